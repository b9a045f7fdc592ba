//! System dialogs to choose a file. They block, so they run off the window's thread; they are the only way to a path.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::etat::Portier;

/// What is looked for.
pub(crate) enum Genre {
    /// Whatever may be taken in.
    Recu,
    Cadre,
    Image,
    Feuille,
    Pdf,
}

/// A file to read; `None` when the user gave up.
pub(crate) fn ouvrir<R: Runtime>(app: &AppHandle<R>, portier: &Portier, genre: &Genre) -> Option<PathBuf> {
    if let Some(reponse) = portier.ou_ouvrir() {
        return Some(reponse);
    }
    let (titre, filtre, extensions): (_, _, &[&str]) = match genre {
        Genre::Recu => ("Importer un fichier", "Fichiers à importer", &["paraphe", "json", "xlsx", "pdf", "toml"]),
        Genre::Feuille => ("Reprendre une feuille remplie", "Classeur", &["xlsx"]),
        Genre::Image => ("Choisir un logo", "Image", &["png", "jpg", "jpeg", "svg"]),
        Genre::Pdf => ("Choisir un PDF signé", "Document PDF", &["pdf"]),
        Genre::Cadre => ("Importer un cadre", "Cadre", &["toml"]),
    };
    app.dialog()
        .file()
        .set_title(titre)
        .add_filter(filtre, extensions)
        .blocking_pick_file()
        .and_then(|choix| choix.into_path().ok())
}

/// Where to write; `None` when the user gave up.
pub(crate) fn enregistrer<R: Runtime>(
    app: &AppHandle<R>,
    portier: &Portier,
    titre: &str,
    nom_propose: &Path,
) -> Option<PathBuf> {
    if let Some(reponse) = portier.ou_enregistrer() {
        return Some(reponse);
    }
    let extension = nom_propose.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
    let genre = match extension.as_str() {
        "pdf" => "Document PDF",
        "docx" => "Document de traitement de texte",
        "xlsx" => "Classeur",
        "toml" => "Cadre",
        "ics" => "Agenda",
        _ => "Dossier Paraphe",
    };
    app.dialog()
        .file()
        .set_title(titre)
        .set_file_name(nom_propose.to_string_lossy())
        .add_filter(genre, &[extension.as_str()])
        .blocking_save_file()
        .and_then(|choix| choix.into_path().ok())
        .map(|chemin| if chemin.extension().is_none() { chemin.with_extension(&extension) } else { chemin })
}

/// A folder to write in; `None` when the user gave up.
pub(crate) fn choisir_dossier<R: Runtime>(app: &AppHandle<R>, portier: &Portier, titre: &str) -> Option<PathBuf> {
    if let Some(reponse) = portier.ou_enregistrer() {
        return Some(reponse);
    }
    app.dialog().file().set_title(titre).blocking_pick_folder().and_then(|choix| choix.into_path().ok())
}
