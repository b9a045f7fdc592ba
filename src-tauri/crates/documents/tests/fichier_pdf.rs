//! The file: read again with lopdf, and each refusal provoked once.

mod commun;

use commun::*;
use documents::document::*;
use documents::{ErreurPdf, ecrire_pdf, mettre_en_page};
use lopdf::{Dictionary, Document as Fichier, Object};

fn acte() -> Document {
    let signataire = |champ: &str| Signataire {
        champ: champ.to_owned(),
        pour: "Pour l'État,".to_owned(),
        qualite: "La préfète".to_owned(),
        nom: None,
        delegation: None,
    };
    let signataires = ["sig_etat", "sig_ars", "sig_departement"].map(signataire).to_vec();
    let mut acte = document(vec![
        Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Deux }).into(),
        Bloc::intertitre(Niveau::Un, Some("Article 1er"), "Objet", "objet"),
        Bloc::paragraphe(LONG),
        Bloc::intertitre(Niveau::Deux, None, "Détail", "detail"),
        Contenu::Tableau(tableau(60)).into(),
        Contenu::Signatures(Signatures { fait: "Fait à Valombre.".into(), signataires }).into(),
    ]);
    acte.meta.etat = Some("Projet".to_owned());
    acte.pieces.push(PieceJointe {
        nom: "acte.json".to_owned(),
        description: "Données de l'acte".to_owned(),
        mime: "application/json".to_owned(),
        octets: b"{}".to_vec(),
    });
    acte
}

fn relire(octets: &[u8]) -> Fichier {
    Fichier::load_mem(octets).expect("the file is read again")
}

fn dictionnaire<'a>(fichier: &'a Fichier, parent: &'a Dictionary, cle: &[u8]) -> &'a Dictionary {
    let (_, objet) = fichier.dereference(parent.get(cle).unwrap()).unwrap();
    objet.as_dict().unwrap()
}

#[test]
fn the_file_says_what_archives_and_assistive_tools_need() {
    let fichier = relire(&ecrire_pdf(&mettre_en_page(&acte())).unwrap());
    let catalogue = fichier.catalog().unwrap();
    assert_eq!(fichier.version, "1.7");
    assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"fr-FR");
    assert!(dictionnaire(&fichier, catalogue, b"MarkInfo").get(b"Marked").unwrap().as_bool().unwrap());
    for cle in ["StructTreeRoot", "Outlines", "Metadata", "OutputIntents", "AF", "Names", "ViewerPreferences"] {
        assert!(catalogue.has(cle.as_bytes()), "{cle}");
    }
    let formulaire = dictionnaire(&fichier, catalogue, b"AcroForm");
    let champs = formulaire.get(b"Fields").unwrap().as_array().unwrap();
    assert_eq!(champs.len(), 3);
    for champ in champs {
        let champ = fichier.get_dictionary(champ.as_reference().unwrap()).unwrap();
        assert_eq!(champ.get(b"FT").unwrap().as_name().unwrap(), b"Sig");
        assert!(
            champ.has(b"TU") && champ.has(b"AP") && champ.has(b"StructParent") && !champ.has(b"V"),
            "ready to be signed"
        );
    }
    let Object::String(identifiant, _) = &fichier.trailer.get(b"ID").unwrap().as_array().unwrap()[0] else {
        panic!("no identifier")
    };
    assert_eq!(identifiant.len(), 16);
}

#[test]
fn another_word_gives_another_identifier() {
    let identifiant = |document: &Document| {
        let fichier = relire(&ecrire_pdf(&mettre_en_page(document)).unwrap());
        fichier.trailer.get(b"ID").unwrap().as_array().unwrap()[0].clone()
    };
    let mut autre = acte();
    assert_eq!(identifiant(&acte()), identifiant(&autre));
    autre.ajouter(Bloc::paragraphe("Un mot."));
    assert_ne!(identifiant(&acte()), identifiant(&autre));
}

#[test]
fn an_empty_document_is_a_page() {
    let mise = mettre_en_page(&document(vec![]));
    assert_eq!(mise.pages.len(), 1);
    assert_eq!(relire(&ecrire_pdf(&mise).unwrap()).get_pages().len(), 1);
}

#[test]
fn bookmarks_are_nested_and_in_reading_order() {
    let fichier = relire(&ecrire_pdf(&mettre_en_page(&acte())).unwrap());
    let racine = dictionnaire(&fichier, fichier.catalog().unwrap(), b"Outlines");
    let premier = dictionnaire(&fichier, racine, b"First");
    let dessous = dictionnaire(&fichier, premier, b"First");
    let titre = |signet: &Dictionary| {
        let octets = signet.get(b"Title").unwrap().as_str().unwrap()[2..].to_vec();
        String::from_utf16(&octets.chunks(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect::<Vec<_>>()).unwrap()
    };
    assert_eq!(titre(premier), "Article 1er – Objet");
    assert_eq!(titre(dessous), "Détail");
}

fn refus(modifier: impl FnOnce(&mut Document)) -> String {
    let mut acte = acte();
    modifier(&mut acte);
    ecrire_pdf(&mettre_en_page(&acte)).expect_err("the act cannot be printed").to_string()
}

#[test]
fn a_character_without_glyph_is_named_with_its_text() {
    let mut acte = acte();
    acte.ajouter(Bloc::paragraphe("Le sceau 漢 du préfet").chemin("articles/9"));
    let erreur = ecrire_pdf(&mettre_en_page(&acte)).unwrap_err();
    assert!(
        matches!(&erreur, ErreurPdf::CaractereAbsent { caractere: '漢', chemin: Some(c), .. } if c == "articles/9"),
        "{erreur:?}"
    );
    let attendu = "le caractère « 漢 » (U+6F22) n'existe dans aucune police du document ; il se trouve dans « Le sceau 漢 du préfet »";
    assert_eq!(erreur.to_string(), attendu);
}

#[test]
fn a_link_to_nowhere_is_refused() {
    let message = refus(|acte| acte.blocs.push(Bloc::paragraphe(Span::nouveau("annexe 7").vers_ancre("annexe-7"))));
    assert_eq!(message, "un renvoi vise « annexe-7 », qui n'est l'ancre d'aucun titre");
}

#[test]
fn a_field_name_is_simple_and_unique() {
    let double = |acte: &mut Document| {
        let Contenu::Signatures(signatures) = &mut acte.blocs[5].contenu else { panic!("the sixth block signs") };
        signatures.signataires[1].champ = "sig_etat".to_owned();
    };
    assert!(refus(double).contains("« sig_etat » doit être unique"));
}

#[test]
fn an_attachment_has_a_plain_name() {
    let message = refus(|acte| acte.pieces[0].nom = "délibération 1.pdf".to_owned());
    assert!(message.contains("« délibération 1.pdf » doit avoir un nom unique, sans accent ni espace"), "{message}");
}

#[test]
fn the_day_is_a_date() {
    for jour in ["15/01/2026", "2026-13-01", "2026-1-1", "", "2026-01-32", "２０２６-01-01"] {
        let message = refus(|acte| acte.meta.jour = jour.to_owned());
        assert_eq!(message, format!("le jour du document, « {jour} », n'est pas une date AAAA-MM-JJ"));
    }
}
