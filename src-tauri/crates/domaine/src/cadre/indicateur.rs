//! The indicators of the tableau de bord of one year, as choices rather than as certainties.
//!
//! No official definition sheet was read: the denominator and, for some, the period are offered as visible choices.
//! Not here: the values of a contract.

use serde::{Deserialize, Serialize};

use super::{CleSource, Correspondance, Fiabilite, Sourcee};
use crate::dossier::{Periodicite, Sens};
use crate::ident::Exercice;

/// One possible base of a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Denominateur {
    pub code: String,
    pub libelle: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// One line of the tableau de bord.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicateur {
    pub code: String,
    pub libelle: String,
    /// « nombre », « % », « jours », « mois ».
    pub unite: String,
    pub sens: Sens,
    /// One entry: proposed. Several: the user chooses, the first is proposed.
    pub periodicites: Vec<Sourcee<Periodicite>>,
    /// What is counted above the line, for a rate.
    pub numerateur: Option<String>,
    /// Bases to choose from, for a rate. Never chosen silently.
    #[serde(default)]
    pub denominateurs: Vec<Denominateur>,
    #[serde(default)]
    pub objectifs: Vec<String>,
    /// Year of the starting value.
    pub annee_reference: Option<Sourcee<Exercice>>,
    /// The indicators of other years that this one continues.
    #[serde(default)]
    pub issu_de: Vec<Correspondance>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

impl Indicateur {
    /// A rate lies between 0 and 100 and has a base.
    pub fn est_un_taux(&self) -> bool {
        self.unite == "%"
    }
}
