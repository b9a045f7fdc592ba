//! Une somme à laquelle il manque un montant se dit partielle.
//!
//! # Ce qu’elle vérifie
//! Chaque ligne de financement a un montant prévu : les sommes par action, par financeur, par année et pour le contrat sont alors entières.
//! Chaque partenaire qui a une enveloppe en a une, avec son montant, pour chaque année du contrat : le total des cofinancements est alors entier.
//!
//! # Pourquoi
//! Une somme trouée n’est pas un total : elle s’imprime « partiel », et personne ne doit la lire comme un total.
//!
//! # Exemple
//! Une ligne sans montant rend partiels le total de son action, de son financeur, de son année et du contrat. Un montant à zéro est connu.
//! Le FIR notifié pour 2022 seulement rend partiel le total d’un contrat de 2022 à 2024.
//!
//! # Source
//! Aucun texte : l’exactitude des sommes.
//!
//! # Gravité
//! À vérifier.

use std::collections::BTreeSet;

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::donnee::{Donnee, Somme};
use crate::dossier::Enveloppe;
use crate::finances::{Manque, cofinancement_total, manques};

pub(super) const REGLE: &str = "sommes-partielles";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let manques = manques(c.dossier);
    let lignes = des_lignes(c, manques.is_empty());
    if manques.is_empty() { lignes } else { lignes.into_iter().chain([des_enveloppes(c, &manques)]).collect() }
}

/// The outside money that no envelope says, or says without an amount. The acts print the same words.
fn des_enveloppes(c: &Contexte<'_>, manques: &[Manque]) -> Constat {
    let vides = c.dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement() && est_vide(e));
    let chemins: Vec<String> = vides.map(|e| format!("enveloppes/{}/notifie", e.id)).collect();
    let constat = Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
        .pour("cofinancements")
        .detail("manques", manques.iter().map(ToString::to_string).collect::<Vec<_>>());
    let constat = if chemins.is_empty() { constat.en("enveloppes") } else { constat.aux(chemins) };
    match cofinancement_total(c.dossier).connu {
        Some(connu) => constat.detail("connu", connu),
        None => constat,
    }
}

fn est_vide(enveloppe: &Enveloppe) -> bool {
    enveloppe.notifie.as_ref().and_then(Donnee::valeur).is_none()
}

/// The lines of the actions; said to be whole only when `entieres` is true of the envelopes as well.
fn des_lignes(c: &Contexte<'_>, entieres: bool) -> Vec<Constat> {
    let somme = Somme::de(c.lignes().map(|(_, f)| f.prevu.as_ref()));
    let (mut chemins, mut codes) = (Vec::new(), Vec::new());
    let (mut financeurs, mut annees) = (BTreeSet::new(), BTreeSet::new());
    let mut nombre = 0;
    for (action, ligne) in c.lignes() {
        nombre += 1;
        if ligne.prevu.as_ref().is_none_or(|p| p.valeur().is_none()) {
            chemins.push(format!("actions/{}/financements/{}/prevu", action.id, ligne.id));
            if codes.last() != Some(&action.code) {
                codes.push(action.code.clone());
            }
            financeurs.insert(ligne.source);
            annees.insert(ligne.annees());
        }
    }
    if nombre == 0 {
        return Vec::new();
    }
    if let Some(total) = somme.totale() {
        if !entieres {
            return Vec::new();
        }
        let constat = Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("actions");
        let enveloppes = c.dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement()).count();
        return vec![constat.detail("nombre", nombre).detail("total", total).detail("enveloppes", enveloppes)];
    }
    let mut constat = Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
        .aux(chemins)
        .detail("absents", somme.absents)
        .detail("nombre", nombre)
        .detail("codes", codes)
        .detail("financeurs", financeurs.iter().map(ToString::to_string).collect::<Vec<_>>())
        .detail("annees", annees.into_iter().collect::<Vec<_>>());
    if let Some(connu) = somme.connu {
        constat = constat.detail("connu", connu);
    }
    vec![constat]
}
