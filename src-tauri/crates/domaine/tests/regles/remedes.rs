//! A proposed correction applies, and the finding goes away.

use domaine::arbre;
use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;
use domaine::modification::appliquer;
use domaine::regles::verifier;
use serde_json::{Value, json};
use test_case::test_case;

use super::{action, cadre, dossier};

fn constats(d: &Dossier) -> Vec<Constat> {
    verifier(d, &[cadre(&d.cadre)], referentiel::annuaire(), "2023-12-01".parse().unwrap())
}

fn socle(sans: &str) -> Vec<Value> {
    let codes = ["P1", "P2", "P3", "P4", "P5", "H1"].into_iter().filter(|c| *c != sans);
    codes.map(|c| action(&c.to_lowercase(), &["fondamentales"], c)).collect()
}

fn facultatives(combien: usize) -> Vec<Value> {
    (0..combien).map(|n| action(&format!("b{n}"), &["facultatives"], &format!("C{:02}", n + 1))).collect()
}

fn cas(regle: &str) -> Dossier {
    let ajouts = match regle {
        "objectifs-obligatoires" => json!({"actions": socle("P1")}),
        "objectifs-facultatifs" => {
            let mut actions = facultatives(5);
            actions.push(action("phare", &["autres"], "C06"));
            json!({"actions": actions})
        }
        "action-comptee-une-fois" => json!({"actions": [action("a", &["fondamentales", "facultatives"], "H1")]}),
        "action-rattachee" => {
            let mut a = action("a", &["facultatives"], "C01");
            a.as_object_mut().unwrap().remove("engagement");
            json!({"actions": [a]})
        }
        "libelle-du-catalogue" => json!({"actions": [action("a", &["fondamentales"], "P1")]}),
        "enveloppe-depassee" => {
            let mut a = action("a", &["facultatives"], "C01");
            a["financements"] = json!([{"id": "f", "source": "etat", "exercice": 2022, "prevu": "2.00"}]);
            json!({"actions": [a], "enveloppes": [{"id": "e", "source": "etat", "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat", "notifie": "1.00"}]})
        }
        "ondam-perenne" => {
            json!({"enveloppes": [{"id": "e", "source": "ondam", "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat", "notifie": "1.00"}]})
        }
        "periode-du-contrat" => json!({}),
        "dates-concordantes" => {
            json!({"date_signature": "2022-06-28", "jalons": [{"id": "s", "quoi": "signature", "libelle": "s", "fait": "2022-06-29"}]})
        }
        "rapport-annuel" => json!({"statut": "signe"}),
        autre => panic!("no case for {autre}"),
    };
    dossier("2022", ajouts)
}

#[test_case("objectifs-obligatoires", 1)]
#[test_case("objectifs-facultatifs", 1)]
#[test_case("action-comptee-une-fois", 2)]
#[test_case("action-rattachee", 1)]
#[test_case("libelle-du-catalogue", 1)]
#[test_case("enveloppe-depassee", 1)]
#[test_case("ondam-perenne", 1)]
#[test_case("periode-du-contrat", 1)]
#[test_case("dates-concordantes", 2)]
#[test_case("rapport-annuel", 1)]
fn un_remede_s_applique_et_le_constat_s_en_va(regle: &str, combien: usize) {
    let d = cas(regle);
    let a_corriger = constats(&d).into_iter().find(|c| c.regle == regle && !c.remedes.is_empty()).expect("a finding");
    assert_eq!(a_corriger.remedes.len(), combien, "at most two");
    for remede in &a_corriger.remedes {
        let apres = appliquer(&arbre::de_dossier(&d), std::slice::from_ref(remede)).expect("it applies").dossier;
        let reste = constats(&apres).into_iter().find(|c| c.cle() == a_corriger.cle());
        // A report that is begun is no longer missing, though it is still late.
        let mieux = reste.as_ref().is_none_or(|c| c.gravite == Gravite::Respecte || c.details != a_corriger.details);
        assert!(mieux, "{remede:?} left {reste:?}");
    }
}

#[test]
fn un_remede_ne_tranche_pas_entre_plusieurs() {
    let d = dossier("2022", json!({"actions": []}));
    for constat in constats(&d) {
        assert!(constat.remedes.len() <= 2, "{}", constat.regle);
        // The sixth is only deduced: it is said alone, with the action that it lacks.
        let fermes = constat.regle == "objectifs-obligatoires" && constat.precision.is_none();
        assert!(!fermes || constat.remedes.is_empty(), "five are missing");
    }
}
