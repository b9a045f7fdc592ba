//! Signatures as a signing tool makes them: who, when, with what, and nothing to say against them.

mod commun;

use commun::{fichier, lu};
use signatures::{Defaut, Illisible, Moment, Nature, ajouts, lire, textes};
use test_case::test_case;

#[test_case("rsa", "RSA 2048 bits, SHA-256", "Élise Préfète"; "rsa")]
#[test_case("adobe", "RSA 2048 bits, SHA-256", "Élise Préfète"; "the old format")]
#[test_case("rsa-pss", "RSA-PSS 2048 bits, SHA-512", "Élise Préfète"; "pss")]
#[test_case("p256", "ECDSA P-256, SHA-256", "Ali Santé"; "p256")]
#[test_case("p384", "ECDSA P-384, SHA-384", "Zoé Départementale"; "p384")]
#[test_case("p521", "ECDSA P-521, SHA-512", "Zoé Départementale"; "p521")]
#[test_case("certifiee", "RSA 2048 bits, SHA-256", "Élise Préfète"; "certified")]
fn une_signature_intacte(nom: &str, algorithme: &str, qui: &str) {
    let lecture = lu(&fichier(nom));
    let [signature] = &lecture.signatures[..] else { panic!("one signature") };
    assert_eq!(signature.defauts, []);
    assert!(signature.intacte());
    assert_eq!(signature.nature, Nature::Signature);
    assert_eq!(signature.algorithme.as_deref(), Some(algorithme));
    let certificat = signature.certificat.as_ref().expect("a certificate");
    assert_eq!(certificat.nom, qui);
    assert_eq!(certificat.organisation.as_deref(), Some("Essais de Paraphe"));
    assert_eq!(certificat.emetteur, "Autorité d’essai, sans valeur");
    assert!(!certificat.serie.is_empty() && !certificat.auto_signe);
    assert!(certificat.valide_le(signature.date().expect("a date")));
    assert!(!certificat.valide_le(Moment(0)));
    assert!(signature.apres.rien());
    assert_eq!(signature.fin, Some(fichier(nom).len()), "it covers the whole file");
    assert_eq!(lecture.pages, 1);
    assert_eq!(lecture.champs_vides.len(), 2);
}

#[test]
fn trois_signatures_l_une_apres_l_autre() {
    let lecture = lu(&fichier("trois"));
    let champs: Vec<&str> = lecture.signatures.iter().map(|s| s.champ.as_str()).collect();
    assert_eq!(champs, ["prefet", "ars", "departement"], "in the order they were made");
    assert!(lecture.signatures.iter().all(|s| s.intacte()), "{:?}", lecture.signatures);
    let suites: Vec<Vec<String>> = lecture.signatures.iter().map(|s| s.apres.signatures.clone()).collect();
    assert_eq!(suites, [vec!["ars".to_owned(), "departement".to_owned()], vec!["departement".to_owned()], vec![]]);
    assert!(lecture.signatures.iter().all(|s| s.apres.signatures_seules()), "{:?}", lecture.signatures);
    assert!(lecture.champs_vides.is_empty());
}

#[test]
fn une_signature_horodatee() {
    let lecture = lu(&fichier("horodatee"));
    let [signature] = &lecture.signatures[..] else { panic!("one signature") };
    assert!(signature.intacte(), "{:?}", signature.defauts);
    let horodatage = signature.horodatage.as_ref().expect("a time-stamp");
    assert_eq!(horodatage.defauts, []);
    assert_eq!(horodatage.date, Some(Moment(1_773_322_325)));
    assert_eq!(horodatage.autorite.as_ref().map(|c| c.nom.as_str()), Some("Horodateur d’essai"));
    assert_eq!(signature.date(), horodatage.date, "the authority is believed before the clock of the signer");
}

#[test]
fn un_document_horodate_apres_sa_signature() {
    let lecture = lu(&fichier("document-horodate"));
    let [signature, horodatage] = &lecture.signatures[..] else { panic!("two: {:?}", lecture.signatures) };
    assert!(signature.intacte(), "{:?}", signature.defauts);
    assert!(signature.apres.annexes && signature.apres.signatures_seules(), "{:?}", signature.apres);
    assert_eq!(horodatage.nature, Nature::Horodatage);
    assert!(horodatage.intacte(), "{:?}", horodatage.defauts);
    assert_eq!(horodatage.date_signee, Some(Moment(1_773_322_325)));
}

/// Some tools do not say how long the signature is before they have written it.
#[test]
fn une_signature_aux_longueurs_ouvertes() {
    let mut octets = fichier("rsa");
    let debut = commun::place(&octets, b"/Contents <") + 11;
    let texte = String::from_utf8(octets[debut..debut + 8].to_vec()).unwrap();
    assert!(texte.starts_with("3082"), "{texte}");
    let fin = debut + 8 + 2 * usize::from_str_radix(&texte[4..], 16).unwrap();
    let ouvert = [b"3080", &octets[debut + 8..fin], b"0000"].concat();
    octets[debut..fin].copy_from_slice(&ouvert);
    assert_eq!(lu(&octets).signatures[0].defauts, []);
}

#[test]
fn sha1_est_trop_faible() {
    let lecture = lu(&fichier("sha1"));
    assert_eq!(lecture.signatures[0].defauts, [Defaut::AlgorithmeFaible("SHA-1".to_owned())]);
    assert_eq!(lecture.signatures[0].certificat.as_ref().map(|c| c.nom.as_str()), Some("Élise Préfète"));
}

#[test]
fn une_cle_courte_est_trop_faible() {
    assert_eq!(lu(&fichier("rsa-1024")).signatures[0].defauts, [Defaut::AlgorithmeFaible("RSA 1024 bits".to_owned())]);
}

#[test]
fn un_fichier_sans_signature() {
    let lecture = lu(&fichier("vierge"));
    assert!(lecture.signatures.is_empty());
    assert_eq!(lecture.champs_vides, ["prefet", "ars", "departement"]);
    assert!(lecture.pieces.is_empty());
}

#[test]
fn l_original_est_au_debut_du_fichier_signe() {
    let (original, signe) = (fichier("vierge"), fichier("trois"));
    let apports = ajouts(&original, &signe).expect("it begins with it");
    assert_eq!(apports.signatures, ["prefet", "ars", "departement"]);
    assert!(apports.signatures_seules(), "{apports:?}");
    assert_eq!(ajouts(&fichier("rsa"), &signe), None);
}

#[test]
fn le_texte_d_un_fichier_signe() {
    let pages = textes(&fichier("trois")).expect("it can be followed");
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Le montant est de 100 E"), "{pages:?}");
    assert_eq!(textes(b"%PDF-1.7"), None);
}

#[test]
fn ce_qui_n_est_pas_un_pdf() {
    assert_eq!(lire(b"PK\x03\x04").err(), Some(Illisible::PasUnPdf));
    assert_eq!(lire(b"%PDF-1.7\n").err(), Some(Illisible::Abime));
    let mut ferme = fichier("vierge");
    commun::remplacer(&mut ferme, b"/Size 11 /Root 1 0 R", b"/Encrypt 0/Root 1 0R");
    commun::remplacer(&mut ferme, b"/Root 1 0R", b"/Root 1 0 ");
    assert_eq!(lire(&ferme).err(), Some(Illisible::Abime));
    let ferme = commun::mettre_a_jour(&fichier("vierge"), &[], &[]);
    let ferme = String::from_utf8_lossy(&ferme).replace("/Size 200", "/Encrypt 8 0 R");
    assert!(lire(ferme.as_bytes()).is_err());
}
