//! Le nombre d’objectifs facultatifs reste entre le minimum et le maximum.
//!
//! # Ce qu’elle vérifie
//! Les objectifs facultatifs du catalogue que portent les actions, comptés une fois chacun, ne sont ni trop peu ni trop nombreux. Un objectif dont le statut n’a pas été trouvé n’est pas compté.
//!
//! # Pourquoi
//! Selon nos sources, les textes de 2020 et de 2025 admettent jusqu’à quinze et sept objectifs facultatifs, et celui de 2022 en demande au moins six parmi vingt-trois. Plusieurs actions peuvent porter un même objectif : la Meurthe-et-Moselle compte vingt-huit actions pour vingt-six objectifs possibles, le Gers seize pour quatorze.
//!
//! # Exemple
//! En 2022, cinq objectifs bloquent, six conviennent ; sept actions pour un seul objectif n’en font qu’un. Si le sixième n’est porté que par une action citée à part, ou si une action facultative ne vise encore aucun objectif du cadre, le constat est à vérifier.
//!
//! # Source
//! Les nombres annoncés du cadre.
//!
//! # Gravité
//! Celle du cadre.

use serde_json::json;

use super::{Contexte, chemin, codes};
use crate::cadre::{Retenu, StatutObjectif, retenus};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Action, Liste};
use crate::modification::Modification;

pub(super) const REGLE: &str = "objectifs-facultatifs";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let tenus = retenus(c.actions(), c.cadre);
    let combien = |statut: StatutObjectif, tenu: Option<Retenu>| {
        let du_statut = |code: &str| c.cadre.objectif(code).is_some_and(|o| o.statut.valeur == statut);
        tenus.iter().filter(|(code, t)| tenu.is_none_or(|tenu| **t == tenu) && du_statut(code)).count()
    };
    let nombre = combien(StatutObjectif::Facultatif, Some(Retenu::Compte));
    let inconnus = combien(StatutObjectif::Inconnu, None);
    // What may still belong here: objectives that only actions named apart serve, actions that aim at none.
    let a_part = combien(StatutObjectif::Facultatif, Some(Retenu::APreciser));
    let limite = |sourcee: Option<&crate::cadre::Sourcee<u16>>| sourcee.map(|s| usize::from(s.valeur));
    let minimum = limite(c.cadre.comptes.facultatifs_min.as_ref()).unwrap_or(0);
    let maximum = limite(c.cadre.comptes.facultatifs_max.as_ref());
    let a_rattacher: Vec<&Action> = c.actions().filter(|a| est_a_rattacher(c, a)).collect();
    let respecte = nombre >= minimum && maximum.is_none_or(|m| nombre <= m);
    let comptees = c.actions().filter(|a| a.listes != [Liste::Autres] && sert_un_facultatif(c, a));
    let mut constat = if respecte { exigence.respect(REGLE) } else { exigence.manquement(REGLE) }
        .en("actions")
        .aux(comptees.map(chemin))
        .detail("nombre", nombre)
        .detail("minimum", minimum)
        .detail("singulier", c.cadre.terme(StatutObjectif::Facultatif, 1))
        .detail("pluriel", c.cadre.terme(StatutObjectif::Facultatif, 2))
        .detail("inconnus", inconnus);
    if nombre < minimum && nombre + inconnus + a_part + a_rattacher.len() >= minimum {
        constat.gravite = constat.gravite.max(Gravite::AVerifier);
        let a_part_de = |code: &str| tenus.get(code) == Some(&Retenu::APreciser);
        let ailleurs: Vec<&Action> =
            c.actions().filter(|a| facultatifs(c, a).any(a_part_de)).collect();
        constat = constat
            .detail("ailleurs", codes(ailleurs.iter().copied()))
            .detail("a_rattacher", codes(a_rattacher.iter().copied()));
        if let [seule] = ailleurs.as_slice()
            && nombre + a_part >= minimum
        {
            constat = constat.remede(Modification::Definir {
                chemin: format!("{}/listes", chemin(seule)),
                valeur: json!([Liste::Facultatives]),
            });
        }
    }
    if let Some(maximum) = maximum {
        constat = constat.detail("maximum", maximum);
    }
    if let Some(possibles) = limite(c.cadre.comptes.facultatifs_possibles.as_ref()) {
        constat = constat.detail("possibles", possibles);
    }
    vec![constat]
}

/// Codes of the optional objectives of the framework that the action serves.
fn facultatifs<'a>(c: &Contexte<'a>, action: &'a Action) -> impl Iterator<Item = &'a str> + use<'a> {
    let cadre = c.cadre;
    let visees = action.objectifs.iter().filter(|o| o.cadre == cadre.code);
    visees.map(|o| o.code.as_str()).filter(|code| {
        cadre.objectif(code).is_some_and(|objectif| objectif.statut.valeur == StatutObjectif::Facultatif)
    })
}

fn sert_un_facultatif(c: &Contexte<'_>, action: &Action) -> bool {
    facultatifs(c, action).next().is_some()
}

/// In the optional list alone, and aiming at no objective that the framework knows: its title may be one of those that
/// were not found.
fn est_a_rattacher(c: &Contexte<'_>, action: &Action) -> bool {
    action.listes == [Liste::Facultatives]
        && !action.objectifs.iter().any(|o| o.cadre == c.cadre.code && c.cadre.objectif(&o.code).is_some())
}
