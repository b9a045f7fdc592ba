//! Le texte annonce plus d’objectifs obligatoires que nous n’en connaissons.
//!
//! # Ce qu’elle vérifie
//! Le nombre d’objectifs obligatoires annoncé par le texte est comparé à celui du catalogue.
//!
//! # Pourquoi
//! Les annexes n’ont pas pu être lues : un trou reste un trou, et personne ne doit croire le socle complet.
//!
//! # Exemple
//! En 2020, onze sont attendus et dix connus : à vérifier dans l’annexe. En 2022, six et six : rien à dire.
//!
//! # Source
//! Les nombres annoncés du cadre.
//!
//! # Gravité
//! À vérifier.

use super::objectifs_obligatoires::nommer;
use super::{Contexte, sourcer};
use crate::cadre::Fiabilite;
use crate::constat::{Constat, Gravite};

pub(super) const REGLE: &str = "objectifs-inconnus";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(attendus) = c.cadre.comptes.obligatoires_attendus.as_ref() else { return Vec::new() };
    let connus = c.cadre.obligatoires().count();
    let Some(manque) = usize::from(attendus.valeur).checked_sub(connus).filter(|n| *n > 0) else { return Vec::new() };
    let fondement = sourcer(c.cadre, &attendus.source, attendus.fiabilite, None);
    let constat = Constat::new(REGLE, Gravite::AVerifier, fondement)
        .en("actions")
        .detail("attendus", usize::from(attendus.valeur))
        .detail("connus", connus)
        .detail("manque", manque);
    // A framework started as a copy announces the number of another year.
    let copie = c.cadre.modele.as_deref().filter(|_| attendus.fiabilite == Fiabilite::AVerifier);
    let constat = match copie {
        Some(modele) => constat.detail("cadre", c.cadre.code.as_str()).detail("modele", modele),
        None => constat,
    };
    vec![nommer(c, constat)]
}
