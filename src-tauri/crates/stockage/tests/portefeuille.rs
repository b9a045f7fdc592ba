//! The portefeuille as a user lives it: write, undo, reopen, search, refuse what is not ours.

use std::path::PathBuf;

use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::modification::Modification;
use serde_json::json;
use stockage::{Auteur, Erreur, EtatNote, Modele, Nature, Note, Portefeuille, Rangement, Transaction};
use tempfile::TempDir;

fn dossier() -> Dossier {
    let tree = json!({
        "format": 1, "id": "essai", "titre": "Contrat départemental", "cadre": "2022", "territoires": ["15"],
        "collectivite": "departement-15", "periode": {"debut": "2022-01-01", "fin": "2024-12-31"}, "statut": "projet",
        "actions": [{"id": "usema", "code": "B3", "intitule": "Unité socio-éducative médicalisée",
            "financements": [{"id": "f1", "source": "ondam", "exercice": 2023, "prevu": "110000.00"}]}],
        "jalons": [{"id": "odpe", "quoi": "odpe", "libelle": "Passage à l’ODPE", "prevu": "2022-06-08"}]
    });
    arbre::lire(tree.to_string().as_bytes()).expect("the example reads")
}

fn transaction(libelle: &str, modifications: Vec<Modification>) -> Transaction {
    Transaction {
        auteur: Auteur { nom: "C. Vidal".into(), partie: "departement".into() },
        horodatage: "2026-11-22T14:32:00Z".into(),
        libelle: libelle.into(),
        modifications,
    }
}

fn montant(valeur: &str) -> Vec<Modification> {
    vec![Modification::Definir { chemin: "actions/usema/financements/f1/prevu".into(), valeur: json!(valeur) }]
}

fn nouveau() -> (TempDir, PathBuf, Portefeuille) {
    let dossier_temporaire = tempfile::tempdir().unwrap();
    let fichier = dossier_temporaire.path().join("data/portefeuille.sqlite");
    let mut portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    portefeuille.creer(&dossier(), None, &transaction("Création", vec![])).unwrap();
    (dossier_temporaire, fichier, portefeuille)
}

/// Two windows on one file would undo each other's work: the second is refused, and let in once the first is gone.
#[test]
fn un_seul_ecrivain() {
    let dossier = tempfile::tempdir().unwrap();
    let fichier = dossier.path().join("portefeuille.sqlite");
    let premier = Portefeuille::ouvrir(&fichier).unwrap();
    assert!(matches!(Portefeuille::ouvrir(&fichier), Err(Erreur::Occupe)));
    drop(premier);
    assert!(Portefeuille::ouvrir(&fichier).is_ok());
}

#[test]
fn une_modification_survit_a_la_fermeture() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    portefeuille.modifier("essai", &transaction("montant ONDAM 2023", montant("118400.00"))).unwrap();
    drop(portefeuille);
    let mut portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    let relu = portefeuille.charger("essai").unwrap();
    let prevu = relu.actions[0].financements[0].prevu.as_ref().unwrap().valeur().unwrap();
    assert_eq!(prevu.to_string(), "118400.00");
    assert_eq!(portefeuille.verifier_journal("essai").unwrap(), None, "the chain holds");
    assert!(portefeuille.reconstruire("essai").unwrap(), "projections equal the tree");
}

#[test]
fn annuler_et_retablir_sont_des_entrees_du_journal() {
    let (_garde, _, mut portefeuille) = nouveau();
    let avant = portefeuille.charger("essai").unwrap();
    portefeuille.modifier("essai", &transaction("un", montant("1.00"))).unwrap();
    portefeuille.modifier("essai", &transaction("deux", montant("2.00"))).unwrap();
    let moi = transaction("", vec![]);
    assert_eq!(portefeuille.annuler("essai", &moi).unwrap(), "deux");
    assert_eq!(portefeuille.annulables("essai").unwrap(), (Some("un".into()), Some("deux".into())));
    assert_eq!(portefeuille.annuler("essai", &moi).unwrap(), "un");
    assert_eq!(portefeuille.charger("essai").unwrap(), avant);
    assert!(matches!(portefeuille.annuler("essai", &moi), Err(Erreur::RienAAnnuler)));
    assert_eq!(portefeuille.retablir("essai", &moi).unwrap(), "un");
    portefeuille.modifier("essai", &transaction("trois", montant("3.00"))).unwrap();
    assert!(matches!(portefeuille.retablir("essai", &moi), Err(Erreur::RienAAnnuler)), "a new edit ends redo");
    let natures: Vec<Nature> = portefeuille.journal("essai").unwrap().iter().map(|e| e.nature).collect();
    assert_eq!(natures.len(), 7, "the journal only grows");
    assert_eq!(portefeuille.verifier_journal("essai").unwrap(), None);
}

/// A text saved three times while it is typed is undone and redone at once; another value, or a new stretch, is apart.
#[test]
fn ce_qui_se_tape_d_un_trait_s_annule_d_un_coup() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    let lire = |p: &Portefeuille| {
        let tree = arbre::de_dossier(&p.charger("essai").unwrap());
        tree["actions"][0]["financements"][0]["prevu"].clone()
    };
    let trait_ = |p: &mut Portefeuille, valeur: &str| {
        p.poursuivre("essai", &transaction("montant", montant(valeur))).unwrap();
    };
    let titre = vec![Modification::Definir { chemin: "titre".into(), valeur: json!("Autre titre") }];
    portefeuille.modifier("essai", &transaction("titre", titre)).unwrap();
    // What follows another value begins a step of its own.
    trait_(&mut portefeuille, "1.00");
    trait_(&mut portefeuille, "12.00");
    trait_(&mut portefeuille, "123.00");
    portefeuille.modifier("essai", &transaction("montant, plus tard", montant("4.00"))).unwrap();
    assert_eq!(portefeuille.journal("essai").unwrap().len(), 6, "each save is an entry of the journal");
    drop(portefeuille);
    let mut portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    let auteur = transaction("", vec![]);
    assert_eq!(portefeuille.annuler("essai", &auteur).unwrap(), "montant, plus tard");
    assert_eq!(lire(&portefeuille), json!("123.00"));
    assert_eq!(portefeuille.annuler("essai", &auteur).unwrap(), "montant");
    assert_eq!(lire(&portefeuille), json!("110000.00"), "three saves, one undo, after a restart too");
    assert_eq!(portefeuille.annulables("essai").unwrap(), (Some("titre".into()), Some("montant".into())));
    portefeuille.retablir("essai", &auteur).unwrap();
    assert_eq!(lire(&portefeuille), json!("123.00"));
    portefeuille.annuler("essai", &auteur).unwrap();
    assert_eq!(lire(&portefeuille), json!("110000.00"));
    assert_eq!(portefeuille.verifier_journal("essai").unwrap(), None);
}

#[test]
fn un_refus_n_ecrit_rien() {
    let (_garde, _, mut portefeuille) = nouveau();
    let refusees = [
        montant("12,345"),
        vec![Modification::Definir { chemin: "jalons/odpe/prevu".into(), valeur: json!("2022-09-31") }],
        vec![Modification::Definir { chemin: "statut".into(), valeur: json!("signe") }],
        vec![Modification::Definir { chemin: "id".into(), valeur: json!("autre") }],
        vec![Modification::Definir { chemin: "inconnu".into(), valeur: json!("x") }],
        vec![montant("5.00")[0].clone(), Modification::Retirer { chemin: "actions/absente".into() }],
    ];
    for modifications in refusees {
        let issue = portefeuille.modifier("essai", &transaction("refusée", modifications.clone()));
        assert!(matches!(issue, Err(Erreur::Refus(_))), "{modifications:?} gave {issue:?}");
    }
    assert_eq!(portefeuille.charger("essai").unwrap(), dossier());
    assert_eq!(portefeuille.journal("essai").unwrap().len(), 1);
}

#[test]
fn une_entree_falsifiee_se_voit() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    portefeuille.modifier("essai", &transaction("un", montant("1.00"))).unwrap();
    portefeuille.modifier("essai", &transaction("deux", montant("2.00"))).unwrap();
    drop(portefeuille);
    let base = rusqlite::Connection::open(&fichier).unwrap();
    assert!(base.execute("UPDATE journal SET auteur = 'X' WHERE rang = 2", []).is_err(), "the database refuses");
    base.execute_batch("DROP TRIGGER journal_sans_modification; UPDATE journal SET auteur = 'X' WHERE rang = 2")
        .unwrap();
    drop(base);
    assert_eq!(Portefeuille::ouvrir(&fichier).unwrap().verifier_journal("essai").unwrap(), Some(2));
}

#[test]
fn recherche_sans_accents_et_par_debut_de_mot() {
    let (_garde, _, mut portefeuille) = nouveau();
    for mots in ["medicalisee", "socio educative", "unité méd", "uni medi", "DEPARTEMENTAL"] {
        let recherche = portefeuille.chercher(mots, 10).unwrap();
        assert!(!recherche.trouves.is_empty(), "{mots}");
        assert_eq!(recherche.corrigee, None, "{mots}");
    }
    for mots in ["", "\"", "absentissime", "NOT", "texte:*", "2099"] {
        assert!(portefeuille.chercher(mots, 10).unwrap().trouves.is_empty(), "{mots}");
    }
    portefeuille.ranger("essai", Rangement::Corbeille).unwrap();
    assert!(portefeuille.chercher("medicalisee", 10).unwrap().trouves.is_empty(), "the bin is not searched");
}

#[test]
fn une_faute_de_frappe_trouve_le_mot_voisin() {
    let (_garde, _, portefeuille) = nouveau();
    for (tape, voulu) in [("médicalsée", "médicalisée"), ("unite médicailsée", "unité médicalisée")] {
        let recherche = portefeuille.chercher(tape, 10).unwrap();
        assert_eq!(recherche.corrigee.as_deref(), Some(voulu), "{tape}");
        assert_eq!(recherche.trouves, portefeuille.chercher(voulu, 10).unwrap().trouves, "{tape}");
        assert!(!recherche.trouves.is_empty(), "{tape}");
    }
}

#[test]
fn un_fichier_plus_recent_est_refuse_sans_y_toucher() {
    let (_garde, fichier, portefeuille) = nouveau();
    drop(portefeuille);
    let base = rusqlite::Connection::open(&fichier).unwrap();
    base.pragma_update(None, "user_version", 99).unwrap();
    drop(base);
    let avant = std::fs::read(&fichier).unwrap();
    assert!(matches!(Portefeuille::ouvrir(&fichier), Err(Erreur::PlusRecent { trouvee: 99, .. })));
    assert_eq!(std::fs::read(&fichier).unwrap(), avant);
}

#[test]
fn ce_qui_n_est_pas_un_portefeuille_est_refuse_sans_y_toucher() {
    let garde = tempfile::tempdir().unwrap();
    let texte = garde.path().join("lettre.sqlite");
    std::fs::write(&texte, "Madame la préfète, ".repeat(400)).unwrap();
    let autre = garde.path().join("autre.sqlite");
    rusqlite::Connection::open(&autre).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    for fichier in [texte, autre] {
        let avant = std::fs::read(&fichier).unwrap();
        let issue = Portefeuille::ouvrir(&fichier).map(|_| ());
        assert!(matches!(issue, Err(Erreur::Illisible(_))), "{issue:?}");
        assert_eq!(std::fs::read(&fichier).unwrap(), avant);
    }
}

#[test]
fn une_sauvegarde_se_rouvre() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    let copie = stockage::copier_une_fois(&fichier, "2026-11-22").unwrap();
    portefeuille.modifier("essai", &transaction("un", montant("1.00"))).unwrap();
    assert_eq!(
        stockage::copier_une_fois(&fichier, "2026-11-22").unwrap(),
        copie,
        "one copy a day, and it is the first"
    );
    assert_eq!(Portefeuille::ouvrir(&copie).unwrap().charger("essai").unwrap(), dossier());
    assert_eq!(stockage::sauvegardes(&fichier).unwrap().len(), 1);
}

/// Pages that no longer hold what they should are called damage wherever they are met, and never « intact ».
#[test]
fn une_page_abimee_se_dit() {
    let (_garde, fichier, portefeuille) = nouveau();
    drop(portefeuille);
    let mut octets = std::fs::read(&fichier).unwrap();
    for octet in octets.iter_mut().skip(4096) {
        *octet ^= 0xA5;
    }
    std::fs::write(&fichier, &octets).unwrap();
    let issue = Portefeuille::ouvrir(&fichier).and_then(|p| p.fiches());
    assert!(matches!(issue, Err(Erreur::Endommage | Erreur::Illisible(_))), "{issue:?}");
    assert!(stockage::copier_une_fois(&fichier, "2026-11-22").is_err(), "and no copy is made of it");
}

#[test]
fn versions_scellees_et_rangement() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    let auteur = Auteur { nom: "C. Vidal".into(), partie: "departement".into() };
    portefeuille.nommer_version("essai", "transmise à l’ARS", true, &auteur, "2026-11-22T15:00:00Z").unwrap();
    portefeuille.modifier("essai", &transaction("un", montant("1.00"))).unwrap();
    assert_eq!(portefeuille.charger_version("essai", 1).unwrap(), dossier());
    assert_eq!(portefeuille.versions("essai").unwrap().len(), 1);
    portefeuille.ranger("essai", Rangement::Corbeille).unwrap();
    assert_eq!(portefeuille.fiches().unwrap()[0].rangement, Rangement::Corbeille);
    drop(portefeuille);
    let base = rusqlite::Connection::open(&fichier).unwrap();
    assert!(base.execute("UPDATE version SET intitule = 'x'", []).is_err(), "a sealed version does not change");
}

#[test]
fn les_octets_d_une_piece_se_gardent_une_fois() {
    let (_temporaire, fichier, mut portefeuille) = nouveau();
    let pieces = |contenu: &[u8]| std::collections::BTreeMap::from([("ab".repeat(32), contenu.to_vec())]);
    portefeuille.garder_pieces("essai", &pieces(b"un")).unwrap();
    portefeuille.garder_pieces("essai", &pieces(b"autre")).unwrap();
    assert!(matches!(portefeuille.garder_pieces("absent", &pieces(b"un")), Err(Erreur::Introuvable(_))));
    drop(portefeuille);
    let portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    assert_eq!(
        portefeuille.piece("essai", &"ab".repeat(32)).unwrap().as_deref(),
        Some(&b"un"[..]),
        "never written over"
    );
    assert_eq!(portefeuille.poids_de_la_piece("essai", &"ab".repeat(32)).unwrap(), Some(2));
    assert_eq!(portefeuille.piece("essai", &"cd".repeat(32)).unwrap(), None);
}

fn note(id: &str, dossier: &str, rappel: Option<&str>) -> Note {
    Note {
        id: id.to_owned(),
        dossier: dossier.to_owned(),
        chemin: "actions/usema/pilote".to_owned(),
        element: "actions/usema".to_owned(),
        champ: "Service pilote".to_owned(),
        lieu: "Action B3, service pilote".to_owned(),
        ecran: None,
        texte: "Rappeler l’ARS".to_owned(),
        auteur: "C. Vidal".to_owned(),
        ecrite_le: "2026-11-22T14:32:00Z".to_owned(),
        etat: EtatNote::ARevoir,
        rappel: rappel.map(|jour| jour.parse().unwrap()),
        avant: None,
    }
}

#[test]
fn une_note_vit_a_cote_du_dossier_et_finit_avec_lui() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    let (etat, entrees) = (portefeuille.modifie_le("essai").unwrap(), portefeuille.journal("essai").unwrap().len());
    let une = note("n1", "essai", Some("2026-12-01"));
    portefeuille.garder_la_note(&une).unwrap();
    let changee = Note { texte: "Rappelée".to_owned(), etat: EtatNote::Faite, ..une.clone() };
    portefeuille.garder_la_note(&changee).unwrap();
    portefeuille.garder_la_note(&note("n2", "essai", None)).unwrap();
    assert!(matches!(portefeuille.garder_la_note(&note("n3", "absent", None)), Err(Erreur::Introuvable(_))));
    assert_eq!(portefeuille.notes("essai").unwrap(), [changee.clone(), note("n2", "essai", None)]);
    assert_eq!(portefeuille.note("essai", "n1").unwrap(), Some(changee));
    assert_eq!(portefeuille.note("autre", "n1").unwrap(), None, "a note is that of its dossier");
    assert_eq!(portefeuille.modifie_le("essai").unwrap(), etat, "the dossier did not change");
    assert_eq!(portefeuille.journal("essai").unwrap().len(), entrees, "nor its journal");
    assert!(portefeuille.retirer_la_note("essai", "n1").unwrap());
    assert!(!portefeuille.retirer_la_note("essai", "n1").unwrap());
    drop(portefeuille);
    let base = rusqlite::Connection::open(&fichier).unwrap();
    base.execute_batch("PRAGMA foreign_keys = ON; DROP TRIGGER journal_sans_modification; DELETE FROM dossier")
        .unwrap();
    assert_eq!(base.query_row("SELECT count(*) FROM note", [], |l| l.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn un_rappel_vient_le_jour_dit() {
    let (_garde, _, mut portefeuille) = nouveau();
    portefeuille.garder_la_note(&note("n1", "essai", Some("2026-12-01"))).unwrap();
    portefeuille.garder_la_note(&note("n2", "essai", None)).unwrap();
    let faite = Note { etat: EtatNote::Faite, ..note("n3", "essai", Some("2026-11-01")) };
    portefeuille.garder_la_note(&faite).unwrap();
    let venus = |jour: &str| portefeuille.rappels_venus(jour.parse().unwrap()).unwrap().get("essai").copied();
    assert_eq!((venus("2026-11-30"), venus("2026-12-01"), venus("2026-12-02")), (None, Some(1), Some(1)));
}

/// Counted back from a step, it moves with the step; it waits while the step has no date, and once the step is gone the last day
/// that was written stays.
#[test]
fn un_rappel_suit_la_date_de_son_etape() {
    let (_garde, _, mut portefeuille) = nouveau();
    let compte = Note { element: "jalons/odpe".to_owned(), avant: Some(15), ..note("n1", "essai", Some("2022-05-24")) };
    portefeuille.garder_la_note(&compte).unwrap();
    let rappel = |p: &Portefeuille| p.notes("essai").unwrap()[0].rappel.map(|jour| jour.to_string());
    let jour = |p: &Portefeuille| rappel(p).unwrap();
    assert_eq!(jour(&portefeuille), "2022-05-24");
    let deplacer = |valeur: serde_json::Value| {
        transaction("étape", vec![Modification::Definir { chemin: "jalons/odpe/prevu".into(), valeur }])
    };
    portefeuille.modifier("essai", &deplacer(json!("2022-03-10"))).unwrap();
    assert_eq!(jour(&portefeuille), "2022-02-23");
    let venus = |p: &Portefeuille, jour: &str| p.rappels_venus(jour.parse().unwrap()).unwrap().get("essai").copied();
    assert_eq!((venus(&portefeuille, "2022-02-22"), venus(&portefeuille, "2022-02-23")), (None, Some(1)));
    portefeuille.modifier("essai", &deplacer(serde_json::Value::Null)).unwrap();
    assert_eq!((rappel(&portefeuille), venus(&portefeuille, "2030-01-01")), (None, None), "it waits for a date");
    let sans_date = portefeuille.notes("essai").unwrap().remove(0);
    portefeuille.garder_la_note(&sans_date).unwrap();
    let retirer = Modification::Retirer { chemin: "jalons/odpe".into() };
    portefeuille.modifier("essai", &transaction("étape", vec![retirer])).unwrap();
    assert_eq!(jour(&portefeuille), "2022-05-24", "what was written of it is not lost");
}

/// A file of the format before notes opens with what it held, after a copy of it was made.
#[test]
fn un_fichier_d_avant_les_notes_s_ouvre() {
    let (_garde, fichier, portefeuille) = nouveau();
    drop(portefeuille);
    let base = rusqlite::Connection::open(&fichier).unwrap();
    base.execute_batch("DROP TABLE note; DROP TABLE modele").unwrap();
    base.pragma_update(None, "user_version", 2).unwrap();
    drop(base);
    let mut portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    assert_eq!(portefeuille.charger("essai").unwrap(), dossier());
    assert_eq!(portefeuille.notes("essai").unwrap(), []);
    portefeuille.garder_la_note(&note("n1", "essai", None)).unwrap();
    let copies: Vec<String> = stockage::sauvegardes(&fichier).unwrap().into_iter().map(|c| c.etiquette).collect();
    assert_eq!(copies, [format!("avant-migration-{}", stockage::VERSION)]);
}

#[test]
fn un_modele_se_garde_se_renomme_et_se_retire() {
    let (_garde, fichier, mut portefeuille) = nouveau();
    let modele = |id: &str, nom: &str| Modele {
        id: id.to_owned(),
        nom: nom.to_owned(),
        cadre: "2022".to_owned(),
        format: 1,
        fiche: "{}".to_owned(),
        auteur: "C. Vidal".to_owned(),
        ecrit_le: "2026-11-22T14:32:00Z".to_owned(),
    };
    portefeuille.garder_le_modele(&modele("m1", "Visites à domicile")).unwrap();
    portefeuille.garder_le_modele(&modele("m2", "Accueil")).unwrap();
    portefeuille.garder_le_modele(&modele("m1", "Visites")).unwrap();
    drop(portefeuille);
    let mut portefeuille = Portefeuille::ouvrir(&fichier).unwrap();
    assert_eq!(portefeuille.modeles().unwrap(), [modele("m2", "Accueil"), modele("m1", "Visites")]);
    assert_eq!(portefeuille.modele("m1").unwrap(), Some(modele("m1", "Visites")));
    assert!(portefeuille.retirer_le_modele("m1").unwrap());
    assert!(!portefeuille.retirer_le_modele("m1").unwrap());
    assert_eq!(portefeuille.modele("m1").unwrap(), None);
}
