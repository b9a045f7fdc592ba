//! Every role that the framework names signs.

use super::Contexte;
use crate::constat::Constat;
use crate::dossier::Role;

/// # Source
/// Parties of the cadre; quotation in the constraint `trois-signataires`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "trois-signataires";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let absents: Vec<String> = c
        .cadre
        .signataires()
        .filter(|attendue| !c.dossier.signataires().any(|p| p.role == attendue.role))
        .map(|attendue| attendue.libelle.clone())
        .collect();
    let signataires = c.dossier.signataires().count();
    if !absents.is_empty() {
        return vec![c.manquement(REGLE, contrainte).en("parties").detail("absents", absents)];
    }
    // Corse has two préfets: more than three is right, as long as every role is there.
    let prefets = c.dossier.signataires().filter(|p| p.role == Role::Prefet).count();
    vec![c.respect(REGLE, contrainte).en("parties").detail("nombre", signataires).detail("prefets", prefets)]
}
