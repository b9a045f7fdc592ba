//! What the window asks for and shows of a search. Does not belong here: searching; see [`crate::recherche`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;
use crate::vues_ecran::EcranDemande;

vues! {
    pub struct DemandeRecherche {
        pub mots: String,
        /// The dossier that is open: what is found in it comes first.
        pub dossier: Option<String>,
    }

    /// What the dossiers say about some words.
    pub struct RechercheVue {
        /// The words that were searched, when one of those typed stands nowhere.
        pub corrigee: Option<String>,
        pub trouves: Vec<TrouveVue>,
    }

    /// A passage found.
    pub struct TrouveVue {
        pub dossier: String,
        /// « Cantal (15), 2022-2024 ».
        pub nom_dossier: String,
        pub titre: String,
        /// The words around.
        pub extrait: Vec<MorceauVue>,
        /// Where it is written, and its place there.
        pub ecran: EcranDemande,
        pub chemin: String,
    }

    pub struct MorceauVue {
        pub texte: String,
        /// One of the words that were looked for.
        pub trouve: bool,
    }
}
