//! What the window shows of the texts and of the rules. Does not belong here: gathering them; see [`crate::bibliotheque`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// Every text that a framework of this machine rests on, and every rule.
    pub struct BibliothequeVue {
        pub textes: Vec<TexteLuVue>,
        pub regles: Vec<RegleVue>,
    }

    /// A text, page or press release.
    pub struct TexteLuVue {
        /// `cantal-2022`; for a text that one framework of this machine brings, `2025/instruction`.
        pub cle: String,
        pub titre: String,
        pub autorite: String,
        /// « 3 février 2020 », « février 2022 ».
        pub date: Option<String>,
        pub adresse: Option<String>,
        /// « Fiabilité : presse ».
        pub fiabilite: String,
        /// « Lu en entier ».
        pub lecture: String,
        pub note: Option<String>,
        /// The framework of this machine that brings it.
        pub origine: Option<String>,
        /// The whole of it, when it is kept with the application.
        pub paragraphes: Vec<ParagrapheLuVue>,
        pub appuis: Vec<AppuiVue>,
        /// Dossiers of this machine whose framework rests on it.
        pub dossiers: Vec<DossierConcerneVue>,
    }

    pub struct ParagrapheLuVue {
        /// An item of a list.
        pub puce: bool,
        pub morceaux: Vec<MorceauLuVue>,
    }

    pub struct MorceauLuVue {
        pub texte: String,
        /// Marks of the quotations that these words belong to.
        pub reperes: Vec<String>,
    }

    /// A row of a framework that rests on a text.
    pub struct AppuiVue {
        /// « Cadre 2022 ».
        pub cadre: String,
        /// « Règles », « Objectifs ».
        pub rubrique: String,
        pub intitule: String,
        /// The rule that it is about.
        pub regle: Option<String>,
        /// The quotation that it cites.
        pub repere: Option<String>,
    }

    pub struct DossierConcerneVue {
        pub id: String,
        /// « Cantal (15), 2022-2024 ».
        pub nom: String,
    }

    /// A rule, as the rule book prints it.
    pub struct RegleVue {
        /// `cofinancement-par-action`.
        pub code: String,
        pub titre: String,
        pub verifie: String,
        pub pourquoi: String,
        pub exemple: String,
        pub source: String,
        pub gravite: String,
        pub avis: Vec<AvisVue>,
    }

    /// What one framework says of a rule.
    pub struct AvisVue {
        pub cadre: String,
        pub enonce: String,
        /// « Bloquant », « À vérifier », « Information ».
        pub gravite: String,
        /// The text that says so, when it is known: its key, and the quotation.
        pub texte: Option<String>,
        pub repere: Option<String>,
        /// « Communiqué… (Conseil départemental de …) ».
        pub source: String,
        /// The exact words, when we have them.
        pub citation: Option<String>,
        pub fiabilite: String,
        pub note: Option<String>,
    }
}
