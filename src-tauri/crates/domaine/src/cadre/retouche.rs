//! What users changed in a cadre: who, when, what stood there before, on which text they rely.
//!
//! The history is part of the file, so that it travels with it. Not here: the change itself, made by `application`.

use serde::{Deserialize, Serialize};

use super::CleSource;
use crate::jour::Jour;

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NatureRetouche {
    /// The cadre was started as a copy of another one, `avant` being its code.
    Copie,
    ObjectifAjoute,
    /// An empty place of the official list was filled.
    TrouComble,
    IndicateurAjoute,
    EngagementAjoute,
    /// One more base that a rate may be counted on.
    DenominateurAjoute,
    /// What a row continues of another year.
    SuiteDefinie,
    /// The budget line of a funder, or whether its money goes on.
    FinanceurDefini,
    TitreCorrige,
    StatutCorrige,
    /// The official text of the year: its number, its NOR, its date.
    TexteDefini,
    PeriodeDefinie,
    EcheanceDefinie,
    SeuilDefini,
    /// How many objectives the text announces.
    CompteDefini,
    JalonAjoute,
    /// A row that had been entered here was taken back, or one of the framework that was copied does not go on.
    LigneRetiree,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retouche {
    pub le: Jour,
    pub par: String,
    pub nature: NatureRetouche,
    /// Code of the row that changed, or of the cadre.
    pub objet: String,
    pub avant: Option<String>,
    pub apres: Option<String>,
    /// The text that the change rests on.
    pub source: Option<CleSource>,
    /// Where in that text: « 12 », « annexe 2, p. 3 ».
    pub page: Option<String>,
}
