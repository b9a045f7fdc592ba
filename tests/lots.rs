//! Many dossiers in one command: what fails is named and stops nothing, what is there is never replaced.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

fn paraphe(ici: &Path, code: i32, arguments: &[&str]) -> String {
    let sortie = Command::new(env!("CARGO_BIN_EXE_paraphe"))
        .args(arguments)
        .env("XDG_DATA_HOME", ici.join("donnees"))
        .env("HOME", ici)
        .env("LOCALAPPDATA", ici)
        .current_dir(ici)
        .output()
        .expect("paraphe starts");
    let texte = format!("{}{}", String::from_utf8_lossy(&sortie.stdout), String::from_utf8_lossy(&sortie.stderr));
    assert_eq!(sortie.status.code(), Some(code), "paraphe {arguments:?} printed: {texte}");
    texte.replace(['\u{a0}', '\u{202f}'], " ")
}

fn noms(repertoire: &Path) -> Vec<String> {
    let mut noms: Vec<String> =
        fs::read_dir(repertoire).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    noms.sort();
    noms
}

fn trois() -> TempDir {
    let ici = tempfile::tempdir().unwrap();
    let dit = paraphe(ici.path(), 0, &["lot", "creer", "--territoires", "15, 2a,69", "--cadre", "2025", "-o", "lot"]);
    assert!(dit.starts_with("4 dossiers créés dans lot"), "{dit}");
    ici
}

#[test]
fn un_dossier_par_collectivite_qui_signe() {
    let ici = trois();
    let noms = noms(&ici.path().join("lot"));
    assert_eq!(noms.len(), 4, "two bodies sign around Lyon: {noms:?}");
    assert!(noms.iter().any(|nom| nom.starts_with("2a-2b-")), "one body signs for both of Corse: {noms:?}");
    assert!(noms.iter().all(|nom| nom.ends_with("-2025-2027.paraphe")), "the period of the framework: {noms:?}");
}

#[test]
fn tous_les_territoires_ont_le_leur() {
    let ici = tempfile::tempdir().unwrap();
    paraphe(ici.path(), 0, &["lot", "creer", "--territoires", "tous", "--cadre", "2025", "-o", "lot"]);
    let noms = noms(&ici.path().join("lot"));
    let couverts = |code: &str| noms.iter().any(|nom| nom.split('-').any(|morceau| morceau == code.to_lowercase()));
    for territoire in referentiel::territoires() {
        assert!(couverts(&territoire.code), "{} has no dossier", territoire.nom);
    }
}

/// What is there stays, and the others are made.
#[test]
fn rien_n_est_remplace() {
    let ici = trois();
    let cantal = ici.path().join("lot").join("15-departement-du-cantal-2025-2027.paraphe");
    let avant = fs::read(&cantal).unwrap();
    let dit = paraphe(ici.path(), 1, &["lot", "creer", "--territoires", "15,63", "--cadre", "2025", "-o", "lot"]);
    assert!(dit.contains("1 dossier créé") && dit.contains("existe déjà"), "{dit}");
    assert_eq!(fs::read(&cantal).unwrap(), avant);
}

#[test]
fn un_fichier_abime_n_arrete_pas_les_autres() {
    let ici = trois();
    fs::write(ici.path().join("lot/abime.paraphe"), "rien").unwrap();
    fs::write(ici.path().join("lot/autre.txt"), "rien").unwrap();
    let dit = paraphe(ici.path(), 1, &["lot", "verifier", "lot", "--jour", "2025-09-01", "--xlsx", "controles.xlsx"]);
    assert!(dit.contains("4 dossiers contrôlés : aucun ne bloque"), "{dit}");
    assert!(dit.contains("1 fichier n’a pas pu l’être") && dit.contains("abime.paraphe : "), "{dit}");
    assert!(fs::read(ici.path().join("controles.xlsx")).unwrap().starts_with(b"PK"));
    let json: serde_json::Value =
        serde_json::from_str(&paraphe(ici.path(), 1, &["lot", "verifier", "lot", "--jour", "2025-09-01", "--json"]))
            .unwrap();
    let lignes = json.as_array().unwrap();
    assert_eq!(lignes.len(), 5);
    assert_eq!(lignes.iter().filter(|ligne| ligne["erreur"].is_string()).count(), 1);
    assert_eq!(lignes.iter().filter(|ligne| ligne["bloquants"] == 0).count(), 4);

    let dit = paraphe(ici.path(), 1, &["lot", "pdf", "lot", "-o", "pdf", "--document", "note"]);
    assert!(dit.contains("4 documents écrits dans pdf") && dit.contains("abime.paraphe : "), "{dit}");
    let ecrits = noms(&ici.path().join("pdf"));
    assert_eq!(ecrits.len(), 4);
    for nom in ecrits {
        assert!(nom.ends_with("-note.pdf"), "{nom}");
        assert!(fs::read(ici.path().join("pdf").join(&nom)).unwrap().starts_with(b"%PDF-1.7"), "{nom}");
    }
    let dit = paraphe(ici.path(), 1, &["consolider", "lot", "-o", "france.xlsx", "--annee", "2026"]);
    assert!(dit.contains("4 contrats réunis") && dit.contains("abime.paraphe : "), "{dit}");
    assert!(fs::read(ici.path().join("france.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn ce_qui_manque_se_dit() {
    let ici = trois();
    for (arguments, attendu) in [
        (&["lot"][..], "lot creer"),
        (&["lot", "effacer", "lot"], "n’existe pas"),
        (&["lot", "creer", "--territoires", "tous", "--cadre", "2025"], "-o REPERTOIRE"),
        (&["lot", "creer", "--territoires", "15,999", "--cadre", "2025", "-o", "neuf"], "999"),
        (&["lot", "creer", "--territoires", "15", "--cadre", "1999", "-o", "neuf"], "1999"),
        (&["lot", "verifier", "ailleurs"], "ailleurs"),
        (&["lot", "verifier", "."], "aucun fichier .paraphe"),
        (&["lot", "verifier", "lot", "--cadre", "2025"], "--cadre"),
        (&["lot", "verifier"], "Il manque le répertoire"),
        (&["lot", "pdf", "lot", "-o", "sortie.pdf"], "répertoire"),
        (&["consolider", "lot", "-o", "sortie.pdf"], ".xlsx"),
        (&["consolider", "lot", "-o", "sortie.xlsx", "--annee", "bientôt"], "2000 à 2100"),
        (&["lot", "verifier", "lot", "--xlsx", "notes.docx"], "« --xlsx » un nom en .xlsx"),
    ] {
        let dit = paraphe(ici.path(), 2, arguments);
        assert!(dit.contains(attendu), "{arguments:?}: {dit}");
    }
    assert!(!ici.path().join("neuf").exists(), "a refused command makes no folder");
    // A workbook that is there is not lost for an empty one.
    fs::create_dir(ici.path().join("abimes")).unwrap();
    fs::write(ici.path().join("abimes/a.paraphe"), "rien").unwrap();
    fs::write(ici.path().join("bon.xlsx"), "bon").unwrap();
    let dit = paraphe(ici.path(), 2, &["consolider", "abimes", "-o", "bon.xlsx"]);
    assert!(dit.contains("rien n’a été écrit") && dit.contains("a.paraphe"), "{dit}");
    assert_eq!(fs::read_to_string(ici.path().join("bon.xlsx")).unwrap(), "bon");
}

/// One sheet for each person in charge; the report that leaves says what it lacks.
#[test]
fn la_collecte_et_le_rapport_disent_ce_qui_manque() {
    let ici = tempfile::tempdir().unwrap();
    paraphe(ici.path(), 0, &["exemple", "cantal-2022-demo", "-o", "demo.paraphe"]);
    let dit = paraphe(ici.path(), 0, &["collecte", "demo.paraphe", "--exercice", "2023", "-o", "collecte"]);
    assert!(dit.contains("5 feuilles écrites dans collecte"), "{dit}");
    let feuilles = noms(&ici.path().join("collecte"));
    assert_eq!(feuilles.len(), 5);
    // The same sheets may be written again; one that was filled in stays.
    let encore = ["collecte", "demo.paraphe", "--exercice", "2023", "-o", "collecte", "--jour", "2024-01-10"];
    let premiere = ["collecte", "demo.paraphe", "--exercice", "2023", "-o", "neuve", "--jour", "2024-01-10"];
    paraphe(ici.path(), 0, &premiere);
    paraphe(ici.path(), 0, &premiere);
    let remplie = ici.path().join("collecte").join(&feuilles[1]);
    fs::write(&remplie, "remplie").unwrap();
    assert!(paraphe(ici.path(), 2, &encore).contains("existe déjà"));
    assert_eq!(fs::read_to_string(&remplie).unwrap(), "remplie");
    let feuille = format!("collecte/{}", feuilles[0]);
    let dit = paraphe(ici.path(), 0, &["importer-xlsx", "demo.paraphe", &feuille]);
    assert!(dit.contains("ne change rien"), "{dit}");
    let dit = paraphe(ici.path(), 2, &["collecte", "demo.paraphe", "--exercice", "2030", "-o", "autre"]);
    assert!(dit.contains("2030") && !ici.path().join("autre").exists(), "{dit}");

    let rapport = |exercice| {
        paraphe(ici.path(), 0, &["pdf", "demo.paraphe", "--document", "rapport", "--exercice", exercice, "-o", "r.pdf"])
    };
    assert!(rapport("2023").contains("Il manque au rapport 2023 : l’état de 13 actions"), "{}", rapport("2023"));
    assert!(!rapport("2022").contains("Il manque"), "{}", rapport("2022"));
}
