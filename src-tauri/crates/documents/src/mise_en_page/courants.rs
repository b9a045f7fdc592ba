//! What every page repeats: short title and state above, footer, fingerprint and page number below.

use super::composition::Composition;
use super::lignes::Ligne;
use super::pages::{Dessin, Rect, Sens};
use super::pagination::Pagination;
use super::style::{COURANT, ETAT, FILET, MARGE_DROITE, MARGE_GAUCHE, MESURE, PARAPHE};
use crate::document::{Document, Original};

const LIGNE_DE_TETE: f32 = 50.0;
/// From the foot of the page up to the line of the footer.
const PIED: f32 = 43.0;
const LARGEUR_PARAPHE: f32 = 58.0;
const HAUTEUR_PARAPHE: f32 = 20.0;
const ENTRE_PARAPHES: f32 = 6.0;
const TRAIT: f32 = 0.45;

/// Where the running lines of a page end.
struct Bords {
    droite: f32,
    /// Baseline of the footer.
    pied: f32,
    mesure: f32,
}

impl Bords {
    fn de(sens: Sens) -> Self {
        Self { droite: sens.largeur() - MARGE_DROITE, pied: sens.hauteur() - PIED, mesure: sens.mesure() }
    }
}

/// The lines common to all pages, laid out once.
pub struct Courants {
    entete: Ligne,
    etat: Option<Ligne>,
    pied: Ligne,
    empreinte: Option<Ligne>,
    /// The name of each party that initials the pages.
    paraphes: Vec<Ligne>,
    numeros: Vec<Ligne>,
}

impl Courants {
    pub fn nouveaux(composition: &mut Composition, document: &Document, pages: usize) -> Self {
        let Document { meta, original, .. } = document;
        let pied = match &meta.etat {
            Some(etat) if meta.pied.is_empty() => etat.clone(),
            Some(etat) => format!("{} – {etat}", meta.pied),
            None => meta.pied.clone(),
        };
        let pied = match original {
            Some(original) if pied.is_empty() => nommer(original),
            Some(original) => format!("{} – {pied}", nommer(original)),
            None => pied,
        };
        let noms = original.iter().flat_map(|o| &o.paraphes);
        let case = largeur_de_case(noms.clone().count());
        let etat: Option<Ligne> =
            meta.etat.as_ref().map(|etat| composition.ligne_courte(&etat.to_uppercase(), &ETAT, MESURE * 0.6));
        // The short title gives way to the state, whatever its length.
        let place = MESURE - etat.as_ref().map_or(0.0, |e| e.largeur + 18.0);
        Self {
            entete: composition.ligne_courte(&meta.entete, &COURANT, place),
            etat,
            pied: composition.ligne_courte(&pied, &COURANT, MESURE * 0.56),
            empreinte: meta
                .empreinte
                .as_ref()
                .map(|e| composition.ligne_seule(&format!("Empreinte\u{a0}{e}"), &COURANT)),
            paraphes: noms.map(|nom| composition.ligne_courte(nom, &PARAPHE, case - 4.0)).collect(),
            numeros: (1..=pages)
                .map(|n| composition.ligne_seule(&format!("page\u{a0}{n}\u{a0}/\u{a0}{pages}"), &COURANT))
                .collect(),
        }
    }

    pub fn poser(&self, pagination: &mut Pagination) {
        for (rang, page) in pagination.pages.iter_mut().enumerate() {
            let Bords { droite, pied, mesure } = Bords::de(page.sens);
            let artefacts = &mut page.artefacts;
            if rang > 0 && !self.entete.traces.is_empty() {
                ecrire(artefacts, &self.entete, MARGE_GAUCHE, LIGNE_DE_TETE);
                filet(artefacts, LIGNE_DE_TETE + 6.0, mesure);
            }
            if let Some(etat) = &self.etat {
                ecrire(artefacts, etat, droite - etat.largeur + ETAT.approche, LIGNE_DE_TETE);
            }
            filet(artefacts, pied - 12.0, mesure);
            self.cases(artefacts, droite, pied);
            ecrire(artefacts, &self.pied, MARGE_GAUCHE, pied);
            let numero = &self.numeros[rang];
            ecrire(artefacts, numero, droite - numero.largeur, pied);
            if let Some(empreinte) = &self.empreinte {
                ecrire(artefacts, empreinte, droite - empreinte.largeur - 78.0, pied);
            }
        }
    }
}

impl Courants {
    /// A box for each party, from the right, between the text and the footer.
    fn cases(&self, artefacts: &mut Vec<Dessin>, droite: f32, pied: f32) {
        let haut = pied - 12.0 - 3.0 - HAUTEUR_PARAPHE;
        let case = largeur_de_case(self.paraphes.len());
        for (rang, nom) in self.paraphes.iter().rev().enumerate() {
            let x = droite - (rang + 1) as f32 * case - rang as f32 * ENTRE_PARAPHES;
            let bas = haut + HAUTEUR_PARAPHE;
            for (y, largeur, hauteur) in [(haut, case, TRAIT), (bas, case, TRAIT)] {
                let cadre = Rect { x, y, largeur, hauteur };
                artefacts.push(Dessin::Rectangle { cadre, encre: FILET });
            }
            for bord in [x, x + case - TRAIT] {
                let cadre = Rect { x: bord, y: haut, largeur: TRAIT, hauteur: HAUTEUR_PARAPHE };
                artefacts.push(Dessin::Rectangle { cadre, encre: FILET });
            }
            ecrire(artefacts, nom, x + 3.0, haut + 7.0);
        }
    }
}

/// Narrower when there are many: the row holds on the page.
fn largeur_de_case(combien: usize) -> f32 {
    let combien = combien.max(1) as f32;
    ((MESURE - (combien - 1.0) * ENTRE_PARAPHES) / combien).min(LARGEUR_PARAPHE)
}

/// « Original n° 1 sur 3 ».
fn nommer(original: &Original) -> String {
    format!("Original n° {} sur {}", original.numero, original.sur)
}

fn ecrire(artefacts: &mut Vec<Dessin>, ligne: &Ligne, x: f32, y: f32) {
    for t in &ligne.traces {
        let mut trace = t.trace.clone();
        trace.x += x;
        trace.y += y;
        artefacts.push(Dessin::Texte(trace));
    }
}

fn filet(artefacts: &mut Vec<Dessin>, y: f32, largeur: f32) {
    let cadre = Rect { x: MARGE_GAUCHE, y, largeur, hauteur: 0.45 };
    artefacts.push(Dessin::Rectangle { cadre, encre: FILET });
}
