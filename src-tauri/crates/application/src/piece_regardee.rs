//! An attachment looked at in the window: an act of ours drawn again, the words of another PDF, a picture. Nothing is written, and
//! no program is started.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use documents::{Image, MiseEnPage};
use domaine::dossier::Piece;

use crate::application::Application;
use crate::erreur::Erreur;
use crate::vues::PageVue;
use crate::vues_retour::{ContenuDePiece, PieceRegardee};
use crate::{horloge, page_lue, retour};

/// The act last looked at, by the SHA-256 of its file.
pub(crate) type PieceDessinee = (String, MiseEnPage);

impl Application {
    /// What an attachment shows.
    ///
    /// # Errors
    /// An attachment that is not there, or whose bytes did not come or are no longer the same.
    pub fn regarder_la_piece(&mut self, id: &str, piece: &str) -> Result<PieceRegardee, Erreur> {
        let (piece, octets) = self.octets_de_la_piece(id, piece)?;
        let (nom, contenu) = if octets.starts_with(b"%PDF") {
            ("PDF", self.pdf_regarde(id, &piece, &octets)?)
        } else if let Ok(image) = Image::lire(&octets) {
            let png = BASE64_STANDARD.encode(image.en_png());
            ("Image", ContenuDePiece::Image(format!("data:image/png;base64,{png}")))
        } else {
            ("Fichier", ContenuDePiece::Rien)
        };
        Ok(PieceRegardee {
            nature: format!("{nom}, {}", poids(octets.len())),
            joint: self.jointe_le(id, &piece)?,
            contenu,
        })
    }

    /// One page of an attachment that is drawn.
    ///
    /// # Errors
    /// As [`Self::regarder_la_piece`], or a page that it does not have.
    pub fn page_de_la_piece(&mut self, id: &str, piece: &str, numero: u32) -> Result<PageVue, Erreur> {
        let (piece, octets) = self.octets_de_la_piece(id, piece)?;
        self.pdf_regarde(id, &piece, &octets)?;
        let pages = self.piece_dessinee.as_ref().map(|(_, pages)| pages);
        let total = pages.map_or(0, |pages| u32::try_from(pages.pages.len()).unwrap_or(u32::MAX));
        let rang = usize::try_from(numero.wrapping_sub(1)).unwrap_or(usize::MAX);
        let page = pages.and_then(|pages| {
            Some(PageVue { numero, svg: documents::svg::page(pages, rang)?, lu: page_lue::lire(pages, rang)? })
        });
        page.ok_or(Erreur::PageInconnue { numero, pages: total })
    }

    fn pdf_regarde(&mut self, id: &str, piece: &Piece, octets: &[u8]) -> Result<ContenuDePiece, Erreur> {
        let sha256 = piece.sha256.clone().unwrap_or_default();
        if self.piece_dessinee.as_ref().is_none_or(|(celle_ci, _)| *celle_ci != sha256) {
            let dossier = self.portefeuille.charger(id)?;
            self.piece_dessinee = retour::pages_de_l_acte(&dossier, octets).map(|pages| (sha256, pages));
        }
        if let Some((_, pages)) = &self.piece_dessinee {
            return Ok(ContenuDePiece::Pages(u32::try_from(pages.pages.len()).unwrap_or(u32::MAX)));
        }
        Ok(match signatures::textes(octets) {
            Some(textes) if textes.iter().any(|texte| !texte.trim().is_empty()) => ContenuDePiece::Textes(textes),
            _ => ContenuDePiece::Rien,
        })
    }

    /// The entry of the journal that added it.
    fn jointe_le(&self, id: &str, piece: &Piece) -> Result<Option<String>, Erreur> {
        let libelle = crate::pieces::libelle(&piece.titre);
        let entree = self.portefeuille.journal(id)?.into_iter().rev().find(|entree| entree.libelle == libelle);
        Ok(entree.map(|entree| format!("Joint le {}", horloge::en_francais(&entree.horodatage))))
    }
}

/// « 84 ko », « 1,2 Mo ».
fn poids(octets: usize) -> String {
    match octets {
        0..1_000 => format!("{octets}\u{a0}octets"),
        1_000..1_000_000 => format!("{}\u{a0}ko", octets.div_ceil(1_000)),
        _ => {
            let dixiemes = octets.div_ceil(100_000);
            format!("{},{}\u{a0}Mo", dixiemes / 10, dixiemes % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn un_poids_se_lit() {
        let lus = [0, 999, 1_000, 84_200, 999_999, 1_000_000, 1_234_567].map(super::poids);
        let attendus = ["0 octets", "999 octets", "1 ko", "85 ko", "1000 ko", "1,0 Mo", "1,3 Mo"];
        assert_eq!(lus.map(|lu| lu.replace('\u{a0}', " ")), attendus);
    }
}
