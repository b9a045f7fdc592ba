//! Every action belongs to an engagement and serves at least one objective.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::Action;

/// # Source
/// Constraint `action-rattachee` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "action-rattachee";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    if c.dossier.actions.is_empty() {
        return Vec::new();
    }
    let isolees: Vec<&Action> =
        c.dossier.actions.iter().filter(|a| a.objectifs.is_empty() || a.engagement.is_none()).collect();
    if isolees.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("actions")];
    }
    let codes = codes(isolees.iter().copied());
    vec![c.manquement(REGLE, contrainte).aux(isolees.into_iter().map(chemin)).detail("codes", codes)]
}
