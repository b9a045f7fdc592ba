//! What was left as it is, with a reason and a name; and what stands in the way of a passage.
//!
//! A finding « à vérifier » is left when each of its places is: an action that joins the finding later reopens it.
//! A blocking one is never left. Not here: who may leave a finding, and the sentence that says so (`application`).

use std::collections::BTreeMap;

use crate::constat::{Constat, Gravite};
use crate::dossier::Derogation;

/// What a finding may stand in the way of. Nothing stands in the way of saving or printing « PROJET ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Sending the draft to the préfet and the ARS, and every later status.
    Transmission,
    /// Printing without « PROJET ».
    Definitif,
}

/// The findings that stand in the way.
pub fn empechements(constats: &[Constat], passage: Passage) -> Vec<&Constat> {
    constats
        .iter()
        .filter(|c| {
            let bloque = c.gravite == Gravite::Bloquant;
            // A text that nobody vouched for is left by confirming it by name, and in no other way.
            let a_confirmer = c.regle == super::textes_a_confirmer::REGLE && c.gravite != Gravite::Respecte;
            // « (copie) » prints: no reason makes it a title.
            let copie = c.nombre("copies") > 0 && c.regle == super::intitules_a_ecrire::REGLE;
            match passage {
                Passage::Transmission => bloque,
                Passage::Definitif => bloque || a_confirmer || copie,
            }
        })
        .collect()
}

pub(super) fn appliquer(constats: &mut [Constat], derogations: &[Derogation]) {
    // Read once; of two for one place, the last word is kept.
    let mut par_place: BTreeMap<(&str, Option<&str>, &str), &Derogation> = BTreeMap::new();
    for d in derogations {
        let place = (d.regle.as_str(), d.precision.as_deref(), d.cible.as_str());
        let gardee = par_place.entry(place).or_insert(d);
        if gardee.le <= d.le {
            *gardee = d;
        }
    }
    for constat in constats.iter_mut().filter(|c| c.gravite == Gravite::AVerifier) {
        let vise = |cible: &str| {
            let precision = constat.precision.as_deref();
            let de = |cible| par_place.get(&(constat.regle, precision, cible)).copied();
            // An empty place stands for the whole dossier.
            de(cible).or_else(|| de(""))
        };
        let trouvees: Option<Vec<&Derogation>> = if constat.cibles.is_empty() {
            vise("").map(|d| vec![d])
        } else {
            constat.cibles.iter().map(|cible| vise(cible)).collect()
        };
        if let Some(derniere) = trouvees.and_then(|d| d.into_iter().max_by_key(|d| d.le)) {
            constat.derogation = Some(derniere.clone());
            constat.gravite = Gravite::Laisse;
        }
    }
}
