//! Ce qui est écrit à la main s’accorde avec les données.
//!
//! # Ce qu’elle vérifie
//! Les montants, les nombres, les dates et les durées écrits dans les textes sont relus et comparés aux données du dossier, un constat par texte.
//!
//! # Pourquoi
//! Un chiffre recopié dans une phrase ne suit pas quand la donnée change : l’acte se contredit.
//!
//! # Exemple
//! Un article annonce « 7 actions » quand le plan en compte six.
//!
//! # Source
//! Aucun texte : le dossier comparé à lui-même.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::coherence::{Ecart, relire};
use crate::constat::{Constat, Extrait, Fondement, Gravite};

pub(super) const REGLE: &str = "chiffres-des-textes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (ecarts, nombre) = relire(c.dossier, c.cadre);
    if ecarts.is_empty() {
        let respecte = Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).detail("nombre", nombre);
        return if nombre == 0 { Vec::new() } else { vec![respecte] };
    }
    let par_texte = ecarts.chunk_by(|a, b| a.champ == b.champ);
    par_texte
        .map(|du_texte| {
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .en(du_texte[0].champ.clone())
                .aux(places(du_texte))
                .citant(du_texte.iter().map(|e| Extrait {
                    chemin: e.champ.clone(),
                    bloc: e.bloc.clone(),
                    mots: e.ecrit.clone(),
                }))
                .detail("ecrits", du_texte.iter().map(|e| e.ecrit.clone()).collect::<Vec<_>>())
                .detail("attendus", du_texte.iter().map(en_clair).collect::<Vec<_>>())
        })
        .collect()
}

/// Where the nearest datum of each figure stands; a number of the framework has no place in the dossier.
fn places(ecarts: &[Ecart]) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for chemin in ecarts.iter().map(|e| &e.attendus[0].chemin) {
        if !chemin.starts_with("cadre") && !places.contains(chemin) && *chemin != ecarts[0].champ {
            places.push(chemin.clone());
        }
    }
    places
}

/// « 7 ou 6 actions », nearest first.
fn en_clair(ecart: &Ecart) -> String {
    let valeurs: Vec<&str> = ecart.attendus.iter().map(|a| a.valeur.as_str()).collect();
    match valeurs.split_last() {
        Some((derniere, [])) => (*derniere).to_owned(),
        Some((derniere, autres)) => format!("{} ou {derniere}", autres.join(", ")),
        None => String::new(),
    }
}
