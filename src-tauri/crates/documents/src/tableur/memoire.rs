//! What a sheet remembers of its export, in a sheet of its own that nobody sees: the dossier, and each value as it was.
//!
//! A value is kept with the repère of its row and the title of its column. No path is kept: where a value goes is said by
//! the dossier that takes it back, never by the file.

use std::collections::BTreeMap;

use super::Feuille;

/// Name of the hidden sheet.
pub(super) const NOM: &str = "Paraphe";
const FORMAT: &str = "feuille-paraphe-1";
/// Rows before the values.
const ENTETES: usize = 4;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memoire {
    pub dossier: String,
    /// Name of the contract, for a sentence.
    pub contrat: String,
    pub code: String,
    /// By repère and column.
    pub valeurs: BTreeMap<(String, String), String>,
}

/// Why a hidden sheet does not serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MemoirePerdue {
    Illisible,
    PlusRecente,
}

/// The rows of the hidden sheet.
pub(super) fn rangees(feuille: &Feuille) -> Vec<[String; 3]> {
    let seul = |nom: &str, valeur: &str| [nom.to_owned(), valeur.to_owned(), String::new()];
    let mut rangees = vec![
        seul("format", FORMAT),
        seul("dossier", &feuille.dossier),
        seul("contrat", &feuille.contrat),
        seul("feuille", &feuille.code),
    ];
    rangees.extend(
        feuille.cases().map(|(repere, colonne, cellule)| [repere.to_owned(), colonne.to_owned(), cellule.temoin()]),
    );
    rangees
}

/// Reads the rows back.
pub(super) fn relire(rangees: &[[String; 3]]) -> Result<Memoire, MemoirePerdue> {
    let entete = |rang: usize, nom: &str| match rangees.get(rang) {
        Some([lu, valeur, _]) if lu == nom => Ok(valeur.clone()),
        _ => Err(MemoirePerdue::Illisible),
    };
    match entete(0, "format")?.as_str() {
        FORMAT => {}
        autre if autre.starts_with("feuille-paraphe-") => return Err(MemoirePerdue::PlusRecente),
        _ => return Err(MemoirePerdue::Illisible),
    }
    Ok(Memoire {
        dossier: entete(1, "dossier")?,
        contrat: entete(2, "contrat")?,
        code: entete(3, "feuille")?,
        valeurs: rangees[ENTETES..]
            .iter()
            .map(|[repere, colonne, valeur]| ((repere.clone(), colonne.clone()), valeur.clone()))
            .collect(),
    })
}
