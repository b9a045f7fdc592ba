//! The commands of the window: unpack, call, pack. The list below routes them; a test compares it with the permissions
//! and with the typed table of the UI.

use application::vues::{
    Accueil, ApercuVue, DemandeDocument, DemandeDossier, DemandeExemple, DemandePage, ErreurUi, ExportVue, PageVue, VueEnsemble,
};
use tauri::{AppHandle, Runtime, State};

use crate::dialogues;
use crate::etat::{Etat, Portier};

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
    dossier_vue,
    dossier_importer,
    dossier_exporter,
    document_apercu,
    document_page,
    document_exporter,
}

// Blocking work must not run on the window's thread, hence `async` on plain functions.

#[tauri::command(async)]
fn accueil(etat: State<'_, Etat>) -> Result<Accueil, ErreurUi> {
    etat.avec(|app, maintenant| app.accueil(maintenant))
}

#[tauri::command(async)]
fn exemple_ouvrir(etat: State<'_, Etat>, demande: DemandeExemple) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.ouvrir_exemple(&demande.nom, maintenant))
}

#[tauri::command(async)]
fn dossier_vue(etat: State<'_, Etat>, demande: DemandeDossier) -> Result<VueEnsemble, ErreurUi> {
    etat.avec(|app, maintenant| app.vue(&demande.id, maintenant.jour))
}

#[tauri::command(async)]
fn dossier_importer<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
) -> Result<Option<VueEnsemble>, ErreurUi> {
    match dialogues::ouvrir(&app, &portier) {
        Some(fichier) => etat.avec(|app, maintenant| app.importer(&fichier, maintenant)).map(Some),
        None => Ok(None),
    }
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
    demande: DemandeDocument,
) -> Result<ExportVue, ErreurUi> {
    let nom = etat.avec(|app, _| app.nom_propose(&demande.id, Some(&demande.document)))?;
    match dialogues::enregistrer(&app, &portier, "Enregistrer le document en PDF", &nom) {
        Some(fichier) => {
            etat.avec(|app, maintenant| app.exporter_pdf(&demande.id, &demande.document, &fichier, maintenant.jour))
        }
        None => Ok(abandon()),
    }
}

/// The user closed the dialog: nothing was written, and that is not an error.
fn abandon() -> ExportVue {
    ExportVue { chemin: None, message: String::new() }
}
