//! Le Département cofinance chaque action.
//!
//! # Ce qu’elle vérifie
//! Chaque action a au moins un montant prévu du Département, supérieur à zéro.
//!
//! # Pourquoi
//! « Il est attendu desdits départements un co-financement adapté pour chaque projet », écrit le communiqué du 3 février 2020.
//!
//! # Exemple
//! Une action que l’État paie seul est signalée, comme une part à zéro ou non renseignée ; un centime suffit. C’est un avertissement, jamais un blocage.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Celle du cadre.

use super::{Contexte, chemin, codes};
use crate::constat::Constat;
use crate::dossier::{Action, Source};

pub(super) const REGLE: &str = "cofinancement-par-action";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    if c.sans_action() {
        return Vec::new();
    }
    let total = c.actions().count();
    let sans: Vec<&Action> = c.actions().filter(|a| !est_cofinancee(a)).collect();
    if sans.is_empty() {
        return vec![exigence.respect(REGLE).en("actions").detail("total", total)];
    }
    vec![
        exigence
            .manquement(REGLE)
            .aux(sans.iter().map(|a| chemin(a)))
            .detail("codes", codes(sans.iter().copied()))
            .detail("total", total),
    ]
}

fn est_cofinancee(action: &Action) -> bool {
    action
        .financements
        .iter()
        .filter(|f| f.source == Source::Departement)
        .any(|f| f.prevu.as_ref().and_then(|p| p.valeur()).is_some_and(|m| !m.est_nul()))
}
