//! Ce qui est notifié est comparé à ce qui avait été demandé.
//!
//! # Ce qu’elle vérifie
//! Pour chaque enveloppe demandée, le montant notifié atteint le montant demandé.
//!
//! # Pourquoi
//! D’après la presse, les crédits de l’État sont notifiés selon les besoins exprimés et dans la limite des crédits disponibles : quand la notification est plus basse, le plan est à revoir.
//!
//! # Exemple
//! 100 000 € demandés et 100 000 € notifiés conviennent ; un centime de moins est à vérifier tant que le plan répartit davantage. Sans notification, la demande est rappelée.
//!
//! # Source
//! La demande et la notification du dossier ; le cadre de 2024 les distingue.
//!
//! # Gravité
//! À vérifier ; information tant que rien n’est notifié, ou quand le plan tient dans la notification.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Enveloppe;
use crate::finances::{EtatDesCredits, Mesure, Rapprochement, Tranche, rapprocher};
use crate::montant::Montant;

pub(super) const REGLE: &str = "credits-demandes-et-notifies";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let groupes = rapprocher(c.dossier, c.lignes());
    c.dossier
        .enveloppes
        .iter()
        .filter_map(|e| {
            let demande = *e.demande.as_ref()?.valeur()?;
            let notifie = e.notifie.as_ref().and_then(|n| n.valeur()).copied();
            let constat = |gravite| {
                // A subtraction rests on the dossier alone, not on what a source says of a year.
                Constat::new(REGLE, gravite, Fondement::Coherence)
                    .detail("etat", EtatDesCredits::en_mots([e]))
                    .en(format!("enveloppes/{}/notifie", e.id))
                    .detail("source", e.libelle())
                    .detail("annee", Tranche::de_l_enveloppe(e).map_or_else(String::new, |t| t.to_string()))
                    .detail("demande", demande)
            };
            match notifie {
                None => Some(constat(Gravite::Information)),
                Some(notifie) if notifie < demande => {
                    let constat = match qui_tient(&groupes, e) {
                        Some((groupe, reparti, ensemble)) => constat(Gravite::Information)
                            .detail("reparti", reparti)
                            .detail("ensemble", ensemble)
                            .detail("financeur", groupe.financeur())
                            .detail("annees", groupe.annees())
                            .detail("etat_ensemble", EtatDesCredits::en_mots(groupe.enveloppes.iter().copied())),
                        None => constat(Gravite::AVerifier),
                    };
                    Some(constat.detail("notifie", notifie).detail("ecart", demande - notifie))
                }
                Some(_) => None,
            }
        })
        .collect()
}

/// What the plan spreads and the sum of the notifications that it is compared with, when it spreads no more than them and
/// leaves no amount out.
fn qui_tient<'g, 'a>(
    groupes: &'g [Rapprochement<'a>],
    enveloppe: &Enveloppe,
) -> Option<(&'g Rapprochement<'a>, Montant, Montant)> {
    let groupe = groupes.iter().find(|g| g.enveloppes.iter().any(|e| e.id == enveloppe.id))?;
    let reparti = groupe.reparti(Mesure::Prevu).totale().filter(|_| !groupe.lignes.is_empty())?;
    let ensemble = groupe.notifie().totale()?;
    (reparti <= ensemble).then_some((groupe, reparti, ensemble))
}
