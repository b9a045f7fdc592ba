//! Who signs beside the préfet: the contracting body and the agence régionale de santé.
//!
//! A body is dated, because powers changed hands: the Haut-Rhin until the end of 2020, the Collectivité européenne
//! d’Alsace from 2021 on. Not here: who is in office.

use serde::{Deserialize, Serialize};

use super::{Civilite, GroupeNominal};
use crate::cadre::{CleSource, Fiabilite};
use crate::jour::Jour;

/// The title of an elected executive in both genders, complement included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Executif {
    /// « président du conseil départemental du Cantal ».
    pub masculin: String,
    /// « présidente du conseil départemental du Cantal ».
    pub feminin: String,
}

/// A body that signs for one territory or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collectivite {
    /// `departement-15`, `collectivite-de-corse`.
    pub code: String,
    /// Codes of its territories.
    pub territoires: Vec<String>,
    /// Not an ordinary département: what is said of départements in general may not be said of it.
    #[serde(default)]
    pub statut_particulier: bool,
    /// First day, when later than every cadre; absent for an ordinary département.
    pub depuis: Option<Jour>,
    /// Last day.
    pub jusqu_a: Option<Jour>,
    /// « Département du Cantal », « Collectivité de Corse ».
    pub nom: GroupeNominal,
    /// What the articles call it once named: « Département », « Collectivité », « Ville », « Métropole ».
    pub designation: GroupeNominal,
    pub executif: Executif,
    /// How the assembly is usually called: « assemblée départementale ».
    pub assemblee: GroupeNominal,
    /// The deliberating body: « conseil départemental du Cantal », « Conseil de Paris ».
    pub organe_deliberant: GroupeNominal,
    /// « départemental », « métropolitain »: the contract it signs.
    pub adjectif_contrat: String,
    /// What follows the title of the contract: « du Cantal », « de la Collectivité de Corse ».
    pub complement_contrat: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

impl Collectivite {
    /// Does this body sign on that day?
    pub fn existe_le(&self, jour: Jour) -> bool {
        self.depuis.is_none_or(|depuis| depuis <= jour) && self.jusqu_a.is_none_or(|fin| jour <= fin)
    }

    /// « présidente du conseil départemental du Cantal ».
    pub fn qualite_executif(&self, civilite: Option<Civilite>) -> &str {
        Civilite::accorder(civilite, &self.executif.masculin, &self.executif.feminin)
    }

    /// « le président du conseil départemental du Cantal », « la maire de Paris ».
    pub fn l_executif(&self, civilite: Option<Civilite>) -> String {
        format!("{} {}", Civilite::accorder(civilite, "le", "la"), self.qualite_executif(civilite))
    }

    /// « Contrat départemental de prévention et de protection de l’enfance du Cantal ». A proposal: titles vary.
    pub fn titre_contrat(&self) -> String {
        format!(
            "Contrat {} de prévention et de protection de l’enfance {}",
            self.adjectif_contrat, self.complement_contrat
        )
    }
}

/// An agence régionale de santé. Eighteen of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ars {
    pub code: String,
    /// « agence régionale de santé Auvergne-Rhône-Alpes »: without its article.
    pub nom: String,
    /// « ARS Auvergne-Rhône-Alpes ».
    pub sigle: String,
    /// Codes of the régions it answers for.
    pub regions: Vec<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

impl Ars {
    /// « directrice générale de l’agence régionale de santé Auvergne-Rhône-Alpes ».
    pub fn qualite_direction(&self, civilite: Option<Civilite>) -> String {
        let titre = Civilite::accorder(civilite, "directeur général", "directrice générale");
        format!("{titre} de l’{}", self.nom)
    }

    /// « le directeur général de l’agence régionale de santé Auvergne-Rhône-Alpes ».
    pub fn la_direction(&self, civilite: Option<Civilite>) -> String {
        format!("{} {}", Civilite::accorder(civilite, "le", "la"), self.qualite_direction(civilite))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territoire::Genre;

    fn alsace() -> Collectivite {
        let groupe = |nom: &str| GroupeNominal { nom: nom.into(), genre: Genre::Feminin };
        Collectivite {
            code: "collectivite-europeenne-d-alsace".into(),
            territoires: vec!["67".into(), "68".into()],
            statut_particulier: true,
            depuis: Some("2021-01-01".parse().unwrap()),
            jusqu_a: None,
            nom: groupe("Collectivité européenne d’Alsace"),
            designation: groupe("Collectivité"),
            executif: Executif {
                masculin: "président de la Collectivité européenne d’Alsace".into(),
                feminin: "présidente de la Collectivité européenne d’Alsace".into(),
            },
            assemblee: groupe("assemblée"),
            organe_deliberant: groupe("assemblée"),
            adjectif_contrat: "départemental".into(),
            complement_contrat: "de la Collectivité européenne d’Alsace".into(),
            fiabilite: Fiabilite::AVerifier,
            source: CleSource("essai".into()),
            note: None,
        }
    }

    #[test]
    fn une_collectivite_existe_a_partir_de_son_premier_jour() {
        for (jour, existe) in [("2020-12-31", false), ("2021-01-01", true), ("2021-01-02", true)] {
            assert_eq!(alsace().existe_le(jour.parse().unwrap()), existe, "{jour}");
        }
        let mut ancienne = alsace();
        ancienne.depuis = None;
        ancienne.jusqu_a = Some("2020-12-31".parse().unwrap());
        for (jour, existe) in [("2020-12-30", true), ("2020-12-31", true), ("2021-01-01", false)] {
            assert_eq!(ancienne.existe_le(jour.parse().unwrap()), existe, "{jour}");
        }
    }

    #[test]
    fn les_titres_s_accordent() {
        assert_eq!(alsace().l_executif(None), "le président de la Collectivité européenne d’Alsace");
        assert_eq!(alsace().l_executif(Some(Civilite::Madame)), "la présidente de la Collectivité européenne d’Alsace");
        let ars = Ars {
            code: "grand-est".into(),
            nom: "agence régionale de santé Grand Est".into(),
            sigle: "ARS Grand Est".into(),
            regions: vec!["44".into()],
            fiabilite: Fiabilite::AVerifier,
            source: CleSource("essai".into()),
            note: None,
        };
        assert_eq!(
            ars.la_direction(Some(Civilite::Madame)),
            "la directrice générale de l’agence régionale de santé Grand Est"
        );
    }
}
