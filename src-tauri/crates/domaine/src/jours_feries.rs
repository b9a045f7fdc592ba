//! Public holidays by territory and working days. Easter is computed; the list itself is data of `referentiel`.

use serde::{Deserialize, Serialize};

use crate::cadre::{CleSource, Fiabilite, JourDeLAnnee};
use crate::jour::Jour;

/// A holiday of the law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JourFerie {
    pub code: String,
    pub libelle: String,
    pub quand: Retour,
    /// Codes of the territories that keep it; empty for all of them.
    #[serde(default)]
    pub territoires: Vec<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// What is not known of the holidays of some territories, or known by halves: said to who plans a day there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    pub territoires: Vec<String>,
    pub texte: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// When it comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Retour {
    Fixe(JourDeLAnnee),
    /// Days after Easter Sunday, negative before.
    Paques(i16),
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
pub fn paques(annee: i16) -> Option<Jour> {
    let a = i32::from(annee);
    let (siecle, rang) = (a / 100, a % 100);
    let or = a % 19;
    let epacte = (19 * or + siecle - siecle / 4 - (siecle - (siecle + 8) / 25 + 1) / 3 + 15) % 30;
    let dimanche = (32 + 2 * (siecle % 4) + 2 * (rang / 4) - epacte - rang % 4) % 7;
    let correction = (or + 11 * epacte + 22 * dimanche) / 451;
    let total = epacte + dimanche - 7 * correction + 114;
    Jour::new(annee, i8::try_from(total / 31).ok()?, i8::try_from(total % 31 + 1).ok()?).ok()
}

impl JourFerie {
    /// Its day of that year.
    pub fn de_l_annee(&self, annee: i16) -> Option<Jour> {
        match self.quand {
            Retour::Fixe(jour) => jour.de_l_annee(u16::try_from(annee).ok()?),
            Retour::Paques(jours) => paques(annee)?.plus(i32::from(jours)),
        }
    }

    /// True when that territory keeps it.
    pub fn concerne(&self, territoire: &str) -> bool {
        self.territoires.is_empty() || self.territoires.iter().any(|t| t == territoire)
    }
}

/// The holidays that the territories of a dossier keep.
#[derive(Clone, Debug)]
pub struct Calendrier<'a> {
    feries: Vec<&'a JourFerie>,
}

impl<'a> Calendrier<'a> {
    /// A body of two territories rests when either does.
    pub fn new(feries: &'a [JourFerie], territoires: &[String]) -> Self {
        Self { feries: feries.iter().filter(|f| territoires.iter().any(|t| f.concerne(t))).collect() }
    }

    /// The holiday of that day.
    pub fn ferie(&self, jour: Jour) -> Option<&'a JourFerie> {
        self.feries.iter().copied().find(|f| f.de_l_annee(jour.annee()) == Some(jour))
    }

    /// Monday to Friday, and no holiday.
    pub fn est_ouvre(&self, jour: Jour) -> bool {
        jour.date().weekday().to_monday_zero_offset() < 5 && self.ferie(jour).is_none()
    }

    /// That day, or the last working day before it.
    pub fn ouvre_au_plus_tard(&self, jour: Jour) -> Option<Jour> {
        let mut ici = jour;
        while !self.est_ouvre(ici) {
            ici = ici.plus(-1)?;
        }
        Some(ici)
    }
}
