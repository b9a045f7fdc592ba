//! The screen of work that the window shows, remembered so that an edit sends back only what it changed of it: a plan of
//! sixty actions is 300 kB, of which a typed amount changes four rows.

use crate::application::Application;
use crate::erreur::Erreur;
use crate::vues_ecran::{
    BlocChange, BlocEcran, EcranChange, EcranConnu, EcranDemande, EcranMontre, EcranRendu, EcranVue, GrilleVue,
    LigneChangee,
};

/// The screen sent last, of which dossier.
pub(crate) struct DernierEcran {
    dossier: String,
    montre: EcranMontre,
}

impl Application {
    /// A screen of work, followed from now on: an edit that knows it by its number gets back what changed.
    ///
    /// # Errors
    /// When the dossier or the element is not there.
    pub fn ecran_montre(&mut self, id: &str, demande: &EcranDemande) -> Result<EcranMontre, Erreur> {
        let ecran = self.ecran(id, demande)?;
        Ok(self.suivre_l_ecran(id, ecran).clone())
    }

    /// The screen after an edit: what changed of the one that is known, the whole of it when another one is.
    pub(crate) fn ecran_rendu(&mut self, id: &str, connu: &EcranConnu) -> Result<EcranRendu, Erreur> {
        let apres = self.ecran(id, &connu.demande)?;
        let change = self
            .dernier_ecran
            .as_ref()
            .filter(|dernier| dernier.dossier == id && dernier.montre.tour == connu.tour)
            .and_then(|dernier| changement(&dernier.montre.ecran, &apres));
        let montre = self.suivre_l_ecran(id, apres);
        Ok(match change {
            Some(blocs) => EcranRendu::Change(EcranChange { depuis: connu.tour, tour: montre.tour, blocs }),
            None => EcranRendu::Entier(Box::new(montre.clone())),
        })
    }

    /// The number stays as long as the screen is the same.
    fn suivre_l_ecran(&mut self, id: &str, ecran: EcranVue) -> &EcranMontre {
        let tour = match &self.dernier_ecran {
            Some(DernierEcran { dossier, montre }) if dossier == id && montre.ecran == ecran => montre.tour,
            Some(DernierEcran { montre, .. }) => montre.tour + 1,
            None => 1,
        };
        &self.dernier_ecran.insert(DernierEcran { dossier: id.to_owned(), montre: EcranMontre { ecran, tour } }).montre
    }
}

/// Block by block; none when something else than the inside of its blocks changed.
fn changement(avant: &EcranVue, apres: &EcranVue) -> Option<Vec<BlocChange>> {
    let EcranVue { demande, code, titre, chapo, chemins, blocs, precedent, suivant } = apres;
    let autour = *demande == avant.demande
        && *code == avant.code
        && *titre == avant.titre
        && *chapo == avant.chapo
        && *chemins == avant.chemins
        && *precedent == avant.precedent
        && *suivant == avant.suivant;
    (autour && blocs.len() == avant.blocs.len())
        .then(|| avant.blocs.iter().zip(blocs).map(|(avant, apres)| bloc_change(avant, apres)).collect())
}

fn bloc_change(avant: &BlocEcran, apres: &BlocEcran) -> BlocChange {
    match (avant, apres) {
        _ if avant == apres => BlocChange::Pareil,
        (BlocEcran::Grille(avant), BlocEcran::Grille(apres)) => match lignes_changees(avant, apres) {
            Some(lignes) => BlocChange::Lignes(lignes),
            None => BlocChange::Entier(BlocEcran::Grille(apres.clone())),
        },
        _ => BlocChange::Entier(apres.clone()),
    }
}

/// The rows that changed, when nothing but rows did and none came or went.
fn lignes_changees(avant: &GrilleVue, apres: &GrilleVue) -> Option<Vec<LigneChangee>> {
    let GrilleVue { titre, description, entetes, lignes, derniere_totale, notes } = apres;
    let autour = *titre == avant.titre
        && *description == avant.description
        && *entetes == avant.entetes
        && *derniere_totale == avant.derniere_totale
        && *notes == avant.notes;
    (autour && lignes.len() == avant.lignes.len()).then(|| {
        let changees = avant.lignes.iter().zip(lignes).enumerate().filter(|(_, (avant, apres))| avant != apres);
        changees
            .map(|(rang, (_, ligne))| LigneChangee {
                rang: u32::try_from(rang).expect("a grid has fewer rows than that"),
                ligne: ligne.clone(),
            })
            .collect()
    })
}
