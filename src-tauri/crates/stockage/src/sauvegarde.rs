//! Copies of the whole file: made by SQLite itself (consistent with writes going on), verified, rotated.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::erreur::Erreur;

/// How many copies are kept.
const GARDEES: usize = 20;

/// A copy that can be opened again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sauvegarde {
    pub fichier: PathBuf,
    pub etiquette: String,
    pub octets: u64,
}

/// Makes the copy of that label, unless it is there: the first state of a day is worth more than the last. It reads on a
/// connection of its own, so that nobody waits for it.
///
/// # Errors
/// When the file cannot be read or the folder of copies cannot be written.
pub fn copier_une_fois(fichier: &Path, etiquette: &str) -> Result<PathBuf, Erreur> {
    let deja = cible(fichier, etiquette);
    if deja.exists() {
        return Ok(deja);
    }
    let drapeaux = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    copier(&Connection::open_with_flags(fichier, drapeaux)?, fichier, etiquette)
}

/// Copies into `sauvegardes/` beside the file, then opens the copy and checks it before keeping it.
pub(crate) fn copier(base: &Connection, fichier: &Path, etiquette: &str) -> Result<PathBuf, Erreur> {
    let dossier = dossier_de(fichier);
    std::fs::create_dir_all(&dossier)?;
    let cible = cible(fichier, etiquette);
    let provisoire = cible.with_extension("en-cours");
    let _ = std::fs::remove_file(&provisoire);
    base.execute("VACUUM INTO ?1", [provisoire.to_string_lossy().as_ref()])?;
    let copie = Connection::open_with_flags(&provisoire, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let verdict: String = copie.query_row("PRAGMA quick_check", [], |ligne| ligne.get(0))?;
    drop(copie);
    if verdict != "ok" {
        let _ = std::fs::remove_file(&provisoire);
        return Err(Erreur::Illisible(fichier.to_owned()));
    }
    std::fs::File::open(&provisoire)?.sync_all()?;
    std::fs::rename(&provisoire, &cible)?;
    tourner(&dossier)?;
    Ok(cible)
}

/// Where the copy of that label goes.
fn cible(fichier: &Path, etiquette: &str) -> PathBuf {
    let nom = fichier.file_stem().map_or_else(|| "portefeuille".into(), |n| n.to_string_lossy().into_owned());
    dossier_de(fichier).join(format!("{nom}.{etiquette}.sqlite"))
}

fn dossier_de(fichier: &Path) -> PathBuf {
    fichier.parent().unwrap_or(Path::new(".")).join("sauvegardes")
}

/// Removes the oldest copies beyond those kept.
fn tourner(dossier: &Path) -> Result<(), Erreur> {
    let mut copies: Vec<_> = std::fs::read_dir(dossier)?
        .flatten()
        .filter(|e| e.path().extension().is_some_and(|x| x == "sqlite"))
        .filter_map(|e| Some((e.metadata().ok()?.modified().ok()?, e.path())))
        .collect();
    copies.sort();
    let trop = copies.len().saturating_sub(GARDEES);
    for (_, chemin) in copies.into_iter().take(trop) {
        std::fs::remove_file(chemin)?;
    }
    Ok(())
}

/// The copies of that file, by label.
///
/// # Errors
/// When the folder of copies cannot be read.
pub fn sauvegardes(fichier: &Path) -> Result<Vec<Sauvegarde>, Erreur> {
    let dossier = dossier_de(fichier);
    if !dossier.exists() {
        return Ok(Vec::new());
    }
    let mut copies = Vec::new();
    for entree in std::fs::read_dir(dossier)?.flatten() {
        let nom = entree.file_name().to_string_lossy().into_owned();
        if let Some(reste) = nom.strip_suffix(".sqlite") {
            let etiquette = reste.split_once('.').map_or(reste, |(_, e)| e).to_owned();
            copies.push(Sauvegarde { fichier: entree.path(), etiquette, octets: entree.metadata()?.len() });
        }
    }
    copies.sort_by(|a, b| a.etiquette.cmp(&b.etiquette));
    Ok(copies)
}
