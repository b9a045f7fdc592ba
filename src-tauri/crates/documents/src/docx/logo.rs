//! The logo at the head of the first page, as large as on the printed act.

use super::paquet::LOGO;
use super::paragraphe::Paragraphe;
use super::xml::{Balise, balise};
use crate::document::Logo;
use crate::mise_en_page::blocs::ouverture::taille_du_logo;

const DESSIN: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// A paragraph that holds the picture and says what it is.
pub fn paragraphe(logo: &Logo) -> Paragraphe {
    let (largeur, hauteur) = taille_du_logo(logo);
    let taille = |nom: &'static str| balise(nom).attr("cx", emu(largeur)).attr("cy", emu(hauteur));
    let nomme = |nom: &'static str| balise(nom).attr("id", 1).attr("name", "Logo").attr("descr", &logo.alternative);
    let remplissage = balise("pic:blipFill")
        .et(balise("a:blip").attr("r:embed", LOGO))
        .et(balise("a:stretch").et(balise("a:fillRect")));
    let forme = balise("pic:spPr")
        .et(balise("a:xfrm").et(balise("a:off").attr("x", 0).attr("y", 0)).et(taille("a:ext")))
        .et(balise("a:prstGeom").attr("prst", "rect").et(balise("a:avLst")));
    let image = balise("pic:pic")
        .attr("xmlns:pic", format!("{DESSIN}/picture"))
        .et(balise("pic:nvPicPr").et(nomme("pic:cNvPr")).et(balise("pic:cNvPicPr")))
        .et(remplissage)
        .et(forme);
    let donnees = balise("a:graphicData").attr("uri", format!("{DESSIN}/picture")).et(image);
    let ancre = ["distT", "distB", "distL", "distR"].into_iter().fold(balise("wp:inline"), |b, cote| b.attr(cote, 0));
    let en_ligne = ancre
        .attr("xmlns:wp", format!("{DESSIN}/wordprocessingDrawing"))
        .attr("xmlns:a", format!("{DESSIN}/main"))
        .et(taille("wp:extent"))
        .et(nomme("wp:docPr"))
        .et(balise("a:graphic").et(donnees));
    let contenu: Vec<Balise> = vec![balise("w:r").et(balise("w:drawing").et(en_ligne))];
    Paragraphe::nouveau("Normal", contenu)
}

/// Points to the unit of drawings.
fn emu(points: f32) -> i64 {
    (f64::from(points) * 12_700.0).round() as i64
}
