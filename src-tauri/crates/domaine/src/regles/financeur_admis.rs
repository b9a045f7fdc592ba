//! L’argent vient des financeurs que le cadre connaît.
//!
//! # Ce qu’elle vérifie
//! Chaque financeur du dossier est de ceux que le cadre cite ; un montant que sa source n’a pas réparti l’est quand ses parts le sont.
//!
//! # Pourquoi
//! Le communiqué de mai 2020 cite le programme 304, le FIR et l’ONDAM, à côté du Département ; d’autres financeurs ont été vus dans des contrats réels.
//!
//! # Exemple
//! Un montant « ARS » non réparti entre FIR et ONDAM convient. Un financeur que le cadre ne cite pas est à vérifier.
//!
//! # Source
//! Les financeurs du cadre.
//!
//! # Gravité
//! Celle du cadre, jamais bloquant : aucune source lue ne dit que ces financeurs sont les seuls.

use super::Contexte;
use crate::constat::Constat;
use crate::dossier::Source;

pub(super) const REGLE: &str = "financeur-admis";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let presentes = crate::finances::sources(c.dossier);
    if presentes.is_empty() {
        return Vec::new();
    }
    let autres: Vec<Source> = presentes.into_iter().filter(|s| !est_admise(c, *s)).collect();
    if autres.is_empty() {
        return vec![exigence.respect(REGLE).en("enveloppes")];
    }
    let chemins = c.actions().flat_map(|a| {
        let autres = &autres;
        a.financements
            .iter()
            .filter(move |f| autres.contains(&f.source))
            .map(move |f| format!("actions/{}/financements/{}", a.id, f.id))
    });
    let enveloppes =
        c.dossier.enveloppes.iter().filter(|e| autres.contains(&e.source)).map(|e| format!("enveloppes/{}", e.id));
    let noms: Vec<String> = autres.iter().map(ToString::to_string).collect();
    vec![exigence.manquement(REGLE).aux(chemins).aux(enveloppes).detail("noms", noms)]
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
