//! The real window against an empty one: start, opening of a large dossier, a key in a grid to the total painted.

use std::path::Path;

use serde_json::Value;

use super::tableau::{But, Mesure, Tableau};
use super::{lire_json, nombre};
use crate::Resultat;
use crate::etapes::{cargo, cible, executer, lire, programme, racine};
use crate::{app, systeme};

/// Builds both windows in release and measures them in turn; nothing where no virtual display can be had.
pub fn mesurer(chez: &Path) -> Resultat<Option<Value>> {
    if !cfg!(target_os = "linux") {
        println!("The window is measured on Linux only, where it can be driven without a display.");
        return Ok(None);
    }
    systeme::exiger(&[systeme::FENETRE, systeme::CONDUITE].concat())?;
    systeme::npm()?;
    println!("The window and an empty one, built in release, once.");
    app::construire_en_release()?;
    let vide = ["build", "--quiet", "--release", "--locked", "-p", "paraphe-bureau", "--example", "fenetre_vide"];
    executer(cargo().args(vide).args(["--features", "tauri/custom-protocol"]))?;
    let release = cible().join("release");
    let mut commande = programme("dbus-run-session");
    commande.args(["--", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "node"]);
    commande.arg(racine().join("tests/e2e/mesures.mjs")).arg(release.join("examples/fenetre_vide"));
    commande.arg(chez.join("grand.paraphe")).env("PARAPHE_BUREAU", release.join("paraphe-bureau"));
    // The services of the session speak on the same output, before.
    let sortie = lire(&mut commande)?;
    lire_json(sortie.lines().last().unwrap_or_default().to_owned()).map(Some)
}

pub fn montrer(tableau: &mut Tableau, m: &Value) {
    let n = |nom: &str| nombre(&m[nom]);
    tableau.titre(
        "The real window, release, under a virtual display, driven by WebDriver; the peer is an empty Tauri window",
    );
    tableau.ligne(Mesure::ms("start to usable, median", n("depart")).pair(n("depart_vide")).but(But::Rapport(1.3)));
    tableau.ligne(Mesure::ms("a dossier of 60 fiches opened, median", n("ouverture")).but(But::Ms(200.0)));
    tableau.ligne(
        Mesure::ms(&format!("key in its grid to the total painted, median of {}", n("frappes")), n("frappe"))
            .but(But::Ms(50.0)),
    );
    tableau.ligne(Mesure::ms("  95th centile", n("frappe_p95")));
}
