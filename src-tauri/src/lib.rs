//! The window: a thin face on `application`. Here: starting, the list of commands, system dialogs. Not here: any rule,
//! computation, SQL or sentence about a dossier.

mod cadres;
mod commandes;
mod dialogues;
mod etat;

use tauri::{Builder, DragDropEvent, Emitter, Manager, Runtime, WindowEvent};

pub use etat::{Arret, CadreChoisi, Etat, FeuilleChoisie, Portier, Recu, RetourRecu};

/// Starts the application and returns when its window is closed.
pub fn lancer() {
    dessiner_au_processeur();
    let contexte = tauri::generate_context!();
    let Some(fichier) = etat::fichier_du_portefeuille(&contexte.config().identifier) else {
        refuser("le dossier personnel de ce compte est introuvable");
    };
    // A second start hands over before anything is drawn. The first one has nobody to wait for: it says that it is there once its
    // window is on the way, except on Windows, where the thread of the windows has to say it.
    let derriere = cfg!(target_os = "linux") && !application::deja_ouvert(&fichier);
    // The portefeuille opens while the toolkit gets ready: the web engine will want both processors.
    let etat = Etat::sur(&fichier);
    let avance = etat.clone();
    std::thread::spawn(move || avance.avancer());
    let unique = || tauri_plugin_single_instance::init(second_depart);
    let builder = if derriere { Builder::default() } else { Builder::default().plugin(unique()) };
    let resultat = preparer(builder)
        .plugin(tauri_plugin_dialog::init())
        // Before anything is set up: on macOS the file of a double click comes before.
        .manage(Recu::default())
        .setup(move |app| {
            app.manage(etat);
            if derriere {
                let bureau = app.handle().clone();
                std::thread::spawn(move || {
                    if let Err(erreur) = bureau.plugin(unique()) {
                        eprintln!("Paraphe ne saura pas qu’une seconde fenêtre est demandée ({erreur}).");
                    }
                });
            }
            app.manage(Portier::du_systeme());
            let ici = std::env::current_dir().unwrap_or_default();
            if let Some(fichier) = Recu::des_arguments(std::env::args_os(), &ici) {
                app.state::<Recu>().poser(fichier);
            }
            app.manage(Arret::default());
            app.manage(CadreChoisi::default());
            app.manage(FeuilleChoisie::default());
            app.manage(RetourRecu::default());
            Ok(())
        })
        .build(contexte);
    match resultat {
        Ok(app) => app.run(evenement),
        Err(erreur) => refuser(&erreur.to_string()),
    }
}

fn refuser(cause: &str) -> ! {
    eprintln!(
        "Paraphe n’a pas pu ouvrir sa fenêtre ({cause}). Vérifiez que le poste dispose d’un affichage et que le compte a un dossier personnel."
    );
    std::process::exit(1);
}

/// On macOS a double click comes as an event, not as an argument.
#[cfg(target_os = "macos")]
fn evenement<R: Runtime>(app: &tauri::AppHandle<R>, evenement: tauri::RunEvent) {
    if let tauri::RunEvent::Opened { urls } = evenement
        && let Some(fichier) = urls.iter().find_map(|url| url.to_file_path().ok())
    {
        recevoir(app, fichier, 0);
    }
}

#[cfg(not(target_os = "macos"))]
fn evenement<R: Runtime>(_: &tauri::AppHandle<R>, _: tauri::RunEvent) {}

/// The commands and what is dropped, as the window and the tests with a mock window use them.
pub fn preparer<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(commandes::gestionnaire()).on_window_event(|fenetre, evenement| {
        if let WindowEvent::DragDrop(geste) = evenement {
            survoler(fenetre.app_handle(), geste);
        }
    })
}

/// Files held over the window are said to it, so that it says what dropping them does; what is dropped is received. One is looked
/// at: the window says how many others were not.
pub fn survoler<R: Runtime>(app: &tauri::AppHandle<R>, geste: &DragDropEvent) {
    match geste {
        DragDropEvent::Enter { paths, .. } => drop(app.emit("fichier-survole", !paths.is_empty())),
        DragDropEvent::Drop { paths, .. } => {
            let _ = app.emit("fichier-survole", false);
            if let [premier, autres @ ..] = paths.as_slice() {
                recevoir(app, premier.clone(), autres.len());
            }
        }
        DragDropEvent::Leave => drop(app.emit("fichier-survole", false)),
        // Said for each movement, and more kinds may come.
        _ => {}
    }
}

/// Names of the commands, compared by a test with the permissions and with the table of the UI.
pub const COMMANDES: &[&str] = commandes::NOMS;

/// A second start brings the window that is there to the front, and hands its file over.
fn second_depart<R: Runtime>(app: &tauri::AppHandle<R>, arguments: Vec<String>, ici: String) {
    if let Some(fichier) = Recu::des_arguments(arguments.into_iter().map(Into::into), ici.as_ref()) {
        recevoir(app, fichier, 0);
    }
    if let Some(fenetre) = app.get_webview_window("main") {
        let _ = fenetre.unminimize();
        let _ = fenetre.set_focus();
    }
}

/// The window is told that there is something to look at, and how many files came with it that it will not see; it asks for it
/// with `recu_vue`.
fn recevoir<R: Runtime>(app: &tauri::AppHandle<R>, fichier: std::path::PathBuf, autres: usize) {
    if let Some(recu) = app.try_state::<Recu>() {
        recu.poser(fichier);
        let _ = app.emit("fichier-recu", autres);
    }
}

/// WebKitGTK draws with the processor: a window of tables and forms starts and answers sooner so, and graphics drivers that
/// leave a window blank have nothing to do with it. Whoever sets the variable decides otherwise.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "the environment is changed before any thread starts")]
fn dessiner_au_processeur() {
    const VARIABLE: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";
    if std::env::var_os(VARIABLE).is_none() {
        // SAFETY: first statement of the process, which has a single thread.
        unsafe { std::env::set_var(VARIABLE, "1") };
    }
}

#[cfg(not(target_os = "linux"))]
fn dessiner_au_processeur() {}
