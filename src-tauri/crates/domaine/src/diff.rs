//! The difference of two trees, as the modifications that lead from one to the other.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::arbre::{est_liste_d_elements, id_de};
use crate::modification::Modification;

/// What to apply to `avant` to get `apres`. Both are canonical trees.
pub fn diff(avant: &Value, apres: &Value) -> Vec<Modification> {
    let mut sortie = Vec::new();
    comparer(avant, apres, "", &mut sortie);
    sortie
}

fn comparer(avant: &Value, apres: &Value, chemin: &str, sortie: &mut Vec<Modification>) {
    if avant == apres {
        return;
    }
    match (avant, apres) {
        (Value::Object(a), Value::Object(b)) => {
            let noms: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for nom in noms {
                let ici = joindre(chemin, nom);
                match (a.get(nom), b.get(nom)) {
                    (Some(x), Some(y)) => comparer(x, y, &ici, sortie),
                    (None, Some(y)) => sortie.push(Modification::Definir { chemin: ici, valeur: y.clone() }),
                    (Some(_), None) => sortie.push(Modification::Definir { chemin: ici, valeur: Value::Null }),
                    (None, None) => {}
                }
            }
        }
        (Value::Array(a), Value::Array(b)) if est_liste_d_elements(avant) && est_liste_d_elements(apres) => {
            comparer_listes(a, b, chemin, sortie);
        }
        _ => sortie.push(Modification::Definir { chemin: chemin.to_owned(), valeur: apres.clone() }),
    }
}

/// Removals first, then insertions and moves from first to last, then what changed inside.
fn comparer_listes(avant: &[Value], apres: &[Value], chemin: &str, sortie: &mut Vec<Modification>) {
    let ids = |liste: &[Value]| -> Vec<String> { liste.iter().filter_map(id_de).map(str::to_owned).collect() };
    let (ids_avant, ids_apres) = (ids(avant), ids(apres));
    for id in &ids_avant {
        if !ids_apres.contains(id) {
            sortie.push(Modification::Retirer { chemin: joindre(chemin, id) });
        }
    }
    let restes: Vec<&String> = ids_avant.iter().filter(|id| ids_apres.contains(id)).collect();
    let immobiles = plus_longue_suite(&restes, &ids_apres);
    let mut precedent = None;
    for (id, element) in ids_apres.iter().zip(apres) {
        let apres_id = precedent.map(|p: &String| p.parse().expect("ids of a dossier are valid"));
        if !ids_avant.contains(id) {
            sortie.push(Modification::Inserer { chemin: chemin.to_owned(), apres: apres_id, valeur: element.clone() });
        } else if !immobiles.contains(id.as_str()) {
            sortie.push(Modification::Deplacer { chemin: joindre(chemin, id), apres: apres_id });
        }
        precedent = Some(id);
    }
    for (id, element) in ids_apres.iter().zip(apres) {
        if let Some(ancien) = avant.iter().find(|e| id_de(e) == Some(id)) {
            comparer(ancien, element, &joindre(chemin, id), sortie);
        }
    }
}

/// Longest run of elements whose order did not change: they stay, the others move.
fn plus_longue_suite<'a>(restes: &[&'a String], ordre: &[String]) -> BTreeSet<&'a str> {
    let rangs: Vec<usize> =
        restes.iter().map(|id| ordre.iter().position(|o| o == *id).expect("kept elements are in both lists")).collect();
    let mut longueurs = vec![1usize; rangs.len()];
    let mut avant: Vec<Option<usize>> = vec![None; rangs.len()];
    for i in 0..rangs.len() {
        for j in 0..i {
            if rangs[j] < rangs[i] && longueurs[j] + 1 > longueurs[i] {
                longueurs[i] = longueurs[j] + 1;
                avant[i] = Some(j);
            }
        }
    }
    let mut ici = (0..rangs.len()).max_by_key(|i| (longueurs[*i], std::cmp::Reverse(*i)));
    let mut suite = BTreeSet::new();
    while let Some(i) = ici {
        suite.insert(restes[i].as_str());
        ici = avant[i];
    }
    suite
}

fn joindre(chemin: &str, segment: &str) -> String {
    if chemin.is_empty() { segment.to_owned() } else { format!("{chemin}/{segment}") }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::arbre::canoniser;
    use crate::modification::appliquer_a_l_arbre;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn un_deplacement_reste_un_deplacement() {
        let avant = json!({"l": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}]});
        let apres = json!({"l": [{"id": "d"}, {"id": "a"}, {"id": "b"}, {"id": "c"}]});
        assert_eq!(diff(&avant, &apres), [Modification::Deplacer { chemin: "l/d".into(), apres: None }]);
    }

    #[test]
    fn seul_le_champ_change() {
        let avant = json!({"l": [{"id": "a", "m": {"2022": "1.00", "2023": "2.00"}}]});
        let apres = json!({"l": [{"id": "a", "m": {"2022": "1.00", "2023": "3.00"}}]});
        assert_eq!(
            diff(&avant, &apres),
            [Modification::Definir { chemin: "l/a/m/2023".into(), valeur: json!("3.00") }]
        );
    }

    fn feuille() -> impl Strategy<Value = Value> {
        prop_oneof![
            "[a-z]{0,3}".prop_map(Value::from),
            (0u32..5).prop_map(Value::from),
            any::<bool>().prop_map(Value::from)
        ]
    }

    /// Random trees of the shape of a dossier: objects, lists of elements with ids, plain lists.
    pub(crate) fn arbre() -> impl Strategy<Value = Value> {
        let valeur = feuille().prop_recursive(4, 40, 5, |dedans| {
            prop_oneof![
                prop::collection::btree_map("[a-e]", dedans.clone(), 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
                prop::collection::vec(feuille(), 0..3).prop_map(Value::Array),
                Just(()).prop_flat_map(move |()| {
                    (
                        prop::sample::subsequence(vec!["u", "v", "w", "x", "y"], 0..5).prop_shuffle(),
                        prop::collection::vec(dedans.clone(), 5),
                    )
                        .prop_map(|(ids, dedans)| {
                            Value::Array(ids.into_iter().zip(dedans).map(|(id, d)| json!({"id": id, "d": d})).collect())
                        })
                }),
            ]
        });
        prop::collection::btree_map("[a-e]", valeur, 0..5)
            .prop_map(|m| canoniser(Value::Object(m.into_iter().collect())))
    }

    proptest! {
        #[test]
        fn appliquer_la_difference_donne_l_autre(a in arbre(), b in arbre()) {
            let modifications = diff(&a, &b);
            let (obtenu, inverse) = appliquer_a_l_arbre(&a, &modifications).expect("a difference applies");
            prop_assert_eq!(&obtenu, &b);
            let (retour, _) = appliquer_a_l_arbre(&b, &inverse).expect("an inverse applies");
            prop_assert_eq!(retour, a);
        }

        #[test]
        fn rien_ne_change_rien_a_dire(a in arbre()) {
            prop_assert!(diff(&a, &a).is_empty());
        }
    }
}
