//! Pages as SVG, for the live preview: self-contained pictures, glyph outlines included. No font, no script, no outside reference.
//!
//! Not here: interaction. What may be clicked is in `Page::zones` and `Page::liens`.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::mise_en_page::{Dessin, Encre, MiseEnPage, Morceau, Page, Trace};
use crate::police::{Formeur, Police};
use std::collections::BTreeSet;
use std::fmt::Write;

/// One SVG for each page.
pub fn pages(mise_en_page: &MiseEnPage) -> Vec<String> {
    (0..mise_en_page.pages.len()).filter_map(|rang| page(mise_en_page, rang)).collect()
}

/// One page, from 0. Identifiers carry the page number, so that several pages can stand in one HTML document.
pub fn page(mise_en_page: &MiseEnPage, rang: usize) -> Option<String> {
    let page = mise_en_page.pages.get(rang)?;
    let mut dessin = Dessinateur {
        rang,
        glyphes: BTreeSet::new(),
        corps: String::with_capacity(96 * 1024),
        formeur: &mut Formeur::prendre(),
    };
    for element in page.artefacts.iter().chain(page.sequences.iter().flat_map(|s| &s.dessins)) {
        dessin.element(element);
    }
    let (largeur, hauteur) = (page.sens.largeur(), page.sens.hauteur());
    let mut svg = String::with_capacity(dessin.corps.len() + dessin.glyphes.len() * 300);
    let _ = write!(svg, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {largeur} {hauteur}"><defs>"#);
    for (police, glyphe) in &dessin.glyphes {
        let contour = police.contour(*glyphe);
        let _ = write!(svg, r#"<path id="p{rang}{}{glyphe:x}" d="{contour}"/>"#, lettre(*police));
    }
    let _ = write!(svg, r##"</defs><path fill="#fff" d="M0 0H{largeur}V{hauteur}H0Z"/>"##);
    svg.push_str(&dessin.corps);
    svg.push_str("</svg>");
    Some(svg)
}

/// What a page says, in reading order: one line a paragraph, cells of a row separated by tabs.
pub fn texte_page(page: &Page) -> String {
    let mut texte = String::new();
    let mut fin: Option<(f32, f32)> = None;
    let dessins = page.sequences.iter().flat_map(|sequence| &sequence.dessins);
    for trace in dessins.filter_map(Dessin::trace) {
        if let Some(separateur) = fin.and_then(|fin| separateur(&texte, fin, trace)) {
            texte.push(separateur);
        }
        if texte.ends_with('\u{ad}') {
            texte.pop();
        }
        texte.push_str(&trace.texte());
        fin = Some((trace.x + trace.largeur(0.0), trace.y));
    }
    texte
}

/// What stands between the text that ends at `fin` and the next trace: nothing inside a paragraph.
fn separateur(texte: &str, fin: (f32, f32), trace: &Trace) -> Option<char> {
    let (x, y) = fin;
    let ouvert = texte.ends_with([' ', '\u{ad}']);
    let meme_ligne = (y - trace.y).abs() < 6.0 && trace.x >= x - 1.0;
    if meme_ligne {
        (trace.x > x + 3.0 && !ouvert).then_some('\t')
    } else if trace.y < y {
        // Back up: the next cell of the row, or the next column.
        Some('\t')
    } else {
        (!ouvert).then_some('\n')
    }
}

fn lettre(police: Police) -> char {
    char::from(b'g' + police as u8)
}

struct Dessinateur<'a> {
    rang: usize,
    glyphes: BTreeSet<(Police, u16)>,
    corps: String,
    formeur: &'a mut Formeur,
}

impl Dessinateur<'_> {
    fn element(&mut self, element: &Dessin) {
        match element {
            Dessin::Rectangle { cadre, encre } => {
                let (x, y, l, h) = (cadre.x, cadre.y, cadre.largeur, cadre.hauteur);
                let _ = write!(
                    self.corps,
                    r#"<path fill="{}" d="M{x:.2} {y:.2}h{l:.2}v{h:.2}h-{l:.2}z"/>"#,
                    couleur(*encre)
                );
            }
            Dessin::Image { cadre, image } => {
                let (x, y, l, h) = (cadre.x, cadre.y, cadre.largeur, cadre.hauteur);
                let _ = write!(
                    self.corps,
                    r#"<image x="{x:.2}" y="{y:.2}" width="{l:.2}" height="{h:.2}" href="data:image/png;base64,{}"/>"#,
                    BASE64_STANDARD.encode(image.en_png())
                );
            }
            Dessin::Texte(trace) => self.trace(trace),
        }
    }

    fn trace(&mut self, trace: &Trace) {
        let echelle = trace.corps / 1000.0;
        let (x, y, encre) = (trace.x, trace.y, couleur(trace.encre));
        let _ = write!(
            self.corps,
            r#"<g fill="{encre}" transform="translate({x:.2} {y:.2})scale({echelle:.5} -{echelle:.5})">"#
        );
        let par_em = |points: f32| points / echelle;
        let mut plume = 0.0;
        for morceau in &trace.morceaux {
            let forme = match morceau {
                Morceau::Espace => {
                    plume += par_em(trace.espace);
                    continue;
                }
                Morceau::Cesure => self.formeur.former(trace.police, "-"),
                Morceau::Mot(forme) => forme.clone(),
            };
            for glyphe in &forme.glyphes {
                if self.glyphes.contains(&(forme.police, glyphe.id)) || !forme.police.contour(glyphe.id).is_empty() {
                    self.glyphes.insert((forme.police, glyphe.id));
                    let (rang, lettre, id) = (self.rang, lettre(forme.police), glyphe.id);
                    let _ = write!(self.corps, r##"<use href="#p{rang}{lettre}{id:x}" x="{plume:.0}"/>"##);
                }
                plume += f32::from(glyphe.avance) + par_em(trace.approche);
            }
        }
        self.corps.push_str("</g>");
    }
}

fn couleur(Encre(r, v, b): Encre) -> String {
    format!("#{r:02x}{v:02x}{b:02x}")
}
