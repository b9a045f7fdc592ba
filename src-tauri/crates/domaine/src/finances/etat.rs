//! What a funder did with its credits: notified them, or only announced them. Every document and finding reads it here, so
//! that what a press release says is never printed as a notification.

use std::fmt;

use crate::donnee::{Donnee, NatureOrigine};
use crate::dossier::Enveloppe;
use crate::montant::Montant;

/// What is known of the credits of some envelopes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EtatDesCredits {
    Notifies,
    Annonces,
    /// Some were notified, others only announced.
    Melanges,
}

impl EtatDesCredits {
    /// That of these envelopes; nothing while none has an amount.
    pub fn des<'a>(enveloppes: impl IntoIterator<Item = &'a Enveloppe>) -> Option<Self> {
        let etats = enveloppes.into_iter().filter_map(Self::de);
        etats.reduce(|a, b| if a == b { a } else { Self::Melanges })
    }

    /// The same in words; « notifiés » while no amount says otherwise: it is what the field of an envelope asks for.
    pub fn en_mots<'a>(enveloppes: impl IntoIterator<Item = &'a Enveloppe>) -> String {
        Self::des(enveloppes).unwrap_or(Self::Notifies).to_string()
    }

    /// « Notifié », at the head of a column of amounts.
    pub fn titre(self) -> &'static str {
        match self {
            Self::Notifies => "Notifié",
            Self::Annonces => "Annoncé",
            Self::Melanges => "Notifié ou annoncé",
        }
    }

    /// That of one envelope.
    fn de(enveloppe: &Enveloppe) -> Option<Self> {
        let montant = enveloppe.notifie.as_ref().filter(|n| n.valeur().is_some())?;
        Some(if est_annonce(montant) { Self::Annonces } else { Self::Notifies })
    }
}

impl fmt::Display for EtatDesCredits {
    /// « notifiés », « annoncés », « notifiés ou annoncés ».
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Notifies => "notifiés",
            Self::Annonces => "annoncés",
            Self::Melanges => "notifiés ou annoncés",
        })
    }
}

/// Read in a press release or worked out: no notification is in the dossier.
fn est_annonce(montant: &Donnee<Montant>) -> bool {
    montant.origine().is_some_and(|origine| match origine.nature {
        NatureOrigine::Publie | NatureOrigine::Deduit => true,
        NatureOrigine::Notifie | NatureOrigine::Fictif => false,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use test_case::test_case;

    use super::*;

    #[test_case(&[], None; "no envelope")]
    #[test_case(&[json!({"indisponible": "attendu"})], None; "no amount")]
    #[test_case(&[json!("1.00")], Some("notifiés"); "typed in the field of what is notified")]
    #[test_case(&[json!({"valeur": "1.00", "origine": {"nature": "publie"}})], Some("annoncés"))]
    #[test_case(&[json!({"valeur": "1.00", "origine": {"nature": "deduit"}}), json!({"indisponible": "attendu"})], Some("annoncés"))]
    #[test_case(&[json!({"valeur": "1.00", "origine": {"nature": "publie"}}), json!({"valeur": "1.00", "origine": {"nature": "notifie"}})], Some("notifiés ou annoncés"))]
    fn l_etat_des_credits(notifies: &[Value], attendu: Option<&str>) {
        let enveloppe = |notifie: &Value| -> Enveloppe {
            serde_json::from_value(json!({"id": "e", "source": "fir", "debut": "2022-01-01", "fin": "2022-12-31",
                "portee": "contrat", "notifie": notifie}))
            .unwrap()
        };
        let enveloppes: Vec<Enveloppe> = notifies.iter().map(enveloppe).collect();
        assert_eq!(EtatDesCredits::des(&enveloppes).map(|e| e.to_string()).as_deref(), attendu);
    }
}
