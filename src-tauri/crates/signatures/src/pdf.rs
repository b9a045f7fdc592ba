//! The structure of a PDF, as far as signatures rest on it: objects, tables of objects, revisions.
//!
//! lopdf gives the types and the filters. The tables are followed here, because what was added after a signature hides in what a lenient
//! reader passes over: freed objects, tables that name one object and lead to another, bytes after the end.

mod filtres;
mod objets;
mod structure;
mod tables;

pub(crate) use filtres::retirer_l_hexadecimal;
pub(crate) use objets::hexadecimal;
pub(crate) use structure::{Structure, TAILLE_DECOMPRESSEE_MAX};
pub(crate) use tables::Place;

/// Why a file cannot be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illisible {
    #[error("not a PDF")]
    PasUnPdf,
    #[error("the tables of the file cannot be followed")]
    Abime,
    #[error("closed by a password")]
    Chiffre,
}
