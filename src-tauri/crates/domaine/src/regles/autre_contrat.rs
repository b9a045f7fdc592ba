//! An action whose public another contract may pay for says which one does.

use super::{Contexte, chemin, codes, sert_le_theme};
use crate::cadre::Theme;
use crate::constat::Constat;
use crate::dossier::Action;

/// # Source
/// Constraint `autre-contrat` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "autre-contrat";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let muettes: Vec<&Action> = c
        .dossier
        .actions
        .iter()
        .filter(|a| sert_le_theme(c.cadre, a, Theme::Autonomie) && a.autres_contrats.is_empty())
        .collect();
    if muettes.is_empty() {
        return Vec::new();
    }
    let codes = codes(muettes.iter().copied());
    vec![c.manquement(REGLE, contrainte).aux(muettes.into_iter().map(chemin)).detail("codes", codes)]
}
