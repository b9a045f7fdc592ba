//! Un chiffre fictif ne passe jamais pour vrai.
//!
//! # Ce qu’elle vérifie
//! Les chiffres inventés pour une démonstration sont comptés.
//!
//! # Pourquoi
//! Ils servent à découvrir l’application ; dans un acte réel, ils tromperaient les signataires.
//!
//! # Exemple
//! Dans un dossier de démonstration, qui porte un avertissement, c’est une information ; ailleurs, c’est bloquant.
//!
//! # Source
//! Aucun texte : une précaution.
//!
//! # Gravité
//! Bloquant, sauf dans un dossier de démonstration.
//!
//! # Tient à l’acte
//! L’acte donnerait pour vrais des chiffres inventés.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::donnee::Donnee;
use crate::montant::Montant;

pub(super) const REGLE: &str = "chiffres-fictifs";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut nombre = 0;
    let mut chemins = Vec::new();
    let mut noter = |combien: usize, chemin: String| {
        if combien > 0 {
            nombre += combien;
            chemins.push(chemin);
        }
    };
    for enveloppe in &c.dossier.enveloppes {
        noter(fictives([&enveloppe.notifie, &enveloppe.demande]), format!("enveloppes/{}", enveloppe.id));
    }
    for action in c.actions() {
        for ligne in &action.financements {
            let fictives = fictives([&ligne.prevu, &ligne.engage, &ligne.paye, &ligne.report]);
            noter(fictives, format!("actions/{}/financements/{}", action.id, ligne.id));
        }
        for indicateur in &action.indicateurs {
            let reference = indicateur.reference.as_ref().and_then(|r| r.valeur.as_ref());
            let realises = indicateur.realises.values();
            let realises = realises.flat_map(|r| r.valeur.iter().chain(r.propositions.iter().map(|p| &p.valeur)));
            let donnees = reference.into_iter().chain(indicateur.cibles.values()).chain(realises);
            let fictives = donnees.filter(|d| d.est_fictive()).count();
            noter(fictives, format!("actions/{}/indicateurs/{}", action.id, indicateur.id));
        }
    }
    if nombre == 0 {
        return Vec::new();
    }
    let gravite = if c.dossier.avertissement.is_some() { Gravite::Information } else { Gravite::Bloquant };
    vec![Constat::new(REGLE, gravite, Fondement::Coherence).detail("nombre", nombre).aux(chemins)]
}

fn fictives<const N: usize>(montants: [&Option<Donnee<Montant>>; N]) -> usize {
    montants.into_iter().flatten().filter(|d| d.est_fictive()).count()
}
