//! L’ONDAM finance ce à quoi le cadre le destine.
//!
//! # Ce qu’elle vérifie
//! Chaque action payée par l’ONDAM médico-social sert un thème auquel le cadre le destine.
//!
//! # Pourquoi
//! Selon nos sources, ces crédits créent une offre pour les enfants protégés en situation de handicap, et restent après le contrat.
//!
//! # Exemple
//! Une unité médicalisée pour adolescents convient ; une action de PMI payée par l’ONDAM est signalée. Une action dont aucun objectif n’est connu du catalogue n’est pas jugée.
//!
//! # Source
//! Les financeurs du cadre et la contrainte de même nom.
//!
//! # Gravité
//! Celle du cadre.

use super::Contexte;
use super::fir_prevention::emploi;
use crate::constat::Constat;
use crate::dossier::Source;

pub(super) const REGLE: &str = "ondam-handicap";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    emploi(c, REGLE, Source::Ondam).into_iter().collect()
}
