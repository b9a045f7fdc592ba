//! How far a long command is: one line on a terminal, once it has lasted long enough to be waited for, gone at the end. Elsewhere
//! (a file, a scheduled task), plain lines, as soon as they are asked for, or once it lasts.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What lasts less is not waited for.
const PATIENCE: Duration = Duration::from_millis(500);
/// Where nobody watches, what lasts less leaves no line behind.
const LONGUEUR: Duration = Duration::from_secs(10);

/// What a line becomes when another follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Maniere {
    /// The next one takes its place, and nothing is left at the end.
    Remplacee,
    Gardee,
}

/// Says what is under way until it is dropped.
pub struct Avancee {
    dire: Option<Sender<String>>,
    fil: Option<JoinHandle<()>>,
}

impl Avancee {
    /// On the terminal of the command, or where its errors go; from the first moment when it is `demandee`.
    pub fn nouvelle(demandee: bool) -> Self {
        match (demandee, stderr().is_terminal()) {
            (true, _) => Self::sur(stderr(), Duration::ZERO, Maniere::Gardee),
            (false, true) => Self::sur(stderr(), PATIENCE, Maniere::Remplacee),
            (false, false) => Self::sur(stderr(), LONGUEUR, Maniere::Gardee),
        }
    }

    fn sur(mut sortie: impl Write + Send + 'static, patience: Duration, maniere: Maniere) -> Self {
        let (dire, entendre) = mpsc::channel::<String>();
        let fil = std::thread::spawn(move || {
            let debut = Instant::now();
            let (mut en_cours, mut largeur) = (String::new(), 0);
            let mut attendue = false;
            loop {
                let reste = patience.saturating_sub(debut.elapsed());
                // Before the end of the patience, what comes only replaces what would be shown.
                let recu = if attendue {
                    entendre.recv_timeout(reste)
                } else {
                    entendre.recv().map_err(|_| RecvTimeoutError::Disconnected)
                };
                match recu {
                    Ok(texte) => en_cours = texte,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                attendue = debut.elapsed() < patience;
                // An output that does not take it stops nothing.
                let _ = match maniere {
                    _ if attendue => Ok(()),
                    Maniere::Gardee => writeln!(sortie, "{en_cours}"),
                    Maniere::Remplacee => {
                        let ecrite = write!(sortie, "\r{en_cours:<largeur$}").and_then(|()| sortie.flush());
                        largeur = largeur.max(en_cours.chars().count());
                        ecrite
                    }
                };
            }
            if largeur > 0 {
                let _ = write!(sortie, "\r{:largeur$}\r", "").and_then(|()| sortie.flush());
            }
        });
        Self { dire: Some(dire), fil: Some(fil) }
    }

    /// What begins: « 3 sur 5 : 03-annexe-convention.pdf ».
    pub fn dire(&self, texte: impl Into<String>) {
        if let Some(dire) = &self.dire {
            let _ = dire.send(texte.into());
        }
    }
}

impl Drop for Avancee {
    /// The line is gone before anything else is printed.
    fn drop(&mut self) {
        drop(self.dire.take());
        if let Some(fil) = self.fil.take() {
            let _ = fil.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Ecran(Arc<Mutex<Vec<u8>>>);

    impl Write for Ecran {
        fn write(&mut self, octets: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(octets)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl Ecran {
        fn lu(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    #[test]
    fn ce_qui_est_vite_fait_ne_dit_rien() {
        let ecran = Ecran::default();
        let avancee = Avancee::sur(ecran.clone(), Duration::from_secs(3600), Maniere::Remplacee);
        avancee.dire("1 sur 2 : a.pdf");
        avancee.dire("2 sur 2 : b.pdf");
        drop(avancee);
        assert_eq!(ecran.lu(), "");
    }

    /// One document that lasts is said even when no other follows; the line is cleared at the end.
    #[test]
    fn ce_qui_dure_se_dit_puis_s_efface() {
        let ecran = Ecran::default();
        let avancee = Avancee::sur(ecran.clone(), Duration::from_millis(20), Maniere::Remplacee);
        avancee.dire("1 sur 2 : long.pdf");
        while ecran.lu().is_empty() {
            std::thread::sleep(Duration::from_millis(5));
        }
        avancee.dire("2 sur 2 : b");
        drop(avancee);
        assert_eq!(ecran.lu(), "\r1 sur 2 : long.pdf\r2 sur 2 : b       \r                  \r");
    }

    /// A log keeps each line, in order, and no sign of a terminal.
    #[test]
    fn ce_qui_est_demande_laisse_une_ligne_par_document() {
        let ecran = Ecran::default();
        let avancee = Avancee::sur(ecran.clone(), Duration::ZERO, Maniere::Gardee);
        avancee.dire("1 sur 2 : a.pdf");
        avancee.dire("2 sur 2 : b.pdf");
        drop(avancee);
        assert_eq!(ecran.lu(), "1 sur 2 : a.pdf\n2 sur 2 : b.pdf\n");
    }
}
