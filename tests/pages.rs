//! The pages of every document as a reader turns them: filled, marked while they are a draft, dated by a pen where nothing is
//! known.

#[path = "../src-tauri/crates/documents/tests/commun/docx.rs"]
#[allow(dead_code, reason = "shared with the tests of documents")]
mod docx;

use application::{Creation, Demande, Dossier, EXEMPLES, Jour, Periode, creer, exemple};
use documents::mise_en_page::{Dessin, MARGE_BASSE, MARGE_HAUTE, MiseEnPage, Page, Trace};
use documents::police::Police;
use docx::{Docx, elements};
use domaine::statut::Statut;
use domaine::texte::{Ancre, Bloc, Cible, Forme, Inline, Marque, Puce, Texte};
use roxmltree::Document as Xml;

fn jour() -> Jour {
    "2022-06-08".parse().unwrap()
}

/// The examples, and a dossier where nothing is written yet.
fn dossiers() -> Vec<(String, Dossier)> {
    let vide = creer(&Creation {
        territoire: "15",
        collectivite: None,
        cadre: "2022",
        periode: Periode { debut: "2022-01-01".parse().unwrap(), fin: "2024-12-31".parse().unwrap() },
    });
    let exemples = EXEMPLES.iter().map(|e| (e.nom.to_owned(), exemple(e.nom).unwrap()));
    exemples.chain([("vide".to_owned(), vide.unwrap())]).collect()
}

/// What a dossier prints, the control report included.
fn documents_de(dossier: &Dossier) -> Vec<(Demande, application::Acte)> {
    let demandes = application::documents_du_dossier(dossier).into_iter().chain([Demande::Controle]);
    demandes
        .filter_map(|demande| match application::mettre_en_page(dossier, &demande, jour(), None) {
            Err(application::Erreur::SansCandidature(_)) => None,
            acte => Some((demande, acte.unwrap())),
        })
        .collect()
}

fn traces(page: &Page) -> impl Iterator<Item = &Trace> {
    page.sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace)
}

/// Share of the page left under its last line.
fn blanc(page: &Page) -> f32 {
    let bas = traces(page).map(|t| t.y).fold(MARGE_HAUTE, f32::max);
    let fin = page.sens.hauteur() - MARGE_BASSE;
    (fin - bas) / (fin - MARGE_HAUTE)
}

/// The first words of a page.
fn debut(page: &Page) -> String {
    let lus: String =
        page.sequences.iter().take(2).flat_map(|s| &s.dessins).filter_map(Dessin::trace).map(Trace::texte).collect();
    lus.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The most that may be left white at the foot of a page that another follows.
const BLANC: f32 = 0.35;

/// Why a page may begin before the one before is full, by its first words.
fn commence_une_page(page: &Page, dossier: &Dossier) -> bool {
    let debut = debut(page);
    let mots = [
        // Each annex, the table of contents and the body of an act that has one.
        "Annexe ",
        "Sommaire",
        "Entre les soussignés",
        "1 Identité du contrat",
        // Signed as a whole.
        "7 Arrêté conjoint",
    ];
    // A fiche that does not hold whole under the one before.
    let fiche = dossier.actions.iter().any(|a| {
        debut
            .strip_prefix(a.code.as_str())
            .is_some_and(|suite| suite.trim_start().starts_with(a.intitule.get(..8).unwrap_or(&a.intitule)))
    });
    fiche || mots.iter().any(|m| debut.to_lowercase().starts_with(&m.to_lowercase()))
}

#[test]
fn aucune_page_n_est_laissee_a_moitie_vide() {
    let (mut vues, mut trop) = (0, Vec::new());
    for (nom, dossier) in dossiers() {
        for (demande, acte) in documents_de(&dossier) {
            for (rang, paire) in acte.pages.pages.windows(2).enumerate() {
                let [page, suivante] = paire else { unreachable!() };
                vues += 1;
                let tournee = page.sens != suivante.sens;
                if blanc(page) > BLANC && !tournee && !commence_une_page(suivante, &dossier) {
                    trop.push(format!(
                        "{nom} {demande:?} p. {}: {:.0} % white before « {} »",
                        rang + 1,
                        blanc(page) * 100.0,
                        debut(suivante)
                    ));
                }
            }
        }
    }
    assert!(trop.is_empty(), "{}", trop.join("\n"));
    assert!(vues > 150, "{vues} pages were looked at");
}

/// « PROJET » is on each page of each document of a dossier that is not ready, whatever it calls itself, and in each header of
/// its DOCX.
#[test]
fn chaque_page_d_un_dossier_qui_n_est_pas_pret_dit_projet() {
    let mut vues = 0;
    for (nom, dossier) in dossiers() {
        for statut in [Statut::Projet, Statut::Definitif] {
            let mut dossier = Dossier { statut, ..dossier.clone() };
            // The fiches of one action are made as those of another.
            dossier.actions.truncate(3);
            for (demande, acte) in documents_de(&dossier) {
                for (rang, page) in
                    signatures::textes(&documents::ecrire_pdf(&acte.pages).unwrap()).unwrap().iter().enumerate()
                {
                    vues += 1;
                    assert!(page.contains("PROJET"), "{nom} {statut:?} {demande:?} p. {}", rang + 1);
                }
                let octets = documents::ecrire_docx(&acte.document);
                let docx = Docx::lire(&octets);
                let xml = Xml::parse(docx.texte("word/document.xml")).unwrap();
                let sections = elements(xml.root(), "sectPr").count();
                let entetes = elements(xml.root(), "headerReference").count();
                assert!(sections > 0 && entetes >= 1, "{nom} {demande:?}: {sections} sections, {entetes} headers");
                let dits: Vec<String> = (1..=9)
                    .map(|n| format!("word/header{n}.xml"))
                    .filter(|nom| docx.0.contains_key(nom))
                    .map(|nom| docx.texte(&nom).to_owned())
                    .collect();
                assert!(!dits.is_empty() && dits.iter().all(|t| t.contains("PROJET")), "{nom} {demande:?}");
            }
        }
    }
    assert!(vues > 300, "{vues} pages");
}

/// A reader of the papers of the assembly knows what the contract still lacks, and which mandatory objectives no action serves;
/// a settled contract says nothing of the kind.
#[test]
fn les_papiers_de_l_assemblee_disent_ce_qui_manque() {
    let papiers = [Demande::RapportAssemblee, Demande::Note, Demande::Deliberation];
    let lire = |dossier: &Dossier, demande: &Demande| {
        let document = application::composer(dossier, demande, jour()).unwrap();
        documents::markdown::ecrire(&document).replace(['\u{a0}', '\u{202f}'], " ")
    };
    let mut incomplet = exemple("cantal-2022-demo").unwrap();
    incomplet.actions.retain(|a| a.code != "A1" && a.code != "A2");
    incomplet.actions[0].description = None;
    for papier in &papiers {
        let dit = lire(&incomplet, papier);
        assert!(dit.contains("Projet à compléter"), "{papier:?}: {dit}");
        assert!(
            dit.contains("2 objectifs obligatoires sans action (P1 « ") && dit.contains("P2 « "),
            "{papier:?}: {dit}"
        );
        assert!(dit.contains("Il reste à remplir : la description d’une fiche"), "{papier:?}: {dit}");
        let signe = Dossier { statut: Statut::Signe, ..incomplet.clone() };
        assert!(!lire(&signe, papier).contains("Projet à compléter"), "{papier:?}: the paper exists");
    }
    assert!(!lire(&incomplet, &Demande::Financement).contains("Projet à compléter"), "not in an annex of the act");
}

/// The day that nothing gives is a place for the pen.
#[test]
fn une_date_inconnue_se_remplit_a_la_main() {
    let (mut lignes, mut a_dater) = (0, 0);
    for (nom, dossier) in dossiers() {
        for (demande, acte) in documents_de(&dossier) {
            let dit = documents::markdown::ecrire(&acte.document).replace(['\u{a0}', '\u{202f}'], " ");
            let mut dans_les_dates = false;
            for ligne in dit.lines() {
                lignes += 1;
                if ligne.contains("| Date |") || ligne.contains("| Accord |") {
                    dans_les_dates = true;
                } else if !ligne.starts_with('|') {
                    dans_les_dates = false;
                }
                a_dater += usize::from(dans_les_dates && ligne.contains("Le ……………"));
                assert!(!dans_les_dates || !ligne.contains("non renseigné"), "{nom} {demande:?}: {ligne}");
                assert!(!ligne.to_lowercase().contains("date : non renseigné"), "{nom} {demande:?}: {ligne}");
            }
        }
    }
    assert!(lignes > 5_000 && a_dater > 20, "{lignes} lines, {a_dater} days to write");
}

/// A figure or a reference in bold, in italics, raised: printed so, in the PDF and in the DOCX.
#[test]
fn une_puce_garde_son_style() {
    let puce = |marks: Vec<Marque>| Inline::Donnee {
        attrs: Puce { chemin: "calcul:periode.debut".to_owned(), forme: Forme::Simple },
        marks,
    };
    let renvoi = Inline::Renvoi { attrs: Cible { cible: "objet".parse().unwrap() }, marks: vec![Marque::Gras] };
    let espace = || Inline::Text { text: " puis ".to_owned(), marks: Vec::new() };
    let ligne = vec![
        puce(Vec::new()),
        espace(),
        puce(vec![Marque::Gras]),
        espace(),
        puce(vec![Marque::Italique]),
        espace(),
        puce(vec![Marque::Exposant]),
        espace(),
        renvoi,
    ];
    let mut dossier = exemple("cantal-2022-demo").unwrap();
    let paragraphe = Bloc::Paragraphe { attrs: Ancre { id: "p".parse().unwrap() }, content: ligne };
    let article = dossier.articles.iter_mut().find(|a| a.id.as_str() == "objet").unwrap();
    article.corps = Texte::Doc { content: vec![paragraphe] };
    let relu: Dossier = serde_json::from_value(domaine::arbre::de_dossier(&dossier)).unwrap();
    assert_eq!(relu, dossier, "the marks are kept with the text");

    let acte = application::mettre_en_page(&dossier, &Demande::Convention, jour(), None).unwrap();
    let styles = styles(&acte.pages);
    let attendus = [Police::Texte, Police::TexteGras, Police::TexteItalique];
    for police in attendus {
        assert!(styles.iter().any(|(p, corps)| *p == police && *corps > 9.0), "{police:?} among {styles:?}");
    }
    assert!(styles.iter().any(|(_, corps)| *corps < 9.0), "raised: {styles:?}");

    let octets = documents::ecrire_docx(&acte.document);
    let docx = Docx::lire(&octets);
    let xml = Xml::parse(docx.texte("word/document.xml")).unwrap();
    let puces: Vec<_> =
        elements(xml.root(), "sdt").filter(|s| docx::val(*s, "tag") == Some("calcul:periode.debut")).collect();
    // « 1er » is raised by half in each of them.
    let entiere = |puce: roxmltree::Node<'_, '_>, propriete: &str| {
        elements(puce, "r").all(|r| elements(r, propriete).next().is_some())
    };
    let portent = |propriete: &str| puces.iter().filter(|puce| entiere(**puce, propriete)).count();
    assert_eq!((portent("b"), portent("i"), portent("vertAlign")), (1, 1, 1), "of {} figures", puces.len());
}

/// Face and size of each run that prints the beginning of the period, in the article.
fn styles(mise: &MiseEnPage) -> Vec<(Police, f32)> {
    let toutes = mise.pages.iter().flat_map(|p| &p.sequences);
    let ici = toutes.filter(|s| s.dessins.iter().filter_map(Dessin::trace).any(|t| t.texte().contains("puis")));
    ici.flat_map(|s| &s.dessins).filter_map(Dessin::trace).map(|t| (t.police, t.corps)).collect()
}

/// The check of white pages fails when it must.
#[test]
fn une_page_vide_se_voit() {
    let acte =
        application::mettre_en_page(&exemple("cantal-2022-demo").unwrap(), &Demande::Convention, jour(), None).unwrap();
    let mut page = acte.pages.pages[4].clone();
    assert!(blanc(&page) < BLANC, "a full page");
    page.sequences.truncate(3);
    assert!(blanc(&page) > BLANC, "three paragraphs");
}
