//! Frameworks as views: the list, the detail, the comparison; and the codes that views and files share.

use documents::typographie::typographier;
use domaine::cadre::{Cadre, CleSource, Fiabilite, Situation, StatutObjectif};
use referentiel::{CadreConnu, Origine};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::copie::quand_en_clair;
use crate::erreur::Erreur;
use crate::textes;
use crate::vues_cadres::{CadreDetailVue, CadreRecuVue, CadreResumeVue, ComparaisonVue, EcartVue, RangeeCadreVue};
use crate::vues_ecran::OptionVue;

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
        ecarts: ecarts
            .iter()
            .map(|e| EcartVue {
                rubrique: textes::cadres::rubrique(e.rubrique).to_owned(),
                code: e.code.clone(),
                changement: match e.changement {
                    domaine::cadre::Changement::Apparu => "apparu",
                    domaine::cadre::Changement::Disparu => "disparu",
                    domaine::cadre::Changement::Statut { .. } => "statut",
                    domaine::cadre::Changement::Valeur { .. } => "valeur",
                }
                .to_owned(),
                phrase: typographier(&textes::cadres::ecart(e)),
            })
            .collect(),
    })
}

/// A framework that came with a dossier and waits to be adopted.
pub fn recu(cadre: &Cadre) -> CadreRecuVue {
    CadreRecuVue {
        code: cadre.code.clone(),
        libelle: cadre.libelle.clone(),
        retouches: cadre.retouches.iter().map(|r| typographier(&textes::cadres::retouche(r))).collect(),
    }
}

/// One framework of the list.
pub fn resume(connu: &CadreConnu) -> CadreResumeVue {
    let cadre = connu.cadre;
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
        origine: typographier(&textes::cadres::origine(&connu.origine, connu.remplace)),
        local: connu.origine != Origine::Livre,
        connaissance,
        places_vides: u32::try_from(cadre.emplacements.len()).unwrap_or(u32::MAX),
        fiabilite: textes::fiabilite(cadre.fiabilite),
    }
}

pub(super) fn detail(connu: &CadreConnu) -> CadreDetailVue {
    let cadre = connu.cadre;
    let rangee = |code: &str,
                  titre: &str,
                  precision: String,
                  fiabilite: Fiabilite,
                  source: &CleSource,
                  note: &Option<String>| {
        let source = referentiel::source_du_cadre(&cadre.code, source.as_str())
            .map_or_else(|| source.to_string(), |s| format!("{} ({})", s.titre, s.autorite));
        RangeeCadreVue {
            code: code.to_owned(),
            titre: titre.to_owned(),
            precision,
            engagement: None,
            fiabilite: textes::fiabilite(fiabilite),
            source,
            note: note.clone(),
        }
    };
    let statut = |s| textes::cadres::statut_en_clair(s).to_owned();
    CadreDetailVue {
        resume: resume(connu),
        texte: cadre.texte_principal().map(|t| t.mention()),
        note: cadre.note.clone(),
        engagements: cadre
            .engagements
            .iter()
            .map(|e| OptionVue { code: e.code.clone(), libelle: e.titre.clone() })
            .collect(),
        statuts: [StatutObjectif::Obligatoire, StatutObjectif::Facultatif, StatutObjectif::Inconnu]
            .map(|s| OptionVue { code: mot(&s), libelle: statut(s) })
            .into(),
        objectifs: cadre
            .objectifs
            .iter()
            .map(|o| RangeeCadreVue {
                engagement: Some(o.engagement.valeur.clone()),
                ..rangee(&o.code, &o.titre, statut(o.statut.valeur), o.fiabilite, &o.source, &o.note)
            })
            .collect(),
        places: cadre
            .emplacements
            .iter()
            .map(|e| rangee(&e.code, "", statut(e.statut), e.fiabilite, &e.source, &e.note))
            .collect(),
        indicateurs: cadre
            .indicateurs
            .iter()
            .map(|i| rangee(&i.code, &i.libelle, i.unite.clone(), i.fiabilite, &i.source, &i.note))
            .collect(),
        echeances: cadre
            .jalons
            .iter()
            .map(|j| rangee(&j.code, &j.libelle, quand_en_clair(&j.quand), j.fiabilite, &j.source, &j.note))
            .collect(),
        seuils: cadre
            .seuils
            .iter()
            .map(|s| {
                let valeur = format!("{} {}", s.valeur.en_francais(), s.unite);
                rangee(&s.code, &s.libelle, typographier(&valeur), s.fiabilite, &s.source, &s.note)
            })
            .collect(),
        inconnus: cadre.inconnus.iter().map(|i| format!("{}\u{a0}: {}", i.sujet, i.precision)).collect(),
        retouches: cadre.retouches.iter().rev().map(|r| typographier(&textes::cadres::retouche(r))).collect(),
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
