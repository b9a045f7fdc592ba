//! When a step takes place, said the same in every document: the day that the act gives comes before that of the calendar.
//!
//! The day of printing plays no part: what a document says depends on the dossier alone.

use domaine::dossier::{Dossier, Jalon};
use domaine::jour::Jour;
use domaine::statut::Statut;

/// What is known of a step that has a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quand {
    Fait(Jour),
    Prevu(Jour),
}

impl Quand {
    pub(super) fn jour(self) -> Jour {
        match self {
            Self::Fait(jour) | Self::Prevu(jour) => jour,
        }
    }

    pub(super) fn est_fait(self) -> bool {
        matches!(self, Self::Fait(_))
    }
}

/// When this step takes place; nothing when no day is known.
pub(super) fn quand(dossier: &Dossier, jalon: &Jalon) -> Option<Quand> {
    situer(dossier, &jalon.quoi, Some(jalon))
}

/// The same for the step of that code, which the calendar may not have.
pub(super) fn de(dossier: &Dossier, quoi: &str) -> Option<Quand> {
    situer(dossier, quoi, dossier.jalons.iter().find(|j| j.quoi == quoi))
}

/// The day of the vote once it took place: the act itself says no other.
pub fn jour_du_vote_rendu(dossier: &Dossier) -> Option<Jour> {
    de(dossier, "deliberation").filter(|quand| quand.est_fait()).map(Quand::jour)
}

/// The day of the vote, or of the session in which it is to take place: for what prepares it.
pub(super) fn jour_du_vote(dossier: &Dossier) -> Option<Jour> {
    de(dossier, "deliberation").map(Quand::jour)
}

fn situer(dossier: &Dossier, quoi: &str, jalon: Option<&Jalon>) -> Option<Quand> {
    let note = jalon.and_then(|j| j.fait);
    // The vote that no day is written for is that of the session being prepared.
    let prevu = jalon.and_then(|j| j.prevu).or_else(|| dossier.seance.jour.filter(|_| quoi == "deliberation"));
    match dossier.jour_de_l_acte(quoi).or(note) {
        // An act bears its day before anybody signs it.
        Some(jour) if quoi == "signature" && note.is_none() && !est_signe(dossier.statut) => Some(Quand::Prevu(jour)),
        Some(jour) => Some(Quand::Fait(jour)),
        None => prevu.map(Quand::Prevu),
    }
}

fn est_signe(statut: Statut) -> bool {
    match statut {
        Statut::Signe | Statut::Clos => true,
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif => false,
    }
}
