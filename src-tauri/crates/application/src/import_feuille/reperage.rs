//! Where the table stands in a workbook that somebody has worked in: titles and repères lead to each cell, places do not.

use std::collections::{BTreeMap, BTreeSet};

use documents::tableur::{
    Cellule, CelluleLue, Feuille, FeuilleLue, Fusion, Memoire, REPERE, Rangee, ValeurLue, nom_de_case,
};

use super::{IssueCase, LigneImport, case};
use crate::textes::feuilles as textes;

/// A cell of the sheet that is expected, and what was found of it.
pub(super) struct Trouvee<'a> {
    pub place: (u32, u32),
    pub rangee: &'a Rangee,
    /// Rank in the sheet that is expected.
    pub colonne: usize,
    pub cellule: &'a Cellule,
    /// Absent when the cell is empty.
    pub lue: Option<&'a CelluleLue>,
}

impl Trouvee<'_> {
    pub(super) fn repere(&self) -> &str {
        self.rangee.repere.as_deref().unwrap_or_default()
    }
}

/// The table that was found.
pub(super) struct Table<'a> {
    feuille: &'a FeuilleLue,
    /// Rows that are known, by their place.
    rangees: Vec<(u32, &'a Rangee)>,
    /// Columns that are known: their place, their rank in the sheet that is expected.
    colonnes: Vec<(u32, usize)>,
    /// What is wrong with whole rows and columns.
    pub remarques: Vec<LigneImport>,
}

impl<'a> Table<'a> {
    /// Every cell that can be read, row by row.
    pub(super) fn cases(&self) -> Vec<Trouvee<'a>> {
        let mut cases = Vec::new();
        for (ligne, rangee) in &self.rangees {
            for (place, colonne) in &self.colonnes {
                let ici = (*ligne, *place);
                let Some(cellule) = rangee.cellules.get(*colonne) else { continue };
                if self.feuille.fusions.iter().any(|f| f.contient(ici)) {
                    continue;
                }
                let lue = self.feuille.cellules.get(&ici);
                cases.push(Trouvee { place: ici, rangee, colonne: *colonne, cellule, lue });
            }
        }
        cases
    }
}

/// Finds the table in the first sheet that has one.
pub(super) fn trouver<'a>(feuilles: &'a [FeuilleLue], attendue: &'a Feuille, memoire: &Memoire) -> Option<Table<'a>> {
    let mut tables = feuilles.iter().filter_map(|f| Some((f, entete(f, attendue)?)));
    let (feuille, (ligne, reperes)) = tables.next()?;
    let mut table = Table { feuille, rangees: Vec::new(), colonnes: Vec::new(), remarques: Vec::new() };
    if tables.next().is_some() {
        table.remarques.push(remarque(IssueCase::Ignoree, (ligne, reperes), textes::plusieurs_tables()));
    }
    table.reperer_les_colonnes(attendue, ligne, reperes);
    table.reperer_les_rangees(attendue, memoire, ligne, reperes);
    table.reperer_les_fusions();
    Some(table)
}

/// The row of titles and the column of the repères.
fn entete(feuille: &FeuilleLue, attendue: &Feuille) -> Option<(u32, u32)> {
    let titre = |place: &(u32, u32)| feuille.cellules.get(place).map(|lue| titre(&lue.valeur)).unwrap_or_default();
    let connue = |t: &str| attendue.colonnes.iter().any(|c| c.titre == t);
    feuille.cellules.keys().copied().find(|place| {
        let ligne = feuille.cellules.range((place.0, 0)..=(place.0, u32::MAX));
        titre(place) == REPERE && ligne.into_iter().any(|(p, _)| connue(&titre(p)))
    })
}

/// A title as it is compared: « 2022 » may have become a number.
fn titre(valeur: &ValeurLue) -> String {
    case::affichage(valeur).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'a> Table<'a> {
    fn reperer_les_colonnes(&mut self, attendue: &Feuille, ligne: u32, reperes: u32) {
        let mut places: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for ((_, colonne), lue) in self.feuille.cellules.range((ligne, 0)..=(ligne, u32::MAX)) {
            if *colonne != reperes {
                places.entry(titre(&lue.valeur)).or_default().push(*colonne);
            }
        }
        for (rang, colonne) in attendue.colonnes.iter().enumerate() {
            match places.remove(&colonne.titre).as_deref() {
                None => {
                    let message = textes::colonne_disparue(&colonne.titre);
                    self.remarques.push(remarque(IssueCase::Ignoree, (ligne, reperes), message));
                }
                Some([seule]) => self.colonnes.push((*seule, rang)),
                Some(plusieurs) => {
                    let noms: Vec<String> = plusieurs.iter().map(|c| nom_de_case((ligne, *c))).collect();
                    let message = textes::colonne_en_double(&colonne.titre, &noms);
                    self.remarques.push(remarque(IssueCase::Refusee, (ligne, plusieurs[0]), message));
                }
            }
        }
        self.colonnes.sort_unstable();
        let dessous = self.feuille.cellules.keys().filter(|(l, _)| *l > ligne);
        let remplies: BTreeSet<u32> = dessous.map(|(_, c)| *c).collect();
        for (titre, colonnes) in places {
            for colonne in colonnes {
                let remplie = remplies.contains(&colonne);
                let annee = titre.split(|c: char| !c.is_ascii_digit()).any(|mot| mot.len() == 4);
                let (issue, message) = match (remplie, annee) {
                    (false, _) => continue,
                    (true, true) => (IssueCase::Refusee, textes::annee_hors_contrat(&titre)),
                    (true, false) => (IssueCase::Ignoree, textes::colonne_inconnue(&titre)),
                };
                self.remarques.push(remarque(issue, (ligne, colonne), message));
            }
        }
    }

    fn reperer_les_rangees(&mut self, attendue: &'a Feuille, memoire: &Memoire, entete: u32, reperes: u32) {
        let connues: BTreeMap<&str, &Rangee> =
            attendue.rangees.iter().filter_map(|r| Some((r.repere.as_deref()?, r))).collect();
        let mut places: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let lignes: BTreeSet<u32> = self.feuille.cellules.keys().map(|(l, _)| *l).filter(|l| *l > entete).collect();
        for ligne in &lignes {
            match self.feuille.cellules.get(&(*ligne, reperes)) {
                Some(lue) => places.entry(titre(&lue.valeur)).or_default().push(*ligne),
                None if self.porte_des_saisies(attendue, *ligne) => {
                    let message = textes::rangee_sans_repere();
                    self.remarques.push(remarque(IssueCase::Refusee, (*ligne, reperes), message));
                }
                None => {}
            }
        }
        for (repere, lignes) in &places {
            match (connues.get(repere.as_str()), lignes.as_slice()) {
                (Some(rangee), [seule]) => self.rangees.push((*seule, rangee)),
                (Some(_), plusieurs) => {
                    let numeros: Vec<u32> = plusieurs.iter().map(|l| l + 1).collect();
                    let message = textes::repere_en_double(&numeros);
                    self.remarques.push(remarque(IssueCase::Refusee, (plusieurs[0], reperes), message));
                }
                (None, lignes) => self.remarques.extend(
                    lignes.iter().map(|l| remarque(IssueCase::Refusee, (*l, reperes), textes::repere_inconnu(repere))),
                ),
            }
        }
        self.rangees.sort_unstable_by_key(|(ligne, _)| *ligne);
        let a_saisir = |r: &&Rangee| r.cellules.iter().any(|c| c.saisie.is_some());
        // A row made since the export, or asked of somebody else, was never there.
        let exportees: BTreeSet<&str> = memoire.valeurs.keys().map(|(repere, _)| repere.as_str()).collect();
        let disparue = |repere: &str| exportees.contains(repere) && !places.contains_key(repere);
        let disparues = connues.iter().filter(|(r, rangee)| a_saisir(rangee) && disparue(r)).count();
        if disparues > 0 {
            let message = textes::rangees_disparues(disparues);
            self.remarques.push(remarque(IssueCase::Ignoree, (entete, reperes), message));
        }
    }

    /// True when a row without repère has something where values are typed.
    fn porte_des_saisies(&self, attendue: &Feuille, ligne: u32) -> bool {
        let saisie =
            |rang: usize| attendue.rangees.iter().any(|r| r.cellules.get(rang).is_some_and(|c| c.saisie.is_some()));
        self.colonnes.iter().any(|(c, rang)| saisie(*rang) && self.feuille.cellules.contains_key(&(ligne, *c)))
    }

    /// A merged cell hides those that it covers: none of them is read.
    fn reperer_les_fusions(&mut self) {
        let touchee = |f: &&Fusion| {
            self.rangees.iter().any(|(ligne, rangee)| {
                self.colonnes.iter().any(|(c, rang)| {
                    f.contient((*ligne, *c)) && rangee.cellules.get(*rang).is_some_and(|cell| cell.saisie.is_some())
                })
            })
        };
        let fusions: Vec<LigneImport> = (self.feuille.fusions.iter().filter(touchee))
            .map(|f| {
                let nom = format!("{}:{}", nom_de_case(f.debut), nom_de_case(f.fin));
                remarque(IssueCase::Refusee, f.debut, textes::fusion(&nom))
            })
            .collect();
        self.remarques.extend(fusions);
    }
}

fn remarque(issue: IssueCase, place: (u32, u32), message: String) -> LigneImport {
    let case = nom_de_case(place);
    let message = textes::ligne(&case, "", &message);
    LigneImport { case, ou: String::new(), issue, lu: String::new(), avant: String::new(), devient: None, message }
}
