//! What the list says of each dossier, kept so that a list of hundreds reads no tree. Not here: what it says (`application`).

use rusqlite::params;

use crate::dossiers::Rangement;
use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

/// A dossier of the list, without its tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entete {
    pub id: String,
    /// SHA-256 of its tree.
    pub empreinte: String,
    pub exemple: Option<String>,
    /// UTC, ISO 8601.
    pub modifie_le: String,
    pub rangement: Rangement,
    /// What was kept of it: for which state, and what.
    pub resume: Option<Resume>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resume {
    pub cle: String,
    pub valeur: String,
}

impl Portefeuille {
    /// Every dossier, the last modified first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn entetes(&self) -> Result<Vec<Entete>, Erreur> {
        let mut requete = self.base.prepare_cached(
            "SELECT d.id, d.empreinte, d.exemple, d.modifie_le, d.range, r.cle, r.valeur \
             FROM dossier d LEFT JOIN resume r ON r.dossier_id = d.id ORDER BY d.modifie_le DESC, d.id",
        )?;
        let lignes = requete.query_map([], |ligne| {
            let cle: Option<String> = ligne.get(5)?;
            let valeur: Option<String> = ligne.get(6)?;
            Ok(Entete {
                id: ligne.get(0)?,
                empreinte: ligne.get(1)?,
                exemple: ligne.get(2)?,
                modifie_le: ligne.get(3)?,
                rangement: Rangement::lire(&ligne.get::<_, String>(4)?),
                resume: cle.zip(valeur).map(|(cle, valeur)| Resume { cle, valeur }),
            })
        })?;
        Ok(lignes.collect::<Result<_, _>>()?)
    }

    /// Keeps what the list says of these dossiers, in the place of what it said.
    ///
    /// # Errors
    /// When the file cannot be written: nothing is lost, it is made again next time.
    pub fn retenir_les_resumes(&self, resumes: &[(String, Resume)]) -> Result<(), Erreur> {
        let transaction = self.base.unchecked_transaction()?;
        for (id, Resume { cle, valeur }) in resumes {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO resume (dossier_id, cle, valeur) VALUES (?1, ?2, ?3)")?
                .execute(params![id, cle, valeur])?;
        }
        Ok(transaction.commit()?)
    }
}
