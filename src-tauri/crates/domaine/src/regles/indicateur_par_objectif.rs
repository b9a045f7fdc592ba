//! Every action is measured: at least one indicator with a numeric target, or followed without a target on purpose.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Sens};

/// # Source
/// « Les objectifs définis par les conventions devront être assortis d’indicateurs et de cibles chiffrées »: constraint
/// `indicateur-par-objectif` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "indicateur-par-objectif";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    if c.dossier.actions.is_empty() {
        return Vec::new();
    }
    let sans: Vec<&Action> = c.dossier.actions.iter().filter(|a| !est_mesuree(a)).collect();
    let total = c.dossier.actions.len();
    if sans.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("actions").detail("total", total)];
    }
    let codes = codes(sans.iter().copied());
    vec![
        c.manquement(REGLE, contrainte).aux(sans.into_iter().map(chemin)).detail("codes", codes).detail("total", total),
    ]
}

fn est_mesuree(action: &Action) -> bool {
    action.indicateurs.iter().any(|i| i.sens == Some(Sens::Suivi) || i.cibles.values().any(|c| c.valeur().is_some()))
}
