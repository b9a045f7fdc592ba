//! Bringing together two copies of one dossier that left the same state: files in, one file out.

use std::path::Path;

use domaine::arbre;
use domaine::dossier::{Dossier, valider};
pub use domaine::fusion::Camp;
use domaine::fusion::{Conflit, fusionner as fondre, trancher};
use domaine::modification::appliquer_a_l_arbre;
use domaine::scelle::vit_apres_signature;
use serde_json::Value;

use crate::erreur::Erreur;
use crate::fichiers::{ecrire_paquet, lire_paquet};
use crate::textes;
use crate::vues_fusion::FusionVue;

/// The three states, as files.
pub struct Copies<'a> {
    /// What both left from.
    pub base: &'a Path,
    pub notre: &'a Path,
    pub leur: &'a Path,
}

/// Merges two copies into a new file, with the attachments of both. Where they meet, what was there before stays, unless a
/// side is followed.
///
/// # Errors
/// Files that are not three states of one dossier, a signed contract whose text would change, or a dossier that cannot be
/// read any more once merged: nothing is written then.
pub fn fusionner(copies: &Copies<'_>, suivi: Option<Camp>, sortie: &Path) -> Result<FusionVue, Erreur> {
    let base = lire_paquet(copies.base)?.dossier;
    let (notre, leur) = (lire_paquet(copies.notre)?, lire_paquet(copies.leur)?);
    let (dossier, vue) = reunir(&base, &notre.dossier, &leur.dossier, suivi)?;
    let mut pieces = leur.pieces;
    pieces.extend(notre.pieces);
    // A package holds what its dossier names, and nothing else.
    pieces.retain(|sha256, _| dossier.pieces.iter().any(|p| p.sha256.as_deref() == Some(sha256)));
    ecrire_paquet(&dossier, pieces, sortie)?;
    Ok(vue)
}

/// The same, on dossiers.
///
/// # Errors
/// As [`fusionner`].
pub fn reunir(
    base: &Dossier,
    notre: &Dossier,
    leur: &Dossier,
    suivi: Option<Camp>,
) -> Result<(Dossier, FusionVue), Erreur> {
    if base.id != notre.id || base.id != leur.id {
        return Err(Erreur::AutreDossier);
    }
    let [avant, a, b] = [base, notre, leur].map(arbre::de_dossier);
    let fusion = fondre(&avant, &a, &b);
    let (arbre, restants) = suivre(&fusion.arbre, &fusion.conflits, suivi)?;
    for (cote, arbre_du_cote) in [(notre, &a), (leur, &b)] {
        let scelle = !cote.statut.est_modifiable();
        if scelle && domaine::diff::diff(arbre_du_cote, &arbre).iter().any(|m| !vit_apres_signature(m.chemin())) {
            return Err(Erreur::FusionScellee);
        }
    }
    let dossier = valider(&arbre).map_err(Erreur::Fusion)?;
    // What this side did not have, but for the places where neither side was followed: those were taken from nobody.
    let pris = |cote: &Value, camp: Camp| {
        let sans_rencontre = match suivi {
            Some(Camp::Notre | Camp::Leur) => None,
            Some(Camp::Base) | None => suivre(&fusion.arbre, &fusion.conflits, Some(camp)).ok(),
        };
        domaine::diff::diff(cote, sans_rencontre.as_ref().map_or(&arbre, |(sien, _)| sien)).len()
    };
    let compter = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let vue = FusionVue {
        recus: compter(pris(&a, Camp::Notre)),
        gardes: compter(pris(&b, Camp::Leur)),
        conflits: restants.iter().map(|c| textes::fusion::conflit(c, &[&arbre, &a, &b, &avant])).collect(),
        tranches: compter(fusion.conflits.len() - restants.len()),
    };
    Ok((dossier, vue))
}

/// The tree once a side is followed wherever they meet, and what is left to decide.
fn suivre(arbre: &Value, conflits: &[Conflit], suivi: Option<Camp>) -> Result<(Value, Vec<Conflit>), Erreur> {
    let Some(camp) = suivi else { return Ok((arbre.clone(), conflits.to_vec())) };
    let mut suite = arbre.clone();
    for conflit in conflits {
        let modifications = trancher(&suite, conflit, camp);
        suite = appliquer_a_l_arbre(&suite, &modifications).map_err(Erreur::Fusion)?.0;
    }
    Ok((suite, Vec::new()))
}
