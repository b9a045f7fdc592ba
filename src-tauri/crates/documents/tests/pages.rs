//! Golden pages: where each drawing stands, read as text. Read the difference before you accept it.

mod commun;

use commun::*;
use documents::document::*;
use documents::mise_en_page::{CibleLien, Dessin, HAUTEUR_PAGE, MARGE_BASSE, MARGE_HAUTE, MiseEnPage, Role, Sens};
use documents::{mettre_en_page, svg};

#[test]
fn an_opening() {
    let partie =
        |qui: &str| Partie { designation: Span::nouveau(qui).gras().into(), mention: Some("d'une part,".into()) };
    let mise = mettre_en_page(&document(vec![
        Contenu::Titre(PageDeTitre {
            surtitre: Some("Stratégie nationale".to_owned()),
            titre: "Contrat départemental de prévention et de protection de l'enfance".into(),
            sous_titre: Some("Val-d'Ombre".into()),
            periode: Some("1er janvier 2025 – 31 décembre 2027".to_owned()),
        })
        .into(),
        Contenu::Parties(Parties {
            ouverture: "Entre".to_owned(),
            parties: vec![partie("L'État"), partie("Le Département")],
        })
        .into(),
        Contenu::Visas(Visas {
            visas: vec![Visa {
                texte: "Vu la loi n° 2022-140 du 7 février 2022 ;".into(),
                chemin: Some("visas/1".to_owned()),
            }],
            formule: Some("Il est convenu ce qui suit :".into()),
        })
        .into(),
    ]));
    insta::assert_snapshot!(decrire(&mise));
}

#[test]
fn a_paragraph_with_bold_links_and_an_ordinal() {
    let mise = mettre_en_page(&document(vec![
        Bloc::intertitre(Niveau::Un, Some("Article 1er"), "Objet", "objet"),
        Bloc::paragraphe([
            Span::nouveau("Le "),
            Span::nouveau("présent contrat").gras(),
            Span::nouveau(" prend effet le 1er janvier ; voir l'"),
            Span::nouveau("article 1er").vers_ancre("objet"),
            Span::nouveau(" et "),
            Span::nouveau("le site").vers_uri("https://exemple.fr"),
            Span::nouveau(". "),
            Span::nouveau(LONG),
        ])
        .chemin("articles/objet"),
    ]));
    insta::assert_snapshot!(decrire_le_contenu(&mise));
    insta::assert_snapshot!("a_paragraph_tree", decrire_l_arbre(&mise));
    assert_eq!(mise.pages[0].zones.len(), 1, "the paragraph can be found from its path");
    assert_eq!(&*mise.pages[0].zones[0].chemin, "articles/objet");
}

#[test]
fn nested_lists_and_a_framed_note() {
    let element = |texte: &str, sous_liste| ElementListe { texte: texte.into(), sous_liste };
    let troisieme = Liste::numeros(["niveau trois"]);
    let deuxieme = Liste { genre: GenreListe::Numeros, elements: vec![element("niveau deux", Some(troisieme))] };
    let liste =
        Liste { genre: GenreListe::Numeros, elements: vec![element("niveau un", Some(deuxieme)), element(LONG, None)] };
    let mise = mettre_en_page(&document(vec![
        Contenu::Liste(liste).into(),
        Contenu::Encadre(Encadre {
            titre: Some("À retenir".into()),
            contenu: vec!["Un texte.".into(), Liste::puces(["une puce"]).into()],
        })
        .into(),
    ]));
    insta::assert_snapshot!(decrire(&mise));
    insta::assert_snapshot!("nested_lists_tree", decrire_l_arbre(&mise));
}

#[test]
fn a_table_comes_back_with_its_head_on_the_next_page() {
    let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau(45)).into()]));
    assert_eq!(mise.pages.len(), 2);
    let entetes = |page: usize| svg::texte_page(&mise.pages[page]).matches("Prévu").count();
    assert_eq!((entetes(0), entetes(1)), (1, 0), "the head is read once");
    let dessines = mise.pages[1].artefacts.iter().filter_map(|d| d.trace()).any(|t| t.texte() == "Prévu");
    assert!(dessines, "and drawn again");
    let suite = svg::texte_page(&mise.pages[1]);
    assert!(suite.contains("Sous-total\t1\u{202f}000,00\u{a0}€"), "{suite}");
    assert!(mise.pages[0].zones.iter().any(|z| &*z.chemin == "actions/12"), "each row can be found from its path");
    insta::assert_snapshot!(decrire_le_contenu(&mettre_en_page(&document(vec![Contenu::Tableau(tableau(3)).into()]))));
}

#[test]
fn cells_that_span_columns_keep_the_table_regular() {
    let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau(1)).into()]));
    insta::assert_snapshot!(decrire_l_arbre(&mise));
}

#[test]
fn a_fiche_taller_than_a_page_is_cut_between_lines() {
    let contenu = vec![BlocTexte::Paragraphe(LONG.repeat(40).into()), Liste::puces([LONG, LONG]).into()];
    let fiche = Fiche {
        legende: None,
        lignes: vec![
            LigneFiche::nouvelle("Constat", contenu).chemin("actions/1/constat"),
            LigneFiche::nouvelle("Pilote", vec!["Département".into()]),
        ],
    };
    let mise = mettre_en_page(&document(vec![Contenu::Fiche(fiche).into()]));
    assert!(mise.pages.len() >= 2, "{} pages", mise.pages.len());
    let attendu = sans_blancs(&documents::typographie::typographier(&LONG.repeat(40)));
    assert!(lu(&mise.pages).contains(&attendu), "not a word is lost at the cut");
    let rappel = mise.pages[1].artefacts.iter().filter_map(|d| d.trace()).any(|t| t.texte().contains("(suite)"));
    assert!(rappel, "the name of the row is shown again");
    for page in &mise.pages[..2] {
        assert!(page.zones.iter().any(|z| &*z.chemin == "actions/1/constat"), "the row is found on both pages");
    }
}

#[test]
fn contents_say_the_pages_and_go_there() {
    let mut blocs = vec![
        Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Deux }).into(),
        Contenu::SautDePage.into(),
    ];
    for n in 1..=3 {
        blocs.push(Bloc::intertitre(Niveau::Un, Some(&format!("Article {n}")), "Titre", format!("a{n}")));
        blocs.push(Bloc::intertitre(Niveau::Deux, None, "Détail", format!("a{n}-d")));
        blocs.push(Bloc::intertitre(Niveau::Trois, None, "Fin détail", format!("a{n}-f")));
        blocs.push(Bloc::paragraphe(LONG.repeat(18)));
    }
    blocs.push(
        Contenu::Annexe(Annexe { numero: "Annexe 1".to_owned(), titre: "Fiches".into(), ancre: "x1".to_owned() })
            .into(),
    );
    let mise = mettre_en_page(&document(blocs));
    insta::assert_snapshot!(svg::texte_page(&mise.pages[0]));
    for lien in &mise.pages[0].liens {
        let CibleLien::Page { page, y } = lien.cible else { panic!("{lien:?}") };
        let titre = mise.signets.iter().find(|s| (s.page, s.y) == (page, y)).expect("a link goes to a heading");
        assert_eq!(titre.titre, lien.libelle);
    }
    assert_eq!(mise.signets.iter().map(|s| s.niveau).collect::<Vec<_>>(), [1, 2, 3, 1, 2, 3, 1, 2, 3, 1]);
}

#[test]
fn a_heading_that_skips_a_level_is_tagged_one_deeper_only() {
    let mise = mettre_en_page(&document(vec![
        Bloc::intertitre(Niveau::Un, None, "Un", "un"),
        Bloc::intertitre(Niveau::Trois, None, "Trois", "trois"),
    ]));
    let roles: Vec<_> = mise.arbre.iter().map(|n| n.role).filter(|r| matches!(r, Role::Intertitre(_))).collect();
    assert_eq!(roles, [Role::Intertitre(1), Role::Intertitre(2)]);
}

#[test]
fn a_heading_is_never_the_last_line_of_a_page() {
    for lignes in 0..50 {
        let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
        blocs.push(Bloc::intertitre(Niveau::Un, None, "Titre", "t"));
        blocs.push(Bloc::paragraphe(LONG));
        let mise = mettre_en_page(&document(blocs));
        let derniere = mise.pages.last().unwrap();
        let roles: Vec<_> = derniere.sequences.iter().map(|s| mise.arbre[s.noeud.0].role).collect();
        assert_eq!(roles.last(), Some(&Role::Paragraphe), "{lignes} lines before");
        let titre = mise.signets[0].page + 1;
        assert_eq!(titre, mise.pages.len(), "{lignes} lines before: the heading is with its text");
    }
}

/// The pages of a document that begins with so many short lines: one test goes through every place of a page.
fn apres(lignes: usize, blocs: Vec<Bloc>) -> Vec<String> {
    let mut tous: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
    tous.extend(blocs);
    mettre_en_page(&document(tous)).pages.iter().map(svg::texte_page).collect()
}

/// The one page that says it.
fn page_de(pages: &[String], mots: &str) -> usize {
    let mut trouvees = (0..pages.len()).filter(|rang| pages[*rang].contains(mots));
    let page = trouvees.next().unwrap_or_else(|| panic!("« {mots} » is on no page"));
    assert_eq!(trouvees.next(), None, "« {mots} » is on one page only");
    page
}

#[test]
fn no_line_of_a_paragraph_is_alone() {
    for lignes in 0..40 {
        let paragraphe: Vec<String> = (1..=6).map(|n| format!("Ligne n° {n}.")).collect();
        let pages = apres(lignes, vec![Bloc::paragraphe(paragraphe.join("\n"))]);
        let place = |n: usize| page_de(&pages, &format!("Ligne n°\u{a0}{n}."));
        assert_eq!(place(1), place(2), "{lignes} lines before: two lines at the foot");
        assert_eq!(place(5), place(6), "{lignes} lines before: two lines at the top");
    }
}

/// A figure is drawn whole under its title, and says in words what it shows, in the pages and in the file.
#[test]
fn a_figure_is_whole_with_its_title_and_says_what_it_shows() {
    let part = |libelle: &str, poids| Part { libelle: libelle.to_owned(), poids, valeur: format!("{poids} €") };
    for (lignes, forme) in (0..36).flat_map(|n| [(n, FormeGraphique::PartsEmpilees), (n, FormeGraphique::Barres)]) {
        let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
        blocs.push(Bloc::nouveau(Contenu::Graphique(Graphique {
            titre: "Part de chaque source".into(),
            alternative: "État deux tiers, ARS un tiers.".to_owned(),
            forme,
            parts: vec![part("État", 20), part("ARS", 10)],
        })));
        let mise = mettre_en_page(&document(blocs));
        let figure = mise.arbre.iter().find(|n| n.role == Role::Figure).unwrap();
        assert_eq!(figure.alternative.as_deref(), Some("État deux tiers, ARS un tiers."));
        let (page, _) = figure.cadre.unwrap();
        let pages: Vec<String> = mise.pages.iter().map(svg::texte_page).collect();
        assert_eq!(
            page_de(&pages, "Part de chaque source"),
            page,
            "{lignes} lines before: the title is with its figure"
        );
        if lignes == 0 {
            let pdf = documents::ecrire_pdf(&mise).unwrap();
            let pieces: Vec<u8> =
                [0xfe, 0xff].into_iter().chain("État deux".encode_utf16().flat_map(u16::to_be_bytes)).collect();
            let fichier = lopdf::Document::load_mem(&pdf).unwrap();
            let alternatives =
                fichier.objects.values().filter_map(|o| o.as_dict().ok()?.get(b"Alt").ok()?.as_str().ok());
            assert_eq!(alternatives.filter(|a| a.starts_with(&pieces)).count(), 1, "the file says it too");
        }
    }
}

#[test]
fn no_item_of_a_list_is_alone_and_its_sentence_comes_with_it() {
    let phrase = || Texte::from("Elle repose sur :");
    let appelee = || Texte(vec![Span::nouveau("Elle repose sur :"), Span::appel("Une note.")]);
    for (lignes, phrase) in (0..36).flat_map(|n| [(n, phrase()), (n, appelee())]) {
        let pages = apres(
            lignes,
            vec![
                Bloc::paragraphe(phrase),
                Contenu::Liste(Liste::puces(["premier", "deuxième", "troisième", "quatrième", "cinquième"])).into(),
            ],
        );
        let place = |mots: &str| page_de(&pages, mots);
        assert_eq!(place("Elle repose"), place("premier"), "{lignes} lines before: the sentence is with its list");
        assert_eq!(place("premier"), place("deuxième"), "{lignes} lines before: two items at the foot");
        assert_eq!(place("quatrième"), place("cinquième"), "{lignes} lines before: two items at the top");
    }
}

#[test]
fn no_row_of_a_table_is_alone_on_its_page() {
    for lignes in 0..36 {
        let rangees = (1..=12).map(|n| Rangee::nouvelle([format!("Action n° {n}."), "1 000 €".to_owned()])).collect();
        let tableau = Tableau {
            legende: Some("Crédits".into()),
            resume: None,
            colonnes: vec![Colonne::gauche(3), Colonne::droite(1)],
            entetes: vec![Rangee::nouvelle(["Action", "Prévu"])],
            rangees,
            notes: Vec::new(),
        };
        let pages = apres(lignes, vec![Bloc::paragraphe("Les montants sont :"), Contenu::Tableau(tableau).into()]);
        let place = |n: usize| page_de(&pages, &format!("Action n°\u{a0}{n}."));
        assert_eq!(page_de(&pages, "Les montants"), place(1), "{lignes} lines before: the sentence is with its table");
        assert_eq!(page_de(&pages, "Crédits"), place(1), "{lignes} lines before: the caption is with its table");
        assert_eq!(place(1), place(2), "{lignes} lines before: two rows at the foot");
        assert_eq!(place(10), place(12), "{lignes} lines before: more than two lines at the top");
    }
}

/// « Mode de calcul »: a row of several lines under a repeated head is as alone as one of a single line.
#[test]
fn no_tall_row_of_a_table_is_alone_on_its_page() {
    for hauteur in 2..=6 {
        for lignes in 0..36 {
            let texte = |n: usize| format!("Mode n° {n}.{}", "\nUne ligne de plus.".repeat(hauteur - 1));
            let tableau = Tableau {
                legende: Some("Mode de calcul".into()),
                colonnes: vec![Colonne::gauche(3), Colonne::gauche(1)],
                entetes: vec![Rangee::nouvelle(["Mode de calcul", "Producteur"])],
                rangees: (1..=9).map(|n| Rangee::nouvelle([texte(n), "Service".to_owned()])).collect(),
                ..Tableau::default()
            };
            let pages = apres(lignes, vec![Contenu::Tableau(tableau).into()]);
            let place = |n: usize| page_de(&pages, &format!("Mode n°\u{a0}{n}."));
            assert_eq!(place(1), place(2), "{lignes} lines before, rows of {hauteur} lines: two rows at the foot");
            assert_eq!(place(8), place(9), "{lignes} lines before, rows of {hauteur} lines: two rows at the top");
        }
    }
}

#[test]
fn a_short_fiche_is_not_cut() {
    for lignes in 0..36 {
        let ligne = |nom: &str| LigneFiche::nouvelle(nom, vec!["Une phrase.".into()]);
        let fiche = Fiche { legende: None, lignes: ["État", "Fait", "Difficultés", "Suites"].map(ligne).to_vec() };
        let titre = Bloc::intertitre(Niveau::Deux, Some("A1"), "Repérer", "a1");
        let pages = apres(lignes, vec![titre, Contenu::Fiche(fiche).into()]);
        let places = ["Repérer", "État", "Fait", "Difficultés", "Suites"].map(|mots| page_de(&pages, mots));
        assert!(places.iter().all(|place| *place == places[0]), "{lignes} lines before: {places:?}");
    }
}

#[test]
fn the_last_line_of_a_long_fiche_comes_with_the_end_of_the_one_before() {
    for lignes in 0..36 {
        let lignes_de_fiche = vec![
            LigneFiche::nouvelle("Pilote", vec!["Le service.".into()]),
            LigneFiche::nouvelle("Constat", vec![BlocTexte::Paragraphe(format!("{} Terminé.", LONG.repeat(5)).into())]),
            LigneFiche::nouvelle("Manquant", vec!["Calendrier.".into()]),
        ];
        let titre = Bloc::intertitre(Niveau::Deux, Some("A1"), "Repérer", "a1");
        let pages = apres(lignes, vec![titre, Contenu::Fiche(Fiche { legende: None, lignes: lignes_de_fiche }).into()]);
        assert_eq!(page_de(&pages, "Terminé"), page_de(&pages, "Manquant"), "{lignes} lines before");
        assert_eq!(page_de(&pages, "Repérer"), page_de(&pages, "Constat"), "{lignes} lines before: not the name alone");
    }
}

#[test]
fn signatures_stay_together_for_three_four_and_five_parties() {
    for nombre in 3..=5 {
        for lignes in (0..46).step_by(2) {
            let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
            let signataires = (0..nombre).map(|n| Signataire {
                champ: format!("sig_{n}"),
                pour: format!("Pour la partie {n},"),
                qualite: "Le directeur".to_owned(),
                nom: None,
                delegation: None,
            });
            blocs.push(
                Contenu::Signatures(Signatures {
                    fait: "Fait à Valombre, le 15 janvier 2026.".into(),
                    signataires: signataires.collect(),
                })
                .into(),
            );
            let mise = mettre_en_page(&document(blocs));
            assert_eq!(mise.champs.len(), nombre);
            let page = mise.champs[0].page;
            assert!(mise.champs.iter().all(|c| c.page == page), "one page for all fields");
            assert!(svg::texte_page(&mise.pages[page]).contains("Fait à Valombre"), "with the sentence");
            let corps = svg::texte_page(&mise.pages[page]).matches("Une ligne.").count();
            assert!(lignes == 0 || corps > 0, "{lignes} lines before: a line of the act is above the signatures");
            for champ in &mise.champs {
                assert!(
                    champ.cadre.y >= MARGE_HAUTE
                        && champ.cadre.y + champ.cadre.hauteur <= HAUTEUR_PAGE - MARGE_BASSE + 0.1
                );
            }
        }
    }
}

#[test]
fn a_page_reads_cell_by_cell_and_paragraph_by_paragraph() {
    let tableau = Tableau {
        colonnes: vec![Colonne::gauche(20), Colonne::gauche(60), Colonne::droite(20)],
        entetes: vec![Rangee::nouvelle(["Code", "Intitulé", "Montant"])],
        rangees: vec![Rangee::nouvelle(["A1", LONG, "1 000 €"])],
        ..Tableau::default()
    };
    let mise = mettre_en_page(&document(vec![
        Bloc::paragraphe(LONG),
        Contenu::Tableau(tableau).into(),
        Bloc::paragraphe("Fin."),
    ]));
    let long = documents::typographie::typographier(LONG);
    let attendu = format!("{long}\nCode\tIntitulé\tMontant\nA1\t{long}\t1\u{202f}000\u{a0}€\nFin.");
    assert_eq!(svg::texte_page(&mise.pages[0]), attendu);
}

#[test]
fn a_page_break_at_the_end_leaves_no_empty_page() {
    let mise = mettre_en_page(&document(vec![
        Bloc::paragraphe("Un."),
        Contenu::SautDePage.into(),
        Contenu::SautDePage.into(),
    ]));
    assert_eq!(mise.pages.len(), 1);
}

#[test]
fn a_picture_of_a_page_is_self_contained() {
    let mise = mettre_en_page(&document(vec![Bloc::paragraphe(LONG)]));
    let svg = svg::page(&mise, 0).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
    assert!(!svg.contains("<script") && !svg.contains("font-family") && !svg.contains("url("), "nothing from outside");
    let adresses: Vec<_> = svg.match_indices("http").map(|(i, _)| &svg[i..i + 26]).collect();
    assert_eq!(adresses, ["http://www.w3.org/2000/svg"], "the namespace only");
    for renvoi in svg.split("href=\"#").skip(1) {
        let id = renvoi.split('"').next().unwrap();
        assert!(svg.contains(&format!("id=\"{id}\"")), "{id} is drawn");
    }
}

#[test]
fn a_word_that_is_cut_anyway_leaves_the_other_columns_readable() {
    let adresse = format!("https://www.departement.fr/{}", "enfance-et-famille/".repeat(8));
    let tableau = |pilote: &str| Tableau {
        colonnes: vec![Colonne::gauche(1), Colonne::gauche(6), Colonne::gauche(2)],
        rangees: vec![Rangee::nouvelle([
            "A1".to_owned(),
            "Augmenter le nombre d’entretiens prénataux précoces réalisés par la PMI. ".repeat(8),
            pilote.to_owned(),
        ])],
        ..Tableau::default()
    };
    let lignes = |pilote: &str| {
        let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau(pilote)).into()]));
        assert_eq!(mise.pages.len(), 1);
        let y = mise.pages[0].sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace).map(|t| t.y);
        y.fold(0.0f32, f32::max)
    };
    assert!(lignes(&adresse) < 2.0 * lignes("PMI"), "the text is not set in a narrow column");
}

/// A table of so many years, its columns of the width that amounts ask for.
fn annees(nombre: usize, rangees: usize) -> Tableau {
    let mut colonnes = vec![Colonne::gauche(10), Colonne::gauche(4), Colonne::droite(5)];
    colonnes.extend((0..nombre).map(|_| Colonne::droite(4)));
    let titres = ["Indicateur", "Unité", "Référence"].map(str::to_owned).into_iter();
    let rangee = |n: usize| {
        let debut = [format!("Enfants accompagnés à domicile avant toute décision {n}"), "enfants".to_owned()];
        let valeurs =
            std::iter::once("non renseigné (2021)".to_owned()).chain((0..nombre).map(|a| format!("12 3{a}0")));
        Rangee::nouvelle(debut.into_iter().chain(valeurs)).titree()
    };
    Tableau {
        legende: Some("Indicateurs".into()),
        colonnes,
        entetes: vec![Rangee::nouvelle(titres.chain((0..nombre).map(|a| format!("Cible {}", 2025 + a))))],
        rangees: (0..rangees).map(rangee).collect(),
        ..Tableau::default()
    }
}

#[test]
fn a_table_too_wide_turns_its_pages_with_its_title_and_no_other() {
    let annexe = |n: usize| {
        let (numero, titre) = (format!("Annexe {n}"), Texte::from(format!("Titre {n}")));
        Bloc::nouveau(Contenu::Annexe(Annexe { numero, titre, ancre: format!("x{n}") }))
    };
    let sens = |nombre: usize, faces: Faces| {
        let mut acte = document(vec![
            Bloc::paragraphe("Un."),
            annexe(1),
            Contenu::Tableau(annees(nombre, 40)).into(),
            Contenu::Tableau(tableau(3)).into(),
            Bloc::paragraphe("Entre les deux."),
            annexe(2),
            Bloc::paragraphe("Deux."),
        ]);
        acte.faces = faces;
        acte.original =
            Some(Original {
                numero: 1, sur: 3, paraphes: ["État", "ARS", "Département"].map(str::to_owned).to_vec()
            });
        mettre_en_page(&acte)
    };
    let tournees = |mise: &MiseEnPage| mise.pages.iter().map(|p| p.sens == Sens::Paysage).collect::<Vec<_>>();
    assert!(!tournees(&sens(3, Faces::Recto)).contains(&true), "three years hold upright");
    let mise = sens(6, Faces::Recto);
    assert_eq!(tournees(&mise), [false, true, true, true, false, false]);
    assert_eq!(mise.signets[0].page, 1, "the title is with its table");
    assert!(svg::texte_page(&mise.pages[3]).contains("Sous-total"), "the table that follows stays on the turned pages");
    assert!(svg::texte_page(&mise.pages[4]).starts_with("Entre les deux"), "text is upright again");
    for page in &mise.pages {
        let (largeur, hauteur) = (page.sens.largeur(), page.sens.hauteur());
        let textes = page.artefacts.iter().filter_map(|d| d.trace());
        let numero = textes.clone().find(|t| t.texte().starts_with("page")).expect("each page has its number");
        assert!(numero.x > largeur - 130.0 && numero.y < hauteur && numero.y > hauteur - 60.0, "at the right foot");
        assert_eq!(
            textes.filter(|t| ["État", "ARS", "Département"].contains(&&*t.texte())).count(),
            3,
            "boxes to initial"
        );
        let dessins = page.artefacts.iter().chain(page.sequences.iter().flat_map(|s| &s.dessins));
        for trace in dessins.filter_map(|d| d.trace()) {
            assert!(trace.y < hauteur && trace.x < largeur, "« {} » is on the sheet", trace.texte());
        }
        assert!(svg::page(&mise, 0).unwrap().contains("viewBox=\"0 0 595.276 841.89\""));
    }
    assert!(svg::page(&mise, 1).unwrap().contains("viewBox=\"0 0 841.89 595.276\""));
    let recto_verso = sens(6, Faces::RectoVerso);
    for signet in &recto_verso.signets {
        assert!(signet.page.is_multiple_of(2), "« {} » opens on a right-hand page", signet.titre);
    }
    assert!(!tournees(&recto_verso)[1], "the back left blank stands as its front");
    let fichier = lopdf::Document::load_mem(&documents::ecrire_pdf(&mise).unwrap()).unwrap();
    let larges = fichier.get_pages().into_values().map(|id| {
        let boite = fichier.get_dictionary(id).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        boite[2].as_float().unwrap() > boite[3].as_float().unwrap()
    });
    assert_eq!(larges.collect::<Vec<_>>(), tournees(&mise), "the sheets of the file are turned too");
}

#[test]
fn a_fiche_that_runs_over_by_little_is_set_closer_on_one_page() {
    let ligne = |n: usize, mots: &str| LigneFiche::nouvelle(format!("Ligne {n}"), vec![mots.into()]);
    let mut ecarts = Vec::new();
    for mots in 200..280 {
        let mut lignes: Vec<LigneFiche> = (1..=10).map(|n| ligne(n, LONG)).collect();
        lignes.push(ligne(11, &"mot ".repeat(mots)));
        let mise = mettre_en_page(&document(vec![
            Bloc::intertitre(Niveau::Deux, Some("A1"), "Fiche", "a1"),
            Contenu::Fiche(Fiche { legende: None, lignes }).into(),
        ]));
        let derniere = mise.pages.last().unwrap();
        let bas = derniere.sequences.iter().flat_map(|s| &s.dessins).filter_map(|d| d.trace()).map(|t| t.y);
        let bas = bas.fold(0.0, f32::max);
        assert!(bas <= HAUTEUR_PAGE - MARGE_BASSE, "{mots} words: nothing below the margin");
        assert!(mise.pages.len() == 1 || bas > MARGE_HAUTE + 40.0, "{mots} words: not a line or two on a second page");
        let dessins = mise.pages[0].sequences.iter().flat_map(|s| &s.dessins).filter_map(|d| d.trace());
        let noms: Vec<f32> = dessins.filter(|t| t.texte().starts_with("Ligne")).map(|t| t.y).collect();
        ecarts.push((mise.pages.len(), noms[1] - noms[0]));
    }
    let naturel = ecarts.last().unwrap().1;
    assert!(ecarts.iter().any(|(pages, ecart)| *pages == 1 && *ecart < naturel - 2.0), "some are closer: {ecarts:?}");
    assert!(
        ecarts.iter().all(|(pages, ecart)| *pages == 1 || *ecart == naturel),
        "not one that runs over all the same"
    );
}

/// A row where nothing is written is there to be filled in: it is as high as one that has a line.
#[test]
fn an_empty_row_keeps_the_height_of_a_line() {
    let hauteur = |mots: &str| {
        let mut tableau = tableau(2);
        tableau.rangees = vec![Rangee::nouvelle([mots, ""]), Rangee::nouvelle(["Suivante", ""])];
        let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau).into()]));
        let mut traces = mise.pages[0].sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace);
        traces.find(|t| t.texte() == "Suivante").expect("the row after it").y
    };
    assert_eq!(hauteur(""), hauteur("Un mot"));
}

/// The mark of an amount hangs beside it: amounts with and without one stand under each other.
#[test]
fn a_mark_does_not_move_its_amount() {
    let mut tableau = tableau(0);
    tableau.rangees = ["1 000,00 €", "1 000,00 €*"].map(|montant| Rangee::nouvelle(["État", montant, ""])).into();
    let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau).into()]));
    let traces = mise.pages[0].sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace);
    let places: Vec<f32> = traces.filter(|t| t.texte().contains("000,00")).map(|t| t.x).collect();
    assert_eq!(places.len(), 2);
    assert!((places[0] - places[1]).abs() < 0.05, "{places:?}");
}
