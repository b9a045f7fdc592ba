//! `cargo xtask types`: the TypeScript twins of the views, and the answers of the fake host, both made by the real Rust.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Resultat;
use crate::essais::coeur;
use crate::etapes::{cargo, cible, executer, programme, racine};

/// Where ts-rs writes.
const SORTIE_TS: &str = "TS_RS_EXPORT_DIR";

/// What is generated, and where it is kept.
const DOSSIERS: [(&str, &str); 2] = [("generated", "ui/src/ipc/generated"), ("fixtures", "ui/src/ipc/fixtures")];

/// Writes them where the UI reads them.
pub fn ecrire() -> Resultat {
    let neufs = produire()?;
    for (nom, garde) in DOSSIERS {
        let (source, but) = (neufs.join(nom), racine().join(garde));
        let _ = fs::remove_dir_all(&but);
        copier(&source, &but).map_err(|e| format!("cannot write {}: {e}", but.display()))?;
    }
    Ok(())
}

/// Fails when what is kept is not what the Rust would write.
pub fn verifier() -> Resultat {
    let neufs = produire()?;
    for (nom, garde) in DOSSIERS {
        let (attendu, trouve) = (contenu(&neufs.join(nom)), contenu(&racine().join(garde)));
        let noms = attendu.keys().chain(trouve.keys());
        if let Some(fichier) = noms.into_iter().find(|f| attendu.get(*f) != trouve.get(*f)) {
            return Err(format!("{garde}/{fichier} is out of date: run `cargo xtask types`"));
        }
    }
    Ok(())
}

fn produire() -> Resultat<PathBuf> {
    let neufs = cible().join("types");
    let _ = fs::remove_dir_all(&neufs);
    for (nom, _) in DOSSIERS {
        fs::create_dir_all(neufs.join(nom)).map_err(|e| e.to_string())?;
    }
    // The build of the core tests, and its features, serve again.
    let ecrire_types = ["--lib", "export_bindings"];
    let generes = neufs.join("generated");
    executer(cargo().args(["test", "--quiet", "--locked"]).args(coeur()).args(ecrire_types).env(SORTIE_TS, generes))?;
    executer(cargo().args(["build", "--quiet", "--locked"]).args(coeur()).args(["--example", "fixtures"]))?;
    let fixtures = cible().join("debug/examples/fixtures");
    // The fixtures speak local time: one zone for everybody.
    executer(programme(&fixtures.to_string_lossy()).arg(neufs.join("fixtures")).env("TZ", "Europe/Paris"))?;
    Ok(neufs)
}

fn contenu(dossier: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entrees) = fs::read_dir(dossier) else { return BTreeMap::new() };
    entrees
        .flatten()
        .filter_map(|e| Some((e.file_name().to_string_lossy().into_owned(), fs::read(e.path()).ok()?)))
        .collect()
}

fn copier(source: &Path, but: &Path) -> std::io::Result<()> {
    fs::create_dir_all(but)?;
    for entree in fs::read_dir(source)? {
        let entree = entree?;
        fs::copy(entree.path(), but.join(entree.file_name()))?;
    }
    Ok(())
}
