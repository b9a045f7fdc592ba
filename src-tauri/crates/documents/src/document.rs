//! The `Document`: what an act says, block by block, before anybody knows where it will stand on a page.
//!
//! Here: typed blocks and inline text, serialisable in a fixed order, without floats, so that the same document always has the same
//! fingerprint. Not here: sizes, fonts, colours (layout), nor anything about contracts (the composers know the trade; these types do not).

mod blocs;
mod parcours;
mod tableau;
mod texte;

pub use blocs::*;
pub use tableau::*;
pub use texte::*;

use crate::image::Image;
use serde::{Deserialize, Serialize};

/// A whole act, ready to be laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub meta: Metadonnees,
    pub blocs: Vec<Bloc>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<PieceJointe>,
    /// At the head of the first page. A dress, not a word of the act: it is not part of its fingerprint, so that two
    /// machines print the same one.
    #[serde(skip)]
    pub logo: Option<Logo>,
    /// One original among several. Not part of the fingerprint either: all originals of an act have the same.
    #[serde(skip)]
    pub original: Option<Original>,
    /// How it will be printed; the words are the same.
    #[serde(skip)]
    pub faces: Faces,
}

/// The sides of the paper that are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Faces {
    #[default]
    Recto,
    /// Each annexe begins on a right-hand page.
    RectoVerso,
}

/// Which original this is, and where each party initials its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    pub numero: usize,
    pub sur: usize,
    /// One box a party at the foot of every page, by its name; none when nobody initials.
    pub paraphes: Vec<String>,
}

/// A picture and what it is, for who does not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub image: Image,
    /// « Logo du Département du Cantal ».
    pub alternative: String,
}

/// What the file says about itself, and what its header and footer repeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadonnees {
    pub titre: String,
    #[serde(default)]
    pub sujet: String,
    #[serde(default)]
    pub auteur: String,
    /// BCP 47, `fr-FR` unless told otherwise.
    pub langue: String,
    /// The day of the document, `AAAA-MM-JJ`: the only date that the file carries.
    pub jour: String,
    /// « PROJET », « Document de travail »…; nothing on a final act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etat: Option<String>,
    /// Short title, at the top of every page but the first.
    #[serde(default)]
    pub entete: String,
    /// Left part of the footer.
    #[serde(default)]
    pub pied: String,
    /// Short fingerprint (« 7K2M-4QXT »), printed in the footer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub empreinte: Option<String>,
}

impl Default for Metadonnees {
    fn default() -> Self {
        Self {
            titre: String::new(),
            sujet: String::new(),
            auteur: String::new(),
            langue: "fr-FR".to_owned(),
            jour: "1970-01-01".to_owned(),
            etat: None,
            entete: String::new(),
            pied: String::new(),
            empreinte: None,
        }
    }
}

/// A file carried inside the PDF, such as the data the act was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PieceJointe {
    /// Plain ASCII file name.
    pub nom: String,
    pub description: String,
    pub mime: String,
    /// Kept aside: not part of what the document prints, hence not of its fingerprint.
    #[serde(skip)]
    pub octets: Vec<u8>,
}

impl Document {
    pub fn nouveau(meta: Metadonnees) -> Self {
        Self { meta, blocs: Vec::new(), pieces: Vec::new(), logo: None, original: None, faces: Faces::default() }
    }

    /// Adds a block, from anything that makes one.
    pub fn ajouter(&mut self, bloc: impl Into<Bloc>) -> &mut Self {
        self.blocs.push(bloc.into());
        self
    }

    /// The bytes to hash for a fingerprint of what this document prints: everything but the fingerprint itself, and the day it
    /// is made on.
    pub fn octets_d_empreinte(&self) -> Vec<u8> {
        #[derive(Serialize)]
        struct Imprime<'a> {
            meta: Metadonnees,
            blocs: &'a [Bloc],
            #[serde(skip_serializing_if = "<[PieceJointe]>::is_empty")]
            pieces: &'a [PieceJointe],
        }
        let meta = Metadonnees { empreinte: None, jour: String::new(), ..self.meta.clone() };
        let imprime = Imprime { meta, blocs: &self.blocs, pieces: &self.pieces };
        serde_json::to_vec(&imprime).expect("plain structs with string keys always serialise")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_bytes_ignore_the_fingerprint_and_nothing_else() {
        let mut document = Document::nouveau(Metadonnees::default());
        document.ajouter(Bloc::paragraphe("Un."));
        let avant = document.octets_d_empreinte();
        document.meta.empreinte = Some("7K2M-4QXT".to_owned());
        assert_eq!(avant, document.octets_d_empreinte(), "printing the fingerprint does not change it");
        document.ajouter(Bloc::paragraphe("Deux."));
        assert_ne!(avant, document.octets_d_empreinte(), "a new paragraph does");
    }

    #[test]
    fn a_document_survives_its_json() {
        let mut document = Document::nouveau(Metadonnees::default());
        document.ajouter(Bloc::paragraphe(Span::nouveau("Vu").italique()).chemin("visas/1"));
        document.ajouter(Contenu::SautDePage);
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(document, serde_json::from_str::<Document>(&json).unwrap());
    }
}
