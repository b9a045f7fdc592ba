//! A sheet of a workbook: typed cells, with formulas that carry the value they give.
//!
//! Here: the model, its writing as XLSX, and the reading of a workbook that comes back. These are the only files that
//! know the format. Not here: what a sheet says of a contract (`composeurs::feuilles`), nor what to do of what was read
//! (`application`).

mod ecriture;
mod lecture;
mod memoire;
mod styles;

use domaine::jour::Jour;
use domaine::montant::Montant;
use domaine::nombre::Nombre;

pub use ecriture::{ErreurEcriture, ecrire, ecrire_ensemble, nom_de_case};
pub use lecture::{CelluleLue, Classeur, ErreurLecture, FeuilleLue, Fusion, ValeurLue, lire};
pub use memoire::Memoire;

/// Title of the last column, which is hidden: it says what each row is about, wherever the row stands.
pub const REPERE: &str = "Repère";

/// A sheet, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Feuille {
    /// Name of the tab.
    pub nom: String,
    /// Stable name in our files: « financement ».
    pub code: String,
    /// The dossier that it was made from.
    pub dossier: String,
    /// Head of every printed page, at the left.
    pub contrat: String,
    /// « PROJET », while the contract is not settled.
    pub etat: Option<String>,
    pub jour: Jour,
    /// Lines above the table; the first is its title.
    pub titres: Vec<String>,
    pub colonnes: Vec<Colonne>,
    /// Columns that stay in sight at the left.
    pub figees: u16,
    pub rangees: Vec<Rangee>,
    /// Lines under the table.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Colonne {
    pub titre: String,
    /// In characters.
    pub largeur: u16,
    pub alignement: Alignement,
}

/// Figures, and the words that stand for them, are read from the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignement {
    Gauche,
    Droite,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rangee {
    /// What the row is about; absent for a row that only announces.
    pub repere: Option<String>,
    pub genre: Genre,
    pub cellules: Vec<Cellule>,
}

/// What a row is, for its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Genre {
    /// Announces the rows that follow.
    Section,
    /// An action, with its sums.
    Groupe,
    Ligne,
    Total,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cellule {
    pub contenu: Contenu,
    pub marques: Marques,
    /// Where what is typed goes; absent for a cell that only reads.
    pub saisie: Option<Saisie>,
}

/// What is said beside a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marques {
    /// Made up for a demonstration: « * ».
    pub fictif: bool,
    /// A sum over an absent amount.
    pub partiel: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saisie {
    /// As in `application::saisie`: `actions/usema/financements/@ondam.2023/prevu` names a line to be made.
    pub chemin: String,
    pub nature: NatureSaisie,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatureSaisie {
    Montant,
    Nombre,
    Texte,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Contenu {
    Vide,
    Texte(String),
    /// Words that stand for a figure: « non disponible ».
    Mention(&'static str),
    Montant(Montant),
    /// With its unit when it is printed beside the figure.
    Nombre {
        valeur: Nombre,
        unite: Option<&'static str>,
    },
    Calcul {
        formule: Formule,
        resultat: Option<Montant>,
        /// What is read while nothing is known.
        sinon: &'static str,
    },
}

/// A cell of the table, from zero: its row, its column.
pub type Place = (usize, usize);

/// Nothing known gives words, never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formule {
    Somme(Vec<Place>),
    Ecart {
        de: Place,
        moins: Place,
    },
    /// The first that is known.
    PremierConnu(Place, Place),
}

impl Cellule {
    pub fn vide() -> Self {
        Self { contenu: Contenu::Vide, marques: Marques::default(), saisie: None }
    }

    pub fn texte(texte: impl Into<String>) -> Self {
        let texte = texte.into();
        let contenu = if texte.is_empty() { Contenu::Vide } else { Contenu::Texte(texte) };
        Self { contenu, ..Self::vide() }
    }

    #[must_use]
    pub fn marquee(self, marques: Marques) -> Self {
        Self { marques, ..self }
    }

    #[must_use]
    pub fn saisie(self, chemin: String, nature: NatureSaisie) -> Self {
        Self { saisie: Some(Saisie { chemin, nature }), ..self }
    }

    /// What the cell holds, in the strict form of our files: two exports are compared by it.
    pub fn temoin(&self) -> String {
        match &self.contenu {
            Contenu::Vide => String::new(),
            Contenu::Texte(texte) => texte.clone(),
            Contenu::Mention(mots) => (*mots).to_owned(),
            Contenu::Montant(montant) => montant.to_string(),
            Contenu::Nombre { valeur, .. } => valeur.to_string(),
            Contenu::Calcul { resultat, sinon, .. } => {
                resultat.map_or_else(|| (*sinon).to_owned(), |montant| montant.to_string())
            }
        }
    }
}

impl Feuille {
    /// Every cell that can be found again: the repère of its row, the title of its column.
    pub fn cases(&self) -> impl Iterator<Item = (&str, &str, &Cellule)> {
        self.rangees.iter().filter_map(|r| Some((r.repere.as_deref()?, r))).flat_map(|(repere, rangee)| {
            let cases = self.colonnes.iter().zip(&rangee.cellules);
            cases.map(move |(colonne, cellule)| (repere, colonne.titre.as_str(), cellule))
        })
    }
}

/// A long text as lines of so many characters: cells are not merged, so that a sheet can be sorted.
pub(crate) fn couper(texte: &str, largeur: usize) -> Vec<String> {
    let mut lignes: Vec<String> = Vec::new();
    for mot in texte.split(' ') {
        match lignes.last_mut() {
            Some(ligne) if ligne.chars().count() + 1 + mot.chars().count() <= largeur => {
                ligne.push(' ');
                ligne.push_str(mot);
            }
            _ => lignes.push(mot.to_owned()),
        }
    }
    lignes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn une_phrase_longue_se_coupe_entre_deux_mots() {
        assert_eq!(couper("un deux trois", 8), ["un deux", "trois"]);
        assert_eq!(couper("anticonstitutionnellement", 8), ["anticonstitutionnellement"], "a word is never cut");
    }
}
