//! Un article ou un visa non vérifié est confirmé par un nom.
//!
//! # Ce qu’elle vérifie
//! Chaque article et chaque visa que nous avons rédigés, ou qui restent à vérifier, portent le nom de qui les a confirmés.
//!
//! # Pourquoi
//! Ces textes n’ont été lus sur aucun acte signé. Ils s’impriment sur un projet ; la version définitive attend une personne qui s’en porte garante.
//!
//! # Exemple
//! Un article du modèle sans confirmation est à vérifier et empêche la version définitive. Laisser le constat de côté n’y suffit pas.
//!
//! # Source
//! Aucun texte : une précaution sur nos propres modèles.
//!
//! # Gravité
//! À vérifier ; empêche la version définitive.

use super::Contexte;
use crate::cadre::Fiabilite;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Confirmation;
use crate::statut::Statut;

pub(super) const REGLE: &str = "textes-a-confirmer";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
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
    let signe = matches!(c.dossier.statut, Statut::Signe | Statut::Clos);
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .detail("signe", usize::from(signe))
            .detail("visas", visas.len())
            .detail("articles", articles.len())
            .aux(articles)
            .aux(visas),
    ]
}
