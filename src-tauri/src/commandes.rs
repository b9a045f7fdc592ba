//! The commands of the window: unpack, call, pack. The list below routes them; a test compares it with the permissions
//! and with the typed table of the UI.

use std::ops::ControlFlow;
use std::path::Path;

use application::FichierReconnu;
use application::vues::{
    Accueil, ApercuVue, DemandeDocument, DemandeDossier, DemandeEmpreinte, DemandeExemple, DemandeExport,
    DemandeLaisser, DemandeLiasse, DemandePage, DemandePassage, DemandeRemede, EmpreinteVue, ErreurUi, ExportVue,
    ImpressionVue, PageVue, VueEnsemble,
};
use application::vues_bibliotheque::BibliothequeVue;
use application::vues_cadres::{DemandeChangement, PassageVue};
use application::vues_ecran::{
    ChoixCreation, DemandeCreation, DemandeEcran, DemandeListe, DemandeLogo, DemandeRangement, DemandeReglages,
    DemandeSaisie, DemandeTexte, EcranMontre, InsertionsVue, ReglagesVue, RetourSaisie,
};
use application::vues_ecriture::{DemandeCorrections, DemandeOccurrences, DemandeRemplacement, EcritureVue};
use application::vues_feuilles::{DemandeFeuille, DemandeReprise, FeuilleRecueVue};
use application::vues_france::{DemandeFrance, FranceVue};
use application::vues_groupe::{DemandeGroupe, GroupeVue};
use application::vues_modeles::{DemandeModele, DemandeModeleChoisi, DemandeNomDeModele, ModeleVue};
use application::vues_notes::{DemandeEtatNote, DemandeNote, DemandeNoteChoisie, NoteVue};
use application::vues_orthographe::{DemandeMot, DemandeOrthographe, OrthographeVue, PropositionsVue};
use application::vues_recherche::{DemandeRecherche, RechercheVue};
use application::vues_recus::{
    ContenuRecu, DemandeImport, DemandeLaisserRecu, DemandeRattachement, FeuilleDuDossier, FichierRecuVue,
    RetourDuDossier,
};
use application::vues_retour::{
    DemandeJoindre, DemandePageDePiece, DemandePiece, DemandeVoirPiece, PieceRegardee, RetourChoisi, SuitePiece,
};
use application::vues_seance::RetroplanningVue;
use tauri::{AppHandle, Emitter, Manager, Runtime, State};

use crate::cadres::*;
use crate::dialogues::{self, Genre};
use crate::etat::{Arret, CadreChoisi, Etat, FeuilleChoisie, Portier, Recu, RetourRecu, nom_de};

/// Expands to the router and to the list of names.
macro_rules! commandes {
    ($($nom:ident),* $(,)?) => {
        /// Every command, in the order of the UI table.
        pub(crate) const NOMS: &[&str] = &[$(stringify!($nom)),*];

        /// Routes the calls of the window.
        pub(crate) fn gestionnaire<R: Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($nom),*]
        }
    };
}

commandes! {
    accueil,
    exemple_ouvrir,
    exemple_remettre,
    dossier_vue,
    recu_choisir,
    recu_vue,
    recu_rattacher,
    recu_importer,
    recu_laisser,
    dossier_exporter,
    document_apercu,
    document_page,
    document_exporter,
    liasse_exporter,
    liasse_arreter,
    feuille_exporter,
    feuille_choisir,
    feuille_reprendre,
    dossier_impressions,
    empreinte_reconnaitre,
    retour_choisir,
    retour_joindre,
    piece_voir,
    piece_page,
    piece_exporter,
    ecran_vue,
    dossier_saisir,
    dossier_texte,
    texte_insertions,
    dossier_liste,
    fiches_apercevoir,
    constat_remedier,
    constat_laisser,
    dossier_passer,
    dossier_changement,
    dossier_changer_de_cadre,
    dossier_retroplanning,
    dossiers_chercher,
    bibliotheque_lire,
    france_lire,
    france_exporter,
    orthographe_lire,
    orthographe_proposer,
    orthographe_retenir,
    orthographe_oublier,
    dossier_agenda,
    dossier_ecriture,
    dossier_corriger,
    dossier_occurrences,
    dossier_remplacer,
    dossier_annuler,
    dossier_retablir,
    note_ecrire,
    note_marquer,
    note_supprimer,
    note_remettre,
    modeles_lire,
    modele_enregistrer,
    modele_renommer,
    modele_supprimer,
    modele_remettre,
    creation_choix,
    dossier_creer,
    dossier_dupliquer,
    dossier_ranger,
    reglages_lire,
    reglages_definir,
    logo_choisir,
    logo_retirer,
    cadres_lire,
    cadre_lire,
    cadre_reconnaitre,
    cadre_ajouter,
    cadre_combler,
    cadre_corriger,
    cadre_definir,
    cadre_retirer_rangee,
    cadre_copier,
    cadre_choisir,
    cadre_importer,
    cadre_adopter,
    cadre_ecarter,
    cadre_retirer,
    cadre_exporter,
}

// Blocking work must not run on the window's thread, hence `async` on plain functions.

#[tauri::command(async)]
fn accueil(etat: State<'_, Etat>) -> Result<Accueil, ErreurUi> {
    etat.accueil()
}

#[tauri::command(async)]
fn exemple_ouvrir(etat: State<'_, Etat>, demande: DemandeExemple) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.ouvrir_exemple(&demande.nom, maintenant))
}

#[tauri::command(async)]
fn exemple_remettre(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<Accueil, ErreurUi> {
    etat.avec(|app, maintenant| {
        app.remettre_exemple(&demande.id, maintenant)?;
        app.accueil(maintenant)
    })
}

#[tauri::command(async)]
fn dossier_vue(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.vue(&demande.id, maintenant.jour))
}

/// Asks for a file, which is then looked at like one that came by a double click.
#[tauri::command(async)]
fn recu_choisir<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    recu: State<'_, Recu>,
    portier: State<'_, Portier>,
) -> Result<Option<FichierRecuVue>, ErreurUi> {
    match dialogues::ouvrir(&app, &portier, &Genre::Recu) {
        Some(fichier) => {
            recu.poser(fichier);
            recu_vue(app, etat, recu)
        }
        None => Ok(None),
    }
}

/// A file that cannot be looked at is said once: the next start does not meet it again.
#[tauri::command(async)]
fn recu_vue<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    recu: State<'_, Recu>,
) -> Result<Option<FichierRecuVue>, ErreurUi> {
    let Some((numero, fichier)) = recu.lire() else { return Ok(None) };
    recu.tenir(numero, regarder(&app, &etat, numero, &fichier)).map(Some)
}

/// What the file holds. It waits where a file of its kind that was chosen waits: taking it in is the same.
fn regarder<R: Runtime>(
    app: &AppHandle<R>,
    etat: &Etat,
    numero: u32,
    fichier: &Path,
) -> Result<FichierRecuVue, ErreurUi> {
    let contenu = match etat.avec(|app, _| app.reconnaitre_fichier(fichier))? {
        FichierReconnu::Dossier => {
            ContenuRecu::Dossier(etat.avec(|app, maintenant| app.examiner(fichier, numero, maintenant))?)
        }
        FichierReconnu::Feuille { dossier } => {
            let attente = app.state::<FeuilleChoisie>();
            let rang = attente.0.poser(fichier.to_owned());
            let vue = etat.avec(|app, _| app.examiner_feuille(&dossier, fichier, rang));
            ContenuRecu::Feuille(FeuilleDuDossier { feuille: attente.0.tenir(rang, vue)?, dossier })
        }
        FichierReconnu::Cadre => {
            let attente = app.state::<CadreChoisi>();
            let rang = attente.0.poser(fichier.to_owned());
            ContenuRecu::Cadre(attente.0.tenir(rang, etat.avec(|app, _| app.examiner_cadre(fichier, rang)))?)
        }
        FichierReconnu::Retour { dossier } => rattacher(app, etat, &dossier, fichier)?,
        FichierReconnu::Pdf => ContenuRecu::PdfSansDossier,
    };
    Ok(FichierRecuVue { numero, fichier: nom_de(fichier), contenu })
}

fn rattacher<R: Runtime>(
    app: &AppHandle<R>,
    etat: &Etat,
    dossier: &str,
    fichier: &Path,
) -> Result<ContenuRecu, ErreurUi> {
    let attente = app.state::<RetourRecu>();
    let rang = attente.0.poser(fichier.to_owned());
    let vue = etat.avec(|app, maintenant| app.examiner_retour(dossier, fichier, rang, maintenant));
    Ok(ContenuRecu::Retour(RetourDuDossier { retour: attente.0.tenir(rang, vue)?, dossier: dossier.to_owned() }))
}

/// The dossier of a PDF that does not say it. Null when the file was dealt with.
#[tauri::command(async)]
fn recu_rattacher<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    recu: State<'_, Recu>,
    demande: DemandeRattachement,
) -> Result<Option<FichierRecuVue>, ErreurUi> {
    let DemandeRattachement { numero, id } = demande;
    let Some(fichier) = recu.celui(numero) else { return Ok(None) };
    let contenu = rattacher(&app, &etat, &id, &fichier)?;
    Ok(Some(FichierRecuVue { numero, fichier: nom_de(&fichier), contenu }))
}

#[tauri::command(async)]
fn recu_importer(
    etat: State<'_, Etat>,
    recu: State<'_, Recu>,
    demande: DemandeImport,
) -> Result<Option<VueEnsemble>, ErreurUi> {
    let Some(fichier) = recu.celui(demande.numero) else { return Ok(None) };
    let vue = etat.avec(|app, maintenant| app.importer(&fichier, &demande.comment, maintenant))?;
    recu.laisser(demande.numero);
    Ok(Some(vue))
}

#[tauri::command(async)]
fn recu_laisser(recu: State<'_, Recu>, demande: DemandeLaisserRecu) -> Result<(), ErreurUi> {
    recu.laisser(demande.numero);
    Ok(())
}

#[tauri::command(async)]
fn dossier_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeDossier,
) -> Result<ExportVue, ErreurUi> {
    let nom = etat.avec(|app, _| app.nom_propose(&demande.id, None))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer le dossier", &nom) {
        Some(fichier) => etat.avec(|app, _| app.exporter_dossier(&demande.id, &fichier)),
        None => Ok(abandon()),
    }
}

#[tauri::command(async)]
fn document_apercu(etat: State<'_, Etat>, demande: DemandeDocument) -> Result<ApercuVue, ErreurUi> {
    etat.avec(|app, maintenant| app.apercu(&demande.id, &demande.document, maintenant.jour))
}

#[tauri::command(async)]
fn document_page(etat: State<'_, Etat>, demande: DemandePage) -> Result<PageVue, ErreurUi> {
    etat.avec(|app, maintenant| app.page(&demande.id, &demande.document, demande.numero, maintenant.jour))
}

#[tauri::command(async)]
fn document_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeExport,
) -> Result<ExportVue, ErreurUi> {
    let DemandeExport { id, document, format } = &demande;
    let nom = etat.avec(|app, _| app.nom_de_document(id, document, format))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer le document", &nom) {
        Some(fichier) => etat.avec(|app, maintenant| app.exporter_document(id, document, format, &fichier, maintenant)),
        None => Ok(abandon()),
    }
}

#[tauri::command(async)]
fn liasse_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    arret: State<'_, Arret>,
    portier: State<'_, Portier>,
    demande: DemandeLiasse,
) -> Result<ExportVue, ErreurUi> {
    let liasse = etat.avec(|app, maintenant| app.preparer_liasse(&demande.id, &demande.liasse, maintenant))?;
    let Some(dans) = dialogues::choisir_dossier(&app, &portier, "Choisir où enregistrer les documents") else {
        return Ok(abandon());
    };
    arret.lever();
    let mut suivre = |avancee| {
        // A window that does not hear how far it is still gets its documents.
        let _ = app.emit("liasse-avance", avancee);
        if arret.est_demande() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let ecrits = liasse.produire(&dans, &mut suivre).map_err(|erreur| erreur.pour_l_ecran())?;
    etat.avec(|app, maintenant| app.garder_liasse(&liasse, &ecrits, &dans, maintenant))
}

/// The documents that are being written stop after the one under way.
#[tauri::command]
fn liasse_arreter(arret: State<'_, Arret>) {
    arret.demander();
}

#[tauri::command(async)]
fn feuille_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeFeuille,
) -> Result<ExportVue, ErreurUi> {
    let DemandeFeuille { id, feuille } = &demande;
    if application::est_une_collecte(feuille) {
        return match dialogues::choisir_dossier(&app, &portier, "Choisir où enregistrer les feuilles") {
            Some(dans) => etat.avec(|app, maintenant| app.exporter_collecte(id, feuille, &dans, maintenant)),
            None => Ok(abandon()),
        };
    }
    let nom = etat.avec(|app, _| app.nom_de_la_feuille(id, feuille))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer la feuille", &nom) {
        Some(fichier) => etat.avec(|app, maintenant| app.exporter_feuille(id, feuille, &fichier, maintenant)),
        None => Ok(abandon()),
    }
}

#[tauri::command(async)]
fn feuille_choisir<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    choisie: State<'_, FeuilleChoisie>,
    portier: State<'_, Portier>,
    demande: DemandeDossier,
) -> Result<Option<FeuilleRecueVue>, ErreurUi> {
    let Some(fichier) = dialogues::ouvrir(&app, &portier, &Genre::Feuille) else { return Ok(None) };
    let numero = choisie.0.poser(fichier.clone());
    let vue = etat.avec(|app, _| app.examiner_feuille(&demande.id, &fichier, numero));
    choisie.0.tenir(numero, vue).map(Some)
}

#[tauri::command(async)]
fn feuille_reprendre(
    etat: State<'_, Etat>,
    choisie: State<'_, FeuilleChoisie>,
    demande: DemandeReprise,
) -> Result<RetourSaisie, ErreurUi> {
    let attendu = choisie.0.celui(demande.numero);
    let fichier = attendu.ok_or_else(|| application::Erreur::ElementInconnu.pour_l_ecran())?;
    let retour = etat.avec(|app, maintenant| app.reprendre_feuille(&demande.id, &fichier, maintenant))?;
    choisie.0.laisser(demande.numero);
    Ok(retour)
}

#[tauri::command(async)]
fn dossier_impressions(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<Vec<ImpressionVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.impressions(&demande.id, maintenant))
}

#[tauri::command(async)]
fn empreinte_reconnaitre(etat: State<'_, Etat>, demande: DemandeEmpreinte) -> Result<EmpreinteVue, ErreurUi> {
    etat.avec(|app, maintenant| app.reconnaitre(&demande.id, &demande.code, maintenant))
}

/// Asks for a file that came back from signature, and looks at it; nothing is written.
#[tauri::command(async)]
fn retour_choisir<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    recu: State<'_, RetourRecu>,
    portier: State<'_, Portier>,
    demande: DemandeDossier,
) -> Result<Option<RetourChoisi>, ErreurUi> {
    let Some(fichier) = dialogues::ouvrir(&app, &portier, &Genre::Pdf) else { return Ok(None) };
    let numero = recu.0.poser(fichier.clone());
    let vue = etat.avec(|app, maintenant| app.examiner_retour(&demande.id, &fichier, numero, maintenant));
    recu.0.tenir(numero, vue).map(Some)
}

/// The file stays at hand until another is chosen: what was undone can be done again.
#[tauri::command(async)]
fn retour_joindre(
    etat: State<'_, Etat>,
    recu: State<'_, RetourRecu>,
    demande: DemandeJoindre,
) -> Result<RetourSaisie, ErreurUi> {
    let choisi = recu.0.celui(demande.numero);
    etat.avec(|app, maintenant| {
        let fichier = choisi.ok_or(application::Erreur::RetourRemplace)?;
        app.joindre_retour(&demande.id, &fichier, maintenant)
    })
}

#[tauri::command(async)]
fn piece_voir(etat: State<'_, Etat>, demande: DemandeVoirPiece) -> Result<PieceRegardee, ErreurUi> {
    etat.avec(|app, _| app.regarder_la_piece(&demande.id, &demande.piece))
}

#[tauri::command(async)]
fn piece_page(etat: State<'_, Etat>, demande: DemandePageDePiece) -> Result<PageVue, ErreurUi> {
    etat.avec(|app, _| app.page_de_la_piece(&demande.id, &demande.piece, demande.numero))
}

/// The system opens the copy that was just saved, and nothing else: the page names no file.
#[tauri::command(async)]
fn piece_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandePiece,
) -> Result<ExportVue, ErreurUi> {
    let DemandePiece { id, piece, suite } = &demande;
    let nom = etat.avec(|app, _| app.nom_de_la_piece(id, piece))?;
    let Some(fichier) = dialogues::enregistrer(&app, &portier, "Enregistrer une copie", &nom) else {
        return Ok(abandon());
    };
    let mut sortie = etat.avec(|app, _| app.exporter_piece(id, piece, &fichier))?;
    if matches!(suite, SuitePiece::Ouvrir) && !portier.montrer(&fichier) {
        sortie
            .message
            .push_str(" Elle n’a pas été ouverte : ouvrez-la depuis le répertoire où vous l’avez enregistrée.");
    }
    Ok(sortie)
}

#[tauri::command(async)]
fn ecran_vue(etat: State<'_, Etat>, demande: DemandeEcran) -> Result<EcranMontre, ErreurUi> {
    etat.avec(|app, _| app.ecran_montre(&demande.id, &demande.ecran))
}

#[tauri::command(async)]
fn dossier_saisir(etat: State<'_, Etat>, demande: DemandeSaisie) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.saisir(&demande, maintenant))
}

#[tauri::command(async)]
fn dossier_texte(etat: State<'_, Etat>, demande: DemandeTexte) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.ecrire_texte(&demande, maintenant))
}

#[tauri::command(async)]
fn texte_insertions(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<InsertionsVue, ErreurUi> {
    etat.avec(|app, _| app.insertions(&demande.id))
}

#[tauri::command(async)]
fn dossier_liste(etat: State<'_, Etat>, demande: DemandeListe) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.modifier_liste(&demande, maintenant))
}

/// What one change would do to several fiches.
#[tauri::command(async)]
fn fiches_apercevoir(etat: State<'_, Etat>, demande: DemandeGroupe) -> Result<GroupeVue, ErreurUi> {
    etat.avec(|app, _| app.apercevoir_le_groupe(&demande))
}

#[tauri::command(async)]
fn constat_remedier(etat: State<'_, Etat>, demande: DemandeRemede) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.remedier(&demande.id, &demande.cle, &demande.libelle, maintenant))
}

#[tauri::command(async)]
fn constat_laisser(etat: State<'_, Etat>, demande: DemandeLaisser) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| match &demande.motif {
        Some(motif) => app.laisser(&demande.id, &demande.cle, motif, maintenant),
        None => app.reprendre(&demande.id, &demande.cle, maintenant),
    })
}

#[tauri::command(async)]
fn dossier_passer(etat: State<'_, Etat>, demande: DemandePassage) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.passer(&demande.id, &demande.vers, maintenant))
}

#[tauri::command(async)]
fn dossier_annuler(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.annuler(&demande.id, maintenant))
}

#[tauri::command(async)]
fn dossier_retablir(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.retablir(&demande.id, maintenant))
}

/// A note of work, new or with other words.
#[tauri::command(async)]
fn note_ecrire(etat: State<'_, Etat>, demande: DemandeNote) -> Result<NoteVue, ErreurUi> {
    etat.avec(|app, maintenant| app.ecrire_la_note(&demande, maintenant))
}

#[tauri::command(async)]
fn note_marquer(etat: State<'_, Etat>, demande: DemandeEtatNote) -> Result<NoteVue, ErreurUi> {
    etat.avec(|app, maintenant| app.marquer_la_note(&demande, maintenant))
}

#[tauri::command(async)]
fn note_supprimer(etat: State<'_, Etat>, demande: DemandeNoteChoisie) -> Result<(), ErreurUi> {
    etat.avec(|app, _| app.supprimer_la_note(&demande))
}

/// One that was taken out since the program started.
#[tauri::command(async)]
fn note_remettre(etat: State<'_, Etat>, demande: DemandeNoteChoisie) -> Result<NoteVue, ErreurUi> {
    etat.avec(|app, maintenant| app.remettre_la_note(&demande, maintenant))
}

/// The fiches kept as templates.
#[tauri::command(async)]
fn modeles_lire(etat: State<'_, Etat>) -> Result<Vec<ModeleVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.modeles(maintenant.jour))
}

#[tauri::command(async)]
fn modele_enregistrer(etat: State<'_, Etat>, demande: DemandeModele) -> Result<Vec<ModeleVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.enregistrer_le_modele(&demande, maintenant))
}

#[tauri::command(async)]
fn modele_renommer(etat: State<'_, Etat>, demande: DemandeNomDeModele) -> Result<Vec<ModeleVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.renommer_le_modele(&demande, maintenant.jour))
}

#[tauri::command(async)]
fn modele_supprimer(etat: State<'_, Etat>, demande: DemandeModeleChoisi) -> Result<Vec<ModeleVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.supprimer_le_modele(&demande, maintenant.jour))
}

/// One that was taken out since the program started.
#[tauri::command(async)]
fn modele_remettre(etat: State<'_, Etat>, demande: DemandeModeleChoisi) -> Result<Vec<ModeleVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.remettre_le_modele(&demande, maintenant.jour))
}

#[tauri::command(async)]
fn creation_choix(etat: State<'_, Etat>) -> Result<ChoixCreation, ErreurUi> {
    etat.avec(|app, _| Ok(app.choix_de_creation()))
}

#[tauri::command(async)]
fn dossier_creer(etat: State<'_, Etat>, demande: DemandeCreation) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.creer_dossier(&demande, maintenant))
}

#[tauri::command(async)]
fn dossier_dupliquer(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.dupliquer(&demande.id, maintenant))
}

#[tauri::command(async)]
fn dossier_ranger(etat: State<'_, Etat>, demande: DemandeRangement) -> Result<Accueil, ErreurUi> {
    etat.avec(|app, maintenant| {
        app.ranger(&demande.id, &demande.rangement)?;
        app.accueil(maintenant)
    })
}

#[tauri::command(async)]
fn reglages_lire(etat: State<'_, Etat>) -> Result<ReglagesVue, ErreurUi> {
    etat.avec(|app, _| app.reglages())
}

#[tauri::command(async)]
fn reglages_definir(etat: State<'_, Etat>, demande: DemandeReglages) -> Result<ReglagesVue, ErreurUi> {
    etat.avec(|app, _| app.definir_reglages(&demande))
}

#[tauri::command(async)]
fn logo_choisir<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeLogo,
) -> Result<Option<ReglagesVue>, ErreurUi> {
    let Some(fichier) = dialogues::ouvrir(&app, &portier, &Genre::Image) else { return Ok(None) };
    etat.avec(|app, _| app.definir_logo(&demande.collectivite, &fichier)).map(Some)
}

#[tauri::command(async)]
fn logo_retirer(etat: State<'_, Etat>, demande: DemandeLogo) -> Result<ReglagesVue, ErreurUi> {
    etat.avec(|app, _| app.retirer_logo(&demande.collectivite))
}

/// What a change of framework would do; nothing is done.
#[tauri::command(async)]
fn dossier_changement(etat: State<'_, Etat>, demande: DemandeChangement) -> Result<PassageVue, ErreurUi> {
    etat.avec(|app, _| app.examiner_changement(&demande.id, &demande.vers))
}

#[tauri::command(async)]
fn dossier_changer_de_cadre(etat: State<'_, Etat>, demande: DemandeChangement) -> Result<PassageVue, ErreurUi> {
    etat.avec(|app, maintenant| app.changer_de_cadre(&demande.id, &demande.vers, maintenant))
}

/// What the dossiers say about some words.
#[tauri::command(async)]
fn dossiers_chercher(etat: State<'_, Etat>, demande: DemandeRecherche) -> Result<RechercheVue, ErreurUi> {
    etat.avec(|app, _| app.rechercher(&demande))
}

/// The texts and the rules, read on the spot.
#[tauri::command(async)]
fn bibliotheque_lire(etat: State<'_, Etat>) -> Result<BibliothequeVue, ErreurUi> {
    etat.avec(|app, _| app.bibliotheque())
}

/// The same, as a workbook.
#[tauri::command(async)]
fn france_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeFrance,
) -> Result<ExportVue, ErreurUi> {
    let nom = etat.avec(|app, _| Ok(app.nom_de_la_consolidation(&demande)))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer la comparaison", &nom) {
        Some(fichier) => etat.avec(|app, maintenant| app.exporter_france(&demande, &fichier, maintenant)),
        None => Ok(abandon()),
    }
}

/// The contracts side by side.
#[tauri::command(async)]
fn france_lire(etat: State<'_, Etat>, demande: DemandeFrance) -> Result<FranceVue, ErreurUi> {
    etat.avec(|app, maintenant| app.france(&demande, maintenant))
}

/// The words that are not known, paragraph by paragraph.
#[tauri::command(async)]
fn orthographe_lire(etat: State<'_, Etat>, demande: DemandeOrthographe) -> Result<OrthographeVue, ErreurUi> {
    etat.avec(|app, _| app.orthographe(&demande))
}

/// What might have been meant by a word.
#[tauri::command(async)]
fn orthographe_proposer(demande: DemandeMot) -> PropositionsVue {
    application::propositions(&demande.mot)
}

#[tauri::command(async)]
fn orthographe_retenir(etat: State<'_, Etat>, demande: DemandeMot) -> Result<ReglagesVue, ErreurUi> {
    etat.avec(|app, _| app.retenir_le_mot(&demande.mot))
}

#[tauri::command(async)]
fn orthographe_oublier(etat: State<'_, Etat>, demande: DemandeMot) -> Result<ReglagesVue, ErreurUi> {
    etat.avec(|app, _| app.oublier_le_mot(&demande.mot))
}

#[tauri::command(async)]
fn dossier_retroplanning(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<Option<RetroplanningVue>, ErreurUi> {
    etat.avec(|app, maintenant| app.retroplanning(&demande.id, maintenant))
}

#[tauri::command(async)]
fn dossier_agenda<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeDossier,
) -> Result<ExportVue, ErreurUi> {
    let nom = etat.avec(|app, _| app.nom_de_l_agenda(&demande.id))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer l’agenda", &nom) {
        Some(fichier) => etat.avec(|app, maintenant| app.exporter_agenda(&demande.id, &fichier, maintenant)),
        None => Ok(abandon()),
    }
}

#[tauri::command(async)]
fn dossier_ecriture(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<EcritureVue, ErreurUi> {
    etat.avec(|app, _| app.ecriture(&demande.id))
}

#[tauri::command(async)]
fn dossier_corriger(etat: State<'_, Etat>, demande: DemandeCorrections) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.accepter_corrections(&demande, maintenant))
}

/// The places where some words stand in a dossier.
#[tauri::command(async)]
fn dossier_occurrences(etat: State<'_, Etat>, demande: DemandeOccurrences) -> Result<EcritureVue, ErreurUi> {
    etat.avec(|app, _| app.occurrences(&demande))
}

#[tauri::command(async)]
fn dossier_remplacer(etat: State<'_, Etat>, demande: DemandeRemplacement) -> Result<RetourSaisie, ErreurUi> {
    etat.avec(|app, maintenant| app.remplacer_les_mots(&demande, maintenant))
}

/// The user closed the dialog: nothing was written, and that is not an error.
pub(crate) fn abandon() -> ExportVue {
    ExportVue { chemin: None, message: String::new() }
}
