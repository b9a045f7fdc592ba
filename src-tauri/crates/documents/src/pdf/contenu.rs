//! Drawings → the content of a page: text in its marked-content sequences, rules and tints as artifacts.
//!
//! The operators are written here, one page after another: as a list of operations, the glyphs of a long act would all stand in
//! memory several times.

use super::images;
use super::polices::{Polices, ressource};
use crate::image::Image;
use crate::mise_en_page::{Dessin, Encre, MiseEnPage, Morceau, Page, Rect, Role, Trace};
use crate::police::{Glyphe, Police};
use std::io::Write;

/// The operators of one page.
pub fn dessiner(page: &Page, pages: &MiseEnPage, polices: &Polices) -> Vec<u8> {
    let mut plume = Plume {
        polices,
        hauteur: page.sens.hauteur(),
        sortie: Vec::with_capacity(16 * 1024),
        encre: None,
        fonte: None,
        approche: 0.0,
        origine: None,
    };
    plume.page(page, pages);
    plume.sortie
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
    sortie: Vec<u8>,
    encre: Option<Encre>,
    /// Face, twin or not, and size in use.
    fonte: Option<(Police, bool, f32)>,
    approche: f32,
    /// Start of the last line of the open text section.
    origine: Option<(f32, f32)>,
}

/// Glyphs on their way to one operator: runs of glyphs, with what each run is moved by afterwards.
#[derive(Default)]
struct Serie {
    texte: String,
    /// A string is open.
    ouverte: bool,
}

impl Serie {
    /// One glyph, then a move to the left, in thousandths of an em.
    fn ajouter(&mut self, numero: u16, recul: f32) {
        use std::fmt::Write;
        if !self.ouverte {
            self.texte.push('<');
            self.ouverte = true;
        }
        let _ = write!(self.texte, "{numero:04X}");
        if recul != 0.0 {
            let _ = write!(self.texte, ">{recul}");
            self.ouverte = false;
        }
    }
}

impl Plume<'_> {
    fn page(&mut self, page: &Page, pages: &MiseEnPage) {
        if !page.artefacts.is_empty() {
            self.ecrire(format_args!("/Artifact BMC\n"));
            self.dessins(&page.artefacts);
        }
        for (rang, sequence) in page.sequences.iter().enumerate() {
            let role = balise(pages.arbre[sequence.noeud.0].role);
            self.ecrire(format_args!("/{role} <</MCID {rang}>> BDC\n"));
            self.dessins(&sequence.dessins);
        }
    }

    fn ecrire(&mut self, operateurs: std::fmt::Arguments) {
        self.sortie.write_fmt(operateurs).expect("writing to memory");
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
        self.ecrire(format_args!("EMC\n"));
    }

    fn rectangle(&mut self, cadre: Rect, encre: Encre) {
        self.fermer_le_texte();
        self.encrer(encre);
        let (x, y) = (centieme(cadre.x), centieme(self.hauteur - cadre.y - cadre.hauteur));
        let (largeur, hauteur) = (centieme(cadre.largeur), centieme(cadre.hauteur));
        self.ecrire(format_args!("{x} {y} {largeur} {hauteur} re\nf\n"));
    }

    fn image(&mut self, cadre: Rect, image: &Image) {
        self.fermer_le_texte();
        let (x, y) = (centieme(cadre.x), centieme(self.hauteur - cadre.y - cadre.hauteur));
        let (largeur, hauteur) = (centieme(cadre.largeur), centieme(cadre.hauteur));
        let nom = images::ressource(image).0;
        self.ecrire(format_args!("q\n{largeur} 0 0 {hauteur} {x} {y} cm\n/{nom} Do\nQ\n"));
    }

    fn encrer(&mut self, encre: Encre) {
        if self.encre != Some(encre) {
            let part = |valeur: u8| (f32::from(valeur) / 255.0 * 1000.0).round() / 1000.0;
            self.ecrire(format_args!("{} {} {} rg\n", part(encre.0), part(encre.1), part(encre.2)));
            self.encre = Some(encre);
        }
    }

    fn fermer_le_texte(&mut self) {
        if self.origine.take().is_some() {
            self.ecrire(format_args!("ET\n"));
        }
    }

    fn trace(&mut self, trace: &Trace) {
        self.encrer(trace.encre);
        if self.origine.is_none() {
            self.ecrire(format_args!("BT\n"));
            self.origine = Some((0.0, 0.0));
        }
        // The operator moves from the start of the line before: rounded numbers are summed, so that no error builds up.
        let (x, y) = (centieme(trace.x), centieme(self.hauteur - trace.y));
        let (x0, y0) = self.origine.replace((x, y)).unwrap_or_default();
        self.ecrire(format_args!("{} {} Td\n", centieme(x - x0), centieme(y - y0)));
        // Spacing between letters has its own operator, so that it is not taken for kerning.
        if self.approche != trace.approche {
            self.approche = trace.approche;
            self.ecrire(format_args!("{} Tc\n", centieme(trace.approche)));
        }
        let mut serie = Serie::default();
        for morceau in &trace.morceaux {
            match morceau {
                Morceau::Mot(forme) => {
                    if forme.police != trace.police || self.fonte != Some((forme.police, false, trace.corps)) {
                        self.montrer(&mut serie);
                        self.choisir(forme.police, false, trace.corps);
                    }
                    for glyphe in &forme.glyphes {
                        let recul = f32::from(glyphe.nominale) - f32::from(glyphe.avance);
                        self.signe(forme.police, glyphe, recul, &mut serie);
                    }
                }
                Morceau::Espace => {
                    if self.fonte != Some((trace.police, false, trace.corps)) {
                        self.montrer(&mut serie);
                        self.choisir(trace.police, false, trace.corps);
                    }
                    let espace = self.polices.faces[&trace.police].espace;
                    let recul = f32::from(espace.nominale) - (trace.espace - trace.approche) * 1000.0 / trace.corps;
                    self.signe(trace.police, &espace, recul, &mut serie);
                }
                Morceau::Cesure => {
                    self.montrer(&mut serie);
                    self.choisir(trace.police, true, trace.corps);
                    // The twin has .notdef and the hyphen, nothing else.
                    serie.ajouter(1, 0.0);
                }
            }
        }
        self.montrer(&mut serie);
    }

    fn signe(&self, police: Police, glyphe: &Glyphe, recul: f32, serie: &mut Serie) {
        if let Some(face) = self.polices.faces.get(&police) {
            serie.ajouter(face.numero(glyphe.id), (recul * 10.0).round() / 10.0);
        }
    }

    fn montrer(&mut self, serie: &mut Serie) {
        let Serie { texte, ouverte } = std::mem::take(serie);
        if !texte.is_empty() {
            self.ecrire(format_args!("[{texte}{}] TJ\n", if ouverte { ">" } else { "" }));
        }
    }

    fn choisir(&mut self, police: Police, cesure: bool, corps: f32) {
        if self.fonte != Some((police, cesure, corps)) {
            self.ecrire(format_args!("/{} {corps} Tf\n", ressource(police, cesure).0));
            self.fonte = Some((police, cesure, corps));
        }
    }
}

/// Never « -0 ».
fn centieme(valeur: f32) -> f32 {
    (valeur * 100.0).round() / 100.0 + 0.0
}
