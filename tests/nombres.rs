//! Every amount that leaves, in any document or sheet of any example, is one of the dossier or a sum of some of its lines;
//! every day too, and every count (`comptes`). The sums are made here from the bare tree, without the code that prints them.

#[path = "nombres/comptes.rs"]
mod comptes;
#[path = "nombres/controle.rs"]
mod controle;

use std::collections::{BTreeMap, BTreeSet};

use application::{Demande, Dossier, EXEMPLES, Jour, NatureFeuille, exemple};
use domaine::chiffres::{self, Lecture};
use rust_decimal::Decimal;
use serde_json::Value;

fn jour() -> Jour {
    "2024-05-02".parse().unwrap()
}

/// Each stretch of text of a document: the spans of one paragraph or of one cell, joined.
fn textes(arbre: &Value, sortie: &mut Vec<String>) {
    match arbre {
        Value::Array(elements) => {
            let spans: Vec<&str> = elements.iter().filter_map(|e| e.get("texte")?.as_str()).collect();
            if !spans.is_empty() && spans.len() == elements.len() {
                sortie.push(spans.concat());
            }
            elements.iter().for_each(|e| textes(e, sortie));
        }
        Value::Object(champs) => champs.values().for_each(|v| textes(v, sortie)),
        Value::String(texte) => sortie.push(texte.clone()),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn montant(donnee: &Value) -> Option<Decimal> {
    let valeur = donnee.get("valeur").unwrap_or(donnee);
    valeur.as_str()?.parse().ok()
}

fn annees(ligne: &Value) -> String {
    let texte = |cle: &str| ligne.get(cle).map(|v| v.to_string().trim_matches('"').to_owned());
    match (texte("exercice"), texte("jusqu_a")) {
        (Some(debut), Some(fin)) => format!("{debut}-{fin}"),
        (Some(debut), None) => debut,
        (None, _) => {
            let (debut, fin) = (texte("debut").unwrap_or_default(), texte("fin").unwrap_or_default());
            if debut.get(..4) == fin.get(..4) { debut[..4].to_owned() } else { format!("{debut}-{fin}") }
        }
    }
}

/// One amount of the tree with what it may be added up by.
struct Ligne {
    mesure: &'static str,
    action: String,
    source: String,
    annees: String,
    montant: Decimal,
}

fn lignes(arbre: &Value) -> Vec<Ligne> {
    let mut lignes = Vec::new();
    let liste = |v: &Value, cle: &str| v.get(cle).and_then(Value::as_array).cloned().unwrap_or_default();
    let texte = |v: &Value, cle: &str| v.get(cle).and_then(Value::as_str).unwrap_or_default().to_owned();
    for e in liste(arbre, "enveloppes") {
        for mesure in ["notifie", "demande"] {
            if let Some(montant) = e.get(mesure).and_then(montant) {
                let (source, annees) = (texte(&e, "source"), annees(&e));
                lignes.push(Ligne { mesure, action: String::new(), source, annees, montant });
            }
        }
    }
    for action in liste(arbre, "actions") {
        for f in liste(&action, "financements") {
            for mesure in ["prevu", "engage", "paye", "report"] {
                if let Some(montant) = f.get(mesure).and_then(montant) {
                    let (source, annees) = (texte(&f, "source"), annees(&f));
                    lignes.push(Ligne { mesure, action: texte(&action, "id"), source, annees, montant });
                }
            }
        }
    }
    lignes
}

/// Every amount, and every sum of one measure by action, source and years, all or some of them; what is left of what was
/// notified once some of it is planned or used; FIR and ONDAM as one; with and without the Département's own share.
fn montants_possibles(arbre: &Value) -> BTreeSet<Decimal> {
    let lignes = lignes(arbre);
    let mut sommes: BTreeMap<(&str, String), Decimal> = BTreeMap::new();
    for l in &lignes {
        let ars = if matches!(l.source.as_str(), "fir" | "ondam" | "ars_non_ventile") { "ars" } else { &l.source };
        let hors = if l.source == "departement" { "departement" } else { "partenaires" };
        for source in BTreeSet::from([l.source.as_str(), ars, hors, "*"]) {
            for action in BTreeSet::from([l.action.as_str(), "*"]) {
                for annees in BTreeSet::from([l.annees.as_str(), "*"]) {
                    *sommes.entry((l.mesure, format!("{action}|{source}|{annees}"))).or_default() += l.montant;
                }
            }
        }
    }
    let mut possibles: BTreeSet<Decimal> = sommes.values().copied().chain([Decimal::ZERO]).collect();
    for ((mesure, cle), notifie) in &sommes {
        let (_, reste) = cle.split_once('|').expect("three parts");
        for retire in ["prevu", "engage", "paye", "report"] {
            for pris in [format!("*|{reste}"), cle.clone()].iter().filter_map(|c| sommes.get(&(retire, c.clone()))) {
                if matches!(*mesure, "notifie" | "prevu" | "engage") {
                    possibles.extend([notifie - pris, pris - notifie]);
                }
            }
        }
    }
    // What somebody wrote in a text, an observation or an announcement is a figure of the dossier too.
    let mut ecrits = Vec::new();
    textes(arbre, &mut ecrits);
    possibles.extend(ecrits.iter().flat_map(|t| chiffres::lire(t)).filter_map(|m| match m.lecture {
        Lecture::Montant { valeur, .. } => Some(valeur.to_string().parse::<Decimal>().unwrap()),
        _ => None,
    }));
    possibles.extend(ecrits.iter().filter_map(|t| t.parse::<Decimal>().ok()));
    possibles
}

fn jours_possibles(arbre: &Value, dossier: &Dossier) -> BTreeSet<String> {
    let mut ecrits = Vec::new();
    textes(arbre, &mut ecrits);
    let mut jours: BTreeSet<String> = ecrits.iter().filter(|t| t.parse::<Jour>().is_ok()).cloned().collect();
    jours.extend(ecrits.iter().flat_map(|t| chiffres::lire(t)).filter_map(|m| match m.lecture {
        Lecture::Jour(jour) => Some(jour.to_string()),
        _ => None,
    }));
    // The frameworks and their texts have days of their own; the day of printing is on each document.
    for cadre in referentiel::cadres() {
        let mut du_cadre = Vec::new();
        textes(&serde_json::to_value(cadre).unwrap(), &mut du_cadre);
        jours.extend(du_cadre.iter().filter(|t| t.parse::<Jour>().is_ok()).cloned());
        jours.extend(du_cadre.iter().flat_map(|t| chiffres::lire(t)).filter_map(|m| match m.lecture {
            Lecture::Jour(jour) => Some(jour.to_string()),
            _ => None,
        }));
        let rapports =
            dossier.exercices().into_iter().flat_map(|e| cadre.jalons.iter().filter_map(move |j| j.echeance(e)));
        jours.extend(rapports.map(|j| j.to_string()));
    }
    jours.insert(jour().to_string());
    jours
}

/// Rates that somebody wrote or measured, and shares of the outside money, of a year or of the contract.
fn pour_cent_possibles(arbre: &Value, dossier: &Dossier) -> BTreeSet<Decimal> {
    let mut ecrits: Vec<String> = referentiel::sources().iter().map(|source| source.titre.clone()).collect();
    textes(arbre, &mut ecrits);
    textes(&serde_json::to_value(referentiel::cadre(&dossier.cadre).unwrap()).unwrap(), &mut ecrits);
    let mut taux: BTreeSet<Decimal> = ecrits.iter().filter_map(|t| t.parse::<Decimal>().ok()).collect();
    taux.extend(ecrits.iter().flat_map(|t| chiffres::lire(t)).filter_map(|m| match m.lecture {
        Lecture::Pourcent { valeur, .. } => Some(valeur),
        _ => None,
    }));
    let notifies: Vec<Ligne> =
        lignes(arbre).into_iter().filter(|l| l.mesure == "notifie" && l.source != "departement").collect();
    let somme =
        |garder: &dyn Fn(&Ligne) -> bool| -> Decimal { notifies.iter().filter(|l| garder(l)).map(|l| l.montant).sum() };
    for ligne in &notifies {
        for annees in [None, Some(&ligne.annees)] {
            let de_l_annee = |l: &Ligne| annees.is_none_or(|a| l.annees == *a);
            let total = somme(&de_l_annee);
            if !total.is_zero() {
                let part = somme(&|l| de_l_annee(l) && l.source == ligne.source);
                taux.insert(
                    (part * Decimal::from(100) / total)
                        .round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero),
                );
            }
        }
    }
    taux.into_iter().map(|t| t.normalize()).collect()
}

/// The Département announces for the three years what its lines spread: said twice, it is one sum.
fn a_une_enveloppe_de_trois_ans() -> Dossier {
    let dossier = exemple("cantal-2022-demo").unwrap();
    let mut arbre = domaine::arbre::de_dossier(&dossier);
    let siennes = lignes(&arbre).into_iter().filter(|l| l.mesure == "prevu" && l.source == "departement");
    let somme: Decimal = siennes.map(|l| l.montant).sum();
    assert!(somme > Decimal::ZERO, "the example has lines of the Département");
    arbre["enveloppes"].as_array_mut().unwrap().push(serde_json::json!({
        "id": "departement", "source": "departement", "debut": "2022-01-01", "fin": "2024-12-31", "portee": "contrat",
        "notifie": format!("{somme:.2}")}));
    serde_json::from_value(arbre).unwrap()
}

#[test]
fn tout_ce_qui_s_imprime_est_du_dossier() {
    let (mut montants, mut jours) = (0, 0);
    let exemples = EXEMPLES.iter().map(|un| (un.nom, exemple(un.nom).unwrap()));
    for (nom, dossier) in exemples.chain([("a three-year envelope", a_une_enveloppe_de_trois_ans())]) {
        let arbre = domaine::arbre::de_dossier(&dossier);
        let (connus, dates) = (montants_possibles(&arbre), jours_possibles(&arbre, &dossier));
        for demande in application::documents_du_dossier(&dossier) {
            let document = match application::composer(&dossier, &demande, jour()) {
                Err(application::Erreur::SansCandidature(_)) => continue,
                compose => compose.unwrap(),
            };
            let mut imprimes = Vec::new();
            textes(&serde_json::to_value(&document.blocs).unwrap(), &mut imprimes);
            for texte in &imprimes {
                for mention in chiffres::lire(texte) {
                    match mention.lecture {
                        Lecture::Montant { valeur, .. } => {
                            montants += 1;
                            let lu = valeur.to_string().parse::<Decimal>().unwrap();
                            assert!(connus.contains(&lu), "{nom}, {demande:?}: {lu} in « {texte} »");
                        }
                        Lecture::Jour(lu) => {
                            jours += 1;
                            let lu = lu.to_string();
                            assert!(dates.contains(&lu), "{nom}, {demande:?}: {lu} in « {texte} »");
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    assert!(montants > 1_000 && jours > 100, "{montants} amounts and {jours} days were looked at");
}

/// The other way: no line of money is left out of the plan de financement, and each stands there to the cent.
#[test]
fn chaque_montant_prevu_est_dans_le_plan_de_financement() {
    let mut vus = 0;
    for un in EXEMPLES {
        let dossier = exemple(un.nom).unwrap();
        let arbre = domaine::arbre::de_dossier(&dossier);
        let document = application::composer(&dossier, &Demande::Financement, jour()).unwrap();
        let mut imprimes = Vec::new();
        textes(&serde_json::to_value(&document.blocs).unwrap(), &mut imprimes);
        let lus: BTreeSet<Decimal> = imprimes
            .iter()
            .flat_map(|t| chiffres::lire(t))
            .filter_map(|m| match m.lecture {
                Lecture::Montant { valeur, .. } => Some(valeur.to_string().parse::<Decimal>().unwrap()),
                _ => None,
            })
            .collect();
        let par_case = |mesure: &'static str| {
            let mut cases: BTreeMap<(String, String, String), Decimal> = BTreeMap::new();
            for l in lignes(&arbre).into_iter().filter(|l| l.mesure == mesure) {
                *cases.entry((l.action, l.source, l.annees)).or_default() += l.montant;
            }
            cases
        };
        for (case, attendu) in par_case("notifie") {
            vus += 1;
            assert!(lus.contains(&attendu), "{}: {attendu} of {case:?} is not printed", un.nom);
        }
    }
    assert!(vus > 10, "{vus} amounts were looked for");
}

/// Each sheet holds the same numbers, as numbers.
#[test]
fn les_feuilles_portent_les_memes_montants() {
    let mut vus = 0;
    let exemples = EXEMPLES.iter().map(|un| (un.nom, exemple(un.nom).unwrap()));
    for (nom, dossier) in exemples.chain([("a three-year envelope", a_une_enveloppe_de_trois_ans())]) {
        let connus = montants_possibles(&domaine::arbre::de_dossier(&dossier));
        for nature in NatureFeuille::TOUTES {
            for nombre in nombres_de(&application::feuille_xlsx(&dossier, nature, jour()).unwrap()) {
                vus += 1;
                assert!(connus.contains(&nombre), "{nom}: {nombre} in the sheet « {} »", nature.code());
            }
        }
    }
    assert!(vus > 200, "{vus} numbers were looked at");
}

fn nombres_de(octets: &[u8]) -> Vec<Decimal> {
    use calamine::{Data, Reader, Xlsx};
    let mut classeur: Xlsx<_> = Xlsx::new(std::io::Cursor::new(octets)).unwrap();
    let premiere = classeur.sheet_names()[0].clone();
    let feuille = classeur.worksheet_range(&premiere).unwrap();
    let nombre = |case: &Data| match case {
        Data::Float(n) => Decimal::from_f64_retain(*n).map(|d| d.round_dp(2).normalize()),
        Data::Int(n) => Some(Decimal::from(*n)),
        _ => None,
    };
    // Years stand in the headers, as words or as numbers.
    feuille
        .rows()
        .flatten()
        .filter_map(nombre)
        .filter(|n| !(Decimal::from(2000)..Decimal::from(2100)).contains(n))
        .collect()
}
