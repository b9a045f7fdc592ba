//! From a tree to a dossier: parse, don't validate. What comes out is coherent, or a [`Refus`] says where it is not.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::{Dossier, Source};
use crate::ident::Id;
use crate::refus::{Motif, Refus, Repere};

/// Version of the format that this code writes and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What is longer does not fit in a sentence.
const LONGUEUR_DITE: usize = 60;

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

/// What [`valider`] asks beyond the types, when one element alone has changed.
pub(crate) fn element_en_ordre(dossier: &Dossier, element: &Value) -> bool {
    periodes_en_ordre(dossier).is_ok() && ids_uniques(element, &mut Vec::new()).is_ok()
}

fn lire_en_suivant(arbre: &Value) -> Result<Dossier, Refus> {
    serde_path_to_error::deserialize(arbre).map_err(|erreur| {
        let chemin: Vec<String> =
            erreur.path().iter().map(|segment| segment.to_string()).filter(|s| s != "?").collect();
        let valeur = valeur_courte(arbre, &chemin);
        let reperes = (0..chemin.len()).map(|rang| repere(au_bout(arbre, &chemin[..=rang])?)).collect();
        Refus { chemin, motif: Motif::de_serde(erreur.inner()), valeur, reperes }
    })
}

fn refuser_format_plus_recent(arbre: &Value) -> Result<(), Refus> {
    match arbre.get("format").and_then(Value::as_u64) {
        Some(format) if format > u64::from(FORMAT) => Err(Refus {
            chemin: vec!["format".into()],
            motif: Motif::FormatPlusRecent,
            valeur: Some(format.to_string()),
            reperes: Box::default(),
        }),
        _ => Ok(()),
    }
}

fn periodes_en_ordre(dossier: &Dossier) -> Result<(), Refus> {
    let inversee =
        |chemin: Vec<String>| Refus { chemin, motif: Motif::PeriodeInversee, valeur: None, reperes: Box::default() };
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
                            reperes: Box::default(),
                        });
                    }
                    if !vus.insert(id) {
                        return Err(Refus {
                            chemin: chemin.clone(),
                            motif: Motif::IdentifiantEnDouble,
                            valeur: Some(id.to_owned()),
                            reperes: Box::default(),
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

/// The value at the end of a path of names and positions.
fn au_bout<'a>(arbre: &'a Value, chemin: &[String]) -> Option<&'a Value> {
    chemin.iter().try_fold(arbre, |ici, segment| match ici {
        Value::Array(elements) => elements.get(segment.trim_matches(['[', ']']).parse::<usize>().ok()?),
        Value::Object(champs) => champs.get(segment),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    })
}

/// What names an element of a list, in a tree that may be wrong anywhere.
pub fn repere(element: &Value) -> Option<Repere> {
    element.get("id")?;
    let texte = |champ: &str| element.get(champ).and_then(Value::as_str).filter(|t| t.chars().count() <= LONGUEUR_DITE);
    let annee = |champ: &str| texte(champ).and_then(|date| date.get(..4)).map(str::to_owned);
    if let Some(code) = texte("code") {
        return Some(Repere::Code(code.to_owned()));
    }
    let exercice = element.get("exercice").and_then(Value::as_u64);
    let source = element.get("source").and_then(|source| Source::deserialize(source).ok());
    if let (Some(source), Some(annee)) = (source, exercice.map(|e| e.to_string()).or_else(|| annee("debut"))) {
        return Some(Repere::Credits(source, annee));
    }
    if let Some(exercice) = exercice {
        return Some(Repere::Exercice(exercice));
    }
    ["titre", "libelle", "designation"].into_iter().find_map(texte).map(|mots| Repere::Intitule(mots.to_owned()))
}

/// The value at the end of the path, when it is short enough for a sentence.
fn valeur_courte(arbre: &Value, chemin: &[String]) -> Option<String> {
    let ici = au_bout(arbre, chemin)?;
    let texte = match ici {
        Value::String(texte) => texte.clone(),
        Value::Object(champs) => champs.get("valeur").and_then(Value::as_str)?.to_owned(),
        Value::Bool(_) | Value::Number(_) => ici.to_string(),
        Value::Null | Value::Array(_) => return None,
    };
    (texte.chars().count() <= LONGUEUR_DITE).then_some(texte)
}
