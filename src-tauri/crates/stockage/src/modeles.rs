//! Templates of fiches that somebody kept. What they hold belongs to `application`.

use rusqlite::{OptionalExtension, Row, params};

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

/// One template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modele {
    pub id: String,
    pub nom: String,
    /// The framework that its objectives are of.
    pub cadre: String,
    /// Version of the format of dossiers that the fiche is written in.
    pub format: u32,
    /// JSON of an action.
    pub fiche: String,
    pub auteur: String,
    /// UTC, ISO 8601.
    pub ecrit_le: String,
}

const MODELE: &str = "SELECT id, nom, cadre, format, fiche, auteur, ecrit_le FROM modele";

impl Portefeuille {
    /// Every template, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn modeles(&self) -> Result<Vec<Modele>, Erreur> {
        let mut requete = self.base.prepare_cached(&format!("{MODELE} ORDER BY nom, id"))?;
        let modeles = requete.query_map([], lire)?;
        Ok(modeles.collect::<Result<_, _>>()?)
    }

    /// The template of that id.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn modele(&self, id: &str) -> Result<Option<Modele>, Erreur> {
        let mut requete = self.base.prepare_cached(&format!("{MODELE} WHERE id = ?1"))?;
        Ok(requete.query_row([id], lire).optional()?)
    }

    /// Keeps a template, in the place of the one of that id when there is one.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn garder_le_modele(&mut self, modele: &Modele) -> Result<(), Erreur> {
        let Modele { id, nom, cadre, format, fiche, auteur, ecrit_le } = modele;
        self.base.execute(
            "INSERT OR REPLACE INTO modele (id, nom, cadre, format, fiche, auteur, ecrit_le)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id, nom, cadre, format, fiche, auteur, ecrit_le],
        )?;
        Ok(())
    }

    /// Takes a template out; false when it is not there.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn retirer_le_modele(&mut self, id: &str) -> Result<bool, Erreur> {
        Ok(self.base.execute("DELETE FROM modele WHERE id = ?1", [id])? > 0)
    }
}

fn lire(l: &Row<'_>) -> rusqlite::Result<Modele> {
    Ok(Modele {
        id: l.get(0)?,
        nom: l.get(1)?,
        cadre: l.get(2)?,
        format: l.get(3)?,
        fiche: l.get(4)?,
        auteur: l.get(5)?,
        ecrit_le: l.get(6)?,
    })
}
