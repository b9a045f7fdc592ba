//! Notes of work: what somebody writes for herself beside a passage, to come back to it. They are of this portefeuille alone: they
//! change no dossier, leave in no file and stand in no journal. The day is a parameter: it says which reminders have come.

use domaine::arbre::{self, est_liste_d_elements, segments};
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use serde_json::Value;
use stockage::{EtatNote, Note};

use crate::application::Application;
use crate::ecrans;
use crate::edition::majuscule;
use crate::erreur::Erreur;
use crate::horloge::{self, Maintenant};
use crate::liste;
use crate::textes::{chemins, typographier};
use crate::vues_ecran::EcranDemande;
use crate::vues_notes::{
    DemandeEtatNote, DemandeNote, DemandeNoteChoisie, EtatNoteVue, NoteVue, RappelDemande, RappelVue, SujetNote,
};

impl Application {
    /// The notes of a dossier: reminders first, the oldest at the head, then the others as they were written.
    ///
    /// # Errors
    /// When the dossier is not there.
    pub(crate) fn notes(&self, id: &str, jour: Jour) -> Result<Vec<NoteVue>, Erreur> {
        let mut notes = self.portefeuille.notes(id)?;
        notes.sort_by_key(|note| (note.rappel.is_none(), note.rappel));
        notes.iter().map(|note| self.vue_de_la_note(note, jour)).collect()
    }

    /// Writes a note, or other words in one that is there; its subject then stays.
    ///
    /// # Errors
    /// An empty text, a reminder that is no day or that has gone by, a dossier that was put away.
    pub fn ecrire_la_note(&mut self, demande: &DemandeNote, maintenant: &Maintenant) -> Result<NoteVue, Erreur> {
        self.tenir_ouvert(&demande.id)?;
        let texte = demande.texte.trim();
        if texte.is_empty() {
            return Err(Erreur::NoteVide);
        }
        let note = match &demande.sujet {
            SujetNote::Existante { note } => self.note(&demande.id, note)?,
            SujetNote::Nouvelle { chemin, champ, ecran } => {
                let arbre = self.portefeuille.arbre(&demande.id)?;
                // The cell of an element that is still to be made: its list is there.
                let chemin = chemin.split("/@").next().unwrap_or_default();
                let ecran = ecran.as_ref().and_then(|ecran| serde_json::to_string(ecran).ok());
                let element = element_du_chemin(&arbre, chemin);
                Note {
                    id: uuid::Uuid::now_v7().to_string(),
                    dossier: demande.id.clone(),
                    chemin: chemin.to_owned(),
                    element,
                    champ: champ.trim().to_owned(),
                    lieu: String::new(),
                    ecran,
                    texte: String::new(),
                    auteur: self.auteur.nom.clone(),
                    ecrite_le: maintenant.horodatage.clone(),
                    etat: EtatNote::ARevoir,
                    rappel: None,
                    avant: None,
                }
            }
        };
        let (rappel, avant) =
            lire_le_rappel(&*self.portefeuille.dossier(&demande.id)?, &note, &demande.rappel, maintenant.jour)?;
        let lieu = self.lieu_de(&note)?.unwrap_or_else(|| note.lieu.clone());
        self.garder_cette_note(Note { texte: texte.to_owned(), rappel, avant, lieu, ..note }, maintenant.jour)
    }

    /// Says that what a note asked for is done, or is to be looked at again.
    ///
    /// # Errors
    /// When the note is not there, or its dossier was put away.
    pub fn marquer_la_note(&mut self, demande: &DemandeEtatNote, maintenant: &Maintenant) -> Result<NoteVue, Erreur> {
        self.tenir_ouvert(&demande.id)?;
        let etat = match demande.etat {
            EtatNoteVue::ARevoir => EtatNote::ARevoir,
            EtatNoteVue::Faite => EtatNote::Faite,
        };
        let note = self.note(&demande.id, &demande.note)?;
        self.garder_cette_note(Note { etat, ..note }, maintenant.jour)
    }

    /// Takes a note out; it stays at hand until the program ends, to be put back.
    ///
    /// # Errors
    /// When the note is not there, or its dossier was put away.
    pub fn supprimer_la_note(&mut self, demande: &DemandeNoteChoisie) -> Result<(), Erreur> {
        self.tenir_ouvert(&demande.id)?;
        let note = self.note(&demande.id, &demande.note)?;
        self.portefeuille.retirer_la_note(&demande.id, &demande.note)?;
        self.notes_retirees.insert(note.id.clone(), note);
        Ok(())
    }

    /// Puts back a note as it was when it was taken out.
    ///
    /// # Errors
    /// When it was not taken out since the program started, or its dossier was put away.
    pub fn remettre_la_note(
        &mut self,
        demande: &DemandeNoteChoisie,
        maintenant: &Maintenant,
    ) -> Result<NoteVue, Erreur> {
        self.tenir_ouvert(&demande.id)?;
        let retiree = self.notes_retirees.get(&demande.note).filter(|note| note.dossier == demande.id);
        let note = retiree.cloned().ok_or(Erreur::NoteInconnue)?;
        let vue = self.garder_cette_note(note, maintenant.jour)?;
        self.notes_retirees.remove(&demande.note);
        Ok(vue)
    }

    fn note(&self, dossier: &str, id: &str) -> Result<Note, Erreur> {
        self.portefeuille.note(dossier, id)?.ok_or(Erreur::NoteInconnue)
    }

    fn garder_cette_note(&mut self, note: Note, jour: Jour) -> Result<NoteVue, Erreur> {
        self.portefeuille.garder_la_note(&note)?;
        self.vue_de_la_note(&note, jour)
    }

    fn vue_de_la_note(&self, note: &Note, jour: Jour) -> Result<NoteVue, Erreur> {
        let lieu = self.lieu_de(note)?;
        let disparu = lieu.is_none();
        let ecran = (!disparu && !note.chemin.is_empty()).then(|| ecran_de(note));
        Ok(NoteVue {
            id: note.id.clone(),
            chemin: note.chemin.clone(),
            lieu: typographier(&lieu.unwrap_or_else(|| note.lieu.clone())),
            disparu,
            ecran,
            texte: note.texte.clone(),
            signature: format!("{}, {}", note.auteur, horloge::moment(&note.ecrite_le, jour)),
            etat: match note.etat {
                EtatNote::ARevoir => EtatNoteVue::ARevoir,
                EtatNote::Faite => EtatNoteVue::Faite,
            },
            rappel: match (note.rappel, note.avant) {
                (Some(rappel), _) => Some(vue_du_rappel(rappel, note, jour)),
                (None, Some(jours)) => Some(rappel_en_attente(jours)),
                (None, None) => None,
            },
        })
    }

    /// What a note is about, as the dossier calls it now; nothing once that was taken out.
    fn lieu_de(&self, note: &Note) -> Result<Option<String>, Erreur> {
        let dossier = self.portefeuille.dossier(&note.dossier)?;
        let arbre = self.portefeuille.arbre(&note.dossier)?;
        let element = if note.element.is_empty() {
            match note.chemin.as_str() {
                "" => "Tout le dossier".to_owned(),
                _ => ecrans::nom(&dossier, &ecran_de(note)),
            }
        } else {
            if arbre::resoudre(&arbre, &note.element).is_none() {
                return Ok(None);
            }
            majuscule(&chemins::du_chemin(&note.element, &[&arbre]))
        };
        Ok(Some(if note.champ.is_empty() { element } else { format!("{element} – {}", note.champ) }))
    }
}

/// The screen that the note was written on, else the one that writes its path.
fn ecran_de(note: &Note) -> EcranDemande {
    let garde = note.ecran.as_deref().and_then(|ecran| serde_json::from_str(ecran).ok());
    garde.unwrap_or_else(|| ecrans::pour_le_chemin(&note.chemin))
}

/// The deepest element of a list that the path goes through; empty when it goes through none.
fn element_du_chemin(arbre: &Value, chemin: &str) -> String {
    let pas: Vec<&str> = segments(chemin).collect();
    let dans_une_liste = |fin: &usize| {
        let (liste, element) = (pas[..fin - 1].join("/"), pas[..*fin].join("/"));
        arbre::resoudre(arbre, &liste).is_some_and(est_liste_d_elements) && arbre::resoudre(arbre, &element).is_some()
    };
    (2..=pas.len()).rev().find(dans_une_liste).map(|fin| pas[..fin].join("/")).unwrap_or_default()
}

/// The day of a reminder, and how many days that is before its step when it is counted so.
fn lire_le_rappel(
    dossier: &Dossier,
    note: &Note,
    rappel: &RappelDemande,
    aujourd_hui: Jour,
) -> Result<(Option<Jour>, Option<u16>), Erreur> {
    match rappel {
        RappelDemande::Le { jour } if jour.trim().is_empty() => Ok((None, None)),
        RappelDemande::Le { jour } => match Jour::lire_saisie(jour, aujourd_hui.annee()) {
            // One that has come stays as it is while the words of its note change.
            Ok(jour) if jour < aujourd_hui && note.rappel != Some(jour) => Err(Erreur::RappelPasse(jour)),
            Ok(jour) => Ok((Some(jour), None)),
            Err(_) => Err(Erreur::RappelIllisible(jour.trim().to_owned())),
        },
        RappelDemande::Avant { jours } => {
            let refus = || Erreur::JoursDeRappel(jours.trim().to_owned());
            let avant: u16 = jours.trim().parse().map_err(|_| refus())?;
            let jalon = dossier.jalons.iter().find(|jalon| note.element == format!("jalons/{}", jalon.id));
            let date = jalon.and_then(|jalon| jalon.prevu.or_else(|| liste::limite(dossier, jalon)));
            let Some(date) = date else {
                // The step lost its date since: what was not changed of the reminder stays.
                return if note.avant == Some(avant) {
                    Ok((note.rappel, note.avant))
                } else {
                    Err(Erreur::EtapeSansDate)
                };
            };
            let jour = date.plus(-i32::from(avant)).ok_or_else(refus)?;
            if jour < aujourd_hui && note.avant != Some(avant) {
                return Err(Erreur::RappelPasse(jour));
            }
            Ok((Some(jour), Some(avant)))
        }
    }
}

/// Counted back from a step that has no date any more: it comes back with the date.
fn rappel_en_attente(jours: u16) -> RappelVue {
    RappelVue {
        jour: String::new(),
        avant: Some(jours.to_string()),
        libelle: "Rappel en attente : l’étape n’a plus de date".to_owned(),
        venu: false,
    }
}

/// A reminder has come on its day; that of a note that is done no longer calls.
fn vue_du_rappel(rappel: Jour, note: &Note, jour: Jour) -> RappelVue {
    let venu = note.etat == EtatNote::ARevoir && rappel <= jour;
    let libelle = match rappel.cmp(&jour) {
        std::cmp::Ordering::Equal => "Rappel aujourd’hui".to_owned(),
        std::cmp::Ordering::Less => format!("Rappel du {}", rappel.en_francais()),
        std::cmp::Ordering::Greater => format!("Rappel le {}", rappel.en_francais()),
    };
    RappelVue { jour: rappel.en_chiffres(), avant: note.avant.map(|jours| jours.to_string()), libelle, venu }
}
