//! What is said at the start of a back-planning.

use domaine::jour::Jour;

use crate::retroplanning::LigneRetroplanning;

/// « Déjà trop tard pour… »; nothing when everything can still be done.
pub(crate) fn alerte(retards: &[&LigneRetroplanning], seance: Jour, jour: Jour) -> Option<String> {
    if seance < jour {
        return Some(format!("La séance du {} est passée. Indiquez une autre date de séance.", seance.en_francais()));
    }
    let noms: Vec<String> = retards.iter().map(|l| minuscule(&l.destinataire)).collect();
    (!noms.is_empty()).then(|| {
        format!(
            "Déjà trop tard pour : {}. Choisissez une séance plus tardive, ou convenez d’un délai plus court avec chacun.",
            domaine::finances::enumerer(&noms)
        )
    })
}

fn minuscule(nom: &str) -> String {
    let mut lettres = nom.chars();
    lettres.next().map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default() + lettres.as_str()
}
