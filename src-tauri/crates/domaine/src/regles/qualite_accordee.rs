//! La qualité d’un signataire s’accorde à sa civilité.
//!
//! # Ce qu’elle vérifie
//! Un titre masculin ne suit pas « Madame », un titre féminin ne suit pas « Monsieur » : préfet et préfète, directeur et directrice, président et présidente, délégué et déléguée, recteur et rectrice, procureur et procureure.
//!
//! # Pourquoi
//! L’acte écrit l’article d’après la civilité et le titre tel qu’il est saisi : « la préfet du Cantal » se lirait sous la signature.
//!
//! # Exemple
//! « Madame », « préfet du Cantal » : signalé. « préfète du Cantal », ou un titre qui a une seule forme comme « ministre » : rien à dire.
//!
//! # Source
//! Aucun texte : l’accord en genre.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Partie;
use crate::territoire::Civilite;

pub(super) const REGLE: &str = "qualite-accordee";

/// Titles that have two forms; a word is looked at whole, so that « vice-présidente » is itself.
const TITRES: [(&str, &str); 8] = [
    ("préfet", "préfète"),
    ("directeur", "directrice"),
    ("président", "présidente"),
    ("délégué", "déléguée"),
    ("recteur", "rectrice"),
    ("procureur", "procureure"),
    ("vice-président", "vice-présidente"),
    ("sous-préfet", "sous-préfète"),
];

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let connues: Vec<&Partie> = c.dossier.parties.iter().filter(|p| p.civilite.is_some()).collect();
    let fautives: Vec<&Partie> = connues.iter().copied().filter(|p| !accordee(p)).collect();
    match (connues.is_empty(), fautives.is_empty()) {
        (true, _) => Vec::new(),
        (false, true) => vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("parties")],
        (false, false) => vec![
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .aux(fautives.iter().map(|p| format!("parties/{}/qualite", p.id)))
                .detail("fonctions", fautives.iter().map(|p| p.fonction(p.civilite)).collect::<Vec<_>>()),
        ],
    }
}

/// The first title of the words decides: « préfète de la région, préfète du Rhône » has it twice.
fn accordee(partie: &Partie) -> bool {
    let qualite = partie.qualite.to_lowercase();
    let mut mots = qualite.split(|c: char| !c.is_alphanumeric() && c != '-');
    let titre = mots.find_map(|mot| TITRES.iter().find(|(masculin, feminin)| mot == *masculin || mot == *feminin).map(|t| (mot, t)));
    match (titre, partie.civilite) {
        (Some((mot, (_, feminin))), Some(Civilite::Madame)) => mot == *feminin,
        (Some((mot, (masculin, _))), Some(Civilite::Monsieur)) => mot == *masculin,
        (None, _) | (_, None) => true,
    }
}
