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

    /// « 1er janvier », « 15 octobre ».
    pub fn jour_et_mois(self) -> String {
        let mois = MOIS[usize::from(self.0.month().unsigned_abs()) - 1];
        match self.0.day() {
            1 => format!("1er {mois}"),
            jour => format!("{jour} {mois}"),
        }
    }

    /// « dimanche », « lundi »…
    pub fn nom_du_jour(self) -> &'static str {
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
            [self.0.weekday().to_monday_zero_offset().unsigned_abs() as usize]
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

    #[test]
    fn en_francais() {
        let jour: Jour = "2022-01-01".parse().unwrap();
        assert_eq!(jour.en_francais(), "1er janvier 2022");
        assert_eq!(jour.nom_du_jour(), "samedi");
        assert_eq!(jour.to_string(), "2022-01-01");
    }
}
