//! Money comes from the sources that the framework knows; another one is shown, not refused.

use super::Contexte;
use crate::constat::Constat;
use crate::dossier::Source;

/// # Source
/// Funders of the cadre; constraint `financeur-admis`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "financeur-admis";
    let Some(contrainte) = c.contrainte(REGLE) else { return Vec::new() };
    let presentes = crate::finances::sources(c.dossier);
    if presentes.is_empty() {
        return Vec::new();
    }
    let autres: Vec<Source> = presentes.into_iter().filter(|s| !est_admise(c, *s)).collect();
    if autres.is_empty() {
        return vec![c.respect(REGLE, contrainte).en("enveloppes")];
    }
    let chemins = c.dossier.actions.iter().flat_map(|a| {
        let autres = &autres;
        a.financements
            .iter()
            .filter(move |f| autres.contains(&f.source))
            .map(move |f| format!("actions/{}/financements/{}", a.id, f.id))
    });
    let enveloppes =
        c.dossier.enveloppes.iter().filter(|e| autres.contains(&e.source)).map(|e| format!("enveloppes/{}", e.id));
    let noms: Vec<String> = autres.iter().map(ToString::to_string).collect();
    vec![c.manquement(REGLE, contrainte).aux(chemins).aux(enveloppes).detail("noms", noms)]
}

/// An amount that its source did not split is made of admitted sources.
fn est_admise(c: &Contexte<'_>, source: Source) -> bool {
    match source {
        Source::ArsNonVentile => est_admise(c, Source::Fir) && est_admise(c, Source::Ondam),
        Source::EtatEtArsNonVentile => est_admise(c, Source::Etat) && est_admise(c, Source::ArsNonVentile),
        Source::Etat | Source::Fir | Source::Ondam | Source::Departement | Source::Dtpjj | Source::Autre => {
            c.cadre.financeur(source).is_some()
        }
    }
}
