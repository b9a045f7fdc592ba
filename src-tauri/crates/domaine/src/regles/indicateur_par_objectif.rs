//! Chaque objectif est mesuré : un indicateur et une cible chiffrée.
//!
//! # Ce qu’elle vérifie
//! Chaque objectif visé est porté par au moins une action qui a un indicateur et une cible chiffrée, zéro compris. Un indicateur suivi sans cible suffit quand le cadre en prévoit.
//!
//! # Pourquoi
//! « Les objectifs définis par les conventions devront être assortis d’indicateurs et de cibles chiffrées » : sans eux, le rapport ne peut rien mesurer.
//!
//! # Exemple
//! Deux actions pour un objectif, dont une seule mesurée : respecté. Une cible « non disponible » n’est pas une cible. Le cadre de 2020 suit sans cible le délai d’exécution des décisions de justice.
//!
//! # Source
//! La contrainte de même nom du cadre ; ses indicateurs disent s’il en est qui se suivent sans cible.
//!
//! # Gravité
//! Celle du cadre : bloquant en 2020, d’après le communiqué de mai 2020 ; à vérifier pour les années suivantes, où ce n’est qu’une déduction, et quand l’action a un indicateur suivi sans cible que le cadre ne prévoit pas.

use std::collections::BTreeSet;

use super::{Contexte, chemin, codes};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Action, Sens};

pub(super) const REGLE: &str = "indicateur-par-objectif";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    if c.sans_action() {
        return Vec::new();
    }
    let suivi_admis = c.cadre.indicateurs.iter().any(|i| i.sens == Sens::Suivi);
    let est_mesuree = |a: &Action| a_une_cible(a) || (suivi_admis && est_suivie(a));
    let mesures: BTreeSet<(&str, &str)> = c.actions().filter(|a| est_mesuree(a)).flat_map(objectifs).collect();
    let couverte = |a: &Action| est_mesuree(a) || (!a.objectifs.is_empty() && objectifs(a).all(|o| mesures.contains(&o)));
    let (suivies, muettes): (Vec<&Action>, Vec<&Action>) =
        c.actions().filter(|a| !couverte(a)).partition(|a| est_suivie(a));
    let total = c.actions().count();
    let constat = |constat: Constat, actions: &[&Action], suivi: &str| {
        constat
            .aux(actions.iter().map(|a| chemin(a)))
            .detail("codes", codes(actions.iter().copied()))
            .detail("total", total)
            .detail("suivi", suivi)
    };
    let mut constats = Vec::new();
    if !muettes.is_empty() {
        constats.push(constat(exigence.manquement(REGLE), &muettes, ""));
    }
    if !suivies.is_empty() {
        let gravite = exigence.manquement(REGLE).gravite.max(Gravite::AVerifier);
        constats.push(constat(exigence.constat(REGLE, gravite), &suivies, "oui").pour("suivi"));
    }
    if constats.is_empty() {
        constats.push(exigence.respect(REGLE).en("actions").detail("total", total));
    }
    constats
}

fn objectifs(action: &Action) -> impl Iterator<Item = (&str, &str)> {
    action.objectifs.iter().map(|o| (o.cadre.as_str(), o.code.as_str()))
}

fn a_une_cible(action: &Action) -> bool {
    action.indicateurs.iter().any(|i| i.cibles.values().any(|c| c.valeur().is_some()))
}

/// Followed without a target on purpose.
fn est_suivie(action: &Action) -> bool {
    action.indicateurs.iter().any(|i| i.sens == Some(Sens::Suivi))
}
