//! Le nombre d’actions facultatives reste entre le minimum et le maximum.
//!
//! # Ce qu’elle vérifie
//! Les actions de la liste facultative, comptées une seule fois et sans celles qui sont déjà fondamentales, ne sont ni trop peu ni trop nombreuses.
//!
//! # Pourquoi
//! Selon nos sources, le texte de 2020 admet jusqu’à quinze objectifs facultatifs, et celui de 2022 demande au moins six actions parmi vingt-trois.
//!
//! # Exemple
//! En 2022, cinq actions bloquent, six conviennent. Si la sixième est citée à part dans le contrat, le constat est à vérifier et propose de l’inscrire dans la liste.
//!
//! # Source
//! Les nombres annoncés du cadre.
//!
//! # Gravité
//! Celle du cadre.

use serde_json::json;

use super::{Contexte, chemin, codes};
use crate::cadre::StatutObjectif;
use crate::constat::{Constat, Gravite};
use crate::dossier::{Action, Liste};
use crate::modification::Modification;

pub(super) const REGLE: &str = "objectifs-facultatifs";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let actions: Vec<&Action> = c.actions().filter(|a| est_facultative(c, a)).collect();
    let limite = |sourcee: Option<&crate::cadre::Sourcee<u16>>| sourcee.map(|s| usize::from(s.valeur));
    let minimum = limite(c.cadre.comptes.facultatifs_min.as_ref()).unwrap_or(0);
    let maximum = limite(c.cadre.comptes.facultatifs_max.as_ref());
    let nombre = actions.len();
    // Actions named elsewhere in the contract that serve an optional objective: they may belong here.
    let ailleurs: Vec<&Action> =
        c.actions().filter(|a| a.listes == [Liste::Autres] && sert(c, a, |s| s != StatutObjectif::Obligatoire)).collect();
    let respecte = nombre >= minimum && maximum.is_none_or(|m| nombre <= m);
    let mut constat = if respecte { exigence.respect(REGLE) } else { exigence.manquement(REGLE) }
        .en("actions")
        .aux(actions.into_iter().map(chemin))
        .detail("nombre", nombre)
        .detail("minimum", minimum);
    if !respecte && nombre < minimum && nombre + ailleurs.len() >= minimum {
        constat.gravite = constat.gravite.max(Gravite::AVerifier);
        constat = constat.detail("ailleurs", codes(ailleurs.iter().copied()));
        if let [seule] = ailleurs.as_slice() {
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

/// Serves an objective of the framework whose status is such.
fn sert(c: &Contexte<'_>, action: &Action, statut: fn(StatutObjectif) -> bool) -> bool {
    let visees = action.objectifs.iter().filter(|o| o.cadre == c.cadre.code);
    visees.filter_map(|o| c.cadre.objectif(&o.code)).any(|o| statut(o.statut.valeur))
}

/// In the optional list and not also in the mandatory one, or serving only optional objectives when no list names it.
fn est_facultative(c: &Contexte<'_>, action: &Action) -> bool {
    if action.listes.is_empty() {
        return !sert(c, action, |s| s == StatutObjectif::Obligatoire)
            && sert(c, action, |s| s != StatutObjectif::Obligatoire);
    }
    action.listes.contains(&Liste::Facultatives) && !action.listes.contains(&Liste::Fondamentales)
}
