//! Templates of fiches: kept by name, brought into another dossier without what belonged to the first.

use application::vues::CodeErreur;
use application::vues_ecran::{DemandeCreation, DemandeListe, OperationListe, RetourSaisie};
use application::vues_modeles::{DemandeModele, DemandeModeleChoisi, DemandeNomDeModele, ModeleVue};
use application::{Application, Dossier, Erreur, Maintenant};
use tempfile::TempDir;

const DEMO: &str = "exemple-cantal-2022-demo";

struct Poste {
    dossier: TempDir,
    app: Application,
}

fn maintenant() -> Maintenant {
    Maintenant { jour: "2022-06-08".parse().unwrap(), horodatage: "2022-06-08T12:32:00.000Z".to_owned() }
}

impl Poste {
    fn nouveau() -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&dossier.path().join("portefeuille.sqlite")).unwrap();
        app.ouvrir_exemple("cantal-2022-demo", &maintenant()).unwrap();
        Self { dossier, app }
    }

    fn garder(&mut self, nom: &str) -> Result<Vec<ModeleVue>, Erreur> {
        let demande = DemandeModele { id: DEMO.to_owned(), action: "usema".to_owned(), nom: nom.to_owned() };
        self.app.enregistrer_le_modele(&demande, &maintenant())
    }

    fn creer(&mut self, dossier: &str, modele: &str) -> Result<RetourSaisie, Erreur> {
        let operation = OperationListe::Ajouter { chemin: "actions".to_owned(), modele: format!("modele:{modele}") };
        self.app.modifier_liste(&DemandeListe { id: dossier.to_owned(), operation }, &maintenant())
    }

    /// As it would leave.
    fn dossier(&self, id: &str) -> Dossier {
        let paquet = self.dossier.path().join(format!("{id}.paraphe"));
        self.app.exporter_dossier(id, &paquet).unwrap();
        application::lire_dossier(&paquet).unwrap()
    }
}

fn noms(modeles: &[ModeleVue]) -> Vec<&str> {
    modeles.iter().map(|modele| modele.nom.as_str()).collect()
}

#[test]
fn un_modele_commence_une_fiche_dans_un_autre_dossier() {
    let mut poste = Poste::nouveau();
    let avant = poste.app.vue(DEMO, maintenant().jour).unwrap();
    let modeles = poste.garder("  Unité   médicalisée ").unwrap();
    assert_eq!(noms(&modeles), ["Unité médicalisée"]);
    assert!(modeles[0].contenu.starts_with("Cadre 2022, "), "{}", modeles[0].contenu);
    assert!(modeles[0].signature.starts_with("Utilisateur de ce poste, "), "{}", modeles[0].signature);
    assert_eq!(
        poste.app.vue(DEMO, maintenant().jour).unwrap(),
        avant,
        "the dossier that it is taken from stays as it is"
    );

    let cible = poste.app.ouvrir_exemple("cantal-2022", &maintenant()).unwrap().id;
    let retour = poste.creer(&cible, &modeles[0].id).unwrap();
    let demo = application::exemple("cantal-2022-demo").unwrap();
    let modele = demo.action("usema").unwrap();
    let dossier = poste.dossier(&cible);
    let fiche = dossier.actions.last().unwrap();
    assert_eq!(retour.ajoute.as_deref(), Some(format!("actions/{}", fiche.id).as_str()));
    assert_eq!(retour.annuler, Some(format!("ajout de l’action {}, d’après « Unité médicalisée »", fiche.code)));
    assert_eq!(retour.remarque, None, "the same framework has the same objectives");
    assert_eq!((&fiche.intitule, &fiche.partenaires), (&modele.intitule, &modele.partenaires));
    assert!(fiche.financements.is_empty() && fiche.id != modele.id);
    assert!(dossier.actions.iter().filter(|a| a.code == fiche.code).count() == 1, "a code of its own");
    assert_eq!(fiche.indicateurs.len(), modele.indicateurs.len());
    assert!(fiche.indicateurs.iter().all(|i| i.code.starts_with(&fiche.code) && i.cibles.is_empty()));
    poste.app.annuler(&cible, &maintenant()).unwrap();
    assert_eq!(poste.dossier(&cible).actions.len(), dossier.actions.len() - 1, "one undo");
}

#[test]
fn sous_un_autre_cadre_ce_qui_reste_se_dit() {
    let mut poste = Poste::nouveau();
    let modele = poste.garder("Unité").unwrap()[0].id.clone();
    for (cadre, debut, fin) in [("2020", "01/01/2020", "31/12/2022"), ("2025", "01/01/2025", "31/12/2027")] {
        let demande = DemandeCreation {
            territoire: "15".to_owned(),
            collectivite: None,
            cadre: cadre.to_owned(),
            debut: debut.to_owned(),
            fin: fin.to_owned(),
        };
        let id = poste.app.creer_dossier(&demande, &maintenant()).unwrap().id;
        let retour = poste.creer(&id, &modele).unwrap();
        let dossier = poste.dossier(&id);
        let fiche = dossier.actions.last().unwrap();
        assert!(fiche.objectifs.iter().all(|o| o.cadre == cadre));
        let suivent = fiche.objectifs.len();
        assert_eq!(retour.remarque.is_none(), suivent > 0, "{cadre}: {:?}", retour.remarque);
    }
}

#[test]
fn un_nom_est_a_un_seul_modele() {
    let mut poste = Poste::nouveau();
    let un = poste.garder("Visites").unwrap()[0].id.clone();
    for nom in ["", "  ", "visites", " VISITES "] {
        let refus = poste.garder(nom).unwrap_err().pour_l_ecran();
        assert_eq!((&refus.code, refus.champs[0].champ.as_str()), (&CodeErreur::Refus, "nom"), "{nom}");
    }
    poste.garder("Accueil").unwrap();
    let renommer = |modele: &str, nom: &str| DemandeNomDeModele { modele: modele.to_owned(), nom: nom.to_owned() };
    let jour = maintenant().jour;
    assert!(matches!(poste.app.renommer_le_modele(&renommer(&un, "ACCUEIL"), jour), Err(Erreur::ModeleDejaLa(_))));
    let modeles = poste.app.renommer_le_modele(&renommer(&un, "Visites à domicile"), jour).unwrap();
    assert_eq!(noms(&modeles), ["Accueil", "Visites à domicile"]);
    assert!(poste.app.renommer_le_modele(&renommer(&un, "visites à domicile"), jour).is_ok(), "its own name");
}

#[test]
fn un_modele_supprime_se_remet_et_ses_fiches_restent() {
    let mut poste = Poste::nouveau();
    let modele = poste.garder("Visites").unwrap()[0].clone();
    poste.creer(DEMO, &modele.id).unwrap();
    let fiches = poste.dossier(DEMO).actions.len();
    let choisi = DemandeModeleChoisi { modele: modele.id.clone() };
    let jour = maintenant().jour;
    assert_eq!(poste.app.supprimer_le_modele(&choisi, jour).unwrap(), []);
    assert_eq!(poste.dossier(DEMO).actions.len(), fiches);
    assert!(matches!(poste.creer(DEMO, &modele.id), Err(Erreur::ModeleInconnu)));
    // Another took its name meanwhile.
    let autre = poste.garder("visites").unwrap()[0].id.clone();
    assert!(matches!(poste.app.remettre_le_modele(&choisi, jour), Err(Erreur::ModeleDejaLa(_))));
    poste.app.supprimer_le_modele(&DemandeModeleChoisi { modele: autre }, jour).unwrap();
    assert_eq!(poste.app.remettre_le_modele(&choisi, jour).unwrap(), [modele]);
}
