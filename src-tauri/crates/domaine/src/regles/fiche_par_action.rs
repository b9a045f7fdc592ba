//! Chaque fiche dit quoi, pour qui, par qui, quand et avec quel argent.
//!
//! # Ce qu’elle vérifie
//! Chaque action a une description, un public, un pilote ou des partenaires, une étape et un financement.
//!
//! # Pourquoi
//! La note professionnelle de 2020 cite ces cinq rubriques : objet, public cible, acteurs concernés, calendrier, financements alloués.
//!
//! # Exemple
//! Une fiche complète mais sans financement est signalée. Une enveloppe notifiée pour cette action tient lieu de financement.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Celle du cadre.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Portee};
use crate::texte::Texte;

pub(super) const REGLE: &str = "fiche-par-action";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    if c.sans_action() {
        return vec![exigence.manquement(REGLE).en("actions").detail("codes", Vec::new())];
    }
    let incompletes: Vec<&Action> = c.actions().filter(|a| !est_complete(c, a)).collect();
    let total = c.actions().count();
    if incompletes.is_empty() {
        return vec![exigence.respect(REGLE).en("actions").detail("total", total)];
    }
    let codes = codes(incompletes.iter().copied());
    vec![
        exigence.manquement(REGLE)
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
