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
    let modele = valeur.clone();
    vider_les_puces(&mut valeur, &modele);
    valeur
}

/// Said where a figure of the model stood that the copy does not have.
const A_PRECISER: &str = "[à préciser]";

/// A chip towards what was not copied would print nothing, and nothing would say so: words to be written take its place.
fn vider_les_puces(valeur: &mut Value, copie: &Value) {
    match valeur {
        Value::Object(champs) => {
            if champs.get("type").is_some_and(|genre| genre == "donnee")
                && champs
                    .get("attrs")
                    .and_then(|a| a["chemin"].as_str())
                    .is_some_and(|chemin| est_perdue(chemin, copie))
            {
                champs.remove("attrs");
                champs.insert("type".to_owned(), "text".into());
                champs.insert("text".to_owned(), A_PRECISER.into());
            }
            champs.values_mut().for_each(|champ| vider_les_puces(champ, copie));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| vider_les_puces(element, copie)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A path of the copy itself, at which it has nothing.
fn est_perdue(chemin: &str, copie: &Value) -> bool {
    let racine = format!("actions/{}/", arbre::id_de(copie).unwrap_or_default());
    chemin.strip_prefix(&racine).is_some_and(|dedans| arbre::resoudre(copie, dedans).is_none())
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

    fn neuf() -> impl FnMut() -> String {
        let mut rang = 0;
        move || {
            rang += 1;
            format!("neuf-{rang}")
        }
    }

    fn tous_les_ids(valeur: &Value) -> BTreeSet<String> {
        let mut ids = BTreeMap::new();
        relever(valeur, &mut ids, &mut String::new);
        ids.into_keys().collect()
    }

    #[test]
    fn la_copie_a_ses_propres_ids_ses_cibles_et_ni_argent_ni_resultat() {
        let dossier = crate::exemple("cantal-2022-demo").unwrap();
        for action in &dossier.actions {
            let copie = copier(action, "B99", neuf());
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
            // A figure of its own indicators goes on; one of its money does not, and says that it is to be written.
            if let Some(ligne) = action.financements.first() {
                let mut avec = action.clone();
                let puce = |chemin: &str| serde_json::json!({"type": "donnee", "attrs": {"chemin": chemin, "forme": "simple"}});
                let parle = serde_json::json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p-1"}, "content": [
                    puce(&format!("actions/{}/financements/{}", action.id, ligne.id)),
                    puce(&format!("actions/{}/intitule", action.id)),
                ]}]});
                avec.description = Some(serde_json::from_value(parle).unwrap());
                let copie = copier(&avec, "B99", neuf());
                let dit = copie["description"]["content"][0]["content"].clone();
                assert_eq!(dit[0], serde_json::json!({"type": "text", "text": A_PRECISER}));
                assert_eq!(dit[1]["attrs"]["chemin"], "actions/neuf-1/intitule");
            }
            let texte = copie.to_string();
            assert!(!texte.contains(&format!("actions/{}/", action.id)), "no datum of the copy points at its model");
        }
    }
}
