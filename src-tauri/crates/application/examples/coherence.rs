//! What the consistency rule finds of the seeded faults, as JSON for `cargo xtask banc`; `--detail` lists what it missed.

#[path = "../../../../tests/coherence/fautes.rs"]
mod fautes;

use std::collections::BTreeMap;

use serde_json::{Value, json};

fn main() {
    let bilan = fautes::mesurer();
    if std::env::args().any(|a| a == "--detail") {
        println!("missed:\n  {}\nfalse:\n  {}", bilan.manquees.join("\n  "), bilan.fausses_alertes.join("\n  "));
        return;
    }
    let lignes = |lignes: &BTreeMap<&str, (usize, usize)>| -> Value {
        lignes.iter().map(|(sorte, (vus, total))| json!({"sorte": sorte, "vus": vus, "total": total})).collect()
    };
    let ((trouvees, semees), (alertes, justes)) = (bilan.detection(), bilan.alertes());
    println!(
        "{}",
        json!({"fautes": lignes(&bilan.fautes), "justes": lignes(&bilan.justes),
               "toutes_les_fautes": [trouvees, semees], "tous_les_justes": [alertes, justes]})
    );
}
