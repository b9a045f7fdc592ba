//! The foot of a page: the notes that its lines call, under a short rule, and what is left of them for the next page.

use super::Pagination;
use crate::mise_en_page::pages::{Dessin, Rect, Zone};
use crate::mise_en_page::style::{AVANT_LES_NOTES, ENTRE_NOTES, FILET_DES_NOTES, GRIS, MARGE_GAUCHE, MESURE};
use crate::mise_en_page::tranche::{Corps, Tranche, hauteur, lignes_qui_tiennent};
use std::sync::Arc;

/// The lines of one note, or what is left of them.
pub(super) struct Lignes {
    pub tranches: Vec<Tranche>,
    pub chemin: Option<Arc<str>>,
}

/// The notes of a page, from the rule down.
#[derive(Default)]
pub(super) struct Pied {
    pub notes: Vec<Lignes>,
    pub hauteur: f32,
}

impl Pagination {
    /// A note comes to the foot of the page that calls it.
    pub(super) fn noter(&mut self, rang: usize) {
        if self.presentes.contains(&rang) {
            return;
        }
        self.presentes.push(rang);
        let note = &self.notes[rang];
        let mut tranches = note.lignes.clone();
        if std::mem::replace(&mut self.dites[rang], true) {
            for tranche in &mut tranches {
                if let Corps::Boite(boite) = &mut tranche.corps {
                    *boite = std::mem::take(boite).en_artefact();
                }
            }
        }
        let lignes = Lignes { tranches, chemin: note.chemin.clone() };
        self.ajouter_au_pied(lignes, self.place_sans_report());
    }

    /// What fits goes to the foot of the page, what is left waits for the next one.
    pub(super) fn ajouter_au_pied(&mut self, mut lignes: Lignes, place: f32) {
        let blanc = self.blanc_avant_une_note();
        let tiennent = if self.reportees.is_empty() { lignes_qui_tiennent(&lignes.tranches, place - blanc) } else { 0 };
        let reste = lignes.tranches.split_off(tiennent);
        if tiennent > 0 {
            self.pied.hauteur += blanc + hauteur(&lignes.tranches);
            self.pied.notes.push(Lignes { tranches: lignes.tranches, chemin: lignes.chemin.clone() });
        }
        if !reste.is_empty() {
            self.reportees.push(Lignes { tranches: reste, chemin: lignes.chemin });
        }
    }

    fn blanc_avant_une_note(&self) -> f32 {
        if self.pied.notes.is_empty() { AVANT_LES_NOTES } else { ENTRE_NOTES }
    }

    /// Height that the notes of these calls need on this page, beyond those that it has.
    pub(super) fn hauteur_des_notes(&self, appels: &[usize]) -> f32 {
        let mut hauteur = 0.0;
        for (rang, appel) in appels.iter().enumerate() {
            if !self.presentes.contains(appel) && !appels[..rang].contains(appel) {
                let blanc = if hauteur > 0.0 { ENTRE_NOTES } else { self.blanc_avant_une_note() };
                hauteur += blanc + self.notes[*appel].amorce();
            }
        }
        hauteur
    }

    /// The page is full: its notes stand at its foot, under a short rule.
    pub(super) fn poser_le_pied(&mut self) {
        self.presentes.clear();
        let pied = std::mem::take(&mut self.pied);
        if pied.notes.is_empty() {
            return;
        }
        self.y = self.sens.bas() - pied.hauteur;
        let cadre = Rect { x: MARGE_GAUCHE, y: self.y + AVANT_LES_NOTES - 5.0, largeur: FILET_DES_NOTES, hauteur: 0.5 };
        let page = self.pages.last_mut().expect("starts with one page, only grows");
        page.artefacts.push(Dessin::Rectangle { cadre, encre: GRIS });
        self.y += AVANT_LES_NOTES - ENTRE_NOTES;
        for note in pied.notes {
            self.y += ENTRE_NOTES;
            let (debut, haut) = (self.y, hauteur(&note.tranches));
            for tranche in note.tranches {
                if let Corps::Boite(boite) = tranche.corps {
                    let ligne = boite.hauteur;
                    self.poser(boite, None);
                    self.y += ligne;
                }
            }
            if let Some(chemin) = note.chemin {
                let cadre = Rect { x: MARGE_GAUCHE, y: debut, largeur: MESURE, hauteur: haut };
                self.pages.last_mut().expect("starts with one page, only grows").zones.push(Zone { chemin, cadre });
            }
        }
    }
}
