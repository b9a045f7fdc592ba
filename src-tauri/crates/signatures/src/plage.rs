//! Which bytes a signature covers: the whole revision from the first byte, less the signature itself, and nothing else.

use lopdf::{Dictionary, Object};

use crate::defaut::Defaut;
use crate::pdf::{Structure, hexadecimal};

/// The signed bytes: all up to `trou.0`, and from `trou.1` to `fin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plage {
    pub trou: (usize, usize),
    pub fin: usize,
}

impl Plage {
    pub fn parts<'a>(&self, octets: &'a [u8]) -> [&'a [u8]; 2] {
        [&octets[..self.trou.0], &octets[self.trou.1..self.fin]]
    }
}

/// Reads and checks `/ByteRange`. The signature is judged all the same when the range can be used, faulty as it is.
pub(crate) fn lire(octets: &[u8], signature: &Dictionary, defauts: &mut Vec<Defaut>) -> Option<Plage> {
    let nombres: Option<Vec<usize>> = signature
        .get(b"ByteRange")
        .ok()
        .and_then(|o| o.as_array().ok())
        .and_then(|liste| liste.iter().map(|o| o.as_i64().ok().and_then(|n| usize::try_from(n).ok())).collect());
    let Some([debut, longueur, reprise, suite]) = nombres.as_deref().and_then(|n| <[usize; 4]>::try_from(n).ok())
    else {
        defauts.push(Defaut::PlageAbsente);
        return None;
    };
    if debut != 0 {
        defauts.push(Defaut::PlageSansDebut);
        return None;
    }
    let Some(fin) = reprise.checked_add(suite).filter(|fin| *fin <= octets.len()) else {
        defauts.push(Defaut::PlageHorsDuFichier);
        return None;
    };
    if longueur >= reprise {
        defauts.push(Defaut::PlageEnDesordre);
        return None;
    }
    let trou = &octets[longueur..reprise];
    match trou.strip_prefix(b"<").and_then(|t| t.strip_suffix(b">")).and_then(hexadecimal) {
        None => defauts.push(Defaut::PlageTrouee),
        Some(contenu) if signature.get(b"Contents").and_then(Object::as_str).ok() != Some(&contenu[..]) => {
            defauts.push(Defaut::ContenuDeplace);
        }
        Some(_) if !octets[..longueur].trim_ascii_end().ends_with(b"/Contents") => defauts.push(Defaut::ContenuDeplace),
        Some(_) => {}
    }
    if !octets[..fin].trim_ascii_end().ends_with(b"%%EOF") || Structure::lire(&octets[..fin]).is_err() {
        defauts.push(Defaut::PlageInachevee);
    }
    Some(Plage { trou: (longueur, reprise), fin })
}
