//! The clock, read once by a face (window, command line) and passed down as a value.

use domaine::jour::Jour;
use jiff::{Timestamp, Zoned, tz::TimeZone};

/// An instant: the local day for people and rules, UTC for files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maintenant {
    pub jour: Jour,
    /// UTC, ISO 8601.
    pub horodatage: String,
}

impl Maintenant {
    /// Reads the system clock.
    pub fn lire() -> Self {
        let ici = Zoned::now();
        Self { jour: Jour::from(ici.date()), horodatage: format!("{:.3}", ici.timestamp()) }
    }
}

/// From seconds since 1970, in universal time.
pub(crate) fn instant(secondes: i64) -> Option<Timestamp> {
    Timestamp::from_second(secondes).ok()
}

/// « le 22 novembre 2026 à 14 h 32 », « à 14 h 32 » on the day itself.
pub(crate) fn moment(horodatage: &str, jour: Jour) -> String {
    let entier = en_francais(horodatage);
    match entier.strip_prefix(&format!("{} à ", jour.en_francais())) {
        Some(heure) => format!("à {heure}"),
        None => format!("le {entier}"),
    }
}

/// « 22 novembre 2026 à 14 h 32 » in local time; the text as it is when it cannot be read.
pub(crate) fn en_francais(horodatage: &str) -> String {
    match horodatage.parse::<Timestamp>() {
        Ok(instant) => {
            let ici = instant.to_zoned(TimeZone::system());
            let jour = Jour::from(ici.date());
            format!("{} à {}\u{a0}h\u{a0}{:02}", jour.en_francais(), ici.hour(), ici.minute())
        }
        Err(_) => horodatage.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn le_jour_meme_l_heure_suffit() {
        let texte = "2026-11-30T01:57:00.000Z";
        let ici = texte.parse::<Timestamp>().unwrap().to_zoned(TimeZone::system());
        let dite = moment(texte, Jour::from(ici.date()));
        assert_eq!(dite, format!("à {}\u{a0}h\u{a0}{:02}", ici.hour(), ici.minute()));
        assert!(moment(texte, "2026-12-03".parse().unwrap()).starts_with("le "), "another day is named");
    }
}
