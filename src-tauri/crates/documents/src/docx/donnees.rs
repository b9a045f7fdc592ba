//! Where each part of a document comes from: content controls that carry the path of the data, so that a document that was
//! changed in a word processor can be read back.

use super::xml::{Balise, balise, val};
use sha2::{Digest, Sha256};

/// Word takes a file with a longer tag for a damaged one.
const ETIQUETTE_MAX: usize = 64;

/// The tag of a path: the path itself, or a fingerprint of one that is too long. Who knows the paths finds them again.
pub fn etiquette(chemin: &str) -> String {
    if chemin.encode_utf16().count() <= ETIQUETTE_MAX {
        return chemin.to_owned();
    }
    let empreinte: String = Sha256::digest(chemin).iter().take(16).map(|o| format!("{o:02x}")).collect();
    format!("chemin:{empreinte}")
}

/// What a control holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portee {
    /// A figure inside a sentence: the reader sees that it comes from the data.
    Donnee,
    /// Whole paragraphs, tables, rows: nothing shows.
    Passage,
}

/// Content controls, each with a number of its own.
#[derive(Debug, Default)]
pub struct Controles(u32);

impl Controles {
    /// The same content, under the path it comes from.
    pub fn poser(&mut self, portee: Portee, chemin: &str, contenu: Vec<Balise>) -> Balise {
        self.0 += 1;
        let alias = match portee {
            Portee::Donnee => "Donnée du dossier",
            Portee::Passage => "Passage du dossier",
        };
        let proprietes = balise("w:sdtPr")
            .et(val("w:alias", alias))
            .et(val("w:tag", etiquette(chemin)))
            .et(val("w:id", self.0))
            .tous((portee == Portee::Passage).then(|| balise("w15:appearance").attr("w15:val", "hidden")));
        balise("w:sdt").et(proprietes).et(balise("w:sdtContent").tous(contenu))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_the_path_as_far_as_word_takes_it() {
        let juste = "a".repeat(64);
        assert_eq!(etiquette(&juste), juste);
        let (longue, autre) = (etiquette(&"a".repeat(65)), etiquette(&"a".repeat(66)));
        assert!(longue.starts_with("chemin:") && longue.len() <= 64, "{longue}");
        assert_ne!(longue, autre, "two paths have two tags");
    }
}
