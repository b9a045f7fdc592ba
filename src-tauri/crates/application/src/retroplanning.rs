//! The back-planning of a dossier: the last day for each recipient before a session, to read or to put into an agenda.

use std::collections::BTreeMap;

use documents::agenda::{self, JourNote};
use documents::typographie::typographier;
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::jours_feries::Calendrier;
use domaine::retroplanning::{Echeance, UniteDelai, etablir};
use serde::Serialize;

use crate::erreur::Erreur;
use crate::textes;

/// The whole plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Retroplanning {
    pub jour: Jour,
    /// « séance du mercredi 8 juin 2022 ».
    pub seance: String,
    /// What is already too late, said first; `None` when everything can still be done.
    pub alerte: Option<String>,
    /// What is not known of the local holidays: said before anybody counts on a day.
    pub reserves: Vec<String>,
    /// The first to come first.
    pub lignes: Vec<LigneRetroplanning>,
}

/// One recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LigneRetroplanning {
    pub code: String,
    pub destinataire: String,
    pub objet: String,
    pub dernier_jour: Jour,
    /// « lundi 9 mai 2022 ».
    pub dernier_jour_en_lettres: String,
    /// Days from today; negative when it is too late.
    pub reste: i32,
    pub trop_tard: bool,
    /// « 15 jours ouvrés avant la relecture… ».
    pub delai: String,
    pub jours: u16,
    /// How sure the delay is.
    pub fiabilite: String,
    pub note: Option<String>,
}

/// The last day for each recipient, before that session or the one of the dossier. `jours` replaces the number of days of
/// some codes: those agreed in the dossier, or else those that are proposed.
///
/// # Errors
/// No session, a code that no delay has, or a session out of the calendar.
pub fn retroplanning(
    dossier: &Dossier,
    seance: Option<Jour>,
    jours: &BTreeMap<String, u16>,
    jour: Jour,
) -> Result<Retroplanning, Erreur> {
    let seance = seance.or(dossier.seance.jour).ok_or(Erreur::SeanceManquante)?;
    let delais = referentiel::delais();
    if let Some(code) = jours.keys().find(|code| delais.iter().all(|d| d.code != **code)) {
        let connus: Vec<&str> = delais.iter().map(|d| d.code.as_str()).collect();
        return Err(Erreur::DelaiInconnu { code: code.clone(), connus: connus.join(", ") });
    }
    let calendrier = Calendrier::new(referentiel::jours_feries(), &dossier.territoires);
    let convenus: BTreeMap<String, u16> =
        dossier.seance.delais.iter().chain(jours).map(|(code, jours)| (code.clone(), *jours)).collect();
    let echeances =
        etablir(seance, delais, &convenus, &calendrier, jour).ok_or(Erreur::SeanceHorsCalendrier(seance))?;
    let lignes: Vec<LigneRetroplanning> = echeances.iter().map(|e| ligne(e, &echeances)).collect();
    let retards: Vec<&LigneRetroplanning> = lignes.iter().filter(|l| l.trop_tard).collect();
    Ok(Retroplanning {
        jour: seance,
        seance: format!("séance du {} {}", seance.nom_du_jour(), seance.en_francais()),
        alerte: textes::retroplanning::alerte(&retards, seance, &calendrier, jour).map(|a| typographier(&a)),
        reserves: referentiel::reserves(&dossier.territoires).iter().map(|r| typographier(r)).collect(),
        lignes,
    })
}

/// The plan as an `.ics` file: one day for each recipient, and the session.
///
/// # Errors
/// As [`retroplanning`].
pub fn agenda(
    dossier: &Dossier,
    seance: Option<Jour>,
    jours: &BTreeMap<String, u16>,
    jour: Jour,
) -> Result<String, Erreur> {
    let plan = retroplanning(dossier, seance, jours, jour)?;
    let seance = plan.jour;
    // Without the day: a session that moves then moves its events, in an agenda that already holds them.
    let uid = |code: &str| format!("{}-{code}@paraphe", dossier.id);
    let mut notes: Vec<JourNote> = plan
        .lignes
        .iter()
        .map(|l| JourNote {
            uid: uid(&l.code),
            jour: l.dernier_jour,
            titre: format!("{} : dernier jour", l.destinataire),
            description: format!("{}. {}. {} {}.", l.objet, l.delai, certitude(l), dossier.titre.trim_end_matches('.')),
        })
        .collect();
    notes.push(JourNote {
        uid: uid("seance"),
        jour: seance,
        titre: "Séance de l’assemblée".to_owned(),
        description: std::iter::once(dossier.titre.clone()).chain(plan.reserves).collect::<Vec<_>>().join(". "),
    });
    Ok(agenda::ecrire(&dossier.titre, &notes, jour))
}

/// What a day is worth: what is to be agreed or confirmed, in a sentence.
fn certitude(ligne: &LigneRetroplanning) -> String {
    let dite = ligne.note.as_deref().unwrap_or(&ligne.fiabilite);
    format!("{}.", dite.trim_end_matches('.'))
}

/// « jours ouvrés », for so many.
pub(crate) fn unite(unite: UniteDelai, nombre: u16) -> &'static str {
    match (unite, nombre < 2) {
        (UniteDelai::Calendaires, true) => "jour",
        (UniteDelai::Calendaires, false) => "jours",
        (UniteDelai::Ouvres, true) => "jour ouvré",
        (UniteDelai::Ouvres, false) => "jours ouvrés",
    }
}

fn ligne(echeance: &Echeance<'_>, toutes: &[Echeance<'_>]) -> LigneRetroplanning {
    let delai = echeance.delai;
    let unite = unite(delai.unite, echeance.jours);
    let avant = delai.avant.as_ref().and_then(|code| toutes.iter().find(|e| e.delai.code == *code));
    let avant = avant.map_or_else(|| "la séance".to_owned(), |e| format!("l’étape « {} »", e.delai.destinataire));
    let jour = echeance.dernier_jour;
    LigneRetroplanning {
        code: delai.code.clone(),
        destinataire: delai.destinataire.clone(),
        objet: delai.objet.clone(),
        dernier_jour: jour,
        dernier_jour_en_lettres: format!("{} {}", jour.nom_du_jour(), jour.en_francais()),
        reste: echeance.reste,
        trop_tard: echeance.est_trop_tard(),
        delai: typographier(&format!("{} {unite} avant {avant}", echeance.jours)),
        jours: echeance.jours,
        fiabilite: if echeance.modifie {
            "Délai fixé par vous".to_owned()
        } else {
            textes::fiabilite(delai.fiabilite)
        },
        note: delai.note.as_deref().filter(|_| !echeance.modifie).map(typographier),
    }
}
