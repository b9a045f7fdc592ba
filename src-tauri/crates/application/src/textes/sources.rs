//! Where a finding comes from, as a person reads it: nature, title, exact words, reliability.

use domaine::cadre::Fiabilite;
use domaine::constat::{Constat, Fondement};
use domaine::dossier::Dossier;
use domaine::regles::REGLES;

use crate::vues::{LieuTexteVue, SourceVue};

/// What a finding rests on. A rule that compares the dossier with itself says so, in the words of its entry in the rule book.
pub(super) fn du_constat(constat: &Constat, dossier: &Dossier) -> Option<SourceVue> {
    vue(&constat.fondement, dossier).or_else(|| {
        let notice = REGLES.iter().find(|r| r.code == constat.regle)?.notice();
        // « Aucun texte : une précaution. »: the kind of source says the first half already. A rule that rests now on a
        // text and now on the dossier says the latter there.
        let titre = notice.source.split_once("ucun texte : ").map_or(notice.source.as_str(), |(_, titre)| titre);
        let titre = titre.split_once(". ").map_or(titre, |(titre, _)| titre).trim_end_matches('.');
        Some(SourceVue {
            cle: constat.regle.to_owned(),
            nature: nature(Fiabilite::Redige).to_owned(),
            titre: crate::edition::majuscule(titre),
            extrait: None,
            fiabilite: fiabilite(Fiabilite::Redige),
            texte: None,
        })
    })
}

/// A text or an attachment; `None` when the dossier itself is the reason.
pub fn vue(fondement: &Fondement, dossier: &Dossier) -> Option<SourceVue> {
    match fondement {
        Fondement::Coherence => None,
        Fondement::Piece(id) => {
            let piece = dossier.pieces.iter().find(|p| p.id == *id)?;
            let publie = piece.source.as_deref().and_then(referentiel::source);
            Some(SourceVue {
                cle: piece.source.clone().unwrap_or_else(|| id.to_string()),
                nature: if publie.is_some() { "Source publique" } else { "Pièce d’appui" }.to_owned(),
                titre: piece.titre.clone(),
                extrait: None,
                fiabilite: publie.map_or_else(|| "Pièce du dossier".to_owned(), |s| fiabilite(s.fiabilite)),
                texte: publie.map(|s| LieuTexteVue { cle: s.cle.to_string(), repere: None }),
            })
        }
        Fondement::Cadre { cadre, source, fiabilite: sure, extrait } => {
            let texte = referentiel::source_du_cadre(cadre, source.as_str())?;
            let citation = extrait.as_deref().and_then(|repere| texte.extrait(repere)).map(|e| e.citation.clone());
            Some(SourceVue {
                cle: source.to_string(),
                nature: nature(*sure).to_owned(),
                titre: texte.reference_datee(),
                extrait: citation,
                fiabilite: match super::cadres::origine_du_cadre(cadre) {
                    Some(origine) => format!("{}. {origine}", fiabilite(*sure)),
                    None => fiabilite(*sure),
                },
                texte: crate::bibliotheque::cle_du_texte(cadre, source.as_str())
                    .map(|cle| LieuTexteVue { cle, repere: extrait.clone() }),
            })
        }
    }
}

fn nature(sure: Fiabilite) -> &'static str {
    match sure {
        Fiabilite::Officiel => "Source juridique",
        Fiabilite::Communique | Fiabilite::Presse => "Source publique",
        Fiabilite::Deduit => "Déduit d’une source",
        Fiabilite::AVerifier => "À vérifier",
        Fiabilite::Redige => "Règle de cohérence",
        Fiabilite::SaisiLocalement => "Saisi localement",
    }
}

/// « Fiabilité : communiqué d’une autorité ».
pub fn fiabilite(sure: Fiabilite) -> String {
    format!("Fiabilité : {}", degre(sure))
}

/// « communiqué d’une autorité ».
pub(crate) fn degre(sure: Fiabilite) -> &'static str {
    match sure {
        Fiabilite::Officiel => "texte officiel lu",
        Fiabilite::Communique => "communiqué d’une autorité",
        Fiabilite::Presse => "presse",
        Fiabilite::Deduit => "déduit, non lu dans le texte",
        Fiabilite::AVerifier => "à vérifier",
        Fiabilite::Redige => "rédigé par Paraphe",
        Fiabilite::SaisiLocalement => "saisi localement",
    }
}
