//! Le montant du contrat est vraisemblable.
//!
//! # Ce qu’elle vérifie
//! Le total du contrat, et chaque montant annoncé, ne dépassent pas le repère du cadre ; à défaut de repère, les crédits nationaux de l’année du cadre.
//!
//! # Pourquoi
//! Un article de presse cite 158 millions d’euros pour la Loire-Atlantique : c’est le budget de toute une politique, non le montant d’un contrat. Une saisie en milliers d’euros se voit de même.
//!
//! # Exemple
//! En 2020, 80 millions d’euros de crédits pour tout le pays : un contrat de 80 millions n’est pas signalé, un centime de plus l’est. En 2021, deux sources donnent 155 et 200 millions : 158 millions sont signalés.
//!
//! # Source
//! Les enveloppes nationales du cadre, ou son seuil « montant-plausible », en millions d’euros. Quand les sources diffèrent pour une même enveloppe, la plus basse est retenue.
//!
//! # Gravité
//! À vérifier.

use super::{Contexte, sourcer};
use crate::cadre::EnveloppeNationale;
use crate::constat::{Constat, Fondement, Gravite};
use crate::donnee::Somme;
use crate::montant::Montant;

pub(super) const REGLE: &str = "montant-plausible";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some((repere, national, fondement)) = repere(c) else { return Vec::new() };
    let notifie = Somme::de(c.dossier.enveloppes.iter().map(|e| e.notifie.as_ref())).connu;
    let prevu = Somme::de(c.lignes().map(|(_, f)| f.prevu.as_ref())).connu;
    let total = notifie.max(prevu).map(|m| ("enveloppes".to_owned(), m));
    let annonces = c.dossier.annonces.iter().filter_map(|a| Some((format!("annonces/{}", a.id), a.montant?)));
    let montants: Vec<(String, Montant)> = total.into_iter().chain(annonces).collect();
    let constat = |gravite, montant| {
        Constat::new(REGLE, gravite, fondement.clone())
            .detail("montant", montant)
            .detail("repere", repere)
            .detail("national", if national { "oui" } else { "non" })
            .detail("annee", c.cadre.exercices.iter().min().map_or_else(String::new, ToString::to_string))
            .detail("annees", c.dossier.exercices().len())
    };
    let excessifs: Vec<Constat> = montants
        .iter()
        .filter(|(_, montant)| *montant > repere)
        .map(|(chemin, montant)| constat(Gravite::AVerifier, *montant).en(chemin))
        .collect();
    match (excessifs.is_empty(), montants.first()) {
        (false, _) => excessifs,
        (true, Some((chemin, montant))) => vec![constat(Gravite::Respecte, *montant).en(chemin)],
        (true, None) => Vec::new(),
    }
}

/// The threshold of the framework, else the national money of its first year; true for the latter.
fn repere(c: &Contexte<'_>) -> Option<(Montant, bool, Fondement)> {
    if let Some(seuil) = c.cadre.seuil("montant-plausible") {
        let fondement = sourcer(c.cadre, &seuil.source, seuil.fiabilite, None);
        return Some((Montant::de_millions(seuil.valeur), false, fondement));
    }
    let annee = c.cadre.exercices.iter().min()?;
    let de_l_annee = |e: &&EnveloppeNationale| e.debut == *annee && e.fin == *annee && !e.millions.is_empty();
    let haute = c
        .cadre
        .enveloppes
        .iter()
        .filter(de_l_annee)
        .filter_map(|e| e.millions.iter().min_by_key(|m| m.valeur.decimal()))
        .max_by_key(|m| m.valeur.decimal())?;
    Some((Montant::de_millions(haute.valeur), true, sourcer(c.cadre, &haute.source, haute.fiabilite, None)))
}
