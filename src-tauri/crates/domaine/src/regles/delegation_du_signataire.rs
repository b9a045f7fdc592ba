//! Qui signe pour un autre dit par quelle délégation.
//!
//! # Ce qu’elle vérifie
//! Un signataire qui n’est ni préfet, ni directeur général de l’agence, ni président ou maire de la collectivité porte une mention de délégation.
//!
//! # Pourquoi
//! Une signature sans délégation peut être contestée. Les agences régionales de santé signent souvent par un délégué territorial.
//!
//! # Exemple
//! « Directeur territorial » sans mention est signalé ; avec « par délégation du directeur général », il ne l’est plus. « Préfète du Cantal » signe sans mention.
//!
//! # Source
//! Aucun texte : la cohérence de la signature.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Partie, Role};

pub(super) const REGLE: &str = "delegation-du-signataire";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let sans: Vec<&Partie> = c.dossier.signataires().filter(|p| !est_le_titulaire(p) && !est_deleguee(p)).collect();
    if c.dossier.signataires().next().is_none() {
        return Vec::new();
    }
    // While nobody is named, there is nothing to respect.
    if sans.is_empty() && c.dossier.signataires().all(|p| p.nom.is_none()) {
        return Vec::new();
    }
    if sans.is_empty() {
        return vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("parties")];
    }
    let qualites: Vec<String> = sans.iter().map(|p| p.qualite.clone()).collect();
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(sans.iter().map(|p| format!("parties/{}/delegation", p.id)))
            .detail("qualites", qualites),
    ]
}

/// The head of the body signs in his own name, whatever the article before his title: « Monsieur le président ».
/// A co-signatory of another kind answers for himself.
fn est_le_titulaire(partie: &Partie) -> bool {
    let qualite = partie.qualite.to_lowercase();
    let mots: Vec<&str> = qualite.split([' ', '\u{a0}', '’', '\'', ',']).filter(|m| !m.is_empty()).take(4).collect();
    if mots.iter().any(|m| m.starts_with("adjoint")) {
        return false;
    }
    let debut = &mots[..mots.len().min(3)];
    match partie.role {
        Role::Prefet => {
            debut.iter().any(|m| (m.starts_with("préf") && !m.starts_with("préfecture")) || m.starts_with("haut-commissaire"))
        }
        Role::Ars => {
            let general = |m: &[&str]| m[0].starts_with("direct") && m[1].starts_with("général");
            mots.windows(2).any(general) || mots.first().is_some_and(|m| *m == "dg")
        }
        Role::Departement => debut.iter().any(|m| m.starts_with("président") || *m == "maire"),
        Role::Autre => true,
    }
}

fn est_deleguee(partie: &Partie) -> bool {
    partie.delegation.as_ref().is_some_and(|d| !d.trim().is_empty())
}
