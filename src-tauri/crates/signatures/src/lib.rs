//! Signed PDF → facts: who signed, with what, whether it is intact, what was added afterwards. Bytes in, facts out.
//!
//! ```text
//! bytes ──pdf──▶ revisions, fields ──plage──▶ bytes that are signed ──cms──▶ certificate, hash, key, time-stamp
//!                     └──────ajouts──▶ what a later revision changed
//! ```
//!
//! What belongs here: the structure of PDF that signatures rest on, CMS, the algorithms. What does not: sentences (they are in
//! `application::textes`), contracts, files, clocks, networks. Trust in a certificate is not judged: it needs lists of authorities and of
//! revocations that only a network has.
//!
//! The reading is strict where a viewer may be lenient: a file that two programs could read in two ways is not intact.

mod ajouts;
mod algorithmes;
mod certificat;
mod chaine;
mod champs;
mod cms;
mod defaut;
mod der_brut;
mod moment;
mod pdf;
mod piece;
mod plage;
mod signature;
mod texte;

pub use ajouts::{Ajouts, Changement, ajouts};
pub use certificat::Certificat;
pub use defaut::Defaut;
pub use moment::Moment;
pub use pdf::Illisible;
pub use piece::Piece;
pub use signature::{Horodatage, Nature, Signature};
pub use texte::textes;

use pdf::Structure;

/// All that a file says of itself.
#[derive(Clone, Debug)]
pub struct Lecture {
    pub pages: usize,
    /// In the order they were made.
    pub signatures: Vec<Signature>,
    /// Fields to sign that nobody has signed, by name.
    pub champs_vides: Vec<String>,
    /// Files carried inside, as the first revision that somebody signed has them; of the whole file when nobody signed.
    pub pieces: Vec<Piece>,
    /// The day the file says that it was made on.
    pub cree: Option<Moment>,
    /// The title that the file gives itself.
    pub titre: Option<String>,
}

/// Reads a file.
///
/// # Errors
/// What is no PDF, or one that cannot be followed from its end, or that a password closes.
pub fn lire(octets: &[u8]) -> Result<Lecture, Illisible> {
    let structure = Structure::lire(octets)?;
    let champs = champs::lire(&structure);
    let signatures = signature::toutes(&structure, &champs);
    let premiere = signatures.iter().filter_map(|s| s.fin).min().and_then(|fin| Structure::lire(&octets[..fin]).ok());
    let temoin = premiere.as_ref().unwrap_or(&structure);
    let vide = |c: &&champs::Champ| c.signature && c.valeur.is_none();
    Ok(Lecture {
        pages: structure.pages().len(),
        champs_vides: champs.iter().filter(vide).map(|c| c.nom.clone()).collect(),
        pieces: piece::toutes(temoin),
        cree: piece::creation(temoin),
        titre: piece::titre(temoin),
        signatures,
    })
}
