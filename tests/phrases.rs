//! What the rules say is read by somebody who answers to the préfet: every sentence of every rule is rendered, and its French judged.
//!
//! The dossiers are the three cases of each rule, the examples, those of other départements, and findings made by hand for what no
//! dossier at hand provokes. A sentence of the sources that none of them renders fails the test: it would be judged by nobody.

#[path = "phrases/a_la_main.rs"]
mod a_la_main;
#[path = "../src-tauri/crates/domaine/tests/regles/cas.rs"]
mod cas;
#[path = "phrases/litteraux.rs"]
mod litteraux;

use std::collections::BTreeSet;
use std::path::Path;

use application::textes::{Phrase, phrase, typographier};
use application::{Constat, Dossier, Jour, exemple, lire_dossier, verifier};
use domaine::statut::Statut;
use serde_json::json;
use test_case::test_case;

/// The longest sentence, in words. What it quotes or lists counts for one.
const MOTS: usize = 40;

/// Every sentence of the rules, as it is written in the sources and as it is read.
fn toutes() -> Vec<Dite> {
    let mut dites = Vec::new();
    let mut ajouter = |dossier: &Dossier, constats: &[Constat]| {
        dites.extend(constats.iter().map(|c| Dite::de(c, dossier)));
    };
    for (cadre, jour, ajouts, _) in cas::tous().into_values().flat_map(|t| [t.passe, t.manque, t.bord]) {
        let dossier = cas::dossier(cadre, ajouts);
        ajouter(&dossier, &le(&dossier, jour));
    }
    let etrangers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/etrangers");
    let mut fichiers: Vec<_> = std::fs::read_dir(etrangers).unwrap().map(|f| f.unwrap().path()).collect();
    fichiers.sort();
    let lus = fichiers.iter().map(|f| lire_dossier(f).unwrap());
    let exemples =
        ["cantal-2022", "cantal-2022-demo", "loir-et-cher-2020", "cher-2020"].map(|nom| exemple(nom).unwrap());
    for dossier in lus.chain(exemples) {
        for jour in ["2020-06-01", "2022-06-08", "2024-11-15", "2026-07-15"] {
            ajouter(&dossier, &le(&dossier, jour));
        }
    }
    // Each fact that is published about a territory, beside an envelope of the State.
    for cadre in referentiel::cadres() {
        let territoires: BTreeSet<&String> = cadre.publies.iter().flat_map(|f| &f.territoires).collect();
        for territoire in territoires {
            let dossier = cas::dossier(&cadre.code, json!({"territoires": [territoire]}));
            ajouter(&dossier, &le(&dossier, "2022-06-01"));
        }
    }
    // A vote of which one word is missing.
    for deliberation in [json!({"date": "2022-05-20"}), json!({"numero": "22CD03"})] {
        let mut departement = cas::partie("departement");
        departement["deliberation"] = deliberation;
        let vote =
            json!([{"id": "deliberation", "quoi": "deliberation", "libelle": "Délibération", "fait": "2022-05-20"}]);
        let dossier = cas::dossier("2022", json!({"parties": [departement], "jalons": vote}));
        ajouter(&dossier, &le(&dossier, "2022-06-01"));
    }
    let cantal = exemple("cantal-2022").unwrap();
    let mut signe = cantal.clone();
    signe.statut = Statut::Signe;
    for dossier in [cantal, signe] {
        ajouter(&dossier, &a_la_main::constats());
    }
    dites
}

fn le(dossier: &Dossier, jour: &str) -> Vec<Constat> {
    verifier(dossier, jour.parse::<Jour>().unwrap()).unwrap()
}

/// One finding in words.
struct Dite {
    regle: &'static str,
    brute: String,
    titre: String,
    explication: String,
}

impl Dite {
    fn de(constat: &Constat, dossier: &Dossier) -> Self {
        let Phrase { titre, explication } = phrase(constat, dossier);
        Self {
            regle: constat.regle,
            brute: format!("{titre}\n{explication}"),
            titre: typographier(&titre),
            explication: typographier(&explication),
        }
    }
}

#[test]
fn chaque_phrase_des_regles_se_lit_bien() {
    let mut fautes = BTreeSet::new();
    for Dite { regle, titre, explication, .. } in toutes() {
        let deux = defauts_du_titre(&titre).into_iter().chain(defauts(&explication));
        fautes.extend(deux.map(|defaut| format!("{regle}: {defaut}: « {titre} » / « {explication} »")));
    }
    assert!(fautes.is_empty(), "{} fautes\n{}", fautes.len(), fautes.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn chaque_phrase_des_sources_est_rendue() {
    let dites: Vec<String> = toutes().into_iter().map(|d| d.brute).collect();
    let absentes: Vec<String> = litteraux::des_regles()
        .into_iter()
        .filter(|litteral| !dites.iter().any(|dite| dite.contains(litteral.as_str())))
        .collect();
    assert!(absentes.is_empty(), "{} absentes\n{}", absentes.len(), absentes.join("\n"));
}

/// A title is a heading: no full stop; the rest is judged as a sentence.
fn defauts_du_titre(titre: &str) -> Vec<&'static str> {
    let mut trouves = forme(titre);
    if titre.ends_with('.') {
        trouves.push("a title ends with a full stop");
    }
    trouves
}

/// What is wrong with the French of a text made of whole sentences.
fn defauts(texte: &str) -> Vec<&'static str> {
    let mut trouves = forme(texte);
    if !texte.ends_with(['.', '!', '?', '…']) {
        trouves.push("no full stop");
    }
    let phrases = texte.split(". ").flat_map(|p| p.split(" ! "));
    for phrase in phrases {
        if !commence_bien(phrase) {
            trouves.push("a sentence without a capital");
        }
        if mots(phrase) > MOTS {
            trouves.push("too long");
        }
    }
    trouves
}

/// What is wrong in any words, title or sentence.
fn forme(texte: &str) -> Vec<&'static str> {
    let lettres: Vec<char> = texte.chars().collect();
    let mut trouves = Vec::new();
    let mut si = |faux: bool, defaut: &'static str| {
        if faux {
            trouves.push(defaut);
        }
    };
    si(texte.trim().is_empty(), "empty");
    si(texte != texte.trim(), "spaces around");
    si(!commence_bien(texte), "no capital");
    let blanc = |c: char| c.is_whitespace();
    si(lettres.windows(2).any(|d| blanc(d[0]) && blanc(d[1])), "two spaces");
    si(lettres.windows(2).any(|d| blanc(d[0]) && matches!(d[1], ',' | '.' | ')')), "a space before a comma or a stop");
    si(
        lettres.windows(2).any(|d| matches!((d[0], d[1]), ('.', '.') | (',', ',') | (',', '.') | (':', '.'))),
        "two stops",
    );
    let insecable = |c: char| matches!(c, '\u{a0}' | '\u{202f}');
    let double = |c: char| matches!(c, ':' | ';' | '!' | '?' | '%' | '€' | '»');
    si(lettres.windows(2).any(|d| double(d[1]) && !insecable(d[0])), "no unbreakable space before a double sign");
    si(lettres.windows(2).any(|d| d[0] == '«' && !insecable(d[1])), "no unbreakable space after «");
    si(texte.contains(['\'', '"', '{', '}', '_', '\t', '\n']), "a sign of the machine");
    si(texte.matches('«').count() != texte.matches('»').count(), "quotes that do not close");
    si(texte.matches('(').count() != texte.matches(')').count(), "brackets that do not close");
    let etranger = mots_de(texte).any(|mot| ETRANGERS.contains(&mot.as_str()));
    si(etranger, "a word of the machine, or English");
    si(accord(texte), "a plural after « 1 » or « 0 »");
    si(
        texte.contains("non renseignée non renseignée") || texte.contains("du le ") || texte.contains("de le "),
        "two articles",
    );
    trouves
}

/// Words that only we would say.
const ETRANGERS: [&str; 24] = [
    "null",
    "none",
    "some",
    "true",
    "false",
    "nan",
    "undefined",
    "unknown",
    "error",
    "the",
    "and",
    "of",
    "json",
    "toml",
    "id",
    "uuid",
    "slug",
    "path",
    "chemin",
    "enum",
    "string",
    "default",
    "todo",
    "cadre_de_naissance",
];

fn mots_de(texte: &str) -> impl Iterator<Item = String> + '_ {
    texte.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|m| !m.is_empty()).map(str::to_lowercase)
}

/// A capital, a figure, or a quotation.
fn commence_bien(texte: &str) -> bool {
    texte.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '«' | '−' | '[' | '('))
}

/// « 1 fiches », « 0 actions ».
fn accord(texte: &str) -> bool {
    const INVARIABLES: [&str; 13] =
        ["taux", "mois", "fois", "cas", "avis", "dans", "sans", "puis", "mais", "pas", "plus", "tiers", "sous"];
    let mots: Vec<&str> = texte.split(char::is_whitespace).collect();
    let chiffre = |mot: &str| mot.chars().all(|c| c.is_ascii_digit()) && !mot.is_empty();
    (0..mots.len().saturating_sub(1)).any(|n| {
        let seul = matches!(mots[n], "1" | "0") && (n == 0 || !chiffre(mots[n - 1]));
        let suivant = mots[n + 1].trim_end_matches([',', '.', ';', ')']);
        seul && suivant.chars().count() > 2 && suivant.ends_with(['s', 'x']) && !INVARIABLES.contains(&suivant)
    })
}

/// What stands between quotes or brackets counts for one word; a list that a colon announces for none.
fn mots(phrase: &str) -> usize {
    let mut dehors = String::new();
    let mut dedans = 0;
    for c in phrase.chars() {
        match c {
            '«' | '(' => dedans += 1,
            '»' | ')' if dedans > 0 => {
                dedans -= 1;
                dehors.push('x');
            }
            c if dedans == 0 => dehors.push(c),
            _ => {}
        }
    }
    let annonce = dehors.split_once("\u{a0}:").filter(|(_, suite)| suite.matches([';', ',']).count() > 1);
    let compte = annonce.map_or(dehors.as_str(), |(avant, _)| avant);
    compte.split(char::is_whitespace).filter(|mot| mot.chars().any(char::is_alphanumeric)).count()
}

/// The judge is judged: each of these faults is found, and what is right is left alone.
#[test_case("Il manque 1 fiches.", "a plural after « 1 » or « 0 »")]
#[test_case("0\u{a0}actions sont là.", "a plural after « 1 » or « 0 »")]
#[test_case("il manque une fiche.", "no capital")]
#[test_case("Il manque une fiche", "no full stop")]
#[test_case("Il manque une fiche. ajoutez-la.", "a sentence without a capital")]
#[test_case("Il  manque une fiche.", "two spaces")]
#[test_case("Il manque A1 , A2.", "a space before a comma or a stop")]
#[test_case("Il manque A1..", "two stops")]
#[test_case("Il manque : A1.", "no unbreakable space before a double sign")]
#[test_case("Il manque 5 €.", "no unbreakable space before a double sign")]
#[test_case("Il manque « A1\u{a0}».", "no unbreakable space after «")]
#[test_case("Il manque l'action.", "a sign of the machine")]
#[test_case("Il manque {code}.", "a sign of the machine")]
#[test_case("Il manque None.", "a word of the machine, or English")]
#[test_case("Il manque (A1.", "brackets that do not close")]
#[test_case("", "empty")]
#[test_case("Un a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o.", "too long")]
fn une_faute_se_voit(texte: &str, attendu: &str) {
    assert!(defauts(texte).contains(&attendu), "{:?}", defauts(texte));
}

#[test_case("Il manque 1\u{a0}fiche, et 21\u{a0}000\u{a0}€ sur 1\u{a0}000\u{202f}000\u{a0}€. Ajoutez-les.")]
#[test_case("«\u{a0}A1\u{a0}» dit «\u{a0}1 fiche\u{a0}»\u{a0}: corrigez-la.")]
#[test_case("Reste 1 mois.")]
fn ce_qui_est_juste_passe(texte: &str) {
    assert_eq!(defauts(texte), Vec::<&str>::new());
}

#[test]
fn un_titre_n_a_pas_de_point() {
    assert_eq!(defauts_du_titre("Il manque une fiche"), Vec::<&str>::new());
    assert_eq!(defauts_du_titre("Il manque une fiche."), ["a title ends with a full stop"]);
}
