//! The framework of another year, started as a copy of one that is known.

use domaine::cadre::{Cadre, Correspondance, Fiabilite, NatureJalon, NatureRetouche, Quand, Retouche};
use domaine::jour::Jour;

use super::completion::{accepter, mots};
use crate::erreur::Erreur;

/// Starts the framework of another year as a copy: same rows, each objective continuing the one it is copied from, each
/// status and title to be confirmed against the new text. What is dated loses its date: deadlines, period, national
/// amounts. The clauses of the model serve until it has its own.
///
/// # Errors
/// A code that cannot be one, or that a framework has already.
pub fn copier(modele: &Cadre, code: &str, libelle: &str, par: &str, le: Jour) -> Result<Cadre, Erreur> {
    let libelle = mots(libelle)?;
    if !referentiel::code_valide(code) {
        return Err(Erreur::CodeDeCadre(code.to_owned()));
    }
    if referentiel::cadre(code).is_some() {
        return Err(Erreur::CadreDejaLa(code.to_owned()));
    }
    if mots(par).is_err() {
        return Err(Erreur::NomManquant);
    }
    let mut neuf = modele.clone();
    oublier_les_dates(&mut neuf);
    neuf.code = code.to_owned();
    neuf.libelle = libelle.clone();
    neuf.modele = Some(modele.modele.clone().unwrap_or_else(|| modele.code.clone()));
    neuf.exercices = code.parse().into_iter().collect();
    neuf.fiabilite = Fiabilite::SaisiLocalement;
    neuf.note = Some(format!(
        "Copie du cadre {} faite par {} le {} : chaque ligne est celle de l’année précédente, à confirmer d’après le nouveau texte.",
        modele.code,
        par.trim(),
        le.en_francais()
    ));
    for objectif in &mut neuf.objectifs {
        objectif.issu_de = vec![Correspondance {
            cadre: modele.code.clone(),
            code: objectif.code.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: objectif.source.clone(),
            note: Some("Même objectif, repris par copie.".to_owned()),
        }];
    }
    neuf.retouches = vec![Retouche {
        le,
        par: par.trim().to_owned(),
        nature: NatureRetouche::Copie,
        objet: code.to_owned(),
        avant: Some(modele.code.clone()),
        apres: Some(libelle),
        source: None,
        page: None,
    }];
    accepter(neuf)
}

/// A date of last year would pass for one of this year: what is dated is kept without its date, which its note recalls.
fn oublier_les_dates(cadre: &mut Cadre) {
    cadre.jalons.retain(|j| j.nature == NatureJalon::Echeance);
    for jalon in &mut cadre.jalons {
        jalon.reports.clear();
        match jalon.quand {
            Quand::Fixe(_) | Quand::Indicatif(_) => {
                let date = quand_en_clair(&jalon.quand);
                jalon.note = Some(format!("L’année précédente : {date}. À fixer d’après le nouveau texte."));
                jalon.quand = Quand::SansDate;
                (jalon.formule, jalon.extrait) = (None, None);
            }
            Quand::ExerciceSuivant(_) | Quand::SansDate => {}
        }
    }
    let restants: Vec<String> = cadre.jalons.iter().map(|j| j.code.clone()).collect();
    for document in &mut cadre.documents {
        if document.jalon.as_ref().is_some_and(|j| !restants.contains(j)) {
            document.jalon = None;
        }
    }
    cadre.precedences.retain(|p| restants.contains(&p.avant) && restants.contains(&p.apres));
    // A rule that compares with a day has nothing to compare with until that day is given.
    cadre.contraintes.retain(|c| c.texte("jalon").is_none_or(|j| restants.iter().any(|r| r == j)));
    cadre.periodes.clear();
    cadre.enveloppes.clear();
}

/// A date as people write it; nothing for a step without one.
pub(crate) fn quand_en_clair(quand: &Quand) -> String {
    match quand {
        Quand::Fixe(jour) => jour.en_francais(),
        Quand::ExerciceSuivant(jour) => {
            jour.de_l_annee(2024).map(|j| format!("{} de l’année suivante", j.jour_et_mois())).unwrap_or_default()
        }
        Quand::Indicatif(date) => date.en_francais(),
        Quand::SansDate => String::new(),
    }
}
