//! The title of an objective is kept as printed; when the catalogue is corrected, the difference is shown.

use super::Contexte;
use crate::cadre::Redaction;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// The catalogue of the cadre, for the titles it holds word for word.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for action in &c.dossier.actions {
        for vise in action.objectifs.iter().filter(|o| o.cadre == c.cadre.code) {
            let Some(objectif) = c.cadre.objectif(&vise.code) else { continue };
            if objectif.redaction == Redaction::Exacte && objectif.titre != vise.libelle {
                constats.push(
                    Constat::new(
                        "libelle-du-catalogue",
                        Gravite::Information,
                        Fondement::Cadre {
                            cadre: c.cadre.code.clone(),
                            source: objectif.source.clone(),
                            fiabilite: objectif.fiabilite,
                            extrait: None,
                        },
                    )
                    .en(format!("actions/{}/objectifs/{}", action.id, vise.id))
                    .detail("code", vise.code.as_str())
                    .detail("imprime", vise.libelle.as_str())
                    .detail("catalogue", objectif.titre.as_str()),
                );
            }
        }
    }
    constats
}
