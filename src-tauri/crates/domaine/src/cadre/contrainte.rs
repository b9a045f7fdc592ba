//! What the rules of the software read from a cadre: which rule applies that year, how severely, with which numbers.
//!
//! Not here: the rules themselves, which are functions, nor the sentence that a finding shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CleSource, Fiabilite};

/// How severely a rule speaks when it is not respected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severite {
    Bloquant,
    AVerifier,
    Information,
}

/// A parameter of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Parametre {
    Booleen(bool),
    Entier(i64),
    Texte(String),
    Liste(Vec<String>),
}

/// One rule as it applies that year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contrainte {
    /// Slug of the rule: `cofinancement-par-action`.
    pub regle: String,
    pub severite: Severite,
    /// It blocked in a file that an earlier version kept, on words that nobody read in a text: it speaks, and blocks no more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bloquait: bool,
    /// What the text asks, in one sentence.
    pub enonce: String,
    #[serde(default)]
    pub parametres: BTreeMap<String, Parametre>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    #[serde(default)]
    pub autres_sources: Vec<CleSource>,
    /// Mark of the exact quotation in the source, when we have the words.
    pub extrait: Option<String>,
    pub note: Option<String>,
}

impl Contrainte {
    pub fn entier(&self, parametre: &str) -> Option<i64> {
        match self.parametres.get(parametre)? {
            Parametre::Entier(n) => Some(*n),
            Parametre::Booleen(_) | Parametre::Texte(_) | Parametre::Liste(_) => None,
        }
    }

    pub fn texte(&self, parametre: &str) -> Option<&str> {
        match self.parametres.get(parametre)? {
            Parametre::Texte(t) => Some(t),
            Parametre::Booleen(_) | Parametre::Entier(_) | Parametre::Liste(_) => None,
        }
    }
}
