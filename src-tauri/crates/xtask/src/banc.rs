//! `cargo xtask banc`: speed as ratios against peers, measured in the same run on the same machine. Nothing is
//! asserted: a time says as much about the machine as about us; a ratio says more.
//!
//! Here: what is measured, in which order, against what. The peers are in `pair`, the printing in `tableau`; what needs
//! no process of its own is measured by the example `banc` of `application`.

mod coherence;
mod fenetre;
mod longueur;
mod pair;
mod tableau;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::Resultat;
use crate::etapes::{cargo, cible, executer, lire, programme};
use pair::{Comparaison, Pair};
use tableau::{But, Mesure, Tableau};

/// Cold processes are run this many times, in turn with their peer.
const TOURS: usize = 15;

/// The convention alone against its peer: no window is built.
pub fn mesurer_la_convention() -> Resultat {
    let (chez, pair) = preparer()?;
    let mut tableau = Tableau::nouveau(&chez);
    let froids = froids(&pair, &chez)?;
    convention(&mut tableau, &froids, &pair.comparer(&chez)?);
    tableau.imprimer();
    Ok(())
}

/// Everything.
pub fn mesurer() -> Resultat {
    let (chez, pair) = preparer()?;
    let mut tableau = Tableau::nouveau(&chez);
    let froids = froids(&pair, &chez)?;
    let pages = pair.comparer(&chez)?;
    println!("In one process: checks, saved corrections, pages, every territory.");
    let chauds = lire_json(lire(outil("examples/banc").arg("mesures").arg(&chez))?)?;
    let apercu_du_pair = lire_json(pair.lire("apercu")?)?;

    convention(&mut tableau, &froids, &pages);
    verifier(&mut tableau, &froids, &chauds["verifier"]);
    enregistrer(&mut tableau, &chauds["enregistrer"]);
    apercu(&mut tableau, &chauds["apercu"], &apercu_du_pair);
    liste(&mut tableau, &chauds["liste"]);
    territoires(&mut tableau, &chauds["territoires"]);
    println!("Long acts.");
    longueur::mesurer(&mut tableau, &pair, &chez)?;
    if let Some(mesures) = fenetre::mesurer(&chez)? {
        fenetre::montrer(&mut tableau, &mesures);
    }
    coherence::imprimer(&mut tableau)?;
    tableau.imprimer();
    match chauds["territoires"]["manques"].as_array() {
        Some(manques) if manques.is_empty() => Ok(()),
        manques => Err(format!("some acts could not be made: {manques:?}")),
    }
}

/// Builds what is measured; gives the folder of what both sides read, and the peer.
fn preparer() -> Resultat<(PathBuf, Pair)> {
    println!("Building in release, once.");
    let quoi = ["-p", "cli", "--bin", "paraphe", "-p", "application", "--example", "banc"];
    executer(cargo().args(["build", "--quiet", "--release", "--locked"]).args(quoi))?;
    let chez = cible().join("banc");
    let _ = fs::remove_dir_all(&chez);
    fs::create_dir_all(&chez).map_err(|e| e.to_string())?;
    executer(outil("examples/banc").arg("donnees").arg(&chez))?;
    let pair = Pair::preparer(&chez)?;
    Ok((chez, pair))
}

fn outil(nom: &str) -> std::process::Command {
    programme(&release(nom).to_string_lossy())
}

fn release(nom: &str) -> PathBuf {
    cible().join("release").join(nom)
}

fn lire_json(texte: String) -> Resultat<Value> {
    serde_json::from_str(&texte).map_err(|e| format!("a measure is not JSON: {e}"))
}

/// CPU and wall of each cold process, ours and the peers', run in turn.
fn froids(pair: &Pair, chez: &Path) -> Resultat<Value> {
    println!("Cold processes, {TOURS} rounds in turn.");
    let paraphe = |commande: &str, dossier: &str| -> Vec<PathBuf> {
        [release("paraphe"), commande.into(), chez.join(dossier), "--jour".into(), "2022-06-08".into()].into()
    };
    let mut pdf = paraphe("pdf", "acte.paraphe");
    pdf.extend(["--document".into(), "convention".into(), "-o".into(), chez.join("paraphe.pdf")]);
    let mut lecture = pair.python("import json, sys; json.load(open(sys.argv[1]))");
    lecture.push(chez.join("charge.json"));
    let commandes = json!([
        { "nom": "pdf", "codes": [0], "argv": pdf },
        { "nom": "pdf du pair", "codes": [0], "argv": pair.commande("pdf") },
        { "nom": "depart du pair", "codes": [0], "argv": pair.python("import typst") },
        // 1 says that something blocks: a result like another.
        { "nom": "verifier", "codes": [0, 1], "argv": paraphe("verifier", "charge.paraphe") },
        { "nom": "lecture du pair", "codes": [0], "argv": lecture },
    ]);
    lire_json(pair.chronometrer(TOURS, &commandes)?)
}

fn convention(tableau: &mut Tableau, froids: &Value, pages: &Comparaison) {
    let [cpu, cpu_pair] = ["pdf", "pdf du pair"].map(|nom| durees(&froids[nom]["cpu"]));
    let depart = mediane(&durees(&froids["depart du pair"]["cpu"]));
    let (notre, sien) = (&pages.notre, &pages.sien);
    tableau.titre(&format!(
        "Convention PDF of {} pages in a cold process, against typst making the same act in {} pages (PDF/A-3a, PDF/UA-1)",
        notre.pages, sien.pages
    ));
    tableau.ligne(
        Mesure::ms(&format!("CPU, best of {TOURS}"), minimum(&cpu))
            .pair(minimum(&cpu_pair))
            .but(But::Rapport(1.0 / 3.0)),
    );
    tableau.ligne(Mesure::ms("CPU, median", mediane(&cpu)).pair(mediane(&cpu_pair)).but(But::Rapport(1.0 / 3.0)));
    tableau.ligne(
        Mesure::ms("CPU, median, the peer's own start not counted", mediane(&cpu)).pair(mediane(&cpu_pair) - depart),
    );
    let [reel, reel_pair] = ["pdf", "pdf du pair"].map(|nom| durees(&froids[nom]["reel"]));
    tableau.ligne(Mesure::ms("wall, median (ours syncs its file)", mediane(&reel)).pair(mediane(&reel_pair)));
    tableau.ligne(Mesure::nombre("pages", "pages", notre.pages as f64).pair_sans_rapport(sien.pages as f64));
    tableau.ligne(
        Mesure::nombre("read back from the file", "words", notre.mots as f64).pair_sans_rapport(sien.mots as f64),
    );
    tableau.ligne(Mesure::nombre("file", "kB", notre.octets as f64 / 1000.0).pair(sien.octets as f64 / 1000.0));
}

fn verifier(tableau: &mut Tableau, froids: &Value, chaud: &Value) {
    let depuis = |nom: &str| nombre(&chaud[nom]);
    tableau.titre(&format!(
        "verifier on 60 fiches and {:.0} indicators: the file read, every rule run; the peer only reads the same JSON into a tree",
        depuis("indicateurs")
    ));
    tableau.ligne(
        Mesure::ms("in one process, median of 200 (peer: serde_json)", depuis("ms"))
            .pair(depuis("pair"))
            .but(But::Ms(20.0)),
    );
    tableau.ligne(Mesure::ms("  of which the rules", depuis("regles")));
    tableau.ligne(
        Mesure::ms("  the rules over twice as many fiches (peer: over 60)", depuis("double")).pair(depuis("regles")),
    );
    tableau.ligne(
        Mesure::ms("  the rules over four times as many (peer: over 120)", depuis("quadruple")).pair(depuis("double")),
    );
    let [cpu, cpu_pair] = ["verifier", "lecture du pair"].map(|nom| mediane(&durees(&froids[nom]["cpu"])));
    tableau.ligne(Mesure::ms("cold process, CPU, median (peer: python, json)", cpu).pair(cpu_pair).but(But::Ms(20.0)));
}

fn enregistrer(tableau: &mut Tableau, m: &Value) {
    let n = |nom: &str| nombre(&m[nom]);
    tableau.titre(&format!(
        "A correction of one amount saved, durable, {} times; the peer appends {:.0} kB, as we write, and syncs",
        n("tours"),
        n("octets") / 1000.0
    ));
    tableau.ligne(Mesure::ms("wall, median", n("ms")).pair(n("pair")).but(But::Ms(10.0)));
    tableau.ligne(Mesure::ms("wall, 95th centile", n("p95")).pair(n("p95_pair")));
    if let Some(cpu) = m["cpu"].as_f64() {
        tableau.ligne(Mesure::ms("  CPU, mean of the first twenty", cpu));
    }
    tableau.ligne(Mesure::ms("  of which the tree, without the base", n("arbre")));
}

fn apercu(tableau: &mut Tableau, m: &Value, pair: &Value) {
    let n = |nom: &str| nombre(&m[nom]);
    let suivants = mediane(&durees(&pair["suivants"]));
    let (pages, pages_du_pair) = (n("pages").max(1.0), nombre(&pair["pages"]).max(1.0));
    let tout = n("composer") + n("poser") + n("dessiner");
    tableau.titre(
        "The act seen again after a correction, every page as SVG, in one process; the peer remembers the time before",
    );
    tableau.ligne(Mesure::ms("whole act, median", tout).pair(suivants));
    tableau.ligne(
        Mesure::ms("one page (laid out, drawn)", (n("poser") + n("dessiner")) / pages).pair(suivants / pages_du_pair),
    );
    for (quoi, nom) in [("composed", "composer"), ("laid out", "poser"), ("drawn", "dessiner")] {
        tableau.ligne(Mesure::ms(&format!("  whole act {quoi}"), n(nom)));
    }
    tableau.ligne(Mesure::ms("whole act, the first time", n("premier")).pair(nombre(&pair["premier"])));
}

fn liste(tableau: &mut Tableau, m: &Value) {
    tableau.titre(&format!("A portefeuille of {} dossiers", nombre(&m["dossiers"])));
    tableau.ligne(Mesure::ms("its list", nombre(&m["ms"])).but(But::Ms(100.0)));
    tableau.ligne(Mesure::ms("its list on a new day, every dossier judged again", nombre(&m["premiere"])));
    tableau.ligne(Mesure::ms("its contracts of one year compared", nombre(&m["comparaison"])).but(But::Ms(300.0)));
    tableau.ligne(Mesure::ms("words looked for in all of it", nombre(&m["recherche"])).but(But::Ms(100.0)));
}

fn territoires(tableau: &mut Tableau, m: &Value) {
    let (reussis, manques) = (nombre(&m["reussis"]), m["manques"].as_array().map_or(0, Vec::len));
    tableau.titre(&format!(
        "The {} territories under every framework (each body where there are several): created, then printed",
        nombre(&m["territoires"])
    ));
    tableau.ligne(Mesure::nombre(&format!("acts made, {manques} missed"), "acts", reussis));
    tableau.ligne(Mesure::nombre("all of them, wall", "s", nombre(&m["ms"]) / 1000.0));
    if let Some(cpu) = m["cpu"].as_f64() {
        tableau.ligne(Mesure::ms("one act, CPU", cpu / reussis.max(1.0)));
    }
}

fn nombre(valeur: &Value) -> f64 {
    valeur.as_f64().unwrap_or(f64::NAN)
}

/// Sorted.
fn durees(valeur: &Value) -> Vec<f64> {
    let mut durees: Vec<f64> = valeur.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    durees.sort_by(f64::total_cmp);
    durees
}

fn minimum(triees: &[f64]) -> f64 {
    triees.first().copied().unwrap_or(f64::NAN)
}

fn mediane(triees: &[f64]) -> f64 {
    triees.get(triees.len() / 2).copied().unwrap_or(f64::NAN)
}
