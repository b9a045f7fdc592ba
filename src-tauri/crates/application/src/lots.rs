//! Many dossiers at once, as files in a folder: found, created, judged, added up. One that fails is told and stops none of the
//! others. Not here: the window's comparison of its own dossiers ([`crate::france`]).

mod feuille;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use documents::tableur;
use domaine::cadre::Situation;
use domaine::constat::{Constat, Gravite};
use domaine::dossier::{Dossier, Periode};
use domaine::jour::Jour;
use serde::Serialize;

use crate::creation::{self, Creation};
pub(crate) use feuille::nombre;

use crate::erreur::Erreur;
use crate::france::{self, Fiche};
use crate::textes::reste;
use crate::{fichiers, noms};

/// The `.paraphe` files of a folder, by name.
///
/// # Errors
/// A folder that cannot be read, or that holds none.
pub fn dossiers_de(repertoire: &Path) -> Result<Vec<PathBuf>, Erreur> {
    let lecture = |cause| Erreur::Lecture { fichier: repertoire.to_owned(), cause };
    let mut trouves = Vec::new();
    for entree in std::fs::read_dir(repertoire).map_err(lecture)? {
        let chemin = entree.map_err(lecture)?.path();
        if chemin.is_file() && chemin.extension().is_some_and(|e| e.eq_ignore_ascii_case("paraphe")) {
            trouves.push(chemin);
        }
    }
    trouves.sort();
    if trouves.is_empty() { Err(Erreur::SansDossier(repertoire.to_owned())) } else { Ok(trouves) }
}

/// Does each work on all the cores, in any order; `dire` is told before each how many were begun. The results come in the
/// order of the works.
pub fn en_parallele<A: Sync, T: Send>(
    travaux: &[A],
    dire: impl Fn(usize, &A) + Sync,
    faire: impl Fn(&A) -> T + Sync,
) -> Vec<T> {
    let commences = AtomicUsize::new(0);
    let faits: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(travaux.len()));
    let suivre = || {
        loop {
            let rang = commences.fetch_add(1, Ordering::Relaxed);
            let Some(travail) = travaux.get(rang) else { break };
            dire(rang + 1, travail);
            let fait = faire(travail);
            faits.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((rang, fait));
        }
    };
    let fils = std::thread::available_parallelism().map_or(1, NonZero::get).min(travaux.len());
    std::thread::scope(|portee| {
        for _ in 0..fils {
            portee.spawn(suivre);
        }
    });
    let mut faits = faits.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    faits.sort_by_key(|(rang, _)| *rang);
    faits.into_iter().map(|(_, fait)| fait).collect()
}

/// A dossier to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ACreer {
    /// Name of its file.
    pub nom: String,
    territoire: String,
    collectivite: String,
    cadre: String,
    periode: Periode,
}

/// One dossier for each body of these territories: « tous », or codes parted by commas. Without a period, that of the framework.
///
/// # Errors
/// A framework or a territory that is not known, or a period to choose.
pub fn a_creer(territoires: &str, cadre: &str, periode: Option<Periode>) -> Result<Vec<ACreer>, Erreur> {
    let connu = referentiel::cadre(cadre).ok_or_else(|| Erreur::CadreInconnu(cadre.to_owned()))?;
    let celle_du_texte = || {
        let reglee = connu.periode(Situation::PremierContrat)?;
        Some(Periode { debut: reglee.debut?, fin: reglee.fin })
    };
    let periode = periode.or_else(celle_du_texte).ok_or_else(|| Erreur::PeriodeAChoisir(connu.code.clone()))?;
    let codes: Vec<String> = if territoires.trim().eq_ignore_ascii_case("tous") {
        referentiel::territoires().iter().map(|t| t.code.clone()).collect()
    } else {
        territoires.split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_uppercase).collect()
    };
    let mut a_creer: Vec<ACreer> = Vec::new();
    for code in codes {
        if referentiel::territoire(&code).is_none() {
            return Err(Erreur::TerritoireInconnu(code));
        }
        for collectivite in referentiel::collectivites_pour(&code, periode.debut) {
            // One body for two territories signs once.
            if a_creer.iter().any(|autre| autre.collectivite == collectivite.code) {
                continue;
            }
            let lieu = noms::ascii(&format!("{}-{}", collectivite.territoires.join("-"), collectivite.nom.nom));
            a_creer.push(ACreer {
                nom: format!("{lieu}-{}.paraphe", noms::ascii(&periode.en_bref())),
                territoire: code.clone(),
                collectivite: collectivite.code.clone(),
                cadre: connu.code.clone(),
                periode,
            });
        }
    }
    Ok(a_creer)
}

impl ACreer {
    /// Writes it in a folder.
    ///
    /// # Errors
    /// A file of that name that is already there, or that cannot be written.
    pub fn ecrire(&self, dans: &Path) -> Result<PathBuf, Erreur> {
        let fichier = dans.join(&self.nom);
        if fichier.exists() {
            return Err(Erreur::DejaLa(fichier));
        }
        let dossier = creation::creer(&Creation {
            territoire: &self.territoire,
            collectivite: Some(&self.collectivite),
            cadre: &self.cadre,
            periode: self.periode,
        })?;
        fichiers::ecrire_dossier(&dossier, &fichier)?;
        Ok(fichier)
    }
}

/// What the rules say of a file.
#[derive(Clone, Debug, Serialize)]
pub struct Examen {
    pub territoire: String,
    pub periode: String,
    pub cadre: String,
    pub statut: String,
    pub bloquants: u32,
    pub a_verifier: u32,
    /// Titles of what blocks.
    pub points: Vec<String>,
    /// « Il reste à remplir : … »
    pub reste: Option<String>,
}

/// Judges a file.
///
/// # Errors
/// A file that is not a dossier, or whose framework is not known.
pub fn examiner(fichier: &Path, jour: Jour) -> Result<Examen, Erreur> {
    let dossier = fichiers::lire_dossier(fichier)?;
    let constats = crate::verifier(&dossier, jour)?;
    let nombre = |gravite| u32::try_from(constats.iter().filter(|c| c.gravite == gravite).count()).unwrap_or(u32::MAX);
    let bloque = |constat: &&Constat| constat.gravite == Gravite::Bloquant;
    Ok(Examen {
        territoire: crate::liste::territoires(&dossier),
        periode: dossier.periode.en_bref(),
        cadre: crate::textes::cadres::nom(&dossier.cadre),
        statut: crate::liste::statut(dossier.statut).libelle,
        bloquants: nombre(Gravite::Bloquant),
        a_verifier: nombre(Gravite::AVerifier),
        points: constats.iter().filter(bloque).map(|c| crate::textes::constats::vue(c, &dossier).titre).collect(),
        reste: reste::phrase(&dossier),
    })
}

/// The findings of many files as a workbook; what could not be read has its row too.
///
/// # Errors
/// A workbook that cannot be written.
pub fn feuille_des_examens(examens: &[(PathBuf, Result<Examen, String>)], jour: Jour) -> Result<Vec<u8>, Erreur> {
    Ok(tableur::ecrire_ensemble(&[feuille::examens(examens, jour)])?)
}

/// A dossier ready to be added to others.
pub struct Contrat(Fiche);

impl Contrat {
    /// Reads a file.
    ///
    /// # Errors
    /// A file that is not a dossier, or whose framework is not known.
    pub fn lire(fichier: &Path, jour: Jour) -> Result<Self, Erreur> {
        Self::de(&fichiers::lire_dossier(fichier)?, jour)
    }

    /// The same of a dossier at hand.
    ///
    /// # Errors
    /// A framework that is not known.
    pub fn de(dossier: &Dossier, jour: Jour) -> Result<Self, Erreur> {
        Fiche::de(dossier, jour).map(Self)
    }
}

/// The money of these contracts as a workbook, for a year or for the whole of each; one contract speaks for each body.
///
/// # Errors
/// An amount that a spreadsheet cannot hold to the cent.
pub fn consolider(contrats: Vec<Contrat>, annee: Option<u16>, jour: Jour) -> Result<Vec<u8>, Erreur> {
    let fiches: Vec<Fiche> = contrats.into_iter().map(|Contrat(fiche)| fiche).collect();
    Ok(tableur::ecrire_ensemble(&france::feuilles(&fiches, annee, jour))?)
}
