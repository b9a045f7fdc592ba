//! La collectivité est de celles que le cadre retient.
//!
//! # Ce qu’elle vérifie
//! Quand le cadre s’adresse à une liste fermée de collectivités, celle du contrat y figure.
//!
//! # Pourquoi
//! En 2020, trente départements seulement ont été retenus ; un contrat d’un autre département relève sans doute d’un autre cadre.
//!
//! # Exemple
//! Un contrat du Cantal au titre de 2020 est signalé ; un contrat du Cher ne l’est pas. Les cadres ouverts aux volontaires ne sont pas contrôlés.
//!
//! # Source
//! Le périmètre du cadre.
//!
//! # Gravité
//! À vérifier.

use super::{Contexte, sourcer};
use crate::cadre::Ouverture;
use crate::constat::{Constat, Gravite};

pub(super) const REGLE: &str = "collectivite-du-perimetre";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let perimetre = &c.cadre.perimetre;
    let ferme = match perimetre.ouverture {
        Ouverture::ListeFermee => !perimetre.collectivites.is_empty(),
        Ouverture::Volontaires => false,
    };
    if !ferme {
        return Vec::new();
    }
    let retenue = perimetre.collectivites.contains(&c.dossier.collectivite);
    let gravite = if retenue { Gravite::Respecte } else { Gravite::AVerifier };
    vec![
        Constat::new(REGLE, gravite, sourcer(c.cadre, &perimetre.source, perimetre.fiabilite, None))
            .en("collectivite")
            .detail("cadre", c.cadre.libelle.as_str())
            .detail("nombre", perimetre.collectivites.len()),
    ]
}
