//! `cargo xtask`: one command starts the application, one tests everything, one is its quick part.
//!
//! Here: running other programs, installing what is missing, timing. Not here: anything that ships.

mod app;
mod banc;
mod conformite;
mod essais;
mod etapes;
mod licences;
mod systeme;
mod types;

use std::process::ExitCode;

const AIDE: &str = "\
Usage: cargo xtask COMMAND

  app        install what is missing, build, open the window
             (without a display: example dossier, checks, convention PDF)
  ui         the whole UI in a browser, on a fake host (no window)
  test       everything that must pass, with the time of each step
  verif      the quick part of it, for daily use
  documents  validate the acts of the examples (a step of test)
  licences   check the licences of crates and npm packages (a step of test)
  types      write the TypeScript twins of the views and the fixtures of the fake host
  golden     accept the present pages as the golden ones (read the diff first)
  banc       measure speed as ratios against peers, in one run
             (« banc convention »: the act of sixty pages alone, without the window)";

/// What a step ends with: nothing, or one sentence.
pub type Resultat<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let commande = std::env::args().nth(1).unwrap_or_default();
    let resultat = match commande.as_str() {
        "app" => app::lancer(),
        "ui" => app::ui(),
        "test" => essais::tout(),
        "verif" => essais::rapide(),
        "documents" => conformite::verifier(),
        "licences" => licences::verifier(),
        "types" => types::ecrire(),
        "golden" => essais::accepter(),
        "banc" => match std::env::args().nth(2).as_deref() {
            None => banc::mesurer(),
            Some("convention") => banc::mesurer_la_convention(),
            Some(autre) => Err(format!("« banc {autre} » is not known: « banc » or « banc convention »")),
        },
        _ => {
            println!("{AIDE}");
            return if matches!(commande.as_str(), "" | "help" | "--help" | "-h") {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(2)
            };
        }
    };
    match resultat {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
