//! One sheet for each person in charge, with only what is asked of her for a year: it comes back by [`crate::import_feuille`].

use std::path::Path;

use documents::composeurs::feuilles;
use documents::tableur;
use domaine::dossier::Dossier;
use domaine::ident::Exercice;
use domaine::jour::Jour;

use crate::actes::statut_imprime;
use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes::constats::compter;
use crate::vues::ExportVue;
use crate::vues_feuilles::FeuilleVue;
use crate::{fichiers, noms};

/// The sheets of a year, by the names of their files. Actions without a person in charge have theirs.
///
/// # Errors
/// A year that the contract does not cover, a year without anything to ask, or an amount that a spreadsheet cannot hold.
pub fn collecte(dossier: &Dossier, exercice: Exercice, jour: Jour) -> Result<Vec<(String, Vec<u8>)>, Erreur> {
    if !dossier.exercices().contains(&exercice) {
        return Err(Erreur::ExerciceHorsContrat { exercice, periode: dossier.periode });
    }
    let statut = statut_imprime(dossier, jour)?;
    let mut pilotes: Vec<&str> =
        dossier.actions.iter().map(|action| action.pilote.as_deref().unwrap_or_default().trim()).collect();
    pilotes.sort_unstable();
    pilotes.dedup();
    let feuilles: Vec<_> = pilotes
        .into_iter()
        .map(|pilote| (pilote, feuilles::composer_collecte(dossier, jour, statut, exercice, Some(pilote))))
        .filter(|(_, feuille)| feuille.cases().next().is_some())
        .collect();
    if feuilles.is_empty() {
        return Err(Erreur::RienACollecter(exercice));
    }
    let mut prises: Vec<String> = Vec::new();
    let mut ecrites = Vec::with_capacity(feuilles.len());
    for (pilote, feuille) in feuilles {
        let qui = if pilote.is_empty() { "sans-pilote".to_owned() } else { noms::ascii(pilote) };
        let nom = format!("collecte-{exercice}-{qui}");
        // Two names that are written alike without their accents.
        let rang = prises.iter().filter(|prise| **prise == nom).count();
        prises.push(nom.clone());
        let fichier = if rang == 0 { format!("{nom}.xlsx") } else { format!("{nom}-{}.xlsx", rang + 1) };
        ecrites.push((fichier, tableur::ecrire(&feuille)?));
    }
    Ok(ecrites)
}

/// True when the sheet of that code is in truth several, in one folder.
pub fn est_une_collecte(code: &str) -> bool {
    feuilles::exercice_de_la_collecte(code).is_some()
}

/// The years that something can be asked about.
pub(crate) fn proposees(dossier: &Dossier) -> impl Iterator<Item = FeuilleVue> {
    let demande = |exercice: &Exercice| {
        let de_l_annee = |f: &domaine::dossier::Financement| f.exercice == *exercice && f.jusqu_a.is_none();
        dossier.actions.iter().any(|a| !a.indicateurs.is_empty() || a.financements.iter().any(de_l_annee))
    };
    dossier.exercices().into_iter().filter(demande).map(|exercice| FeuilleVue {
        code: feuilles::code_de_la_collecte(exercice),
        libelle: format!("{}, une feuille par pilote", feuilles::nom_de_la_collecte(exercice)),
        fichier: format!("{}-….xlsx", feuilles::code_de_la_collecte(exercice)),
    })
}

impl Application {
    /// Writes the sheets of a year in a folder.
    ///
    /// # Errors
    /// As [`collecte`], an unknown sheet, or a folder that cannot be written: what was written before stays.
    pub fn exporter_collecte(
        &self,
        id: &str,
        code: &str,
        dans: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let exercice = feuilles::exercice_de_la_collecte(code).ok_or(Erreur::ElementInconnu)?;
        let ecrites = collecte(&self.portefeuille.charger(id)?, exercice, maintenant.jour)?;
        fichiers::creer_dossier(dans)?;
        for (nom, octets) in &ecrites {
            fichiers::ecrire_octets(octets, &dans.join(nom))?;
        }
        let fait = compter(ecrites.len(), "feuille enregistrée", "feuilles enregistrées");
        Ok(ExportVue {
            chemin: Some(dans.display().to_string()),
            message: format!("{fait} dans « {} ». Revenues, elles se reprennent une à une.", nom_de(dans)),
        })
    }
}
