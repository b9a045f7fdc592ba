//! `cargo xtask test` and its quick part `cargo xtask verif`.

use crate::Resultat;
use crate::etapes::{Etapes, cargo, executer, programme, racine};
use crate::systeme::{self, NPM};
use crate::{app, conformite, licences, types};

/// The crates that compile in seconds, without a webview.
const COEUR: &[&str] =
    &["domaine", "referentiel", "stockage", "documents", "signatures", "orthographe", "application", "cli", "xtask"];

/// The tests that only write types wait for their step.
const SANS_TYPES: [&str; 3] = ["--", "--skip", "export_bindings"];

/// Everything that must pass, the quickest to fail first.
pub fn tout() -> Resultat {
    let mut etapes = Etapes::default();
    let resultat = toutes_les_etapes(&mut etapes);
    etapes.bilan();
    resultat
}

fn toutes_les_etapes(etapes: &mut Etapes) -> Resultat {
    etapes.faire("system packages", || {
        let paquets = [systeme::FENETRE, systeme::CONDUITE, systeme::DOCUMENTS, systeme::ECRANS].concat();
        systeme::exiger(&paquets)
    })?;
    rapides(etapes)?;
    etapes.faire("licences of crates and npm packages", licences::verifier)?;
    etapes.faire("documents: PDF/A-3a, PDF/UA-1, signatures, text", conformite::verifier)?;
    etapes.faire("screens in a browser, with axe", || npm(&["run", "test:ecrans"]))?;
    etapes.faire("lints of the desktop shell", || {
        executer(cargo().args(["clippy", "--locked", "-p", "paraphe-bureau", "--all-targets", "--", "-D", "warnings"]))
    })?;
    etapes.faire("commands through a mock window", || {
        executer(cargo().args(["test", "--locked", "-p", "paraphe-bureau"]))
    })?;
    // After the tests of the shell: they leave in its place a binary that wants the development server.
    etapes.faire("desktop application, debug build", app::construire)?;
    etapes.faire("real window", fenetre)
}

/// Formatting, lints, core tests, types, UI units.
pub fn rapide() -> Resultat {
    let mut etapes = Etapes::default();
    let resultat = rapides(&mut etapes);
    etapes.bilan();
    resultat
}

fn rapides(etapes: &mut Etapes) -> Resultat {
    etapes.faire("formatting", || executer(cargo().args(["fmt", "--all", "--check"])))?;
    etapes.faire("lints of the core", || {
        executer(cargo().args(["clippy", "--locked", "--all-targets"]).args(coeur()).args(["--", "-D", "warnings"]))
    })?;
    etapes.faire("core tests", || executer(cargo().args(["test", "--locked"]).args(coeur()).args(SANS_TYPES)))?;
    etapes.faire("npm packages", systeme::npm)?;
    etapes.faire("generated types and fixtures unchanged", types::verifier)?;
    etapes.faire("UI types", || npm(&["run", "typecheck"]))?;
    etapes.faire("UI lints", || npm(&["run", "lint"]))?;
    etapes.faire("UI tests", || npm(&["test"]))
}

/// Accepts the present pages as golden.
pub fn accepter() -> Resultat {
    executer(cargo().args(["test", "--locked"]).args(coeur()).args(SANS_TYPES).env("INSTA_UPDATE", "always"))
}

/// The core crates with the features of every step that builds them: one build serves lints, tests and types.
pub fn coeur() -> Vec<&'static str> {
    COEUR.iter().flat_map(|nom| ["-p", nom]).chain(["--features", "application/ts"]).collect()
}

fn npm(arguments: &[&str]) -> Resultat {
    executer(programme(NPM).args(["--prefix", "ui"]).args(arguments))
}

/// The built application under a virtual display, driven as a user would.
fn fenetre() -> Resultat {
    // A session bus of its own: a second start finds the first window through it.
    let mut commande = programme("dbus-run-session");
    commande.args(["--", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "node", "--test", "--test-concurrency=1"]);
    commande.arg("--test-timeout=240000");
    commande.args(["bureau", "travail", "journees"].map(|nom| racine().join(format!("tests/e2e/{nom}.test.mjs"))));
    executer(commande.env("PARAPHE_BUREAU", app::binaire()).env("PARAPHE_CLI", app::ligne_de_commande()))
}
