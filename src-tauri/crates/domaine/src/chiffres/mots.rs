//! Words of a text with their places, and numbers written in words, in both spellings.

/// A word: letters and digits without anything between.
pub(super) struct Mot<'a> {
    pub debut: usize,
    brut: &'a str,
    /// In lowercase.
    pub bas: String,
}

impl Mot<'_> {
    pub fn fin(&self) -> usize {
        self.debut + self.brut.len()
    }
}

/// Every word; apostrophes and hyphens part them.
pub(super) fn decouper(texte: &str) -> Vec<Mot<'_>> {
    let mut mots = Vec::new();
    let mut debut = None;
    for (i, c) in texte.char_indices().chain([(texte.len(), ' ')]) {
        if c.is_alphanumeric() {
            debut.get_or_insert(i);
        } else if let Some(d) = debut.take() {
            let brut = &texte[d..i];
            mots.push(Mot { debut: d, brut, bas: brut.to_lowercase() });
        }
    }
    mots
}

const SIMPLES: [(&str, u64); 23] = [
    ("zéro", 0),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("un", 1),
];

/// A number of one word, « un » excepted: it is an article too.
pub(super) fn petit_nombre(mot: &str) -> Option<u64> {
    SIMPLES.iter().find(|(nom, valeur)| *nom == mot && *valeur != 1).map(|(_, valeur)| *valeur)
}

/// Reads the longest number at the start of a row of (joint, word); how many words it takes.
pub(super) fn en_lettres<'a>(suite: impl Iterator<Item = (&'a str, &'a str)>) -> Option<(u64, usize)> {
    let (mut total, mut milliers, mut courant, mut lus) = (0_u64, 0_u64, 0_u64, 0);
    let mut suite = suite.enumerate().peekable();
    while let Some((rang, (joint, mot))) = suite.next() {
        if rang > 0 && !matches!(joint, " " | "-" | "\u{a0}" | "\u{2011}") {
            break;
        }
        let suivant = suite.peek().map_or("", |(_, (_, mot))| mot);
        match mot {
            // « vingt et un », « soixante et onze »; « sept et un » is two numbers.
            "et" if lus > 0 && courant % 100 >= 20 && courant % 10 == 0 && matches!(suivant, "un" | "une" | "onze") => {
                continue;
            }
            "une" if lus > 0 && courant % 10 == 0 => courant += 1,
            "cent" | "cents" if courant < 10 => courant = courant.max(1) * 100,
            "mille" if courant < 1_000 && milliers == 0 => (milliers, courant) = (courant.max(1) * 1_000, 0),
            "million" | "millions" if lus > 0 => {
                total += (milliers + courant) * 1_000_000;
                (milliers, courant) = (0, 0);
            }
            "milliard" | "milliards" if lus > 0 => {
                total += (milliers + courant) * 1_000_000_000;
                (milliers, courant) = (0, 0);
            }
            "vingt" | "vingts" if courant % 100 == 4 => courant += 76,
            autre => {
                let Some((_, valeur)) = SIMPLES.iter().find(|(nom, _)| *nom == autre) else { break };
                let dizaine_ouverte = courant % 100 == 0
                    || courant % 100 >= 20 && courant % 10 == 0 && *valeur < 20
                    || courant % 100 == 10 && (7..=9).contains(valeur)
                    || courant % 100 == 70 && (7..=9).contains(valeur)
                    || courant % 100 == 90 && (7..=9).contains(valeur);
                if !dizaine_ouverte || *valeur == 0 && lus > 0 {
                    break;
                }
                courant += valeur;
            }
        }
        lus = rang + 1;
    }
    let valeur = total + milliers + courant;
    // « un » alone is an article.
    (lus > 0 && valeur != 1).then_some((valeur, lus))
}
