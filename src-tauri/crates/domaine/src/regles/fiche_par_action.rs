//! A fiche says what, for whom, by whom, when and with which money.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Portee};
use crate::texte::Texte;

/// # Source
/// Constraint `fiche-par-action` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "fiche-par-action";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    if c.dossier.actions.is_empty() {
        return vec![c.manquement(REGLE, contrainte).en("actions").detail("codes", Vec::new())];
    }
    let incompletes: Vec<&Action> = c.dossier.actions.iter().filter(|a| !est_complete(c, a)).collect();
    let total = c.dossier.actions.len();
    if incompletes.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("actions").detail("total", total)];
    }
    let codes = codes(incompletes.iter().copied());
    vec![
        c.manquement(REGLE, contrainte)
            .aux(incompletes.into_iter().map(chemin))
            .detail("codes", codes)
            .detail("total", total),
    ]
}

fn est_complete(c: &Contexte<'_>, action: &Action) -> bool {
    let ecrit = |texte: &Option<Texte>| texte.as_ref().is_some_and(|t| !t.est_vide());
    let finance = !action.financements.is_empty()
        || c.dossier.enveloppes.iter().any(|e| matches!(&e.portee, Portee::Actions(ids) if ids.contains(&action.id)));
    ecrit(&action.description)
        && ecrit(&action.public)
        && (action.pilote.is_some() || !action.partenaires.is_empty())
        && !action.etapes.is_empty()
        && finance
}
