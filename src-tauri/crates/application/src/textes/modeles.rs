//! What is said of templates of fiches.

use domaine::finances::enumerer;

use super::{cadres, constats::compter};

/// « Cadre 2022, 3 indicateurs, 1 partenaire ».
pub fn contenu(cadre: &str, indicateurs: usize, partenaires: usize) -> String {
    format!(
        "{}, {}, {}",
        cadres::nom(cadre),
        compter(indicateurs, "indicateur", "indicateurs"),
        compter(partenaires, "partenaire", "partenaires")
    )
}

/// What did not follow a template into a dossier; nothing when all did.
pub fn laisses(objectifs: &[String], cadre: &str) -> Option<String> {
    let (mot, reste) = match objectifs {
        [] => return None,
        [_] => ("L’objectif", "n’existe pas"),
        _ => ("Les objectifs", "n’existent pas"),
    };
    let dite = format!(
        "{mot} {} {reste} dans le cadre de ce dossier ({}) : la fiche est créée sans. Rattachez-la à ce qu’elle sert.",
        enumerer(objectifs),
        cadres::nom(cadre)
    );
    Some(documents::typographie::typographier(&dite))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_qui_ne_suit_pas_se_dit() {
        assert_eq!(laisses(&[], "2022"), None);
        let un = laisses(&["H1 « Titre »".to_owned()], "2022").unwrap();
        assert!(un.starts_with("L’objectif H1") && un.contains("n’existe pas"), "{un}");
        let deux = laisses(&["H1 « Titre »".to_owned(), "H2 « Autre »".to_owned()], "2022").unwrap();
        assert!(deux.starts_with("Les objectifs H1") && deux.contains("n’existent pas"), "{deux}");
    }
}
