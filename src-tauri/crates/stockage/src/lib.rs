//! The portefeuille: one SQLite file that holds every dossier, its journal, its versions, and rows computed from it.
//!
//! Belongs here: the file, migrations, transactions, the append-only journal and its hash chain, projections, search,
//! backups. Does not belong here: rules, French sentences, the clock (the instant is a parameter), and any second way
//! to change a dossier: only [`domaine::modification`] does that.

mod dossiers;
mod erreur;
mod journal;
mod migrations;
mod modeles;
mod notes;
mod pieces;
mod portefeuille;
mod projections;
mod recherche;
mod reglages;
mod resumes;
mod sauvegarde;
mod versions;

pub use dossiers::{Fiche, Rangement};
pub use erreur::Erreur;
pub use journal::{Entree, Nature, Transaction};
pub use migrations::VERSION;
pub use modeles::Modele;
pub use notes::{EtatNote, Note};
pub use portefeuille::{Auteur, Portefeuille, occupe};
pub use recherche::{Recherche, Trouve};
pub use resumes::{Entete, Resume};
pub use sauvegarde::{Sauvegarde, copier_une_fois, sauvegardes};
pub use versions::{Version, versions_gardees};
