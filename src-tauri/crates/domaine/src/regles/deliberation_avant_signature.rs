//! L’assemblée délibère avant la signature.
//!
//! # Ce qu’elle vérifie
//! La délibération qui autorise la signature du Département a un numéro et une date.
//!
//! # Pourquoi
//! L’exécutif ne peut engager la collectivité sans un vote. Tant que rien n’est signé, c’est une chose à faire, non une faute.
//!
//! # Exemple
//! Un projet sans délibération est à vérifier ; le même dossier, signé, est bloquant.
//!
//! # Source
//! La contrainte de même nom du cadre ; une fois le contrat signé, aucun texte : l’acte lui-même.
//!
//! # Gravité
//! Celle du cadre une fois le contrat délibéré ou signé ; à vérifier avant.
//!
//! # Tient à l’acte
//! L’acte cite la délibération qui autorise sa signature : signé sans elle, il s’appuie sur un vote que rien ne désigne.

use super::{Contexte, etape};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Deliberation, Role};
use crate::statut::Statut;

pub(super) const REGLE: &str = "deliberation-avant-signature";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let Some(partie) = c.dossier.signataires().find(|p| p.role == Role::Departement) else { return Vec::new() };
    let chemin = format!("parties/{}/deliberation", partie.id);
    let complete = |d: &Deliberation| d.numero.is_some() && d.date.is_some();
    if let Some(deliberation) = partie.deliberation.as_ref().filter(|d| complete(d)) {
        let constat = exigence.respect(REGLE).en(chemin);
        return vec![constat.detail("date", deliberation.date.expect("complete means dated"))];
    }
    let mut constat = exigence.manquement(REGLE).en(chemin);
    // Before the vote is due, a missing number is a thing to do, not a fault.
    let signe = match c.dossier.statut {
        Statut::Projet | Statut::Transmis => c.dossier.date_signature.is_some(),
        Statut::Delibere | Statut::Definitif | Statut::Signe | Statut::Clos => true,
    };
    if !signe {
        constat.gravite = Gravite::AVerifier;
    } else if constat.gravite == Gravite::Bloquant {
        constat = constat.de_l_acte();
    }
    if let Some((chemin, date)) = etape(c.dossier, "deliberation") {
        // A planned day that has gone by is not a vote, and a vote that took place is not planned.
        let moment = match chemin.ends_with("/prevu") {
            true if date < c.jour => "passee",
            true => "prevue",
            false => "votee",
        };
        constat = constat.detail(moment, date);
    }
    vec![constat]
}
