//! Euros, exact to the cent. There is no way in from a float, and only this crate adds.
//!
//! Does not belong here: rounding rules of a funder, or who pays what (see `finances`).

use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::nombre::Nombre;
use crate::refus::Motif;

/// Amount in euros with two decimals.
///
/// In files it is a string with exactly two decimals (`"600000.00"`), in SQLite integer cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Montant(Decimal);

/// How cents are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimales {
    /// Only when there are cents: « 810 000 € », « 182 350,50 € ».
    Utiles,
    /// Always: « 810 000,00 € », for columns that mix both.
    Toujours,
}

/// Why a typed amount is not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaisieRefusee {
    /// `1,234` could be 1.23 or 1 234.
    #[error("ambiguous amount: {0}")]
    Ambigue(String),
    /// More than two decimals.
    #[error("more than two decimals: {0}")]
    TropDeDecimales(String),
    /// Fifteen digits before the cents are the limit.
    #[error("amount too large: {0}")]
    TropGrand(String),
    /// Anything else: letters, a unit such as `12 k€`.
    #[error("unreadable amount: {0}")]
    Illisible(String),
}

/// 999 999 999 999 999 euros: far above any public budget, and sums of a million lines still fit.
const CHIFFRES_MAX: usize = 15;

impl Montant {
    /// No euro at all. Not the same thing as an absent amount.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// From integer cents, as stored in the database.
    pub fn de_centimes(centimes: i64) -> Self {
        Self(Decimal::new(centimes, 2))
    }

    /// Integer cents; `None` beyond what the database can hold.
    pub fn centimes(self) -> Option<i64> {
        let centimes = self.0 * Decimal::ONE_HUNDRED;
        i64::try_from(centimes.trunc().mantissa()).ok().filter(|_| centimes.is_integer())
    }

    /// From millions of euros, as national envelopes are given, rounded half up to the cent.
    pub fn de_millions(millions: Nombre) -> Self {
        Self(arrondir(millions.decimal() * Decimal::from(1_000_000)))
    }

    /// `self × numerateur ÷ denominateur`, rounded half up to the cent.
    /// `None` when the denominator is zero.
    pub fn part(self, numerateur: Self, denominateur: Self) -> Option<Self> {
        let quotient = self.0.checked_mul(numerateur.0)?.checked_div(denominateur.0)?;
        Some(Self(arrondir(quotient)))
    }

    /// Share of `total` in thousandths, rounded half up; `None` when the total is zero or negative.
    pub fn pour_mille(self, total: Self) -> Option<u32> {
        if total.0 <= Decimal::ZERO || self.0 < Decimal::ZERO {
            return None;
        }
        let part = (self.0 * Decimal::ONE_THOUSAND).checked_div(total.0)?;
        u32::try_from(part.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).mantissa()).ok()
    }

    /// True when `self` is at least that percentage of `total`, without any rounding.
    pub fn atteint_pour_cent(self, minimum: u32, total: Self) -> bool {
        self.0 * Decimal::ONE_HUNDRED >= Decimal::from(minimum) * total.0
    }

    /// True when there is not a single cent.
    pub fn est_nul(self) -> bool {
        self.0.is_zero()
    }

    /// True below zero.
    pub fn est_negatif(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// True when there are no cents to print.
    pub fn est_entier(self) -> bool {
        self.0.fract().is_zero()
    }

    /// Absolute whole euros and cents, for the amount in words.
    pub fn euros_et_centimes(self) -> (u64, u8) {
        let centimes = u128::try_from(
            (self.0.abs() * Decimal::ONE_HUNDRED).trunc().normalize().to_string().parse::<i128>().unwrap_or(0),
        )
        .unwrap_or(0);
        (u64::try_from(centimes / 100).unwrap_or(u64::MAX), u8::try_from(centimes % 100).unwrap_or(0))
    }

    /// « 1 234,56 € » with U+202F between groups and U+00A0 before the sign.
    pub fn en_francais(self, decimales: Decimales) -> String {
        let texte = format!("{:.2}", self.0.abs());
        let (entier, cents) = texte.split_once('.').unwrap_or((&texte, "00"));
        let signe = if self.est_negatif() { "\u{2212}" } else { "" };
        let groupes = grouper(entier);
        match decimales {
            Decimales::Utiles if cents == "00" => format!("{signe}{groupes}\u{a0}€"),
            Decimales::Utiles | Decimales::Toujours => format!("{signe}{groupes},{cents}\u{a0}€"),
        }
    }

    /// What a person types or pastes: `1 234,56 €`, `1.234,56`, `12.5`, `(1 000)`, `−250,00`.
    ///
    /// # Errors
    /// [`SaisieRefusee`] says why; `1,234` is refused as ambiguous rather than guessed.
    pub fn lire_saisie(saisie: &str) -> Result<Self, SaisieRefusee> {
        let illisible = || SaisieRefusee::Illisible(saisie.trim().to_owned());
        let mut texte: String = saisie.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some(sans_euro) = texte.strip_suffix('€') {
            texte = sans_euro.to_owned();
        }
        let mut negatif = false;
        if let Some(interieur) = texte.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
            negatif = true;
            texte = interieur.to_owned();
        }
        for signe in ['-', '\u{2212}', '\u{2013}'] {
            if let Some(reste) = texte.strip_prefix(signe) {
                if negatif {
                    return Err(illisible());
                }
                negatif = true;
                texte = reste.to_owned();
                break;
            }
        }
        if texte.is_empty() || !texte.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
            return Err(illisible());
        }
        let (entier, decimales) = separer(&texte, saisie)?;
        if decimales.len() > 2 {
            return Err(SaisieRefusee::TropDeDecimales(saisie.trim().to_owned()));
        }
        if entier.len() > CHIFFRES_MAX {
            return Err(SaisieRefusee::TropGrand(saisie.trim().to_owned()));
        }
        if entier.is_empty() {
            return Err(illisible());
        }
        let canonique = format!("{}{entier}.{decimales:0<2}", if negatif { "-" } else { "" });
        let valeur = Decimal::from_str_exact(&canonique).map_err(|_| illisible())?;
        Ok(Self(deux_decimales(valeur)))
    }
}

/// Splits typed digits into the whole part and the decimals, or says that it cannot be known.
fn separer(texte: &str, saisie: &str) -> Result<(String, String), SaisieRefusee> {
    let ambigue = || SaisieRefusee::Ambigue(saisie.trim().to_owned());
    let illisible = || SaisieRefusee::Illisible(saisie.trim().to_owned());
    let points = texte.matches('.').count();
    let virgules = texte.matches(',').count();
    let groupes_ok = |entier: &str, sep: char| {
        let mut morceaux = entier.split(sep);
        let tete = morceaux.next().unwrap_or_default();
        (1..=3).contains(&tete.len()) && morceaux.all(|m| m.len() == 3)
    };
    match (points, virgules) {
        (0, 0) => Ok((texte.to_owned(), String::new())),
        (0, 1) | (1, 0) => {
            let separateur = if virgules == 1 { ',' } else { '.' };
            let (entier, decimales) = texte.split_once(separateur).unwrap_or((texte, ""));
            // Three digits after a lone separator: a group of thousands, or a third decimal?
            if decimales.len() == 3 && !entier.is_empty() && entier.len() <= 3 && entier != "0" {
                return Err(ambigue());
            }
            if decimales.is_empty() {
                return Err(illisible());
            }
            Ok((entier.to_owned(), decimales.to_owned()))
        }
        (_, 1) if texte.rfind('.') < texte.find(',') => {
            let (entier, decimales) = texte.split_once(',').unwrap_or((texte, ""));
            if !groupes_ok(entier, '.') || decimales.is_empty() {
                return Err(illisible());
            }
            Ok((entier.replace('.', ""), decimales.to_owned()))
        }
        (1, _) if texte.rfind(',') < texte.find('.') => {
            let (entier, decimales) = texte.split_once('.').unwrap_or((texte, ""));
            if !groupes_ok(entier, ',') || decimales.is_empty() {
                return Err(illisible());
            }
            Ok((entier.replace(',', ""), decimales.to_owned()))
        }
        (2.., 0) if groupes_ok(texte, '.') => Ok((texte.replace('.', ""), String::new())),
        (0, 2..) if groupes_ok(texte, ',') => Ok((texte.replace(',', ""), String::new())),
        _ => Err(illisible()),
    }
}

/// The one rounding of the project: half up, away from zero, to the cent.
fn arrondir(valeur: Decimal) -> Decimal {
    deux_decimales(valeur.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
}

fn deux_decimales(mut valeur: Decimal) -> Decimal {
    valeur.rescale(2);
    // Minus zero does not exist in money.
    if valeur.is_zero() { Decimal::new(0, 2) } else { valeur }
}

/// `1234567` → `1 234 567` with narrow no-break spaces.
pub fn grouper(chiffres: &str) -> String {
    let mut sortie = String::with_capacity(chiffres.len() + 8);
    for (rang, chiffre) in chiffres.chars().enumerate() {
        if rang > 0 && (chiffres.len() - rang).is_multiple_of(3) {
            sortie.push('\u{202f}');
        }
        sortie.push(chiffre);
    }
    sortie
}

impl FromStr for Montant {
    type Err = Motif;

    /// The strict form of files: `-?digits.two`, nothing else.
    fn from_str(texte: &str) -> Result<Self, Motif> {
        let (entier, cents) = texte.split_once('.').ok_or(Motif::MontantIllisible)?;
        let chiffres = entier.strip_prefix('-').unwrap_or(entier);
        let forme = cents.len() == 2
            && (1..=CHIFFRES_MAX).contains(&chiffres.len())
            && (chiffres.len() == 1 || !chiffres.starts_with('0'))
            && chiffres.bytes().chain(cents.bytes()).all(|o| o.is_ascii_digit());
        if !forme {
            return Err(Motif::MontantIllisible);
        }
        let valeur = Decimal::from_str_exact(texte).map_err(|_| Motif::MontantIllisible)?;
        Ok(Self(deux_decimales(valeur)))
    }
}

impl fmt::Display for Montant {
    /// The strict form of files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Add for Montant {
    type Output = Self;
    fn add(self, autre: Self) -> Self {
        Self(deux_decimales(self.0 + autre.0))
    }
}

impl Sub for Montant {
    type Output = Self;
    fn sub(self, autre: Self) -> Self {
        Self(deux_decimales(self.0 - autre.0))
    }
}

impl Neg for Montant {
    type Output = Self;
    fn neg(self) -> Self {
        Self(deux_decimales(-self.0))
    }
}

impl Sum for Montant {
    fn sum<I: Iterator<Item = Self>>(termes: I) -> Self {
        termes.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Montant {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Montant {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let texte = Cow::<'de, str>::deserialize(d)?;
        texte.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Montant {
    fn schema_name() -> Cow<'static, str> {
        "Montant".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "Euros, exactly two decimals.",
            "pattern": r"^-?(0|[1-9][0-9]{0,14})\.[0-9]{2}$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use test_case::test_case;

    fn montant(texte: &str) -> Montant {
        texte.parse().expect("a strict amount")
    }

    #[test_case("1 234,5", "1234.50")]
    #[test_case("1\u{202f}234,56\u{a0}€", "1234.56")]
    #[test_case("1.234,56", "1234.56")]
    #[test_case("1,234.56", "1234.56")]
    #[test_case("12.5", "12.50"; "numeric pad")]
    #[test_case("(1 000)", "-1000.00")]
    #[test_case("\u{2212}250,00", "-250.00")]
    #[test_case("99 999 999 999 999,99", "99999999999999.99")]
    #[test_case("1.234.567", "1234567.00")]
    #[test_case("0", "0.00")]
    #[test_case("-0", "0.00")]
    fn saisie_comprise(saisie: &str, attendu: &str) {
        assert_eq!(Montant::lire_saisie(saisie).map(|m| m.to_string()), Ok(attendu.to_owned()));
    }

    #[test_case("1,234", &SaisieRefusee::Ambigue("1,234".into()))]
    #[test_case("12.345", &SaisieRefusee::Ambigue("12.345".into()))]
    #[test_case("12 k€", &SaisieRefusee::Illisible("12 k€".into()))]
    #[test_case("", &SaisieRefusee::Illisible(String::new()))]
    #[test_case("1234,567", &SaisieRefusee::TropDeDecimales("1234,567".into()))]
    #[test_case("1.23.4", &SaisieRefusee::Illisible("1.23.4".into()))]
    #[test_case("1 000 000 000 000 000", &SaisieRefusee::TropGrand("1 000 000 000 000 000".into()))]
    fn saisie_refusee(saisie: &str, attendu: &SaisieRefusee) {
        assert_eq!(Montant::lire_saisie(saisie).as_ref(), Err(attendu));
    }

    #[test_case("12,345")]
    #[test_case("12.3")]
    #[test_case("012.30")]
    #[test_case("1e3.00")]
    #[test_case("")]
    #[test_case("1 000.00")]
    fn fichier_refuse(texte: &str) {
        assert_eq!(texte.parse::<Montant>(), Err(Motif::MontantIllisible));
    }

    #[test]
    fn ecriture_francaise() {
        assert_eq!(montant("810000.00").en_francais(Decimales::Utiles), "810\u{202f}000\u{a0}€");
        assert_eq!(montant("810000.00").en_francais(Decimales::Toujours), "810\u{202f}000,00\u{a0}€");
        assert_eq!(montant("-1234567.80").en_francais(Decimales::Utiles), "\u{2212}1\u{202f}234\u{202f}567,80\u{a0}€");
    }

    #[test]
    fn arrondi_au_centime_superieur() {
        // 100 × 1 ÷ 3 = 33,333… ; 0,05 ÷ 2 = 0,025 goes up.
        assert_eq!(montant("100.00").part(montant("1.00"), montant("3.00")), Some(montant("33.33")));
        assert_eq!(montant("0.05").part(montant("1.00"), montant("2.00")), Some(montant("0.03")));
        assert_eq!(montant("1.00").part(montant("1.00"), Montant::ZERO), None);
    }

    #[test]
    fn pour_mille_du_cantal() {
        assert_eq!(montant("600000.00").pour_mille(montant("810000.00")), Some(741));
        assert_eq!(montant("1.00").pour_mille(Montant::ZERO), None);
    }

    proptest! {
        #[test]
        fn ecrire_puis_lire(centimes in -99_999_999_999_999i64..99_999_999_999_999) {
            let m = Montant::de_centimes(centimes);
            prop_assert_eq!(m.to_string().parse::<Montant>(), Ok(m));
            prop_assert_eq!(Montant::lire_saisie(&m.en_francais(Decimales::Toujours)), Ok(m));
            prop_assert_eq!(m.centimes(), Some(centimes));
        }

        #[test]
        fn lire_ne_panique_jamais(texte in "\\PC{0,24}") {
            let _ = Montant::lire_saisie(&texte);
            let _ = texte.parse::<Montant>();
        }

        #[test]
        fn la_somme_ne_depend_pas_de_l_ordre(mut v in prop::collection::vec(-1_000_000i64..1_000_000, 0..20)) {
            let a: Montant = v.iter().map(|c| Montant::de_centimes(*c)).sum();
            v.reverse();
            let b: Montant = v.iter().map(|c| Montant::de_centimes(*c)).sum();
            prop_assert_eq!(a, b);
        }
    }
}
