//! Lists: bullets and numbers nested as on the printed page, and the file that says how they count.

use super::atelier::Atelier;
use super::paragraphe::{Paragraphe, vingtiemes};
use super::xml::{Balise, balise, val};
use crate::document::{GenreListe, Liste};
use crate::mise_en_page::blocs::textes::RETRAIT_DE_LISTE;
use crate::mise_en_page::style::{CELLULE, CORPS};

/// Number of the list of all bullets.
pub const PUCES: usize = 1;
/// Number of the list that the styles « Liste à numéros » use; those of the document come after it.
pub const NUMEROS: usize = 2;
/// White between two items.
pub const ENTRE_ELEMENTS: f32 = 2.5;
/// Levels that a word processor knows.
const NIVEAUX: usize = 9;

const STYLES_A_PUCES: [&str; 3] = ["ListBullet", "ListBullet2", "ListBullet3"];
const STYLES_A_NUMEROS: [&str; 3] = ["ListNumber", "ListNumber2", "ListNumber3"];

/// The style of an item of the body at that depth.
pub fn style(genre: GenreListe, profondeur: usize) -> &'static str {
    let styles = match genre {
        GenreListe::Puces => STYLES_A_PUCES,
        GenreListe::Numeros => STYLES_A_NUMEROS,
    };
    styles[profondeur.min(styles.len() - 1)]
}

impl Atelier {
    /// The items of a list and of those inside it. In a cell, they take the style of the cell.
    pub fn liste(&mut self, liste: &Liste, cellule: Option<&'static str>) -> Vec<Paragraphe> {
        let numero = self.numero(liste.genre, 0);
        let mut elements = Vec::new();
        self.elements(liste, numero, 0, cellule, &mut elements);
        elements
    }

    fn elements(
        &mut self,
        liste: &Liste,
        numero: usize,
        profondeur: usize,
        cellule: Option<&'static str>,
        sortie: &mut Vec<Paragraphe>,
    ) {
        let dernier = liste.elements.len().saturating_sub(1);
        for (rang, element) in liste.elements.iter().enumerate() {
            let contenu = self.ligne(&element.texte);
            let mut item = Paragraphe::nouveau(cellule.unwrap_or_else(|| style(liste.genre, profondeur)), contenu);
            item.liste = Some((numero, profondeur.min(NIVEAUX - 1)));
            // The text of a cell stands at its edge, lists included.
            let pas = CELLULE.corps * ems(liste.genre);
            item.retrait = cellule.map(|_| (pas * (profondeur + 1) as f32, pas));
            item.avant = cellule.filter(|_| !sortie.is_empty()).map(|_| ENTRE_ELEMENTS);
            // No item stands alone on its page, first or last, nor is left by the list that it announces.
            item.garder = (rang != dernier && (rang == 0 || rang + 1 == dernier)) || element.sous_liste.is_some();
            sortie.push(item);
            if let Some(sous_liste) = &element.sous_liste {
                // A level of the same list begins again by itself under each item.
                let numero = if sous_liste.genre == liste.genre {
                    numero
                } else {
                    self.numero(sous_liste.genre, profondeur + 1)
                };
                self.elements(sous_liste, numero, profondeur + 1, cellule, sortie);
            }
        }
    }
}

/// `numbering.xml`.
pub fn fichier(numerotees: &[usize]) -> Vec<u8> {
    let abstraites = [(0, GenreListe::Puces), (1, GenreListe::Numeros)].map(|(id, genre)| abstraite(id, genre));
    let liste =
        |numero: usize, abstraite: usize| balise("w:num").attr("w:numId", numero).et(val("w:abstractNumId", abstraite));
    let propres = numerotees.iter().enumerate().map(|(rang, profondeur)| {
        let reprise =
            balise("w:lvlOverride").attr("w:ilvl", (*profondeur).min(NIVEAUX - 1)).et(val("w:startOverride", 1));
        liste(NUMEROS + rang + 1, 1).et(reprise)
    });
    super::racine("w:numbering").tous(abstraites).et(liste(PUCES, 0)).et(liste(NUMEROS, 1)).tous(propres).en_fichier()
}

fn abstraite(id: usize, genre: GenreListe) -> Balise {
    balise("w:abstractNum")
        .attr("w:abstractNumId", id)
        .et(val("w:multiLevelType", "hybridMultilevel"))
        .tous((0..NIVEAUX).map(|profondeur| niveau(genre, profondeur)))
}

/// How far each level goes in, in ems.
fn ems(genre: GenreListe) -> f32 {
    match genre {
        GenreListe::Puces => RETRAIT_DE_LISTE,
        GenreListe::Numeros => RETRAIT_DE_LISTE + 0.35,
    }
}

/// « • », « – », « · »; « 1° », « a) », « i) ».
fn niveau(genre: GenreListe, profondeur: usize) -> Balise {
    let (format, texte) = match (genre, profondeur) {
        (GenreListe::Puces, 0) => ("bullet", "•".to_owned()),
        (GenreListe::Puces, 1) => ("bullet", "–".to_owned()),
        (GenreListe::Puces, _) => ("bullet", "·".to_owned()),
        (GenreListe::Numeros, 0) => ("decimal", "%1°".to_owned()),
        (GenreListe::Numeros, 1) => ("lowerLetter", "%2)".to_owned()),
        (GenreListe::Numeros, n) => ("lowerRoman", format!("%{})", n + 1)),
    };
    let pas = CORPS.corps * ems(genre);
    let retrait = balise("w:ind")
        .attr("w:left", vingtiemes(6.0 + pas * (profondeur + 1) as f32))
        .attr("w:hanging", vingtiemes(pas));
    balise("w:lvl")
        .attr("w:ilvl", profondeur)
        .et(val("w:start", 1))
        .et(val("w:numFmt", format))
        .tous((profondeur < 3).then(|| val("w:pStyle", style(genre, profondeur))))
        .et(val("w:lvlText", texte))
        .et(val("w:lvlJc", "left"))
        .et(balise("w:pPr").et(retrait))
}
