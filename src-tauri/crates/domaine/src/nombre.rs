//! Exact numbers that are not money: values and targets of indicators.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::montant::{Montant, SaisieRefusee, grouper};
use crate::refus::Motif;

/// A decimal number, exact, written `"12"` or `"12.5"` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nombre(Decimal);

impl Nombre {
    /// « 1 234,5 » with U+202F between groups.
    pub fn en_francais(self) -> String {
        let texte = self.0.abs().to_string();
        let signe = if self.0.is_sign_negative() && !self.0.is_zero() { "\u{2212}" } else { "" };
        match texte.split_once('.') {
            Some((entier, decimales)) => format!("{signe}{},{decimales}", grouper(entier)),
            None => format!("{signe}{}", grouper(&texte)),
        }
    }

    /// What a person types: `1 234,5`, `12,5 %`, `-3`. A lone separator before three digits is refused as ambiguous.
    ///
    /// # Errors
    /// [`SaisieRefusee`] as for amounts.
    pub fn lire_saisie(saisie: &str) -> Result<Self, SaisieRefusee> {
        let nu = saisie.trim().trim_end_matches('%').trim_end();
        let illisible = || SaisieRefusee::Illisible(saisie.trim().to_owned());
        match Montant::lire_saisie(nu) {
            Ok(montant) if !nu.contains('€') => montant.to_string().parse().map_err(|_| illisible()),
            Ok(_) => Err(illisible()),
            // More decimals than money has are fine here, with a comma as people write them.
            Err(SaisieRefusee::TropDeDecimales(_)) => {
                nu.replace(',', ".").replace(char::is_whitespace, "").parse().map_err(|_| illisible())
            }
            Err(SaisieRefusee::Ambigue(_)) => Err(SaisieRefusee::Ambigue(saisie.trim().to_owned())),
            Err(SaisieRefusee::TropGrand(_)) => Err(SaisieRefusee::TropGrand(saisie.trim().to_owned())),
            Err(SaisieRefusee::Illisible(_)) => Err(illisible()),
        }
    }

    /// `self − autre`.
    pub fn ecart(self, autre: Self) -> Self {
        Self((self.0 - autre.0).normalize())
    }

    /// How far it stands from `bas` (0) to `haut` (100), to the nearest whole; half-way when the two are equal.
    pub fn position(self, bas: Self, haut: Self) -> u32 {
        let cent = Decimal::ONE_HUNDRED;
        let part = (self.0 - bas.0).checked_mul(cent).and_then(|p| p.checked_div(haut.0 - bas.0));
        let part = part.unwrap_or(cent / Decimal::TWO).clamp(Decimal::ZERO, cent);
        part.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .try_into()
            .unwrap_or_default()
    }

    /// True below zero.
    pub fn est_negatif(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The decimal inside, for comparisons with a threshold.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl From<u32> for Nombre {
    fn from(n: u32) -> Self {
        Self(Decimal::from(n))
    }
}

impl FromStr for Nombre {
    type Err = Motif;
    fn from_str(texte: &str) -> Result<Self, Motif> {
        let chiffres = texte.strip_prefix('-').unwrap_or(texte);
        let (entier, decimales) = chiffres.split_once('.').map_or((chiffres, None), |(e, d)| (e, Some(d)));
        let que_des_chiffres =
            |t: &str, max: usize| (1..=max).contains(&t.len()) && t.bytes().all(|o| o.is_ascii_digit());
        if !que_des_chiffres(entier, 15) || !decimales.is_none_or(|d| que_des_chiffres(d, 6)) {
            return Err(Motif::NombreIllisible);
        }
        let valeur = Decimal::from_str_exact(texte).map_err(|_| Motif::NombreIllisible)?.normalize();
        Ok(Self(if valeur.is_zero() { Decimal::ZERO } else { valeur }))
    }
}

impl fmt::Display for Nombre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Nombre {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Nombre {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Nombre {
    fn schema_name() -> Cow<'static, str> {
        "Nombre".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^-?[0-9]{1,15}(\.[0-9]{1,6})?$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("1234.50", "1234.5", "1\u{202f}234,5")]
    #[test_case("-0.0", "0", "0")]
    #[test_case("15820", "15820", "15\u{202f}820")]
    fn lire_et_ecrire(texte: &str, canonique: &str, francais: &str) {
        let n: Nombre = texte.parse().unwrap();
        assert_eq!((n.to_string().as_str(), n.en_francais().as_str()), (canonique, francais));
    }

    #[test_case("1 234,5", Some("1234.5"))]
    #[test_case("12,5 %", Some("12.5"))]
    #[test_case("-3", Some("-3"))]
    #[test_case("0,1234", Some("0.1234"))]
    #[test_case("1,234", None; "ambiguous")]
    #[test_case("12 €", None; "an amount is not a count")]
    #[test_case("douze", None)]
    fn saisies(saisie: &str, attendu: Option<&str>) {
        assert_eq!(Nombre::lire_saisie(saisie).ok().map(|n| n.to_string()).as_deref(), attendu);
    }

    #[test_case("10", "10", "20", 0; "the lowest")]
    #[test_case("15", "10", "20", 50; "half-way")]
    #[test_case("20", "10", "20", 100; "the highest")]
    #[test_case("-2.46", "-5", "5", 25; "to the nearest whole")]
    #[test_case("7", "7", "7", 50; "a line that is level")]
    fn position(valeur: &str, bas: &str, haut: &str, attendue: u32) {
        let n = |texte: &str| texte.parse::<Nombre>().unwrap();
        assert_eq!(n(valeur).position(n(bas), n(haut)), attendue);
    }

    #[test_case("12,5")]
    #[test_case("1.")]
    #[test_case(".5")]
    #[test_case("douze")]
    #[test_case("1.1234567")]
    fn refuses(texte: &str) {
        assert_eq!(texte.parse::<Nombre>(), Err(Motif::NombreIllisible));
    }
}
