//! Every document of the examples as DOCX: all its words, in order, in a file that opens.

#[path = "../src-tauri/crates/documents/tests/commun/docx.rs"]
#[allow(dead_code, reason = "shared with the tests of documents")]
mod docx;

use application::{Demande, composer, exemple};
use documents::ecrire_docx;
use docx::{Docx, attendu, elements, passage, val};
use roxmltree::Document as Xml;
use test_case::test_case;

#[test_case("cantal-2022")]
#[test_case("cantal-2022-demo")]
#[test_case("loir-et-cher-2020")]
#[test_case("cher-2020")]
fn chaque_document_est_tout_entier_dans_son_docx(nom: &str) {
    let jour = "2022-06-08".parse().unwrap();
    let dossier = exemple(nom).unwrap();
    let mut vus = 0;
    for demande in application::documents_du_dossier(&dossier).into_iter().chain([Demande::Controle]) {
        let document = match composer(&dossier, &demande, jour) {
            Err(application::Erreur::SansCandidature(_)) => continue,
            compose => compose.unwrap(),
        };
        let octets = ecrire_docx(&document);
        let docx = Docx::lire(&octets);
        docx.verifier();
        assert_eq!(docx.lu(), attendu(&document), "{demande:?}: nothing is lost nor moved");
        assert!(octets == application::docx(&dossier, &demande, jour, None).unwrap(), "the same bytes each time");
        let empreinte = document.meta.empreinte.unwrap();
        assert!(docx.texte("word/footer1.xml").contains(&empreinte), "the fingerprint of the PDF");
        vus += 1;
    }
    assert!(vus > 15, "{vus} documents");
}

#[test]
fn les_montants_et_les_chemins_du_cantal_se_relisent() {
    let document =
        composer(&exemple("cantal-2022-demo").unwrap(), &Demande::Convention, "2022-06-08".parse().unwrap()).unwrap();
    let docx = Docx::lire(&ecrire_docx(&document));
    let xml = Xml::parse(docx.texte("word/document.xml")).unwrap();
    let lettres = |n| elements(n, "t").filter_map(|t| t.text()).collect::<String>();
    let montants: Vec<_> = elements(xml.root(), "tc").filter(|c| lettres(*c).ends_with('€')).collect();
    assert!(montants.len() > 20, "{} cells of amounts", montants.len());
    for cellule in montants {
        assert_eq!(val(cellule, "jc"), Some("right"), "« {} »", lettres(cellule));
    }
    let donnee = elements(xml.root(), "sdt").find(|s| val(*s, "tag") == Some("calcul:exercice.premier"));
    assert_eq!(lettres(donnee.expect("the year is marked")), "2022");
    let sous = |chemin: &str| passage(xml.root(), chemin);
    assert!(sous("articles/objet").contains("Objet"));
    assert!(sous("actions/usema/financements").contains("État"));
    assert!(sous("actions/usema/description").starts_with("Description"));
}
