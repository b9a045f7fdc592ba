//! An action may still serve an objective of a framework that is no longer that of the contract: nothing drops it, a
//! finding names it.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// Coherence of the dossier: a contract that changed framework keeps the objectives that have no counterpart.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut titres = Vec::new();
    for action in &c.dossier.actions {
        for vise in action.objectifs.iter().filter(|o| o.cadre != c.cadre.code) {
            chemins.push(format!("actions/{}/objectifs/{}", action.id, vise.id));
            titres.push(format!("{} « {} » ({}, cadre {})", vise.code, vise.libelle, action.code, vise.cadre));
        }
    }
    if titres.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new("objectifs-d-un-autre-cadre", Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .detail("titres", titres)
            .detail("cadre", c.cadre.code.as_str()),
    ]
}
