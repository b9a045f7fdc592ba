//! L’intitulé imprimé est comparé au catalogue.
//!
//! # Ce qu’elle vérifie
//! L’intitulé d’un objectif, gardé tel qu’il a été imprimé, est celui du catalogue quand celui-ci le donne mot pour mot. Un ancien intitulé, corrigé depuis dans le catalogue, se dit toujours.
//!
//! # Pourquoi
//! Quand le catalogue est corrigé, un acte signé ne change pas : la différence se dit.
//!
//! # Exemple
//! Un intitulé du catalogue repris sans changement ne dit rien ; un autre intitulé est montré à côté de celui du catalogue.
//!
//! # Source
//! Le catalogue du cadre.
//!
//! # Gravité
//! Information.

use serde_json::json;

use super::{Contexte, sourcer};
use crate::cadre::{NatureRetouche, Objectif, Redaction};
use crate::constat::{Constat, Gravite};
use crate::modification::Modification;

pub(super) const REGLE: &str = "libelle-du-catalogue";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for action in c.actions() {
        for vise in action.objectifs.iter().filter(|o| o.cadre == c.cadre.code) {
            let Some(objectif) = c.cadre.objectif(&vise.code) else { continue };
            let differe = objectif.titre != vise.libelle;
            if differe && (objectif.redaction == Redaction::Exacte || est_un_ancien_titre(c, objectif, &vise.libelle)) {
                let chemin = format!("actions/{}/objectifs/{}", action.id, vise.id);
                let fondement = sourcer(c.cadre, &objectif.source, objectif.fiabilite, None);
                constats.push(
                    Constat::new(REGLE, Gravite::Information, fondement)
                        .en(&chemin)
                        .detail("code", vise.code.as_str())
                        .detail("imprime", vise.libelle.as_str())
                        .detail("catalogue", objectif.titre.as_str())
                        .remede(Modification::Definir {
                            chemin: format!("{chemin}/libelle"),
                            valeur: json!(objectif.titre),
                        }),
                );
            }
        }
    }
    constats
}

/// A wording that somebody corrected in the catalogue, where it is kept beside the new one.
fn est_un_ancien_titre(c: &Contexte<'_>, objectif: &Objectif, libelle: &str) -> bool {
    objectif.variantes.iter().any(|v| v.valeur == libelle)
        && c.cadre.retouches.iter().any(|r| {
            r.nature == NatureRetouche::TitreCorrige && r.objet == objectif.code && r.avant.as_deref() == Some(libelle)
        })
}
