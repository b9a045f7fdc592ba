//! What a word processor finds in a DOCX, and what holds for any document.

mod commun;
#[path = "commun/docx.rs"]
mod docx;

use commun::hasard::{bloc, texte};
use commun::{document, tableau};
use documents::document::*;
use documents::{Image, ecrire_docx};
use docx::{Docx, W, attendu, elements, passage, val};
use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};

fn ecrit(blocs: Vec<Bloc>) -> Docx {
    let docx = Docx::lire(&ecrire_docx(&document(blocs)));
    docx.verifier();
    docx
}

fn avec_le_corps<T>(docx: &Docx, lire: impl FnOnce(Node<'_, '_>) -> T) -> T {
    lire(Xml::parse(docx.texte("word/document.xml")).unwrap().root())
}

fn lettres(noeud: Node<'_, '_>) -> String {
    elements(noeud, "t").filter_map(|t| t.text()).collect()
}

/// Style and letters of each paragraph.
fn paragraphes(docx: &Docx) -> Vec<(String, String)> {
    avec_le_corps(docx, |corps| {
        elements(corps, "p").map(|p| (val(p, "pStyle").unwrap_or_default().to_owned(), lettres(p))).collect()
    })
}

fn styles_de(docx: &Docx, voulus: &[&str]) -> Vec<(String, String)> {
    paragraphes(docx).into_iter().filter(|(style, _)| voulus.contains(&style.as_str())).collect()
}

#[test]
fn headings_are_those_of_the_word_processor_and_the_contents_lead_to_them() {
    let docx = ecrit(vec![
        Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Deux }).into(),
        Bloc::intertitre(Niveau::Un, Some("Article 1er"), "Objet", "objet").chemin("articles/objet"),
        Bloc::intertitre(Niveau::Deux, None, "Durée", "duree"),
        Bloc::intertitre(Niveau::Trois, None, "Détail", "detail"),
        Bloc::paragraphe(Span::nouveau("article 1").vers_ancre("objet")),
        Contenu::Annexe(Annexe { numero: "Annexe 1".to_owned(), titre: "Plan".into(), ancre: "a".to_owned() }).into(),
    ]);
    let titres = styles_de(&docx, &["Heading1", "Heading2", "Heading3", "Annexe"]);
    let attendus = [
        ("Heading1", "Article\u{a0}1er – Objet"),
        ("Heading2", "Durée"),
        ("Heading3", "Détail"),
        ("Annexe", "Annexe\u{a0}1 – Plan"),
    ];
    assert_eq!(titres, attendus.map(|(s, t)| (s.to_owned(), t.to_owned())));
    let entrees: Vec<String> = styles_de(&docx, &["TOC1", "TOC2", "TOC3"]).into_iter().map(|(_, t)| t).collect();
    assert_eq!(
        entrees,
        ["Article\u{a0}1er – Objet1", "Durée1", "Annexe\u{a0}1 – Plan2"],
        "filled in, with their pages"
    );
    avec_le_corps(&docx, |corps| {
        let champs: Vec<_> = elements(corps, "instrText").filter_map(|i| i.text()).map(str::trim).collect();
        assert_eq!(champs[0], "TOC \\o \"1-2\" \\h \\z \\u");
        let renvoi = elements(corps, "hyperlink").last().and_then(|l| l.attribute((W, "anchor")));
        let titre = elements(corps, "p").find(|p| val(*p, "pStyle") == Some("Heading1")).unwrap();
        let repere = elements(titre, "bookmarkStart").next().and_then(|b| b.attribute((W, "name")));
        assert_eq!(renvoi, repere, "the link leads to the article");
        assert!(passage(corps, "articles/objet").contains("Objet"), "the heading is under its path");
        assert_eq!(val(titre, "vertAlign"), Some("superscript"), "the « er » is raised");
        let annexe = elements(corps, "p").find(|p| val(*p, "pStyle") == Some("Annexe")).unwrap();
        assert_eq!(elements(annexe, "pageBreakBefore").count(), 1, "an annex opens a page");
    });
    assert!(!docx.texte("word/settings.xml").contains("updateFields"), "no question on opening");
}

#[test]
fn a_table_has_its_head_its_spans_and_its_amounts_on_the_right() {
    let docx = ecrit(vec![Bloc::nouveau(Contenu::Tableau(tableau(3))).chemin("enveloppes")]);
    avec_le_corps(&docx, |corps| {
        let legende = elements(corps, "p").find(|p| val(*p, "pStyle") == Some("Caption")).unwrap();
        assert!(lettres(legende).starts_with("Tableau\u{a0}1"));
        let styles = Xml::parse(docx.texte("word/styles.xml")).unwrap();
        let style = elements(styles.root(), "style").find(|s| s.attribute((W, "styleId")) == Some("Caption")).unwrap();
        assert_eq!(elements(style, "keepNext").count(), 1, "a caption stays with its table");
        let table = elements(corps, "tbl").next().unwrap();
        let rangs: Vec<_> = elements(table, "tr").collect();
        assert_eq!(rangs.len(), 7);
        let entetes: Vec<bool> = rangs.iter().map(|r| elements(*r, "tblHeader").count() == 1).collect();
        assert_eq!(entetes, [true, false, false, false, false, false, false]);
        assert!(rangs.iter().all(|r| elements(*r, "cantSplit").count() == 1), "no row is cut");
        assert_eq!(val(rangs[1], "gridSpan"), Some("3"), "a group covers the columns");
        let cotes: Vec<_> = elements(rangs[2], "tc").map(|c| val(c, "jc")).collect();
        assert_eq!(cotes, [None, Some("right"), Some("right")]);
        assert_eq!(lettres(elements(rangs[2], "tc").nth(1).unwrap()), "1000,00\u{a0}€");
        assert_eq!(elements(corps, "sdt").count(), 0, "nothing hides a table nor a row from a reader");
        assert_eq!(passage(corps, "enveloppes"), lettres(corps));
        for (rang, chemin) in ["actions/1", "actions/2", "actions/3"].into_iter().enumerate() {
            assert_eq!(passage(corps, chemin), lettres(rangs[2 + rang]), "each row is under its path");
        }
    });
}

/// A reader that knows nothing of controls sees the body as it is: paragraphs and tables, then the section.
#[test]
fn no_block_is_hidden_in_a_control_and_each_is_under_its_path() {
    let ligne = |libelle: &str, mots: &str, chemin: &str| {
        LigneFiche::nouvelle(libelle, vec![BlocTexte::Paragraphe(mots.into())]).chemin(chemin)
    };
    let docx = ecrit(vec![
        Bloc::paragraphe(vec![Span::nouveau("Soit "), Span::nouveau("12 €").donnee("calcul:total")])
            .chemin("articles/a"),
        Bloc::nouveau(Contenu::Fiche(Fiche {
            legende: None,
            lignes: vec![
                ligne("Pilote", "Le Département.", "actions/1/pilote"),
                ligne("Suite", "Rien.", "actions/1/suite"),
            ],
        })),
        Bloc::nouveau(Contenu::Tableau(tableau(2))).chemin("enveloppes"),
        Bloc::nouveau(Contenu::Tableau(tableau(1))).chemin("enveloppes"),
    ]);
    avec_le_corps(&docx, |corps| {
        let corps = elements(corps, "body").next().unwrap();
        let mut noms: Vec<&str> = corps.children().map(|n| n.tag_name().name()).collect();
        noms.retain(|nom| !nom.starts_with("bookmark"));
        assert_eq!(noms.pop(), Some("sectPr"));
        assert!(noms.iter().all(|nom| matches!(*nom, "p" | "tbl")), "{noms:?}");
        assert_eq!(noms.iter().filter(|nom| **nom == "tbl").count(), 3);
        for rang in elements(corps, "tr").chain(elements(corps, "tbl")) {
            assert!(rang.children().all(|n| n.tag_name().name() != "sdt"), "rows and cells are where readers look");
        }
        assert_eq!(passage(corps, "actions/1/pilote"), "PiloteLe Département.");
        assert_eq!(passage(corps, "actions/1/suite"), "SuiteRien.");
        assert_eq!(passage(corps, "articles/a"), "Soit 12\u{a0}€");
        let noms: Vec<_> = elements(corps, "bookmarkStart").filter_map(|b| b.attribute((W, "name"))).collect();
        assert!(
            noms.contains(&format!("{}_2", documents::docx::signet("enveloppes")).as_str()),
            "the second has its own name"
        );
    });
}

#[test]
fn lists_nest_three_deep_and_each_numbered_list_begins_at_one() {
    let profonde = |genre| {
        let trois = Liste { genre, ..Liste::puces(["trois"]) };
        let mut deux = Liste { genre, ..Liste::puces(["deux"]) };
        deux.elements[0].sous_liste = Some(trois);
        let mut un = Liste { genre, ..Liste::puces(["un"]) };
        un.elements[0].sous_liste = Some(deux);
        Bloc::nouveau(Contenu::Liste(un))
    };
    let docx = ecrit(vec![
        profonde(GenreListe::Numeros),
        Contenu::Liste(Liste::numeros(["autre"])).into(),
        profonde(GenreListe::Puces),
    ]);
    let styles: Vec<String> = paragraphes(&docx).into_iter().map(|(style, _)| style).collect();
    let attendus =
        ["ListNumber", "ListNumber2", "ListNumber3", "ListNumber", "ListBullet", "ListBullet2", "ListBullet3"];
    assert_eq!(styles, attendus);
    avec_le_corps(&docx, |corps| {
        let places: Vec<_> =
            elements(corps, "numPr").map(|n| (val(n, "numId").unwrap(), val(n, "ilvl").unwrap())).collect();
        assert_eq!(places[..3], [("3", "0"), ("3", "1"), ("3", "2")]);
        assert_eq!(places[3], ("4", "0"), "another list counts anew");
        assert_eq!(places[4..], [("1", "0"), ("1", "1"), ("1", "2")]);
    });
    let listes = Xml::parse(docx.texte("word/numbering.xml")).unwrap();
    let textes: Vec<_> = elements(listes.root(), "lvlText").filter_map(|t| t.attribute((W, "val"))).collect();
    assert_eq!((&textes[..3], &textes[9..12]), (&["•", "–", "·"][..], &["%1°", "%2)", "%3)"][..]));
    assert_eq!(elements(listes.root(), "startOverride").count(), 2);
}

#[test]
fn a_figure_of_a_sentence_is_a_control_with_its_path_and_an_address_a_relation() {
    let docx = ecrit(vec![
        Bloc::paragraphe(vec![
            Span::nouveau("Soit "),
            Span::nouveau("810 000 €").donnee("calcul:financement.total"),
            Span::nouveau(", "),
            Span::nouveau("en ligne").gras().vers_uri("https://exemple.fr/é"),
            Span::nouveau(" ou "),
            Span::nouveau("ici").vers_uri("javascript:non"),
        ])
        .chemin("articles/objet"),
    ]);
    avec_le_corps(&docx, |corps| {
        let controle = elements(corps, "sdt").find(|s| val(*s, "tag") == Some("calcul:financement.total")).unwrap();
        assert_eq!(lettres(controle), "810\u{202f}000\u{a0}€", "French spaces inside");
        assert!(val(controle, "alias").is_some());
        assert_eq!(passage(corps, "articles/objet"), lettres(corps));
        assert_eq!(elements(corps, "hyperlink").count(), 1, "only what can be opened is a link");
        let lien = elements(corps, "hyperlink").next().unwrap();
        assert_eq!((lettres(lien).as_str(), elements(lien, "b").count()), ("en ligne", 1));
    });
    assert!(docx.texte("word/_rels/document.xml.rels").contains("https://exemple.fr/%C3%A9"));
}

#[test]
fn pages_say_what_the_document_is_and_the_file_has_no_other_date() {
    let mut acte = document(vec![Bloc::paragraphe("Un.")]);
    acte.meta.etat = Some("Projet".to_owned());
    acte.meta.empreinte = Some("7K2M-4QXT".to_owned());
    acte.meta.auteur = "L’État & autres".to_owned();
    let image = Image::lire(include_bytes!("../../../../icons/128x128.png")).unwrap();
    acte.logo = Some(Logo { image, alternative: "Logo du Département".to_owned() });
    let docx = Docx::lire(&ecrire_docx(&acte));
    docx.verifier();
    let [suivantes, premiere] = ["word/header1.xml", "word/header2.xml"].map(|nom| docx.texte(nom));
    assert!(suivantes.contains("Acte d’essai") && suivantes.contains("PROJET"));
    assert!(!premiere.contains("Acte d’essai") && premiere.contains("PROJET"));
    for pied in ["word/footer1.xml", "word/footer2.xml"].map(|nom| docx.texte(nom)) {
        for attendu in ["Val-d’Ombre – Projet", "Empreinte\u{a0}7K2M-4QXT", " PAGE ", " NUMPAGES "] {
            assert!(pied.contains(attendu), "« {attendu} » in {pied}");
        }
    }
    let identite = docx.texte("docProps/core.xml");
    for attendu in ["Acte d&apos;essai", "L’État &amp; autres", "fr-FR", "2026-01-15T00:00:00Z"] {
        assert!(identite.contains(attendu), "« {attendu} » in {identite}");
    }
    assert!(docx.texte("word/styles.xml").contains("<w:lang w:val=\"fr-FR\""));
    assert!(docx.texte("word/fontTable.xml").contains("<w:altName w:val=\"Georgia\"/>"));
    avec_le_corps(&docx, |corps| {
        let image = corps.descendants().find(|n| n.tag_name().name() == "docPr").unwrap();
        assert_eq!(image.attribute("descr"), Some("Logo du Département"));
    });
    assert!(docx.0["word/media/logo.png"].starts_with(b"\x89PNG"));
}

#[test]
fn a_chart_is_a_table_of_what_it_shows() {
    let part = |libelle: &str, poids| Part { libelle: libelle.to_owned(), poids, valeur: format!("{poids} €") };
    let docx = ecrit(vec![
        Contenu::Graphique(Graphique {
            titre: "Parts".into(),
            alternative: "État : deux tiers.".to_owned(),
            forme: FormeGraphique::PartsEmpilees,
            parts: vec![part("État", 600), part("FIR", 0)],
        })
        .into(),
    ]);
    avec_le_corps(&docx, |corps| {
        assert_eq!(val(corps, "tblDescription"), Some("État : deux tiers."));
        let rangs: Vec<String> = elements(corps, "tr").map(lettres).collect();
        assert_eq!(rangs, ["État600\u{a0}€", "FIR0\u{a0}€"]);
        let barres: Vec<usize> = elements(corps, "tr").map(|r| elements(r, "shd").count()).collect();
        assert_eq!(barres, [1, 0], "nothing is drawn for nothing");
    });
}

#[test]
fn a_remark_stays_with_the_fiche_that_it_is_about() {
    let ligne = |nom: &str| LigneFiche::nouvelle(nom, vec!["Une phrase.".into()]);
    let fiche = || Contenu::Fiche(Fiche { legende: None, lignes: ["État", "Fait"].map(ligne).to_vec() });
    let note = Paragraphe { style: StyleParagraphe::Note, texte: "* Chiffre fictif.".into() };
    let tenus = |blocs: Vec<Bloc>| {
        avec_le_corps(&ecrit(blocs), |corps| {
            let derniere = elements(corps, "tr").last().unwrap();
            elements(derniere, "p").all(|p| elements(p, "keepNext").count() == 1)
        })
    };
    assert!(tenus(vec![fiche().into(), Contenu::Paragraphe(note).into()]));
    assert!(!tenus(vec![fiche().into(), Bloc::paragraphe("Autre chose.")]));
}

#[test]
fn signatures_stay_with_the_last_lines_of_what_is_signed() {
    let signataire = |pour: &str| Signataire {
        champ: "s".to_owned(),
        pour: pour.to_owned(),
        qualite: "Le préfet".to_owned(),
        nom: None,
        delegation: None,
    };
    let signataires = ["Pour l’État", "Pour l’agence", "Pour le Département"].map(signataire).to_vec();
    let docx = ecrit(vec![
        Bloc::paragraphe("Premier."),
        Bloc::paragraphe("Dernier."),
        Contenu::Signatures(Signatures { fait: "Fait à Aurillac.".into(), signataires }).into(),
    ]);
    avec_le_corps(&docx, |corps| {
        let tenus: Vec<_> = elements(corps, "p").take(2).map(|p| elements(p, "keepNext").count()).collect();
        assert_eq!(tenus, [0, 1]);
        let pour: Vec<String> =
            elements(corps, "p").filter(|p| val(*p, "pStyle") == Some("SignaturePour")).map(lettres).collect();
        assert_eq!(pour, ["Pour l’État", "Pour l’agence", "Pour le Département"]);
    });
}

#[test]
fn a_note_is_a_note_of_the_word_processor_and_the_same_one_is_written_once() {
    let appelant = |mots: &str, note: &str| Cellule::from(vec![Span::nouveau(mots), Span::appel(note)]);
    let docx = ecrit(vec![
        Bloc::paragraphe(vec![Span::nouveau("Texte"), Span::appel("Première & seule."), Span::nouveau(".")]),
        Contenu::Tableau(Tableau {
            colonnes: vec![Colonne::gauche(1), Colonne::gauche(1)],
            rangees: vec![Rangee::nouvelle([appelant("a", "La même."), appelant("b", "La même.")])],
            ..Tableau::default()
        })
        .into(),
    ]);
    let notes = Xml::parse(docx.texte("word/footnotes.xml")).unwrap();
    let dites: Vec<String> = elements(notes.root(), "footnote").map(lettres).filter(|t| !t.is_empty()).collect();
    assert_eq!(dites, ["\u{a0}Première & seule.", "\u{a0}La même."]);
    avec_le_corps(&docx, |corps| {
        assert_eq!(elements(corps, "footnoteReference").count(), 2);
        let renvois: Vec<_> = elements(corps, "instrText").filter_map(|i| i.text()).map(str::trim).collect();
        assert_eq!(renvois, ["NOTEREF _Note2 \\f \\h"], "the second call refers to the first");
    });
    assert!(docx.texte("word/settings.xml").contains("<w:footnotePr>"));
}

#[test]
fn a_table_too_wide_has_a_section_of_its_own() {
    let cellules = || (0..9).map(|n| format!("12 345 67{n},00 €"));
    let docx = ecrit(vec![
        Bloc::paragraphe("Avant."),
        Contenu::Tableau(Tableau {
            colonnes: (0..9).map(|_| Colonne::droite(1)).collect(),
            rangees: vec![Rangee::nouvelle(cellules())],
            ..Tableau::default()
        })
        .into(),
        Bloc::paragraphe("Après."),
    ]);
    avec_le_corps(&docx, |corps| {
        let sections: Vec<_> = elements(corps, "pgSz").map(|t| t.attribute((W, "orient"))).collect();
        assert_eq!(sections, [None, Some("landscape"), None]);
        assert_eq!(elements(corps, "titlePg").count(), 1, "the first page is first once");
        let grille: i32 = elements(corps, "gridCol").filter_map(|c| c.attribute((W, "w"))?.parse::<i32>().ok()).sum();
        assert!(grille > 13_000, "the table takes the width of the turned page: {grille}");
    });
    assert!(docx.texte("word/header3.xml").contains("EnTetePaysage"));
}

/// What people paste: controls, marks without width, marks of XML, and what XML 1.0 cannot hold.
fn colle() -> impl Strategy<Value = Texte> {
    let lettre = prop::sample::select(vec![
        'a',
        'é',
        ' ',
        '<',
        '>',
        '&',
        '"',
        '\n',
        '\u{0}',
        '\u{1}',
        '\u{b}',
        '\u{1b}',
        '\u{7f}',
        '\u{ad}',
        '\u{200b}',
        '\u{feff}',
        '\u{fffe}',
        '\u{ffff}',
        '\u{1f600}',
    ]);
    let mot = prop::collection::vec(lettre, 0..30).prop_map(|l| l.into_iter().collect::<String>());
    prop::collection::vec((mot, any::<bool>()), 0..4).prop_map(|spans| {
        let span = |(mot, gras): (String, bool)| Span { texte: mot, gras, ..Span::default() };
        Texte(spans.into_iter().map(span).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_a_sound_file_where_nothing_is_lost(blocs in prop::collection::vec(bloc(), 0..14)) {
        let document = document(blocs);
        let octets = ecrire_docx(&document);
        let docx = Docx::lire(&octets);
        docx.verifier();
        prop_assert_eq!(docx.lu(), attendu(&document));
        prop_assert!(octets == ecrire_docx(&document), "the same document gives the same file");
    }

    #[test]
    fn whatever_is_pasted_the_file_opens(textes in prop::collection::vec(colle(), 1..8), sain in texte()) {
        let blocs: Vec<Bloc> = textes.into_iter().chain([sain]).map(Bloc::paragraphe).collect();
        let mut document = document(blocs);
        document.meta.titre = document.blocs.iter().map(|b| match &b.contenu {
            Contenu::Paragraphe(p) => p.texte.brut(),
            _ => String::new(),
        }).collect();
        let docx = Docx::lire(&ecrire_docx(&document));
        docx.verifier();
        prop_assert_eq!(docx.lu(), attendu(&document));
    }
}
