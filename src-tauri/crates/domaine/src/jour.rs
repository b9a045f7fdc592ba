//! Days of the calendar, read strictly from files and written in French.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ident::Exercice;
use crate::refus::Motif;

/// A day, without hour or zone. `AAAA-MM-JJ` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jour(Date);

/// Names of the months, January first.
pub const MOIS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

impl Jour {
    /// From a year, a month and a day.
    ///
    /// # Errors
    /// [`Motif::DateInexistante`] when the calendar has no such day.
    pub fn new(annee: i16, mois: i8, jour: i8) -> Result<Self, Motif> {
        Date::new(annee, mois, jour).map(Self).map_err(|_| Motif::DateInexistante)
    }

    /// The calendar date.
    pub fn date(self) -> Date {
        self.0
    }

    /// The calendar year.
    pub fn annee(self) -> i16 {
        self.0.year()
    }

    /// The budget year this day falls in.
    ///
    /// # Errors
    /// [`Motif::AnneeInvalide`] outside 2000-2100.
    pub fn exercice(self) -> Result<Exercice, Motif> {
        i32::from(self.0.year()).try_into()
    }

    /// « 1er janvier 2022 », « 15 octobre 2020 ».
    pub fn en_francais(self) -> String {
        format!("{} {}", self.jour_et_mois(), self.0.year())
    }

    /// « 01/01/2022 », as fields show it.
    pub fn en_chiffres(self) -> String {
        self.0.strftime("%d/%m/%Y").to_string()
    }

    /// « 1er janvier », « 15 octobre ».
    pub fn jour_et_mois(self) -> String {
        let mois = MOIS[usize::from(self.0.month().unsigned_abs()) - 1];
        match self.0.day() {
            1 => format!("1er {mois}"),
            jour => format!("{jour} {mois}"),
        }
    }

    /// So many days later, earlier when negative; `None` outside the calendar.
    pub fn plus(self, jours: i32) -> Option<Self> {
        self.0.checked_add(jiff::Span::new().try_days(jours).ok()?).ok().map(Self)
    }

    /// « dimanche », « lundi »…
    pub fn nom_du_jour(self) -> &'static str {
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
            [self.0.weekday().to_monday_zero_offset().unsigned_abs() as usize]
    }
}

/// Why a typed date is not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaisieDeJourRefusee {
    /// No calendar has that day.
    #[error("no such day: {0}")]
    Inexistant(String),
    /// Anything else.
    #[error("unreadable date: {0}")]
    Illisible(String),
}

impl Jour {
    /// What a person types: `15/10/2022`, `15/10`, `15102022`, `15 oct. 2022`, `1er septembre`, `2022-10-15`.
    /// Without a year, `annee_par_defaut` is meant; two digits mean 20xx.
    ///
    /// # Errors
    /// [`SaisieDeJourRefusee`] tells a day that does not exist from a text that is not a date.
    pub fn lire_saisie(saisie: &str, annee_par_defaut: i16) -> Result<Self, SaisieDeJourRefusee> {
        let saisie = saisie.trim();
        let illisible = || SaisieDeJourRefusee::Illisible(saisie.to_owned());
        if let Ok(jour) = saisie.parse::<Self>() {
            return Ok(jour);
        }
        let (jour, mois, annee) = decouper(saisie).ok_or_else(illisible)?;
        let annee = match annee {
            None => annee_par_defaut,
            Some(n @ 0..=99) => 2000 + n,
            Some(n @ 1900..=2200) => n,
            Some(_) => return Err(illisible()),
        };
        match (i8::try_from(mois), i8::try_from(jour)) {
            (Ok(m), Ok(j)) => Self::new(annee, m, j).map_err(|_| SaisieDeJourRefusee::Inexistant(saisie.to_owned())),
            _ => Err(illisible()),
        }
    }
}

/// Day, month, and year when there is one.
fn decouper(saisie: &str) -> Option<(i16, i16, Option<i16>)> {
    let nombre = |t: &str| {
        if (1..=4).contains(&t.len()) && t.bytes().all(|o| o.is_ascii_digit()) { t.parse::<i16>().ok() } else { None }
    };
    if matches!(saisie.len(), 6 | 8) && saisie.bytes().all(|o| o.is_ascii_digit()) {
        return Some((nombre(&saisie[..2])?, nombre(&saisie[2..4])?, Some(nombre(&saisie[4..])?)));
    }
    let minuscule = saisie.to_lowercase();
    let mots: Vec<&str> =
        minuscule.split([' ', '/', '-', '.', ',', '\u{a0}', '\u{202f}']).filter(|m| !m.is_empty()).collect();
    let (premier, mois, annee) = match mots.as_slice() {
        [jour, mois] => (*jour, *mois, None),
        [jour, mois, annee] => (*jour, *mois, Some(nombre(annee)?)),
        _ => return None,
    };
    let jour = nombre(premier.strip_suffix("er").unwrap_or(premier))?;
    Some((jour, nombre(mois).or_else(|| nom_de_mois(mois))?, annee))
}

/// « oct », « octobre », « aout »: a beginning of at least three letters that names one month only.
fn nom_de_mois(mot: &str) -> Option<i16> {
    let sans_accents = |t: &str| t.replace(['é', 'è'], "e").replace('û', "u");
    let mot = sans_accents(mot);
    if mot.chars().count() < 3 {
        return None;
    }
    let mut trouves = (1i16..).zip(MOIS).filter(|(_, nom)| sans_accents(nom).starts_with(&mot));
    match (trouves.next(), trouves.next()) {
        (Some((rang, _)), None) => Some(rang),
        _ => None,
    }
}

impl From<Date> for Jour {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl FromStr for Jour {
    type Err = Motif;
    fn from_str(texte: &str) -> Result<Self, Motif> {
        let chiffres = |plage: std::ops::Range<usize>| {
            texte.get(plage).filter(|t| t.bytes().all(|o| o.is_ascii_digit())).and_then(|t| t.parse::<i16>().ok())
        };
        let tirets = texte.len() == 10 && texte.as_bytes()[4] == b'-' && texte.as_bytes()[7] == b'-';
        match (tirets, chiffres(0..4), chiffres(5..7), chiffres(8..10)) {
            (true, Some(annee), Some(mois), Some(jour)) => {
                let petit = |n: i16| i8::try_from(n).map_err(|_| Motif::DateInexistante);
                Self::new(annee, petit(mois)?, petit(jour)?)
            }
            _ => Err(Motif::DateIllisible),
        }
    }
}

impl fmt::Display for Jour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Jour {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Jour {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Jour {
    fn schema_name() -> Cow<'static, str> {
        "Jour".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("2022-09-31", &Motif::DateInexistante; "no 31 September")]
    #[test_case("2023-02-29", &Motif::DateInexistante)]
    #[test_case("2022-9-3", &Motif::DateIllisible)]
    #[test_case("15/10/2020", &Motif::DateIllisible)]
    #[test_case("2022-10-15T00:00", &Motif::DateIllisible)]
    #[test_case("2022-éé-1", &Motif::DateIllisible; "bytes that are not characters")]
    fn refusees(texte: &str, motif: &Motif) {
        assert_eq!(texte.parse::<Jour>().as_ref(), Err(motif));
    }

    #[test_case("15/10/2022", "2022-10-15")]
    #[test_case("15/10", "2024-10-15"; "the year of the context")]
    #[test_case("15102022", "2022-10-15")]
    #[test_case("151022", "2022-10-15")]
    #[test_case("15 oct. 2022", "2022-10-15")]
    #[test_case("1er septembre", "2024-09-01")]
    #[test_case("1ER AOÛT 22", "2022-08-01"; "capitals and accents")]
    #[test_case(" 3-4-2023 ", "2023-04-03")]
    #[test_case("2022-10-15", "2022-10-15")]
    fn saisie_comprise(saisie: &str, attendu: &str) {
        assert_eq!(Jour::lire_saisie(saisie, 2024).map(|j| j.to_string()), Ok(attendu.to_owned()));
    }

    #[test_case("31/09/2022", &SaisieDeJourRefusee::Inexistant("31/09/2022".into()))]
    #[test_case("29 février 2023", &SaisieDeJourRefusee::Inexistant("29 février 2023".into()))]
    #[test_case("15 ju 2022", &SaisieDeJourRefusee::Illisible("15 ju 2022".into()); "june or july")]
    #[test_case("15 jui 2022", &SaisieDeJourRefusee::Illisible("15 jui 2022".into()))]
    #[test_case("bientôt", &SaisieDeJourRefusee::Illisible("bientôt".into()))]
    #[test_case("", &SaisieDeJourRefusee::Illisible(String::new()))]
    #[test_case("15/10/20222", &SaisieDeJourRefusee::Illisible("15/10/20222".into()))]
    fn saisie_refusee(saisie: &str, attendu: &SaisieDeJourRefusee) {
        assert_eq!(Jour::lire_saisie(saisie, 2024).as_ref(), Err(attendu));
    }

    #[test]
    fn en_francais() {
        let jour: Jour = "2022-01-01".parse().unwrap();
        assert_eq!(jour.en_chiffres(), "01/01/2022");
        assert_eq!(jour.en_francais(), "1er janvier 2022");
        assert_eq!(jour.nom_du_jour(), "samedi");
        assert_eq!(jour.to_string(), "2022-01-01");
    }
}
