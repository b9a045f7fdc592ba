//! What is wrong with a data file: one fault, where it is, on which line.
//!
//! Not here: the French sentence a user reads, which `application` makes from the fault.

use std::fmt;

use domaine::cadre::{CleSource, Fiabilite};
use domaine::jour::Jour;
use domaine::regles::NatureParametre;

/// A fault in a data file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ErreurDonnees {
    /// Counted from one; absent when the fault is about the whole file.
    pub ligne: Option<usize>,
    /// Path of the row or value: `objectifs/3/engagement/valeur`.
    pub chemin: String,
    pub faute: Faute,
}

impl fmt::Display for ErreurDonnees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ligne {
            Some(ligne) => write!(f, "line {ligne}, {}: {}", self.chemin, self.faute),
            None => write!(f, "{}: {}", self.chemin, self.faute),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Faute {
    /// Not TOML; the words are those of the parser.
    #[error("{0}")]
    Illisible(String),
    /// A key that this row does not have.
    #[error("unknown key {0}")]
    CleInconnue(String),
    /// The same key twice in one row.
    #[error("key {0} stands twice")]
    CleRepetee(String),
    #[error("missing key {0}")]
    CleManquante(String),
    /// A value of another type, or not one of those that are possible.
    #[error("unexpected value {valeur}")]
    ValeurRefusee { valeur: String, attendues: Vec<String>, forme: Option<Forme> },
    /// The code of the cadre names its file: letters, digits and hyphens.
    #[error("{0} cannot be the code of a cadre")]
    CodeInvalide(String),
    #[error("unknown source {0}")]
    SourceInconnue(CleSource),
    /// The row claims more than its source allows.
    #[error("{ligne:?} cannot rest on {source_citee}, which is {source_fiabilite:?}")]
    SourceTropFaible { ligne: Fiabilite, source_citee: CleSource, source_fiabilite: Fiabilite },
    #[error("no quotation {repere} in {source_citee}")]
    ExtraitInconnu { source_citee: CleSource, repere: String },
    /// Two rows of one list with the same code.
    #[error("{0} stands twice")]
    CodeEnDouble(String),
    /// A code that no row of the list it points to has.
    #[error("no {code} among {liste}")]
    RenvoiInconnu { liste: &'static str, code: String },
    #[error("{debut} comes after {fin}")]
    DatesInversees { debut: String, fin: String },
    /// A step that another must precede is dated before it.
    #[error("{} on {} comes after {} on {}", avant.0, avant.1, apres.0, apres.1)]
    EtapesInversees { avant: (String, Jour), apres: (String, Jour) },
    /// A constraint for a rule that does not exist: it would check nothing.
    #[error("no rule {0}")]
    RegleInconnue(String),
    /// A rule that would block on words that nobody read in a text.
    #[error("{regle} blocks on a row that is {fiabilite:?}")]
    BloquantSansTexte { regle: String, fiabilite: Fiabilite },
    /// A parameter that the rule does not have.
    #[error("unknown parameter {parametre}")]
    ParametreInconnu { parametre: String, admis: Vec<String> },
    /// A parameter of another type than the one its rule reads.
    #[error("parameter {parametre} is not of type {nature:?}")]
    ParametreMalEcrit { parametre: String, nature: NatureParametre },
    #[error("no framework {0}")]
    CadreInconnu(String),
    /// A link to an objective that the other framework does not have.
    #[error("no {code} in framework {cadre}")]
    ObjectifDAilleurs { cadre: String, code: String },
    /// The same for an indicator.
    #[error("no indicator {code} in framework {cadre}")]
    IndicateurDAilleurs { cadre: String, code: String },
    /// A row that continues itself through other frameworks, or a framework that completes itself.
    #[error("{0} continues itself")]
    LienEnBoucle(String),
    /// A step that must come before itself, through those that follow it.
    #[error("{0} must precede itself")]
    EtapesEnBoucle(String),
    #[error("no territory {0}")]
    TerritoireInconnu(String),
    #[error("no body {0}")]
    CollectiviteInconnue(String),
    /// A title, a label or a statement without a word.
    #[error("{0} is empty")]
    TexteVide(String),
    /// More objectives than the contract may hold, or than the list offers.
    #[error("{minimum} is more than {limite}")]
    MinimumTropGrand { minimum: u16, limite: u16, offerts: bool },
    /// Fewer mandatory objectives announced than the list holds.
    #[error("{annonces} announced, {inscrits} listed")]
    ObligatoiresEnTrop { annonces: u16, inscrits: usize },
    /// A framework of no year never applies.
    #[error("no exercise")]
    SansExercice,
    #[error("negative rate {0}")]
    TauxNegatif(String),
    /// A share of something is at most all of it.
    #[error("rate {0} above the whole")]
    TauxTropGrand(String),
    /// A day that no year has.
    #[error("no such day of the year: {jour}/{mois}")]
    JourImpossible { mois: i8, jour: i8 },
    /// A placeholder that the table of placeholders does not describe.
    #[error("unknown placeholder {0}")]
    ChampInconnu(String),
}

/// What was expected in the place of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forme {
    /// `2024-02-29`.
    Jour,
    /// `2024`, `2024-02`, `2024-02-29`.
    DatePartielle,
    /// From 2000 to 2100.
    Annee,
    /// `"12.5"`, between quotes.
    Nombre,
    /// `12`.
    Entier,
    Texte,
    OuiNon,
    Liste,
    /// A whole number, a text or a list of texts.
    Parametre,
}
