//! Every known mandatory objective is served by an action; the unknown ones are said to be unknown.

use super::{Contexte, gravite};
use crate::cadre::{Objectif, StatutObjectif, Theme};
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// Catalogue of the cadre; constraints `objectifs-obligatoires` and `objectifs-pmi`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    constats.extend(obligatoires(c));
    constats.extend(pmi(c));
    constats.extend(inconnus(c));
    constats
}

fn est_servi(c: &Contexte<'_>, objectif: &Objectif) -> bool {
    c.dossier.actions.iter().flat_map(|a| &a.objectifs).any(|o| o.cadre == c.cadre.code && o.code == objectif.code)
}

fn obligatoires(c: &Contexte<'_>) -> Option<Constat> {
    const REGLE: &str = "objectifs-obligatoires";
    let contrainte = c.contrainte(REGLE)?;
    let connus = c.cadre.obligatoires().count();
    let manquants: Vec<&Objectif> = c.cadre.obligatoires().filter(|o| !est_servi(c, o)).collect();
    if manquants.is_empty() {
        return Some(c.respect(REGLE, contrainte).en("actions").detail("nombre", connus));
    }
    let titres: Vec<String> = manquants.iter().map(|o| format!("{} « {} »", o.code, o.titre)).collect();
    // An objective whose status is only deduced cannot block by itself.
    let certains = manquants.iter().any(|o| o.statut.fiabilite <= crate::cadre::Fiabilite::Presse);
    let mut constat = c.manquement(REGLE, contrainte).en("actions").detail("titres", titres).detail("connus", connus);
    if !certains {
        constat.gravite = gravite(contrainte.severite).max(Gravite::AVerifier);
    }
    Some(constat)
}

/// How many objectives of a theme are there, when the text gives that number by itself.
fn pmi(c: &Contexte<'_>) -> Option<Constat> {
    const REGLE: &str = "objectifs-pmi";
    let contrainte = c.contrainte(REGLE)?;
    let attendus = usize::try_from(contrainte.entier("nombre")?).ok()?;
    let presents = c
        .cadre
        .objectifs_du_theme(Theme::Pmi)
        .filter(|o| o.statut.valeur == StatutObjectif::Obligatoire && est_servi(c, o))
        .count();
    let constat = if presents >= attendus { c.respect(REGLE, contrainte) } else { c.manquement(REGLE, contrainte) };
    Some(constat.en("actions").detail("presents", presents).detail("attendus", attendus))
}

/// The text announces more objectives than could be found: a hole stays a hole, and says so.
fn inconnus(c: &Contexte<'_>) -> Option<Constat> {
    let attendus = c.cadre.comptes.obligatoires_attendus.as_ref()?;
    let connus = c.cadre.obligatoires().count();
    let manque = usize::from(attendus.valeur).checked_sub(connus).filter(|n| *n > 0)?;
    let fondement = Fondement::Cadre {
        cadre: c.cadre.code.clone(),
        source: attendus.source.clone(),
        fiabilite: attendus.fiabilite,
        extrait: None,
    };
    Some(
        Constat::new("objectifs-inconnus", Gravite::AVerifier, fondement)
            .en("actions")
            .detail("attendus", usize::from(attendus.valeur))
            .detail("connus", connus)
            .detail("manque", manque),
    )
}
