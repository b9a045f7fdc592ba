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
    let mut ecrits = Vec::new();
    for (rang, feuillet) in feuillets.iter().enumerate() {
        if suivre(rang, feuillet).is_break() {
            break;
        }
        let octets = actes::pdf_imprime(dossier, &feuillet.demande, jour, logo.cloned(), feuillet.impression.clone())?;
        let fichier = dans.join(&feuillet.nom);
        if ecrits.is_empty() {
            fichiers::creer_dossier(dans)?;
            ranger_les_autres_originaux(feuillets, dans)?;
        }
        if se_signe(feuillet) && std::fs::read(&fichier).is_ok_and(|la| la != octets) {
            mettre_de_cote(&fichier)?;
        }
        fichiers::ecrire_octets(&octets, &fichier)?;
        ecrits.push(fichier);
    }
    Ok(ecrits)
}

/// Where a file that may carry a signature goes when another one takes its name.
const ANCIENS: &str = "anciens";

fn se_signe(feuillet: &Feuillet) -> bool {
    feuillet.impression.original.is_some() || matches!(feuillet.demande, Demande::FeuilleDeSignature(_))
}

/// A kit of five, then of three in the same folder: the fourth and the fifth would pass for originals of the last one.
fn ranger_les_autres_originaux(feuillets: &[Feuillet], dans: &Path) -> Result<(), Erreur> {
    if feuillets.iter().all(|f| f.impression.original.is_none()) {
        return Ok(());
    }
    let autres = (1..=ORIGINAUX).map(nom_d_original).filter(|nom| feuillets.iter().all(|f| f.nom != *nom));
    autres.map(|nom| dans.join(nom)).filter(|fichier| fichier.exists()).try_for_each(|fichier| mettre_de_cote(&fichier))
}

/// Under its name, or under the first that is free: nothing is lost.
fn mettre_de_cote(fichier: &Path) -> Result<(), Erreur> {
    let cote = fichier.with_file_name(ANCIENS);
    fichiers::creer_dossier(&cote)?;
    let nom = fichier.file_stem().unwrap_or_default().to_string_lossy();
    let noms = std::iter::once(format!("{nom}.pdf")).chain((2..).map(|n| format!("{nom}-{n}.pdf")));
    let libre =
        noms.map(|n| cote.join(n)).find(|candidat| !candidat.exists()).unwrap_or_else(|| cote.join("ancien.pdf"));
    std::fs::rename(fichier, &libre).map_err(|cause| Erreur::Ecriture { fichier: fichier.to_owned(), cause })
}

/// What to say when some were put aside in that folder.
pub fn anciens(dans: &Path) -> Option<String> {
    dans.join(ANCIENS)
        .is_dir()
        .then(|| format!("Les originaux qui s’y trouvaient sont rangés dans son dossier « {ANCIENS} »."))
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
    #[test]
    fn un_original_d_un_kit_precedent_est_mis_de_cote_jamais_efface() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        let ici = tempfile::tempdir().unwrap();
        let jour = "2022-06-08".parse().unwrap();
        let faire = |exemplaires| {
            let feuillets = kit(&dossier, exemplaires, Paraphes::Sans, Faces::Recto).unwrap();
            produire(&dossier, &feuillets, ici.path(), jour, None, &mut |_, _| ControlFlow::Continue(())).unwrap();
        };
        let signer = |nom: &str| std::fs::write(ici.path().join(nom), format!("{nom} signé")).unwrap();
        let de_cote = |nom: &str| std::fs::read_to_string(ici.path().join(ANCIENS).join(nom)).unwrap();
        faire(2);
        assert_eq!(anciens(ici.path()), None);
        faire(2);
        assert_eq!(anciens(ici.path()), None, "what is the same is written again in its place");
        signer("convention-original-1.pdf");
        signer("convention-original-2.pdf");
        faire(1);
        assert!(anciens(ici.path()).is_some());
        assert_eq!(de_cote("convention-original-1.pdf"), "convention-original-1.pdf signé");
        assert_eq!(de_cote("convention-original-2.pdf"), "convention-original-2.pdf signé");
        assert!(!ici.path().join("convention-original-2.pdf").exists(), "no original of a former kit stays");
        signer("convention-original-1.pdf");
        faire(1);
        assert_eq!(de_cote("convention-original-1-2.pdf"), "convention-original-1.pdf signé");
    }

    #[test]
    fn un_document_impossible_ne_laisse_pas_de_dossier() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        dossier.titre = "Contrat \u{13000}".to_owned();
        let ici = tempfile::tempdir().unwrap();
        let dans = ici.path().join("kit");
        let feuillets = kit(&dossier, 1, Paraphes::Sans, Faces::Recto).unwrap();
        let jour = "2022-06-08".parse().unwrap();
        assert!(produire(&dossier, &feuillets, &dans, jour, None, &mut |_, _| ControlFlow::Continue(())).is_err());
        assert!(!dans.exists());
    }
}
