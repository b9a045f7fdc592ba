//! A text cut into the words that a dictionary can judge.

/// A word with its elision and its hyphens: « l’aide », « médico-social ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mot<'t> {
    pub debut: usize,
    pub texte: &'t str,
}

fn est_liant(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '\u{2011}')
}

/// What stands inside an address, a code or an inclusive spelling, and makes the whole no word.
fn tient_a_un_code(c: char) -> bool {
    matches!(c, '@' | '.' | '/' | '_' | '·' | '\u{fffc}')
}

/// The words of a text, in its order; numbers, addresses and codes are left out.
pub(crate) fn decouper(texte: &str) -> impl Iterator<Item = Mot<'_>> {
    let brut = |c: char| c.is_alphanumeric() || est_liant(c) || tient_a_un_code(c);
    let mut reste = 0;
    std::iter::from_fn(move || {
        let debut = reste + texte[reste..].find(brut)?;
        let fin = texte[debut..].find(|c| !brut(c)).map_or(texte.len(), |n| debut + n);
        reste = fin;
        Some((debut, &texte[debut..fin]))
    })
    .filter_map(|(debut, brut)| {
        let bord = |c: char| est_liant(c) || tient_a_un_code(c);
        let sans_tete = brut.trim_start_matches(bord);
        let debut = debut + brut.len() - sans_tete.len();
        let mot = sans_tete.trim_end_matches(bord);
        let juge = !mot.is_empty() && mot.chars().all(|c| c.is_alphabetic() || est_liant(c));
        juge.then_some(Mot { debut, texte: mot })
    })
}

impl<'t> Mot<'t> {
    /// An acronym or a letter alone: « ODPE », « l’ARS », « A ».
    pub fn est_hors_sujet(&self) -> bool {
        let nu = self.sans_elision();
        nu.chars().count() == 1 || !nu.chars().any(char::is_lowercase)
    }

    /// The word, without its elision, and each of its parts.
    pub fn formes(self) -> impl Iterator<Item = &'t str> {
        let nu = self.sans_elision();
        [self.texte, nu].into_iter().chain(nu.split(est_liant)).filter(|forme| !forme.is_empty())
    }

    /// What a compound or an elision is made of; `None` when it is one word.
    pub fn parties(&self) -> Option<impl Iterator<Item = &'t str>> {
        let nu = self.sans_elision();
        (nu != self.texte || nu.contains(est_liant)).then(|| nu.split(est_liant).filter(|p| !p.is_empty()))
    }

    fn sans_elision(&self) -> &'t str {
        const ELISIONS: &[&str] =
            &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];
        match self.texte.split_once(['\'', '’']) {
            Some((tete, suite)) if ELISIONS.contains(&tete.to_lowercase().as_str()) => suite,
            _ => self.texte,
        }
    }
}
