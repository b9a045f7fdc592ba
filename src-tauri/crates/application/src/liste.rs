//! The list of dossiers as the first screen shows it.

use domaine::cadre::Quand;
use domaine::constat::Gravite;
use domaine::dossier::{Dossier, Jalon};
use domaine::jour::Jour;
use domaine::statut::Statut;
use stockage::{Fiche, Rangement};

use crate::erreur::Erreur;
use crate::horloge;
use crate::vues::{DossierResume, EcheanceResume, StatutVue, UrgenceVue};
use crate::vues_ecran::RangementVue;

/// One line of the list.
pub(crate) fn resume(fiche: &Fiche, jour: Jour) -> Result<DossierResume, Erreur> {
    let dossier = &fiche.dossier;
    let constats = crate::verifier(dossier, jour)?;
    let compter = |gravite| u32::try_from(constats.iter().filter(|c| c.gravite == gravite).count()).unwrap_or(u32::MAX);
    Ok(DossierResume {
        id: dossier.id.to_string(),
        titre: dossier.titre.clone(),
        nom: dossier.nom.clone(),
        territoire: territoires(dossier),
        periode: dossier.periode.en_bref(),
        cadre: crate::textes::cadres::nom(&dossier.cadre),
        statut: statut(dossier.statut),
        bloquants: compter(Gravite::Bloquant),
        a_verifier: compter(Gravite::AVerifier),
        prochaine_echeance: prochaine_echeance(dossier, jour),
        modifie: format!("Modifié le {}", horloge::en_francais(&fiche.modifie_le)),
        exemple: fiche.exemple.is_some(),
        rangement: match fiche.rangement {
            Rangement::Actif => RangementVue::Actif,
            Rangement::Archive => RangementVue::Archive,
            Rangement::Corbeille => RangementVue::Corbeille,
        },
    })
}

/// « Cantal (15) », « Corse-du-Sud (2A) et Haute-Corse (2B) ».
pub(crate) fn territoires(dossier: &Dossier) -> String {
    let noms: Vec<String> = dossier
        .territoires
        .iter()
        .map(|code| referentiel::nom_du_territoire(code).map_or_else(|| code.clone(), |nom| format!("{nom} ({code})")))
        .collect();
    domaine::finances::enumerer(&noms)
}

pub(crate) fn statut(statut: Statut) -> StatutVue {
    let (code, libelle) = match statut {
        Statut::Projet => ("projet", "Projet"),
        Statut::Transmis => ("transmis", "Transmis"),
        Statut::Delibere => ("delibere", "Délibéré"),
        Statut::Definitif => ("definitif", "Définitif, à signer"),
        Statut::Signe => ("signe", "Signé"),
        Statut::Clos => ("clos", "Clos"),
    };
    StatutVue { code: code.to_owned(), libelle: libelle.to_owned() }
}

/// What is said of a dossier that was put away; nothing of one in the list.
pub(crate) fn mention_du_rangement(rangement: Rangement) -> Option<String> {
    let ou = match rangement {
        Rangement::Actif => return None,
        Rangement::Archive => "Dossier archivé",
        Rangement::Corbeille => "Dossier à la corbeille",
    };
    Some(format!("{ou}\u{a0}: il se lit, il ne change plus. Ressortez-le depuis la liste des dossiers pour y écrire."))
}

/// The last day that the framework allows for a step, when it is a day.
pub(crate) fn limite(dossier: &Dossier, jalon: &Jalon) -> Option<Jour> {
    match &referentiel::cadre(&dossier.cadre)?.jalon(&jalon.quoi)?.quand {
        Quand::Fixe(jour) => Some(*jour),
        Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => None,
    }
}

/// Days within which a step is near.
const UN_MOIS: i32 = 30;

/// The first step that is not done, by its planned day or its limit, late or not.
fn prochaine_echeance(dossier: &Dossier, jour: Jour) -> Option<EcheanceResume> {
    let (date, jalon) = dossier
        .jalons
        .iter()
        .filter(|j| j.fait.is_none())
        .filter_map(|j| Some((j.prevu.or_else(|| limite(dossier, j))?, j)))
        .min_by_key(|(date, _)| *date)?;
    let urgence = urgence(date, jour);
    let suite = if urgence == UrgenceVue::Depassee { " (échéance dépassée)" } else { "" };
    Some(EcheanceResume {
        date: date.to_string(),
        libelle: format!("{}, le {}{suite}", jalon.libelle, date.en_francais()),
        urgence,
    })
}

/// The limit day itself is in time.
fn urgence(date: Jour, jour: Jour) -> UrgenceVue {
    if date < jour {
        UrgenceVue::Depassee
    } else if jour.plus(UN_MOIS).is_some_and(|limite| date <= limite) {
        UrgenceVue::SousUnMois
    } else {
        UrgenceVue::PlusTard
    }
}

#[cfg(test)]
mod tests {
    use domaine::jour::Jour;

    use super::urgence;
    use crate::vues::UrgenceVue;

    #[test]
    fn the_limit_day_is_in_time_and_a_month_is_thirty_days() {
        let jour = |texte: &str| texte.parse::<Jour>().expect("a day");
        let le = jour("2026-06-01");
        assert_eq!(urgence(jour("2026-05-31"), le), UrgenceVue::Depassee);
        assert_eq!(urgence(le, le), UrgenceVue::SousUnMois);
        assert_eq!(urgence(jour("2026-07-01"), le), UrgenceVue::SousUnMois);
        assert_eq!(urgence(jour("2026-07-02"), le), UrgenceVue::PlusTard);
    }
}
