//! The objectives of a framework that a plan of actions serves: those the lists count, and those still to be placed.
//!
//! A sentence that counts objectives and the table below it read this same answer.

use std::collections::BTreeMap;

use super::Cadre;
use crate::dossier::{Action, Dossier, Liste};

/// How the plan holds an objective that it serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retenu {
    /// In a list of the contract, or in a contract without lists: it counts with the status of its year.
    Compte,
    /// Served only by actions that the contract names apart: it does not say yet in which list they count.
    APreciser,
}

/// `None` when no action serves the objective of that code.
pub fn retenu(dossier: &Dossier, cadre: &Cadre, code: &str) -> Option<Retenu> {
    retenus(dossier.actions.iter(), cadre).remove(code)
}

/// How these actions hold each objective of the framework that they serve: an objective of three actions is one.
pub fn retenus<'a>(actions: impl Iterator<Item = &'a Action>, cadre: &Cadre) -> BTreeMap<&'a str, Retenu> {
    let mut retenus = BTreeMap::new();
    for action in actions {
        let compte = action.listes != [Liste::Autres];
        for vise in action.objectifs.iter().filter(|o| o.cadre == cadre.code) {
            let tenu = retenus.entry(vise.code.as_str()).or_insert(Retenu::APreciser);
            if compte {
                *tenu = Retenu::Compte;
            }
        }
    }
    retenus
}
