//! What the parts of one file share while it is written: headings and their pages, links, lists, page breaks that wait.

use std::collections::HashMap;

use super::donnees::{Controles, Portee};
use super::paragraphe::Paragraphe;
use super::xml::Balise;
use crate::document::{Contenu, Document, GenreListe};
use crate::mise_en_page::blocs::recenser;
use crate::mise_en_page::{Sens, TitreVu};

pub struct Atelier {
    pub titres: Vec<TitreVu>,
    /// Rank of the heading of each anchor.
    pub rangs: HashMap<String, usize>,
    /// Rank of the heading that comes next.
    pub titre_suivant: usize,
    /// Printed page of each heading, when a table of contents asks for it.
    pub pages: Vec<usize>,
    /// Addresses, by order of their relation.
    pub liens: Vec<String>,
    /// Depth at which each numbered list begins again at 1.
    pub numerotees: Vec<usize>,
    /// Notes, in the order of their calls, and their numbers.
    pub notes: Vec<Balise>,
    pub numeros: Vec<String>,
    pub controles: Controles,
    /// How the pages stand.
    pub sens: Sens,
    /// What comes next is the signatures: the last lines of what is signed stay with them.
    pub signee_ensuite: bool,
    /// No line ends after a hyphen: the title of the act.
    pub sans_coupe: bool,
    saut: bool,
}

impl Atelier {
    pub fn ouvrir(document: &Document) -> Self {
        let (titres, rangs) = recenser(&document.blocs);
        let pages = if document.blocs.iter().any(|b| matches!(b.contenu, Contenu::Sommaire(_))) {
            crate::mettre_en_page(document).signets.iter().map(|s| s.page + 1).collect()
        } else {
            Vec::new()
        };
        Self {
            titres,
            rangs,
            titre_suivant: 0,
            pages,
            liens: Vec::new(),
            numerotees: Vec::new(),
            notes: Vec::new(),
            numeros: Vec::new(),
            controles: Controles::default(),
            sens: Sens::default(),
            signee_ensuite: false,
            sans_coupe: false,
            saut: false,
        }
    }

    /// What comes next opens a page.
    pub fn sauter(&mut self) {
        self.saut = true;
    }

    /// Writes a paragraph of the body, at the head of a page when a break waits.
    pub fn ecrire(&mut self, paragraphe: Paragraphe) -> Balise {
        Paragraphe { saut: std::mem::take(&mut self.saut), ..paragraphe }.en_xml()
    }

    /// The number of a list: bullets share one, each numbered list has its own.
    pub fn numero(&mut self, genre: GenreListe, profondeur: usize) -> usize {
        match genre {
            GenreListe::Puces => super::numerotation::PUCES,
            GenreListe::Numeros => {
                self.numerotees.push(profondeur);
                super::numerotation::NUMEROS + self.numerotees.len()
            }
        }
    }

    /// The same content, under a path when it has one.
    pub fn sous(&mut self, chemin: Option<&str>, contenu: Vec<Balise>) -> Vec<Balise> {
        match chemin {
            Some(chemin) if !contenu.is_empty() => vec![self.controles.poser(Portee::Passage, chemin, contenu)],
            _ => contenu,
        }
    }
}
