//! One sheet for each person in charge, with only what is asked of her for a year: it comes back by [`crate::import_feuille`].

use std::collections::BTreeSet;
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
    let mut pris = BTreeSet::new();
    feuilles
        .into_iter()
        .map(|(pilote, feuille)| Ok((nom_libre(exercice, pilote, &mut pris), tableur::ecrire(&feuille)?)))
        .collect()
}

/// Letters of a name that a file keeps: some systems refuse more.
const LETTRES: usize = 80;

/// A name that no other sheet has: two persons may be called alike once written without accents.
fn nom_libre(exercice: Exercice, pilote: &str, pris: &mut BTreeSet<String>) -> String {
    let simple: String = noms::ascii(pilote).chars().take(LETTRES).collect();
    let qui = match (pilote, simple.as_str()) {
        ("", _) => "sans-pilote",
        (_, "") => "pilote",
        (_, simple) => simple,
    };
    let seul = format!("collecte-{exercice}-{qui}.xlsx");
    let noms = std::iter::once(seul.clone()).chain((2..).map(|n| format!("collecte-{exercice}-{qui}-{n}.xlsx")));
    let libre = noms.take(pris.len() + 1).find(|nom| !pris.contains(nom)).unwrap_or(seul);
    pris.insert(libre.clone());
    libre
}

/// Writes these sheets in a folder; none when one of them would take the place of another file, which may have been filled in.
///
/// # Errors
/// A file that is there already and says something else, or a folder that cannot be written.
pub fn ecrire_la_collecte(feuilles: &[(String, Vec<u8>)], dans: &Path) -> Result<(), Erreur> {
    for (nom, octets) in feuilles {
        let fichier = dans.join(nom);
        if fichier.exists() && std::fs::read(&fichier).ok().as_ref() != Some(octets) {
            return Err(Erreur::DejaLa(fichier));
        }
    }
    fichiers::creer_dossier(dans)?;
    feuilles.iter().try_for_each(|(nom, octets)| fichiers::ecrire_octets(octets, &dans.join(nom)))
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
    /// As [`collecte`] and [`ecrire_la_collecte`], or an unknown sheet.
    pub fn exporter_collecte(
        &self,
        id: &str,
        code: &str,
        dans: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let exercice = feuilles::exercice_de_la_collecte(code).ok_or(Erreur::ElementInconnu)?;
        let ecrites = collecte(&self.portefeuille.charger(id)?, exercice, maintenant.jour)?;
        ecrire_la_collecte(&ecrites, dans)?;
        let fait = compter(ecrites.len(), "feuille enregistrée", "feuilles enregistrées");
        Ok(ExportVue {
            chemin: Some(dans.display().to_string()),
            message: format!("{fait} dans « {} ». Revenues, elles se reprennent une à une.", nom_de(dans)),
        })
    }
}
