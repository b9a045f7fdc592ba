//! Les services à associer figurent parmi les parties.
//!
//! # Ce qu’elle vérifie
//! Quand un cadre demande d’associer d’autres services, le dossier en inscrit au moins un, signataire ou non.
//!
//! # Pourquoi
//! D’après la presse, l’instruction de 2023 demande d’associer la Justice et l’Éducation nationale à la concertation et au plan d’actions ; ces services peuvent signer, sans y être tenus.
//!
//! # Exemple
//! Un contrat de 2023 qui n’inscrit que ses trois signataires est signalé ; avec le procureur de la République ou la direction académique, associés ou cosignataires, il ne l’est pas. Un contrat plus ancien n’est concerné que s’il fait l’objet d’un avenant.
//!
//! # Source
//! Les parties associées du cadre et la contrainte de même nom.
//!
//! # Gravité
//! À vérifier, jamais bloquant : la cosignature est facultative.

use super::{Contexte, gravite, sourcer};
use crate::cadre::{PartieAttendue, PlacePartie};
use crate::constat::{Constat, Gravite};
use crate::dossier::Role;

pub(super) const REGLE: &str = "services-associes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let inscrits: Vec<String> =
        c.dossier.parties.iter().filter(|p| p.role == Role::Autre).map(|p| p.designation.clone()).collect();
    // The next year asks for the same services in the same words: the first text is quoted.
    let mut dits: Vec<Vec<String>> = Vec::new();
    c.cadres_des_actes()
        .filter_map(|cadre| {
            let attendus: Vec<&PartieAttendue> =
                cadre.parties.iter().filter(|p| p.place == PlacePartie::Associee).collect();
            let premier = attendus.first()?;
            let libelles: Vec<String> = attendus.iter().map(|p| p.libelle.clone()).collect();
            if dits.contains(&libelles) {
                return None;
            }
            dits.push(libelles.clone());
            let (severite, fondement) = match cadre.contrainte(REGLE) {
                Some(k) => (gravite(k.severite), sourcer(cadre, &k.source, k.fiabilite, k.extrait.as_deref())),
                None => (Gravite::AVerifier, sourcer(cadre, &premier.source, premier.fiabilite, None)),
            };
            // Signing is optional for them: this never blocks.
            let severite = if inscrits.is_empty() { severite.max(Gravite::AVerifier) } else { Gravite::Respecte };
            Some(
                Constat::new(REGLE, severite, fondement)
                    .en("parties")
                    .pour(&cadre.code)
                    .detail("attendus", libelles)
                    .detail("inscrits", inscrits.clone()),
            )
        })
        .collect()
}
