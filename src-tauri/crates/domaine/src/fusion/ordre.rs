//! The order of a list that two sides changed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::arbre::{id_de, resoudre};
use crate::modification::Modification;

/// The ids of both sides in one order, and whether their orders disagree. Every id of the result is in one side at least;
/// those that one side removed have left the three lists.
pub(super) fn fusionner(base: &[String], notre: &[String], leur: &[String]) -> (Vec<String>, bool) {
    let communs: BTreeSet<&String> = notre.iter().filter(|id| leur.contains(id)).collect();
    let dans = |liste: &[String]| -> Vec<String> {
        liste.iter().filter(|id| communs.contains(id) && base.contains(id)).cloned().collect()
    };
    let [d_avant, a, b] = [dans(base), dans(notre), dans(leur)];
    // An element that only one side still has was changed there and removed by the other: it keeps its place on that side.
    let (socle, rencontre) = if a == b || b == d_avant {
        (a, false)
    } else if a == d_avant {
        (b, false)
    } else {
        (d_avant, true)
    };
    (poser(&socle, notre, leur), rencontre)
}

/// Puts what the socle does not hold after what came before it on its side; two novelties at one place, by their id.
fn poser(socle: &[String], notre: &[String], leur: &[String]) -> Vec<String> {
    let mut suites: BTreeMap<Option<&String>, BTreeSet<Vec<&String>>> = BTreeMap::new();
    for cote in [notre, leur] {
        let mut precedent = None;
        let mut suite: Vec<&String> = Vec::new();
        for id in cote {
            if socle.contains(id) {
                if !suite.is_empty() {
                    suites.entry(precedent).or_default().insert(std::mem::take(&mut suite));
                }
                precedent = Some(id);
            } else {
                suite.push(id);
            }
        }
        if !suite.is_empty() {
            suites.entry(precedent).or_default().insert(suite);
        }
    }
    let mut sortie: Vec<String> = Vec::new();
    let mut vus: BTreeSet<&String> = BTreeSet::new();
    for repere in std::iter::once(None).chain(socle.iter().map(Some)) {
        sortie.extend(repere.cloned());
        for id in suites.remove(&repere).into_iter().flatten().flatten() {
            if vus.insert(id) {
                sortie.push(id.clone());
            }
        }
    }
    sortie
}

/// The moves that put a list in that order; what the order does not name follows what it follows.
pub(super) fn suivre(arbre: &Value, chemin: &str, ordre: &Value) -> Vec<Modification> {
    let Some(liste) = resoudre(arbre, chemin).and_then(Value::as_array) else { return Vec::new() };
    let ici: Vec<String> = liste.iter().filter_map(id_de).map(str::to_owned).collect();
    let nommes = ordre.as_array().into_iter().flatten().filter_map(Value::as_str);
    let socle: Vec<String> = nommes.map(str::to_owned).filter(|id| ici.contains(id)).collect();
    let voulu = poser(&socle, &ici, &[]);
    if voulu == ici {
        return Vec::new();
    }
    let mut precedent: Option<&String> = None;
    let mut sortie = Vec::new();
    for id in &voulu {
        let apres = precedent.and_then(|p| p.parse().ok());
        sortie.push(Modification::Deplacer { chemin: format!("{chemin}/{id}"), apres });
        precedent = Some(id);
    }
    sortie
}
