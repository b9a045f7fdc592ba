//! From fragments to lines: breaks chosen, words shaped again in one piece, spaces stretched, links marked.

use super::coupe::{Ajustement, couper};
use super::pages::{Morceau, Trace};
use super::style::{Alinea, PETROLE, Style};
use super::texte::{Morcele, Prepare, largeur_espace, largeur_tiret};
use crate::document::{Cible, Texte};
use crate::police::{Formeur, Police};

/// A line, its baseline at y = 0 and its left end at x = 0.
pub struct Ligne {
    pub traces: Vec<TraceLiee>,
    pub largeur: f32,
}

/// A trace, and the span whose link it belongs to.
pub struct TraceLiee {
    pub trace: Trace,
    pub largeur: f32,
    pub lien: Option<usize>,
}

impl Prepare {
    /// Cuts the paragraph into lines no wider than `mesure`.
    pub fn lignes(&self, formeur: &mut Formeur, texte: &Texte, style: &Style, mesure: f32) -> Vec<Ligne> {
        let mut lignes = Vec::new();
        let ajustement = if style.alinea == Alinea::Justifie { Ajustement::Justifie } else { Ajustement::Libre };
        let dernier = self.troncons.len() - 1;
        for (rang, troncon) in self.troncons.iter().enumerate() {
            let fragments: Vec<_> = troncon.iter().map(|m| m.fragment).collect();
            let mut debut = 0;
            for fin in couper(&fragments, mesure, ajustement) {
                let derniere = fin == fragments.len();
                let justifiee = ajustement == Ajustement::Justifie && !derniere;
                let mut ligne = Assemblage {
                    prepare: self,
                    formeur,
                    texte,
                    style,
                    ligne: Ligne { traces: Vec::new(), largeur: 0.0 },
                };
                ligne.assembler(&troncon[debut..fin], derniere, rang == dernier);
                let mut ligne = ligne.ligne;
                ligne.ajuster(mesure, justifiee);
                ligne.aligner(style.alinea, mesure);
                if style.alinea == Alinea::Droite {
                    ligne.laisser_pendre(formeur, style);
                }
                lignes.push(ligne);
                debut = fin;
            }
        }
        lignes
    }
}

struct Assemblage<'a> {
    prepare: &'a Prepare,
    formeur: &'a mut Formeur,
    texte: &'a Texte,
    style: &'a Style,
    ligne: Ligne,
}

impl Assemblage<'_> {
    fn assembler(&mut self, morceles: &[Morcele], derniere: bool, dernier_troncon: bool) {
        let mut rang = 0;
        while rang < morceles.len() {
            // Syllables that stay together are shaped together.
            let mut suivant = rang + 1;
            while suivant < morceles.len() && morceles[suivant - 1].fragment.espace == 0.0 {
                suivant += 1;
            }
            let (debut, fin) = (morceles[rang].debut, morceles[suivant - 1].fin);
            self.mot(debut, fin);
            if suivant < morceles.len() {
                self.espace(fin);
            }
            rang = suivant;
        }
        let Some(bout) = morceles.last() else { return };
        if bout.fragment.tiret > 0.0 && !derniere {
            self.cesure();
        } else if bout.fragment.espace > 0.0 || (derniere && !dernier_troncon) {
            // A real space, so that nobody reads two words as one across the lines.
            let largeur = self.ligne.largeur;
            self.espace(bout.fin);
            self.ligne.largeur = largeur;
        }
    }

    fn mot(&mut self, debut: usize, fin: usize) {
        let suites: Vec<_> = self.prepare.suites_de(self.formeur, self.texte, self.style, debut..fin).collect();
        for suite in suites {
            let span = usize::from(suite.habit.span);
            let trace = self.trace(suite.forme.police, suite.corps, -suite.elevation, span);
            trace.trace.morceaux.push(Morceau::Mot(suite.forme));
            trace.largeur += suite.largeur;
            self.ligne.largeur += suite.largeur;
        }
    }

    fn espace(&mut self, position: usize) {
        let habit = self.prepare.habit_a(position);
        let rang = usize::from(habit.span);
        let span = &self.texte.0[rang];
        let police = self.style.police(span.gras, span.italique);
        let largeur = largeur_espace(self.formeur, police, self.style);
        let trace = self.trace(police, self.style.corps, 0.0, rang);
        trace.trace.espace = largeur;
        trace.trace.morceaux.push(Morceau::Espace);
        trace.largeur += largeur;
        self.ligne.largeur += largeur;
    }

    fn cesure(&mut self) {
        let Some(trace) = self.ligne.traces.last_mut() else { return };
        let largeur = largeur_tiret(self.formeur, trace.trace.police, self.style);
        trace.trace.morceaux.push(Morceau::Cesure);
        trace.largeur += largeur;
        self.ligne.largeur += largeur;
    }

    /// The trace to go on with: the last one if it is of the same kind, or a new one.
    fn trace(&mut self, police: Police, corps: f32, y: f32, span: usize) -> &mut TraceLiee {
        let dit = &self.texte.0[span];
        let lien = (dit.lien.is_some() || dit.note.is_some()).then_some(span);
        let encre = match (dit.lien.as_ref(), self.style.encre_de_tete) {
            (Some(_), _) => PETROLE,
            (None, Some(encre)) if span == 0 => encre,
            (None, _) => self.style.encre,
        };
        let semblable = |t: &TraceLiee| {
            t.trace.police == police && t.trace.corps == corps && t.trace.encre == encre && t.lien == lien
        };
        if !self.ligne.traces.last().is_some_and(semblable) {
            let (x, approche) = (self.ligne.largeur, self.style.approche);
            let trace = Trace { x, y, police, corps, encre, approche, espace: 0.0, morceaux: Vec::new() };
            self.ligne.traces.push(TraceLiee { trace, largeur: 0.0, lien });
        }
        self.ligne.traces.last_mut().expect("one was pushed if there was none")
    }
}

impl Ligne {
    fn espaces(&self) -> usize {
        let total: usize =
            self.traces.iter().flat_map(|t| &t.trace.morceaux).filter(|m| matches!(m, Morceau::Espace)).count();
        let traine =
            self.traces.last().and_then(|t| t.trace.morceaux.last()).is_some_and(|m| matches!(m, Morceau::Espace));
        total - usize::from(traine)
    }

    /// Spreads what is missing over the spaces; takes back what exceeds in any case.
    fn ajuster(&mut self, mesure: f32, justifiee: bool) {
        let jeu = mesure - self.largeur;
        let espaces = self.espaces();
        if espaces == 0 || !(justifiee || jeu < 0.0) {
            return;
        }
        let ajout = jeu / espaces as f32;
        let mut decalage = 0.0;
        for t in &mut self.traces {
            t.trace.x += decalage;
            let siens = t.trace.morceaux.iter().filter(|m| matches!(m, Morceau::Espace)).count();
            if siens > 0 {
                t.trace.espace += ajout;
                t.largeur += ajout * siens as f32;
                decalage += ajout * siens as f32;
            }
        }
        self.largeur = mesure;
    }

    fn aligner(&mut self, alinea: Alinea, mesure: f32) {
        let decalage = match alinea {
            Alinea::Justifie | Alinea::Gauche => return,
            Alinea::Centre => (mesure - self.largeur) / 2.0,
            Alinea::Droite => mesure - self.largeur,
        };
        for t in &mut self.traces {
            t.trace.x += decalage;
        }
    }

    /// The mark after an amount hangs in the white of its cell, so that figures stand under figures.
    fn laisser_pendre(&mut self, formeur: &mut Formeur, style: &Style) {
        let Some(derniere) = self.traces.last().filter(|t| t.trace.texte().ends_with('*')) else { return };
        let largeur = formeur.former(derniere.trace.police, "*").largeur as f32 * style.corps / 1000.0;
        for t in &mut self.traces {
            t.trace.x += largeur;
        }
    }
}

/// The words read for a link.
pub fn libelle_de_lien(texte: &Texte, span: usize) -> String {
    let span = &texte.0[span];
    if span.note.is_some() {
        return format!("Note {}", span.texte);
    }
    match &span.lien {
        Some(Cible::Uri(uri)) if uri != &span.texte => format!("{} ({uri})", span.texte.trim()),
        Some(_) | None => span.texte.trim().to_owned(),
    }
}
