//! Amounts in words, in either spelling: « huit cent dix mille euros », « huit-cent-dix-mille euros ».
//!
//! « cent » and « vingt » take an s only when multiplied and last (or before « millions », « milliards »);
//! « mille » never changes; traditionally hyphens stand below one hundred only, and « et un » has none. The spelling of
//! 1990 ties the whole number with hyphens, « million » and « milliard » included.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::montant::Montant;

/// Which spelling a dossier writes its numbers in: one for the whole act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Orthographe {
    #[default]
    Traditionnelle,
    /// The rectifications of 1990.
    Rectifiee,
}

impl Orthographe {
    /// For `skip_serializing_if`: the default is not written.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(crate) fn est_traditionnelle(&self) -> bool {
        *self == Self::Traditionnelle
    }

    /// A whole number in words: `810000` → « huit cent dix mille », « huit-cent-dix-mille ».
    pub fn entier(self, n: u64) -> String {
        match self {
            Self::Traditionnelle => entier(n),
            Self::Rectifiee => entier(n).replace(' ', "-"),
        }
    }

    /// An amount in words: « deux-millions d’euros », « vingt-et-un euros et cinquante centimes ».
    pub fn montant(self, m: Montant) -> String {
        ecrire_montant(m, |n| self.entier(n))
    }
}

const UNITES: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const DIZAINES: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// Whether a plural « s » may close the group (« quatre-vingts » but « quatre-vingt mille »).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fin {
    Accordee,
    Invariable,
}

/// A whole number in words, traditional spelling: `810000` → « huit cent dix mille ».
pub fn entier(n: u64) -> String {
    if n == 0 {
        return UNITES[0].to_owned();
    }
    let mut mots = Vec::new();
    let mut reste = n;
    for (puissance, nom) in [(1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million")] {
        let combien = reste / puissance;
        reste %= puissance;
        if combien > 0 {
            let pluriel = if combien > 1 { "s" } else { "" };
            mots.push(format!("{} {nom}{pluriel}", jusqu_a_999_999(combien)));
        }
    }
    if reste > 0 {
        mots.push(jusqu_a_999_999(reste));
    }
    mots.join(" ")
}

/// An amount in words, traditional spelling: « mille deux cents euros et cinquante centimes », « deux millions d’euros ».
pub fn montant(m: Montant) -> String {
    Orthographe::Traditionnelle.montant(m)
}

fn ecrire_montant(m: Montant, entier: impl Fn(u64) -> String) -> String {
    let (euros, centimes) = m.euros_et_centimes();
    let signe = if m.est_negatif() { "moins " } else { "" };
    let pluriel = |n: u64| if n >= 2 { "s" } else { "" };
    // « un million d’euros », but « un million deux cents euros ».
    let liaison = if euros >= 1_000_000 && euros % 1_000_000 == 0 { "d’" } else { "" };
    let en_euros = format!("{} {liaison}euro{}", entier(euros), pluriel(euros));
    let en_centimes = format!("{} centime{}", entier(centimes.into()), pluriel(centimes.into()));
    match (euros, centimes) {
        (_, 0) => format!("{signe}{en_euros}"),
        (0, _) => format!("{signe}{en_centimes}"),
        _ => format!("{signe}{en_euros} et {en_centimes}"),
    }
}

fn jusqu_a_999_999(n: u64) -> String {
    let (milliers, reste) = (n / 1000, n % 1000);
    let mut mots = Vec::new();
    match milliers {
        0 => {}
        1 => mots.push("mille".to_owned()),
        _ => mots.push(format!("{} mille", jusqu_a_999(milliers, Fin::Invariable))),
    }
    if reste > 0 {
        mots.push(jusqu_a_999(reste, Fin::Accordee));
    }
    mots.join(" ")
}

fn jusqu_a_999(n: u64, fin: Fin) -> String {
    let (centaines, reste) = (n / 100, n % 100);
    let mut mots = Vec::new();
    match centaines {
        0 => {}
        1 => mots.push("cent".to_owned()),
        _ if reste == 0 && fin == Fin::Accordee => mots.push(format!("{} cents", UNITES[usize_de(centaines)])),
        _ => mots.push(format!("{} cent", UNITES[usize_de(centaines)])),
    }
    if reste > 0 {
        mots.push(jusqu_a_99(reste, fin));
    }
    mots.join(" ")
}

fn jusqu_a_99(n: u64, fin: Fin) -> String {
    match n {
        0..=16 => UNITES[usize_de(n)].to_owned(),
        17..=19 => format!("dix-{}", UNITES[usize_de(n - 10)]),
        71 => "soixante et onze".to_owned(),
        70..=79 => format!("soixante-{}", jusqu_a_99(n - 60, fin)),
        80 if fin == Fin::Accordee => "quatre-vingts".to_owned(),
        80 => "quatre-vingt".to_owned(),
        81..=99 => format!("quatre-vingt-{}", jusqu_a_99(n - 80, fin)),
        _ => {
            let (dizaine, unite) = (DIZAINES[usize_de(n / 10)], n % 10);
            match unite {
                0 => dizaine.to_owned(),
                1 => format!("{dizaine} et un"),
                _ => format!("{dizaine}-{}", UNITES[usize_de(unite)]),
            }
        }
    }
}

fn usize_de(n: u64) -> usize {
    usize::try_from(n).expect("less than one hundred")
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case(0, "zéro")]
    #[test_case(21, "vingt et un")]
    #[test_case(71, "soixante et onze")]
    #[test_case(77, "soixante-dix-sept")]
    #[test_case(80, "quatre-vingts")]
    #[test_case(81, "quatre-vingt-un")]
    #[test_case(91, "quatre-vingt-onze")]
    #[test_case(99, "quatre-vingt-dix-neuf")]
    #[test_case(100, "cent")]
    #[test_case(200, "deux cents")]
    #[test_case(201, "deux cent un")]
    #[test_case(1000, "mille")]
    #[test_case(1100, "mille cent")]
    #[test_case(80_000, "quatre-vingt mille")]
    #[test_case(200_000, "deux cent mille")]
    #[test_case(810_000, "huit cent dix mille")]
    #[test_case(2_196_241, "deux millions cent quatre-vingt-seize mille deux cent quarante et un")]
    #[test_case(80_000_000, "quatre-vingts millions")]
    #[test_case(200_000_000, "deux cents millions")]
    #[test_case(1_000_000_001, "un milliard un")]
    fn nombres(n: u64, attendu: &str) {
        assert_eq!(entier(n), attendu);
    }

    #[test_case(21, "vingt-et-un")]
    #[test_case(171, "cent-soixante-et-onze")]
    #[test_case(200_000, "deux-cent-mille")]
    #[test_case(2_000_080, "deux-millions-quatre-vingts")]
    fn nombres_de_1990(n: u64, attendu: &str) {
        assert_eq!(Orthographe::Rectifiee.entier(n), attendu);
    }

    #[test_case("2000000.00", "deux-millions d’euros")]
    #[test_case("182350.51", "cent-quatre-vingt-deux-mille-trois-cent-cinquante euros et cinquante-et-un centimes")]
    fn montants_de_1990(texte: &str, attendu: &str) {
        assert_eq!(Orthographe::Rectifiee.montant(texte.parse().unwrap()), attendu);
    }

    #[test_case("0.00", "zéro euro")]
    #[test_case("1.00", "un euro")]
    #[test_case("0.99", "quatre-vingt-dix-neuf centimes")]
    #[test_case("1.01", "un euro et un centime")]
    #[test_case("810000.00", "huit cent dix mille euros")]
    #[test_case("182350.50", "cent quatre-vingt-deux mille trois cent cinquante euros et cinquante centimes")]
    #[test_case("2000000.00", "deux millions d’euros")]
    #[test_case("2000100.00", "deux millions cent euros")]
    #[test_case("-12.00", "moins douze euros")]
    fn montants(texte: &str, attendu: &str) {
        assert_eq!(montant(texte.parse().unwrap()), attendu);
    }

    /// The fingerprint of the words of these numbers, a line each.
    fn empreinte(nombres: impl Iterator<Item = u64>) -> String {
        crate::arbre::empreinte(&nombres.map(|n| entier(n) + "\n").collect::<String>())
    }

    /// As the Python package num2words 0.5.14 writes them in French: the same bytes, so the same words. To make them again:
    /// `print(num2words(n, lang="fr"))` for each number, through SHA-256.
    #[test]
    fn les_nombres_jusqu_au_million_sont_ceux_d_une_reference_independante() {
        let reference = "5930c12eccb26dc85083ecd2b818704342744fb927582048ca11953a2691e14b";
        assert_eq!(empreinte(0..1_000_000), reference);
    }

    /// The numbers of a linear congruential generator that starts after 1.
    #[test]
    fn deux_mille_nombres_au_hasard_jusqu_au_billion_aussi() {
        let suivant = |x: u64| x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let hasard = std::iter::successors(Some(suivant(1)), |x| Some(suivant(*x)));
        let reference = "fea1e238a53fe41d5d9c69761c333d93e189e39309863cdde7dfe1d2c2f3b51e";
        assert_eq!(empreinte(hasard.take(2000).map(|x| (x >> 20) % 1_000_000_000_000)), reference);
    }
}
