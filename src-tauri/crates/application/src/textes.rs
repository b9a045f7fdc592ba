//! The French of findings and errors, and nothing else. Labels of the window live in `ui/src/textes`, clauses in
//! `referentiel`.

mod argent;
pub mod cadres;
mod calendrier;
pub mod chemins;
pub mod constats;
mod contenu;
pub mod erreurs;
mod parties;
pub mod passage;
mod sources;

pub use constats::{Phrase, phrase};
pub use documents::typographie::typographier;
pub use sources::{fiabilite, vue as source};
