//! Time: deadlines, dates that agree, the report, avenants; each limit the day before, the day itself, the day after.

use domaine::cadre::{Contrainte, Jalon, Parametre, Quand, Situation};
use domaine::constat::Gravite;
use serde_json::{Value, json};
use test_case::test_case;

use super::{action, cadre, cadre_de, dossier, graves, gravites, partie, sous, trouver};

fn jalon(quoi: &str, champ: &str, jour: &str) -> Value {
    json!({"id": quoi, "quoi": quoi, "libelle": quoi, champ: jour})
}

fn de(constats: &[domaine::constat::Constat], etape: &str) -> Vec<Gravite> {
    constats.iter().filter(|c| c.precision.as_deref() == Some(etape)).map(|c| c.gravite).collect()
}

#[test_case("2022-06-29", Gravite::Respecte; "the day before")]
#[test_case("2022-06-30", Gravite::Respecte; "the limit day is in time")]
#[test_case("2022-07-01", Gravite::AVerifier; "a day late, never blocking")]
fn les_pieces_complementaires_de_2022(jour: &str, attendue: Gravite) {
    let d = dossier("2022", json!({"jalons": [jalon("pieces-complementaires", "fait", jour)]}));
    assert_eq!(de(&trouver(&d, "dates-limites", "2022-12-01"), "pieces-complementaires"), [attendue]);
}

#[test_case("2022-06-30", Gravite::Information; "there is still time")]
#[test_case("2022-07-01", Gravite::AVerifier; "the limit has gone by")]
fn une_etape_sans_date(jour: &str, attendue: Gravite) {
    let d = dossier("2022", json!({}));
    assert_eq!(de(&trouver(&d, "dates-limites", jour), "pieces-complementaires"), [attendue]);
    let signe = dossier("2022", json!({"statut": "signe"}));
    assert_eq!(de(&trouver(&signe, "dates-limites", jour), "pieces-complementaires"), [], "nobody kept that date");
}

#[test_case("2024-12-30", json!([]), 0; "the day before the last")]
#[test_case("2024-12-31", json!([]), 0; "the last day is in time")]
#[test_case("2025-01-01", json!([]), 1; "the day after")]
#[test_case("2025-01-01", json!([{"id": "s", "quoi": "signature", "libelle": "Signature", "derogation": "cyclone"}]), 0; "a reason is noted")]
fn un_contrat_se_signe_avant_de_finir(signature: &str, jalons: Value, attendus: usize) {
    let mut tout = json!({"date_signature": signature});
    if jalons != json!([]) {
        tout["jalons"] = jalons;
    }
    let constats = trouver(&dossier("2022", tout), "dates-concordantes", "2025-02-01");
    assert_eq!(graves(&constats), vec![Gravite::AVerifier; attendus]);
    assert!(constats.iter().all(|c| c.cibles == ["date_signature", "periode/fin"]));
}

#[test]
fn un_retard_motive_est_une_information() {
    let mut tard = jalon("pieces-complementaires", "fait", "2022-07-05");
    tard["derogation"] = json!("accord de la DREETS");
    let d = dossier("2022", json!({"jalons": [tard]}));
    assert_eq!(de(&trouver(&d, "dates-limites", "2022-12-01"), "pieces-complementaires"), [Gravite::Information]);
    let mut signature = jalon("signature", "fait", "2020-11-04");
    signature["derogation"] = json!("crise sanitaire");
    let d = dossier("2020", json!({"jalons": [signature]}));
    assert_eq!(graves(&trouver(&d, "signature-dans-les-delais", "2021-01-01")), [Gravite::Information]);
}

#[test]
fn une_date_prevue_et_passee_ne_prouve_rien() {
    let d = dossier("2022", json!({"jalons": [jalon("candidature", "prevu", "2022-04-20")]}));
    assert_eq!(de(&trouver(&d, "dates-limites", "2022-04-20"), "candidature"), [Gravite::Respecte]);
    assert_eq!(de(&trouver(&d, "dates-limites", "2022-04-21"), "candidature"), [Gravite::AVerifier]);
}

#[test]
fn un_jour_limite_exclu_n_est_pas_a_temps() {
    let mut c = cadre_de(2022);
    let j: &mut Jalon = c.jalons.iter_mut().find(|j| j.code == "candidature").expect("the step");
    j.jour_compris = false;
    let d = dossier("2022", json!({"jalons": [jalon("candidature", "fait", "2022-04-30")]}));
    assert_eq!(de(&sous(&d, &[&c], "dates-limites", "2022-12-01"), "candidature"), [Gravite::AVerifier]);
    assert_eq!(de(&sous(&d, &[cadre("2022")], "dates-limites", "2022-12-01"), "candidature"), [Gravite::Respecte]);
}

#[test_case("2024-10-31", Gravite::Respecte)]
#[test_case("2024-11-01", Gravite::AVerifier)]
fn l_etape_d_un_cadre_suivant_porte_son_annee(jour: &str, attendue: Gravite) {
    let mut c2024 = cadre_de(2024);
    let modele = c2024.jalons.iter().find(|j| j.code == "candidature").expect("a dated step").clone();
    c2024.jalons = vec![Jalon {
        code: "projet".into(),
        situation: Situation::Tous,
        quand: Quand::Fixe("2024-10-31".parse().unwrap()),
        ..modele
    }];
    let d = dossier("2022", json!({"jalons": [jalon("projet-2024", "fait", jour)]}));
    assert_eq!(de(&sous(&d, &[cadre("2022"), &c2024], "dates-limites", "2024-12-01"), "projet-2024"), [attendue]);
    let sans = dossier("2022", json!({"statut": "signe"}));
    assert!(
        sous(&sans, &[cadre("2022"), &c2024], "dates-limites", "2024-12-01").is_empty(),
        "it is not this contract’s"
    );
}

#[test]
fn une_etape_n_a_qu_une_date() {
    let deux = |calendrier: &str| {
        dossier("2022", json!({"date_signature": "2022-06-28", "jalons": [jalon("signature", "fait", calendrier)]}))
    };
    assert_eq!(trouver(&deux("2022-06-28"), "dates-concordantes", "2022-12-01"), []);
    let constats = trouver(&deux("2022-06-29"), "dates-concordantes", "2022-12-01");
    assert_eq!((graves(&constats), constats[0].remedes.len()), (vec![Gravite::AVerifier], 2), "two ways to mend it");
    let mut departement = partie("departement");
    departement["deliberation"] = json!({"numero": "1", "date": "2022-06-24"});
    let vote =
        dossier("2022", json!({"parties": [departement], "jalons": [jalon("deliberation", "fait", "2022-06-25")]}));
    assert_eq!(graves(&trouver(&vote, "dates-concordantes", "2022-12-01")), [Gravite::AVerifier]);
}

#[test_case("2022-06-01", &[]; "done today")]
#[test_case("2022-06-02", &[Gravite::AVerifier]; "done tomorrow")]
fn rien_n_est_fait_dans_l_avenir(fait: &str, attendues: &[Gravite]) {
    let d = dossier("2022", json!({"jalons": [jalon("odpe", "fait", fait)]}));
    assert_eq!(gravites(&d, "dates-concordantes"), attendues);
}

#[test]
fn l_ordre_lit_aussi_la_deliberation_et_la_signature_de_l_acte() {
    let d = |vote: &str| {
        let mut departement = partie("departement");
        departement["deliberation"] = json!({"numero": "1", "date": vote});
        dossier(
            "2022",
            json!({"date_signature": "2022-06-28", "parties": [partie("prefet"), partie("ars"), departement],
                   "jalons": [jalon("odpe", "fait", "2022-06-08")]}),
        )
    };
    assert_eq!(gravites(&d("2022-06-28"), "ordre-des-etapes"), [Gravite::Respecte], "signed on the day of the vote");
    assert_eq!(gravites(&d("2022-06-29"), "ordre-des-etapes"), [Gravite::Bloquant], "signed before the vote");
}

#[test_case("2022-01-01", "2024-12-31", Gravite::Respecte; "whole years")]
#[test_case("2022-10-01", "2024-12-31", Gravite::Respecte; "starts during the first year, a real case")]
#[test_case("2022-12-31", "2024-12-31", Gravite::Respecte; "the last day of the first year")]
#[test_case("2023-01-01", "2024-12-31", Gravite::AVerifier; "the second year")]
#[test_case("2021-12-31", "2024-12-31", Gravite::AVerifier; "the day before the first year")]
#[test_case("2022-01-01", "2024-12-30", Gravite::AVerifier; "ends a day early")]
#[test_case("2022-01-01", "2025-01-01", Gravite::AVerifier; "ends a day late")]
fn la_periode_du_texte_se_compte_en_annees(debut: &str, fin: &str, attendue: Gravite) {
    let d = dossier("2022", json!({"periode": {"debut": debut, "fin": fin}}));
    let constats = trouver(&d, "periode-du-contrat", "2022-06-01");
    let premier = constats.iter().find(|c| c.jour("fin_attendue").is_some()).expect("the framework of birth speaks");
    assert_eq!(premier.gravite, attendue);
}

fn rapport(approbations: Value) -> domaine::dossier::Dossier {
    let r = json!([{"id": "r", "exercice": 2022, "etat": "arrete", "approbations": approbations}]);
    dossier("2022", json!({"statut": "signe", "rapports": r}))
}

#[test]
fn le_rapport_est_arrete_par_les_trois_parties() {
    let accord = |partie: &str, le: Value| json!({"id": partie, "partie": partie, "le": le});
    let jour = json!("2023-06-01");
    let trois = ["prefet", "ars", "departement"].map(|p| accord(p, jour.clone()));
    assert_eq!(gravites(&rapport(json!(trois)), "rapport-arrete-conjointement"), [Gravite::Respecte]);
    let deux = ["prefet", "ars"].map(|p| accord(p, jour.clone()));
    let constats = trouver(&rapport(json!(deux)), "rapport-arrete-conjointement", "2023-12-01");
    assert_eq!(
        (graves(&constats), constats[0].liste("absents")),
        (vec![Gravite::AVerifier], &["departement".to_owned()][..])
    );
    let sans_date = [accord("prefet", jour.clone()), accord("ars", jour), accord("departement", Value::Null)];
    assert_eq!(
        gravites(&rapport(json!(sans_date)), "rapport-arrete-conjointement"),
        [Gravite::AVerifier],
        "no date, no agreement"
    );
}

fn avenant(ajouts: Value) -> domaine::dossier::Dossier {
    let mut tout = json!({"avenants": [{"id": "a", "numero": 1, "base": "x", "blocs": ["financements"]}]});
    for (nom, valeur) in ajouts.as_object().expect("an object") {
        tout[nom] = valeur.clone();
    }
    dossier("2022", tout)
}

#[test]
fn un_avenant_suppose_bilan_tableau_de_bord_et_plan() {
    let mut a = action("a", &["facultatives"], "C01");
    a["indicateurs"] = json!([{"id": "i", "code": "I", "libelle": "x", "realises": {"2022": {"valeur": "1"}}}]);
    let bilan = json!([{"id": "r", "exercice": 2022, "etat": "partage"}]);
    let constats = trouver(&avenant(json!({})), "pieces-de-l-avenant", "2023-06-01");
    assert_eq!((graves(&constats), constats[0].liste("manquantes").len()), (vec![Gravite::AVerifier], 3));
    let constats = trouver(&avenant(json!({"actions": [a.clone()]})), "pieces-de-l-avenant", "2023-06-01");
    assert_eq!(constats[0].liste("manquantes").len(), 1, "two of three: the report is missing");
    let tout = avenant(json!({"actions": [a.clone()], "rapports": bilan}));
    assert_eq!(gravites(&tout, "pieces-de-l-avenant"), [Gravite::Respecte]);
    let jointe = avenant(json!({"actions": [a], "pieces": [{"id": "p", "titre": "Bilan 2021", "nature": "rapport"}]}));
    assert_eq!(gravites(&jointe, "pieces-de-l-avenant"), [Gravite::Respecte], "an attachment will do");
    assert_eq!(gravites(&dossier("2022", json!({})), "pieces-de-l-avenant"), [], "no avenant, nothing to join");
}

#[test]
fn l_avenant_de_2023_porte_sur_ses_themes() {
    let mut c2023 = cadre_de(2023);
    let modele = c2023.contraintes[0].clone();
    c2023.contraintes.push(Contrainte {
        bloquait: false,
        regle: "themes-de-l-avenant".into(),
        severite: domaine::cadre::Severite::AVerifier,
        parametres: [("themes".to_owned(), Parametre::Liste(vec!["pmi".into(), "handicap".into()]))].into(),
        ..modele
    });
    let cadres = [cadre("2022"), &c2023];
    let pmi = action("a", &["fondamentales"], "P1");
    let constats = sous(&avenant(json!({"actions": [pmi.clone()]})), &cadres, "themes-de-l-avenant", "2023-06-01");
    assert_eq!(
        (graves(&constats), constats[0].liste("absents")),
        (vec![Gravite::AVerifier], &["handicap".to_owned()][..])
    );
    let les_deux = avenant(json!({"actions": [pmi, action("b", &["fondamentales"], "H1")]}));
    assert_eq!(graves(&sous(&les_deux, &cadres, "themes-de-l-avenant", "2023-06-01")), [Gravite::Respecte]);
}

#[test_case("fait", &[Gravite::AVerifier]; "voted, and nobody knows when the ODPE met")]
#[test_case("prevu", &[]; "a vote to come proves nothing yet")]
fn une_deliberation_suppose_une_date_d_odpe(champ: &str, attendues: &[Gravite]) {
    let d = dossier("2022", json!({"jalons": [jalon("deliberation", champ, "2022-06-24")]}));
    assert_eq!(gravites(&d, "ordre-des-etapes"), attendues);
}

#[test_case("2022-10-14", Gravite::AVerifier; "the day before")]
#[test_case("2022-10-15", Gravite::Respecte; "the day itself")]
fn une_etape_finit_apres_avoir_commence(fin: &str, attendue: Gravite) {
    let mut a = action("a", &["facultatives"], "C01");
    a["etapes"] = json!([{"id": "e", "libelle": "Ouverture", "debut": "2022-10-15", "fin": fin}]);
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "etape-inversee"), [attendue]);
}

fn vote(jour: &str) -> Value {
    json!([
        {"id": "prefet", "role": "prefet", "designation": "x", "qualite": "x", "signe": true},
        {"id": "ars", "role": "ars", "designation": "x", "qualite": "x", "signe": true},
        {"id": "departement", "role": "departement", "designation": "x", "qualite": "x", "signe": true,
         "deliberation": {"numero": "1", "date": jour, "organe": "x"}}
    ])
}

#[test_case("fait", "2022-06-09", &[Gravite::AVerifier]; "done another day")]
#[test_case("fait", "2022-06-10", &[]; "done that day")]
#[test_case("prevu", "2022-06-09", &[Gravite::AVerifier]; "still planned the day before")]
#[test_case("prevu", "2022-06-10", &[]; "planned that day")]
#[test_case("prevu", "2022-06-11", &[Gravite::AVerifier]; "still planned the day after")]
fn la_deliberation_et_le_calendrier_disent_le_meme_jour(champ: &str, calendrier: &str, attendues: &[Gravite]) {
    let d =
        dossier("2022", json!({"parties": vote("2022-06-10"), "jalons": [jalon("deliberation", champ, calendrier)]}));
    let constats = trouver(&d, "dates-concordantes", "2022-06-20");
    assert_eq!(graves(&constats), attendues);
    for constat in constats {
        assert_eq!(constat.cibles, ["parties/departement/deliberation/date", &format!("jalons/deliberation/{champ}")]);
        assert_eq!(constat.remedes[0].chemin(), "jalons/deliberation/fait", "what was voted was done that day");
        assert_eq!(constat.remedes.len(), if champ == "fait" { 2 } else { 1 }, "a plan never dates an act");
    }
}

#[test]
fn la_seance_et_le_calendrier_disent_le_meme_jour_avant_le_vote() {
    let avec = |seance: &str, parties: Option<Value>| {
        let mut tout = json!({"seance": {"jour": seance}, "jalons": [jalon("deliberation", "prevu", "2022-06-10")]});
        if let Some(parties) = parties {
            tout["parties"] = parties;
        }
        trouver(&dossier("2022", tout), "dates-concordantes", "2022-06-01")
    };
    let constats = avec("2022-06-24", None);
    assert_eq!(graves(&constats), [Gravite::AVerifier]);
    assert_eq!(constats[0].remedes[0].chemin(), "jalons/deliberation/prevu");
    assert_eq!(graves(&avec("2022-06-10", None)), []);
    assert_eq!(graves(&avec("2022-12-16", Some(vote("2022-06-10")))), [], "a later session is that of another act");
}
