//! Bytes of the attachments, beside the tree that names them by their SHA-256. Kept once for each dossier, never written over:
//! an attachment that is undone and done again finds them there.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

impl Portefeuille {
    /// Keeps the bytes of attachments, all or none; what is there already stays.
    ///
    /// # Errors
    /// When the dossier is not there or the file cannot be written.
    pub fn garder_pieces(&mut self, id: &str, pieces: &BTreeMap<String, Vec<u8>>) -> Result<(), Erreur> {
        if pieces.is_empty() {
            return Ok(());
        }
        self.ecrire(|tx| {
            tx.query_row("SELECT 1 FROM dossier WHERE id = ?1", [id], |_| Ok(()))
                .optional()?
                .ok_or_else(|| Erreur::Introuvable(id.to_owned()))?;
            for (sha256, contenu) in pieces {
                tx.execute(
                    "INSERT OR IGNORE INTO piece (dossier_id, sha256, contenu) VALUES (?1, ?2, ?3)",
                    params![id, sha256, contenu],
                )?;
            }
            Ok(())
        })
    }

    /// The bytes kept of one attachment.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn piece(&self, id: &str, sha256: &str) -> Result<Option<Vec<u8>>, Erreur> {
        let requete = "SELECT contenu FROM piece WHERE dossier_id = ?1 AND sha256 = ?2";
        Ok(self.base.query_row(requete, [id, sha256], |l| l.get(0)).optional()?)
    }

    /// How many bytes that attachment has, when it is kept.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn poids_de_la_piece(&self, id: &str, sha256: &str) -> Result<Option<u64>, Erreur> {
        let requete = "SELECT length(contenu) FROM piece WHERE dossier_id = ?1 AND sha256 = ?2";
        let poids: Option<i64> = self.base.query_row(requete, [id, sha256], |l| l.get(0)).optional()?;
        Ok(poids.and_then(|octets| u64::try_from(octets).ok()))
    }
}
