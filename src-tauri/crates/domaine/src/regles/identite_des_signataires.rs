//! Chaque signataire a un nom et une civilité.
//!
//! # Ce qu’elle vérifie
//! Le nom et la civilité de chaque personne qui signe sont indiqués.
//!
//! # Pourquoi
//! Sans eux, seule la fonction s’imprime, au masculin, dans l’en-tête de l’acte et sous les signatures.
//!
//! # Exemple
//! « Le préfet du Cantal » sans nom est signalé ; « Madame Anne Exemple, préfète du Cantal » ne l’est pas.
//!
//! # Source
//! Aucun texte : ce dont le bloc de signature a besoin.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Partie;

pub(super) const REGLE: &str = "identite-des-signataires";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let anonymes: Vec<_> = c.dossier.signataires().filter(|p| p.nom.is_none() || p.civilite.is_none()).collect();
    if c.dossier.signataires().next().is_none() {
        return Vec::new();
    }
    if anonymes.is_empty() {
        return vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("parties")];
    }
    let qualites = |manque: fn(&Partie) -> bool| -> Vec<String> {
        anonymes.iter().filter(|p| manque(p)).map(|p| p.qualite.clone()).collect()
    };
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(anonymes.iter().flat_map(|p| {
                let manque = |champ: &str, absent: bool| absent.then(|| format!("parties/{}/{champ}", p.id));
                [manque("nom", p.nom.is_none()), manque("civilite", p.civilite.is_none())].into_iter().flatten()
            }))
            .detail("qualites", qualites(|_| true))
            .detail("sans_rien", qualites(|p| p.nom.is_none() && p.civilite.is_none()))
            .detail("sans_nom", qualites(|p| p.nom.is_none() && p.civilite.is_some()))
            .detail("sans_civilite", qualites(|p| p.nom.is_some() && p.civilite.is_none())),
    ]
}
