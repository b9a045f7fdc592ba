//! La part du Département est comparée à celle de l’État.
//!
//! # Ce qu’elle vérifie
//! Pour chaque action financée par l’État, et pour toutes ensemble, la part du Département atteint le repère du cadre. Le FIR et l’ONDAM ne comptent pas.
//!
//! # Pourquoi
//! La presse écrit « à parts égales » ; aucun taux n’a été lu dans un texte. Le repère se change.
//!
//! # Exemple
//! 49,99 € du Département pour 50,01 € de l’État sont signalés ; 50 € pour 50 € conviennent. Une action dont l’un des deux montants manque n’est pas jugée.
//!
//! # Source
//! Le seuil du cadre.
//!
//! # Gravité
//! Celle du cadre, jamais bloquant.

use rust_decimal::prelude::ToPrimitive;

use super::{Contexte, chemin, codes};
use crate::constat::{Constat, Gravite};
use crate::donnee::Somme;
use crate::dossier::{Action, Source};
use crate::montant::Montant;

pub(super) const REGLE: &str = "part-departement";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let seuil = exigence.contrainte.texte("seuil").and_then(|code| c.cadre.seuil(code));
    let Some(minimum) = seuil.and_then(|s| s.valeur.decimal().to_u32()) else { return Vec::new() };
    let mut basses: Vec<&Action> = Vec::new();
    let (mut departement, mut ensemble) = (Montant::ZERO, Montant::ZERO);
    for action in c.actions() {
        // Without both figures there is nothing to compare; other rules say what is missing.
        let (Some(part), Some(etat)) = (de_l_action(action, Source::Departement), de_l_action(action, Source::Etat))
        else {
            continue;
        };
        let les_deux = part + etat;
        if !part.atteint_pour_cent(minimum, les_deux) {
            basses.push(action);
        }
        departement = departement + part;
        ensemble = ensemble + les_deux;
    }
    let Some(part) = departement.pour_mille(ensemble) else { return Vec::new() };
    // A share a cent under the threshold is not written as if it reached it.
    let part = if departement.atteint_pour_cent(minimum, ensemble) { part } else { part.min((minimum * 10).saturating_sub(1)) };
    let mut constat = if basses.is_empty() {
        exigence.respect(REGLE).en("actions")
    } else {
        exigence.manquement(REGLE).aux(basses.iter().map(|a| chemin(a)))
    };
    // No share was read in a text: whatever a cadre says, this never blocks.
    constat.gravite = constat.gravite.max(Gravite::AVerifier);
    vec![
        constat
            .detail("part", format!("{},{}", part / 10, part % 10))
            .detail("minimum", usize::try_from(minimum).unwrap_or(0))
            .detail("departement", departement)
            .detail("ensemble", ensemble)
            .detail("codes", codes(basses)),
    ]
}

fn de_l_action(action: &Action, source: Source) -> Option<Montant> {
    Somme::de(action.financements.iter().filter(|f| f.source == source).map(|f| f.prevu.as_ref())).totale()
}
