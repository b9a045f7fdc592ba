//! How many seeded faults the consistency rule finds, and how often it is wrong: counts, not times.

use super::tableau::{Mesure, Tableau};
use super::{lire_json, nombre};
use crate::Resultat;
use crate::etapes::{cargo, lire};

pub fn imprimer(tableau: &mut Tableau) -> Resultat {
    let arguments = ["run", "--quiet", "--release", "--locked", "-p", "application", "--example", "coherence"];
    let bilan = lire_json(lire(cargo().args(arguments))?)?;
    tableau.titre(
        "Figures written by hand that disagree with the data: faults seeded over the examples, then right sentences",
    );
    for (quoi, groupe, tout) in
        [("found", "fautes", "toutes_les_fautes"), ("flagged wrongly", "justes", "tous_les_justes")]
    {
        let tout = &bilan[tout];
        tableau.ligne(pour_cent(&format!("all, {quoi}"), nombre(&tout[0]), nombre(&tout[1])));
        for ligne in bilan[groupe].as_array().into_iter().flatten() {
            let sorte = ligne["sorte"].as_str().unwrap_or_default();
            tableau.ligne(pour_cent(&format!("  {sorte}, {quoi}"), nombre(&ligne["vus"]), nombre(&ligne["total"])));
        }
    }
    Ok(())
}

fn pour_cent(quoi: &str, vus: f64, total: f64) -> Mesure {
    Mesure::nombre(&format!("{quoi} ({vus:.0} of {total:.0})"), "%", vus * 100.0 / total.max(1.0))
}
