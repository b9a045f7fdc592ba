//! An action that stands in two lists of the contract counts once.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::Action;

/// # Source
/// Constraint `action-comptee-une-fois` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "action-comptee-une-fois";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let doubles: Vec<&Action> = c.dossier.actions.iter().filter(|a| a.listes.len() > 1).collect();
    if doubles.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("actions")];
    }
    let titres: Vec<String> = doubles.iter().map(|a| a.intitule.clone()).collect();
    vec![
        c.manquement(REGLE, contrainte)
            .aux(doubles.iter().map(|a| chemin(a)))
            .detail("codes", codes(doubles.iter().copied()))
            .detail("titres", titres),
    ]
}
