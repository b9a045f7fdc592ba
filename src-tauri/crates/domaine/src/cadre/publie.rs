//! What was published about the contract of one territory: an amount, a day, a count. A mark to read a dossier beside.
//!
//! Two sources that disagree are two rows. Never an input of a sum, never copied into a dossier, never a threshold. Not
//! here: national envelopes (see [`super::EnveloppeNationale`]), the sentences.

use serde::{Deserialize, Serialize};

use super::{CleSource, DatePartielle, Fiabilite};
use crate::ident::Exercice;
use crate::montant::Montant;
use crate::nombre::Nombre;

/// One fact, as one source gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaitPublie {
    /// Codes of the territories it speaks of.
    pub territoires: Vec<String>,
    pub objet: ObjetPublie,
    /// Absent when the fact is that the thing exists, or its years.
    pub valeur: Option<ValeurPubliee>,
    /// First and last year that the source names, when it names them.
    pub debut: Option<Exercice>,
    pub fin: Option<Exercice>,
    /// For an amount: each year, or all years together. Absent when the source does not say.
    pub rythme: Option<Rythme>,
    /// « Près de », « jusqu’à ».
    pub precision: Option<Precision>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// What the fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjetPublie {
    CreditsEtat,
    CreditsFir,
    CreditsOndam,
    /// State and ARS in one amount.
    CreditsEtatEtArs,
    PartDepartement,
    /// Means that the source calls new or additional, without saying who pays.
    MoyensNouveaux,
    MontantDuContrat,
    /// The budget of a whole policy, that a reader might take for the amount of the contract.
    BudgetDeLaPolitique,
    /// A first contract or one in progress, of which nothing else is known.
    Contrat,
    Periode,
    NombreDActions,
    NombreDObjectifs,
    Deliberation,
    Signature,
    /// The territory did not apply.
    SansCandidature,
    /// The territory tries the comité départemental pour la protection de l’enfance.
    ComiteDepartemental,
}

/// What the source gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ValeurPubliee {
    Montant(Montant),
    /// A share in %.
    Taux(Nombre),
    Nombre(u16),
    Date(DatePartielle),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rythme {
    ParAn,
    EnTout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Environ,
    AuPlus,
    /// A day that was announced, and that nothing found confirms.
    Prevue,
}

impl FaitPublie {
    /// True when it speaks of one of these territories.
    pub fn concerne(&self, territoires: &[String]) -> bool {
        self.territoires.iter().any(|t| territoires.contains(t))
    }
}
