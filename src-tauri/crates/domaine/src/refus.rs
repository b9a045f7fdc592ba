//! Why a tree is not a dossier: one place, one reason, as codes. The French sentence is made in `application`.
//!
//! serde carries errors as text, so a [`Motif`] is written into it as a slug and read back here.

use std::fmt;

use crate::dossier::Source;

/// The reason, as a stable slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Motif {
    /// An amount that is not `"1234.50"`.
    MontantIllisible,
    /// A number that is not `"12"` or `"12.5"`.
    NombreIllisible,
    /// A date that is not `AAAA-MM-JJ`.
    DateIllisible,
    /// A date of the right shape that no calendar has: 31 September.
    DateInexistante,
    /// An id with characters that paths cannot hold.
    IdentifiantInvalide,
    /// Two elements with the same id.
    IdentifiantEnDouble,
    /// A period that ends before it begins.
    PeriodeInversee,
    /// A year outside 2000-2100, or a school year that is not two consecutive years.
    AnneeInvalide,
    /// A dossier written by a newer application.
    FormatPlusRecent,
    /// A field that this version does not know.
    ChampInconnu(String),
    /// A field that is needed and is not there.
    ChampManquant(String),
    /// A value that is not among those expected.
    ValeurInattendue,
    /// A path of a modification that leads nowhere.
    CheminIntrouvable,
    /// A status that does not follow the present one.
    PassageRefuse,
    /// Not JSON at all, with line and column.
    Syntaxe { ligne: usize, colonne: usize },
}

/// A refusal: where, why, and the value as it stands in the tree when it is short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refus {
    /// Field names and positions from the root: `["actions", "3", "financements", "0", "prevu"]`.
    pub chemin: Vec<String>,
    pub motif: Motif,
    pub valeur: Option<String>,
    /// What names the elements on the way, at the rank of their position in `chemin`; empty when nothing is known.
    pub reperes: Box<[Option<Repere>]>,
}

/// What a reader knows an element of a list by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repere {
    /// « A1 », « A1.2 ».
    Code(String),
    /// An amount of that exercise, or the report on it.
    Exercice(u64),
    /// Credits of that source, from that year on.
    Credits(Source, String),
    /// Its own words: the title of an article, the name of a party.
    Intitule(String),
}

impl Motif {
    const SIMPLES: [(&'static str, Self); 12] = [
        ("montant-illisible", Self::MontantIllisible),
        ("nombre-illisible", Self::NombreIllisible),
        ("date-illisible", Self::DateIllisible),
        ("date-inexistante", Self::DateInexistante),
        ("identifiant-invalide", Self::IdentifiantInvalide),
        ("identifiant-en-double", Self::IdentifiantEnDouble),
        ("periode-inversee", Self::PeriodeInversee),
        ("annee-invalide", Self::AnneeInvalide),
        ("format-plus-recent", Self::FormatPlusRecent),
        ("valeur-inattendue", Self::ValeurInattendue),
        ("chemin-introuvable", Self::CheminIntrouvable),
        ("passage-refuse", Self::PassageRefuse),
    ];

    /// Reads back what serde carried. serde's own sentences become the few reasons that a person can act on.
    pub fn de_serde(erreur: &serde_json::Error) -> Self {
        let texte = erreur.to_string();
        if let Some((_, motif)) = Self::SIMPLES.iter().find(|(slug, _)| texte.starts_with(&format!("@{slug}"))) {
            return motif.clone();
        }
        let entre_accents = || texte.split('`').nth(1).unwrap_or_default().to_owned();
        if texte.starts_with("unknown field") {
            Self::ChampInconnu(entre_accents())
        } else if texte.starts_with("missing field") {
            Self::ChampManquant(entre_accents())
        } else if matches!(erreur.classify(), serde_json::error::Category::Syntax | serde_json::error::Category::Eof) {
            Self::Syntaxe { ligne: erreur.line(), colonne: erreur.column() }
        } else {
            Self::ValeurInattendue
        }
    }
}

impl fmt::Display for Motif {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((slug, _)) = Self::SIMPLES.iter().find(|(_, motif)| motif == self) {
            return write!(f, "@{slug}");
        }
        match self {
            Self::ChampInconnu(nom) => write!(f, "unknown field `{nom}`"),
            Self::ChampManquant(nom) => write!(f, "missing field `{nom}`"),
            Self::Syntaxe { ligne, colonne } => write!(f, "syntax at {ligne}:{colonne}"),
            simple => unreachable!("{simple:?} stands in SIMPLES"),
        }
    }
}

impl fmt::Display for Refus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.chemin.join("/"), self.motif)
    }
}

impl std::error::Error for Motif {}
impl std::error::Error for Refus {}
