//! Dossiers at random: from none to eighty fiches, long words, empty fields, long descriptions, other scripts, emoji.
//!
//! Whatever is typed, nothing panics, nothing covers anything nor goes over the edge of a page; all of it is read back from the PDF, or a finding named
//! before each character that cannot be printed; the DOCX has it all. Each run tries every kind of dossier, and counts what it
//! met. `PARAPHE_HASARD=200` tries that many dossiers.

#[path = "../src-tauri/crates/documents/tests/commun/docx.rs"]
#[allow(dead_code, reason = "shared with the tests of documents")]
mod docx;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use application::{Demande, Dossier, Erreur, Gravite, Jour, exemple};
use documents::mise_en_page::{Dessin, MARGE_BASSE, MARGE_DROITE, MARGE_GAUCHE, MiseEnPage, Page, Trace};
use domaine::dossier::{Action, Etape, Indicateur};
use domaine::imprimable::est_imprimable;
use domaine::texte::Texte;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn jour() -> Jour {
    "2022-06-08".parse().unwrap()
}

/// A word of a kind: usual, very long, of another script that the letters have, of one that they do not have, an emoji.
fn mot(etrangers: bool) -> impl Strategy<Value = String> {
    let rares = if etrangers { 1 } else { 0 };
    prop_oneof![
        60 => "[a-zéèàçœ]{1,12}",
        4 => "[A-ZÉ]{2,9}",
        3 => prop::sample::select(vec!["l’accueil", "1 234 567,89 €", "«\u{a0}mot\u{a0}»", "12 %", "n° 2022-17", "aujourd’hui"])
            .prop_map(str::to_owned),
        2 => "[a-z]{60,220}",
        2 => prop::sample::select(&ECRITURES).prop_map(str::to_owned),
        rares => prop::sample::select(&SANS_DESSIN).prop_map(str::to_owned),
        rares => prop::sample::select(&EMOJIS).prop_map(str::to_owned),
    ]
}

/// Letters of other scripts that the fonts draw, those that they do not, and signs.
const ECRITURES: [&str; 6] = ["Παιδιά", "Ребёнок", "Łódź", "Şükrü", "Ðặng", "Çağla"];
const SANS_DESSIN: [&str; 4] = ["儿童", "الأطفال", "ילדים", "เด็ก"];
const EMOJIS: [&str; 3] = ["👶", "👩\u{200d}👧", "😀"];

fn phrase(etrangers: bool, mots: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(mot(etrangers), mots).prop_map(|mots| mots.join(" "))
}

/// An empty field, a sentence, several paragraphs, or what a whole page was pasted in.
fn texte(etrangers: bool, longs: bool) -> impl Strategy<Value = Option<String>> {
    let dix_mille = if longs { 1 } else { 0 };
    prop_oneof![
        4 => Just(None),
        6 => phrase(etrangers, 1..30).prop_map(Some),
        2 => prop::collection::vec(phrase(etrangers, 1..40), 1..4).prop_map(|p| Some(p.join("\n"))),
        dix_mille => phrase(false, 40..60).prop_map(|p| Some(std::iter::repeat_n(p, 60).collect::<Vec<_>>().join(" ").chars().take(10_000).collect())),
    ]
}

#[derive(Clone, Debug)]
struct Fiche {
    intitule: String,
    textes: [Option<String>; 3],
    pilote: Option<String>,
    partenaires: Vec<String>,
    etapes: Vec<String>,
    indicateurs: Vec<String>,
}

fn fiche(etrangers: bool, longs: bool) -> impl Strategy<Value = Fiche> {
    let texte = || texte(etrangers, longs);
    let noms = |combien| prop::collection::vec(phrase(etrangers, 1..6), 0..combien);
    (
        phrase(etrangers, 1..14),
        [texte(), texte(), texte()],
        prop::option::of(phrase(etrangers, 1..8)),
        noms(4),
        noms(4),
        noms(3),
    )
        .prop_map(|(intitule, textes, pilote, partenaires, etapes, indicateurs)| Fiche {
            intitule,
            textes,
            pilote,
            partenaires,
            etapes,
            indicateurs,
        })
}

/// How large a dossier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sorte {
    Vide,
    Quelques,
    /// With a description of ten thousand characters.
    Longue,
    Moyenne,
    Nombreuse,
}

/// What one run tries first: every kind, with letters that all print and with some that do not.
const SORTES: [(Sorte, bool); 9] = [
    (Sorte::Vide, false),
    (Sorte::Vide, true),
    (Sorte::Quelques, false),
    (Sorte::Quelques, true),
    (Sorte::Longue, false),
    (Sorte::Longue, true),
    (Sorte::Moyenne, false),
    (Sorte::Moyenne, true),
    (Sorte::Nombreuse, false),
];

const DIX_MILLE: usize = 10_000;

/// A dossier: the name of a signatory, and fiches.
#[derive(Clone, Debug)]
struct Essai {
    nom: String,
    fiches: Vec<Fiche>,
}

/// Each kind of word is in the first fiche of each dossier that has one, whatever the draw.
fn essai(sorte: Sorte, etrangers: bool) -> impl Strategy<Value = Essai> {
    let nombre = match sorte {
        Sorte::Vide => 0..1,
        Sorte::Quelques => 1..9,
        Sorte::Longue => 1..4,
        Sorte::Moyenne => 9..26,
        Sorte::Nombreuse => 60..81,
    };
    let fiches = prop::collection::vec(fiche(etrangers, sorte == Sorte::Longue), nombre);
    let rares = (prop::sample::select(&SANS_DESSIN), prop::sample::select(&EMOJIS));
    let longue = prop::collection::vec(phrase(false, 40..60), 1..2);
    (phrase(etrangers, 1..4), fiches, "[a-z]{60,220}", prop::sample::select(&ECRITURES), rares, longue).prop_map(
        move |(mut nom, mut fiches, long, autre, (sans_dessin, emoji), longue)| {
            if etrangers {
                nom = format!("{nom} {sans_dessin}");
            }
            if let Some(premiere) = fiches.first_mut() {
                premiere.partenaires.push(format!("{long} {autre}"));
                premiere.textes[2] = None;
                if etrangers {
                    premiere.etapes.push(emoji.to_owned());
                }
                if sorte == Sorte::Longue {
                    let lignes = longue.iter().cycle().map(|p| format!("{p} "));
                    premiere.textes[1] = Some(lignes.take(100).collect::<String>().chars().take(DIX_MILLE).collect());
                }
            }
            Essai { nom, fiches }
        },
    )
}

/// What was met, so that a run that tries nothing fails.
#[derive(Debug, Default)]
struct Vu {
    nombres: BTreeSet<usize>,
    longs_mots: usize,
    champs_vides: usize,
    dix_mille: usize,
    ecritures: usize,
    sans_dessin: usize,
    emojis: usize,
    imprimes: usize,
    refuses: usize,
    relus_entiers: usize,
}

impl Vu {
    fn noter(&mut self, essai: &Essai) {
        self.nombres.insert(essai.fiches.len());
        let mots: Vec<&str> = ecrits(essai).flat_map(str::split_whitespace).collect();
        let dont = |connus: &[&str]| mots.iter().filter(|m| connus.contains(m)).count();
        self.longs_mots += mots.iter().filter(|m| m.chars().count() >= 60).count();
        self.ecritures += dont(&ECRITURES);
        self.sans_dessin += dont(&SANS_DESSIN);
        self.emojis += dont(&EMOJIS);
        for texte in essai.fiches.iter().flat_map(|f| &f.textes) {
            self.champs_vides += usize::from(texte.is_none());
            self.dix_mille += usize::from(texte.as_ref().is_some_and(|t| t.chars().count() >= DIX_MILLE));
        }
    }

    fn verifier(&self) {
        let comptes =
            [self.longs_mots, self.champs_vides, self.dix_mille, self.ecritures, self.sans_dessin, self.emojis];
        assert!(comptes.iter().all(|n| *n > 0), "{self:?}");
        assert!(self.imprimes > 10 && self.refuses > 2 && self.relus_entiers > 20, "{self:?}");
        let (moins, plus) = (self.nombres.first(), self.nombres.last());
        assert!(moins == Some(&0) && plus.is_some_and(|n| *n >= 60), "{self:?}");
    }
}

fn dossier(essai: &Essai) -> Dossier {
    let mut dossier = exemple("cher-2020").unwrap();
    dossier.parties[0].nom = Some(essai.nom.clone());
    dossier.actions = essai.fiches.iter().enumerate().map(|(rang, fiche)| action(rang, fiche)).collect();
    dossier
}

fn action(rang: usize, fiche: &Fiche) -> Action {
    let id = |nom: &str, n: usize| format!("{nom}-{rang}-{n}").parse().unwrap();
    let [constat, description, public] =
        [0, 1, 2].map(|n| fiche.textes[n].as_ref().map(|t| Texte::de_lignes(&format!("t-{rang}-{n}"), t)));
    let vide =
        serde_json::json!({ "id": format!("a-{rang}"), "code": format!("A{}", rang + 1), "intitule": fiche.intitule });
    let indicateur = |(n, libelle): (usize, &String)| Indicateur {
        libelle: libelle.clone(),
        ..serde_json::from_value(serde_json::json!({
            "id": format!("i-{rang}-{n}"), "code": format!("A{}-{}", rang + 1, n + 1), "libelle": "…"
        }))
        .unwrap()
    };
    let etape =
        |(n, libelle): (usize, &String)| Etape { id: id("e", n), libelle: libelle.clone(), debut: None, fin: None };
    Action {
        constat,
        description,
        public,
        pilote: fiche.pilote.clone(),
        partenaires: fiche.partenaires.clone(),
        etapes: fiche.etapes.iter().enumerate().map(etape).collect(),
        indicateurs: fiche.indicateurs.iter().enumerate().map(indicateur).collect(),
        ..serde_json::from_value(vide).unwrap()
    }
}

/// What was typed and the convention prints, paragraph by paragraph.
fn ecrits(essai: &Essai) -> impl Iterator<Item = &str> {
    let fiches = essai.fiches.iter().flat_map(|f| {
        let lignes = f.textes.iter().flatten().flat_map(|t| t.lines());
        let noms = f.partenaires.iter().chain(&f.etapes).chain(&f.indicateurs).chain(&f.pilote).map(String::as_str);
        std::iter::once(f.intitule.as_str()).chain(lignes).chain(noms)
    });
    fiches.chain([essai.nom.as_str()])
}

/// Letters alone: neither spaces, which lines take, nor hyphens, which they add.
fn lettres(texte: &str) -> String {
    texte.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')).collect()
}

fn traces(page: &Page) -> impl Iterator<Item = &Trace> {
    let dits = page.sequences.iter().flat_map(|s| &s.dessins);
    page.artefacts.iter().chain(dits).filter_map(Dessin::trace)
}

/// No letter stands on another: the bodies of any two traces of a page are apart.
fn rien_ne_se_couvre(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    /// Kerning and rounding.
    const TOLERANCE: f32 = 0.6;
    for (rang, page) in mise.pages.iter().enumerate() {
        let mut boites: Vec<_> = traces(page)
            .filter(|t| !t.texte().trim().is_empty())
            .map(|t| {
                let traine = if t.texte().ends_with(' ') { t.espace } else { 0.0 };
                // From the baseline to the top of the small letters.
                (t.y - t.corps * 0.45, t.y, t.x, t.x + t.largeur(t.corps * 0.35) - traine, t.texte())
            })
            .collect();
        boites.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (i, a) in boites.iter().enumerate() {
            for b in boites[i + 1..].iter().take_while(|b| b.0 < a.1 - TOLERANCE) {
                let cote = a.3.min(b.3) - a.2.max(b.2);
                prop_assert!(cote <= TOLERANCE, "page {}: « {} » and « {} » cover each other", rang + 1, a.4, b.4);
            }
        }
    }
    Ok(())
}

/// No word goes over the edge of its page: what was typed in one piece is cut.
fn rien_ne_deborde(mise: &MiseEnPage) -> Result<(), TestCaseError> {
    const TOLERANCE: f32 = 1.0;
    for (rang, page) in mise.pages.iter().enumerate() {
        for t in page.sequences.iter().flat_map(|s| &s.dessins).filter_map(Dessin::trace) {
            let traine = if t.texte().ends_with(' ') { t.espace } else { 0.0 };
            let (gauche, droite) = (t.x, t.x + t.largeur(t.corps * 0.35) - traine);
            let en_largeur =
                gauche >= MARGE_GAUCHE - TOLERANCE && droite <= page.sens.largeur() - MARGE_DROITE + TOLERANCE;
            let en_hauteur = t.y > 0.0 && t.y <= page.sens.hauteur() - MARGE_BASSE + TOLERANCE;
            prop_assert!(en_largeur && en_hauteur, "page {}: « {} » goes over the edge", rang + 1, t.texte());
        }
    }
    Ok(())
}

#[test]
fn ce_qui_deborde_se_voit() {
    let mut acte = application::mettre_en_page(&exemple("cher-2020").unwrap(), &Demande::Note, jour(), None).unwrap();
    rien_ne_deborde(&acte.pages).unwrap();
    let dessins = acte.pages.pages[0].sequences.iter_mut().flat_map(|s| &mut s.dessins);
    let Some(Dessin::Texte(trace)) = dessins.into_iter().find(|d| d.trace().is_some()) else { panic!("some words") };
    trace.x += 400.0;
    rien_ne_deborde(&acte.pages).unwrap_err();
}

#[test]
fn ce_qui_se_couvre_se_voit() {
    let mut acte = application::mettre_en_page(&exemple("cher-2020").unwrap(), &Demande::Note, jour(), None).unwrap();
    rien_ne_se_couvre(&acte.pages).unwrap();
    let page = &mut acte.pages.pages[0];
    let mut pose = page.sequences[1].dessins.iter().find(|d| d.trace().is_some()).unwrap().clone();
    if let Dessin::Texte(trace) = &mut pose {
        trace.x += 5.0;
        trace.y += 2.0;
    }
    page.artefacts.push(pose);
    rien_ne_se_couvre(&acte.pages).unwrap_err();
}

/// Each page of the file gives the letters that layout put on it, each as often.
fn tout_se_relit(mise: &MiseEnPage, pdf: &[u8]) -> Result<(), TestCaseError> {
    let pages = signatures::textes(pdf).expect("our own file is followed");
    prop_assert_eq!(pages.len(), mise.pages.len());
    let compter = |texte: &str, signe: i32, compte: &mut BTreeMap<char, i32>| {
        lettres(texte).chars().for_each(|c| *compte.entry(c).or_default() += signe);
    };
    for (rang, (lue, page)) in pages.iter().zip(&mise.pages).enumerate() {
        let mut ecart = BTreeMap::new();
        compter(lue, 1, &mut ecart);
        traces(page).for_each(|t| compter(&t.texte(), -1, &mut ecart));
        ecart.retain(|_, n| *n != 0);
        prop_assert!(
            ecart.is_empty(),
            "page {}: letters that are read and not drawn, or drawn and not read: {:?}",
            rang + 1,
            ecart
        );
    }
    Ok(())
}

fn eprouver(essai: &Essai, vu: &RefCell<Vu>) -> Result<(), TestCaseError> {
    let mut vu = vu.borrow_mut();
    vu.noter(essai);
    let dossier = dossier(essai);
    let constats = application::verifier(&dossier, jour()).unwrap();
    // « 👶 » (U+1F476)
    let nommes: BTreeSet<char> = constats
        .iter()
        .filter(|c| c.regle == "caractere-imprimable" && c.gravite == Gravite::Bloquant)
        .flat_map(|c| c.liste("caracteres"))
        .filter_map(|nomme| nomme.strip_prefix("« ")?.chars().next())
        .collect();
    let etrangers: BTreeSet<char> = ecrits(essai).flat_map(str::chars).filter(|c| !est_imprimable(*c)).collect();
    prop_assert_eq!(&etrangers, &nommes, "what cannot be printed is named before, and nothing else is");
    let premiere = dossier.actions.first().map(|action| Demande::Fiche(action.id.clone()));
    let autres = match dossier.actions.len() {
        // A dossier that is long in one document is long in all.
        26.. => vec![Demande::TableauDeBord],
        _ => vec![Demande::Note, Demande::TableauDeBord, Demande::RapportAssemblee],
    };
    for demande in std::iter::once(Demande::Convention).chain(premiere).chain(autres) {
        let acte = application::mettre_en_page(&dossier, &demande, jour(), None).unwrap();
        rien_ne_se_couvre(&acte.pages)?;
        rien_ne_deborde(&acte.pages)?;
        if acte.pages.absents.is_empty() {
            tout_se_relit(&acte.pages, &documents::ecrire_pdf(&acte.pages).unwrap())?;
            vu.imprimes += 1;
        } else {
            let Err(Erreur::NonImprimable(refuses)) = application::pdf(&dossier, &demande, jour(), None) else {
                return Err(TestCaseError::fail(format!("{demande:?} is printed with boxes")));
            };
            for refuse in refuses {
                let caractere = refuse.caractere;
                prop_assert!(nommes.contains(&caractere), "« {caractere} » was refused and not named before");
                prop_assert!(!refuse.lieux.is_empty(), "« {caractere} » was refused without its place");
            }
            vu.refuses += 1;
        }
        if demande == Demande::Convention {
            let sequences = acte.pages.pages.iter().flat_map(|p| &p.sequences).flat_map(|s| &s.dessins);
            let lu = lettres(&sequences.filter_map(Dessin::trace).map(Trace::texte).collect::<String>());
            for ecrit in ecrits(essai).filter(|t| t.chars().all(est_imprimable)) {
                let attendu = lettres(&documents::typographie::typographier(ecrit));
                prop_assert!(lu.contains(&attendu), "« {ecrit} » is not in the convention");
                vu.relus_entiers += 1;
            }
            let docx = docx::Docx::lire(&documents::ecrire_docx(&acte.document));
            docx.verifier();
            prop_assert!(docx.lu() == docx::attendu(&acte.document), "the DOCX has all of it, whatever the letters");
        }
    }
    Ok(())
}

#[test]
fn un_dossier_quelconque_s_imprime_tout_entier_ou_dit_pourquoi() {
    let voulus = std::env::var("PARAPHE_HASARD").ok().and_then(|n| n.parse().ok()).unwrap_or(15);
    let vu = RefCell::new(Vu::default());
    for (rang, (sorte, etrangers)) in SORTES.into_iter().enumerate() {
        // Each kind at least once; the first ones have what is left.
        let cases = voulus / SORTES.len() + usize::from(rang < voulus % SORTES.len());
        let cases = u32::try_from(cases.max(1)).unwrap();
        let config = Config { cases, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
        TestRunner::new(config).run(&essai(sorte, etrangers), |essai| eprouver(&essai, &vu)).unwrap();
    }
    vu.borrow().verifier();
}

/// The two ends, whatever the draw: eighty fiches, and a description of ten thousand characters beside an emoji.
#[test]
fn les_extremes_s_impriment_ou_disent_pourquoi() {
    let vu = RefCell::new(Vu::default());
    let court = Fiche {
        intitule: "Accueillir anticonstitutionnellement".repeat(4),
        textes: [None, Some("Un texte court.".to_owned()), None],
        pilote: None,
        partenaires: Vec::new(),
        etapes: vec!["Étape".to_owned()],
        indicateurs: vec!["Nombre d’enfants accueillis".to_owned()],
    };
    let eprouver = |fiches: Vec<Fiche>| eprouver(&Essai { nom: "Şükrü Ðặng".to_owned(), fiches }, &vu).unwrap();
    eprouver(vec![court.clone(); 80]);
    let long = Fiche { textes: [Some("Παιδί 12 % ".repeat(910)), None, None], ..court.clone() };
    let emoji = Fiche { pilote: Some("Service 👶 儿".to_owned()), ..court };
    eprouver(vec![long.clone()]);
    eprouver(vec![long, emoji]);
    assert!(vu.borrow().nombres.contains(&80) && vu.borrow().dix_mille == 2, "{vu:?}");
}
