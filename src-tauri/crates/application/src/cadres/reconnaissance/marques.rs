//! The bullet or number that opens a line: « 1. », « a) », « (iv) », « 1.1 », « – », « • », « Objectif facultatif n° 3 : ».

use domaine::cadre::StatutObjectif;

use super::indices::{simplifier, statut_de};

/// What opens a line, and the rest of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marque<'a> {
    pub numero: Option<String>,
    pub reste: &'a str,
    /// « Objectif obligatoire n° 3 »: what the mark itself says.
    pub statut: Option<StatutObjectif>,
    /// The mark says that it opens an objective, an action or an indicator.
    pub nommee: bool,
}

const PUCES: [char; 28] = [
    '-', '–', '—', '‑', '⁃', '•', '▪', '◦', '·', '●', '○', '■', '□', '*', '‣', '➢', '→', '►', '▶', '▸', '✓', '✔', '☐',
    '❖', '§', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
];

pub(super) fn marque(ligne: &str) -> Option<Marque<'_>> {
    let avec = |numero: Option<String>, reste| Marque { numero, reste, ..Marque::default() };
    // The round bullet of a word processor reads « o ».
    if let Some(reste) =
        ligne.strip_prefix(PUCES).or_else(|| ligne.strip_prefix("o ").filter(|r| commence_en_capitale(r)))
    {
        let reste = reste.trim_start();
        // « - 1. Repérer »: the number counts, not the bullet.
        let numerotee = if commence_par_un_mot(reste) { None } else { marque(reste) };
        let des_mots = reste.contains(char::is_alphabetic);
        return numerotee.or_else(|| des_mots.then(|| avec(None, reste)));
    }
    if let Some((numero, reste)) = ligne.strip_prefix('(').and_then(|l| l.split_once(')'))
        && est_un_numero(numero)
    {
        let reste = reste.trim_start();
        return commence_par_un_mot(reste).then(|| avec(Some(numero.to_owned()), reste));
    }
    let (nom, corps) = nom_de_la_rangee(ligne).map_or((None, ligne), |(nom, corps)| (Some(nom), corps));
    let fin = corps.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(corps.len());
    let (numero, reste) = corps.split_at(fin);
    let point = numero.ends_with('.');
    let numero = numero.trim_end_matches('.');
    // « F06 » and « 3bis » are numbers after a name only.
    let code = nom.is_some() && numero.len() <= 6 && numero.bytes().any(|o| o.is_ascii_digit());
    if !(est_un_numero(numero) || code) {
        return None;
    }
    let compose = est_compose(numero);
    let ferme = matches!(reste.chars().next(), Some(')' | '°' | ':' | '/')) || point;
    let capitale = numero.bytes().all(|o| o.is_ascii_uppercase());
    let tiret = reste.trim_start().starts_with(['-', '–', '—', ':']) && (compose || capitale || nom.is_some());
    // « 1.1 Repérer »: a number of two storeys needs no sign.
    let etages = compose && numero.contains('.') && reste.starts_with(' ');
    if !(ferme || tiret || etages || nom.is_some()) {
        return None;
    }
    let reste = reste.trim_start_matches([')', '°', ':', '/', '-', '–', '—', ' ', '.']).trim_start();
    commence_par_un_mot(reste).then(|| Marque {
        statut: nom.and_then(|nom| statut_de(&simplifier(nom))),
        nommee: nom.is_some(),
        ..avec(Some(numero.to_owned()), reste)
    })
}

/// « Objectif facultatif » and what follows « n° », when a number or a code does.
fn nom_de_la_rangee(ligne: &str) -> Option<(&str, &str)> {
    const NOMS: [&str; 6] = ["objectif", "action", "indicateur", "mesure", "fiche", "fiche action"];
    const QUALITES: [&str; 9] = [
        "obligatoire",
        "facultatif",
        "facultative",
        "fondamental",
        "fondamentale",
        "complementaire",
        "prioritaire",
        "optionnel",
        "optionnelle",
    ];
    // The name ends where the number begins: at « n° », else at the last word that is not part of the name.
    let debut_du_numero = ligne.char_indices().find(|(_, c)| c.is_ascii_digit()).map(|(octet, _)| octet)?;
    let avant = ligne[..debut_du_numero].trim_end_matches(|c: char| c.is_ascii_uppercase());
    let corps = &ligne[avant.len()..];
    let nom = avant.trim_end();
    let nom =
        ["n°", "N°", "nº", "Nº", "no", "numéro"].iter().find_map(|n| nom.strip_suffix(n)).unwrap_or(nom).trim_end();
    let simple = simplifier(nom);
    let sans_qualite = QUALITES.iter().find_map(|q| simple.strip_suffix(q)).map_or(simple.as_str(), str::trim_end);
    // « N° 3 : … » has no name at all.
    let numerote = nom.is_empty() && !avant.is_empty();
    (numerote || NOMS.contains(&sans_qualite)).then_some((nom, corps))
}

/// « 3 », « 1.2 », « a », « iv ».
fn est_un_numero(numero: &str) -> bool {
    let lettre = numero.len() == 1 && numero.bytes().all(|o| o.is_ascii_alphabetic());
    let romain = (1..=4).contains(&numero.len()) && numero.bytes().all(|o| b"ivxIVX".contains(&o));
    est_compose(numero) || lettre || romain
}

fn est_compose(numero: &str) -> bool {
    numero.split('.').all(|t| (1..=2).contains(&t.len()) && t.bytes().all(|o| o.is_ascii_digit()))
}

fn commence_par_un_mot(reste: &str) -> bool {
    reste.trim_start_matches(['«', '“', '"', ' ']).chars().next().is_some_and(char::is_alphabetic)
}

fn commence_en_capitale(reste: &str) -> bool {
    reste.trim_start().chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    const O: Option<StatutObjectif> = Some(StatutObjectif::Obligatoire);
    const F: Option<StatutObjectif> = Some(StatutObjectif::Facultatif);

    #[test_case("1. Repérer", Some("1"), None)]
    #[test_case("1) Repérer", Some("1"), None)]
    #[test_case("(a) Repérer", Some("a"), None)]
    #[test_case("(iv) Repérer", Some("iv"), None)]
    #[test_case("1.1 Repérer", Some("1.1"), None)]
    #[test_case("1.1. Repérer", Some("1.1"), None)]
    #[test_case("1.1 – Repérer", Some("1.1"), None)]
    #[test_case("1- Repérer", Some("1"), None)]
    #[test_case("- Repérer", None, None)]
    #[test_case("- 3. Repérer", Some("3"), None; "a bullet before a number")]
    #[test_case("o Repérer", None, None)]
    #[test_case("§ Repérer", None, None)]
    #[test_case("Objectif n°1 : Repérer", Some("1"), None)]
    #[test_case("Objectif n° 1: Repérer", Some("1"), None)]
    #[test_case("OBJECTIF N°1 – Repérer", Some("1"), None)]
    #[test_case("Objectif 1 Repérer", Some("1"), None)]
    #[test_case("Objectif F06 : Repérer", Some("F06"), None)]
    #[test_case("Objectif obligatoire n° 3 : Repérer", Some("3"), O)]
    #[test_case("Objectif facultatif 12 – Repérer", Some("12"), F)]
    #[test_case("Fiche action n° 4 : Repérer", Some("4"), None)]
    #[test_case("N° 7 : Repérer", Some("7"), None)]
    fn une_marque_est_reconnue(ligne: &str, numero: Option<&str>, statut: Option<StatutObjectif>) {
        let marque = marque(ligne).unwrap_or_else(|| panic!("« {ligne} » opens with a mark"));
        assert_eq!((marque.numero.as_deref(), marque.reste, marque.statut), (numero, "Repérer", statut));
    }

    #[test_case("Repérer plus tôt les enfants")]
    #[test_case("12 départements")]
    #[test_case("1,5 million d’euros")]
    #[test_case("à 3 mois")]
    #[test_case("Ouvrir 6 places")]
    #[test_case("o")]
    #[test_case("Objectif de 2025 : repérer"; "a year is no rank")]
    fn une_ligne_ordinaire_n_a_pas_de_marque(ligne: &str) {
        assert_eq!(marque(ligne), None);
    }
}
