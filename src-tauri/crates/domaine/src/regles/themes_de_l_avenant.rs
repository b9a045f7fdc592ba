//! L’avenant porte sur les thèmes que le texte impose.
//!
//! # Ce qu’elle vérifie
//! Quand un cadre lie l’avenant à certains thèmes, au moins une action du contrat sert chacun d’eux.
//!
//! # Pourquoi
//! D’après la presse, l’instruction de 2023 soumet les avenants à des conditions : ils portent notamment sur la prévention et sur les enfants protégés en situation de handicap.
//!
//! # Exemple
//! Un avenant sans action pour le handicap est signalé. Sans avenant, la règle se tait.
//!
//! # Source
//! La contrainte de même nom des cadres que le contrat rencontre, qui donne les thèmes.
//!
//! # Gravité
//! Celle du cadre.

use serde_json::json;

use super::{Contexte, sert_le_theme};
use crate::cadre::{Parametre, Theme};
use crate::constat::Constat;

pub(super) const REGLE: &str = "themes-de-l-avenant";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    if c.dossier.avenants.is_empty() {
        return Vec::new();
    }
    c.exigences(REGLE)
        .into_iter()
        .filter_map(|exigence| {
            let Some(Parametre::Liste(codes)) = exigence.contrainte.parametres.get("themes") else { return None };
            let absents: Vec<String> = codes
                .iter()
                .filter(|code| {
                    let theme = serde_json::from_value::<Theme>(json!(code)).ok();
                    theme.is_some_and(|t| !c.actions().any(|a| sert_le_theme(c, a, t) == Some(true)))
                })
                .cloned()
                .collect();
            let constat = if absents.is_empty() { exigence.respect(REGLE) } else { exigence.manquement(REGLE) };
            Some(constat.en("actions").pour(&exigence.cadre.code).detail("absents", absents))
        })
        .collect()
}
