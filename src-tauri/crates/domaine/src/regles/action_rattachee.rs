//! Chaque action se rattache à un engagement et à un objectif.
//!
//! # Ce qu’elle vérifie
//! Chaque action porte le code d’un engagement et vise au moins un objectif.
//!
//! # Pourquoi
//! Le rapport et le tableau de bord se lisent par engagement ; une action isolée n’y paraît nulle part. Un objectif peut être porté par plusieurs actions.
//!
//! # Exemple
//! Une action sans objectif est signalée. S’il ne manque que l’engagement et que l’objectif est connu, son engagement est proposé.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Celle du cadre.

use serde_json::json;

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::Action;
use crate::modification::Modification;

pub(super) const REGLE: &str = "action-rattachee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    if c.sans_action() {
        return Vec::new();
    }
    let isolees: Vec<&Action> =
        c.actions().filter(|a| a.objectifs.is_empty() || a.engagement.is_none()).collect();
    if isolees.is_empty() {
        return vec![exigence.respect(REGLE).en("actions")];
    }
    let mut constat = exigence
        .manquement(REGLE)
        .aux(isolees.iter().map(|a| chemin(a)))
        .detail("codes", codes(isolees.iter().copied()));
    if let [seule] = isolees.as_slice()
        && let Some(engagement) = engagement_de_l_objectif(c, seule)
    {
        constat = constat.remede(Modification::Definir {
            chemin: format!("{}/engagement", chemin(seule)),
            valeur: json!(engagement),
        });
    }
    vec![constat]
}

/// The engagement under which the framework puts the objective that the action serves.
fn engagement_de_l_objectif<'a>(c: &Contexte<'a>, action: &Action) -> Option<&'a str> {
    let vise = action.objectifs.iter().find(|o| o.cadre == c.cadre.code)?;
    Some(c.cadre.objectif(&vise.code)?.engagement.valeur.as_str())
}
