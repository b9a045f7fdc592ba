//! Aucun montant n’est négatif.
//!
//! # Ce qu’elle vérifie
//! Ce qui est demandé, notifié, prévu, engagé, payé ou reporté vaut zéro ou plus.
//!
//! # Pourquoi
//! Un signe oublié se déduit d’un total sans se voir : un reste à répartir plus grand que la notification n’a pas de sens.
//!
//! # Exemple
//! − 5 000 € prévus : signalé. Zéro convient : ce n’est pas une absence. Un crédit rendu se note dans le devenir de la ligne, en toutes lettres.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::donnee::Donnee;
use crate::montant::Montant;

pub(super) const REGLE: &str = "montant-negatif";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (mut connus, mut negatifs) = (0, Vec::new());
    let mut regarder = |donnee: Option<&Donnee<Montant>>, chemin: &dyn Fn() -> String| {
        let Some(montant) = donnee.and_then(Donnee::valeur) else { return };
        connus += 1;
        if montant.est_negatif() {
            negatifs.push(chemin());
        }
    };
    for e in &c.dossier.enveloppes {
        for (champ, donnee) in [("demande", &e.demande), ("notifie", &e.notifie)] {
            regarder(donnee.as_ref(), &|| format!("enveloppes/{}/{champ}", e.id));
        }
    }
    for (action, f) in c.lignes() {
        let champs = [("prevu", &f.prevu), ("engage", &f.engage), ("paye", &f.paye), ("report", &f.report)];
        for (champ, donnee) in champs {
            regarder(donnee.as_ref(), &|| format!("actions/{}/financements/{}/{champ}", action.id, f.id));
        }
    }
    match (connus, negatifs.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("enveloppes").detail("nombre", connus),
        ],
        (_, false) => vec![
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .detail("nombre", negatifs.len())
                .aux(negatifs),
        ],
    }
}
