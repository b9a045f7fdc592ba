//! Moving a contract from one framework to the next: which objectives go on, which stop, what has to be decided.
//!
//! The links between years are data (`issu_de` of each objective, with source and reliability). A link may go through
//! other years: the objective of 2022 and that of 2025 meet in the one of 2020. What has no counterpart stays on its
//! action under its old framework, and is named. Not here: the sentences, the models of the new act.

use std::collections::BTreeMap;

use crate::cadre::{Cadre, CleSource, Correspondance, Fiabilite, StatutObjectif};
use crate::dossier::{Action, Dossier, Liste, ObjectifVise};
use crate::ident::Id;

/// One step of a link: this objective continues that one, says this source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Etape {
    pub de: (String, String),
    pub vers: (String, String),
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// An objective of the new framework that continues one of the old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suite {
    pub code: String,
    /// From the old to the new, through the years between.
    pub etapes: Vec<Etape>,
}

impl Suite {
    /// A chain is as sure as its weakest step.
    pub fn fiabilite(&self) -> Option<Fiabilite> {
        self.etapes.iter().map(|e| e.fiabilite).max()
    }
}

/// The links between the objectives of all frameworks, or between their indicators.
#[derive(Clone, Debug)]
pub struct Filiation<'a> {
    cadres: Vec<&'a Cadre>,
    lignee: Lignee,
}

/// The rows that continue one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lignee {
    Objectifs,
    Indicateurs,
}

impl Lignee {
    fn codes(self, cadre: &Cadre) -> Vec<&str> {
        match self {
            Self::Objectifs => cadre.objectifs.iter().map(|o| o.code.as_str()).collect(),
            Self::Indicateurs => cadre.indicateurs.iter().map(|i| i.code.as_str()).collect(),
        }
    }

    /// What a row continues; nothing when the framework has no such row.
    fn issu_de<'c>(self, cadre: &'c Cadre, code: &str) -> Option<&'c [Correspondance]> {
        match self {
            Self::Objectifs => cadre.objectif(code).map(|o| o.issu_de.as_slice()),
            Self::Indicateurs => cadre.indicateur(code).map(|i| i.issu_de.as_slice()),
        }
    }
}

/// (framework, code) → the steps that lead down to it.
type Ascendance = BTreeMap<(String, String), Vec<Etape>>;

impl<'a> Filiation<'a> {
    pub fn new(cadres: &[&'a Cadre]) -> Self {
        Self { cadres: cadres.to_vec(), lignee: Lignee::Objectifs }
    }

    /// The same links, between indicators.
    pub fn des_indicateurs(cadres: &[&'a Cadre]) -> Self {
        Self { cadres: cadres.to_vec(), lignee: Lignee::Indicateurs }
    }

    /// The rows of `apres` that continue this one of `avant`, in the order of the catalogue.
    pub fn suites(&self, avant: &Cadre, code: &str, apres: &Cadre) -> Vec<Suite> {
        if self.lignee.issu_de(avant, code).is_none() {
            return Vec::new();
        }
        if avant.code == apres.code {
            return vec![Suite { code: code.to_owned(), etapes: Vec::new() }];
        }
        let origines = self.ascendance(avant, code);
        let mut suites = Vec::new();
        for suivant in self.lignee.codes(apres) {
            let siennes = self.ascendance(apres, suivant);
            // The shortest way through a common ancestor.
            let chaine = siennes
                .iter()
                .filter_map(|(commun, descente)| {
                    let montee = origines.get(commun)?;
                    let mut etapes = montee.clone();
                    etapes.extend(descente.iter().rev().cloned());
                    Some(etapes)
                })
                .min_by_key(Vec::len);
            if let Some(etapes) = chaine {
                suites.push(Suite { code: suivant.to_owned(), etapes });
            }
        }
        suites
    }

    /// The row itself and all that it continues, each with the steps from it. A circle of links ends by itself.
    fn ascendance(&self, cadre: &Cadre, code: &str) -> Ascendance {
        let mut connues = Ascendance::new();
        let mut file = std::collections::VecDeque::from([((cadre.code.clone(), code.to_owned()), Vec::new())]);
        while let Some((place, etapes)) = file.pop_front() {
            if connues.contains_key(&place) {
                continue;
            }
            for lien in self.liens(cadre, &place) {
                let vers = (lien.cadre.clone(), lien.code.clone());
                let mut suite: Vec<Etape> = etapes.clone();
                suite.push(Etape {
                    de: vers.clone(),
                    vers: place.clone(),
                    fiabilite: lien.fiabilite,
                    source: lien.source.clone(),
                    note: lien.note.clone(),
                });
                file.push_back((vers, suite));
            }
            connues.insert(place, etapes);
        }
        connues
    }

    /// The links of a row; the framework at hand comes before a known one of the same code.
    fn liens<'b>(&self, cadre: &'b Cadre, place: &(String, String)) -> &'b [Correspondance]
    where
        'a: 'b,
    {
        let tenu: &'b Cadre = if cadre.code == place.0 {
            cadre
        } else {
            match self.cadres.iter().find(|c| c.code == place.0) {
                Some(connu) => connu,
                None => return &[],
            }
        };
        self.lignee.issu_de(tenu, &place.1).unwrap_or_default()
    }
}

/// What becomes of an objective that an action served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sort {
    /// One counterpart: the action now serves it.
    Garde(Suite),
    /// Several counterparts: the action serves them all until somebody chooses.
    AChoisir(Vec<Suite>),
    /// No counterpart: the objective stays on the action, under its old framework.
    SansSuite,
}

/// One objective of one action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Devenir {
    pub action: Id,
    pub code_action: String,
    pub cadre: String,
    pub code: String,
    pub libelle: String,
    pub sort: Sort,
}

/// An engagement that the new framework does not have, or no longer the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngagementChange {
    pub action: Id,
    pub code_action: String,
    pub avant: String,
    /// That of the new objective; `None` when somebody has to choose.
    pub apres: Option<String>,
}

/// An action whose list follows the status of its objectives, which is not that of the former year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListeChangee {
    pub action: Id,
    pub code_action: String,
    pub avant: Liste,
    pub apres: Liste,
}

/// A mandatory objective of the new framework that no action serves yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectifSansAction {
    pub code: String,
    pub titre: String,
}

/// The new dossier and what happened on the way.
#[derive(Clone, Debug)]
pub struct Passage {
    pub dossier: Dossier,
    pub devenirs: Vec<Devenir>,
    pub engagements: Vec<EngagementChange>,
    pub listes: Vec<ListeChangee>,
    pub sans_action: Vec<ObjectifSansAction>,
}

/// Puts the actions of a contract under another framework. Visas, articles, milestones and period stay as they are: the
/// models of the new act belong to the caller. The dossier received is left untouched.
pub fn passer(dossier: &Dossier, avant: &Cadre, apres: &Cadre, connus: &[&Cadre]) -> Passage {
    let filiation = Filiation::new(connus);
    let mut nouveau = dossier.clone();
    nouveau.cadre = apres.code.clone();
    let mut devenirs = Vec::new();
    let mut engagements = Vec::new();
    let mut listes = Vec::new();
    for action in &mut nouveau.actions {
        devenirs.extend(deplacer_objectifs(action, avant, apres, connus, &filiation));
        engagements.extend(deplacer_engagement(action, avant, apres));
        listes.extend(changer_de_liste(action, apres));
    }
    let servi =
        |code: &str| nouveau.actions.iter().flat_map(|a| &a.objectifs).any(|o| o.cadre == apres.code && o.code == code);
    let sans_action = apres
        .obligatoires()
        .filter(|o| !servi(&o.code))
        .map(|o| ObjectifSansAction { code: o.code.clone(), titre: o.titre.clone() })
        .collect();
    Passage { dossier: nouveau, devenirs, engagements, listes, sans_action }
}

fn deplacer_objectifs(
    action: &mut Action,
    avant: &Cadre,
    apres: &Cadre,
    connus: &[&Cadre],
    filiation: &Filiation<'_>,
) -> Vec<Devenir> {
    let mut gardes: Vec<ObjectifVise> = Vec::new();
    let mut devenirs = Vec::new();
    for vise in std::mem::take(&mut action.objectifs) {
        if vise.cadre == apres.code {
            gardes.push(vise);
            continue;
        }
        let origine =
            if vise.cadre == avant.code { Some(avant) } else { connus.iter().copied().find(|c| c.code == vise.cadre) };
        let suites = origine.map_or_else(Vec::new, |c| filiation.suites(c, &vise.code, apres));
        devenirs.push(Devenir {
            action: action.id.clone(),
            code_action: action.code.clone(),
            cadre: vise.cadre.clone(),
            code: vise.code.clone(),
            libelle: vise.libelle.clone(),
            sort: match suites.as_slice() {
                [] => Sort::SansSuite,
                [seule] => Sort::Garde(seule.clone()),
                _ => Sort::AChoisir(suites.clone()),
            },
        });
        if suites.is_empty() {
            gardes.push(vise);
            continue;
        }
        for objectif in suites.iter().filter_map(|s| apres.objectif(&s.code)) {
            if gardes.iter().any(|g| g.cadre == apres.code && g.code == objectif.code) {
                continue;
            }
            gardes.push(ObjectifVise {
                id: libre(&gardes, &format!("objectif-{}-{}", apres.code, objectif.code)),
                cadre: apres.code.clone(),
                code: objectif.code.clone(),
                libelle: objectif.titre.clone(),
            });
        }
    }
    action.objectifs = gardes;
    devenirs
}

/// The engagement of the new objectives when they agree on one; otherwise none, and the report says so.
fn deplacer_engagement(action: &mut Action, avant: &Cadre, apres: &Cadre) -> Option<EngagementChange> {
    let ancien = action.engagement.clone()?;
    let mut nouveaux: Vec<&str> = action
        .objectifs
        .iter()
        .filter(|o| o.cadre == apres.code)
        .filter_map(|o| apres.objectif(&o.code))
        .map(|o| o.engagement.valeur.as_str())
        .collect();
    nouveaux.dedup();
    // One code may name two things: the title tells whether the engagement goes on.
    let titre = |cadre: &Cadre| cadre.engagement(&ancien).map(|e| e.titre.clone());
    let garde = titre(apres).is_some() && titre(avant) == titre(apres);
    let choisi = match nouveaux.as_slice() {
        _ if garde => Some(ancien.clone()),
        [seul] => Some((*seul).to_owned()),
        _ => None,
    };
    action.engagement.clone_from(&choisi);
    (choisi.as_deref() != Some(ancien.as_str())).then(|| EngagementChange {
        action: action.id.clone(),
        code_action: action.code.clone(),
        avant: ancien,
        apres: choisi,
    })
}

/// Status belongs to the year: an action that served a mandatory objective may now serve an optional one, and the other
/// way round. One that the contract only names apart, or that serves nothing of the new framework, stays where it is.
fn changer_de_liste(action: &mut Action, apres: &Cadre) -> Option<ListeChangee> {
    let [avant @ (Liste::Fondamentales | Liste::Facultatives)] = action.listes.as_slice() else { return None };
    let avant = *avant;
    let servis = || {
        let vises = action.objectifs.iter().filter(|o| o.cadre == apres.code);
        vises.filter_map(|o| apres.objectif(&o.code)).map(|o| o.statut.valeur)
    };
    let nouvelle = if servis().any(|statut| statut == StatutObjectif::Obligatoire) {
        Liste::Fondamentales
    } else if servis().next().is_some() && servis().all(|statut| statut == StatutObjectif::Facultatif) {
        Liste::Facultatives
    } else {
        // A status that was not found moves nothing.
        return None;
    };
    if nouvelle == avant {
        return None;
    }
    action.listes = vec![nouvelle];
    Some(ListeChangee { action: action.id.clone(), code_action: action.code.clone(), avant, apres: nouvelle })
}

/// An id that this list does not have yet, made of a readable name.
fn libre(liste: &[ObjectifVise], nom: &str) -> Id {
    let nom: String = nom.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    (1..)
        .map(|n| if n == 1 { nom.clone() } else { format!("{nom}-{n}") })
        .filter_map(|nom| nom.parse::<Id>().ok())
        .find(|id| liste.iter().all(|o| o.id != *id))
        .expect("a list is finite and the name is short, ASCII and not empty")
}
