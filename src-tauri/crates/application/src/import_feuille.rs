//! A sheet that comes back from a spreadsheet: what was typed in it, cell by cell. Nothing is written here.
//!
//! Rows are found by their repère and columns by their title, then looked up in the sheet that the dossier makes today: it
//! says where a value goes. The workbook says what was exported, so that what really changed is known, and what the dossier
//! has changed meanwhile is a conflict. Reading itself is that of a typed cell (`saisie`).

mod case;
mod reperage;

use documents::composeurs::feuilles::{self, NatureFeuille};
use documents::tableur::{self, ErreurLecture, Feuille, Memoire, Saisie};
use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::modification::{Modification, appliquer};
use serde::Serialize;

use self::case::Lu;
use self::reperage::{Table, Trouvee};
use crate::cadre_de;
use crate::erreur::Erreur;
use crate::saisie;
use crate::textes::feuilles as textes;
use crate::vues_ecran;

/// What a sheet holds for a dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportFeuille {
    /// Code of the sheet: « financement ».
    pub feuille: String,
    /// « Plan de financement »
    #[serde(skip)]
    pub nom: String,
    pub lignes: Vec<LigneImport>,
    /// What the accepted cells change, in the order to apply.
    #[serde(skip)]
    pub modifications: Vec<Modification>,
}

/// What became of a cell, of a row or of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LigneImport {
    /// « D7 », or the first cell of what it is about.
    pub case: String,
    /// « A1, FIR, 2022 »
    pub ou: String,
    pub issue: IssueCase,
    /// As it stands in the sheet.
    pub lu: String,
    /// As it was exported.
    pub avant: String,
    /// What the dossier will hold; absent when nothing changes.
    pub devient: Option<String>,
    /// All of it in a sentence.
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueCase {
    /// Taken in.
    Reprise,
    /// Said, and without effect: a total, a title.
    Ignoree,
    /// The dossier has changed since the export.
    Conflit,
    Refusee,
}

impl ImportFeuille {
    pub fn compte(&self, issue: IssueCase) -> usize {
        self.lignes.iter().filter(|l| l.issue == issue).count()
    }

    /// True when some cell was not taken in, that somebody meant to be.
    pub fn a_des_refus(&self) -> bool {
        self.compte(IssueCase::Refusee) + self.compte(IssueCase::Conflit) > 0
    }
}

/// Reads a workbook against a dossier. Nothing is written.
///
/// # Errors
/// A file that is not a sheet of this dossier. A cell that is not understood is not an error.
pub fn importer_feuille(dossier: &Dossier, octets: &[u8]) -> Result<ImportFeuille, Erreur> {
    let classeur = tableur::lire(octets)?;
    let memoire = classeur.memoire;
    if memoire.dossier != dossier.id.as_str() {
        return Err(Erreur::FeuilleDUnAutre { contrat: memoire.contrat });
    }
    // The day of a sheet is in its head, not in its cells.
    let jour = dossier.periode.debut;
    let attendue = match (feuilles::exercice_de_la_collecte(&memoire.code), NatureFeuille::de_code(&memoire.code)) {
        (Some(exercice), _) => feuilles::composer_collecte(dossier, jour, dossier.statut, exercice, None),
        (None, Some(NatureFeuille::PlanActions)) => {
            return Err(Erreur::FeuilleDeLecture(NatureFeuille::PlanActions.nom().to_owned()));
        }
        (None, Some(nature)) => feuilles::composer(dossier, cadre_de(dossier)?, jour, dossier.statut, nature),
        (None, None) => return Err(ErreurLecture::SansMemoire.into()),
    };
    let table = reperage::trouver(&classeur.feuilles, &attendue, &memoire).ok_or(Erreur::FeuilleSansReperes)?;
    let mut lecture = Lecture {
        dossier,
        attendue: &attendue,
        memoire: &memoire,
        lignes: table.remarques.clone(),
        acceptees: Vec::new(),
    };
    lecture.parcourir(&table);
    let (lignes, modifications) = lecture.conclure();
    Ok(ImportFeuille { feuille: attendue.code, nom: attendue.nom, lignes, modifications })
}

/// The dossier once the accepted cells are in it.
///
/// # Errors
/// When they are not those of this dossier.
pub fn appliquer_import(dossier: &Dossier, import: &ImportFeuille) -> Result<Dossier, Erreur> {
    let applique = appliquer(&arbre::de_dossier(dossier), &import.modifications).map_err(stockage::Erreur::Refus)?;
    Ok(applique.dossier)
}

struct Lecture<'a> {
    dossier: &'a Dossier,
    attendue: &'a Feuille,
    memoire: &'a Memoire,
    lignes: Vec<LigneImport>,
    /// Rank in `lignes`, and what is to be typed.
    acceptees: Vec<(usize, vues_ecran::Saisie)>,
}

impl Lecture<'_> {
    fn parcourir(&mut self, table: &Table<'_>) {
        for trouvee in table.cases() {
            if let Some(ligne) = self.regarder(&trouvee) {
                if let (IssueCase::Reprise, Some(saisie)) = (ligne.issue, &trouvee.cellule.saisie) {
                    let saisie = a_saisir(saisie, &trouvee);
                    self.acceptees.push((self.lignes.len(), saisie));
                }
                self.lignes.push(ligne);
            }
        }
    }

    /// What is to be said of a cell; nothing when it did not change.
    fn regarder(&self, trouvee: &Trouvee<'_>) -> Option<LigneImport> {
        let colonne = &self.attendue.colonnes[trouvee.colonne].titre;
        let aujourd_hui = trouvee.cellule.temoin();
        let cle = (trouvee.repere().to_owned(), colonne.clone());
        // What was not there at the export was empty then.
        let exportee = self.memoire.valeurs.get(&cle).cloned().unwrap_or_default();
        let dire = |t: &str| textes::valeur(t, case::nature(trouvee.cellule));
        let ligne = |issue, devient: Option<&str>, message: String| {
            let ou = textes::lieu(&trouvee.rangee.cellules, &self.attendue.colonnes, colonne);
            let case = tableur::nom_de_case(trouvee.place);
            let message = textes::ligne(&case, &ou, &message);
            let lu = trouvee.lue.map(|lue| case::affichage(&lue.valeur)).unwrap_or_default();
            Some(LigneImport { case, ou, issue, lu, avant: dire(&exportee), devient: devient.map(&dire), message })
        };
        let lu = case::lire(trouvee, &exportee, self.dossier.periode.debut.annee());
        let Some(saisie) = &trouvee.cellule.saisie else {
            let issue = if case::est_calculee(trouvee.cellule) { IssueCase::Ignoree } else { IssueCase::Refusee };
            return if lu == Lu::Inchangee { None } else { ligne(issue, None, textes::figee(trouvee.cellule)) };
        };
        let lu = match lu {
            Lu::Inchangee => return None,
            Lu::Illisible(message) => return ligne(IssueCase::Refusee, None, message),
            Lu::Valeur(lu) => lu,
        };
        if lu == aujourd_hui {
            return None;
        }
        if let Err(erreur) = crate::edition::tenir_le_sceau(self.dossier.statut, &saisie.chemin) {
            return ligne(IssueCase::Refusee, None, crate::textes::erreurs::message(&erreur));
        }
        if exportee != aujourd_hui {
            let message = textes::conflit(&dire(&lu), &dire(&exportee), &dire(&aujourd_hui));
            return ligne(IssueCase::Conflit, None, message);
        }
        let calculee = trouvee.lue.is_some_and(|lue| lue.calculee);
        ligne(IssueCase::Reprise, Some(&lu), textes::reprise(&dire(&exportee), &dire(&lu), lu.is_empty(), calculee))
    }

    /// What the accepted cells change; those that the dossier cannot hold become refusals.
    fn conclure(mut self) -> (Vec<LigneImport>, Vec<Modification>) {
        let tree = arbre::de_dossier(self.dossier);
        let saisies: Vec<vues_ecran::Saisie> = self.acceptees.iter().map(|(_, s)| s.clone()).collect();
        let mut lue = saisie::lire(&tree, &saisies, self.dossier.periode.debut.annee());
        if appliquer(&tree, &lue.modifications()).is_err() {
            lue = lue.ce_qui_tient(&tree);
        }
        let mut sans_effet = Vec::new();
        for (rang, saisie) in &self.acceptees {
            if let Some(refus) = lue.refus.iter().find(|r| r.chemin == saisie.chemin) {
                let ligne = &mut self.lignes[*rang];
                let message = textes::ligne(&ligne.case, &ligne.ou, &refus.message);
                (ligne.issue, ligne.devient, ligne.message) = (IssueCase::Refusee, None, message);
            } else if !lue.cellules.iter().any(|c| c.saisie.chemin == saisie.chemin) {
                sans_effet.push(*rang);
            }
        }
        let mut rang = 0..;
        self.lignes.retain(|_| !rang.next().is_some_and(|r| sans_effet.contains(&r)));
        (self.lignes, lue.modifications())
    }
}

fn a_saisir(saisie: &Saisie, trouvee: &Trouvee<'_>) -> vues_ecran::Saisie {
    let texte = trouvee.lue.map(|lue| case::texte(&lue.valeur)).unwrap_or_default();
    vues_ecran::Saisie { chemin: saisie.chemin.clone(), nature: case::champ(saisie.nature), texte }
}
