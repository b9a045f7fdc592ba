//! One paragraph: its style, what it asks of the page, its runs. Properties are written in the order of the schema.

use super::xml::{Balise, balise, val};
use crate::document::Alignement;
use crate::mise_en_page::Encre;

/// Points to the twentieths that most measures are written in.
pub fn vingtiemes(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// `0B5A5E`.
pub fn couleur(encre: Encre) -> String {
    format!("{:02X}{:02X}{:02X}", encre.0, encre.1, encre.2)
}

/// A paragraph about to be written.
#[derive(Clone, Debug, Default)]
pub struct Paragraphe {
    pub style: &'static str,
    pub contenu: Vec<Balise>,
    /// Stays on the page of what follows.
    pub garder: bool,
    /// Opens a page.
    pub saut: bool,
    /// List, and depth in it.
    pub liste: Option<(usize, usize)>,
    /// Left margin, and how far the first line goes back into it, in place of those of the list.
    pub retrait: Option<(f32, f32)>,
    /// White above, in points, in place of that of the style.
    pub avant: Option<f32>,
    pub alignement: Option<Alignement>,
    /// Exact height, in points.
    pub hauteur: Option<f32>,
    /// The section that ends with it.
    pub section: Option<Balise>,
    /// A bar of that ink, which leaves that much on its right.
    pub barre: Option<(Encre, f32)>,
}

impl Paragraphe {
    pub fn nouveau(style: &'static str, contenu: Vec<Balise>) -> Self {
        Self { style, contenu, ..Self::default() }
    }

    /// White space, in points: one empty line of that height, as tall as a word processor accepts.
    pub fn blanc(hauteur: f32) -> Self {
        Self { hauteur: Some(hauteur.clamp(1.0, 1500.0)), ..Self::nouveau("Espace", Vec::new()) }
    }

    pub fn garder(mut self, garder: bool) -> Self {
        self.garder |= garder;
        self
    }

    pub fn en_xml(self) -> Balise {
        let mut espacement = balise("w:spacing");
        // The head of a page has no white above.
        let avant = if self.saut { Some(0.0) } else { self.avant };
        if let Some(avant) = avant {
            espacement = espacement.attr("w:before", vingtiemes(avant));
        }
        if let Some(hauteur) = self.hauteur {
            espacement = espacement.attr("w:line", vingtiemes(hauteur)).attr("w:lineRule", "exact");
        }
        let proprietes =
            balise("w:pPr")
                .et(val("w:pStyle", self.style))
                .tous(self.garder.then(|| balise("w:keepNext")))
                .tous(self.saut.then(|| balise("w:pageBreakBefore")))
                .tous(self.liste.map(|(numero, profondeur)| {
                    balise("w:numPr").et(val("w:ilvl", profondeur)).et(val("w:numId", numero))
                }))
                .tous(self.barre.map(|(encre, _)| fond(encre)))
                .tous((avant.is_some() || self.hauteur.is_some()).then_some(espacement))
                .tous(self.barre.map(|(_, reste)| balise("w:ind").attr("w:right", vingtiemes(reste))))
                .tous(self.retrait.map(|(gauche, recul)| {
                    balise("w:ind").attr("w:left", vingtiemes(gauche)).attr("w:hanging", vingtiemes(recul))
                }))
                .tous(self.alignement.map(|a| val("w:jc", cote(a))))
                .tous(self.section);
        balise("w:p").et(proprietes).tous(self.contenu)
    }
}

/// A plain tint.
pub fn fond(encre: Encre) -> Balise {
    val("w:shd", "clear").attr("w:color", "auto").attr("w:fill", couleur(encre))
}

/// A rule, by its thickness in points.
pub fn filet(nom: &'static str, epaisseur: f32, encre: Encre) -> Balise {
    let huitiemes = (epaisseur * 8.0).round().max(2.0) as i32;
    val(nom, "single").attr("w:sz", huitiemes).attr("w:space", 0).attr("w:color", couleur(encre))
}

fn cote(alignement: Alignement) -> &'static str {
    match alignement {
        Alignement::Gauche => "left",
        Alignement::Centre => "center",
        Alignement::Droite => "right",
    }
}
