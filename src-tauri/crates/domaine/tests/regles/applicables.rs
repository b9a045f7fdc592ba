//! Several frameworks at once: which apply, in which order, and what is said when they disagree.

use domaine::cadre::{Cadre, NaturePeriode, Periode, Report, Situation};
use domaine::constat::{Fondement, Gravite};
use domaine::jour::Jour;
use domaine::regles::{applicables, verifier};
use serde_json::json;
use test_case::test_case;

use super::{cadre, cadre_de, dossier, graves, sous};

#[test_case("2022-01-01", "2024-12-31", &["2022", "2023", "2024"]; "each year met")]
#[test_case("2022-01-01", "2022-12-31", &["2022"]; "one year meets no later text")]
#[test_case("2022-10-01", "2023-12-31", &["2022", "2023"]; "fifteen months meet the next year")]
#[test_case("2022-01-01", "2026-06-30", &["2022", "2023", "2024", "2025"]; "a framework of several years is met once")]
fn les_cadres_que_la_periode_rencontre(debut: &str, fin: &str, attendus: &[&str]) {
    let mut c2025 = cadre_de(2025);
    c2025.exercices = [2025, 2026, 2027].map(|a| a.try_into().unwrap()).to_vec();
    // In any order: the framework of birth comes first, the others by year.
    let tous: Vec<Cadre> = vec![c2025, cadre_de(2024), cadre("2020").clone(), cadre("2022").clone(), cadre_de(2023)];
    let d = dossier("2022", json!({"periode": {"debut": debut, "fin": fin}}));
    let codes: Vec<&str> = applicables(&d, &tous).iter().map(|c| c.code.as_str()).collect();
    assert_eq!(codes, attendus);
}

#[test]
fn sans_cadre_de_naissance_rien_ne_se_controle() {
    let d = dossier("2022", json!({}));
    assert!(applicables(&d, [cadre("2020")]).is_empty(), "the framework of 2022 is not there");
    assert!(verifier(&d, &[], referentiel::annuaire(), "2022-06-01".parse().unwrap()).is_empty());
}

fn pour_tous(cadre: &mut Cadre, fin: &str) {
    let modele = cadre.periodes[0].clone();
    cadre.periodes = vec![Periode {
        nature: NaturePeriode::Regle,
        situation: Situation::Tous,
        debut: None,
        fin: fin.parse().unwrap(),
        ..modele
    }];
}

#[test_case("2023-12-30", 1; "ends the day before")]
#[test_case("2023-12-31", 1; "ends that very day")]
#[test_case("2024-01-01", 2; "a day later: both texts are shown")]
#[test_case("2024-12-31", 2; "the period of the first text: both are shown")]
fn un_texte_posterieur_se_lit_a_cote_du_premier(fin: &str, attendus: usize) {
    let mut naissance = cadre_de(2022);
    naissance.periodes.retain(|p| p.nature == NaturePeriode::Regle);
    let mut c2023 = cadre_de(2023);
    pour_tous(&mut c2023, "2023-12-31");
    let d = dossier("2022", json!({"periode": {"debut": "2022-01-01", "fin": fin}}));
    let constats = sous(&d, &[&naissance, &c2023], "periode-du-contrat", "2022-06-01");
    assert_eq!(constats.len(), attendus, "{constats:?}");
    if attendus == 2 {
        let autre = constats.iter().find(|c| c.jour("fin_ulterieure").is_some()).expect("the later text");
        assert!(
            matches!(&autre.fondement, Fondement::Cadre { cadre, .. } if cadre == "2023"),
            "it names its framework"
        );
        assert_eq!(autre.gravite, Gravite::AVerifier, "a conflict of texts never blocks");
    }
}

#[test]
fn un_texte_deja_annonce_par_le_cadre_de_naissance_ne_se_dit_qu_une_fois() {
    let mut c2023 = cadre_de(2023);
    pour_tous(&mut c2023, "2023-12-31");
    let constats = sous(&dossier("2022", json!({})), &[cadre("2022"), &c2023], "periode-du-contrat", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier, Gravite::Respecte]);
}

#[test]
fn l_annee_d_un_avenant_ne_raccourcit_pas_le_contrat() {
    let mut c2021 = cadre_de(2021);
    pour_tous(&mut c2021, "2021-12-31");
    c2021.periodes[0].situation = Situation::Avenant;
    let constats = sous(&dossier("2020", json!({})), &[cadre("2020"), &c2021], "periode-du-contrat", "2021-06-01");
    assert_eq!(graves(&constats), [Gravite::Respecte]);
}

#[test]
fn deux_echeances_du_rapport_se_lisent_toutes_les_deux() {
    let mut c2023 = cadre_de(2023);
    let jalon = c2023.jalons.iter_mut().find(|j| j.code == "rapport").expect("the report");
    jalon.quand = domaine::cadre::Quand::ExerciceSuivant(domaine::cadre::JourDeLAnnee { mois: 5, jour: 31 });
    let d = dossier("2022", json!({"statut": "signe"}));
    let lire = |cadres: &[&Cadre], jour: &str| {
        let du_2022 = |c: &domaine::constat::Constat| c.texte("exercice") == "2022";
        let mut limites: Vec<(Jour, Gravite)> = sous(&d, cadres, "rapport-annuel", jour)
            .iter()
            .filter(|c| du_2022(c))
            .map(|c| (c.jour("limite").unwrap(), c.gravite))
            .collect();
        limites.sort();
        limites
    };
    let jour = |texte: &str| texte.parse::<Jour>().unwrap();
    assert_eq!(
        lire(&[cadre("2022"), &c2023], "2023-06-15"),
        [(jour("2023-05-31"), Gravite::AVerifier), (jour("2023-06-30"), Gravite::Information)]
    );
    let constats = sous(&d, &[cadre("2022"), &c2023], "rapport-annuel", "2023-06-15");
    let cles: std::collections::BTreeSet<String> = constats.iter().map(|c| c.cle()).collect();
    assert_eq!(cles.len(), constats.len(), "two findings, two keys");
    assert_eq!(lire(&[cadre("2022"), &cadre_de(2023)], "2023-06-15").len(), 1, "two texts that agree are said once");
}

#[test]
fn un_report_par_son_nom_l_emporte_sur_la_regle_generale() {
    let mut c2020 = cadre("2020").clone();
    let jalon = c2020.jalons.iter_mut().find(|j| j.code == "rapport").expect("the report");
    let modele: Report = jalon.reports.remove(0);
    let mut c2021 = cadre_de(2021);
    let suivant = c2021.jalons.iter_mut().find(|j| j.code == "rapport").expect("the report");
    suivant.reports = vec![modele];
    let d = dossier("2020", json!({"statut": "signe"}));
    let constats = sous(&d, &[&c2020, &c2021], "rapport-annuel", "2021-09-30");
    assert_eq!(graves(&constats), [Gravite::Information], "put off by the text of 2021 to that very day");
}

#[test]
fn un_texte_posterieur_ne_parle_que_des_avenants() {
    let mut c2023 = cadre_de(2023);
    let mut associe = c2023.parties[0].clone();
    associe.role = domaine::dossier::Role::Autre;
    associe.place = domaine::cadre::PlacePartie::Associee;
    c2023.parties.push(associe);
    let sans = dossier("2022", json!({}));
    assert!(sous(&sans, &[cadre("2022"), &c2023], "services-associes", "2023-06-01").is_empty());
    let avec = dossier("2022", json!({"avenants": [{"id": "a", "numero": 1, "base": "x", "blocs": []}]}));
    assert_eq!(graves(&sous(&avec, &[cadre("2022"), &c2023], "services-associes", "2023-06-01")), [Gravite::AVerifier]);
}
