//! Slices: what blocks are cut into before pages are filled. A slice is placed whole, except a table row, which may be cut between lines.

use super::pages::{Ancre, CibleLien, Dessin, Encre, IdNoeud, Rect, Sens};
use std::rc::Rc;
use std::sync::Arc;

/// Drawings placed together; y = 0 is the top of the slice, x is final.
#[derive(Clone, Debug, Default)]
pub struct Boite {
    pub hauteur: f32,
    pub artefacts: Vec<Dessin>,
    pub sequences: Vec<(IdNoeud, Dessin)>,
    pub liens: Vec<LienRelatif>,
    pub champs: Vec<ChampRelatif>,
    pub reperes: Vec<Repere>,
    /// Ranks of the notes that these lines call: they stand at the foot of the same page.
    pub appels: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct LienRelatif {
    pub cadre: Rect,
    pub cible: CibleLien,
    pub libelle: String,
    pub noeud: IdNoeud,
}

#[derive(Clone, Debug)]
pub struct ChampRelatif {
    pub cadre: Rect,
    pub nom: String,
    pub libelle: String,
    pub noeud: IdNoeud,
}

/// Something whose page is wanted later.
#[derive(Clone, Copy, Debug)]
pub enum Repere {
    Ancre(Ancre),
    /// Line of the table of contents, for the heading of that rank.
    Entree(usize),
    /// A figure, whose node keeps its place.
    Figure(IdNoeud, Rect),
}

#[derive(Clone, Debug)]
pub struct Tranche {
    /// White above, lost at the top of a page.
    pub avant: f32,
    /// Stays on the page of the slice before it.
    pub solidaire: bool,
    pub chemin: Option<Arc<str>>,
    /// Drawn again, as an artifact, when a page starts with this slice.
    pub tete: Option<Rc<Boite>>,
    pub corps: Corps,
    /// First row of a fiche of so many rows: a little white is taken from them when that is all it lacks to hold on a page.
    pub fiche: usize,
}

#[derive(Clone, Debug)]
pub enum Corps {
    Boite(Boite),
    Rangee(Rangee),
    SautDePage(Saut),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saut {
    Ferme,
    /// On a right-hand page.
    Droite,
    /// Not after a page that holds a few last lines only.
    Souple,
    /// On pages that stand so.
    Sens(Sens),
}

/// A table row: its cells side by side.
#[derive(Clone, Debug)]
pub struct Rangee {
    /// Lines of each cell.
    pub cellules: Vec<Vec<Tranche>>,
    /// White inside, above and below the text.
    pub marge: f32,
    /// Tints and rules, which follow the height of the row.
    pub fonds: Vec<Fond>,
    /// May be cut by the end of a page.
    pub secable: bool,
    /// What the first cell says again, to the eye only, on the page where the row goes on.
    pub rappel: Option<Box<Boite>>,
    /// The beginning of the row is on a page before.
    pub entamee: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Fond {
    pub x: f32,
    pub largeur: f32,
    pub encre: Encre,
    pub forme: FormeFond,
}

#[derive(Clone, Copy, Debug)]
pub enum FormeFond {
    /// The whole height.
    Teinte,
    /// A rule of that thickness along the top.
    FiletHaut(f32),
    /// A rule of that thickness along the bottom.
    FiletBas(f32),
}

impl Tranche {
    pub fn boite(avant: f32, boite: Boite) -> Self {
        Self { avant, solidaire: false, chemin: None, tete: None, corps: Corps::Boite(boite), fiche: 0 }
    }

    pub fn solidaire(mut self) -> Self {
        self.solidaire = true;
        self
    }

    pub fn hauteur(&self) -> f32 {
        match &self.corps {
            Corps::Boite(boite) => boite.hauteur,
            Corps::Rangee(rangee) => rangee.hauteur(),
            Corps::SautDePage(_) => 0.0,
        }
    }

    /// Ranks of the notes that it calls.
    pub fn appels(&self) -> Vec<usize> {
        match &self.corps {
            Corps::Boite(boite) => boite.appels.clone(),
            Corps::Rangee(rangee) => rangee.appels(),
            Corps::SautDePage(_) => Vec::new(),
        }
    }

    /// Those of the part that lets the slice begin on a page.
    pub fn appels_de_l_amorce(&self) -> Vec<usize> {
        match &self.corps {
            Corps::Rangee(rangee) if rangee.secable => {
                appels_de(rangee.cellules.iter().flat_map(|cellule| premier_groupe(cellule)))
            }
            Corps::Boite(_) | Corps::Rangee(_) | Corps::SautDePage(_) => self.appels(),
        }
    }

    /// The least height that lets the slice begin on a page.
    pub fn amorce(&self) -> f32 {
        match &self.corps {
            Corps::Rangee(rangee) if rangee.secable => rangee.amorce(),
            Corps::Boite(_) | Corps::Rangee(_) | Corps::SautDePage(_) => self.hauteur(),
        }
    }
}

impl Boite {
    /// Nothing is drawn, nothing is anchored: white space.
    pub fn est_blanche(&self) -> bool {
        self.artefacts.is_empty()
            && self.sequences.is_empty()
            && self.liens.is_empty()
            && self.champs.is_empty()
            && self.reperes.is_empty()
            && self.appels.is_empty()
    }
}

fn appels_de<'a>(tranches: impl Iterator<Item = &'a Tranche>) -> Vec<usize> {
    tranches.flat_map(Tranche::appels).collect()
}

/// The first lines of a cell, which no page may separate.
fn premier_groupe(cellule: &[Tranche]) -> &[Tranche] {
    let groupe = cellule.iter().skip(1).take_while(|t| t.solidaire).count() + 1;
    &cellule[..groupe.min(cellule.len())]
}

/// Height of slices set one under the other.
pub fn hauteur(tranches: &[Tranche]) -> f32 {
    let blanc: f32 = tranches.iter().skip(1).map(|t| t.avant).sum();
    blanc + tranches.iter().map(Tranche::hauteur).sum::<f32>()
}

impl Rangee {
    pub fn hauteur(&self) -> f32 {
        let texte = self.cellules.iter().map(|c| hauteur(c)).fold(0.0, f32::max);
        let rappel = self.rappel.as_ref().filter(|_| self.entamee).map_or(0.0, |r| r.hauteur);
        texte.max(rappel) + 2.0 * self.marge
    }

    /// Ranks of the notes that it calls.
    pub fn appels(&self) -> Vec<usize> {
        appels_de(self.cellules.iter().flatten())
    }

    /// Height of the first group of lines of the cell that needs the most.
    fn amorce(&self) -> f32 {
        self.cellules.iter().map(|cellule| hauteur(premier_groupe(cellule))).fold(0.0, f32::max) + 2.0 * self.marge
    }

    /// The part that fits in `place` with its notes, whose height `pied` tells, and the rest. The row itself when no line fits.
    pub fn couper(self, place: f32, pied: impl Fn(&[usize]) -> f32) -> Result<(Self, Self), Self> {
        let place = place - 2.0 * self.marge;
        let mut haut = place;
        let rangs = loop {
            let rangs: Vec<usize> = self.cellules.iter().map(|cellule| lignes_qui_tiennent(cellule, haut)).collect();
            if rangs.iter().all(|rang| *rang == 0) {
                return Err(self);
            }
            let gardees = || self.cellules.iter().zip(&rangs).map(|(cellule, rang)| &cellule[..*rang]);
            let hauteur = gardees().map(hauteur).fold(0.0, f32::max);
            if hauteur + pied(&appels_de(gardees().flatten())) <= place + 0.01 {
                break rangs;
            }
            // One line less in the tallest cell.
            haut = hauteur - 0.1;
        };
        let vide = || Vec::with_capacity(rangs.len());
        let mut debut = Self { cellules: vide(), fonds: self.fonds.clone(), rappel: self.rappel.clone(), ..self };
        let mut reste = Self { cellules: vide(), fonds: self.fonds, rappel: self.rappel, entamee: true, ..debut };
        for (mut cellule, rang) in self.cellules.into_iter().zip(rangs) {
            reste.cellules.push(cellule.split_off(rang));
            debut.cellules.push(cellule);
        }
        Ok((debut, reste))
    }

    /// The row as one box.
    pub fn en_boite(self) -> Boite {
        let hauteur = self.hauteur();
        let mut boite = Boite { hauteur, ..Boite::default() };
        for fond in self.fonds {
            let (y, haut) = match fond.forme {
                FormeFond::Teinte => (0.0, hauteur),
                FormeFond::FiletHaut(epaisseur) => (0.0, epaisseur),
                FormeFond::FiletBas(epaisseur) => (hauteur - epaisseur, epaisseur),
            };
            let cadre = Rect { x: fond.x, y, largeur: fond.largeur, hauteur: haut };
            boite.artefacts.push(Dessin::Rectangle { cadre, encre: fond.encre });
        }
        if let Some(rappel) = self.rappel.filter(|_| self.entamee) {
            boite.absorber(*rappel, self.marge);
        }
        for cellule in self.cellules {
            let mut y = self.marge;
            for (rang, tranche) in cellule.into_iter().enumerate() {
                if rang > 0 {
                    y += tranche.avant;
                }
                if let Corps::Boite(contenu) = tranche.corps {
                    let ligne = contenu.hauteur;
                    boite.absorber(contenu, y);
                    y += ligne;
                }
            }
        }
        boite
    }
}

/// How many slices of a cell fit, without leaving behind one that must follow.
pub fn lignes_qui_tiennent(cellule: &[Tranche], place: f32) -> usize {
    let mut y = 0.0;
    let mut rang = 0;
    while rang < cellule.len() {
        y += cellule[rang].hauteur() + if rang > 0 { cellule[rang].avant } else { 0.0 };
        if y > place + 0.01 {
            break;
        }
        rang += 1;
    }
    while rang > 0 && cellule.get(rang).is_some_and(|t| t.solidaire) {
        rang -= 1;
    }
    rang
}

impl Boite {
    /// Adds what another box draws, lower by `dy`.
    pub fn absorber(&mut self, mut autre: Self, dy: f32) {
        autre.descendre(dy);
        self.artefacts.append(&mut autre.artefacts);
        self.sequences.append(&mut autre.sequences);
        self.liens.append(&mut autre.liens);
        self.champs.append(&mut autre.champs);
        self.reperes.append(&mut autre.reperes);
        self.appels.append(&mut autre.appels);
    }

    pub fn descendre(&mut self, dy: f32) {
        self.artefacts.iter_mut().for_each(|d| d.descendre(dy));
        self.sequences.iter_mut().for_each(|(_, d)| d.descendre(dy));
        self.liens.iter_mut().for_each(|l| l.cadre.y += dy);
        self.champs.iter_mut().for_each(|c| c.cadre.y += dy);
        for repere in &mut self.reperes {
            if let Repere::Figure(_, cadre) = repere {
                cadre.y += dy;
            }
        }
    }

    /// The same drawings with nothing to read in them.
    pub fn en_artefact(mut self) -> Self {
        self.artefacts.extend(self.sequences.drain(..).map(|(_, dessin)| dessin));
        Self { hauteur: self.hauteur, artefacts: self.artefacts, ..Self::default() }
    }
}
