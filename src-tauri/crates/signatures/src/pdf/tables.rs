//! Where objects are: the tables of a file, from its end back to its beginning. The newest word on an object wins, freed ones included.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object};

use super::filtres::retirer_l_hexadecimal;
use super::objets::Lecteur;
use super::structure::{TAILLE_DECOMPRESSEE_MAX, lire_flux};

/// Where an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Libre,
    /// At that byte of the file, under that generation.
    Directe(usize, u16),
    /// In that packed stream, at that rank.
    Paquet(u32, usize),
}

/// The tables, merged.
pub(super) struct Tables {
    pub places: BTreeMap<u32, Place>,
    /// The newest trailer.
    pub fin: Dictionary,
}

/// More updates than any real file has.
const SECTIONS_MAX: usize = 500;

pub(super) fn lire(octets: &[u8]) -> Option<Tables> {
    let mut places = BTreeMap::new();
    let mut fin: Option<Dictionary> = None;
    let mut vues = BTreeSet::new();
    let mut suivante = Some(depart(octets)?);
    while let Some(debut) = suivante {
        if !vues.insert(debut) || vues.len() > SECTIONS_MAX {
            return None;
        }
        let (section, bout) = section(octets, debut)?;
        let mut nouvelles = sans_double(section)?;
        // A file for old and new readers hides packed objects behind freed ones of the same section.
        if bout.has(b"XRefStm") {
            for (numero, place) in sans_double(self::section(octets, entier(&bout, b"XRefStm")?)?.0)? {
                let connue = nouvelles.entry(numero).or_insert(place);
                if *connue == Place::Libre {
                    *connue = place;
                }
            }
        }
        for (numero, place) in nouvelles {
            places.entry(numero).or_insert(place);
        }
        suivante = match bout.get(b"Prev") {
            Ok(_) => Some(entier(&bout, b"Prev")?),
            Err(_) => None,
        };
        fin.get_or_insert(bout);
    }
    fin.map(|fin| Tables { places, fin })
}

/// Said twice in one table, differently: two readers would not agree.
fn sans_double(section: Vec<(u32, Place)>) -> Option<BTreeMap<u32, Place>> {
    let mut places = BTreeMap::new();
    for (numero, place) in section {
        if places.insert(numero, place).is_some_and(|autre| autre != place) {
            return None;
        }
    }
    Some(places)
}

/// The byte that the last `startxref` names.
fn depart(octets: &[u8]) -> Option<usize> {
    let mot = b"startxref";
    let place = octets.windows(mot.len()).rposition(|f| f == mot)?;
    usize::try_from(Lecteur::a(octets, place + mot.len()).naturel()?).ok()
}

fn entier(dictionnaire: &Dictionary, cle: &[u8]) -> Option<usize> {
    dictionnaire.get(cle).ok().and_then(|o| o.as_i64().ok()).and_then(|n| usize::try_from(n).ok())
}

fn section(octets: &[u8], debut: usize) -> Option<(Vec<(u32, Place)>, Dictionary)> {
    let mut lecteur = Lecteur::a(octets, debut);
    if lecteur.mot(b"xref") { classique(&mut lecteur) } else { en_flux(octets, debut) }
}

fn classique(lecteur: &mut Lecteur<'_>) -> Option<(Vec<(u32, Place)>, Dictionary)> {
    let mut places = Vec::new();
    while !lecteur.mot(b"trailer") {
        let premier = u32::try_from(lecteur.naturel()?).ok()?;
        let combien = lecteur.naturel()?;
        for rang in 0..u32::try_from(combien).ok()? {
            let debut = usize::try_from(lecteur.naturel()?).ok()?;
            let generation = u16::try_from(lecteur.naturel()?).ok()?;
            let place = if lecteur.mot(b"n") {
                Place::Directe(debut, generation)
            } else if lecteur.mot(b"f") {
                Place::Libre
            } else {
                return None;
            };
            places.push((premier.checked_add(rang)?, place));
        }
    }
    match lecteur.objet()? {
        Object::Dictionary(bout) => Some((places, bout)),
        _ => None,
    }
}

fn en_flux(octets: &[u8], debut: usize) -> Option<(Vec<(u32, Place)>, Dictionary)> {
    // The length of a table is said in it: nothing else can be looked up yet.
    let (_, Object::Stream(mut flux)) = lire_flux(octets, debut, &|_| None)? else { return None };
    let dictionnaire = flux.dict.clone();
    let nombres = |cle: &[u8]| -> Option<Vec<usize>> {
        let liste = dictionnaire.get(cle).ok()?.as_array().ok()?;
        liste.iter().map(|o| o.as_i64().ok().and_then(|n| usize::try_from(n).ok())).collect()
    };
    let [a, b, c] = nombres(b"W")?[..] else { return None };
    if a > 8 || b == 0 || b > 8 || c > 8 {
        return None;
    }
    retirer_l_hexadecimal(&mut flux);
    let contenu = flux.get_plain_content_with_limit(TAILLE_DECOMPRESSEE_MAX).ok()?;
    let index = nombres(b"Index").or_else(|| Some(vec![0, entier(&dictionnaire, b"Size")?]))?;
    let mut lignes = contenu.chunks_exact(a + b + c);
    let mut places = Vec::new();
    let nombre = |octets: &[u8]| octets.iter().fold(0_u64, |n, o| (n << 8) | u64::from(*o));
    for bornes in index.chunks_exact(2) {
        for rang in 0..bornes[1] {
            let ligne = lignes.next()?;
            let numero = u32::try_from(bornes[0].checked_add(rang)?).ok()?;
            let sorte = if a == 0 { 1 } else { nombre(&ligne[..a]) };
            let (deuxieme, troisieme) = (nombre(&ligne[a..a + b]), nombre(&ligne[a + b..]));
            let place = match sorte {
                0 => Place::Libre,
                1 => Place::Directe(usize::try_from(deuxieme).ok()?, u16::try_from(troisieme).ok()?),
                2 => Place::Paquet(u32::try_from(deuxieme).ok()?, usize::try_from(troisieme).ok()?),
                _ => return None,
            };
            places.push((numero, place));
        }
    }
    Some((places, dictionnaire))
}
