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
