//! A moment, in seconds since 1970 in universal time, from the ways a signed PDF writes it.

use der::DateTime;

/// Seconds since the beginning of 1970, in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

impl Moment {
    /// `D:20260312143205+01'00'`; what is left out is the first of its kind, and a zone left out is taken as universal time.
    pub(crate) fn de_pdf(texte: &[u8]) -> Option<Self> {
        let texte = texte.strip_prefix(b"D:").unwrap_or(texte);
        let longueur = texte.iter().take_while(|o| o.is_ascii_digit()).count();
        let (chiffres, zone) = texte.split_at(longueur);
        Some(Self(civil(chiffres)?.0 - decalage(zone)?))
    }

    /// `20260312133205.5Z`: ASN.1 `GeneralizedTime`, fractions left out.
    pub(crate) fn generalise(texte: &[u8]) -> Option<Self> {
        let corps = texte.strip_suffix(b"Z")?;
        let entier = corps.split(|o| *o == b'.').next()?;
        if entier.len() == 14 { civil(entier) } else { None }
    }

    pub(crate) fn de_der(moment: DateTime) -> Self {
        Self(i64::try_from(moment.unix_duration().as_secs()).unwrap_or(i64::MAX))
    }
}

/// Year, then month, day, hour, minute and second when they are there.
fn civil(chiffres: &[u8]) -> Option<Moment> {
    let nombre = |plage: std::ops::Range<usize>, defaut: u16| match chiffres.get(plage.clone()) {
        Some(texte) => std::str::from_utf8(texte).ok()?.parse().ok(),
        None if chiffres.len() <= plage.start => Some(defaut),
        None => None,
    };
    let petit = |plage, defaut| nombre(plage, defaut).and_then(|n| u8::try_from(n).ok());
    if chiffres.len() < 4 || chiffres.len() > 14 {
        return None;
    }
    let moment = DateTime::new(
        nombre(0..4, 0)?,
        petit(4..6, 1)?,
        petit(6..8, 1)?,
        petit(8..10, 0)?,
        petit(10..12, 0)?,
        petit(12..14, 0)?,
    );
    moment.ok().map(Moment::de_der)
}

/// `Z`, `+01'00'`, `-0330`, nothing.
fn decalage(zone: &[u8]) -> Option<i64> {
    let signe = match zone.first() {
        None | Some(b'Z') => return Some(0),
        Some(b'+') => 1,
        Some(b'-') => -1,
        Some(_) => return None,
    };
    let chiffres: Vec<i64> = zone.iter().filter(|o| o.is_ascii_digit()).map(|o| i64::from(o - b'0')).collect();
    let deux = |i: usize| chiffres.get(i..i + 2).map_or(0, |c| c[0] * 10 + c[1]);
    Some(signe * (deux(0) * 3600 + deux(2) * 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("D:20260312143205+01'00'", Some(1_773_322_325); "with a zone")]
    #[test_case("D:20260312133205Z", Some(1_773_322_325); "universal")]
    #[test_case("D:20260312133205", Some(1_773_322_325); "without a zone")]
    #[test_case("D:2026", Some(1_767_225_600); "a year alone")]
    #[test_case("D:202", None; "too short")]
    #[test_case("D:20261301", None; "no such month")]
    #[test_case("hier", None; "no date")]
    fn une_date_de_pdf(texte: &str, attendu: Option<i64>) {
        assert_eq!(Moment::de_pdf(texte.as_bytes()).map(|m| m.0), attendu);
    }

    #[test]
    fn les_dates_d_asn1() {
        assert_eq!(Moment::generalise(b"20260312133205.25Z"), Some(Moment(1_773_322_325)));
        assert_eq!(Moment::generalise(b"202603121332Z"), None, "seconds are wanted");
    }
}
