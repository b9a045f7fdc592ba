//! Several documents at once, in one folder: what goes to the assembly, what the day of signature needs.
//!
//! Names are plain ASCII, in the order of reading, fit for the acts platform. Not here: what each document says (composers).

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use documents::composeurs::Demande;
use documents::document::{Faces, Logo, Original};
use domaine::dossier::{Dossier, Partie, Role};
use domaine::jour::Jour;

use crate::actes::Impression;
use crate::erreur::Erreur;
use crate::{actes, fichiers, noms};

/// One file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feuillet {
    pub nom: String,
    pub demande: Demande,
    pub impression: Impression,
}

/// Whether each page has a box for each party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paraphes {
    Avec,
    Sans,
}

/// « Dossier d’assemblée »: the report, the draft of the vote, the contract in annex, the note, the information of the ODPE.
pub fn dossier_assemblee() -> Vec<Feuillet> {
    [
        ("01-rapport-a-l-assemblee", Demande::RapportAssemblee),
        ("02-projet-de-deliberation", Demande::Deliberation),
        ("03-annexe-convention", Demande::Convention),
        ("04-note-d-une-page", Demande::Note),
        ("05-information-de-l-odpe", Demande::InformationOdpe),
    ]
    .into_iter()
    .map(|(nom, demande)| Feuillet { nom: format!("{nom}.pdf"), demande, impression: Impression::default() })
    .collect()
}

/// « Kit de signature »: numbered originals, a sheet for each party, the bordereau and the running order.
///
/// # Errors
/// No signatory, or no original.
pub fn kit(dossier: &Dossier, exemplaires: usize, paraphes: Paraphes, faces: Faces) -> Result<Vec<Feuillet>, Erreur> {
    let signataires: Vec<&Partie> = dossier.signataires().collect();
    if signataires.is_empty() {
        return Err(Erreur::SansSignataire);
    }
    if exemplaires == 0 || exemplaires > ORIGINAUX {
        return Err(Erreur::NombreDOriginaux { maximum: ORIGINAUX });
    }
    let noms_des_cases: Vec<String> = match paraphes {
        Paraphes::Avec => cases(dossier),
        Paraphes::Sans => Vec::new(),
    };
    let mut feuillets: Vec<Feuillet> = (1..=exemplaires)
        .map(|numero| Feuillet {
            nom: nom_d_original(numero),
            demande: Demande::Convention,
            impression: Impression {
                original: Some(Original { numero, sur: exemplaires, paraphes: noms_des_cases.clone() }),
                faces,
                originaux: None,
            },
        })
        .collect();
    let autour = Impression { originaux: Some(exemplaires), ..Impression::default() };
    feuillets.extend(signataires.iter().map(|partie| Feuillet {
        nom: format!("feuille-de-signature-{}.pdf", noms::ascii(partie.id.as_str())),
        demande: Demande::FeuilleDeSignature(partie.id.clone()),
        impression: Impression::default(),
    }));
    let simple = |nom: &str, demande| Feuillet { nom: nom.to_owned(), demande, impression: autour.clone() };
    feuillets.push(simple("bordereau-de-remise.pdf", Demande::Bordereau));
    feuillets.push(simple("deroule-de-la-signature.pdf", Demande::Deroule));
    Ok(feuillets)
}

/// More originals than that is a slip of the keyboard.
pub(crate) const ORIGINAUX: usize = 20;

/// Writes each file, one after the other, telling before each its rank and its name; stops when told to.
///
/// # Errors
/// A document that cannot be made, or a folder that cannot be written: what was written before stays.
pub fn produire(
    dossier: &Dossier,
    feuillets: &[Feuillet],
    dans: &Path,
    jour: Jour,
    logo: Option<&Logo>,
    suivre: &mut dyn FnMut(usize, &Feuillet) -> ControlFlow<()>,
) -> Result<Vec<PathBuf>, Erreur> {
    fichiers::creer_dossier(dans)?;
    retirer_les_anciens_originaux(feuillets, dans);
    let mut ecrits = Vec::new();
    for (rang, feuillet) in feuillets.iter().enumerate() {
        if suivre(rang, feuillet).is_break() {
            break;
        }
        let octets = actes::pdf_imprime(dossier, &feuillet.demande, jour, logo.cloned(), feuillet.impression.clone())?;
        let fichier = dans.join(&feuillet.nom);
        fichiers::ecrire_octets(&octets, &fichier)?;
        ecrits.push(fichier);
    }
    Ok(ecrits)
}

/// A kit of five, then of three in the same folder: the fourth and the fifth would pass for originals of the last one.
fn retirer_les_anciens_originaux(feuillets: &[Feuillet], dans: &Path) {
    if feuillets.iter().all(|f| f.impression.original.is_none()) {
        return;
    }
    for nom in (1..=ORIGINAUX).map(nom_d_original) {
        if feuillets.iter().all(|f| f.nom != nom) {
            // One that is not there, or cannot go, is not in the way of the others.
            let _ = std::fs::remove_file(dans.join(nom));
        }
    }
}

fn nom_d_original(numero: usize) -> String {
    format!("convention-original-{numero}.pdf")
}

/// What to say when the act announces another number of originals than the kit holds.
pub fn autre_nombre(dossier: &Dossier, exemplaires: usize) -> Option<String> {
    let annonces = dossier.signataires().count();
    (annonces != exemplaires).then(|| {
        let annonces = dossier.orthographe.entier(u64::try_from(annonces).unwrap_or_default());
        format!("Le texte de l’acte prévoit un original par signataire ({annonces}) : vérifiez ce nombre.")
    })
}

/// The name in the box of each party that initials the pages.
pub(crate) fn cases(dossier: &Dossier) -> Vec<String> {
    noms_de_case(dossier)
}

/// « Préfet », « ARS », « Département »: short enough for its box; the whole function where two would be called the same.
fn noms_de_case(dossier: &Dossier) -> Vec<String> {
    let courts: Vec<(String, &Partie)> = dossier.signataires().map(|p| (nom_de_case(p), p)).collect();
    let nom = |(court, partie): &(String, &Partie)| match courts.iter().filter(|(c, _)| c == court).count() {
        1 => court.clone(),
        _ => partie.qualite.clone(),
    };
    courts.iter().map(nom).collect()
}

fn nom_de_case(partie: &Partie) -> String {
    match partie.role {
        Role::Prefet => "Préfet".to_owned(),
        Role::Ars => "ARS".to_owned(),
        Role::Departement | Role::Autre => {
            let court = partie.court();
            court.split_once(' ').map_or(court.clone(), |(_, nom)| nom.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn les_noms_conviennent_a_la_plateforme_des_actes() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let kit = kit(&dossier, 3, Paraphes::Avec, Faces::Recto).unwrap();
        for feuillet in dossier_assemblee().iter().chain(&kit) {
            let simple = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
            assert!(feuillet.nom.chars().all(simple) && feuillet.nom.ends_with(".pdf"), "{}", feuillet.nom);
        }
        let cases = &kit[0].impression.original.as_ref().unwrap().paraphes;
        assert_eq!(cases, &["Préfet", "ARS", "Département"]);
    }

    #[test]
    fn un_kit_a_besoin_de_signataires_et_d_un_nombre_raisonnable() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        assert!(matches!(kit(&dossier, 0, Paraphes::Sans, Faces::Recto), Err(Erreur::NombreDOriginaux { .. })));
        assert!(matches!(
            kit(&dossier, ORIGINAUX + 1, Paraphes::Sans, Faces::Recto),
            Err(Erreur::NombreDOriginaux { .. })
        ));
        dossier.parties.clear();
        assert!(matches!(kit(&dossier, 3, Paraphes::Sans, Faces::Recto), Err(Erreur::SansSignataire)));
    }

    #[test]
    fn on_peut_s_arreter_en_chemin() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let ici = tempfile::tempdir().unwrap();
        let feuillets = dossier_assemblee();
        let mut suivre =
            |rang: usize, _: &Feuillet| if rang < 1 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
        let jour = "2022-06-08".parse().unwrap();
        let ecrits = produire(&dossier, &feuillets, ici.path(), jour, None, &mut suivre).unwrap();
        assert_eq!(ecrits, [ici.path().join("01-rapport-a-l-assemblee.pdf")], "one file, whole, and no other");
        assert_eq!(std::fs::read_dir(ici.path()).unwrap().count(), 1);
    }
}
