//! An objective that says it is of this framework and that its catalogue does not hold: the framework was completed elsewhere.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// Coherence of the dossier with the framework of this computer.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut titres = Vec::new();
    for action in &c.dossier.actions {
        let absents =
            action.objectifs.iter().filter(|o| o.cadre == c.cadre.code && c.cadre.objectif(&o.code).is_none());
        for vise in absents {
            chemins.push(format!("actions/{}/objectifs/{}", action.id, vise.id));
            titres.push(format!("{} « {} » ({})", vise.code, vise.libelle, action.code));
        }
    }
    if titres.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new("objectif-hors-catalogue", Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .detail("titres", titres)
            .detail("cadre", c.cadre.code.as_str()),
    ]
}
