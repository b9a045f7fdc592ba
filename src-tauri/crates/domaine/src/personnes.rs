//! Words that seem to name a child or a family: « l’enfant Léa », « la mère de Kévin », « Mme B. », « née le 3 mai 2012 ».
//!
//! A few turns of phrase, each sure enough to be worth a look; a name that stands alone is not told from a town.

/// Words for a child or a family, that a name follows at once.
const PERSONNES: &[&str] = &[
    "enfant",
    "mineur",
    "mineure",
    "jeune",
    "adolescent",
    "adolescente",
    "garçon",
    "fille",
    "fillette",
    "garçonnet",
    "bébé",
    "nourrisson",
    "petit",
    "petite",
    "fratrie",
    "famille",
];
/// What stands before them when one person is meant.
const DETERMINANTS: &[&str] = &[
    "l", "le", "la", "un", "une", "du", "ce", "cet", "cette", "au", "d", "son", "sa", "leur", "jeune", "petit",
    "petite",
];
/// Words for a relative, that « de » and a name follow.
const PARENTS: &[&str] = &[
    "père",
    "mère",
    "maman",
    "papa",
    "frère",
    "sœur",
    "parents",
    "oncle",
    "tante",
    "grand-père",
    "grand-mère",
    "grands-parents",
    "beau-père",
    "belle-mère",
    "tuteur",
    "tutrice",
];
const TITRES: &[&str] = &["M", "Mme", "Mlle", "Monsieur", "Madame", "Mademoiselle"];
/// Common words that a title writes with a capital: « le mineur Non Accompagné ».
const COMMUNS: &[&str] = &[
    "Non",
    "Majeur",
    "Majeure",
    "Adulte",
    "Handicapé",
    "Handicapée",
    "Confié",
    "Confiée",
    "Protégé",
    "Protégée",
    "En",
    "De",
    "Dans",
    "Et",
];

/// The words of a text that seem to name somebody, in its order.
pub fn nommees(texte: &str) -> Vec<&str> {
    let mots = decouper(texte);
    let mut trouvees = Vec::new();
    let mut rang = 0;
    while rang < mots.len() {
        match fin(texte, &mots, rang) {
            Some(dernier) => {
                trouvees.push(&texte[mots[rang].debut..mots[dernier].fin]);
                rang = dernier + 1;
            }
            None => rang += 1,
        }
    }
    trouvees
}

#[derive(Clone, Copy)]
struct Mot<'a> {
    debut: usize,
    fin: usize,
    texte: &'a str,
}

/// Letters, figures and inner hyphens; an apostrophe parts two words.
fn decouper(texte: &str) -> Vec<Mot<'_>> {
    let mut mots: Vec<Mot<'_>> = Vec::new();
    for (debut, c) in texte.char_indices() {
        let fin = debut + c.len_utf8();
        match mots.last_mut() {
            Some(mot) if mot.fin == debut && (c.is_alphanumeric() || c == '-') => {
                *mot = Mot { fin, texte: &texte[mot.debut..fin], ..*mot };
            }
            _ if c.is_alphanumeric() => mots.push(Mot { debut, fin, texte: &texte[debut..fin] }),
            _ => {}
        }
    }
    mots
}

/// The last word of what starts at that one, when it seems to name somebody.
fn fin(texte: &str, mots: &[Mot<'_>], rang: usize) -> Option<usize> {
    let mot = mots[rang].texte;
    let suivant = |n: usize| mots.get(rang + n);
    let apres = |n: usize| mots.get(rang + n).map(|m| m.texte);
    // Nothing but spaces between two words.
    let joints =
        |n: usize| suivant(n).is_some_and(|m| texte[mots[rang + n - 1].fin..m.debut].chars().all(char::is_whitespace));
    let determine =
        || rang.checked_sub(1).is_some_and(|avant| DETERMINANTS.contains(&mots[avant].texte.to_lowercase().as_str()));
    if PERSONNES.contains(&mot) && determine() && joints(1) && suivant(1).is_some_and(|m| est_un_nom(texte, *m)) {
        return Some(rang + 1);
    }
    if PARENTS.contains(&mot) && joints(1) {
        let nom_d = |n: usize| suivant(n).is_some_and(|m| est_un_nom(texte, *m));
        let suit_d = || suivant(2).is_some_and(|m| matches!(&texte[mots[rang + 1].fin..m.debut], "’" | "'"));
        if (apres(1) == Some("de") && joints(2) && nom_d(2)) || (apres(1) == Some("d") && suit_d() && nom_d(2)) {
            return Some(rang + 2);
        }
    }
    if matches!(mot, "né" | "née") {
        // « né(e) le »
        let le = 1 + usize::from(apres(1) == Some("e"));
        if apres(le) == Some("le") && apres(le + 1).is_some_and(|m| m.starts_with(|c: char| c.is_ascii_digit())) {
            return Some(rang + le + 1);
        }
    }
    // « Mme B. », and not « M. B. Martin », who signs.
    if TITRES.contains(&mot) && suivant(1).is_some_and(|m| est_une_initiale(texte, *m)) {
        let signataire = suivant(2).is_some_and(|m| est_un_nom(texte, *m) && m.debut <= mots[rang + 1].fin + 3);
        return (!signataire).then_some(rang + 1);
    }
    None
}

/// « Léa », « B. »; neither « MNA » nor « Non ».
fn est_un_nom(texte: &str, mot: Mot<'_>) -> bool {
    let mut lettres = mot.texte.chars();
    let capitale = lettres.next().is_some_and(char::is_uppercase);
    let nom = capitale && lettres.any(char::is_lowercase) && !COMMUNS.contains(&mot.texte);
    nom || est_une_initiale(texte, mot)
}

fn est_une_initiale(texte: &str, mot: Mot<'_>) -> bool {
    let mut lettres = mot.texte.chars();
    lettres.next().is_some_and(char::is_uppercase) && lettres.next().is_none() && texte[mot.fin..].starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::nommees;
    use test_case::test_case;

    #[test_case("Le suivi de l’enfant Léa a commencé.", &["enfant Léa"])]
    #[test_case("l'enfant Jean-Baptiste et la famille Martin", &["enfant Jean-Baptiste", "famille Martin"])]
    #[test_case("Le jeune K. est accueilli ; la mère de Kévin et le père d’Inès.", &["jeune K", "mère de Kévin", "père d’Inès"])]
    #[test_case("Une mineure, née le 3 mai 2012, et un garçon né(e) le 04/05/2011", &["née le 3", "né(e) le 04"])]
    #[test_case("Mme B. et M. D. sont reçus.", &["Mme B", "M. D"])]
    #[test_case("la jeune Lina", &["jeune Lina"])]
    fn une_personne_se_reconnait(texte: &str, attendues: &[&str]) {
        assert_eq!(nommees(texte), attendues);
    }

    #[test_case("M. B. Faure, président du conseil départemental" ; "a signatory")]
    #[test_case("M. Bruno Faure et Mme Martin, préfète" ; "two signatories")]
    #[test_case("les enfants nés en 2015 et les mineurs MNA" ; "a cohort")]
    #[test_case("le mineur Non Accompagné, le jeune Majeur" ; "titles with capitals")]
    #[test_case("la famille d’accueil, la mère et l’enfant. Le Département" ; "the end of a sentence")]
    #[test_case("Maison de l’Enfant Bleu, Espace Famille Cantal" ; "names of bodies")]
    #[test_case("un enfant, Aurillac en tête ; la famille (CAF)" ; "punctuation between")]
    #[test_case("le père de famille, les parents de l’enfant" ; "common nouns")]
    #[test_case("" ; "nothing")]
    fn le_reste_ne_se_signale_pas(texte: &str) {
        assert!(nommees(texte).is_empty(), "{:?}", nommees(texte));
    }
}
