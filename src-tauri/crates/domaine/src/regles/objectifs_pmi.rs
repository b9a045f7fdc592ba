//! Les actions de PMI attendues sont toutes là.
//!
//! # Ce qu’elle vérifie
//! Le nombre d’objectifs obligatoires de protection maternelle et infantile portés par une action atteint celui du cadre.
//!
//! # Pourquoi
//! Pour 2022, le communiqué du Cantal donne ce nombre à part ; le fonds d’intervention régional y finance ces actions.
//!
//! # Exemple
//! En 2022, quatre sur cinq bloque, cinq sur cinq convient.
//!
//! # Source
//! La contrainte du cadre, qui donne le nombre.
//!
//! # Gravité
//! Celle du cadre.

use super::Contexte;
use super::objectifs_obligatoires::objectifs_servis;
use crate::cadre::{StatutObjectif, Theme};
use crate::constat::Constat;

pub(super) const REGLE: &str = "objectifs-pmi";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let Some(attendus) = exigence.contrainte.entier("nombre").and_then(|n| usize::try_from(n).ok()) else {
        return Vec::new();
    };
    let servis = objectifs_servis(c);
    let presents = c
        .cadre
        .objectifs_du_theme(Theme::Pmi)
        .filter(|o| o.statut.valeur == StatutObjectif::Obligatoire && servis.contains(o.code.as_str()))
        .count();
    let constat = if presents >= attendus { exigence.respect(REGLE) } else { exigence.manquement(REGLE) };
    vec![constat.en("actions").detail("presents", presents).detail("attendus", attendus)]
}
