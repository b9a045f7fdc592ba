//! What the project needs from the system: said before it is installed, installed only where that is possible.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Resultat;
use crate::etapes::{executer, existe, lire, programme, racine};

/// Libraries to build and run the window.
pub const FENETRE: &[&str] =
    &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "fonts-dejavu-core", "xdg-utils"];
/// To drive the real window without a display.
pub const CONDUITE: &[&str] =
    &["webkit2gtk-driver", "xvfb", "xauth", "xdotool", "xclip", "x11-xkb-utils", "dbus-daemon"];
/// To check documents.
pub const DOCUMENTS: &[&str] = &["qpdf", "poppler-utils", "python3-venv", "libreoffice-writer-nogui"];
/// To check the screens.
pub const ECRANS: &[&str] = &["chromium"];

/// Installs the Debian packages that are missing, or says how.
pub fn exiger(paquets: &[&str]) -> Resultat {
    if !existe("dpkg-query") {
        // Not Debian: whoever builds elsewhere installs the equivalents; a missing one shows at the next step.
        println!("This is not a Debian system: make sure you have the equivalents of {}.", paquets.join(", "));
        return Ok(());
    }
    let manquants: Vec<&str> = paquets.iter().copied().filter(|p| !est_installe(p)).collect();
    if manquants.is_empty() {
        return Ok(());
    }
    let commande = format!("apt-get install -y --no-install-recommends {}", manquants.join(" "));
    let Some(prefixe) = droits() else {
        return Err(format!("system packages are missing. Run: sudo apt-get update && sudo {commande}"));
    };
    println!("Installing system packages: {}", manquants.join(", "));
    let apt = |arguments: &[&str]| {
        let mut mots: Vec<&str> = prefixe.to_vec();
        mots.extend(["apt-get", "-o", "DPkg::Lock::Timeout=300"]);
        mots.extend(arguments);
        let (premier, reste) = mots.split_first().expect("apt-get at least");
        executer(Command::new(premier).args(reste).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
    };
    apt(&["update"])?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(&manquants);
    apt(&arguments)
}

fn est_installe(paquet: &str) -> bool {
    lire(Command::new("dpkg-query").args(["-W", "-f=${Status}", paquet]).stderr(Stdio::null()))
        .is_ok_and(|etat| etat.contains("install ok installed"))
}

/// Nothing for root, `sudo -n` when it asks no password, `None` otherwise.
fn droits() -> Option<&'static [&'static str]> {
    let est_root = lire(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if est_root {
        return Some(&[]);
    }
    let muet = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    muet.is_ok_and(|s| s.success()).then_some(&["sudo", "-n"])
}

/// Installs the npm packages of the lock file when they are not there, or not those.
pub fn npm() -> Resultat {
    let version = lire(programme("node").arg("--version"))
        .map_err(|_| "Node.js is missing. Install Node.js 20.19 or later, with npm.".to_owned())?;
    if !au_moins(&version, (20, 19)) {
        return Err(format!("Node.js {} is too old. Install Node.js 20.19 or later.", version.trim()));
    }
    let ui = racine().join("ui");
    let pose = ui.join("node_modules/.package-lock.json");
    if plus_recent(&pose, &ui.join("package-lock.json")) {
        return Ok(());
    }
    println!("Installing npm packages (ui/package-lock.json)");
    executer(programme(NPM).args(["--prefix", "ui", "ci", "--no-audit", "--no-fund"]))
}

/// npm is a script on Windows.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

fn plus_recent(a: &Path, b: &Path) -> bool {
    let date = |p: &Path| p.metadata().and_then(|m| m.modified());
    matches!((date(a), date(b)), (Ok(a), Ok(b)) if a >= b)
}

fn au_moins(version: &str, (majeure, mineure): (u32, u32)) -> bool {
    let mut nombres = version.trim().trim_start_matches('v').split('.').map(|n| n.parse::<u32>().unwrap_or(0));
    let lue = (nombres.next().unwrap_or(0), nombres.next().unwrap_or(0));
    lue >= (majeure, mineure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_de_node() {
        assert!(au_moins("v20.19.0", (20, 19)) && au_moins("v24.1.0\n", (20, 19)));
        assert!(!au_moins("v20.18.3", (20, 19)) && !au_moins("v18.20.0", (20, 19)) && !au_moins("", (20, 19)));
    }
}
