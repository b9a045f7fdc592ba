//! The files that a PDF carries, its title, and the day it says that it was made on.

use lopdf::Object;

use crate::chaine::texte;
use crate::moment::Moment;
use crate::pdf::{Structure, retirer_l_hexadecimal};

const PIECES_MAX: usize = 20;
const TAILLE_MAX: usize = 16 << 20;

/// A file inside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub nom: String,
    pub octets: Vec<u8>,
}

/// The files of the catalogue, by its list of associated files and by its list of names.
pub(crate) fn toutes(s: &Structure<'_>) -> Vec<Piece> {
    let Some(catalogue) = s.catalogue() else { return Vec::new() };
    let mut specifications = catalogue.get(b"AF").map(|af| s.liste(af)).unwrap_or_default();
    let noms = catalogue.get(b"Names").ok().and_then(|n| s.dictionnaire(n));
    let mut a_voir: Vec<Object> = noms.and_then(|n| n.get(b"EmbeddedFiles").ok().cloned()).into_iter().collect();
    let mut vus = 0;
    while let Some(noeud) = a_voir.pop() {
        vus += 1;
        if vus > PIECES_MAX {
            break;
        }
        let Some(dictionnaire) = s.dictionnaire(&noeud) else { continue };
        a_voir.extend(dictionnaire.get(b"Kids").map(|k| s.liste(k)).unwrap_or_default());
        let paires = dictionnaire.get(b"Names").map(|n| s.liste(n)).unwrap_or_default();
        specifications.extend(paires.chunks_exact(2).map(|paire| paire[1].clone()));
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for piece in specifications.iter().take(PIECES_MAX).filter_map(|o| lire(s, o)) {
        if !pieces.contains(&piece) {
            pieces.push(piece);
        }
    }
    pieces
}

fn lire(s: &Structure<'_>, specification: &Object) -> Option<Piece> {
    let specification = s.dictionnaire(specification)?;
    let nom = specification.get(b"UF").or_else(|_| specification.get(b"F")).ok()?;
    let flux = s.dictionnaire(specification.get(b"EF").ok()?)?;
    let flux = s.suivre(flux.get(b"F").or_else(|_| flux.get(b"UF")).ok()?);
    let mut flux = flux.as_stream().ok()?.clone();
    retirer_l_hexadecimal(&mut flux);
    let octets = flux.get_plain_content_with_limit(TAILLE_MAX).ok()?;
    Some(Piece { nom: texte(&s.suivre(nom)), octets })
}

pub(crate) fn creation(s: &Structure<'_>) -> Option<Moment> {
    Moment::de_pdf(s.suivre(informations(s)?.get(b"CreationDate").ok()?).as_str().ok()?)
}

pub(crate) fn titre(s: &Structure<'_>) -> Option<String> {
    informations(s)?.get(b"Title").ok().map(|titre| texte(&s.suivre(titre)))
}

fn informations(s: &Structure<'_>) -> Option<lopdf::Dictionary> {
    s.dictionnaire(s.fin().get(b"Info").ok()?)
}
