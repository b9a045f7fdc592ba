//! What the screen of writing receives and asks for: the proposals of the corrector. Does not belong here: any rule.

use serde::{Deserialize, Serialize};

use crate::vues::vues;
use crate::vues_ecran::EcranDemande;

vues! {
    /// Every proposal, text by text.
    pub struct EcritureVue {
        pub nombre: u32,
        pub textes: Vec<TexteACorriger>,
    }

    /// One text and what is proposed for it.
    pub struct TexteACorriger {
        /// « Article Objet du contrat ».
        pub titre: String,
        /// The screen where it is written.
        pub ecran: EcranDemande,
        pub corrections: Vec<CorrectionVue>,
    }

    /// One proposal, between the words around it.
    pub struct CorrectionVue {
        /// Names it as long as its text does not change.
        pub cle: String,
        pub debut: String,
        pub avant: String,
        pub apres: String,
        pub fin: String,
        pub raisons: Vec<String>,
    }

    /// Words to find in everything that is written in a dossier.
    pub struct DemandeOccurrences {
        pub id: String,
        pub mots: String,
        /// « département » is not « Département ».
        pub casse: bool,
        /// « contrat » is not in « contrats ».
        pub entier: bool,
    }

    /// The places that are chosen, and what takes the place of the words there: one modification with one name.
    pub struct DemandeRemplacement {
        pub recherche: DemandeOccurrences,
        pub par: String,
        pub cles: Vec<String>,
    }

    /// The proposals that are accepted: one modification with one name.
    pub struct DemandeCorrections {
        pub id: String,
        pub cles: Vec<String>,
    }
}
