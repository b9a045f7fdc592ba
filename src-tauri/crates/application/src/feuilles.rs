//! From a dossier to a sheet of a workbook.

use documents::composeurs::feuilles::{self, NatureFeuille};
use documents::tableur;
use domaine::dossier::Dossier;
use domaine::jour::Jour;

use crate::cadre_de;
use crate::erreur::Erreur;

/// The bytes of a workbook that holds that sheet: the same for the same dossier and day.
///
/// # Errors
/// A framework that is not known, or an amount that a spreadsheet cannot hold to the cent.
pub fn feuille_xlsx(dossier: &Dossier, nature: NatureFeuille, jour: Jour) -> Result<Vec<u8>, Erreur> {
    Ok(tableur::ecrire(&feuilles::composer(dossier, cadre_de(dossier)?, jour, nature))?)
}
