//! The `paraphe` command line: the use cases of `application`, without a window.
//!
//! Here: reading arguments, printing, exit codes (0 nothing blocking, 1 something blocking, 2 unusable input, 130 stopped).
//! Not here: anything that the window would also need.

mod aide;
mod arguments;
mod arret;
mod avancee;
mod cadres;
mod commandes;
mod feuilles;
mod fusion;
mod lots;
mod pieces;
mod retour;

use std::process::ExitCode;

// Trees of thousands of small values are made and dropped at each change: the system's allocator takes twice as long.
#[global_allocator]
static ALLOCATEUR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a command ends with.
enum Issue {
    Bien,
    Bloquant,
}

fn main() -> ExitCode {
    arret::entre_deux_fichiers();
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    match arguments::lire(arguments).and_then(commandes::executer) {
        Ok(Issue::Bien) => ExitCode::SUCCESS,
        Ok(Issue::Bloquant) => ExitCode::from(1),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}
