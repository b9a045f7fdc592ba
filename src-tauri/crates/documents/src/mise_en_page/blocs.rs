//! One file for each family of blocks: how it becomes nodes and slices.

mod graphique;
pub mod ouverture;
pub mod signatures;
pub mod sommaire;
pub mod tableau;
pub mod textes;
mod titres;

pub use titres::recenser;

use super::composition::Composition;
use super::tranche::Saut;
use crate::document::{Bloc, Contenu};

impl Composition<'_> {
    pub fn bloc(&mut self, bloc: &Bloc) {
        self.chemin = bloc.chemin.as_deref().map(Into::into);
        match &bloc.contenu {
            Contenu::Titre(titre) => self.page_de_titre(titre),
            Contenu::Parties(parties) => self.parties(parties),
            Contenu::Visas(visas) => self.visas(visas),
            Contenu::Intertitre(intertitre) => self.intertitre(intertitre),
            Contenu::Paragraphe(paragraphe) => self.bloc_paragraphe(paragraphe),
            Contenu::Liste(liste) => self.bloc_liste(liste),
            Contenu::Tableau(tableau) => self.tableau(tableau),
            Contenu::Fiche(fiche) => self.fiche(fiche),
            Contenu::Graphique(graphique) => self.graphique(graphique),
            Contenu::Encadre(encadre) => self.encadre(encadre),
            Contenu::Signatures(signatures) => self.signatures(signatures),
            Contenu::Sommaire(sommaire) => self.sommaire(sommaire),
            Contenu::Annexe(_) => self.annexe(),
            Contenu::SautDePage => self.saut_de_page(Saut::Ferme),
            Contenu::SautSouple => self.saut_de_page(Saut::Souple),
            Contenu::Espace(lignes) => self.espace(*lignes),
        }
        self.sous_un_titre = matches!(bloc.contenu, Contenu::Intertitre(_) | Contenu::Annexe(_));
    }
}
