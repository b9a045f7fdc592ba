//! A passage that the model left between brackets does not go to the assembly.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// None: a safeguard on our own models.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut passages = Vec::new();
    for article in &c.dossier.articles {
        let texte = article.corps.en_clair();
        for ligne in texte.lines().map(str::trim).filter(|l| l.starts_with('[') && l.ends_with(']')) {
            chemins.push(format!("articles/{}", article.id));
            passages.push(format!("« {} » ({})", ligne.trim_matches(['[', ']']), article.titre));
        }
    }
    if passages.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new("passages-a-rediger", Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .detail("nombre", passages.len())
            .detail("passages", passages),
    ]
}
