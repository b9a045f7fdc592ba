//! Applying changes to a dossier that is at hand: what stays inside one element of a list is read back alone.
//!
//! [`appliquer_a`] makes what [`appliquer`] gives, refusals included. The work follows the element, not the dossier: a key in a
//! grid of sixty fiches costs one fiche.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::arbre::{canoniser, en_arbre, id_de, segments};
use crate::dossier::{Dossier, element_en_ordre};
use crate::modification::{Applique, Modification, appliquer, appliquer_a_l_arbre};
use crate::refus::Refus;

/// What a set of modifications did to a dossier.
#[derive(Clone, Debug, PartialEq)]
pub struct Effet {
    /// In the order to apply.
    pub inverse: Vec<Modification>,
    /// Whether it is another dossier now.
    pub change: bool,
}

/// As [`appliquer`], on a dossier and its canonical tree, which follow; they stay as they are when it is refused.
///
/// # Errors
/// As [`appliquer`].
pub fn appliquer_a(arbre: &mut Value, dossier: &mut Dossier, modifications: &[Modification]) -> Result<Effet, Refus> {
    if let Some(effet) = dans_un_element(arbre, dossier, modifications) {
        return Ok(effet);
    }
    // Whatever is out of the ordinary, a fault above all, is told by the way that reads everything.
    let apres = appliquer(arbre, modifications)?;
    let Applique { arbre: neuf, dossier: relu, inverse } = apres;
    let change = neuf != *arbre;
    (*arbre, *dossier) = (neuf, relu);
    Ok(Effet { inverse, change })
}

fn dans_un_element(arbre: &mut Value, dossier: &mut Dossier, modifications: &[Modification]) -> Option<Effet> {
    let (liste, id) = element_vise(modifications)?;
    let place = arbre.get_mut(liste)?.as_array_mut()?;
    let rang = place.iter().position(|e| id_de(e) == Some(id))?;
    let seul = Map::from_iter([(liste.to_owned(), Value::Array(vec![place[rang].clone()]))]);
    let (brut, inverse) = appliquer_a_l_arbre(&Value::Object(seul), modifications).ok()?;
    let [element] = brut.get(liste)?.as_array()?.as_slice() else { return None };
    if id_de(element) != Some(id) {
        return None;
    }
    let canonique = match liste {
        "actions" => remplacer(dossier, |d| &mut d.actions, rang, element),
        "articles" => remplacer(dossier, |d| &mut d.articles, rang, element),
        "enveloppes" => remplacer(dossier, |d| &mut d.enveloppes, rang, element),
        "jalons" => remplacer(dossier, |d| &mut d.jalons, rang, element),
        "parties" => remplacer(dossier, |d| &mut d.parties, rang, element),
        "rapports" => remplacer(dossier, |d| &mut d.rapports, rang, element),
        "visas" => remplacer(dossier, |d| &mut d.visas, rang, element),
        _ => None,
    }?;
    let change = place[rang] != canonique;
    place[rang] = canonique;
    Some(Effet { inverse, change })
}

/// The list and the element that every path goes into: nothing else can change.
pub fn element_vise(modifications: &[Modification]) -> Option<(&str, &str)> {
    let commun = lieu(modifications.first()?)?;
    modifications.iter().all(|m| lieu(m) == Some(commun)).then_some(commun)
}

fn lieu(modification: &Modification) -> Option<(&str, &str)> {
    let mut pas = segments(modification.chemin());
    let lieu = (pas.next()?, pas.next()?);
    pas.next().map(|_| lieu)
}

/// Puts what the tree of the element reads as in its place, unless the dossier would not be in order; gives back its canonical
/// tree.
fn remplacer<T: Serialize + DeserializeOwned>(
    dossier: &mut Dossier,
    liste: fn(&mut Dossier) -> &mut Vec<T>,
    rang: usize,
    element: &Value,
) -> Option<Value> {
    let lu = T::deserialize(element).ok()?;
    let canonique = canoniser(en_arbre(&lu));
    let ancien = std::mem::replace(liste(dossier).get_mut(rang)?, lu);
    if !element_en_ordre(dossier, element) {
        liste(dossier)[rang] = ancien;
        return None;
    }
    Some(canonique)
}
