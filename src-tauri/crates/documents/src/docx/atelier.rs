//! What the parts of one file share while it is written: headings and their pages, links, lists, page breaks that wait.

use std::collections::HashMap;

use super::donnees::Marques;
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
    pub marques: Marques,
    /// How the pages stand.
    pub sens: Sens,
    /// What comes next is the signatures: the last lines of what is signed stay with them.
    pub signee_ensuite: bool,
    /// What comes next is a remark on this block.
    pub note_ensuite: bool,
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
            marques: Marques::default(),
            sens: Sens::default(),
            signee_ensuite: false,
            note_ensuite: false,
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

    /// The same blocks, under a path when they have one. Around paragraphs, so that a text that is typed anew stays under it.
    pub fn sous(&mut self, chemin: Option<&str>, mut contenu: Vec<Balise>) -> Vec<Balise> {
        if let Some(chemin) = chemin.filter(|_| !contenu.is_empty()) {
            let (debut, fin) = self.marques.passage(chemin);
            contenu.insert(0, debut);
            contenu.push(fin);
        }
        contenu
    }

    /// The same for the cells of a row, from its first words to its last.
    pub fn situer(&mut self, chemin: Option<&str>, cellules: &mut [Vec<Paragraphe>]) {
        let Some(chemin) = chemin else { return };
        let (debut, fin) = self.marques.passage(chemin);
        let premier = cellules.first_mut().and_then(|cellule| cellule.first_mut());
        premier.expect("a cell has a paragraph").contenu.insert(0, debut);
        let dernier = cellules.last_mut().and_then(|cellule| cellule.last_mut());
        dernier.expect("a cell has a paragraph").contenu.push(fin);
    }
}
