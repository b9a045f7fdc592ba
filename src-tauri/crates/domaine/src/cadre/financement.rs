//! Who may pay, under what conditions, and the thresholds and national envelopes of one year.
//!
//! Not here: the money of a contract. A national envelope is context with its source, never an input of a sum.

use serde::{Deserialize, Serialize};

use super::{CleSource, Fiabilite, Sourcee, Theme};
use crate::dossier::Source;
use crate::ident::Exercice;
use crate::nombre::Nombre;

/// A source of money that a contract of that year may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FinanceurAdmis {
    pub code: Source,
    pub libelle: String,
    pub abrege: String,
    /// Which budget line: « programme 304 », « mission 1 ».
    pub ligne: Option<Sourcee<String>>,
    /// Themes this money is meant for; empty means no condition found. Elsewhere is a warning, not a refusal.
    #[serde(default)]
    pub themes: Vec<Sourcee<Theme>>,
    /// Does the money go on after the contract?
    pub perenne: Option<Sourcee<bool>>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// A number that rules compare with and that a manager may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seuil {
    pub code: String,
    pub libelle: String,
    pub valeur: Nombre,
    pub unite: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// A national amount in millions of euros. Several values: the sources disagree. None: looked for, not found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnveloppeNationale {
    /// First and last year covered.
    pub debut: Exercice,
    pub fin: Exercice,
    /// Absent for all sources together.
    pub financeur: Option<Source>,
    #[serde(default)]
    pub millions: Vec<Sourcee<Nombre>>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}
