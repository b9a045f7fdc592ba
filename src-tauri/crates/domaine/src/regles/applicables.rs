//! Which yearly frameworks a contract meets: the one it was born under, then those of the exercises that follow.

use crate::cadre::Cadre;
use crate::dossier::Dossier;
use crate::ident::Exercice;

/// The framework of birth first, then each later one whose exercises the period touches, oldest first.
/// Empty when the framework of birth is not among `tous`: there is then nothing to check with.
pub fn applicables<'a>(dossier: &Dossier, tous: impl IntoIterator<Item = &'a Cadre>) -> Vec<&'a Cadre> {
    let tous: Vec<&Cadre> = tous.into_iter().collect();
    let Some(naissance) = tous.iter().copied().find(|c| c.code == dossier.cadre) else { return Vec::new() };
    let exercices = dossier.exercices();
    let depuis = premier(naissance);
    let mut suivants: Vec<&Cadre> = tous
        .into_iter()
        .filter(|c| c.code != naissance.code && premier(c) > depuis)
        .filter(|c| c.exercices.iter().any(|e| exercices.contains(e)))
        .collect();
    suivants.sort_by_key(|c| premier(c));
    std::iter::once(naissance).chain(suivants).collect()
}

fn premier(cadre: &Cadre) -> Option<Exercice> {
    cadre.exercices.iter().min().copied()
}
