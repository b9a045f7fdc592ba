//! Where (territory) and who signs (contracting body, préfet, ARS): two tables, never one, both dated.
//!
//! A territory is a département where children live; a body is who signs for it that day: the Département du Cantal, the
//! Collectivité de Corse for two territories, the Rhône and the Métropole de Lyon for one. Every printed name agrees and
//! elides here. `referentiel` fills these types. Not here: the parties of a contract, whose quality stays editable.

mod collectivite;
mod grammaire;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use collectivite::{Ars, Collectivite, Executif};
pub use grammaire::{Genre, GroupeNominal, Liaison};

use crate::cadre::{Cadre, CleSource, Fiabilite, Sourcee};

/// A territory outside the 101 that a contract may name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AutreTerritoire {
    pub code: String,
    pub nom: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// Every territory, body and framework that is known, past ones included. A contract may name others.
#[derive(Clone, Copy, Debug)]
pub struct Annuaire<'a> {
    pub territoires: &'a [Territoire],
    /// Those outside the 101: their bodies are not described.
    pub ailleurs: &'a [AutreTerritoire],
    pub collectivites: &'a [Collectivite],
    /// The framework of a code.
    pub cadre: fn(&str) -> Option<&'a Cadre>,
}

impl<'a> Annuaire<'a> {
    /// Is this code that of a territory, one of the 101 or not?
    pub fn connait(&self, code: &str) -> bool {
        self.territoires.iter().any(|t| t.code == code) || self.est_ailleurs(code)
    }

    /// A territory that is known, and whose bodies are not.
    pub fn est_ailleurs(&self, code: &str) -> bool {
        self.ailleurs.iter().any(|t| t.code == code)
    }

    pub fn collectivite(&self, code: &str) -> Option<&'a Collectivite> {
        self.collectivites.iter().find(|c| c.code == code)
    }
}

/// How a person is addressed, hence how a title agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Civilite {
    Madame,
    Monsieur,
}

impl Civilite {
    /// The form that agrees; the masculine, as generic, while nobody is named.
    pub fn accorder<'a>(civilite: Option<Self>, masculin: &'a str, feminin: &'a str) -> &'a str {
        match civilite {
            Some(Self::Madame) => feminin,
            Some(Self::Monsieur) | None => masculin,
        }
    }

    /// « Madame », « Monsieur ».
    pub fn en_toutes_lettres(self) -> &'static str {
        match self {
            Self::Madame => "Madame",
            Self::Monsieur => "Monsieur",
        }
    }
}

/// A région.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub code: String,
    pub nom: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// A département, where children live: what a map shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territoire {
    /// « 15 », « 2A », « 974 ».
    pub code: String,
    pub nom: String,
    /// Code of the région.
    pub region: String,
    /// The link that INSEE gives (TNCC).
    pub liaison: Liaison,
    /// The link that the préfecture and the Département use when it differs: « préfet de Loir-et-Cher ».
    pub liaison_usuelle: Option<Sourcee<Liaison>>,
    /// What the préfet is préfet of besides: « de la région Bretagne ».
    pub autre_titre_prefet: Option<Sourcee<String>>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

impl Territoire {
    /// « du Cantal », « de l’Aisne », « des Ardennes », « de La Réunion », « de Loir-et-Cher ».
    pub fn de(&self) -> String {
        let liaison = self.liaison_usuelle.as_ref().map_or(self.liaison, |usuelle| usuelle.valeur);
        liaison.devant(&self.nom)
    }

    /// « préfète du Cantal »; « préfet de la région Bretagne, préfet d’Ille-et-Vilaine ».
    pub fn qualite_prefet(&self, civilite: Option<Civilite>) -> String {
        let courte = self.qualite_prefet_courte(civilite);
        match &self.autre_titre_prefet {
            Some(autre) => format!("{} {}, {courte}", mot_prefet(civilite), autre.valeur),
            None => courte,
        }
    }

    /// « préfète d’Ille-et-Vilaine », whatever else she is préfète of.
    pub fn qualite_prefet_courte(&self, civilite: Option<Civilite>) -> String {
        format!("{} {}", mot_prefet(civilite), self.de())
    }

    /// « le préfet du Cantal », « la préfète du Cantal ».
    pub fn le_prefet(&self, civilite: Option<Civilite>) -> String {
        format!("{} {}", Civilite::accorder(civilite, "le", "la"), self.qualite_prefet(civilite))
    }
}

fn mot_prefet(civilite: Option<Civilite>) -> &'static str {
    Civilite::accorder(civilite, "préfet", "préfète")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn territoire(nom: &str, liaison: Liaison) -> Territoire {
        Territoire {
            code: "00".into(),
            nom: nom.into(),
            region: "00".into(),
            liaison,
            liaison_usuelle: None,
            autre_titre_prefet: None,
            fiabilite: Fiabilite::Communique,
            source: CleSource("essai".into()),
        }
    }

    fn sourcee<T>(valeur: T) -> Option<Sourcee<T>> {
        Some(Sourcee { valeur, fiabilite: Fiabilite::Communique, source: CleSource("essai".into()), note: None })
    }

    #[test]
    fn le_titre_du_prefet_s_accorde() {
        let cantal = territoire("Cantal", Liaison::Du);
        assert_eq!(cantal.le_prefet(None), "le préfet du Cantal", "nobody named: the function alone");
        assert_eq!(cantal.le_prefet(Some(Civilite::Madame)), "la préfète du Cantal");
        assert_eq!(cantal.qualite_prefet(Some(Civilite::Monsieur)), "préfet du Cantal");
    }

    #[test]
    fn un_prefet_de_region_garde_ses_deux_titres() {
        let mut territoire = territoire("Ille-et-Vilaine", Liaison::D);
        territoire.autre_titre_prefet = sourcee("de la région Bretagne".to_owned());
        assert_eq!(
            territoire.le_prefet(Some(Civilite::Madame)),
            "la préfète de la région Bretagne, préfète d’Ille-et-Vilaine"
        );
        assert_eq!(territoire.qualite_prefet_courte(None), "préfet d’Ille-et-Vilaine");
    }

    #[test]
    fn l_usage_passe_avant_le_code_officiel_et_les_deux_restent() {
        let mut territoire = territoire("Loir-et-Cher", Liaison::Du);
        territoire.liaison_usuelle = sourcee(Liaison::De);
        assert_eq!(territoire.de(), "de Loir-et-Cher");
        assert_eq!(territoire.liaison, Liaison::Du, "what INSEE gives is kept");
    }
}
