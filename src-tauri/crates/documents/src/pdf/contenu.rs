//! Drawings → printpdf operations: text in its marked-content sequences, rules and tints as artifacts.

use super::images;
use super::polices::{Polices, ressource};
use crate::image::Image;
use crate::mise_en_page::{Dessin, Encre, MiseEnPage, Morceau, Page, Rect, Role, Sens, Trace};
use crate::police::{Glyphe, Police};
use printpdf::{
    Codepoint, Color, DictItem, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point, Pt, Rgb, TextItem, XObjectTransform,
};
use std::collections::BTreeMap;

pub fn dessiner(pages: &MiseEnPage, polices: &Polices) -> Vec<PdfPage> {
    let page = |page: &Page| {
        let mut plume = Plume {
            polices,
            hauteur: page.sens.hauteur(),
            ops: Vec::with_capacity(1024),
            encre: None,
            fonte: None,
            approche: 0.0,
            origine: None,
        };
        plume.page(page, pages);
        let (largeur, hauteur) = match page.sens {
            Sens::Portrait => (210.0, 297.0),
            Sens::Paysage => (297.0, 210.0),
        };
        PdfPage::new(Mm(largeur), Mm(hauteur), plume.ops)
    };
    pages.pages.iter().map(page).collect()
}

/// Name of a role in the file.
pub fn balise(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Titre => "Title",
        Role::Intertitre(1) => "H1",
        Role::Intertitre(2) => "H2",
        Role::Intertitre(_) => "H3",
        Role::Paragraphe => "P",
        Role::Groupe => "Div",
        Role::Liste => "L",
        Role::Element => "LI",
        Role::Etiquette => "Lbl",
        Role::Corps => "LBody",
        Role::Tableau => "Table",
        Role::Legende => "Caption",
        Role::Entetes => "THead",
        Role::Rangees => "TBody",
        Role::Rangee => "TR",
        Role::EnteteDeColonne | Role::EnteteDeRangee => "TH",
        Role::Cellule => "TD",
        Role::Figure => "Figure",
        Role::Formulaire => "Form",
        Role::Lien => "Link",
        Role::Sommaire => "TOC",
        Role::EntreeDeSommaire => "TOCI",
        Role::Renvoi => "Reference",
        Role::Note => "Note",
    }
}

struct Plume<'a> {
    polices: &'a Polices,
    /// Of the page, from which heights are counted.
    hauteur: f32,
    ops: Vec<Op>,
    encre: Option<Encre>,
    /// Face, twin or not, and size in use.
    fonte: Option<(Police, bool, f32)>,
    approche: f32,
    /// Start of the last line of the open text section.
    origine: Option<(f32, f32)>,
}

impl Plume<'_> {
    fn page(&mut self, page: &Page, pages: &MiseEnPage) {
        if !page.artefacts.is_empty() {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
            self.dessins(&page.artefacts);
        }
        for (rang, sequence) in page.sequences.iter().enumerate() {
            let tag = balise(pages.arbre[sequence.noeud.0].role).to_owned();
            let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(rang as i64))]);
            self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } });
            self.dessins(&sequence.dessins);
        }
    }

    fn dessins(&mut self, dessins: &[Dessin]) {
        for dessin in dessins {
            match dessin {
                Dessin::Texte(trace) => self.trace(trace),
                Dessin::Rectangle { cadre, encre } => self.rectangle(*cadre, *encre),
                Dessin::Image { cadre, image } => self.image(*cadre, image),
            }
        }
        self.fermer_le_texte();
        self.ops.push(Op::EndMarkedContent);
    }

    fn rectangle(&mut self, cadre: Rect, encre: Encre) {
        self.fermer_le_texte();
        self.encrer(encre);
        let rectangle = printpdf::Rect {
            x: Pt(centieme(cadre.x)),
            y: Pt(centieme(self.hauteur - cadre.y - cadre.hauteur)),
            width: Pt(centieme(cadre.largeur)),
            height: Pt(centieme(cadre.hauteur)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn image(&mut self, cadre: Rect, image: &Image) {
        self.fermer_le_texte();
        let transform = XObjectTransform {
            translate_x: Some(Pt(centieme(cadre.x))),
            translate_y: Some(Pt(centieme(self.hauteur - cadre.y - cadre.hauteur))),
            scale_x: Some(centieme(cadre.largeur)),
            scale_y: Some(centieme(cadre.hauteur)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: images::ressource(image), transform });
    }

    fn encrer(&mut self, encre: Encre) {
        if self.encre != Some(encre) {
            let part = |valeur: u8| (f32::from(valeur) / 255.0 * 1000.0).round() / 1000.0;
            self.ops.push(Op::SetFillColor {
                col: Color::Rgb(Rgb::new(part(encre.0), part(encre.1), part(encre.2), None)),
            });
            self.encre = Some(encre);
        }
    }

    fn fermer_le_texte(&mut self) {
        if self.origine.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn trace(&mut self, trace: &Trace) {
        self.encrer(trace.encre);
        if self.origine.is_none() {
            self.ops.push(Op::StartTextSection);
            self.origine = Some((0.0, 0.0));
        }
        // The operator moves from the start of the line before: rounded numbers are summed, so that no error builds up.
        let (x, y) = (centieme(trace.x), centieme(self.hauteur - trace.y));
        let (x0, y0) = self.origine.replace((x, y)).unwrap_or_default();
        self.ops.push(Op::SetTextCursor { pos: Point { x: Pt(centieme(x - x0)), y: Pt(centieme(y - y0)) } });
        // Spacing between letters has its own operator, so that it is not taken for kerning.
        if self.approche != trace.approche {
            self.approche = trace.approche;
            self.ops.push(Op::SetCharacterSpacing { multiplier: centieme(trace.approche) });
        }
        let mut serie = Vec::new();
        for morceau in &trace.morceaux {
            match morceau {
                Morceau::Mot(forme) => {
                    if forme.police != trace.police || self.fonte != Some((forme.police, false, trace.corps)) {
                        self.montrer(&mut serie);
                        self.choisir(forme.police, false, trace.corps);
                    }
                    for glyphe in &forme.glyphes {
                        let recul = f32::from(glyphe.nominale) - f32::from(glyphe.avance);
                        serie.extend(self.signe(forme.police, glyphe, recul));
                    }
                }
                Morceau::Espace => {
                    if self.fonte != Some((trace.police, false, trace.corps)) {
                        self.montrer(&mut serie);
                        self.choisir(trace.police, false, trace.corps);
                    }
                    let espace = self.polices.faces[&trace.police].espace;
                    let recul = f32::from(espace.nominale) - (trace.espace - trace.approche) * 1000.0 / trace.corps;
                    serie.extend(self.signe(trace.police, &espace, recul));
                }
                Morceau::Cesure => {
                    self.montrer(&mut serie);
                    self.choisir(trace.police, true, trace.corps);
                    // The twin has .notdef and the hyphen, nothing else.
                    serie.push(Codepoint::with_cid(1, 0.0, "\u{ad}".to_owned()));
                }
            }
        }
        self.montrer(&mut serie);
    }

    fn signe(&self, police: Police, glyphe: &Glyphe, recul: f32) -> Option<Codepoint> {
        let face = self.polices.faces.get(&police)?;
        let recul = (recul * 10.0).round() / 10.0;
        Some(Codepoint::with_cid(face.numero(glyphe.id), recul, face.texte(glyphe.id).to_owned()))
    }

    fn montrer(&mut self, serie: &mut Vec<Codepoint>) {
        if !serie.is_empty() {
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(serie))] });
        }
    }

    fn choisir(&mut self, police: Police, cesure: bool, corps: f32) {
        if self.fonte != Some((police, cesure, corps)) {
            let font = PdfFontHandle::External(ressource(police, cesure));
            self.ops.push(Op::SetFont { font, size: Pt(corps) });
            self.fonte = Some((police, cesure, corps));
        }
    }
}

fn centieme(valeur: f32) -> f32 {
    (valeur * 100.0).round() / 100.0
}
