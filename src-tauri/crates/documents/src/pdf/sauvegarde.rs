//! The last step: streams compressed, objects packed, bytes written. Each object goes as soon as it is written.
//!
//! A compressed stream whose last byte is CR is followed by « LF endstream », which PDF/A checkers read as a line end of two
//! characters. One stream in 256 is like that; each kind of stream is given another ending here.

use super::nom;
use super::objets;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::io::Write;

/// Page contents, and packs of objects: more white space at the end until the compressed form ends otherwise.
pub fn comprimer_le_texte(mut contenu: Vec<u8>, mut dictionnaire: Dictionary) -> Stream {
    loop {
        let mut flux = Stream::new(dictionnaire, contenu);
        let clair = flux.content.clone();
        // Compression in memory cannot fail; if it did, the plain bytes would do.
        let _ = flux.compress();
        if flux.content.last() != Some(&b'\r') {
            return flux;
        }
        flux.dict.remove(b"Filter");
        flux.dict.remove(b"Length");
        (contenu, dictionnaire) = (clair, flux.dict);
        contenu.push(b'\n');
    }
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

/// How many objects stand in a pack.
const PAR_PAQUET: usize = 200;

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    Libre,
    Octet(u32),
    Paquet { numero: u32, rang: u16 },
}

struct Ecriture {
    octets: Vec<u8>,
    /// By object number.
    places: Vec<Place>,
    /// Of the pack that fills: number and beginning of each object, and their bytes.
    rangs: Vec<(u32, usize)>,
    paquet: Vec<u8>,
}

/// The bytes of the file: what the document holds, then what is made only as it is written.
pub fn octets(document: Document, suite: impl Iterator<Item = (ObjectId, Dictionary)>) -> Vec<u8> {
    let mut ecriture = Ecriture {
        octets: format!("%PDF-{}\n", document.version).into_bytes(),
        places: vec![Place::Libre; document.max_id as usize + 1],
        rangs: Vec::new(),
        paquet: Vec::new(),
    };
    // Four bytes above 127 tell that the file is not text.
    ecriture.octets.extend([b'%', 0xbb, 0xad, 0xc0, 0xde, b'\n']);
    for ((numero, _), objet) in document.objects {
        ecriture.ajouter(numero, objet);
    }
    for ((numero, _), dictionnaire) in suite {
        ecriture.ajouter(numero, dictionnaire.into());
    }
    ecriture.fermer_le_paquet();
    ecriture.finir(document.trailer)
}

impl Ecriture {
    fn ajouter(&mut self, numero: u32, objet: Object) {
        if let Object::Stream(mut flux) = objet {
            comprimer(&mut flux);
            self.flux(numero, &flux);
            return;
        }
        self.rangs.push((numero, self.paquet.len()));
        objets::ecrire(&mut self.paquet, &objet);
        self.paquet.push(b'\n');
        if self.rangs.len() == PAR_PAQUET {
            self.fermer_le_paquet();
        }
    }

    fn flux(&mut self, numero: u32, flux: &Stream) {
        self.places[numero as usize] = Place::Octet(self.octets.len() as u32);
        self.ecrire(format_args!("{numero} 0 obj\n"));
        objets::ecrire_un_dictionnaire(&mut self.octets, &flux.dict);
        self.octets.extend(b"stream\n");
        self.octets.extend(&flux.content);
        self.octets.extend(b"\nendstream\nendobj\n");
    }

    fn ecrire(&mut self, texte: std::fmt::Arguments) {
        self.octets.write_fmt(texte).expect("writing to memory");
    }

    fn nouveau_numero(&mut self) -> u32 {
        self.places.push(Place::Libre);
        self.places.len() as u32 - 1
    }

    fn fermer_le_paquet(&mut self) {
        let rangs = std::mem::take(&mut self.rangs);
        if rangs.is_empty() {
            return;
        }
        let paquet = self.nouveau_numero();
        let mut contenu = Vec::with_capacity(self.paquet.len() + rangs.len() * 12);
        for (rang, (numero, debut)) in rangs.iter().enumerate() {
            write!(contenu, "{numero} {debut} ").expect("writing to memory");
            self.places[*numero as usize] = Place::Paquet { numero: paquet, rang: rang as u16 };
        }
        let premier = contenu.len() as i64;
        contenu.append(&mut self.paquet);
        let dictionnaire = dictionary! { "Type" => nom("ObjStm"), "N" => rangs.len() as i64, "First" => premier };
        let flux = comprimer_le_texte(contenu, dictionnaire);
        self.flux(paquet, &flux);
    }

    /// The table of places, which is also the trailer.
    fn finir(mut self, trailer: Dictionary) -> Vec<u8> {
        let numero = self.nouveau_numero();
        let debut = self.octets.len();
        self.places[numero as usize] = Place::Octet(debut as u32);
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for (rang, place) in self.places.iter().enumerate() {
            let (genre, champ, dernier) = match *place {
                // Object 0 is the head of the list of those that are not used.
                Place::Libre => (0u8, 0, if rang == 0 { u16::MAX } else { 0 }),
                Place::Octet(place) => (1, place, 0),
                Place::Paquet { numero, rang } => (2, numero, rang),
            };
            table.push(genre);
            table.extend(champ.to_be_bytes());
            table.extend(dernier.to_be_bytes());
        }
        let mut dictionnaire = trailer;
        dictionnaire.set("Type", nom("XRef"));
        dictionnaire.set("Size", self.places.len() as i64);
        dictionnaire.set("W", vec![1.into(), 4.into(), 2.into()]);
        let clair = Stream::new(dictionnaire, table);
        let mut flux = clair.clone();
        let _ = flux.compress();
        // Readers of a table expect one filter they know: plain, it ends with the zero of its last entry.
        let flux = if flux.content.last() == Some(&b'\r') { clair } else { flux };
        self.flux(numero, &flux);
        self.ecrire(format_args!("startxref\n{debut}\n%%EOF"));
        self.octets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_never_ends_with_a_carriage_return() {
        let mut vus = 0;
        for graine in 0..600 {
            let contenu = "flux ".repeat(60 + graine).into_bytes();
            let mut brut = Stream::new(Dictionary::new(), contenu.clone());
            let _ = brut.compress();
            vus += usize::from(brut.content.last() == Some(&b'\r'));
            let mut flux = Stream::new(Dictionary::new(), contenu.clone());
            comprimer(&mut flux);
            assert_ne!(flux.content.last(), Some(&b'\r'));
            let texte = comprimer_le_texte(contenu.clone(), Dictionary::new());
            assert_ne!(texte.content.last(), Some(&b'\r'));
            let relu = texte.decompressed_content().unwrap();
            assert_eq!(relu.trim_ascii_end(), contenu.trim_ascii_end(), "white space is all that is added");
        }
        assert!(vus > 0, "the case exists, or this test proves nothing");
    }

    #[test]
    fn a_file_of_several_packs_is_read_again_whole() {
        let mut document = Document::with_version("1.7");
        let ids: Vec<ObjectId> = (0..450).map(|n| document.add_object(dictionary! { "N" => n })).collect();
        let image = document.add_object(Stream::new(Dictionary::new(), vec![7; 300]));
        let tard = document.new_object_id();
        let catalogue = document.add_object(dictionary! { "Type" => nom("Catalog"), "Tard" => tard });
        document.trailer.set("Root", catalogue);
        let suite = std::iter::once((tard, dictionary! { "Mot" => Object::string_literal("é (à) \\ \r fin") }));
        let relu = Document::load_mem(&octets(document, suite)).unwrap();
        for (rang, id) in ids.iter().enumerate() {
            assert_eq!(relu.get_dictionary(*id).unwrap().get(b"N").unwrap().as_i64().unwrap(), rang as i64);
        }
        let flux = relu.get_object(image).unwrap().as_stream().unwrap();
        assert_eq!(flux.decompressed_content().unwrap(), [7; 300]);
        let mot = relu.get_dictionary(tard).unwrap().get(b"Mot").unwrap().as_str().unwrap();
        assert_eq!(mot, "é (à) \\ \r fin".as_bytes());
    }
}
