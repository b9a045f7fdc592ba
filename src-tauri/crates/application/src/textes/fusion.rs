//! The French of a merge: where two changes meet, and what each side made of the place.

use domaine::arbre::{est_liste_d_elements, id_de};
use domaine::finances::enumerer;
use domaine::fusion::{Conflit, Nature};
use domaine::jour::Jour;
use domaine::montant::{Decimales, Montant};
use domaine::texte::Texte;
use serde_json::Value;

use super::{chemins, typographier};
use crate::vues_fusion::ConflitVue;

/// A conflict, ready to be read and decided.
pub fn conflit(conflit: &Conflit, arbres: &[&Value]) -> ConflitVue {
    let dire = |valeur: &Option<Value>| typographier(&dire(conflit, valeur.as_ref(), arbres));
    ConflitVue {
        chemin: conflit.chemin.clone(),
        bloc: match &conflit.nature {
            Nature::Bloc(bloc) => Some(bloc.clone()),
            Nature::Valeur | Nature::Suppression | Nature::Ordre => None,
        },
        ou: typographier(&majuscule(&chemins::du_chemin(&conflit.chemin, arbres))),
        avant: dire(&conflit.base),
        notre: dire(&conflit.notre),
        leur: dire(&conflit.leur),
    }
}

fn dire(conflit: &Conflit, valeur: Option<&Value>, arbres: &[&Value]) -> String {
    match (&conflit.nature, valeur) {
        (Nature::Suppression, None) => "retiré".to_owned(),
        (Nature::Bloc(_), None) => "paragraphe retiré".to_owned(),
        (_, None) => "rien".to_owned(),
        (Nature::Ordre, Some(ordre)) => {
            let noms = ordre.as_array().into_iter().flatten().filter_map(Value::as_str);
            let nom = |id: &str| chemins::du_chemin(&format!("{}/{id}", conflit.chemin), arbres);
            format!("dans l’ordre : {}", enumerer(&noms.map(nom).collect::<Vec<_>>()))
        }
        (Nature::Bloc(_), Some(bloc)) => {
            let texte = serde_json::json!({"type": "doc", "content": [bloc]});
            en_clair(&texte).unwrap_or_else(|| en_mots(bloc))
        }
        (Nature::Valeur | Nature::Suppression, Some(valeur)) => en_mots(valeur),
    }
}

/// « 182 350,50 € », « 28 juin 2022 », « du 1er janvier 2022 au 31 décembre 2024 », « les mots eux-mêmes ».
fn en_mots(valeur: &Value) -> String {
    match valeur {
        Value::Null => "rien".to_owned(),
        Value::Bool(oui) => if *oui { "oui" } else { "non" }.to_owned(),
        Value::Number(nombre) => nombre.to_string(),
        Value::String(texte) => mot(texte),
        Value::Array(elements) if est_liste_d_elements(valeur) => {
            enumerer(&elements.iter().map(nom).collect::<Vec<_>>())
        }
        Value::Array(elements) => enumerer(&elements.iter().map(en_mots).collect::<Vec<_>>()),
        Value::Object(champs) => {
            let texte = |nom: &str| champs.get(nom).and_then(Value::as_str);
            if let Some(dit) = en_clair(valeur) {
                dit
            } else if let Some(connue) = champs.get("valeur") {
                format!("{}{}", en_mots(connue), origine(champs.get("origine")))
            } else if let Some(motif) = texte("indisponible") {
                format!("non disponible ({motif})")
            } else if let (2, Some(debut), Some(fin)) = (champs.len(), texte("debut"), texte("fin")) {
                format!("du {} au {}", mot(debut), mot(fin))
            } else {
                nom(valeur)
            }
        }
    }
}

fn mot(texte: &str) -> String {
    if let Ok(jour) = texte.parse::<Jour>() {
        return jour.en_francais();
    }
    // An amount has two decimals in a dossier, and nothing else has.
    let montant = texte.rsplit_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    match texte.parse::<Montant>() {
        Ok(lu) if montant => lu.en_francais(Decimales::Utiles),
        _ => format!("« {texte} »"),
    }
}

fn origine(origine: Option<&Value>) -> &'static str {
    match origine.and_then(|o| o.get("nature")).and_then(Value::as_str) {
        Some("publie") => " (publié)",
        Some("notifie") => " (notifié)",
        Some("deduit") => " (déduit)",
        Some("fictif") => " (fictif)",
        _ => "",
    }
}

/// The words of a text; nothing when it is not one.
fn en_clair(valeur: &Value) -> Option<String> {
    let texte: Texte = serde_json::from_value(valeur.clone()).ok()?;
    Some(format!("« {} »", texte.en_clair().split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// What an element is called.
fn nom(element: &Value) -> String {
    let champ = |nom: &str| element.get(nom).and_then(Value::as_str);
    let titre = ["intitule", "titre", "libelle", "designation", "nom"].into_iter().find_map(champ);
    match (champ("code"), titre) {
        (Some(code), Some(titre)) => format!("{code} {titre}"),
        (None, Some(titre)) => titre.to_owned(),
        (Some(code), None) => code.to_owned(),
        (None, None) => {
            let champs = element.as_object().into_iter().flatten().filter(|(nom, _)| *nom != "id");
            let dits: Vec<String> = champs.map(|(_, v)| en_mots(v)).collect();
            if dits.is_empty() { id_de(element).unwrap_or("rien").to_owned() } else { dits.join(", ") }
        }
    }
}

fn majuscule(texte: &str) -> String {
    crate::edition::majuscule(texte)
}
