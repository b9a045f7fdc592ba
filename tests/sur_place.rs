//! A change inside one element, read back alone, gives what reading everything back gives: result, undo and refusal.

use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::modification::{Applique, Modification, appliquer};
use domaine::sur_place::{Effet, appliquer_a};
use serde_json::{Value, json};

const LISTES: [&str; 8] = ["actions", "articles", "enveloppes", "jalons", "parties", "rapports", "visas", "annonces"];

fn comparer(arbre: &Value, dossier: &Dossier, modifications: &[Modification]) -> bool {
    let (mut arbre_ici, mut dossier_ici) = (arbre.clone(), dossier.clone());
    let effet = appliquer_a(&mut arbre_ici, &mut dossier_ici, modifications);
    match (effet, appliquer(arbre, modifications)) {
        (Ok(effet), Ok(entier)) => {
            let Effet { inverse, change } = effet;
            assert_eq!(change, entier.arbre != *arbre, "{modifications:?}");
            assert_eq!(Applique { arbre: arbre_ici, dossier: dossier_ici, inverse }, entier, "{modifications:?}");
            true
        }
        (Err(refus), Err(attendu)) => {
            assert_eq!(refus, attendu, "{modifications:?}");
            assert!(
                arbre_ici == *arbre && dossier_ici == *dossier,
                "a refusal leaves all as it was: {modifications:?}"
            );
            false
        }
        (effet, entier) => panic!("{effet:?} against {entier:?} for {modifications:?}"),
    }
}

/// Every path under an element, with the value that stands there.
fn chemins<'a>(valeur: &'a Value, ici: &str, trouves: &mut Vec<(String, &'a Value)>) {
    trouves.push((ici.to_owned(), valeur));
    match valeur {
        Value::Object(champs) => champs.iter().for_each(|(nom, v)| chemins(v, &format!("{ici}/{nom}"), trouves)),
        Value::Array(elements) => {
            for element in elements {
                if let Some(id) = arbre::id_de(element) {
                    chemins(element, &format!("{ici}/{id}"), trouves);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn un_changement_dans_un_element_vaut_une_relecture_entiere() {
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let arbre = arbre::de_dossier(&dossier);
    let mut places = Vec::new();
    for liste in LISTES {
        chemins(&arbre[liste], liste, &mut places);
    }
    // One in twenty-nine, from every list: each place gets something empty, wrong, odd or borrowed.
    let valeurs =
        [json!(null), json!("x"), json!("2022-02-30"), json!("12.50"), json!({"id": "e\u{301}"}), json!([]), json!(7)];
    let (mut pris, mut refuses) = (0, 0);
    for (rang, (chemin, _)) in places.iter().enumerate().step_by(29) {
        let empruntee = places[(rang * 7 + 3) % places.len()].1.clone();
        for valeur in valeurs.iter().chain([&empruntee]) {
            let modification = Modification::Definir { chemin: chemin.clone(), valeur: valeur.clone() };
            if comparer(&arbre, &dossier, &[modification]) { pris += 1 } else { refuses += 1 }
        }
        let retrait = Modification::Retirer { chemin: chemin.clone() };
        let deplacement = Modification::Deplacer { chemin: chemin.clone(), apres: None };
        let ajout = Modification::Inserer {
            chemin: chemin.clone(),
            apres: None,
            valeur: json!({"id": "neuf", "libelle": "x"}),
        };
        for modification in [retrait, deplacement, ajout] {
            if comparer(&arbre, &dossier, &[modification]) { pris += 1 } else { refuses += 1 }
        }
    }
    assert!(pris > 100 && refuses > 100, "both ends are met: {pris} taken, {refuses} refused");
}

#[test]
fn plusieurs_changements_dans_un_element_ou_dans_deux() {
    let dossier = application::exemple("cantal-2022-demo").unwrap();
    let arbre = arbre::de_dossier(&dossier);
    let definir = |chemin: &str, valeur: Value| Modification::Definir { chemin: chemin.to_owned(), valeur };
    let pilote = definir("actions/usema/pilote", json!("Service"));
    let constat = definir("actions/usema/pilote", json!(null));
    let ailleurs = definir("parties/prefet/nom", json!("Nom"));
    let titre = definir("titre", json!("Autre"));
    for lot in [vec![pilote.clone(), constat], vec![pilote.clone(), ailleurs], vec![pilote, titre], Vec::new()] {
        assert!(comparer(&arbre, &dossier, &lot), "{lot:?}");
    }
}
