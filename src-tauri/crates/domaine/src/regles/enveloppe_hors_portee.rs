//! Une enveloppe réservée à des actions ne paie pas les autres.
//!
//! # Ce qu’elle vérifie
//! Quand toutes les enveloppes d’un financeur, une année, sont réservées à des actions nommées, aucune autre action ne compte sur lui.
//!
//! # Pourquoi
//! Le Cantal reçoit du FIR pour ses cinq actions de PMI ensemble : une sixième action qui s’en réclamerait ne serait pas couverte.
//!
//! # Exemple
//! Une ligne FIR sur une action citée par l’enveloppe convient ; sur une autre, elle est signalée. Une enveloppe pour tout le contrat ne réserve rien.
//!
//! # Source
//! La notification jointe au dossier ; sans elle, aucun texte : le montant notifié que le dossier retient.
//!
//! # Gravité
//! À vérifier.

use super::{Contexte, codes, notification};
use crate::constat::{Constat, Gravite};
use crate::dossier::Portee;
use crate::finances::rapprocher;

pub(super) const REGLE: &str = "enveloppe-hors-portee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for groupe in rapprocher(c.dossier, c.lignes()) {
        let reservees = groupe.enveloppes.iter().all(|e| matches!(e.portee, Portee::Actions(_)));
        if groupe.enveloppes.is_empty() || !reservees {
            continue;
        }
        let hors: Vec<_> =
            groupe.lignes.iter().filter(|(a, _)| !groupe.enveloppes.iter().any(|e| e.couvre(&a.id))).collect();
        if hors.is_empty() {
            continue;
        }
        constats.push(
            Constat::new(REGLE, Gravite::AVerifier, notification(&groupe))
                .aux(hors.iter().map(|(a, f)| format!("actions/{}/financements/{}", a.id, f.id)))
                .pour(groupe.annees())
                .detail("codes", codes(hors.iter().map(|(a, _)| *a)))
                .detail("source", groupe.financeur())
                .detail("annee", groupe.annees()),
        );
    }
    constats
}
