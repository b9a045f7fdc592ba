//! The fields of the form: names, kinds, values, and where they show.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};

use crate::chaine::texte;
use crate::pdf::Structure;

const PROFONDEUR_MAX: usize = 32;
const CHAMPS_MAX: usize = 10_000;

/// A field that holds a value, or may.
#[derive(Clone, Debug)]
pub(crate) struct Champ {
    /// Names from the root of the form, with dots between.
    pub nom: String,
    /// A field to sign.
    pub signature: bool,
    /// Its object, then those of the places where it shows.
    pub objets: Vec<u32>,
    /// As it stands in the field: mostly a reference.
    pub valeur: Option<Object>,
}

/// What a branch of the form hands down.
#[derive(Clone, Default)]
struct Heritage {
    nom: String,
    signature: bool,
    valeur: Option<Object>,
}

pub(crate) fn lire(structure: &Structure<'_>) -> Vec<Champ> {
    let formulaire =
        structure.catalogue().and_then(|c| c.get(b"AcroForm").ok().and_then(|f| structure.dictionnaire(f)));
    let racines = formulaire.and_then(|f| f.get(b"Fields").ok().map(|c| structure.liste(c))).unwrap_or_default();
    let mut parcours = Parcours { champs: Vec::new(), vus: BTreeSet::new() };
    for racine in racines {
        descendre(structure, &racine, &Heritage::default(), 0, &mut parcours);
    }
    parcours.champs
}

struct Parcours {
    champs: Vec<Champ>,
    /// A branch that comes back to itself is read once.
    vus: BTreeSet<u32>,
}

fn descendre(s: &Structure<'_>, objet: &Object, recu: &Heritage, profondeur: usize, parcours: &mut Parcours) {
    let deja = objet.as_reference().is_ok_and(|(numero, _)| !parcours.vus.insert(numero));
    if deja || profondeur > PROFONDEUR_MAX || parcours.champs.len() >= CHAMPS_MAX {
        return;
    }
    let Some(dictionnaire) = s.dictionnaire(objet) else { return };
    let ici = heriter(s, &dictionnaire, recu);
    let enfants = dictionnaire.get(b"Kids").map(|k| s.liste(k)).unwrap_or_default();
    let nomme = |enfant: &Object| s.dictionnaire(enfant).is_some_and(|d| d.has(b"T"));
    if enfants.iter().any(nomme) {
        for enfant in &enfants {
            descendre(s, enfant, &ici, profondeur + 1, parcours);
        }
        return;
    }
    let objets = std::iter::once(objet).chain(&enfants).filter_map(|o| o.as_reference().ok()).map(|id| id.0).collect();
    parcours.champs.push(Champ { nom: ici.nom, signature: ici.signature, objets, valeur: ici.valeur });
}

fn heriter(s: &Structure<'_>, dictionnaire: &Dictionary, recu: &Heritage) -> Heritage {
    let propre = dictionnaire.get(b"T").ok().map(|t| texte(&s.suivre(t)));
    let nom = match propre {
        Some(propre) if recu.nom.is_empty() => propre,
        Some(propre) => format!("{}.{propre}", recu.nom),
        None => recu.nom.clone(),
    };
    let signature = dictionnaire.get(b"FT").map_or(recu.signature, |ft| s.suivre(ft).as_name().ok() == Some(b"Sig"));
    let valeur = dictionnaire.get(b"V").ok().filter(|v| **v != Object::Null).cloned().or_else(|| recu.valeur.clone());
    Heritage { nom, signature, valeur }
}
