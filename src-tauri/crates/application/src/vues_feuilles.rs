//! What the window shows of the sheets of a workbook. Does not belong here: cells; see [`crate::ImportFeuille`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// A sheet that the dossier writes.
    pub struct FeuilleVue {
        /// financement, tableau-de-bord, plan-actions.
        pub code: String,
        pub libelle: String,
        /// Proposed name.
        pub fichier: String,
    }

    pub struct DemandeFeuille {
        pub id: String,
        pub feuille: String,
    }

    /// A sheet that came back, looked at before anything is written.
    pub struct FeuilleRecueVue {
        /// Names this file as long as no other is chosen.
        pub numero: u32,
        pub fichier: String,
        pub libelle: String,
        /// What is taken in first, then what needs somebody; none when the sheet changes nothing.
        pub groupes: Vec<GroupeImport>,
        /// « Reprendre 3 cases »; absent when there is nothing to take in.
        pub reprendre: Option<String>,
    }

    pub struct GroupeImport {
        /// « Refusé (2) ».
        pub titre: String,
        /// Something in it waits for somebody.
        pub a_traiter: bool,
        pub phrases: Vec<String>,
    }

    pub struct DemandeReprise {
        pub id: String,
        pub numero: u32,
    }
}
