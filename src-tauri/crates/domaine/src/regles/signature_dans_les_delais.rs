//! Signed, or to be signed, by the day that the framework names; the day itself is in time. A planned day that has
//! gone by without a signature is in time of nothing.

use super::{Contexte, jour_du_jalon};
use crate::cadre::{Jalon, Quand};
use crate::constat::{Constat, Fondement, Gravite};
use crate::jour::Jour;
use crate::statut::Statut;

/// # Source
/// Milestone `signature` of the cadre; constraint `signature-dans-les-delais`.
pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    const REGLE: &str = "signature-dans-les-delais";
    let Some((jalon, limite)) = limite(c) else { return Vec::new() };
    let fondement = Fondement::Cadre {
        cadre: c.cadre.code.clone(),
        source: jalon.source.clone(),
        fiabilite: jalon.fiabilite,
        extrait: jalon.extrait.clone(),
    };
    let a_temps = |jour: Jour| if jalon.jour_compris { jour <= limite } else { jour < limite };
    let prevue = c
        .dossier
        .date_signature
        .map(|j| ("date_signature".to_owned(), j))
        .or_else(|| jour_du_jalon(c.dossier, "signature"));
    let constat =
        |gravite, chemin: &str| Constat::new(REGLE, gravite, fondement.clone()).en(chemin).detail("limite", limite);
    match (prevue, c.dossier.statut) {
        (Some((chemin, jour)), Statut::Projet | Statut::Transmis | Statut::Delibere)
            if chemin.ends_with("/prevu") && jour < c.jour =>
        {
            vec![constat(Gravite::AVerifier, &chemin).detail("jour", jour).detail("depassee", "oui")]
        }
        (Some((chemin, jour)), _) if a_temps(jour) => vec![constat(Gravite::Respecte, &chemin).detail("jour", jour)],
        (Some((chemin, jour)), _) => vec![constat(Gravite::AVerifier, &chemin).detail("jour", jour)],
        (None, Statut::Projet | Statut::Transmis | Statut::Delibere) => {
            let depassee = if a_temps(c.jour) { "non" } else { "oui" };
            vec![constat(Gravite::AVerifier, "jalons").detail("depassee", depassee)]
        }
        (None, Statut::Signe | Statut::Clos) => {
            vec![constat(Gravite::AVerifier, "date_signature").detail("depassee", "inconnue")]
        }
    }
}

fn limite<'a>(c: &Contexte<'a>) -> Option<(&'a Jalon, Jour)> {
    let jalon = c.cadre.jalon("signature")?;
    match &jalon.quand {
        Quand::Fixe(jour) => Some((jalon, *jour)),
        Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => None,
    }
}
