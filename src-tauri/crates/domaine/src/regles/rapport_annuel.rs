//! The report of each exercise is jointly approved by the day of the framework, postponements included.

use super::Contexte;
use crate::constat::{Constat, Gravite};
use crate::dossier::{EtatRapport, Rapport};
use crate::ident::Exercice;
use crate::jour::Jour;
use crate::statut::Statut;

/// # Source
/// « arrêté conjointement avant le 30 juin suivant la fin de l’exercice concerné »: milestone `rapport` of the cadre,
/// constraint `rapport-annuel`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "rapport-annuel";
    let (Some(contrainte), Some(jalon)) = (c.contrainte(REGLE), c.cadre.jalon("rapport")) else { return Vec::new() };
    // A contract that was never signed owes no report.
    match c.dossier.statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere => return Vec::new(),
        Statut::Signe | Statut::Clos => {}
    }
    let echu = |exercice: &Exercice| i16::try_from(exercice.annee()).is_ok_and(|annee| annee < c.jour.annee());
    c.dossier
        .exercices()
        .into_iter()
        .filter(echu)
        .filter_map(|exercice| {
            let limite = jalon.echeance(exercice)?;
            let rapport = c.dossier.rapports.iter().find(|r| r.exercice == exercice);
            let chemin = rapport.map_or_else(|| "rapports".to_owned(), |r| format!("rapports/{}", r.id));
            let gravite = juger(rapport, limite, c.jour)?;
            let mut constat = Constat::new(REGLE, gravite, c.fondement(contrainte))
                .en(chemin)
                .detail("exercice", exercice.to_string())
                .detail("limite", limite)
                .detail("etat", if rapport.is_some() { "commencé" } else { "absent" });
            if let Some(jour) = arrete_le(rapport) {
                constat = constat.detail("arrete", jour);
            }
            Some(constat)
        })
        .collect()
}

fn juger(rapport: Option<&Rapport>, limite: Jour, jour: Jour) -> Option<Gravite> {
    match arrete_le(rapport) {
        Some(arrete) if arrete <= limite => Some(Gravite::Respecte),
        Some(_) => Some(Gravite::AVerifier),
        None if jour > limite => Some(Gravite::AVerifier),
        None => Some(Gravite::Information),
    }
}

/// The day of the last approval, once all have approved.
fn arrete_le(rapport: Option<&Rapport>) -> Option<Jour> {
    let rapport = rapport.filter(|r| r.etat == EtatRapport::Arrete)?;
    rapport.approbations.iter().filter_map(|a| a.le).max()
}
