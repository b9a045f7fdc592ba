//! A file that came, whatever it is: its kind is known by what it holds, never by its name alone. Looking at it belongs to each
//! kind (`recus`, `feuilles`, `cadres`, `pieces`).

use std::path::Path;

use documents::tableur;

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::{fichiers, retour};

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FichierReconnu {
    Dossier,
    /// A sheet that a dossier of this computer made.
    Feuille {
        dossier: String,
    },
    Cadre,
    /// An act of a dossier of this computer.
    Retour {
        dossier: String,
    },
    /// A PDF without the data of a dossier: a scan, or a file of another program.
    Pdf,
}

/// As much of the end of a zip as names its members, for a workbook or a package of ordinary size.
const SOMMAIRE: usize = 1 << 16;

impl Application {
    /// Which kind of file came, and which dossier it is of. Nothing is written.
    ///
    /// # Errors
    /// A file that cannot be read or that is of no kind taken in; a sheet or an act of a dossier that is not here.
    pub fn reconnaitre_fichier(&self, fichier: &Path) -> Result<FichierReconnu, Erreur> {
        let octets = fichiers::lire_octets(fichier)?;
        if octets.starts_with(b"%PDF") {
            return match retour::dossier_de_l_acte(&octets) {
                Some((id, contrat)) => self.present(id, contrat).map(|dossier| FichierReconnu::Retour { dossier }),
                None => Ok(FichierReconnu::Pdf),
            };
        }
        if nomme(&octets, b"xl/workbook.xml") {
            let memoire = tableur::lire(&octets)?.memoire;
            return self.present(memoire.dossier, memoire.contrat).map(|dossier| FichierReconnu::Feuille { dossier });
        }
        let extension = fichier.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        match extension.as_str() {
            "toml" => Ok(FichierReconnu::Cadre),
            // Their own reader says what is wrong with them.
            "paraphe" | "json" => Ok(FichierReconnu::Dossier),
            _ if nomme(&octets, b"dossier.json") || octets.trim_ascii_start().starts_with(b"{") => {
                Ok(FichierReconnu::Dossier)
            }
            _ => Err(Erreur::FichierInconnu(nom_de(fichier))),
        }
    }

    fn present(&self, id: String, contrat: String) -> Result<String, Erreur> {
        match self.portefeuille.fiche(&id) {
            Ok(_) => Ok(id),
            Err(stockage::Erreur::Introuvable(_)) => Err(Erreur::DossierAbsent { contrat }),
            Err(autre) => Err(autre.into()),
        }
    }
}

/// True for a zip that has a member of that name.
fn nomme(octets: &[u8], membre: &[u8]) -> bool {
    let fin = &octets[octets.len().saturating_sub(SOMMAIRE)..];
    octets.starts_with(b"PK") && fin.windows(membre.len()).any(|morceau| morceau == membre)
}
