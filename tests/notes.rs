//! Notes of work: written beside a passage, they come back on their day, and leave with no file.

use application::vues::{CodeErreur, VueEnsemble};
use application::vues_ecran::{
    DemandeListe, DemandeSaisie, EcranDemande, EcranNom, NatureChamp, OperationListe, RangementVue, Saisie,
};
use application::vues_notes::{
    DemandeEtatNote, DemandeNote, DemandeNoteChoisie, EtatNoteVue, NoteVue, RappelDemande, SujetNote,
};
use application::vues_recus::ImportVue;
use application::{Application, Erreur, Maintenant};
use tempfile::TempDir;

const DEMO: &str = "exemple-cantal-2022-demo";

struct Poste {
    dossier: TempDir,
    app: Application,
}

fn le(jour: &str) -> Maintenant {
    Maintenant { jour: jour.parse().unwrap(), horodatage: format!("{jour}T12:32:00.000Z") }
}

fn aujourd_hui() -> Maintenant {
    le("2022-06-08")
}

fn le_jour(rappel: &str) -> RappelDemande {
    RappelDemande::Le { jour: rappel.to_owned() }
}

fn sujet(chemin: &str, champ: &str) -> SujetNote {
    SujetNote::Nouvelle { chemin: chemin.to_owned(), champ: champ.to_owned(), ecran: None }
}

impl Poste {
    fn nouveau() -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&dossier.path().join("portefeuille.sqlite")).unwrap();
        app.ouvrir_exemple("cantal-2022-demo", &aujourd_hui()).unwrap();
        Self { dossier, app }
    }

    fn ecrire(&mut self, sujet: SujetNote, texte: &str, rappel: RappelDemande) -> Result<NoteVue, Erreur> {
        let demande = DemandeNote { id: DEMO.to_owned(), sujet, texte: texte.to_owned(), rappel };
        self.app.ecrire_la_note(&demande, &aujourd_hui())
    }

    fn noter(&mut self, chemin: &str, champ: &str, rappel: &str) -> NoteVue {
        self.ecrire(sujet(chemin, champ), "À revoir", le_jour(rappel)).unwrap()
    }

    /// A note written a week before, as it reads today.
    fn noter_avant(&mut self, chemin: &str, champ: &str, rappel: &str) -> NoteVue {
        let (sujet, texte) = (sujet(chemin, champ), "À revoir".to_owned());
        let demande = DemandeNote { id: DEMO.to_owned(), sujet, texte, rappel: le_jour(rappel) };
        let id = self.app.ecrire_la_note(&demande, &le("2022-06-01")).unwrap().id;
        self.vue().notes.into_iter().find(|n| n.id == id).unwrap()
    }

    fn vue(&self) -> VueEnsemble {
        self.app.vue(DEMO, aujourd_hui().jour).unwrap()
    }

    fn seule(&self) -> NoteVue {
        let [note] = self.vue().notes.try_into().unwrap();
        note
    }

    fn rappels(&self, id: &str, jour: &str) -> u32 {
        let accueil = self.app.accueil(&le(jour)).unwrap();
        accueil.dossiers.iter().chain(&accueil.ranges).find(|d| d.id == id).unwrap().rappels
    }

    fn liste(&mut self, operation: OperationListe) {
        self.app.modifier_liste(&DemandeListe { id: DEMO.to_owned(), operation }, &aujourd_hui()).unwrap();
    }
}

#[test]
fn une_note_dit_son_lieu_dans_les_mots_du_dossier() {
    let mut poste = Poste::nouveau();
    let action = poste.app.vue(DEMO, aujourd_hui().jour).unwrap();
    let code = action.plan.iter().flat_map(|g| &g.entrees).find(|e| e.chemin == "actions/usema").unwrap().code.clone();
    let lieu = |note: &NoteVue| note.lieu.clone();
    assert_eq!(lieu(&poste.noter("", "", "")), "Tout le dossier");
    assert_eq!(lieu(&poste.noter("actions/usema", "", "")), format!("Action {code}"));
    // A field that nobody filled in has no place in the tree: its fiche has one.
    assert_eq!(
        lieu(&poste.noter("actions/usema/territoire_vise", "Territoire", "")),
        format!("Action {code} – Territoire")
    );
    assert_eq!(lieu(&poste.noter("titre", "Titre", "")), "Identité – Titre");
    // The cell of an element that is still to be made.
    let cellule = poste.noter("actions/usema/financements/@autre.2024/prevu", "Autre, 2024", "");
    assert_eq!((cellule.chemin.as_str(), cellule.disparu), ("actions/usema/financements", false));
    assert_eq!(lieu(&cellule), format!("Action {code} – Autre, 2024"));
}

#[test]
fn une_note_mene_a_l_ecran_ou_elle_fut_ecrite() {
    let mut poste = Poste::nouveau();
    let fiche = EcranDemande { ecran: EcranNom::Action, element: Some("usema".to_owned()) };
    let chemin = "actions/usema/indicateurs".to_owned();
    let ici = SujetNote::Nouvelle { chemin, champ: "Indicateurs".to_owned(), ecran: Some(fiche.clone()) };
    let note = poste.ecrire(ici, "Revoir l’unité", RappelDemande::Le { jour: String::new() }).unwrap();
    assert_eq!(note.ecran, Some(fiche));
    let note = poste.noter("actions/usema/indicateurs", "", "");
    assert_eq!(note.ecran.unwrap().ecran, EcranNom::Indicateurs, "else where its path is written");
    assert_eq!(poste.noter("", "", "").ecran, None);
}

#[test]
fn une_note_n_est_ni_au_journal_ni_dans_le_dossier_ni_dans_le_fichier() {
    let mut poste = Poste::nouveau();
    let avant = poste.vue();
    poste.noter("actions/usema", "", "15/10/2022");
    let apres = poste.vue();
    assert_eq!((&apres.annuler, &apres.enregistre), (&avant.annuler, &avant.enregistre));
    assert_eq!(VueEnsemble { notes: Vec::new(), ..apres }, avant, "nothing else of the overview changes");
    let paquet = poste.dossier.path().join("envoi.paraphe");
    poste.app.exporter_dossier(DEMO, &paquet).unwrap();
    let sans_note = poste.dossier.path().join("sans.paraphe");
    let note = poste.seule();
    poste.app.supprimer_la_note(&DemandeNoteChoisie { id: DEMO.to_owned(), note: note.id }).unwrap();
    poste.app.exporter_dossier(DEMO, &sans_note).unwrap();
    assert_eq!(std::fs::read(&paquet).unwrap(), std::fs::read(&sans_note).unwrap(), "the very same file");
    let mut ailleurs = Application::ouvrir(&poste.dossier.path().join("ailleurs/portefeuille.sqlite")).unwrap();
    assert_eq!(ailleurs.importer(&paquet, &ImportVue::Ajouter, &aujourd_hui()).unwrap().notes, []);
}

#[test]
fn ce_qui_est_supprime_du_dossier_garde_sa_note_et_la_retrouve() {
    let mut poste = Poste::nouveau();
    let lieu = poste.noter("actions/usema/pilote", "Service pilote", "").lieu;
    poste.liste(OperationListe::Retirer { chemin: "actions/usema".to_owned(), libelle: "retrait".to_owned() });
    let perdue = poste.seule();
    assert_eq!((perdue.disparu, &perdue.lieu, &perdue.ecran), (true, &lieu, &None));
    // Other words do not make it lose what it was about.
    let existante = SujetNote::Existante { note: perdue.id.clone() };
    let reecrite = poste.ecrire(existante, "Autrement", RappelDemande::Le { jour: String::new() }).unwrap();
    assert_eq!((reecrite.disparu, &reecrite.lieu), (true, &lieu));
    poste.app.annuler(DEMO, &aujourd_hui()).unwrap();
    let retrouvee = poste.seule();
    assert!(!retrouvee.disparu && retrouvee.ecran.is_some());
    // It follows the name of its fiche.
    let code = Saisie { chemin: "actions/usema/code".to_owned(), nature: NatureChamp::Code, texte: "B77".to_owned() };
    let saisie = DemandeSaisie { id: DEMO.to_owned(), libelle: "code".to_owned(), saisies: vec![code], ecran: None };
    poste.app.saisir(&saisie, &aujourd_hui()).unwrap();
    assert_eq!(poste.seule().lieu, "Action B77 – Service pilote");
}

#[test]
fn un_rappel_vient_le_jour_dit_et_se_tait_une_fois_fait() {
    let mut poste = Poste::nouveau();
    let demain = poste.noter("", "", "09/06/2022");
    let ce_jour = poste.noter("", "", "8 juin");
    let sans = poste.noter("", "", "");
    let passe = poste.noter_avant("", "", "1er juin 2022");
    let ordre: Vec<String> = poste.vue().notes.into_iter().map(|n| n.id).collect();
    assert_eq!(ordre, [&passe, &ce_jour, &demain, &sans].map(|n| n.id.clone()), "the oldest reminder first");
    let dit = |note: &NoteVue| note.rappel.as_ref().map(|r| (r.libelle.clone(), r.venu));
    assert_eq!(dit(&passe), Some(("Rappel du 1er juin 2022".to_owned(), true)));
    assert_eq!(dit(&ce_jour), Some(("Rappel aujourd’hui".to_owned(), true)));
    assert_eq!(dit(&demain), Some(("Rappel le 9 juin 2022".to_owned(), false)));
    assert_eq!(dit(&sans), None);
    let jours = ["2022-05-31", "2022-06-01", "2022-06-08", "2022-06-09"];
    assert_eq!(jours.map(|jour| poste.rappels(DEMO, jour)), [0, 1, 2, 3]);
    let marquer = |etat| DemandeEtatNote { id: DEMO.to_owned(), note: passe.id.clone(), etat };
    let faite = poste.app.marquer_la_note(&marquer(EtatNoteVue::Faite), &aujourd_hui()).unwrap();
    assert_eq!((&faite.etat, dit(&faite)), (&EtatNoteVue::Faite, Some(("Rappel du 1er juin 2022".to_owned(), false))));
    assert_eq!(poste.rappels(DEMO, "2022-06-08"), 1);
    poste.app.marquer_la_note(&marquer(EtatNoteVue::ARevoir), &aujourd_hui()).unwrap();
    assert_eq!(poste.rappels(DEMO, "2022-06-08"), 2);
}

#[test]
fn un_rappel_se_compte_en_jours_avant_une_etape() {
    let mut poste = Poste::nouveau();
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let dans_longtemps = |j: &&domaine::dossier::Jalon| j.prevu.is_some_and(|p| p > "2022-06-23".parse().unwrap());
    let avec = dossier.jalons.iter().find(dans_longtemps).unwrap();
    let avant = |jours: &str| RappelDemande::Avant { jours: jours.to_owned() };
    let chemin = format!("jalons/{}", avec.id);
    let note = poste.ecrire(sujet(&chemin, ""), "Relancer", avant(" 15 ")).unwrap();
    assert_eq!(note.rappel.as_ref().unwrap().jour, avec.prevu.unwrap().plus(-15).unwrap().en_chiffres());
    assert!(note.lieu.starts_with("Étape «\u{a0}"), "{}", note.lieu);
    assert_eq!(note.rappel.unwrap().avant.as_deref(), Some("15"));
    // The step moves: so does the reminder, in the overview and in the list.
    let prevu = Saisie { chemin: format!("{chemin}/prevu"), nature: NatureChamp::Jour, texte: "20/06/2022".to_owned() };
    let saisie = DemandeSaisie { id: DEMO.to_owned(), libelle: "date".to_owned(), saisies: vec![prevu], ecran: None };
    poste.app.saisir(&saisie, &aujourd_hui()).unwrap();
    assert_eq!(poste.seule().rappel.unwrap().jour, "05/06/2022");
    assert_eq!(["2022-06-04", "2022-06-05"].map(|jour| poste.rappels(DEMO, jour)), [0, 1]);
    // The step loses its date: the reminder waits, whatever is done with the note, and comes back with a date.
    let dater = |poste: &mut Poste, jour: &str| {
        let prevu = Saisie { chemin: format!("{chemin}/prevu"), nature: NatureChamp::Jour, texte: jour.to_owned() };
        let saisie =
            DemandeSaisie { id: DEMO.to_owned(), libelle: "date".to_owned(), saisies: vec![prevu], ecran: None };
        poste.app.saisir(&saisie, &aujourd_hui()).unwrap();
    };
    dater(&mut poste, "");
    let attente = poste.seule().rappel.unwrap();
    assert_eq!((attente.venu, attente.avant.as_deref()), (false, Some("15")), "{}", attente.libelle);
    assert!(attente.libelle.starts_with("Rappel en attente"), "{}", attente.libelle);
    assert_eq!(poste.rappels(DEMO, "2030-01-01"), 0, "what waits does not call");
    let faite = DemandeEtatNote { id: DEMO.to_owned(), note: poste.seule().id, etat: EtatNoteVue::Faite };
    poste.app.marquer_la_note(&faite, &aujourd_hui()).unwrap();
    poste.app.marquer_la_note(&DemandeEtatNote { etat: EtatNoteVue::ARevoir, ..faite }, &aujourd_hui()).unwrap();
    dater(&mut poste, "20/06/2022");
    assert_eq!(poste.seule().rappel.unwrap().jour, "05/06/2022");
    for jours in ["", "quinze", "-3", "1,5"] {
        assert!(
            matches!(poste.ecrire(sujet(&chemin, ""), "x", avant(jours)), Err(Erreur::JoursDeRappel(_))),
            "{jours}"
        );
    }
    assert!(matches!(poste.ecrire(sujet("titre", "Titre"), "x", avant("15")), Err(Erreur::EtapeSansDate)));
    let ajout = OperationListe::Ajouter { chemin: "jalons".to_owned(), modele: "jalon".to_owned() };
    let demande = DemandeListe { id: DEMO.to_owned(), operation: ajout };
    let sans_date = poste.app.modifier_liste(&demande, &aujourd_hui()).unwrap().ajoute.unwrap();
    assert!(matches!(poste.ecrire(sujet(&sans_date, ""), "x", avant("15")), Err(Erreur::EtapeSansDate)));
    assert_eq!(poste.vue().notes.len(), 1, "what is refused is not kept");
}

/// A day that has gone by calls nobody: it is refused, unless it is that of a reminder that has come and whose words change.
#[test]
fn un_rappel_ne_se_met_pas_a_un_jour_passe() {
    let mut poste = Poste::nouveau();
    let refus = poste.ecrire(sujet("", ""), "x", le_jour("07/06/2022")).unwrap_err().pour_l_ecran();
    assert_eq!((&refus.code, refus.champs[0].champ.as_str()), (&CodeErreur::Refus, "rappel"));
    assert_eq!(
        refus.message,
        "Ce rappel tomberait le 7\u{a0}juin 2022, qui est passé. Choisissez aujourd’hui ou un jour à venir."
    );
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let etape = dossier.jalons.iter().find(|j| j.prevu.is_some()).unwrap();
    let compte = RappelDemande::Avant { jours: "365".to_owned() };
    let trop_tot = poste.ecrire(sujet(&format!("jalons/{}", etape.id), ""), "x", compte);
    assert!(matches!(trop_tot, Err(Erreur::RappelPasse(_))), "{trop_tot:?}");
    assert_eq!(poste.vue().notes, [], "what is refused is not kept");

    let note = poste.noter("", "", "08/06/2022");
    let sujet = SujetNote::Existante { note: note.id };
    let autres_mots =
        DemandeNote { id: DEMO.to_owned(), sujet, texte: "Fait".to_owned(), rappel: le_jour("08/06/2022") };
    let gardee = poste.app.ecrire_la_note(&autres_mots, &le("2022-06-20")).unwrap();
    assert_eq!((gardee.texte.as_str(), gardee.rappel.unwrap().venu), ("Fait", true));
}

#[test]
fn un_refus_se_dit_a_cote_de_son_champ() {
    let mut poste = Poste::nouveau();
    let refus = poste.ecrire(sujet("", ""), "  \n ", le_jour("")).unwrap_err().pour_l_ecran();
    assert_eq!((&refus.code, refus.champs[0].champ.as_str()), (&CodeErreur::Refus, "texte"));
    let refus = poste.ecrire(sujet("", ""), "x", le_jour("31/09/2022")).unwrap_err().pour_l_ecran();
    assert_eq!(refus.champs[0].champ, "rappel");
    assert!(refus.message.starts_with("«\u{a0}31/09/2022\u{a0}» n’est pas une date"), "{}", refus.message);
    assert_eq!(poste.vue().notes, []);
}

#[test]
fn une_note_supprimee_se_remet_telle_qu_elle_etait() {
    let mut poste = Poste::nouveau();
    let note = poste.noter("actions/usema", "", "15/10/2022");
    let choisie = DemandeNoteChoisie { id: DEMO.to_owned(), note: note.id.clone() };
    poste.app.supprimer_la_note(&choisie).unwrap();
    assert_eq!(poste.vue().notes, []);
    assert!(matches!(poste.app.supprimer_la_note(&choisie), Err(Erreur::NoteInconnue)));
    assert_eq!(poste.app.remettre_la_note(&choisie, &aujourd_hui()).unwrap(), note);
    assert_eq!(poste.seule(), note);
    assert!(matches!(poste.app.remettre_la_note(&choisie, &aujourd_hui()), Err(Erreur::NoteInconnue)));
}

/// Put away, a dossier keeps its notes and calls no more; a copy of it has none.
#[test]
fn les_notes_suivent_le_rangement_et_non_la_copie() {
    let mut poste = Poste::nouveau();
    poste.noter_avant("actions/usema", "", "01/06/2022");
    let copie = poste.app.dupliquer(DEMO, &aujourd_hui()).unwrap();
    assert_eq!(copie.notes, []);
    assert_eq!(poste.rappels(&copie.id, "2022-06-08"), 0);
    for rangement in [RangementVue::Archive, RangementVue::Corbeille] {
        poste.app.ranger(DEMO, &rangement).unwrap();
        assert_eq!(poste.rappels(DEMO, "2022-06-08"), 0);
        assert_eq!(poste.vue().notes.len(), 1, "it is read");
        let refus = poste.ecrire(sujet("", ""), "x", RappelDemande::Le { jour: String::new() });
        assert!(matches!(refus, Err(Erreur::DossierRange)), "and not written");
    }
    poste.app.ranger(DEMO, &RangementVue::Actif).unwrap();
    assert_eq!(poste.rappels(DEMO, "2022-06-08"), 1);
    poste.app.remettre_exemple(DEMO, &aujourd_hui()).unwrap();
    assert_eq!(poste.vue().notes.len(), 1, "the notes are not what ships");
}
