//! One sheet for each person in charge, with only what is asked of her for a year: it comes back by [`crate::import_feuille`].

use documents::composeurs::feuilles;
use documents::tableur;
use domaine::dossier::Dossier;
use domaine::ident::Exercice;
use domaine::jour::Jour;

use crate::actes::statut_imprime;
use crate::erreur::Erreur;
use crate::noms;

/// The sheets of a year, by the names of their files. Actions without a person in charge have theirs.
///
/// # Errors
/// A year that the contract does not cover, a year without anything to ask, or an amount that a spreadsheet cannot hold.
pub fn collecte(dossier: &Dossier, exercice: Exercice, jour: Jour) -> Result<Vec<(String, Vec<u8>)>, Erreur> {
    if !dossier.exercices().contains(&exercice) {
        return Err(Erreur::ExerciceHorsContrat { exercice, periode: dossier.periode });
    }
    let statut = statut_imprime(dossier, jour)?;
    let mut pilotes: Vec<&str> =
        dossier.actions.iter().map(|action| action.pilote.as_deref().unwrap_or_default().trim()).collect();
    pilotes.sort_unstable();
    pilotes.dedup();
    let feuilles: Vec<_> = pilotes
        .into_iter()
        .map(|pilote| (pilote, feuilles::composer_collecte(dossier, jour, statut, exercice, Some(pilote))))
        .filter(|(_, feuille)| feuille.cases().next().is_some())
        .collect();
    if feuilles.is_empty() {
        return Err(Erreur::RienACollecter(exercice));
    }
    let mut prises: Vec<String> = Vec::new();
    let mut ecrites = Vec::with_capacity(feuilles.len());
    for (pilote, feuille) in feuilles {
        let qui = if pilote.is_empty() { "sans-pilote".to_owned() } else { noms::ascii(pilote) };
        let nom = format!("collecte-{exercice}-{qui}");
        // Two names that are written alike without their accents.
        let rang = prises.iter().filter(|prise| **prise == nom).count();
        prises.push(nom.clone());
        let fichier = if rang == 0 { format!("{nom}.xlsx") } else { format!("{nom}-{}.xlsx", rang + 1) };
        ecrites.push((fichier, tableur::ecrire(&feuille)?));
    }
    Ok(ecrites)
}
