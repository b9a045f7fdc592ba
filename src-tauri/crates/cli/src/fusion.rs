//! `paraphe fusionner`: what a person or a program reads of a merge.

use std::path::Path;

use application::fusion::{Camp, Copies, fusionner};
use application::textes::typographier;
use application::vues_fusion::{ConflitVue, FusionVue};

use crate::Issue;
use crate::commandes::{afficher, en_json, garder_l_ancien, phrase};

/// Merges, writes, and says what is left to decide.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn executer(copies: &Copies<'_>, suivi: Option<Camp>, sortie: &Path, json: bool) -> Result<Issue, String> {
    for copie in [copies.base, copies.notre, copies.leur] {
        garder_l_ancien(copie, sortie)?;
    }
    let vue = fusionner(copies, suivi, sortie).map_err(phrase)?;
    if json {
        afficher(&en_json(&vue))?;
    } else {
        afficher(&typographier(&lisible(&vue, sortie)))?;
    }
    Ok(if vue.conflits.is_empty() { Issue::Bien } else { Issue::Bloquant })
}

fn lisible(vue: &FusionVue, sortie: &Path) -> String {
    let pris = |n: u32| match n {
        0 => "rien".to_owned(),
        1 => "1 changement".to_owned(),
        n => format!("{n} changements"),
    };
    let mut lignes = vec![
        format!("Dossier réuni dans {}", sortie.display()),
        format!("  pris de l’autre copie : {}", pris(vue.recus)),
        format!("  pris de la nôtre : {}", pris(vue.gardes)),
    ];
    if vue.tranches > 0 {
        lignes.push(format!("  tranché comme demandé : {}", pris(vue.tranches)));
    }
    lignes.push(match vue.conflits.len() {
        0 => "Rien ne reste à trancher.".to_owned(),
        1 => "1 point à trancher ; la valeur d’avant y est restée :".to_owned(),
        n => format!("{n} points à trancher ; la valeur d’avant y est restée :"),
    });
    lignes.extend(vue.conflits.iter().flat_map(point));
    lignes.join("\n")
}

fn point(conflit: &ConflitVue) -> [String; 4] {
    [
        format!("  {}", conflit.ou),
        format!("      avant : {}", conflit.avant),
        format!("      notre copie : {}", conflit.notre),
        format!("      l’autre copie : {}", conflit.leur),
    ]
}
