//! The list of sources, and the public texts kept whole so that anyone can read them on the spot.

use std::sync::OnceLock;

use domaine::cadre::SourceTexte;
use serde::Deserialize;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::doubles;

const TEXTES: [(&str, &str); 5] = [
    ("cantal-2022.txt", include_str!("../data/textes/cantal-2022.txt")),
    ("cher-2020-02-15.txt", include_str!("../data/textes/cher-2020-02-15.txt")),
    ("loir-et-cher-2020-02-04.txt", include_str!("../data/textes/loir-et-cher-2020-02-04.txt")),
    ("relance-2020-05.txt", include_str!("../data/textes/relance-2020-05.txt")),
    ("secretariat-etat-2020-02-03.txt", include_str!("../data/textes/secretariat-etat-2020-02-03.txt")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fichier {
    sources: Vec<SourceTexte>,
}

/// Every source that shipped data rests on.
pub fn sources() -> &'static [SourceTexte] {
    static SOURCES: OnceLock<Vec<SourceTexte>> = OnceLock::new();
    SOURCES.get_or_init(|| livre(lire_sources(include_str!("../data/sources.toml"))))
}

/// The whole public text of a source, when it ships with the application.
pub fn texte_integral(source: &SourceTexte) -> Option<&'static str> {
    let nom = source.texte.as_deref()?;
    TEXTES.iter().find(|(fichier, _)| *fichier == nom).map(|(_, texte)| *texte)
}

fn lire_sources(texte: &str) -> Result<Vec<SourceTexte>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<Fichier>(texte)?;
    let fautes: Vec<_> = doubles(fichier.sources.iter().map(|s| s.cle.as_str()))
        .into_iter()
        .map(|(rang, cle)| plan.erreur(format!("sources/{rang}/cle"), Faute::CodeEnDouble(cle)))
        .collect();
    if fautes.is_empty() { Ok(fichier.sources) } else { Err(fautes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn une_cle_ne_sert_qu_une_fois() {
        let source = "[[sources]]\ncle = \"a\"\ntitre = \"A\"\nautorite = \"A\"\nfiabilite = \"presse\"\nlecture = \"extrait\"\n";
        let fautes = lire_sources(&format!("{source}{source}")).unwrap_err();
        assert_eq!(fautes.len(), 1);
        assert_eq!(fautes[0].ligne, Some(8));
        assert_eq!(fautes[0].faute, Faute::CodeEnDouble("a".into()));
    }
}
