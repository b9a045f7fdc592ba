//! Use cases: what a person does with Paraphe, without a window.
//!
//! Belongs here: reading and writing dossiers, creating one from the models, checking, composing, exporting, and the
//! French sentences of findings and errors ([`textes`]). Does not belong here: rules and computations (`domaine`), the
//! database (`stockage`), layout (`documents`), labels of the window (`ui`). The day is a parameter, read by the faces.

mod actes;
mod application;
mod balisage;
pub mod cadres;
mod champs;
mod creation;
mod ecrans;
mod edition;
mod erreur;
mod exemples;
mod fichiers;
mod gestion;
mod horloge;
mod liste;
mod puces;
mod saisie;
pub mod textes;
mod vue_ensemble;
pub mod vues;
pub mod vues_cadres;
pub mod vues_ecran;

pub use actes::{Acte, composer, mettre_en_page, pdf};
pub use application::Application;
pub use creation::{Creation, creer};
pub use erreur::Erreur;
pub use exemples::{EXEMPLES, Exemple, exemple};
pub use fichiers::{ecrire_dossier, ecrire_octets, lire_dossier};
pub use horloge::Maintenant;

pub use documents::composeurs::Demande;
pub use referentiel::{CadreConnu, cadres_connus};

pub use domaine::constat::{Constat, Gravite};
pub use domaine::dossier::{Dossier, Periode};
pub use domaine::ident::{Exercice, Id};
pub use domaine::jour::Jour;

/// Every finding about a dossier on a day.
///
/// # Errors
/// When its cadre is not known.
pub fn verifier(dossier: &Dossier, jour: Jour) -> Result<Vec<Constat>, Erreur> {
    Ok(domaine::regles::verifier(dossier, cadre_de(dossier)?, jour))
}

/// The framework of a dossier.
pub(crate) fn cadre_de(dossier: &Dossier) -> Result<&'static domaine::cadre::Cadre, Erreur> {
    referentiel::cadre(&dossier.cadre).ok_or_else(|| Erreur::CadreInconnu(dossier.cadre.clone()))
}

/// JSON Schema of `dossier.json`, generated from the types.
pub fn schema() -> serde_json::Value {
    domaine::schema()
}
