//! Filling pages: slices in, pages out. Groups that stay together move together; tall rows are cut; table heads come back.

use super::pages::{
    Champ, CibleLien, Dessin, Enfant, HAUTEUR_PAGE, IdNoeud, Lien, Noeud, Page, Rect, Role, Sequence, Zone,
};
use super::style::{HAUTEUR_UTILE, MARGE_BASSE, MARGE_GAUCHE, MARGE_HAUTE, MESURE};
use super::tranche::{Boite, Corps, Rangee, Repere, Saut, Tranche};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// Rounding of sums must not push a line to the next page.
const TOLERANCE: f32 = 0.05;

/// Share of a page that is too little to be left alone on it.
const PEU: f32 = 0.25;
/// White in place of a page break that is not made.
const BLANC_DU_SAUT: f32 = 30.0;

/// Where things ended up: page from 0, and height.
pub type Place = (usize, f32);

pub struct Pagination {
    pub pages: Vec<Page>,
    pub arbre: Vec<Noeud>,
    pub champs: Vec<Champ>,
    pub ancres: HashMap<usize, Place>,
    pub entrees: HashMap<usize, Place>,
    /// How many pages there were at the last page break.
    debut: usize,
    y: f32,
    /// Nothing but a repeated head stands on the page yet.
    vierge: bool,
}

impl Pagination {
    pub fn nouvelle(arbre: Vec<Noeud>) -> Self {
        let (ancres, entrees) = (HashMap::new(), HashMap::new());
        Self {
            pages: vec![Page::default()],
            arbre,
            champs: Vec::new(),
            ancres,
            entrees,
            debut: 1,
            y: MARGE_HAUTE,
            vierge: true,
        }
    }

    pub fn placer(&mut self, tranches: Vec<Tranche>) {
        let mut tranches = tranches.into_iter().peekable();
        while let Some(premiere) = tranches.next() {
            let mut groupe = vec![premiere];
            while let Some(suivante) = tranches.next_if(|t| t.solidaire) {
                groupe.push(suivante);
            }
            self.placer_groupe(groupe);
        }
    }

    fn place(&self) -> f32 {
        HAUTEUR_PAGE - MARGE_BASSE - self.y + TOLERANCE
    }

    fn page_suivante(&mut self, tete: Option<&Rc<Boite>>) {
        self.pages.push(Page::default());
        self.y = MARGE_HAUTE;
        self.vierge = true;
        if let Some(tete) = tete {
            let hauteur = tete.hauteur;
            self.poser((**tete).clone(), None);
            self.y += hauteur;
        }
    }

    fn placer_groupe(&mut self, groupe: Vec<Tranche>) {
        if !self.vierge && besoin(&groupe) > self.place() {
            self.page_suivante(groupe[0].tete.as_ref());
        }
        let suites: Vec<f32> = (1..=groupe.len()).map(|rang| besoin(&groupe[rang..])).collect();
        for (tranche, suite) in groupe.into_iter().zip(suites) {
            let avant = if self.vierge { 0.0 } else { tranche.avant };
            if !self.vierge && avant + tranche.amorce() > self.place() {
                self.page_suivante(tranche.tete.as_ref());
            } else {
                self.y += avant;
            }
            match tranche.corps {
                Corps::Boite(boite) => self.avancer(boite, tranche.chemin),
                Corps::Rangee(rangee) => {
                    self.placer_rangee(rangee, tranche.tete.as_ref(), tranche.chemin, suite);
                }
                Corps::SautDePage(saut) => {
                    if saut == Saut::Souple && self.finit_a_peine() {
                        self.y += BLANC_DU_SAUT;
                    } else if !self.vierge {
                        self.page_suivante(None);
                    }
                    if saut == Saut::Droite && self.pages.len().is_multiple_of(2) {
                        self.page_suivante(None);
                    }
                    self.debut = self.pages.len();
                }
            }
        }
    }

    /// What began on a page before ends on the first lines of this one.
    fn finit_a_peine(&self) -> bool {
        !self.vierge && self.pages.len() > self.debut && self.y - MARGE_HAUTE < HAUTEUR_UTILE * PEU
    }

    /// `suite` is the height that what must stay with the end of the row needs.
    fn placer_rangee(&mut self, mut rangee: Rangee, tete: Option<&Rc<Boite>>, chemin: Option<Arc<str>>, suite: f32) {
        while rangee.secable && rangee.hauteur() + suite > self.place() {
            // A row that fits without what follows is cut a little earlier, so that its last lines go with it.
            let place = if rangee.hauteur() > self.place() { self.place() } else { self.place() - suite };
            match rangee.couper(place) {
                Ok((debut, reste)) => {
                    self.avancer(debut.en_boite(), chemin.clone());
                    rangee = reste;
                }
                Err(entiere) => {
                    rangee = entiere;
                    if self.vierge {
                        break;
                    }
                }
            }
            self.page_suivante(tete);
        }
        self.avancer(rangee.en_boite(), chemin);
    }

    fn avancer(&mut self, boite: Boite, chemin: Option<Arc<str>>) {
        // White opens the first page only: on a later one it would leave an empty page before a page break.
        if self.vierge && self.pages.len() > 1 && boite.est_blanche() {
            return;
        }
        let hauteur = boite.hauteur;
        self.poser(boite, chemin);
        self.y += hauteur;
        self.vierge = false;
    }

    fn poser(&mut self, mut boite: Boite, chemin: Option<Arc<str>>) {
        let numero = self.pages.len() - 1;
        boite.descendre(self.y);
        if let Some(chemin) = chemin {
            self.noter_zone(chemin, boite.hauteur);
        }
        let page = &mut self.pages[numero];
        boite.artefacts.into_iter().for_each(|dessin| ajouter_l_artefact(&mut page.artefacts, dessin));
        for (noeud, dessin) in boite.sequences {
            ajouter_au_noeud(page, numero, &mut self.arbre, noeud, dessin);
        }
        for lien in boite.liens {
            let rang = page.liens.len();
            self.arbre[lien.noeud.0].enfants.push(Enfant::Lien { page: numero, rang });
            page.liens.push(Lien { cadre: lien.cadre, cible: lien.cible, libelle: lien.libelle, noeud: lien.noeud });
        }
        for champ in boite.champs {
            self.arbre[champ.noeud.0].enfants.push(Enfant::Champ(self.champs.len()));
            self.champs.push(Champ {
                nom: champ.nom,
                libelle: champ.libelle,
                page: numero,
                cadre: champ.cadre,
                noeud: champ.noeud,
            });
        }
        for repere in boite.reperes {
            match repere {
                Repere::Ancre(rang) => drop(self.ancres.insert(rang, (numero, self.y))),
                Repere::Entree(rang) => drop(self.entrees.insert(rang, (numero, self.y))),
                Repere::Figure(noeud, cadre) => self.arbre[noeud.0].cadre = Some((numero, cadre)),
            }
        }
    }

    fn noter_zone(&mut self, chemin: Arc<str>, hauteur: f32) {
        let zones = &mut self.pages.last_mut().expect("starts with one page, only grows").zones;
        let bas = self.y + hauteur;
        match zones.last_mut().filter(|zone| zone.chemin == chemin) {
            Some(zone) => zone.cadre.hauteur = bas - zone.cadre.y,
            None => zones.push(Zone { chemin, cadre: Rect { x: MARGE_GAUCHE, y: self.y, largeur: MESURE, hauteur } }),
        }
    }

    /// Drops a last page that holds nothing, left by a page break at the very end.
    pub fn terminer(&mut self) {
        if self.vierge && self.pages.len() > 1 {
            self.pages.pop();
        }
    }

    /// Gives each internal link the page it goes to.
    pub fn resoudre_les_liens(&mut self) {
        let ancres = &self.ancres;
        for lien in self.pages.iter_mut().flat_map(|page| &mut page.liens) {
            if let CibleLien::Ancre(rang) = lien.cible {
                let (page, y) = ancres.get(&rang).copied().unwrap_or((0, 0.0));
                lien.cible = CibleLien::Page { page, y };
            }
        }
    }
}

/// Adds an artifact; a rectangle that goes on from one just above makes it longer, or screens show a seam.
fn ajouter_l_artefact(artefacts: &mut Vec<Dessin>, dessin: Dessin) {
    if let Dessin::Rectangle { cadre, encre } = dessin {
        let suite = |precedent: &mut Dessin| match precedent {
            Dessin::Rectangle { cadre: haut, encre: couleur } => {
                let bas = haut.y + haut.hauteur;
                let dessous = *couleur == encre
                    && haut.x == cadre.x
                    && haut.largeur == cadre.largeur
                    && (bas - cadre.y).abs() < 0.4;
                if dessous {
                    haut.hauteur = cadre.y + cadre.hauteur - haut.y;
                }
                dessous
            }
            Dessin::Texte(_) | Dessin::Image { .. } => false,
        };
        if artefacts.iter_mut().rev().take(4).any(suite) {
            return;
        }
    }
    artefacts.push(dessin);
}

/// Height that a group needs to begin on a page: all of it, or up to the beginning of its first row that can be cut.
fn besoin(groupe: &[Tranche]) -> f32 {
    let mut somme = 0.0;
    for tranche in groupe {
        let (amorce, hauteur) = (tranche.amorce(), tranche.hauteur());
        if somme + tranche.avant + hauteur > HAUTEUR_UTILE || amorce < hauteur {
            return (somme + tranche.avant + amorce).min(HAUTEUR_UTILE);
        }
        somme += tranche.avant + hauteur;
    }
    somme
}

/// Adds a drawing to the sequence of its node; a detached node joins its parent here.
pub fn ajouter_au_noeud(page: &mut Page, numero: usize, arbre: &mut [Noeud], noeud: IdNoeud, dessin: Dessin) {
    if let Some(derniere) = page.sequences.last_mut().filter(|s| s.noeud == noeud) {
        derniere.dessins.push(dessin);
        return;
    }
    let Noeud { parent, role, ref enfants, .. } = arbre[noeud.0];
    if role == Role::Lien && enfants.is_empty() && !arbre[parent.0].enfants.contains(&Enfant::Noeud(noeud)) {
        arbre[parent.0].enfants.push(Enfant::Noeud(noeud));
    }
    let rang = page.sequences.len();
    arbre[noeud.0].enfants.push(Enfant::Sequence { page: numero, rang });
    page.sequences.push(Sequence { noeud, dessins: vec![dessin] });
}
