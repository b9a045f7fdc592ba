//! What one can act on: links, and the fields to sign.

use super::arbre::Reservation;
use super::{ErreurPdf, chaine, nom, reel};
use crate::mise_en_page::{CibleLien, IdNoeud, MiseEnPage, Rect, Sens};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

#[derive(Default)]
pub struct Annotations {
    /// By page, then by rank on the page.
    pub liens: Vec<Vec<ObjectId>>,
    /// Object and page.
    pub champs: Vec<(ObjectId, usize)>,
    /// Node of each annotation, in the order of the keys of the parent tree.
    pub noeuds: Vec<IdNoeud>,
}

pub fn ecrire(
    document: &mut Document,
    pages: &MiseEnPage,
    feuilles: &[ObjectId],
    arbre: &Reservation,
) -> Result<Annotations, ErreurPdf> {
    let mut annotations = Annotations::default();
    let mut par_page: Vec<Vec<Object>> = vec![Vec::new(); feuilles.len()];
    for (rang, page) in pages.pages.iter().enumerate() {
        let mut ids = Vec::with_capacity(page.liens.len());
        for lien in &page.liens {
            let mut annotation = dictionary! {
                "Type" => nom("Annot"), "Subtype" => nom("Link"), "Rect" => rectangle(lien.cadre, page.sens), "F" => 4,
                "Border" => vec![0.into(), 0.into(), 0.into()], "Contents" => chaine(&lien.libelle),
                "StructParent" => arbre.cle_pour(annotations.noeuds.len()),
            };
            match &lien.cible {
                CibleLien::Uri(uri) => {
                    let adresse = Object::String(uri.bytes().collect(), StringFormat::Literal);
                    annotation.set("A", dictionary! { "S" => nom("URI"), "URI" => adresse });
                }
                CibleLien::Page { page, y } => {
                    annotation.set("Dest", destination(feuilles[*page], *y, pages.pages[*page].sens));
                }
                // Layout has given every link its page.
                CibleLien::Ancre(_) => annotation.set("Dest", destination(feuilles[0], 0.0, pages.pages[0].sens)),
            }
            let id = document.add_object(annotation);
            annotations.noeuds.push(lien.noeud);
            ids.push(id);
            par_page[rang].push(id.into());
        }
        annotations.liens.push(ids);
    }
    let mut champs = Vec::new();
    for champ in &pages.champs {
        let apparence = apparence(document, champ.cadre);
        let id = document.add_object(dictionary! {
            "Type" => nom("Annot"), "Subtype" => nom("Widget"), "FT" => nom("Sig"), "T" => chaine(&champ.nom), "TU" => chaine(&champ.libelle),
            "Rect" => rectangle(champ.cadre, pages.pages[champ.page].sens), "P" => feuilles[champ.page], "F" => 4,
            "StructParent" => arbre.cle_pour(annotations.noeuds.len()), "AP" => dictionary! { "N" => apparence },
        });
        annotations.noeuds.push(champ.noeud);
        annotations.champs.push((id, champ.page));
        par_page[champ.page].push(id.into());
        champs.push(Object::from(id));
    }
    for (feuille, liste) in feuilles.iter().zip(par_page) {
        let page = document.get_object_mut(*feuille)?.as_dict_mut()?;
        if liste.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", liste);
        }
    }
    if !champs.is_empty() {
        document.catalog_mut()?.set("AcroForm", dictionary! { "Fields" => champs, "SigFlags" => 0 });
    }
    Ok(annotations)
}

pub fn destination(feuille: ObjectId, y: f32, sens: Sens) -> Object {
    let haut = (sens.hauteur() - y + 12.0).min(sens.hauteur());
    Object::Array(vec![feuille.into(), nom("XYZ"), 0.into(), reel(haut), Object::Null])
}

fn rectangle(cadre: Rect, sens: Sens) -> Object {
    let haut = sens.hauteur() - cadre.y;
    Object::Array(vec![reel(cadre.x), reel(haut - cadre.hauteur), reel(cadre.x + cadre.largeur), reel(haut)])
}

/// An unsigned field looks like the blank it stands on: the page has already drawn its rules. PDF/A wants an appearance all the same.
fn apparence(document: &mut Document, cadre: Rect) -> ObjectId {
    let boite = vec![0.into(), 0.into(), reel(cadre.largeur), reel(cadre.hauteur)];
    let dictionnaire = dictionary! {
        "Type" => nom("XObject"), "Subtype" => nom("Form"), "BBox" => boite, "Resources" => Dictionary::new(),
    };
    document.add_object(Stream::new(dictionnaire, b"q Q".to_vec()))
}
