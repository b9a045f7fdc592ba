//! Back-planning: from the day of the assembly session, the last working day for each recipient.
//!
//! The delays are data that a user may change; the holidays are those of the territory. Not here: the sentences, the file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::cadre::{CleSource, Fiabilite};
use crate::jour::Jour;
use crate::jours_feries::Calendrier;

/// How long before something a recipient must be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delai {
    pub code: String,
    pub destinataire: String,
    pub objet: String,
    pub jours: u16,
    pub unite: UniteDelai,
    /// Code of the step that waits for this one; the session when absent.
    pub avant: Option<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UniteDelai {
    Calendaires,
    /// Monday to Friday without the holidays.
    Ouvres,
}

/// The last day for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echeance<'a> {
    pub delai: &'a Delai,
    /// The number of days that was used: the user's when there is one.
    pub jours: u16,
    /// True when it is the user's number.
    pub modifie: bool,
    pub dernier_jour: Jour,
    /// Days from today; negative when it is already too late.
    pub reste: i32,
}

impl Echeance<'_> {
    /// « Déjà trop tard »: the last day itself is still in time.
    pub fn est_trop_tard(&self) -> bool {
        self.reste < 0
    }
}

/// The deadlines of a session, the first to come first. A delay stands after the step it prepares in the list.
/// `jours` replaces the number of days of some codes. `None` when a day falls out of the calendar or a step is unknown.
pub fn etablir<'a>(
    seance: Jour,
    delais: &'a [Delai],
    jours: &BTreeMap<String, u16>,
    calendrier: &Calendrier<'_>,
    aujourd_hui: Jour,
) -> Option<Vec<Echeance<'a>>> {
    let mut echeances: Vec<Echeance<'a>> = Vec::new();
    for delai in delais {
        let depart = match &delai.avant {
            None => seance,
            Some(code) => echeances.iter().find(|e| e.delai.code == *code)?.dernier_jour,
        };
        let modifie = jours.get(&delai.code).copied();
        let nombre = modifie.unwrap_or(delai.jours);
        let dernier_jour = match delai.unite {
            UniteDelai::Calendaires => calendrier.ouvre_au_plus_tard(depart.plus(-i32::from(nombre))?)?,
            UniteDelai::Ouvres => reculer(depart, nombre, calendrier)?,
        };
        let reste = aujourd_hui.date().until(dernier_jour.date()).ok()?.get_days();
        echeances.push(Echeance { delai, jours: nombre, modifie: modifie.is_some(), dernier_jour, reste });
    }
    echeances.sort_by_key(|e| e.dernier_jour);
    Some(echeances)
}

/// So many working days before.
fn reculer(depart: Jour, nombre: u16, calendrier: &Calendrier<'_>) -> Option<Jour> {
    let mut ici = calendrier.ouvre_au_plus_tard(depart)?;
    for _ in 0..nombre {
        ici = calendrier.ouvre_au_plus_tard(ici.plus(-1)?)?;
    }
    Some(ici)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jours_feries::{JourFerie, Retour, paques};
    use test_case::test_case;

    fn jour(texte: &str) -> Jour {
        texte.parse().unwrap()
    }

    fn delai(code: &str, jours: u16, unite: UniteDelai, avant: Option<&str>) -> Delai {
        Delai {
            code: code.into(),
            destinataire: code.into(),
            objet: code.into(),
            jours,
            unite,
            avant: avant.map(str::to_owned),
            fiabilite: Fiabilite::Redige,
            source: CleSource("essai".into()),
            note: None,
        }
    }

    fn lundi_de_pentecote() -> [JourFerie; 1] {
        [JourFerie {
            code: "p".into(),
            libelle: "Lundi de Pentecôte".into(),
            quand: Retour::Paques(50),
            territoires: Vec::new(),
            fiabilite: Fiabilite::AVerifier,
            source: CleSource("essai".into()),
            note: None,
        }]
    }

    #[test_case(2000, "2000-04-23")]
    #[test_case(2008, "2008-03-23")]
    #[test_case(2011, "2011-04-24")]
    #[test_case(2020, "2020-04-12")]
    #[test_case(2022, "2022-04-17")]
    #[test_case(2024, "2024-03-31")]
    #[test_case(2025, "2025-04-20")]
    #[test_case(2038, "2038-04-25")]
    fn dimanche_de_paques(annee: i16, attendu: &str) {
        assert_eq!(paques(annee), Some(jour(attendu)));
    }

    #[test]
    fn une_limite_un_jour_chome_recule() {
        let feries = lundi_de_pentecote();
        let calendrier = Calendrier::new(&feries, &["15".to_owned()]);
        let delais = [
            delai("rapport", 4, UniteDelai::Calendaires, None),
            delai("juridique", 2, UniteDelai::Ouvres, Some("rapport")),
        ];
        // Friday 10 June 2022 minus four days is Whit Monday: the Friday before; then two working days more.
        let calcul = |aujourd_hui| {
            let echeances =
                etablir(jour("2022-06-10"), &delais, &BTreeMap::new(), &calendrier, jour(aujourd_hui)).unwrap();
            echeances.iter().map(|e| (e.dernier_jour.to_string(), e.reste)).collect::<Vec<_>>()
        };
        assert_eq!(calcul("2022-06-01"), [("2022-06-01".to_owned(), 0), ("2022-06-03".to_owned(), 2)]);
        assert_eq!(calcul("2022-06-02")[0].1, -1, "the day after is too late");
    }

    #[test]
    fn le_delai_de_l_utilisateur_l_emporte() {
        let feries = lundi_de_pentecote();
        let calendrier = Calendrier::new(&feries, &["15".to_owned()]);
        let delais = [delai("odpe", 15, UniteDelai::Calendaires, None)];
        let jours = BTreeMap::from([("odpe".to_owned(), 1)]);
        let echeances = etablir(jour("2022-06-10"), &delais, &jours, &calendrier, jour("2022-06-09")).unwrap();
        assert_eq!(echeances[0].dernier_jour, jour("2022-06-09"));
        assert!(echeances[0].modifie && !echeances[0].est_trop_tard(), "the last day is in time");
        let inconnu = [delai("a", 1, UniteDelai::Ouvres, Some("z"))];
        assert_eq!(etablir(jour("2022-06-10"), &inconnu, &jours, &calendrier, jour("2022-06-09")), None);
    }
}
