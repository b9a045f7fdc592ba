//! One change for several fiches: looked at first, made at once, undone at once.

use application::vues_ecran::{DemandeListe, OperationListe, RetourSaisie};
use application::vues_groupe::{ChangementVue, DemandeGroupe, GroupeVue};
use application::{Application, Dossier, Erreur, Maintenant};
use tempfile::TempDir;

const DEMO: &str = "exemple-cantal-2022-demo";

struct Poste {
    dossier: TempDir,
    app: Application,
    /// The first three actions.
    actions: Vec<String>,
}

fn maintenant() -> Maintenant {
    Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T12:32:00.000Z".to_owned() }
}

fn ajouter(nom: &str) -> ChangementVue {
    ChangementVue::AjouterPartenaire { nom: nom.to_owned() }
}

fn remplacer(ancien: &str, nouveau: &str) -> ChangementVue {
    ChangementVue::RemplacerPartenaire { ancien: ancien.to_owned(), nouveau: nouveau.to_owned() }
}

impl Poste {
    fn nouveau() -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&dossier.path().join("portefeuille.sqlite")).unwrap();
        app.ouvrir_exemple("cantal-2022-demo", &maintenant()).unwrap();
        let exemple = application::exemple("cantal-2022-demo").unwrap();
        let actions = exemple.actions.iter().take(3).map(|a| a.id.to_string()).collect();
        Self { dossier, app, actions }
    }

    fn apercevoir(&self, changement: ChangementVue) -> Result<GroupeVue, Erreur> {
        let demande = DemandeGroupe { id: DEMO.to_owned(), actions: self.actions.clone(), changement };
        self.app.apercevoir_le_groupe(&demande)
    }

    fn changer(&mut self, changement: ChangementVue) -> Result<RetourSaisie, Erreur> {
        let operation = OperationListe::Grouper { actions: self.actions.clone(), changement };
        self.app.modifier_liste(&DemandeListe { id: DEMO.to_owned(), operation }, &maintenant())
    }

    fn dossier(&self) -> Dossier {
        let paquet = self.dossier.path().join("demo.paraphe");
        self.app.exporter_dossier(DEMO, &paquet).unwrap();
        application::lire_dossier(&paquet).unwrap()
    }
}

#[test]
fn un_partenaire_s_ajoute_aux_fiches_choisies_et_a_elles_seules() {
    let mut poste = Poste::nouveau();
    let avant = poste.dossier();
    let vue = poste.apercevoir(ajouter(" Mission   locale ")).unwrap();
    assert_eq!((vue.lignes.len(), vue.nombre), (3, 3));
    assert!(vue.lignes.iter().all(|l| l.apres.as_deref().unwrap().ends_with("Mission locale")), "{vue:?}");
    assert_eq!(poste.dossier(), avant, "looking changes nothing");
    let retour = poste.changer(ajouter("Mission locale")).unwrap();
    assert_eq!(retour.annuler.as_deref(), Some("ajout du partenaire « Mission locale » à 3 fiches"));
    let apres = poste.dossier();
    for (rang, (neuve, ancienne)) in apres.actions.iter().zip(&avant.actions).enumerate() {
        if rang < 3 {
            assert_eq!(neuve.partenaires.last().map(String::as_str), Some("Mission locale"));
            assert_eq!(neuve.partenaires.len(), ancienne.partenaires.len() + 1);
        } else {
            assert_eq!(neuve, ancienne);
        }
    }
    // What each fiche shows is what was announced.
    for (ligne, action) in vue.lignes.iter().zip(&apres.actions) {
        assert_eq!(ligne.apres.as_deref(), Some(action.partenaires.join(" ; ").as_str()));
    }
    let encore = poste.apercevoir(ajouter("MISSION LOCALE")).unwrap();
    assert_eq!(encore.nombre, 0);
    assert!(encore.lignes.iter().all(|l| l.apres.is_none() && l.remarque.as_deref().unwrap().starts_with("Déjà")));
    assert!(!poste.changer(ajouter("mission locale")).unwrap().ecrit, "nothing to undo for what changes nothing");
    poste.app.annuler(DEMO, &maintenant()).unwrap();
    assert_eq!(poste.dossier(), avant, "one undo");
}

#[test]
fn un_partenaire_se_remplace_a_sa_place_et_sans_doublon() {
    let mut poste = Poste::nouveau();
    poste.changer(ajouter("CAF ; Mission locale ; Caisse")).unwrap();
    let vue = poste.apercevoir(remplacer("caf", "Caisse")).unwrap();
    assert_eq!(vue.nombre, 3);
    poste.changer(remplacer("caf", "Caisse")).unwrap();
    for action in poste.dossier().actions.iter().take(3) {
        let derniers: Vec<&str> = action.partenaires.iter().rev().take(2).map(String::as_str).collect();
        assert_eq!(derniers, ["Mission locale", "Caisse"], "{:?}", action.partenaires);
        assert_eq!(action.partenaires.iter().filter(|p| *p == "Caisse").count(), 1);
    }
    let absent = poste.apercevoir(remplacer("Personne", "Quelqu’un")).unwrap();
    assert_eq!(absent.nombre, 0);
    assert!(absent.lignes.iter().all(|l| l.remarque.as_deref().unwrap().starts_with("N’est pas parmi")));
}

#[test]
fn une_date_se_change_au_bord_du_calendrier_de_chaque_fiche() {
    let mut poste = Poste::nouveau();
    let avant = poste.dossier();
    let jour = "2023-01-15".parse().unwrap();
    let debut = || ChangementVue::Debut { jour: "15/01/2023".to_owned() };
    let vue = poste.apercevoir(debut()).unwrap();
    let attendues = avant.actions.iter().take(3).filter(|a| a.etapes.first().is_some_and(|e| e.debut != Some(jour)));
    assert_eq!(vue.nombre as usize, attendues.count());
    poste.changer(debut()).unwrap();
    for (neuve, ancienne) in poste.dossier().actions.iter().zip(&avant.actions).take(3) {
        match ancienne.etapes.as_slice() {
            [] => assert!(neuve.etapes.is_empty()),
            [_, reste @ ..] => {
                assert_eq!(neuve.etapes[0].debut, Some(jour));
                assert_eq!(&neuve.etapes[1..], reste, "the other steps stay");
            }
        }
    }
    poste.app.annuler(DEMO, &maintenant()).unwrap();
    // An end before its beginning is announced; the finding then says it too.
    let fin = ChangementVue::Fin { jour: "1er janvier 2001".to_owned() };
    let vue = poste.apercevoir(fin.clone()).unwrap();
    let inversees =
        vue.lignes.iter().filter(|l| l.remarque.as_deref().is_some_and(|r| r.contains("avant de commencer")));
    let datees = avant.actions.iter().take(3).filter(|a| a.etapes.last().is_some_and(|e| e.debut.is_some()));
    assert_eq!(inversees.count(), datees.count());
    let constats = |poste: &Poste| {
        let vue = poste.app.vue(DEMO, maintenant().jour).unwrap();
        vue.constats.iter().filter(|c| c.regle == "etape-inversee" && c.gravite_libelle == "À vérifier").count()
    };
    let sans = constats(&poste);
    poste.changer(fin).unwrap();
    assert!(constats(&poste) > sans, "findings follow");
}

#[test]
fn une_fiche_sans_etape_le_dit() {
    let mut poste = Poste::nouveau();
    let ajout = OperationListe::Ajouter { chemin: "actions".to_owned(), modele: "action".to_owned() };
    let retour =
        poste.app.modifier_liste(&DemandeListe { id: DEMO.to_owned(), operation: ajout }, &maintenant()).unwrap();
    poste.actions = vec![retour.ajoute.unwrap().trim_start_matches("actions/").to_owned()];
    let vue = poste.apercevoir(ChangementVue::Fin { jour: "31/12/2024".to_owned() }).unwrap();
    assert_eq!(vue.nombre, 0);
    assert!(vue.lignes[0].remarque.as_deref().unwrap().starts_with("Aucune étape"));
}

#[test]
fn ce_qui_ne_dit_rien_est_refuse() {
    let mut poste = Poste::nouveau();
    let rien = [ajouter(" ; "), remplacer("", "x"), remplacer("x", " "), ChangementVue::Debut { jour: " ".to_owned() }];
    for changement in rien {
        assert!(matches!(poste.apercevoir(changement.clone()), Err(Erreur::ChangementIncomplet)), "{changement:?}");
        assert!(matches!(poste.changer(changement), Err(Erreur::ChangementIncomplet)));
    }
    let impossible = ChangementVue::Fin { jour: "31/09/2023".to_owned() };
    assert!(matches!(poste.apercevoir(impossible), Err(Erreur::DateDeSaisie(_))));
}
