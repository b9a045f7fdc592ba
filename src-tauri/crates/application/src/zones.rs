//! Where a page shows what a screen writes: from the preview to the text, and back.

use documents::MiseEnPage;
use domaine::ident::Exercice;

use crate::ecrans::{ecran_de, pour_le_chemin};
use crate::vues::{DocumentDemande, ZoneVue};
use crate::vues_ecran::{EcranDemande, EcranNom};

/// The parts of every page, from top to bottom; what follows on one screen makes one zone.
pub(crate) fn zones(pages: &MiseEnPage, demande: &DocumentDemande) -> Vec<ZoneVue> {
    let mut zones: Vec<ZoneVue> = Vec::new();
    for (rang, page) in pages.pages.iter().enumerate() {
        let numero = u32::try_from(rang + 1).unwrap_or(u32::MAX);
        for zone in &page.zones {
            let chemin = texte(&zone.chemin);
            let ecran = ecran(&chemin, demande);
            let hauteur = page.sens.hauteur();
            let haut = pour_mille(zone.cadre.y, hauteur);
            let bas = pour_mille(zone.cadre.y + zone.cadre.hauteur, hauteur);
            match zones.last_mut().filter(|z| z.page == numero && z.ecran == ecran) {
                Some(suite) => {
                    suite.bas = suite.bas.max(bas);
                    if !suite.chemins.contains(&chemin) {
                        suite.chemins.push(chemin);
                    }
                }
                None => zones.push(ZoneVue { page: numero, ecran, chemins: vec![chemin], haut, bas }),
            }
        }
    }
    zones
}

/// The text of an article rather than its title: it is what one comes to read.
fn texte(chemin: &str) -> String {
    match chemin.strip_prefix("articles/") {
        Some(id) if !id.contains('/') => format!("{chemin}/corps"),
        _ => chemin.to_owned(),
    }
}

/// The screen that writes what is printed there: in a report, the execution of an action is written with the report.
fn ecran(chemin: &str, demande: &DocumentDemande) -> EcranDemande {
    let exercice = demande.exercice.and_then(|annee| Exercice::try_from(i32::from(annee)).ok());
    match exercice {
        Some(exercice) if chemin.starts_with("rapports/") || chemin.contains("/avancement/") => {
            ecran_de(EcranNom::Rapport, &exercice.to_string())
        }
        _ => pour_le_chemin(chemin),
    }
}

/// Thousandths of the page, kept inside it.
fn pour_mille(points: f32, hauteur: f32) -> u32 {
    (points / hauteur * 1000.0).round().clamp(0.0, 1000.0) as u32
}
