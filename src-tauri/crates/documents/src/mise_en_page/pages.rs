//! What layout gives: pages of positioned drawings, and the logical tree that tells what they are.
//!
//! Unit: the PostScript point. Origin: the top left corner of the page, y downwards. No PDF type here: any writer can read these.

use crate::document::{Cible, Metadonnees, PieceJointe};
use crate::image::Image;
use crate::police::{Forme, Police};
use std::sync::Arc;

/// A4, upright.
pub const LARGEUR_PAGE: f32 = 595.276;
pub const HAUTEUR_PAGE: f32 = 841.89;

/// Which way a page stands: upright, or turned for a table too wide for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sens {
    #[default]
    Portrait,
    Paysage,
}

impl Sens {
    pub fn largeur(self) -> f32 {
        match self {
            Self::Portrait => LARGEUR_PAGE,
            Self::Paysage => HAUTEUR_PAGE,
        }
    }
    pub fn hauteur(self) -> f32 {
        match self {
            Self::Portrait => HAUTEUR_PAGE,
            Self::Paysage => LARGEUR_PAGE,
        }
    }
}

/// A document laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct MiseEnPage {
    pub meta: Metadonnees,
    pub pieces: Vec<PieceJointe>,
    pub pages: Vec<Page>,
    /// The first node is the root.
    pub arbre: Vec<Noeud>,
    pub signets: Vec<Signet>,
    pub champs: Vec<Champ>,
    /// Characters that no embedded face has. The preview shows a box; a PDF is refused.
    pub absents: Vec<Absent>,
    /// Internal links whose anchor does not exist. Their text is printed; a PDF is refused.
    pub renvois_perdus: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub sens: Sens,
    /// Drawn first and never read aloud: rules, tints, header, footer, repeated table heads.
    pub artefacts: Vec<Dessin>,
    /// What the page says, in reading order. The rank of a sequence is its marked-content number.
    pub sequences: Vec<Sequence>,
    pub liens: Vec<Lien>,
    /// Where the blocks of each `chemin` stand.
    pub zones: Vec<Zone>,
}

/// Drawings that belong to one node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Sequence {
    pub noeud: IdNoeud,
    pub dessins: Vec<Dessin>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Dessin {
    Texte(Trace),
    Rectangle { cadre: Rect, encre: Encre },
    Image { cadre: Rect, image: Image },
}

impl Dessin {
    /// The text drawn, if it is text.
    pub fn trace(&self) -> Option<&Trace> {
        match self {
            Self::Texte(trace) => Some(trace),
            Self::Rectangle { .. } | Self::Image { .. } => None,
        }
    }

    pub(crate) fn descendre(&mut self, dy: f32) {
        match self {
            Self::Texte(trace) => trace.y += dy,
            Self::Rectangle { cadre, .. } | Self::Image { cadre, .. } => cadre.y += dy,
        }
    }
}

/// Glyphs in a row: one face, one size, one colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Left end of the baseline.
    pub x: f32,
    pub y: f32,
    pub police: Police,
    pub corps: f32,
    pub encre: Encre,
    /// Added after each glyph, in points.
    pub approche: f32,
    /// Width of an inter-word space on this line, in points.
    pub espace: f32,
    pub morceaux: Vec<Morceau>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Morceau {
    Mot(Arc<Forme>),
    Espace,
    /// The hyphen at the end of a line cut inside a word.
    Cesure,
}

impl Trace {
    /// From the left end to the end of the last glyph.
    pub fn largeur(&self, tiret: f32) -> f32 {
        let morceau = |m: &Morceau| match m {
            Morceau::Mot(forme) => {
                forme.largeur as f32 * self.corps / 1000.0 + self.approche * forme.glyphes.len() as f32
            }
            Morceau::Espace => self.espace,
            Morceau::Cesure => tiret,
        };
        self.morceaux.iter().map(morceau).sum()
    }

    /// The characters; a hyphen at the end of a line is a soft hyphen.
    pub fn texte(&self) -> String {
        let mut texte = String::new();
        for morceau in &self.morceaux {
            match morceau {
                Morceau::Mot(forme) => texte.push_str(&forme.texte),
                Morceau::Espace => texte.push(' '),
                Morceau::Cesure => texte.push('\u{ad}'),
            }
        }
        texte
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub x: f32,
    /// Top.
    pub y: f32,
    pub largeur: f32,
    pub hauteur: f32,
}

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encre(pub u8, pub u8, pub u8);

/// A place to click. It belongs to the `Link` node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Lien {
    pub cadre: Rect,
    pub cible: CibleLien,
    /// Read by assistive tools.
    pub libelle: String,
    pub noeud: IdNoeud,
}

#[derive(Clone, Debug, PartialEq)]
pub enum CibleLien {
    Uri(String),
    /// Page number from 0, and height on it.
    Page {
        page: usize,
        y: f32,
    },
    /// Not placed yet; gone once layout is finished.
    Ancre(Ancre),
}

/// A place of the document, before its page is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ancre {
    /// Heading of that rank.
    Titre(usize),
    /// Note of that rank, at the foot of its page.
    Note(usize),
    /// The first call of that note.
    Appel(usize),
}

impl CibleLien {
    pub(crate) fn nouvelle(cible: &Cible, rang: impl Fn(&str) -> Option<usize>) -> Option<Self> {
        match cible {
            Cible::Uri(uri) => Some(Self::Uri(uri.clone())),
            Cible::Ancre(ancre) => rang(ancre).map(|rang| Self::Ancre(Ancre::Titre(rang))),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    pub chemin: Arc<str>,
    pub cadre: Rect,
}

/// A bookmark.
#[derive(Clone, Debug, PartialEq)]
pub struct Signet {
    /// 1 to 3, never more than one deeper than the bookmark before it.
    pub niveau: usize,
    pub titre: String,
    pub page: usize,
    pub y: f32,
}

/// A signature field.
#[derive(Clone, Debug, PartialEq)]
pub struct Champ {
    pub nom: String,
    pub libelle: String,
    pub page: usize,
    pub cadre: Rect,
    pub noeud: IdNoeud,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    pub caractere: char,
    pub texte: String,
    pub chemin: Option<Arc<str>>,
}

/// Rank of a node in `MiseEnPage::arbre`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdNoeud(pub usize);

#[derive(Clone, Debug, PartialEq)]
pub struct Noeud {
    pub role: Role,
    pub parent: IdNoeud,
    pub enfants: Vec<Enfant>,
    /// For a figure; for a table without a caption, what it shows.
    pub alternative: Option<String>,
    /// Columns that a cell covers.
    pub etendue: u16,
    /// Page and place of a figure.
    pub cadre: Option<(usize, Rect)>,
    pub numerotation: Option<Numerotation>,
    /// Joins its parent when its first drawing is placed, so that it stands between the words around it.
    pub(crate) detache: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Enfant {
    Noeud(IdNoeud),
    /// The sequence of that rank on that page.
    Sequence {
        page: usize,
        rang: usize,
    },
    Lien {
        page: usize,
        rang: usize,
    },
    Champ(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerotation {
    Puces,
    Decimale,
    Lettres,
    Romaine,
}

/// What a node is. Names follow the PDF 1.7 structure types, which any tagged format can be made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Titre,
    Intertitre(usize),
    Paragraphe,
    Groupe,
    Liste,
    Element,
    Etiquette,
    Corps,
    Tableau,
    Legende,
    Entetes,
    Rangees,
    Rangee,
    EnteteDeColonne,
    EnteteDeRangee,
    Cellule,
    Figure,
    Formulaire,
    Lien,
    Sommaire,
    EntreeDeSommaire,
    Renvoi,
    /// A note at the foot of the page, child of the text that calls it.
    Note,
}
