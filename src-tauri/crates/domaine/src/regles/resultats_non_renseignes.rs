//! Un résultat manquant se dit « non renseigné ».
//!
//! # Ce qu’elle vérifie
//! Pour chaque année écoulée d’un contrat signé, chaque indicateur qui avait une cible cette année-là a un résultat, ou dit pourquoi il n’est pas disponible.
//!
//! # Pourquoi
//! Un résultat absent s’imprime « non renseigné », jamais zéro : des indicateurs incomplets ont déjà valu à un rapport une abstention en séance.
//!
//! # Exemple
//! Un résultat à zéro est renseigné. Un résultat absent est une information jusqu’à l’échéance du rapport, et à vérifier le lendemain.
//!
//! # Source
//! Aucun texte : la lecture du rapport. L’échéance est celle du rapport dans le cadre.
//!
//! # Gravité
//! Information jusqu’à l’échéance du rapport, à vérifier ensuite.

use std::collections::BTreeMap;

use super::{Contexte, rang};
use crate::constat::{Constat, Fondement, Gravite};
use crate::statut::Statut;

pub(super) const REGLE: &str = "resultats-non-renseignes";

#[derive(Default)]
struct Annee {
    attendus: usize,
    chemins: Vec<String>,
    codes: Vec<String>,
}

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    match c.dossier.statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif => return Vec::new(),
        Statut::Signe | Statut::Clos => {}
    }
    let mut annees: BTreeMap<u16, Annee> = BTreeMap::new();
    for (action, indicateur) in c.indicateurs() {
        for millesime in indicateur.cibles.keys().filter(|m| i32::from(m.annee_de_fin()) < i32::from(c.jour.annee())) {
            let annee = annees.entry(millesime.annee_de_fin()).or_default();
            annee.attendus += 1;
            if indicateur.realises.get(millesime).is_none_or(|r| r.valeur.is_none()) {
                annee.chemins.push(format!("actions/{}/indicateurs/{}", action.id, indicateur.id));
                // A school year and a calendar year may end together: the indicator is named once.
                if annee.codes.last() != Some(&indicateur.code) {
                    annee.codes.push(indicateur.code.clone());
                }
            }
        }
    }
    let exercices = c.dossier.exercices();
    let de_l_annee = |annee: &u16| exercices.iter().copied().find(|e| e.annee() == *annee);
    annees
        .into_iter()
        .filter_map(|(annee, vue)| {
            let exercice = de_l_annee(&annee)?;
            let limite = c.cadre.jalon("rapport").and_then(|j| j.echeance(exercice));
            let gravite = match limite {
                _ if vue.chemins.is_empty() => Gravite::Respecte,
                Some(limite) if c.jour > limite => Gravite::AVerifier,
                Some(_) => Gravite::Information,
                None if c.jour.annee() > rang(exercice) + 1 => Gravite::AVerifier,
                None => Gravite::Information,
            };
            let manquants = vue.chemins.len();
            let constat = Constat::new(REGLE, gravite, Fondement::Coherence).pour(exercice);
            let constat = if vue.chemins.is_empty() { constat.en("actions") } else { constat.aux(vue.chemins) };
            Some(
                constat
                    .detail("exercice", exercice.to_string())
                    .detail("attendus", vue.attendus)
                    .detail("manquants", manquants)
                    .detail("codes", vue.codes),
            )
        })
        .collect()
}
