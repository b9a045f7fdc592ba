//! The objectives of a framework that a plan of actions serves: those the lists count, and those still to be placed.
//!
//! A sentence that counts objectives and the table below it read this same answer.

use super::Cadre;
use crate::dossier::{Dossier, Liste};

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
    let mut servants = dossier
        .actions
        .iter()
        .filter(|a| a.objectifs.iter().any(|o| o.cadre == cadre.code && o.code == code))
        .map(|a| a.listes != [Liste::Autres])
        .peekable();
    servants.peek()?;
    Some(if servants.any(|compte| compte) { Retenu::Compte } else { Retenu::APreciser })
}
