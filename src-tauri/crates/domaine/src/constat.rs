//! A finding about the contract: data that a screen, a command or a printed report can show. No sentence here.

use std::collections::BTreeMap;

use crate::cadre::{CleSource, Fiabilite};
use crate::dossier::Derogation;
use crate::ident::Id;
use crate::jour::Jour;
use crate::modification::Modification;
use crate::montant::Montant;

/// How serious.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravite {
    /// Prevents « Transmettre »; never prevents saving. Cannot be waived.
    Bloquant,
    AVerifier,
    Information,
    /// « À vérifier », and left as it is by somebody, for a reason: see [`Constat::derogation`].
    Laisse,
    /// The rule was looked at and is respected.
    Respecte,
}

/// What a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fondement {
    /// A framework: its code, the key of the source, how sure we are.
    Cadre { cadre: String, source: CleSource, fiabilite: Fiabilite, extrait: Option<String> },
    /// An attachment of the dossier.
    Piece(Id),
    /// The dossier contradicts itself; no text is needed.
    Coherence,
}

/// A value that the sentence of a finding needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    Nombre(usize),
    Montant(Montant),
    Jour(Jour),
    Texte(String),
    Liste(Vec<String>),
}

/// Words of a text that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extrait {
    /// Path of the text: `articles/objet/corps`.
    pub chemin: String,
    /// The block of it, when only the words of that one are meant.
    pub bloc: Option<Id>,
    /// As they are written.
    pub mots: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constat {
    /// Slug of the rule.
    pub regle: &'static str,
    pub gravite: Gravite,
    /// Paths by ids, the first being where to go.
    pub cibles: Vec<String>,
    /// The words that it is about, when it is not about the whole of a text.
    pub extraits: Vec<Extrait>,
    /// Tells apart two findings of one rule at one place: a year, a framework.
    pub precision: Option<String>,
    pub details: BTreeMap<&'static str, Detail>,
    pub fondement: Fondement,
    /// At most two, the first mends it.
    pub remedes: Vec<Modification>,
    /// Who left it as it is, and why.
    pub derogation: Option<Derogation>,
}

impl Constat {
    /// A finding without details yet.
    pub fn new(regle: &'static str, gravite: Gravite, fondement: Fondement) -> Self {
        Self {
            regle,
            gravite,
            cibles: Vec::new(),
            extraits: Vec::new(),
            precision: None,
            details: BTreeMap::new(),
            fondement,
            remedes: Vec::new(),
            derogation: None,
        }
    }

    /// It rests on the act alone, not on what was deduced from a text.
    #[must_use]
    pub fn de_l_acte(mut self) -> Self {
        self.fondement = Fondement::Coherence;
        self
    }

    /// Where it is.
    #[must_use]
    pub fn en(mut self, chemin: impl Into<String>) -> Self {
        self.cibles.push(chemin.into());
        self
    }

    /// Several places.
    #[must_use]
    pub fn aux(mut self, chemins: impl IntoIterator<Item = String>) -> Self {
        self.cibles.extend(chemins);
        self
    }

    /// The very words, in texts that are among its places.
    #[must_use]
    pub fn citant(mut self, extraits: impl IntoIterator<Item = Extrait>) -> Self {
        self.extraits.extend(extraits);
        self
    }

    /// The year or the framework that it is about, when the place alone does not tell.
    #[must_use]
    pub fn pour(mut self, precision: impl std::fmt::Display) -> Self {
        self.precision = Some(precision.to_string());
        self
    }

    /// A value for the sentence.
    #[must_use]
    pub fn detail(mut self, nom: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.insert(nom, detail.into());
        self
    }

    /// A modification that mends it.
    #[must_use]
    pub fn remede(mut self, modification: Modification) -> Self {
        self.remedes.push(modification);
        self
    }

    /// The number under that name, 0 when there is none.
    pub fn nombre(&self, nom: &str) -> usize {
        match self.details.get(nom) {
            Some(Detail::Nombre(n)) => *n,
            _ => 0,
        }
    }

    /// The amount under that name.
    pub fn montant(&self, nom: &str) -> Option<Montant> {
        match self.details.get(nom) {
            Some(Detail::Montant(m)) => Some(*m),
            _ => None,
        }
    }

    /// The day under that name.
    pub fn jour(&self, nom: &str) -> Option<Jour> {
        match self.details.get(nom) {
            Some(Detail::Jour(j)) => Some(*j),
            _ => None,
        }
    }

    /// The text under that name, empty when there is none.
    pub fn texte(&self, nom: &str) -> &str {
        match self.details.get(nom) {
            Some(Detail::Texte(t)) => t,
            _ => "",
        }
    }

    /// The list under that name, empty when there is none.
    pub fn liste(&self, nom: &str) -> &[String] {
        match self.details.get(nom) {
            Some(Detail::Liste(l)) => l,
            _ => &[],
        }
    }

    /// Stable key of this finding in its dossier: rule, first place, and what tells it apart there.
    pub fn cle(&self) -> String {
        let place = self.cibles.first().map_or("", String::as_str);
        let precision = self.precision.as_ref().map(|p| format!("#{p}")).unwrap_or_default();
        format!("{}@{place}{precision}", self.regle)
    }
}

impl From<usize> for Detail {
    fn from(n: usize) -> Self {
        Self::Nombre(n)
    }
}

impl From<Montant> for Detail {
    fn from(m: Montant) -> Self {
        Self::Montant(m)
    }
}

impl From<Jour> for Detail {
    fn from(j: Jour) -> Self {
        Self::Jour(j)
    }
}

impl From<&str> for Detail {
    fn from(t: &str) -> Self {
        Self::Texte(t.to_owned())
    }
}

impl From<String> for Detail {
    fn from(t: String) -> Self {
        Self::Texte(t)
    }
}

impl From<Vec<String>> for Detail {
    fn from(l: Vec<String>) -> Self {
        Self::Liste(l)
    }
}
