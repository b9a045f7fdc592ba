//! The French of findings and errors, and nothing else. Labels of the window live in `ui/src/textes`, clauses in
//! `referentiel`.

mod argent;
pub mod cadres;
mod calendrier;
pub(crate) mod caracteres;
pub mod chemins;
mod coherence;
pub mod constats;
mod contenu;
pub(crate) mod corrections;
pub mod erreurs;
pub mod feuilles;
pub mod fusion;
pub(crate) mod groupe;
pub mod manques;
pub(crate) mod modeles;
pub(crate) mod nom_de_document;
mod parties;
pub mod passage;
pub mod passages;
pub(crate) mod publies;
pub mod remedes;
pub mod reste;
pub(crate) mod retour;
pub(crate) mod retroplanning;
pub(crate) mod sources;

pub use constats::{Phrase, phrase};
pub use documents::typographie::typographier;
pub(crate) use sources::degre;
pub use sources::{fiabilite, vue as source};
