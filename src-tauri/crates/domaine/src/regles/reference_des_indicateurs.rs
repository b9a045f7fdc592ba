//! Une cible a un point de départ.
//!
//! # Ce qu’elle vérifie
//! Chaque indicateur qui a une cible a une valeur de référence, ou dit pourquoi elle n’est pas disponible.
//!
//! # Pourquoi
//! Sans point de départ, personne ne peut dire si la cible est atteinte grâce au contrat.
//!
//! # Exemple
//! Une cible sans référence est signalée ; « non disponible : registre perdu » est une réponse.
//!
//! # Source
//! La contrainte de même nom quand le cadre en a une ; sinon, aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

pub(super) const REGLE: &str = "reference-des-indicateurs";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut codes = Vec::new();
    let mut total = 0;
    for (action, indicateur) in c.indicateurs().filter(|(_, i)| !i.cibles.is_empty()) {
        total += 1;
        if indicateur.reference.as_ref().is_none_or(|r| r.valeur.is_none()) {
            chemins.push(format!("actions/{}/indicateurs/{}", action.id, indicateur.id));
            codes.push(indicateur.code.clone());
        }
    }
    let constat = |gravite| match c.exigence(REGLE) {
        Some(exigence) => exigence.constat(REGLE, gravite),
        None => Constat::new(REGLE, gravite, Fondement::Coherence),
    };
    match (total, chemins.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![constat(Gravite::Respecte).en("actions").detail("total", total)],
        (_, false) => vec![constat(Gravite::AVerifier).aux(chemins).detail("codes", codes)],
    }
}
