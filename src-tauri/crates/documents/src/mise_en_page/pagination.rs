//! Filling pages: slices in, pages out. Groups that stay together move together; tall rows are cut; table heads come back.

mod fiche;
mod pied;

use super::composition::RACINE;
use super::notes::{NoteDePage, rattacher};
use super::pages::{Ancre, Champ, CibleLien, Dessin, Enfant, IdNoeud, Lien, Noeud, Page, Rect, Sens, Sequence, Zone};
use super::style::{MARGE_GAUCHE, MARGE_HAUTE};
use super::tranche::{Boite, Corps, Rangee, Repere, Saut, Tranche};
use fiche::suivante;
use pied::{Lignes, Pied};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// Rounding of sums must not push a line to the next page.
const TOLERANCE: f32 = 0.05;

/// Share of a page that is too little to be left alone on it: what comes next begins under it.
const PEU: f32 = 0.4;
/// White in place of a page break that is not made.
const BLANC_DU_SAUT: f32 = 30.0;

/// Where things ended up: page from 0, and height.
pub type Place = (usize, f32);

pub struct Pagination {
    pub pages: Vec<Page>,
    pub arbre: Vec<Noeud>,
    pub champs: Vec<Champ>,
    pub ancres: HashMap<Ancre, Place>,
    pub entrees: HashMap<usize, Place>,
    /// How many pages there were at the last page break.
    debut: usize,
    y: f32,
    /// How this page stands, and the next one.
    sens: Sens,
    sens_suivant: Sens,
    /// Nothing but a repeated head stands on the page yet.
    vierge: bool,
    notes: Vec<NoteDePage>,
    /// Which of them stand on a page already: read once, they are only drawn again.
    dites: Vec<bool>,
    /// Those that this page has, at least their first lines.
    presentes: Vec<usize>,
    pied: Pied,
    /// What this page has no room for: with something here, the page is full.
    reportees: Vec<Lignes>,
}

/// A page where the end of the notes of the one before leaves less than a few lines holds nothing else.
const PART_DES_REPORTS: f32 = 0.9;

impl Pagination {
    pub fn nouvelle(arbre: Vec<Noeud>, notes: Vec<NoteDePage>) -> Self {
        let (ancres, entrees) = (HashMap::new(), HashMap::new());
        Self {
            pages: vec![Page::default()],
            arbre,
            champs: Vec::new(),
            ancres,
            entrees,
            debut: 1,
            y: MARGE_HAUTE,
            sens: Sens::default(),
            sens_suivant: Sens::default(),
            vierge: true,
            dites: vec![false; notes.len()],
            notes,
            presentes: Vec::new(),
            pied: Pied::default(),
            reportees: Vec::new(),
        }
    }

    pub fn placer(&mut self, tranches: Vec<Tranche>) {
        let mut tranches = VecDeque::from(tranches);
        while let Some(mut premiere) = tranches.pop_front() {
            if matches!(premiere.corps, Corps::SautDePage(Saut::Souple)) {
                let fiche = suivante(&tranches);
                if !self.vierge && self.tient_entiere(&tranches, fiche) {
                    self.y += BLANC_DU_SAUT;
                    self.debut = self.pages.len();
                    continue;
                }
                if fiche.is_none() {
                    premiere.corps = Corps::SautDePage(Saut::Ferme);
                }
            }
            let mut groupe = vec![premiere];
            let suite = tranches.iter().take_while(|t| t.solidaire).count();
            groupe.extend(tranches.drain(..suite));
            self.serrer(&mut groupe, &mut tranches);
            self.placer_groupe(groupe);
        }
    }

    /// Height that a group needs to begin on a page with its notes: all of it, or up to the beginning of its first row that
    /// can be cut.
    fn besoin(&self, groupe: &[Tranche]) -> f32 {
        let mut somme = 0.0;
        let mut appels = Vec::new();
        for tranche in groupe {
            let (amorce, hauteur) = (tranche.amorce(), tranche.hauteur());
            if somme + tranche.avant + hauteur > self.sens.hauteur_utile() || amorce < hauteur {
                appels.extend(tranche.appels_de_l_amorce());
                return (somme + tranche.avant + amorce + self.hauteur_des_notes(&appels))
                    .min(self.sens.hauteur_utile());
            }
            somme += tranche.avant + hauteur;
            appels.extend(tranche.appels());
        }
        somme + self.hauteur_des_notes(&appels)
    }

    fn place(&self) -> f32 {
        if self.reportees.is_empty() { self.place_sans_report() } else { 0.0 }
    }

    fn place_sans_report(&self) -> f32 {
        self.sens.bas() - self.y - self.pied.hauteur + TOLERANCE
    }

    fn page_suivante(&mut self, tete: Option<&Rc<Boite>>) {
        loop {
            self.poser_le_pied();
            self.sens = self.sens_suivant;
            self.pages.push(Page { sens: self.sens, ..Page::default() });
            self.y = MARGE_HAUTE;
            self.vierge = true;
            for lignes in std::mem::take(&mut self.reportees) {
                self.ajouter_au_pied(lignes, self.place_sans_report());
            }
            if self.reportees.is_empty() && self.pied.hauteur <= self.sens.hauteur_utile() * PART_DES_REPORTS {
                break;
            }
        }
        if let Some(tete) = tete {
            let hauteur = tete.hauteur;
            self.poser((**tete).clone(), None);
            self.y += hauteur;
        }
    }

    fn placer_groupe(&mut self, groupe: Vec<Tranche>) {
        let entamee = !self.vierge || !self.pied.notes.is_empty();
        if entamee && self.besoin(&groupe) > self.place() {
            self.page_suivante(groupe[0].tete.as_ref());
        }
        let suites: Vec<f32> = (1..=groupe.len()).map(|rang| self.besoin(&groupe[rang..])).collect();
        for (tranche, suite) in groupe.into_iter().zip(suites) {
            let avant = if self.vierge { 0.0 } else { tranche.avant };
            let notes = self.hauteur_des_notes(&tranche.appels_de_l_amorce());
            if !self.vierge && avant + tranche.amorce() + notes > self.place() {
                self.page_suivante(tranche.tete.as_ref());
            } else {
                self.y += avant;
            }
            match tranche.corps {
                Corps::Boite(boite) => self.avancer(boite, tranche.chemin),
                Corps::Rangee(rangee) => {
                    self.placer_rangee(rangee, tranche.tete.as_ref(), tranche.chemin, suite);
                }
                Corps::SautDePage(Saut::Sens(sens)) => self.tourner(sens),
                Corps::SautDePage(saut) => {
                    if saut == Saut::Souple && self.finit_a_peine() {
                        self.y += BLANC_DU_SAUT;
                    } else if !self.vierge {
                        self.page_suivante(None);
                    }
                    if saut == Saut::Droite && self.pages.len().is_multiple_of(2) {
                        self.laisser_blanche();
                    }
                    self.debut = self.pages.len();
                }
            }
        }
    }

    /// What comes next stands on pages that are so: the present one when nothing stands on it.
    fn tourner(&mut self, sens: Sens) {
        self.sens_suivant = sens;
        if !self.vierge || !self.pied.notes.is_empty() {
            self.page_suivante(None);
        } else if let Some(page) = self.pages.last_mut() {
            page.sens = sens;
            self.sens = sens;
        }
        self.debut = self.pages.len();
    }

    /// A page left blank is the back of the one before, and stands as it does.
    fn laisser_blanche(&mut self) {
        if let [.., avant, blanche] = self.pages.as_mut_slice()
            && self.pied.notes.is_empty()
        {
            blanche.sens = avant.sens;
            self.sens = avant.sens;
        }
        self.page_suivante(None);
    }

    /// What began on a page before ends on the first lines of this one.
    fn finit_a_peine(&self) -> bool {
        !self.vierge && self.pages.len() > self.debut && self.y - MARGE_HAUTE < self.sens.hauteur_utile() * PEU
    }

    /// `suite` is the height that what must stay with the end of the row needs.
    fn placer_rangee(&mut self, mut rangee: Rangee, tete: Option<&Rc<Boite>>, chemin: Option<Arc<str>>, suite: f32) {
        loop {
            let hauteur = rangee.hauteur() + self.hauteur_des_notes(&rangee.appels());
            if !rangee.secable || hauteur + suite <= self.place() {
                break;
            }
            // A row that fits without what follows is cut a little earlier, so that its last lines go with it.
            let place = if hauteur > self.place() { self.place() } else { self.place() - suite };
            let mut coupee = rangee.couper(place, |appels| self.hauteur_des_notes(appels));
            if self.vierge {
                // Notes that no page can hold go on after their lines.
                coupee = coupee.or_else(|entiere| entiere.couper(place, |_| 0.0));
            }
            match coupee {
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

    fn avancer(&mut self, mut boite: Boite, chemin: Option<Arc<str>>) {
        // White opens the first page only: on a later one it would leave an empty page before a page break.
        if self.vierge && self.pages.len() > 1 && boite.est_blanche() {
            return;
        }
        let hauteur = boite.hauteur;
        let appels = std::mem::take(&mut boite.appels);
        self.poser(boite, chemin);
        self.y += hauteur;
        self.vierge = false;
        appels.into_iter().for_each(|rang| self.noter(rang));
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
                Repere::Ancre(ancre) => drop(self.ancres.insert(ancre, (numero, self.y))),
                Repere::Entree(rang) => drop(self.entrees.insert(rang, (numero, self.y))),
                Repere::Figure(noeud, cadre) => self.arbre[noeud.0].cadre = Some((numero, cadre)),
            }
        }
    }

    fn noter_zone(&mut self, chemin: Arc<str>, hauteur: f32) {
        let largeur = self.sens.mesure();
        let zones = &mut self.pages.last_mut().expect("starts with one page, only grows").zones;
        let bas = self.y + hauteur;
        match zones.last_mut().filter(|zone| zone.chemin == chemin) {
            Some(zone) => zone.cadre.hauteur = bas - zone.cadre.y,
            None => zones.push(Zone { chemin, cadre: Rect { x: MARGE_GAUCHE, y: self.y, largeur, hauteur } }),
        }
    }

    /// Drops a last page that holds nothing, left by a page break at the very end.
    pub fn terminer(&mut self) {
        while !self.reportees.is_empty() {
            self.page_suivante(None);
        }
        if self.vierge && self.pages.len() > 1 && self.pied.notes.is_empty() {
            self.pages.pop();
        }
        self.poser_le_pied();
        rattacher(&mut self.arbre, &self.notes);
    }

    /// Gives each internal link the page it goes to.
    pub fn resoudre_les_liens(&mut self) {
        let ancres = &self.ancres;
        for lien in self.pages.iter_mut().flat_map(|page| &mut page.liens) {
            if let CibleLien::Ancre(ancre) = lien.cible {
                let (page, y) = ancres.get(&ancre).copied().unwrap_or((0, 0.0));
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

/// Adds a drawing to the sequence of its node; a detached node joins its parent here.
pub fn ajouter_au_noeud(page: &mut Page, numero: usize, arbre: &mut [Noeud], noeud: IdNoeud, dessin: Dessin) {
    if let Some(derniere) = page.sequences.last_mut().filter(|s| s.noeud == noeud) {
        derniere.dessins.push(dessin);
        return;
    }
    let mut enfant = noeud;
    loop {
        let Noeud { parent, ref mut detache, .. } = arbre[enfant.0];
        if std::mem::take(detache) {
            arbre[parent.0].enfants.push(Enfant::Noeud(enfant));
        }
        if parent == RACINE {
            break;
        }
        enfant = parent;
    }
    let rang = page.sequences.len();
    arbre[noeud.0].enfants.push(Enfant::Sequence { page: numero, rang });
    page.sequences.push(Sequence { noeud, dessins: vec![dessin] });
}
