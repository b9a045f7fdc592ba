//! Notes of work, beside the dossiers and apart from them: what somebody wrote for herself. What they say belongs to `application`.

use std::collections::BTreeMap;

use domaine::jour::Jour;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Row, params};

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: String,
    pub dossier: String,
    /// Path by ids; empty for the whole dossier.
    pub chemin: String,
    /// The element of a list that it stands in, whose end takes its target away; empty when there is none.
    pub element: String,
    /// What the screen calls the passage; empty for the element itself.
    pub champ: String,
    /// What it was about in words, when it was written.
    pub lieu: String,
    /// The screen that it was written on, as JSON.
    pub ecran: Option<String>,
    pub texte: String,
    pub auteur: String,
    /// UTC, ISO 8601.
    pub ecrite_le: String,
    pub etat: EtatNote,
    /// With `avant`, counted back from the date that its step has now, none while it has no date; else the day that was given.
    pub rappel: Option<Jour>,
    /// Days before the planned date of the step that it is about.
    pub avant: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EtatNote {
    ARevoir,
    Faite,
}

impl EtatNote {
    fn code(self) -> &'static str {
        match self {
            Self::ARevoir => "a_revoir",
            Self::Faite => "faite",
        }
    }
}

/// The day of a reminder: that of its step moves with the step, and is none while the step has no date. Once the step is gone,
/// the last day known stays.
const RAPPEL: &str =
    "CASE WHEN n.avant IS NULL OR j.chemin IS NULL THEN n.rappel ELSE date(j.prevu, '-' || n.avant || ' days') END";
const ETAPE: &str = "LEFT JOIN ligne_jalon j ON j.dossier_id = n.dossier_id AND j.chemin = n.element";

fn requete(suite: &str) -> String {
    format!(
        "SELECT n.id, n.dossier_id, n.chemin, n.element, n.champ, n.lieu, n.ecran, n.texte, n.auteur, n.ecrite_le, n.etat,
                {RAPPEL}, n.avant
         FROM note n {ETAPE} WHERE n.dossier_id = ?1 {suite}"
    )
}

impl Portefeuille {
    /// The notes of a dossier, the first written first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn notes(&self, dossier: &str) -> Result<Vec<Note>, Erreur> {
        let mut requete = self.base.prepare_cached(&requete("ORDER BY n.ecrite_le, n.id"))?;
        let notes = requete.query_map([dossier], lire)?;
        Ok(notes.collect::<Result<_, _>>()?)
    }

    /// One note of a dossier; none once it was taken out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn note(&self, dossier: &str, id: &str) -> Result<Option<Note>, Erreur> {
        let mut requete = self.base.prepare_cached(&requete("AND n.id = ?2"))?;
        Ok(requete.query_row([dossier, id], lire).optional()?)
    }

    /// How many reminders have come on that day, by dossier; those that were dealt with are left out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn rappels_venus(&self, jour: Jour) -> Result<BTreeMap<String, u32>, Erreur> {
        let mut requete = self.base.prepare_cached(&format!(
            "SELECT n.dossier_id, count(*) FROM note n {ETAPE}
             WHERE n.etat = 'a_revoir' AND {RAPPEL} <= ?1 GROUP BY n.dossier_id"
        ))?;
        let comptes = requete.query_map([jour.to_string()], |l| Ok((l.get(0)?, l.get(1)?)))?;
        Ok(comptes.collect::<Result<_, _>>()?)
    }

    /// Keeps a note, in the place of the one of that id when there is one.
    ///
    /// # Errors
    /// When its dossier is not there or the file cannot be written.
    pub fn garder_la_note(&mut self, note: &Note) -> Result<(), Erreur> {
        self.ecrire(|tx| {
            tx.query_row("SELECT 1 FROM dossier WHERE id = ?1", [&note.dossier], |_| Ok(()))
                .optional()?
                .ok_or_else(|| Erreur::Introuvable(note.dossier.clone()))?;
            tx.execute(
                "INSERT OR REPLACE INTO note
                 (id, dossier_id, chemin, element, champ, lieu, ecran, texte, auteur, ecrite_le, etat, rappel, avant)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
                         coalesce(?12, CASE WHEN ?13 IS NULL THEN NULL ELSE (SELECT rappel FROM note WHERE id = ?1) END), ?13)",
                params![
                    note.id,
                    note.dossier,
                    note.chemin,
                    note.element,
                    note.champ,
                    note.lieu,
                    note.ecran,
                    note.texte,
                    note.auteur,
                    note.ecrite_le,
                    note.etat.code(),
                    note.rappel.map(|jour| jour.to_string()),
                    note.avant,
                ],
            )?;
            Ok(())
        })
    }

    /// Takes a note out; false when it is not there.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn retirer_la_note(&mut self, dossier: &str, id: &str) -> Result<bool, Erreur> {
        let retirees = self.base.execute("DELETE FROM note WHERE dossier_id = ?1 AND id = ?2", [dossier, id])?;
        Ok(retirees > 0)
    }
}

fn lire(l: &Row<'_>) -> rusqlite::Result<Note> {
    let rappel: Option<String> = l.get(11)?;
    let illisible = |_| rusqlite::Error::InvalidColumnType(11, "rappel".to_owned(), Type::Text);
    Ok(Note {
        id: l.get(0)?,
        dossier: l.get(1)?,
        chemin: l.get(2)?,
        element: l.get(3)?,
        champ: l.get(4)?,
        lieu: l.get(5)?,
        ecran: l.get(6)?,
        texte: l.get(7)?,
        auteur: l.get(8)?,
        ecrite_le: l.get(9)?,
        etat: if l.get::<_, String>(10)? == "faite" { EtatNote::Faite } else { EtatNote::ARevoir },
        rappel: rappel.map(|jour| jour.parse().map_err(illisible)).transpose()?,
        avant: l.get(12)?,
    })
}
