//! Le rapport arrêté porte l’accord de l’État, de l’agence et du Département.
//!
//! # Ce qu’elle vérifie
//! Un rapport dit arrêté porte une approbation datée d’au moins un représentant de chacune des trois parties qui signent.
//!
//! # Pourquoi
//! Le rapport est « arrêté conjointement » : l’accord d’une partie seule ne suffit pas.
//!
//! # Exemple
//! Trois approbations datées conviennent ; deux sont signalées, comme une approbation sans date. En Corse, l’accord d’un des deux préfets vaut pour l’État.
//!
//! # Source
//! La contrainte « rapport annuel » du cadre.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Gravite};
use crate::dossier::{EtatRapport, Rapport, Role};

pub(super) const REGLE: &str = "rapport-arrete-conjointement";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(super::rapport_annuel::REGLE) else { return Vec::new() };
    let arretes = c.dossier.rapports.iter().filter(|r| r.etat == EtatRapport::Arrete);
    arretes
        .map(|rapport| {
            let absents: Vec<String> = [Role::Prefet, Role::Ars, Role::Departement]
                .into_iter()
                .filter_map(|role| {
                    let partie = c.dossier.signataires().find(|p| p.role == role)?;
                    (!approuve(c, rapport, role)).then(|| partie.designation.clone())
                })
                .collect();
            let gravite = if absents.is_empty() { Gravite::Respecte } else { Gravite::AVerifier };
            exigence
                .constat(REGLE, gravite)
                .en(format!("rapports/{}", rapport.id))
                .detail("exercice", rapport.exercice.to_string())
                .detail("absents", absents)
        })
        .collect()
}

fn approuve(c: &Contexte<'_>, rapport: &Rapport, role: Role) -> bool {
    rapport
        .approbations
        .iter()
        .filter(|a| a.le.is_some())
        .any(|a| c.dossier.parties.iter().any(|p| p.id == a.partie && p.role == role))
}
