//! The period is that of the framework; a later text that says otherwise is shown beside it.

use super::{Contexte, gravite};
use crate::cadre::{NaturePeriode, Periode, Severite, Situation};
use crate::constat::{Constat, Fondement};

/// # Source
/// Periods of the cadre for a first contract; constraint `periode-du-contrat`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "periode-du-contrat";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let Some(attendue) = c.cadre.periode(Situation::PremierContrat) else { return Vec::new() };
    let periode = c.dossier.periode;
    let conforme = periode.fin == attendue.fin && attendue.debut.is_none_or(|d| d == periode.debut);
    let mut premier = if conforme { c.respect(REGLE, contrainte) } else { c.manquement(REGLE, contrainte) }
        .en("periode")
        .detail("debut", periode.debut)
        .detail("fin", periode.fin)
        .detail("fin_attendue", attendue.fin);
    if let Some(debut) = attendue.debut {
        premier = premier.detail("debut_attendu", debut);
    }
    let mut constats = vec![premier];
    let ulterieure = |p: &&Periode| p.nature == NaturePeriode::RegleUlterieure && p.fin != periode.fin;
    for autre in c.cadre.periodes.iter().filter(ulterieure) {
        let fondement = Fondement::Cadre {
            cadre: c.cadre.code.clone(),
            source: autre.source.clone(),
            fiabilite: autre.fiabilite,
            extrait: None,
        };
        constats.push(
            Constat::new(REGLE, gravite(Severite::AVerifier), fondement)
                .en("periode/fin")
                .detail("fin", periode.fin)
                .detail("fin_ulterieure", autre.fin),
        );
    }
    constats
}
