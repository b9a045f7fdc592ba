//! Which blocks stand on turned pages: a table too wide for an upright one, what announces it, and the tables that follow it.

use super::blocs::tableau::sens_du_tableau;
use super::blocs::textes::annonce;
use super::pages::Sens;
use crate::document::{Bloc, Contenu};
use crate::police::Formeur;

/// How the pages stand for each block.
pub fn orienter(formeur: &mut Formeur, blocs: &[Bloc]) -> Vec<Sens> {
    let mut sens = vec![Sens::Portrait; blocs.len()];
    for (rang, bloc) in blocs.iter().enumerate() {
        let Contenu::Tableau(tableau) = &bloc.contenu else { continue };
        let suit = rang > 0 && sens[rang - 1] == Sens::Paysage;
        if !suit && sens_du_tableau(formeur, tableau) == Sens::Portrait {
            continue;
        }
        sens[rang] = Sens::Paysage;
        // The title of an annexe is not left alone on an upright page.
        for avant in (0..rang).rev() {
            if sens[avant] == Sens::Paysage || !introduit(&blocs[avant].contenu) {
                break;
            }
            sens[avant] = Sens::Paysage;
            if matches!(blocs[avant].contenu, Contenu::Annexe(_)) {
                break;
            }
        }
    }
    sens
}

/// What stands on the page of the table that it opens.
fn introduit(contenu: &Contenu) -> bool {
    match contenu {
        Contenu::Titre(_) | Contenu::Intertitre(_) | Contenu::Annexe(_) | Contenu::Encadre(_) | Contenu::Espace(_) => {
            true
        }
        Contenu::Paragraphe(paragraphe) => annonce(&paragraphe.texte),
        Contenu::Parties(_)
        | Contenu::Visas(_)
        | Contenu::Liste(_)
        | Contenu::Tableau(_)
        | Contenu::Fiche(_)
        | Contenu::Graphique(_)
        | Contenu::Signatures(_)
        | Contenu::Sommaire(_)
        | Contenu::SautDePage
        | Contenu::SautSouple => false,
    }
}
