//! The entry of a rule in the rule book, read from the head of its own file: one place, beside the code it describes.

use super::Regle;
use crate::cadre::Fiabilite;

/// What the head of a rule file says, in French.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub titre: String,
    pub verifie: String,
    pub pourquoi: String,
    pub exemple: String,
    pub source: String,
    pub gravite: String,
    /// Why the act itself would be wrong, whatever a text says; empty for a rule that only a text can make block.
    pub acte: String,
}

impl Regle {
    /// The head of the file, by headings. A test reads them all: none is empty.
    pub fn notice(&self) -> Notice {
        let tete: Vec<&str> = self
            .texte
            .lines()
            .take_while(|l| l.starts_with("//!"))
            .map(|l| l.trim_start_matches("//!").trim())
            .collect();
        let sous = |titre: &str| {
            let lignes = tete.iter().skip_while(|l| l.strip_prefix("# ") != Some(titre)).skip(1);
            lignes.take_while(|l| !l.starts_with("# ")).copied().filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ")
        };
        Notice {
            titre: tete.first().map(|l| l.trim_end_matches('.').to_owned()).unwrap_or_default(),
            verifie: sous("Ce qu’elle vérifie"),
            pourquoi: sous("Pourquoi"),
            exemple: sous("Exemple"),
            source: sous("Source"),
            gravite: sous("Gravité"),
            acte: sous("Tient à l’acte"),
        }
    }

    /// May a finding of this rule block on those words? Its ground was read, in a text or by the press, or entered by
    /// somebody who has the text; a deduction does not block, unless the act itself would be wrong.
    pub fn peut_bloquer(&self, fiabilite: Fiabilite) -> bool {
        match fiabilite {
            Fiabilite::Officiel | Fiabilite::Communique | Fiabilite::Presse | Fiabilite::SaisiLocalement => true,
            Fiabilite::Deduit | Fiabilite::AVerifier | Fiabilite::Redige => !self.notice().acte.is_empty(),
        }
    }
}
