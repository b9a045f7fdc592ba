//! The share of the Département against the State's, as a warning with a threshold that the cadre carries.

use rust_decimal::prelude::ToPrimitive;

use super::Contexte;
use crate::constat::Constat;
use crate::donnee::Somme;
use crate::dossier::Source;
use crate::finances::{self, Mesure};

/// # Source
/// Threshold of the cadre named by the constraint `part-departement`; no text was read, so it never blocks.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "part-departement";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let seuil = contrainte.texte("seuil").and_then(|code| c.cadre.seuil(code));
    let Some(minimum) = seuil.and_then(|s| s.valeur.decimal().to_u32()) else { return Vec::new() };
    let total = |source: Source| {
        finances::tranches(c.dossier)
            .into_iter()
            .map(|t| finances::reparti(c.dossier, source, t, Mesure::Prevu))
            .fold(Somme::default(), Somme::plus)
            .totale()
    };
    // Without both figures there is nothing to compare; other rules say what is missing.
    let (Some(departement), Some(etat)) = (total(Source::Departement), total(Source::Etat)) else { return Vec::new() };
    let ensemble = departement + etat;
    let Some(part) = departement.pour_mille(ensemble) else { return Vec::new() };
    let constat = if departement.atteint_pour_cent(minimum, ensemble) {
        c.respect(REGLE, contrainte)
    } else {
        c.manquement(REGLE, contrainte)
    };
    let minimum = usize::try_from(minimum).unwrap_or(0);
    let part_texte = format!("{},{}", part / 10, part % 10);
    vec![
        constat
            .en("actions")
            .detail("part", part_texte)
            .detail("minimum", minimum)
            .detail("departement", departement)
            .detail("ensemble", ensemble),
    ]
}
