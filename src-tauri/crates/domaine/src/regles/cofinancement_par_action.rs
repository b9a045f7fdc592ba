//! The Département pays its share of every project.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Source};

/// # Source
/// « Il est attendu desdits départements un co-financement adapté pour chaque projet »: constraint
/// `cofinancement-par-action` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "cofinancement-par-action";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    if c.dossier.actions.is_empty() {
        return Vec::new();
    }
    let sans: Vec<&Action> = c.dossier.actions.iter().filter(|a| !est_cofinancee(a)).collect();
    if sans.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("actions").detail("total", c.dossier.actions.len())];
    }
    let codes = codes(sans.iter().copied());
    vec![
        c.manquement(REGLE, contrainte)
            .aux(sans.into_iter().map(chemin))
            .detail("codes", codes)
            .detail("total", c.dossier.actions.len()),
    ]
}

fn est_cofinancee(action: &Action) -> bool {
    action
        .financements
        .iter()
        .filter(|f| f.source == Source::Departement)
        .any(|f| f.prevu.as_ref().and_then(|p| p.valeur()).is_some_and(|m| !m.est_nul()))
}
