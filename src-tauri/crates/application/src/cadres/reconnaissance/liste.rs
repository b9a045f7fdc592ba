//! A pasted list, line by line: bullets, numbers, headings, wrapped lines.

use domaine::cadre::Cadre;

use super::{Brut, Contexte};

pub(super) fn lire(texte: &str, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
    let marquee = texte.lines().any(|l| marque(l.trim()).is_some());
    let mut bruts: Vec<Brut> = Vec::new();
    let mut ecartees = Vec::new();
    let mut contexte = Contexte::default();
    let mut ouverte = false;
    for ligne in texte.lines().map(str::trim) {
        if ligne.is_empty() {
            ouverte = false;
            continue;
        }
        if ligne.chars().all(|c| c.is_ascii_digit() || c == '/' || c == ' ') || !ligne.chars().any(char::is_alphabetic)
        {
            ecartees.push(ligne.to_owned());
            continue;
        }
        if contexte.titre(ligne, cadre) {
            ecartees.push(ligne.to_owned());
            ouverte = false;
            continue;
        }
        match (marque(ligne), bruts.last_mut()) {
            (Some((numero, reste)), _) => {
                bruts.push(contexte.ouvrir(numero, reste));
                ouverte = true;
            }
            (None, Some(derniere)) if ouverte && (marquee || commence_en_minuscule(ligne)) => joindre(derniere, ligne),
            (None, _) if marquee && !ouverte => ecartees.push(ligne.to_owned()),
            (None, _) => {
                bruts.push(contexte.ouvrir(None, ligne));
                ouverte = true;
            }
        }
    }
    (bruts, ecartees)
}

/// A wrapped line goes on where it was cut.
fn joindre(brut: &mut Brut, suite: &str) {
    if let Some(coupe) = brut.texte.strip_suffix('\u{ad}') {
        brut.texte = format!("{coupe}{suite}");
    } else if brut.texte.ends_with('-') && commence_en_minuscule(suite) {
        brut.texte.push_str(suite);
        brut.remarques.push("Un mot était coupé en fin de ligne : vérifiez son trait d’union.".to_owned());
    } else {
        brut.texte.push(' ');
        brut.texte.push_str(suite);
    }
}

fn commence_en_minuscule(ligne: &str) -> bool {
    ligne.chars().next().is_some_and(char::is_lowercase)
}

/// The bullet or number that opens a line, and the rest: « 1. », « a) », « iv) », « – », « • », « Objectif n° 3 : ».
pub(super) fn marque(ligne: &str) -> Option<(Option<String>, &str)> {
    const PUCES: [char; 15] = ['-', '–', '—', '•', '▪', '◦', '·', '●', '○', '■', '*', '➢', '→', '►', '\u{f0b7}'];
    if let Some(reste) = ligne.strip_prefix(PUCES) {
        let reste = reste.trim_start();
        return reste.chars().next().is_some_and(char::is_alphabetic).then_some((None, reste));
    }
    let sans_mot = ["Objectif ", "OBJECTIF ", "objectif ", "Action ", "Indicateur "].iter().find_map(|mot| {
        let reste = ligne.strip_prefix(mot)?;
        let reste = reste.strip_prefix("n°").or_else(|| reste.strip_prefix("N°")).unwrap_or(reste).trim_start();
        reste.starts_with(|c: char| c.is_ascii_digit()).then_some(reste)
    });
    let corps = sans_mot.unwrap_or(ligne);
    let fin = corps.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(corps.len());
    let (numero, reste) = corps.split_at(fin);
    let point = numero.ends_with('.');
    let numero = numero.trim_end_matches('.');
    let chiffres = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|o| o.is_ascii_digit());
    let compose = numero.split('.').all(chiffres);
    let lettre = numero.len() == 1 && numero.bytes().all(|o| o.is_ascii_alphabetic());
    let romain = (1..=4).contains(&numero.len()) && numero.bytes().all(|o| b"ivxIVX".contains(&o));
    if !(compose || lettre || romain) {
        return None;
    }
    let signe = reste.chars().next();
    let ferme = matches!(signe, Some(')' | '°' | ':' | '/')) || point;
    let capitale = numero.bytes().all(|o| o.is_ascii_uppercase());
    let tiret = reste.trim_start().starts_with(['-', '–', '—', ':']) && (compose || capitale || sans_mot.is_some());
    if !(ferme || tiret || sans_mot.is_some()) {
        return None;
    }
    let reste = reste.trim_start_matches([')', '°', ':', '/', '-', '–', '—', ' ', '.']).trim_start();
    reste.chars().next().is_some_and(char::is_alphabetic).then(|| (Some(numero.to_owned()), reste))
}
