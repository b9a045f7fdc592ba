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
mod numerotation;
mod paquet;
mod paragraphe;
mod sommaire;
mod styles;
mod tableaux;
mod texte;
mod xml;

use crate::document::{Contenu, Document};
use crate::mise_en_page::style::{MARGE_BASSE, MARGE_DROITE, MARGE_GAUCHE, MARGE_HAUTE};
use crate::mise_en_page::{HAUTEUR_PAGE, LARGEUR_PAGE};
use atelier::Atelier;
use paquet::Parties;
use paragraphe::vingtiemes;
use xml::{Balise, balise};

pub use donnees::etiquette;

/// Writes a document: the same bytes for the same document.
pub fn ecrire_docx(document: &Document) -> Vec<u8> {
    let mut atelier = Atelier::ouvrir(document);
    let mut corps = balise("w:body");
    if let Some(logo) = &document.logo {
        corps = corps.et(logo::paragraphe(logo).en_xml());
    }
    for (rang, bloc) in document.blocs.iter().enumerate() {
        let suivant = document.blocs.get(rang + 1);
        atelier.signee_ensuite = suivant.is_some_and(|b| matches!(b.contenu, Contenu::Signatures(_)));
        corps = corps.tous(atelier.bloc(bloc));
    }
    let corps = racine("w:document").et(corps.et(section())).en_fichier();
    let meta = &document.meta;
    let parties = Parties {
        corps,
        styles: styles::fichier(meta),
        numerotation: numerotation::fichier(&atelier.numerotees),
        polices: styles::polices(),
        entetes: [false, true].map(|premiere| courants::entete(meta, premiere)),
        pied: courants::pied(meta),
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
        .attr("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
        .attr("xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml")
        .attr("mc:Ignorable", "w15")
}

/// A4, the margins of the printed act, another header on the first page.
fn section() -> Balise {
    let renvoi = |nom: &'static str, page: &str, id: &str| balise(nom).attr("w:type", page).attr("r:id", id);
    let marges = balise("w:pgMar")
        .attr("w:top", vingtiemes(MARGE_HAUTE))
        .attr("w:right", vingtiemes(MARGE_DROITE))
        .attr("w:bottom", vingtiemes(MARGE_BASSE))
        .attr("w:left", vingtiemes(MARGE_GAUCHE))
        .attr("w:header", vingtiemes(40.0))
        .attr("w:footer", vingtiemes(34.0))
        .attr("w:gutter", 0);
    balise("w:sectPr")
        .et(renvoi("w:headerReference", "default", paquet::ENTETE))
        .et(renvoi("w:headerReference", "first", paquet::ENTETE_PREMIERE))
        .et(renvoi("w:footerReference", "default", paquet::PIED))
        .et(renvoi("w:footerReference", "first", paquet::PIED_PREMIERE))
        .et(balise("w:pgSz").attr("w:w", vingtiemes(LARGEUR_PAGE)).attr("w:h", vingtiemes(HAUTEUR_PAGE)))
        .et(marges)
        .et(balise("w:titlePg"))
}
