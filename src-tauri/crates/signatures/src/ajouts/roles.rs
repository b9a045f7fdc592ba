//! What each object is in a revision: its role says what may change of it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object};

use crate::champs;
use crate::pdf::Structure;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Catalogue,
    Formulaire,
    /// Of that rank, from 1.
    Page(usize),
    /// The list of what is laid on that page.
    Annotations(usize),
    /// In the order of the fields.
    Champ(usize),
    ArbreDesPages,
    /// Metadata, validation data: nothing that shows.
    Annexe,
    /// A table or a packed stream of the file itself.
    Table,
    Autre,
}

pub(super) struct Roles {
    connus: BTreeMap<u32, Role>,
    /// Every object that another names.
    pub nomme: BTreeSet<u32>,
    dessins: OnceCell<BTreeMap<u32, usize>>,
}

impl Roles {
    pub fn de(s: &Structure<'_>) -> Self {
        let mut connus = BTreeMap::new();
        let mut nomme = BTreeSet::new();
        // The first role is the one that counts: the last said here are the strictest to allow.
        for numero in s.numeros() {
            let objet = s.objet(numero);
            references(&objet, &mut |n| {
                nomme.insert(n);
            });
            if let Object::Stream(flux) = &objet
                && (flux.dict.has_type(b"ObjStm") || flux.dict.has_type(b"XRef"))
            {
                connus.insert(numero, Role::Table);
            }
        }
        connus.retain(|numero, _| !nomme.contains(numero));
        let mut poser = |objet: Option<&Object>, role: Role| {
            if let Some(Object::Reference((numero, _))) = objet {
                connus.insert(*numero, role);
            }
        };
        let catalogue = s.catalogue().unwrap_or_default();
        poser(s.fin().get(b"Info").ok(), Role::Annexe);
        poser(catalogue.get(b"Metadata").ok(), Role::Annexe);
        for numero in descendants(s, catalogue.get(b"DSS").ok()) {
            poser(Some(&Object::Reference((numero, 0))), Role::Annexe);
        }
        for numero in noeuds(s, &catalogue) {
            poser(Some(&Object::Reference((numero, 0))), Role::ArbreDesPages);
        }
        for (rang, champ) in champs::lire(s).iter().enumerate() {
            for numero in &champ.objets {
                poser(Some(&Object::Reference((*numero, 0))), Role::Champ(rang));
            }
        }
        for (rang, numero) in s.pages().into_iter().enumerate() {
            let page = Object::Reference((numero, 0));
            if let Some(dictionnaire) = s.dictionnaire(&page) {
                poser(dictionnaire.get(b"Annots").ok(), Role::Annotations(rang + 1));
            }
            poser(Some(&page), Role::Page(rang + 1));
        }
        poser(catalogue.get(b"AcroForm").ok(), Role::Formulaire);
        poser(s.fin().get(b"Root").ok(), Role::Catalogue);
        Self { connus, nomme, dessins: OnceCell::new() }
    }

    pub fn role(&self, numero: u32) -> Role {
        self.connus.get(&numero).copied().unwrap_or(Role::Autre)
    }

    /// The first page that draws with an object.
    pub fn page_de(&self, s: &Structure<'_>, cherche: u32) -> Option<usize> {
        self.dessins.get_or_init(|| self.dessins(s)).get(&cherche).copied()
    }

    /// Every object that pages draw with, by the first page that does.
    fn dessins(&self, s: &Structure<'_>) -> BTreeMap<u32, usize> {
        let mut dessins = BTreeMap::new();
        for (rang, page) in s.pages().into_iter().enumerate() {
            let mut a_voir = vec![page];
            while let Some(numero) = a_voir.pop() {
                // From one page to another there is a way, but it draws nothing.
                let ailleurs = numero != page && matches!(self.role(numero), Role::Page(_) | Role::ArbreDesPages);
                if !ailleurs && !dessins.contains_key(&numero) {
                    dessins.insert(numero, rang + 1);
                    references(&s.objet(numero), &mut |n| a_voir.push(n));
                }
            }
        }
        dessins
    }
}

/// The nodes above the pages.
fn noeuds(s: &Structure<'_>, catalogue: &Dictionary) -> BTreeSet<u32> {
    let mut vus = BTreeSet::new();
    let mut a_voir: Vec<Object> = catalogue.get(b"Pages").ok().cloned().into_iter().collect();
    while let Some(noeud) = a_voir.pop() {
        let Ok((numero, _)) = noeud.as_reference() else { continue };
        let Some(enfants) = s.dictionnaire(&noeud).and_then(|d| d.get(b"Kids").ok().cloned()) else { continue };
        if vus.insert(numero) {
            a_voir.extend(s.liste(&enfants));
        }
    }
    vus
}

/// An object and all that it leads to: of validation data, which lead nowhere else.
fn descendants(s: &Structure<'_>, racine: Option<&Object>) -> BTreeSet<u32> {
    let (mut a_voir, mut vus) = (Vec::new(), BTreeSet::new());
    if let Some(racine) = racine {
        references(racine, &mut |n| a_voir.push(n));
    }
    while let Some(numero) = a_voir.pop() {
        if vus.insert(numero) {
            references(&s.objet(numero), &mut |n| a_voir.push(n));
        }
    }
    vus
}

fn references(objet: &Object, voir: &mut dyn FnMut(u32)) {
    match objet {
        Object::Reference((numero, _)) => voir(*numero),
        Object::Array(elements) => elements.iter().for_each(|e| references(e, voir)),
        Object::Dictionary(d) => d.iter().for_each(|(_, valeur)| references(valeur, voir)),
        Object::Stream(flux) => flux.dict.iter().for_each(|(_, valeur)| references(valeur, voir)),
        _ => {}
    }
}
