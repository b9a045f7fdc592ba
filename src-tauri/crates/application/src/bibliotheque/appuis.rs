//! What rests on a text: the rows of the frameworks that name it as their source, each said by its own words.

use documents::typographie::typographier;
use domaine::cadre::Cadre;
use serde_json::Value;

use super::{cle_du_texte, nom};
use crate::textes;
use crate::vues_bibliotheque::AppuiVue;

/// A row, and the code of its framework.
pub(super) struct Appui {
    pub(super) code: String,
    pub(super) vue: AppuiVue,
}

/// The lists of a framework, with their French names, in the order that they are read in.
const RUBRIQUES: [(&str, &str); 18] = [
    ("textes", "Textes"),
    ("perimetre", "Périmètre"),
    ("parties", "Parties"),
    ("periodes", "Période"),
    ("documents", "Documents"),
    ("vocabulaire", "Vocabulaire"),
    ("engagements", "Engagements"),
    ("comptes", "Nombres"),
    ("objectifs", "Objectifs"),
    ("emplacements", "Places vides"),
    ("financeurs", "Financeurs"),
    ("seuils", "Seuils"),
    ("enveloppes", "Enveloppes nationales"),
    ("indicateurs", "Indicateurs"),
    ("jalons", "Échéances"),
    ("precedences", "Ordre des étapes"),
    ("contraintes", "Règles"),
    ("publies", "Faits publiés"),
];

/// The words that a row calls itself by, the best first.
const NOMS: [&str; 7] = ["enonce", "titre", "libelle", "description", "contenu", "objet", "precision"];

/// The rows that rest on that text of the library.
pub(super) fn de(texte: &str) -> Vec<Appui> {
    referentiel::cadres().into_iter().flat_map(|cadre| du_cadre(cadre, texte)).collect()
}

fn du_cadre(cadre: &Cadre, texte: &str) -> Vec<Appui> {
    // A framework is its file: the file is walked, so that no list is forgotten.
    let Ok(arbre) = serde_json::to_value(cadre) else { return Vec::new() };
    let est_lui = |cle: &str| cle_du_texte(&cadre.code, cle).as_deref() == Some(texte);
    let mut appuis: Vec<Appui> = Vec::new();
    for (champ, rubrique) in RUBRIQUES {
        let rangees = match &arbre[champ] {
            Value::Array(rangees) => rangees.iter().collect(),
            Value::Null => Vec::new(),
            seule => vec![seule],
        };
        for (rang, rangee) in rangees.into_iter().enumerate() {
            let Some(repere) = cite(rangee, &est_lui) else { continue };
            let regle = rangee["regle"].as_str();
            let vue = AppuiVue {
                cadre: nom(cadre),
                rubrique: rubrique.to_owned(),
                intitule: typographier(&intitule(cadre, champ, rang, rangee).unwrap_or_else(|| rubrique.to_owned())),
                regle: regle.map(str::to_owned),
                repere,
            };
            if !appuis.iter().any(|a| a.vue == vue) {
                appuis.push(Appui { code: cadre.code.clone(), vue });
            }
        }
    }
    appuis
}

/// Whether that source stands anywhere in the row, and by which quotation.
fn cite(rangee: &Value, est_lui: &impl Fn(&str) -> bool) -> Option<Option<String>> {
    match rangee {
        Value::Object(champs) => {
            let ici = champs.get("source").and_then(Value::as_str).is_some_and(est_lui);
            let autres = champs.get("autres_sources").and_then(Value::as_array);
            let ailleurs = autres.into_iter().flatten().filter_map(Value::as_str).any(est_lui);
            if ici {
                return Some(champs.get("extrait").and_then(Value::as_str).map(str::to_owned));
            }
            if ailleurs {
                return Some(None);
            }
            champs.values().find_map(|champ| cite(champ, est_lui))
        }
        Value::Array(rangees) => rangees.iter().find_map(|rangee| cite(rangee, est_lui)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn intitule(cadre: &Cadre, champ: &str, rang: usize, rangee: &Value) -> Option<String> {
    match champ {
        "publies" => cadre.publies.get(rang).map(|fait| textes::publies::ligne(cadre, fait)),
        "textes" => cadre.textes.get(rang).map(domaine::cadre::TexteReference::mention),
        "precedences" => {
            let fait = cadre.precedences.get(rang)?;
            let etape = |code: &str| {
                cadre.jalons.iter().find(|j| j.code == code).map_or(code.to_owned(), |j| j.libelle.clone())
            };
            Some(format!("{}, puis {}", etape(&fait.avant), etape(&fait.apres)))
        }
        _ => NOMS.iter().find_map(|nom| rangee[*nom].as_str()).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_liste_d_un_cadre_a_son_nom() {
        let muets = [
            "code",
            "libelle",
            "exercices",
            "complete",
            "modele",
            "fiabilite",
            "source",
            "note",
            "inconnus",
            "sources",
            "retouches",
        ];
        for cadre in referentiel::cadres() {
            let arbre = serde_json::to_value(cadre).unwrap();
            for champ in arbre.as_object().unwrap().keys() {
                let nomme = RUBRIQUES.iter().any(|(nom, _)| nom == champ);
                assert!(nomme || muets.contains(&champ.as_str()), "{champ}");
            }
        }
    }

    #[test]
    fn chaque_texte_livre_sert_a_une_rangee_au_moins_et_chaque_rangee_dit_ses_mots() {
        for source in referentiel::sources() {
            for Appui { vue, .. } in de(source.cle.as_str()) {
                assert!(!vue.intitule.is_empty(), "{}: {}", source.cle, vue.rubrique);
            }
        }
        let du_cantal = de("cantal-2022");
        assert!(du_cantal.iter().any(|a| a.code == "2022" && a.vue.rubrique == "Objectifs"));
    }
}
