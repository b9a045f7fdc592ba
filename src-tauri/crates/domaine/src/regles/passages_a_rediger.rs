//! Un passage laissé entre crochets reste à écrire.
//!
//! # Ce qu’elle vérifie
//! Aucun article ne contient de ligne entre crochets, comme le modèle en laisse pour ce qui dépend du territoire.
//!
//! # Pourquoi
//! Un passage à rédiger ne va pas devant l’assemblée.
//!
//! # Exemple
//! « [Enjeux du territoire à rédiger] » est signalé ; des crochets au milieu d’une phrase ne le sont pas.
//!
//! # Source
//! Aucun texte : une précaution sur nos propres modèles.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Extrait, Fondement, Gravite};

pub(super) const REGLE: &str = "passages-a-rediger";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins = Vec::new();
    let mut passages = Vec::new();
    let mut extraits = Vec::new();
    for article in &c.dossier.articles {
        for mots in crate::reste::passages_a_rediger(article) {
            let chemin = format!("articles/{}/corps", article.id);
            passages.push(format!("« {} » ({})", mots.trim_matches(['[', ']']), article.titre));
            chemins.push(chemin.clone());
            extraits.push(Extrait { chemin, bloc: None, mots });
        }
    }
    if passages.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .citant(extraits)
            .detail("nombre", passages.len())
            .detail("passages", passages),
    ]
}
