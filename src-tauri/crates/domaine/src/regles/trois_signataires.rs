//! Chaque partie attendue signe.
//!
//! # Ce qu’elle vérifie
//! Chaque signataire que le cadre nomme figure parmi les parties qui signent : préfet, agence régionale de santé, Département.
//!
//! # Pourquoi
//! Le contrat est tripartite : sans l’une des trois signatures, il n’engage pas ceux qui le financent.
//!
//! # Exemple
//! Un contrat sans l’agence régionale de santé est bloqué. En Corse, deux préfets signent : quatre signatures conviennent, cinq aussi.
//!
//! # Source
//! Les parties du cadre.
//!
//! # Gravité
//! Celle du cadre.
//!
//! # Tient à l’acte
//! Le contrat est passé entre ces trois parties : signé sans l’une d’elles, l’acte n’est pas celui que son titre annonce.

use super::Contexte;
use crate::constat::Constat;
use crate::dossier::Role;

pub(super) const REGLE: &str = "trois-signataires";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let absents: Vec<String> = c
        .cadre
        .signataires()
        .filter(|attendue| !c.dossier.signataires().any(|p| p.role == attendue.role))
        .map(|attendue| attendue.libelle.clone())
        .collect();
    if !absents.is_empty() {
        return vec![exigence.manquement(REGLE).en("parties").detail("absents", absents)];
    }
    // More than three is right, as long as every role is there.
    let signataires = c.dossier.signataires().count();
    let prefets = c.dossier.signataires().filter(|p| p.role == Role::Prefet).count();
    vec![exigence.respect(REGLE).en("parties").detail("nombre", signataires).detail("prefets", prefets)]
}
