//! The three-way merge: two states of a dossier that left the same one, brought together without anybody's network.
//!
//! What one side alone changed is taken. What both changed alike is taken once. What both changed otherwise is a [`Conflit`]:
//! the former value stays in the merged tree, and people decide. Neither side is first: merging the other way round gives the
//! same tree and the same conflicts. Not here: who wrote what, nor the sentences.

mod ordre;
mod texte;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::arbre::{canoniser, ecrire, id_de, resoudre};
use crate::modification::Modification;

/// What two sides made of one place, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflit {
    /// Path by ids of what was changed on both sides: a field, an element, a list, a whole text.
    pub chemin: String,
    pub nature: Nature,
    pub base: Option<Value>,
    pub notre: Option<Value>,
    pub leur: Option<Value>,
}

/// How two changes meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Two values for one field; amounts and days with what says where they come from.
    Valeur,
    /// An element that one side removed and the other changed: it stays, as changed.
    Suppression,
    /// Two orders for one list: the former one stays.
    Ordre,
    /// Two writings of one block of a text, which keeps its former words.
    Bloc(String),
}

/// The two states brought together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fusion {
    pub arbre: Value,
    /// In the order of the tree.
    pub conflits: Vec<Conflit>,
}

/// The side that is followed where two changes meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Camp {
    Base,
    Notre,
    Leur,
}

/// Brings together two trees that come from `base`. The three are canonical.
pub fn fusionner(base: &Value, notre: &Value, leur: &Value) -> Fusion {
    let mut conflits = Vec::new();
    let arbre = Chantier { conflits: &mut conflits }.champ("", Some(base), Some(notre), Some(leur));
    Fusion { arbre: canoniser(arbre.unwrap_or(Value::Null)), conflits }
}

/// What to apply to the merged tree so that this side is followed there; nothing when it is so already.
pub fn trancher(arbre: &Value, conflit: &Conflit, camp: Camp) -> Vec<Modification> {
    let voulu = match camp {
        Camp::Base => &conflit.base,
        Camp::Notre => &conflit.notre,
        Camp::Leur => &conflit.leur,
    };
    let chemin = conflit.chemin.clone();
    match (&conflit.nature, voulu) {
        (Nature::Suppression, None) if resoudre(arbre, &chemin).is_some() => vec![Modification::Retirer { chemin }],
        (Nature::Suppression, None) => Vec::new(),
        (Nature::Ordre, Some(ordre)) => ordre::suivre(arbre, &chemin, ordre),
        (Nature::Bloc(bloc), voulu) => texte::remplacer(arbre, &chemin, bloc, voulu.as_ref()),
        (Nature::Valeur | Nature::Suppression | Nature::Ordre, voulu) => {
            let ici = resoudre(arbre, &chemin);
            if ici == voulu.as_ref() {
                return Vec::new();
            }
            // Parents that are gone with what they held are made again by the modification.
            vec![Modification::Definir { chemin, valeur: voulu.clone().unwrap_or(Value::Null) }]
        }
    }
}

/// A merge under way.
struct Chantier<'a> {
    conflits: &'a mut Vec<Conflit>,
}

/// The same place in the three trees.
type Trois<'a> = [Option<&'a Value>; 3];

impl Chantier<'_> {
    /// One place; `None` when nothing is there.
    fn champ(
        &mut self,
        chemin: &str,
        base: Option<&Value>,
        notre: Option<&Value>,
        leur: Option<&Value>,
    ) -> Option<Value> {
        if let Some(simple) = sans_rencontre([base, notre, leur]) {
            return simple.cloned();
        }
        match (base, notre, leur) {
            (_, Some(a), Some(b)) if texte::est_un_texte(a) && texte::est_un_texte(b) => {
                let base = base.filter(|t| texte::est_un_texte(t));
                Some(texte::fusionner(self, chemin, base, a, b))
            }
            (None, Some(a), Some(_)) if texte::est_un_bloc(a) => {
                self.conflit(chemin, Nature::Valeur, [base, notre, leur])
            }
            (Some(x), Some(a), Some(b)) if texte::est_fait_de_mots(a) => {
                texte::fusionner_bloc(x, a, b).or_else(|| self.conflit(chemin, Nature::Valeur, [base, notre, leur]))
            }
            (Some(x), Some(a), Some(b)) if texte::sont_faits_de_blocs([x, a, b]) => Some(self.blocs(chemin, x, a, b)),
            (_, Some(Value::Object(a)), Some(Value::Object(b))) if !est_d_un_bloc(base, a, b) => {
                Some(Value::Object(self.objet(chemin, base.and_then(Value::as_object), a, b)))
            }
            (_, Some(Value::Array(a)), Some(Value::Array(b))) if d_elements(base, a, b) => {
                let base = base.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                Some(Value::Array(self.liste(chemin, base, a, b, id_de)))
            }
            // A list that one side emptied, while the other changed it: element by element too.
            (Some(Value::Array(base)), Some(Value::Array(a)), None) if d_elements(None, base, a) => {
                Some(Value::Array(self.liste(chemin, base, a, &[], id_de)))
            }
            (Some(Value::Array(base)), None, Some(Value::Array(b))) if d_elements(None, base, b) => {
                Some(Value::Array(self.liste(chemin, base, &[], b, id_de)))
            }
            _ => self.conflit(chemin, Nature::Valeur, [base, notre, leur]),
        }
    }

    fn objet(
        &mut self,
        chemin: &str,
        base: Option<&Map<String, Value>>,
        a: &Map<String, Value>,
        b: &Map<String, Value>,
    ) -> Map<String, Value> {
        let vide = Map::new();
        let base = base.unwrap_or(&vide);
        let noms: BTreeSet<&String> = base.keys().chain(a.keys()).chain(b.keys()).collect();
        let mut sortie = Map::new();
        for nom in noms {
            if let Some(valeur) = self.champ(&joindre(chemin, nom), base.get(nom), a.get(nom), b.get(nom)) {
                sortie.insert(nom.clone(), valeur);
            }
        }
        sortie
    }

    /// Element by element, then their order.
    fn liste(
        &mut self,
        chemin: &str,
        base: &[Value],
        a: &[Value],
        b: &[Value],
        cle: fn(&Value) -> Option<&str>,
    ) -> Vec<Value> {
        let mut gardes: BTreeMap<String, (Value, Vec<Conflit>)> = BTreeMap::new();
        for id in [base, a, b].into_iter().flatten().filter_map(cle) {
            if gardes.contains_key(id) {
                continue;
            }
            let dans = |liste: &'_ [Value]| liste.iter().position(|e| cle(e) == Some(id));
            let [x, y, z] = [dans(base).map(|i| &base[i]), dans(a).map(|i| &a[i]), dans(b).map(|i| &b[i])];
            let mut conflits = Vec::new();
            let element = Chantier { conflits: &mut conflits }.element(&joindre(chemin, id), x, y, z);
            if let Some(element) = element {
                gardes.insert(id.to_owned(), (element, conflits));
            }
        }
        let ids = |liste: &[Value]| -> Vec<String> {
            liste.iter().filter_map(cle).filter(|id| gardes.contains_key(*id)).map(str::to_owned).collect()
        };
        let (ordre, rencontre) = ordre::fusionner(&ids(base), &ids(a), &ids(b));
        if rencontre {
            let dire = |liste: &[Value]| Some(Value::from(ids(liste)));
            self.conflits.push(Conflit {
                chemin: chemin.to_owned(),
                nature: Nature::Ordre,
                base: dire(base),
                notre: dire(a),
                leur: dire(b),
            });
        }
        let mut elements = Vec::with_capacity(ordre.len());
        for (element, conflits) in ordre.iter().filter_map(|id| gardes.remove(id)) {
            elements.push(element);
            self.conflits.extend(conflits);
        }
        elements
    }

    fn element(
        &mut self,
        chemin: &str,
        base: Option<&Value>,
        notre: Option<&Value>,
        leur: Option<&Value>,
    ) -> Option<Value> {
        match (base, notre, leur) {
            (Some(base), None, Some(autre)) | (Some(base), Some(autre), None) => {
                if base != autre {
                    self.noter(chemin, Nature::Suppression, [Some(base), notre, leur]);
                    return Some(autre.clone());
                }
                None
            }
            (Some(x), Some(a), Some(b)) if change_d_identite(x, a, b) => sans_rencontre([base, notre, leur])
                .map_or_else(|| self.conflit(chemin, Nature::Valeur, [base, notre, leur]), |v| v.cloned()),
            _ => self.champ(chemin, base, notre, leur),
        }
    }

    /// Two changes meet: what was there stays; of two novelties, one that both sides would choose, so that nothing lacks.
    fn conflit(&mut self, chemin: &str, nature: Nature, trois: Trois<'_>) -> Option<Value> {
        let [base, notre, leur] = trois;
        self.noter(chemin, nature, trois);
        base.or_else(|| [notre, leur].into_iter().flatten().min_by_key(|v| ecrire(v))).cloned()
    }

    fn noter(&mut self, chemin: &str, nature: Nature, [base, notre, leur]: Trois<'_>) {
        self.conflits.push(Conflit {
            chemin: chemin.to_owned(),
            nature,
            base: base.cloned(),
            notre: notre.cloned(),
            leur: leur.cloned(),
        });
    }
}

/// What is there when the two sides agree, or when one of them changed nothing.
#[expect(clippy::option_option, reason = "« nothing is there » and « they meet » are two answers")]
fn sans_rencontre<'a>([base, notre, leur]: Trois<'a>) -> Option<Option<&'a Value>> {
    if notre == leur || leur == base {
        Some(notre)
    } else if notre == base {
        Some(leur)
    } else {
        None
    }
}

/// A figure goes with what says where it comes from, a first day with a last one: half of each would be nobody's.
fn est_d_un_bloc(base: Option<&Value>, a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
    let figure = |o: &Map<String, Value>| o.contains_key("valeur") || o.contains_key("indisponible");
    let duree = |o: &Map<String, Value>| o.keys().all(|nom| nom == "debut" || nom == "fin");
    let base = base.and_then(Value::as_object);
    let tous = |quoi: &dyn Fn(&Map<String, Value>) -> bool| quoi(a) || quoi(b) || base.is_some_and(quoi);
    tous(&figure) || (duree(a) && duree(b))
}

/// Fields that say what the figures beside them are about.
const IDENTITE: [&str; 6] = ["source", "exercice", "debut", "fin", "portee", "unite"];

/// One side says that an element is about something else, while the other changed it: its figures would change their meaning.
fn change_d_identite(base: &Value, a: &Value, b: &Value) -> bool {
    let autre = |cote: &Value| IDENTITE.iter().any(|nom| base.get(nom) != cote.get(nom));
    autre(a) || autre(b)
}

fn d_elements(base: Option<&Value>, a: &[Value], b: &[Value]) -> bool {
    let tous = |liste: &[Value]| liste.iter().all(|e| id_de(e).is_some());
    tous(a) && tous(b) && base.is_none_or(|base| base.as_array().is_some_and(|liste| tous(liste)))
}

fn joindre(chemin: &str, segment: &str) -> String {
    if chemin.is_empty() { segment.to_owned() } else { format!("{chemin}/{segment}") }
}

#[cfg(test)]
mod tests;
