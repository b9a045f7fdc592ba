//! A target without a starting point cannot be judged; « non disponible » with its reason is an answer.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// Constraint `reference-des-indicateurs` of the cadre, else plain coherence.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "reference-des-indicateurs";
    let mut chemins = Vec::new();
    let mut codes = Vec::new();
    let mut total = 0;
    for action in &c.dossier.actions {
        for indicateur in action.indicateurs.iter().filter(|i| !i.cibles.is_empty()) {
            total += 1;
            if indicateur.reference.as_ref().is_none_or(|r| r.valeur.is_none()) {
                chemins.push(format!("actions/{}/indicateurs/{}", action.id, indicateur.id));
                codes.push(indicateur.code.clone());
            }
        }
    }
    let contrainte = c.contrainte(REGLE);
    let fondement = contrainte.map_or(Fondement::Coherence, |contrainte| c.fondement(contrainte));
    match (total, chemins.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![Constat::new(REGLE, Gravite::Respecte, fondement).en("actions").detail("total", total)],
        (_, false) => vec![Constat::new(REGLE, Gravite::AVerifier, fondement).aux(chemins).detail("codes", codes)],
    }
}
