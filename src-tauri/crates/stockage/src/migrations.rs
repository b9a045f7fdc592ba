//! From any older file to the current one, in one transaction, after a copy was made. A newer file is refused.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::erreur::Erreur;
use crate::sauvegarde;

const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/0001_portefeuille.sql"),
    include_str!("migrations/0002_resume.sql"),
    include_str!("migrations/0003_note.sql"),
    include_str!("migrations/0004_modele.sql"),
    include_str!("migrations/0005_format_du_modele.sql"),
];

/// Number of the newest migration, kept in `PRAGMA user_version`.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// « PARA » in ASCII: tells a portefeuille from any other SQLite file.
const APPLICATION: i64 = 0x5041_5241;

/// Brings the file up to date.
pub(crate) fn migrer(base: &mut Connection, fichier: &Path) -> Result<(), Erreur> {
    let lire = |base: &Connection, pragma: &str| -> Result<i64, Erreur> {
        base.pragma_query_value(None, pragma, |ligne| ligne.get(0)).map_err(|erreur| match erreur.into() {
            Erreur::Endommage => Erreur::Illisible(fichier.to_owned()),
            autre => autre,
        })
    };
    let version = lire(base, "user_version")?;
    let application = lire(base, "application_id")?;
    let tables: i64 = base.query_row("SELECT count(*) FROM sqlite_schema", [], |ligne| ligne.get(0))?;
    if application != APPLICATION && tables > 0 {
        return Err(Erreur::Illisible(fichier.to_owned()));
    }
    if version > VERSION {
        return Err(Erreur::PlusRecent { trouvee: version, connue: VERSION });
    }
    if version == VERSION {
        return Ok(());
    }
    if version > 0 {
        sauvegarde::copier(base, fichier, &format!("avant-migration-{VERSION}"))?;
    }
    let transaction = base.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS.iter().skip(usize::try_from(version).unwrap_or_default()) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}
