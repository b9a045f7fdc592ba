//! The window: a thin face on `application`. Here: starting, the list of commands, system dialogs. Not here: any rule,
//! computation, SQL or sentence about a dossier.

mod commandes;
mod dialogues;
mod etat;

use tauri::{Builder, Manager, Runtime};

pub use etat::{Etat, Portier};

/// Starts the application and returns when its window is closed.
pub fn lancer() {
    contourner_webkit();
    let resultat = preparer(Builder::default().plugin(tauri_plugin_single_instance::init(|app, _, _| ramener(app))))
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let fichier = etat::fichier_du_portefeuille(app.handle())?;
            app.manage(Etat::ouvrir(&fichier));
            app.manage(Portier::du_systeme());
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(erreur) = resultat {
        eprintln!("Paraphe n’a pas pu ouvrir sa fenêtre ({erreur}). Vérifiez que le poste dispose d’un affichage.");
        std::process::exit(1);
    }
}

/// The commands, as the window and the tests with a mock window use them.
pub fn preparer<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(commandes::gestionnaire())
}

/// Names of the commands, compared by a test with the permissions and with the table of the UI.
pub const COMMANDES: &[&str] = commandes::NOMS;

/// A second start brings the window that is there to the front.
fn ramener<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(fenetre) = app.get_webview_window("main") {
        let _ = fenetre.unminimize();
        let _ = fenetre.set_focus();
    }
}

/// Blank windows with some NVIDIA drivers: WebKitGTK is told not to use DMA buffers, unless the user decided.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "the environment is changed before any thread starts")]
fn contourner_webkit() {
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::path::Path::new("/proc/driver/nvidia/version").exists() && std::env::var_os(VARIABLE).is_none() {
        // SAFETY: first statement of the process, which has a single thread.
        unsafe { std::env::set_var(VARIABLE, "1") };
    }
}

#[cfg(not(target_os = "linux"))]
fn contourner_webkit() {}
