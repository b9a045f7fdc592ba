//! A spreadsheet for tests: opens a workbook, changes cells, rows and columns, and saves it as another program would.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use documents::tableur::{self, CelluleLue, ValeurLue};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

/// What a test puts in a cell.
#[derive(Clone, Debug)]
pub enum Mis {
    Nombre(f64),
    /// 0.15 for « 15 % », as a spreadsheet makes it of what is typed.
    PourCent(f64),
    Texte(String),
    /// A formula and the value that it gave, when the spreadsheet stored it.
    Formule(String),
    Date,
    Erreur,
}

pub type Place = (u32, u16);

pub struct Tableur {
    pub cellules: BTreeMap<Place, Mis>,
    pub fusions: Vec<(Place, Place)>,
    memoire: Vec<Vec<String>>,
}

impl Tableur {
    pub fn ouvrir(octets: &[u8]) -> Self {
        let lue = tableur::lire(octets).expect("one of our workbooks").feuilles.remove(0);
        let cellules = lue.cellules.iter().map(|((l, c), lue)| ((*l, u16::try_from(*c).unwrap()), mis(lue))).collect();
        let mut classeur: Xlsx<_> = Xlsx::new(Cursor::new(octets)).unwrap();
        let cachee = classeur.worksheet_range("Paraphe").expect("the hidden sheet");
        let memoire = cachee.rows().map(|r| r.iter().map(ToString::to_string).collect()).collect();
        Self { cellules, fusions: Vec::new(), memoire }
    }

    /// The row of a repère.
    pub fn ligne(&self, repere: &str) -> u32 {
        let ((ligne, _), _) = self.trouver(repere).unwrap_or_else(|| panic!("no row {repere}"));
        *ligne
    }

    /// The column of a title.
    pub fn colonne(&self, titre: &str) -> u16 {
        let ((_, colonne), _) = self.trouver(titre).unwrap_or_else(|| panic!("no column {titre}"));
        *colonne
    }

    fn trouver(&self, texte: &str) -> Option<(&Place, &Mis)> {
        self.cellules.iter().find(|(_, mis)| matches!(mis, Mis::Texte(t) if t == texte))
    }

    pub fn place(&self, repere: &str, titre: &str) -> Place {
        (self.ligne(repere), self.colonne(titre))
    }

    pub fn mettre(&mut self, repere: &str, titre: &str, mis: Mis) {
        self.cellules.insert(self.place(repere, titre), mis);
    }

    pub fn vider(&mut self, repere: &str, titre: &str) {
        self.cellules.remove(&self.place(repere, titre));
    }

    /// Puts every cell where that function says, or takes it away.
    pub fn deplacer(&mut self, ou: impl Fn(Place) -> Option<Place>) {
        let cellules = std::mem::take(&mut self.cellules);
        self.cellules = cellules.into_iter().filter_map(|(place, mis)| Some((ou(place)?, mis))).collect();
    }

    pub fn enregistrer(&self) -> Vec<u8> {
        let mut classeur = Workbook::new();
        let page = classeur.add_worksheet().set_name("Feuille renommée").unwrap();
        page.set_formula_result_default("");
        for ((debut, fin), _) in self.fusions.iter().zip(0..) {
            page.merge_range(debut.0, debut.1, fin.0, fin.1, "", &Format::new()).unwrap();
        }
        for (place, mis) in &self.cellules {
            ecrire(page, *place, mis);
        }
        let cachee = classeur.add_worksheet().set_name("Paraphe").unwrap();
        for (ligne, textes) in (0..).zip(&self.memoire) {
            for (colonne, texte) in (0..).zip(textes).filter(|(_, t)| !t.is_empty()) {
                cachee.write_string(ligne, colonne, texte).unwrap();
            }
        }
        classeur.save_to_buffer().unwrap()
    }
}

fn mis(lue: &CelluleLue) -> Mis {
    match (&lue.valeur, lue.calculee) {
        (ValeurLue::Nombre(n), true) => Mis::Formule(n.to_string()),
        (ValeurLue::Texte(t), true) => Mis::Formule(t.clone()),
        (ValeurLue::Aucune, _) => Mis::Formule(String::new()),
        (ValeurLue::Nombre(n), false) => Mis::Nombre(*n),
        (ValeurLue::Texte(t), false) => Mis::Texte(t.clone()),
        (autre, _) => panic!("our sheets have no {autre:?}"),
    }
}

fn ecrire(page: &mut Worksheet, (ligne, colonne): Place, mis: &Mis) {
    match mis {
        Mis::Nombre(n) => page.write_number(ligne, colonne, *n).unwrap(),
        Mis::PourCent(n) => {
            page.write_number_with_format(ligne, colonne, *n, &Format::new().set_num_format("0%")).unwrap()
        }
        Mis::Texte(t) => page.write_string(ligne, colonne, t).unwrap(),
        Mis::Formule(valeur) => {
            page.write_formula(ligne, colonne, Formula::new("A1+1").set_result(valeur.as_str())).unwrap()
        }
        Mis::Date => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            let jour = ExcelDateTime::from_ymd(2022, 6, 8).unwrap();
            page.write_datetime_with_format(ligne, colonne, &jour, &format).unwrap()
        }
        Mis::Erreur => page.write_formula(ligne, colonne, Formula::new("1/0").set_result("#DIV/0!")).unwrap(),
    };
}
