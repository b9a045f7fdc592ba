//! Ce qui est réparti ne dépasse pas ce qui est notifié.
//!
//! # Ce qu’elle vérifie
//! Financeur par financeur et année par année, la somme prévue par les actions reste dans l’enveloppe notifiée. Ce qu’une source n’a pas réparti se compare en bloc.
//!
//! # Pourquoi
//! Un plan qui promet plus que la notification engage le Département seul.
//!
//! # Exemple
//! 110 000 € notifiés : 110 000 € répartis conviennent, un centime de plus bloque. Une enveloppe « ARS » de trois ans se compare à la somme des lignes FIR et ONDAM de ces trois ans.
//!
//! # Source
//! La notification jointe au dossier ; sans elle, aucun texte : le montant notifié que le dossier retient.
//!
//! # Gravité
//! Bloquant.
//!
//! # Tient à l’acte
//! L’acte promettrait plus que ce que ses financeurs ont notifié.

use serde_json::json;

use super::{Contexte, notification};
use crate::constat::{Constat, Fondement, Gravite};
use crate::finances::{EtatDesCredits, Mesure, rapprocher};
use crate::modification::Modification;

pub(super) const REGLE: &str = "enveloppe-depassee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    let (mut comparees, mut enveloppes) = (0, Vec::new());
    for groupe in rapprocher(c.dossier, c.lignes()) {
        let Some(notifie) = groupe.notifie().totale() else { continue };
        let Some(reparti) = groupe.reparti(Mesure::Prevu).connu else { continue };
        comparees += 1;
        enveloppes.extend(groupe.enveloppes.iter().copied());
        if reparti <= notifie {
            continue;
        }
        let chemin = |(action, ligne): &(&crate::dossier::Action, &crate::dossier::Financement)| {
            format!("actions/{}/financements/{}/prevu", action.id, ligne.id)
        };
        let mut constat = Constat::new(REGLE, Gravite::Bloquant, notification(&groupe))
            .aux(groupe.lignes.iter().map(chemin))
            .pour(groupe.annees())
            .detail("source", groupe.financeur())
            .detail("annee", groupe.annees())
            .detail("notifie", notifie)
            .detail("reparti", reparti)
            .detail("etat", EtatDesCredits::en_mots(groupe.enveloppes.iter().copied()))
            .detail("ecart", reparti - notifie);
        if let [seule] = groupe.lignes.as_slice() {
            constat = constat.remede(Modification::Definir { chemin: chemin(seule), valeur: json!(notifie) });
        }
        constats.push(constat);
    }
    if constats.is_empty() && comparees > 0 {
        constats.push(
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence)
                .en("enveloppes")
                .detail("nombre", comparees)
                .detail("etat", EtatDesCredits::en_mots(enveloppes)),
        );
    }
    constats
}
