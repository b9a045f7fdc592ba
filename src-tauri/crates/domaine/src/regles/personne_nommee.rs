//! Aucun texte ne nomme un enfant ou une famille.
//!
//! # Ce qu’elle vérifie
//! Les textes libres sont relus à la recherche de tournures qui désignent une personne : un mot comme « enfant » ou « famille » suivi d’un nom, un parent « de » quelqu’un, une initiale après « Mme », une date de naissance.
//!
//! # Pourquoi
//! Un contrat se lit en assemblée et circule entre administrations : ce qui touche une personne protégée n’y a pas sa place.
//!
//! # Exemple
//! « L’enfant Léa » ou « née le 3 mai 2012 » est signalé ; « les enfants nés en 2015 » ne l’est pas. Un nom qui se tient seul échappe à ce contrôle : il ne remplace pas une relecture.
//!
//! # Source
//! Aucun texte : une précaution. Le rapport des contrôles donne l’endroit sans répéter les mots.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::arbre::{empreinte, empreinte_courte};
use crate::coherence::{Champ, champs};
use crate::constat::{Constat, Extrait, Fondement, Gravite};
use crate::personnes::nommees;

pub(super) const REGLE: &str = "personne-nommee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    champs(c.dossier).iter().filter_map(du_texte).collect()
}

fn du_texte(champ: &Champ<'_>) -> Option<Constat> {
    let extraits: Vec<Extrait> = champ
        .blocs
        .iter()
        .flat_map(|bloc| nommees(&bloc.texte).into_iter().map(move |mots| (bloc, mots)))
        .map(|(bloc, mots)| Extrait { chemin: champ.chemin.clone(), bloc: bloc.id.clone(), mots: mots.to_owned() })
        .collect();
    // Left for these words alone: another name in the same text opens it again. Told by their digest, never repeated.
    let mots: Vec<&str> = extraits.iter().map(|e| e.mots.as_str()).collect();
    let precision = empreinte_courte(&empreinte(&mots.join("\n")));
    (!extraits.is_empty()).then(|| {
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .en(champ.chemin.clone())
            .pour(precision)
            .detail("nombre", extraits.len())
            .citant(extraits)
    })
}
