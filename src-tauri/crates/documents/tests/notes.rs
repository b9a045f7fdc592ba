//! Notes at the foot of the page: on the page of their call, whole, in order, and known to assistive tools.

mod commun;

use commun::*;
use documents::document::*;
use documents::mise_en_page::{
    CibleLien, Dessin, Enfant, HAUTEUR_PAGE, IdNoeud, MARGE_BASSE, MARGE_HAUTE, MiseEnPage, Noeud, Page, Role,
};
use documents::{ecrire_pdf, mettre_en_page, svg};

fn appelant(mots: &str, note: &str) -> Texte {
    Texte(vec![Span::nouveau(mots), Span::appel(note), Span::nouveau(".")])
}

/// What is read of each note, and the lowest line of the text above the notes.
fn notes_de(mise: &MiseEnPage, page: &Page) -> (Vec<String>, f32, f32) {
    let dans_une_note = |mut id: IdNoeud| {
        loop {
            let Noeud { role, parent, .. } = &mise.arbre[id.0];
            match role {
                Role::Note => return Some(id),
                Role::Document => return None,
                _ => id = *parent,
            }
        }
    };
    let mut notes: Vec<(IdNoeud, String)> = Vec::new();
    let (mut bas_du_texte, mut haut_des_notes) = (0.0f32, f32::MAX);
    for sequence in &page.sequences {
        for trace in sequence.dessins.iter().filter_map(Dessin::trace) {
            let Some(note) = dans_une_note(sequence.noeud) else {
                bas_du_texte = bas_du_texte.max(trace.y);
                continue;
            };
            haut_des_notes = haut_des_notes.min(trace.y);
            match notes.last_mut().filter(|(id, _)| *id == note) {
                Some((_, texte)) => texte.push_str(&trace.texte()),
                None => notes.push((note, trace.texte())),
            }
        }
    }
    (notes.into_iter().map(|(_, texte)| texte.replace('\u{a0}', " ")).collect(), bas_du_texte, haut_des_notes)
}

#[test]
fn a_note_stands_at_the_foot_of_the_page_that_calls_it() {
    for lignes in 0..40 {
        let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
        blocs.push(Bloc::paragraphe(appelant("Premier appel", "Première note.")));
        blocs.push(Bloc::paragraphe(appelant("Second appel", "Seconde note, qui vient après la première.")));
        let mise = mettre_en_page(&document(blocs));
        let mut vues = Vec::new();
        for page in &mise.pages {
            let texte = svg::texte_page(page);
            let (notes, bas, haut) = notes_de(&mise, page);
            for (appel, note) in [("Premier appel", "1 Première note."), ("Second appel", "2 Seconde note, qui")] {
                assert_eq!(
                    texte.contains(appel),
                    notes.iter().any(|n| n.starts_with(note)),
                    "{lignes} lines before: {notes:?}"
                );
            }
            assert!(bas < haut, "{lignes} lines before: the text stays above the notes");
            assert!(notes.is_empty() || haut < HAUTEUR_PAGE - MARGE_BASSE);
            vues.extend(notes);
        }
        assert_eq!(vues, ["1 Première note.", "2 Seconde note, qui vient après la première."]);
    }
}

#[test]
fn a_long_note_goes_on_on_the_next_page_and_loses_nothing() {
    for lignes in [0, 20, 30, 33, 35, 36, 37, 38] {
        for fois in [3, 30, 90] {
            let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
            blocs.push(Bloc::paragraphe(appelant("Appel", &LONG.repeat(fois))));
            blocs.push(Bloc::paragraphe(appelant("Autre appel", "Courte.")));
            let mise = mettre_en_page(&document(blocs));
            let par_page: Vec<_> = mise.pages.iter().map(|page| notes_de(&mise, page)).collect();
            let tout: String = par_page.iter().flat_map(|(notes, ..)| notes).map(String::as_str).collect();
            let attendu = format!("1{}2Courte.", documents::typographie::typographier(&LONG.repeat(fois)));
            assert_eq!(sans_blancs(&tout), sans_blancs(&attendu), "{lignes} lines before, {fois} times");
            for (rang, (notes, bas, haut)) in par_page.iter().enumerate() {
                assert!(notes.is_empty() || bas < haut, "page {rang}: the text stays above the notes");
            }
        }
    }
}

/// What stands empty between the text of a page and its notes, or its foot.
fn blanc(mise: &MiseEnPage, page: &Page) -> f32 {
    let (_, bas, haut) = notes_de(mise, page);
    haut.min(HAUTEUR_PAGE - MARGE_BASSE) - bas.max(MARGE_HAUTE)
}

#[test]
fn no_note_leaves_a_good_part_of_a_page_empty() {
    for lignes in (0..40).step_by(3) {
        for fois in (1..90).step_by(4) {
            let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
            blocs.push(Bloc::paragraphe(appelant("Appel", &LONG.repeat(fois))));
            blocs.extend((0..60).map(|_| Bloc::paragraphe("Une ligne.")));
            let mise = mettre_en_page(&document(blocs));
            for page in &mise.pages[..mise.pages.len() - 1] {
                let blanc = blanc(&mise, page);
                assert!(blanc < 0.2 * HAUTEUR_PAGE, "{lignes} lines before, {fois} times: {blanc} points are empty");
            }
        }
    }
}

#[test]
fn rows_that_call_long_notes_leave_no_good_part_of_a_page_empty() {
    for lignes in 0..40 {
        for nombre in 3..8 {
            let mut blocs: Vec<Bloc> = (0..lignes).map(|_| Bloc::paragraphe("Une ligne.")).collect();
            let rangees = (0..nombre).map(|n| {
                Rangee::nouvelle([Cellule::from(appelant(&format!("Ligne {n}"), &format!("{n} {}", LONG.repeat(3))))])
            });
            blocs.push(Bloc::nouveau(Contenu::Tableau(Tableau {
                colonnes: vec![Colonne::gauche(1)],
                rangees: rangees.collect(),
                ..Tableau::default()
            })));
            blocs.extend((0..60).map(|_| Bloc::paragraphe("Une ligne.")));
            let mise = mettre_en_page(&document(blocs));
            for page in &mise.pages[..mise.pages.len() - 1] {
                let blanc = blanc(&mise, page);
                assert!(blanc < 0.25 * HAUTEUR_PAGE, "{lignes} lines before, {nombre} rows: {blanc} points are empty");
            }
        }
    }
}

#[test]
fn a_note_of_a_cell_is_at_the_foot_of_the_page_where_the_row_stands() {
    let rangees = (1..=60).map(|n| {
        let cellules = [Cellule::from(appelant(&format!("Ligne {n}-"), &format!("Note {n}-."))), Cellule::from("1 €")];
        Rangee::nouvelle(cellules)
    });
    let tableau = Tableau {
        colonnes: vec![Colonne::gauche(3), Colonne::droite(1)],
        entetes: vec![Rangee::nouvelle(["Action", "Prévu"])],
        rangees: rangees.collect(),
        ..Tableau::default()
    };
    let fiche = Fiche {
        legende: None,
        lignes: vec![LigneFiche::nouvelle(
            "Constat",
            (61..=110)
                .map(|n| BlocTexte::Paragraphe(appelant(&format!("Ligne {n}-"), &format!("Note {n}-."))))
                .collect(),
        )],
    };
    let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau).into(), Contenu::Fiche(fiche).into()]));
    assert!(mise.pages.len() >= 4, "{} pages", mise.pages.len());
    let mut vues = 0;
    for page in &mise.pages {
        let texte = svg::texte_page(page);
        let (notes, bas, haut) = notes_de(&mise, page);
        assert!(bas < haut, "{bas} {haut}");
        for note in &notes {
            vues += 1;
            assert!(note.starts_with(&format!("{vues} ")), "in order: {note}");
            let ligne = format!("Ligne {vues}-");
            assert!(texte.contains(&ligne), "« {ligne} » is on the page of its note");
        }
    }
    assert_eq!(vues, 110);
}

#[test]
fn the_same_note_of_a_table_is_read_once_and_drawn_on_each_page_that_calls_it() {
    let rangees =
        (1..=60).map(|n| Rangee::nouvelle([Cellule::from(appelant(&format!("Ligne {n}"), "Source : communiqué."))]));
    let tableau = Tableau { colonnes: vec![Colonne::gauche(1)], rangees: rangees.collect(), ..Tableau::default() };
    let mise = mettre_en_page(&document(vec![Contenu::Tableau(tableau).into()]));
    assert!(mise.pages.len() >= 2);
    for (rang, page) in mise.pages.iter().enumerate() {
        let dessinees =
            page.artefacts.iter().filter_map(Dessin::trace).filter(|t| t.texte().contains("communiqué")).count();
        assert_eq!((notes_de(&mise, page).0.len(), dessinees), if rang == 0 { (1, 0) } else { (0, 1) }, "page {rang}");
    }
    assert_eq!(mise.arbre.iter().filter(|n| n.role == Role::Note).count(), 1);
    assert_eq!(mise.arbre.iter().filter(|n| n.role == Role::Renvoi).count(), 60);
}

#[test]
fn call_and_note_lead_to_each_other_and_the_note_is_read_after_its_paragraph() {
    let mise = mettre_en_page(&document(vec![
        Bloc::intertitre(Niveau::Un, None, appelant("Titre", "Note du titre."), "t"),
        Bloc::paragraphe(appelant("Texte", "Note du texte.")),
    ]));
    insta::assert_snapshot!(decrire_l_arbre(&mise));
    insta::assert_snapshot!("calls_and_notes", decrire(&mise));
    assert_eq!(mise.signets[0].titre, "Titre.", "a bookmark has no call");
    let page = &mise.pages[0];
    for (aller, retour) in [(0, 2), (1, 3)] {
        let cible = |rang: usize| match page.liens[rang].cible {
            CibleLien::Page { page, y } => (page, y),
            _ => panic!("a link leads to a page"),
        };
        assert_eq!(cible(aller), (0, page.liens[retour].cadre.y), "the call leads to the note");
        assert_eq!(cible(retour), (0, page.liens[aller].cadre.y), "and the note to the call");
    }
    let notes: Vec<_> = mise.arbre.iter().filter(|n| n.role == Role::Note).collect();
    assert!(
        notes.iter().all(|n| matches!(n.enfants[0], Enfant::Noeud(id) if mise.arbre[id.0].role == Role::Etiquette))
    );
    let fichier = lopdf::Document::load_mem(&ecrire_pdf(&mise).unwrap()).unwrap();
    let noms: std::collections::BTreeSet<Vec<u8>> = fichier
        .objects
        .values()
        .filter_map(|objet| objet.as_dict().ok())
        .filter(|d| d.get(b"S").and_then(|s| s.as_name()).is_ok_and(|s| s == b"Note"))
        .map(|d| d.get(b"ID").unwrap().as_str().unwrap().to_vec())
        .collect();
    assert_eq!(noms.len(), 2, "each note has a name of its own");
}

#[test]
fn a_call_is_never_parted_from_its_word() {
    let mut blocs = Vec::new();
    for longueur in 1..60 {
        let debut = format!("{} fin…", "mot ".repeat(12) + &"i".repeat(longueur));
        blocs.push(Bloc::paragraphe(Texte(vec![
            Span::nouveau(debut),
            Span::appel("n"),
            Span::nouveau(" suite et fin."),
        ])));
    }
    let mise = mettre_en_page(&document(blocs));
    let pages: String = mise.pages.iter().map(svg::texte_page).collect();
    for n in 1..60 {
        assert!(pages.contains(&format!("fin…{n} ")), "call {n}");
    }
    for page in &mise.pages {
        for lien in page.liens.iter().filter(|l| l.libelle.starts_with("Note ")) {
            assert!(lien.cadre.x > documents::mise_en_page::MARGE_GAUCHE + 1.0, "no line begins with a call");
        }
    }
}
