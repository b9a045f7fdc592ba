//! Every crate and npm package that we build with has a licence that lets us ship it.

use serde_json::Value;

use crate::Resultat;
use crate::etapes::{cargo, lire, racine};

/// Accepted as they are, or as one side of an « OR ».
const ADMISES: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "CC0-1.0",
    "CC-BY-4.0",
    "BlueOak-1.0.0",
    "BSL-1.0",
    "OFL-1.1",
    "Python-2.0",
    "bzip2-1.0.6",
    "CDLA-Permissive-2.0",
];

pub fn verifier() -> Resultat {
    let refusees: Vec<String> = crates()?
        .into_iter()
        .chain(paquets_npm()?)
        .filter(|(_, l)| !admise(l))
        .map(|(n, l)| format!("{n}: {l}"))
        .collect();
    if refusees.is_empty() { Ok(()) } else { Err(format!("licences to look at: {}", refusees.join("; "))) }
}

fn crates() -> Resultat<Vec<(String, String)>> {
    let texte = lire(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let lu: Value = serde_json::from_str(&texte).map_err(|e| e.to_string())?;
    let paquets = lu["packages"].as_array().ok_or("cargo metadata has no packages")?;
    println!("{} crates", paquets.len());
    Ok(paquets
        .iter()
        .map(|p| {
            let texte = |champ: &str| p[champ].as_str().unwrap_or_default().to_owned();
            (format!("{} {}", texte("name"), texte("version")), texte("license"))
        })
        .collect())
}

fn paquets_npm() -> Resultat<Vec<(String, String)>> {
    let fichier = racine().join("ui/package-lock.json");
    let texte = std::fs::read_to_string(&fichier).map_err(|e| format!("cannot read {}: {e}", fichier.display()))?;
    let lu: Value = serde_json::from_str(&texte).map_err(|e| e.to_string())?;
    let paquets = lu["packages"].as_object().ok_or("package-lock.json has no packages")?;
    println!("{} npm packages", paquets.len());
    Ok(paquets
        .iter()
        .map(|(chemin, p)| {
            let licence = p["license"].as_str().map_or_else(|| licence_installee(chemin), str::to_owned);
            (format!("npm {chemin}"), licence)
        })
        .collect())
}

/// A few packages say it only in their own package.json, or in a licence file that begins with its name.
fn licence_installee(chemin: &str) -> String {
    let dossier = racine().join("ui").join(chemin);
    let lire = |nom: &str| std::fs::read_to_string(dossier.join(nom)).unwrap_or_default();
    let declaree = serde_json::from_str::<Value>(&lire("package.json"))
        .ok()
        .and_then(|p| p["license"].as_str().map(str::to_owned));
    match declaree {
        Some(licence) => licence,
        None if lire("LICENSE").trim_start().starts_with("Apache License") => "Apache-2.0".to_owned(),
        None => String::new(),
    }
}

/// Reads « (MIT OR Apache-2.0) AND Unicode-3.0 », and the old « MIT/Apache-2.0 ».
fn admise(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    let mut profondeur = 0usize;
    let mut coupes_et = vec![String::new()];
    for mot in licence.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
        match mot {
            "(" => profondeur += 1,
            ")" => profondeur = profondeur.saturating_sub(1),
            "AND" if profondeur == 0 => {
                coupes_et.push(String::new());
                continue;
            }
            _ => {}
        }
        let courante = coupes_et.last_mut().expect("never empty");
        if !courante.is_empty() {
            courante.push(' ');
        }
        courante.push_str(mot);
    }
    coupes_et.iter().all(|partie| {
        let partie = partie.trim().trim_start_matches("( ").trim_end_matches(" )").trim();
        if partie.contains(" AND ") && partie != licence.trim() {
            return admise(partie) || partie.split(" OR ").any(admise);
        }
        partie.split(" OR ").any(|une| ADMISES.contains(&une.trim_matches(['(', ')', ' '])))
    })
}

#[cfg(test)]
mod tests {
    use super::admise;

    #[test]
    fn expressions() {
        for bonne in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR MIT",
        ] {
            assert!(admise(bonne), "{bonne}");
        }
        for mauvaise in ["GPL-3.0", "", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND SSPL-1.0", "UNLICENSED"] {
            assert!(!admise(mauvaise), "{mauvaise}");
        }
    }
}
