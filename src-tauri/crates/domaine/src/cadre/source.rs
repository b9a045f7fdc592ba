//! Where a value comes from and how far it can be trusted.
//!
//! Every row of reference data carries a [`Fiabilite`] and the [`CleSource`] of the text it rests on, so that a screen
//! or a printed control report can always answer « qui le dit ? ». Two sources that disagree are two [`Sourcee`], never one.
//!
//! Not here: the sources themselves (data of `referentiel`), and the origin of an amount typed into a dossier.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::finances::enumerer;
use crate::jour::Jour;

/// How far a value can be trusted. The order is the order of trust, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fiabilite {
    /// The official text itself was read.
    Officiel,
    /// A public page or press release of an authority.
    Communique,
    /// The press, a professional body, an observer.
    Presse,
    /// Inferred from the source that is named; the note says why.
    Deduit,
    /// General knowledge, or a wording seen nowhere: to be checked before use.
    AVerifier,
    /// Written by us.
    Redige,
    /// Entered by a user of the application.
    SaisiLocalement,
}

impl Fiabilite {
    /// Such a row prints, but somebody has to confirm it by name before the act becomes final.
    pub fn demande_confirmation(self) -> bool {
        match self {
            Self::AVerifier | Self::Redige => true,
            Self::Officiel | Self::Communique | Self::Presse | Self::Deduit | Self::SaisiLocalement => false,
        }
    }

    /// What an act says of words that nobody read: « par déduction »; nothing of those that somebody has read.
    pub fn reserve(self) -> Option<&'static str> {
        match self {
            Self::Deduit => Some("par déduction"),
            Self::AVerifier | Self::Redige => Some("sous réserve de vérification"),
            Self::Officiel | Self::Communique | Self::Presse | Self::SaisiLocalement => None,
        }
    }

    /// May a row of this reliability rest on a source of reliability `source`? A row never claims more than its source.
    pub fn peut_citer(self, source: Self) -> bool {
        match self {
            Self::Officiel | Self::Communique | Self::Presse => self >= source,
            Self::Deduit => source <= Self::Presse,
            Self::AVerifier | Self::Redige | Self::SaisiLocalement => true,
        }
    }
}

/// What an act says of a list whose rows are this sure: « par déduction » when it goes for all of them, else how many of each kind,
/// the surest first: « dont 1 par déduction et 1 sous réserve de vérification ». `None` when somebody has read them all.
pub fn reserves_en_mots(lignes: &[Fiabilite], nombre: impl Fn(usize) -> String) -> Option<String> {
    let mut triees = lignes.to_vec();
    triees.sort();
    let mut comptes: Vec<(&str, usize)> = Vec::new();
    for reserve in triees.into_iter().filter_map(Fiabilite::reserve) {
        match comptes.last_mut() {
            Some((dite, combien)) if *dite == reserve => *combien += 1,
            _ => comptes.push((reserve, 1)),
        }
    }
    let reservees: usize = comptes.iter().map(|(_, combien)| combien).sum();
    let chacune: Vec<String> = comptes.iter().map(|(dite, combien)| format!("{} {dite}", nombre(*combien))).collect();
    match comptes.as_slice() {
        [] => None,
        [(dite, _)] if reservees == lignes.len() => Some((*dite).to_owned()),
        _ if reservees == lignes.len() => Some(enumerer(&chacune)),
        _ => Some(format!("dont {}", enumerer(&chacune))),
    }
}

/// Key of a source in the list of sources.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CleSource(pub String);

impl CleSource {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CleSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One value as one source gives it. A list of them is how a conflict between sources is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourcee<T> {
    pub valeur: T,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// How much of a source could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lecture {
    Integrale,
    Extrait,
    SansObjet,
}

/// An exact quotation, found again by its mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extrait {
    pub repere: String,
    pub citation: String,
}

/// A text, page or press release that rows of reference data rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceTexte {
    pub cle: CleSource,
    pub titre: String,
    /// Who speaks: a ministry, a département, a newspaper.
    pub autorite: String,
    pub date: Option<DatePartielle>,
    pub adresse: Option<String>,
    /// The best reliability that a row resting on this source may claim.
    pub fiabilite: Fiabilite,
    pub lecture: Lecture,
    /// Name of the file that holds the whole text, when the text is public and kept with the application.
    pub texte: Option<String>,
    pub note: Option<String>,
    #[serde(default)]
    pub extraits: Vec<Extrait>,
}

impl SourceTexte {
    /// « Titre (autorité) »; the authority once when the title names it already.
    pub fn reference(&self) -> String {
        if self.titre.contains(&self.autorite) {
            self.titre.clone()
        } else {
            format!("{} ({})", self.titre, self.autorite)
        }
    }

    /// The same with its date; a title that is « autorité, date » is enough.
    pub fn reference_datee(&self) -> String {
        let date = self.date.map(DatePartielle::en_francais);
        match date {
            Some(date) if !self.titre.contains(&self.autorite) => format!("{} ({}, {date})", self.titre, self.autorite),
            Some(date) if !self.titre.contains(&date) => format!("{} ({date})", self.titre),
            Some(_) | None => self.reference(),
        }
    }

    pub fn extrait(&self, repere: &str) -> Option<&Extrait> {
        self.extraits.iter().find(|e| e.repere == repere)
    }
}

/// A day, a month or a year, as precise as the source is: `2022-02-18`, `2022-02` or `2022`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatePartielle {
    Annee(i16),
    /// The first day of that month stands for the month.
    Mois(Jour),
    Jour(Jour),
}

impl DatePartielle {
    pub fn mois_de(jour: Jour) -> Self {
        Self::Mois(Jour::new(jour.annee(), jour.date().month(), 1).expect("each month has a first day"))
    }

    /// « 18 février 2022 », « 1er avril 2021 », « février 2022 », « 2022 ».
    pub fn en_francais(self) -> String {
        match self {
            Self::Annee(annee) => annee.to_string(),
            Self::Mois(premier) => premier.en_francais().trim_start_matches("1er ").to_owned(),
            Self::Jour(jour) => jour.en_francais(),
        }
    }
}

/// The text is not `AAAA`, `AAAA-MM` or `AAAA-MM-JJ`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {0}")]
pub struct DatePartielleInvalide(pub String);

impl FromStr for DatePartielle {
    type Err = DatePartielleInvalide;

    fn from_str(texte: &str) -> Result<Self, Self::Err> {
        let invalide = || DatePartielleInvalide(texte.to_owned());
        match texte.len() {
            4 if texte.bytes().all(|b| b.is_ascii_digit()) => texte.parse().map(Self::Annee).map_err(|_| invalide()),
            7 => format!("{texte}-01").parse().map(Self::Mois).map_err(|_| invalide()),
            10 => texte.parse().map(Self::Jour).map_err(|_| invalide()),
            _ => Err(invalide()),
        }
    }
}

impl fmt::Display for DatePartielle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Annee(annee) => write!(f, "{annee:04}"),
            Self::Mois(premier) => {
                let jour = premier.to_string();
                f.write_str(jour.strip_suffix("-01").unwrap_or(&jour))
            }
            Self::Jour(jour) => write!(f, "{jour}"),
        }
    }
}

impl Serialize for DatePartielle {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DatePartielle {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn une_date_est_aussi_precise_que_sa_source() {
        for (texte, francais) in [
            ("2022", "2022"),
            ("2022-02", "février 2022"),
            ("2021-01", "janvier 2021"),
            ("2022-02-18", "18 février 2022"),
            ("2021-04-01", "1er avril 2021"),
            ("2024-08-14", "14 août 2024"),
        ] {
            let date: DatePartielle = texte.parse().unwrap();
            assert_eq!(date.en_francais(), francais);
            assert_eq!(date.to_string(), texte, "reading then writing gives the same text");
        }
        for faux in ["22", "2022-13", "2022-02-30", "02/2022", "", "février"] {
            assert!(faux.parse::<DatePartielle>().is_err(), "{faux} is not a date");
        }
    }

    #[test]
    fn une_ligne_ne_pretend_jamais_plus_que_sa_source() {
        use Fiabilite::*;
        assert!(Communique.peut_citer(Communique));
        assert!(Presse.peut_citer(Communique));
        assert!(!Communique.peut_citer(Presse));
        assert!(!Officiel.peut_citer(Communique));
        assert!(Deduit.peut_citer(Presse));
        assert!(!Deduit.peut_citer(AVerifier), "nothing is deduced from general knowledge");
    }

    #[test]
    fn chaque_reserve_est_comptee_la_plus_sure_d_abord() {
        use Fiabilite::*;
        let dire = |lignes: &[Fiabilite]| reserves_en_mots(lignes, |n| n.to_string());
        assert_eq!(dire(&[]), None);
        assert_eq!(dire(&[Officiel, Presse, SaisiLocalement]), None, "all were read");
        assert_eq!(dire(&[Deduit, Deduit]).as_deref(), Some("par déduction"));
        assert_eq!(dire(&[Deduit, Officiel]).as_deref(), Some("dont 1 par déduction"));
        let melange = Some("dont 1 par déduction et 1 sous réserve de vérification");
        assert_eq!(dire(&[AVerifier, Officiel, Deduit]).as_deref(), melange);
        assert_eq!(dire(&[SaisiLocalement, Deduit, AVerifier]).as_deref(), melange, "what a user read has no reserve");
        assert_eq!(
            dire(&[Redige, Deduit, AVerifier]).as_deref(),
            Some("1 par déduction et 2 sous réserve de vérification"),
            "none was read: no « dont »"
        );
    }
}
