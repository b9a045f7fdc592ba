//! From a sheet to the bytes of a workbook. The same sheet gives the same bytes: nothing is read from a clock.
//!
//! This is the one edge where an amount becomes a double: it must print the same two decimals, or the sheet is refused.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, Formula, IgnoreError, RowNum, Workbook, Worksheet, XlsxError,
};

use super::{Cellule, Colonne, Contenu, Feuille, Formule, Genre, Place, REPERE, Rangee, couper, memoire, styles};
use domaine::montant::Montant;

/// A4.
const PAPIER: u8 = 9;
/// What a header of the spreadsheet may hold, with room for its codes.
const TITRE_COURANT_MAX: usize = 120;
/// What a function of the spreadsheet takes at most.
const TERMES_MAX: usize = 200;

/// Why a sheet cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ErreurEcriture {
    /// A spreadsheet holds fifteen figures: this one would not come back the same.
    #[error("{0} has no exact place in a spreadsheet")]
    Inexact(String),
    /// A limit of the format.
    #[error(transparent)]
    Format(Box<XlsxError>),
}

impl From<XlsxError> for ErreurEcriture {
    fn from(erreur: XlsxError) -> Self {
        Self::Format(Box::new(erreur))
    }
}

/// Writes a workbook of one sheet, and of the hidden one that remembers it.
///
/// # Errors
/// [`ErreurEcriture`] says why; no byte is given then.
pub fn ecrire(feuille: &Feuille) -> Result<Vec<u8>, ErreurEcriture> {
    let mut classeur = classeur(std::slice::from_ref(feuille))?;
    let cachee = classeur.add_worksheet();
    cachee.set_name(memoire::NOM)?.set_very_hidden(true);
    for (rang, textes) in memoire::rangees(feuille).iter().enumerate() {
        for (colonne, texte) in textes.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
            cachee.write_string(ligne(rang)?, col(colonne)?, texte)?;
        }
    }
    Ok(classeur.save_to_buffer()?)
}

/// Writes a workbook of several sheets, which does not come back.
///
/// # Errors
/// [`ErreurEcriture`] says why; no byte is given then.
pub fn ecrire_ensemble(feuilles: &[Feuille]) -> Result<Vec<u8>, ErreurEcriture> {
    Ok(classeur(feuilles)?.save_to_buffer()?)
}

fn classeur(feuilles: &[Feuille]) -> Result<Workbook, ErreurEcriture> {
    let mut classeur = Workbook::new();
    let Some(feuille) = feuilles.first() else { return Ok(classeur) };
    let date = feuille.jour.date();
    let cree = ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(1900),
        u8::try_from(date.month()).unwrap_or(1),
        u8::try_from(date.day()).unwrap_or(1),
    )?;
    let titre = feuille.titres.first().map_or(feuille.nom.as_str(), String::as_str);
    classeur.set_properties(&DocProperties::new().set_title(titre).set_creation_datetime(&cree));
    for feuille in feuilles {
        dessiner(feuille, classeur.add_worksheet())?;
    }
    Ok(classeur)
}

fn dessiner(feuille: &Feuille, page: &mut Worksheet) -> Result<(), ErreurEcriture> {
    let entete = ligne(feuille.titres.len() + 1)?;
    let premiere = feuille.titres.len() + 2;
    let repere = col(feuille.colonnes.len())?;
    page.set_name(&feuille.nom)?;
    // Without it, a formula that gives nothing would be stored as zero.
    page.set_formula_result_default("");
    for (rang, texte) in feuille.titres.iter().enumerate() {
        let format = if rang == 0 { styles::titre() } else { styles::sous_titre() };
        page.write_string_with_format(ligne(rang)?, 0, texte, &format)?;
    }
    for (rang, colonne) in feuille.colonnes.iter().enumerate() {
        let format = styles::entete(colonne.alignement);
        page.write_string_with_format(entete, col(rang)?, &colonne.titre, &format)?;
        page.set_column_width(col(rang)?, colonne.largeur)?;
    }
    page.set_row_height(0, 24)?;
    page.set_row_height(entete, 30)?;
    page.write_string(entete, repere, REPERE)?;
    page.set_column_hidden(repere)?;
    // A year is a title here, not a number that was typed as a text.
    page.ignore_error_range(entete, 0, entete, repere, IgnoreError::NumberStoredAsText)?;
    for (rang, rangee) in feuille.rangees.iter().enumerate() {
        let ici = ligne(premiere + rang)?;
        let vide = Cellule::vide();
        for (la, colonne) in feuille.colonnes.iter().enumerate() {
            let cellule = rangee.cellules.get(la).unwrap_or(&vide);
            let format = styles::cellule(cellule, rangee.genre, colonne.alignement);
            poser(page, (ici, col(la)?), cellule, &format, premiere)?;
        }
        page.set_row_height(ici, hauteur(feuille, rangee))?;
        if let Some(texte) = &rangee.repere {
            page.write_string(ici, repere, texte)?;
        }
    }
    let derniere = premiere + feuille.rangees.len();
    for (rang, note) in feuille.notes.iter().enumerate() {
        page.write_string_with_format(ligne(derniere + 1 + rang)?, 0, note, &styles::note())?;
    }
    page.set_freeze_panes(entete + 1, feuille.figees)?;
    page.set_print_area(0, 0, ligne(derniere + feuille.notes.len())?, repere.saturating_sub(1))?;
    page.set_repeat_rows(entete, entete)?;
    imprimer(feuille, page);
    Ok(())
}

/// Room for the longest text of a row: not every spreadsheet makes it when it opens a file.
fn hauteur(feuille: &Feuille, rangee: &Rangee) -> f64 {
    const LIGNE: f64 = 13.5;
    let lignes = |(cellule, colonne): (&Cellule, &Colonne)| match &cellule.contenu {
        Contenu::Texte(texte) if rangee.genre != Genre::Section => {
            texte.split('\n').map(|t| couper(t, largeur(colonne, rangee.genre)).len()).sum()
        }
        _ => 1,
    };
    let plus_haute = rangee.cellules.iter().zip(&feuille.colonnes).map(lignes).max().unwrap_or(1);
    LIGNE * f64::from(u32::try_from(plus_haute).unwrap_or(1)) + 2.0
}

/// Characters that a line of a cell holds: those of a bold text are wider.
fn largeur(colonne: &Colonne, genre: Genre) -> usize {
    let largeur = usize::from(colonne.largeur);
    match genre {
        Genre::Ligne => largeur + largeur / 10,
        Genre::Section | Genre::Groupe | Genre::Total => largeur,
    }
}

fn imprimer(feuille: &Feuille, page: &mut Worksheet) {
    page.set_landscape().set_paper_size(PAPIER).set_print_fit_to_pages(1, 0);
    page.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    let contrat: String = feuille.contrat.chars().take(TITRE_COURANT_MAX).collect();
    let contrat = contrat.replace('&', "&&");
    let etat = feuille.etat.as_deref().unwrap_or_default();
    page.set_header(format!("&L&9{contrat}&R&9{etat}"));
    page.set_footer(format!("&L&9{}&R&9Page &P sur &N", feuille.nom));
}

fn poser(
    page: &mut Worksheet,
    (ici, la): (RowNum, ColNum),
    cellule: &Cellule,
    format: &Format,
    premiere: usize,
) -> Result<(), ErreurEcriture> {
    match &cellule.contenu {
        Contenu::Vide => page.write_blank(ici, la, format)?,
        Contenu::Texte(texte) => page.write_string_with_format(ici, la, texte, format)?,
        Contenu::Mention(mots) => page.write_string_with_format(ici, la, *mots, format)?,
        Contenu::Montant(montant) => page.write_number_with_format(ici, la, montant_exact(*montant)?, format)?,
        Contenu::Nombre { valeur, .. } => {
            page.write_number_with_format(ici, la, nombre_exact(&valeur.to_string())?, format)?
        }
        Contenu::Calcul { formule, resultat, sinon } => {
            let valeur = match resultat {
                Some(montant) => montant_exact(*montant)?.to_string(),
                None => (*sinon).to_owned(),
            };
            let formule = Formula::new(ecrire_formule(formule, sinon, premiere)?).set_result(valeur);
            page.write_formula_with_format(ici, la, formule, format)?
        }
    };
    Ok(())
}

/// The double that prints as that amount.
fn montant_exact(montant: Montant) -> Result<f64, ErreurEcriture> {
    let texte = montant.to_string();
    let double: f64 = texte.parse().map_err(|_| ErreurEcriture::Inexact(texte.clone()))?;
    // Beyond fifteen figures the spreadsheet itself rounds what it shows and writes back.
    let chiffres = texte.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if format!("{double:.2}") == texte && chiffres <= 15 { Ok(double) } else { Err(ErreurEcriture::Inexact(texte)) }
}

fn nombre_exact(texte: &str) -> Result<f64, ErreurEcriture> {
    let double: f64 = texte.parse().map_err(|_| ErreurEcriture::Inexact(texte.to_owned()))?;
    let chiffres = texte.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if double.to_string() == texte && chiffres <= 15 {
        Ok(double)
    } else {
        Err(ErreurEcriture::Inexact(texte.to_owned()))
    }
}

fn ecrire_formule(formule: &Formule, sinon: &str, premiere: usize) -> Result<String, ErreurEcriture> {
    let nom = |place: Place| -> Result<String, ErreurEcriture> { adresse(place, premiere) };
    let sinon = format!("\"{}\"", sinon.replace('"', "\"\""));
    Ok(match formule {
        Formule::Somme(places) => {
            let plages = plages(places);
            let (mut comptes, mut sommes) = (Vec::new(), Vec::new());
            for morceau in plages.chunks(TERMES_MAX) {
                let mut termes = Vec::new();
                for (de, a) in morceau {
                    termes.push(if de == a { nom(*de)? } else { format!("{}:{}", nom(*de)?, nom(*a)?) });
                }
                comptes.push(format!("COUNT({})", termes.join(",")));
                sommes.push(format!("SUM({})", termes.join(",")));
            }
            if plages.is_empty() { sinon } else { format!("IF({}=0,{sinon},{})", comptes.join("+"), sommes.join("+")) }
        }
        Formule::Ecart { de, moins } => {
            let (de, moins) = (nom(*de)?, nom(*moins)?);
            format!("IF(ISNUMBER({de}),{de}-IF(ISNUMBER({moins}),{moins},0),{sinon})")
        }
        Formule::PremierConnu(a, b) => {
            let (a, b) = (nom(*a)?, nom(*b)?);
            format!("IF(ISNUMBER({a}),{a},IF(ISNUMBER({b}),{b},{sinon}))")
        }
    })
}

/// Cells that follow each other in a row or in a column, as ranges.
fn plages(places: &[Place]) -> Vec<(Place, Place)> {
    let mut plages: Vec<(Place, Place)> = Vec::new();
    for place in places {
        if let Some((de, a)) = plages.last_mut() {
            let en_colonne = place.1 == a.1 && de.1 == a.1 && place.0 == a.0 + 1;
            let en_ligne = place.0 == a.0 && de.0 == a.0 && place.1 == a.1 + 1;
            if en_colonne || en_ligne {
                *a = *place;
                continue;
            }
        }
        plages.push((*place, *place));
    }
    plages
}

fn adresse((rangee, colonne): Place, premiere: usize) -> Result<String, ErreurEcriture> {
    Ok(row_col_to_cell(ligne(premiere + rangee)?, col(colonne)?))
}

/// Name of a cell for a reader, from its row and column counted from zero: « D7 ».
pub fn nom_de_case((ligne, colonne): (u32, u32)) -> String {
    row_col_to_cell(ligne, ColNum::try_from(colonne).unwrap_or(ColNum::MAX))
}

fn ligne(rang: usize) -> Result<RowNum, ErreurEcriture> {
    RowNum::try_from(rang).map_err(|_| XlsxError::RowColumnLimitError.into())
}

fn col(rang: usize) -> Result<ColNum, ErreurEcriture> {
    ColNum::try_from(rang).map_err(|_| XlsxError::RowColumnLimitError.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("0.10", true)]
    #[test_case("-1234567.89", true)]
    #[test_case("9999999999999.99", true; "fifteen figures")]
    #[test_case("99999999999999.99", false; "sixteen figures")]
    #[test_case("999999999999999.99", false; "the double would be another amount")]
    fn un_montant_part_au_centime_ou_ne_part_pas(texte: &str, part: bool) {
        assert_eq!(montant_exact(texte.parse().unwrap()).is_ok(), part);
    }

    #[test]
    fn une_somme_se_dit_en_plages() {
        let somme = |places: &[Place]| ecrire_formule(&Formule::Somme(places.to_vec()), "", 5).unwrap();
        assert_eq!(somme(&[(0, 3), (0, 4), (0, 5)]), "IF(COUNT(D6:F6)=0,\"\",SUM(D6:F6))");
        assert_eq!(somme(&[(0, 3), (1, 3), (4, 3)]), "IF(COUNT(D6:D7,D10)=0,\"\",SUM(D6:D7,D10))");
        assert_eq!(somme(&[]), "\"\"");
        let beaucoup: Vec<Place> = (0..300).map(|n| (n * 2, 3)).collect();
        assert_eq!(somme(&beaucoup).matches("SUM(").count(), 2, "a function takes no more than 255 terms");
    }
}
