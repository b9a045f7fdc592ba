//! Nobody signs for the Département before its assembly has voted.

use super::{Contexte, jour_du_jalon};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Deliberation, Role};
use crate::statut::Statut;

/// # Source
/// Constraint `deliberation-avant-signature` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "deliberation-avant-signature";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let Some(partie) = c.dossier.signataires().find(|p| p.role == Role::Departement) else { return Vec::new() };
    let chemin = format!("parties/{}/deliberation", partie.id);
    let complete = |d: &Deliberation| d.numero.is_some() && d.date.is_some();
    if let Some(deliberation) = partie.deliberation.as_ref().filter(|d| complete(d)) {
        let constat = c.respect(REGLE, contrainte).en(chemin);
        return vec![constat.detail("date", deliberation.date.expect("complete means dated"))];
    }
    let mut constat = c.manquement(REGLE, contrainte).en(chemin);
    // Before the vote is due, a missing number is a thing to do, not a fault.
    let signe = match c.dossier.statut {
        Statut::Projet | Statut::Transmis => c.dossier.date_signature.is_some(),
        Statut::Delibere | Statut::Signe | Statut::Clos => true,
    };
    if !signe {
        constat.gravite = Gravite::AVerifier;
    }
    if let Some((_, date)) = jour_du_jalon(c.dossier, "deliberation") {
        constat = constat.detail("prevue", date);
    }
    vec![constat]
}
