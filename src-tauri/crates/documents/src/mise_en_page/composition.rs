//! The composer's bench: nodes are made, text becomes slices, and slices queue up for the pages.

use super::lignes::{Ligne, libelle_de_lien};
use super::notes::NoteDePage;
use super::pages::{Absent, Ancre, CibleLien, Dessin, Enfant, IdNoeud, Noeud, Numerotation, Rect, Role, Sens};
use super::style::{MARGE_GAUCHE, MESURE, PETROLE, Style};
use super::texte::Prepare;
use super::tranche::{Boite, Corps, LienRelatif, Repere, Saut, Tranche};
use crate::document::{Cible, Texte};
use crate::police::Formeur;
use std::collections::HashMap;
use std::sync::Arc;

/// The root of the tree.
pub const RACINE: IdNoeud = IdNoeud(0);

/// Where text stands across the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cadre {
    pub x: f32,
    pub mesure: f32,
}

/// The full width of running text.
pub const PLEINE_PAGE: Cadre = Cadre { x: MARGE_GAUCHE, mesure: MESURE };

impl Cadre {
    pub fn rentrer(self, gauche: f32) -> Self {
        Self { x: self.x + gauche, mesure: self.mesure - gauche }
    }
}

/// A heading of the document, for the table of contents and the bookmarks.
#[derive(Clone, Debug)]
pub struct TitreVu {
    /// 1 to 3, as tagged: never more than one deeper than the heading before it.
    pub niveau: usize,
    pub texte: Texte,
    /// Listed in the table of contents and in the bookmarks.
    pub libelle: String,
}

/// A line of the table of contents waiting for its page number.
#[derive(Clone, Copy, Debug)]
pub struct EntreeEnAttente {
    pub titre: usize,
    pub noeud: IdNoeud,
    /// Where the text ends.
    pub fin: f32,
    pub style: Style,
}

pub struct Composition<'f> {
    pub formeur: &'f mut Formeur,
    pub arbre: Vec<Noeud>,
    pub tranches: Vec<Tranche>,
    pub titres: Vec<TitreVu>,
    pub entrees: Vec<EntreeEnAttente>,
    /// In the order of their calls.
    pub notes: Vec<NoteDePage>,
    /// Rank of the note of each number.
    pub numeros: HashMap<String, usize>,
    pub absents: Vec<Absent>,
    pub renvois_perdus: Vec<String>,
    pub chemin: Option<Arc<str>>,
    /// Rank of the heading that comes next.
    pub titre_suivant: usize,
    rangs: HashMap<String, usize>,
    /// The block before is a heading.
    pub sous_un_titre: bool,
    /// How an annexe begins.
    pub saut_des_annexes: Saut,
    /// How the pages stand where the next block goes.
    pub sens: Sens,
    /// The next slice stays with the last one.
    colle: bool,
}

impl<'f> Composition<'f> {
    pub fn nouvelle(formeur: &'f mut Formeur, titres: Vec<TitreVu>, rangs: HashMap<String, usize>) -> Self {
        let mut composition = Self {
            formeur,
            arbre: Vec::new(),
            tranches: Vec::new(),
            titres,
            entrees: Vec::new(),
            notes: Vec::new(),
            numeros: HashMap::new(),
            absents: Vec::new(),
            renvois_perdus: Vec::new(),
            chemin: None,
            titre_suivant: 0,
            rangs,
            sous_un_titre: false,
            saut_des_annexes: Saut::Ferme,
            sens: Sens::default(),
            colle: false,
        };
        composition.noeud_detache(RACINE, Role::Document);
        composition.arbre[RACINE.0].detache = false;
        composition
    }

    pub fn noeud(&mut self, parent: IdNoeud, role: Role) -> IdNoeud {
        let id = self.noeud_detache(parent, role);
        self.arbre[id.0].detache = false;
        self.arbre[parent.0].enfants.push(Enfant::Noeud(id));
        id
    }

    /// A node that joins its parent when its first drawing is placed, so that a link stands between the words around it.
    pub fn noeud_detache(&mut self, parent: IdNoeud, role: Role) -> IdNoeud {
        let id = IdNoeud(self.arbre.len());
        self.arbre.push(Noeud {
            role,
            parent,
            enfants: Vec::new(),
            alternative: None,
            etendue: 1,
            cadre: None,
            numerotation: None,
            detache: true,
        });
        id
    }

    /// All the width between the margins.
    pub fn pleine_largeur(&self) -> Cadre {
        Cadre { x: MARGE_GAUCHE, mesure: self.sens.mesure() }
    }

    /// What comes next stands on pages that are so.
    pub fn tourner(&mut self, sens: Sens) {
        if self.sens != sens {
            self.sens = sens;
            self.saut_de_page(Saut::Sens(sens));
        }
    }

    pub fn numeroter(&mut self, noeud: IdNoeud, numerotation: Numerotation) {
        self.arbre[noeud.0].numerotation = Some(numerotation);
    }

    pub fn rang_d_ancre(&self, ancre: &str) -> Option<usize> {
        self.rangs.get(ancre).copied()
    }

    /// Queues slices; `avant` is the white above the first one.
    pub fn pousser(&mut self, avant: f32, tranches: Vec<Tranche>) {
        for (rang, mut tranche) in tranches.into_iter().enumerate() {
            if rang == 0 {
                tranche.avant = avant;
            }
            tranche.solidaire |= std::mem::take(&mut self.colle);
            if tranche.chemin.is_none() {
                tranche.chemin.clone_from(&self.chemin);
            }
            self.tranches.push(tranche);
        }
    }

    /// The next slice stays on the page of the last one.
    pub fn garder_avec_la_suite(&mut self) {
        self.colle = true;
    }

    pub fn saut_de_page(&mut self, saut: Saut) {
        self.colle = false;
        self.tranches.push(Tranche {
            avant: 0.0,
            solidaire: false,
            chemin: None,
            tete: None,
            corps: Corps::SautDePage(saut),
            fiche: 0,
        });
    }

    /// A paragraph of its own: a node of that role under the root, queued at full width.
    pub fn paragraphe(&mut self, role: Role, avant: f32, texte: &Texte, style: &Style) -> IdNoeud {
        let noeud = self.noeud(RACINE, role);
        let tranches = self.texte(texte, style, PLEINE_PAGE, noeud);
        self.pousser(avant, tranches);
        noeud
    }

    /// Text as slices of one line; no line is alone at the foot or at the top of a page.
    pub fn texte(&mut self, texte: &Texte, style: &Style, cadre: Cadre, noeud: IdNoeud) -> Vec<Tranche> {
        let lignes = self.lignes(texte, style, cadre.mesure);
        let dernier = lignes.len().saturating_sub(1);
        let mut liens = HashMap::new();
        let mut tranches = Vec::with_capacity(lignes.len());
        for (rang, ligne) in lignes.into_iter().enumerate() {
            let boite = self.boite_de_ligne(ligne, texte, style, cadre.x, noeud, &mut liens);
            let mut tranche = Tranche::boite(0.0, boite);
            tranche.solidaire = rang == 1 || (rang > 0 && rang == dernier);
            tranches.push(tranche);
        }
        tranches
    }

    pub fn lignes(&mut self, texte: &Texte, style: &Style, mesure: f32) -> Vec<Ligne> {
        let prepare = self.preparer(texte, style, mesure);
        prepare.lignes(self.formeur, texte, style, mesure)
    }

    pub fn preparer(&mut self, texte: &Texte, style: &Style, mesure: f32) -> Prepare {
        let prepare = Prepare::nouveau(self.formeur, texte, style, mesure);
        if let Some(caractere) = prepare.absent {
            let absent = Absent { caractere, texte: texte.brut(), chemin: self.chemin.clone() };
            if self.absents.last() != Some(&absent) {
                self.absents.push(absent);
            }
        }
        prepare
    }

    /// One line that is never cut, such as a label or a running title.
    pub fn ligne_seule(&mut self, texte: &str, style: &Style) -> Ligne {
        let mut lignes = self.lignes(&texte.into(), style, f32::MAX);
        if lignes.is_empty() { Ligne { traces: Vec::new(), largeur: 0.0 } } else { lignes.swap_remove(0) }
    }

    /// One line, shortened with « … » when it is wider than its place.
    pub fn ligne_courte(&mut self, texte: &str, style: &Style, largeur: f32) -> Ligne {
        let mut ligne = self.ligne_seule(texte, style);
        let mut lettres: Vec<char> = texte.chars().collect();
        while ligne.largeur > largeur && lettres.pop().is_some() {
            let court: String = lettres.iter().collect();
            ligne = self.ligne_seule(&format!("{}…", court.trim_end()), style);
        }
        ligne
    }

    fn boite_de_ligne(
        &mut self,
        ligne: Ligne,
        texte: &Texte,
        style: &Style,
        x: f32,
        noeud: IdNoeud,
        liens: &mut HashMap<usize, Option<(IdNoeud, CibleLien)>>,
    ) -> Boite {
        let sequences = Vec::with_capacity(ligne.traces.len());
        let mut boite = Boite { hauteur: style.interligne, sequences, ..Boite::default() };
        let base = style.ligne_de_base();
        for t in ligne.traces {
            let mut trace = t.trace;
            // A long act holds all its lines before the first page is full: each takes the room of its words, no more.
            trace.morceaux.shrink_to_fit();
            trace.x += x;
            trace.y += base;
            let lien = t.lien.and_then(|span| {
                let trouve = liens.entry(span).or_insert_with(|| self.ouvrir_lien(texte, span, noeud)).clone();
                trouve.map(|(noeud, cible)| (span, noeud, cible))
            });
            let Some((span, noeud_lien, cible)) = lien else {
                trace.encre = if t.lien.is_some() { style.encre } else { trace.encre };
                boite.sequences.push((noeud, Dessin::Texte(trace)));
                continue;
            };
            if let CibleLien::Ancre(Ancre::Note(rang)) = cible {
                if !self.notes[rang].appelee {
                    self.notes[rang].appelee = true;
                    boite.reperes.push(Repere::Ancre(Ancre::Appel(rang)));
                }
                boite.appels.push(rang);
                trace.encre = style.encre;
            }
            if matches!(cible, CibleLien::Uri(_)) && trace.y == base {
                let cadre = Rect { x: trace.x, y: base + 1.9, largeur: t.largeur, hauteur: 0.4 };
                boite.artefacts.push(Dessin::Rectangle { cadre, encre: PETROLE });
            }
            let cadre = Rect { x: trace.x, y: 0.0, largeur: t.largeur, hauteur: style.interligne };
            match boite.liens.last_mut().filter(|l| l.noeud == noeud_lien) {
                Some(precedent) => precedent.cadre.largeur = cadre.x + cadre.largeur - precedent.cadre.x,
                None => {
                    let libelle = libelle_de_lien(texte, span);
                    boite.liens.push(LienRelatif { cadre, cible, libelle, noeud: noeud_lien });
                }
            }
            boite.sequences.push((noeud_lien, Dessin::Texte(trace)));
        }
        boite
    }

    fn ouvrir_lien(&mut self, texte: &Texte, span: usize, parent: IdNoeud) -> Option<(IdNoeud, CibleLien)> {
        if let Some(note) = &texte.0[span].note {
            let rang = self.note(&texte.0[span].texte, note, parent);
            let renvoi = self.noeud_detache(parent, Role::Renvoi);
            return Some((self.noeud(renvoi, Role::Lien), CibleLien::Ancre(Ancre::Note(rang))));
        }
        let cible = texte.0[span].lien.as_ref()?;
        let Some(trouvee) = CibleLien::nouvelle(cible, |ancre| self.rang_d_ancre(ancre)) else {
            if let Cible::Ancre(ancre) = cible {
                self.renvois_perdus.push(ancre.clone());
            }
            return None;
        };
        Some((self.noeud_detache(parent, Role::Lien), trouvee))
    }
}
