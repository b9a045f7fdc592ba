//! The structure tree: which node each marked sequence, link and field belongs to, and back.

use super::annotations::Annotations;
use super::contenu::balise;
use super::{ErreurPdf, chaine, nom, reel};
use crate::mise_en_page::{Enfant, MiseEnPage, Noeud, Numerotation, Role};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Object numbers of the nodes, known before anything points at them.
pub struct Reservation {
    racine: ObjectId,
    noeuds: Vec<ObjectId>,
    /// Pairs of the parent tree: key, then node or nodes.
    parents: Vec<Object>,
    cle: i64,
}

impl Reservation {
    pub fn nouvelle(document: &mut Document, pages: &MiseEnPage) -> Self {
        let noeuds: Vec<ObjectId> = pages.arbre.iter().map(|_| document.new_object_id()).collect();
        let mut parents = Vec::new();
        for (rang, page) in pages.pages.iter().enumerate() {
            parents.push(Object::from(rang as i64));
            let des_sequences = page.sequences.iter().map(|s| Object::from(noeuds[s.noeud.0]));
            parents.push(Object::Array(des_sequences.collect()));
        }
        Self { racine: document.new_object_id(), noeuds, parents, cle: pages.pages.len() as i64 }
    }

    /// The key by which an annotation finds its node.
    pub fn cle_pour(&self, rang: usize) -> i64 {
        self.cle + rang as i64
    }

    fn noter(&mut self, noeud: usize) {
        self.parents.push(self.cle.into());
        self.parents.push(self.noeuds[noeud].into());
        self.cle += 1;
    }
}

/// The root of the tree, and the way back from pages and annotations to its nodes. The nodes are made when they are written.
pub fn ecrire(
    document: &mut Document,
    feuilles: &[ObjectId],
    reserve: &mut Reservation,
    annotations: &Annotations,
) -> Result<(), ErreurPdf> {
    for (rang, feuille) in feuilles.iter().enumerate() {
        let page = document.get_object_mut(*feuille)?.as_dict_mut()?;
        page.set("StructParents", rang as i64);
        page.set("Tabs", nom("S"));
    }
    for noeud in &annotations.noeuds {
        reserve.noter(noeud.0);
    }
    let parents = document.add_object(dictionary! { "Nums" => std::mem::take(&mut reserve.parents) });
    let racine = dictionary! {
        "Type" => nom("StructTreeRoot"),
        "K" => reserve.noeuds[0],
        "ParentTree" => parents,
        "ParentTreeNextKey" => reserve.cle,
        // « Title » is not a type of PDF 1.7.
        "RoleMap" => dictionary! { "Title" => nom("P") },
    };
    document.set_object(reserve.racine, racine);
    document.catalog_mut()?.set("StructTreeRoot", reserve.racine);
    Ok(())
}

/// Each node of the tree, with its object number.
pub fn elements(
    pages: &MiseEnPage,
    feuilles: &[ObjectId],
    reserve: &Reservation,
    annotations: &Annotations,
) -> impl Iterator<Item = (ObjectId, Dictionary)> {
    pages.arbre.iter().enumerate().map(|(rang, noeud)| {
        let parent = if rang == 0 { reserve.racine } else { reserve.noeuds[noeud.parent.0] };
        let mut element = dictionary! { "Type" => nom("StructElem"), "S" => nom(balise(noeud.role)), "P" => parent };
        enfants(&mut element, noeud, feuilles, &reserve.noeuds, annotations);
        if let Some(alternative) = noeud.alternative.as_ref().filter(|_| noeud.role != Role::Tableau) {
            element.set("Alt", chaine(alternative));
        }
        if noeud.role == Role::Note {
            // PDF/UA wants notes to have a name of their own.
            element.set("ID", Object::string_literal(format!("note-{rang}")));
        }
        attributs(&mut element, noeud, pages);
        (reserve.noeuds[rang], element)
    })
}

fn enfants(
    element: &mut Dictionary,
    noeud: &Noeud,
    feuilles: &[ObjectId],
    noeuds: &[ObjectId],
    annotations: &Annotations,
) {
    let mut page_du_noeud = None;
    let mut enfants: Vec<Object> = Vec::with_capacity(noeud.enfants.len());
    for enfant in &noeud.enfants {
        enfants.push(match *enfant {
            Enfant::Noeud(id) => noeuds[id.0].into(),
            Enfant::Sequence { page, rang } if *page_du_noeud.get_or_insert(page) == page => (rang as i64).into(),
            Enfant::Sequence { page, rang } => {
                dictionary! { "Type" => nom("MCR"), "Pg" => feuilles[page], "MCID" => rang as i64 }.into()
            }
            Enfant::Lien { page, rang } => {
                let objet = annotations.liens[page][rang];
                dictionary! { "Type" => nom("OBJR"), "Obj" => objet, "Pg" => feuilles[page] }.into()
            }
            Enfant::Champ(rang) => {
                let (objet, page) = annotations.champs[rang];
                dictionary! { "Type" => nom("OBJR"), "Obj" => objet, "Pg" => feuilles[page] }.into()
            }
        });
    }
    if let Some(page) = page_du_noeud {
        element.set("Pg", feuilles[page]);
    }
    match enfants.len() {
        0 => {}
        1 => element.set("K", enfants.remove(0)),
        _ => element.set("K", enfants),
    }
}

fn attributs(element: &mut Dictionary, noeud: &Noeud, pages: &MiseEnPage) {
    let mut tableau = dictionary! { "O" => nom("Table") };
    let mut groupes: Vec<Object> = Vec::new();
    match noeud.role {
        Role::EnteteDeColonne => tableau.set("Scope", nom("Column")),
        Role::EnteteDeRangee => tableau.set("Scope", nom("Row")),
        _ => {}
    }
    if noeud.etendue > 1 {
        tableau.set("ColSpan", i64::from(noeud.etendue));
    }
    if let Some(resume) = noeud.alternative.as_ref().filter(|_| noeud.role == Role::Tableau) {
        tableau.set("Summary", chaine(resume));
    }
    if tableau.len() > 1 {
        groupes.push(tableau.into());
    }
    if let Some(numerotation) = noeud.numerotation {
        let style = match numerotation {
            Numerotation::Puces => "Disc",
            Numerotation::Decimale => "Decimal",
            Numerotation::Lettres => "LowerAlpha",
            Numerotation::Romaine => "LowerRoman",
        };
        groupes.push(dictionary! { "O" => nom("List"), "ListNumbering" => nom(style) }.into());
    }
    if let Some((page, cadre)) = noeud.cadre {
        let haut = pages.pages[page].sens.hauteur() - cadre.y;
        let boite = vec![reel(cadre.x), reel(haut - cadre.hauteur), reel(cadre.x + cadre.largeur), reel(haut)];
        groupes.push(dictionary! { "O" => nom("Layout"), "Placement" => nom("Block"), "BBox" => boite }.into());
    }
    match groupes.len() {
        0 => {}
        1 => element.set("A", groupes.remove(0)),
        _ => element.set("A", groupes),
    }
}
