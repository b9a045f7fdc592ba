//! Who signs, who is associated, and who may.

use domaine::cadre::PlacePartie;
use domaine::constat::Gravite;
use domaine::dossier::Role;
use serde_json::{Value, json};
use test_case::test_case;

use super::{cadre, cadre_de, dossier, graves, gravites, partie, sous};

fn signataire(role: &str, qualite: &str, delegation: Value) -> Value {
    let mut partie = partie(role);
    partie["qualite"] = json!(qualite);
    partie["delegation"] = delegation;
    partie
}

#[test_case("prefet", "préfète du Cantal", Value::Null, Gravite::Respecte; "the prefect herself")]
#[test_case("prefet", "secrétaire général de la préfecture", Value::Null, Gravite::AVerifier; "somebody else, no mention")]
#[test_case("prefet", "secrétaire général de la préfecture", json!("par délégation du préfet"), Gravite::Respecte; "by delegation")]
#[test_case("ars", "directrice générale de l’agence régionale de santé", Value::Null, Gravite::Respecte; "the head of the agency")]
#[test_case("ars", "directeur territorial", Value::Null, Gravite::AVerifier; "a territorial director")]
#[test_case("ars", "directeur territorial", json!("   "), Gravite::AVerifier; "an empty mention is none")]
#[test_case("departement", "présidente de la Collectivité européenne d’Alsace", Value::Null, Gravite::Respecte; "a president")]
#[test_case("departement", "maire de Paris", Value::Null, Gravite::Respecte; "Paris")]
#[test_case("departement", "vice-présidente", Value::Null, Gravite::AVerifier; "a vice-president signs by delegation")]
#[test_case("prefet", "Monsieur le préfet de région, préfet du Rhône", Value::Null, Gravite::Respecte; "an article before the title")]
#[test_case("prefet", "sous-préfète d’Aurillac", Value::Null, Gravite::AVerifier; "a sub-prefect")]
#[test_case("ars", "directeur général adjoint", Value::Null, Gravite::AVerifier; "a deputy")]
#[test_case("departement", "premier vice-président", Value::Null, Gravite::AVerifier; "a first vice-president")]
#[test_case("departement", "Madame la Présidente du conseil départemental", Value::Null, Gravite::Respecte; "capitals and civility")]
#[test_case("autre", "procureure de la République", Value::Null, Gravite::Respecte; "a co-signatory answers for herself")]
fn qui_signe_pour_un_autre_le_dit(role: &str, qualite: &str, delegation: Value, attendue: Gravite) {
    let anonyme = signataire(role, qualite, delegation);
    let mut nomme = anonyme.clone();
    nomme["nom"] = json!("Claude Vidal");
    let de = |partie: Value| gravites(&dossier("2022", json!({"parties": [partie]})), "delegation-du-signataire");
    assert_eq!(de(nomme), [attendue]);
    let muette = attendue == Gravite::Respecte;
    assert_eq!(de(anonyme).is_empty(), muette, "nothing is respected while nobody is named");
}

#[test_case("madame", "préfet du Cantal", Gravite::AVerifier; "a masculine title after Madame")]
#[test_case("madame", "préfète du Cantal", Gravite::Respecte; "agreed")]
#[test_case("madame", "Présidente du conseil départemental", Gravite::Respecte; "a capital")]
#[test_case("madame", "vice-président du conseil départemental", Gravite::AVerifier; "a compound title")]
#[test_case("madame", "préfète de la région Bretagne, préfète d’Ille-et-Vilaine", Gravite::Respecte; "two titles")]
#[test_case("madame", "maire de Paris", Gravite::Respecte; "one form for both")]
#[test_case("monsieur", "directrice générale", Gravite::AVerifier; "a feminine title after Monsieur")]
#[test_case("monsieur", "directeur général", Gravite::Respecte; "agreed in the masculine")]
fn le_titre_s_accorde(civilite: &str, qualite: &str, attendue: Gravite) {
    let mut partie = signataire("prefet", qualite, Value::Null);
    partie["civilite"] = json!(civilite);
    assert_eq!(gravites(&dossier("2022", json!({"parties": [partie]})), "qualite-accordee"), [attendue]);
}

#[test]
fn sans_civilite_rien_ne_s_accorde() {
    let partie = signataire("prefet", "préfet du Cantal", Value::Null);
    assert_eq!(gravites(&dossier("2022", json!({"parties": [partie]})), "qualite-accordee"), []);
}

#[test]
fn cinq_signatures_conviennent() {
    let mut parties: Vec<Value> = ["prefet", "ars", "departement"].map(partie).to_vec();
    parties.push(json!({"id": "justice", "role": "autre", "designation": "Le tribunal judiciaire", "qualite": "président", "signe": true}));
    parties.push(json!({"id": "education", "role": "autre", "designation": "L’académie", "qualite": "directrice académique", "signe": true}));
    let d = dossier("2022", json!({"parties": parties}));
    let constats = sous(&d, &[cadre("2022")], "trois-signataires", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].nombre("nombre")), (vec![Gravite::Respecte], 5));
}

#[test_case(&[], Gravite::AVerifier; "nobody")]
#[test_case(&[false], Gravite::Respecte; "associated without signing")]
#[test_case(&[true], Gravite::Respecte; "a co-signatory")]
#[test_case(&[true, true], Gravite::Respecte; "two co-signatories")]
fn les_services_de_2023_sont_associes(autres: &[bool], attendue: Gravite) {
    let mut c2023 = cadre_de(2023);
    let mut associe = c2023.parties[0].clone();
    (associe.role, associe.place) = (Role::Autre, PlacePartie::Associee);
    c2023.parties.push(associe);
    let mut parties: Vec<Value> = ["prefet", "ars", "departement"].map(partie).to_vec();
    for (rang, signe) in autres.iter().enumerate() {
        parties.push(json!({"id": format!("a{rang}"), "role": "autre", "designation": "La Justice", "qualite": "x", "signe": signe}));
    }
    let d = dossier("2023", json!({"parties": parties}));
    assert_eq!(graves(&sous(&d, &[&c2023], "services-associes", "2023-06-01")), [attendue]);
    assert!(sous(&d, &[cadre("2022")], "services-associes", "2023-06-01").is_empty(), "2022 asks for nobody");
}

#[test_case(&["Le tribunal judiciaire", "Le rectorat"], &[]; "both")]
#[test_case(&["LE PARQUET", "La DSDEN du Cantal"], &[]; "in capitals and by their initials")]
#[test_case(&["L'Éducation nationale", "La PJJ"], &[]; "with a straight apostrophe")]
#[test_case(&["Le tribunal judiciaire"], &["Les services de l’Éducation nationale"]; "one of them")]
#[test_case(&["La caisse d’allocations familiales"], &["Les services déconcentrés de la Justice, les procureurs et les présidents de juridiction", "Les services de l’Éducation nationale"]; "somebody else")]
fn un_service_se_reconnait_a_ses_mots(designations: &[&str], absents: &[&str]) {
    let mut parties: Vec<Value> = ["prefet", "ars", "departement"].map(partie).to_vec();
    parties.extend(designations.iter().enumerate().map(|(n, designation)| {
        json!({"id": format!("a{n}"), "role": "autre", "designation": designation, "qualite": "x", "signe": false})
    }));
    let d = dossier("2023", json!({"parties": parties}));
    let constats = sous(&d, &[cadre("2023")], "services-associes", "2023-06-01");
    let attendue = if absents.is_empty() { Gravite::Respecte } else { Gravite::AVerifier };
    assert_eq!(
        (graves(&constats), constats[0].liste("absents")),
        (vec![attendue], absents.iter().map(|a| (*a).to_owned()).collect::<Vec<_>>().as_slice())
    );
}

#[test_case("99", "departement-15", "territoires"; "a code of nothing")]
#[test_case("15", "departement-99", "collectivite"; "a body of nothing")]
#[test_case("15", "departement-51", "collectivite"; "the body of another territory")]
fn un_code_inconnu_est_a_verifier(territoire: &str, collectivite: &str, ou: &str) {
    let d = dossier("2022", json!({"territoires": [territoire], "collectivite": collectivite}));
    let constats = sous(&d, &[cadre("2022")], "territoire-connu", "2022-06-01");
    assert_eq!(
        (graves(&constats), constats[0].cibles.as_slice()),
        (vec![Gravite::AVerifier], [ou.to_owned()].as_slice())
    );
    let propose = constats[0].remedes.first().map(|r| format!("{r:?}"));
    assert_eq!(propose.is_some_and(|r| r.contains("departement-15")), ou == "collectivite", "the body of the Cantal");
}

#[test_case("67", "departement-67"; "the Bas-Rhin of 2020")]
#[test_case("67", "collectivite-europeenne-d-alsace"; "its successor, by avenant")]
#[test_case("69", "metropole-de-lyon"; "the Métropole")]
#[test_case("69", "departement-69"; "the Département of the same territory")]
#[test_case("977", "n-importe-laquelle"; "a territory whose body is not described")]
fn un_territoire_connu_ne_se_discute_pas(territoire: &str, collectivite: &str) {
    let d = dossier("2020", json!({"territoires": [territoire], "collectivite": collectivite}));
    assert_eq!(gravites(&d, "territoire-connu"), [Gravite::Respecte]);
}

#[test_case("departement-18", &[Gravite::Respecte]; "the Cher is one of the thirty")]
#[test_case("departement-15", &[Gravite::AVerifier]; "the Cantal is not")]
fn la_liste_fermee_de_2020(collectivite: &str, attendues: &[Gravite]) {
    assert_eq!(
        gravites(&dossier("2020", json!({"collectivite": collectivite})), "collectivite-du-perimetre"),
        attendues
    );
    assert_eq!(gravites(&dossier("2022", json!({"collectivite": collectivite})), "collectivite-du-perimetre"), []);
}
