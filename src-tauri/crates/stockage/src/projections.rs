//! Writes the rows computed from a dossier, in the transaction of its tree, and checks that they agree.

use std::collections::{HashMap, HashSet};

use domaine::dossier::Dossier;
use domaine::projection::{Projection, projeter};
use rusqlite::{Connection, params};

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

const TABLES: [&str; 4] = ["ligne_argent", "ligne_indicateur", "ligne_jalon", "recherche"];

/// Throws the dossier's rows away and makes them again.
pub(crate) fn refaire(base: &Connection, dossier: &Dossier) -> Result<(), Erreur> {
    for table in TABLES {
        base.prepare_cached(&format!("DELETE FROM {table} WHERE dossier_id = ?1"))?.execute([dossier.id.as_str()])?;
    }
    inserer(base, dossier.id.as_str(), &projeter(dossier))
}

/// Writes the rows that differ between two states of a dossier, whose rows are those of the first.
pub(crate) fn suivre(base: &Connection, id: &str, avant: &Projection, apres: Projection) -> Result<(), Erreur> {
    let [argent, indicateurs, jalons, textes] = TABLES;
    let nouvelles = Projection {
        argent: remplacer(base, argent, id, &avant.argent, apres.argent, |l| &l.chemin)?,
        indicateurs: remplacer(base, indicateurs, id, &avant.indicateurs, apres.indicateurs, |l| &l.chemin)?,
        jalons: remplacer(base, jalons, id, &avant.jalons, apres.jalons, |l| &l.chemin)?,
        textes: remplacer(base, textes, id, &avant.textes, apres.textes, |l| &l.chemin)?,
    };
    inserer(base, id, &nouvelles)
}

/// Deletes the rows that are no longer said; gives back those that are to be written.
fn remplacer<L: PartialEq>(
    base: &Connection,
    table: &str,
    id: &str,
    avant: &[L],
    apres: Vec<L>,
    chemin: fn(&L) -> &String,
) -> Result<Vec<L>, Erreur> {
    let anciennes: HashMap<&str, &L> = avant.iter().map(|ligne| (chemin(ligne).as_str(), ligne)).collect();
    let restent: HashSet<&str> = apres
        .iter()
        .filter(|ligne| anciennes.get(chemin(ligne).as_str()) == Some(ligne))
        .map(|ligne| chemin(ligne).as_str())
        .collect();
    let mut effacer = base.prepare_cached(&format!("DELETE FROM {table} WHERE dossier_id = ?1 AND chemin = ?2"))?;
    for ancien in anciennes.keys().filter(|ancien| !restent.contains(*ancien)) {
        effacer.execute([id, ancien])?;
    }
    let gardees: HashSet<String> = restent.into_iter().map(str::to_owned).collect();
    Ok(apres.into_iter().filter(|ligne| !gardees.contains(chemin(ligne))).collect())
}

fn inserer(base: &Connection, id: &str, projection: &Projection) -> Result<(), Erreur> {
    let mut argent = base.prepare_cached(
        "INSERT INTO ligne_argent (dossier_id, chemin, action_id, source, debut, fin, mesure, centimes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for ligne in &projection.argent {
        let centimes = ligne.montant.centimes().ok_or_else(|| Erreur::MontantHorsLimite(ligne.chemin.clone()))?;
        argent.execute(params![
            id,
            ligne.chemin,
            ligne.action,
            ligne.source,
            ligne.debut,
            ligne.fin,
            ligne.mesure,
            centimes
        ])?;
    }
    let mut indicateur = base.prepare_cached(
        "INSERT INTO ligne_indicateur (dossier_id, chemin, action_id, code, millesime, nature, valeur)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for ligne in &projection.indicateurs {
        indicateur.execute(params![
            id,
            ligne.chemin,
            ligne.action,
            ligne.code,
            ligne.millesime,
            ligne.nature,
            ligne.valeur
        ])?;
    }
    let mut jalon = base.prepare_cached(
        "INSERT INTO ligne_jalon (dossier_id, chemin, quoi, prevu, fait) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for ligne in &projection.jalons {
        let texte = |jour: Option<domaine::jour::Jour>| jour.map(|j| j.to_string());
        jalon.execute(params![id, ligne.chemin, ligne.quoi, texte(ligne.prevu), texte(ligne.fait)])?;
    }
    let mut texte =
        base.prepare_cached("INSERT INTO recherche (dossier_id, chemin, titre, texte) VALUES (?1, ?2, ?3, ?4)")?;
    for ligne in &projection.textes {
        texte.execute(params![id, ligne.chemin, ligne.titre, ligne.texte])?;
    }
    Ok(())
}

/// Every projected row of a dossier as text, sorted: what two projections are compared by.
fn empreinte(base: &Connection, id: &str) -> Result<Vec<String>, Erreur> {
    let mut lignes = Vec::new();
    for table in TABLES {
        let mut requete = base.prepare(&format!("SELECT * FROM {table} WHERE dossier_id = ?1"))?;
        let colonnes = requete.column_count();
        let mut rangees = requete.query([id])?;
        while let Some(rangee) = rangees.next()? {
            let valeurs: Result<Vec<String>, _> =
                (0..colonnes).map(|c| rangee.get_ref(c).map(|v| format!("{v:?}"))).collect();
            lignes.push(format!("{table}: {}", valeurs?.join(" | ")));
        }
    }
    lignes.sort();
    Ok(lignes)
}

impl Portefeuille {
    /// Makes the rows of a dossier again from its tree; true when they were already right.
    ///
    /// # Errors
    /// When the dossier is not there or the file cannot be written.
    pub fn reconstruire(&mut self, id: &str) -> Result<bool, Erreur> {
        let dossier = self.charger(id)?;
        let avant = empreinte(&self.base, id)?;
        self.ecrire(|tx| refaire(tx, &dossier))?;
        Ok(avant == empreinte(&self.base, id)?)
    }
}
