//! A public text cut into paragraphs, and at the quotations that the frameworks make of it: no word is changed.

use domaine::cadre::SourceTexte;

use crate::vues_bibliotheque::{MorceauLuVue, ParagrapheLuVue};

/// The whole text, when it is kept; else its quotations, one a paragraph.
pub(super) fn paragraphes(source: &SourceTexte) -> Vec<ParagrapheLuVue> {
    let citations: Vec<(&str, &str)> =
        source.extraits.iter().map(|e| (e.repere.as_str(), e.citation.as_str())).collect();
    match referentiel::texte_integral(source) {
        Some(texte) => couper(texte, &citations),
        None => citations
            .iter()
            .map(|(repere, citation)| ParagrapheLuVue {
                puce: false,
                morceaux: vec![MorceauLuVue { texte: (*citation).to_owned(), reperes: vec![(*repere).to_owned()] }],
            })
            .collect(),
    }
}

/// Lines that follow each other make one paragraph; a blank line or a bullet begins another.
fn couper(texte: &str, citations: &[(&str, &str)]) -> Vec<ParagrapheLuVue> {
    let mut paragraphes: Vec<(bool, String)> = Vec::new();
    let mut suite = false;
    for ligne in texte.lines() {
        let mots = ligne.split_whitespace().collect::<Vec<_>>().join(" ");
        let puce = mots.starts_with(['•', '–']) || mots.starts_with("- ");
        match paragraphes.last_mut() {
            _ if mots.is_empty() => {}
            Some((_, dernier)) if suite && !puce => {
                dernier.push(' ');
                dernier.push_str(&mots);
            }
            _ => paragraphes.push((puce, mots.clone())),
        }
        suite = !mots.is_empty();
    }
    // A quotation may run over several paragraphs: it is looked for in all of them put end to end.
    let entier = paragraphes.iter().map(|(_, p)| p.as_str()).collect::<Vec<_>>().join(" ");
    let places: Vec<(&str, usize, usize)> = citations
        .iter()
        .filter_map(|(repere, citation)| {
            let debut = entier.find(citation)?;
            Some((*repere, debut, debut + citation.len()))
        })
        .collect();
    let mut debut = 0;
    paragraphes
        .iter()
        .map(|(puce, paragraphe)| {
            let fin = debut + paragraphe.len();
            let vue = ParagrapheLuVue { puce: *puce, morceaux: morceaux(&entier, debut, fin, &places) };
            debut = fin + 1;
            vue
        })
        .collect()
}

/// The words from one byte to another, cut wherever a quotation begins or ends.
fn morceaux(entier: &str, debut: usize, fin: usize, places: &[(&str, usize, usize)]) -> Vec<MorceauLuVue> {
    let mut coupes: Vec<usize> =
        places.iter().flat_map(|(_, a, b)| [*a, *b]).filter(|c| (debut..fin).contains(c)).collect();
    coupes.extend([debut, fin]);
    coupes.sort_unstable();
    coupes.dedup();
    let bornes = coupes.windows(2);
    bornes
        .map(|b| MorceauLuVue {
            texte: entier[b[0]..b[1]].to_owned(),
            reperes: places
                .iter()
                .filter(|(_, d, f)| *d <= b[0] && b[1] <= *f)
                .map(|(r, ..)| (*r).to_owned())
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it is an item, and its words with their marks.
    type Lu = (bool, Vec<(String, Vec<String>)>);

    fn lus(texte: &str, citations: &[(&str, &str)]) -> Vec<Lu> {
        let paragraphe = |p: ParagrapheLuVue| (p.puce, p.morceaux.into_iter().map(|m| (m.texte, m.reperes)).collect());
        couper(texte, citations).into_iter().map(paragraphe).collect()
    }

    #[test]
    fn les_lignes_coupees_se_rejoignent_et_une_puce_commence_un_paragraphe() {
        let seul = |texte: &str| vec![(texte.to_owned(), vec![])];
        let texte = "Le Département\n du Cantal\n\n  • un ;\n  • deux,\n suite.\n";
        let attendus =
            vec![(false, seul("Le Département du Cantal")), (true, seul("• un ;")), (true, seul("• deux, suite."))];
        assert_eq!(lus(texte, &[]), attendus);
    }

    #[test]
    fn des_citations_qui_se_recouvrent_gardent_chacune_ses_mots() {
        let texte = "Signé avant le 15 octobre.\n\nRien d’autre.";
        let lus = lus(texte, &[("date", "avant le 15 octobre"), ("jour", "15 octobre. Rien")]);
        let morceau =
            |texte: &str, reperes: &[&str]| (texte.to_owned(), reperes.iter().map(|r| (*r).to_owned()).collect());
        let attendus = vec![
            (
                false,
                vec![
                    morceau("Signé ", &[]),
                    morceau("avant le ", &["date"]),
                    morceau("15 octobre", &["date", "jour"]),
                    morceau(".", &["jour"]),
                ],
            ),
            (false, vec![morceau("Rien", &["jour"]), morceau(" d’autre.", &[])]),
        ];
        assert_eq!(lus, attendus);
    }

    #[test]
    fn chaque_citation_des_textes_gardes_se_retrouve_mot_pour_mot() {
        for source in referentiel::sources().iter().filter(|s| s.texte.is_some()) {
            let paragraphes = paragraphes(source);
            for extrait in &source.extraits {
                let cites = paragraphes.iter().filter_map(|p| {
                    let mots: String = p
                        .morceaux
                        .iter()
                        .filter(|m| m.reperes.contains(&extrait.repere))
                        .map(|m| m.texte.as_str())
                        .collect();
                    (!mots.is_empty()).then_some(mots)
                });
                let cite = cites.collect::<Vec<_>>().join(" ");
                assert_eq!(cite, extrait.citation, "{}/{}", source.cle, extrait.repere);
            }
        }
    }
}
