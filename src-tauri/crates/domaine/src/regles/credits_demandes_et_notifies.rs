//! Ce qui est notifié est comparé à ce qui avait été demandé.
//!
//! # Ce qu’elle vérifie
//! Pour chaque enveloppe demandée, le montant notifié atteint le montant demandé.
//!
//! # Pourquoi
//! D’après la presse, les crédits de l’État sont notifiés selon les besoins exprimés et dans la limite des crédits disponibles : quand la notification est plus basse, le plan est à revoir.
//!
//! # Exemple
//! 100 000 € demandés et 100 000 € notifiés conviennent ; un centime de moins est à vérifier. Sans notification, la demande est rappelée.
//!
//! # Source
//! La demande et la notification du dossier ; le cadre de 2024 les distingue.
//!
//! # Gravité
//! À vérifier ; information tant que rien n’est notifié.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

pub(super) const REGLE: &str = "credits-demandes-et-notifies";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    c.dossier
        .enveloppes
        .iter()
        .filter_map(|e| {
            let demande = *e.demande.as_ref()?.valeur()?;
            let notifie = e.notifie.as_ref().and_then(|n| n.valeur()).copied();
            let constat = |gravite| {
                let constat = match c.exigences(REGLE).first() {
                    Some(exigence) => exigence.constat(REGLE, gravite),
                    None => Constat::new(REGLE, gravite, Fondement::Coherence),
                };
                constat
                    .en(format!("enveloppes/{}/notifie", e.id))
                    .detail("source", e.libelle())
                    .detail("annee", e.debut.annee().to_string())
                    .detail("demande", demande)
            };
            match notifie {
                None => Some(constat(Gravite::Information)),
                Some(notifie) if notifie < demande => {
                    Some(constat(Gravite::AVerifier).detail("notifie", notifie).detail("ecart", demande - notifie))
                }
                Some(_) => None,
            }
        })
        .collect()
}
