//! Opening the file, and the settings without which nothing is durable.

use std::cell::RefCell;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::dossiers::Courant;
use crate::erreur::Erreur;
use crate::migrations;

/// An open portefeuille: one writer, on this machine.
pub struct Portefeuille {
    pub(crate) base: Connection,
    pub(crate) fichier: PathBuf,
    /// The dossier that was read or written last.
    pub(crate) courant: RefCell<Option<Courant>>,
    /// Held as long as the portefeuille is open; the system lets it go with the process, however it ends.
    _verrou: File,
}

/// Who writes; goes with every entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Auteur {
    pub nom: String,
    /// departement, prefet, ars.
    pub partie: String,
}

impl Portefeuille {
    /// Opens or creates the file, makes a verified copy when it already holds something, migrates.
    ///
    /// # Errors
    /// A portefeuille that another process holds, a newer file, something that is not a portefeuille, a folder that
    /// cannot be written.
    pub fn ouvrir(fichier: &Path) -> Result<Self, Erreur> {
        if let Some(dossier) = fichier.parent() {
            std::fs::create_dir_all(dossier)?;
        }
        let verrou = verrouiller(fichier)?;
        let drapeaux =
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut base = Connection::open_with_flags(fichier, drapeaux)?;
        base.busy_timeout(Duration::from_secs(5))?;
        // Before any write: a file that is not ours must stay untouched.
        migrations::migrer(&mut base, fichier)?;
        base.pragma_update(None, "journal_mode", "WAL")?;
        base.pragma_update(None, "synchronous", "FULL")?;
        base.pragma_update(None, "foreign_keys", "ON")?;
        base.pragma_update(None, "trusted_schema", "OFF")?;
        Ok(Self { base, fichier: fichier.to_owned(), courant: RefCell::new(None), _verrou: verrou })
    }

    /// Where the file is.
    pub fn fichier(&self) -> &Path {
        &self.fichier
    }

    /// Runs `travail` in one durable transaction: all of it, or none.
    pub(crate) fn ecrire<T>(
        &mut self,
        travail: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T, Erreur>,
    ) -> Result<T, Erreur> {
        let transaction = self.base.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let resultat = travail(&transaction)?;
        transaction.commit()?;
        Ok(resultat)
    }
}

/// Whether a process holds that portefeuille open now.
pub fn occupe(fichier: &Path) -> bool {
    fichier.exists() && matches!(verrouiller(fichier), Err(Erreur::Occupe))
}

/// One writer at a time: two windows on one file would undo each other's work without a word.
fn verrouiller(fichier: &Path) -> Result<File, Erreur> {
    let verrou = File::options().create(true).truncate(false).write(true).open(fichier.with_extension("verrou"))?;
    match verrou.try_lock() {
        Ok(()) => Ok(verrou),
        Err(TryLockError::WouldBlock) => Err(Erreur::Occupe),
        // A file system without locks (some network shares) cannot say no.
        Err(TryLockError::Error(cause)) if cause.kind() == std::io::ErrorKind::Unsupported => Ok(verrou),
        Err(TryLockError::Error(cause)) => Err(cause.into()),
    }
}
