//! Les montants des années suivantes sont indicatifs.
//!
//! # Ce qu’elle vérifie
//! Rien : elle rappelle, dans un contrat de plusieurs années, que seul le premier exercice est acquis.
//!
//! # Pourquoi
//! D’après la presse, pour les contrats de 2020, un avenant fixe chaque année les montants suivants ; un lecteur pourrait les croire notifiés.
//!
//! # Exemple
//! Le rappel paraît dans un contrat 2020-2022 qui a une enveloppe ; il ne paraît pas dans un contrat d’un an.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Information.

use super::Contexte;
use super::non_substitution::rappel;
use crate::constat::Constat;

pub(super) const REGLE: &str = "montants-des-annees-suivantes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    rappel(c, REGLE, "enveloppes", !c.dossier.enveloppes.is_empty() && c.dossier.exercices().len() > 1)
}
