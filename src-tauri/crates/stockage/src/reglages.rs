//! What the user chose on this computer. Small texts by key; their meaning belongs to `application`.

use rusqlite::{OptionalExtension, params};

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

impl Portefeuille {
    /// The choice under that key.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn reglage(&self, cle: &str) -> Result<Option<String>, Erreur> {
        let valeur = self
            .base
            .prepare_cached("SELECT valeur FROM reglage WHERE cle = ?1")?
            .query_row([cle], |ligne| ligne.get(0))
            .optional()?;
        Ok(valeur)
    }

    /// Keeps a choice.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn regler(&mut self, cle: &str, valeur: &str) -> Result<(), Erreur> {
        self.base.execute(
            "INSERT INTO reglage (cle, valeur) VALUES (?1, ?2) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur",
            params![cle, valeur],
        )?;
        Ok(())
    }
}
