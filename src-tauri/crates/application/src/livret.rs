//! The rule book: every rule with what it checks, why, an example, and what each framework says of it.
//!
//! Made from the heads of the rule files and from the frameworks: nothing is written here twice. Not here: its layout.

use documents::Document;
use documents::composeurs::livret::{Avis, Entree, Livret};
use domaine::cadre::{Cadre, Severite, SourceTexte};
use domaine::jour::Jour;
use domaine::regles::REGLES;

use crate::erreur::Erreur;
use crate::textes::cadres::origine_locale;
use crate::textes::fiabilite;

/// The rule book of that day.
pub fn livret(jour: Jour) -> Document {
    let cadres = referentiel::cadres();
    let entrees = REGLES
        .iter()
        .map(|regle| {
            let notice = regle.notice();
            Entree {
                code: regle.code.to_owned(),
                titre: notice.titre,
                verifie: notice.verifie,
                pourquoi: notice.pourquoi,
                exemple: notice.exemple,
                source: notice.source,
                gravite: format!("{} {}", notice.gravite, notice.acte).trim_end().to_owned(),
                avis: cadres.iter().filter_map(|cadre| avis(cadre, regle.code)).collect(),
            }
        })
        .collect();
    documents::composeurs::livret::composer(&Livret {
        jour,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        cadres: cadres.iter().map(|c| nom(c)).collect(),
        entrees,
    })
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

/// Its title, and where it comes from when it does not ship.
fn nom(cadre: &Cadre) -> String {
    match origine_locale(&cadre.code) {
        Some(origine) => format!("{}, {origine}", cadre.libelle),
        None => cadre.libelle.clone(),
    }
}

/// What a framework says under that slug.
fn avis(cadre: &Cadre, regle: &str) -> Option<Avis> {
    let contrainte = cadre.contrainte(regle)?;
    let source = referentiel::source_du_cadre(&cadre.code, contrainte.source.as_str());
    let citation = contrainte.extrait.as_deref().and_then(|repere| Some(source?.extrait(repere)?.citation.clone()));
    Some(Avis {
        cadre: nom(cadre),
        enonce: contrainte.enonce.clone(),
        gravite: match contrainte.severite {
            Severite::Bloquant => "Bloquant",
            Severite::AVerifier => "À vérifier",
            Severite::Information => "Information",
        }
        .to_owned(),
        source: source.map_or_else(|| contrainte.source.to_string(), SourceTexte::reference),
        citation,
        fiabilite: fiabilite(contrainte.fiabilite),
        note: contrainte.note.clone(),
    })
}
