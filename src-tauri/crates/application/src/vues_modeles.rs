//! Templates of fiches, as the window lists them and asks about them.

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// A fiche kept to begin others.
    pub struct ModeleVue {
        pub id: String,
        pub nom: String,
        /// « Cadre 2022, 3 indicateurs, 4 partenaires ».
        pub contenu: String,
        /// « Claire Vidal, le 8 juin 2022 à 14 h 32 ».
        pub signature: String,
    }

    /// `modele_enregistrer`: keeps a fiche of a dossier under that name.
    pub struct DemandeModele {
        pub id: String,
        /// Id of the action.
        pub action: String,
        pub nom: String,
    }

    /// `modele_renommer`.
    pub struct DemandeNomDeModele {
        pub modele: String,
        pub nom: String,
    }

    /// `modele_supprimer`, `modele_remettre`.
    pub struct DemandeModeleChoisi {
        pub modele: String,
    }
}
