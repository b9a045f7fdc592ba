//! Un plan d’actions peut être reconduit sans changement.
//!
//! # Ce qu’elle vérifie
//! Rien : elle rappelle, quand le cadre l’admet, qu’un plan d’actions identique à celui de l’année précédente est valable.
//!
//! # Pourquoi
//! Sans ce rappel, un lecteur pourrait prendre l’absence de changement pour un oubli.
//!
//! # Exemple
//! Le rappel paraît pendant la négociation d’un contrat de 2024 ; aucune règle ne signale un plan inchangé.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Information.

use super::Contexte;
use super::non_substitution::rappel;
use crate::constat::Constat;
use crate::statut::Statut;

pub(super) const REGLE: &str = "reconduction";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    rappel(c, REGLE, "actions", matches!(c.dossier.statut, Statut::Projet | Statut::Transmis))
}
