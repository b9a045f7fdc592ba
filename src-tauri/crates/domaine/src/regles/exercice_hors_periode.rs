//! L’argent du contrat tombe dans sa période.
//!
//! # Ce qu’elle vérifie
//! Chaque ligne et chaque enveloppe porte sur des années du contrat, et se termine après avoir commencé. Des crédits pérennes peuvent continuer après.
//!
//! # Pourquoi
//! Un montant d’une autre année n’entre dans aucun total annuel : c’est le plus souvent une faute de frappe.
//!
//! # Exemple
//! Une ligne de 2025 dans un contrat 2022-2024 est signalée ; une enveloppe de l’ONDAM de 2025, pérenne, ne l’est pas. Un contrat d’octobre 2021 à décembre 2022 admet les exercices 2021 et 2022.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use std::collections::BTreeSet;

use super::{Contexte, rang};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Source;

pub(super) const REGLE: &str = "exercice-hors-periode";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (debut, fin) = (c.dossier.periode.debut.annee(), c.dossier.periode.fin.annee());
    let (mut chemins, mut annees, mut nombre) = (Vec::new(), BTreeSet::new(), 0);
    let mut juger = |chemin: String, de: i16, a: i16, perenne: bool, ecrit: String| {
        nombre += 1;
        if a < de || de < debut || (a > fin && !perenne) {
            chemins.push(chemin);
            annees.insert(ecrit);
        }
    };
    for e in &c.dossier.enveloppes {
        let perenne = e.perenne || est_perenne(c, e.source);
        let (de, a) = (e.debut.annee(), e.fin.annee());
        let ecrit = if de == a { de.to_string() } else { format!("{de}-{a}") };
        juger(format!("enveloppes/{}", e.id), de, a, perenne, ecrit);
    }
    for (action, f) in c.lignes() {
        let chemin = format!("actions/{}/financements/{}", action.id, f.id);
        let fin_ligne = rang(f.jusqu_a.unwrap_or(f.exercice));
        juger(chemin, rang(f.exercice), fin_ligne, est_perenne(c, f.source), f.annees());
    }
    match (nombre, chemins.is_empty()) {
        (0, _) | (_, true) => Vec::new(),
        (_, false) => vec![
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .detail("nombre", chemins.len())
                .detail("annees", annees.into_iter().collect::<Vec<_>>())
                .aux(chemins),
        ],
    }
}

fn est_perenne(c: &Contexte<'_>, source: Source) -> bool {
    c.cadres().any(|cadre| cadre.financeur(source).and_then(|f| f.perenne.as_ref()).is_some_and(|p| p.valeur))
}
