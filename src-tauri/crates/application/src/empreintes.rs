//! A fingerprint typed back from a printed page: which document it is of, and what changed since.

use std::path::Path;

use documents::Document;
use documents::composeurs::Demande;
use domaine::arbre;
use domaine::diff::diff;
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use serde::Serialize;
use stockage::Version;

use crate::erreur::Erreur;
use crate::textes::constats::place;
use crate::{actes, horloge, liasses};

/// Name of the file, in the folder of data, that holds the dossiers.
pub const PORTEFEUILLE: &str = "portefeuille.sqlite";

/// What a fingerprint is recognised as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Reconnaissance {
    /// What the dossier prints today.
    MemeDocument {
        document: String,
    },
    /// What it printed in a version that was kept.
    VersionAnterieure {
        document: String,
        /// « Convention, empreinte 7K2M-4QXT, le 3 juin 2022 à 14 h 32 ».
        version: String,
        /// Places that changed since, « A6 », « Financement »; with how many changes in all.
        changements: usize,
        ou: Vec<String>,
    },
    Inconnue,
}

/// The versions of a dossier that this computer keeps, the oldest first.
///
/// # Errors
/// When the portefeuille cannot be read.
pub fn versions_gardees(donnees: &Path, dossier: &Dossier) -> Result<Vec<(Version, Dossier)>, Erreur> {
    Ok(stockage::versions_gardees(&donnees.join(PORTEFEUILLE), dossier.id.as_str())?)
}

/// Looks for a code among the documents of the dossier, then among those of its versions, the last first.
///
/// # Errors
/// Something that is not a fingerprint, or a framework that is not known.
pub fn reconnaitre(
    dossier: &Dossier,
    versions: &[(Version, Dossier)],
    code: &str,
    jour: Jour,
) -> Result<Reconnaissance, Erreur> {
    let code = Vue::lire(code)?;
    if let Some(document) = chercher(dossier, &code, jour)? {
        return Ok(Reconnaissance::MemeDocument { document });
    }
    for (version, ancien) in versions.iter().rev() {
        if let Some(document) = chercher(ancien, &code, jour)? {
            let ecarts = diff(&arbre::de_dossier(ancien), &arbre::de_dossier(dossier));
            let mut ou: Vec<String> = ecarts.iter().map(|m| place(m.chemin(), dossier)).collect();
            ou.sort();
            ou.dedup();
            return Ok(Reconnaissance::VersionAnterieure {
                document,
                version: format!("{}, le {}", version.intitule, horloge::en_francais(&version.horodatage)),
                changements: ecarts.len(),
                ou,
            });
        }
    }
    Ok(Reconnaissance::Inconnue)
}

/// The sentence for a reader.
pub fn en_phrase(reconnaissance: &Reconnaissance) -> String {
    let phrase = match reconnaissance {
        Reconnaissance::MemeDocument { document } => {
            format!("Même document : {document}, tel que le dossier l’imprime aujourd’hui.")
        }
        Reconnaissance::VersionAnterieure { document, version, changements, ou } => {
            let depuis = match changements {
                0 => "Rien n’a changé depuis dans le dossier ; seule la présentation diffère.".to_owned(),
                1 => format!("Depuis, 1 modification : {}.", ou.join(", ")),
                n => format!("Depuis, {n} modifications : {}.", ou.join(", ")),
            };
            format!("Version antérieure de {document} : {version}. {depuis}")
        }
        Reconnaissance::Inconnue => "Empreinte inconnue : ce document ne vient pas de ce dossier, ou vient d’un état qui n’a pas été \
                                     gardé. Vérifiez les caractères, ou cherchez dans une copie plus ancienne du dossier."
            .to_owned(),
    };
    crate::textes::typographier(&phrase)
}

/// A code as an eye sees it on paper: « 7k2m 4qxt » is « 7K2M-4QXT », and signs that look alike are one sign.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Vue(String);

impl Vue {
    fn de(code: &str) -> Self {
        let vu = |c: char| match c.to_ascii_uppercase() {
            'O' | 'Q' => '0',
            'I' | 'L' => '1',
            'Z' => '2',
            'S' => '5',
            'B' => '8',
            'U' => 'V',
            autre => autre,
        };
        Self(code.chars().filter(char::is_ascii_alphanumeric).map(vu).collect())
    }

    /// What somebody typed.
    fn lire(code: &str) -> Result<Self, Erreur> {
        let vue = Self::de(code);
        match vue.0.len() {
            0 if code.trim().is_empty() => Err(Erreur::EmpreinteManquante),
            8 => Ok(vue),
            _ => Err(Erreur::EmpreinteMalEcrite(code.trim().to_owned())),
        }
    }

    fn est_celle_de(&self, document: &Document) -> bool {
        document.meta.empreinte.as_deref().is_some_and(|code| Self::de(code) == *self)
    }
}

/// The document of that fingerprint, as people name it.
fn chercher(dossier: &Dossier, code: &Vue, jour: Jour) -> Result<Option<String>, Erreur> {
    let demandes = documents_du_dossier(dossier);
    for demande in &demandes {
        let document = match actes::composer(dossier, demande, jour) {
            Ok(document) => document,
            // What this framework does not ask for cannot have been printed.
            Err(Erreur::SansCandidature(_)) => continue,
            Err(autre) => return Err(autre),
        };
        if code.est_celle_de(&document) {
            return Ok(Some(document.meta.titre));
        }
    }
    let mut autres = demandes.iter().flat_map(|demande| pour_d_autres_originaux(dossier, demande, jour));
    Ok(autres.find(|d| code.est_celle_de(d)).map(|d| d.meta.titre))
}

/// What goes with the originals, for each number of them that a kit may hold; nothing for another document.
pub(crate) fn pour_d_autres_originaux(
    dossier: &Dossier,
    demande: &Demande,
    jour: Jour,
) -> impl Iterator<Item = Document> {
    let dernier = match demande {
        Demande::Bordereau | Demande::Deroule => liasses::ORIGINAUX,
        _ => 0,
    };
    (1..=dernier).filter_map(move |nombre| actes::composer_pour(dossier, demande, jour, Some(nombre)).ok())
}

/// Every document that a dossier can print, but the control report, which is that of a day.
pub fn documents_du_dossier(dossier: &Dossier) -> Vec<Demande> {
    let rapports = dossier.exercices().into_iter().map(Demande::Rapport);
    let fiches = dossier.actions.iter().map(|a| Demande::Fiche(a.id.clone()));
    let feuilles = dossier.signataires().map(|p| Demande::FeuilleDeSignature(p.id.clone()));
    std::iter::once(Demande::Convention)
        .chain(rapports)
        .chain(fiches)
        .chain(feuilles)
        .chain([
            Demande::Financement,
            Demande::TableauDeBord,
            Demande::Candidature,
            Demande::Note,
            Demande::RapportAssemblee,
            Demande::Deliberation,
            Demande::InformationOdpe,
            Demande::Bordereau,
            Demande::Deroule,
        ])
        .collect()
}

/// Every document that a dossier can print, that of the day too.
pub(crate) fn tous_les_documents(dossier: &Dossier) -> Vec<Demande> {
    documents_du_dossier(dossier).into_iter().chain([Demande::Controle]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jour() -> Jour {
        "2022-06-08".parse().unwrap()
    }

    fn version(dossier: &Dossier) -> (Version, Dossier) {
        let version = Version {
            numero: 1,
            intitule: "Convention".to_owned(),
            empreinte: String::new(),
            scellee: false,
            auteur: "Camille".to_owned(),
            horodatage: "2022-06-03T12:32:00Z".to_owned(),
        };
        (version, dossier.clone())
    }

    #[test]
    fn un_code_retrouve_son_document_puis_la_version_et_ce_qui_a_change() {
        let ancien = crate::exemple("cantal-2022-demo").unwrap();
        let code = |dossier: &Dossier, demande: &Demande| {
            actes::composer(dossier, demande, jour()).unwrap().meta.empreinte.unwrap()
        };
        let convention = code(&ancien, &Demande::Convention);
        let tape = convention.to_lowercase().replace('-', " ");
        let trouve = reconnaitre(&ancien, &[], &tape, jour()).unwrap();
        assert!(matches!(trouve, Reconnaissance::MemeDocument { ref document } if document.starts_with("Contrat")));
        let fiche = code(&ancien, &Demande::Fiche(ancien.actions[0].id.clone()));
        let trouve = reconnaitre(&ancien, &[], &fiche, jour()).unwrap();
        assert!(
            matches!(trouve, Reconnaissance::MemeDocument { ref document } if document.starts_with("Fiche action A1"))
        );

        let mut neuf = ancien.clone();
        neuf.actions[0].intitule = "Autre intitulé".to_owned();
        neuf.titre = "Autre titre".to_owned();
        assert_eq!(reconnaitre(&neuf, &[], &convention, jour()).unwrap(), Reconnaissance::Inconnue);
        let trouve = reconnaitre(&neuf, &[version(&ancien)], &convention, jour()).unwrap();
        let Reconnaissance::VersionAnterieure { changements, ou, .. } = &trouve else { panic!("{trouve:?}") };
        assert_eq!((*changements, ou.as_slice()), (2, &["A1".to_owned(), "Dossier".to_owned()][..]));
        let phrase = en_phrase(&trouve).replace('\u{a0}', " ");
        assert!(phrase.ends_with("2 modifications : A1, Dossier."), "{phrase}");
    }

    /// Whoever copies from paper takes one sign for its double: each way, all at once.
    #[test]
    fn des_signes_qui_se_ressemblent_ne_perdent_pas_le_document() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        let (vrais, lus) = ("0O1IL5S8B2ZV", "OQLL1S5B8Z2U");
        let mut confondus = std::collections::BTreeSet::new();
        for essai in 0..40 {
            dossier.actions[0].intitule = format!("Essai {essai}");
            let demande = Demande::Fiche(dossier.actions[0].id.clone());
            let code = actes::composer(&dossier, &demande, jour()).unwrap().meta.empreinte.unwrap();
            let tape = |c: char| match vrais.chars().position(|vrai| vrai == c) {
                Some(rang) => {
                    confondus.insert(c);
                    lus.chars().nth(rang).unwrap()
                }
                None => c,
            };
            let tape: String = code.chars().map(tape).collect();
            let trouve = reconnaitre(&dossier, &[], &tape, jour()).unwrap();
            assert!(matches!(trouve, Reconnaissance::MemeDocument { .. }), "{code} typed as {tape}: {trouve:?}");
        }
        assert!("0158BSZ2V".chars().all(|c| confondus.contains(&c)), "every sign was met: {confondus:?}");
    }

    #[test]
    fn ce_qui_n_est_pas_une_empreinte_se_dit() {
        let dossier = crate::exemple("cantal-2022").unwrap();
        assert!(matches!(reconnaitre(&dossier, &[], "7K2M", jour()), Err(Erreur::EmpreinteMalEcrite(_))));
        assert!(matches!(reconnaitre(&dossier, &[], "–––", jour()), Err(Erreur::EmpreinteMalEcrite(_))));
        for rien in ["", " \u{a0}"] {
            assert!(matches!(reconnaitre(&dossier, &[], rien, jour()), Err(Erreur::EmpreinteManquante)));
        }
        assert_eq!(reconnaitre(&dossier, &[], "0000-0000", jour()).unwrap(), Reconnaissance::Inconnue);
    }
}
