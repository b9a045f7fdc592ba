//! A signatory without a name prints as a function alone, with the gender unknown.

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};

/// # Source
/// None: what the signature block needs.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "identite-des-signataires";
    let anonymes: Vec<_> = c.dossier.signataires().filter(|p| p.nom.is_none() || p.civilite.is_none()).collect();
    if c.dossier.signataires().next().is_none() {
        return Vec::new();
    }
    if anonymes.is_empty() {
        return vec![Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence).en("parties")];
    }
    let qualites: Vec<String> = anonymes.iter().map(|p| p.qualite.clone()).collect();
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(anonymes.iter().map(|p| format!("parties/{}", p.id)))
            .detail("qualites", qualites),
    ]
}
