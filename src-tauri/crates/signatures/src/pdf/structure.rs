//! A revision of a file: its objects, found through its tables and read when asked for.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::Illisible;
use super::filtres::retirer_l_hexadecimal;
use super::objets::Lecteur;
use super::tables::{self, Place, Tables};

/// What one stream may unfold to: a few kilobytes must not fill the memory.
pub(crate) const TAILLE_DECOMPRESSEE_MAX: usize = 256 << 20;

const PAGES_MAX: usize = 100_000;

type ObjetsEnPaquet = Rc<Vec<(u32, Object)>>;

pub(crate) struct Structure<'a> {
    pub octets: &'a [u8],
    tables: Tables,
    paquets: RefCell<BTreeMap<u32, Option<ObjetsEnPaquet>>>,
}

impl<'a> Structure<'a> {
    /// # Errors
    /// What is not a PDF, cannot be followed from its end, or is encrypted.
    pub fn lire(octets: &'a [u8]) -> Result<Self, Illisible> {
        if !octets.starts_with(b"%PDF-") {
            return Err(Illisible::PasUnPdf);
        }
        let tables = tables::lire(octets).ok_or(Illisible::Abime)?;
        if tables.fin.has(b"Encrypt") {
            return Err(Illisible::Chiffre);
        }
        let structure = Self { octets, tables, paquets: RefCell::default() };
        structure.catalogue().map(|_| structure).ok_or(Illisible::Abime)
    }

    pub fn fin(&self) -> &Dictionary {
        &self.tables.fin
    }

    pub fn numeros(&self) -> impl Iterator<Item = u32> {
        self.tables.places.keys().copied()
    }

    pub fn place(&self, numero: u32) -> Place {
        self.tables.places.get(&numero).copied().unwrap_or(Place::Libre)
    }

    /// Bytes where an object is told: its own, or those of its packed stream.
    pub fn lieu(&self, numero: u32) -> Option<(usize, usize)> {
        match self.place(numero) {
            Place::Libre => None,
            Place::Directe(debut, _) => Some((debut, 0)),
            Place::Paquet(paquet, rang) => match self.place(paquet) {
                Place::Directe(debut, _) => Some((debut, rang + 1)),
                Place::Libre | Place::Paquet(..) => None,
            },
        }
    }

    /// References name an object by its number and its generation.
    pub fn generation(&self, numero: u32) -> u16 {
        match self.place(numero) {
            Place::Directe(_, generation) => generation,
            Place::Libre | Place::Paquet(..) => 0,
        }
    }

    /// The object of that number; null when it is absent, freed or broken.
    pub fn objet(&self, numero: u32) -> Object {
        self.lire_objet(numero).unwrap_or(Object::Null)
    }

    /// Nothing when the table leads to another object than the one it names, or to none.
    pub fn lire_objet(&self, numero: u32) -> Option<Object> {
        match self.place(numero) {
            Place::Libre => Some(Object::Null),
            Place::Directe(debut, generation) => {
                let (lu, objet) = lire_flux(self.octets, debut, &|id| self.longueur(id))?;
                (lu == (numero, generation)).then_some(objet)
            }
            Place::Paquet(paquet, rang) => {
                self.paquet(paquet)?.get(rang).filter(|(lu, _)| *lu == numero).map(|(_, objet)| objet.clone())
            }
        }
    }

    /// A length that is told apart is a plain number, by the rules of the format.
    fn longueur(&self, numero: u32) -> Option<usize> {
        let Place::Directe(debut, _) = self.place(numero) else { return None };
        let mut lecteur = Lecteur::a(self.octets, debut);
        (lecteur.entete_d_objet()?.0 == numero)
            .then(|| lecteur.naturel())
            .flatten()
            .and_then(|n| usize::try_from(n).ok())
    }

    fn paquet(&self, numero: u32) -> Option<ObjetsEnPaquet> {
        if let Some(connu) = self.paquets.borrow().get(&numero) {
            return connu.clone();
        }
        let lu = self.ouvrir(numero).map(Rc::new);
        self.paquets.borrow_mut().insert(numero, lu.clone());
        lu
    }

    fn ouvrir(&self, numero: u32) -> Option<Vec<(u32, Object)>> {
        let Place::Directe(debut, generation) = self.place(numero) else { return None };
        let (lu, Object::Stream(mut flux)) = lire_flux(self.octets, debut, &|id| self.longueur(id))? else {
            return None;
        };
        if lu != (numero, generation) || !flux.dict.has_type(b"ObjStm") {
            return None;
        }
        retirer_l_hexadecimal(&mut flux);
        let contenu = flux.get_plain_content_with_limit(TAILLE_DECOMPRESSEE_MAX).ok()?;
        let nombre = |cle: &[u8]| flux.dict.get(cle).ok()?.as_i64().ok().and_then(|n| usize::try_from(n).ok());
        let premier = nombre(b"First")?;
        let mut entete = Lecteur::a(&contenu, 0);
        let mut objets = Vec::new();
        for _ in 0..nombre(b"N")? {
            let numero = u32::try_from(entete.naturel()?).ok()?;
            let debut = usize::try_from(entete.naturel()?).ok()?.checked_add(premier)?;
            objets.push((numero, Lecteur::a(&contenu, debut).objet().unwrap_or(Object::Null)));
        }
        Some(objets)
    }

    /// What an object is once its references are followed.
    pub fn suivre(&self, objet: &Object) -> Object {
        let mut objet = objet.clone();
        for _ in 0..20 {
            match objet {
                Object::Reference((numero, _)) => objet = self.objet(numero),
                autre => return autre,
            }
        }
        Object::Null
    }

    pub fn dictionnaire(&self, objet: &Object) -> Option<Dictionary> {
        match self.suivre(objet) {
            Object::Dictionary(d) => Some(d),
            Object::Stream(flux) => Some(flux.dict),
            _ => None,
        }
    }

    pub fn liste(&self, objet: &Object) -> Vec<Object> {
        match self.suivre(objet) {
            Object::Array(elements) => elements,
            _ => Vec::new(),
        }
    }

    pub fn catalogue(&self) -> Option<Dictionary> {
        self.dictionnaire(self.tables.fin.get(b"Root").ok()?)
    }

    /// Numbers of the pages, in order.
    pub fn pages(&self) -> Vec<u32> {
        let Some(racine) = self.catalogue().and_then(|c| c.get(b"Pages").ok().cloned()) else { return Vec::new() };
        let (mut a_voir, mut vues, mut pages) = (vec![racine], BTreeSet::new(), Vec::new());
        while let Some(noeud) = a_voir.pop() {
            let Object::Reference((numero, _)) = noeud else { continue };
            if !vues.insert(numero) || pages.len() >= PAGES_MAX {
                continue;
            }
            let Some(dictionnaire) = self.dictionnaire(&noeud) else { continue };
            match dictionnaire.get(b"Kids") {
                Ok(enfants) => a_voir.extend(self.liste(enfants).into_iter().rev()),
                Err(_) => pages.push(numero),
            }
        }
        pages
    }
}

/// An object at that byte, with its number and generation; a stream takes its bytes along.
pub(super) fn lire_flux(
    octets: &[u8],
    debut: usize,
    longueur_de: &dyn Fn(u32) -> Option<usize>,
) -> Option<(ObjectId, Object)> {
    let mut lecteur = Lecteur::a(octets, debut);
    let id = lecteur.entete_d_objet()?;
    let objet = lecteur.objet()?;
    let Object::Dictionary(dictionnaire) = objet else { return Some((id, objet)) };
    if !lecteur.mot(b"stream") {
        return Some((id, Object::Dictionary(dictionnaire)));
    }
    let apres = octets.get(lecteur.pos..)?;
    let debut = lecteur.pos
        + match apres {
            [b'\r', b'\n', ..] => 2,
            [b'\n', ..] => 1,
            _ => return None,
        };
    let longueur = match dictionnaire.get(b"Length").ok()? {
        Object::Reference((numero, _)) => longueur_de(*numero)?,
        autre => usize::try_from(autre.as_i64().ok()?).ok()?,
    };
    let fin = debut.checked_add(longueur)?;
    let contenu = octets.get(debut..fin)?;
    Lecteur::a(octets, fin).mot(b"endstream").then(|| (id, Object::Stream(Stream::new(dictionnaire, contenu.to_vec()))))
}
