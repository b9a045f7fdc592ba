//! Opening the file, and the settings without which nothing is durable.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::erreur::Erreur;
use crate::{migrations, sauvegarde};

/// An open portefeuille: one writer, on this machine.
pub struct Portefeuille {
    pub(crate) base: Connection,
    pub(crate) fichier: PathBuf,
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
    /// A newer file, something that is not a portefeuille, a folder that cannot be written.
    pub fn ouvrir(fichier: &Path) -> Result<Self, Erreur> {
        if let Some(dossier) = fichier.parent() {
            std::fs::create_dir_all(dossier)?;
        }
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
        Ok(Self { base, fichier: fichier.to_owned() })
    }

    /// Where the file is.
    pub fn fichier(&self) -> &Path {
        &self.fichier
    }

    /// Makes a consistent copy beside the file; see [`sauvegarde`].
    ///
    /// # Errors
    /// When the folder of copies cannot be written.
    pub fn sauvegarder(&self, etiquette: &str) -> Result<PathBuf, Erreur> {
        sauvegarde::copier(&self.base, &self.fichier, etiquette)
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
