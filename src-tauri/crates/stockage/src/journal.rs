//! The append-only journal: who, when, what, and a chain of SHA-256 that shows any tampering.

use domaine::arbre;
use domaine::modification::Modification;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::json;

use crate::erreur::Erreur;
use crate::portefeuille::{Auteur, Portefeuille};

/// A set of modifications made in one go, with the name that « Annuler » shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    pub auteur: Auteur,
    /// UTC, ISO 8601.
    pub horodatage: String,
    /// « montant ONDAM 2023 ».
    pub libelle: String,
    pub modifications: Vec<Modification>,
}

/// What an entry did. Undo is an entry too: the journal only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    Creation,
    Modification,
    Annulation,
    Retablissement,
}

impl Nature {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Creation => "creation",
            Self::Modification => "modification",
            Self::Annulation => "annulation",
            Self::Retablissement => "retablissement",
        }
    }

    fn lire(code: &str) -> Option<Self> {
        [Self::Creation, Self::Modification, Self::Annulation, Self::Retablissement]
            .into_iter()
            .find(|n| n.code() == code)
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Entree {
    /// 1 for the creation of the dossier.
    pub rang: i64,
    pub horodatage: String,
    pub auteur: Auteur,
    pub libelle: String,
    pub nature: Nature,
    /// The entry that an undo or redo is about, or that a modification goes on from: both are then undone at once.
    pub vise: Option<i64>,
    pub modifications: Vec<Modification>,
    pub inverses: Vec<Modification>,
    /// Fingerprint of the tree after this entry.
    pub empreinte_arbre: String,
    pub precedente: String,
    pub chaine: String,
}

impl Entree {
    /// The link of the chain that this entry must have.
    pub fn maillon(&self, dossier: &str) -> String {
        arbre::empreinte(&arbre::ecrire(&json!({
            "dossier": dossier,
            "rang": self.rang,
            "horodatage": self.horodatage,
            "auteur": self.auteur.nom,
            "partie": self.auteur.partie,
            "libelle": self.libelle,
            "nature": self.nature.code(),
            "vise": self.vise,
            "modifications": self.modifications,
            "inverses": self.inverses,
            "empreinte_arbre": self.empreinte_arbre,
            "precedente": self.precedente,
        })))
    }
}

/// What to write; rank, previous link and chain are worked out here.
pub(crate) struct Nouvelle<'a> {
    pub dossier: &'a str,
    pub transaction: &'a Transaction,
    pub nature: Nature,
    pub vise: Option<i64>,
    pub inverses: Vec<Modification>,
    pub empreinte_arbre: String,
}

/// Appends one entry and returns its rank.
pub(crate) fn ajouter(base: &Connection, nouvelle: Nouvelle<'_>) -> Result<i64, Erreur> {
    let derniere: Option<(i64, String)> = base
        .prepare_cached("SELECT rang, chaine FROM journal WHERE dossier_id = ?1 ORDER BY rang DESC LIMIT 1")?
        .query_row([nouvelle.dossier], |l| Ok((l.get(0)?, l.get(1)?)))
        .optional()?;
    let (avant, precedente) = derniere.unwrap_or_default();
    let mut entree = Entree {
        rang: avant + 1,
        horodatage: nouvelle.transaction.horodatage.clone(),
        auteur: nouvelle.transaction.auteur.clone(),
        libelle: nouvelle.transaction.libelle.clone(),
        nature: nouvelle.nature,
        vise: nouvelle.vise,
        modifications: nouvelle.transaction.modifications.clone(),
        inverses: nouvelle.inverses,
        empreinte_arbre: nouvelle.empreinte_arbre,
        precedente,
        chaine: String::new(),
    };
    entree.chaine = entree.maillon(nouvelle.dossier);
    let liste = |m: &[Modification]| serde_json::to_string(m).expect("modifications are plain JSON");
    base.prepare_cached(
        "INSERT INTO journal (dossier_id, rang, horodatage, auteur, partie, libelle, nature, vise, modifications,
                              inverses, empreinte_arbre, precedente, chaine)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        nouvelle.dossier,
        entree.rang,
        entree.horodatage,
        entree.auteur.nom,
        entree.auteur.partie,
        entree.libelle,
        entree.nature.code(),
        entree.vise,
        liste(&entree.modifications),
        liste(&entree.inverses),
        entree.empreinte_arbre,
        entree.precedente,
        entree.chaine,
    ])?;
    Ok(entree.rang)
}

const COLONNES: &str = "rang, horodatage, auteur, partie, libelle, nature, vise, modifications, inverses,
                        empreinte_arbre, precedente, chaine";

fn lire(ligne: &Row<'_>) -> rusqlite::Result<Entree> {
    let liste = |colonne: usize| -> rusqlite::Result<Vec<Modification>> {
        let texte: String = ligne.get(colonne)?;
        serde_json::from_str(&texte)
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(colonne, rusqlite::types::Type::Text, Box::new(e)))
    };
    let nature: String = ligne.get(5)?;
    Ok(Entree {
        rang: ligne.get(0)?,
        horodatage: ligne.get(1)?,
        auteur: Auteur { nom: ligne.get(2)?, partie: ligne.get(3)? },
        libelle: ligne.get(4)?,
        nature: Nature::lire(&nature).ok_or(rusqlite::Error::InvalidColumnType(
            5,
            nature,
            rusqlite::types::Type::Text,
        ))?,
        vise: ligne.get(6)?,
        modifications: liste(7)?,
        inverses: liste(8)?,
        empreinte_arbre: ligne.get(9)?,
        precedente: ligne.get(10)?,
        chaine: ligne.get(11)?,
    })
}

/// The entry whose inverse is what « Annuler » would do: the first of the newest step not undone yet.
pub(crate) fn a_annuler(base: &Connection, dossier: &str) -> Result<Option<Entree>, Erreur> {
    let (mut faites, _) = piles(base, dossier)?;
    faites.pop().map(|pas| entree(base, dossier, pas.premier)).transpose()
}

/// The entry that « Rétablir » would do again: the last of the step undone last.
pub(crate) fn a_retablir(base: &Connection, dossier: &str) -> Result<Option<Entree>, Erreur> {
    let (_, mut defaites) = piles(base, dossier)?;
    defaites.pop().map(|pas| entree(base, dossier, pas.dernier)).transpose()
}

/// The entry that these modifications go on from: the newest step, when it sets the very value that they set again.
pub(crate) fn a_poursuivre(base: &Connection, dossier: &str, suite: &[Modification]) -> Result<Option<i64>, Erreur> {
    let (mut faites, _) = piles(base, dossier)?;
    let Some(pas) = faites.pop() else { return Ok(None) };
    let meme_valeur = match (entree(base, dossier, pas.dernier)?.modifications.as_slice(), suite) {
        ([Modification::Definir { chemin: avant, .. }], [Modification::Definir { chemin, .. }]) => avant == chemin,
        _ => false,
    };
    Ok(meme_valeur.then_some(pas.dernier))
}

fn entree(base: &Connection, dossier: &str, rang: i64) -> Result<Entree, Erreur> {
    let requete = format!("SELECT {COLONNES} FROM journal WHERE dossier_id = ?1 AND rang = ?2");
    Ok(base.prepare_cached(&requete)?.query_row(params![dossier, rang], lire)?)
}

/// One step as undo sees it: an entry, or several that set one value again and again while it was typed. The inverse of
/// the first undoes them all, the last does them all again.
struct Pas {
    premier: i64,
    dernier: i64,
    libelle: String,
}

/// Replays the journal into the two stacks of undo and redo. A change of status closes what was before: a contract
/// goes on, or comes back by its own way, not by undoing.
fn piles(base: &Connection, dossier: &str) -> Result<(Vec<Pas>, Vec<Pas>), Erreur> {
    let (mut faites, mut defaites): (Vec<Pas>, Vec<Pas>) = (Vec::new(), Vec::new());
    let mut requete = base.prepare_cached(
        "SELECT rang, libelle, nature, vise, instr(modifications, '\"chemin\":\"statut\"') > 0
         FROM journal WHERE dossier_id = ?1 ORDER BY rang",
    )?;
    let mut lignes = requete.query([dossier])?;
    while let Some(ligne) = lignes.next()? {
        let (nature, passage): (String, bool) = (ligne.get(2)?, ligne.get(4)?);
        let (rang, vise): (i64, Option<i64>) = (ligne.get(0)?, ligne.get(3)?);
        match Nature::lire(&nature) {
            Some(Nature::Modification) if passage => {
                faites.clear();
                defaites.clear();
            }
            Some(Nature::Modification) => {
                match faites.last_mut().filter(|pas| Some(pas.dernier) == vise) {
                    Some(pas) => pas.dernier = rang,
                    None => faites.push(Pas { premier: rang, dernier: rang, libelle: ligne.get(1)? }),
                }
                defaites.clear();
            }
            Some(Nature::Annulation) => defaites.extend(faites.pop()),
            Some(Nature::Retablissement) => faites.extend(defaites.pop()),
            Some(Nature::Creation) | None => {}
        }
    }
    Ok((faites, defaites))
}

fn toutes(base: &Connection, dossier: &str) -> Result<Vec<Entree>, Erreur> {
    let mut requete =
        base.prepare_cached(&format!("SELECT {COLONNES} FROM journal WHERE dossier_id = ?1 ORDER BY rang"))?;
    let entrees = requete.query_map([dossier], lire)?.collect::<Result<_, _>>()?;
    Ok(entrees)
}

impl Portefeuille {
    /// The whole journal of a dossier, oldest first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn journal(&self, dossier: &str) -> Result<Vec<Entree>, Erreur> {
        toutes(&self.base, dossier)
    }

    /// Walks the chain; the rank of the first entry that was tampered with, or `None` when all holds.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn verifier_journal(&self, dossier: &str) -> Result<Option<i64>, Erreur> {
        let mut precedente = String::new();
        for (attendu, entree) in (1..).zip(toutes(&self.base, dossier)?) {
            let tient =
                entree.rang == attendu && entree.precedente == precedente && entree.chaine == entree.maillon(dossier);
            if !tient {
                return Ok(Some(attendu));
            }
            precedente = entree.chaine;
        }
        Ok(None)
    }

    /// Names of what « Annuler » and « Rétablir » would do.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn annulables(&self, dossier: &str) -> Result<(Option<String>, Option<String>), Erreur> {
        let (faites, defaites) = piles(&self.base, dossier)?;
        Ok((faites.last().map(|p| p.libelle.clone()), defaites.last().map(|p| p.libelle.clone())))
    }
}
