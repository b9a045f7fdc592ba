//! The catalogue of one year: engagements, objectives, their status and targets, and the counts the texts announce.
//!
//! Status belongs to the pair (year, objective): the CRIP is fundamental in 2020 and complementary in 2022. No official
//! code was ever seen: the codes are proposals of the data, which say so. Not here: the actions of a contract.

use serde::{Deserialize, Serialize};

use super::{CleSource, DatePartielle, Fiabilite, Sourcee};
use crate::dossier::Source;
use crate::nombre::Nombre;

/// A heading that objectives stand under. Four in the strategy, five in some contracts, two in 2025: never a constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Engagement {
    pub code: String,
    pub titre: String,
    /// Governance and training: runs across the others, and some contracts do not print it.
    #[serde(default)]
    pub transverse: bool,
    pub ordre: u8,
    /// Other wordings seen for the same engagement.
    #[serde(default)]
    pub variantes: Vec<Sourcee<String>>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// Whether an objective must be in the contract that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatutObjectif {
    /// « Fondamental » in 2020, mandatory later.
    Obligatoire,
    /// « Facultatif » in 2020, « complémentaire » in 2022.
    Facultatif,
    /// Seen in a contract or a strategy, status that year not found. Can be chosen; never counted as mandatory.
    Inconnu,
}

/// How sure the status of an objective is that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surete {
    /// A text, a press release or the press gives it.
    Ferme,
    /// Worked out, with the strength that the note of the row gives to it.
    Deduite { indice: Option<&'static str> },
}

/// Is the title word for word that of a text, or the nearest wording found?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Redaction {
    Exacte,
    Approchee,
}

/// What an objective is about: rules speak of themes because titles drift and codes are ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Pmi,
    Handicap,
    Crip,
    Odpe,
    Controle,
    Fratrie,
    Formation,
    Mna,
    TiersDeConfiance,
    Parrainage,
    SoutienDomicile,
    Parentalite,
    OffreAccueil,
    Autonomie,
    Autre,
}

impl Theme {
    /// Every theme, in the order of the files.
    pub const TOUS: [Self; 15] = [
        Self::Pmi,
        Self::Handicap,
        Self::Crip,
        Self::Odpe,
        Self::Controle,
        Self::Fratrie,
        Self::Formation,
        Self::Mna,
        Self::TiersDeConfiance,
        Self::Parrainage,
        Self::SoutienDomicile,
        Self::Parentalite,
        Self::OffreAccueil,
        Self::Autonomie,
        Self::Autre,
    ];
}

/// How a result is compared with the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparaison {
    AuMoins,
    AuPlus,
    /// The reference value times the target: « doubler » is 2.
    MultiplierPar,
}

/// Does the target bind each contract, or the country as a whole?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Portee {
    Nationale,
    Locale,
}

/// A number to reach, as one source gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cible {
    pub comparaison: Comparaison,
    pub valeur: Nombre,
    pub unite: String,
    pub echeance: Option<DatePartielle>,
    pub portee: Portee,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// The objective, or the indicator, of another year that this one continues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correspondance {
    pub cadre: String,
    pub code: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// One objective of the catalogue of that year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objectif {
    pub code: String,
    /// Rank in the official list, when a source states it.
    pub rang: Option<Sourcee<u8>>,
    pub engagement: Sourcee<String>,
    pub statut: Sourcee<StatutObjectif>,
    pub titre: String,
    pub redaction: Redaction,
    pub theme: Theme,
    /// The usual funder, one of the financeurs of this cadre.
    pub financeur: Option<Sourcee<Source>>,
    #[serde(default)]
    pub cibles: Vec<Cible>,
    #[serde(default)]
    pub variantes: Vec<Sourcee<String>>,
    #[serde(default)]
    pub issu_de: Vec<Correspondance>,
    /// Reliability and source of the title.
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    #[serde(default)]
    pub autres_sources: Vec<CleSource>,
    pub note: Option<String>,
}

impl Objectif {
    /// « P1 « … » »; a wording that is not that of the text is never quoted as one.
    pub fn nomme(&self) -> String {
        match self.redaction {
            Redaction::Exacte => format!("{} « {} »", self.code, self.titre),
            Redaction::Approchee => format!("{} (intitulé approché : {})", self.code, self.titre),
        }
    }

    /// What an act says of its status when it makes the objective mandatory and nobody read it.
    pub fn reserve(&self) -> Option<&'static str> {
        (self.statut.valeur == StatutObjectif::Obligatoire).then(|| self.statut.fiabilite.reserve()).flatten()
    }

    /// How sure its status is that year.
    pub fn surete(&self) -> Surete {
        if self.statut.fiabilite <= Fiabilite::Presse {
            return Surete::Ferme;
        }
        let note = self.statut.note.as_deref().unwrap_or_default();
        let indice = [("Indice faible", "indice faible"), ("Indice fort", "indice fort")];
        Surete::Deduite { indice: indice.into_iter().find(|(debut, _)| note.starts_with(debut)).map(|(_, mots)| mots) }
    }
}

/// A place in the official list whose content was not found. The user fills it from the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emplacement {
    pub code: String,
    pub statut: StatutObjectif,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// How many objectives a theme holds among those of a status: « 5 actions … PMI ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompteParTheme {
    pub theme: Theme,
    pub statut: StatutObjectif,
    pub nombre: u16,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// The numbers that the texts announce, beside what the catalogue really holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comptes {
    pub obligatoires_attendus: Option<Sourcee<u16>>,
    /// Fewest facultative (2020) or complementary (2022) objectives a contract must hold.
    pub facultatifs_min: Option<Sourcee<u16>>,
    pub facultatifs_max: Option<Sourcee<u16>>,
    /// How many the official list offers.
    pub facultatifs_possibles: Option<Sourcee<u16>>,
    #[serde(default)]
    pub par_theme: Vec<CompteParTheme>,
}

/// The words of that year for one status: « objectif fondamental », « objectifs fondamentaux ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terme {
    pub singulier: String,
    pub pluriel: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// The words of that year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulaire {
    pub obligatoire: Terme,
    pub facultatif: Terme,
}
