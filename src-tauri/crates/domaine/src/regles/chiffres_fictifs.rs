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
    let fictive = |d: &Option<Donnee<Montant>>| d.as_ref().is_some_and(Donnee::est_fictive);
    let mut chemins = Vec::new();
    for enveloppe in c.dossier.enveloppes.iter().filter(|e| fictive(&e.notifie) || fictive(&e.demande)) {
        chemins.push(format!("enveloppes/{}", enveloppe.id));
    }
    for action in c.actions() {
        for ligne in action.financements.iter().filter(|f| fictive(&f.prevu) || fictive(&f.engage) || fictive(&f.paye))
        {
            chemins.push(format!("actions/{}/financements/{}", action.id, ligne.id));
        }
        for indicateur in &action.indicateurs {
            let reference = indicateur.reference.as_ref().and_then(|r| r.valeur.as_ref());
            let realises = indicateur.realises.values().filter_map(|r| r.valeur.as_ref());
            if reference.into_iter().chain(indicateur.cibles.values()).chain(realises).any(Donnee::est_fictive) {
                chemins.push(format!("actions/{}/indicateurs/{}", action.id, indicateur.id));
            }
        }
    }
    if chemins.is_empty() {
        return Vec::new();
    }
    let gravite = if c.dossier.avertissement.is_some() { Gravite::Information } else { Gravite::Bloquant };
    vec![Constat::new(REGLE, gravite, Fondement::Coherence).detail("nombre", chemins.len()).aux(chemins)]
}
