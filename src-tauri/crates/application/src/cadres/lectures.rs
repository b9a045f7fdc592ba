//! Frameworks as views: the list, the comparison; and the codes that views and files share. The detail is in `detail`.

use documents::typographie::typographier;
use domaine::cadre::{Cadre, Situation, StatutObjectif};
use referentiel::{CadreConnu, Origine};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::erreur::Erreur;
use crate::textes;
use crate::vues_cadres::{CadreRecuVue, CadreResumeVue, ComparaisonVue, EcartVue};

/// What differs between two frameworks.
///
/// # Errors
/// An unknown code.
pub fn comparer(avant: &str, apres: &str) -> Result<ComparaisonVue, Erreur> {
    let (a, b) = (connu(avant)?, connu(apres)?);
    let ecarts = domaine::cadre::comparer(a, b, &referentiel::cadres());
    Ok(ComparaisonVue {
        avant: a.code.clone(),
        apres: b.code.clone(),
        prudence: (!ecarts.is_empty()).then(|| textes::cadres::PRUDENCE.to_owned()),
        ecarts: ecarts
            .iter()
            .map(|e| EcartVue {
                rubrique: textes::cadres::rubrique(e.rubrique).to_owned(),
                code: e.code.clone(),
                changement: match e.changement {
                    domaine::cadre::Changement::Apparu => "apparu",
                    domaine::cadre::Changement::Disparu => "disparu",
                    domaine::cadre::Changement::Statut { .. } => "statut",
                    domaine::cadre::Changement::Severite { .. } => "severite",
                    domaine::cadre::Changement::Valeur { .. } | domaine::cadre::Changement::IntituleRepris { .. } => {
                        "valeur"
                    }
                }
                .to_owned(),
                phrase: typographier(&textes::cadres::ecart(e)),
            })
            .collect(),
    })
}

/// What was published about the contracts of a framework, of one territory or of all: one sentence for each fact.
///
/// # Errors
/// An unknown framework, or a code that no territory has.
pub fn publies(code: &str, territoire: Option<&str>) -> Result<Vec<String>, Erreur> {
    let cadre = connu(code)?;
    if let Some(code) = territoire.filter(|code| referentiel::nom_du_territoire(code).is_none()) {
        return Err(Erreur::TerritoireInconnu(code.to_owned()));
    }
    let retenus = cadre.publies.iter().filter(|f| territoire.is_none_or(|code| f.concerne(&[code.to_owned()])));
    Ok(retenus.map(|f| textes::publies::ligne(cadre, f)).collect())
}

/// A framework that came with a dossier and waits to be adopted.
pub fn recu(cadre: &Cadre) -> CadreRecuVue {
    CadreRecuVue {
        code: cadre.code.clone(),
        libelle: cadre.libelle.clone(),
        place: textes::cadres::place_prise(&cadre.code),
        retouches: retouches(cadre),
    }
}

/// What was changed in a framework, newest first.
pub(super) fn retouches(cadre: &Cadre) -> Vec<String> {
    cadre.retouches.iter().rev().map(|r| typographier(&textes::cadres::retouche(r))).collect()
}

/// One framework of the list.
pub fn resume(connu: &CadreConnu) -> CadreResumeVue {
    resumer(connu.cadre, &connu.origine, connu.remplace)
}

pub(super) fn resumer(cadre: &Cadre, origine: &Origine, remplace: bool) -> CadreResumeVue {
    let periode = cadre.periode(Situation::PremierContrat).and_then(|p| {
        let debut = p.debut?;
        Some(domaine::dossier::Periode { debut, fin: p.fin }.en_toutes_lettres())
    });
    let connus = cadre.obligatoires().count();
    let terme = |n| cadre.terme(StatutObjectif::Obligatoire, n);
    let connaissance = match cadre.comptes.obligatoires_attendus.as_ref().map(|n| usize::from(n.valeur)) {
        Some(attendus) if attendus != connus => format!(
            "{connus} {} {} sur {attendus} attendus",
            terme(connus),
            if connus < 2 { "connu" } else { "connus" }
        ),
        Some(_) | None => format!("{connus} {}", terme(connus)),
    };
    CadreResumeVue {
        code: cadre.code.clone(),
        libelle: cadre.libelle.clone(),
        periode,
        origine: typographier(&textes::cadres::origine(origine, remplace)),
        local: *origine != Origine::Livre,
        connaissance,
        places_vides: u32::try_from(cadre.emplacements.len()).unwrap_or(u32::MAX),
        fiabilite: textes::fiabilite(cadre.fiabilite),
        avis: textes::cadres::blocages_leves(cadre),
    }
}

pub(super) fn connu(code: &str) -> Result<&'static Cadre, Erreur> {
    referentiel::cadre(code).ok_or_else(|| Erreur::CadreInconnu(code.to_owned()))
}

/// The code of a variant, as files write it.
pub(super) fn mot<T: Serialize>(valeur: &T) -> String {
    match serde_json::to_value(valeur) {
        Ok(serde_json::Value::String(mot)) => mot,
        _ => String::new(),
    }
}

pub(super) fn lire_mot<T: DeserializeOwned>(mot: &str) -> Result<T, Erreur> {
    serde_json::from_value(serde_json::Value::String(mot.to_owned()))
        .map_err(|_| Erreur::ChoixManquant { ligne: mot.to_owned() })
}
