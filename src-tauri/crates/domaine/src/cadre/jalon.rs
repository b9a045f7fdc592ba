//! The calendar of one year: milestones, what must come before what, the period, the documents to hand in.
//!
//! « Avant le 15 octobre » counts the day itself as in time: Ille-et-Vilaine signed on 15 October 2020 under those words.
//! Not here: the dates of a contract, nor back-planning from a session date.

use serde::{Deserialize, Serialize};

use super::{CleSource, DatePartielle, Fiabilite};
use crate::ident::Exercice;
use crate::jour::Jour;

/// Which contracts a row speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    PremierContrat,
    Avenant,
    Tous,
}

impl Situation {
    /// A row for all contracts concerns each of them.
    pub fn concerne(self, autre: Self) -> bool {
        self == Self::Tous || autre == Self::Tous || self == autre
    }
}

/// What kind of date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NatureJalon {
    /// A step of the contract, late or not.
    Echeance,
    /// Something that happened, shown on the time line only.
    Contexte,
    /// A deadline that a later text dropped.
    Abandonnee,
}

/// When.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Quand {
    /// A day named by the text.
    Fixe(Jour),
    /// A day of the year after the exercise: 30 June N+1.
    ExerciceSuivant(JourDeLAnnee),
    /// « début septembre »: shown, never compared.
    Indicatif(DatePartielle),
    /// A step with no date of its own; see [`Precedence`].
    SansDate,
}

/// A day that returns each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JourDeLAnnee {
    pub mois: i8,
    pub jour: i8,
}

impl JourDeLAnnee {
    /// `None` only for a day that this year does not have (29 February).
    pub fn de_l_annee(self, annee: u16) -> Option<Jour> {
        Jour::new(i16::try_from(annee).ok()?, self.mois, self.jour).ok()
    }
}

/// Another day for one exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub exercice: Exercice,
    pub date: Jour,
    pub motif: Option<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jalon {
    pub code: String,
    pub libelle: String,
    pub nature: NatureJalon,
    pub situation: Situation,
    pub quand: Quand,
    /// The words of the source: « avant le 15 octobre 2020 ».
    pub formule: Option<String>,
    /// Is the limit day itself in time?
    #[serde(default = "oui")]
    pub jour_compris: bool,
    #[serde(default)]
    pub reports: Vec<Report>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    /// Mark of the exact quotation in the source.
    pub extrait: Option<String>,
    pub note: Option<String>,
}

fn oui() -> bool {
    true
}

impl Jalon {
    /// The limit for this exercise, a postponement included.
    pub fn echeance(&self, exercice: Exercice) -> Option<Jour> {
        if let Some(report) = self.reports.iter().find(|r| r.exercice == exercice) {
            return Some(report.date);
        }
        match &self.quand {
            Quand::Fixe(date) => Some(*date),
            Quand::ExerciceSuivant(jour) => jour.de_l_annee(exercice.annee() + 1),
            Quand::Indicatif(_) | Quand::SansDate => None,
        }
    }

    /// Was the step done in time? `None` when nothing fixes a limit.
    pub fn est_a_temps(&self, fait: Jour, exercice: Exercice) -> Option<bool> {
        let limite = self.echeance(exercice)?;
        Some(if self.jour_compris { fait <= limite } else { fait < limite })
    }
}

/// One step comes before another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precedence {
    pub avant: String,
    pub apres: String,
    /// May both be on the same day?
    pub meme_jour: bool,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub extrait: Option<String>,
    pub note: Option<String>,
}

impl Precedence {
    pub fn est_respectee(&self, avant: Jour, apres: Jour) -> bool {
        if self.meme_jour { avant <= apres } else { avant < apres }
    }
}

/// Where a period comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NaturePeriode {
    Regle,
    /// Printed by a real contract or page, beside the rule.
    Constatee,
    /// Set afterwards by a later text.
    RegleUlterieure,
}

/// The dates a contract or avenant of that year runs over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periode {
    pub nature: NaturePeriode,
    pub situation: Situation,
    pub debut: Option<Jour>,
    pub fin: Jour,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// A document that the texts ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentAttendu {
    pub code: String,
    pub libelle: String,
    pub situation: Situation,
    /// Code of the milestone it is due for.
    pub jalon: Option<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(annee: i16, mois: i8, jour: i8) -> Jour {
        Jour::new(annee, mois, jour).unwrap()
    }

    fn exercice(annee: i32) -> Exercice {
        annee.try_into().unwrap()
    }

    fn jalon(quand: Quand) -> Jalon {
        Jalon {
            code: "essai".into(),
            libelle: "Essai".into(),
            nature: NatureJalon::Echeance,
            situation: Situation::Tous,
            quand,
            formule: None,
            jour_compris: true,
            reports: vec![Report {
                exercice: exercice(2020),
                date: date(2021, 9, 30),
                motif: None,
                fiabilite: Fiabilite::Presse,
                source: CleSource("essai".into()),
            }],
            fiabilite: Fiabilite::Presse,
            source: CleSource("essai".into()),
            extrait: None,
            note: None,
        }
    }

    #[test]
    fn le_rapport_est_attendu_le_30_juin_sauf_report() {
        let jalon = jalon(Quand::ExerciceSuivant(JourDeLAnnee { mois: 6, jour: 30 }));
        assert_eq!(jalon.echeance(exercice(2021)), Some(date(2022, 6, 30)));
        assert_eq!(jalon.echeance(exercice(2020)), Some(date(2021, 9, 30)), "exercise 2020 was put off");
        for (fait, a_temps) in [(date(2021, 9, 29), true), (date(2021, 9, 30), true), (date(2021, 10, 1), false)] {
            assert_eq!(jalon.est_a_temps(fait, exercice(2020)), Some(a_temps), "{fait}");
        }
    }

    #[test]
    fn le_jour_limite_compte_sauf_mention_contraire() {
        let mut jalon = jalon(Quand::Fixe(date(2020, 10, 15)));
        jalon.reports.clear();
        for (fait, compris, exclu) in
            [(date(2020, 10, 14), true, true), (date(2020, 10, 15), true, false), (date(2020, 10, 16), false, false)]
        {
            jalon.jour_compris = true;
            assert_eq!(jalon.est_a_temps(fait, exercice(2020)), Some(compris), "{fait}");
            jalon.jour_compris = false;
            assert_eq!(jalon.est_a_temps(fait, exercice(2020)), Some(exclu), "{fait}");
        }
    }

    #[test]
    fn une_date_indicative_ne_juge_personne() {
        let mut jalon = jalon(Quand::Indicatif("2020-09".parse().unwrap()));
        jalon.reports.clear();
        assert_eq!(jalon.est_a_temps(date(2020, 12, 1), exercice(2020)), None);
    }

    #[test]
    fn une_precedence_dit_si_le_meme_jour_est_admis() {
        let mut regle = Precedence {
            avant: "odpe".into(),
            apres: "assemblee".into(),
            meme_jour: false,
            fiabilite: Fiabilite::Communique,
            source: CleSource("essai".into()),
            extrait: None,
            note: None,
        };
        let jour = date(2022, 6, 8);
        assert!(!regle.est_respectee(jour, jour));
        assert!(regle.est_respectee(jour, date(2022, 6, 9)));
        regle.meme_jour = true;
        assert!(regle.est_respectee(jour, jour));
        assert!(!regle.est_respectee(date(2022, 6, 9), jour));
    }
}
