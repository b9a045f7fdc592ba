//! French micro-typography: the spaces that do not break, the apostrophe, the groups of three figures, the raised « er » of 1er.
//!
//! Idempotent, and it works on a row of styled characters as well as on a string, so that a rule also holds where bold text begins.
//! Not here: the spelling of amounts and dates, which arrive as finished text.

use std::ops::Range;

/// No-break space: before « : », inside guillemets, before % and €, after « n° ».
pub const INSECABLE: char = '\u{a0}';
/// Narrow no-break space: before ; ! ? and between groups of three figures.
pub const FINE: char = '\u{202f}';

/// The same text with the spaces and apostrophes that French print expects. Addresses and code are left alone.
pub fn typographier(texte: &str) -> String {
    let lettres: Vec<(char, ())> = texte.chars().map(|c| (c, ())).collect();
    typographier_lettres(&lettres).into_iter().map(|(c, ())| c).collect()
}

/// The same, over characters that carry something (a style): what is added takes it from its left neighbour.
pub fn typographier_lettres<T: Copy>(entree: &[(char, T)]) -> Vec<(char, T)> {
    let protege = proteges(entree);
    let mut sortie: Vec<(char, T)> = Vec::with_capacity(entree.len() + 8);
    let suivant = |i: usize| entree.get(i).map(|l| l.0);
    let mut i = 0;
    while i < entree.len() {
        let (c, porte) = entree[i];
        i += 1;
        if protege[i - 1] {
            sortie.push((c, porte));
            continue;
        }
        match c {
            '\'' => {
                let apostrophe = dernier(&sortie).is_some_and(char::is_alphabetic)
                    && suivant(i).is_some_and(|s| s.is_alphabetic() || matches!(s, '«' | '“'));
                sortie.push((if apostrophe { '’' } else { c }, porte));
            }
            '.' if suivant(i) == Some('.')
                && suivant(i + 1) == Some('.')
                && suivant(i + 2) != Some('.')
                && dernier(&sortie) != Some('.') =>
            {
                sortie.push(('…', porte));
                i += 2;
            }
            ';' | '!' | '?' => {
                let libre = suivant(i).is_none_or(|s| !s.is_alphanumeric());
                let apres_mot = finit_un_mot(&sortie);
                espacer(&mut sortie, FINE, libre && apres_mot);
                sortie.push((c, porte));
            }
            ':' => {
                let libre = suivant(i).is_none_or(|s| s.is_whitespace() || s == '»');
                let apres_mot = dernier(&sortie).is_some_and(|d| d.is_alphabetic() || matches!(d, ')' | '»'));
                espacer(&mut sortie, INSECABLE, libre && apres_mot);
                sortie.push((c, porte));
            }
            '»' => {
                let apres_texte = dernier(&sortie).is_some_and(|d| !est_espace(d) && d != '«');
                espacer(&mut sortie, INSECABLE, apres_texte);
                sortie.push((c, porte));
            }
            '«' => {
                sortie.push((c, porte));
                while suivant(i).is_some_and(est_espace) {
                    i += 1;
                }
                if suivant(i).is_some_and(|s| s != '»') {
                    sortie.push((INSECABLE, porte));
                }
            }
            '%' | '‰' | '€' => {
                let apres_chiffre = dernier(&sortie).is_some_and(|d| d.is_ascii_digit());
                espacer(&mut sortie, INSECABLE, apres_chiffre);
                sortie.push((c, porte));
            }
            _ if est_espace(c) => {
                let soude = if entre_tranches(&sortie, &entree[i..]) {
                    FINE
                } else if soude_au_mot_suivant(&sortie, &entree[i..]) {
                    INSECABLE
                } else {
                    c
                };
                sortie.push((soude, porte));
            }
            _ => {
                sortie.push((c, porte));
                let numero =
                    matches!(c, '°' | 'º') && dernier_mot(&sortie).is_some_and(|m| m == ['n', c] || m == ['N', c]);
                if numero && suivant(i).is_some_and(|s| s.is_ascii_digit()) {
                    sortie.push((INSECABLE, porte));
                }
            }
        }
    }
    sortie
}

/// Byte ranges that print raised: the « er » of 1er, the « e » of 2e or XXIe.
pub fn ordinaux(texte: &str) -> Vec<Range<usize>> {
    let mut plages = Vec::new();
    let mut debut_mot = None;
    for (i, c) in texte.char_indices().chain([(texte.len(), ' ')]) {
        if c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '@' | '.' | ',') && debut_mot.is_some() {
            debut_mot.get_or_insert(i);
            continue;
        }
        let Some(debut) = debut_mot.take() else { continue };
        let mot = texte[debut..i].trim_end_matches(['.', ',']);
        for fin in ["er", "re", "ers", "res", "e"] {
            let Some(rang) = mot.strip_suffix(fin) else { continue };
            let chiffres = rang.bytes().all(|b| b.is_ascii_digit()) && (1..=2).contains(&rang.len());
            let romain = rang.len() >= 2 && rang.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
            let juste = if fin == "e" { (chiffres && rang != "1") || romain } else { matches!(rang, "1" | "I") };
            if juste {
                plages.push(debut + rang.len()..debut + mot.len());
                break;
            }
        }
    }
    plages
}

/// A plain space, or one of the two that do not break.
fn est_espace(c: char) -> bool {
    matches!(c, ' ' | INSECABLE | FINE)
}

fn dernier<T>(sortie: &[(char, T)]) -> Option<char> {
    sortie.last().map(|l| l.0)
}

fn finit_un_mot<T>(sortie: &[(char, T)]) -> bool {
    dernier(sortie).is_some_and(|d| d.is_alphanumeric() || matches!(d, ')' | '»' | '%' | '€' | '°' | '”'))
}

/// Replaces the spaces at the end by `espace`; adds it where there was none if `sinon_ajouter`.
fn espacer<T: Copy>(sortie: &mut Vec<(char, T)>, espace: char, sinon_ajouter: bool) {
    let avant = sortie.len();
    while dernier(sortie).is_some_and(est_espace) {
        sortie.pop();
    }
    let retires = avant - sortie.len();
    if let Some(&(c, porte)) = sortie.last()
        && (retires > 0 || sinon_ajouter)
        && !matches!(c, '\n' | '\t')
    {
        sortie.push((espace, porte));
    }
}

/// Between two groups of one number: « 12| 345 », but not « 2024| 600 » nor « 01| 004 ».
fn entre_tranches<T>(gauche: &[(char, T)], droite: &[(char, T)]) -> bool {
    let chiffre = |l: Option<&(char, T)>| l.is_some_and(|l| l.0.is_ascii_digit());
    if !(chiffre(droite.first()) && chiffre(droite.get(1)) && chiffre(droite.get(2))) || chiffre(droite.get(3)) {
        return false;
    }
    let longueur = gauche.iter().rev().take_while(|l| l.0.is_ascii_digit()).count();
    let Some(debut) = gauche.len().checked_sub(longueur).filter(|_| (1..=3).contains(&longueur)) else {
        return false;
    };
    match debut.checked_sub(1).map(|avant| gauche[avant].0) {
        Some(FINE) => longueur == 3 || gauche[debut].0 != '0',
        Some(c) if c.is_alphanumeric() || matches!(c, '/' | '_' | ',' | '.') => false,
        Some('-') if debut >= 2 && !est_espace(gauche[debut - 2].0) => false,
        _ => gauche[debut].0 != '0',
    }
}

const ABREVIATIONS: [&str; 25] = [
    "n°", "N°", "nº", "Nº", "nos", "art.", "Art.", "al.", "p.", "pp.", "chap.", "fig.", "L.", "R.", "D.", "L", "R",
    "D", "§", "M.", "MM.", "Mme", "Mmes", "Dr", "no",
];
/// What a figure or a roman number follows.
const AVANT_NOMBRE: [&str; 26] = [
    "article",
    "articles",
    "Article",
    "Articles",
    "annexe",
    "annexes",
    "Annexe",
    "Annexes",
    "titre",
    "Titre",
    "livre",
    "Livre",
    "chapitre",
    "Chapitre",
    "section",
    "Section",
    "page",
    "pages",
    "alinéa",
    "alinéas",
    "paragraphe",
    "tableau",
    "Tableau",
    "figure",
    "programme",
    "Programme",
];
/// References that are written « NOR : SSAA2006058C ».
const REFERENCES: [&str; 4] = ["NOR", "SIREN", "SIRET", "FINESS"];
const APRES_NOMBRE: [&str; 25] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "euros",
    "euro",
    "M€",
    "k€",
    "Md€",
    "h",
    "an",
    "ans",
    "mois",
    "jour",
    "jours",
    "semaines",
    "heures",
];

/// A space that must not end a line: after « n° », « L. », « NOR : », « article » before its number; between a day and its month.
fn soude_au_mot_suivant<T>(gauche: &[(char, T)], droite: &[(char, T)]) -> bool {
    let Some(suivant) = droite.first().map(|l| l.0).filter(|c| c.is_alphanumeric()) else { return false };
    let deux_points = gauche.iter().rposition(|l| !est_espace(l.0)).filter(|rang| gauche[*rang].0 == ':');
    let gauche = match deux_points {
        Some(rang) => &gauche[..gauche[..rang].iter().rposition(|l| !est_espace(l.0)).map_or(0, |avant| avant + 1)],
        None => gauche,
    };
    let Some(mot) = dernier_mot(gauche) else { return false };
    let est = |modele: &str| modele.chars().eq(mot.iter().copied());
    let devant_un_nombre = suivant.is_ascii_digit();
    if REFERENCES.iter().any(|modele| est(modele)) {
        // « le NOR de l’instruction » is a sentence.
        return devant_un_nombre || suivant.is_uppercase();
    }
    if deux_points.is_some() {
        // « cible 2022 : 150 ».
        return devant_un_nombre && mot.iter().all(|c| c.is_ascii_digit() || *c == '-');
    }
    if ABREVIATIONS.iter().any(|modele| est(modele)) {
        // A bare « L », « R », « nos » or « no » is an abbreviation in front of a figure only.
        return devant_un_nombre
            || mot.last().is_some_and(|c| matches!(c, '.' | '°' | 'º'))
            || mot.len() > 1 && mot[0] != 'n';
    }
    if AVANT_NOMBRE.iter().any(|modele| est(modele)) {
        return devant_un_nombre || est_un_numero(droite);
    }
    if devant_un_nombre {
        return false;
    }
    let nombre = mot.iter().all(|c| c.is_ascii_digit() || *c == ',') || mot == ['1', 'e', 'r'];
    let suite = droite.iter().map(|l| l.0).take_while(|c| c.is_alphanumeric() || *c == '€');
    nombre && APRES_NOMBRE.iter().any(|a| a.chars().eq(suite.clone()))
}

/// « III », or the letter of an article of a code, « L. 226-3 ».
fn est_un_numero<T>(lettres: &[(char, T)]) -> bool {
    let mot: String = lettres.iter().map(|l| l.0).take_while(|c| c.is_alphanumeric()).collect();
    let romain = mot.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let apres = |rang: usize| lettres.get(mot.chars().count() + rang).map(|l| l.0);
    let chiffre = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let partie = matches!(mot.as_str(), "L" | "R" | "D")
        && match apres(0) {
            Some('.') => chiffre(apres(1)) || apres(1).is_some_and(est_espace) && chiffre(apres(2)),
            Some(c) => est_espace(c) && chiffre(apres(1)),
            None => false,
        };
    romain || partie
}

/// The characters since the last space, opening mark or apostrophe.
fn dernier_mot<T>(sortie: &[(char, T)]) -> Option<Vec<char>> {
    let coupe = |c: char| c.is_whitespace() || est_espace(c) || matches!(c, '(' | '[' | '«' | '’' | '\'');
    let mut mot: Vec<char> = sortie.iter().rev().map(|l| l.0).take_while(|c| !coupe(*c)).take(12).collect();
    mot.reverse();
    (!mot.is_empty()).then_some(mot)
}

/// Which characters belong to an address, a path of code or a template: nothing is changed there.
fn proteges<T>(lettres: &[(char, T)]) -> Vec<bool> {
    let mut masque = vec![false; lettres.len()];
    let mut debut = 0;
    while debut < lettres.len() {
        let longueur = lettres[debut..].iter().take_while(|l| !l.0.is_whitespace()).count();
        let fin = debut + longueur;
        let mot = &lettres[debut..fin];
        let paire = |a: char, b: char| mot.windows(2).any(|p| p[0].0 == a && p[1].0 == b);
        let contient = |liste: &[char]| mot.iter().any(|l| liste.contains(&l.0));
        let www = mot.len() > 4 && mot[..4].iter().map(|l| l.0.to_ascii_lowercase()).eq("www.".chars());
        if paire(':', '/') || www || contient(&['@', '`', '\\', '{', '}', '=', '<', '>', '_']) {
            masque[debut..fin].fill(true);
        }
        debut = fin + 1;
    }
    masque
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    #[test_case("Vu la loi ;", "Vu la loi\u{202f};"; "space before a semicolon")]
    #[test_case("Vu la loi;", "Vu la loi\u{202f};"; "missing space before a semicolon")]
    #[test_case("Quoi ?!", "Quoi\u{202f}?!"; "only the first mark is spaced")]
    #[test_case("Il est convenu :", "Il est convenu\u{a0}:"; "colon")]
    #[test_case("Objet: la convention", "Objet\u{a0}: la convention"; "missing space before a colon")]
    #[test_case("à 10:30", "à 10:30"; "a time is not a colon")]
    #[test_case("« oui »", "«\u{a0}oui\u{a0}»"; "guillemets")]
    #[test_case("«oui»", "«\u{a0}oui\u{a0}»"; "tight guillemets")]
    #[test_case("50 % de 1 200 €", "50\u{a0}% de 1\u{202f}200\u{a0}€"; "percent and euro")]
    #[test_case("50%", "50\u{a0}%"; "tight percent")]
    #[test_case("1 234 567,89 €", "1\u{202f}234\u{202f}567,89\u{a0}€"; "groups of three")]
    #[test_case("-1 234,50", "-1\u{202f}234,50"; "a negative amount")]
    #[test_case("en 2024 600 000 €", "en 2024 600\u{202f}000\u{a0}€"; "a year is not a group")]
    #[test_case("01 004 Ambérieu", "01 004 Ambérieu"; "a code is not a number")]
    #[test_case("04 71 46 23 00", "04 71 46 23 00"; "a telephone number")]
    #[test_case("la loi n° 2022-140", "la loi n°\u{a0}2022-140"; "numero")]
    #[test_case("n°12", "n°\u{a0}12"; "tight numero")]
    #[test_case("art. L. 221-1", "art.\u{a0}L.\u{a0}221-1"; "code reference")]
    #[test_case("articles R. 112-3 et D. 5", "articles\u{a0}R.\u{a0}112-3 et D.\u{a0}5"; "regulatory parts")]
    #[test_case("de l'article L. 226-3 du code", "de l’article\u{a0}L.\u{a0}226-3 du code"; "an article of a code")]
    #[test_case("article L226-3", "article L226-3"; "a code that is written in one word")]
    #[test_case("(NOR : SSAA2006058C)", "(NOR\u{a0}:\u{a0}SSAA2006058C)"; "a reference and its value")]
    #[test_case("(NOR: SSAA2006058C)", "(NOR\u{a0}:\u{a0}SSAA2006058C)"; "a tight colon")]
    #[test_case("NOR PRMA2237084D", "NOR\u{a0}PRMA2237084D"; "no colon")]
    #[test_case("NOR : non trouvé", "NOR\u{a0}: non trouvé"; "words are no value")]
    #[test_case("cible 2020-2021 : 1 040", "cible 2020-2021\u{a0}:\u{a0}1\u{202f}040"; "the figure of a year")]
    #[test_case("Objet : Article", "Objet\u{a0}: Article"; "another colon")]
    #[test_case("SIRET : 221 500 014 00010", "SIRET\u{a0}:\u{a0}221\u{202f}500\u{202f}014 00010"; "a number in groups")]
    #[test_case("n° DGCS/SD2B, nos 3 et 4", "n°\u{a0}DGCS/SD2B, nos\u{a0}3 et 4"; "numbers")]
    #[test_case("nos enfants", "nos enfants"; "a possessive")]
    #[test_case("p. 12 et pp. 3-4", "p.\u{a0}12 et pp.\u{a0}3-4"; "pages")]
    #[test_case("le titre II, les annexes 1 et 2", "le titre\u{a0}II, les annexes\u{a0}1 et 2"; "roman numbers")]
    #[test_case("un titre Intéressant", "un titre Intéressant"; "a capital is no number")]
    #[test_case("l'article 12", "l’article\u{a0}12"; "apostrophe and article number")]
    #[test_case("5' de pause", "5' de pause"; "minutes are not an apostrophe")]
    #[test_case("le 1er janvier 2024", "le 1er\u{a0}janvier 2024"; "day and month")]
    #[test_case("etc...", "etc…"; "ellipsis")]
    #[test_case("https://a.fr/x?y=1;z et l'an", "https://a.fr/x?y=1;z et l’an"; "an address is left alone")]
    #[test_case("`a;b` a_b;c", "`a;b` a_b;c"; "code is left alone")]
    #[test_case("M. Dupont et Mme Durand", "M.\u{a0}Dupont et Mme\u{a0}Durand"; "civilities")]
    #[test_case("de 3 110 à 12 000", "de 3\u{202f}110 à 12\u{202f}000"; "two numbers")]
    fn table(avant: &str, apres: &str) {
        let une = typographier(avant);
        assert_eq!(une, apres);
        assert_eq!(typographier(&une), apres, "a second pass changes nothing");
    }

    #[test]
    fn a_rule_holds_across_styles_and_added_characters_take_the_style_on_their_left() {
        let lettres: Vec<(char, u8)> = "« ".chars().map(|c| (c, 0)).chain("oui».".chars().map(|c| (c, 1))).collect();
        let sortie = typographier_lettres(&lettres);
        let texte: String = sortie.iter().map(|l| l.0).collect();
        assert_eq!(texte, "«\u{a0}oui\u{a0}».");
        assert_eq!(sortie[1].1, 0);
        assert_eq!(sortie[5].1, 1);
    }

    #[test_case("Article 1er", &["er"]; "first")]
    #[test_case("la 1re et la 2e, au XXIe siècle", &["re", "e", "e"]; "feminine, second, roman")]
    #[test_case("7e-4, 12ers, a1er, B3e", &[]; "codes are not ordinals")]
    #[test_case("le 1er.", &["er"]; "before a full stop")]
    fn les_ordinaux(texte: &str, attendus: &[&str]) {
        let trouves: Vec<&str> = ordinaux(texte).into_iter().map(|p| &texte[p]).collect();
        assert_eq!(trouves, attendus);
    }

    proptest::proptest! {
        #[test]
        fn two_passes_are_one(texte in "[a-zé0-9 ';:!?%€«».,n°L()\u{a0}\u{202f}-]{0,40}") {
            let une = typographier(&texte);
            proptest::prop_assert_eq!(typographier(&une), une);
        }
    }
}
