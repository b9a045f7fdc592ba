//! Named states of a dossier, sealed or not. A sealed one can no longer change: the database itself refuses.

use std::path::Path;

use domaine::arbre;
use domaine::dossier::Dossier;
use rusqlite::{Connection, OpenFlags, Row, params};

use crate::erreur::Erreur;
use crate::portefeuille::{Auteur, Portefeuille};

/// A named state.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub numero: i64,
    /// « transmise à l’ARS le 12 septembre ».
    pub intitule: String,
    pub empreinte: String,
    pub scellee: bool,
    pub auteur: String,
    pub horodatage: String,
}

/// The named states of a dossier, oldest first, read without taking the portefeuille from the window that holds it; none when
/// there is no portefeuille there.
///
/// # Errors
/// A file that is not a portefeuille, or a state that no longer reads.
pub fn versions_gardees(fichier: &Path, id: &str) -> Result<Vec<(Version, Dossier)>, Erreur> {
    if !fichier.exists() {
        return Ok(Vec::new());
    }
    let base = Connection::open_with_flags(fichier, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let gardees: Vec<(Version, String)> = base
        .prepare(
            "SELECT numero, intitule, empreinte, scellee, auteur, horodatage, arbre FROM version
             WHERE dossier_id = ?1 ORDER BY numero",
        )?
        .query_map([id], |l| Ok((version(l)?, l.get(6)?)))?
        .collect::<Result<_, _>>()?;
    let lire = |(version, texte): (Version, String)| {
        let dossier = arbre::lire(texte.as_bytes()).map_err(|_| Erreur::Abime(id.to_owned()))?;
        Ok((version, dossier))
    };
    gardees.into_iter().map(lire).collect()
}

fn version(l: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        numero: l.get(0)?,
        intitule: l.get(1)?,
        empreinte: l.get(2)?,
        scellee: l.get(3)?,
        auteur: l.get(4)?,
        horodatage: l.get(5)?,
    })
}

impl Portefeuille {
    /// Keeps the current state under a name.
    ///
    /// # Errors
    /// When the dossier is not there or the file cannot be written.
    pub fn nommer_version(
        &mut self,
        id: &str,
        intitule: &str,
        scellee: bool,
        auteur: &Auteur,
        horodatage: &str,
    ) -> Result<Version, Erreur> {
        let texte = arbre::ecrire(&arbre::de_dossier(&self.charger(id)?));
        let empreinte = arbre::empreinte(&texte);
        self.ecrire(|tx| {
            let numero: i64 = tx.query_row(
                "SELECT coalesce(max(numero), 0) + 1 FROM version WHERE dossier_id = ?1",
                [id],
                |ligne| ligne.get(0),
            )?;
            tx.execute(
                "INSERT INTO version (dossier_id, numero, intitule, arbre, empreinte, scellee, auteur, horodatage)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![id, numero, intitule, texte, empreinte, scellee, auteur.nom, horodatage],
            )?;
            Ok(Version {
                numero,
                intitule: intitule.to_owned(),
                empreinte: empreinte.clone(),
                scellee,
                auteur: auteur.nom.clone(),
                horodatage: horodatage.to_owned(),
            })
        })
    }

    /// The named states of a dossier, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn versions(&self, id: &str) -> Result<Vec<Version>, Erreur> {
        let mut requete = self.base.prepare_cached(
            "SELECT numero, intitule, empreinte, scellee, auteur, horodatage FROM version
             WHERE dossier_id = ?1 ORDER BY numero",
        )?;
        let versions = requete.query_map([id], version)?.collect::<Result<_, _>>()?;
        Ok(versions)
    }

    /// The dossier as it was in a version.
    ///
    /// # Errors
    /// When there is no such version, or it no longer reads.
    pub fn charger_version(&self, id: &str, numero: i64) -> Result<Dossier, Erreur> {
        let texte: String = self
            .base
            .query_row("SELECT arbre FROM version WHERE dossier_id = ?1 AND numero = ?2", params![id, numero], |l| {
                l.get(0)
            })
            .map_err(|e| match e {
                rusqlite::Error::QueryReturnedNoRows => Erreur::Introuvable(format!("{id}/{numero}")),
                autre => autre.into(),
            })?;
        arbre::lire(texte.as_bytes()).map_err(|_| Erreur::Abime(id.to_owned()))
    }
}
