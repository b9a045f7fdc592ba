//! Some years the text asks that services beyond the three signatories be associated: the contract names at least one.

use super::Contexte;
use crate::cadre::PlacePartie;
use crate::constat::Constat;
use crate::dossier::{Partie, Role};

/// # Source
/// Associated parties of the cadre; constraint `services-associes` (2023, carried over in 2024).
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "services-associes";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let associees: Vec<&Partie> = c.dossier.parties.iter().filter(|p| p.role == Role::Autre).collect();
    if associees.is_empty() {
        let attendues: Vec<String> =
            c.cadre.parties.iter().filter(|p| p.place == PlacePartie::Associee).map(|p| p.libelle.clone()).collect();
        return vec![c.manquement(REGLE, contrainte).en("parties").detail("attendues", attendues)];
    }
    let noms: Vec<String> = associees.into_iter().map(|p| p.designation.clone()).collect();
    vec![c.respect(REGLE, contrainte).en("parties").detail("noms", noms)]
}
