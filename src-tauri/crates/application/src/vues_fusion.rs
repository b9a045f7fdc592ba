//! What a program or a window shows of a merge. Does not belong here: merging (`domaine::fusion`), the sentences.

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// Two states of one dossier brought together.
    pub struct FusionVue {
        /// Changes taken from theirs; what is left to decide counts on neither side.
        pub recus: u32,
        /// Changes taken from ours.
        pub gardes: u32,
        /// What both changed otherwise, still as it was before.
        pub conflits: Vec<ConflitVue>,
        /// Conflicts that were decided on the way.
        pub tranches: u32,
    }

    /// A place that both sides changed otherwise.
    pub struct ConflitVue {
        pub chemin: String,
        /// The block of the text, when only that one is meant.
        pub bloc: Option<String>,
        /// « Action A6, financement FIR 2023, montant prévu ».
        pub ou: String,
        /// What it was, what we made of it, what they did.
        pub avant: String,
        pub notre: String,
        pub leur: String,
    }
}
