//! What the window receives of the notes of work, and what it asks about them.

use serde::{Deserialize, Serialize};

use crate::vues::vues;
use crate::vues_ecran::EcranDemande;

vues! {
    /// A note that somebody wrote for herself.
    pub struct NoteVue {
        pub id: String,
        /// Path by ids that it is about; empty for the whole dossier.
        pub chemin: String,
        /// « Action B3 – Service pilote », « Tout le dossier ».
        pub lieu: String,
        /// What it is about was taken out of the dossier.
        pub disparu: bool,
        /// Where that is written; absent for the whole dossier, and for what was taken out.
        pub ecran: Option<EcranDemande>,
        pub texte: String,
        /// « Claire Vidal, le 8 juin 2022 à 14 h 32 ».
        pub signature: String,
        pub etat: EtatNoteVue,
        pub rappel: Option<RappelVue>,
    }

    pub enum EtatNoteVue {
        ARevoir,
        Faite,
    }

    /// The day on which a note is to come back.
    pub struct RappelVue {
        /// As a field shows it: « 15/10/2022 ».
        pub jour: String,
        /// « 15 », when it is counted back from the step that the note is about.
        pub avant: Option<String>,
        /// « Rappel le 15 octobre 2022 », « Rappel aujourd’hui », « Rappel du 15 octobre 2022 ».
        pub libelle: String,
        /// The day has come.
        pub venu: bool,
    }

    /// `note_ecrire`: a new note, or other words for one that is there.
    pub struct DemandeNote {
        pub id: String,
        pub sujet: SujetNote,
        pub texte: String,
        pub rappel: RappelDemande,
    }

    pub enum SujetNote {
        /// `champ` is what the screen calls the passage; empty for the element itself.
        Nouvelle { chemin: String, champ: String, ecran: Option<EcranDemande> },
        Existante { note: String },
    }

    pub enum RappelDemande {
        /// As typed; empty for none.
        Le { jour: String },
        /// So many days before the step that the note is about, as typed.
        Avant { jours: String },
    }

    /// `note_marquer`.
    pub struct DemandeEtatNote {
        pub id: String,
        pub note: String,
        pub etat: EtatNoteVue,
    }

    /// `note_supprimer`, `note_remettre`.
    pub struct DemandeNoteChoisie {
        pub id: String,
        pub note: String,
    }
}
