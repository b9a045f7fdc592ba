//! One change for several fiches: what is asked, and what it would do to each.

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// `fiches_apercevoir`: what a change would do; nothing is done.
    pub struct DemandeGroupe {
        pub id: String,
        /// Ids of the actions.
        pub actions: Vec<String>,
        pub changement: ChangementVue,
    }

    /// As typed. Several partners are separated by a semicolon.
    pub enum ChangementVue {
        AjouterPartenaire { nom: String },
        RemplacerPartenaire { ancien: String, nouveau: String },
        /// The day on which the first step of each fiche begins.
        Debut { jour: String },
        /// The day on which the last step of each fiche ends.
        Fin { jour: String },
    }

    pub struct GroupeVue {
        pub lignes: Vec<LigneGroupe>,
        /// How many fiches change.
        pub nombre: u32,
    }

    pub struct LigneGroupe {
        pub code: String,
        pub titre: String,
        /// « Partenaires », « Fin de l’étape « Bilan » ».
        pub quoi: String,
        /// As it reads now; « non renseigné » when nothing is written.
        pub avant: String,
        /// Absent when nothing changes.
        pub apres: Option<String>,
        /// Why nothing changes, or what will be left to correct.
        pub remarque: Option<String>,
    }
}
