//! From a dossier to a sheet of a workbook, and back in the window: looked at first, then taken in as one modification.

use std::path::{Path, PathBuf};

use documents::composeurs::feuilles::{self, NatureFeuille};
use documents::tableur;
use domaine::dossier::Dossier;
use domaine::jour::Jour;

use crate::actes::statut_imprime;
use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::import_feuille::{ImportFeuille, IssueCase, importer_feuille};
use crate::textes::caracteres;
use crate::textes::constats::compter;
use crate::textes::feuilles as mots;
use crate::vues::ExportVue;
use crate::vues_ecran::RetourSaisie;
use crate::vues_feuilles::{FeuilleRecueVue, FeuilleVue, GroupeImport};
use crate::{cadre_de, fichiers, noms};

/// The bytes of a workbook that holds that sheet: the same for the same dossier and day.
///
/// # Errors
/// A framework that is not known, or an amount that a spreadsheet cannot hold to the cent.
pub fn feuille_xlsx(dossier: &Dossier, nature: NatureFeuille, jour: Jour) -> Result<Vec<u8>, Erreur> {
    Ok(tableur::ecrire(&feuilles::composer(dossier, cadre_de(dossier)?, jour, statut_imprime(dossier, jour)?, nature))?)
}

/// What must be known of a sheet: it keeps characters that the PDF refuses.
///
/// # Errors
/// A framework that is not known.
pub fn remarque_de_la_feuille(dossier: &Dossier, nature: NatureFeuille, jour: Jour) -> Result<Option<String>, Erreur> {
    let feuille = feuilles::composer(dossier, cadre_de(dossier)?, jour, dossier.statut, nature);
    let cellules: Vec<String> =
        feuille.rangees.iter().flat_map(|rangee| &rangee.cellules).map(|cellule| cellule.temoin()).collect();
    let textes = feuille.titres.iter().chain(&feuille.notes).chain(&cellules);
    Ok(caracteres::refuses_par_le_pdf(&caracteres::situer(textes.map(String::as_str), dossier, jour)?))
}

impl Application {
    /// Writes a sheet.
    ///
    /// # Errors
    /// As [`feuille_xlsx`], an unknown sheet, or a file that cannot be written.
    pub fn exporter_feuille(
        &self,
        id: &str,
        code: &str,
        fichier: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let (dossier, nature) = (self.portefeuille.charger(id)?, nature(code)?);
        let octets = feuille_xlsx(&dossier, nature, maintenant.jour)?;
        fichiers::ecrire_octets(&octets, fichier)?;
        let fait = format!("Feuille enregistrée : {}.", nom_de(fichier));
        let remarque = remarque_de_la_feuille(&dossier, nature, maintenant.jour)?;
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: std::iter::once(fait).chain(remarque).collect::<Vec<_>>().join(" "),
        })
    }

    /// The name proposed for a sheet.
    ///
    /// # Errors
    /// When the dossier or the sheet is not there.
    pub fn nom_de_la_feuille(&self, id: &str, code: &str) -> Result<PathBuf, Erreur> {
        Ok(PathBuf::from(noms::feuille(&self.portefeuille.charger(id)?, nature(code)?)))
    }

    /// What a sheet that came back would change. Nothing is written.
    ///
    /// # Errors
    /// A file that is not a sheet of this dossier.
    pub fn examiner_feuille(&self, id: &str, fichier: &Path, numero: u32) -> Result<FeuilleRecueVue, Erreur> {
        let import = self.lire_feuille(id, fichier)?;
        let reprises = import.compte(IssueCase::Reprise);
        Ok(FeuilleRecueVue {
            numero,
            fichier: nom_de(fichier),
            libelle: import.nom.clone(),
            groupes: mots::GROUPES.into_iter().filter_map(|issue| groupe(&import, issue)).collect(),
            reprendre: (!import.modifications.is_empty())
                .then(|| format!("Reprendre {}", compter(reprises, "case", "cases"))),
        })
    }

    /// Takes in the accepted cells: one modification, undone at once.
    ///
    /// # Errors
    /// As [`Application::examiner_feuille`], or a dossier that cannot be written.
    pub fn reprendre_feuille(
        &mut self,
        id: &str,
        fichier: &Path,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let import = self.lire_feuille(id, fichier)?;
        let libelle =
            compter(import.compte(IssueCase::Reprise), "case reprise d’une feuille", "cases reprises d’une feuille");
        self.ecrire(id, &libelle, import.modifications, maintenant)?;
        self.retour(id, Vec::new(), None)
    }

    fn lire_feuille(&self, id: &str, fichier: &Path) -> Result<ImportFeuille, Erreur> {
        importer_feuille(&self.portefeuille.charger(id)?, &fichiers::lire_octets(fichier)?)
    }
}

/// Every sheet, with its proposed name.
pub(crate) fn proposees(dossier: &Dossier) -> Vec<FeuilleVue> {
    let vue = |nature: NatureFeuille| FeuilleVue {
        code: nature.code().to_owned(),
        libelle: nature.nom().to_owned(),
        fichier: noms::feuille(dossier, nature),
    };
    NatureFeuille::TOUTES.into_iter().map(vue).chain(crate::collecte::proposees(dossier)).collect()
}

fn nature(code: &str) -> Result<NatureFeuille, Erreur> {
    NatureFeuille::de_code(code).ok_or(Erreur::ElementInconnu)
}

fn groupe(import: &ImportFeuille, issue: IssueCase) -> Option<GroupeImport> {
    let phrases: Vec<String> = import.lignes.iter().filter(|l| l.issue == issue).map(|l| l.message.clone()).collect();
    (!phrases.is_empty()).then(|| GroupeImport {
        titre: format!("{} ({})", mots::groupe(issue), phrases.len()),
        a_traiter: matches!(issue, IssueCase::Conflit | IssueCase::Refusee),
        phrases,
    })
}
