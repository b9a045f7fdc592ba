//! Ce qui est notifié et n’est réparti sur aucune action se dit « non ventilé ».
//!
//! # Ce qu’elle vérifie
//! Financeur par financeur et année par année, l’enveloppe notifiée est entièrement répartie entre les actions.
//!
//! # Pourquoi
//! Un financeur veut savoir à quoi sert son argent. Beaucoup de contrats ne répartissent pourtant pas tout : ce n’est pas une faute.
//!
//! # Exemple
//! 100 000 € notifiés et 80 000 € répartis : 20 000 € s’impriment « non ventilé ». Tant qu’une ligne n’a pas de montant, le reste n’est pas calculé.
//!
//! # Source
//! La notification jointe au dossier ; sans elle, aucun texte : le montant notifié que le dossier retient.
//!
//! # Gravité
//! Information.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::finances::{EtatDesCredits, Mesure, rapprocher};
use crate::montant::{Decimales, Montant};

pub(super) const REGLE: &str = "enveloppe-non-ventilee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (mut chemins, mut restes, mut comparees) = (Vec::new(), Vec::new(), 0);
    let (mut entieres, mut ouvertes) = (Vec::new(), Vec::new());
    for groupe in rapprocher(c.dossier, c.lignes()) {
        let Some(notifie) = groupe.notifie().totale() else { continue };
        let reparti = groupe.reparti(Mesure::Prevu);
        if reparti.absents > 0 {
            continue;
        }
        comparees += 1;
        let reparti = reparti.connu.unwrap_or(Montant::ZERO);
        entieres.extend(groupe.enveloppes.iter().copied());
        if reparti < notifie {
            ouvertes.extend(groupe.enveloppes.iter().copied());
            let reste = (notifie - reparti).en_francais(Decimales::Utiles);
            restes.push(format!("{} {} : {reste}", groupe.financeur(), groupe.annees()));
            chemins.extend(groupe.enveloppes.iter().map(|e| format!("enveloppes/{}/notifie", e.id)));
        }
    }
    match (comparees, restes.is_empty()) {
        (0, _) => Vec::new(),
        (_, true) => vec![
            Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence)
                .en("enveloppes")
                .detail("nombre", comparees)
                .detail("etat", EtatDesCredits::en_mots(entieres)),
        ],
        (_, false) => vec![
            Constat::new(REGLE, Gravite::Information, Fondement::Coherence)
                .aux(chemins)
                .detail("restes", restes)
                .detail("etat", EtatDesCredits::en_mots(ouvertes)),
        ],
    }
}
