//! A fiche copied beside itself: its texts, steps, indicators and targets under new ids; neither money nor results, which
//! belong to the one that was decided and carried out.

use std::collections::BTreeMap;

use domaine::arbre;
use domaine::dossier::{Action, provisoire};
use serde_json::Value;

/// The copy of an action under that code, as a new element of the tree. `neuf` gives ids, the first to the action itself.
pub(crate) fn copier(action: &Action, code: &str, mut neuf: impl FnMut() -> String) -> Value {
    let mut copie = action.clone();
    let ancien = std::mem::replace(&mut copie.code, code.to_owned());
    copie.intitule = provisoire::copie_de(&action.intitule);
    copie.financements.clear();
    copie.avancement.clear();
    for indicateur in &mut copie.indicateurs {
        indicateur.realises.clear();
        // « B3.1 » follows its action.
        if let Some(suite) = indicateur.code.strip_prefix(&ancien).filter(|suite| suite.starts_with('.')) {
            indicateur.code = format!("{code}{suite}");
        }
    }
    let mut valeur = arbre::en_arbre(&copie);
    let mut ids = BTreeMap::new();
    relever(&valeur, &mut ids, &mut neuf);
    renommer(&mut valeur, &ids);
    valeur
}

/// Every id of the tree, the outermost first, with the one that takes its place.
fn relever(valeur: &Value, ids: &mut BTreeMap<String, String>, neuf: &mut impl FnMut() -> String) {
    match valeur {
        Value::Object(champs) => {
            if let Some(id) = champs.get("id").and_then(Value::as_str)
                && !ids.contains_key(id)
            {
                ids.insert(id.to_owned(), neuf());
            }
            champs.values().for_each(|champ| relever(champ, ids, neuf));
        }
        Value::Array(elements) => elements.iter().for_each(|element| relever(element, ids, neuf)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Ids, and the paths of the data that the texts of the fiche show of itself.
fn renommer(valeur: &mut Value, ids: &BTreeMap<String, String>) {
    match valeur {
        Value::Object(champs) => {
            for (nom, champ) in champs.iter_mut() {
                match champ {
                    Value::String(mot) if nom == "id" || nom == "cible" => {
                        if let Some(suite) = ids.get(mot.as_str()) {
                            mot.clone_from(suite);
                        }
                    }
                    Value::String(chemin) if nom == "chemin" => {
                        let suite = |pas: &str| ids.get(pas).cloned().unwrap_or_else(|| pas.to_owned());
                        *chemin = chemin.split('/').map(suite).collect::<Vec<_>>().join("/");
                    }
                    autre => renommer(autre, ids),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| renommer(element, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn tous_les_ids(valeur: &Value) -> BTreeSet<String> {
        let mut ids = BTreeMap::new();
        relever(valeur, &mut ids, &mut String::new);
        ids.into_keys().collect()
    }

    #[test]
    fn la_copie_a_ses_propres_ids_ses_cibles_et_ni_argent_ni_resultat() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        for action in &dossier.actions {
            let mut rang = 0;
            let copie = copier(action, "B99", || {
                rang += 1;
                format!("neuf-{rang}")
            });
            let relue: Action = serde_json::from_value(copie.clone()).unwrap();
            assert!(tous_les_ids(&copie).is_disjoint(&tous_les_ids(&arbre::en_arbre(action))), "{}", action.code);
            assert_eq!(relue.id.to_string(), "neuf-1");
            assert_eq!(relue.code, "B99");
            assert!(provisoire::est_provisoire(&relue.intitule));
            assert!(relue.financements.is_empty() && relue.avancement.is_empty());
            assert_eq!(relue.indicateurs.len(), action.indicateurs.len());
            for (copie, modele) in relue.indicateurs.iter().zip(&action.indicateurs) {
                assert_eq!(copie.cibles, modele.cibles);
                assert!(copie.realises.is_empty());
            }
            let texte = copie.to_string();
            assert!(!texte.contains(&format!("actions/{}/", action.id)), "no datum of the copy points at its model");
        }
    }
}
