//! `cargo xtask app`: from a clone to the open window, or to the PDF when there is no display.

use std::fs;

use crate::Resultat;
use crate::etapes::{cargo, cible, executer, programme};
use crate::systeme::{self, NPM};

pub fn lancer() -> Resultat {
    if !a_un_affichage() {
        return sans_affichage();
    }
    if cfg!(target_os = "linux") {
        systeme::exiger(systeme::FENETRE)?;
    }
    systeme::npm()?;
    construire()?;
    println!("Opening Paraphe. Your dossiers stay on this computer.");
    executer(&mut programme(&cible().join("debug").join(BUREAU).to_string_lossy()))
}

/// Name of the desktop binary.
const BUREAU: &str = if cfg!(windows) { "paraphe-bureau.exe" } else { "paraphe-bureau" };

/// The desktop binary with the UI inside: a plain `cargo build` would want the development server.
pub fn construire() -> Resultat {
    tauri(&["build", "--debug", "--no-bundle"])
}

/// The same as users get it.
pub fn construire_en_release() -> Resultat {
    tauri(&["build", "--no-bundle"])
}

fn tauri(arguments: &[&str]) -> Resultat {
    executer(programme(NPM).args(["--prefix", "ui", "exec", "--", "tauri"]).args(arguments).args(["--", "--locked"]))
}

/// Where [`construire`] leaves the binary.
pub fn binaire() -> std::path::PathBuf {
    cible().join("debug").join(BUREAU)
}

/// Where a build of the command line leaves its binary.
pub fn ligne_de_commande() -> std::path::PathBuf {
    cible().join("debug").join(if cfg!(windows) { "paraphe.exe" } else { "paraphe" })
}

/// The whole UI in a browser, on a fake host fed by what the Rust tests wrote: no window, no system library.
pub fn ui() -> Resultat {
    systeme::npm()?;
    println!(
        "The UI answers at http://127.0.0.1:1420 (Ctrl+C stops it). Add ?essai=vide, premiere, recu… to see a case."
    );
    executer(programme(NPM).args(["--prefix", "ui", "run", "dev:essai"]))
}

fn a_un_affichage() -> bool {
    let definie = |nom| std::env::var_os(nom).is_some_and(|v| !v.is_empty());
    !cfg!(target_os = "linux") || definie("DISPLAY") || definie("WAYLAND_DISPLAY")
}

/// The main job, without a window: the example, its findings, its convention.
fn sans_affichage() -> Resultat {
    println!(
        "No display here: making the example dossier, its checks and its convention instead of opening the window."
    );
    executer(cargo().args(["build", "--locked", "-p", "cli"]))?;
    let dossier = cible().join("exemple");
    fs::create_dir_all(&dossier).map_err(|e| format!("cannot make {}: {e}", dossier.display()))?;
    let (fichier, pdf) = (dossier.join("cantal-2022.paraphe"), dossier.join("convention-cantal-2022.pdf"));
    let paraphe = || programme(&ligne_de_commande().to_string_lossy());
    executer(paraphe().args(["exemple", "cantal-2022", "-o"]).arg(&fichier))?;
    let statut = paraphe().arg("verifier").arg(&fichier).status().map_err(|e| e.to_string())?;
    if !matches!(statut.code(), Some(0 | 1)) {
        return Err(format!("the checks did not run ({statut})"));
    }
    executer(paraphe().arg("pdf").arg(&fichier).args(["--document", "convention", "-o"]).arg(&pdf))?;
    println!("\nConvention: {}", pdf.display());
    Ok(())
}
