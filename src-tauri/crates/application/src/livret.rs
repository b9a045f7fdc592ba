//! The rule book: every rule with what it checks, why, an example, and what each framework says of it.
//!
//! The rules are gathered by [`crate::bibliotheque`]. Not here: its layout.

use documents::Document;
use documents::composeurs::livret::{Avis, Entree, Livret};
use domaine::jour::Jour;

use crate::bibliotheque;
use crate::erreur::Erreur;
use crate::vues_bibliotheque::{AvisVue, RegleVue};

/// The rule book of that day.
pub fn livret(jour: Jour) -> Document {
    documents::composeurs::livret::composer(&Livret {
        jour,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        cadres: referentiel::cadres().iter().map(|c| bibliotheque::nom(c)).collect(),
        entrees: bibliotheque::regles().into_iter().map(entree).collect(),
    })
}

fn entree(regle: RegleVue) -> Entree {
    let RegleVue { code, titre, verifie, pourquoi, exemple, source, gravite, avis } = regle;
    Entree { code, titre, verifie, pourquoi, exemple, source, gravite, avis: avis.into_iter().map(un_avis).collect() }
}

fn un_avis(avis: AvisVue) -> Avis {
    let AvisVue { cadre, enonce, gravite, source, citation, fiabilite, note, texte: _, repere: _ } = avis;
    Avis { cadre, enonce, gravite, source, citation, fiabilite, note }
}

/// The rule book as Markdown.
pub fn livret_en_markdown(jour: Jour) -> String {
    documents::markdown::ecrire(&livret(jour))
}

/// The rule book as PDF.
///
/// # Errors
/// When a character has no glyph in the embedded fonts.
pub fn livret_en_pdf(jour: Jour) -> Result<Vec<u8>, Erreur> {
    Ok(documents::ecrire_pdf(&documents::mettre_en_page(&livret(jour)))?)
}
