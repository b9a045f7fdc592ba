//! Ce qu’un texte montre du dossier s’y trouve.
//!
//! # Ce qu’elle vérifie
//! Chaque donnée insérée dans un texte existe dans le dossier et est renseignée ; chaque renvoi mène à un article numéroté ou à une action. Un cadre commencé comme copie porte son propre texte avant qu’un visa ou un article ne le cite.
//!
//! # Pourquoi
//! Sans elle, l’acte imprime « non renseigné » ou « renvoi sans objet » au milieu d’une phrase.
//!
//! # Exemple
//! Un article montre le montant d’une ligne retirée depuis : il est signalé. Une donnée calculée, qui a ses propres mots quand elle manque, ne l’est pas.
//!
//! # Source
//! Aucun texte : une précaution sur l’acte lui-même.
//!
//! # Gravité
//! À vérifier.

use serde_json::Value;

use super::Contexte;
use crate::arbre;
use crate::constat::{Constat, Fondement, Gravite};

pub(super) const REGLE: &str = "donnees-des-textes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let arbre = arbre::de_dossier(c.dossier);
    let mut textes = Vec::new();
    relever(&arbre, &mut Vec::new(), &mut textes);
    let manque = |inline: &Value| match inline["type"].as_str() {
        Some("donnee") => est_vide(&arbre, inline["attrs"]["chemin"].as_str().unwrap_or_default()),
        Some("renvoi") => est_sans_objet(c, inline["attrs"]["cible"].as_str().unwrap_or_default()),
        _ => false,
    };
    let constat = |(chemin, texte): (String, &Value)| {
        let nombre = compter(texte, &manque);
        (nombre > 0).then(|| Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence).en(chemin).detail("nombre", nombre))
    };
    let sans_reference = de_l_annee(c, &textes);
    textes.into_iter().filter_map(constat).chain(sans_reference).collect()
}

/// While a framework started as a copy still carries the text of another year, the places that quote it print brackets.
fn de_l_annee(c: &Contexte<'_>, textes: &[(String, &Value)]) -> Option<Constat> {
    let modele = (c.annuaire.cadre)(c.cadre.modele.as_deref()?)?;
    let puce = format!("calcul:texte.{}", c.cadre.texte_encore_prete(modele)?.cle);
    let cite = |inline: &Value| inline["type"] == "donnee" && inline["attrs"]["chemin"] == puce.as_str();
    let chemins: Vec<String> =
        textes.iter().filter(|(_, texte)| compter(texte, &cite) > 0).map(|(chemin, _)| chemin.clone()).collect();
    (!chemins.is_empty()).then(|| {
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .pour("texte-du-cadre")
            .detail("cadre", c.cadre.code.as_str())
    })
}

/// A computed value has words of its own when it is missing.
fn est_vide(arbre: &Value, chemin: &str) -> bool {
    !chemin.starts_with("calcul:") && arbre::resoudre(arbre, chemin).is_none_or(Value::is_null)
}

/// The preamble has no number to be called by.
fn est_sans_objet(c: &Contexte<'_>, cible: &str) -> bool {
    let article = c.dossier.articles.iter().any(|a| !a.preambule && a.id.as_str() == cible);
    !article && c.dossier.action(cible).is_none()
}

/// Every rich text with its path by ids, wherever it stands.
fn relever<'a>(valeur: &'a Value, chemin: &mut Vec<&'a str>, textes: &mut Vec<(String, &'a Value)>) {
    match valeur {
        Value::Object(champs) if champs.get("type").is_some_and(|genre| genre == "doc") => {
            textes.push((chemin.join("/"), valeur));
        }
        Value::Object(champs) => {
            for (nom, champ) in champs {
                chemin.push(nom);
                relever(champ, chemin, textes);
                chemin.pop();
            }
        }
        Value::Array(elements) => {
            for element in elements {
                let Some(id) = arbre::id_de(element) else { continue };
                chemin.push(id);
                relever(element, chemin, textes);
                chemin.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn compter(valeur: &Value, manque: &impl Fn(&Value) -> bool) -> usize {
    match valeur {
        Value::Object(champs) => {
            usize::from(manque(valeur)) + champs.values().map(|champ| compter(champ, manque)).sum::<usize>()
        }
        Value::Array(elements) => elements.iter().map(|element| compter(element, manque)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}
