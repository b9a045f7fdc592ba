//! Pages → PDF: PDF/A-3a and PDF/UA-1, with bookmarks, links, signature fields and attached files, the same bytes each time.
//!
//! printpdf describes the fonts and the pictures, `contenu` draws the pages, the other files finish the object graph with lopdf, and
//! `sauvegarde` writes it. Not here: any decision about where things stand on the page.

mod annotations;
mod arbre;
mod contenu;
mod identite;
mod images;
mod objets;
mod polices;
mod sauvegarde;
mod signets;

use crate::mise_en_page::{MiseEnPage, Page, Sens};
use lopdf::{Dictionary, Object, StringFormat};
use polices::Polices;
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use std::collections::BTreeSet;

/// Why a document cannot become a PDF. None of these comes from the reader's side: the act or the composer has to be mended.
#[derive(Debug, thiserror::Error)]
pub enum ErreurPdf {
    #[error("le caractère « {caractere} » (U+{code:04X}) n'existe dans aucune police du document ; il se trouve dans « {texte} »", code = *caractere as u32)]
    CaractereAbsent { caractere: char, texte: String, chemin: Option<String> },
    #[error("un renvoi vise « {0} », qui n'est l'ancre d'aucun titre")]
    RenvoiPerdu(String),
    #[error(
        "le champ de signature « {0} » doit être unique et n'avoir que des lettres sans accent, des chiffres ou « _ »"
    )]
    ChampInvalide(String),
    #[error("la pièce jointe « {0} » doit avoir un nom unique, sans accent ni espace")]
    PieceInvalide(String),
    #[error("le jour du document, « {0} », n'est pas une date AAAA-MM-JJ")]
    JourInvalide(String),
    #[error("la police {0} n'a pas pu être réduite aux caractères du document")]
    Police(&'static str),
    #[error("le fichier PDF n'a pas pu être assemblé : {0}")]
    Assemblage(String),
}

impl From<lopdf::Error> for ErreurPdf {
    fn from(erreur: lopdf::Error) -> Self {
        Self::Assemblage(erreur.to_string())
    }
}

/// The bytes of the PDF.
///
/// # Errors
/// A character without glyph, a link to nowhere, a field or attachment name that a PDF cannot have, a day that is not a date.
pub fn ecrire_pdf(pages: &MiseEnPage) -> Result<Vec<u8>, ErreurPdf> {
    verifier(pages)?;
    let jour = identite::Jour::lire(&pages.meta.jour)?;
    let mut pdf = PdfDocument::new(&pages.meta.titre);
    let polices = polices::incorporer(pages, &mut pdf)?;
    images::incorporer(pages, &mut pdf);
    pdf.pages = feuilles_blanches(pages, &polices);
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, ..PdfSaveOptions::default() };
    let mut document = pdf.to_lopdf_document(&options, &mut Vec::new());
    drop(pdf);
    document.version = "1.7".to_owned();
    let feuilles: Vec<_> = document.get_pages().into_values().collect();
    for (page, feuille) in pages.pages.iter().zip(&feuilles) {
        let contenu = document.get_dictionary(*feuille)?.get(b"Contents")?.as_reference()?;
        let flux = sauvegarde::comprimer_le_texte(contenu::dessiner(page, pages, &polices), Dictionary::new());
        document.set_object(contenu, flux);
    }
    let mut arbre = arbre::Reservation::nouvelle(&mut document, pages);
    let annotations = annotations::ecrire(&mut document, pages, &feuilles, &arbre)?;
    arbre::ecrire(&mut document, &feuilles, &mut arbre, &annotations)?;
    signets::ecrire(&mut document, pages, &feuilles)?;
    identite::ecrire(&mut document, pages, jour)?;
    Ok(sauvegarde::octets(document, arbre::elements(pages, &feuilles, &arbre, &annotations)))
}

/// A sheet for each page, with its size; the first one shows every glyph, until the pages are drawn.
fn feuilles_blanches(pages: &MiseEnPage, polices: &Polices) -> Vec<PdfPage> {
    let mut recensement = polices.recensement();
    let feuille = |page: &Page| {
        let (largeur, hauteur) = match page.sens {
            Sens::Portrait => (210.0, 297.0),
            Sens::Paysage => (297.0, 210.0),
        };
        PdfPage::new(Mm(largeur), Mm(hauteur), std::mem::take(&mut recensement))
    };
    pages.pages.iter().map(feuille).collect()
}

fn verifier(pages: &MiseEnPage) -> Result<(), ErreurPdf> {
    if let Some(absent) = pages.absents.first() {
        let (texte, chemin) = (absent.texte.clone(), absent.chemin.as_deref().map(str::to_owned));
        return Err(ErreurPdf::CaractereAbsent { caractere: absent.caractere, texte, chemin });
    }
    if let Some(ancre) = pages.renvois_perdus.first() {
        return Err(ErreurPdf::RenvoiPerdu(ancre.clone()));
    }
    let mut noms = BTreeSet::new();
    for champ in &pages.champs {
        let simple = !champ.nom.is_empty() && champ.nom.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if !simple || !noms.insert(&champ.nom) {
            return Err(ErreurPdf::ChampInvalide(champ.nom.clone()));
        }
    }
    let mut noms = BTreeSet::new();
    for piece in &pages.pieces {
        let simple =
            !piece.nom.is_empty() && piece.nom.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
        if !simple || !noms.insert(&piece.nom) {
            return Err(ErreurPdf::PieceInvalide(piece.nom.clone()));
        }
    }
    Ok(())
}

/// A text string: UTF-16 with its mark.
fn chaine(texte: &str) -> Object {
    let octets = [0xfe, 0xff].into_iter().chain(texte.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(octets, StringFormat::Hexadecimal)
}

fn nom(texte: &str) -> Object {
    Object::Name(texte.as_bytes().to_vec())
}

/// Millipoints are enough for any printer, and keep numbers short.
fn reel(valeur: f32) -> Object {
    Object::Real((valeur * 1000.0).round() / 1000.0)
}
