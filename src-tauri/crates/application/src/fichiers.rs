//! Dossiers on disk: read whatever a user points at, write without ever leaving half a file.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use documents::paquet::{self, Paquet, TAILLE_MAX};
use domaine::dossier::Dossier;

use crate::erreur::Erreur;

/// Reads a `.paraphe` or a bare `dossier.json`.
///
/// # Errors
/// A file that cannot be read, is too large, or is not a dossier.
pub fn lire_dossier(fichier: &Path) -> Result<Dossier, Erreur> {
    let lecture = |cause| Erreur::Lecture { fichier: fichier.to_owned(), cause };
    let ouvert = File::open(fichier).map_err(lecture)?;
    let octets = ouvert.metadata().map_err(lecture)?.len();
    if octets > TAILLE_MAX {
        return Err(Erreur::TropGros { fichier: fichier.to_owned(), octets });
    }
    let mut contenu = Vec::new();
    // A device or a growing file has no honest size: reading itself is limited.
    ouvert.take(TAILLE_MAX + 1).read_to_end(&mut contenu).map_err(lecture)?;
    paquet::lire(&contenu).map(|p| p.dossier).map_err(|cause| Erreur::Paquet { fichier: fichier.to_owned(), cause })
}

/// Writes a `.paraphe`.
///
/// # Errors
/// When the file cannot be written; the former one is then intact.
pub fn ecrire_dossier(dossier: &Dossier, fichier: &Path) -> Result<(), Erreur> {
    let paquet = Paquet { dossier: dossier.clone(), pieces: std::collections::BTreeMap::new() };
    ecrire_octets(&paquet::ecrire(&paquet), fichier)
}

/// Writes beside the target, syncs, then takes its place: a reader sees the old file or the new one.
///
/// # Errors
/// When the file cannot be written; the former one is then intact.
pub fn ecrire_octets(octets: &[u8], fichier: &Path) -> Result<(), Erreur> {
    let erreur = |cause| Erreur::Ecriture { fichier: fichier.to_owned(), cause };
    let provisoire = a_cote(fichier);
    let ecrire = || -> std::io::Result<()> {
        let mut ouvert = File::create(&provisoire)?;
        ouvert.write_all(octets)?;
        ouvert.sync_all()?;
        std::fs::rename(&provisoire, fichier)
    };
    ecrire().map_err(|cause| {
        let _ = std::fs::remove_file(&provisoire);
        erreur(cause)
    })
}

fn a_cote(fichier: &Path) -> PathBuf {
    let nom = fichier.file_name().map_or_else(|| "sortie".into(), |n| n.to_string_lossy().into_owned());
    fichier.with_file_name(format!(".{nom}.{}.en-cours", std::process::id()))
}
