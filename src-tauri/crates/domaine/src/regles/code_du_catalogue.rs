//! Les codes d’engagement et d’objectif sont ceux des catalogues du contrat.
//!
//! # Ce qu’elle vérifie
//! Chaque engagement et chaque objectif cité par une action existe dans le catalogue dont il se réclame ; une place vide du catalogue, remplie par le service, convient.
//!
//! # Pourquoi
//! Les catalogues changent : quatre engagements jusqu’en 2024, deux à partir de 2025. Un code que le catalogue n’a pas n’est compté nulle part.
//!
//! # Exemple
//! Une action d’un contrat de 2025 rangée sous l’engagement 4 est signalée, comme un objectif dont le code n’existe pas. Un objectif d’un cadre que le contrat ne rencontre pas relève d’une autre règle.
//!
//! # Source
//! Les catalogues des cadres du contrat.
//!
//! # Gravité
//! À vérifier.

use std::collections::BTreeSet;

use super::{Contexte, chemin, codes, sourcer};
use crate::constat::{Constat, Gravite};
use crate::dossier::Action;

pub(super) const REGLE: &str = "code-du-catalogue";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut inconnus: BTreeSet<String> = BTreeSet::new();
    let mut concernees: Vec<&Action> = Vec::new();
    let mut cites = 0;
    for action in c.actions() {
        let engagement = action.engagement.iter().map(|code| {
            let connu = c.cadres().any(|cadre| cadre.engagement(code).is_some());
            (connu, format!("engagement {code}"))
        });
        // An objective of a framework that the contract does not meet has a rule of its own.
        let objectifs = action.objectifs.iter().filter_map(|vise| {
            let cadre = c.cadres().find(|cadre| cadre.code == vise.cadre)?;
            let connu = cadre.objectif(&vise.code).is_some() || cadre.emplacements.iter().any(|e| e.code == vise.code);
            Some((connu, format!("objectif {} du cadre {}", vise.code, vise.cadre)))
        });
        let lus: Vec<(bool, String)> = engagement.chain(objectifs).collect();
        cites += lus.len();
        if lus.iter().any(|(connu, _)| !connu) {
            concernees.push(action);
        }
        inconnus.extend(lus.into_iter().filter(|(connu, _)| !connu).map(|(_, nom)| nom));
    }
    let fondement = sourcer(c.cadre, &c.cadre.source, c.cadre.fiabilite, None);
    match (cites, inconnus.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![Constat::new(REGLE, Gravite::Respecte, fondement).en("actions").detail("nombre", cites)],
        (_, false) => vec![
            Constat::new(REGLE, Gravite::AVerifier, fondement)
                .aux(concernees.iter().map(|a| chemin(a)))
                .detail("codes", codes(concernees))
                .detail("inconnus", inconnus.into_iter().collect::<Vec<_>>()),
        ],
    }
}
