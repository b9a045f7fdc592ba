//! Applying changes to a dossier that is at hand: what stays inside one element of a list is read back alone.
//!
//! [`appliquer_a`] gives what [`appliquer`] gives, refusals included. The work follows the element, not the dossier: a key in a
//! grid of sixty fiches costs one fiche.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::arbre::{canoniser, en_arbre, id_de, segments};
use crate::dossier::{Dossier, element_en_ordre};
use crate::modification::{Applique, Modification, appliquer, appliquer_a_l_arbre};
use crate::refus::Refus;

/// As [`appliquer`], on a dossier whose canonical tree is `arbre`.
///
/// # Errors
/// As [`appliquer`].
pub fn appliquer_a(arbre: &Value, dossier: &Dossier, modifications: &[Modification]) -> Result<Applique, Refus> {
    // Whatever is out of the ordinary, a fault above all, is told by the way that reads everything.
    dans_un_element(arbre, dossier, modifications).map_or_else(|| appliquer(arbre, modifications), Ok)
}

fn dans_un_element(arbre: &Value, dossier: &Dossier, modifications: &[Modification]) -> Option<Applique> {
    let (liste, id) = element_commun(modifications)?;
    let rang = arbre.get(liste)?.as_array()?.iter().position(|e| id_de(e) == Some(id))?;
    let seul = Map::from_iter([(liste.to_owned(), Value::Array(vec![arbre[liste][rang].clone()]))]);
    let (brut, inverse) = appliquer_a_l_arbre(&Value::Object(seul), modifications).ok()?;
    let [element] = brut.get(liste)?.as_array()?.as_slice() else { return None };
    if id_de(element) != Some(id) {
        return None;
    }
    let mut dossier = dossier.clone();
    let d = &mut dossier;
    let canonique = match liste {
        "actions" => remplacer(&mut d.actions, rang, element),
        "articles" => remplacer(&mut d.articles, rang, element),
        "enveloppes" => remplacer(&mut d.enveloppes, rang, element),
        "jalons" => remplacer(&mut d.jalons, rang, element),
        "parties" => remplacer(&mut d.parties, rang, element),
        "rapports" => remplacer(&mut d.rapports, rang, element),
        "visas" => remplacer(&mut d.visas, rang, element),
        _ => None,
    }?;
    element_en_ordre(&dossier, element).then_some(())?;
    let mut arbre = arbre.clone();
    arbre[liste][rang] = canonique;
    Some(Applique { arbre, dossier, inverse })
}

/// The list and the element that every path goes into.
fn element_commun(modifications: &[Modification]) -> Option<(&str, &str)> {
    let commun = lieu(modifications.first()?)?;
    modifications.iter().all(|m| lieu(m) == Some(commun)).then_some(commun)
}

fn lieu(modification: &Modification) -> Option<(&str, &str)> {
    let mut pas = segments(modification.chemin());
    let lieu = (pas.next()?, pas.next()?);
    pas.next().map(|_| lieu)
}

/// Puts what the tree of the element reads as in its place; gives back its canonical tree.
fn remplacer<T: Serialize + DeserializeOwned>(liste: &mut [T], rang: usize, element: &Value) -> Option<Value> {
    let lu = T::deserialize(element).ok()?;
    let canonique = canoniser(en_arbre(&lu));
    *liste.get_mut(rang)? = lu;
    Some(canonique)
}
