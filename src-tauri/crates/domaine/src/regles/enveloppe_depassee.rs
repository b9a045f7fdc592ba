//! What is spread over the actions stays within what is notified, source by source and year by year.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::finances::{self, Mesure};

/// # Source
/// None: the notification itself is the limit.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "enveloppe-depassee";
    let mut constats = Vec::new();
    let mut comparees = 0;
    for source in finances::sources(c.dossier) {
        for tranche in finances::tranches(c.dossier) {
            let Some(notifie) = finances::notifie(c.dossier, source, tranche).totale() else { continue };
            let Some(reparti) = finances::reparti(c.dossier, source, tranche, Mesure::Prevu).connu else { continue };
            comparees += 1;
            if reparti > notifie {
                let lignes = c.dossier.actions.iter().flat_map(|a| {
                    a.financements
                        .iter()
                        .filter(move |f| f.source == source && f.touche(tranche.debut))
                        .map(move |f| format!("actions/{}/financements/{}/prevu", a.id, f.id))
                });
                constats.push(
                    Constat::new(REGLE, Gravite::Bloquant, Fondement::Coherence)
                        .aux(lignes)
                        .detail("source", source.to_string())
                        .detail("annee", tranche.to_string())
                        .detail("notifie", notifie)
                        .detail("reparti", reparti)
                        .detail("ecart", reparti - notifie),
                );
            }
        }
    }
    if constats.is_empty() && comparees > 0 {
        constats.push(
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("enveloppes").detail("nombre", comparees),
        );
    }
    constats
}
