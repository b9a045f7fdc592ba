//! Le contrat est signé dans les délais.
//!
//! # Ce qu’elle vérifie
//! La date de signature, réelle ou prévue, ne dépasse pas le jour limite du cadre ; ce jour compte comme respecté. Une date prévue et passée sans signature est signalée.
//!
//! # Pourquoi
//! Le communiqué de mai 2020 demande une signature « avant le 15 octobre » ; des contrats réels ont été signés ce jour-là, d’autres plus tard.
//!
//! # Exemple
//! Le 14 et le 15 octobre 2020 conviennent, le 16 est signalé. Un motif noté dans le calendrier en fait une simple information.
//!
//! # Source
//! L’étape « signature » du cadre.
//!
//! # Gravité
//! À vérifier, jamais bloquant.

use super::{Contexte, etape, sourcer};
use crate::cadre::{Jalon, Quand, Situation};
use crate::constat::{Constat, Gravite};
use crate::jour::Jour;
use crate::statut::Statut;

pub(super) const REGLE: &str = "signature-dans-les-delais";

/// Code of the step in frameworks and calendars.
pub(super) const ETAPE: &str = "signature";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some((jalon, limite)) = limite(c) else { return Vec::new() };
    let fondement = sourcer(c.cadre, &jalon.source, jalon.fiabilite, jalon.extrait.as_deref());
    let a_temps = |jour: Jour| if jalon.jour_compris { jour <= limite } else { jour < limite };
    let signe = match c.dossier.statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif => false,
        Statut::Signe | Statut::Clos => true,
    };
    let constat = |gravite, chemin: &str| {
        Constat::new(REGLE, gravite, fondement.clone())
            .en(chemin)
            .detail("limite", limite)
            .detail("compris", if jalon.jour_compris { "oui" } else { "non" })
            .detail("formule", jalon.formule.as_deref().unwrap_or_default())
    };
    match etape(c.dossier, ETAPE) {
        Some((chemin, jour)) if !signe && chemin.ends_with("/prevu") && jour < c.jour => {
            vec![constat(Gravite::AVerifier, &chemin).detail("jour", jour).detail("depassee", "oui")]
        }
        Some((chemin, jour)) if a_temps(jour) => vec![constat(Gravite::Respecte, &chemin).detail("jour", jour)],
        Some((chemin, jour)) => vec![match motif(c) {
            Some(motif) => constat(Gravite::Information, &chemin).detail("jour", jour).detail("motif", motif),
            None => constat(Gravite::AVerifier, &chemin).detail("jour", jour),
        }],
        None if !signe => {
            let depassee = if a_temps(c.jour) { "non" } else { "oui" };
            vec![constat(Gravite::AVerifier, "jalons").detail("depassee", depassee)]
        }
        None => vec![constat(Gravite::AVerifier, "date_signature").detail("depassee", "inconnue")],
    }
}

/// Why another date than the rule's applies, when somebody wrote it in the calendar.
fn motif<'a>(c: &Contexte<'a>) -> Option<&'a str> {
    c.dossier.jalons.iter().find(|j| j.quoi == ETAPE)?.derogation.as_deref()
}

fn limite<'a>(c: &Contexte<'a>) -> Option<(&'a Jalon, Jour)> {
    let jalon = c.cadre.jalon(ETAPE).filter(|j| j.situation.concerne(Situation::PremierContrat))?;
    match &jalon.quand {
        Quand::Fixe(jour) => Some((jalon, *jour)),
        Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => None,
    }
}
