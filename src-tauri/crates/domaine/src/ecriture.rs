//! Words of reference for the corrector: acronyms with what they stand for, and how institutions are written.
//!
//! `referentiel` fills these types. Not here: the corrector itself (`documents`).

use serde::{Deserialize, Serialize};

use crate::cadre::{CleSource, Fiabilite};

/// Everything the corrector knows of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lexique {
    pub sigles: Vec<Sigle>,
    pub usages: Vec<Usage>,
}

/// An acronym, expanded at its first use in an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sigle {
    /// « ODPE ».
    pub sigle: String,
    /// « observatoire départemental de la protection de l’enfance ».
    pub developpe: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// A spelling of an institution and the usual one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// « Conseil Départemental », whole words, capitals included.
    pub ecrit: String,
    /// « conseil départemental ».
    pub propose: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    /// Why, for the reader.
    pub raison: String,
}
