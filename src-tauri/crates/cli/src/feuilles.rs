//! `paraphe collecte` and `paraphe importer-xlsx`: sheets to be filled in, and what one that comes back changes, cell by cell.

use std::path::Path;

use application::textes::feuilles::{GROUPES, groupe};
use application::textes::typographier;
use application::{Exercice, ImportFeuille, Jour, Maintenant};
use serde::Serialize;

use crate::Issue;
use crate::commandes::{afficher, en_json, garder_l_ancien, lire_le_premier, phrase, un_repertoire};

/// What `--json` prints.
#[derive(Serialize)]
struct CompteRendu<'a> {
    #[serde(flatten)]
    import: &'a ImportFeuille,
    /// How many modifications the accepted cells make.
    modifications: usize,
}

/// Writes the sheets of a year, one for each person in charge.
///
/// # Errors
/// One French sentence.
pub fn collecter(fichier: &Path, exercice: Exercice, jour: Option<Jour>, sortie: &Path) -> Result<Issue, String> {
    un_repertoire(sortie, "collecte")?;
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let feuilles = application::collecte(&dossier, exercice, jour).map_err(phrase)?;
    application::ecrire_la_collecte(&feuilles, sortie).map_err(phrase)?;
    for (nom, _) in &feuilles {
        afficher(nom)?;
    }
    let nombre = feuilles.len();
    let dit = if nombre > 1 { format!("{nombre} feuilles écrites") } else { "1 feuille écrite".to_owned() };
    afficher(&format!("{dit} dans {}", sortie.display()))
}

/// Reads a sheet, says what it changes, and writes the new dossier when a place for it is given and something changes.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn importer(fichier: &Path, feuille: &Path, sortie: Option<&Path>, json: bool) -> Result<Issue, String> {
    let dossier = lire_le_premier(fichier, feuille, "le dossier puis la feuille")?;
    if let Some(sortie) = sortie {
        garder_l_ancien(fichier, sortie)?;
        garder_l_ancien(feuille, sortie)?;
    }
    let octets = application::lire_octets(feuille).map_err(phrase)?;
    let import = application::importer_feuille(&dossier, &octets).map_err(phrase)?;
    if let Some(sortie) = sortie.filter(|_| !import.modifications.is_empty()) {
        let neuf = application::appliquer_import(&dossier, &import).map_err(phrase)?;
        application::ecrire_dossier_de(fichier, &neuf, sortie).map_err(phrase)?;
    }
    if json {
        afficher(&en_json(&CompteRendu { import: &import, modifications: import.modifications.len() }))?;
    } else {
        afficher(&lisible(&import, sortie))?;
    }
    Ok(if import.a_des_refus() { Issue::Bloquant } else { Issue::Bien })
}

/// What is taken in first, then what needs somebody.
fn lisible(import: &ImportFeuille, sortie: Option<&Path>) -> String {
    let mut lignes: Vec<String> = Vec::new();
    for issue in GROUPES {
        let combien = import.compte(issue);
        if combien > 0 {
            lignes.push(format!("{} ({combien})", groupe(issue)));
            lignes.extend(import.lignes.iter().filter(|l| l.issue == issue).map(|l| format!("  {}", l.message)));
            lignes.push(String::new());
        }
    }
    lignes.push(match (sortie, import.modifications.is_empty()) {
        (None, true) => "La feuille ne change rien au dossier.".to_owned(),
        (Some(sortie), true) => {
            typographier(&format!("La feuille ne change rien au dossier : « {} » n’a pas été écrit.", sortie.display()))
        }
        (Some(sortie), false) => format!("Dossier écrit : {}", sortie.display()),
        (None, false) => {
            typographier("Rien n’est écrit. Ajoutez « -o NOUVEAU.paraphe » pour enregistrer ce qui est repris.")
        }
    });
    lignes.join("\n")
}
