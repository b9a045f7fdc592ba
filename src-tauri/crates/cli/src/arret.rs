//! Ctrl+C: the file that is being written is finished, no other is begun, and the command says so.

/// How a command that was stopped ends, as for any other program.
const ARRETE: i32 = 130;

/// From now on, Ctrl+C ends the command between two files.
pub fn entre_deux_fichiers() {
    let arreter = || {
        application::attendre_les_ecritures(|| {
            eprintln!("\nArrêté. Chaque fichier déjà écrit est entier. Relancez la commande pour la finir.");
            std::process::exit(ARRETE)
        });
    };
    // Where the system has no such signal to give, the command ends as it can.
    let _ = ctrlc::set_handler(arreter);
}
