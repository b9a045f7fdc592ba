//! Running programs from the root of the project, and timed steps.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Resultat;

/// Root of the project.
pub fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("the crate is three folders deep").to_owned()
}

/// Where built things go.
pub fn cible() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| racine().join("target"), PathBuf::from)
}

/// A program to run from the root.
pub fn programme(nom: &str) -> Command {
    let mut commande = Command::new(nom);
    commande.current_dir(racine());
    commande
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    programme(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// Runs to the end; the program speaks for itself.
pub fn executer(commande: &mut Command) -> Resultat {
    let nom = decrire(commande);
    match commande.status() {
        Ok(statut) if statut.success() => Ok(()),
        Ok(statut) => Err(format!("`{nom}` failed ({statut})")),
        Err(cause) => Err(format!("`{nom}` did not start: {cause}")),
    }
}

/// Runs to the end and gives what it printed.
pub fn lire(commande: &mut Command) -> Resultat<String> {
    let nom = decrire(commande);
    let sortie =
        commande.stderr(Stdio::inherit()).output().map_err(|cause| format!("`{nom}` did not start: {cause}"))?;
    if !sortie.status.success() {
        return Err(format!("`{nom}` failed ({})", sortie.status));
    }
    Ok(String::from_utf8_lossy(&sortie.stdout).into_owned())
}

/// True when a program of that name answers.
pub fn existe(nom: &str) -> bool {
    Command::new(nom).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

fn decrire(commande: &Command) -> String {
    let mots = std::iter::once(commande.get_program()).chain(commande.get_args());
    mots.map(|m| m.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Steps in a row, each with its time; the first that fails ends the run.
#[derive(Default)]
pub struct Etapes {
    faites: Vec<(String, Duration)>,
}

impl Etapes {
    /// Runs a step and says how long it took.
    pub fn faire(&mut self, nom: &str, etape: impl FnOnce() -> Resultat) -> Resultat {
        println!("\n=== {nom}");
        let debut = Instant::now();
        let resultat = etape();
        let duree = debut.elapsed();
        self.faites.push((nom.to_owned(), duree));
        match &resultat {
            Ok(()) => println!("=== {nom}: ok, {}", secondes(duree)),
            Err(message) => println!("=== {nom}: FAILED after {} ({message})", secondes(duree)),
        }
        resultat
    }

    /// The table of times.
    pub fn bilan(&self) {
        println!("\nTime of each step:");
        for (nom, duree) in &self.faites {
            println!("  {:>9}  {nom}", secondes(*duree));
        }
        let total: Duration = self.faites.iter().map(|(_, d)| *d).sum();
        println!("  {:>9}  in all", secondes(total));
    }
}

fn secondes(duree: Duration) -> String {
    format!("{:.1} s", duree.as_secs_f64())
}
