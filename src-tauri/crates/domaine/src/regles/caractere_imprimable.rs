//! Tout ce qui est écrit peut s’imprimer.
//!
//! # Ce qu’elle vérifie
//! Chaque caractère du dossier a un dessin dans les polices des actes.
//!
//! # Pourquoi
//! Un émoji ou une lettre d’une autre écriture, venus d’un collage, s’imprimeraient en carré blanc : l’acte ne se produit pas tant qu’ils y sont.
//!
//! # Exemple
//! Un visage souriant dans le titre d’une action est signalé, avec le caractère et l’endroit. Les accents, les guillemets, « € », « ² » et les lettres d’autres langues européennes conviennent.
//!
//! # Source
//! Aucun texte : ce que les polices savent dessiner.
//!
//! # Gravité
//! Bloquant.
//!
//! # Tient à l’acte
//! L’acte s’imprimerait avec un caractère manquant.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde_json::Value;

use super::Contexte;
use crate::arbre;
use crate::constat::{Constat, Extrait, Fondement, Gravite};
use crate::imprimable::est_imprimable;

pub(super) const REGLE: &str = "caractere-imprimable";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    // The dossier is read as it would be written: nothing is copied as long as all of it can be printed.
    let mut lecteur = Lecteur(true);
    let mut fautes = Vec::new();
    if serde_json::to_writer(&mut lecteur, c.dossier).is_err() || !lecteur.0 {
        let mut imprime = arbre::de_dossier(c.dossier);
        if let Some(champs) = imprime.as_object_mut() {
            // What the dossier is called among those who work on it is never printed.
            champs.remove("nom");
        }
        chercher(&imprime, &mut String::new(), &mut fautes);
    }
    if fautes.is_empty() {
        return vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("titre")];
    }
    let caracteres: BTreeSet<char> = fautes.iter().flat_map(|(_, fautifs)| fautifs).copied().collect();
    let nommes: Vec<String> = caracteres.into_iter().map(|c| format!("« {c} » (U+{:04X})", u32::from(c))).collect();
    vec![
        Constat::new(REGLE, Gravite::Bloquant, Fondement::Coherence)
            .detail("caracteres", nommes)
            .citant(fautes.iter().flat_map(|(chemin, fautifs)| {
                let extrait = |c: &char| Extrait { chemin: chemin.clone(), bloc: None, mots: c.to_string() };
                fautifs.iter().map(extrait)
            }))
            .aux(fautes.iter().map(|(chemin, _)| chemin.clone())),
    ]
}

/// True as long as everything that went by can be printed.
struct Lecteur(bool);

impl Write for Lecteur {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        if !octets.is_ascii() {
            self.0 &= String::from_utf8_lossy(octets).chars().all(est_imprimable);
        }
        Ok(octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The path of a field and what cannot be printed of it.
type Faute = (String, BTreeSet<char>);

/// The fields whose words cannot all be printed; a rich text is one field.
fn chercher(valeur: &Value, chemin: &mut String, fautes: &mut Vec<Faute>) {
    match valeur {
        Value::String(texte) => {
            let fautifs: BTreeSet<char> = texte.chars().filter(|c| !est_imprimable(*c)).collect();
            if !fautifs.is_empty() {
                fautes.push((chemin.clone(), fautifs));
            }
        }
        Value::Array(elements) => {
            for element in elements {
                match arbre::id_de(element) {
                    Some(id) => dans(chemin, id, |chemin| chercher(element, chemin, fautes)),
                    None => chercher(element, chemin, fautes),
                }
            }
        }
        // A rich text: its blocks have ids of their own, its path stops at the field.
        Value::Object(champs) if champs.get("type").and_then(Value::as_str) == Some("doc") => {
            let mut mots = String::new();
            tout_le_texte(valeur, &mut mots);
            chercher(&Value::String(mots), chemin, fautes);
        }
        Value::Object(champs) => {
            for (cle, champ) in champs {
                dans(chemin, cle, |chemin| chercher(champ, chemin, fautes));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn dans(chemin: &mut String, pas: &str, suite: impl FnOnce(&mut String)) {
    let longueur = chemin.len();
    if longueur > 0 {
        chemin.push('/');
    }
    chemin.push_str(pas);
    suite(chemin);
    chemin.truncate(longueur);
}

fn tout_le_texte(valeur: &Value, mots: &mut String) {
    match valeur {
        Value::String(texte) => mots.push_str(texte),
        Value::Array(elements) => elements.iter().for_each(|e| tout_le_texte(e, mots)),
        Value::Object(champs) => champs.values().for_each(|v| tout_le_texte(v, mots)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
