//! Chaque objectif obligatoire est porté par une action.
//!
//! # Ce qu’elle vérifie
//! Chaque objectif que le catalogue du cadre dit obligatoire est visé par au moins une action.
//!
//! # Pourquoi
//! Selon nos sources, les textes imposent un socle : onze objectifs fondamentaux en 2020, six actions attendues en 2022. Le statut d’un objectif change d’une année à l’autre : seul celui du cadre du contrat compte.
//!
//! # Exemple
//! Cinq actions de PMI sur cinq : respecté. Quatre sur cinq : bloquant. Un objectif oublié qui n’est obligatoire que par déduction se dit à part, et il est seulement à vérifier.
//!
//! # Source
//! Le catalogue du cadre.
//!
//! # Gravité
//! Celle du cadre ; à vérifier, à part, pour les objectifs dont le statut n’est que déduit.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Contexte, gravite, sourcer};
use crate::cadre::{Objectif, StatutObjectif, Surete};
use crate::constat::{Constat, Gravite};
use crate::modification::Modification;

pub(super) const REGLE: &str = "objectifs-obligatoires";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let servis = objectifs_servis(c);
    let connus = c.cadre.obligatoires().count();
    let manquants: Vec<&Objectif> = c.cadre.obligatoires().filter(|o| !servis.contains(o.code.as_str())).collect();
    if manquants.is_empty() {
        let a_remplir = c.cadre.obligatoires().filter(|o| est_en_attente(c, o)).count();
        let deduits: Vec<String> =
            c.cadre.obligatoires().filter(|o| o.surete() != Surete::Ferme).map(|o| o.code.clone()).collect();
        let respect = exigence.respect(REGLE).en("actions").detail("nombre", connus);
        return vec![nommer(c, respect.detail("a_remplir", a_remplir).detail("deduits", deduits))];
    }
    // An objective whose status is only deduced is said apart, and never blocks.
    let (fermes, deduits): (Vec<&Objectif>, Vec<&Objectif>) =
        manquants.into_iter().partition(|o| o.surete() == Surete::Ferme);
    let mut constats = Vec::new();
    if !fermes.is_empty() {
        let titres: Vec<String> = fermes.iter().map(|o| o.nomme()).collect();
        let manquement = exigence.manquement(REGLE).en("actions").detail("titres", titres).detail("connus", connus);
        constats.push(avec_une_action(c, nommer(c, manquement), &fermes));
    }
    if let Some(premier) = deduits.first() {
        let titres: Vec<String> = deduits.iter().map(|o| nomme_avec_indice(o)).collect();
        let severite = gravite(exigence.contrainte.severite).max(Gravite::AVerifier);
        let fondement = sourcer(c.cadre, &premier.statut.source, premier.statut.fiabilite, None);
        let constat = Constat::new(REGLE, severite, fondement).en("actions").pour("deduits").detail("deduits", titres);
        constats.push(avec_une_action(c, nommer(c, constat), &deduits));
    }
    constats
}

fn avec_une_action(c: &Contexte<'_>, constat: Constat, manquants: &[&Objectif]) -> Constat {
    match manquants {
        [seul] => match action_pour(c, seul) {
            Some(ajout) => constat.detail("ajout", seul.titre.as_str()).remede(ajout),
            None => constat,
        },
        _ => constat,
    }
}

/// « F07 (intitulé approché : …), indice faible ».
fn nomme_avec_indice(objectif: &Objectif) -> String {
    match objectif.surete() {
        Surete::Deduite { indice: Some(indice) } => format!("{} ({indice})", objectif.nomme()),
        Surete::Deduite { indice: None } | Surete::Ferme => objectif.nomme(),
    }
}

/// With the words of that year: « objectif fondamental », « objectifs fondamentaux ».
pub(super) fn nommer(c: &Contexte<'_>, constat: Constat) -> Constat {
    let terme = |nombre| c.cadre.terme(StatutObjectif::Obligatoire, nombre);
    constat.detail("singulier", terme(1)).detail("pluriel", terme(2))
}

/// Its actions are there, and nothing is written in any of them.
fn est_en_attente(c: &Contexte<'_>, objectif: &Objectif) -> bool {
    let mut siennes = c.actions().filter(|a| {
        a.objectifs.iter().any(|o| o.cadre == c.cadre.code && o.code == objectif.code)
    });
    siennes.all(|a| {
        a.description.as_ref().is_none_or(|t| t.est_vide()) && a.financements.is_empty() && a.indicateurs.is_empty()
    })
}

/// Codes of the objectives of the framework that some action serves.
pub(super) fn objectifs_servis<'a>(c: &Contexte<'a>) -> BTreeSet<&'a str> {
    let visees = c.actions().flat_map(|a| &a.objectifs);
    visees.filter(|o| o.cadre == c.cadre.code).map(|o| o.code.as_str()).collect()
}

/// A new action for the objective, last in the plan, as long as its id is free.
fn action_pour(c: &Contexte<'_>, objectif: &Objectif) -> Option<Modification> {
    let id = format!("objectif-{}", objectif.code.to_lowercase());
    let prise = c.actions().any(|a| a.id.as_str() == id || a.code == objectif.code);
    (!prise).then(|| Modification::Inserer {
        chemin: "actions".to_owned(),
        apres: c.dossier.actions.last().map(|a| a.id.clone()),
        valeur: json!({"id": id, "code": objectif.code, "intitule": objectif.titre, "listes": ["fondamentales"],
            "engagement": objectif.engagement.valeur,
            "objectifs": [{"id": "o1", "cadre": c.cadre.code, "code": objectif.code, "libelle": objectif.titre}]}),
    })
}
