//! DOCX, for those who go on writing: the same `Document` as the printed act, with styles, lists, fields and tables of a
//! word processor, and the path of each piece of data.
//!
//! ```text
//! Document ──corps, tableaux, texte──▶ elements ──paquet──▶ bytes
//! ```
//!
//! Measures, inks, column widths and French spaces are those of layout; where a page ends is up to the word processor.
//! Not here: anything about contracts, and reading a document back.

mod atelier;
mod corps;
mod courants;
mod donnees;
mod grille;
mod logo;
mod notes;
mod numerotation;
mod paquet;
mod paragraphe;
mod sommaire;
mod styles;
mod tableaux;
mod texte;
mod xml;

use crate::document::{Contenu, Document, StyleParagraphe};
use crate::mise_en_page::Sens;
use crate::mise_en_page::sens::orienter;
use crate::mise_en_page::style::{MARGE_BASSE, MARGE_DROITE, MARGE_GAUCHE, MARGE_HAUTE};
use crate::police::Formeur;
use atelier::Atelier;
use courants::Courant;
use paquet::Parties;
use paragraphe::{Paragraphe, vingtiemes};
use xml::{Balise, balise};

pub use donnees::{etiquette, signet};

/// Writes a document: the same bytes for the same document.
pub fn ecrire_docx(document: &Document) -> Vec<u8> {
    let mut atelier = Atelier::ouvrir(document);
    let sens = orienter(&mut Formeur::prendre(), &document.blocs);
    atelier.sens = sens.first().copied().unwrap_or_default();
    let mut premiere = true;
    let mut corps = balise("w:body");
    if let Some(logo) = &document.logo {
        corps = corps.et(logo::paragraphe(logo).en_xml());
    }
    for (rang, bloc) in document.blocs.iter().enumerate() {
        if atelier.sens != sens[rang] {
            corps = corps
                .et(Paragraphe { section: Some(section(atelier.sens, premiere)), ..Paragraphe::blanc(1.0) }.en_xml());
            (atelier.sens, premiere) = (sens[rang], false);
        }
        let suivant = document.blocs.get(rang + 1);
        atelier.signee_ensuite = suivant.is_some_and(|b| matches!(b.contenu, Contenu::Signatures(_)));
        atelier.note_ensuite =
            suivant.is_some_and(|b| matches!(&b.contenu, Contenu::Paragraphe(p) if p.style == StyleParagraphe::Note));
        corps = corps.tous(atelier.bloc(bloc));
    }
    let corps = racine("w:document").et(corps.et(section(atelier.sens, premiere))).en_fichier();
    let meta = &document.meta;
    let parties = Parties {
        corps,
        styles: styles::fichier(meta),
        numerotation: numerotation::fichier(&atelier.numerotees),
        polices: styles::polices(),
        notes: notes::fichier(atelier.notes),
        courants: Courant::tous(&sens).into_iter().map(|courant| (courant, courant.fichier(meta))).collect(),
        liens: atelier.liens,
        logo: document.logo.as_ref().map(|logo| logo.image.en_png()),
    };
    paquet::empaqueter(meta, parties)
}

/// The root of a part, with the names that it may use.
fn racine(nom: &'static str) -> Balise {
    balise(nom)
        .attr("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .attr("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
}

/// A4 one way or the other, the margins of the printed act, another header on the first page of the document.
fn section(sens: Sens, premiere: bool) -> Balise {
    let marges = balise("w:pgMar")
        .attr("w:top", vingtiemes(MARGE_HAUTE))
        .attr("w:right", vingtiemes(MARGE_DROITE))
        .attr("w:bottom", vingtiemes(MARGE_BASSE))
        .attr("w:left", vingtiemes(MARGE_GAUCHE))
        .attr("w:header", vingtiemes(40.0))
        .attr("w:footer", vingtiemes(34.0))
        .attr("w:gutter", 0);
    let taille = balise("w:pgSz").attr("w:w", vingtiemes(sens.largeur())).attr("w:h", vingtiemes(sens.hauteur()));
    let renvois = Courant::de(sens).into_iter().filter(|courant| premiere || !courant.premiere);
    balise("w:sectPr")
        .tous(renvois.map(Courant::renvoi))
        .et(taille.attr_si(sens == Sens::Paysage, "w:orient", "landscape"))
        .et(marges)
        .tous(premiere.then(|| balise("w:titlePg")))
}
