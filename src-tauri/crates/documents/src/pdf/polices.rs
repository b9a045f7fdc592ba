//! Fonts in the file: reduced to the glyphs that the document uses, and a twin with the hyphen alone.
//!
//! The twin says « soft hyphen » where the face says « - », so that a word cut at the end of a line is read and copied whole.

use super::ErreurPdf;
use crate::mise_en_page::{Dessin, MiseEnPage, Morceau, Page, Trace};
use crate::police::{Formeur, Glyphe, Police};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use subsetter::GlyphRemapper;

/// The glyph numbers of the reduced fonts, and what each glyph says.
pub struct Polices {
    pub faces: BTreeMap<Police, FaceReduite>,
    /// Faces whose hyphen ends some line.
    coupees: BTreeSet<Police>,
}

impl Polices {
    /// Every glyph once: printpdf describes in the file the glyphs that it sees on the pages.
    pub fn recensement(&self) -> Vec<Op> {
        let montrer = |police: Police, cesure: bool, glyphes: Vec<Codepoint>| {
            let font = PdfFontHandle::External(ressource(police, cesure));
            [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items: vec![TextItem::GlyphIds(glyphes)] }]
        };
        let entieres = self.faces.iter().map(|(police, face)| {
            let glyphe = |(id, texte): (&u16, &String)| Codepoint::with_cid(face.numero(*id), 0.0, texte.clone());
            montrer(*police, false, face.textes.iter().map(glyphe).collect())
        });
        let jumelles = self.coupees.iter().map(|police| {
            // The twin has .notdef and the hyphen, nothing else.
            montrer(*police, true, vec![Codepoint::with_cid(1, 0.0, "\u{ad}".to_owned())])
        });
        entieres.chain(jumelles).flatten().collect()
    }
}

pub struct FaceReduite {
    numeros: GlyphRemapper,
    /// By original glyph.
    textes: BTreeMap<u16, String>,
    pub espace: Glyphe,
}

impl FaceReduite {
    pub fn numero(&self, glyphe: u16) -> u16 {
        self.numeros.get(glyphe).unwrap_or(0)
    }
}

/// Resource name of a face, and of its twin.
pub fn ressource(police: Police, cesure: bool) -> FontId {
    FontId(format!("F{}{}", police as usize, if cesure { "c" } else { "" }))
}

pub fn incorporer(pages: &MiseEnPage, pdf: &mut PdfDocument) -> Result<Polices, ErreurPdf> {
    let mut formeur = Formeur::prendre();
    let mut recolte: BTreeMap<Police, BTreeMap<u16, String>> = BTreeMap::new();
    let mut coupees = BTreeSet::new();
    for trace in pages.pages.iter().flat_map(traces) {
        for morceau in &trace.morceaux {
            match morceau {
                Morceau::Mot(forme) => {
                    let textes = recolte.entry(forme.police).or_default();
                    for glyphe in &forme.glyphes {
                        textes.entry(glyphe.id).or_insert_with(|| texte_lu(forme.texte_de(glyphe)));
                    }
                }
                Morceau::Espace => drop(recolte.entry(trace.police).or_default()),
                Morceau::Cesure => drop(coupees.insert(trace.police)),
            }
        }
    }
    let mut faces = BTreeMap::new();
    for (police, mut textes) in recolte {
        let espace = formeur.former(police, " ").glyphes[0];
        textes.insert(espace.id, " ".to_owned());
        let numeros = reduire(police, textes.keys().copied(), ressource(police, false), pdf)?;
        faces.insert(police, FaceReduite { numeros, textes, espace });
    }
    for police in &coupees {
        let tiret = formeur.former(*police, "-").glyphes[0].id;
        reduire(*police, [tiret], ressource(*police, true), pdf)?;
    }
    Ok(Polices { faces, coupees })
}

fn traces(page: &Page) -> impl Iterator<Item = &Trace> {
    let dessins = page.artefacts.iter().chain(page.sequences.iter().flat_map(|s| &s.dessins));
    dessins.filter_map(Dessin::trace)
}

/// A face maps the hyphens to one glyph, and the space and its no-break form too: a glyph has one text, the plain one.
fn texte_lu(texte: &str) -> String {
    match texte {
        "\u{a0}" => " ".to_owned(),
        "\u{2010}" | "\u{2011}" => "-".to_owned(),
        "" => "\u{200b}".to_owned(),
        autre => autre.to_owned(),
    }
}

fn reduire(
    police: Police,
    glyphes: impl IntoIterator<Item = u16>,
    id: FontId,
    pdf: &mut PdfDocument,
) -> Result<GlyphRemapper, ErreurPdf> {
    let mut numeros = GlyphRemapper::new();
    for glyphe in glyphes {
        numeros.remap(glyphe);
    }
    let refus = |_| ErreurPdf::Police(police.nom());
    let octets = subsetter::subset(police.octets(), 0, &numeros).map_err(refus)?;
    let mut fonte = ParsedFont::from_bytes(&octets, 0, &mut Vec::new()).ok_or(ErreurPdf::Police(police.nom()))?;
    // The subset has lost its OS/2 table; weight and slant are those of the whole face.
    fonte.pdf_font_metrics = entiere(police).ok_or(ErreurPdf::Police(police.nom()))?.clone();
    let empreinte = Sha256::digest(&octets);
    let prefixe: String = empreinte[..6].iter().map(|b| char::from(b'A' + b % 26)).collect();
    fonte.font_name = Some(format!("{prefixe}+{}", police.nom()));
    pdf.resources.fonts.map.insert(id, PdfFont::new(fonte));
    Ok(numeros)
}

type Mesures = printpdf::font::PdfFontMetricsStub;

/// Metrics of a whole face, read once.
fn entiere(police: Police) -> Option<&'static Mesures> {
    static MESURES: [OnceLock<Option<Mesures>>; 7] = [const { OnceLock::new() }; 7];
    let lire = || ParsedFont::from_bytes(police.octets(), 0, &mut Vec::new()).map(|fonte| fonte.pdf_font_metrics);
    MESURES[police as usize].get_or_init(lire).as_ref()
}
