//! What is said at the start of a back-planning.

use domaine::jour::Jour;
use domaine::jours_feries::Calendrier;

use crate::retroplanning::LigneRetroplanning;

/// « Déjà trop tard pour… », and a session on a day when nobody works; nothing when everything can still be done.
pub(crate) fn alerte(
    retards: &[&LigneRetroplanning],
    seance: Jour,
    calendrier: &Calendrier<'_>,
    jour: Jour,
) -> Option<String> {
    if seance < jour {
        return Some(format!("La séance du {} est passée. Indiquez une autre date de séance.", seance.en_francais()));
    }
    let chomee = (!calendrier.est_ouvre(seance)).then(|| {
        format!(
            "Le {} {} n’est pas un jour ouvré : vérifiez la date de la séance.",
            seance.nom_du_jour(),
            seance.en_francais()
        )
    });
    let noms: Vec<String> = retards.iter().map(|l| minuscule(&l.destinataire)).collect();
    let tard = (!noms.is_empty()).then(|| {
        format!(
            "Déjà trop tard pour : {}. Choisissez une séance plus tardive, ou convenez d’un délai plus court avec chacun.",
            domaine::finances::enumerer(&noms)
        )
    });
    let phrases: Vec<String> = chomee.into_iter().chain(tard).collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
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
