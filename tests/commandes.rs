//! The commands as the window calls them, through Tauri's mock window: same JSON in, same JSON out, no display needed.

use std::collections::BTreeSet;
use std::path::Path;

use application::Demande;
use paraphe_bureau_lib::{COMMANDES, Etat, Recu, survoler};
use serde_json::{Value, json};
use tauri::{DragDropEvent, Manager};

#[path = "commandes/fenetre.rs"]
mod fenetre;

use fenetre::Fenetre;

#[test]
fn le_cantal_de_l_ouverture_au_pdf() {
    let f = Fenetre::ouvrir(None, Some("convention.pdf"));
    let accueil = f.appeler("accueil", None).unwrap();
    assert_eq!(accueil["dossiers"], json!([]), "a new portefeuille is empty");
    let vue = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022"}))).unwrap();
    let id = vue["id"].as_str().unwrap().to_owned();
    assert!(vue["cofinancements"]["total"].as_str().unwrap().contains("810"), "{}", vue["cofinancements"]);
    let regles: BTreeSet<&str> =
        vue["constats"].as_array().unwrap().iter().filter_map(|c| c["regle"].as_str()).collect();
    assert!(regles.contains("nombre-annonce") && regles.contains("action-comptee-une-fois"), "{regles:?}");
    let document = json!({"document": "convention", "exercice": null});
    let apercu = f.appeler("document_apercu", Some(json!({"id": id, "document": document}))).unwrap();
    let pages = apercu["pages"].as_u64().unwrap();
    assert!(pages > 5, "{apercu}");
    let page = f.appeler("document_page", Some(json!({"id": id, "document": document, "numero": pages}))).unwrap();
    assert!(page["svg"].as_str().unwrap().starts_with("<svg"), "a page is a picture");
    let voulu = json!({"id": id, "document": document, "format": "pdf"});
    let export = f.appeler("document_exporter", Some(voulu)).unwrap();
    let ecrit = std::fs::read(export["chemin"].as_str().unwrap()).unwrap();
    assert!(ecrit.starts_with(b"%PDF-1.7"), "the file is a PDF");
    assert_eq!(f.appeler("accueil", None).unwrap()["dossiers"].as_array().unwrap().len(), 1);
}

#[test]
fn un_dossier_exporte_se_reimporte_ailleurs() {
    let depart = Fenetre::ouvrir(None, Some("envoi.paraphe"));
    let vue = depart.appeler("exemple_ouvrir", Some(json!({"nom": "cher-2020"}))).unwrap();
    depart.appeler("dossier_exporter", Some(json!({"id": vue["id"]}))).unwrap();
    let arrivee = Fenetre::ouvrir(Some("recu.paraphe"), None);
    std::fs::copy(depart.dossier.path().join("envoi.paraphe"), arrivee.dossier.path().join("recu.paraphe")).unwrap();
    let liste = || arrivee.appeler("accueil", None).unwrap()["dossiers"].as_array().unwrap().len();
    let importer = |numero: u32, comment: &str| {
        arrivee.appeler("recu_importer", Some(json!({"numero": numero, "comment": comment})))
    };
    let recu = arrivee.appeler("recu_choisir", None).unwrap();
    assert_eq!((&recu["fichier"], &recu["contenu"]["dossier"]["deja"]), (&json!("recu.paraphe"), &Value::Null));
    assert_eq!(liste(), 0, "a file that is looked at is not written");
    assert_eq!(importer(1, "ajouter").unwrap()["titre"], vue["titre"]);
    assert_eq!(arrivee.appeler("recu_vue", None).unwrap(), Value::Null, "a file is taken in once");

    // The same file again: it is known, and the choice is the user's.
    let encore = arrivee.appeler("recu_choisir", None).unwrap();
    assert_eq!(encore["contenu"]["dossier"]["deja"]["identique"], true, "{encore}");
    assert_eq!(importer(1, "ajouter").unwrap(), Value::Null, "only the file that was looked at is taken in");
    let deux_fois = importer(2, "ajouter").unwrap_err();
    assert_eq!(deux_fois["code"], "refus");
    assert!(deux_fois["message"].as_str().unwrap().contains("déjà"), "{deux_fois}");
    importer(2, "copier").unwrap();
    assert_eq!(liste(), 2);
}

/// A file replaces the state of the list as one modification, which is undone like another.
#[test]
fn un_dossier_recu_remplace_le_notre_et_s_annule() {
    let f = Fenetre::ouvrir(Some("envoi.paraphe"), Some("envoi.paraphe"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cher-2020"}))).unwrap()["id"].clone();
    f.appeler("dossier_exporter", Some(json!({"id": id}))).unwrap();
    let saisie = json!({"chemin": "lieu_signature", "nature": "texte", "texte": "Bourges"});
    f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": [saisie]}))).unwrap();
    let recu = f.appeler("recu_choisir", None).unwrap();
    assert_eq!(recu["contenu"]["dossier"]["deja"]["ecarts"], "Le fichier reçu en diffère par 1 modification.");
    f.appeler("recu_importer", Some(json!({"numero": 1, "comment": "remplacer"}))).unwrap();
    let lieu =
        || f.appeler("ecran_vue", Some(json!({"id": id, "ecran": {"ecran": "calendrier", "element": null}}))).unwrap();
    assert!(!lieu().to_string().contains("Bourges"));
    let retour = f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_eq!(retour["retablir"], "import de « envoi.paraphe »");
    assert!(lieu().to_string().contains("Bourges"), "nothing of ours was lost");
}

#[test]
fn un_fichier_vient_aussi_avec_le_depart() {
    let depart = |arguments: &[&str]| Recu::des_arguments(arguments.iter().map(Into::into), Path::new("/ici"));
    assert_eq!(depart(&["paraphe-bureau"]), None);
    assert_eq!(depart(&["paraphe-bureau", "--automation"]), None);
    assert_eq!(depart(&["paraphe-bureau", "cantal.paraphe"]), Some("/ici/cantal.paraphe".into()));
    assert_eq!(depart(&["paraphe-bureau", "/la/cantal.paraphe"]), Some("/la/cantal.paraphe".into()));
}

/// A second start with a file that is no dossier: what is on screen can still be taken in.
#[test]
fn un_mauvais_fichier_ne_prend_pas_la_place_de_celui_qu_on_regarde() {
    let f = Fenetre::ouvrir(Some("bon.paraphe"), Some("bon.paraphe"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    f.appeler("dossier_exporter", Some(json!({"id": id}))).unwrap();
    let numero = f.appeler("recu_choisir", None).unwrap()["numero"].clone();
    let mauvais = f.dossier.path().join("mauvais.paraphe");
    std::fs::write(&mauvais, "rien").unwrap();
    f.fenetre.app_handle().state::<Recu>().poser(mauvais);
    assert!(f.appeler("recu_vue", None).is_err());
    assert_eq!(f.appeler("recu_vue", None).unwrap()["numero"], numero, "the first one is there again");
    let pris = f.appeler("recu_importer", Some(json!({"numero": numero, "comment": "remplacer"}))).unwrap();
    assert_eq!(pris["id"], id);
    assert_eq!(f.appeler("recu_vue", None).unwrap(), Value::Null);
}

/// Whatever is dropped on the window is known by what it holds, told by the same preview as when it is chosen, and taken in by the
/// same command.
#[test]
fn un_fichier_depose_est_reconnu_puis_repris() {
    let f = Fenetre::ouvrir(None, Some("financement.xlsx"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let deposer = |noms: &[&str]| {
        let paths = noms.iter().map(|nom| f.dossier.path().join(nom)).collect();
        let geste = DragDropEvent::Drop { paths, position: Default::default() };
        survoler(f.fenetre.app_handle(), &geste);
        f.appeler("recu_vue", None)
    };

    // A sheet, under whatever name: of the dossier that made it.
    f.appeler("feuille_exporter", Some(json!({"id": id, "feuille": "financement"}))).unwrap();
    std::fs::rename(f.dossier.path().join("financement.xlsx"), f.dossier.path().join("retour du service.bin")).unwrap();
    let recu = deposer(&["retour du service.bin", "autre.pdf"]).unwrap();
    assert_eq!((&recu["numero"], &recu["fichier"]), (&json!(1), &json!("retour du service.bin")));
    let feuille = &recu["contenu"]["feuille"];
    assert_eq!(feuille["dossier"], id);
    assert_eq!(feuille["feuille"]["reprendre"], Value::Null, "nothing was typed in it");

    // A framework, with its faults.
    std::fs::write(f.dossier.path().join("cadre.toml"), "code = 12").unwrap();
    let recu = deposer(&["cadre.toml"]).unwrap();
    assert!(!recu["contenu"]["cadre"]["fautes"].as_array().unwrap().is_empty(), "{recu}");

    // A scan says no dossier: somebody does.
    let scan = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/crates/signatures/tests/fixtures/trois.pdf");
    std::fs::copy(scan, f.dossier.path().join("scan.pdf")).unwrap();
    let recu = deposer(&["scan.pdf"]).unwrap();
    assert_eq!(recu["contenu"], "pdf_sans_dossier");
    let rattache = f.appeler("recu_rattacher", Some(json!({"numero": recu["numero"], "id": id}))).unwrap();
    let numero = &rattache["contenu"]["retour"]["retour"]["numero"];
    let joint = f.appeler("retour_joindre", Some(json!({"id": id, "numero": numero}))).unwrap();
    assert_eq!(joint["ecrit"], true);
    f.appeler("recu_laisser", Some(json!({"numero": recu["numero"]}))).unwrap();
    assert_eq!(f.appeler("recu_vue", None).unwrap(), Value::Null, "it is dealt with, and those before it");

    // An act says its dossier, which is on this computer or not.
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let acte = application::pdf(&dossier, &Demande::Convention, "2022-06-01".parse().unwrap(), None).unwrap();
    std::fs::write(f.dossier.path().join("convention.pdf"), &acte).unwrap();
    let acte_recu = deposer(&["convention.pdf"]).unwrap();
    let retour = &acte_recu["contenu"]["retour"];
    assert_eq!(retour["dossier"], id);
    f.appeler("retour_joindre", Some(json!({"id": id, "numero": retour["retour"]["numero"]}))).unwrap();

    // What was joined is looked at in the window: an act is drawn again, the words of another PDF are read.
    let vue = f.appeler("dossier_vue", Some(json!({"id": id}))).unwrap();
    let voir =
        |rang: usize| f.appeler("piece_voir", Some(json!({"id": id, "piece": vue["retours"][rang]["id"]}))).unwrap();
    let scan = voir(0);
    assert!(scan["contenu"]["textes"].is_array() || scan["contenu"] == "rien", "{scan}");
    assert!(scan["nature"].as_str().unwrap().starts_with("PDF, "), "{scan}");
    assert!(scan["joint"].as_str().unwrap().starts_with("Joint le "), "{scan}");
    let dessinee = voir(1);
    let pages = dessinee["contenu"]["pages"].as_u64().unwrap_or_else(|| panic!("an act is drawn: {dessinee}"));
    let page = |numero: u64| {
        let demande = json!({"id": id, "piece": vue["retours"][1]["id"], "numero": numero});
        f.appeler("piece_page", Some(demande))
    };
    assert!(page(pages).unwrap()["svg"].as_str().unwrap().starts_with("<svg"));
    assert!(page(pages + 1).is_err() && page(0).is_err(), "there is no such page");
    let ailleurs = Fenetre::ouvrir(Some("convention.pdf"), None);
    std::fs::write(ailleurs.dossier.path().join("convention.pdf"), &acte).unwrap();
    let refus = ailleurs.appeler("recu_choisir", None).unwrap_err();
    assert!(
        refus["message"].as_str().unwrap().contains("qui n’est pas sur ce poste. Importez d’abord son dossier"),
        "{refus}"
    );

    // What is not taken in says what to do.
    for (nom, conseil) in [
        ("tableau.ods", "enregistrez-le au format Excel"),
        ("notes.docx", "collez-y"),
        ("photo.jpg", "Paraphe reprend"),
    ] {
        std::fs::write(f.dossier.path().join(nom), "PK").unwrap();
        let refus = deposer(&[nom]).unwrap_err();
        assert!(refus["message"].as_str().unwrap().contains(conseil), "{refus}");
    }
}

/// A copy is told from its model in the lists, and prints the same act.
#[test]
fn une_copie_porte_un_autre_nom_et_le_meme_titre() {
    let f = Fenetre::ouvrir(None, None);
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let copie = f.appeler("dossier_dupliquer", Some(json!({"id": id}))).unwrap();
    assert!(copie["nom_court"].as_str().unwrap().ends_with("(copie)"), "{}", copie["nom_court"]);
    let imprime = |id: &Value| {
        let demande = json!({"id": id, "document": {"document": "convention", "exercice": null, "action": null}});
        f.appeler("document_apercu", Some(demande)).unwrap()["titre"].clone()
    };
    assert_eq!(imprime(&copie["id"]), imprime(&id));
    let saisie = json!({"chemin": "nom", "nature": "texte", "texte": ""});
    f.appeler("dossier_saisir", Some(json!({"id": copie["id"], "libelle": "nom", "saisies": [saisie]}))).unwrap();
    let accueil = f.appeler("accueil", None).unwrap();
    assert!(accueil["dossiers"].as_array().unwrap().iter().all(|d| d["nom"].is_null()), "the name is taken back");
}

/// A title that was proposed follows the civility; one that was written stays.
#[test]
fn le_titre_propose_suit_la_civilite() {
    let f = Fenetre::ouvrir(None, None);
    let demande = json!({"territoire": "15", "collectivite": null, "cadre": "2022", "debut": "1er janvier 2022", "fin": "31/12/2024"});
    let id = f.appeler("dossier_creer", Some(demande)).unwrap()["id"].clone();
    let saisir = |chemin: &str, nature: &str, texte: &str| {
        let saisie = json!({"chemin": chemin, "nature": nature, "texte": texte});
        let demande = json!({"id": id, "libelle": "civilité", "saisies": [saisie],
            "ecran": {"demande": {"ecran": "parties", "element": null}, "tour": 0}});
        f.appeler("dossier_saisir", Some(demande)).unwrap()["ecran"].to_string()
    };
    let ecran = saisir("parties/prefet/civilite", "choix", "madame");
    assert!(ecran.contains("préfète du Cantal"), "{ecran}");
    let ecran = saisir("parties/ars/civilite", "choix", "madame");
    assert!(ecran.contains("directrice générale"), "{ecran}");
    assert!(saisir("parties/prefet/civilite", "choix", "monsieur").contains("\"préfet du Cantal"));
    saisir("parties/prefet/qualite", "texte", "préfet délégué");
    let ecran = saisir("parties/prefet/civilite", "choix", "madame");
    assert!(ecran.contains("\"préfet délégué"), "somebody wrote it: {ecran}");
    let vue = f.appeler("dossier_vue", Some(json!({"id": id}))).unwrap();
    let constat = vue["constats"].as_array().unwrap().iter().find(|c| c["regle"] == "qualite-accordee").unwrap();
    assert!(constat["explication"].as_str().unwrap().contains("la préfet délégué"), "{constat}");
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
}

#[test]
fn une_erreur_arrive_avec_son_code_et_sa_phrase() {
    let f = Fenetre::ouvrir(Some("absent.paraphe"), None);
    let erreur = f.appeler("dossier_vue", Some(json!({"id": "inconnu"}))).unwrap_err();
    assert_eq!(erreur, json!({"code": "introuvable", "message": "Ce dossier n’existe plus. Actualisez la liste."}));
    let erreur = f.appeler("recu_choisir", None).unwrap_err();
    assert_eq!(erreur["code"], "fichier");
    assert!(erreur["message"].as_str().unwrap().contains("« absent.paraphe » est introuvable"), "{erreur}");
    assert_eq!(f.appeler("recu_vue", None).unwrap(), Value::Null, "what cannot be read is said once");
}

/// What is typed in the window is read, saved, undone and still there after the window is gone.
#[test]
fn saisir_annuler_rouvrir() {
    let f = Fenetre::ouvrir(None, None);
    let demande = json!({"territoire": "15", "collectivite": null, "cadre": "2022", "debut": "1er janvier 2022", "fin": "31/12/2024"});
    let vue = f.appeler("dossier_creer", Some(demande)).unwrap();
    let id = vue["id"].as_str().unwrap().to_owned();
    let ecran = json!({"id": id, "ecran": {"ecran": "financement", "element": null}});
    let grille = |f: &Fenetre| f.appeler("ecran_vue", Some(ecran.clone())).unwrap()["blocs"][0]["grille"].clone();
    let cellule = grille(&f)["lignes"][0]["cellules"][0].clone();
    let saisie = |chemin: &Value, texte: &str| json!({"chemin": chemin, "nature": "montant", "texte": texte});
    let colle = json!({"id": id, "libelle": "Coller 2 montants", "saisies": [
        saisie(&cellule["chemin"], "600 000,50 €"), saisie(&grille(&f)["lignes"][0]["cellules"][1]["chemin"], "12 k€")]});
    let retour = f.appeler("dossier_saisir", Some(colle)).unwrap();
    assert_eq!(retour["refus"].as_array().unwrap().len(), 1, "{retour}");
    assert_eq!(retour["annuler"], "Coller 1 montant", "what could not be read is not counted");
    assert_eq!(grille(&f)["lignes"][0]["cellules"][0]["texte"], "600 000,50 €");
    f.fenetre.app_handle().state::<Etat>().fermer();
    assert_eq!(grille(&f)["lignes"][0]["cellules"][0]["texte"], "600 000,50 €", "saved before the answer came");
    let retour = f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_eq!((&retour["annuler"], &retour["retablir"]), (&Value::Null, &json!("Coller 1 montant")));
    assert_eq!(grille(&f)["lignes"][0]["cellules"][0]["texte"], "");
}

/// The first screen made while the window was drawn is given once, and not after something else was done.
#[test]
fn l_accueil_devance_ne_vieillit_pas() {
    let f = Fenetre::ouvrir(None, None);
    let dossiers = || f.appeler("accueil", None).unwrap()["dossiers"].as_array().unwrap().len();
    f.fenetre.app_handle().state::<Etat>().avancer();
    assert_eq!(dossiers(), 0);
    f.fenetre.app_handle().state::<Etat>().avancer();
    f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap();
    assert_eq!(dossiers(), 1);
}

/// A portefeuille that does not open is told once as it was found, then tried again.
#[test]
fn un_portefeuille_illisible_se_dit_et_se_rouvre() {
    let f = Fenetre::ouvrir(None, None);
    let fichier = f.dossier.path().join("data/portefeuille.sqlite");
    std::fs::create_dir_all(fichier.parent().unwrap()).unwrap();
    std::fs::write(&fichier, "ceci n’est pas une base").unwrap();
    f.fenetre.app_handle().state::<Etat>().avancer();
    std::fs::remove_file(&fichier).unwrap();
    let erreur = f.appeler("accueil", None).unwrap_err();
    assert_eq!(erreur["code"], "fichier");
    assert!(erreur["message"].as_str().unwrap().contains("« sauvegardes »"), "it says where the copies are: {erreur}");
    assert!(f.appeler("accueil", None).unwrap()["dossiers"].as_array().unwrap().is_empty(), "the cause is gone");
}

/// What was there at the opening is copied once a day, and the settings say when.
#[test]
fn une_copie_du_jour_est_gardee() {
    let f = Fenetre::ouvrir(None, None);
    f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap();
    assert_eq!(f.appeler("reglages_lire", None).unwrap()["derniere_copie"], Value::Null, "nothing was there before");
    f.fenetre.app_handle().state::<Etat>().fermer();
    let copie = || f.appeler("reglages_lire", None).unwrap()["derniere_copie"].clone();
    let debut = std::time::Instant::now();
    while copie().is_null() && debut.elapsed().as_secs() < 20 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(copie().as_str().is_some_and(|jour| jour.contains("20")), "{}", copie());
}

/// A finding is mended, left for a reason, taken up again; what blocks keeps the contract from moving on.
#[test]
fn un_constat_se_traite_et_un_bloquant_arrete() {
    let f = Fenetre::ouvrir(None, None);
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let vue = || f.appeler("dossier_vue", Some(json!({"id": id}))).unwrap();
    let constats = |vue: &Value, champ: &str| -> Vec<Value> {
        let oui = |c: &&Value| c[champ] == true || c[champ].as_array().is_some_and(|l| !l.is_empty());
        vue["constats"].as_array().unwrap().iter().filter(oui).cloned().collect()
    };
    let laisses = |vue: &Value| -> Vec<Value> {
        vue["constats"].as_array().unwrap().iter().filter(|c| c["gravite"] == "laisse").cloned().collect()
    };
    let bloquant = |vue: &Value| vue["compte"]["bloquants"].as_u64().unwrap();

    let refus = f.appeler("dossier_passer", Some(json!({"id": id, "vers": "transmis"}))).unwrap_err();
    assert_eq!(refus["code"], "refus");
    assert!(refus["message"].as_str().unwrap().contains("ce qui bloque"), "{refus}");

    let avant = vue();
    let a_mender = constats(&avant, "remedes").into_iter().find(|c| c["gravite"] == "bloquant").expect("one mends");
    f.appeler("constat_remedier", Some(json!({"id": id, "cle": a_mender["cle"], "libelle": a_mender["remedes"][0]})))
        .unwrap();
    assert!(bloquant(&vue()) < bloquant(&avant), "the correction mends the finding");
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_eq!(bloquant(&vue()), bloquant(&avant), "and is undone like a figure");

    let a_laisser = constats(&avant, "laissable").remove(0);
    let laisser =
        |motif: Value| f.appeler("constat_laisser", Some(json!({"id": id, "cle": a_laisser["cle"], "motif": motif})));
    assert!(laisser(json!("  ")).unwrap_err()["message"].as_str().unwrap().contains("motif"));
    assert_eq!(laisser(json!("Vu avec l’ARS.")).unwrap_err()["code"], "refus", "nobody gave a name yet");
    f.appeler("reglages_definir", Some(json!({"nom": "Claire Vidal", "partie": "departement"}))).unwrap();
    laisser(json!("Vu avec l’ARS.")).unwrap();
    let laisse = laisses(&vue()).remove(0);
    assert!(laisse["explication"].as_str().unwrap().contains("Claire Vidal"), "{laisse}");
    laisser(Value::Null).unwrap();
    assert_eq!(laisses(&vue()), Vec::<Value>::new());
}

/// A received file takes the place of a dossier that was put away, which comes back to the list; unless it cannot.
#[test]
fn un_dossier_recu_remplace_le_notre_dans_l_archive() {
    let f = Fenetre::ouvrir(Some("envoi.paraphe"), Some("envoi.paraphe"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cher-2020"}))).unwrap()["id"].clone();
    f.appeler("dossier_exporter", Some(json!({"id": id}))).unwrap();
    let saisie = json!({"chemin": "lieu_signature", "nature": "texte", "texte": "Bourges"});
    f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": [saisie]}))).unwrap();
    let combien = |liste: &str| f.appeler("accueil", None).unwrap()[liste].as_array().unwrap().len();
    for (rang, ou) in ["archive", "corbeille"].into_iter().enumerate() {
        f.appeler("dossier_ranger", Some(json!({"id": id, "rangement": ou}))).unwrap();
        assert_eq!((combien("dossiers"), combien("ranges")), (0, 1));
        f.appeler("recu_choisir", None).unwrap();
        f.appeler("recu_importer", Some(json!({"numero": rang + 1, "comment": "remplacer"}))).unwrap();
        assert_eq!((combien("dossiers"), combien("ranges")), (1, 0), "{ou}");
    }
    let identite = json!({"id": id, "ecran": {"ecran": "calendrier", "element": null}});
    assert!(!f.appeler("ecran_vue", Some(identite)).unwrap().to_string().contains("Bourges"));
}

/// What was signed no longer changes; what is noted of its execution does.
#[test]
fn un_contrat_signe_ne_change_plus() {
    let f = Fenetre::ouvrir(Some("signe.paraphe"), Some("signe.paraphe"));
    let mut dossier = application::exemple("cantal-2022-demo").unwrap();
    dossier.statut = application::Statut::Signe;
    application::ecrire_dossier(&dossier, &f.dossier.path().join("signe.paraphe")).unwrap();
    f.appeler("recu_choisir", None).unwrap();
    let id = f.appeler("recu_importer", Some(json!({"numero": 1, "comment": "ajouter"}))).unwrap()["id"].clone();
    let saisir = |chemin: &str, nature: &str, texte: &str| {
        let saisies = json!([{"chemin": chemin, "nature": nature, "texte": texte}]);
        f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "essai", "saisies": saisies})))
    };
    let refus = saisir("actions/usema/financements/@ondam.2023/prevu", "montant", "1").unwrap_err();
    assert!(refus["message"].as_str().unwrap().starts_with("Le contrat est signé"), "{refus}");
    saisir("actions/usema/financements/@ondam.2023/paye", "montant", "1").unwrap();
    let ecran = json!({"id": id, "ecran": {"ecran": "identite", "element": null}});
    let champs = f.appeler("ecran_vue", Some(ecran)).unwrap()["blocs"][0]["formulaire"]["champs"].clone();
    assert!(champs.as_array().unwrap().iter().all(|c| c["lecture_seule"] == true), "{champs}");

    // A file does not go round the seal, nor does it bring a status of its own.
    dossier.statut = application::Statut::Projet;
    dossier.titre = "Autre titre".to_owned();
    application::ecrire_dossier(&dossier, &f.dossier.path().join("signe.paraphe")).unwrap();
    f.appeler("recu_choisir", None).unwrap();
    let remplacer = || f.appeler("recu_importer", Some(json!({"numero": 2, "comment": "remplacer"})));
    assert!(remplacer().unwrap_err()["message"].as_str().unwrap().starts_with("Le contrat est signé"));
}

/// A signed file is looked at, then kept with a dossier that no longer changes; what was looked at is what is kept.
#[test]
fn un_pdf_signe_se_joint_au_dossier() {
    let f = Fenetre::ouvrir(Some("rendu"), Some("envoi.paraphe"));
    let mut dossier = application::exemple("cantal-2022-demo").unwrap();
    dossier.statut = application::Statut::Signe;
    let rendu = f.dossier.path().join("rendu");
    application::ecrire_dossier(&dossier, &rendu).unwrap();
    f.appeler("recu_choisir", None).unwrap();
    let id = f.appeler("recu_importer", Some(json!({"numero": 1, "comment": "ajouter"}))).unwrap()["id"].clone();

    let choisir = || f.appeler("retour_choisir", Some(json!({"id": id})));
    let joindre = |numero: u32| f.appeler("retour_joindre", Some(json!({"id": id, "numero": numero})));
    let illisible = choisir().unwrap_err();
    assert!(illisible["message"].as_str().unwrap().starts_with("Ce fichier n’est pas un PDF."), "{illisible}");
    let signe = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/crates/signatures/tests/fixtures/trois.pdf");
    std::fs::copy(&signe, &rendu).unwrap();
    let choisi = choisir().unwrap();
    assert_eq!((&choisi["numero"], &choisi["fichier"]), (&json!(2), &json!("rendu")));
    assert_eq!(choisi["retour"]["signatures"].as_array().unwrap().len(), 3, "{choisi}");
    let perime = joindre(1).unwrap_err();
    assert!(perime["message"].as_str().unwrap().ends_with("Examinez-le à nouveau, puis joignez-le."), "{perime}");
    assert_eq!(joindre(2).unwrap()["ecrit"], true);
    assert_eq!(joindre(2).unwrap()["ecrit"], false, "the same file is joined once");
    let vue = f.appeler("dossier_vue", Some(json!({"id": id}))).unwrap();
    assert_eq!(vue["retours"][0]["titre"], choisi["titre"], "{}", vue["retours"]);
    f.appeler("dossier_exporter", Some(json!({"id": id}))).unwrap();
    let envoi = f.dossier.path().join("envoi.paraphe");
    let paquet = std::fs::read(&envoi).unwrap();
    let nom = format!("pieces/{}", choisi["sha256"].as_str().unwrap());
    assert!(paquet.windows(nom.len()).any(|octets| octets == nom.as_bytes()), "its bytes leave with the dossier");
    let sortir = |suite: &str| {
        let piece = vue["retours"][0]["id"].clone();
        f.appeler("piece_exporter", Some(json!({"id": id, "piece": piece, "suite": suite}))).unwrap()
    };
    assert_eq!(sortir("garder")["message"], "Copie enregistrée : envoi.paraphe.");
    assert_eq!(std::fs::read(&envoi).unwrap(), std::fs::read(&signe).unwrap(), "the very bytes that were joined");
    let dit = sortir("ouvrir")["message"].clone();
    assert!(dit.as_str().unwrap().contains("Elle n’a pas été ouverte"), "nothing but a PDF is opened: {dit}");
}

/// A definitive version is read, not written; it opens again by going back to the draft.
#[test]
fn une_version_definitive_se_rouvre_en_projet() {
    let f = Fenetre::ouvrir(Some("definitif.paraphe"), None);
    let mut dossier = application::exemple("cantal-2022-demo").unwrap();
    dossier.statut = application::Statut::Definitif;
    application::ecrire_dossier(&dossier, &f.dossier.path().join("definitif.paraphe")).unwrap();
    f.appeler("recu_choisir", None).unwrap();
    let vue = f.appeler("recu_importer", Some(json!({"numero": 1, "comment": "ajouter"}))).unwrap();
    let id = vue["id"].clone();
    let suites: Vec<&str> = vue["suites"].as_array().unwrap().iter().map(|s| s["vers"].as_str().unwrap()).collect();
    assert_eq!(suites, ["projet", "signe"]);
    let titrer = || {
        let saisies = json!([{"chemin": "titre", "nature": "texte", "texte": "Autre titre"}]);
        f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "titre", "saisies": saisies})))
    };
    let refus = titrer().unwrap_err();
    assert!(refus["message"].as_str().unwrap().starts_with("La version définitive est arrêtée"), "{refus}");
    f.appeler("dossier_passer", Some(json!({"id": id, "vers": "projet"}))).unwrap();
    titrer().unwrap();
}

/// A change of status is not undone: the contract comes back by its own way, and what was before is closed.
#[test]
fn un_passage_ne_s_annule_pas() {
    let f = Fenetre::ouvrir(Some("delibere.paraphe"), None);
    let mut dossier = application::exemple("cantal-2022-demo").unwrap();
    dossier.statut = application::Statut::Delibere;
    application::ecrire_dossier(&dossier, &f.dossier.path().join("delibere.paraphe")).unwrap();
    f.appeler("recu_choisir", None).unwrap();
    let id = f.appeler("recu_importer", Some(json!({"numero": 1, "comment": "ajouter"}))).unwrap()["id"].clone();
    let saisie = json!([{"chemin": "lieu_signature", "nature": "texte", "texte": "Aurillac"}]);
    f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": saisie}))).unwrap();
    let retour = f.appeler("dossier_passer", Some(json!({"id": id, "vers": "projet"}))).unwrap();
    assert_eq!((&retour["annuler"], &retour["retablir"]), (&Value::Null, &Value::Null));
    let saisie = json!([{"chemin": "lieu_signature", "nature": "texte", "texte": "Mauriac"}]);
    f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": saisie}))).unwrap();
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert!(f.appeler("dossier_annuler", Some(json!({"id": id}))).is_err());
}

/// The days before a session are counted, kept with the dossier, undone as the rest, and written for an agenda.
#[test]
fn une_seance_donne_ses_derniers_jours() {
    let f = Fenetre::ouvrir(None, Some("agenda.ics"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022"}))).unwrap()["id"].clone();
    let plan = || f.appeler("dossier_retroplanning", Some(json!({"id": id}))).unwrap();
    let saisir = |chemin: &str, nature: &str, texte: &str| {
        let saisie = json!({"chemin": chemin, "nature": nature, "texte": texte});
        f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "séance", "saisies": [saisie]}))).unwrap()
    };
    assert_eq!(plan(), Value::Null, "without a session there is nothing to count");
    let refus = f.appeler("dossier_agenda", Some(json!({"id": id}))).unwrap_err();
    assert!(refus["message"].as_str().unwrap().starts_with("Aucune séance n’est indiquée"), "{refus}");
    let retour = saisir("seance/jour", "jour", "bientôt");
    assert!(retour["refus"][0]["message"].as_str().unwrap().contains("« bientôt »"), "{retour}");
    saisir("seance/jour", "jour", "15/10/2040");
    let retour = saisir("seance/delais/ars", "nombre", "2,5");
    let message = "« 2,5 » n’est pas un compte. Écrivez un nombre entier.";
    assert_eq!(retour["refus"][0]["message"], message);
    saisir("seance/delais/ars", "nombre", "20");
    let pose = plan();
    assert_eq!((&pose["titre"], &pose["alerte"]), (&json!("Séance du lundi 15 octobre 2040"), &Value::Null));
    let ars = |plan: &Value| plan["lignes"].as_array().unwrap().iter().find(|l| l["code"] == "ars").cloned().unwrap();
    assert_eq!(ars(&pose)["fiabilite"], "Délai fixé par vous");
    assert!(ars(&pose)["delai"].as_str().unwrap().starts_with("20 jours ouvrés"), "{pose}");
    f.appeler("dossier_agenda", Some(json!({"id": id}))).unwrap();
    let agenda = std::fs::read_to_string(f.dossier.path().join("agenda.ics")).unwrap();
    assert!(agenda.contains("20401015") && agenda.matches("BEGIN:VEVENT").count() == 6, "{agenda}");
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_ne!(ars(&plan())["fiabilite"], "Délai fixé par vous", "the proposed number comes back");
    saisir("seance/jour", "jour", "01/01/2020");
    assert!(plan()["alerte"].as_str().unwrap().contains("est passée"));
}

/// What leaves is known afterwards: by its fingerprint, and when the dossier prints something else.
#[test]
fn ce_qui_est_sorti_se_reconnait_et_se_dit_perime() {
    let f = Fenetre::ouvrir(None, Some("documents"));
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let liasse = |liasse: Value| f.appeler("liasse_exporter", Some(json!({"id": id, "liasse": liasse})));
    let dit = liasse(json!("assemblee")).unwrap();
    assert!(dit["message"].as_str().unwrap().replace('\u{a0}', " ").starts_with("5 documents enregistrés"), "{dit}");
    let refus =
        liasse(json!({"signature": {"exemplaires": "beaucoup", "paraphes": true, "recto_verso": false}})).unwrap_err();
    assert!(refus["message"].as_str().unwrap().starts_with("Indiquez un nombre d’originaux"), "{refus}");
    liasse(json!({"signature": {"exemplaires": "2", "paraphes": true, "recto_verso": false}})).unwrap();
    assert_eq!(std::fs::read_dir(f.dossier.path().join("documents")).unwrap().count(), 5 + 2 + 3 + 2);
    let impressions = || f.appeler("dossier_impressions", Some(json!({"id": id}))).unwrap();
    assert_eq!(
        impressions().as_array().unwrap().len(),
        7 + 3,
        "the act, four for the assembly, two for the signature and its sheets"
    );
    let convention =
        || impressions().as_array().unwrap().iter().find(|i| i["document"]["document"] == "convention").cloned();
    assert_eq!(convention().unwrap()["perimee"], false);
    let quand = convention().unwrap()["quand"].as_str().unwrap().to_owned();
    let code = quand.rsplit(' ').next().unwrap().to_owned();
    let reconnaitre = |code: &str| f.appeler("empreinte_reconnaitre", Some(json!({"id": id, "code": code}))).unwrap();
    assert_eq!(reconnaitre(&code)["verdict"], "meme");
    let saisie = json!({"chemin": "lieu_signature", "nature": "texte", "texte": "Saint-Flour"});
    f.appeler("dossier_saisir", Some(json!({"id": id, "libelle": "lieu", "saisies": [saisie]}))).unwrap();
    assert_eq!(convention().unwrap()["perimee"], true);
    assert_eq!(
        (&reconnaitre(&code)["verdict"], &reconnaitre("0000-0000")["verdict"]),
        (&json!("anterieure"), &json!("inconnue"))
    );
}

/// A sheet goes to a spreadsheet and comes back: nothing changed, nothing to take in; another file is refused.
#[test]
fn une_feuille_revient_d_un_tableur() {
    let f = Fenetre::ouvrir(Some("f.xlsx"), Some("f.xlsx"));
    let autre = application::exemple("cantal-2022").unwrap();
    let nature = application::NatureFeuille::Financement;
    let octets = application::feuille_xlsx(&autre, nature, "2022-06-08".parse().unwrap()).unwrap();
    std::fs::write(f.dossier.path().join("f.xlsx"), octets).unwrap();
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let vue = f.appeler("dossier_vue", Some(json!({"id": id}))).unwrap();
    assert_eq!(vue["feuilles"][0]["fichier"], "financement-15-2022-2024.xlsx");
    let refus = f.appeler("feuille_choisir", Some(json!({"id": id}))).unwrap_err();
    assert!(refus["message"].as_str().unwrap().contains("autre"), "{refus}");
    let sortie = f.appeler("feuille_exporter", Some(json!({"id": id, "feuille": "financement"}))).unwrap();
    assert!(std::fs::read(sortie["chemin"].as_str().unwrap()).unwrap().starts_with(b"PK"), "a workbook");
    let recue = f.appeler("feuille_choisir", Some(json!({"id": id}))).unwrap();
    assert_eq!((&recue["groupes"], &recue["reprendre"]), (&json!([]), &Value::Null));
    let numero = json!({"id": id, "numero": recue["numero"]});
    f.appeler("feuille_reprendre", Some(numero.clone())).unwrap();
    assert!(f.appeler("feuille_reprendre", Some(numero)).is_err(), "what was taken in is put aside");
}

/// Several sheets go in one folder, each of which comes back; the comparison of the contracts is a workbook too.
#[test]
fn la_collecte_et_la_comparaison_s_ecrivent() {
    let f = Fenetre::ouvrir(None, Some("sortie"));
    let vue = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap();
    let codes: Vec<&str> = vue["feuilles"].as_array().unwrap().iter().filter_map(|v| v["code"].as_str()).collect();
    assert!(codes.contains(&"collecte-2023"), "{codes:?}");
    let collecte = json!({"id": vue["id"], "feuille": "collecte-2023"});
    let sortie = f.appeler("feuille_exporter", Some(collecte)).unwrap();
    assert!(sortie["message"].as_str().unwrap().starts_with("5 feuilles enregistrées"), "{sortie}");
    let ecrites = std::fs::read_dir(sortie["chemin"].as_str().unwrap()).unwrap();
    assert_eq!(ecrites.count(), 5);
    let hors = f.appeler("feuille_exporter", Some(json!({"id": vue["id"], "feuille": "collecte-2030"}))).unwrap_err();
    assert!(hors["message"].as_str().unwrap().contains("2030"), "{hors}");

    let f = Fenetre::ouvrir(None, Some("consolidation.xlsx"));
    f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap();
    let demande = json!({"annee": 2022, "mesure": null, "exemples": true});
    let sortie = f.appeler("france_exporter", Some(demande)).unwrap();
    assert!(sortie["message"].as_str().unwrap().contains("1 contrat"), "{sortie}");
    assert!(std::fs::read(sortie["chemin"].as_str().unwrap()).unwrap().starts_with(b"PK"), "a workbook");
}

/// The corrector proposes; what is accepted is one modification, and nothing else changes.
#[test]
fn une_correction_s_accepte_seule_ou_toutes_et_s_annule() {
    let f = Fenetre::ouvrir(None, None);
    let id = f.appeler("exemple_ouvrir", Some(json!({"nom": "cantal-2022-demo"}))).unwrap()["id"].clone();
    let ecriture = || f.appeler("dossier_ecriture", Some(json!({"id": id}))).unwrap();
    let avant = ecriture();
    let total = avant["nombre"].as_u64().unwrap();
    assert!(total > 2);
    let corriger = |cles: Value| f.appeler("dossier_corriger", Some(json!({"id": id, "cles": cles}))).unwrap();
    let premiere = &avant["textes"][0]["corrections"][0];
    let retour = corriger(json!([premiere["cle"]]));
    assert_eq!((&retour["ecrit"], &retour["annuler"]), (&json!(true), &json!("1 correction d’écriture")));
    assert!(ecriture()["nombre"].as_u64().unwrap() < total);
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_eq!(ecriture(), avant, "undone at once");
    let toutes: Vec<Value> = avant["textes"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|t| t["corrections"].as_array().unwrap().iter().map(|c| c["cle"].clone()).collect::<Vec<_>>())
        .collect();
    corriger(json!(toutes));
    assert_eq!(ecriture()["nombre"], 0);
    assert_eq!(corriger(json!(toutes))["ecrit"], false, "what no longer stands is left out");
    f.appeler("dossier_annuler", Some(json!({"id": id}))).unwrap();
    assert_eq!(ecriture(), avant, "one undo for all");
}

/// Three lists name the commands: the router, the permissions, the table of the UI. None may lag behind.
#[test]
fn les_trois_listes_de_commandes_sont_les_memes() {
    let racine = Path::new(env!("CARGO_MANIFEST_DIR"));
    let routeur: BTreeSet<String> = COMMANDES.iter().map(|c| (*c).to_owned()).collect();
    let permissions = std::fs::read_to_string(racine.join("src-tauri/permissions/paraphe.toml")).unwrap();
    let permises: BTreeSet<String> = permissions
        .lines()
        .filter_map(|l| l.strip_prefix("commands.allow = "))
        .flat_map(|l| l.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let table = std::fs::read_to_string(racine.join("ui/src/ipc/commandes.ts")).unwrap();
    let (_, corps) = table.split_once("export type Commandes = {").expect("the table of the UI");
    let (corps, _) = corps.split_once("\n};").expect("the end of the table");
    let ecran: BTreeSet<String> =
        corps.lines().filter_map(|l| l.trim().split_once(": { demande:")).map(|(nom, _)| nom.to_owned()).collect();
    assert_eq!(routeur, permises, "router and permissions");
    assert_eq!(routeur, ecran, "router and UI table");
}
