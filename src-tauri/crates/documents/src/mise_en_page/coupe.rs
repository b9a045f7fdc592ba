//! Where lines end: the cheapest set of breaks for a whole paragraph, after Knuth and Plass.
//!
//! Only widths come in and ranks go out; the caller knows what the fragments are made of.

/// A piece of text that is never cut.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fragment {
    pub largeur: f32,
    /// Space after it, which disappears at the end of a line.
    pub espace: f32,
    /// Width of the hyphen that a break after it adds; 0 when a break here is not inside a word.
    pub tiret: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ajustement {
    /// Spaces grow and shrink so that both edges are straight.
    Justifie,
    Libre,
}

impl Ajustement {
    /// What a short last line costs, as it looks like an accident: a few letters of a justified one, the one or two words that
    /// a title left, the fewer the worse.
    fn prix_de_la_fin(self, largeur: f32, mesure: f32) -> f32 {
        match self {
            Self::Justifie if largeur < mesure * 0.08 => 6.0,
            Self::Justifie => 0.0,
            Self::Libre => 3.0 * (1.0 - largeur / (mesure * 0.2)).max(0.0),
        }
    }
}

/// How much a space may shrink in a justified line.
const RETRAIT: f32 = 0.18;
/// Stretch that costs as much as one unit of badness, as a share of the space.
const ETIREMENT: f32 = 0.5;

struct Etape {
    cout: f32,
    precedent: usize,
    cesure: bool,
}

/// The rank of the fragment that follows each line: the last one is `fragments.len()`.
///
/// A fragment wider than the line stands alone on it.
pub fn couper(fragments: &[Fragment], mesure: f32, ajustement: Ajustement) -> Vec<usize> {
    let mut etapes = vec![Etape { cout: 0.0, precedent: 0, cesure: false }];
    for fin in 1..=fragments.len() {
        let dernier = fragments[fin - 1];
        let termine = fin == fragments.len();
        let mut meilleure = Etape { cout: f32::INFINITY, precedent: fin - 1, cesure: false };
        let mut contenu = dernier.largeur + if termine { 0.0 } else { dernier.tiret };
        let mut espaces = 0.0;
        for debut in (0..fin).rev() {
            if debut + 1 < fin {
                contenu += fragments[debut].largeur;
                espaces += fragments[debut].espace;
            }
            let minimum = match ajustement {
                Ajustement::Justifie => contenu + espaces * (1.0 - RETRAIT),
                Ajustement::Libre => contenu + espaces,
            };
            let seul = debut + 1 == fin;
            if minimum > mesure && !seul {
                break;
            }
            let laideur = laideur(mesure - contenu - espaces, espaces, mesure, termine, ajustement);
            let cesure = !termine && dernier.tiret > 0.0;
            let mut cout = etapes[debut].cout + (1.0 + laideur).powi(2);
            if cesure {
                cout += if ajustement == Ajustement::Justifie { 2.6 } else { 5.0 };
                if etapes[debut].cesure {
                    cout += 5.0;
                }
            }
            if termine && debut > 0 {
                cout += ajustement.prix_de_la_fin(contenu + espaces, mesure);
            }
            if cout < meilleure.cout {
                meilleure = Etape { cout, precedent: debut, cesure };
            }
        }
        etapes.push(meilleure);
    }
    let mut fins = Vec::new();
    let mut fin = fragments.len();
    while fin > 0 {
        fins.push(fin);
        fin = etapes[fin].precedent;
    }
    fins.reverse();
    fins
}

/// 0 for a perfect line, 1 for a line at the edge of what one accepts, much more beyond.
fn laideur(jeu: f32, espaces: f32, mesure: f32, termine: bool, ajustement: Ajustement) -> f32 {
    if termine && jeu >= 0.0 {
        return 0.0;
    }
    match ajustement {
        Ajustement::Libre => (jeu / mesure * 3.2).max(0.0).powi(2),
        Ajustement::Justifie if jeu < 0.0 => (jeu / (espaces * RETRAIT).max(0.01)).abs().min(10.0).powi(3),
        Ajustement::Justifie => (jeu / (espaces * ETIREMENT).max(mesure * 0.02)).powi(3).min(1000.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mots(largeurs: &[f32]) -> Vec<Fragment> {
        largeurs.iter().map(|l| Fragment { largeur: *l, espace: 1.0, tiret: 0.0 }).collect()
    }

    #[test]
    fn the_whole_paragraph_counts_not_only_the_first_line() {
        // Filling the first line (4 + 1 + 4) would leave 2 alone on the second before a 9.
        let fins = couper(&mots(&[4.0, 4.0, 2.0, 8.0]), 10.0, Ajustement::Libre);
        assert_eq!(fins.last(), Some(&4));
        assert_eq!(fins, [1, 3, 4], "4 | 4 2 | 8 is more even than 4 4 | 2 | 8");
    }

    #[test]
    fn a_title_leaves_no_word_alone_on_its_last_line() {
        let mut titre = mots(&[12.0; 8]);
        titre[7].largeur = 9.0;
        assert_eq!(couper(&titre, 92.0, Ajustement::Libre), [6, 8], "7 | 1 would fill the first line");
    }

    #[test]
    fn a_fragment_wider_than_the_line_stands_alone() {
        assert_eq!(couper(&mots(&[3.0, 30.0, 3.0]), 10.0, Ajustement::Libre), [1, 2, 3]);
    }

    #[test]
    fn nothing_gives_no_line() {
        assert!(couper(&[], 10.0, Ajustement::Justifie).is_empty());
    }

    proptest::proptest! {
        #[test]
        fn lines_fit_and_cover_everything(largeurs in proptest::collection::vec(0.5f32..9.0, 1..60), justifie: bool) {
            let fragments = mots(&largeurs);
            let ajustement = if justifie { Ajustement::Justifie } else { Ajustement::Libre };
            let fins = couper(&fragments, 20.0, ajustement);
            let mut debut = 0;
            for fin in fins {
                let ligne = &fragments[debut..fin];
                let contenu: f32 = ligne.iter().map(|f| f.largeur).sum();
                let retrait = if justifie { 1.0 - RETRAIT } else { 1.0 };
                proptest::prop_assert!(contenu + (ligne.len() - 1) as f32 * retrait <= 20.001);
                debut = fin;
            }
            proptest::prop_assert_eq!(debut, fragments.len());
        }
    }
}
