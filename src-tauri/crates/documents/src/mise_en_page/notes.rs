//! Notes at the foot of the page: set once, when they are first called; `pagination` puts them under the lines that call them.
//!
//! In the tree a note belongs to the text that calls it, after its words; under a heading, after the heading. The number of the
//! call leads to the note, and that of the note back to the call.

use super::composition::{Cadre, Composition, PLEINE_PAGE, RACINE};
use super::pages::{Ancre, CibleLien, Dessin, Enfant, IdNoeud, Morceau, Noeud, Rect, Role};
use super::style::{NOTE_DE_PAGE, NUMERO_DE_NOTE};
use super::texte::largeur_espace;
use super::tranche::{Boite, Corps, LienRelatif, Repere, Tranche, hauteur};
use crate::document::{Span, Texte};
use std::sync::Arc;

/// Between the number of a note and its text.
const RETRAIT: f32 = 13.0;
/// A note of more lines may begin on the page of its call and go on on the next.
const LIGNES_SOLIDAIRES: usize = 3;

/// A note, its number before its first line.
#[derive(Clone, Debug)]
pub struct NoteDePage {
    pub noeud: IdNoeud,
    /// What its first call stands in.
    pub appelant: IdNoeud,
    pub chemin: Option<Arc<str>>,
    /// One a line.
    pub lignes: Vec<Tranche>,
    /// Its call is in a box already.
    pub appelee: bool,
}

impl NoteDePage {
    /// The least that must stand on the page of the call.
    pub fn amorce(&self) -> f32 {
        hauteur(if self.lignes.len() > LIGNES_SOLIDAIRES { &self.lignes[..2] } else { &self.lignes })
    }
}

impl Composition<'_> {
    /// The rank of the note of that number, set if it was not yet.
    pub fn note(&mut self, numero: &str, texte: &Texte, appelant: IdNoeud) -> usize {
        if let Some(rang) = self.numeros.get(numero) {
            return *rang;
        }
        let rang = self.notes.len();
        self.numeros.insert(numero.to_owned(), rang);
        let parent = if matches!(self.arbre[appelant.0].role, Role::Intertitre(_)) { RACINE } else { appelant };
        let noeud = self.noeud_detache(parent, Role::Note);
        self.arbre[noeud.0].detache = false;
        let etiquette = self.noeud(noeud, Role::Etiquette);
        let retour = self.noeud(etiquette, Role::Lien);
        let cadre = PLEINE_PAGE;
        // A note calls no note.
        let texte = Texte(texte.0.iter().filter(|span| span.note.is_none()).cloned().collect());
        let mut lignes = self.texte(&texte, &NOTE_DE_PAGE, cadre.rentrer(RETRAIT), noeud);
        let numero = self.numero_de_note(numero, rang, cadre, retour);
        match lignes.first_mut().map(|tranche| &mut tranche.corps) {
            Some(Corps::Boite(premiere)) => {
                let ligne = std::mem::replace(premiere, numero);
                premiere.absorber(ligne, 0.0);
            }
            _ => lignes.push(Tranche::boite(0.0, numero)),
        }
        if lignes.len() <= LIGNES_SOLIDAIRES {
            lignes.iter_mut().skip(1).for_each(|ligne| ligne.solidaire = true);
        }
        let chemin = self.chemin.clone();
        self.notes.push(NoteDePage { noeud, appelant, chemin, lignes, appelee: false });
        rang
    }

    /// The raised number, which leads back to the call.
    fn numero_de_note(&mut self, numero: &str, rang: usize, cadre: Cadre, noeud: IdNoeud) -> Boite {
        let texte = Texte::from(Span::nouveau(numero).exposant());
        let style = &NUMERO_DE_NOTE;
        let espace = largeur_espace(self.formeur, style.police(false, false), style);
        let mut boite = Boite { hauteur: NOTE_DE_PAGE.interligne, ..Boite::default() };
        for ligne in self.lignes(&texte, &NUMERO_DE_NOTE, cadre.mesure) {
            for trace in ligne.traces {
                let mut trace = trace.trace;
                trace.x += cadre.x;
                trace.y += NOTE_DE_PAGE.ligne_de_base();
                // A space ends it, so that the number and the first word stay two words.
                trace.espace = espace;
                trace.morceaux.push(Morceau::Espace);
                boite.sequences.push((noeud, Dessin::Texte(trace)));
            }
        }
        boite.liens.push(LienRelatif {
            cadre: Rect { x: cadre.x, y: 0.0, largeur: RETRAIT - 2.0, hauteur: NOTE_DE_PAGE.interligne },
            cible: CibleLien::Ancre(Ancre::Appel(rang)),
            libelle: format!("Retour à l’appel de la note {numero}"),
            noeud,
        });
        boite.reperes.push(Repere::Ancre(Ancre::Note(rang)));
        boite
    }
}

/// Each note joins the text that calls it, after its words.
pub fn rattacher(arbre: &mut [Noeud], notes: &[NoteDePage]) {
    // From the last: those of one heading then come after it in their order.
    for note in notes.iter().rev() {
        if arbre[note.noeud.0].parent != RACINE {
            continue;
        }
        let fratrie = &mut arbre[RACINE.0].enfants;
        let place = fratrie.iter().position(|enfant| *enfant == Enfant::Noeud(note.appelant));
        fratrie.insert(place.map_or(fratrie.len(), |rang| rang + 1), Enfant::Noeud(note.noeud));
    }
    for note in notes {
        let parent = arbre[note.noeud.0].parent;
        if parent != RACINE {
            arbre[parent.0].enfants.push(Enfant::Noeud(note.noeud));
        }
    }
}
