//! Tables: rows and columns of amounts, and the « fiche », whose right-hand cells may be taller than a page.

use super::{BlocTexte, Texte};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tableau {
    /// Printed above the table and kept with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legende: Option<Texte>,
    /// What it shows, when the heading above says it to the eye and no caption says it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<String>,
    pub colonnes: Vec<Colonne>,
    /// Header rows, printed again on each page the table goes to.
    pub entetes: Vec<Rangee>,
    pub rangees: Vec<Rangee>,
    /// Lines below the table: source, remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Texte>,
}

impl Tableau {
    /// The cells of a row over every column of the table: what is missing is an empty cell, what is too much is left out.
    pub fn placees<'a>(&self, rangee: &'a Rangee) -> Vec<CellulePlacee<'a>> {
        let nombre = self.colonnes.len().max(1);
        let mut placees = Vec::with_capacity(rangee.cellules.len());
        let mut cellules = rangee.cellules.iter();
        let mut colonne = 0;
        while colonne < nombre {
            let cellule = cellules.next();
            let etendue = cellule.map_or(1, |c| usize::from(c.etendue.max(1))).min(nombre - colonne);
            let voulu = cellule.and_then(|c| c.alignement);
            let alignement = voulu.or_else(|| self.colonnes.get(colonne).map(|c| c.alignement)).unwrap_or_default();
            placees.push(CellulePlacee { cellule, colonne, etendue, alignement });
            colonne += etendue;
        }
        placees
    }
}

/// A cell where it stands in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellulePlacee<'a> {
    /// Nothing, where the row is short.
    pub cellule: Option<&'a Cellule>,
    pub colonne: usize,
    /// Number of columns, never past the last.
    pub etendue: usize,
    pub alignement: Alignement,
}

impl<'a> CellulePlacee<'a> {
    pub fn contenu(&self) -> &'a [BlocTexte] {
        self.cellule.map_or(&[], |c| &c.contenu)
    }
    /// It names its row.
    pub fn entete(&self) -> bool {
        self.cellule.is_some_and(|c| c.entete)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colonne {
    /// Share of the width, relative to the other columns.
    pub poids: u16,
    pub alignement: Alignement,
}

impl Colonne {
    pub fn gauche(poids: u16) -> Self {
        Self { poids, alignement: Alignement::Gauche }
    }
    pub fn centre(poids: u16) -> Self {
        Self { poids, alignement: Alignement::Centre }
    }
    /// For amounts: figures have the same width, so that units stand under units.
    pub fn droite(poids: u16) -> Self {
        Self { poids, alignement: Alignement::Droite }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignement {
    #[default]
    Gauche,
    Centre,
    Droite,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rangee {
    #[serde(default)]
    pub nature: NatureRangee,
    pub cellules: Vec<Cellule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chemin: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NatureRangee {
    #[default]
    Normale,
    /// A line that names the rows below it, kept with the next one.
    Groupe,
    SousTotal,
    Total,
}

impl Rangee {
    pub fn nouvelle<C: Into<Cellule>>(cellules: impl IntoIterator<Item = C>) -> Self {
        Self { cellules: cellules.into_iter().map(Into::into).collect(), ..Self::default() }
    }
    pub fn nature(mut self, nature: NatureRangee) -> Self {
        self.nature = nature;
        self
    }
    pub fn chemin(mut self, chemin: impl Into<String>) -> Self {
        self.chemin = Some(chemin.into());
        self
    }
    /// Says that the first cell names its row.
    pub fn titree(mut self) -> Self {
        if let Some(premiere) = self.cellules.first_mut() {
            premiere.entete = true;
        }
        self
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cellule {
    pub contenu: Vec<BlocTexte>,
    /// Number of columns that the cell covers; 1 for most.
    #[serde(default = "un", skip_serializing_if = "est_un")]
    pub etendue: u16,
    /// The cell names its row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entete: bool,
    /// Instead of the alignment of the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alignement: Option<Alignement>,
}

fn un() -> u16 {
    1
}
fn est_un(etendue: &u16) -> bool {
    *etendue == 1
}

impl Default for Cellule {
    fn default() -> Self {
        Self { contenu: Vec::new(), etendue: 1, entete: false, alignement: None }
    }
}

impl Cellule {
    pub fn nouvelle(contenu: Vec<BlocTexte>) -> Self {
        Self { contenu, ..Self::default() }
    }
    pub fn etendue(mut self, colonnes: u16) -> Self {
        self.etendue = colonnes;
        self
    }
    pub fn entete(mut self) -> Self {
        self.entete = true;
        self
    }
    pub fn alignee(mut self, alignement: Alignement) -> Self {
        self.alignement = Some(alignement);
        self
    }
}

impl<T: Into<Texte>> From<T> for Cellule {
    fn from(texte: T) -> Self {
        Self::nouvelle(vec![BlocTexte::Paragraphe(texte.into())])
    }
}

/// Names on the left, texts on the right; rows may be cut by the end of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fiche {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legende: Option<Texte>,
    pub lignes: Vec<LigneFiche>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LigneFiche {
    pub libelle: Texte,
    pub contenu: Vec<BlocTexte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chemin: Option<String>,
}

impl LigneFiche {
    pub fn nouvelle(libelle: impl Into<Texte>, contenu: Vec<BlocTexte>) -> Self {
        Self { libelle: libelle.into(), contenu, chemin: None }
    }
    pub fn chemin(mut self, chemin: impl Into<String>) -> Self {
        self.chemin = Some(chemin.into());
        self
    }
}
