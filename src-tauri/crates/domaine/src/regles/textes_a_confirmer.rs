//! A clause or a visa that nobody verified prints, and must be confirmed by name before the act is final.

use super::Contexte;
use crate::cadre::Fiabilite;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Confirmation;

/// # Source
/// None: a safeguard on our own models.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "textes-a-confirmer";
    let en_attente = |fiabilite: Option<Fiabilite>, confirme: &Option<Confirmation>| {
        fiabilite.is_some_and(Fiabilite::demande_confirmation) && confirme.is_none()
    };
    let visas: Vec<String> = c
        .dossier
        .visas
        .iter()
        .filter(|v| en_attente(v.fiabilite, &v.confirme))
        .map(|v| format!("visas/{}", v.id))
        .collect();
    let articles: Vec<String> = c
        .dossier
        .articles
        .iter()
        .filter(|a| en_attente(a.fiabilite, &a.confirme))
        .map(|a| format!("articles/{}", a.id))
        .collect();
    if c.dossier.visas.is_empty() && c.dossier.articles.is_empty() {
        return Vec::new();
    }
    if visas.is_empty() && articles.is_empty() {
        return vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("articles")];
    }
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .detail("visas", visas.len())
            .detail("articles", articles.len())
            .aux(articles)
            .aux(visas),
    ]
}
