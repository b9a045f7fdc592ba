//! The total that a source announces is the sum of its parts; a total with a hole is not a total.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Annonce, QuoiAnnonce};
use crate::finances::{Tranche, cofinancement};

/// # Source
/// Constraint `total-des-sources`, and the attachment that announces the total.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let annonces = c.dossier.annonces.iter().filter(|a| a.quoi == QuoiAnnonce::CofinancementAnnuel);
    annonces.flat_map(|annonce| comparer(c, annonce)).collect()
}

fn comparer(c: &Contexte<'_>, annonce: &Annonce) -> Vec<Constat> {
    const REGLE: &str = "total-des-sources";
    let Some(annonce_montant) = annonce.montant else { return Vec::new() };
    let fondement = || match &annonce.origine.piece {
        Some(piece) => Fondement::Piece(piece.clone()),
        None => Fondement::Coherence,
    };
    let annees: Vec<_> =
        c.dossier.exercices().into_iter().map(|e| cofinancement(c.dossier, Tranche::annee(e))).collect();
    let ecarts: Vec<_> = annees
        .iter()
        .filter(|a| a.total.totale() != Some(annonce_montant))
        .map(|annee| {
            let mut constat = Constat::new(REGLE, Gravite::Bloquant, fondement())
                .en("enveloppes")
                .en(format!("annonces/{}", annonce.id))
                .detail("annonce", annonce_montant)
                .detail("annee", annee.tranche.to_string())
                .detail("absents", annee.total.absents);
            if let Some(connu) = annee.total.connu {
                constat = constat.detail("connu", connu);
            }
            constat
        })
        .collect();
    match (ecarts.is_empty(), annees.first()) {
        (true, Some(annee)) => {
            let sources: Vec<String> = annee.additionnees.iter().map(ToString::to_string).collect();
            vec![
                Constat::new(REGLE, Gravite::Respecte, fondement())
                    .en("enveloppes")
                    .detail("annonce", annonce_montant)
                    .detail("sources", sources),
            ]
        }
        _ => ecarts,
    }
}
