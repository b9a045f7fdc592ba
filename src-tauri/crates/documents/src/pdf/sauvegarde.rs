//! The last step: streams compressed, objects packed, bytes written.
//!
//! A compressed stream whose last byte is CR is followed by « LF endstream », which PDF/A checkers read as a line end of two
//! characters. One stream in 256 is like that; each kind of stream is given another ending here.

use super::{ErreurPdf, nom};
use lopdf::{Document, Object, ObjectId, SaveOptions, Stream};

/// Page contents: strings of one glyph joined into runs.
pub fn compacter_les_pages(document: &mut Document, feuilles: &[ObjectId]) -> Result<(), ErreurPdf> {
    for feuille in feuilles {
        let contenu = document.get_dictionary(*feuille)?.get(b"Contents")?.as_reference()?;
        if let Ok(Object::Stream(flux)) = document.get_object_mut(contenu) {
            let mut court = joindre_les_chaines(&flux.content);
            while comprime(&court).last() == Some(&b'\r') {
                court.push(b'\n');
            }
            flux.set_content(court);
        }
    }
    Ok(())
}

/// `<0012> <0034>` inside an array becomes `<00120034>`: the same glyphs, half the bytes.
fn joindre_les_chaines(contenu: &[u8]) -> Vec<u8> {
    let mut sortie: Vec<u8> = Vec::with_capacity(contenu.len());
    let mut dans_tableau = false;
    let mut i = 0;
    while i < contenu.len() {
        let octet = contenu[i];
        match octet {
            b'[' => dans_tableau = true,
            b']' => dans_tableau = false,
            b'>' if dans_tableau => {
                let blancs = contenu[i + 1..].iter().take_while(|b| b.is_ascii_whitespace()).count();
                if contenu.get(i + 1 + blancs) == Some(&b'<') {
                    i += blancs + 2;
                    continue;
                }
            }
            _ => {}
        }
        sortie.push(octet);
        i += 1;
    }
    sortie
}

fn comprime(contenu: &[u8]) -> Vec<u8> {
    let mut flux = Stream::new(lopdf::Dictionary::new(), contenu.to_vec());
    // Compression in memory cannot fail; if it did, the plain bytes would do.
    let _ = flux.compress();
    flux.content
}

/// Compresses a stream, in hexadecimal if its last byte would be CR.
fn comprimer(flux: &mut Stream) {
    if !flux.allows_compression || flux.dict.has(b"Filter") {
        return;
    }
    let _ = flux.compress();
    if flux.content.last() != Some(&b'\r') {
        return;
    }
    let mut hexadecimal: Vec<u8> = Vec::with_capacity(flux.content.len() * 2 + 1);
    for octet in &flux.content {
        hexadecimal.extend(format!("{octet:02x}").bytes());
    }
    hexadecimal.push(b'>');
    let mut filtres = vec![nom("ASCIIHexDecode")];
    filtres.extend(flux.dict.get(b"Filter").ok().cloned());
    flux.dict.set("Filter", filtres);
    flux.set_content(hexadecimal);
}

/// About how many packs of objects a long act has.
const PAQUETS: usize = 25;

pub fn octets(mut document: Document) -> Result<Vec<u8>, ErreurPdf> {
    for objet in document.objects.values_mut() {
        if let Object::Stream(flux) = objet {
            comprimer(flux);
        }
    }
    let mut octets = Vec::new();
    // The packed objects are streams too: another size of pack changes their ending. Few packs, or one of them would nearly
    // always end badly in a long act, and the whole would be written again and again. A short one fits in one pack of sixty.
    let pas = (document.objects.len() / (PAQUETS * 100)).max(1);
    for par_paquet in (1..=100).rev().map(|n| n * pas) {
        octets.clear();
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(par_paquet)
            .compression_level(6)
            .build();
        document.clone().save_with_options(&mut octets, options).map_err(|e| ErreurPdf::Assemblage(e.to_string()))?;
        if !octets.windows(11).any(|fin| fin == b"\r\nendstream") {
            return Ok(octets);
        }
    }
    Err(ErreurPdf::Assemblage("aucune taille de paquet ne convient".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_of_an_array_are_joined_and_nothing_else_changes() {
        let avant = b"/P <</MCID 0>> BDC [<0001><0002>-5 <0003> <0004>] TJ EMC".as_slice();
        let apres = b"/P <</MCID 0>> BDC [<00010002>-5 <00030004>] TJ EMC".as_slice();
        assert_eq!(joindre_les_chaines(avant), apres);
    }

    #[test]
    fn a_stream_never_ends_with_a_carriage_return() {
        let mut vus = 0;
        for graine in 0..600 {
            let contenu = "flux ".repeat(60 + graine).into_bytes();
            vus += usize::from(comprime(&contenu).last() == Some(&b'\r'));
            let mut flux = Stream::new(lopdf::Dictionary::new(), contenu.clone());
            comprimer(&mut flux);
            assert_ne!(flux.content.last(), Some(&b'\r'));
        }
        assert!(vus > 0, "the case exists, or this test proves nothing");
    }
}
