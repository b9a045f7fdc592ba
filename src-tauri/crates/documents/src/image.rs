//! A picture given by the user, read once and kept as plain pixels on white paper: a logo at the head of an act.
//!
//! What is drawn never depends on the machine: no font of the system, no file beside the picture, no transparency.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, ImageReader, Limits, RgbaImage, imageops};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, roxmltree};

/// Largest file, in bytes.
pub const POIDS_MAX: usize = 5_000_000;
/// Largest side of a picture that is read, in pixels.
const COTE_LU: u32 = 10_000;
/// A picture is reduced to this box, in pixels: 600 dots an inch on the widest logo.
const BOITE: (u32, u32) = (1_400, 480);

/// Pixels, three bytes each (red, green, blue), row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    largeur: u32,
    hauteur: u32,
    rvb: Arc<[u8]>,
}

/// Why a file is not taken as a picture.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageRefusee {
    #[error("le fichier pèse plus de {max} octets", max = POIDS_MAX)]
    TropLourde,
    #[error("le fichier n'est ni un PNG, ni un JPEG, ni un SVG")]
    AutreFormat,
    #[error("l'image est abîmée ou trop grande")]
    Illisible,
    #[error("le dessin SVG contient du texte ou une image")]
    DessinComposite,
}

impl Image {
    /// Reads a PNG, a JPEG or an SVG. A picture larger than an act can show is reduced.
    ///
    /// # Errors
    /// A file too heavy, of another format, damaged, or a drawing that leans on fonts or other pictures.
    pub fn lire(octets: &[u8]) -> Result<Self, ImageRefusee> {
        if octets.len() > POIDS_MAX {
            return Err(ImageRefusee::TropLourde);
        }
        let pixels = if est_un_svg(octets) { dessiner(octets)? } else { decoder(octets)? };
        Ok(Self::sur_blanc(&reduire(pixels)))
    }

    /// Width and height, in pixels.
    pub fn taille(&self) -> (u32, u32) {
        (self.largeur, self.hauteur)
    }

    pub fn rvb(&self) -> &[u8] {
        &self.rvb
    }

    /// As a PNG file, the same bytes each time.
    pub fn en_png(&self) -> Vec<u8> {
        let mut fichier = Vec::new();
        let encodeur = PngEncoder::new_with_quality(&mut fichier, CompressionType::Default, FilterType::Adaptive);
        encodeur
            .write_image(&self.rvb, self.largeur, self.hauteur, ExtendedColorType::Rgb8)
            .expect("three bytes for each pixel, written in memory");
        fichier
    }

    /// What shows through is paper: acts have no transparency.
    fn sur_blanc(pixels: &RgbaImage) -> Self {
        let sur = |valeur: u8, opacite: u8| {
            let (valeur, opacite) = (u32::from(valeur), u32::from(opacite));
            // Rounded, and at most 255 by construction.
            u8::try_from((valeur * opacite + 255 * (255 - opacite) + 127) / 255).unwrap_or(u8::MAX)
        };
        let rvb = pixels.pixels().flat_map(|p| [0, 1, 2].map(|canal| sur(p.0[canal], p.0[3]))).collect();
        Self { largeur: pixels.width(), hauteur: pixels.height(), rvb }
    }
}

/// A drawing is text that opens an `svg` element; everything else is told apart by its first bytes.
fn est_un_svg(octets: &[u8]) -> bool {
    std::str::from_utf8(octets).is_ok_and(|texte| texte.trim_start_matches('\u{feff}').trim_start().starts_with('<'))
}

fn decoder(octets: &[u8]) -> Result<RgbaImage, ImageRefusee> {
    let mut lecteur =
        ImageReader::new(Cursor::new(octets)).with_guessed_format().map_err(|_| ImageRefusee::AutreFormat)?;
    if lecteur.format().is_none_or(|format| !format.reading_enabled()) {
        return Err(ImageRefusee::AutreFormat);
    }
    let mut limites = Limits::default();
    limites.max_image_width = Some(COTE_LU);
    limites.max_image_height = Some(COTE_LU);
    lecteur.limits(limites);
    lecteur.decode().map(|image| image.to_rgba8()).map_err(|_| ImageRefusee::Illisible)
}

/// Draws it as large as the box allows.
fn dessiner(octets: &[u8]) -> Result<RgbaImage, ImageRefusee> {
    let texte = std::str::from_utf8(octets).map_err(|_| ImageRefusee::Illisible)?;
    let options = roxmltree::ParsingOptions { allow_dtd: true, nodes_limit: 200_000, ..Default::default() };
    let xml = roxmltree::Document::parse_with_options(texte, options).map_err(|_| ImageRefusee::Illisible)?;
    if !xml.root_element().has_tag_name(("http://www.w3.org/2000/svg", "svg")) {
        return Err(ImageRefusee::AutreFormat);
    }
    if xml.descendants().any(|n| matches!(n.tag_name().name(), "text" | "image" | "foreignObject")) {
        return Err(ImageRefusee::DessinComposite);
    }
    let arbre = usvg::Tree::from_xmltree(&xml, &usvg::Options::default()).map_err(|_| ImageRefusee::Illisible)?;
    let taille = arbre.size();
    let echelle = (BOITE.0 as f32 / taille.width()).min(BOITE.1 as f32 / taille.height());
    let cote = |longueur: f32| (longueur * echelle).round().max(1.0) as u32;
    let (largeur, hauteur) = (cote(taille.width()), cote(taille.height()));
    let mut toile = Pixmap::new(largeur, hauteur).ok_or(ImageRefusee::Illisible)?;
    resvg::render(&arbre, Transform::from_scale(echelle, echelle), &mut toile.as_mut());
    let droits = toile.pixels().iter().flat_map(|p| {
        let p = p.demultiply();
        [p.red(), p.green(), p.blue(), p.alpha()]
    });
    RgbaImage::from_raw(largeur, hauteur, droits.collect()).ok_or(ImageRefusee::Illisible)
}

fn reduire(pixels: RgbaImage) -> RgbaImage {
    let (largeur, hauteur) = pixels.dimensions();
    if largeur <= BOITE.0 && hauteur <= BOITE.1 {
        return pixels;
    }
    let echelle = (f64::from(BOITE.0) / f64::from(largeur)).min(f64::from(BOITE.1) / f64::from(hauteur));
    let cote = |longueur: u32| (f64::from(longueur) * echelle).round().max(1.0) as u32;
    imageops::resize(&pixels, cote(largeur), cote(hauteur), imageops::FilterType::CatmullRom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(largeur: u32, hauteur: u32, couleur: [u8; 4]) -> Vec<u8> {
        let mut fichier = Vec::new();
        let pixels = RgbaImage::from_pixel(largeur, hauteur, image::Rgba(couleur));
        PngEncoder::new(&mut fichier)
            .write_image(&pixels, largeur, hauteur, ExtendedColorType::Rgba8)
            .expect("written in memory");
        fichier
    }

    #[test]
    fn what_shows_through_is_paper_and_a_picture_comes_back_from_its_own_file() {
        let lue = Image::lire(&png(4, 2, [255, 0, 0, 128])).unwrap();
        assert_eq!(lue.taille(), (4, 2));
        assert_eq!(lue.rvb()[..3], [255, 127, 127]);
        assert_eq!(Image::lire(&lue.en_png()).unwrap(), lue);
    }

    #[test]
    fn a_large_picture_is_reduced_in_proportion() {
        assert_eq!(Image::lire(&png(2_800, 400, [0, 0, 0, 255])).unwrap().taille(), (1_400, 200));
        assert_eq!(Image::lire(&png(480, 960, [0, 0, 0, 255])).unwrap().taille(), (240, 480));
    }

    #[test]
    fn a_drawing_fills_the_box_and_leans_on_nothing_outside_it() {
        let dessin = |dedans: &str| {
            format!(r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">{dedans}</svg>"##)
        };
        let carre = Image::lire(dessin(r##"<path fill="#0b5d5e" d="M0 0h10v10H0z"/>"##).as_bytes()).unwrap();
        assert_eq!(carre.taille(), (960, 480));
        assert_eq!(carre.rvb()[..3], [0x0b, 0x5d, 0x5e]);
        assert_eq!(carre.rvb()[carre.rvb().len() - 3..], [255, 255, 255], "the rest is paper");
        for dehors in [r#"<text x="1" y="9">Lot</text>"#, r#"<image href="/etc/passwd" width="1" height="1"/>"#] {
            assert_eq!(Image::lire(dessin(dehors).as_bytes()), Err(ImageRefusee::DessinComposite));
        }
    }

    #[test]
    fn what_is_no_picture_is_refused_without_harm() {
        assert_eq!(Image::lire(b"PK\x03\x04 not a picture"), Err(ImageRefusee::AutreFormat));
        assert_eq!(Image::lire(b"<html><body/></html>"), Err(ImageRefusee::AutreFormat));
        assert_eq!(Image::lire(b"<svg"), Err(ImageRefusee::Illisible));
        assert_eq!(Image::lire(b""), Err(ImageRefusee::AutreFormat));
        assert_eq!(Image::lire(&png(40, 40, [1, 2, 3, 255])[..60]), Err(ImageRefusee::Illisible));
        assert_eq!(Image::lire(&vec![b' '; POIDS_MAX + 1]), Err(ImageRefusee::TropLourde));
    }
}
