//! Layout: a `Document` becomes pages of positioned drawings and a tree that says what they are.
//!
//! The way: blocks → slices (`blocs`, `composition`) → pages (`pagination`) → running lines and page numbers (`courants`, `sommaire`).
//! Not here: any output format. `pdf` and `svg` read what this module gives.

pub(crate) mod blocs;
mod composition;
mod coupe;
mod courants;
mod lignes;
mod notes;
mod pages;
mod pagination;
pub(crate) mod sens;
pub(crate) mod style;
pub(crate) mod texte;
mod tranche;

pub(crate) use composition::TitreVu;
pub use pages::*;
pub use style::{MARGE_BASSE, MARGE_DROITE, MARGE_GAUCHE, MARGE_HAUTE};

use crate::document::{Document, Faces};
use crate::police::Formeur;
use blocs::{recenser, sommaire};
use composition::Composition;
use courants::Courants;
use pagination::Pagination;
use tranche::Saut;

/// Lays a document out. It always gives pages: what cannot be printed is listed in `absents` and `renvois_perdus`, and shows in a preview.
pub fn mettre_en_page(document: &Document) -> MiseEnPage {
    let mut formeur = Formeur::prendre();
    let (titres, rangs) = recenser(&document.blocs);
    let mut composition = Composition::nouvelle(&mut formeur, titres, rangs);
    if let Some(logo) = &document.logo {
        composition.logo(logo);
    }
    if document.faces == Faces::RectoVerso {
        composition.saut_des_annexes = Saut::Droite;
    }
    let sens = sens::orienter(composition.formeur, &document.blocs);
    for (bloc, sens) in document.blocs.iter().zip(sens) {
        composition.tourner(sens);
        composition.bloc(bloc);
    }
    composition.chemin = None;
    let mut pagination =
        Pagination::nouvelle(std::mem::take(&mut composition.arbre), std::mem::take(&mut composition.notes));
    pagination.placer(std::mem::take(&mut composition.tranches));
    pagination.terminer();
    let courants = Courants::nouveaux(&mut composition, document, pagination.pages.len());
    courants.poser(&mut pagination);
    sommaire::remplir(composition.formeur, &mut pagination, &composition.entrees);
    pagination.resoudre_les_liens();
    let mut signets = Vec::with_capacity(composition.titres.len());
    for (rang, titre) in composition.titres.iter().enumerate() {
        if let Some(&(page, y)) = pagination.ancres.get(&Ancre::Titre(rang)) {
            signets.push(Signet { niveau: titre.niveau, titre: titre.libelle.clone(), page, y });
        }
    }
    MiseEnPage {
        meta: document.meta.clone(),
        pieces: document.pieces.clone(),
        pages: pagination.pages,
        arbre: pagination.arbre,
        signets,
        champs: pagination.champs,
        absents: composition.absents,
        renvois_perdus: composition.renvois_perdus,
    }
}
