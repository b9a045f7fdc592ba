//! The one way to change a dossier. Journal, undo, redline, avenant and merge are all made of this.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::arbre::{self, canoniser, id_de, segments};
use crate::dossier::{Dossier, valider};
use crate::ident::Id;
use crate::refus::{Motif, Refus};
use crate::statut::Statut;

/// A change to the tree at a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum Modification {
    /// Sets a value; `null` empties it. Missing parents are made.
    Definir { chemin: String, valeur: Value },
    /// Inserts an element into a list, after another or first.
    Inserer { chemin: String, apres: Option<Id>, valeur: Value },
    /// Removes an element of a list.
    Retirer { chemin: String },
    /// Moves an element inside its list, after another or first.
    Deplacer { chemin: String, apres: Option<Id> },
}

/// A dossier after a set of modifications, and the set that undoes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Applique {
    pub arbre: Value,
    pub dossier: Dossier,
    /// In the order to apply.
    pub inverse: Vec<Modification>,
}

/// Applies modifications to a dossier's tree and reads the result back: all of them, or none.
///
/// # Errors
/// A [`Refus`] when a path leads nowhere, when the result is not a dossier, when the id changes, or when the status
/// takes a passage that [`Statut`] does not know.
pub fn appliquer(arbre: &Value, modifications: &[Modification]) -> Result<Applique, Refus> {
    let (brut, inverse) = appliquer_a_l_arbre(arbre, modifications)?;
    let dossier = valider(&brut)?;
    if arbre.get("id") != brut.get("id") {
        return Err(refus("id", Motif::IdentifiantInvalide));
    }
    if let Some(avant) = arbre.get("statut").and_then(|s| serde_json::from_value::<Statut>(s.clone()).ok())
        && avant != dossier.statut
    {
        avant.passer_a(dossier.statut).map_err(|_| refus("statut", Motif::PassageRefuse))?;
    }
    Ok(Applique { arbre: arbre::de_dossier(&dossier), dossier, inverse })
}

/// The tree part of [`appliquer`]: no reading back, so that any canonical tree will do.
///
/// # Errors
/// A [`Refus`] when a path leads nowhere.
pub fn appliquer_a_l_arbre(arbre: &Value, modifications: &[Modification]) -> Result<(Value, Vec<Modification>), Refus> {
    let mut arbre = arbre.clone();
    let mut inverse = Vec::with_capacity(modifications.len());
    for modification in modifications {
        inverse.push(modification.inverse(&arbre)?);
        modification.faire(&mut arbre)?;
    }
    inverse.reverse();
    Ok((canoniser(arbre), inverse))
}

impl Modification {
    /// The path that changes.
    pub fn chemin(&self) -> &str {
        match self {
            Self::Definir { chemin, .. }
            | Self::Inserer { chemin, .. }
            | Self::Retirer { chemin }
            | Self::Deplacer { chemin, .. } => chemin,
        }
    }

    /// What undoes this modification on that tree.
    ///
    /// # Errors
    /// A [`Refus`] when the path leads nowhere.
    pub fn inverse(&self, arbre: &Value) -> Result<Self, Refus> {
        match self {
            Self::Definir { chemin, .. } => Ok(Self::Definir {
                chemin: chemin.clone(),
                valeur: arbre::resoudre(arbre, chemin).cloned().unwrap_or(Value::Null),
            }),
            Self::Inserer { chemin, valeur, .. } => {
                let id = id_de(valeur).ok_or_else(|| refus(chemin, Motif::ChampManquant("id".into())))?;
                Ok(Self::Retirer { chemin: format!("{chemin}/{id}") })
            }
            Self::Retirer { chemin } => {
                let (liste, rang) = place(arbre, chemin)?;
                Ok(Self::Inserer {
                    chemin: parent(chemin).to_owned(),
                    apres: precedent(liste, rang),
                    valeur: liste[rang].clone(),
                })
            }
            Self::Deplacer { chemin, .. } => {
                let (liste, rang) = place(arbre, chemin)?;
                Ok(Self::Deplacer { chemin: chemin.clone(), apres: precedent(liste, rang) })
            }
        }
    }

    /// Changes that tree in place, which is then no longer canonical.
    ///
    /// # Errors
    /// A [`Refus`] when the path leads nowhere; the parents made on the way to it stay.
    pub fn faire(&self, arbre: &mut Value) -> Result<(), Refus> {
        match self {
            Self::Definir { chemin, valeur } => definir(arbre, chemin, valeur),
            Self::Inserer { chemin, apres, valeur } => {
                let id = id_de(valeur).ok_or_else(|| refus(chemin, Motif::ChampManquant("id".into())))?;
                let liste = liste_a_creer(arbre, chemin)?;
                if liste.iter().any(|e| id_de(e) == Some(id)) {
                    return Err(refus(&format!("{chemin}/{id}"), Motif::IdentifiantEnDouble));
                }
                let rang = rang_apres(liste, apres.as_ref(), chemin)?;
                liste.insert(rang, valeur.clone());
                Ok(())
            }
            Self::Retirer { chemin } => {
                let rang = place(arbre, chemin)?.1;
                liste_a_creer(arbre, parent(chemin))?.remove(rang);
                Ok(())
            }
            Self::Deplacer { chemin, apres } => {
                let rang = place(arbre, chemin)?.1;
                let liste = liste_a_creer(arbre, parent(chemin))?;
                let element = liste.remove(rang);
                match rang_apres(liste, apres.as_ref(), chemin) {
                    Ok(nouveau) => {
                        liste.insert(nouveau, element);
                        Ok(())
                    }
                    Err(erreur) => {
                        liste.insert(rang, element);
                        Err(erreur)
                    }
                }
            }
        }
    }
}

fn definir(arbre: &mut Value, chemin: &str, valeur: &Value) -> Result<(), Refus> {
    let introuvable = || refus(chemin, Motif::CheminIntrouvable);
    let pas: Vec<&str> = segments(chemin).collect();
    let (dernier, parents) = pas.split_last().ok_or_else(introuvable)?;
    let mut ici = arbre;
    for segment in parents {
        ici = match ici {
            Value::Object(champs) => champs.entry(*segment).or_insert_with(|| Value::Object(Map::new())),
            Value::Array(elements) => {
                elements.iter_mut().find(|e| id_de(e) == Some(*segment)).ok_or_else(introuvable)?
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return Err(introuvable()),
        };
    }
    match ici {
        Value::Object(champs) => {
            champs.insert((*dernier).to_owned(), valeur.clone());
            Ok(())
        }
        Value::Array(elements) => {
            let element = elements.iter_mut().find(|e| id_de(e) == Some(*dernier)).ok_or_else(introuvable)?;
            // An element is replaced whole but keeps its id; it leaves by `Retirer`.
            if id_de(valeur) != Some(*dernier) {
                return Err(refus(chemin, Motif::IdentifiantInvalide));
            }
            *element = valeur.clone();
            Ok(())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Err(introuvable()),
    }
}

/// The list at a path, made when it is not there yet.
fn liste_a_creer<'a>(arbre: &'a mut Value, chemin: &str) -> Result<&'a mut Vec<Value>, Refus> {
    let mut ici = arbre;
    let mut pas = segments(chemin).peekable();
    while let Some(segment) = pas.next() {
        let est_la_liste = pas.peek().is_none();
        ici = match ici {
            Value::Object(champs) => champs
                .entry(segment)
                .or_insert_with(|| if est_la_liste { Value::Array(Vec::new()) } else { Value::Object(Map::new()) }),
            Value::Array(elements) => elements
                .iter_mut()
                .find(|e| id_de(e) == Some(segment))
                .ok_or_else(|| refus(chemin, Motif::CheminIntrouvable))?,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                return Err(refus(chemin, Motif::CheminIntrouvable));
            }
        };
    }
    ici.as_array_mut().ok_or_else(|| refus(chemin, Motif::CheminIntrouvable))
}

/// The list that holds an element, and its rank there.
fn place<'a>(arbre: &'a Value, chemin: &str) -> Result<(&'a Vec<Value>, usize), Refus> {
    let introuvable = || refus(chemin, Motif::CheminIntrouvable);
    let (avant, id) = chemin.rsplit_once('/').ok_or_else(introuvable)?;
    let liste = arbre::resoudre(arbre, avant).and_then(Value::as_array).ok_or_else(introuvable)?;
    let rang = liste.iter().position(|e| id_de(e) == Some(id)).ok_or_else(introuvable)?;
    Ok((liste, rang))
}

fn parent(chemin: &str) -> &str {
    chemin.rsplit_once('/').map_or("", |(avant, _)| avant)
}

fn precedent(liste: &[Value], rang: usize) -> Option<Id> {
    rang.checked_sub(1).and_then(|avant| id_de(&liste[avant])).and_then(|id| id.parse().ok())
}

fn rang_apres(liste: &[Value], apres: Option<&Id>, chemin: &str) -> Result<usize, Refus> {
    match apres {
        None => Ok(0),
        Some(id) => liste
            .iter()
            .position(|e| id_de(e) == Some(id.as_str()))
            .map(|rang| rang + 1)
            .ok_or_else(|| refus(chemin, Motif::CheminIntrouvable)),
    }
}

fn refus(chemin: &str, motif: Motif) -> Refus {
    Refus { chemin: segments(chemin).map(str::to_owned).collect(), motif, valeur: None, reperes: Box::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn arbre() -> Value {
        json!({"actions": [{"id": "a", "code": "A1"}, {"id": "b", "code": "B1"}, {"id": "c", "code": "C1"}]})
    }

    fn aller_retour(modification: Modification) -> Value {
        let (apres, inverse) = appliquer_a_l_arbre(&arbre(), std::slice::from_ref(&modification)).unwrap();
        let (retour, _) = appliquer_a_l_arbre(&apres, &inverse).unwrap();
        assert_eq!(retour, arbre(), "{modification:?} is undone by {inverse:?}");
        apres
    }

    fn id(texte: &str) -> Option<Id> {
        Some(texte.parse().unwrap())
    }

    #[test]
    fn definir_cree_les_parents_et_l_inverse_les_retire() {
        let apres = aller_retour(Modification::Definir {
            chemin: "actions/b/avancement/2022/etat".into(),
            valeur: json!("en_cours"),
        });
        assert_eq!(apres["actions"][1]["avancement"]["2022"]["etat"], json!("en_cours"));
    }

    #[test]
    fn inserer_retirer_deplacer() {
        aller_retour(Modification::Inserer { chemin: "actions".into(), apres: id("a"), valeur: json!({"id": "n"}) });
        aller_retour(Modification::Inserer { chemin: "jalons".into(), apres: None, valeur: json!({"id": "n"}) });
        aller_retour(Modification::Retirer { chemin: "actions/a".into() });
        let apres = aller_retour(Modification::Deplacer { chemin: "actions/a".into(), apres: id("c") });
        assert_eq!(apres["actions"][2]["id"], json!("a"));
    }

    #[test]
    fn un_chemin_qui_ne_mene_nulle_part_est_refuse() {
        for modification in [
            Modification::Retirer { chemin: "actions/zzz".into() },
            Modification::Definir { chemin: "actions/zzz/code".into(), valeur: json!("x") },
            Modification::Deplacer { chemin: "actions/a".into(), apres: id("zzz") },
            Modification::Definir { chemin: String::new(), valeur: json!("x") },
            Modification::Inserer { chemin: "actions".into(), apres: None, valeur: json!({"id": "a"}) },
            Modification::Inserer { chemin: "actions".into(), apres: None, valeur: json!({"code": "sans id"}) },
        ] {
            assert!(appliquer_a_l_arbre(&arbre(), std::slice::from_ref(&modification)).is_err(), "{modification:?}");
        }
    }
}
