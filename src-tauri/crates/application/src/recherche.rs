//! Finding words in every dossier: what the palette of the window shows.

use std::collections::BTreeMap;

use crate::application::Application;
use crate::ecrans;
use crate::erreur::Erreur;
use crate::liste;
use crate::vues_recherche::{DemandeRecherche, MorceauVue, RechercheVue, TrouveVue};

/// More would not be read.
const LIMITE: u32 = 30;

impl Application {
    /// The passages that hold these words, those of the open dossier first.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn rechercher(&self, demande: &DemandeRecherche) -> Result<RechercheVue, Erreur> {
        let recherche = self.portefeuille.chercher(&demande.mots, LIMITE)?;
        let mut noms = BTreeMap::new();
        let mut trouves = Vec::new();
        for trouve in recherche.trouves {
            if !noms.contains_key(&trouve.dossier) {
                let dossier = self.portefeuille.charger(&trouve.dossier)?;
                noms.insert(
                    trouve.dossier.clone(),
                    format!("{}, {}", liste::territoires(&dossier), dossier.periode.en_bref()),
                );
            }
            trouves.push(TrouveVue {
                nom_dossier: noms[&trouve.dossier].clone(),
                ecran: ecrans::pour_le_chemin(&trouve.chemin),
                extrait: morceaux(&trouve.extrait),
                dossier: trouve.dossier,
                titre: trouve.titre,
                chemin: trouve.chemin,
            });
        }
        trouves.sort_by_key(|t| demande.dossier.as_ref() != Some(&t.dossier));
        Ok(RechercheVue { corrigee: recherche.corrigee, trouves })
    }
}

/// « les ⟦crédits⟧ notifiés », cut at its marks.
fn morceaux(extrait: &str) -> Vec<MorceauVue> {
    let extrait = extrait.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut morceaux = Vec::new();
    let mut poser = |texte: &str, trouve| {
        if !texte.is_empty() {
            morceaux.push(MorceauVue { texte: texte.to_owned(), trouve });
        }
    };
    for (rang, suite) in extrait.split('⟦').enumerate() {
        match suite.split_once('⟧') {
            Some((trouve, apres)) if rang > 0 => {
                poser(trouve, true);
                poser(apres, false);
            }
            _ => poser(suite, false),
        }
    }
    morceaux
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_extrait_se_coupe_a_ses_marques() {
        let lus = |extrait: &str| morceaux(extrait).into_iter().map(|m| (m.texte, m.trouve)).collect::<Vec<_>>();
        let attendus = [("les ", false), ("crédits", true), (" de l’", false), ("État", true)];
        assert_eq!(lus("les ⟦crédits⟧\nde l’⟦État⟧"), attendus.map(|(t, trouve)| (t.to_owned(), trouve)));
        assert_eq!(lus(""), []);
        assert_eq!(lus("rien"), [("rien".to_owned(), false)]);
    }
}
