//! The peer: typst, pinned, in its own environment under `target`, on the same Document with the same fonts.
//!
//! A ratio against a peer that says something else is worth nothing: both files are read back first.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Resultat;
use crate::etapes::{cible, executer, lire, programme, racine};

const VERSION: &str = "0.15.2";
/// A shorter act would measure the start of the programs.
const PAGES: usize = 60;
const FICHIERS: [(&str, &str); 3] = [
    ("acte.typ", include_str!("../../banc/acte.typ")),
    ("pair.py", include_str!("../../banc/pair.py")),
    ("chrono.py", include_str!("../../banc/chrono.py")),
];

/// Typst, ready to run.
pub struct Pair {
    python: PathBuf,
    chez: PathBuf,
}

/// What both files hold.
pub struct Comparaison {
    pub notre: Contenu,
    pub sien: Contenu,
}

pub struct Contenu {
    pub pages: usize,
    pub mots: usize,
    pub octets: usize,
}

impl Pair {
    /// Installs what is missing and puts the template beside the data.
    pub fn preparer(chez: &Path) -> Resultat<Self> {
        let environnement = cible().join("pair");
        let python = environnement.join("bin/python");
        let pret = || {
            let version = "from importlib.metadata import version; print(version('typst'))";
            let dite = lire(Command::new(&python).args(["-I", "-c", version]).stderr(Stdio::null()));
            dite.is_ok_and(|v| v.trim() == VERSION)
        };
        if !python.exists() || !pret() {
            println!("Installing typst=={VERSION} in {}", environnement.display());
            executer(programme("python3").args(["-m", "venv", "--clear"]).arg(&environnement))?;
            let paquet = format!("typst=={VERSION}");
            executer(Command::new(&python).args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                &paquet,
            ]))?;
        }
        for (nom, texte) in FICHIERS {
            fs::write(chez.join(nom), texte).map_err(|e| format!("{nom}: {e}"))?;
        }
        Ok(Self { python, chez: chez.to_owned() })
    }

    /// A line of Python in the peer's environment, as a command.
    pub fn python(&self, programme: &str) -> Vec<PathBuf> {
        [self.python.clone(), "-I".into(), "-c".into(), programme.into()].into()
    }

    /// What to run for `pdf` or `apercu`.
    pub fn commande(&self, action: &str) -> Vec<PathBuf> {
        let polices = racine().join("src-tauri/crates/documents/polices");
        [self.python.clone(), "-I".into(), self.chez.join("pair.py"), action.into(), self.chez.clone(), polices].into()
    }

    /// Runs the peer and gives what it printed.
    pub fn lire(&self, action: &str) -> Resultat<String> {
        let [python, arguments @ ..] = &self.commande(action)[..] else { return Err("no command".to_owned()) };
        lire(Command::new(python).args(arguments))
    }

    /// Runs commands in turn; gives CPU and wall of each, as JSON.
    pub fn chronometrer(&self, tours: usize, commandes: &Value) -> Resultat<String> {
        let script = self.chez.join("chrono.py");
        lire(Command::new(&self.python).arg("-I").arg(script).args([tours.to_string(), commandes.to_string()]))
    }

    /// Reads both files back: the same amounts, the same last article, as many words, enough pages.
    pub fn comparer(&self, chez: &Path) -> Resultat<Comparaison> {
        let document = fs::read_to_string(chez.join("document.json")).map_err(|e| e.to_string())?;
        let document: Value = serde_json::from_str(&document).map_err(|e| e.to_string())?;
        let attendus = ["810 000".to_owned(), dernier_article(&document)?];
        let notre = lire_pdf(&chez.join("paraphe.pdf"), &attendus)?;
        let sien = lire_pdf(&chez.join("typst.pdf"), &attendus)?;
        if sien.mots * 100 < notre.mots * 95 {
            return Err(format!("the peer prints {} words where we print {}: not the same act", sien.mots, notre.mots));
        }
        if let Some(court) = [&notre, &sien].into_iter().find(|c| c.pages < PAGES) {
            return Err(format!("an act of {} pages is too short: {PAGES} at least", court.pages));
        }
        Ok(Comparaison { notre, sien })
    }
}

fn lire_pdf(fichier: &Path, attendus: &[String]) -> Resultat<Contenu> {
    let texte = simple(&lire(programme("pdftotext").arg(fichier).arg("-"))?);
    if let Some(manquant) = attendus.iter().find(|t| !texte.contains(&simple(t))) {
        return Err(format!("{}: « {manquant} » is not in the text", fichier.display()));
    }
    Ok(Contenu {
        pages: pages(fichier)?,
        mots: texte.split(' ').count(),
        octets: fs::read(fichier).map_err(|e| e.to_string())?.len(),
    })
}

/// How many pages a file has.
pub fn pages(fichier: &Path) -> Resultat<usize> {
    let infos = programme("pdfinfo").arg(fichier).output().map_err(|e| format!("pdfinfo did not start: {e}"))?;
    let infos = String::from_utf8_lossy(&infos.stdout);
    let pages = infos.lines().find_map(|l| l.strip_prefix("Pages:")?.trim().parse().ok());
    pages.ok_or_else(|| "pdfinfo does not say how many pages".to_owned())
}

/// The title of the last heading before the signatures.
fn dernier_article(document: &Value) -> Resultat<String> {
    let blocs = document["blocs"].as_array().ok_or("the document has no blocks")?;
    let titres = blocs.iter().map(|b| &b["contenu"]).take_while(|c| c.get("signatures").is_none());
    let dernier = titres.filter_map(|c| c.get("intertitre")).last().ok_or("the document has no article")?;
    let spans = dernier["texte"].as_array().into_iter().flatten();
    Ok(spans.filter_map(|s| s["texte"].as_str()).collect())
}

/// One kind of space.
fn simple(texte: &str) -> String {
    texte.split_whitespace().collect::<Vec<_>>().join(" ")
}
