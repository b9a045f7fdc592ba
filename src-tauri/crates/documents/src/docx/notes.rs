//! Notes at the foot of the page, as a word processor makes them: a reference in the text, the note in a part of its own.

use super::atelier::Atelier;
use super::paragraphe::Paragraphe;
use super::texte::champ;
use super::xml::{Balise, balise, val};
use crate::document::Span;

/// Ids below are those of the two separators.
const PREMIERE: usize = 1;

/// The name of a call, which the other calls of the same note point at.
fn repere(numero: &str) -> String {
    format!("_Note{numero}")
}

impl Atelier {
    /// The call of a note: the note itself the first time, a reference to the first call after that.
    pub fn appel(&mut self, span: &Span) -> Vec<Balise> {
        let numero = span.texte.trim().to_owned();
        if self.numeros.contains(&numero) {
            let renvoi = champ(&format!("NOTEREF {} \\f \\h", repere(&numero)), &numero);
            return renvoi.into_iter().map(en_appel).collect();
        }
        // A note calls no note, and its addresses are plain words.
        let texte = span.note.as_ref().map(|note| (**note).clone().sans_liens()).unwrap_or_default();
        let marque = en_appel(balise("w:r").et(balise("w:footnoteRef")));
        let espace = balise("w:r").et(balise("w:t").attr("xml:space", "preserve").texte("\u{a0}"));
        let contenu = [vec![marque, espace], self.ligne(&texte)].concat();
        let id = PREMIERE + self.numeros.len();
        let note = Paragraphe::nouveau("FootnoteText", contenu).en_xml();
        self.notes.push(balise("w:footnote").attr("w:id", id).et(note));
        let (debut, fin) = self.marques.signet(&repere(&numero));
        self.numeros.push(numero);
        let appel = en_appel(balise("w:r").et(balise("w:footnoteReference").attr("w:id", id)));
        vec![debut, appel, fin]
    }
}

/// A run in the style of the calls of notes.
fn en_appel(suite: Balise) -> Balise {
    suite.devant(balise("w:rPr").et(val("w:rStyle", "FootnoteReference")))
}

/// `footnotes.xml`: the rule above the notes, that of a note that goes on, then the notes.
pub fn fichier(notes: Vec<Balise>) -> Vec<u8> {
    let separateur = |id: i32, genre: &str, trait_: &'static str| {
        let paragraphe = Paragraphe::nouveau("FootnoteText", vec![balise("w:r").et(balise(trait_))]).en_xml();
        balise("w:footnote").attr("w:type", genre).attr("w:id", id).et(paragraphe)
    };
    super::racine("w:footnotes")
        .et(separateur(-1, "separator", "w:separator"))
        .et(separateur(0, "continuationSeparator", "w:continuationSeparator"))
        .tous(notes)
        .en_fichier()
}

/// Where the settings name the two separators.
pub fn reglage() -> Balise {
    let separateur = |id: i32| balise("w:footnote").attr("w:id", id);
    balise("w:footnotePr").et(separateur(-1)).et(separateur(0))
}
