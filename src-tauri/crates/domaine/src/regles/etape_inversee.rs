//! Une étape d’action ne finit pas avant d’avoir commencé.
//!
//! # Ce qu’elle vérifie
//! Quand une étape a un début et une fin, la fin ne précède pas le début ; un même jour convient.
//!
//! # Pourquoi
//! Le calendrier d’une fiche se lit de gauche à droite : une étape à l’envers ne s’y place nulle part.
//!
//! # Exemple
//! Du 15 octobre 2023 au 1er septembre 2022 : signalé. Du 15 au 15 octobre : rien à dire.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use super::{Contexte, chemin};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Action, Etape};
use crate::jour::Jour;

pub(super) const REGLE: &str = "etape-inversee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (mut datees, mut inversees) = (0, Vec::new());
    for action in c.actions() {
        for (rang, etape) in action.etapes.iter().enumerate() {
            let (Some(debut), Some(fin)) = (etape.debut, etape.fin) else { continue };
            datees += 1;
            if fin < debut {
                inversees.push((format!("{}/etapes/{}/fin", chemin(action), etape.id), nommer(action, rang + 1, etape, debut, fin)));
            }
        }
    }
    match (datees, inversees.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("actions").detail("nombre", datees),
        ],
        (_, false) => {
            let (chemins, etapes): (Vec<String>, Vec<String>) = inversees.into_iter().unzip();
            vec![Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence).aux(chemins).detail("etapes", etapes)]
        }
    }
}

/// « A1 « Recruter » », or its place and its days while it has no title.
fn nommer(action: &Action, rang: usize, etape: &Etape, debut: Jour, fin: Jour) -> String {
    if etape.libelle.trim().is_empty() {
        let (debut, fin) = (debut.en_francais(), fin.en_francais());
        return format!("{}, étape {rang} (sans intitulé) : du {debut} au {fin}", action.code);
    }
    format!("{} « {} »", action.code, etape.libelle)
}
