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

/// « Dans 12 jours », « Dépassé de 3 jours ».
pub(crate) fn reste(jours: i32) -> String {
    match jours {
        0 => "Aujourd’hui".to_owned(),
        1 => "Demain".to_owned(),
        2.. => format!("Dans {jours} jours"),
        -1 => "Dépassé d’un jour".to_owned(),
        _ => format!("Dépassé de {} jours", -jours),
    }
}

fn minuscule(nom: &str) -> String {
    let mut lettres = nom.chars();
    lettres.next().map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default() + lettres.as_str()
}
