//! Une action se compte une seule fois.
//!
//! # Ce qu’elle vérifie
//! Aucune action n’est inscrite dans deux listes du contrat.
//!
//! # Pourquoi
//! Une action inscrite deux fois fausse le nombre d’actions facultatives et les montants que l’on additionne à la main.
//!
//! # Exemple
//! L’unité pour adolescents du Cantal est la sixième action attendue et figure aussi parmi les facultatives : elle est signalée, avec les deux façons de trancher.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Celle du cadre.

use serde_json::json;

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Liste};
use crate::modification::Modification;

pub(super) const REGLE: &str = "action-comptee-une-fois";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let doubles: Vec<&Action> = c.actions().filter(|a| a.listes.len() > 1).collect();
    if doubles.is_empty() {
        return vec![exigence.respect(REGLE).en("actions")];
    }
    let titres: Vec<String> = doubles.iter().map(|a| a.intitule.clone()).collect();
    let mut constat = exigence
        .manquement(REGLE)
        .aux(doubles.iter().map(|a| chemin(a)))
        .detail("codes", codes(doubles.iter().copied()))
        .detail("titres", titres);
    if let [seule] = doubles.as_slice()
        && let [une, autre] = seule.listes.as_slice()
    {
        let garder = |liste: &Liste| Modification::Definir {
            chemin: format!("{}/listes", chemin(seule)),
            valeur: json!([liste]),
        };
        constat = constat.remede(garder(une)).remede(garder(autre));
    }
    vec![constat]
}
