//! The dossiers themselves: list, create, load, modify, undo, put away. One transaction each.

use std::cell::Ref;

use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::projection::projeter_dans;
use domaine::sur_place::{Effet, appliquer_a, element_vise};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;

use crate::erreur::Erreur;
use crate::journal::{self, Nature, Nouvelle, Transaction};
use crate::portefeuille::Portefeuille;
use crate::projections;

/// A dossier of the list, with its dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Fiche {
    pub dossier: Dossier,
    pub exemple: Option<String>,
    /// UTC, ISO 8601.
    pub modifie_le: String,
    pub rangement: Rangement,
}

/// Where a dossier is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rangement {
    Actif,
    Archive,
    Corbeille,
}

impl Rangement {
    fn code(self) -> &'static str {
        match self {
            Self::Actif => "actif",
            Self::Archive => "archive",
            Self::Corbeille => "corbeille",
        }
    }

    pub(crate) fn lire(code: &str) -> Self {
        match code {
            "archive" => Self::Archive,
            "corbeille" => Self::Corbeille,
            _ => Self::Actif,
        }
    }
}

impl Portefeuille {
    /// Every dossier, the last modified first.
    ///
    /// # Errors
    /// When the file cannot be read or a tree no longer reads.
    pub fn fiches(&self) -> Result<Vec<Fiche>, Erreur> {
        let mut requete = self.base.prepare_cached(&format!("{FICHE} ORDER BY modifie_le DESC, id"))?;
        let mut lignes = requete.query([])?;
        let mut fiches = Vec::new();
        while let Some(ligne) = lignes.next()? {
            fiches.push(lire_fiche(ligne)?);
        }
        Ok(fiches)
    }

    /// One dossier of the list.
    ///
    /// # Errors
    /// When it is not there.
    pub fn fiche(&self, id: &str) -> Result<Fiche, Erreur> {
        Ok(self.courant(id)?.fiche.clone())
    }

    /// The dossier of that id.
    ///
    /// # Errors
    /// When it is not there or no longer reads.
    pub fn charger(&self, id: &str) -> Result<Dossier, Erreur> {
        Ok(self.courant(id)?.fiche.dossier.clone())
    }

    /// Whether it is in the list, archived or in the bin.
    ///
    /// # Errors
    /// When it is not there.
    pub fn rangement(&self, id: &str) -> Result<Rangement, Erreur> {
        Ok(self.courant(id)?.fiche.rangement)
    }

    /// The same, where it is kept in memory: read without a copy.
    ///
    /// # Errors
    /// When it is not there or no longer reads.
    pub fn dossier(&self, id: &str) -> Result<Ref<'_, Dossier>, Erreur> {
        Ok(Ref::map(self.courant(id)?, |courant| &courant.fiche.dossier))
    }

    /// When it was last changed: UTC, ISO 8601.
    ///
    /// # Errors
    /// When it is not there or no longer reads.
    pub fn modifie_le(&self, id: &str) -> Result<String, Erreur> {
        Ok(self.courant(id)?.fiche.modifie_le.clone())
    }

    /// Its canonical tree.
    ///
    /// # Errors
    /// When it is not there or no longer reads.
    pub fn arbre(&self, id: &str) -> Result<Ref<'_, Value>, Erreur> {
        Ok(Ref::map(self.courant(id)?, |courant| &courant.arbre))
    }

    /// The dossier that is worked on stays in memory, as long as the file holds that very state of it.
    fn courant(&self, id: &str) -> Result<Ref<'_, Courant>, Erreur> {
        let etat = etat_de(&self.base, id)?;
        let deja = self.courant.borrow().as_ref().is_some_and(|c| c.fiche.dossier.id.as_str() == id && c.etat == etat);
        if !deja {
            let lu = Courant::lire(&self.base, id)?;
            self.courant.replace(Some(lu));
        }
        Ok(Ref::map(self.courant.borrow(), |c| c.as_ref().expect("just put there")))
    }

    /// One change of a dossier in one transaction; what is kept in memory follows it, or is forgotten.
    fn changer<T>(
        &mut self,
        id: &str,
        travail: impl FnOnce(&Connection, &mut Courant) -> Result<T, Erreur>,
    ) -> Result<T, Erreur> {
        drop(self.courant(id)?);
        let mut courant = self.courant.take().expect("just put there");
        let resultat = self.ecrire(|tx| travail(tx, &mut courant))?;
        courant.etat = etat_de(&self.base, id)?;
        self.courant.replace(Some(courant));
        Ok(resultat)
    }

    /// Puts a new dossier in, with the first entry of its journal.
    ///
    /// # Errors
    /// When one of that id is already there, or the file cannot be written.
    pub fn creer(&mut self, dossier: &Dossier, exemple: Option<&str>, transaction: &Transaction) -> Result<(), Erreur> {
        let texte = arbre::ecrire(&arbre::de_dossier(dossier));
        let empreinte = arbre::empreinte(&texte);
        let id = dossier.id.as_str();
        self.ecrire(|tx| {
            let deja: Option<i64> =
                tx.query_row("SELECT 1 FROM dossier WHERE id = ?1", [id], |l| l.get(0)).optional()?;
            if deja.is_some() {
                return Err(Erreur::DejaLa(id.to_owned()));
            }
            tx.execute(
                "INSERT INTO dossier (id, arbre, empreinte, exemple, cree_le, modifie_le) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
                params![id, texte, empreinte, exemple, transaction.horodatage],
            )?;
            journal::ajouter(
                tx,
                Nouvelle { dossier: id, transaction, nature: Nature::Creation, vise: None, inverses: Vec::new(), empreinte_arbre: empreinte },
            )?;
            projections::refaire(tx, dossier)
        })
    }

    /// Applies a set of modifications: the tree, the journal and the projections move together, or nothing does. False,
    /// and nothing is written, when they change nothing.
    ///
    /// # Errors
    /// A refusal when the result is not a dossier, or a fault of the file; nothing is written then.
    pub fn modifier(&mut self, id: &str, transaction: &Transaction) -> Result<bool, Erreur> {
        self.changer(id, |tx, courant| faire(tx, courant, transaction, Nature::Modification, None))
    }

    /// As [`Self::modifier`], in the step of undo of the modification before it when both set the same value: a text that
    /// is saved again while it is being typed.
    ///
    /// # Errors
    /// As [`Self::modifier`].
    pub fn poursuivre(&mut self, id: &str, transaction: &Transaction) -> Result<bool, Erreur> {
        self.changer(id, |tx, courant| {
            let vise = journal::a_poursuivre(tx, id, &transaction.modifications)?;
            faire(tx, courant, transaction, Nature::Modification, vise)
        })
    }

    /// Undoes the newest modification that is not undone yet, and returns its name.
    ///
    /// # Errors
    /// [`Erreur::RienAAnnuler`] when there is none.
    pub fn annuler(&mut self, id: &str, auteur: &Transaction) -> Result<String, Erreur> {
        self.changer(id, |tx, courant| {
            let entree = journal::a_annuler(tx, id)?.ok_or(Erreur::RienAAnnuler)?;
            let inverse =
                Transaction { libelle: entree.libelle.clone(), modifications: entree.inverses, ..auteur.clone() };
            faire(tx, courant, &inverse, Nature::Annulation, Some(entree.rang))?;
            Ok(entree.libelle)
        })
    }

    /// Redoes what was undone last, and returns its name.
    ///
    /// # Errors
    /// [`Erreur::RienAAnnuler`] when there is nothing to redo.
    pub fn retablir(&mut self, id: &str, auteur: &Transaction) -> Result<String, Erreur> {
        self.changer(id, |tx, courant| {
            let entree = journal::a_retablir(tx, id)?.ok_or(Erreur::RienAAnnuler)?;
            let encore =
                Transaction { libelle: entree.libelle.clone(), modifications: entree.modifications, ..auteur.clone() };
            faire(tx, courant, &encore, Nature::Retablissement, Some(entree.rang))?;
            Ok(entree.libelle)
        })
    }

    /// Archives a dossier, puts it in the bin, or takes it out again. Nothing is erased.
    ///
    /// # Errors
    /// When it is not there.
    pub fn ranger(&mut self, id: &str, rangement: Rangement) -> Result<(), Erreur> {
        let touches =
            self.base.execute("UPDATE dossier SET range = ?2 WHERE id = ?1", params![id, rangement.code()])?;
        if touches == 0 { Err(Erreur::Introuvable(id.to_owned())) } else { Ok(()) }
    }
}

const FICHE: &str = "SELECT id, arbre, exemple, modifie_le, range FROM dossier";

fn lire_fiche(ligne: &Row<'_>) -> Result<Fiche, Erreur> {
    let (id, texte, range): (String, String, String) = (ligne.get(0)?, ligne.get(1)?, ligne.get(4)?);
    Ok(Fiche {
        dossier: arbre::lire(texte.as_bytes()).map_err(|_| Erreur::Abime(id))?,
        exemple: ligne.get(2)?,
        modifie_le: ligne.get(3)?,
        rangement: Rangement::lire(&range),
    })
}

/// A dossier in memory, with its tree as the file holds it.
pub(crate) struct Courant {
    arbre: Value,
    fiche: Fiche,
    etat: Etat,
}

/// What tells two states of a dossier apart: fingerprint of its tree, date, place.
type Etat = (String, String, String);

fn etat_de(base: &Connection, id: &str) -> Result<Etat, Erreur> {
    base.prepare_cached("SELECT empreinte, modifie_le, range FROM dossier WHERE id = ?1")?
        .query_row([id], |l| Ok((l.get(0)?, l.get(1)?, l.get(2)?)))
        .optional()?
        .ok_or_else(|| Erreur::Introuvable(id.to_owned()))
}

impl Courant {
    fn lire(base: &Connection, id: &str) -> Result<Self, Erreur> {
        let mut requete = base.prepare_cached(&format!("{FICHE} WHERE id = ?1"))?;
        let mut lignes = requete.query([id])?;
        let fiche = lignes.next()?.map_or_else(|| Err(Erreur::Introuvable(id.to_owned())), lire_fiche)?;
        Ok(Self { arbre: arbre::de_dossier(&fiche.dossier), fiche, etat: etat_de(base, id)? })
    }
}

/// Changes the dossier in memory, then writes what it became; false, and nothing is written, when nothing changes.
fn faire(
    tx: &Connection,
    courant: &mut Courant,
    transaction: &Transaction,
    nature: Nature,
    vise: Option<i64>,
) -> Result<bool, Erreur> {
    let Courant { arbre, fiche: Fiche { dossier, modifie_le, .. }, etat } = courant;
    let touche = element_vise(&transaction.modifications);
    let lignes_avant = projeter_dans(dossier, touche);
    let Effet { inverse, change } = appliquer_a(arbre, dossier, &transaction.modifications)?;
    // An undo is an entry even when it gives back what is there already: the stacks are read from the journal.
    if nature == Nature::Modification && !change {
        return Ok(false);
    }
    let id = dossier.id.as_str();
    let texte = arbre::ecrire(arbre);
    let empreinte = arbre::empreinte(&texte);
    let touches = tx
        .prepare_cached(
            "UPDATE dossier SET arbre = ?2, empreinte = ?3, modifie_le = ?4 WHERE id = ?1 AND empreinte = ?5",
        )?
        .execute(params![id, texte, empreinte, transaction.horodatage, etat.0])?;
    // Where the system has no locks, somebody else wrote since: their work is not written over.
    if touches == 0 {
        return Err(Erreur::Occupe);
    }
    journal::ajouter(
        tx,
        Nouvelle { dossier: id, transaction, nature, vise, inverses: inverse, empreinte_arbre: empreinte },
    )?;
    projections::suivre(tx, id, &lignes_avant, projeter_dans(dossier, touche))?;
    modifie_le.clone_from(&transaction.horodatage);
    Ok(true)
}
