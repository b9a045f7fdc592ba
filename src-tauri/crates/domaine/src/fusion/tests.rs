//! The laws of the merge, on random trees and texts, and what a reader expects of it.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::diff::diff;
use crate::diff::tests::arbre;
use crate::modification::appliquer_a_l_arbre;

/// The same conflict, seen from the other side.
fn retourne(conflit: &Conflit) -> Conflit {
    Conflit { notre: conflit.leur.clone(), leur: conflit.notre.clone(), ..conflit.clone() }
}

fn chemins(fusion: &Fusion) -> Vec<&str> {
    fusion.conflits.iter().map(|c| c.chemin.as_str()).collect()
}

/// True when a conflict says something of that path, of what holds it, or of what it holds.
fn annonce(fusion: &Fusion, chemin: &str) -> bool {
    let tient = |a: &str, b: &str| a.is_empty() || a == b || b.starts_with(&format!("{a}/"));
    fusion.conflits.iter().any(|c| tient(&c.chemin, chemin) || tient(chemin, &c.chemin))
}

/// What was put there is there, with what the other side put beside it.
fn contient(ici: &Value, valeur: &Value) -> bool {
    match (ici, valeur) {
        (Value::Object(ici), Value::Object(valeur)) => {
            valeur.iter().all(|(nom, v)| ici.get(nom).is_some_and(|i| contient(i, v)))
        }
        (Value::Array(_), Value::Array(elements)) if crate::arbre::est_liste_d_elements(valeur) => {
            elements.iter().all(|v| id_de(v).and_then(|id| resoudre(ici, id)).is_some_and(|i| contient(i, v)))
        }
        _ => ici == valeur,
    }
}

fn paragraphe(id: &str, texte: &str) -> Value {
    json!({"type": "paragraphe", "attrs": {"id": id}, "content": [{"type": "text", "text": texte}]})
}

fn texte(blocs: &[Value]) -> Value {
    json!({"corps": {"type": "doc", "content": blocs}})
}

fn mots(fusion: &Fusion) -> Vec<String> {
    let blocs = fusion.arbre["corps"]["content"].as_array().cloned().unwrap_or_default();
    blocs
        .iter()
        .map(|b| b["content"].as_array().into_iter().flatten().filter_map(|i| i["text"].as_str()).collect())
        .collect()
}

#[test]
fn ce_qui_ne_se_rencontre_pas_se_prend_des_deux_cotes() {
    let base = json!({"titre": "T", "actions": [{"id": "a", "intitule": "A"}, {"id": "b", "intitule": "B"}]});
    let notre = json!({"titre": "T", "actions": [{"id": "a", "intitule": "A neuf"}, {"id": "b", "intitule": "B"}]});
    let leur = json!({"titre": "T2", "actions": [{"id": "b", "intitule": "B"}, {"id": "a", "intitule": "A"}, {"id": "c", "intitule": "C"}]});
    let fusion = fusionner(&base, &notre, &leur);
    assert_eq!(fusion.conflits, []);
    let attendu = json!({"titre": "T2", "actions": [
        {"id": "b", "intitule": "B"}, {"id": "a", "intitule": "A neuf"}, {"id": "c", "intitule": "C"}]});
    assert_eq!(fusion.arbre, attendu);
}

#[test]
fn deux_montants_pour_une_case_se_disent_et_se_tranchent() {
    let montant = |valeur: &str, nature: &str| json!({"l": [{"id": "x", "prevu": {"valeur": valeur, "origine": {"nature": nature}}}]});
    let (base, notre, leur) = (montant("100.00", "publie"), montant("120.00", "publie"), montant("100.00", "notifie"));
    let fusion = fusionner(&base, &notre, &leur);
    assert_eq!(chemins(&fusion), ["l/x/prevu"], "a figure and its origin are one");
    assert_eq!(fusion.arbre, base, "nothing is decided");
    for (camp, voulu) in [(Camp::Base, &base), (Camp::Notre, &notre), (Camp::Leur, &leur)] {
        let modifications = trancher(&fusion.arbre, &fusion.conflits[0], camp);
        assert_eq!(&appliquer_a_l_arbre(&fusion.arbre, &modifications).unwrap().0, voulu);
    }
}

#[test]
fn un_montant_ne_change_pas_de_financeur_en_passant() {
    let ligne = |source: &str, prevu: &str| json!({"l": [{"id": "x", "source": source, "prevu": prevu}]});
    let fusion = fusionner(&ligne("fir", "100.00"), &ligne("etat", "100.00"), &ligne("fir", "200.00"));
    assert_eq!(chemins(&fusion), ["l/x"]);
    let fusion = fusionner(&ligne("fir", "100.00"), &ligne("fir", "200.00"), &ligne("fir", "200.00"));
    assert_eq!(fusion.conflits, []);
}

#[test]
fn retirer_contre_modifier_se_dit_et_rien_ne_disparait() {
    let base = json!({"l": [{"id": "a", "v": "1"}, {"id": "b", "v": "1"}]});
    let (notre, leur) =
        (json!({"l": [{"id": "b", "v": "1"}]}), json!({"l": [{"id": "a", "v": "2"}, {"id": "b", "v": "1"}]}));
    let fusion = fusionner(&base, &notre, &leur);
    assert_eq!(fusion.conflits[0].nature, Nature::Suppression);
    assert_eq!(fusion.arbre, leur);
    let retrait = trancher(&fusion.arbre, &fusion.conflits[0], Camp::Notre);
    assert_eq!(appliquer_a_l_arbre(&fusion.arbre, &retrait).unwrap().0, notre);
    let vide = fusionner(&base, &json!({}), &leur);
    assert_eq!(chemins(&vide), ["l/a"], "a list that is emptied too");
    assert_eq!(vide.arbre, json!({"l": [{"id": "a", "v": "2"}]}));
}

#[test]
fn deux_ordres_se_disent_et_se_tranchent() {
    let liste = |ids: &[&str]| json!({"l": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>()});
    let fusion = fusionner(&liste(&["a", "b", "c"]), &liste(&["b", "a", "c", "n"]), &liste(&["a", "c", "b"]));
    assert_eq!(fusion.conflits[0].nature, Nature::Ordre);
    assert_eq!(fusion.arbre, liste(&["a", "b", "c", "n"]));
    let leur = trancher(&fusion.arbre, &fusion.conflits[0], Camp::Leur);
    assert_eq!(appliquer_a_l_arbre(&fusion.arbre, &leur).unwrap().0, liste(&["a", "c", "n", "b"]));
}

#[test]
fn un_texte_se_fond_bloc_par_bloc_puis_mot_par_mot() {
    let base = texte(&[paragraphe("p", "Le préfet notifie les crédits au président."), paragraphe("q", "Fin.")]);
    let notre = texte(&[
        paragraphe("p", "Le préfet de département notifie les crédits au président."),
        paragraphe("q", "Fin."),
    ]);
    let leur = texte(&[
        paragraphe("p", "Le préfet notifie les crédits au président du conseil."),
        paragraphe("n", "Ajout."),
        paragraphe("q", "Fin."),
    ]);
    let fusion = fusionner(&base, &notre, &leur);
    assert_eq!(fusion.conflits, []);
    assert_eq!(
        mots(&fusion),
        ["Le préfet de département notifie les crédits au président du conseil.", "Ajout.", "Fin."]
    );
}

#[test]
fn deux_ecritures_des_memes_mots_se_disent() {
    let base = texte(&[paragraphe("p", "Le préfet notifie les crédits.")]);
    let (notre, leur) = (
        texte(&[paragraphe("p", "Le préfet verse les crédits.")]),
        texte(&[paragraphe("p", "Le préfet attribue les crédits.")]),
    );
    let fusion = fusionner(&base, &notre, &leur);
    assert_eq!(fusion.conflits[0].nature, Nature::Bloc("p".into()));
    assert_eq!(fusion.conflits[0].chemin, "corps");
    assert_eq!(fusion.arbre, base);
    let modifications = trancher(&fusion.arbre, &fusion.conflits[0], Camp::Leur);
    assert_eq!(appliquer_a_l_arbre(&fusion.arbre, &modifications).unwrap().0, leur);
}

#[test]
fn un_nombre_d_un_texte_ne_se_fond_pas_sans_le_dire() {
    let base = texte(&[paragraphe("p", "Le plan compte 7 actions et court sur trois ans, sous réserve des crédits.")]);
    let notre = texte(&[paragraphe("p", "Le plan compte 8 actions et court sur trois ans, sous réserve des crédits.")]);
    let leur =
        texte(&[paragraphe("p", "Le plan compte 7 actions et court sur trois ans, sous réserve des crédits votés.")]);
    assert_eq!(chemins(&fusionner(&base, &notre, &leur)), ["corps"]);
    assert_eq!(chemins(&fusionner(&base, &notre, &base)), [""; 0], "one side alone is no meeting");
}

#[test]
fn une_liste_d_un_texte_se_fond_element_par_element() {
    let liste = |elements: &[(&str, &str)]| {
        let elements: Vec<Value> = elements
            .iter()
            .map(|(id, mots)| json!({"type": "element", "attrs": {"id": id}, "content": [paragraphe(&format!("p{id}"), mots)]}))
            .collect();
        texte(&[json!({"type": "liste_puces", "attrs": {"id": "l"}, "content": elements})])
    };
    let base = liste(&[("1", "un"), ("2", "deux")]);
    let fusion =
        fusionner(&base, &liste(&[("1", "une"), ("2", "deux")]), &liste(&[("1", "un"), ("3", "trois"), ("2", "deux")]));
    assert_eq!(fusion.conflits, []);
    assert_eq!(fusion.arbre, liste(&[("1", "une"), ("3", "trois"), ("2", "deux")]));
    let fusion = fusionner(&base, &liste(&[("1", "une"), ("2", "deux")]), &liste(&[("1", "premier"), ("2", "deux")]));
    assert_eq!(fusion.conflits[0].nature, Nature::Bloc("p1".into()));
}

/// Texts of a few blocks whose words come from one small list: they meet often.
fn document() -> impl Strategy<Value = Value> {
    let bloc =
        prop::collection::vec(prop::sample::select(vec!["le", "préfet", "crédits", "7", "notifie", "la", "ARS"]), 0..6);
    (prop::sample::subsequence(vec!["p", "q", "r", "s"], 0..4).prop_shuffle(), prop::collection::vec(bloc, 4)).prop_map(
        |(ids, lignes)| {
            let blocs: Vec<Value> = ids.iter().zip(lignes).map(|(id, mots)| paragraphe(id, &mots.join(" "))).collect();
            canoniser(texte(&blocs))
        },
    )
}

fn trois() -> impl Strategy<Value = [Value; 3]> {
    let meles = prop_oneof![arbre().boxed(), document().boxed()];
    prop_oneof![
        [arbre(), arbre(), arbre()].boxed(),
        [document(), document(), document()].boxed(),
        [meles.clone(), meles.clone(), meles].boxed()
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn aucun_cote_n_est_le_premier([base, a, b] in trois()) {
        let (endroit, envers) = (fusionner(&base, &a, &b), fusionner(&base, &b, &a));
        prop_assert_eq!(&endroit.arbre, &envers.arbre);
        let retournes: Vec<Conflit> = envers.conflits.iter().map(retourne).collect();
        prop_assert_eq!(endroit.conflits, retournes);
    }

    #[test]
    fn un_seul_cote_qui_change_est_suivi([base, a, _] in trois()) {
        for fusion in [fusionner(&base, &a, &base), fusionner(&base, &base, &a), fusionner(&base, &a, &a)] {
            prop_assert_eq!(&fusion.arbre, &a);
            prop_assert_eq!(fusion.conflits, vec![]);
        }
    }

    #[test]
    fn rien_ne_disparait_sans_etre_dit([base, a, b] in [arbre(), arbre(), arbre()]) {
        let fusion = fusionner(&base, &a, &b);
        for modification in diff(&base, &a) {
            let chemin = modification.chemin();
            if annonce(&fusion, chemin) {
                continue;
            }
            match &modification {
                Modification::Definir { valeur: Value::Null, .. } => {
                    // A list that was emptied holds nothing of what it held; what the other side put into it stays.
                    let avant = resoudre(&base, chemin).cloned().unwrap_or(Value::Null);
                    for id in avant.as_array().into_iter().flatten().filter_map(id_de) {
                        let element = joindre(chemin, id);
                        prop_assert!(resoudre(&fusion.arbre, &element).is_none() || annonce(&fusion, &element), "{element}");
                    }
                    let liste = crate::arbre::est_liste_d_elements(&avant);
                    prop_assert!(liste || resoudre(&fusion.arbre, chemin).is_none(), "{chemin}");
                }
                Modification::Definir { valeur, .. } => {
                    let ici = resoudre(&fusion.arbre, chemin).cloned().unwrap_or(Value::Null);
                    prop_assert!(contient(&ici, valeur), "{chemin}: {ici} does not hold {valeur}");
                }
                Modification::Inserer { valeur, .. } => {
                    let id = id_de(valeur).unwrap();
                    prop_assert!(resoudre(&fusion.arbre, &joindre(chemin, id)).is_some(), "{chemin}/{id}");
                }
                Modification::Retirer { .. } => prop_assert_eq!(resoudre(&fusion.arbre, chemin), None),
                Modification::Deplacer { .. } => {}
            }
        }
    }

    #[test]
    fn tout_trancher_d_un_cote_le_suit_la_ou_ils_se_rencontrent([base, a, b] in trois(), notre in any::<bool>()) {
        let fusion = fusionner(&base, &a, &b);
        let camp = if notre { Camp::Notre } else { Camp::Leur };
        let mut arbre = fusion.arbre.clone();
        for conflit in &fusion.conflits {
            let modifications = trancher(&arbre, conflit, camp);
            arbre = appliquer_a_l_arbre(&arbre, &modifications).expect("a decision applies").0;
            let voulu = if notre { &conflit.notre } else { &conflit.leur };
            if matches!(conflit.nature, Nature::Valeur) {
                prop_assert_eq!(resoudre(&arbre, &conflit.chemin), voulu.as_ref());
            }
        }
    }
}
