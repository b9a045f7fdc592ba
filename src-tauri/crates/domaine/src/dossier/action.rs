//! An action of the plan: what it is, what it aims at, how it is measured, who pays, how far it is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::argent::Financement;
use crate::donnee::Donnee;
use crate::ident::{Exercice, Id, Millesime};
use crate::jour::Jour;
use crate::nombre::Nombre;
use crate::texte::Texte;

/// One action, printed as one « fiche action ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: Id,
    /// « B3 »: for the eye, may change.
    pub code: String,
    pub intitule: String,
    /// The lists of the contract that name it. Two lists for one action is a finding, not an error.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listes: Vec<Liste>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectifs: Vec<ObjectifVise>,
    /// Code of the engagement in the cadre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constat: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territoire_vise: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pilote: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partenaires: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub etapes: Vec<Etape>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicateurs: Vec<Indicateur>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub financements: Vec<Financement>,
    /// What was done, year by year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub avancement: BTreeMap<Exercice, Avancement>,
    /// Other contracts that pay for the same public.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub autres_contrats: Vec<String>,
}

/// A list of the plan d’actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Liste {
    /// « Actions à caractère fondamental ».
    Fondamentales,
    /// « Actions facultatives ».
    Facultatives,
    /// Named elsewhere in the contract (« actions phares »).
    Autres,
}

/// An objective of a cadre that the action serves. The title is kept as printed that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectifVise {
    pub id: Id,
    pub cadre: String,
    pub code: String,
    pub libelle: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Nouvelle,
    Renforcement,
}

/// A step of the action's calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Etape {
    pub id: Id,
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debut: Option<Jour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fin: Option<Jour>,
}

/// What is measured, from where to where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicateur {
    pub id: Id,
    pub code: String,
    pub libelle: String,
    /// « entretiens », « % », « places ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unite: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sens: Option<Sens>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periodicite: Option<Periodicite>,
    /// What a rate is divided by: a visible choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominateur: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methode: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producteur: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cibles: BTreeMap<Millesime, Donnee<Nombre>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub realises: BTreeMap<Millesime, Realise>,
}

impl Indicateur {
    /// What it counts over in that exercise: the year, or the school year that ends in it.
    pub fn millesime(&self, exercice: Exercice) -> Millesime {
        match self.periodicite {
            Some(Periodicite::AnneeScolaire) => {
                format!("{}-{exercice}", exercice.annee() - 1).parse().expect("two consecutive years")
            }
            Some(Periodicite::AnneeCivile) | None => Millesime::from(exercice),
        }
    }
}

/// Direction of progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sens {
    Hausse,
    Baisse,
    Stabilite,
    /// Followed without a target.
    Suivi,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Periodicite {
    AnneeCivile,
    AnneeScolaire,
}

/// Starting point of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    pub periode: Millesime,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valeur: Option<Donnee<Nombre>>,
}

/// A result, and the values proposed by others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Realise {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valeur: Option<Donnee<Nombre>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub le: Option<Jour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub par: Option<String>,
    /// Explanation of a gap to the target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commentaire: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub propositions: Vec<ValeurProposee>,
}

/// A value that another party holds for true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValeurProposee {
    pub id: Id,
    pub par: String,
    pub valeur: Donnee<Nombre>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methode: Option<String>,
}

/// How far an action is at the end of an exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Avancement {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etat: Option<EtatAvancement>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fait: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficultes: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suites: Option<Texte>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatAvancement {
    NonDemarree,
    EnCours,
    Realisee,
    Abandonnee,
}
