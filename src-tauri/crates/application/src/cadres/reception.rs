//! Frameworks that come and go as files: looked at, taken in, adopted, set aside, written out.

use std::path::{Path, PathBuf};

use referentiel::CadreRecu;

use super::depot::verifier_fichier;
use super::lectures::{resumer, retouches};
use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::textes;
use crate::vues::ExportVue;
use crate::vues_cadres::{CadreDetailVue, CadreLuVue, CadresVue, FauteVue};

impl Application {
    /// What a framework file holds, or each of its faults. Nothing is written.
    ///
    /// # Errors
    /// A file that cannot be read as a text.
    pub fn examiner_cadre(&self, fichier: &Path, numero: u32) -> Result<CadreLuVue, Erreur> {
        let nom = nom_de(fichier);
        Ok(match verifier_fichier(fichier)? {
            Ok(CadreRecu { cadre, .. }) => CadreLuVue {
                numero,
                cadre: Some(resumer(&cadre, &referentiel::Origine::Recu { fichier: nom.clone() }, false)),
                fichier: nom,
                place: textes::cadres::place_prise(&cadre.code),
                retouches: retouches(&cadre),
                fautes: Vec::new(),
            },
            Err(fautes) => CadreLuVue {
                numero,
                fautes: fautes.iter().map(|f| faute(&nom, f)).collect(),
                fichier: nom,
                cadre: None,
                place: String::new(),
                retouches: Vec::new(),
            },
        })
    }

    /// Takes in a framework file.
    ///
    /// # Errors
    /// Every fault of the file, or another local framework of that code that is not to be replaced: nothing is written
    /// then.
    pub fn importer_cadre(&mut self, fichier: &Path, remplacer: bool) -> Result<CadreDetailVue, Erreur> {
        let import = self.depot.importer(fichier, remplacer)?;
        self.cadre(&import.cadre.code)
    }

    /// Lets a framework that came with a dossier serve for all dossiers of its code.
    ///
    /// # Errors
    /// No such framework waiting, or a local one of that code that is not to be replaced.
    pub fn adopter_cadre(&mut self, code: &str, remplacer: bool) -> Result<CadreDetailVue, Erreur> {
        let import = self.depot.adopter(code, remplacer)?;
        self.cadre(&import.cadre.code)
    }

    /// Sets aside a framework that came with a dossier: it is no longer proposed.
    ///
    /// # Errors
    /// No such framework waiting.
    pub fn ecarter_cadre(&mut self, code: &str) -> Result<CadresVue, Erreur> {
        self.depot.ecarter(code)?;
        Ok(self.cadres())
    }

    /// Writes a framework as one file.
    ///
    /// # Errors
    /// An unknown code, or a file that cannot be written.
    pub fn exporter_cadre(&self, code: &str, fichier: &Path) -> Result<ExportVue, Erreur> {
        super::exporter(code, fichier)?;
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: format!("Cadre enregistré : {}.", nom_de(fichier)),
        })
    }

    /// The name proposed for the file of a framework.
    ///
    /// # Errors
    /// An unknown code.
    pub fn nom_du_cadre(&self, code: &str) -> Result<PathBuf, Erreur> {
        let cadre = super::lectures::connu(code)?;
        Ok(PathBuf::from(format!("cadre-{}.toml", cadre.code)))
    }
}

/// What a row of a framework file that comes in loses, as people read it: it is no fault.
pub fn avertissement(fichier: &str, leve: &referentiel::ErreurDonnees) -> FauteVue {
    let message = textes::cadres::avertissement(fichier, leve);
    FauteVue { message, avertissement: true, ..faute(fichier, leve) }
}

/// A fault of a framework file, as people read it.
pub fn faute(fichier: &str, faute: &referentiel::ErreurDonnees) -> FauteVue {
    FauteVue {
        fichier: fichier.to_owned(),
        ligne: faute.ligne.and_then(|l| u32::try_from(l).ok()),
        chemin: faute.chemin.clone(),
        message: textes::cadres::faute(fichier, faute),
        avertissement: false,
    }
}
