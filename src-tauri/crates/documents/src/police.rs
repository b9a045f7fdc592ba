//! The embedded faces: their bytes, their shaping and their outlines.
//!
//! Shaped words are remembered for the life of the program: a live preview shapes each word once. Not here: sizes in points and lines.

use harfrust::{Buffer, Direction, Font, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont, shape};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// One of the seven faces that documents are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Police {
    Texte,
    TexteItalique,
    TexteGras,
    TexteGrasItalique,
    Sans,
    SansItalique,
    SansGras,
}

impl Police {
    pub const TOUTES: [Self; 7] = [
        Self::Texte,
        Self::TexteItalique,
        Self::TexteGras,
        Self::TexteGrasItalique,
        Self::Sans,
        Self::SansItalique,
        Self::SansGras,
    ];

    /// The TrueType file.
    pub fn octets(self) -> &'static [u8] {
        match self {
            Self::Texte => include_bytes!("../polices/SourceSerif4-Regular.ttf"),
            Self::TexteItalique => include_bytes!("../polices/SourceSerif4-It.ttf"),
            Self::TexteGras => include_bytes!("../polices/SourceSerif4-Semibold.ttf"),
            Self::TexteGrasItalique => include_bytes!("../polices/SourceSerif4-SemiboldIt.ttf"),
            Self::Sans => include_bytes!("../polices/SourceSans3-Regular.ttf"),
            Self::SansItalique => include_bytes!("../polices/SourceSans3-It.ttf"),
            Self::SansGras => include_bytes!("../polices/SourceSans3-Semibold.ttf"),
        }
    }

    /// PostScript name, as written in a PDF.
    pub fn nom(self) -> &'static str {
        match self {
            Self::Texte => "SourceSerif4-Regular",
            Self::TexteItalique => "SourceSerif4-It",
            Self::TexteGras => "SourceSerif4-Semibold",
            Self::TexteGrasItalique => "SourceSerif4-SemiboldIt",
            Self::Sans => "SourceSans3-Regular",
            Self::SansItalique => "SourceSans3-It",
            Self::SansGras => "SourceSans3-Semibold",
        }
    }

    /// The face of the other family that stands in for a character this one lacks.
    fn secours(self) -> Self {
        match self {
            Self::Texte | Self::TexteItalique => Self::Sans,
            Self::TexteGras | Self::TexteGrasItalique => Self::SansGras,
            Self::Sans | Self::SansItalique => Self::Texte,
            Self::SansGras => Self::TexteGras,
        }
    }

    fn fonte(self) -> &'static Font {
        static FONTES: OnceLock<Vec<Font>> = OnceLock::new();
        let fontes = FONTES.get_or_init(|| {
            let lire = |police: &Self| Font::new(police.octets(), 0).expect("the embedded fonts are checked by a test");
            Self::TOUTES.iter().map(lire).collect()
        });
        &fontes[self as usize]
    }

    /// The outline of a glyph as SVG path data, in thousandths of an em, y upwards.
    pub(crate) fn contour(self, glyphe: u16) -> Arc<str> {
        static CONTOURS: OnceLock<Mutex<Contours>> = OnceLock::new();
        let mut contours = CONTOURS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        let tracer = || {
            use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, SvgSink};
            let mut trace = SvgSink::with_precision(0);
            if let Some(dessin) = self.fonte().outline_glyphs().get(GlyphId::new(u32::from(glyphe))) {
                // An outline that cannot be drawn leaves a blank: the fonts are ours and a test draws them all.
                let _ = dessin.draw(&DrawOptions::default(), DrawMemory::Scratch, &mut trace);
            }
            Arc::from(&*trace)
        };
        contours.entry((self, glyphe)).or_insert_with(tracer).clone()
    }
}

type Contours = HashMap<(Police, u16), Arc<str>>;

/// One glyph of a shaped word. Widths are in thousandths of an em (both families have 1000 units to the em).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphe {
    pub id: u16,
    /// Advance after kerning.
    pub avance: i16,
    /// Advance that the font itself announces.
    pub nominale: i16,
    /// Bytes of the word that it stands for; empty for the second glyph of a cluster.
    pub debut: u32,
    pub fin: u32,
}

/// A shaped word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forme {
    pub police: Police,
    pub texte: Box<str>,
    pub glyphes: Vec<Glyphe>,
    /// Thousandths of an em.
    pub largeur: i32,
    /// The first character that no embedded face has.
    pub absent: Option<char>,
}

impl Forme {
    pub fn texte_de(&self, glyphe: &Glyphe) -> &str {
        &self.texte[glyphe.debut as usize..glyphe.fin as usize]
    }
}

/// Shapes words and remembers them.
pub struct Formeur {
    faces: Vec<Face>,
    tampon: Option<Buffer>,
}

struct Face {
    plan: ShapePlan,
    formes: HashMap<Box<str>, Arc<Forme>>,
}

/// The narrow space of these faces is so thin that « 600 000 » reads as one block at the size of a table.
const FINE_MINIMALE: i16 = 165;

/// Above this many remembered words a face forgets them all: a day of editing stays far below.
const MOTS_RETENUS: usize = 60_000;

impl Formeur {
    /// The formeur of the program, for the time of one layout.
    pub fn prendre() -> MutexGuard<'static, Self> {
        static FORMEUR: OnceLock<Mutex<Formeur>> = OnceLock::new();
        let formeur = FORMEUR.get_or_init(|| Mutex::new(Self::nouveau()));
        formeur.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn nouveau() -> Self {
        let face = |police: &Police| {
            let plan = ShapePlan::new(police.fonte(), Direction::LeftToRight, Some(Script::LATIN), None, &[]);
            Face { plan, formes: HashMap::new() }
        };
        Self { faces: Police::TOUTES.iter().map(face).collect(), tampon: Some(Buffer::new()) }
    }

    /// A word (no space at its ends) in a face, or in its stand-in if the face lacks one of its characters.
    pub fn former(&mut self, police: Police, mot: &str) -> Arc<Forme> {
        if let Some(forme) = self.faces[police as usize].formes.get(mot) {
            return forme.clone();
        }
        let mut forme = self.calculer(police, mot);
        if forme.absent.is_some() {
            let secours = self.calculer(police.secours(), mot);
            if secours.absent.is_none() {
                forme = secours;
            }
        }
        let forme = Arc::new(forme);
        let formes = &mut self.faces[police as usize].formes;
        if formes.len() >= MOTS_RETENUS {
            formes.clear();
        }
        formes.insert(mot.into(), forme.clone());
        forme
    }

    fn calculer(&mut self, police: Police, mot: &str) -> Forme {
        let face = &self.faces[police as usize];
        let fonte = ShaperFont::new(police.fonte());
        let mut tampon = self.tampon.take().unwrap_or_default();
        tampon.clear();
        tampon.set_direction(Direction::LeftToRight);
        tampon.set_script(Some(Script::LATIN));
        // Only the clusters' text is `mot`: a no-break hyphen is drawn with the hyphen, which every face has.
        for (position, c) in mot.char_indices() {
            tampon.push(if c == '\u{2011}' { '-' } else { c } as u32, position as u32);
        }
        // The buffer is left to right and the plan too, the only mismatch that shaping refuses.
        shape(&fonte, &mut tampon, ShapeOptions::new().plan(Some(&face.plan))).expect("plan and buffer agree");
        let infos = tampon.glyph_infos();
        let mut glyphes = Vec::with_capacity(infos.len());
        for (i, (info, place)) in infos.iter().zip(tampon.glyph_positions()).enumerate() {
            let premier = i == 0 || infos[i - 1].cluster != info.cluster;
            let suite = infos[i + 1..].iter().map(|g| g.cluster as usize).find(|c| *c > info.cluster as usize);
            let debut = info.cluster as usize;
            let fin = if premier { suite.unwrap_or(mot.len()) } else { debut };
            let fine = mot[debut..].starts_with('\u{202f}');
            glyphes.push(Glyphe {
                id: info.glyph_id as u16,
                avance: (place.x_advance as i16).max(if fine { FINE_MINIMALE } else { i16::MIN }),
                nominale: fonte.glyph_h_advance(GlyphId::new(info.glyph_id)) as i16,
                debut: debut as u32,
                fin: fin as u32,
            });
        }
        let absent = glyphes.iter().find(|g| g.id == 0).and_then(|g| mot[g.debut as usize..].chars().next());
        let largeur = glyphes.iter().map(|g| i32::from(g.avance)).sum();
        self.tampon = Some(tampon);
        Forme { police, texte: mot.into(), glyphes, largeur, absent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_fonts_have_what_french_administration_writes() {
        let mut formeur = Formeur::prendre();
        let demandes = "AÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ aàâæçéèêëîïôœùûüÿ 0123456789 «\u{a0}»\u{202f};:!? ’ “” – — … € ° № ² ³ − ≤ ≥ × → • · ☐ ☑ § † œ \u{2011}";
        for police in Police::TOUTES {
            for mot in demandes.split(' ') {
                assert_eq!(formeur.former(police, mot).absent, None, "{police:?} draws « {mot} »");
            }
        }
    }

    /// The table that the rules read is that of the fonts: every character that all faces draw, and no other.
    #[test]
    fn the_printable_characters_are_those_of_the_faces() {
        let mut formeur = Formeur::prendre();
        for c in ('\u{20}'..'\u{30000}').filter(|c| !c.is_control() && !c.is_whitespace()) {
            let mot = c.to_string();
            let dessine = Police::TOUTES.iter().all(|police| formeur.former(*police, &mot).absent.is_none());
            assert_eq!(domaine::imprimable::est_imprimable(c), dessine, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn an_unknown_character_is_named() {
        assert_eq!(Formeur::prendre().former(Police::Texte, "a漢b").absent, Some('漢'));
    }

    #[test]
    fn digits_have_the_same_width_so_that_amounts_line_up() {
        for police in Police::TOUTES {
            let mut formeur = Formeur::prendre();
            let largeurs: Vec<i32> =
                "0123456789".chars().map(|c| formeur.former(police, &c.to_string()).largeur).collect();
            assert!(largeurs.iter().all(|l| (l - largeurs[0]).abs() <= 1), "{police:?}: {largeurs:?}");
        }
    }

    #[test]
    fn one_em_is_a_thousand_units_in_every_face() {
        for police in Police::TOUTES {
            assert_eq!(police.fonte().units_per_em(), 1000, "{police:?}: widths are kept as thousandths of an em");
        }
    }

    #[test]
    fn an_outline_is_a_path() {
        let id = Formeur::prendre().former(Police::Texte, "o").glyphes[0].id;
        let contour = Police::Texte.contour(id);
        assert!(contour.starts_with('M') && contour.ends_with('Z'), "{contour}");
    }
}
