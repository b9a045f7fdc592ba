//! Dossiers on disk: read whatever a user points at, write without ever leaving half a file.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use documents::paquet::{self, Paquet, TAILLE_MAX};
use domaine::dossier::Dossier;

use crate::erreur::Erreur;

/// Reads a `.paraphe` or a bare `dossier.json`. A framework that came with it enters the registry, unless this computer
/// has its own under that code.
///
/// # Errors
/// A file that cannot be read, is too large, is not a dossier, or brings a framework that is not sound.
pub fn lire_dossier(fichier: &Path) -> Result<Dossier, Erreur> {
    lire_paquet(fichier).map(|paquet| paquet.dossier)
}

/// The same, with the attachments that came along.
pub(crate) fn lire_paquet(fichier: &Path) -> Result<Paquet, Erreur> {
    let contenu = lire_octets(fichier)?;
    let paquet = paquet::lire(&contenu).map_err(|cause| Erreur::Paquet { fichier: fichier.to_owned(), cause })?;
    if let Some(texte) = &paquet.cadre {
        recevoir_le_cadre(texte, &paquet.dossier, fichier)?;
    }
    Ok(paquet)
}

/// The bytes of a file that somebody points at, up to the limit of a dossier.
///
/// # Errors
/// A file that cannot be read or is too large.
pub fn lire_octets(fichier: &Path) -> Result<Vec<u8>, Erreur> {
    let lecture = |cause| Erreur::Lecture { fichier: fichier.to_owned(), cause };
    let ouvert = File::open(fichier).map_err(lecture)?;
    let octets = ouvert.metadata().map_err(lecture)?.len();
    if octets > TAILLE_MAX {
        return Err(Erreur::TropGros { fichier: fichier.to_owned(), octets });
    }
    let mut contenu = Vec::new();
    // A device or a growing file has no honest size: reading itself is limited.
    ouvert.take(TAILLE_MAX + 1).read_to_end(&mut contenu).map_err(lecture)?;
    Ok(contenu)
}

/// The framework in a package is that of its dossier, and as sound as any file.
fn recevoir_le_cadre(texte: &str, dossier: &Dossier, fichier: &Path) -> Result<(), Erreur> {
    let nom = fichier.file_name().map_or_else(|| fichier.display().to_string(), |n| n.to_string_lossy().into_owned());
    if u64::try_from(texte.len()).unwrap_or(u64::MAX) > crate::cadres::depot::TAILLE_MAX {
        return Err(Erreur::CadreTropGros(nom));
    }
    let cadre = referentiel::relire_cadre(texte, referentiel::sources())
        .map_err(|fautes| Erreur::CadreRefuse { fichier: format!("{nom}, cadre.toml"), fautes })?;
    if cadre.code != dossier.cadre {
        return Err(Erreur::CadreDUnAutre { fichier: nom, attendu: dossier.cadre.clone(), trouve: cadre.code });
    }
    referentiel::recevoir(cadre, &nom);
    Ok(())
}

/// Writes a `.paraphe`, with its framework when it is not one that every Paraphe ships.
///
/// # Errors
/// When the file cannot be written; the former one is then intact.
pub fn ecrire_dossier(dossier: &Dossier, fichier: &Path) -> Result<(), Erreur> {
    ecrire_paquet(dossier, BTreeMap::new(), fichier)
}

/// Writes a dossier that was changed, with the attachments of the file that it comes from.
///
/// # Errors
/// When the first cannot be read any more, or the other cannot be written.
pub fn ecrire_dossier_de(origine: &Path, dossier: &Dossier, fichier: &Path) -> Result<(), Erreur> {
    ecrire_paquet(dossier, lire_paquet(origine)?.pieces, fichier)
}

/// Writes a dossier with its attachments.
pub(crate) fn ecrire_paquet(
    dossier: &Dossier,
    pieces: BTreeMap<String, Vec<u8>>,
    fichier: &Path,
) -> Result<(), Erreur> {
    let connu = referentiel::cadre_connu(&dossier.cadre);
    let propre = connu.filter(|c| c.origine != referentiel::Origine::Livre);
    let cadre = propre.map(|c| referentiel::ecrire_cadre(c.cadre));
    ecrire_octets(&paquet::ecrire(&Paquet { dossier: dossier.clone(), pieces, cadre }), fichier)
}

/// Writes beside the target, syncs, then takes its place: a reader sees the old file or the new one.
///
/// # Errors
/// When the file cannot be written; the former one is then intact.
pub fn ecrire_octets(octets: &[u8], fichier: &Path) -> Result<(), Erreur> {
    let erreur = |cause| Erreur::Ecriture { fichier: fichier.to_owned(), cause };
    let provisoire = a_cote(fichier);
    let _en_cours = ECRITURES.read().unwrap_or_else(PoisonError::into_inner);
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

/// Held while a file is written.
static ECRITURES: RwLock<()> = RwLock::new(());

/// Waits for the files that are being written, then runs what ends the program: no file is left half-written, not even under
/// the name that it is written under.
pub fn attendre_les_ecritures<T>(finir: impl FnOnce() -> T) -> T {
    let _aucune = ECRITURES.write().unwrap_or_else(PoisonError::into_inner);
    finir()
}

/// Makes a folder, and those above it, when they are not there.
///
/// # Errors
/// When it cannot be made.
pub fn creer_dossier(dossier: &Path) -> Result<(), Erreur> {
    std::fs::create_dir_all(dossier).map_err(|cause| Erreur::Ecriture { fichier: dossier.to_owned(), cause })
}

fn a_cote(fichier: &Path) -> PathBuf {
    let nom = fichier.file_name().map_or_else(|| "sortie".into(), |n| n.to_string_lossy().into_owned());
    fichier.with_file_name(format!(".{nom}.{}.en-cours", std::process::id()))
}
