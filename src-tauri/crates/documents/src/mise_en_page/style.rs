//! The look: page, type sizes, inks. Every measure of the printed act that is a choice stands here.

use super::pages::{Encre, LARGEUR_PAGE, Sens};
use crate::police::Police;

/// Left margin, wider for the binding.
pub const MARGE_GAUCHE: f32 = 73.7;
pub const MARGE_DROITE: f32 = 62.4;
pub const MARGE_HAUTE: f32 = 82.0;
pub const MARGE_BASSE: f32 = 80.0;
/// Width of the text, which stays the same on a turned page: longer lines are hard to read. Tables take all the width.
pub const MESURE: f32 = LARGEUR_PAGE - MARGE_GAUCHE - MARGE_DROITE;

impl Sens {
    /// Width between the margins.
    pub fn mesure(self) -> f32 {
        self.largeur() - MARGE_GAUCHE - MARGE_DROITE
    }
    /// Height between the margins.
    pub fn hauteur_utile(self) -> f32 {
        self.bas() - MARGE_HAUTE
    }
    /// Where the text ends.
    pub fn bas(self) -> f32 {
        self.hauteur() - MARGE_BASSE
    }
}

pub const NOIR: Encre = Encre(0x17, 0x1a, 0x1c);
/// The accent, used sparingly.
pub const PETROLE: Encre = Encre(0x0b, 0x5a, 0x5e);
/// Secondary text.
pub const GRIS: Encre = Encre(0x56, 0x5f, 0x63);
/// Hairlines.
pub const FILET: Encre = Encre(0xc3, 0xcd, 0xcd);
/// Tints.
pub const TEINTE: Encre = Encre(0xf0, 0xf5, 0xf4);
/// The state of the act in the header: seen, never in the way.
pub const FILIGRANE: Encre = Encre(0xbf, 0xd3, 0xd3);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Famille {
    Texte,
    Sans,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alinea {
    Justifie,
    Gauche,
    Centre,
    Droite,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub famille: Famille,
    pub gras: bool,
    pub italique: bool,
    pub corps: f32,
    pub interligne: f32,
    pub encre: Encre,
    /// Ink of the first span: the number of a heading.
    pub encre_de_tete: Option<Encre>,
    pub approche: f32,
    pub alinea: Alinea,
    /// Words may be cut at the end of a line.
    pub cesure: bool,
}

impl Style {
    pub fn police(&self, gras: bool, italique: bool) -> Police {
        match (self.famille, self.gras || gras, self.italique || italique) {
            (Famille::Texte, false, false) => Police::Texte,
            (Famille::Texte, false, true) => Police::TexteItalique,
            (Famille::Texte, true, false) => Police::TexteGras,
            (Famille::Texte, true, true) => Police::TexteGrasItalique,
            (Famille::Sans, false, false) => Police::Sans,
            (Famille::Sans, false, true) => Police::SansItalique,
            (Famille::Sans, true, _) => Police::SansGras,
        }
    }

    /// From the top of a line to its baseline: capitals stand in the middle of the line.
    pub fn ligne_de_base(&self) -> f32 {
        self.interligne / 2.0 + self.corps * 0.333
    }

    pub const fn gras(mut self) -> Self {
        self.gras = true;
        self
    }
    pub const fn italique(mut self) -> Self {
        self.italique = true;
        self
    }
    pub const fn encre(mut self, encre: Encre) -> Self {
        self.encre = encre;
        self
    }
    pub const fn encre_de_tete(mut self, encre: Encre) -> Self {
        self.encre_de_tete = Some(encre);
        self
    }
    pub const fn alinea(mut self, alinea: Alinea) -> Self {
        self.alinea = alinea;
        self
    }
    pub const fn approche(mut self, approche: f32) -> Self {
        self.approche = approche;
        self
    }
}

const fn style(famille: Famille, corps: f32, interligne: f32) -> Style {
    let alinea = Alinea::Gauche;
    Style {
        famille,
        gras: false,
        italique: false,
        corps,
        interligne,
        encre: NOIR,
        encre_de_tete: None,
        approche: 0.0,
        alinea,
        cesure: false,
    }
}

/// Body text.
pub const CORPS: Style = Style { alinea: Alinea::Justifie, cesure: true, ..style(Famille::Texte, 10.5, 14.5) };
/// Body text that is not justified.
pub const CORPS_LIBRE: Style = Style { cesure: true, ..style(Famille::Texte, 10.5, 14.5) };
/// Source or remark under a table, small paragraphs.
pub const NOTE: Style = Style { cesure: true, encre: GRIS, ..style(Famille::Sans, 8.25, 11.0) };
/// Note at the foot of the page.
pub const NOTE_DE_PAGE: Style = Style { alinea: Alinea::Justifie, cesure: true, ..style(Famille::Texte, 8.5, 11.0) };
/// Its number, before it is raised and made smaller.
pub const NUMERO_DE_NOTE: Style = style(Famille::Texte, 9.5, 11.0);
/// Length of the short rule above the notes, and the white that it takes.
pub const FILET_DES_NOTES: f32 = 54.0;
pub const AVANT_LES_NOTES: f32 = 13.0;
pub const ENTRE_NOTES: f32 = 1.5;
/// Cells.
pub const CELLULE: Style = Style { cesure: true, ..style(Famille::Sans, 9.0, 12.0) };
/// Cells that name their column.
pub const ENTETE: Style = style(Famille::Sans, 8.75, 11.2).gras();
/// Cells of a fiche, read more than looked up.
pub const FICHE: Style = Style { cesure: true, ..style(Famille::Sans, 9.5, 13.0) };
pub const LEGENDE: Style = style(Famille::Sans, 9.25, 12.5).gras();
/// Letters stay closer than a tenth of an em, or text extraction takes each for a word.
pub const SURTITRE: Style = style(Famille::Sans, 8.5, 12.0).gras().approche(0.6).encre(PETROLE);
pub const TITRE: Style = style(Famille::Texte, 25.0, 30.0).gras();
pub const SOUS_TITRE: Style = style(Famille::Texte, 14.0, 19.0);
pub const PERIODE: Style = style(Famille::Sans, 10.5, 15.0).encre(GRIS);
pub const CONNECTEUR: Style = style(Famille::Sans, 8.25, 12.0).gras().approche(0.6).encre(PETROLE);
pub const INTERTITRES: [Style; 3] = [
    style(Famille::Sans, 15.0, 19.0).gras(),
    style(Famille::Sans, 12.0, 16.0).gras(),
    style(Famille::Sans, 10.5, 14.5).gras(),
];
/// White above each level of heading.
pub const AVANT_INTERTITRE: [f32; 3] = [25.0, 18.0, 13.0];
/// White below each level of heading, before that of the paragraph.
pub const APRES_INTERTITRE: [f32; 3] = [3.0, 0.5, -1.5];
pub const SOMMAIRE: [Style; 3] = [
    style(Famille::Sans, 10.0, 15.0).gras(),
    style(Famille::Sans, 9.75, 14.0),
    style(Famille::Sans, 9.25, 13.5).encre(GRIS),
];
pub const COURANT: Style = style(Famille::Sans, 8.0, 10.0).encre(GRIS);
/// Name of a party in the box where it initials the page.
pub const PARAPHE: Style = style(Famille::Sans, 6.0, 7.0).encre(GRIS);
pub const ETAT: Style = style(Famille::Sans, 13.0, 15.0).gras().approche(3.2).encre(FILIGRANE);
pub const GRAPHIQUE: Style = style(Famille::Sans, 8.75, 12.0);

/// White between two paragraphs.
pub const ENTRE_PARAGRAPHES: f32 = 6.0;
/// White around a table, a figure, a framed note.
pub const AUTOUR: f32 = 11.0;

/// Shares of a figure: one hue from dark to light, so that a black and white print still tells them apart.
pub const PALETTE: [Encre; 6] = [
    Encre(0x0b, 0x5a, 0x5e),
    Encre(0x5c, 0x97, 0x98),
    Encre(0xa9, 0xc9, 0xc8),
    Encre(0x4a, 0x54, 0x58),
    Encre(0x92, 0x9c, 0xa0),
    Encre(0xd3, 0xd9, 0xda),
];
