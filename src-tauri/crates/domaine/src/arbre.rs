//! The canonical JSON tree of a dossier: the form that is stored, compared, merged and fingerprinted.
//!
//! Canonical means: sorted keys, NFC text, no insignificant space, and nothing empty: no `null`, no `[]`, no `{}`.
//! Paths use ids and slashes: `actions/usema/financements/ondam-2023/prevu`.

use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::dossier::{Dossier, valider};
use crate::refus::{Motif, Refus};

/// Reads the bytes of a `dossier.json`.
///
/// # Errors
/// A [`Refus`] with the place: syntax, unknown field, unreadable amount, impossible date, …
pub fn lire(octets: &[u8]) -> Result<Dossier, Refus> {
    let arbre: Value = serde_json::from_slice(octets).map_err(|erreur| Refus {
        chemin: Vec::new(),
        motif: Motif::de_serde(&erreur),
        valeur: None,
        reperes: Box::default(),
    })?;
    valider(&canoniser(arbre))
}

/// The canonical tree of a dossier.
pub fn de_dossier(dossier: &Dossier) -> Value {
    canoniser(en_arbre(dossier))
}

/// Any serialisable value as a tree. Our types have string keys and no floats, so this cannot fail.
pub fn en_arbre<T: Serialize>(valeur: &T) -> Value {
    serde_json::to_value(valeur).expect("string keys and no floats")
}

/// Drops what is empty and normalises text.
pub fn canoniser(mut arbre: Value) -> Value {
    if elaguer(&mut arbre) { arbre } else { Value::Object(Map::new()) }
}

/// In place; false when nothing is left.
fn elaguer(arbre: &mut Value) -> bool {
    match arbre {
        Value::Null => false,
        Value::String(texte) => {
            if !is_nfc(texte) {
                *texte = texte.nfc().collect();
            }
            true
        }
        Value::Array(elements) => {
            elements.retain_mut(elaguer);
            !elements.is_empty()
        }
        Value::Object(champs) => {
            champs.retain(|_, valeur| elaguer(valeur));
            !champs.is_empty()
        }
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// The canonical text. Keys are sorted here, whatever order the map keeps.
pub fn ecrire(arbre: &Value) -> String {
    let mut sortie = Vec::new();
    ecrire_dans(arbre, &mut sortie);
    String::from_utf8(sortie).expect("JSON is UTF-8")
}

fn ecrire_dans(arbre: &Value, sortie: &mut Vec<u8>) {
    match arbre {
        Value::Object(champs) => {
            let mut tries: Vec<_> = champs.iter().collect();
            tries.sort_unstable_by_key(|(nom, _)| *nom);
            sortie.push(b'{');
            for (rang, (nom, valeur)) in tries.into_iter().enumerate() {
                if rang > 0 {
                    sortie.push(b',');
                }
                ecrire_simple(nom, sortie);
                sortie.push(b':');
                ecrire_dans(valeur, sortie);
            }
            sortie.push(b'}');
        }
        Value::Array(elements) => {
            sortie.push(b'[');
            for (rang, element) in elements.iter().enumerate() {
                if rang > 0 {
                    sortie.push(b',');
                }
                ecrire_dans(element, sortie);
            }
            sortie.push(b']');
        }
        simple => ecrire_simple(simple, sortie),
    }
}

fn ecrire_simple<T: Serialize + ?Sized>(valeur: &T, sortie: &mut Vec<u8>) {
    serde_json::to_writer(sortie, valeur).expect("memory takes whatever is written");
}

/// SHA-256 of a canonical text, in lowercase hexadecimal.
pub fn empreinte(texte: &str) -> String {
    Sha256::digest(texte.as_bytes()).iter().map(|octet| format!("{octet:02x}")).collect()
}

/// A fingerprint that people can read out and type back: « 7K2M-4QXT ».
///
/// Forty bits in Crockford's alphabet (no I, L, O, U).
pub fn empreinte_courte(empreinte: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = u64::from_str_radix(empreinte.get(..10).unwrap_or("0"), 16).unwrap_or(0);
    let mut code: String = (0..8)
        .map(|rang| {
            let index = usize::try_from((bits >> (35 - 5 * rang)) & 31).expect("five bits");
            char::from(ALPHABET[index])
        })
        .collect();
    code.insert(4, '-');
    code
}

/// The id of a list element, when it has one.
pub fn id_de(element: &Value) -> Option<&str> {
    element.get("id").and_then(Value::as_str)
}

/// True for a list whose elements all have an id: it is walked by id and merged element by element.
pub fn est_liste_d_elements(valeur: &Value) -> bool {
    valeur.as_array().is_some_and(|elements| !elements.is_empty() && elements.iter().all(|e| id_de(e).is_some()))
}

/// The value at a path, by ids.
pub fn resoudre<'a>(arbre: &'a Value, chemin: &str) -> Option<&'a Value> {
    segments(chemin).try_fold(arbre, |ici, segment| match ici {
        Value::Object(champs) => champs.get(segment),
        Value::Array(elements) => elements.iter().find(|e| id_de(e) == Some(segment)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    })
}

/// The steps of a path; the empty path is the root.
pub fn segments(chemin: &str) -> impl Iterator<Item = &str> {
    chemin.split('/').filter(|segment| !segment.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn canonique_trie_et_elague() {
        let arbre = canoniser(json!({"b": null, "a": {"vide": [], "x": "e\u{301}"}, "c": {}}));
        assert_eq!(ecrire(&arbre), r#"{"a":{"x":"é"}}"#);
    }

    #[test]
    fn empreinte_lisible() {
        let longue = empreinte("{}");
        assert_eq!(longue.len(), 64);
        let courte = empreinte_courte(&longue);
        assert_eq!(courte, "8G9P-Z8TN");
        assert_ne!(courte, empreinte_courte(&empreinte("[]")));
    }

    #[test]
    fn chemins_par_ids() {
        let arbre = json!({"actions": [{"id": "usema", "financements": [{"id": "f1", "prevu": "1.00"}]}]});
        assert_eq!(resoudre(&arbre, "actions/usema/financements/f1/prevu"), Some(&json!("1.00")));
        assert_eq!(resoudre(&arbre, "actions/autre"), None);
    }
}
