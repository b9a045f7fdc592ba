//! What a framework may write beside a rule: each parameter that one knows, and the kind of value it holds.
//!
//! Some are read by the rule, some only say in numbers what the statement says in words. Not here: the reading of a file.

/// The kind of value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatureParametre {
    Entier,
    Texte,
    Liste,
}

use NatureParametre::{Entier, Liste, Texte};

/// The parameters that the rule of this slug may have; none for most of them.
pub fn parametres(regle: &str) -> &'static [(&'static str, NatureParametre)] {
    match regle {
        "trois-signataires" => &[("roles", Liste)],
        "objectifs-obligatoires" => &[("nombre", Entier)],
        "objectifs-pmi" => &[("theme", Texte), ("nombre", Entier)],
        "objectifs-facultatifs" => &[("minimum", Entier), ("maximum", Entier), ("possibles", Entier)],
        "indicateur-par-objectif" => &[("minimum", Entier)],
        "fiche-par-action" => &[("champs", Liste)],
        "part-departement" => &[("seuil", Texte)],
        "autre-contrat" => &[("theme", Texte)],
        "reference-des-indicateurs" => &[("annee", Entier)],
        "signature-dans-les-delais" | "rapport-annuel" => &[("jalon", Texte)],
        "pieces-de-l-avenant" => &[("documents", Liste)],
        "themes-de-l-avenant" => &[("themes", Liste)],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regles::REGLES;

    /// Slugs written here in full stay those of the rules.
    #[test]
    fn chaque_parametre_est_celui_d_une_regle() {
        let texte = include_str!("parametres.rs");
        let table = texte.split("match regle {").nth(1).and_then(|t| t.split("_ => &[]").next()).unwrap();
        let slugs = table.split("=>").filter_map(|bras| bras.rsplit(']').next()).flat_map(|motif| motif.split('"'));
        let slugs: Vec<&str> = slugs.filter(|s| s.contains('-')).collect();
        assert!(slugs.len() > 10, "{slugs:?}");
        for slug in slugs {
            assert!(REGLES.iter().any(|r| r.code == slug) && !parametres(slug).is_empty(), "{slug}");
        }
    }
}
