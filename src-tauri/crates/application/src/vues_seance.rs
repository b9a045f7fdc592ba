//! What the back-planning of a dossier receives and asks for. Does not belong here: counting days; see [`crate::seance`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// The session of the assembly and the delays before it, as typed. Without a session, what was kept is shown.
    pub struct DemandeRetroplanning {
        pub id: String,
        /// « 15/10/2022 »; empty takes the session away.
        pub seance: Option<String>,
        /// Numbers of days that replace the proposed ones; an empty one gives the proposed one back.
        pub jours: Vec<JoursDeDelai>,
    }

    /// How many days before, for one recipient.
    pub struct JoursDeDelai {
        pub code: String,
        pub jours: String,
    }

    /// The last day for each recipient before the session.
    pub struct RetroplanningVue {
        /// As its field shows it; empty when none was given.
        pub seance: String,
        /// « Séance du mercredi 8 juin 2022 »; absent without a session.
        pub titre: Option<String>,
        /// What is already too late, said first.
        pub alerte: Option<String>,
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
        /// As its field shows it.
        pub jours: String,
        /// « jours ouvrés ».
        pub unite: String,
        pub fiabilite: String,
        pub note: Option<String>,
    }
}
