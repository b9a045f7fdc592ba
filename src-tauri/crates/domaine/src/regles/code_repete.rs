//! Deux actions n’ont pas le même code.
//!
//! # Ce qu’elle vérifie
//! Chaque action a un code à elle.
//!
//! # Pourquoi
//! Les tableaux, les annexes et les constats désignent une action par son code : deux fiches « A2 » ne se distinguent plus.
//!
//! # Exemple
//! A1 renommée A2 alors qu’A2 existe : signalé. Un écart de majuscules ou d’espaces ne suffit pas à distinguer deux codes.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use std::collections::BTreeMap;

use super::{Contexte, chemin};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Action;

pub(super) const REGLE: &str = "code-repete";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut par_code: BTreeMap<String, Vec<&Action>> = BTreeMap::new();
    for action in c.actions() {
        let code: String = action.code.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
        par_code.entry(code).or_default().push(action);
    }
    let repetees: Vec<&Action> = par_code.values().filter(|memes| memes.len() > 1).flatten().copied().collect();
    match (par_code.is_empty(), repetees.is_empty()) {
        (true, _) => Vec::new(),
        (false, true) => vec![
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence)
                .en("actions")
                .detail("nombre", par_code.len()),
        ],
        (false, false) => vec![
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .aux(repetees.iter().map(|a| format!("{}/code", chemin(a))))
                .detail("actions", repetees.iter().map(|a| format!("{} « {} »", a.code.trim(), a.intitule)).collect::<Vec<_>>()),
        ],
    }
}
