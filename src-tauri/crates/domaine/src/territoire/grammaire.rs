//! Articles, contractions and elisions of the names of places and institutions.
//!
//! Nothing is guessed from the name of a territory: its link comes from INSEE (TNCC) or from local usage, as data.
//! Elision of a nominal group looks at its first letter. Not here: « en » and « dans le », which no code gives.

use serde::{Deserialize, Serialize};

/// The link between a noun and the name of a territory, numbered as INSEE's TNCC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Liaison {
    /// 0: « de Paris », « de La Réunion ».
    De,
    /// 1: « d’Ille-et-Vilaine ».
    D,
    /// 2: « du Cantal ».
    Du,
    /// 3: « de la Creuse ».
    DeLa,
    /// 4: « des Ardennes ».
    Des,
    /// 5: « de l’Aisne ».
    DeL,
}

impl Liaison {
    pub fn devant(self, nom: &str) -> String {
        match self {
            Self::De => format!("de {nom}"),
            Self::D => format!("d’{nom}"),
            Self::Du => format!("du {nom}"),
            Self::DeLa => format!("de la {nom}"),
            Self::Des => format!("des {nom}"),
            Self::DeL => format!("de l’{nom}"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Genre {
    Masculin,
    Feminin,
}

/// A singular noun and what follows it, with its gender: « Département du Cantal », « Assemblée de Corse ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupeNominal {
    pub nom: String,
    pub genre: Genre,
}

impl GroupeNominal {
    /// « le Département du Cantal », « la Collectivité de Corse », « l’Assemblée de Corse ».
    pub fn le(&self) -> String {
        self.avec("le ", "la ", "l’")
    }

    /// The same at the head of a sentence: « Le », « La », « L’ ».
    pub fn le_majuscule(&self) -> String {
        self.avec("Le ", "La ", "L’")
    }

    /// « du Département du Cantal », « de la Collectivité de Corse », « de l’Assemblée de Corse ».
    pub fn du(&self) -> String {
        self.avec("du ", "de la ", "de l’")
    }

    /// « au Département du Cantal », « à la Collectivité de Corse », « à l’Assemblée de Corse ».
    pub fn au(&self) -> String {
        self.avec("au ", "à la ", "à l’")
    }

    /// « dénommé », « dénommée ».
    pub fn accorder<'a>(&self, masculin: &'a str, feminin: &'a str) -> &'a str {
        match self.genre {
            Genre::Masculin => masculin,
            Genre::Feminin => feminin,
        }
    }

    fn avec(&self, masculin: &str, feminin: &str, elide: &str) -> String {
        let article = if self.commence_par_une_voyelle() { elide } else { self.accorder(masculin, feminin) };
        format!("{article}{}", self.nom)
    }

    /// An h is never elided here: no institution of the reference data begins with one, a test says so.
    fn commence_par_une_voyelle(&self) -> bool {
        self.nom.chars().next().is_some_and(|c| "aeiouyàâäéèêëîïôöûüœAEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜŒ".contains(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_liaison_devant_un_nom() {
        for (liaison, nom, attendu) in [
            (Liaison::De, "La Réunion", "de La Réunion"),
            (Liaison::D, "Ille-et-Vilaine", "d’Ille-et-Vilaine"),
            (Liaison::Du, "Cantal", "du Cantal"),
            (Liaison::DeLa, "Creuse", "de la Creuse"),
            (Liaison::Des, "Ardennes", "des Ardennes"),
            (Liaison::DeL, "Aisne", "de l’Aisne"),
        ] {
            assert_eq!(liaison.devant(nom), attendu);
        }
    }

    #[test]
    fn un_groupe_nominal_se_contracte_et_s_elide() {
        for (nom, genre, le, du, au) in [
            ("Département du Cantal", Genre::Masculin, "le ", "du ", "au "),
            ("Collectivité de Corse", Genre::Feminin, "la ", "de la ", "à la "),
            ("Assemblée de Corse", Genre::Feminin, "l’", "de l’", "à l’"),
            ("État", Genre::Masculin, "l’", "de l’", "à l’"),
        ] {
            let groupe = GroupeNominal { nom: nom.into(), genre };
            assert_eq!(groupe.le(), format!("{le}{nom}"));
            assert_eq!(groupe.du(), format!("{du}{nom}"));
            assert_eq!(groupe.au(), format!("{au}{nom}"));
        }
    }
}
