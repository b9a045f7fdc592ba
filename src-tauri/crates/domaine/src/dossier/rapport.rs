//! The annual report: what cannot be computed from the contract, and who agreed to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ident::{Exercice, Id};
use crate::jour::Jour;
use crate::texte::Texte;

/// The report of one exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rapport {
    pub id: Id,
    pub exercice: Exercice,
    pub etat: EtatRapport,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contexte: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gouvernance: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perspectives: Option<Texte>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approbations: Vec<Approbation>,
}

/// Initiated by the Département, shared with the préfet and the ARS, jointly approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatRapport {
    Initie,
    Partage,
    Arrete,
}

/// The agreement of one party to the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approbation {
    pub id: Id,
    /// Id of the party.
    pub partie: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub le: Option<Jour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observation: Option<String>,
}
