//! Ids and years: small types that cannot hold a wrong value.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use crate::refus::Motif;

/// Stable id of a list element, never reused: ASCII letters, digits, `-`, `_` and `.`, at most 64.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id as text, ready for a path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = Motif;
    fn from_str(texte: &str) -> Result<Self, Motif> {
        let permis = |o: u8| o.is_ascii_alphanumeric() || matches!(o, b'-' | b'_' | b'.');
        if (1..=64).contains(&texte.len()) && texte.bytes().all(permis) {
            Ok(Self(texte.to_owned()))
        } else {
            Err(Motif::IdentifiantInvalide)
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$" })
    }
}

/// A budget year (calendar year), 2000 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Exercice(u16);

impl Exercice {
    /// The year as a number.
    pub fn annee(self) -> u16 {
        self.0
    }

    /// Every year from `self` to `dernier`, both included.
    pub fn jusqu_a(self, dernier: Self) -> impl Iterator<Item = Self> {
        (self.0..=dernier.0).map(Self)
    }
}

impl TryFrom<i32> for Exercice {
    type Error = Motif;
    fn try_from(annee: i32) -> Result<Self, Motif> {
        match u16::try_from(annee) {
            Ok(a @ 2000..=2100) => Ok(Self(a)),
            _ => Err(Motif::AnneeInvalide),
        }
    }
}

impl FromStr for Exercice {
    type Err = Motif;
    fn from_str(texte: &str) -> Result<Self, Motif> {
        texte.parse::<i32>().map_err(|_| Motif::AnneeInvalide)?.try_into()
    }
}

impl fmt::Display for Exercice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<'de> Deserialize<'de> for Exercice {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        i32::deserialize(d)?.try_into().map_err(serde::de::Error::custom)
    }
}

/// What an indicator counts over: a calendar year `2022` or a school year `2021-2022`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Millesime(String);

impl Millesime {
    /// The text form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The calendar year in which the period ends.
    pub fn annee_de_fin(&self) -> u16 {
        self.0.rsplit('-').next().and_then(|a| a.parse().ok()).expect("checked when parsed")
    }
}

impl From<Exercice> for Millesime {
    fn from(exercice: Exercice) -> Self {
        Self(exercice.to_string())
    }
}

impl FromStr for Millesime {
    type Err = Motif;
    fn from_str(texte: &str) -> Result<Self, Motif> {
        let valide = match texte.split_once('-') {
            None => texte.parse::<Exercice>().is_ok() && texte.len() == 4,
            Some((debut, fin)) => {
                let (debut, fin) = (debut.parse::<Exercice>()?, fin.parse::<Exercice>()?);
                fin.annee() == debut.annee() + 1
            }
        };
        if valide { Ok(Self(texte.to_owned())) } else { Err(Motif::AnneeInvalide) }
    }
}

impl fmt::Display for Millesime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Millesime {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Millesime {
    fn schema_name() -> Cow<'static, str> {
        "Millesime".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^20[0-9]{2}(-20[0-9]{2})?$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("usema", true)]
    #[test_case("0192f0c1-2f3a-7000-8000-000000000001", true)]
    #[test_case("", false)]
    #[test_case("a/b", false; "a slash would break paths")]
    #[test_case("é", false)]
    fn identifiants(texte: &str, valide: bool) {
        assert_eq!(texte.parse::<Id>().is_ok(), valide, "{texte}");
    }

    #[test_case("2022", true)]
    #[test_case("2021-2022", true)]
    #[test_case("2021-2023", false)]
    #[test_case("1999", false)]
    #[test_case("22", false)]
    fn millesimes(texte: &str, valide: bool) {
        assert_eq!(texte.parse::<Millesime>().is_ok(), valide, "{texte}");
    }
}
