//! Un objectif d’un autre cadre reste sur l’action, et se dit.
//!
//! # Ce qu’elle vérifie
//! Chaque objectif visé vient du cadre du contrat, ou d’un cadre que sa période rencontre.
//!
//! # Pourquoi
//! Un contrat qui change de cadre garde les objectifs sans équivalent : rien ne les efface, mais aucun nombre ne les compte plus.
//!
//! # Exemple
//! Un contrat passé du cadre de 2024 à celui de 2025 garde un objectif de 2024 : il est nommé, pour être remplacé ou retiré. Un contrat de 2022-2024 peut viser un objectif de 2023.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

pub(super) const REGLE: &str = "objectifs-d-un-autre-cadre";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut titres = Vec::new();
    for action in c.actions() {
        for vise in action.objectifs.iter().filter(|o| !c.cadres().any(|cadre| cadre.code == o.cadre)) {
            chemins.push(format!("actions/{}/objectifs/{}", action.id, vise.id));
            titres.push(format!("{} « {} » ({}, cadre {})", vise.code, vise.libelle, action.code, vise.cadre));
        }
    }
    if titres.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .detail("titres", titres)
            .detail("cadre", c.cadre.code.as_str()),
    ]
}
