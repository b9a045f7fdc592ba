//! A long act: what its pages cost, and how CPU and memory grow with their number. The peer of each length is the short act.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::pair::{Pair, pages};
use super::tableau::{But, Mesure, Tableau};
use super::{durees, lire_json, mediane, release};
use crate::Resultat;

/// Fiches of each dossier, as the example `banc` writes them: about 100, 440 and 920 pages.
const FICHES: [usize; 3] = [60, 300, 640];
const TOURS: usize = 3;

/// Prints each length in a cold process.
pub fn mesurer(tableau: &mut Tableau, pair: &Pair, chez: &Path) -> Resultat {
    let sortie = |fiches: usize| chez.join(format!("long-{fiches}.pdf"));
    let commande = |fiches: usize| {
        let dossier = chez.join(format!("long-{fiches}.paraphe"));
        let mut argv: Vec<PathBuf> = vec![release("paraphe"), "pdf".into(), dossier, "--jour".into()];
        argv.extend(["2022-06-08".into(), "--document".into(), "convention".into(), "-o".into(), sortie(fiches)]);
        json!({ "nom": fiches.to_string(), "codes": [0], "argv": argv })
    };
    let mesures = lire_json(pair.chronometrer(TOURS, &Value::from(FICHES.map(commande).to_vec()))?)?;
    tableau
        .titre("The convention of a long dossier in a cold process; the peer of each figure is that of the shortest");
    let lire = |fiches: usize| -> Resultat<[f64; 3]> {
        let de = |mesure: &str| mediane(&durees(&mesures[fiches.to_string()][mesure]));
        Ok([pages(&sortie(fiches))? as f64, de("cpu"), de("memoire")])
    };
    let [pages_du_court, cpu_du_court, memoire_du_court] = lire(FICHES[0])?;
    for fiches in FICHES {
        let [pages, cpu, memoire] = lire(fiches)?;
        let par_page = Mesure::ms(&format!("{pages:.0} pages, CPU of one page"), cpu / pages);
        tableau.ligne(par_page.pair(cpu_du_court / pages_du_court).but(But::Rapport(1.25)));
        let somme = Mesure::nombre(&format!("{pages:.0} pages, peak memory"), "MB", memoire / 1000.0);
        // Nine times the pages, less than three times the memory: what a page leaves behind is its letters, once.
        tableau.ligne(somme.pair(memoire_du_court / 1000.0).but(But::Rapport(3.0)));
    }
    Ok(())
}
