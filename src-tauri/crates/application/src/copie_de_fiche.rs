//! A fiche copied beside itself: its texts, steps, indicators and targets under new ids; neither money nor results, which
//! belong to the one that was decided and carried out. A template keeps less, and comes into any dossier.

use std::collections::BTreeMap;

use domaine::arbre;
use domaine::dossier::{Action, provisoire};
use domaine::reste::A_PRECISER;
use serde_json::{Map, Value};

/// The copy of an action under that code, as a new element of the tree. `neuf` gives ids, the first to the action itself.
pub(crate) fn copier(action: &Action, code: &str, neuf: impl FnMut() -> String) -> Value {
    let mut copie = action.clone();
    copie.intitule = provisoire::copie_de(&action.intitule);
    copie.financements.clear();
    copie.avancement.clear();
    copie.indicateurs.iter_mut().for_each(|indicateur| indicateur.realises.clear());
    renouveler(copie, code, None, neuf)
}

/// What a template keeps of a fiche: its words, its partners, what it measures; nothing of a year, nothing that was decided.
pub(crate) fn depouiller(action: &Action) -> Action {
    let mut fiche = action.clone();
    fiche.financements.clear();
    fiche.avancement.clear();
    fiche.autres_contrats.clear();
    for etape in &mut fiche.etapes {
        (etape.debut, etape.fin) = (None, None);
    }
    for indicateur in &mut fiche.indicateurs {
        indicateur.reference = None;
        indicateur.cibles.clear();
        indicateur.realises.clear();
    }
    fiche
}

/// A fiche under new ids and that code. What its texts quote and is not there is to be written: of the fiche itself, and of
/// the dossier that it comes into, when that is another.
pub(crate) fn renouveler(
    mut fiche: Action,
    code: &str,
    dossier: Option<&Value>,
    mut neuf: impl FnMut() -> String,
) -> Value {
    let ancien = std::mem::replace(&mut fiche.code, code.to_owned());
    for indicateur in &mut fiche.indicateurs {
        // « B3.1 » follows its action.
        if let Some(suite) = indicateur.code.strip_prefix(&ancien).filter(|suite| suite.starts_with('.')) {
            indicateur.code = format!("{code}{suite}");
        }
    }
    let mut valeur = arbre::en_arbre(&fiche);
    let mut ids = BTreeMap::new();
    relever(&valeur, &mut ids, &mut neuf);
    renommer(&mut valeur, &ids);
    let copie = valeur.clone();
    vider_les_puces(&mut valeur, &copie, dossier);
    valeur
}

/// A chip towards what is not there would print nothing, and nothing would say so: words to be written take its place.
fn vider_les_puces(valeur: &mut Value, copie: &Value, dossier: Option<&Value>) {
    match valeur {
        Value::Object(champs) => {
            if est_perdu(champs, copie, dossier) {
                champs.remove("attrs");
                champs.insert("type".to_owned(), "text".into());
                champs.insert("text".to_owned(), A_PRECISER.into());
            }
            champs.values_mut().for_each(|champ| vider_les_puces(champ, copie, dossier));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| vider_les_puces(element, copie, dossier)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A figure or a reference whose target is neither in the copy nor in the dossier that it comes into.
fn est_perdu(inline: &Map<String, Value>, copie: &Value, dossier: Option<&Value>) -> bool {
    let attribut = |nom: &str| inline.get("attrs").and_then(|attrs| attrs[nom].as_str());
    match inline.get("type").and_then(Value::as_str) {
        Some("donnee") => attribut("chemin").is_some_and(|chemin| donnee_perdue(chemin, copie, dossier)),
        Some("renvoi") => attribut("cible").zip(dossier).is_some_and(|(cible, dossier)| {
            let dans = |liste: &str| arbre::resoudre(dossier, &format!("{liste}/{cible}")).is_some();
            arbre::id_de(copie) != Some(cible) && !dans("articles") && !dans("actions")
        }),
        _ => false,
    }
}

/// Inside the copy, the figure itself is looked for; in the dossier, the element that holds it: an empty field of it says so.
fn donnee_perdue(chemin: &str, copie: &Value, dossier: Option<&Value>) -> bool {
    let racine = format!("actions/{}/", arbre::id_de(copie).unwrap_or_default());
    if let Some(dedans) = chemin.strip_prefix(&racine) {
        return arbre::resoudre(copie, dedans).is_none();
    }
    let element = || arbre::segments(chemin).take(2).collect::<Vec<_>>().join("/");
    dossier.is_some_and(|dossier| {
        !chemin.starts_with("calcul:") && chemin.contains('/') && arbre::resoudre(dossier, &element()).is_none()
    })
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

    #[test]
    fn un_modele_ne_garde_rien_d_une_annee() {
        for action in &crate::exemple("cantal-2022-demo").unwrap().actions {
            let modele = depouiller(action);
            assert!(modele.financements.is_empty() && modele.avancement.is_empty());
            assert!(modele.etapes.iter().all(|e| e.debut.is_none() && e.fin.is_none()));
            assert_eq!(modele.etapes.len(), action.etapes.len());
            assert_eq!((&modele.partenaires, &modele.description), (&action.partenaires, &action.description));
            for (garde, indicateur) in modele.indicateurs.iter().zip(&action.indicateurs) {
                assert_eq!((&garde.libelle, &garde.unite), (&indicateur.libelle, &indicateur.unite));
                assert!(garde.reference.is_none() && garde.cibles.is_empty() && garde.realises.is_empty());
            }
        }
    }

    /// What a text quotes of another dossier is to be written; what every dossier has stays alive.
    #[test]
    fn dans_un_autre_dossier_ce_qui_n_y_est_pas_est_a_preciser() {
        let demo = crate::exemple("cantal-2022-demo").unwrap();
        let ailleurs = arbre::de_dossier(&crate::exemple("cher-2020").unwrap());
        let (action, autre) = (&demo.actions[0], &demo.actions[1]);
        let puce = |chemin: &str| serde_json::json!({"type": "donnee", "attrs": {"chemin": chemin, "forme": "simple"}});
        let renvoi = |cible: &str| serde_json::json!({"type": "renvoi", "attrs": {"cible": cible}});
        let inlines = [
            puce(&format!("actions/{}/intitule", action.id)),
            puce(&format!("actions/{}/intitule", autre.id)),
            puce("titre"),
            puce("periode/debut"),
            puce("calcul:financement.total"),
            renvoi(action.id.as_str()),
            renvoi(autre.id.as_str()),
        ];
        let mut fiche = action.clone();
        let parle = serde_json::json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p-1"}, "content": inlines}]});
        fiche.description = Some(serde_json::from_value(parle).unwrap());
        let copie = renouveler(depouiller(&fiche), "B99", Some(&ailleurs), neuf());
        let dit = copie["description"]["content"][0]["content"].as_array().unwrap().clone();
        let perdus: Vec<bool> = dit.iter().map(|inline| inline["text"] == A_PRECISER).collect();
        assert_eq!(perdus, [false, true, false, false, false, false, true], "{dit:?}");
    }
}
