//! The back-planning in the window: the last days before the session of a dossier, to read or to put into an agenda.
//!
//! The session and its delays are fields of the dossier, typed as the others. Not here: counting days (`domaine`), the
//! sentences.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::retroplanning::{self, LigneRetroplanning};
use crate::textes;
use crate::vues::ExportVue;
use crate::vues_seance::{LigneSeanceVue, RetroplanningVue};
use crate::{edition, fichiers, noms};

impl Application {
    /// The last days before the session; nothing without a session.
    ///
    /// # Errors
    /// A session out of the calendar, or a dossier that is not there.
    pub fn retroplanning(&self, id: &str, maintenant: &Maintenant) -> Result<Option<RetroplanningVue>, Erreur> {
        let dossier = self.portefeuille.dossier(id)?;
        if dossier.seance.jour.is_none() {
            return Ok(None);
        }
        let plan = retroplanning::retroplanning(&dossier, None, &BTreeMap::new(), maintenant.jour)?;
        Ok(Some(RetroplanningVue {
            titre: edition::majuscule(&plan.seance),
            alerte: plan.alerte,
            reserves: plan.reserves,
            lignes: plan.lignes.into_iter().map(ligne).collect(),
        }))
    }

    /// Writes the last days and the session as a file for an agenda.
    ///
    /// # Errors
    /// No session, or a file that cannot be written.
    pub fn exporter_agenda(&self, id: &str, fichier: &Path, maintenant: &Maintenant) -> Result<ExportVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let agenda = retroplanning::agenda(&dossier, None, &BTreeMap::new(), maintenant.jour)?;
        fichiers::ecrire_octets(agenda.as_bytes(), fichier)?;
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: format!("Agenda enregistré : {}. Ouvrez-le pour l’ajouter à votre calendrier.", nom_de(fichier)),
        })
    }

    /// The name proposed for that file.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub fn nom_de_l_agenda(&self, id: &str) -> Result<PathBuf, Erreur> {
        Ok(PathBuf::from(noms::agenda(&self.portefeuille.charger(id)?)))
    }
}

fn ligne(l: LigneRetroplanning) -> LigneSeanceVue {
    LigneSeanceVue {
        code: l.code,
        destinataire: l.destinataire,
        objet: l.objet,
        dernier_jour: l.dernier_jour_en_lettres,
        reste: textes::retroplanning::reste(l.reste),
        trop_tard: l.trop_tard,
        delai: l.delai,
        fiabilite: l.fiabilite,
        note: l.note,
    }
}
