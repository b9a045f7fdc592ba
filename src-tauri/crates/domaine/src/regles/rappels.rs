//! What the framework recalls without being able to test it, shown only where it is of use.

use super::Contexte;
use crate::cadre::Contrainte;
use crate::constat::{Constat, Gravite};
use crate::dossier::Source;
use crate::statut::Statut;

/// # Source
/// Constraints `ondam-perenne`, `non-substitution`, `montants-des-annees-suivantes`, `credits-demandes-et-notifies`,
/// `projets-experimentaux` and `reconduction` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let ondam = c.dossier.enveloppes.iter().any(|e| e.source == Source::Ondam);
    let credits = !c.dossier.enveloppes.is_empty();
    let en_negociation = matches!(c.dossier.statut, Statut::Projet | Statut::Transmis);
    let rappels: [(&'static str, bool); 6] = [
        ("ondam-perenne", ondam),
        ("non-substitution", credits && en_negociation),
        ("montants-des-annees-suivantes", credits && c.dossier.exercices().len() > 1),
        ("credits-demandes-et-notifies", credits && en_negociation),
        ("projets-experimentaux", en_negociation),
        ("reconduction", en_negociation),
    ];
    rappels
        .into_iter()
        .filter(|(_, utile)| *utile)
        .filter_map(|(regle, _)| Some((regle, c.contrainte(regle)?)))
        .map(|(regle, contrainte): (&'static str, &Contrainte)| {
            Constat::new(regle, Gravite::Information, c.fondement(contrainte))
                .en("enveloppes")
                .detail("enonce", contrainte.enonce.as_str())
        })
        .collect()
}
