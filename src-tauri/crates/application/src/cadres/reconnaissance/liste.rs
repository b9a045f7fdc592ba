//! A pasted list, line by line: bullets, numbers, headings, wrapped lines, feet of pages.

use std::collections::{BTreeMap, BTreeSet};

use domaine::cadre::Cadre;

use super::indices::simplifier;
use super::marques::{Marque, marque};
use super::{Brut, Contexte};

/// Said of a line that goes on after the foot of its page.
const SUITE: &str = "La fin de cette ligne était à la page suivante : vérifiez-la.";

pub(super) fn lire(texte: &str, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
    let lignes: Vec<&str> = texte.lines().map(str::trim).collect();
    let nus = numeros_nus(&lignes);
    let marquee = !nus.is_empty() || lignes.iter().any(|l| marque(l).is_some());
    let courants = if marquee { titres_courants(&lignes, &nus, cadre) } else { BTreeSet::new() };
    let mut bruts: Vec<Brut> = Vec::new();
    let mut ecartees = Vec::new();
    let mut contexte = Contexte::default();
    // Does the last line go on? A heading that wraps does not go on in the objective before it.
    let (mut ouverte, mut apres_un_titre, mut apres_un_pied) = (false, false, false);
    for (rang, ligne) in lignes.iter().copied().enumerate() {
        if ligne.is_empty() {
            ouverte = false;
            continue;
        }
        if est_un_pied(ligne) || courants.contains(&rang) {
            ecartees.push(ligne.to_owned());
            apres_un_pied = true;
            continue;
        }
        if contexte.titre(ligne, cadre) {
            ecartees.push(ligne.to_owned());
            (ouverte, apres_un_titre) = (false, true);
            continue;
        }
        let page_tournee = std::mem::take(&mut apres_un_pied) && marquee;
        match (marque(ligne).or_else(|| numero_nu(ligne).filter(|_| nus.contains(&rang))), bruts.last_mut()) {
            (Some(marque), _) => {
                bruts.push(contexte.ouvrir(&marque));
                (ouverte, apres_un_titre) = (true, false);
            }
            (None, Some(derniere)) if page_tournee => {
                if !apres_un_titre && commence_en_minuscule(ligne) && !est_finie(&derniere.texte) {
                    joindre(derniere, ligne);
                    derniere.remarques.push(SUITE.to_owned());
                    ouverte = true;
                } else {
                    ecartees.push(ligne.to_owned());
                }
            }
            (None, Some(derniere)) if ouverte && (marquee || commence_en_minuscule(ligne)) => joindre(derniere, ligne),
            (None, _) if marquee && !ouverte => ecartees.push(ligne.to_owned()),
            (None, _) => {
                bruts.push(contexte.ouvrir(&Marque { reste: ligne, ..Marque::default() }));
                (ouverte, apres_un_titre) = (true, false);
            }
        }
    }
    (bruts, ecartees)
}

/// A wrapped line goes on where it was cut; a word cut in two is one again when the dictionary knows it.
pub(super) fn joindre(brut: &mut Brut, suite: &str) {
    let coupe = brut.texte.strip_suffix(['\u{ad}', '-', '\u{2010}']).filter(|_| commence_en_minuscule(suite));
    let Some(coupe) = coupe else {
        brut.texte.push(' ');
        brut.texte.push_str(suite);
        return;
    };
    let debut = coupe.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let fin = suite.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let mot = format!("{debut}{fin}");
    let connu = !debut.is_empty() && ::orthographe::fautes(&mot, &::orthographe::Admis::default()).is_empty();
    if connu || brut.texte.ends_with('\u{ad}') {
        brut.remarques.push(format!("Un mot était coupé en fin de ligne, il a été recollé : « {mot} »."));
        brut.texte = format!("{coupe}{suite}");
    } else {
        brut.remarques.push("Un mot était coupé en fin de ligne : vérifiez son trait d’union.".to_owned());
        brut.texte = format!("{coupe}-{suite}");
    }
}

fn commence_en_minuscule(ligne: &str) -> bool {
    ligne.chars().next().is_some_and(char::is_lowercase)
}

/// A line that ends its sentence is not continued further down.
fn est_finie(texte: &str) -> bool {
    texte.trim_end().ends_with(['.', ';', ':', '!', '?'])
}

/// « 12 », « – 3 – », « 3/12 », « Page 3 sur 12 »: the number of a page, or a line without words.
fn est_un_pied(ligne: &str) -> bool {
    if ligne.contains(char::is_alphabetic) && !ligne.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let simple = simplifier(ligne);
    let mut mots = simple.split(' ').filter(|m| !m.is_empty()).peekable();
    mots.next_if(|m| matches!(*m, "page" | "p"));
    mots.all(|m| matches!(m, "sur" | "de") || m.bytes().all(|o| o.is_ascii_digit()))
}

/// The lines without a mark that stand at the head or foot of pages: the same words twice but for their numbers, or the
/// reference of the text itself.
fn titres_courants(lignes: &[&str], nus: &BTreeSet<usize>, cadre: &Cadre) -> BTreeSet<usize> {
    let possible = |rang: usize, ligne: &str| {
        !nus.contains(&rang)
            && !commence_en_minuscule(ligne)
            && marque(ligne).is_none()
            && ligne.contains(|c: char| c.is_ascii_digit())
            && ligne.contains(char::is_alphabetic)
            // « Engagement 1 », « Engagement 2 » are headings, not heads of pages.
            && !Contexte::default().titre(ligne, cadre)
    };
    let sans_nombres = |ligne: &str| ligne.replace(|c: char| c.is_ascii_digit(), "");
    let mut rangs: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (rang, ligne) in lignes.iter().enumerate().filter(|(rang, ligne)| possible(*rang, ligne)) {
        rangs.entry(sans_nombres(ligne)).or_default().push(rang);
    }
    let est_une_reference =
        |ligne: &str| ["Instruction n", "Circulaire n", "NOR "].iter().any(|debut| ligne.starts_with(debut));
    rangs
        .into_values()
        .filter(|memes| memes.len() > 1 || memes.iter().any(|rang| est_une_reference(lignes[*rang])))
        .flatten()
        .collect()
}

/// The lines that open with a bare number, « 3 Repérer … », when these numbers follow one another.
fn numeros_nus(lignes: &[&str]) -> BTreeSet<usize> {
    let nus: Vec<(usize, u8)> = lignes
        .iter()
        .enumerate()
        .filter_map(|(rang, ligne)| Some((rang, numero_nu(ligne)?.numero?.parse().ok()?)))
        .collect();
    let suite_depuis = |debut: usize| {
        let mut suite = vec![nus[debut]];
        for (rang, n) in &nus[debut + 1..] {
            if suite.last().is_some_and(|(_, dernier)| n.checked_sub(1) == Some(*dernier)) {
                suite.push((*rang, *n));
            }
        }
        suite
    };
    let plus_longue = (0..nus.len()).map(suite_depuis).max_by_key(Vec::len).unwrap_or_default();
    if plus_longue.len() < 2 { BTreeSet::new() } else { plus_longue.into_iter().map(|(rang, _)| rang).collect() }
}

fn numero_nu(ligne: &str) -> Option<Marque<'_>> {
    let (numero, reste) = ligne.split_once(' ')?;
    let reste = reste.trim_start();
    let chiffres = (1..=2).contains(&numero.len()) && numero.bytes().all(|o| o.is_ascii_digit());
    (chiffres && reste.chars().next().is_some_and(char::is_uppercase)).then(|| Marque {
        numero: Some(numero.to_owned()),
        reste,
        ..Marque::default()
    })
}
