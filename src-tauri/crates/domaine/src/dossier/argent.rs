//! Money: what is notified (an envelope) and what is planned, engaged and paid (the lines of an action).

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::est_faux;
use crate::donnee::Donnee;
use crate::ident::{Exercice, Id};
use crate::jour::Jour;
use crate::montant::Montant;

/// Who pays. What a source did not split is never split here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The State (programme 304 when the source says so).
    Etat,
    /// Fonds d’intervention régional.
    Fir,
    /// ONDAM médico-social.
    Ondam,
    /// FIR and ONDAM in one amount.
    ArsNonVentile,
    /// State and ARS in one amount.
    EtatEtArsNonVentile,
    Departement,
    /// Direction territoriale de la protection judiciaire de la jeunesse.
    Dtpjj,
    /// Anyone else, named beside.
    Autre,
}

impl Source {
    /// In the order of tables.
    pub const TOUTES: [Self; 8] = [
        Self::Etat,
        Self::Fir,
        Self::Ondam,
        Self::ArsNonVentile,
        Self::EtatEtArsNonVentile,
        Self::Departement,
        Self::Dtpjj,
        Self::Autre,
    ];

    /// Stable code, as in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Etat => "etat",
            Self::Fir => "fir",
            Self::Ondam => "ondam",
            Self::ArsNonVentile => "ars_non_ventile",
            Self::EtatEtArsNonVentile => "etat_et_ars_non_ventile",
            Self::Departement => "departement",
            Self::Dtpjj => "dtpjj",
            Self::Autre => "autre",
        }
    }

    /// True for the money that comes from outside the Département.
    pub fn est_cofinancement(self) -> bool {
        match self {
            Self::Departement => false,
            Self::Etat
            | Self::Fir
            | Self::Ondam
            | Self::ArsNonVentile
            | Self::EtatEtArsNonVentile
            | Self::Dtpjj
            | Self::Autre => true,
        }
    }
}

impl fmt::Display for Source {
    /// Name in tables: « État », « FIR », « ONDAM médico-social ».
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Etat => "État",
            Self::Fir => "FIR",
            Self::Ondam => "ONDAM médico-social",
            Self::ArsNonVentile => "ARS (non ventilé)",
            Self::EtatEtArsNonVentile => "État et ARS (non ventilé)",
            Self::Departement => "Département",
            Self::Dtpjj => "DTPJJ",
            Self::Autre => "Autre financeur",
        })
    }
}

/// Money announced or notified by a source over dates, for the whole contract or for some actions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enveloppe {
    pub id: Id,
    pub source: Source,
    /// Name of the source when it is « autre ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    pub debut: Jour,
    pub fin: Jour,
    pub portee: Portee,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demande: Option<Donnee<Montant>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notifie: Option<Donnee<Montant>>,
    /// True for credits that go on after the contract (ONDAM).
    #[serde(default, skip_serializing_if = "est_faux")]
    pub perenne: bool,
    /// What the source says of it: conditions, other funders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observation: Option<String>,
}

/// What an envelope may be spent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Portee {
    Contrat,
    Actions(Vec<Id>),
}

/// Money of one source for one action over one exercise, or several when the source gives one amount for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Financement {
    pub id: Id,
    pub source: Source,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    pub exercice: Exercice,
    /// Last exercise covered, when the amount is for several years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jusqu_a: Option<Exercice>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevu: Option<Donnee<Montant>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engage: Option<Donnee<Montant>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paye: Option<Donnee<Montant>>,
    /// What is carried over to the next exercise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Donnee<Montant>>,
    /// What becomes of the rest, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub devenir: Option<String>,
}

impl Enveloppe {
    /// True when the envelope is about this action.
    pub fn couvre(&self, action: &Id) -> bool {
        match &self.portee {
            Portee::Contrat => true,
            Portee::Actions(ids) => ids.contains(action),
        }
    }

    /// True when the envelope is for this exercise alone or among others.
    pub fn touche(&self, exercice: Exercice) -> bool {
        let annee = i16::try_from(exercice.annee()).expect("at most 2100");
        self.debut.annee() <= annee && annee <= self.fin.annee()
    }

    /// « État », or the name given.
    pub fn libelle(&self) -> String {
        self.nom.clone().unwrap_or_else(|| self.source.to_string())
    }
}

impl Financement {
    /// « État », or the name given.
    pub fn libelle(&self) -> String {
        self.nom.clone().unwrap_or_else(|| self.source.to_string())
    }

    /// True when the line is for this exercise alone or among others.
    pub fn touche(&self, exercice: Exercice) -> bool {
        self.exercice <= exercice && exercice <= self.jusqu_a.unwrap_or(self.exercice)
    }

    /// « 2022 », « 2022-2024 ».
    pub fn annees(&self) -> String {
        match self.jusqu_a {
            Some(fin) if fin != self.exercice => format!("{}-{fin}", self.exercice),
            Some(_) | None => self.exercice.to_string(),
        }
    }
}
