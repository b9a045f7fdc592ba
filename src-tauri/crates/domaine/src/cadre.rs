//! A yearly framework (« cadre »): what the circulaire or instruction of one year asks of a contract, with its sources.
//!
//! These types hold every year from 2020 to 2025-2027; `referentiel` fills them from its data files and users may import
//! others. A hole stays a hole: a cadre may announce eleven objectives and know ten. Rules ask a cadre for their numbers
//! and never carry one. Not here: reading files, the rules, the contract.

mod comparaison;
mod contrainte;
mod financement;
mod indicateur;
mod jalon;
mod objectif;
mod publie;
mod retenu;
mod retouche;
mod source;
mod texte_reference;

use serde::{Deserialize, Serialize};

use crate::dossier::{Role, Source};
use crate::ident::Exercice;

pub use comparaison::{Changement, Ecart, Nuance, Rubrique, comparer};
pub use contrainte::{Contrainte, Parametre, Severite};
pub use financement::{EnveloppeNationale, FinanceurAdmis, Seuil};
pub use indicateur::{Denominateur, Indicateur};
pub use jalon::{
    DocumentAttendu, Jalon, JourDeLAnnee, NatureJalon, NaturePeriode, Periode, Precedence, Quand, Report, Situation,
};
pub use objectif::{
    Cible, Comparaison, CompteParTheme, Comptes, Correspondance, Emplacement, Engagement, Objectif, Portee, Redaction,
    StatutObjectif, Surete, Terme, Theme, Vocabulaire,
};
pub use publie::{FaitPublie, ObjetPublie, Precision, Rythme, ValeurPubliee};
pub use retenu::{Retenu, retenu, retenus};
pub use retouche::{NatureRetouche, Retouche};
pub use source::{
    CleSource, DatePartielle, DatePartielleInvalide, Extrait, Fiabilite, Lecture, SourceTexte, Sourcee,
    reserves_en_mots,
};
pub use texte_reference::{AnnexeTexte, NatureTexte, TexteReference};

/// One yearly framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cadre {
    /// « 2020 », « 2022 »; the framework of 2025-2027 is « 2025 ».
    pub code: String,
    pub libelle: String,
    /// Exercises of which this text is the yearly text; not the years a contract runs over (see `periodes`).
    pub exercices: Vec<Exercice>,
    /// Codes of the cadres that this one completes without replacing them.
    #[serde(default)]
    pub complete: Vec<String>,
    /// The framework whose clause model serves here too, for one that ships no model of its own.
    pub modele: Option<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
    /// The founding text first.
    pub textes: Vec<TexteReference>,
    pub perimetre: Perimetre,
    pub parties: Vec<PartieAttendue>,
    /// Empty while the text of the year has not said it: a copy for a new year starts so.
    #[serde(default)]
    pub periodes: Vec<Periode>,
    #[serde(default)]
    pub documents: Vec<DocumentAttendu>,
    pub vocabulaire: Vocabulaire,
    pub engagements: Vec<Engagement>,
    pub comptes: Comptes,
    pub objectifs: Vec<Objectif>,
    /// Places of the official list that stayed empty.
    #[serde(default)]
    pub emplacements: Vec<Emplacement>,
    pub financeurs: Vec<FinanceurAdmis>,
    #[serde(default)]
    pub seuils: Vec<Seuil>,
    #[serde(default)]
    pub enveloppes: Vec<EnveloppeNationale>,
    #[serde(default)]
    pub indicateurs: Vec<Indicateur>,
    #[serde(default)]
    pub jalons: Vec<Jalon>,
    #[serde(default)]
    pub precedences: Vec<Precedence>,
    #[serde(default)]
    pub contraintes: Vec<Contrainte>,
    /// What was published about the contracts of that year, territory by territory.
    #[serde(default)]
    pub publies: Vec<FaitPublie>,
    /// What was looked for and not found, said to the reader.
    #[serde(default)]
    pub inconnus: Vec<Inconnu>,
    /// Sources that only this file knows: a cadre completed by a user brings its own.
    #[serde(default)]
    pub sources: Vec<SourceTexte>,
    /// What users changed in this file, oldest first.
    #[serde(default)]
    pub retouches: Vec<Retouche>,
}

/// Who may sign a contract of that year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perimetre {
    pub ouverture: Ouverture,
    pub description: String,
    /// How many départements the sources announce; they do not all agree.
    #[serde(default)]
    pub nombres: Vec<Sourcee<u16>>,
    /// Codes of the contracting bodies named by the text, for a closed list.
    #[serde(default)]
    pub collectivites: Vec<String>,
    /// What the candidacies were chosen by, when the text says so.
    #[serde(default)]
    pub criteres: Vec<Critere>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// A selection criterion of the candidacies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Critere {
    pub code: String,
    pub libelle: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ouverture {
    ListeFermee,
    Volontaires,
}

/// A party that the framework names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartieAttendue {
    pub role: Role,
    /// Later years associate the services of Justice and Éducation nationale: role `autre`, named here.
    pub libelle: String,
    pub place: PlacePartie,
    /// Words of ours by which a party of a dossier is recognised as this one: « tribunal », « académi ». Without any,
    /// nothing tells it from another.
    #[serde(default)]
    pub mots: Vec<String>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacePartie {
    Signataire,
    /// Associated, and may sign.
    Associee,
}

/// Something that was looked for and not found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inconnu {
    pub sujet: String,
    pub precision: String,
}

impl Cadre {
    /// The text that founds this framework.
    pub fn texte_principal(&self) -> Option<&TexteReference> {
        self.textes.first()
    }

    /// The text of `modele`, whose clauses serve here, while this framework still carries it as its own: that of its year was not
    /// written in.
    pub fn texte_encore_prete(&self, modele: &Self) -> Option<&TexteReference> {
        let prete = modele.texte_principal()?;
        self.texte_principal().filter(|sien| sien.cle == prete.cle)
    }

    pub fn engagement(&self, code: &str) -> Option<&Engagement> {
        self.engagements.iter().find(|e| e.code == code)
    }

    pub fn objectif(&self, code: &str) -> Option<&Objectif> {
        self.objectifs.iter().find(|o| o.code == code)
    }

    /// The known objectives of a status.
    pub fn objectifs_de_statut(&self, statut: StatutObjectif) -> impl Iterator<Item = &Objectif> {
        self.objectifs.iter().filter(move |o| o.statut.valeur == statut)
    }

    /// The known objectives that a contract must hold. See [`Cadre::emplacements_vides`] for the unknown ones.
    pub fn obligatoires(&self) -> impl Iterator<Item = &Objectif> {
        self.objectifs_de_statut(StatutObjectif::Obligatoire)
    }

    /// Every known objective that a contract may hold or not, status not found included.
    pub fn au_choix(&self) -> impl Iterator<Item = &Objectif> {
        self.objectifs.iter().filter(|o| o.statut.valeur != StatutObjectif::Obligatoire)
    }

    /// The places of the official list whose content was not found.
    pub fn emplacements_vides(&self, statut: StatutObjectif) -> impl Iterator<Item = &Emplacement> {
        self.emplacements.iter().filter(move |e| e.statut == statut)
    }

    pub fn objectifs_de_l_engagement<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Objectif> {
        self.objectifs.iter().filter(move |o| o.engagement.valeur == code)
    }

    pub fn objectifs_du_theme(&self, theme: Theme) -> impl Iterator<Item = &Objectif> {
        self.objectifs.iter().filter(move |o| o.theme == theme)
    }

    pub fn indicateur(&self, code: &str) -> Option<&Indicateur> {
        self.indicateurs.iter().find(|i| i.code == code)
    }

    pub fn indicateurs_de<'a>(&'a self, objectif: &'a str) -> impl Iterator<Item = &'a Indicateur> {
        self.indicateurs.iter().filter(move |i| i.objectifs.iter().any(|o| o == objectif))
    }

    pub fn jalon(&self, code: &str) -> Option<&Jalon> {
        self.jalons.iter().find(|j| j.code == code)
    }

    pub fn financeur(&self, source: Source) -> Option<&FinanceurAdmis> {
        self.financeurs.iter().find(|f| f.code == source)
    }

    pub fn seuil(&self, code: &str) -> Option<&Seuil> {
        self.seuils.iter().find(|s| s.code == code)
    }

    /// The rule of this slug, if it applies that year.
    pub fn contrainte(&self, regle: &str) -> Option<&Contrainte> {
        self.contraintes.iter().find(|c| c.regle == regle)
    }

    /// The period that the text itself sets; a first contract and an avenant may differ.
    pub fn periode(&self, situation: Situation) -> Option<&Periode> {
        self.periodes.iter().find(|p| p.nature == NaturePeriode::Regle && p.situation.concerne(situation))
    }

    /// What was published about these territories.
    pub fn publies_de<'a>(&'a self, territoires: &'a [String]) -> impl Iterator<Item = &'a FaitPublie> {
        self.publies.iter().filter(|f| f.concerne(territoires))
    }

    pub fn signataires(&self) -> impl Iterator<Item = &PartieAttendue> {
        self.parties.iter().filter(|p| p.place == PlacePartie::Signataire)
    }

    /// « objectif fondamental » or « objectifs fondamentaux »; the plural starts at two.
    pub fn terme(&self, statut: StatutObjectif, nombre: usize) -> &str {
        let terme = match statut {
            StatutObjectif::Obligatoire => &self.vocabulaire.obligatoire,
            StatutObjectif::Facultatif | StatutObjectif::Inconnu => &self.vocabulaire.facultatif,
        };
        if nombre < 2 { &terme.singulier } else { &terme.pluriel }
    }
}
