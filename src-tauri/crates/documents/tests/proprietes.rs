//! What holds for any document: text inside the margins, nothing lost, a sound tree.

mod commun;

use commun::*;
use documents::document::*;
use documents::mise_en_page::*;
use documents::{ecrire_pdf, mettre_en_page};
use proptest::prelude::*;

fn mot() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zéèàç]{1,14}",
        1 => Just("l’accompagnement".to_owned()),
        1 => Just("1\u{202f}234\u{202f}567,89\u{a0}€".to_owned()),
        1 => Just("https://exemple.fr/une/adresse/bien/trop/longue/pour/tenir/dans/une/colonne".to_owned()),
        1 => Just("«\u{a0}mot\u{a0}»".to_owned()),
        1 => Just("PROTECTION-DE-L’ENFANCE".to_owned()),
    ]
}

fn phrase() -> impl Strategy<Value = String> {
    prop::collection::vec(mot(), 1..60).prop_map(|mots| mots.join(" "))
}

fn texte() -> impl Strategy<Value = Texte> {
    prop::collection::vec((phrase(), any::<bool>(), any::<bool>(), any::<bool>()), 1..4).prop_map(|spans| {
        let span = |(mut texte, gras, italique, lien): (String, bool, bool, bool)| {
            texte.push(' ');
            let lien = lien.then(|| Cible::Uri("https://exemple.fr".to_owned()));
            Span { texte, gras, italique, lien, ..Span::default() }
        };
        Texte(spans.into_iter().map(span).collect())
    })
}

fn liste() -> impl Strategy<Value = Liste> {
    let genre = any::<bool>().prop_map(|n| if n { GenreListe::Numeros } else { GenreListe::Puces });
    (genre, prop::collection::vec((texte(), any::<bool>()), 1..5)).prop_map(|(genre, elements)| {
        let element = |(texte, dessous): (Texte, bool)| {
            let sous_liste =
                dessous.then(|| Liste::puces([Liste::puces(["un"]).elements[0].texte.clone(), texte.clone()]));
            ElementListe { texte, sous_liste }
        };
        Liste { genre, elements: elements.into_iter().map(element).collect() }
    })
}

fn tableau() -> impl Strategy<Value = Contenu> {
    (
        prop::collection::vec(1u16..80, 1..7),
        prop::collection::vec(prop::collection::vec((phrase(), 1u16..4), 0..8), 0..30),
    )
        .prop_map(|(poids, rangees)| {
            let colonnes: Vec<Colonne> =
                poids.iter().map(|p| if p % 2 == 0 { Colonne::droite(*p) } else { Colonne::gauche(*p) }).collect();
            let rangee = |cellules: Vec<(String, u16)>| {
                Rangee::nouvelle(cellules.into_iter().map(|(t, e)| Cellule::from(t).etendue(e)))
            };
            let entetes = vec![Rangee::nouvelle(poids.iter().map(|p| format!("Colonne {p}")))];
            let legende = Some("Légende du tableau".into());
            Contenu::Tableau(Tableau {
                legende,
                colonnes,
                entetes,
                rangees: rangees.into_iter().map(rangee).collect(),
                notes: vec![],
            })
        })
}

fn bloc() -> impl Strategy<Value = Bloc> {
    prop_oneof![
        4 => texte().prop_map(Bloc::paragraphe),
        2 => (texte(), 0..3usize).prop_map(|(t, n)| {
            Bloc::intertitre([Niveau::Un, Niveau::Deux, Niveau::Trois][n], Some("Article 1er"), t, "ancre")
        }),
        2 => liste().prop_map(|l| Contenu::Liste(l).into()),
        2 => tableau().prop_map(Bloc::nouveau),
        1 => prop::collection::vec((texte(), texte()), 0..5).prop_map(|lignes| {
            let ligne = |(nom, t): (Texte, Texte)| LigneFiche::nouvelle(nom, vec![BlocTexte::Paragraphe(t)]);
            Contenu::Fiche(Fiche { legende: None, lignes: lignes.into_iter().map(ligne).collect() }).into()
        }),
        1 => (texte(), liste()).prop_map(|(t, l)| Contenu::Encadre(Encadre { titre: Some(t.clone()), contenu: vec![t.into(), l.into()] }).into()),
        1 => prop::collection::vec((phrase(), 0..1_000_000u64), 0..6).prop_map(|parts| {
            let part = |(libelle, poids)| Part { libelle, poids, valeur: format!("{poids} €") };
            let forme = if parts.len() % 2 == 0 { FormeGraphique::Barres } else { FormeGraphique::PartsEmpilees };
            let titre = "Figure".into();
            Contenu::Graphique(Graphique { titre, alternative: "Rien.".to_owned(), forme, parts: parts.into_iter().map(part).collect() }).into()
        }),
        1 => Just(Contenu::SautDePage.into()),
        1 => Just(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Trois }).into()),
    ]
}

/// Kerning between two syllables measured apart, and rounding.
const TOLERANCE: f32 = 0.6;

fn dans_les_marges(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    let (gauche, droite) = (MARGE_GAUCHE - TOLERANCE, LARGEUR_PAGE - MARGE_DROITE + TOLERANCE);
    let (haut, bas) = (MARGE_HAUTE - TOLERANCE, HAUTEUR_PAGE - MARGE_BASSE + TOLERANCE);
    for (rang, page) in mise.pages.iter().enumerate() {
        for trace in page.sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace) {
            // The space at the end of a line has no ink.
            let traine = if trace.texte().ends_with(' ') { trace.espace } else { 0.0 };
            let fin = trace.x + trace.largeur(trace.corps * 0.35) - traine;
            prop_assert!(
                trace.x >= gauche && fin <= droite,
                "page {rang}: « {} » from {} to {fin}",
                trace.texte(),
                trace.x
            );
            prop_assert!(trace.y > haut && trace.y < bas, "page {rang}: « {} » at {}", trace.texte(), trace.y);
        }
    }
    Ok(())
}

fn arbre_sain(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    let mut vus = vec![0; mise.arbre.len()];
    for (rang, noeud) in mise.arbre.iter().enumerate() {
        for enfant in &noeud.enfants {
            match *enfant {
                Enfant::Noeud(id) => {
                    prop_assert_eq!(mise.arbre[id.0].parent, IdNoeud(rang));
                    vus[id.0] += 1;
                }
                Enfant::Sequence { page, rang: sequence } => {
                    prop_assert_eq!(
                        mise.pages[page].sequences[sequence].noeud,
                        IdNoeud(rang),
                        "a sequence knows its node"
                    );
                }
                Enfant::Lien { page, rang: lien } => prop_assert_eq!(mise.pages[page].liens[lien].noeud, IdNoeud(rang)),
                Enfant::Champ(champ) => prop_assert_eq!(mise.champs[champ].noeud, IdNoeud(rang)),
            }
        }
    }
    for (rang, noeud) in mise.arbre.iter().enumerate().skip(1) {
        prop_assert!(vus[rang] == 1, "{:?} has {} parents", noeud.role, vus[rang]);
    }
    for page in &mise.pages {
        for (rang, sequence) in page.sequences.iter().enumerate() {
            let compte = mise.arbre[sequence.noeud.0]
                .enfants
                .iter()
                .filter(|e| matches!(e, Enfant::Sequence { rang: r, .. } if *r == rang))
                .count();
            prop_assert!(compte >= 1, "each sequence is in the tree");
        }
    }
    Ok(())
}

/// Every row of a table covers the same number of columns.
fn tables_regulieres(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    let cellules = |rangee: &Noeud| -> usize {
        let etendue =
            |enfant: &Enfant| if let Enfant::Noeud(id) = enfant { usize::from(mise.arbre[id.0].etendue) } else { 0 };
        rangee.enfants.iter().map(etendue).sum()
    };
    for table in mise.arbre.iter().filter(|n| est_une_table(n.role)) {
        let groupes =
            table.enfants.iter().filter_map(|e| if let Enfant::Noeud(id) = e { Some(&mise.arbre[id.0]) } else { None });
        let rangees = groupes
            .flat_map(|g| &g.enfants)
            .filter_map(|e| if let Enfant::Noeud(id) = e { Some(&mise.arbre[id.0]) } else { None });
        let largeurs: Vec<usize> = rangees.filter(|r| r.role == Role::Rangee).map(cellules).collect();
        prop_assert!(largeurs.windows(2).all(|l| l[0] == l[1]), "{largeurs:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_well_laid_out(blocs in prop::collection::vec(bloc(), 0..14)) {
        let mise = mettre_en_page(&document(blocs));
        prop_assert!(mise.absents.is_empty());
        dans_les_marges(&mise)?;
        arbre_sain(&mise)?;
        tables_regulieres(&mise)?;
    }

    #[test]
    fn not_a_word_is_lost_or_moved(textes in prop::collection::vec(texte(), 1..12)) {
        let attendu: String = textes.iter().map(|t| sans_blancs(&documents::typographie::typographier(&t.brut()))).collect();
        let mise = mettre_en_page(&document(textes.into_iter().map(Bloc::paragraphe).collect()));
        prop_assert_eq!(lu(&mise.pages), attendu);
    }

    #[test]
    fn two_layouts_give_the_same_bytes(blocs in prop::collection::vec(bloc(), 0..8)) {
        let document = document(blocs);
        let (une, deux) = (mettre_en_page(&document), mettre_en_page(&document));
        prop_assert_eq!(&une, &deux);
        prop_assert!(ecrire_pdf(&une).unwrap() == ecrire_pdf(&deux).unwrap(), "the same document gives the same file");
    }
}
