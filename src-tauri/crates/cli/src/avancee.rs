//! How far a long command is: one line on a terminal, once it has lasted long enough to be waited for, gone at the end.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What lasts less is not waited for.
const PATIENCE: Duration = Duration::from_millis(500);

/// Says what is under way until it is dropped.
pub struct Avancee {
    dire: Option<Sender<String>>,
    fil: Option<JoinHandle<()>>,
}

impl Avancee {
    /// On the terminal of the command; nothing when its errors go elsewhere.
    pub fn nouvelle() -> Self {
        if stderr().is_terminal() { Self::sur(stderr(), PATIENCE) } else { Self { dire: None, fil: None } }
    }

    fn sur(mut sortie: impl Write + Send + 'static, patience: Duration) -> Self {
        let (dire, entendre) = mpsc::channel::<String>();
        let fil = std::thread::spawn(move || {
            let debut = Instant::now();
            let (mut en_cours, mut largeur) = (String::new(), 0);
            loop {
                let reste = patience.saturating_sub(debut.elapsed());
                // Before the end of the patience, what comes only replaces what would be shown.
                let recu = if largeur == 0 && !en_cours.is_empty() {
                    entendre.recv_timeout(reste)
                } else {
                    entendre.recv().map_err(|_| RecvTimeoutError::Disconnected)
                };
                match recu {
                    Ok(texte) => en_cours = texte,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                if debut.elapsed() >= patience {
                    // A terminal that does not take it stops nothing.
                    let _ = write!(sortie, "\r{en_cours:<largeur$}").and_then(|()| sortie.flush());
                    largeur = largeur.max(en_cours.chars().count());
                }
            }
            if largeur > 0 {
                let _ = write!(sortie, "\r{:largeur$}\r", "").and_then(|()| sortie.flush());
            }
        });
        Self { dire: Some(dire), fil: Some(fil) }
    }

    /// What begins: « 3/5  03-annexe-convention.pdf ».
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
        let avancee = Avancee::sur(ecran.clone(), Duration::from_secs(3600));
        avancee.dire("1/2  a.pdf");
        avancee.dire("2/2  b.pdf");
        drop(avancee);
        assert_eq!(ecran.lu(), "");
    }

    /// One document that lasts is said even when no other follows; the line is cleared at the end.
    #[test]
    fn ce_qui_dure_se_dit_puis_s_efface() {
        let ecran = Ecran::default();
        let avancee = Avancee::sur(ecran.clone(), Duration::from_millis(20));
        avancee.dire("1/2  long.pdf");
        while ecran.lu().is_empty() {
            std::thread::sleep(Duration::from_millis(5));
        }
        avancee.dire("2/2  b");
        drop(avancee);
        assert_eq!(ecran.lu(), "\r1/2  long.pdf\r2/2  b       \r             \r");
    }
}
