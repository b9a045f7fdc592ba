//! Les crédits pérennes se montrent à part après la fin du contrat.
//!
//! # Ce qu’elle vérifie
//! Une enveloppe d’un financeur dont le cadre dit les crédits pérennes est marquée comme telle, et ce qui continue après le contrat est montré à part du total.
//!
//! # Pourquoi
//! Le Département du Cantal écrit que ces crédits sont obtenus « de façon pérenne », au-delà du contrat : les compter dans son total le gonflerait, les oublier cacherait une ressource.
//!
//! # Exemple
//! 110 000 € de l’ONDAM en 2024 continuent après le 31 décembre 2024, hors du total du contrat. Une enveloppe de l’ONDAM non marquée pérenne est à vérifier.
//!
//! # Source
//! Les financeurs du cadre et la contrainte de même nom.
//!
//! # Gravité
//! Information ; à vérifier quand la marque manque.

use serde_json::json;

use super::{Contexte, sourcer};
use crate::constat::{Constat, Gravite};
use crate::donnee::Somme;
use crate::dossier::{Enveloppe, Source};
use crate::modification::Modification;

pub(super) const REGLE: &str = "ondam-perenne";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let enveloppes: Vec<&Enveloppe> = c.dossier.enveloppes.iter().filter(|e| e.source == Source::Ondam).collect();
    let Some(derniere_annee) = enveloppes.iter().map(|e| e.fin.annee()).max() else { return Vec::new() };
    let Some(financeur) = c.cadre.financeur(Source::Ondam) else { return Vec::new() };
    let Some(perenne) = financeur.perenne.as_ref().filter(|p| p.valeur) else { return Vec::new() };
    let constat = |gravite| match c.exigence(REGLE) {
        Some(exigence) => exigence.constat(REGLE, gravite),
        None => Constat::new(REGLE, gravite, sourcer(c.cadre, &perenne.source, perenne.fiabilite, None)),
    };
    // What goes on is what the last year of the contract brings, as far as it is known.
    let dernieres = enveloppes.iter().filter(|e| e.fin.annee() == derniere_annee && e.debut.annee() == derniere_annee);
    let mut information = constat(Gravite::Information).en("enveloppes").detail("fin", c.dossier.periode.fin);
    if let Some(montant) = Somme::de(dernieres.map(|e| e.notifie.as_ref())).totale() {
        information = information.detail("montant", montant).detail("annee", derniere_annee.to_string());
    }
    let mut constats = vec![information];
    let sans_marque: Vec<&Enveloppe> = enveloppes.into_iter().filter(|e| !e.perenne).collect();
    if !sans_marque.is_empty() {
        let mut oubli = constat(Gravite::AVerifier)
            .aux(sans_marque.iter().map(|e| format!("enveloppes/{}/perenne", e.id)))
            .pour("marque")
            .detail("sans_marque", sans_marque.len());
        if let [seule] = sans_marque.as_slice() {
            oubli = oubli
                .remede(Modification::Definir { chemin: format!("enveloppes/{}/perenne", seule.id), valeur: json!(true) });
        }
        constats.push(oubli);
    }
    constats
}
