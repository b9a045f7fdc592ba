//! From the bytes of a workbook that comes back to its cells, wherever they stand.
//!
//! What comes in is hostile until proven otherwise: size, members and number of cells are limited, and cells are read one
//! after the other, so that a single cell far away does not ask for the rows before it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};

use super::memoire::{self, Memoire, MemoirePerdue};
use crate::paquet::{self, ErreurPaquet};

/// A workbook larger than this is not read.
const TAILLE_MAX: usize = 16_000_000;
/// Once uncompressed.
const DEPLOYE_MAX: u64 = 128_000_000;
/// In a workbook.
const CELLULES_MAX: usize = 500_000;

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ErreurLecture {
    /// Not a zip, or a zip of something else.
    #[error("not a workbook")]
    PasUnClasseur,
    #[error("too large")]
    TropGros,
    /// Without the hidden sheet that an export puts in it.
    #[error("not one of ours")]
    SansMemoire,
    #[error("made by a newer application")]
    PlusRecent,
}

/// What was found in a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Classeur {
    pub memoire: Memoire,
    /// In the order of the tabs, without the hidden one.
    pub feuilles: Vec<FeuilleLue>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeuilleLue {
    /// By row and column, from zero; an empty cell is not there.
    pub cellules: BTreeMap<(u32, u32), CelluleLue>,
    pub fusions: Vec<Fusion>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CelluleLue {
    pub valeur: ValeurLue,
    /// Worked out by the spreadsheet.
    pub calculee: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ValeurLue {
    /// A formula whose value was never stored.
    Aucune,
    Nombre(f64),
    /// A number shown as a percentage: 0,15 shown « 15 % ».
    PourCent(f64),
    Texte(String),
    Date,
    Logique(bool),
    /// « #REF! »
    Erreur(String),
}

/// Cells merged into one, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fusion {
    pub debut: (u32, u32),
    pub fin: (u32, u32),
}

impl Fusion {
    pub fn contient(self, (ligne, colonne): (u32, u32)) -> bool {
        (self.debut.0..=self.fin.0).contains(&ligne) && (self.debut.1..=self.fin.1).contains(&colonne)
    }
}

/// Reads a workbook.
///
/// # Errors
/// [`ErreurLecture`] says why.
pub fn lire(octets: &[u8]) -> Result<Classeur, ErreurLecture> {
    if octets.len() > TAILLE_MAX {
        return Err(ErreurLecture::TropGros);
    }
    paquet::deployer(octets, DEPLOYE_MAX, |_| true).map_err(|erreur| match erreur {
        ErreurPaquet::TropGros => ErreurLecture::TropGros,
        _ => ErreurLecture::PasUnClasseur,
    })?;
    // The reader of the format counts without looking on a file made to mislead it: whatever it stops on is a refusal.
    std::panic::catch_unwind(|| parcourir(octets)).unwrap_or(Err(ErreurLecture::PasUnClasseur))
}

fn parcourir(octets: &[u8]) -> Result<Classeur, ErreurLecture> {
    let mut xlsx: Xlsx<_> = Xlsx::new(Cursor::new(octets)).map_err(|_| ErreurLecture::PasUnClasseur)?;
    let pages = xlsx.sheets_metadata().iter().filter(|f| f.typ == SheetType::WorkSheet).map(|f| f.name.clone());
    let noms: Vec<String> = pages.collect();
    let mut reste = CELLULES_MAX;
    let (mut memoire, mut feuilles) = (None, Vec::new());
    for nom in noms {
        let feuille = feuille(&mut xlsx, &nom, &mut reste)?;
        if nom == memoire::NOM {
            memoire = Some(relire(&feuille)?);
        } else {
            feuilles.push(feuille);
        }
    }
    Ok(Classeur { memoire: memoire.ok_or(ErreurLecture::SansMemoire)?, feuilles })
}

fn feuille(xlsx: &mut Xlsx<Cursor<&[u8]>>, nom: &str, reste: &mut usize) -> Result<FeuilleLue, ErreurLecture> {
    let illisible = |_: XlsxError| ErreurLecture::PasUnClasseur;
    let fusions = xlsx.merge_cells_by_sheet_name(nom).map_err(illisible)?;
    let fusions = fusions.into_iter().map(|f| Fusion { debut: f.start, fin: f.end }).collect();
    let pour_cent = pour_cent(xlsx, nom).map_err(illisible)?;
    let mut cellules = BTreeMap::new();
    let mut lecteur = xlsx.worksheet_cells_reader(nom).map_err(illisible)?;
    while let Some(cellule) = lecteur.next_cell_with_formula_metadata().map_err(illisible)? {
        *reste = reste.checked_sub(1).ok_or(ErreurLecture::TropGros)?;
        let calculee = cellule.formula.is_some();
        match valeur(cellule.value) {
            ValeurLue::Aucune if !calculee => {}
            ValeurLue::Nombre(n) if pour_cent.contains(&cellule.pos) => {
                cellules.insert(cellule.pos, CelluleLue { valeur: ValeurLue::PourCent(n), calculee });
            }
            valeur => {
                cellules.insert(cellule.pos, CelluleLue { valeur, calculee });
            }
        }
    }
    Ok(FeuilleLue { cellules, fusions })
}

/// The cells that a spreadsheet shows as percentages, as it does of its own when somebody types « 15 % ».
fn pour_cent(xlsx: &mut Xlsx<Cursor<&[u8]>>, nom: &str) -> Result<BTreeSet<(u32, u32)>, XlsxError> {
    let mut lecteur = xlsx.worksheet_cells_reader(nom)?;
    let en_pour_cent: Vec<bool> = lecteur
        .styles()
        .iter()
        .map(|s| s.number_format.as_ref().is_some_and(|f| a_un_pour_cent(&f.format_code)))
        .collect();
    let mut cellules = BTreeSet::new();
    while let Some((ligne, colonne, style)) = lecteur.next_style_id()? {
        if cellules.len() < CELLULES_MAX && en_pour_cent.get(style) == Some(&true) {
            cellules.insert((ligne, colonne));
        }
    }
    Ok(cellules)
}

/// A « % » between quotes is a word beside the figure, and changes nothing to it.
fn a_un_pour_cent(format: &str) -> bool {
    format.split('"').step_by(2).any(|hors_guillemets| hors_guillemets.contains('%'))
}

fn valeur(lue: DataRef<'_>) -> ValeurLue {
    let texte = |t: &str| match t.trim() {
        "" => ValeurLue::Aucune,
        t => ValeurLue::Texte(t.to_owned()),
    };
    match lue {
        DataRef::Empty => ValeurLue::Aucune,
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet knows doubles alone")]
        DataRef::Int(n) => ValeurLue::Nombre(n as f64),
        DataRef::Float(n) => ValeurLue::Nombre(n),
        DataRef::String(t) => texte(&t),
        DataRef::SharedString(t) => texte(t),
        DataRef::Bool(b) => ValeurLue::Logique(b),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => ValeurLue::Date,
        DataRef::Error(erreur) => ValeurLue::Erreur(erreur.to_string()),
    }
}

fn relire(feuille: &FeuilleLue) -> Result<Memoire, ErreurLecture> {
    let derniere = feuille.cellules.keys().map(|(ligne, _)| *ligne).max().unwrap_or_default();
    let texte = |ligne, colonne| match feuille.cellules.get(&(ligne, colonne)).map(|c| &c.valeur) {
        Some(ValeurLue::Texte(texte)) => texte.clone(),
        _ => String::new(),
    };
    // A row that somebody put far away is not a reason to count up to it.
    if usize::try_from(derniere).map_or(true, |n| n > feuille.cellules.len() + 1) {
        return Err(ErreurLecture::SansMemoire);
    }
    let rangees: Vec<[String; 3]> = (0..=derniere).map(|l| [texte(l, 0), texte(l, 1), texte(l, 2)]).collect();
    memoire::relire(&rangees).map_err(|perdue| match perdue {
        MemoirePerdue::Illisible => ErreurLecture::SansMemoire,
        MemoirePerdue::PlusRecente => ErreurLecture::PlusRecent,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("0%", true)]
    #[test_case("0.00%", true)]
    #[test_case("#,##0.0\"\u{a0}%\"", false; "our own")]
    #[test_case("General", false)]
    fn un_pourcentage_se_reconnait(format: &str, attendu: bool) {
        assert_eq!(a_un_pour_cent(format), attendu);
    }
}
