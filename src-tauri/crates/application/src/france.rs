//! The contracts of the portefeuille compared: who has one, how far it is, what it brings. Not here: adding up
//! ([`domaine::consolidation`]), the list of dossiers ([`crate::liste`]).

mod choix;
mod classeur;
mod mesures;
mod totaux;

use std::path::{Path, PathBuf};

use documents::tableur;
use domaine::consolidation::Ligne;
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use serde::{Deserialize, Serialize};

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes::constats::compter;
use crate::vues::{DossierResume, ExportVue};
use crate::vues_ecran::RangementVue;
use crate::vues_france::{AutreContrat, ClasseFrance, DemandeFrance, FranceVue, LigneFrance, TuileFrance};
use crate::{fichiers, liste};

pub(crate) use classeur::feuilles;
use mesures::Mesure;

/// What a dossier brings to the comparison: kept beside its line of the list, so that hundreds are compared without being
/// read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Releve {
    territoires: Vec<String>,
    collectivite: String,
    debut: u16,
    fin: u16,
    /// Rank of its status.
    avancement: usize,
    lignes: Vec<Ligne>,
}

impl Releve {
    pub(crate) fn de(dossier: &Dossier) -> Self {
        let rang = domaine::statut::Statut::TOUS.iter().position(|statut| *statut == dossier.statut);
        // Written in any order, they are the same.
        let mut territoires = dossier.territoires.clone();
        territoires.sort();
        let annee = |jour: domaine::jour::Jour| u16::try_from(jour.annee()).unwrap_or_default();
        Self {
            territoires,
            collectivite: dossier.collectivite.clone(),
            debut: annee(dossier.periode.debut),
            fin: annee(dossier.periode.fin),
            avancement: rang.unwrap_or_default(),
            lignes: domaine::consolidation::releve(dossier),
        }
    }
}

/// A dossier of the comparison.
pub(crate) struct Fiche {
    resume: DossierResume,
    releve: Releve,
}

impl Fiche {
    /// Of a dossier that is not in the portefeuille.
    pub(crate) fn de(dossier: &Dossier, jour: Jour) -> Result<Self, Erreur> {
        Ok(Self { resume: liste::resumer(dossier, jour)?, releve: Releve::de(dossier) })
    }
}

impl Application {
    /// The contracts side by side.
    ///
    /// # Errors
    /// When the portefeuille cannot be read, or the measure is not one of ours.
    pub fn france(&self, demande: &DemandeFrance, maintenant: &Maintenant) -> Result<FranceVue, Erreur> {
        let (fiches, nombre_exemples) = self.fiches(demande, maintenant)?;
        let mesure = demande.mesure.as_deref().map_or(Ok(Mesure::Avancement), Mesure::lire)?;
        let annees = annees(&fiches);
        let annee = demande.annee.filter(|annee| annees.contains(annee));
        Ok(composer(&fiches, mesure, annee, annees, nombre_exemples, demande.exemples))
    }

    /// Writes the money of the contracts as a workbook: those that are compared, for the year that is looked at.
    ///
    /// # Errors
    /// When the portefeuille cannot be read, or the file cannot be written.
    pub fn exporter_france(
        &self,
        demande: &DemandeFrance,
        fichier: &Path,
        maintenant: &Maintenant,
    ) -> Result<ExportVue, Erreur> {
        let (fiches, _) = self.fiches(demande, maintenant)?;
        let annee = demande.annee.filter(|annee| annees(&fiches).contains(annee));
        let octets = tableur::ecrire_ensemble(&feuilles(&fiches, annee, maintenant.jour))?;
        fichiers::ecrire_octets(&octets, fichier)?;
        let fait = compter(fiches.len(), "contrat", "contrats");
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: format!("Comparaison enregistrée : {} ({fait}).", nom_de(fichier)),
        })
    }

    /// The name proposed for it.
    pub fn nom_de_la_consolidation(&self, demande: &DemandeFrance) -> PathBuf {
        let annee = demande.annee.map(|annee| format!("-{annee}")).unwrap_or_default();
        PathBuf::from(format!("consolidation{annee}.xlsx"))
    }

    /// The contracts that are compared, and how many examples could be.
    fn fiches(&self, demande: &DemandeFrance, maintenant: &Maintenant) -> Result<(Vec<Fiche>, u32), Erreur> {
        let entetes = self.portefeuille.entetes()?;
        let toutes = liste::releves(&self.portefeuille, &entetes, maintenant.jour)?;
        let gardees = toutes.into_iter().filter(|(resume, _)| resume.rangement != RangementVue::Corbeille);
        let (exemples, reels): (Vec<Fiche>, Vec<Fiche>) =
            gardees.map(|(resume, releve)| Fiche { resume, releve }).partition(|fiche| fiche.resume.exemple);
        let nombre_exemples = u32::try_from(exemples.len()).unwrap_or(u32::MAX);
        let fiches = if demande.exemples { reels.into_iter().chain(exemples).collect() } else { reels };
        Ok((fiches, nombre_exemples))
    }
}

fn annees(fiches: &[Fiche]) -> Vec<u16> {
    let mut annees: Vec<u16> = fiches.iter().flat_map(|f| f.releve.debut..=f.releve.fin).collect();
    annees.sort_unstable_by(|a, b| b.cmp(a));
    annees.dedup();
    annees
}

fn composer(
    fiches: &[Fiche],
    mesure: Mesure,
    annee: Option<u16>,
    annees: Vec<u16>,
    nombre_exemples: u32,
    exemples: bool,
) -> FranceVue {
    let retenues = choix::retenir(fiches, annee);
    let mesurees = mesures::mesurer(mesure, annee, retenues.iter().map(|(fiche, _)| *fiche));
    let lignes: Vec<LigneFrance> = retenues
        .iter()
        .zip(mesurees.valeurs)
        .map(|((Fiche { resume, releve }, autres), valeur)| LigneFrance {
            dossier: resume.id.clone(),
            nom: resume.territoire.clone(),
            region: region(releve),
            periode: resume.periode.clone(),
            cadre: resume.cadre.clone(),
            statut: resume.statut.clone(),
            bloquants: resume.bloquants,
            a_verifier: resume.a_verifier,
            echeance: resume.prochaine_echeance.clone(),
            valeur,
            autres: *autres,
            exemple: resume.exemple,
        })
        .collect();
    let tuiles = tuiles(fiches, &retenues, &lignes, annee);
    let sans_contrat: Vec<String> = tuiles.iter().filter(|t| t.lignes.is_empty()).map(|t| t.nom.clone()).collect();
    FranceVue {
        couverture: couverture(tuiles.len(), sans_contrat.len(), annee),
        annees,
        annee,
        mesures: Mesure::TOUTES.iter().map(|mesure| mesure.option()).collect(),
        mesure: mesure.code().to_owned(),
        exemples,
        nombre_exemples,
        classes: classes(mesurees.classes, &lignes),
        totaux: totaux::totaux(&retenues, annee),
        lignes,
        tuiles,
        sans_contrat,
    }
}

/// « Auvergne-Rhône-Alpes »; of the first territory when a contract has several, which are of one région.
fn region(releve: &Releve) -> String {
    let territoire = releve.territoires.first().and_then(|code| referentiel::territoire(code));
    let region = territoire.and_then(|t| referentiel::region(&t.region));
    region.map_or_else(|| "Hors des 101 départements".to_owned(), |region| region.nom.clone())
}

fn couverture(tous: usize, sans: usize, annee: Option<u16>) -> String {
    let quoi = annee.map_or_else(|| "contrat".to_owned(), |annee| format!("contrat qui couvre {annee}"));
    match tous - sans {
        0 => format!("Aucun territoire sur {tous} n’a de {quoi}."),
        1 => format!("1 territoire sur {tous} a un {quoi}."),
        nombre => format!("{nombre} territoires sur {tous} ont un {quoi}."),
    }
}

fn classes(libelles: Vec<String>, lignes: &[LigneFrance]) -> Vec<ClasseFrance> {
    let nombre = |rang: usize| lignes.iter().filter(|l| l.valeur.classe.is_some_and(|c| c as usize == rang)).count();
    libelles
        .into_iter()
        .enumerate()
        .map(|(rang, libelle)| ClasseFrance { libelle, nombre: u32::try_from(nombre(rang)).unwrap_or(u32::MAX) })
        .collect()
}

/// The 101 territories. Where two bodies share one, as around Lyon, the tile shows the class of the first and leads to both.
fn tuiles(
    fiches: &[Fiche],
    retenues: &[(&Fiche, u32)],
    lignes: &[LigneFrance],
    annee: Option<u16>,
) -> Vec<TuileFrance> {
    let sans = annee.map_or_else(|| "pas de contrat".to_owned(), |annee| format!("pas de contrat qui couvre {annee}"));
    referentiel::territoires()
        .iter()
        .map(|territoire| {
            let siennes: Vec<usize> = (0..retenues.len())
                .filter(|rang| retenues[*rang].0.releve.territoires.contains(&territoire.code))
                .collect();
            let dit = match siennes.as_slice() {
                [] => sans.clone(),
                rangs => rangs.iter().map(|r| lignes[*r].valeur.texte.clone()).collect::<Vec<_>>().join(" et "),
            };
            TuileFrance {
                code: territoire.code.clone(),
                nom: territoire.nom.clone(),
                classe: siennes.first().and_then(|rang| lignes[*rang].valeur.classe),
                lignes: siennes.iter().map(|rang| u32::try_from(*rang).unwrap_or(u32::MAX)).collect(),
                en_clair: format!("{}, {dit}", territoire.nom),
                ailleurs: if siennes.is_empty() { d_autres_annees(fiches, &territoire.code) } else { Vec::new() },
            }
        })
        .collect()
}

/// The contracts of a territory that none of the rows is about.
fn d_autres_annees(fiches: &[Fiche], territoire: &str) -> Vec<AutreContrat> {
    let siennes = fiches.iter().filter(|fiche| fiche.releve.territoires.iter().any(|code| code == territoire));
    siennes
        .map(|Fiche { resume, .. }| AutreContrat {
            dossier: resume.id.clone(),
            libelle: format!("{}, {}", resume.territoire, resume.periode),
        })
        .collect()
}
