//! From a tree to a dossier: parse, don't validate. What comes out is coherent, or a [`Refus`] says where it is not.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::Dossier;
use crate::ident::Id;
use crate::refus::{Motif, Refus};

/// Version of the format that this code writes and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Reads a tree, checks ids and periods.
///
/// # Errors
/// The first [`Refus`] met, with its place.
pub fn valider(arbre: &Value) -> Result<Dossier, Refus> {
    refuser_format_plus_recent(arbre)?;
    // Following the place at each step costs as much as reading: it is done only when there is a fault to place.
    let dossier = match Dossier::deserialize(arbre) {
        Ok(dossier) => dossier,
        Err(_) => lire_en_suivant(arbre)?,
    };
    periodes_en_ordre(&dossier)?;
    ids_uniques(arbre, &mut Vec::new())?;
    Ok(dossier)
}

fn lire_en_suivant(arbre: &Value) -> Result<Dossier, Refus> {
    serde_path_to_error::deserialize(arbre).map_err(|erreur| {
        let chemin: Vec<String> =
            erreur.path().iter().map(|segment| segment.to_string()).filter(|s| s != "?").collect();
        let valeur = valeur_courte(arbre, &chemin);
        Refus { chemin, motif: Motif::de_serde(erreur.inner()), valeur }
    })
}

fn refuser_format_plus_recent(arbre: &Value) -> Result<(), Refus> {
    match arbre.get("format").and_then(Value::as_u64) {
        Some(format) if format > u64::from(FORMAT) => Err(Refus {
            chemin: vec!["format".into()],
            motif: Motif::FormatPlusRecent,
            valeur: Some(format.to_string()),
        }),
        _ => Ok(()),
    }
}

fn periodes_en_ordre(dossier: &Dossier) -> Result<(), Refus> {
    let inversee = |chemin: Vec<String>| Refus { chemin, motif: Motif::PeriodeInversee, valeur: None };
    if dossier.periode.fin < dossier.periode.debut {
        return Err(inversee(vec!["periode".into()]));
    }
    if let Some(rang) = dossier.enveloppes.iter().position(|e| e.fin < e.debut) {
        return Err(inversee(vec!["enveloppes".into(), format!("[{rang}]")]));
    }
    Ok(())
}

/// Ids are unique inside their list, and every element of a list of objects has one.
fn ids_uniques(arbre: &Value, chemin: &mut Vec<String>) -> Result<(), Refus> {
    match arbre {
        Value::Object(champs) => {
            for (nom, valeur) in champs {
                chemin.push(nom.clone());
                ids_uniques(valeur, chemin)?;
                chemin.pop();
            }
        }
        Value::Array(elements) => {
            let mut vus = BTreeSet::new();
            for (rang, element) in elements.iter().enumerate() {
                chemin.push(format!("[{rang}]"));
                if let Some(id) = crate::arbre::id_de(element) {
                    if id.parse::<Id>().is_err() {
                        return Err(Refus {
                            chemin: chemin.clone(),
                            motif: Motif::IdentifiantInvalide,
                            valeur: Some(id.to_owned()),
                        });
                    }
                    if !vus.insert(id) {
                        return Err(Refus {
                            chemin: chemin.clone(),
                            motif: Motif::IdentifiantEnDouble,
                            valeur: Some(id.to_owned()),
                        });
                    }
                }
                ids_uniques(element, chemin)?;
                chemin.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    Ok(())
}

/// The value at the end of the path, when it is short enough for a sentence.
fn valeur_courte(arbre: &Value, chemin: &[String]) -> Option<String> {
    let mut ici = arbre;
    for segment in chemin {
        ici = match ici {
            Value::Array(elements) => elements.get(segment.trim_matches(['[', ']']).parse::<usize>().ok()?)?,
            Value::Object(champs) => champs.get(segment)?,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
        };
    }
    let texte = match ici {
        Value::String(texte) => texte.clone(),
        Value::Object(champs) => champs.get("valeur").and_then(Value::as_str)?.to_owned(),
        Value::Bool(_) | Value::Number(_) => ici.to_string(),
        Value::Null | Value::Array(_) => return None,
    };
    (texte.chars().count() <= 60).then_some(texte)
}
