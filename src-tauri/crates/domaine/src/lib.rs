//! The contract itself: what a dossier is, how it changes, what the rules say of it.
//!
//! Belongs here: exact money, the typed [`Dossier`](dossier::Dossier) and its canonical tree, the one way to
//! change it ([`Modification`](modification::Modification)), the difference of two trees, computed figures,
//! and the rules as pure functions `(dossier, cadres, jour) -> Vec<Constat>`.
//!
//! Does not belong here: files, databases, clocks, windows, and French sentences for people
//! (those live in `application`). The day is always a parameter.

pub mod arbre;
pub mod cadre;
pub mod chiffres;
pub mod coherence;
pub mod consolidation;
pub mod constat;
pub mod diff;
pub mod donnee;
pub mod dossier;
pub mod ecriture;
pub mod filiation;
pub mod finances;
pub mod fusion;
pub mod ident;
pub mod imprimable;
pub mod jour;
pub mod jours_feries;
pub mod lettres;
pub mod manques;
pub mod modification;
pub mod montant;
pub mod nombre;
pub mod passage;
pub mod personnes;
pub mod projection;
pub mod refus;
pub mod regles;
pub mod reste;
pub mod retroplanning;
pub mod scelle;
pub mod statut;
pub mod sur_place;
pub mod territoire;
pub mod texte;

/// JSON Schema of a dossier, generated from the types.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(dossier::Dossier).to_value()
}
