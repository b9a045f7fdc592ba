//! What is written by hand agrees with the data: amounts, counts, dates, durations, one finding for each text.

use super::Contexte;
use crate::coherence::{Ecart, ecarts, nombre_de_mentions};
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// None: the dossier is compared with itself.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "chiffres-des-textes";
    let ecarts = ecarts(c.dossier, c.cadre);
    if ecarts.is_empty() {
        let nombre = nombre_de_mentions(c.dossier);
        let respecte = Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).detail("nombre", nombre);
        return if nombre == 0 { Vec::new() } else { vec![respecte] };
    }
    let par_texte = ecarts.chunk_by(|a, b| a.champ == b.champ);
    par_texte
        .map(|du_texte| {
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .en(du_texte[0].champ.clone())
                .aux(places(du_texte))
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
    ecart.attendus.iter().map(|a| a.valeur.as_str()).collect::<Vec<_>>().join(" ou ")
}
