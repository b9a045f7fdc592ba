//! An avenant supposes the report, the tableau de bord and the plan d’actions.

use super::Contexte;
use crate::cadre::Parametre;
use crate::constat::Constat;

/// # Source
/// Constraint `pieces-de-l-avenant` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "pieces-de-l-avenant";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    if c.dossier.avenants.is_empty() {
        return Vec::new();
    }
    let attendues = match contrainte.parametres.get("documents") {
        Some(Parametre::Liste(documents)) => documents.clone(),
        _ => return Vec::new(),
    };
    let manquantes: Vec<String> =
        attendues.into_iter().filter(|nature| !c.dossier.pieces.iter().any(|p| p.nature == *nature)).collect();
    if manquantes.is_empty() {
        vec![c.respect(REGLE, contrainte).en("pieces")]
    } else {
        vec![c.manquement(REGLE, contrainte).en("pieces").detail("manquantes", manquantes)]
    }
}
