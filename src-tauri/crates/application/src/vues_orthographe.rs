//! What the window asks for and shows of spelling. Does not belong here: judging words; see [`crate::orthographe`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    pub struct DemandeOrthographe {
        /// The dossier that is open: the names that it holds are right.
        pub dossier: Option<String>,
        /// One paragraph each.
        pub textes: Vec<String>,
    }

    /// The words of some paragraphs that are not known, paragraph by paragraph.
    pub struct OrthographeVue {
        pub textes: Vec<Vec<MotInconnuVue>>,
    }

    pub struct MotInconnuVue {
        pub mot: String,
        /// Place of its first character in the paragraph, as the window counts them.
        pub debut: u32,
    }

    pub struct DemandeMot {
        pub mot: String,
    }

    /// What might have been meant, the likeliest first.
    pub struct PropositionsVue {
        pub mots: Vec<String>,
    }
}
