//! Dossiers as things: created, duplicated, put away; and who writes on this computer.

use std::path::Path;

use domaine::jour::Jour;
use stockage::Rangement;

use crate::application::Application;
use crate::creation::{self, creer};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::textes::fiabilite;
use crate::vues::VueEnsemble;
use crate::vues_ecran::{
    CadreVue, ChoixCreation, DemandeCreation, DemandeReglages, OptionVue, RangementVue, ReglagesVue, TerritoireVue,
};

/// Who may write, and how it reads.
const PARTIES: [(&str, &str); 3] =
    [("departement", "Département"), ("prefet", "Préfecture, DDETS"), ("ars", "Agence régionale de santé")];

impl Application {
    /// The choices of the creation in three questions.
    pub fn choix_de_creation(&self) -> ChoixCreation {
        let territoires = referentiel::territoires()
            .iter()
            .map(|t| {
                let mut collectivites: Vec<OptionVue> = Vec::new();
                for c in referentiel::collectivites().iter().filter(|c| c.territoires.contains(&t.code)) {
                    collectivites.push(OptionVue { code: c.code.clone(), libelle: c.nom.nom.clone() });
                }
                TerritoireVue { code: t.code.clone(), nom: t.nom.clone(), collectivites }
            })
            .collect();
        let cadres = referentiel::cadres()
            .iter()
            .filter_map(|cadre| {
                let periode = cadre.periode(domaine::cadre::Situation::PremierContrat)?;
                Some(CadreVue {
                    code: cadre.code.clone(),
                    libelle: cadre.libelle.clone(),
                    debut: periode.debut?.to_string(),
                    fin: periode.fin.to_string(),
                    fiabilite: match crate::textes::cadres::origine_du_cadre(&cadre.code) {
                        Some(origine) => format!("{}. {origine}", fiabilite(periode.fiabilite)),
                        None => fiabilite(periode.fiabilite),
                    },
                })
            })
            .collect();
        ChoixCreation { territoires, cadres }
    }

    /// Creates a dossier and shows it.
    ///
    /// # Errors
    /// Every answer that is missing, not understood or impossible, all at once.
    pub fn creer_dossier(&mut self, demande: &DemandeCreation, maintenant: &Maintenant) -> Result<VueEnsemble, Erreur> {
        let dossier = creer(&creation::lire(demande, maintenant.jour)?)?;
        let transaction = self.transaction("création du dossier", maintenant);
        self.portefeuille.creer(&dossier, None, &transaction)?;
        self.vue(dossier.id.as_str(), maintenant.jour)
    }

    /// Copies a dossier under a new id and a name that says so.
    ///
    /// # Errors
    /// When it is not there.
    pub fn dupliquer(&mut self, id: &str, maintenant: &Maintenant) -> Result<VueEnsemble, Erreur> {
        let mut copie = self.portefeuille.charger(id)?;
        let pieces = self.pieces_gardees(&copie)?;
        en_copie(&mut copie);
        let transaction = self.transaction("copie du dossier", maintenant);
        self.portefeuille.creer(&copie, None, &transaction)?;
        self.portefeuille.garder_pieces(copie.id.as_str(), &pieces)?;
        self.vue(copie.id.as_str(), maintenant.jour)
    }

    /// Archives a dossier, puts it in the bin or takes it out.
    ///
    /// # Errors
    /// When it is not there.
    pub fn ranger(&mut self, id: &str, rangement: &RangementVue) -> Result<(), Erreur> {
        let rangement = match rangement {
            RangementVue::Actif => Rangement::Actif,
            RangementVue::Archive => Rangement::Archive,
            RangementVue::Corbeille => Rangement::Corbeille,
        };
        Ok(self.portefeuille.ranger(id, rangement)?)
    }

    /// Who writes on this computer.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn reglages(&self) -> Result<ReglagesVue, Erreur> {
        Ok(ReglagesVue {
            nom: self.portefeuille.reglage("nom")?.unwrap_or_default(),
            partie: self.portefeuille.reglage("partie")?.unwrap_or_else(|| PARTIES[0].0.to_owned()),
            parties: PARTIES
                .iter()
                .map(|(code, libelle)| OptionVue { code: (*code).to_owned(), libelle: (*libelle).to_owned() })
                .collect(),
            dossier_des_donnees: self
                .portefeuille
                .fichier()
                .parent()
                .map(|p| p.display().to_string())
                .unwrap_or_default(),
            derniere_copie: derniere_copie(self.portefeuille.fichier()),
            logos: self.logos()?,
            mots: self.mots_retenus()?,
        })
    }

    /// Changes who writes; the next entries of the journal carry it.
    ///
    /// # Errors
    /// When the name is empty, the party is not known, or the portefeuille cannot be written.
    pub fn definir_reglages(&mut self, demande: &DemandeReglages) -> Result<ReglagesVue, Erreur> {
        let nom = demande.nom.split_whitespace().collect::<Vec<_>>().join(" ");
        if nom.is_empty() || !PARTIES.iter().any(|(code, _)| *code == demande.partie) {
            return Err(Erreur::NomManquant);
        }
        self.portefeuille.regler("nom", &nom)?;
        self.portefeuille.regler("partie", &demande.partie)?;
        self.relire_l_auteur()?;
        self.reglages()
    }
}

/// Whether a window has that portefeuille open now.
pub fn deja_ouvert(fichier: &Path) -> bool {
    stockage::occupe(fichier)
}

/// Keeps a verified copy of the portefeuille as it stands on that day, beside it, once a day.
///
/// # Errors
/// When the copy cannot be made: a full disk, a folder that cannot be written.
pub fn copier_du_jour(fichier: &Path, jour: Jour) -> Result<(), Erreur> {
    stockage::copier_une_fois(fichier, &jour.to_string())?;
    Ok(())
}

/// « 29 novembre 2026 »; nothing when there is none, or when they cannot be read.
fn derniere_copie(fichier: &Path) -> Option<String> {
    let copies = stockage::sauvegardes(fichier).ok()?;
    let jours = copies.iter().filter_map(|c| c.etiquette.parse::<Jour>().ok());
    jours.max().map(Jour::en_francais)
}

/// Another identity, and a name that says so; what prints stays the same.
pub(crate) fn en_copie(dossier: &mut domaine::dossier::Dossier) {
    dossier.id = uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id");
    dossier.nom = Some(format!("{} (copie)", dossier.nom.as_deref().unwrap_or(&dossier.titre)));
}
