//! A fiche and its page: it stands whole under the one before when there is room, and is set a little closer when that is all it
//! lacks.

use super::{BLANC_DU_SAUT, Pagination};
use crate::mise_en_page::tranche::{Corps, Tranche};
use std::collections::VecDeque;

/// The most that a row of a fiche gives of the white above its text, and as much below.
const SERRAGE: f32 = 2.6;

/// Where the rows of the fiche that comes next end, under its title; `None` when it is not a fiche.
pub(super) fn suivante(suite: &VecDeque<Tranche>) -> Option<usize> {
    let titre = suite.iter().enumerate().take_while(|(rang, t)| *rang == 0 || t.solidaire);
    titre.filter(|(_, t)| t.fiche > 0).map(|(rang, t)| rang + t.fiche).next()
}

impl Pagination {
    /// What comes next holds on this page, to the last row of its fiche, or to the next page break: it needs no page of its own.
    pub(super) fn tient_entiere(&self, suite: &VecDeque<Tranche>, fiche: Option<usize>) -> bool {
        let hauteur = match fiche {
            Some(fin) => {
                let remarques = suite.iter().skip(fin).take_while(|t| t.solidaire);
                self.hauteur_de(suite.iter().take(fin).chain(remarques))
            }
            None => self.hauteur_de(suite.iter().take_while(|t| !matches!(t.corps, Corps::SautDePage(_)))),
        };
        hauteur + BLANC_DU_SAUT <= self.place()
    }

    /// Height of slices and of the notes that they call.
    fn hauteur_de<'a>(&self, tranches: impl Iterator<Item = &'a Tranche>) -> f32 {
        let mut appels = Vec::new();
        let mut hauteur = 0.0;
        for tranche in tranches {
            hauteur += tranche.avant + tranche.hauteur();
            appels.extend(tranche.appels());
        }
        hauteur + self.hauteur_des_notes(&appels)
    }

    /// A fiche that would run over by a few lines is set a little closer, so that it holds on the page where it begins.
    pub(super) fn serrer(&self, groupe: &mut [Tranche], suite: &mut VecDeque<Tranche>) {
        let Some(place) = groupe.iter().position(|t| t.fiche > 0) else { return };
        let nombre = groupe[place].fiche;
        let besoin = self.besoin(groupe);
        let dedans = nombre.min(groupe.len() - place);
        let (avant, rangees) = groupe.split_at_mut(place);
        let (siennes, remarques) = rangees.split_at_mut(dedans);
        let mut suite = suite.iter_mut();
        let mut rangees: Vec<&mut Tranche> = siennes.iter_mut().chain(suite.by_ref().take(nombre - dedans)).collect();
        // A remark under the fiche stays with it.
        let apres = remarques.iter().chain(suite.map(|t| &*t).take_while(|t| t.solidaire));
        let hauteur = self.hauteur_de(avant.iter().chain(rangees.iter().map(|r| &**r)).chain(apres));
        let blanc = avant.first().map_or(0.0, |t| t.avant);
        let page_neuve = self.sens.hauteur_utile() + blanc;
        let place = match (self.vierge, besoin > self.place()) {
            (true, _) => self.place() + blanc,
            (false, true) => page_neuve,
            (false, false) => self.place(),
        };
        let manque = hauteur - place;
        if manque > 0.0 && manque <= SERRAGE * 2.0 * nombre as f32 {
            let retrait = manque / (2.0 * nombre as f32) + 0.01;
            for tranche in &mut rangees {
                if let Corps::Rangee(rangee) = &mut tranche.corps {
                    rangee.marge -= retrait;
                }
            }
        }
    }
}
