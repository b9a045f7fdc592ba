//! What the window shows of the back-planning of a dossier. Does not belong here: counting days; see [`crate::seance`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// The last day for each recipient before the session.
    pub struct RetroplanningVue {
        /// « Séance du mercredi 8 juin 2022 ».
        pub titre: String,
        /// What is already too late, said first.
        pub alerte: Option<String>,
        /// What is not known of the local holidays.
        pub reserves: Vec<String>,
        /// The first to come first.
        pub lignes: Vec<LigneSeanceVue>,
    }

    /// One recipient.
    pub struct LigneSeanceVue {
        pub code: String,
        pub destinataire: String,
        pub objet: String,
        /// « lundi 9 mai 2022 ».
        pub dernier_jour: String,
        /// « Dans 12 jours », « Aujourd’hui », « Dépassé de 3 jours ».
        pub reste: String,
        pub trop_tard: bool,
        /// « 15 jours ouvrés avant l’étape « Service juridique » ».
        pub delai: String,
        pub fiabilite: String,
        pub note: Option<String>,
    }
}
