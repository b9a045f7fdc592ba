//! The table: figures in columns, what each means, what was hoped for, and the machine that all of it depends on.

use std::fmt::Write;
use std::path::Path;
use std::process::Stdio;

use crate::etapes::{lire, programme};

/// What is hoped for. Said, never asserted.
#[derive(Clone, Copy)]
pub enum But {
    /// Ours over the peer's.
    Rapport(f64),
    Ms(f64),
}

/// One figure.
pub struct Mesure {
    quoi: String,
    unite: &'static str,
    notre: f64,
    pair: Option<f64>,
    rapport: bool,
    but: Option<But>,
}

impl Mesure {
    pub fn ms(quoi: &str, notre: f64) -> Self {
        Self::nombre(quoi, "ms", notre)
    }

    pub fn nombre(quoi: &str, unite: &'static str, notre: f64) -> Self {
        Self { quoi: quoi.to_owned(), unite, notre, pair: None, rapport: true, but: None }
    }

    pub fn pair(self, pair: f64) -> Self {
        Self { pair: Some(pair), ..self }
    }

    /// A peer to compare with, where a ratio would mean nothing.
    pub fn pair_sans_rapport(self, pair: f64) -> Self {
        Self { pair: Some(pair), rapport: false, ..self }
    }

    pub fn but(self, but: But) -> Self {
        Self { but: Some(but), ..self }
    }

    fn rapport(&self) -> Option<f64> {
        self.pair.filter(|_| self.rapport).map(|pair| self.notre / pair)
    }

    fn verdict(&self) -> String {
        let (limite, tenu) = match self.but {
            None => return String::new(),
            Some(But::Rapport(limite)) => (format!("ratio < {limite:.2}"), self.rapport().is_some_and(|r| r < limite)),
            Some(But::Ms(limite)) => (format!("< {limite:.0} ms"), self.notre < limite),
        };
        format!("{limite}: {}", if tenu { "held" } else { "MISSED" })
    }
}

/// Everything measured in one run.
pub struct Tableau {
    texte: String,
    machine: String,
}

impl Tableau {
    /// Notes the load at the start.
    pub fn nouveau(lieu: &Path) -> Self {
        let coeurs = std::thread::available_parallelism().map_or(0, usize::from);
        let systeme = lire(programme("stat").args(["-f", "-c", "%T"]).arg(lieu).stderr(Stdio::null()));
        let systeme = systeme.unwrap_or_default();
        let machine = format!(
            "{} {}, {coeurs} cores{}, disk {}, load {} at the start",
            std::env::consts::OS,
            std::env::consts::ARCH,
            processeur().map(|nom| format!(" ({nom})")).unwrap_or_default(),
            if systeme.is_empty() { "?" } else { systeme.trim() },
            charge()
        );
        Self { texte: String::new(), machine }
    }

    pub fn titre(&mut self, titre: &str) {
        let _ = writeln!(self.texte, "\n{titre}");
    }

    pub fn ligne(&mut self, mesure: Mesure) {
        let colonne = |valeur: Option<f64>| valeur.map_or_else(|| "–".to_owned(), ecrire);
        let rapport = mesure.rapport().map_or_else(|| "–".to_owned(), |r| format!("{r:.2}"));
        let (quoi, unite) = (&mesure.quoi, mesure.unite);
        let (notre, pair, verdict) = (ecrire(mesure.notre), colonne(mesure.pair), mesure.verdict());
        let ligne = format!("  {quoi:<50} {unite:<5} {notre:>9} {pair:>9} {rapport:>6}  {verdict}");
        let _ = writeln!(self.texte, "{}", ligne.trim_end());
    }

    pub fn imprimer(&self) {
        println!("\nMachine: {}, {} at the end.", self.machine, charge());
        println!("Page cache warm, processes new. CPU is user + system.");
        println!("The ratio is ours over the peer's: below 1, we are faster or smaller.\n");
        println!("  {:<50} {:<5} {:>9} {:>9} {:>6}  hoped for", "figure", "unit", "ours", "peer", "ratio");
        print!("{}", self.texte);
    }
}

fn ecrire(valeur: f64) -> String {
    match valeur.abs() {
        v if v >= 1000.0 || (v >= 10.0 && v.fract() == 0.0) => format!("{valeur:.0}"),
        v if v >= 10.0 => format!("{valeur:.1}"),
        _ => format!("{valeur:.2}"),
    }
}

/// Processes that wanted to run in the last minute.
fn charge() -> String {
    let lue = std::fs::read_to_string("/proc/loadavg").ok();
    lue.and_then(|l| l.split(' ').next().map(str::to_owned)).unwrap_or_else(|| "?".to_owned())
}

fn processeur() -> Option<String> {
    let lu = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let nom = lu.lines().find_map(|l| l.strip_prefix("model name")?.split_once(':'))?.1;
    Some(nom.trim().to_owned())
}
