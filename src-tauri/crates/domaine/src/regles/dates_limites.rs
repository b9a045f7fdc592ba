//! Chaque étape datée par le cadre tient son jour limite.
//!
//! # Ce qu’elle vérifie
//! La candidature, l’envoi du projet, les pièces complémentaires et les autres étapes que le cadre date sont faites ou prévues au plus tard ce jour-là, le jour limite compris sauf mention contraire.
//!
//! # Pourquoi
//! Un envoi tardif peut faire perdre les crédits de l’année : la presse rapporte que l’instruction de 2024 attend le projet « impérativement » le 31 octobre, celle de 2025 le 15 juillet.
//!
//! # Exemple
//! En 2022, des pièces complémentaires envoyées le 30 juin conviennent, le 1er juillet est signalé. Une étape sans date, dans un projet, est une information jusqu’au jour limite et à vérifier le lendemain.
//!
//! # Source
//! Les étapes datées du cadre, et celles des cadres suivants quand le calendrier du dossier les nomme par leur année.
//!
//! # Gravité
//! À vérifier, jamais bloquant : un retard se signale.

use super::{Contexte, sourcer};
use crate::cadre::{Cadre, Jalon, NatureJalon, Quand, Situation};
use crate::constat::{Constat, Gravite};
use crate::jour::Jour;
use crate::statut::Statut;

pub(super) const REGLE: &str = "dates-limites";

/// Steps that have a rule of their own.
const A_PART: [&str; 2] = [super::signature_dans_les_delais::ETAPE, super::rapport_annuel::ETAPE];

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for (cadre, jalon, limite) in limites(c) {
        let code = if cadre.code == c.cadre.code {
            jalon.code.clone()
        } else {
            format!("{}-{}", jalon.code, cadre.code)
        };
        constats.extend(juger(c, cadre, jalon, limite, &code));
    }
    constats
}

fn juger(c: &Contexte<'_>, cadre: &Cadre, jalon: &Jalon, limite: Jour, code: &str) -> Option<Constat> {
    let inscrite = c.dossier.jalons.iter().find(|j| j.quoi == code);
    let a_temps = |jour: Jour| if jalon.jour_compris { jour <= limite } else { jour < limite };
    let constat = |gravite, chemin: String| {
        Constat::new(REGLE, gravite, sourcer(cadre, &jalon.source, jalon.fiabilite, jalon.extrait.as_deref()))
            .en(chemin)
            .pour(code)
            .detail("etape", jalon.libelle.as_str())
            .detail("limite", limite)
            .detail("compris", if jalon.jour_compris { "oui" } else { "non" })
            .detail("formule", jalon.formule.as_deref().unwrap_or_default())
    };
    let date = inscrite.and_then(|j| {
        let champ = if j.fait.is_some() { "fait" } else { "prevu" };
        Some((format!("jalons/{}/{champ}", j.id), j.fait.or(j.prevu)?, j.fait.is_some()))
    });
    let en_cours = matches!(
        c.dossier.statut,
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif
    );
    match date {
        // A planned day that has gone by proves nothing.
        Some((chemin, jour, false)) if en_cours && jour < c.jour => {
            Some(constat(Gravite::AVerifier, chemin).detail("jour", jour).detail("depassee", "oui"))
        }
        Some((chemin, jour, _)) if a_temps(jour) => Some(constat(Gravite::Respecte, chemin).detail("jour", jour)),
        Some((chemin, jour, _)) => Some(match inscrite.and_then(|j| j.derogation.as_deref()) {
            Some(motif) => constat(Gravite::Information, chemin).detail("jour", jour).detail("motif", motif),
            None => constat(Gravite::AVerifier, chemin).detail("jour", jour),
        }),
        // A contract that was sent or signed without that date being kept: nothing can be said of it.
        None if c.dossier.statut != Statut::Projet => None,
        None => {
            let chemin = inscrite.map_or_else(|| "jalons".to_owned(), |j| format!("jalons/{}", j.id));
            let gravite = if a_temps(c.jour) { Gravite::Information } else { Gravite::AVerifier };
            Some(constat(gravite, chemin))
        }
    }
}

/// Every dated step of the frameworks that apply. A later one only speaks of steps that the dossier names by its code.
fn limites<'a>(c: &Contexte<'a>) -> Vec<(&'a Cadre, &'a Jalon, Jour)> {
    let mut limites = Vec::new();
    for cadre in c.cadres() {
        let naissance = cadre.code == c.cadre.code;
        let situation = if naissance { Situation::PremierContrat } else { Situation::Avenant };
        for jalon in cadre.jalons.iter().filter(|j| j.situation.concerne(situation)) {
            let a_part = A_PART.contains(&jalon.code.as_str()) && (naissance || jalon.code == A_PART[1]);
            let nommee = || {
                let code = format!("{}-{}", jalon.code, cadre.code);
                c.dossier.jalons.iter().any(|j| j.quoi == code && (j.fait.is_some() || j.prevu.is_some()))
            };
            let echeance = match jalon.nature {
                NatureJalon::Echeance => !a_part && (naissance || nommee()),
                NatureJalon::Contexte | NatureJalon::Abandonnee => false,
            };
            match &jalon.quand {
                Quand::Fixe(limite) if echeance => limites.push((cadre, jalon, *limite)),
                Quand::Fixe(_) | Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => {}
            }
        }
    }
    limites
}
