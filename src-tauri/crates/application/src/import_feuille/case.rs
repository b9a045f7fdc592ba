//! One cell that comes back: a number of the spreadsheet becomes what somebody would have typed, and is read as such.

use documents::tableur::{Cellule, Contenu, NatureSaisie, ValeurLue};
use serde_json::Value;

use super::reperage::Trouvee;
use crate::saisie;
use crate::textes::feuilles as textes;
use crate::vues_ecran::{NatureChamp, Saisie};

/// What a cell says, beside what was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lu {
    Inchangee,
    /// In the strict form of our files; empty when the cell was emptied.
    Valeur(String),
    Illisible(String),
}

/// Reads a cell as what its place expects.
pub(super) fn lire(trouvee: &Trouvee<'_>, exportee: &str, annee: i16) -> Lu {
    let Some(lue) = trouvee.lue else {
        return if exportee.is_empty() { Lu::Inchangee } else { Lu::Valeur(String::new()) };
    };
    // What our own formula gives is worked out again here, whatever the spreadsheet found.
    if lue.calculee && est_calculee(trouvee.cellule) {
        return Lu::Inchangee;
    }
    if let Some(message) = textes::pas_une_valeur(&lue.valeur) {
        return Lu::Illisible(message);
    }
    let texte = texte(&lue.valeur);
    if texte == exportee {
        return Lu::Inchangee;
    }
    let saisie = Saisie { chemin: String::new(), nature: champ(nature(trouvee.cellule)), texte: texte.clone() };
    match saisie::valeur(&saisie, annee) {
        Ok(Value::String(lu)) if lu == exportee => Lu::Inchangee,
        Ok(Value::String(lu)) => Lu::Valeur(lu),
        Ok(_) => Lu::Valeur(String::new()),
        // The number is shown as the spreadsheet shows it.
        Err(message) => Lu::Illisible(message.replace(&texte, &affichage(&lue.valeur))),
    }
}

/// What the place holds, for what is only read as well.
pub(super) fn nature(cellule: &Cellule) -> NatureSaisie {
    match (&cellule.saisie, &cellule.contenu) {
        (Some(saisie), _) => saisie.nature,
        (None, Contenu::Montant(_) | Contenu::Calcul { .. } | Contenu::Vide) => NatureSaisie::Montant,
        (None, Contenu::Nombre { .. }) => NatureSaisie::Nombre,
        (None, Contenu::Texte(_) | Contenu::Mention(_)) => NatureSaisie::Texte,
    }
}

pub(super) fn champ(nature: NatureSaisie) -> NatureChamp {
    match nature {
        NatureSaisie::Montant => NatureChamp::Montant,
        NatureSaisie::Nombre => NatureChamp::Nombre,
        NatureSaisie::Texte => NatureChamp::Texte,
    }
}

/// A total or a title: a change of it says nothing of the dossier.
pub(super) fn est_calculee(cellule: &Cellule) -> bool {
    match cellule.contenu {
        Contenu::Calcul { .. } | Contenu::Texte(_) => cellule.saisie.is_none(),
        Contenu::Vide | Contenu::Mention(_) | Contenu::Montant(_) | Contenu::Nombre { .. } => false,
    }
}

/// What somebody would have typed.
pub(super) fn texte(valeur: &ValeurLue) -> String {
    let affichage = affichage(valeur);
    let (nombre, signe) = affichage.split_once(' ').unwrap_or((&affichage, ""));
    match valeur {
        // Three decimals of a number are decimals, where a person may have meant thousands.
        ValeurLue::Nombre(_) | ValeurLue::PourCent(_) if nombre.split_once(',').is_some_and(|(_, d)| d.len() == 3) => {
            format!("{nombre}0{signe}")
        }
        _ => affichage,
    }
}

/// What the sheet shows.
pub(super) fn affichage(valeur: &ValeurLue) -> String {
    match valeur {
        ValeurLue::Nombre(nombre) => chiffres(*nombre),
        ValeurLue::PourCent(nombre) => format!("{} %", chiffres(nombre * 100.0)),
        ValeurLue::Texte(texte) => texte.clone(),
        ValeurLue::Erreur(code) => code.clone(),
        ValeurLue::Logique(vrai) => if *vrai { "VRAI" } else { "FAUX" }.to_owned(),
        ValeurLue::Date => "une date".to_owned(),
        ValeurLue::Aucune => String::new(),
    }
}

/// Fifteen figures, as a spreadsheet shows them: 0,1 + 0,2 is 0,3.
fn chiffres(nombre: f64) -> String {
    let quinze: f64 = format!("{nombre:.14e}").parse().unwrap_or(nombre);
    quinze.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case(1234.5, "1234,5")]
    #[test_case(0.1 + 0.2, "0,3"; "the dust of doubles")]
    #[test_case(12.345, "12,3450"; "a third decimal is not a group of thousands")]
    #[test_case(1e15, "1000000000000000")]
    #[test_case(-250.0, "-250")]
    fn un_nombre_se_lit_comme_on_l_aurait_tape(nombre: f64, attendu: &str) {
        assert_eq!(texte(&ValeurLue::Nombre(nombre)), attendu);
    }

    #[test_case(0.15, "15 %")]
    #[test_case(0.12345, "12,3450%"; "three decimals")]
    #[test_case(0.07 * 3.0, "21 %"; "the dust of doubles")]
    fn un_pourcentage_se_lit_comme_il_se_montre(nombre: f64, attendu: &str) {
        assert_eq!(texte(&ValeurLue::PourCent(nombre)), attendu);
    }
}
