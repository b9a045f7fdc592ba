//! The framework of another year, started as a copy of one that is known.

use domaine::cadre::{Cadre, Correspondance, Fiabilite, NatureJalon, NatureRetouche, Quand, Retouche};
use domaine::ident::Exercice;
use domaine::jour::Jour;
use serde_json::Value;

use super::completion::{accepter, mots};
use crate::erreur::Erreur;

/// Starts the framework of another year as a copy: same rows, each objective and each indicator continuing the one it is copied from, each
/// status and title to be confirmed against the new text. What is dated loses its date: deadlines, period, national
/// amounts. The clauses of the model serve until it has its own.
///
/// # Errors
/// A code that cannot be one, that names no year, or that a framework has already.
pub fn copier(modele: &Cadre, code: &str, libelle: &str, par: &str, le: Jour) -> Result<Cadre, Erreur> {
    let libelle = mots(libelle)?;
    if !referentiel::code_valide(code) {
        return Err(Erreur::CodeDeCadre(code.to_owned()));
    }
    let exercices = annees(code);
    if exercices.is_empty() {
        return Err(Erreur::CodeSansAnnee(code.to_owned()));
    }
    if referentiel::cadre(code).is_some() {
        return Err(Erreur::CadreDejaLa(code.to_owned()));
    }
    if mots(par).is_err() {
        return Err(Erreur::NomManquant);
    }
    let mut neuf = douter(modele)?;
    oublier_les_dates(&mut neuf);
    neuf.code = code.to_owned();
    neuf.libelle = libelle.clone();
    neuf.modele = Some(modele.modele.clone().unwrap_or_else(|| modele.code.clone()));
    neuf.exercices = exercices;
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
    for indicateur in &mut neuf.indicateurs {
        indicateur.issu_de = vec![Correspondance {
            cadre: modele.code.clone(),
            code: indicateur.code.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            source: indicateur.source.clone(),
            note: Some("Même indicateur, repris par copie.".to_owned()),
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

/// The years that a code names: « 2026 », « 2028-2030 »; none when it names no year.
fn annees(code: &str) -> Vec<Exercice> {
    let dites: Vec<Exercice> = code.split('-').filter_map(|mot| mot.parse().ok()).collect();
    match dites.as_slice() {
        [debut, fin] if debut < fin => debut.jusqu_a(*fin).collect(),
        _ => dites,
    }
}

/// Nobody has read these rows in the new text: each is to be checked, whatever it was worth in its own, and no rule blocks
/// on the word of another year. The texts that are cited, and the sources, stay what they are.
fn douter(modele: &Cadre) -> Result<Cadre, Erreur> {
    let mut arbre = serde_json::to_value(modele).expect("a framework always serialises");
    if let Some(rubriques) = arbre.as_object_mut() {
        for (nom, rubrique) in rubriques {
            match nom.as_str() {
                "textes" | "sources" | "retouches" => {}
                _ => affaiblir(rubrique),
            }
        }
    }
    serde_json::from_value(arbre).map_err(|_| Erreur::CadreInconnu(modele.code.clone()))
}

fn affaiblir(valeur: &mut Value) {
    match valeur {
        Value::Object(champs) => {
            for (nom, champ) in champs {
                match (nom.as_str(), champ) {
                    ("fiabilite", Value::String(fiabilite)) => A_VERIFIER.clone_into(fiabilite),
                    ("severite", Value::String(severite)) if severite == "bloquant" => A_VERIFIER.clone_into(severite),
                    ("bloquait", champ) => *champ = Value::Bool(false),
                    (_, champ) => affaiblir(champ),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(affaiblir),
        _ => {}
    }
}

/// As a framework file writes it, of a row and of a rule alike.
const A_VERIFIER: &str = "a_verifier";

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
    detacher_des_etapes(cadre);
    cadre.periodes.clear();
    cadre.enveloppes.clear();
    cadre.publies.clear();
}

/// Nothing rests on a step that is no longer there.
pub(super) fn detacher_des_etapes(cadre: &mut Cadre) {
    let restants: Vec<String> = cadre.jalons.iter().map(|j| j.code.clone()).collect();
    for document in &mut cadre.documents {
        if document.jalon.as_ref().is_some_and(|j| !restants.contains(j)) {
            document.jalon = None;
        }
    }
    cadre.precedences.retain(|p| restants.contains(&p.avant) && restants.contains(&p.apres));
    // A rule that compares with a day has nothing to compare with until that day is given.
    cadre.contraintes.retain(|c| c.texte("jalon").is_none_or(|j| restants.iter().any(|r| r == j)));
}

/// Was it started as a copy? Its rows are then those of another year until the new text says so.
pub(super) fn est_une_copie(cadre: &Cadre) -> bool {
    cadre.retouches.iter().any(|r| r.nature == NatureRetouche::Copie)
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
