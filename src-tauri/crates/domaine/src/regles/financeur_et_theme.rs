//! FIR goes to PMI, ONDAM to protected children with a disability: another use is worth a second look.

use super::{Contexte, chemin, codes, sert_le_theme};
use crate::cadre::Theme;
use crate::constat::Constat;
use crate::dossier::{Action, Portee, Source};

/// # Source
/// Constraints `fir-prevention` and `ondam-handicap` of the cadre.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    [("fir-prevention", Source::Fir, Theme::Pmi), ("ondam-handicap", Source::Ondam, Theme::Handicap)]
        .into_iter()
        .filter_map(|(regle, source, theme)| une(c, regle, source, theme))
        .collect()
}

fn une(c: &Contexte<'_>, regle: &'static str, source: Source, theme: Theme) -> Option<Constat> {
    let contrainte = c.contrainte(regle)?;
    let payees: Vec<&Action> = c.dossier.actions.iter().filter(|a| est_payee_par(c, a, source)).collect();
    if payees.is_empty() {
        return None;
    }
    let hors: Vec<&Action> = payees.iter().copied().filter(|a| !sert_le_theme(c.cadre, a, theme)).collect();
    if hors.is_empty() {
        return Some(c.respect(regle, contrainte).aux(payees.into_iter().map(chemin)));
    }
    let codes = codes(hors.iter().copied());
    Some(
        c.manquement(regle, contrainte)
            .aux(hors.into_iter().map(chemin))
            .detail("codes", codes)
            .detail("source", source.to_string()),
    )
}

fn est_payee_par(c: &Contexte<'_>, action: &Action, source: Source) -> bool {
    action.financements.iter().any(|f| f.source == source)
        || c.dossier
            .enveloppes
            .iter()
            .any(|e| e.source == source && matches!(&e.portee, Portee::Actions(ids) if ids.contains(&action.id)))
}
