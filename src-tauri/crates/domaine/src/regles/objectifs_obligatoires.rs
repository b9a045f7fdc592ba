//! Chaque objectif obligatoire est porté par une action.
//!
//! # Ce qu’elle vérifie
//! Chaque objectif que le catalogue du cadre dit obligatoire est visé par au moins une action.
//!
//! # Pourquoi
//! Selon nos sources, les textes imposent un socle : onze objectifs fondamentaux en 2020, six actions attendues en 2022. Le statut d’un objectif change d’une année à l’autre : seul celui du cadre du contrat compte.
//!
//! # Exemple
//! Cinq actions de PMI sur cinq : respecté. Quatre sur cinq : bloquant. Si l’objectif oublié n’est obligatoire que par déduction, il est seulement à vérifier.
//!
//! # Source
//! Le catalogue du cadre.
//!
//! # Gravité
//! Celle du cadre ; à vérifier quand le statut des objectifs oubliés n’est que déduit.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Contexte, gravite};
use crate::cadre::{Fiabilite, Objectif, StatutObjectif};
use crate::constat::{Constat, Gravite};
use crate::modification::Modification;

pub(super) const REGLE: &str = "objectifs-obligatoires";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let servis = objectifs_servis(c);
    let connus = c.cadre.obligatoires().count();
    let manquants: Vec<&Objectif> = c.cadre.obligatoires().filter(|o| !servis.contains(o.code.as_str())).collect();
    if manquants.is_empty() {
        let respect = exigence.respect(REGLE).en("actions").detail("nombre", connus);
        return vec![nommer(c, respect)];
    }
    let titres: Vec<String> = manquants.iter().map(|o| format!("{} « {} »", o.code, o.titre)).collect();
    // An objective whose status is only deduced cannot block by itself.
    let certains = manquants.iter().any(|o| o.statut.fiabilite <= Fiabilite::Presse);
    let manquement = exigence.manquement(REGLE).en("actions").detail("titres", titres).detail("connus", connus);
    let mut constat = nommer(c, manquement);
    if !certains {
        constat.gravite = gravite(exigence.contrainte.severite).max(Gravite::AVerifier);
    }
    if let [seul] = manquants.as_slice()
        && let Some(ajout) = action_pour(c, seul)
    {
        constat = constat.detail("ajout", seul.titre.as_str()).remede(ajout);
    }
    vec![constat]
}

/// With the words of that year: « objectif fondamental », « objectifs fondamentaux ».
pub(super) fn nommer(c: &Contexte<'_>, constat: Constat) -> Constat {
    let terme = |nombre| c.cadre.terme(StatutObjectif::Obligatoire, nombre);
    constat.detail("singulier", terme(1)).detail("pluriel", terme(2))
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
