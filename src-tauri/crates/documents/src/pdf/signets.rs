//! Bookmarks, as deep as the headings.

use super::annotations::destination;
use super::{ErreurPdf, chaine, nom};
use crate::mise_en_page::{MiseEnPage, Signet};
use lopdf::{Document, ObjectId, dictionary};

pub fn ecrire(document: &mut Document, pages: &MiseEnPage, feuilles: &[ObjectId]) -> Result<(), ErreurPdf> {
    let signets = &pages.signets;
    if signets.is_empty() {
        return Ok(());
    }
    let racine = document.new_object_id();
    let ids: Vec<ObjectId> = signets.iter().map(|_| document.new_object_id()).collect();
    for (rang, signet) in signets.iter().enumerate() {
        let parent = (0..rang).rev().find(|r| signets[*r].niveau < signet.niveau);
        let mut entree = dictionary! {
            "Title" => chaine(&signet.titre),
            "Parent" => parent.map_or(racine, |r| ids[r]),
            "Dest" => destination(feuilles[signet.page], signet.y, pages.pages[signet.page].sens),
        };
        let fratrie = enfants(signets, parent);
        let place = fratrie.iter().position(|r| *r == rang).unwrap_or(0);
        if place > 0 {
            entree.set("Prev", ids[fratrie[place - 1]]);
        }
        if let Some(suivant) = fratrie.get(place + 1) {
            entree.set("Next", ids[*suivant]);
        }
        let siens = enfants(signets, Some(rang));
        if let (Some(premier), Some(dernier)) = (siens.first(), siens.last()) {
            entree.set("First", ids[*premier]);
            entree.set("Last", ids[*dernier]);
            // Negative: closed when the file opens.
            entree.set("Count", -(siens.len() as i64));
        }
        document.set_object(ids[rang], entree);
    }
    let premiers = enfants(signets, None);
    let (premier, dernier) = (premiers[0], premiers[premiers.len() - 1]);
    let table = dictionary! {
        "Type" => nom("Outlines"), "First" => ids[premier], "Last" => ids[dernier], "Count" => premiers.len() as i64,
    };
    document.set_object(racine, table);
    let catalogue = document.catalog_mut()?;
    catalogue.set("Outlines", racine);
    catalogue.set("PageMode", nom("UseOutlines"));
    Ok(())
}

/// Ranks of the bookmarks directly under one, or of the first level.
fn enfants(signets: &[Signet], parent: Option<usize>) -> Vec<usize> {
    let (debut, niveau) = parent.map_or((0, 0), |r| (r + 1, signets[r].niveau));
    let dessous = signets.iter().enumerate().skip(debut).take_while(|(_, s)| s.niveau > niveau);
    dessous.filter(|(_, s)| s.niveau == niveau + 1).map(|(r, _)| r).collect()
}
