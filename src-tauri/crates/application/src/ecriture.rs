//! The corrector in the window: proposals text by text, accepted one by one or all, each time as one modification.
//!
//! Not here: what is proposed and why (`correction`, `documents::correcteur`).

use domaine::coherence::{Champ, PUCE, champs};
use domaine::dossier::Dossier;
use domaine::scelle::vit_apres_signature;

use crate::application::Application;
use crate::correction::{Correction, accepter_corrections, corrections};
use crate::ecrans;
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes;
use crate::vues_ecran::RetourSaisie;
use crate::vues_ecriture::{CorrectionVue, DemandeCorrections, EcritureVue, TexteACorriger};

/// How much of the text is shown on each side of a proposal.
const CONTEXTE: usize = 40;

impl Application {
    /// Every proposal of the corrector for what can still change.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn ecriture(&self, id: &str) -> Result<EcritureVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let proposees = proposees(&dossier);
        let champs = champs(&dossier);
        let textes = proposees.chunk_by(|a, b| a.chemin == b.chemin).map(|du_texte| TexteACorriger {
            titre: ecrans::titre_du_texte(&dossier, &du_texte[0].chemin),
            ecran: ecrans::pour_le_chemin(&du_texte[0].chemin),
            corrections: du_texte.iter().map(|c| vue(texte_de(&champs, c), c)).collect(),
        });
        Ok(EcritureVue { textes: textes.collect(), nombre: u32::try_from(proposees.len()).unwrap_or(u32::MAX) })
    }

    /// Writes the accepted proposals, as one modification that is undone at once. A proposal whose text changed meanwhile
    /// is left out.
    ///
    /// # Errors
    /// When the dossier is not there or cannot be written.
    pub fn accepter_corrections(
        &mut self,
        demande: &DemandeCorrections,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let dossier = self.portefeuille.charger(&demande.id)?;
        let acceptees: Vec<String> =
            proposees(&dossier).into_iter().map(|c| c.cle).filter(|cle| demande.cles.contains(cle)).collect();
        let modifications = accepter_corrections(&dossier, &acceptees);
        let ecrit = !modifications.is_empty();
        if ecrit {
            let libelle = textes::corrections::transaction(acceptees.len());
            self.ecrire(&demande.id, &libelle, modifications, maintenant)?;
        }
        Ok(RetourSaisie { ecrit, ..self.retour(&demande.id, Vec::new(), None)? })
    }
}

fn proposees(dossier: &Dossier) -> Vec<Correction> {
    let ouvert = dossier.statut.est_modifiable();
    corrections(dossier).into_iter().filter(|c| ouvert || vit_apres_signature(&c.chemin)).collect()
}

fn texte_de<'a>(champs: &'a [Champ<'_>], c: &Correction) -> &'a str {
    let champ = champs.iter().find(|champ| champ.chemin == c.chemin);
    champ.and_then(|champ| champ.blocs.iter().find(|b| b.id == c.bloc)).map_or("", |b| b.texte.as_str())
}

pub(crate) fn vue(texte: &str, c: &Correction) -> CorrectionVue {
    CorrectionVue {
        cle: c.cle.clone(),
        debut: fin_de(texte.get(..c.plage.start).unwrap_or_default()),
        avant: c.avant.clone(),
        apres: c.apres.clone(),
        fin: debut_de(texte.get(c.plage.end..).unwrap_or_default()),
        raisons: c.raisons.clone(),
    }
}

/// A figure that lives in the text, as a reader of these few words needs it.
const FIGURE: &str = "[…]";

/// The last words before, cut between two words.
fn fin_de(texte: &str) -> String {
    let texte = &texte.replace(PUCE, FIGURE);
    let coupe = texte.char_indices().rev().nth(CONTEXTE).map(|(place, _)| place);
    match coupe {
        None => texte.to_owned(),
        Some(place) => format!("…{}", texte[place..].split_once(' ').map_or(&texte[place..], |(_, suite)| suite)),
    }
}

/// The first words after, cut between two words.
fn debut_de(texte: &str) -> String {
    let texte = &texte.replace(PUCE, FIGURE);
    let coupe = texte.char_indices().nth(CONTEXTE).map(|(place, _)| place);
    match coupe {
        None => texte.to_owned(),
        Some(place) => format!("{}…", texte[..place].rsplit_once(' ').map_or(&texte[..place], |(debut, _)| debut)),
    }
}
