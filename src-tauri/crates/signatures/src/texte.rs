//! The words of each page, as far as a file lets them be read.

use lopdf::{Document, LoadOptions, Object};

use crate::pdf::{Structure, TAILLE_DECOMPRESSEE_MAX, retirer_l_hexadecimal};

/// What one page may unfold to.
const PAGE_MAX: usize = 32 << 20;

/// The text of each page, in order; nothing for a page that has none, such as a picture of paper.
///
/// Nothing at all when the file cannot be followed.
#[must_use]
pub fn textes(octets: &[u8]) -> Option<Vec<String>> {
    // What the strict reading refuses is not given to the lenient one.
    Structure::lire(octets).ok()?;
    let options = LoadOptions { max_decompressed_size: Some(TAILLE_DECOMPRESSEE_MAX), ..LoadOptions::default() };
    let mut document = Document::load_mem_with_options(octets, options).ok()?;
    for objet in document.objects.values_mut() {
        if let Object::Stream(flux) = objet {
            retirer_l_hexadecimal(flux);
        }
    }
    let page = |numero: u32| document.extract_text_with_limit(&[numero], PAGE_MAX).unwrap_or_default();
    Some(document.get_pages().into_keys().map(page).collect())
}
