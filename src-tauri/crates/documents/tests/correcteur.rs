//! The corrector on pairs before and after, then on any text: applying every proposal leaves nothing to propose.

use std::collections::BTreeSet;

use documents::correcteur::{appliquer, developpes_dans, proposer};
use domaine::ecriture::{Lexique, Sigle, Usage};
use proptest::prelude::*;
use test_case::test_case;

fn lexique() -> Lexique {
    use domaine::cadre::{CleSource, Fiabilite};
    let source = CleSource("essai".to_owned());
    let sigle = |sigle: &str, developpe: &str| Sigle {
        sigle: sigle.to_owned(),
        developpe: developpe.to_owned(),
        fiabilite: Fiabilite::AVerifier,
        source: source.clone(),
        note: None,
    };
    let usage = |ecrit: &str, propose: &str| Usage {
        ecrit: ecrit.to_owned(),
        propose: propose.to_owned(),
        fiabilite: Fiabilite::AVerifier,
        source: source.clone(),
        raison: "usage".to_owned(),
    };
    Lexique {
        sigles: vec![
            sigle("PMI", "protection maternelle et infantile"),
            sigle("ODPE", "observatoire départemental de la protection de l’enfance"),
        ],
        usages: vec![
            usage("Préfet", "préfet"),
            usage("Conseil Départemental", "conseil départemental"),
            usage("Etat", "État"),
            usage("services de l’état", "services de l’État"),
            usage("oeuvre", "œuvre"),
        ],
    }
}

fn corriger(texte: &str) -> String {
    let propositions = proposer(texte, &lexique(), &BTreeSet::new());
    assert!(propositions.iter().all(|p| !p.motifs.is_empty()), "each proposal says why");
    appliquer(texte, &propositions).replace('\u{a0}', "~").replace('\u{202f}', "_")
}

#[test_case("Vu la loi ; il est dit : oui !", "Vu la loi_; il est dit~: oui_!"; "high punctuation")]
#[test_case("un total de 810 000 €", "un total de 810_000~€"; "groups of figures")]
#[test_case("l'accord  des   parties", "l’accord des parties"; "apostrophe and spaces")]
#[test_case("etc...", "etc…"; "ellipsis")]
#[test_case("dit \"oui\" et “non”", "dit «~oui~» et «~non~»"; "quotes")]
#[test_case("un 5\" de long", "un 5\" de long"; "an odd quote is left alone")]
#[test_case("la 2ème et la 3ième, le 1ier janvier, la 1ère", "la 2e et la 3e, le 1er~janvier, la 1re"; "ordinals")]
#[test_case("au XXIème siècle, le système, la première", "au XXIe siècle, le système, la première"; "words are not ordinals")]
#[test_case("Le Préfet et le Conseil Départemental", "Le préfet et le conseil départemental"; "capitals")]
#[test_case("Préfet du Cantal. Conseil Départemental", "Préfet du Cantal. Conseil départemental"; "starts of sentences")]
#[test_case("l'Etat et les services de l'état", "l’État et les services de l’État"; "the State")]
#[test_case("l’état d’avancement", "l’état d’avancement"; "a state is not the State")]
#[test_case("mise en oeuvre", "mise en œuvre"; "ligature")]
#[test_case("La PMI suit, la PMI agit", "La protection maternelle et infantile (PMI) suit, la PMI agit"; "first use only")]
#[test_case("l’observatoire (ODPE) puis l’ODPE", "l’observatoire (ODPE) puis l’ODPE"; "already expanded")]
#[test_case("l’observatoire (ODPE, instance) puis l’ODPE", "l’observatoire (ODPE, instance) puis l’ODPE"; "expanded with more")]
#[test_case("selon « le Préfet, la PMI »", "selon «~le Préfet, la PMI~»"; "a quotation keeps its words")]
#[test_case("https://a.fr/x?y=1 et a@b.fr", "https://a.fr/x?y=1 et a@b.fr"; "addresses")]
fn paires(avant: &str, apres: &str) {
    assert_eq!(corriger(avant), apres);
}

#[test]
fn un_sigle_developpe_plus_haut_ne_l_est_plus() {
    let deja = developpes_dans("l’observatoire (ODPE)", &lexique());
    assert!(proposer("l’ODPE se réunit", &lexique(), &deja).is_empty());
}

#[test]
fn une_proposition_montre_sa_place() {
    let texte = "Le Préfet signe.";
    let propositions = proposer(texte, &lexique(), &BTreeSet::new());
    assert_eq!(propositions.len(), 1);
    assert_eq!(&texte[propositions[0].plage.clone()], "Préfet");
    assert_eq!(propositions[0].remplacement, "préfet");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn deux_fois_ne_propose_plus_rien(
        mots in prop::collection::vec(
            prop::sample::select(vec![
                "Le", "Préfet", "Conseil", "Départemental", "Etat", "état", "services", "de", "l'", "l’", " ", "  ", "\u{a0}", "\"",
                "“", "”", "«", "»", ";", ":", "!", "?", ".", "...", "1ier", "2ème", "1er", "janvier", "810", "000", "€", "%", "PMI",
                "ODPE", "(ODPE)", "oeuvre", "n°", "12", "\n", "-", "(", ")", "'", "a",
            ]),
            0..14,
        )
    ) {
        let texte = mots.concat();
        let propositions = proposer(&texte, &lexique(), &BTreeSet::new());
        let corrige = appliquer(&texte, &propositions);
        prop_assert_eq!(proposer(&corrige, &lexique(), &BTreeSet::new()), vec![], "{:?} became {:?}", texte, corrige);
    }
}
