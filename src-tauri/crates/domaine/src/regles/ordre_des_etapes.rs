//! ODPE, then assembly, then signature: the dates of the dossier follow the order of the framework.

use super::{Contexte, gravite, jour_du_jalon};
use crate::constat::{Constat, Fondement};

/// # Source
/// Precedences of the cadre; constraint `ordre-des-etapes`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "ordre-des-etapes";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let mut constats = Vec::new();
    let mut comparees = 0;
    for ordre in &c.cadre.precedences {
        let (Some((chemin_avant, avant)), Some((chemin_apres, apres))) =
            (jour_du_jalon(c.dossier, &ordre.avant), jour_du_jalon(c.dossier, &ordre.apres))
        else {
            continue;
        };
        comparees += 1;
        if !ordre.est_respectee(avant, apres) {
            let libelle = |code: &str| c.cadre.jalon(code).map_or_else(|| code.to_owned(), |j| j.libelle.clone());
            let fondement = Fondement::Cadre {
                cadre: c.cadre.code.clone(),
                source: ordre.source.clone(),
                fiabilite: ordre.fiabilite,
                extrait: ordre.extrait.clone(),
            };
            constats.push(
                Constat::new(REGLE, gravite(contrainte.severite), fondement)
                    .en(chemin_apres)
                    .en(chemin_avant)
                    .detail("avant", libelle(&ordre.avant))
                    .detail("apres", libelle(&ordre.apres))
                    .detail("jour_avant", avant)
                    .detail("jour_apres", apres),
            );
        }
    }
    if constats.is_empty() && comparees > 0 {
        constats.push(c.respect(REGLE, contrainte).en("jalons"));
    }
    constats
}
