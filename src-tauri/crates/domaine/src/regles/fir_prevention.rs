//! Le FIR finance ce à quoi le cadre le destine.
//!
//! # Ce qu’elle vérifie
//! Chaque action payée par le fonds d’intervention régional sert un thème auquel le cadre le destine.
//!
//! # Pourquoi
//! Le FIR porte la prévention : dans le Cantal, il finance les cinq actions de PMI. Un autre emploi n’est pas interdit, il se justifie auprès de l’agence.
//!
//! # Exemple
//! Une ligne FIR sur une action de PMI convient ; sur le contrôle des établissements, elle est signalée. Une action dont aucun objectif n’est connu du catalogue n’est pas jugée.
//!
//! # Source
//! Les financeurs du cadre et la contrainte de même nom.
//!
//! # Gravité
//! Celle du cadre.

use super::{Contexte, chemin, codes, sert_le_theme};
use crate::constat::Constat;
use crate::dossier::{Action, Portee, Source};

pub(super) const REGLE: &str = "fir-prevention";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    emploi(c, REGLE, Source::Fir).into_iter().collect()
}

/// Money that the framework means for some themes, and the actions that it pays for.
pub(super) fn emploi(c: &Contexte<'_>, regle: &'static str, source: Source) -> Option<Constat> {
    let exigence = c.exigence(regle)?;
    let themes = &c.cadre.financeur(source)?.themes;
    if themes.is_empty() {
        return None;
    }
    let (mut dans, mut hors): (Vec<&Action>, Vec<&Action>) = (Vec::new(), Vec::new());
    for action in c.actions().filter(|a| est_payee_par(c, a, source)) {
        let avis: Vec<bool> = themes.iter().filter_map(|t| sert_le_theme(c, action, t.valeur)).collect();
        match avis.as_slice() {
            [] => {}
            avis if avis.contains(&true) => dans.push(action),
            _ => hors.push(action),
        }
    }
    if hors.is_empty() {
        return (!dans.is_empty()).then(|| exigence.respect(regle).aux(dans.into_iter().map(chemin)));
    }
    Some(
        exigence
            .manquement(regle)
            .aux(hors.iter().map(|a| chemin(a)))
            .detail("codes", codes(hors.iter().copied()))
            .detail("source", source.to_string()),
    )
}

fn est_payee_par(c: &Contexte<'_>, action: &Action, source: Source) -> bool {
    action.financements.iter().any(|f| f.source == source)
        || c.dossier
            .enveloppes
            .iter()
            .any(|e| e.source == source && matches!(&e.portee, Portee::Actions(ids) if ids.contains(&action.id)))
}
