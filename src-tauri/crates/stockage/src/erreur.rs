//! What can go wrong with the file. The French of these lives in `application`.

use std::path::PathBuf;

use domaine::refus::Refus;

/// One failed step.
#[derive(Debug, thiserror::Error)]
pub enum Erreur {
    /// The file was written by a newer application.
    #[error("portefeuille version {trouvee}, this application reads up to {connue}")]
    PlusRecent { trouvee: i64, connue: i64 },
    /// The file is not a portefeuille, or is damaged.
    #[error("{} is not a portefeuille", .0.display())]
    Illisible(PathBuf),
    /// The database found its own pages damaged while it was read or written.
    #[error("the portefeuille is damaged")]
    Endommage,
    /// Another process is writing.
    #[error("the portefeuille is being written by another process")]
    Occupe,
    /// No room left.
    #[error("disk full")]
    DisquePlein,
    /// The folder or the file cannot be written.
    #[error("read-only")]
    LectureSeule,
    /// No dossier of that id.
    #[error("no dossier {0}")]
    Introuvable(String),
    /// A dossier of that id is already there.
    #[error("dossier {0} is already there")]
    DejaLa(String),
    /// Nothing left to undo or redo.
    #[error("nothing to undo")]
    RienAAnnuler,
    /// The modifications do not make a dossier.
    #[error(transparent)]
    Refus(#[from] Refus),
    /// An amount beyond what SQLite integers hold.
    #[error("amount out of range at {0}")]
    MontantHorsLimite(String),
    /// A tree in the file that no longer reads: damage.
    #[error("dossier {0} does not read back")]
    Abime(String),
    /// The folder of the file cannot be made or read.
    #[error(transparent)]
    Fichier(#[from] std::io::Error),
    /// Any other fault of the database.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Erreur {
    fn from(erreur: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match erreur.sqlite_error_code() {
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::Occupe,
            Some(C::DiskFull) => Self::DisquePlein,
            Some(C::ReadOnly) => Self::LectureSeule,
            Some(C::DatabaseCorrupt | C::NotADatabase) => Self::Endommage,
            _ => Self::Sqlite(erreur),
        }
    }
}
