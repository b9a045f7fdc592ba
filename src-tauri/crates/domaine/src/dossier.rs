//! The dossier: one typed value for a whole contract. Everything that a document prints is here or computed from here.
//!
//! Totals, counts and amounts in words are never stored. Unknown fields are refused, so nothing is lost by reading
//! and writing again. Shared properties are described in `docs/format.md`.

mod action;
mod argent;
mod candidature;
mod lecture;
mod partie;
pub mod provisoire;
mod rapport;
mod seance;
mod suivi;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use action::{
    Action, Avancement, Etape, EtatAvancement, Indicateur, Liste, Nature, ObjectifVise, Periodicite, Realise,
    Reference, Sens, ValeurProposee,
};
pub use argent::{Enveloppe, Financement, Portee, Source};
pub use candidature::{Argument, Attendu, Candidature};
pub(crate) use lecture::element_en_ordre;
pub use lecture::{FORMAT, repere, valider};
pub use partie::{Deliberation, Partie, Role};
pub use rapport::{Approbation, EtatRapport, Rapport};
pub use seance::Seance;
pub use suivi::{Annonce, Avenant, Commentaire, Confirmation, Derogation, EtatCommentaire, Jalon, Piece, QuoiAnnonce};

use crate::cadre::Fiabilite;
use crate::ident::{Exercice, Id};
use crate::jour::Jour;
use crate::lettres::Orthographe;
use crate::statut::Statut;
use crate::texte::Texte;

/// A contract from its first draft to its last report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// Version of this format; see [`FORMAT`].
    pub format: u32,
    pub id: Id,
    /// Title as printed; the name of the act varies from one département to the next.
    pub titre: String,
    /// What those who work on it call it, to tell it from another of the same contract; never printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    /// Code of the framework the contract was born under: « 2020 », « 2022 ».
    pub cadre: String,
    /// Codes of the territories: « 15 », « 2A ».
    pub territoires: Vec<String>,
    /// Code of the contracting body: « departement-15 ».
    pub collectivite: String,
    pub periode: Periode,
    pub statut: Statut,
    /// « Fait à … ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lieu_signature: Option<String>,
    /// Day of the last signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_signature: Option<Jour>,
    /// Spelling of the numbers in words; traditional unless somebody chose.
    #[serde(default, skip_serializing_if = "Orthographe::est_traditionnelle")]
    pub orthographe: Orthographe,
    /// A sentence printed on every document when the dossier is not a real one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avertissement: Option<String>,
    /// In the order of signature.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Partie>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visas: Vec<Visa>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<Article>,
    #[serde(default, skip_serializing_if = "Candidature::est_vide")]
    pub candidature: Candidature,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enveloppes: Vec<Enveloppe>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annonces: Vec<Annonce>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub jalons: Vec<Jalon>,
    #[serde(default, skip_serializing_if = "Seance::est_vide")]
    pub seance: Seance,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rapports: Vec<Rapport>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derogations: Vec<Derogation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commentaires: Vec<Commentaire>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<Piece>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avenants: Vec<Avenant>,
}

/// From a first to a last day, both included; not tied to calendar years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Periode {
    pub debut: Jour,
    pub fin: Jour,
}

/// A legal reference at the head of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visa {
    pub id: Id,
    /// « Vu le code de l’action sociale et des familles, … ; »
    pub texte: Texte,
    /// Model it was copied from: `casf@2022`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modele: Option<String>,
    /// How sure the model is; absent for a text of the user's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiabilite: Option<Fiabilite>,
    /// Who vouched for an unverified text, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirme: Option<Confirmation>,
}

/// An article of the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article {
    pub id: Id,
    pub titre: String,
    pub corps: Texte,
    /// Printed without a number, before article 1: the preamble.
    #[serde(default, skip_serializing_if = "est_faux")]
    pub preambule: bool,
    /// Model it was copied from: `objet@2022`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modele: Option<String>,
    /// How sure the model is; absent for a text of the user's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiabilite: Option<Fiabilite>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirme: Option<Confirmation>,
}

impl Dossier {
    /// Budget years that the period touches.
    pub fn exercices(&self) -> Vec<Exercice> {
        match (self.periode.debut.exercice(), self.periode.fin.exercice()) {
            (Ok(debut), Ok(fin)) => debut.jusqu_a(fin).collect(),
            _ => Vec::new(),
        }
    }

    /// The parties that sign, in order.
    pub fn signataires(&self) -> impl Iterator<Item = &Partie> {
        self.parties.iter().filter(|p| p.signe)
    }

    /// The day on which a step took place: as the act dates it, else as the calendar says.
    pub fn jour_fait(&self, jalon: &Jalon) -> Option<Jour> {
        self.jour_de_l_acte(&jalon.quoi).or(jalon.fait)
    }

    /// The day that the act itself gives to the step of that code.
    pub fn jour_de_l_acte(&self, quoi: &str) -> Option<Jour> {
        match quoi {
            "signature" => self.date_signature,
            "deliberation" => self.deliberation().and_then(|d| d.date),
            _ => None,
        }
    }

    /// The vote that allows the signature of the contracting body.
    pub fn deliberation(&self) -> Option<&Deliberation> {
        self.signataires().filter(|p| p.role == Role::Departement).find_map(|p| p.deliberation.as_ref())
    }

    /// The body that contracts with the State, as texts call it: « le Département », « la Métropole », « la Ville ».
    pub fn contractant(&self) -> String {
        self.departement().map_or_else(|| "le Département".to_owned(), Partie::court)
    }

    /// The same after « de »: « du Département », « de la Métropole ».
    pub fn du_contractant(&self) -> String {
        self.departement().map_or_else(|| "du Département".to_owned(), Partie::du_court)
    }

    fn departement(&self) -> Option<&Partie> {
        self.parties.iter().find(|p| p.role == Role::Departement)
    }

    /// Name of a source in the tables of this contract: the body that contracts goes by its own.
    pub fn nom_de_source(&self, source: Source) -> String {
        match source {
            Source::Departement => {
                let court = self.contractant();
                court.split_once(' ').map_or_else(|| court.clone(), |(_, nom)| nom.to_owned())
            }
            Source::Etat
            | Source::Fir
            | Source::Ondam
            | Source::ArsNonVentile
            | Source::EtatEtArsNonVentile
            | Source::Dtpjj
            | Source::Autre => source.to_string(),
        }
    }

    /// The action of that id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|a| a.id.as_str() == id)
    }
}

impl Periode {
    /// « 2022-2024 », « 2024 », « octobre 2021 à décembre 2022 » when not whole years.
    pub fn en_bref(self) -> String {
        let annees_pleines = self.debut.to_string().ends_with("-01-01") && self.fin.to_string().ends_with("-12-31");
        match (annees_pleines, self.debut.annee() == self.fin.annee()) {
            (true, true) => self.debut.annee().to_string(),
            (true, false) => format!("{}-{}", self.debut.annee(), self.fin.annee()),
            (false, _) => {
                let mois =
                    |jour: Jour| jour.en_francais().split_once(' ').map(|(_, m)| m.to_owned()).unwrap_or_default();
                format!("{} à {}", mois(self.debut), mois(self.fin))
            }
        }
    }

    /// « du 1er janvier 2022 au 31 décembre 2024 ».
    pub fn en_toutes_lettres(self) -> String {
        format!("du {} au {}", self.debut.en_francais(), self.fin.en_francais())
    }

    /// True when the day is inside, limits included.
    pub fn contient(self, jour: Jour) -> bool {
        self.debut <= jour && jour <= self.fin
    }
}

/// For `skip_serializing_if`: a flag that is off is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
pub(crate) fn est_faux(b: &bool) -> bool {
    !*b
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("2022-01-01", "2024-12-31", "2022-2024")]
    #[test_case("2024-01-01", "2024-12-31", "2024")]
    #[test_case("2021-10-01", "2022-12-31", "octobre 2021 à décembre 2022"; "fifteen months, a real case")]
    fn periode_en_bref(debut: &str, fin: &str, attendu: &str) {
        let periode = Periode { debut: debut.parse().unwrap(), fin: fin.parse().unwrap() };
        assert_eq!(periode.en_bref(), attendu);
    }
}
