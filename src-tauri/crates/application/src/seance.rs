//! The back-planning in the window: the session and the delays of a dossier are kept on this computer, beside it.
//!
//! They are no part of the contract: they never leave with the dossier. Not here: counting days (`domaine`), the sentences.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domaine::jour::Jour;
use serde::{Deserialize, Serialize};

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::horloge::Maintenant;
use crate::retroplanning::{self, LigneRetroplanning};
use crate::textes;
use crate::vues::ExportVue;
use crate::vues_seance::{DemandeRetroplanning, LigneSeanceVue, RetroplanningVue};
use crate::{edition, fichiers, noms};

/// What is kept of a session.
#[derive(Default, Serialize, Deserialize)]
struct Seance {
    jour: Option<Jour>,
    jours: BTreeMap<String, u16>,
}

impl Application {
    /// The last days before the session; what was typed is kept for the next time.
    ///
    /// # Errors
    /// A date or a number of days that is not understood: what was kept stays.
    pub fn retroplanning(
        &mut self,
        demande: &DemandeRetroplanning,
        maintenant: &Maintenant,
    ) -> Result<RetroplanningVue, Erreur> {
        let mut seance = self.seance(&demande.id)?;
        if let Some(texte) = &demande.seance {
            seance.jour = lire_jour(texte, maintenant)?;
            for choix in &demande.jours {
                let texte = choix.jours.trim();
                if texte.is_empty() {
                    seance.jours.remove(&choix.code);
                } else {
                    let jours = texte.parse().map_err(|_| Erreur::JoursDeSaisie(texte.to_owned()))?;
                    seance.jours.insert(choix.code.clone(), jours);
                }
            }
        }
        let vue = self.etablir(&demande.id, &seance, maintenant)?;
        if demande.seance.is_some() {
            let valeur = serde_json::to_string(&seance).expect("a day and numbers always serialise");
            self.portefeuille.regler(&cle(&demande.id), &valeur)?;
        }
        Ok(vue)
    }

    /// Writes the last days and the session as a file for an agenda.
    ///
    /// # Errors
    /// No session, or a file that cannot be written.
    pub fn exporter_agenda(&self, id: &str, fichier: &Path, maintenant: &Maintenant) -> Result<ExportVue, Erreur> {
        let Seance { jour, jours } = self.seance(id)?;
        let jour = jour.ok_or(Erreur::SeanceManquante)?;
        let agenda = retroplanning::agenda(&self.portefeuille.charger(id)?, jour, &jours, maintenant.jour)?;
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

    fn seance(&self, id: &str) -> Result<Seance, Erreur> {
        let gardee = self.portefeuille.reglage(&cle(id))?;
        // What an older or a newer version kept otherwise is asked for again.
        Ok(gardee.and_then(|texte| serde_json::from_str(&texte).ok()).unwrap_or_default())
    }

    fn etablir(&self, id: &str, seance: &Seance, maintenant: &Maintenant) -> Result<RetroplanningVue, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let Some(jour) = seance.jour else {
            return Ok(RetroplanningVue { seance: String::new(), titre: None, alerte: None, lignes: Vec::new() });
        };
        let plan = retroplanning::retroplanning(&dossier, jour, &seance.jours, maintenant.jour)?;
        Ok(RetroplanningVue {
            seance: jour.en_chiffres(),
            titre: Some(edition::majuscule(&plan.seance)),
            alerte: plan.alerte,
            lignes: plan.lignes.into_iter().map(ligne).collect(),
        })
    }
}

fn cle(id: &str) -> String {
    format!("seance/{id}")
}

fn lire_jour(texte: &str, maintenant: &Maintenant) -> Result<Option<Jour>, Erreur> {
    if texte.trim().is_empty() {
        return Ok(None);
    }
    let jour = Jour::lire_saisie(texte, maintenant.jour.annee());
    jour.map(Some).map_err(|_| Erreur::DateDeSaisie(texte.to_owned()))
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
        jours: l.jours.to_string(),
        unite: l.unite,
        fiabilite: l.fiabilite,
        note: l.note,
    }
}
