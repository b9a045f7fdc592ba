//! The use cases of the window: one portefeuille, one author, acts kept ready while they are looked at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use documents::composeurs::Demande;
use documents::mise_en_page::Sens;
use domaine::arbre;
use domaine::cadre::Cadre;
use domaine::diff::diff;
use domaine::ident::Exercice;
use domaine::jour::Jour;
use stockage::{Auteur, Modele, Note, Portefeuille, Transaction};

use crate::actes::{self, Acte};
use crate::erreur::Erreur;
use crate::exemples::{self, EXEMPLES};
use crate::horloge::Maintenant;
use crate::vues::{
    Accueil, ApercuVue, DocumentDemande, DocumentNature, EntreeSommaire, ExempleResume, ExportVue, PageVue, VueEnsemble,
};
use crate::vues_ecran::RangementVue;
use crate::{fichiers, liste, logo, noms, page_lue, vue_ensemble, zones};

/// An open portefeuille and what is being looked at.
pub struct Application {
    pub(crate) portefeuille: Portefeuille,
    pub(crate) auteur: Auteur,
    /// Frameworks completed or received on this computer.
    pub(crate) depot: crate::cadres::Depot,
    /// Notes of work that were taken out since the program started, by id: they can be put back.
    pub(crate) notes_retirees: BTreeMap<String, Note>,
    /// Templates of fiches, alike.
    pub(crate) modeles_retires: BTreeMap<String, Modele>,
    /// The act last previewed, with what it was made from.
    apercu: Option<(Cle, Acte)>,
    /// The attachment last drawn.
    pub(crate) piece_dessinee: Option<crate::piece_regardee::PieceDessinee>,
    /// The screen of work last sent.
    pub(crate) dernier_ecran: Option<crate::ecran_montre::DernierEcran>,
}

/// What an act depends on: the same key, the same pages.
#[derive(Clone, PartialEq, Eq)]
struct Cle {
    dossier: String,
    demande: DocumentDemande,
    jour: Jour,
    modifie_le: String,
    /// A framework may be completed or replaced while the dossier stays as it is.
    cadre: &'static Cadre,
    /// The logo that is drawn on it.
    logo: Option<String>,
}

impl Application {
    /// Opens the portefeuille.
    ///
    /// # Errors
    /// When the file is not a portefeuille, is newer, or cannot be opened.
    pub fn ouvrir(fichier: &Path) -> Result<Self, Erreur> {
        let portefeuille = Portefeuille::ouvrir(fichier)?;
        let depot = crate::cadres::Depot::dans(fichier.parent().unwrap_or(Path::new(".")));
        // A file that is not sound is shown in the list of frameworks; it must not keep anybody from her dossiers.
        depot.charger();
        let mut application = Self {
            portefeuille,
            auteur: anonyme(),
            depot,
            notes_retirees: BTreeMap::new(),
            modeles_retires: BTreeMap::new(),
            apercu: None,
            piece_dessinee: None,
            dernier_ecran: None,
        };
        application.relire_l_auteur()?;
        Ok(application)
    }

    /// Takes the name and party kept in the portefeuille, once they were given.
    pub(crate) fn relire_l_auteur(&mut self) -> Result<(), Erreur> {
        let (nom, partie) = (self.portefeuille.reglage("nom")?, self.portefeuille.reglage("partie")?);
        if let (Some(nom), Some(partie)) = (nom, partie) {
            self.auteur = Auteur { nom, partie };
        }
        Ok(())
    }

    /// The first screen.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn accueil(&self, maintenant: &Maintenant) -> Result<Accueil, Erreur> {
        let entetes = self.portefeuille.entetes()?;
        let (dossiers, ranges) = liste::releves(&self.portefeuille, &entetes, maintenant.jour)?
            .into_iter()
            .map(|(resume, _)| resume)
            .partition(|resume| matches!(resume.rangement, RangementVue::Actif));
        let exemples = EXEMPLES
            .iter()
            .map(|e| ExempleResume {
                nom: e.nom.to_owned(),
                titre: e.titre.to_owned(),
                description: e.description.to_owned(),
                dossier: entetes.iter().find(|f| f.exemple.as_deref() == Some(e.nom)).map(|f| f.id.clone()),
            })
            .collect();
        Ok(Accueil {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            jour: format!("{} {}", maintenant.jour.nom_du_jour(), maintenant.jour.en_francais()),
            dossiers,
            ranges,
            exemples,
        })
    }

    /// Puts an example into the portefeuille, unless it is there, and shows it.
    ///
    /// # Errors
    /// An unknown name, or a portefeuille that cannot be written.
    pub fn ouvrir_exemple(&mut self, nom: &str, maintenant: &Maintenant) -> Result<VueEnsemble, Erreur> {
        let dossier = exemples::exemple(nom)?;
        let id = dossier.id.to_string();
        let transaction = self.transaction("Ouverture de l’exemple", maintenant);
        match self.portefeuille.creer(&dossier, Some(nom), &transaction) {
            Ok(()) | Err(stockage::Erreur::DejaLa(_)) => self.vue(&id, maintenant.jour),
            Err(autre) => Err(autre.into()),
        }
    }

    /// Gives an example back the state it is shipped in, as one modification with a name. Nothing happens when it is in
    /// that state already. A signed example goes back too: it is not a contract.
    ///
    /// # Errors
    /// When the dossier is not an example.
    pub fn remettre_exemple(&mut self, id: &str, maintenant: &Maintenant) -> Result<(), Erreur> {
        let fiche = self.portefeuille.fiche(id)?;
        let nom = fiche.exemple.ok_or_else(|| Erreur::ExempleInconnu(fiche.dossier.titre.clone()))?;
        let neuf = arbre::de_dossier(&exemples::exemple(&nom)?);
        let modifications = diff(&arbre::de_dossier(&fiche.dossier), &neuf);
        if modifications.is_empty() {
            return Ok(());
        }
        self.tenir_ouvert(id)?;
        let transaction =
            Transaction { modifications, ..self.transaction("remise à neuf de l’exemple", maintenant) };
        self.portefeuille.modifier(id, &transaction)?;
        Ok(())
    }

    /// A framework that came with a dossier and ships nowhere is kept beside the others, or the dossier would not open
    /// tomorrow. One that would take the place of a shipped framework waits until somebody adopts it.
    pub(crate) fn garder_le_cadre_recu(&self, cadre: &domaine::cadre::Cadre) -> Result<(), Erreur> {
        let Some(connu) = referentiel::cadre_connu(&cadre.code) else { return Ok(()) };
        match connu.origine {
            referentiel::Origine::Recu { .. } if connu.remplace => {
                self.depot.mettre_en_attente(cadre)?;
                self.depot.charger();
                Ok(())
            }
            referentiel::Origine::Recu { .. } => self.depot.ecrire(cadre),
            referentiel::Origine::Livre | referentiel::Origine::Local { .. } => Ok(()),
        }
    }

    /// The overview of a dossier.
    ///
    /// # Errors
    /// When it is not there.
    pub fn vue(&self, id: &str, jour: Jour) -> Result<VueEnsemble, Erreur> {
        let notes = self.notes(id, jour)?;
        let annulables = self.portefeuille.annulables(id)?;
        Ok(VueEnsemble { notes, ..vue_ensemble::vue(&self.portefeuille.fiche(id)?, annulables, jour)? })
    }

    /// Lays a document out and says what it holds; its pages are then asked for one by one.
    ///
    /// # Errors
    /// When the dossier is not there or the exercise is outside the contract.
    pub fn apercu(&mut self, id: &str, demande: &DocumentDemande, jour: Jour) -> Result<ApercuVue, Erreur> {
        let acte = self.acte(id, demande, jour)?;
        let pages = &acte.pages;
        let sommaire = pages
            .signets
            .iter()
            .map(|s| EntreeSommaire {
                titre: s.titre.clone(),
                niveau: u8::try_from(s.niveau).unwrap_or(3),
                page: u32::try_from(s.page + 1).unwrap_or(1),
            })
            .collect();
        Ok(ApercuVue {
            titre: acte.document.meta.titre.clone(),
            demande: demande.clone(),
            pages: u32::try_from(pages.pages.len()).unwrap_or(u32::MAX),
            largeur: 595,
            hauteur: 842,
            paysages: (1..).zip(&pages.pages).filter(|(_, p)| p.sens == Sens::Paysage).map(|(n, _)| n).collect(),
            empreinte: acte.document.meta.empreinte.clone().unwrap_or_default(),
            sommaire,
            zones: zones::zones(pages, demande),
        })
    }

    /// One page, as SVG and as text.
    ///
    /// # Errors
    /// When the page does not exist.
    pub fn page(&mut self, id: &str, demande: &DocumentDemande, numero: u32, jour: Jour) -> Result<PageVue, Erreur> {
        let acte = self.acte(id, demande, jour)?;
        let total = u32::try_from(acte.pages.pages.len()).unwrap_or(u32::MAX);
        let rang = usize::try_from(numero.saturating_sub(1)).unwrap_or(usize::MAX);
        let inconnue = || Erreur::PageInconnue { numero, pages: total };
        let svg = documents::svg::page(&acte.pages, rang).filter(|_| numero > 0).ok_or_else(inconnue)?;
        let lu = page_lue::lire(&acte.pages, rang).ok_or_else(inconnue)?;
        Ok(PageVue { numero, svg, lu })
    }

    /// Writes a dossier as a `.paraphe` file, with the attachments that it names.
    ///
    /// # Errors
    /// When the dossier is not there or the file cannot be written.
    pub fn exporter_dossier(&self, id: &str, fichier: &Path) -> Result<ExportVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        fichiers::ecrire_paquet(&dossier, self.pieces_gardees(&dossier)?, fichier)?;
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: format!("Dossier enregistré : {}.", nom_de(fichier)),
        })
    }

    /// A file name fit for every system and for the acts platform: plain ASCII.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn nom_propose(&self, id: &str, demande: Option<&DocumentDemande>) -> Result<PathBuf, Erreur> {
        Ok(PathBuf::from(noms::propose(&self.portefeuille.charger(id)?, demande)))
    }

    pub(crate) fn transaction(&self, libelle: &str, maintenant: &Maintenant) -> Transaction {
        Transaction {
            auteur: self.auteur.clone(),
            horodatage: maintenant.horodatage.clone(),
            libelle: libelle.to_owned(),
            modifications: Vec::new(),
        }
    }

    pub(crate) fn acte(&mut self, id: &str, demande: &DocumentDemande, jour: Jour) -> Result<&Acte, Erreur> {
        let fiche = self.portefeuille.fiche(id)?;
        let cle = Cle {
            dossier: id.to_owned(),
            demande: demande.clone(),
            jour,
            modifie_le: fiche.modifie_le.clone(),
            cadre: crate::cadre_de(&fiche.dossier)?,
            logo: self.logo_garde(&fiche.dossier.collectivite)?,
        };
        if self.apercu.as_ref().is_none_or(|(ancienne, _)| *ancienne != cle) {
            let logo = cle.logo.as_deref().and_then(|garde| logo::relire(&fiche.dossier.collectivite, garde));
            let acte = actes::mettre_en_page(&fiche.dossier, &demande_de(demande)?, jour, logo)?;
            self.apercu = Some((cle, acte));
        }
        let (_, acte) = self.apercu.as_ref().expect("just made");
        Ok(acte)
    }
}

/// Before anybody gave a name.
fn anonyme() -> Auteur {
    Auteur { nom: "Utilisateur de ce poste".to_owned(), partie: "departement".to_owned() }
}

pub(crate) fn demande_de(demande: &DocumentDemande) -> Result<Demande, Erreur> {
    let incomplete = || Erreur::PageInconnue { numero: 0, pages: 0 };
    match demande.document {
        DocumentNature::Convention => Ok(Demande::Convention),
        DocumentNature::Rapport => {
            let annee = demande.exercice.ok_or_else(incomplete)?;
            Exercice::try_from(i32::from(annee)).map(Demande::Rapport).map_err(|_| incomplete())
        }
        DocumentNature::Fiche => {
            let action = demande.action.as_deref().ok_or_else(incomplete)?;
            action.parse().map(Demande::Fiche).map_err(|_| incomplete())
        }
        DocumentNature::Financement => Ok(Demande::Financement),
        DocumentNature::TableauDeBord => Ok(Demande::TableauDeBord),
        DocumentNature::Candidature => Ok(Demande::Candidature),
        DocumentNature::Controle => Ok(Demande::Controle),
        DocumentNature::Note => Ok(Demande::Note),
        DocumentNature::RapportAssemblee => Ok(Demande::RapportAssemblee),
        DocumentNature::Deliberation => Ok(Demande::Deliberation),
        DocumentNature::InformationOdpe => Ok(Demande::InformationOdpe),
        DocumentNature::Bordereau => Ok(Demande::Bordereau),
        DocumentNature::Deroule => Ok(Demande::Deroule),
        DocumentNature::FeuilleDeSignature => {
            let partie = demande.partie.as_deref().ok_or_else(incomplete)?;
            partie.parse().map(Demande::FeuilleDeSignature).map_err(|_| incomplete())
        }
    }
}

pub(crate) fn nom_de(fichier: &Path) -> String {
    fichier.file_name().map_or_else(|| fichier.display().to_string(), |n| n.to_string_lossy().into_owned())
}
