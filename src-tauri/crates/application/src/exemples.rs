//! The example dossiers that the product carries: public figures, holes and traps included, and one demonstration.
//!
//! An example is the model of its territory and framework, plus what its public source says. Rich texts are written in
//! the markup of the models under the key `@texte`.

use domaine::arbre;
use domaine::dossier::{Dossier, Periode};
use domaine::modification::{Modification, appliquer};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::balisage;
use crate::correction::mettre_en_typographie;
use crate::creation::{Creation, creer};
use crate::erreur::Erreur;

/// An example and what it teaches.
pub struct Exemple {
    pub nom: &'static str,
    pub titre: &'static str,
    pub description: &'static str,
    source: &'static str,
}

/// Every example, the first one being the one to open.
pub const EXEMPLES: &[Exemple] = &[
    Exemple {
        nom: "cantal-2022",
        titre: "Cantal, contrat 2022-2024 (chiffres publics)",
        description: "Ce que dit le communiqué public, trous et pièges compris : montants par financeur seulement, \
                      « 7 actions » annoncées, une action inscrite dans deux listes.",
        source: include_str!("../../../../tests/exemples/cantal-2022.json"),
    },
    Exemple {
        nom: "cantal-2022-demo",
        titre: "Cantal, démonstration complète (chiffres fictifs)",
        description: "Un dossier complet pour apprendre : fiches, indicateurs, financements et rapport 2022. Tout ce qui \
                      a été ajouté est marqué « fictif ».",
        source: include_str!("../../../../tests/exemples/cantal-2022-demo.json"),
    },
    Exemple {
        nom: "loir-et-cher-2020",
        titre: "Loir-et-Cher, première vague 2020 (communiqué)",
        description: "Ce que dit le communiqué du 4 février 2020 : des intentions, presque aucun chiffre.",
        source: include_str!("../../../../tests/exemples/loir-et-cher-2020.json"),
    },
    Exemple {
        nom: "cher-2020",
        titre: "Cher, première vague 2020 (page publique)",
        description: "Ce que dit la page du 15 février 2020 : la sélection et quatre engagements.",
        source: include_str!("../../../../tests/exemples/cher-2020.json"),
    },
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recette {
    territoire: String,
    cadre: String,
    periode: Periode,
    /// Replaces these fields of the model.
    contenu: Map<String, Value>,
    /// Then replaces what stands at these paths.
    #[serde(default)]
    retouches: Map<String, Value>,
}

/// The example of that name, always the same tree.
///
/// # Errors
/// When there is none of that name.
pub fn exemple(nom: &str) -> Result<Dossier, Erreur> {
    let exemple = EXEMPLES.iter().find(|e| e.nom == nom).ok_or_else(|| Erreur::ExempleInconnu(nom.to_owned()))?;
    let recette: Recette = serde_json::from_str(exemple.source).expect("shipped examples are checked by a test");
    let mut modele = creer(&Creation {
        territoire: &recette.territoire,
        collectivite: None,
        cadre: &recette.cadre,
        periode: recette.periode,
    })?;
    modele.id = format!("exemple-{nom}").parse().expect("names of examples are valid ids");
    let definir = |(chemin, valeur): (String, Value)| {
        let prefixe = chemin.replace(['/', '_'], "-");
        Modification::Definir { valeur: developper(&prefixe, valeur), chemin }
    };
    let modifications: Vec<Modification> = recette.contenu.into_iter().chain(recette.retouches).map(definir).collect();
    let applique =
        appliquer(&arbre::de_dossier(&modele), &modifications).expect("shipped examples are checked by a test");
    // The recipes are typed with plain spaces.
    let typographie = mettre_en_typographie(&applique.dossier);
    Ok(appliquer(&applique.arbre, &typographie).expect("spaces change no shape").dossier)
}

/// Turns `{"@texte": "…"}` into rich text; block ids come from the place in the tree.
fn developper(prefixe: &str, valeur: Value) -> Value {
    match valeur {
        Value::Object(mut champs) => {
            if let Some(Value::String(texte)) = champs.remove("@texte") {
                return arbre::en_arbre(&balisage::lire(prefixe, &texte));
            }
            let id = champs.get("id").and_then(Value::as_str).map(str::to_owned);
            let ici = id.map_or_else(|| prefixe.to_owned(), |id| format!("{prefixe}-{id}"));
            Value::Object(
                champs
                    .into_iter()
                    .map(|(nom, v)| (nom.clone(), developper(&format!("{ici}-{nom}").replace('_', "-"), v)))
                    .collect(),
            )
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(|v| developper(prefixe, v)).collect()),
        simple => simple,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_exemple_se_construit_toujours_pareil() {
        for e in EXEMPLES {
            let (a, b) = (exemple(e.nom).unwrap(), exemple(e.nom).unwrap());
            assert_eq!(arbre::ecrire(&arbre::de_dossier(&a)), arbre::ecrire(&arbre::de_dossier(&b)), "{}", e.nom);
        }
        assert!(exemple("absent").is_err());
    }
}
