//! Between the fewest and the most optional objectives that the framework allows, each action counted once.

use super::{Contexte, chemin, codes};
use crate::constat::{Constat, Gravite};
use crate::dossier::{Action, Liste};

/// # Source
/// Constraint `objectifs-facultatifs` of the cadre (2020: at most 15; 2022: at least 6 of 23).
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "objectifs-facultatifs";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let actions: Vec<&Action> = c.dossier.actions.iter().filter(|a| est_facultative(c, a)).collect();
    let limite = |sourcee: Option<&crate::cadre::Sourcee<u16>>| sourcee.map(|s| usize::from(s.valeur));
    let minimum = limite(c.cadre.comptes.facultatifs_min.as_ref()).unwrap_or(0);
    let maximum = limite(c.cadre.comptes.facultatifs_max.as_ref());
    let nombre = actions.len();
    // Actions named elsewhere in the contract that serve an optional objective: they may belong here.
    let ailleurs: Vec<&Action> =
        c.dossier.actions.iter().filter(|a| a.listes == [Liste::Autres] && sert_au_choix(c, a)).collect();
    let respecte = nombre >= minimum && maximum.is_none_or(|m| nombre <= m);
    let mut constat = if respecte { c.respect(REGLE, contrainte) } else { c.manquement(REGLE, contrainte) }
        .en("actions")
        .aux(actions.into_iter().map(chemin))
        .detail("nombre", nombre)
        .detail("minimum", minimum);
    if !respecte && nombre < minimum && nombre + ailleurs.len() >= minimum {
        constat.gravite = constat.gravite.max(Gravite::AVerifier);
        constat = constat.detail("ailleurs", codes(ailleurs.iter().copied()));
    }
    if let Some(maximum) = maximum {
        constat = constat.detail("maximum", maximum);
    }
    if let Some(possibles) = limite(c.cadre.comptes.facultatifs_possibles.as_ref()) {
        constat = constat.detail("possibles", possibles);
    }
    vec![constat]
}

/// Serves an objective of the cadre that is not mandatory.
fn sert_au_choix(c: &Contexte<'_>, action: &Action) -> bool {
    let objectifs = action.objectifs.iter().filter(|o| o.cadre == c.cadre.code);
    objectifs
        .filter_map(|o| c.cadre.objectif(&o.code))
        .any(|o| o.statut.valeur != crate::cadre::StatutObjectif::Obligatoire)
}

/// In the optional list and not also in the mandatory one, or serving an optional objective when no list names it.
fn est_facultative(c: &Contexte<'_>, action: &Action) -> bool {
    if action.listes.is_empty() {
        let sert = |statut: fn(&crate::cadre::Objectif) -> bool| {
            action
                .objectifs
                .iter()
                .filter(|o| o.cadre == c.cadre.code)
                .any(|o| c.cadre.objectif(&o.code).is_some_and(statut))
        };
        let obligatoire = sert(|o| o.statut.valeur == crate::cadre::StatutObjectif::Obligatoire);
        return !obligatoire && sert(|o| o.statut.valeur != crate::cadre::StatutObjectif::Obligatoire);
    }
    action.listes.contains(&Liste::Facultatives) && !action.listes.contains(&Liste::Fondamentales)
}
