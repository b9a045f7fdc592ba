//! From the small markup of the clause models to the rich text of a dossier.
//!
//! Paragraphs parted by an empty line, `- ` and `1. ` lists nested by two spaces, `**gras**`, `_italique_`,
//! `{{champ}}` for a data chip. Block ids are made from a prefix and a rank, so that the same model gives the same ids.

use domaine::ident::Id;
use domaine::texte::{Ancre, Bloc, Element, Forme, Inline, Marque, Puce, Texte};

/// Reads a text of the models.
pub(crate) fn lire(prefixe: &str, source: &str) -> Texte {
    let mut lecteur = Lecteur { prefixe, rang: 0 };
    let mut content = Vec::new();
    for paragraphe in source.trim().split("\n\n").map(|p| p.trim_matches('\n')).filter(|p| !p.trim().is_empty()) {
        let lignes: Vec<&str> = paragraphe.lines().collect();
        if lignes.iter().all(|l| puce(l).is_some() || l.starts_with(' ')) {
            content.push(lecteur.liste(&lignes, 0));
        } else {
            content.push(lecteur.paragraphe(&lignes.join(" ")));
        }
    }
    Texte::Doc { content }
}

/// The kind of list and the text of an item line.
fn puce(ligne: &str) -> Option<(bool, &str)> {
    let nu = ligne.trim_start();
    if let Some(texte) = nu.strip_prefix("- ") {
        return Some((false, texte));
    }
    let (numero, texte) = nu.split_once(". ")?;
    (!numero.is_empty() && numero.bytes().all(|o| o.is_ascii_digit())).then_some((true, texte))
}

fn retrait(ligne: &str) -> usize {
    ligne.len() - ligne.trim_start().len()
}

struct Lecteur<'a> {
    prefixe: &'a str,
    rang: usize,
}

impl Lecteur<'_> {
    fn ancre(&mut self) -> Ancre {
        self.rang += 1;
        let id: Id = format!("{}-{}", self.prefixe, self.rang).parse().expect("prefixes are valid ids");
        Ancre { id }
    }

    fn paragraphe(&mut self, texte: &str) -> Bloc {
        Bloc::Paragraphe { attrs: self.ancre(), content: inlines(texte.trim()) }
    }

    /// Lines of one list at this indent; deeper lines belong to the item above.
    fn liste(&mut self, lignes: &[&str], fond: usize) -> Bloc {
        let attrs = self.ancre();
        let numerotee = lignes.first().and_then(|l| puce(l)).is_some_and(|(numerotee, _)| numerotee);
        let mut content = Vec::new();
        let mut reste = lignes;
        while let Some((premiere, suite)) = reste.split_first() {
            let dessous = suite.iter().take_while(|l| retrait(l) > fond).count();
            let texte = puce(premiere).map_or(premiere.trim(), |(_, t)| t);
            let ancre_element = self.ancre();
            let mut blocs = vec![self.paragraphe(texte)];
            if dessous > 0 {
                blocs.push(self.liste(&suite[..dessous], retrait(suite[0])));
            }
            content.push(Element::Element { attrs: ancre_element, content: blocs });
            reste = &suite[dessous..];
        }
        if numerotee { Bloc::ListeNum { attrs, content } } else { Bloc::ListePuces { attrs, content } }
    }
}

fn marques(gras: bool, italique: bool) -> Vec<Marque> {
    let marques = [(gras, Marque::Gras), (italique, Marque::Italique)];
    marques.into_iter().filter(|(mise, _)| *mise).map(|(_, marque)| marque).collect()
}

/// Marks and chips of a line.
fn inlines(texte: &str) -> Vec<Inline> {
    let mut sortie = Vec::new();
    let (mut gras, mut italique) = (false, false);
    let mut courant = String::new();
    let mut reste = texte;
    let vider = |courant: &mut String, gras: bool, italique: bool, sortie: &mut Vec<Inline>| {
        if !courant.is_empty() {
            sortie.push(Inline::Text { text: std::mem::take(courant), marks: marques(gras, italique) });
        }
    };
    while !reste.is_empty() {
        if let Some((champ, suite)) = reste.strip_prefix("{{").and_then(|r| r.split_once("}}")) {
            vider(&mut courant, gras, italique, &mut sortie);
            let attrs = Puce { chemin: format!("calcul:{champ}"), forme: Forme::Simple };
            sortie.push(Inline::Donnee { attrs, marks: marques(gras, italique) });
            reste = suite;
        } else if let Some(suite) = reste.strip_prefix("**") {
            vider(&mut courant, gras, italique, &mut sortie);
            gras = !gras;
            reste = suite;
        } else if let Some(suite) = reste.strip_prefix('_') {
            vider(&mut courant, gras, italique, &mut sortie);
            italique = !italique;
            reste = suite;
        } else {
            let lettre = reste.chars().next().expect("not empty");
            courant.push(lettre);
            reste = &reste[lettre.len_utf8()..];
        }
    }
    vider(&mut courant, gras, italique, &mut sortie);
    sortie
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphes_listes_marques_et_champs() {
        let texte = lire(
            "objet",
            "Du {{periode.debut}}, **gras** et _italique_.\n\n- un ;\n  - dedans ;\n- deux.\n\n1. premier\n2. second\n",
        );
        let Texte::Doc { content } = &texte;
        assert!(matches!(
            content.as_slice(),
            [Bloc::Paragraphe { .. }, Bloc::ListePuces { .. }, Bloc::ListeNum { .. }]
        ));
        let Bloc::ListePuces { content: elements, .. } = &content[1] else { unreachable!() };
        let Element::Element { content: premier, .. } = &elements[0];
        assert!(
            matches!(premier.as_slice(), [Bloc::Paragraphe { .. }, Bloc::ListePuces { .. }]),
            "a deeper line nests"
        );
        let Bloc::Paragraphe { content: ligne, .. } = &content[0] else { unreachable!() };
        assert!(
            matches!(&ligne[1], Inline::Donnee { attrs, marks } if marks.is_empty() && attrs.chemin == "calcul:periode.debut")
        );
        assert!(matches!(&ligne[3], Inline::Text { text, marks } if text == "gras" && marks == &[Marque::Gras]));
        let ids = texte.ids();
        assert_eq!(ids.len(), ids.iter().collect::<std::collections::BTreeSet<_>>().len(), "ids are unique");
    }

    #[test]
    fn chaque_clause_livree_se_lit() {
        for cadre in referentiel::cadres() {
            for article in referentiel::modele_convention(&cadre.code).articles {
                assert!(!lire(&article.id, &article.corps).est_vide(), "{}@{}", article.id, cadre.code);
            }
        }
    }
}
