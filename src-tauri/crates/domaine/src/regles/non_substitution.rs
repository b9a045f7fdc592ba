//! Les crédits s’ajoutent aux moyens existants.
//!
//! # Ce qu’elle vérifie
//! Rien : elle rappelle, pendant la négociation, que les crédits des partenaires ne remplacent pas ceux du Département.
//!
//! # Pourquoi
//! La formulation exacte du texte n’a pas été trouvée ; le rappel vaut pour la rédaction des fiches, qui distinguent une action nouvelle d’une action renforcée.
//!
//! # Exemple
//! Le rappel paraît dès qu’une enveloppe est saisie, et disparaît une fois le contrat délibéré.
//!
//! # Source
//! La contrainte de même nom du cadre.
//!
//! # Gravité
//! Information.

use super::Contexte;
use crate::constat::{Constat, Gravite};
use crate::statut::Statut;

pub(super) const REGLE: &str = "non-substitution";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let en_negociation = matches!(c.dossier.statut, Statut::Projet | Statut::Transmis);
    rappel(c, REGLE, "enveloppes", en_negociation && !c.dossier.enveloppes.is_empty())
}

/// What the framework recalls without being able to test it, shown only where it is of use.
pub(super) fn rappel(c: &Contexte<'_>, regle: &'static str, ou: &str, utile: bool) -> Vec<Constat> {
    let exigence = c.exigence(regle).filter(|_| utile);
    exigence
        .map(|e| {
            e.constat(regle, Gravite::Information).en(ou).detail("enonce", e.contrainte.enonce.as_str())
        })
        .into_iter()
        .collect()
}
