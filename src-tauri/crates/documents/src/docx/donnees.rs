//! Where each part of a document comes from, so that one that was changed in a word processor can be read back: a content control
//! carries the path of a figure, a bookmark that of a passage, a table or a row.
//!
//! A control around a paragraph, a row or a table hides it from readers that know nothing of controls; a bookmark hides nothing.

use super::xml::{Balise, balise, val};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Word takes a file with a longer tag for a damaged one.
const ETIQUETTE_MAX: usize = 64;

/// The tag of a path: the path itself, or a fingerprint of one that is too long. Who knows the paths finds them again.
pub fn etiquette(chemin: &str) -> String {
    if chemin.encode_utf16().count() <= ETIQUETTE_MAX {
        return chemin.to_owned();
    }
    format!("chemin:{}", empreinte(chemin, 16))
}

/// The bookmark of a path, whose names are letters and digits, forty at most; the sign hides it from lists. The second passage
/// of one path has « _2 » after it.
pub fn signet(chemin: &str) -> String {
    format!("_Passage_{}", empreinte(chemin, 12))
}

fn empreinte(chemin: &str, octets: usize) -> String {
    Sha256::digest(chemin).iter().take(octets).map(|o| format!("{o:02x}")).collect()
}

/// Content controls and bookmarks, each with a number of its own.
#[derive(Debug, Default)]
pub struct Marques {
    controles: u32,
    signets: u32,
    /// How many passages each name has had.
    noms: HashMap<String, u32>,
}

impl Marques {
    /// A figure inside a sentence, under the path it comes from: the reader sees that it comes from the data.
    pub fn donnee(&mut self, chemin: &str, contenu: Vec<Balise>) -> Balise {
        self.controles += 1;
        let proprietes = balise("w:sdtPr")
            .et(val("w:alias", "Donnée du dossier"))
            .et(val("w:tag", etiquette(chemin)))
            .et(val("w:id", self.controles));
        balise("w:sdt").et(proprietes).et(balise("w:sdtContent").tous(contenu))
    }

    /// The two ends of a bookmark of that name.
    pub fn signet(&mut self, nom: &str) -> (Balise, Balise) {
        let id = self.signets;
        self.signets += 1;
        let debut = balise("w:bookmarkStart").attr("w:id", id).attr("w:name", nom);
        (debut, balise("w:bookmarkEnd").attr("w:id", id))
    }

    /// The two ends of a passage.
    pub fn passage(&mut self, chemin: &str) -> (Balise, Balise) {
        let nom = signet(chemin);
        let rang = self.noms.entry(nom.clone()).or_default();
        *rang += 1;
        let nom = if *rang > 1 { format!("{nom}_{rang}") } else { nom };
        self.signet(&nom)
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

    #[test]
    fn a_bookmark_has_a_name_that_word_takes_and_no_other_has() {
        let mut marques = Marques::default();
        let mut noms: Vec<String> = (0..1200)
            .map(|n| format!("{:?}", marques.passage(if n < 1100 { "actions" } else { "actions/usema" }).0))
            .collect();
        noms.sort();
        noms.dedup();
        assert_eq!(noms.len(), 1200);
        let nom = signet("actions/usema/financements");
        assert!(
            nom.len() + "_99999".len() <= 40 && nom.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
            "{nom}"
        );
    }
}
