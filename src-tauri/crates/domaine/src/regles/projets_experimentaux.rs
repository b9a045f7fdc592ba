//! Un soutien existe pour un projet expérimental : c’est un rappel.
//!
//! # Ce qu’elle vérifie
//! Rien : elle rappelle, pendant la négociation, qu’un soutien supplémentaire existe pour un projet expérimental et ce qu’il demande.
//!
//! # Pourquoi
//! D’après la presse, l’instruction de 2023 ouvre ce soutien, dans la limite des crédits et après analyse. Le dossier ne dit pas quelle action est expérimentale : rien ne peut être vérifié.
//!
//! # Exemple
//! Le rappel paraît dans un projet de contrat de 2023, et disparaît une fois le contrat délibéré.
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

pub(super) const REGLE: &str = "projets-experimentaux";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    rappel(c, REGLE, "actions", matches!(c.dossier.statut, Statut::Projet | Statut::Transmis))
}
