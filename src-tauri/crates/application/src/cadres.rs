//! Frameworks as things that a person works on: kept beside the portefeuille, completed from the text of an instruction,
//! compared, exchanged as one file, and the change of framework of a contract.
//!
//! A cadre is never changed in place: each use case makes a new one, signs the change, and passes it through the same
//! door as an imported file. Not here: the types and the comparison (`domaine`), reading TOML (`referentiel`).

pub mod completion;
mod copie;
pub mod depot;
mod detail;
mod lectures;
pub mod passage;
mod reception;
pub mod reconnaissance;
mod usages;

pub use completion::{Apport, Ligne, SourceSaisie, TexteSaisi};
pub use copie::copier;
pub use depot::{CadreEcarte, Depot, Import, dossier_des_donnees, exporter, verifier_fichier};
pub use lectures::{comparer, publies, recu, resume};
pub use passage::{ChangementDeCadre, changer_cadre};
pub use reception::{avertissement, faute};
pub use reconnaissance::{LigneReconnue, Nature, Reconnaissance, reconnaitre};
pub use referentiel::CadreRecu;
