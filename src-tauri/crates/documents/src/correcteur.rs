//! The corrector: proposals over one paragraph, each with its place, its replacement and its reasons. It never rewrites.
//!
//! Typographic spaces, apostrophes and ellipses are those of `typographie`: what is proposed here is what would print.
//! Rules run in turn until none has anything to say, on characters that remember where they come from; so applying every
//! proposal leaves nothing to propose. Not here: which texts are read, and the French of the reasons (`application`).

use std::collections::BTreeSet;
use std::ops::Range;

use domaine::ecriture::{Lexique, Sigle};

use crate::typographie::{INSECABLE, typographier};

/// A change to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposition {
    /// Bytes of the text; empty for a pure insertion.
    pub plage: Range<usize>,
    pub remplacement: String,
    /// At least one.
    pub motifs: Vec<Motif>,
}

/// Why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Motif {
    /// Spaces, apostrophes and ellipses as they print.
    Typographie,
    EspacesRepetees,
    Guillemets,
    /// « 1er », « 2e », « XXIe ».
    Ordinal,
    /// The acronym, expanded where it stands first.
    Sigle(String),
    /// The spelling proposed by the lexicon.
    Usage(String),
}

/// A character, with its place in the source, or none when a rule wrote it.
#[derive(Clone, Copy)]
struct Lettre {
    c: char,
    place: Option<usize>,
}

struct Changement {
    plage: Range<usize>,
    remplacement: String,
    motif: Motif,
}

/// Every proposal for a paragraph, in reading order. `developpes` are the acronyms that the act expanded before.
pub fn proposer(texte: &str, lexique: &Lexique, developpes: &BTreeSet<String>) -> Vec<Proposition> {
    const TOURS: usize = 8;
    let source: Vec<(usize, char)> = texte.char_indices().collect();
    let mut lettres: Vec<Lettre> =
        source.iter().enumerate().map(|(i, (_, c))| Lettre { c: *c, place: Some(i) }).collect();
    let mut motifs: Vec<(Range<usize>, Motif)> = Vec::new();
    for _ in 0..TOURS {
        let ici: String = lettres.iter().map(|l| l.c).collect();
        let Some(changements) = premiere_regle(&ici, lexique, developpes) else { break };
        for changement in changements.into_iter().rev() {
            motifs.push((dans_la_source(&lettres, &changement.plage, source.len()), changement.motif));
            let neuves = changement.remplacement.chars().map(|c| Lettre { c, place: None });
            lettres.splice(changement.plage, neuves);
        }
    }
    differences(&source, texte.len(), &lettres, &motifs)
}

/// The text with these proposals applied.
pub fn appliquer(texte: &str, propositions: &[Proposition]) -> String {
    let mut sortie = texte.to_owned();
    for p in propositions.iter().rev() {
        sortie.replace_range(p.plage.clone(), &p.remplacement);
    }
    sortie
}

/// The acronyms that a paragraph expands: « observatoire … (ODPE) ».
pub fn developpes_dans(texte: &str, lexique: &Lexique) -> BTreeSet<String> {
    lexique.sigles.iter().filter(|s| est_developpe(texte, s)).map(|s| s.sigle.clone()).collect()
}

/// The first rule that has something to say, with all that it says. Words first, spaces last: they depend on the words.
fn premiere_regle(texte: &str, lexique: &Lexique, developpes: &BTreeSet<String>) -> Option<Vec<Changement>> {
    let regles: [&dyn Fn() -> Vec<Changement>; 6] = [
        &|| espaces_repetees(texte),
        &|| guillemets(texte),
        &|| ordinaux(texte),
        &|| usages(texte, lexique),
        &|| sigles(texte, lexique, developpes),
        &|| typographie(texte),
    ];
    regles.iter().map(|regle| regle()).find(|changements| !changements.is_empty())
}

fn est_espace(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn espaces_repetees(texte: &str) -> Vec<Changement> {
    let lettres: Vec<char> = texte.chars().collect();
    let mut changements = Vec::new();
    let mut i = 0;
    while i < lettres.len() {
        let longueur = lettres[i..].iter().take_while(|c| est_espace(**c)).count();
        if longueur > 1 {
            let garde = lettres[i..i + longueur].iter().find(|c| **c != ' ').unwrap_or(&' ');
            let remplacement = garde.to_string();
            changements.push(Changement { plage: i..i + longueur, remplacement, motif: Motif::EspacesRepetees });
        }
        i += longueur.max(1);
    }
    changements
}

/// Straight or English quotes in pairs become guillemets; an odd one is left to the reader.
fn guillemets(texte: &str) -> Vec<Changement> {
    let lettres: Vec<char> = texte.chars().collect();
    let places: Vec<usize> = (0..lettres.len()).filter(|i| matches!(lettres[*i], '"' | '“' | '”')).collect();
    if places.len() % 2 == 1 {
        return Vec::new();
    }
    let change =
        |i: usize, texte: String| Changement { plage: i..i + 1, remplacement: texte, motif: Motif::Guillemets };
    places
        .chunks(2)
        .flat_map(|paire| {
            let (ouvre, ferme) = (paire[0], paire[1]);
            let libre = |i: Option<usize>| i.and_then(|i| lettres.get(i)).is_none_or(|c| !est_espace(*c));
            let apres = if libre(Some(ouvre + 1)) { format!("«{INSECABLE}") } else { "«".to_owned() };
            let avant = if libre(ferme.checked_sub(1)) { format!("{INSECABLE}»") } else { "»".to_owned() };
            [change(ouvre, apres), change(ferme, avant)]
        })
        .collect()
}

/// « 2ème », « 1ier », « XXIème », « 1ère »: « 2e », « 1er », « XXIe », « 1re ».
fn ordinaux(texte: &str) -> Vec<Changement> {
    const FAUX: [(&str, &str); 10] = [
        ("ièmes", "es"),
        ("ième", "e"),
        ("èmes", "es"),
        ("ème", "e"),
        ("eme", "e"),
        ("ières", "res"),
        ("ière", "re"),
        ("ères", "res"),
        ("ère", "re"),
        ("ier", "er"),
    ];
    let mut changements = Vec::new();
    for (plage, mot) in mots(texte) {
        for (faux, juste) in FAUX {
            let Some(rang) = mot.strip_suffix(faux) else { continue };
            let nombre = !rang.is_empty() && rang.bytes().all(|o| o.is_ascii_digit());
            let romain = rang.len() > 1 && rang.bytes().all(|o| matches!(o, b'I' | b'V' | b'X' | b'L'));
            let premier = matches!(juste, "er" | "re" | "res");
            if (nombre || romain) && (premier == (rang == "1")) {
                let plage = plage.start + rang.chars().count()..plage.end;
                changements.push(Changement { plage, remplacement: juste.to_owned(), motif: Motif::Ordinal });
                break;
            }
        }
    }
    changements
}

/// The lexicon's spellings, as whole words. The capital of a sentence stays.
fn usages(texte: &str, lexique: &Lexique) -> Vec<Changement> {
    let lettres: Vec<char> = texte.replace('\'', "’").replace(['\u{a0}', '\u{202f}'], " ").chars().collect();
    let cite = citations(&lettres);
    let mut changements: Vec<Changement> = Vec::new();
    for usage in &lexique.usages {
        let modele: Vec<char> = usage.ecrit.chars().collect();
        for debut in 0..lettres.len().saturating_sub(modele.len().saturating_sub(1)) {
            let fin = debut + modele.len();
            let entier =
                |i: Option<usize>| i.and_then(|i| lettres.get(i)).is_none_or(|c| !c.is_alphanumeric() && *c != '-');
            let libre = changements.iter().all(|c| c.plage.end <= debut || fin <= c.plage.start);
            let que_la_majuscule = usage.propose.to_lowercase() == usage.ecrit.to_lowercase()
                && usage.propose.chars().next().is_some_and(char::is_lowercase);
            if lettres[debut..fin] != modele[..]
                || !entier(debut.checked_sub(1))
                || !entier(Some(fin))
                || !libre
                || cite[debut]
                || que_la_majuscule && ouvre_une_phrase(&lettres[..debut]) && un_seul_mot_change(usage)
            {
                continue;
            }
            let garde = que_la_majuscule && ouvre_une_phrase(&lettres[..debut]);
            let remplacement = if garde { capitale(&usage.propose) } else { usage.propose.clone() };
            changements.push(Changement { plage: debut..fin, remplacement, motif: Motif::Usage(usage.raison.clone()) });
        }
    }
    changements.sort_by_key(|c| c.plage.start);
    changements
}

/// « Préfet » at the start of a sentence is right; « Conseil Départemental » there becomes « Conseil départemental ».
fn un_seul_mot_change(usage: &domaine::ecriture::Usage) -> bool {
    capitale(&usage.propose) == usage.ecrit
}

fn capitale(mot: &str) -> String {
    let mut lettres = mot.chars();
    lettres.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default() + lettres.as_str()
}

/// Nothing before, or the end of a sentence, or the civility that keeps the capital of a title.
fn ouvre_une_phrase(avant: &[char]) -> bool {
    let reste: String = avant.iter().collect();
    let reste = reste.trim_end_matches(|c: char| est_espace(c) || matches!(c, '«' | '(' | '"' | '–' | '-' | '•'));
    reste.is_empty()
        || reste.ends_with(['.', '!', '?', '\n', ':'])
        || reste.ends_with("Monsieur le")
        || reste.ends_with("Madame la")
}

/// The first use of an acronym that nothing expanded yet gets its expansion.
fn sigles(texte: &str, lexique: &Lexique, developpes: &BTreeSet<String>) -> Vec<Changement> {
    let cite = citations(&texte.chars().collect::<Vec<_>>());
    let mots: Vec<_> = mots(texte).into_iter().filter(|(plage, _)| !cite[plage.start]).collect();
    let mut changements = Vec::new();
    for sigle in lexique.sigles.iter().filter(|s| !developpes.contains(&s.sigle) && !est_developpe(texte, s)) {
        let Some((plage, _)) = mots.iter().find(|(_, mot)| *mot == sigle.sigle) else { continue };
        let remplacement = format!("{} ({})", sigle.developpe, sigle.sigle);
        changements.push(Changement { plage: plage.clone(), remplacement, motif: Motif::Sigle(sigle.sigle.clone()) });
    }
    changements.sort_by_key(|c| c.plage.start);
    changements
}

/// What stands between guillemets is somebody else's: its words are not ours to mend.
fn citations(lettres: &[char]) -> Vec<bool> {
    let mut profondeur = 0_usize;
    let compter = |c: &char| {
        match c {
            '«' => profondeur += 1,
            '»' => profondeur = profondeur.saturating_sub(1),
            _ => {}
        }
        profondeur > 0
    };
    lettres.iter().map(compter).collect()
}

/// « … (ODPE) », « … (FIR, mission 1) » or « ODPE (observatoire…) »: the reader is told.
fn est_developpe(texte: &str, sigle: &Sigle) -> bool {
    [')', ','].iter().any(|apres| texte.contains(&format!("({}{apres}", sigle.sigle)))
        || texte.contains(&format!("{} (", sigle.sigle))
}

/// What `typographie` would print differently, place by place.
fn typographie(texte: &str) -> Vec<Changement> {
    let (avant, apres): (Vec<char>, Vec<char>) = (texte.chars().collect(), typographier(texte).chars().collect());
    // Only spaces, apostrophes and dots change: everything else stays in order.
    let souple = |c: char| est_espace(c) || matches!(c, '\'' | '’' | '.' | '…');
    let mut changements = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < avant.len() || j < apres.len() {
        let fin = |lettres: &[char], k: usize| k + lettres[k..].iter().take_while(|c| souple(**c)).count();
        let (fi, fj) = (fin(&avant, i), fin(&apres, j));
        if avant[i..fi] != apres[j..fj] {
            let remplacement = apres[j..fj].iter().collect();
            changements.push(Changement { plage: i..fi, remplacement, motif: Motif::Typographie });
        }
        (i, j) = (fi + 1, fj + 1);
    }
    changements
}

/// Words with their places in characters.
fn mots(texte: &str) -> Vec<(Range<usize>, &str)> {
    let mut mots = Vec::new();
    let mut debut: Option<(usize, usize)> = None;
    let fin = (texte.len(), ' ');
    for (rang, (octet, c)) in texte.char_indices().chain([fin]).enumerate() {
        if c.is_alphanumeric() {
            debut.get_or_insert((rang, octet));
        } else if let Some((r, o)) = debut.take() {
            mots.push((r..rang, &texte[o..octet]));
        }
    }
    mots
}

/// The characters of the source that a range of the present text covers or touches.
fn dans_la_source(lettres: &[Lettre], plage: &Range<usize>, longueur: usize) -> Range<usize> {
    let avant = lettres[..plage.start].iter().rev().find_map(|l| l.place).map_or(0, |p| p + 1);
    let apres = lettres[plage.end..].iter().find_map(|l| l.place).unwrap_or(longueur);
    avant..apres
}

/// What stands between the characters that were kept, on both sides.
fn differences(
    source: &[(usize, char)],
    octets: usize,
    lettres: &[Lettre],
    motifs: &[(Range<usize>, Motif)],
) -> Vec<Proposition> {
    let octet = |rang: usize| source.get(rang).map_or(octets, |(octet, _)| *octet);
    let mut propositions = Vec::new();
    let (mut suivant, mut neuf) = (0, String::new());
    let fin = Lettre { c: ' ', place: Some(source.len()) };
    for lettre in lettres.iter().chain([&fin]) {
        let Some(place) = lettre.place else {
            neuf.push(lettre.c);
            continue;
        };
        let ancien: String = source[suivant..place].iter().map(|(_, c)| *c).collect();
        if ancien != neuf {
            let mut raisons: Vec<Motif> = motifs
                .iter()
                .filter(|(plage, _)| plage.start <= place && suivant <= plage.end)
                .map(|(_, motif)| motif.clone())
                .collect();
            raisons.sort();
            raisons.dedup();
            propositions.push(Proposition {
                plage: octet(suivant)..octet(place),
                remplacement: std::mem::take(&mut neuf),
                motifs: raisons,
            });
        }
        neuf.clear();
        suivant = place + 1;
    }
    propositions
}
