//! What holds for any document: text inside the margins, nothing lost, a sound tree.

mod commun;

use commun::hasard::{bloc, texte};
use commun::*;
use documents::document::*;
use documents::mise_en_page::*;
use documents::{ecrire_pdf, mettre_en_page};
use proptest::prelude::*;

/// Kerning between two syllables measured apart, and rounding.
const TOLERANCE: f32 = 0.6;

fn dans_les_marges(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    for (rang, page) in mise.pages.iter().enumerate() {
        let (gauche, droite) = (MARGE_GAUCHE - TOLERANCE, page.sens.largeur() - MARGE_DROITE + TOLERANCE);
        let (haut, bas) = (MARGE_HAUTE - TOLERANCE, page.sens.hauteur() - MARGE_BASSE + TOLERANCE);
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
