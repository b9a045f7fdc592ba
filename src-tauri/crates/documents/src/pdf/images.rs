//! Pictures in the file: plain pixels, each picture once.

use crate::image::Image;
use crate::mise_en_page::{Dessin, MiseEnPage};
use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Resource name of a picture: the same pixels have the same name.
pub fn ressource(image: &Image) -> XObjectId {
    let empreinte = Sha256::digest(image.rvb());
    XObjectId(format!("I{:02x}{:02x}{:02x}{:02x}", empreinte[0], empreinte[1], empreinte[2], empreinte[3]))
}

pub fn incorporer(pages: &MiseEnPage, pdf: &mut PdfDocument) {
    let dessins =
        pages.pages.iter().flat_map(|page| page.artefacts.iter().chain(page.sequences.iter().flat_map(|s| &s.dessins)));
    for dessin in dessins {
        if let Dessin::Image { image, .. } = dessin {
            pdf.resources.xobjects.map.entry(ressource(image)).or_insert_with(|| objet(image));
        }
    }
}

fn objet(image: &Image) -> XObject {
    let (largeur, hauteur) = image.taille();
    let nom = |nom: &str| DictItem::Name(nom.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), nom("XObject")),
        ("Subtype".to_owned(), nom("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(largeur))),
        ("Height".to_owned(), DictItem::Int(i64::from(hauteur))),
        ("ColorSpace".to_owned(), nom("DeviceRGB")),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    let stream = ExternalStream { dict, content: image.rvb().to_vec(), compress: true };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
