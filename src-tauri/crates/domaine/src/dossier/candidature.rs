//! The candidacy: what argues the contract on the selection criteria and the engagements of its framework.
//!
//! An argument is kept under the code of what it answers; the wording of the criterion stays in the framework. Not here:
//! which frameworks ask for a candidacy, the actions and the money, which the document reads where they are.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cadre::{Cadre, CleSource, Fiabilite};
use crate::texte::Texte;

/// The arguments, by code of criterion and by code of engagement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidature {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub criteres: BTreeMap<String, Texte>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub engagements: BTreeMap<String, Texte>,
}

/// What has to be argued, and what is written of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument<'a> {
    /// Code of the criterion or of the engagement.
    pub code: &'a str,
    pub attendu: Option<Attendu<'a>>,
    pub texte: Option<&'a Texte>,
}

/// What the framework says of it; absent when its code left the framework after somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendu<'a> {
    pub libelle: &'a str,
    pub fiabilite: Fiabilite,
    pub source: &'a CleSource,
}

impl Candidature {
    pub fn est_vide(&self) -> bool {
        self.criteres.is_empty() && self.engagements.is_empty()
    }

    /// Everything that the framework names is argued.
    pub fn est_complete(&self, cadre: &Cadre) -> bool {
        let ecrit = |a: &Argument<'_>| a.texte.is_some_and(|texte| !texte.est_vide());
        self.sur_les_criteres(cadre).iter().all(ecrit) && self.sur_les_engagements(cadre).iter().all(ecrit)
    }

    /// A candidacy is asked for, or was written.
    pub fn est_de_mise(&self, cadre: &Cadre) -> bool {
        !cadre.perimetre.criteres.is_empty() || !self.est_vide()
    }

    /// The criteria in the order of the framework, then what was written on others.
    pub fn sur_les_criteres<'a>(&'a self, cadre: &'a Cadre) -> Vec<Argument<'a>> {
        let attendus = cadre.perimetre.criteres.iter().map(|c| {
            let attendu = Attendu { libelle: &c.libelle, fiabilite: c.fiabilite, source: &c.source };
            (c.code.as_str(), attendu)
        });
        arguments(attendus.collect(), &self.criteres)
    }

    /// The engagements of the strategy in their order, the transverse one aside, then what was written on others.
    pub fn sur_les_engagements<'a>(&'a self, cadre: &'a Cadre) -> Vec<Argument<'a>> {
        let mut engagements: Vec<_> = cadre.engagements.iter().filter(|e| !e.transverse).collect();
        engagements.sort_by_key(|e| e.ordre);
        let attendus = engagements.into_iter().map(|e| {
            let attendu = Attendu { libelle: &e.titre, fiabilite: e.fiabilite, source: &e.source };
            (e.code.as_str(), attendu)
        });
        arguments(attendus.collect(), &self.engagements)
    }
}

fn arguments<'a>(attendus: Vec<(&'a str, Attendu<'a>)>, ecrits: &'a BTreeMap<String, Texte>) -> Vec<Argument<'a>> {
    let connu = |code: &str| attendus.iter().any(|(c, _)| *c == code);
    let orphelins: Vec<Argument<'a>> = ecrits
        .iter()
        .filter(|(code, _)| !connu(code))
        .map(|(code, texte)| Argument { code, attendu: None, texte: Some(texte) })
        .collect();
    let mut tous: Vec<Argument<'a>> = attendus
        .into_iter()
        .map(|(code, attendu)| Argument { code, attendu: Some(attendu), texte: ecrits.get(code) })
        .collect();
    tous.extend(orphelins);
    tous
}
