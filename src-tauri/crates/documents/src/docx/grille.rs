//! A table as a word processor wants it: a grid, rows, cells, in the order of the schema.

use super::paragraphe::{Paragraphe, filet, fond, vingtiemes};
use super::xml::{Balise, balise, val};
use crate::mise_en_page::Encre;
use crate::mise_en_page::blocs::tableau::MARGE_DE_CELLULE;
use crate::mise_en_page::style::{FILET, PETROLE};

/// A cell: how many columns it covers, its look, what it holds.
#[derive(Clone, Debug)]
pub struct Case {
    pub etendue: usize,
    pub teinte: Option<Encre>,
    /// Rules of its own: above, on the left, below, by thickness and ink.
    pub filets: Vec<(&'static str, f32, Encre)>,
    pub au_pied: bool,
    pub contenu: Vec<Balise>,
}

impl Case {
    pub fn nouvelle(contenu: Vec<Balise>) -> Self {
        Self { etendue: 1, teinte: None, filets: Vec::new(), au_pied: false, contenu }
    }

    pub fn de(paragraphes: Vec<Paragraphe>) -> Self {
        Self::nouvelle(paragraphes.into_iter().map(Paragraphe::en_xml).collect())
    }

    fn en_xml(self, largeur: i32) -> Balise {
        let bordures =
            balise("w:tcBorders").tous(self.filets.into_iter().map(|(cote, e, encre)| filet(cote, e, encre)));
        let proprietes = balise("w:tcPr")
            .et(mesure("w:tcW", largeur))
            .tous((self.etendue > 1).then(|| val("w:gridSpan", self.etendue)))
            .tous((!bordures.est_vide()).then_some(bordures))
            .tous(self.teinte.map(fond))
            .tous(self.au_pied.then(|| val("w:vAlign", "bottom")));
        balise("w:tc").et(proprietes).tous(self.contenu)
    }
}

/// A row.
#[derive(Clone, Debug)]
pub struct Rang {
    pub cases: Vec<Case>,
    /// Printed again at the head of each page.
    pub entete: bool,
    /// May go on on the next page.
    pub secable: bool,
    /// Least height, in points.
    pub hauteur: Option<f32>,
}

impl Rang {
    pub fn nouveau(cases: Vec<Case>) -> Self {
        Self { cases, entete: false, secable: false, hauteur: None }
    }

    pub fn en_xml(self, colonnes: &[i32]) -> Balise {
        let proprietes = balise("w:trPr")
            .tous((!self.secable).then(|| balise("w:cantSplit")))
            .tous(self.hauteur.map(|h| val("w:trHeight", vingtiemes(h)).attr("w:hRule", "atLeast")))
            .tous(self.entete.then(|| balise("w:tblHeader")));
        let mut rang = balise("w:tr");
        if !proprietes.est_vide() {
            rang = rang.et(proprietes);
        }
        let mut premiere = 0;
        for case in self.cases {
            let fin = (premiere + case.etendue).min(colonnes.len());
            let largeur = colonnes[premiere..fin].iter().sum();
            premiere = fin;
            rang = rang.et(case.en_xml(largeur));
        }
        rang
    }
}

/// The dress of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habillage {
    /// Rules above, below and between rows.
    Filets,
    /// Nothing is drawn but what cells ask for.
    Nu,
}

/// A whole table: columns in points, rows already written, what it is for who does not see it.
pub fn tableau(
    habillage: Habillage,
    colonnes: &[i32],
    marge: f32,
    titre: Option<&str>,
    alternative: Option<&str>,
    rangs: Vec<Balise>,
) -> Balise {
    let marges = balise("w:tblCellMar")
        .et(mesure("w:top", vingtiemes(marge)))
        .et(mesure("w:left", vingtiemes(MARGE_DE_CELLULE)))
        .et(mesure("w:bottom", vingtiemes(marge)))
        .et(mesure("w:right", vingtiemes(MARGE_DE_CELLULE)));
    let style = match habillage {
        Habillage::Filets => "TableauParaphe",
        Habillage::Nu => "TableNormal",
    };
    let proprietes = balise("w:tblPr")
        .et(val("w:tblStyle", style))
        .et(mesure("w:tblW", colonnes.iter().sum()))
        .et(balise("w:tblLayout").attr("w:type", "fixed"))
        .et(marges)
        .et(val("w:tblLook", "0620").attr("w:firstRow", 1).attr("w:noHBand", 1).attr("w:noVBand", 1))
        .tous(titre.filter(|t| !t.is_empty()).map(|t| val("w:tblCaption", t)))
        .tous(alternative.filter(|t| !t.is_empty()).map(|t| val("w:tblDescription", t)));
    let grille = balise("w:tblGrid").tous(colonnes.iter().map(|c| balise("w:gridCol").attr("w:w", c)));
    balise("w:tbl").et(proprietes).et(grille).tous(rangs)
}

/// The style of our tables.
pub fn style() -> Balise {
    let bordures = balise("w:tblBorders")
        .et(filet("w:top", 0.9, PETROLE))
        .et(filet("w:bottom", 0.9, PETROLE))
        .et(filet("w:insideH", 0.45, FILET));
    balise("w:style")
        .attr("w:type", "table")
        .attr("w:customStyle", 1)
        .attr("w:styleId", "TableauParaphe")
        .et(val("w:name", "Tableau Paraphe"))
        .et(val("w:basedOn", "TableNormal"))
        .et(val("w:uiPriority", 59))
        .et(balise("w:tblPr").et(bordures))
}

fn mesure(nom: &'static str, largeur: i32) -> Balise {
    balise(nom).attr("w:w", largeur).attr("w:type", "dxa")
}

/// Widths in points to whole twentieths that add up.
pub fn colonnes(largeurs: &[f32]) -> Vec<i32> {
    let bords: Vec<i32> = largeurs
        .iter()
        .scan(0.0, |bord, largeur| {
            *bord += largeur;
            Some(vingtiemes(*bord))
        })
        .collect();
    bords.iter().zip([0].iter().chain(&bords)).map(|(fin, debut)| fin - debut).collect()
}
