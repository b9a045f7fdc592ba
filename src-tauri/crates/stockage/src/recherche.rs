//! Full-text search over every dossier, blind to accents and case.

use rusqlite::params;

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

/// A passage found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouve {
    pub dossier: String,
    pub chemin: String,
    pub titre: String,
    /// The words around, the found ones between « ⟦ » and « ⟧ ».
    pub extrait: String,
}

impl Portefeuille {
    /// Passages that hold every word typed, the last one by its beginning; best first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn chercher(&self, mots: &str, limite: u32) -> Result<Vec<Trouve>, Erreur> {
        // Quoted, so that nothing typed is taken for an operator of the search language.
        let termes: Vec<String> = mots
            .split(|c: char| !c.is_alphanumeric())
            .filter(|mot| !mot.is_empty())
            .map(|mot| format!("\"{mot}\""))
            .collect();
        if termes.is_empty() {
            return Ok(Vec::new());
        }
        let mut requete = self.base.prepare_cached(
            "SELECT dossier_id, chemin, titre, snippet(recherche, 3, '⟦', '⟧', '…', 12)
             FROM recherche WHERE recherche MATCH ?1 ORDER BY rank LIMIT ?2",
        )?;
        let trouves = requete
            .query_map(params![format!("{}*", termes.join(" ")), limite], |l| {
                Ok(Trouve { dossier: l.get(0)?, chemin: l.get(1)?, titre: l.get(2)?, extrait: l.get(3)? })
            })?
            .collect::<Result<_, _>>()?;
        Ok(trouves)
    }
}
