//! The words of the corrector: acronyms and spellings of institutions.

use std::sync::OnceLock;

use domaine::cadre::SourceTexte;
use domaine::ecriture::Lexique;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::doubles;
use crate::sources::sources;

/// What the corrector knows.
pub fn lexique() -> &'static Lexique {
    static LEXIQUE: OnceLock<Lexique> = OnceLock::new();
    LEXIQUE.get_or_init(|| livre(lire_lexique(include_str!("../data/ecriture.toml"), sources())))
}

fn lire_lexique(texte: &str, sources: &[SourceTexte]) -> Result<Lexique, Vec<ErreurDonnees>> {
    let (lexique, plan) = lire::<Lexique>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, sigle) in doubles(lexique.sigles.iter().map(|s| s.sigle.as_str())) {
        fautes.push(plan.erreur(format!("sigles/{rang}/sigle"), Faute::CodeEnDouble(sigle)));
    }
    for (rang, ecrit) in doubles(lexique.usages.iter().map(|u| u.ecrit.as_str())) {
        fautes.push(plan.erreur(format!("usages/{rang}/ecrit"), Faute::CodeEnDouble(ecrit)));
    }
    if fautes.is_empty() { Ok(lexique) } else { Err(fautes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_mot_a_sa_source_et_aucun_usage_n_en_appelle_un_autre() {
        let lexique = lexique();
        assert!(lexique.sigles.iter().any(|s| s.sigle == "ODPE"));
        for usage in &lexique.usages {
            let autre = lexique.usages.iter().find(|u| u.ecrit == usage.propose);
            assert!(autre.is_none(), "« {} » would be corrected again", usage.propose);
        }
    }
}
