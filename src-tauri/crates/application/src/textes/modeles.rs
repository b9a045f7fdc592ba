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

/// Said of a template that another version of the program wrote.
pub fn illisible() -> String {
    "Ce modèle ne se lit pas avec cette version de Paraphe. Supprimez-le, ou mettez Paraphe à jour.".to_owned()
}

/// What did not follow a template into a dossier, « objectif H1 « Titre » »; nothing when all did.
pub fn laisses(manques: &[String], cadre: &str) -> Option<String> {
    if manques.is_empty() {
        return None;
    }
    let dite = format!(
        "Le cadre de ce dossier ({}) n’a pas tout ce que dit le modèle ; la fiche est créée sans : {}. Rattachez-la à ce qu’elle sert.",
        cadres::nom(cadre),
        enumerer(manques)
    );
    Some(documents::typographie::typographier(&dite))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_qui_ne_suit_pas_se_dit() {
        assert_eq!(laisses(&[], "2022"), None);
        let manques = ["objectif H1 « Titre »".to_owned(), "engagement 3".to_owned()];
        let dite = laisses(&manques, "2022").unwrap().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(dite.contains("est créée sans : objectif H1 « Titre » et engagement 3."), "{dite}");
    }
}
