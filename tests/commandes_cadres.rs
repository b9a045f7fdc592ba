//! The frameworks as the window calls them: alone in their process, because local frameworks are known to all of it.

use serde_json::{Value, json};

#[path = "commandes/fenetre.rs"]
mod fenetre;

use fenetre::Fenetre;

/// A framework is completed from a pasted list by a named author, sent as one file, looked at and taken in elsewhere, and
/// a contract is put under it.
#[test]
fn un_cadre_se_complete_s_envoie_et_sert() {
    let f = Fenetre::ouvrir(Some("cadre.toml"), Some("cadre.toml"));
    let source = json!({"titre": "Annexe de l’instruction", "autorite": "Ministère", "date": "2025", "adresse": null, "page": "12"});
    let collee = json!({"cadre": "2025", "nature": "objectifs", "texte": "Engagement 1\n1. Un objectif de l'annexe (obligatoire)"});
    let lues = f.appeler("cadre_reconnaitre", Some(collee)).unwrap();
    let mut ligne = lues["lignes"][0].clone();
    assert_eq!((&ligne["texte"], &ligne["comble"]), (&json!("Un objectif de l’annexe"), &json!("N10")));
    ligne["objectifs"] = json!([]);
    let ajout = json!({"cadre": "2025", "nature": "objectifs", "source": source, "lignes": [ligne]});
    let refus = f.appeler("cadre_ajouter", Some(ajout.clone())).unwrap_err();
    assert!(refus["message"].as_str().unwrap().contains("nom"), "nobody gave a name yet: {refus}");
    f.appeler("reglages_definir", Some(json!({"nom": "Claire Vidal", "partie": "departement"}))).unwrap();
    let cadre = f.appeler("cadre_ajouter", Some(ajout.clone())).unwrap();
    let neuve = |cadre: &Value| cadre["objectifs"].as_array().unwrap().iter().find(|o| o["code"] == "N10").cloned();
    let rangee = neuve(&cadre).expect("the empty place is filled");
    assert_eq!((&rangee["fiabilite"], &rangee["retirable"]), (&json!("saisi localement"), &json!(true)));
    assert!(cadre["retouches"][0].as_str().unwrap().contains("Claire Vidal"), "{}", cadre["retouches"]);
    assert_eq!(cadre["derniere_source"]["titre"], "Annexe de l’instruction", "proposed for the next change");
    let deux_fois = f.appeler("cadre_ajouter", Some(ajout)).unwrap_err();
    assert!(deux_fois["message"].as_str().unwrap().starts_with("Le code « N10 » désigne déjà"), "{deux_fois}");

    // As one file, to another computer, where nobody has completed anything.
    f.appeler("cadre_exporter", Some(json!({"code": "2025"}))).unwrap();
    f.appeler("cadre_retirer", Some(json!({"code": "2025"}))).unwrap();
    let lire = || f.appeler("cadre_lire", Some(json!({"code": "2025"}))).unwrap();
    assert_eq!(neuve(&lire()), None, "the shipped one serves again");
    let lu = f.appeler("cadre_choisir", None).unwrap();
    assert_eq!((&lu["cadre"]["code"], &lu["fautes"]), (&json!("2025"), &json!([])));
    assert_eq!(lu["place"], "Il prendra la place du cadre 2025 livré avec Paraphe.");
    assert_eq!(neuve(&lire()), None, "a file that is looked at is not written");
    assert_eq!(f.appeler("cadre_importer", Some(json!({"numero": 9}))).unwrap(), Value::Null);
    f.appeler("cadre_importer", Some(json!({"numero": lu["numero"]}))).unwrap();
    assert!(neuve(&lire()).is_some());
    let fichier = f.dossier.path().join("cadre.toml");
    let texte = std::fs::read_to_string(&fichier).unwrap();
    std::fs::write(&fichier, texte.replacen("\nsource = \"saisie-2025", "\nsource = \"absente", 2)).unwrap();
    let fautif = f.appeler("cadre_choisir", None).unwrap();
    assert_eq!(
        (&fautif["cadre"], fautif["fautes"].as_array().unwrap().len()),
        (&Value::Null, 2),
        "every fault is told"
    );

    // A contract goes under it: the account first, then a new dossier, and the former one no longer changes.
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022"}))).unwrap()["id"].clone();
    let demande = json!({"id": id, "vers": "2025"});
    let compte = f.appeler("dossier_changement", Some(demande.clone())).unwrap();
    assert!(!compte["perdu"].as_array().unwrap().is_empty() && !compte["a_decider"].as_array().unwrap().is_empty());
    assert_eq!(f.appeler("accueil", None).unwrap()["dossiers"].as_array().unwrap().len(), 1, "nothing is done yet");
    let fait = f.appeler("dossier_changer_de_cadre", Some(demande.clone())).unwrap();
    let encore = f.appeler("dossier_changer_de_cadre", Some(demande)).unwrap_err();
    assert!(encore["message"].as_str().unwrap().starts_with("Ce dossier est rangé"), "{encore}");
    let neuf = f.appeler("dossier_vue", Some(json!({"id": fait["dossier"]}))).unwrap();
    assert_eq!((&neuf["cadre"], &neuf["modifiable"]), (&json!("2025"), &json!(true)));
    assert_eq!(neuf["nom_du_cadre"], "Cadre 2025, complété sur ce poste");
    let saisie = json!([{"chemin": "lieu_signature", "nature": "texte", "texte": "Aurillac"}]);
    let refus = f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": saisie}))).unwrap_err();
    assert!(refus["message"].as_str().unwrap().starts_with("Ce dossier est rangé"), "{refus}");
    f.appeler("cadre_retirer", Some(json!({"code": "2025"}))).unwrap();
}
