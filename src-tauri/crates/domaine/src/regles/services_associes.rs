//! Les services à associer figurent parmi les parties.
//!
//! # Ce qu’elle vérifie
//! Quand un cadre demande d’associer d’autres services, le dossier inscrit chacun d’eux, signataire ou non. Un service se reconnaît aux mots de son nom ou de sa qualité ; ce qui ne se reconnaît pas est dit, non supposé.
//!
//! # Pourquoi
//! D’après la presse, l’instruction de 2023 demande d’associer la Justice et l’Éducation nationale à la concertation et au plan d’actions ; ces services peuvent signer, sans y être tenus.
//!
//! # Exemple
//! Un contrat de 2023 qui n’inscrit que ses trois signataires est signalé ; avec le procureur de la République et la direction académique, associés ou cosignataires, il ne l’est pas. Avec une association seulement, ou le tribunal seul, il manque encore un service. Un contrat plus ancien n’est concerné que s’il fait l’objet d’un avenant.
//!
//! # Source
//! Les parties associées du cadre, les mots auxquels il les reconnaît, et la contrainte de même nom.
//!
//! # Gravité
//! À vérifier, jamais bloquant : la cosignature est facultative.

use super::{Contexte, gravite, sourcer};
use crate::cadre::{PartieAttendue, PlacePartie};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Partie, Role};

pub(super) const REGLE: &str = "services-associes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let autres: Vec<&Partie> = c.dossier.parties.iter().filter(|p| p.role == Role::Autre).collect();
    let inscrits: Vec<String> = autres.iter().map(|p| p.designation.clone()).collect();
    // The next year asks for the same services in the same words: the first text is quoted.
    let mut dits: Vec<Vec<String>> = Vec::new();
    c.cadres_des_actes()
        .filter_map(|cadre| {
            let attendus: Vec<&PartieAttendue> =
                cadre.parties.iter().filter(|p| p.place == PlacePartie::Associee).collect();
            let premier = attendus.first()?;
            let libelles = |parties: &[&PartieAttendue]| parties.iter().map(|p| p.libelle.clone()).collect::<Vec<_>>();
            if dits.contains(&libelles(&attendus)) {
                return None;
            }
            dits.push(libelles(&attendus));
            let (severite, fondement) = match cadre.contrainte(REGLE) {
                Some(k) => (gravite(k.severite), sourcer(cadre, &k.source, k.fiabilite, k.extrait.as_deref())),
                None => (Gravite::AVerifier, sourcer(cadre, &premier.source, premier.fiabilite, None)),
            };
            // Without words to know it by, any other party may be the service that is asked for.
            let (nommes, sans_mots): (Vec<_>, Vec<_>) = attendus.iter().copied().partition(|a| !a.mots.is_empty());
            let absents: Vec<&PartieAttendue> = if autres.is_empty() {
                attendus.clone()
            } else {
                nommes.into_iter().filter(|a| !autres.iter().any(|p| est_reconnue(a, p))).collect()
            };
            // Signing is optional for them: this never blocks.
            let severite = if absents.is_empty() { Gravite::Respecte } else { severite.max(Gravite::AVerifier) };
            Some(
                Constat::new(REGLE, severite, fondement)
                    .en("parties")
                    .pour(&cadre.code)
                    .detail("attendus", libelles(&attendus))
                    .detail("absents", libelles(&absents))
                    .detail("sans_mots", libelles(&sans_mots))
                    .detail("inscrits", inscrits.clone()),
            )
        })
        .collect()
}

/// Does a word of the name or of the quality of a party begin as one of that service? Capitals do not matter; a
/// « directeur » is no « recteur ».
fn est_reconnue(attendue: &PartieAttendue, partie: &Partie) -> bool {
    let dit = format!("{} {}", partie.designation, partie.qualite).replace('\'', "’").to_lowercase();
    let debute = |place: usize| !dit[..place].chars().next_back().is_some_and(char::is_alphanumeric);
    attendue.mots.iter().any(|mot| dit.match_indices(&mot.to_lowercase()).any(|(place, _)| debute(place)))
}
