//! The sentences as the sources write them: the longest run of words of each literal, without what a dossier fills in.

/// Where the sentences of the findings are.
const SOURCES: [&str; 6] = [
    include_str!("../../src-tauri/crates/application/src/textes/argent.rs"),
    include_str!("../../src-tauri/crates/application/src/textes/calendrier.rs"),
    include_str!("../../src-tauri/crates/application/src/textes/coherence.rs"),
    include_str!("../../src-tauri/crates/application/src/textes/contenu.rs"),
    include_str!("../../src-tauri/crates/application/src/textes/parties.rs"),
    include_str!("../../src-tauri/crates/application/src/textes/publies.rs"),
];

/// Shorter runs are joints between words, and say nothing by themselves.
const LONGUEUR: usize = 14;

/// Words that the rules give as a key, and what stands for a fact whose number no row of a framework may lack.
const PAS_DES_PHRASES: [&str; 5] = [
    "sans les doubles, avec les autres actions",
    "sans les doubles",
    "avec les autres actions",
    "un nombre d’actions",
    "un nombre d’objectifs",
];

/// Each sentence that a finding may say.
pub fn des_regles() -> Vec<String> {
    let tous = SOURCES.iter().flat_map(|source| de_la_source(source));
    let trouves: Vec<String> = tous.filter(|mots| !PAS_DES_PHRASES.contains(&mots.as_str())).collect();
    assert!(trouves.len() > 200, "{}: the sources are no longer where they were", trouves.len());
    trouves
}

fn de_la_source(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let sans_commentaires: Vec<&str> = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
    let mut trouves = Vec::new();
    let mut reste = sans_commentaires.join("\n");
    while let Some((_, suite)) = reste.split_once('"') {
        let Some(fin) = fin(suite) else { break };
        trouves.extend(mots(&suite[..fin]));
        reste = suite[fin + 1..].to_owned();
    }
    trouves
}

fn fin(suite: &str) -> Option<usize> {
    let octets = suite.as_bytes();
    (0..octets.len()).find(|n| octets[*n] == b'"' && (*n == 0 || octets[*n - 1] != b'\\'))
}

/// The longest run between two placeholders, lines joined as the compiler does.
fn mots(litteral: &str) -> Option<String> {
    let mut joint = String::new();
    let mut lignes = litteral.split("\\\n");
    joint.push_str(lignes.next().unwrap_or_default());
    for ligne in lignes {
        joint.push_str(ligne.trim_start());
    }
    let morceaux = joint.split(['{', '}']).enumerate().filter(|(rang, _)| rang % 2 == 0).map(|(_, morceau)| morceau);
    let plus_long = morceaux.max_by_key(|morceau| morceau.chars().count())?;
    (plus_long.chars().count() >= LONGUEUR && plus_long.contains(' ')).then(|| plus_long.to_owned())
}
