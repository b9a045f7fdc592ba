//! The table of contents: a field, already filled in with the headings and the pages of the printed act.

use super::atelier::Atelier;
use super::paragraphe::Paragraphe;
use super::texte::{borne, champ, instruire, repere};
use super::xml::{Balise, balise, val};
use crate::document::Sommaire;

const STYLES: [&str; 3] = ["TOC1", "TOC2", "TOC3"];

impl Atelier {
    pub fn sommaire(&mut self, sommaire: &Sommaire) -> Vec<Balise> {
        let mut contenu = Vec::new();
        let titre = self.ligne(&sommaire.titre.as_str().into());
        contenu.push(self.ecrire(Paragraphe::nouveau("TOCHeading", titre)));
        let profondeur = sommaire.jusqu_a.rang();
        let mut ouverture =
            vec![borne("begin"), instruire(&format!("TOC \\o \"1-{profondeur}\" \\h \\z \\u")), borne("separate")];
        for (rang, titre) in self.titres.clone().iter().enumerate().filter(|(_, t)| t.niveau <= profondeur) {
            let mut lien = balise("w:hyperlink").attr("w:anchor", repere(rang)).attr("w:history", 1);
            // The heading as it prints, without the links it may hold: a link cannot stand in a link.
            lien = lien.tous(self.ligne(&titre.texte.clone().sans_liens()));
            if let Some(page) = self.pages.get(rang) {
                lien = lien.et(balise("w:r").et(balise("w:tab")));
                lien = lien.tous(champ(&format!("PAGEREF {} \\h", repere(rang)), &page.to_string()));
            }
            ouverture.push(lien);
            contenu.push(Paragraphe::nouveau(STYLES[titre.niveau - 1], std::mem::take(&mut ouverture)).en_xml());
        }
        let mut fin = Paragraphe::blanc(1.0);
        fin.contenu = ouverture;
        fin.contenu.push(borne("end"));
        contenu.push(fin.en_xml());
        let galerie =
            balise("w:docPartObj").et(val("w:docPartGallery", "Table of Contents")).et(balise("w:docPartUnique"));
        let proprietes = balise("w:sdtPr").et(galerie);
        vec![balise("w:sdt").et(proprietes).et(balise("w:sdtContent").tous(contenu))]
    }
}
