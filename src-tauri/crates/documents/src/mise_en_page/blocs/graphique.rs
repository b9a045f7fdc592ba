//! Figures: a bar of shares with its legend, or horizontal bars. One node, with its meaning in words.

use crate::document::{FormeGraphique, Graphique, Part};
use crate::mise_en_page::composition::{Composition, PLEINE_PAGE, RACINE};
use crate::mise_en_page::lignes::Ligne;
use crate::mise_en_page::pages::{Dessin, Encre, IdNoeud, Rect, Role};
use crate::mise_en_page::style::{AUTOUR, GRAPHIQUE, LEGENDE, MARGE_GAUCHE, MESURE, PALETTE, PETROLE, TEINTE};
use crate::mise_en_page::tranche::{Boite, Corps, Repere, Tranche};

const HAUTEUR_DE_BARRE: f32 = 20.0;
const BLANC_ENTRE_PARTS: f32 = 1.2;
/// Widest column of names and of values beside horizontal bars.
const NOMS: f32 = 190.0;
const VALEURS: f32 = 110.0;

impl Composition<'_> {
    pub fn graphique(&mut self, graphique: &Graphique) {
        let figure = self.noeud(RACINE, Role::Figure);
        self.arbre[figure.0].alternative = Some(graphique.alternative.clone());
        let mut boite = Boite::default();
        // A figure is one picture: what it links to is said in the text around.
        let titre = graphique.titre.clone().sans_liens();
        for tranche in self.texte(&titre, &LEGENDE, PLEINE_PAGE, figure) {
            let y = boite.hauteur;
            boite.hauteur += tranche.hauteur();
            if let Corps::Boite(ligne) = tranche.corps {
                boite.absorber(ligne, y);
            }
        }
        boite.hauteur += 6.0;
        match graphique.forme {
            FormeGraphique::PartsEmpilees => self.parts_empilees(&graphique.parts, figure, &mut boite),
            FormeGraphique::Barres => self.barres(&graphique.parts, figure, &mut boite),
        }
        let cadre = Rect { x: MARGE_GAUCHE, y: 0.0, largeur: MESURE, hauteur: boite.hauteur };
        boite.reperes.push(Repere::Figure(figure, cadre));
        self.pousser(AUTOUR, vec![Tranche::boite(0.0, boite)]);
        self.blanc_de_fin();
    }

    fn parts_empilees(&mut self, parts: &[Part], figure: IdNoeud, boite: &mut Boite) {
        let total: f32 = parts.iter().map(|p| p.poids as f32).sum::<f32>().max(1.0);
        let visibles = parts.iter().filter(|p| p.poids > 0).count().max(1);
        let utile = MESURE - BLANC_ENTRE_PARTS * (visibles - 1) as f32;
        let (mut x, y) = (MARGE_GAUCHE, boite.hauteur);
        for (rang, part) in parts.iter().enumerate().filter(|(_, p)| p.poids > 0) {
            let largeur = part.poids as f32 / total * utile;
            rectangle(boite, figure, Rect { x, y, largeur, hauteur: HAUTEUR_DE_BARRE }, ton(rang));
            x += largeur + BLANC_ENTRE_PARTS;
        }
        boite.hauteur += HAUTEUR_DE_BARRE + 7.0;
        for (rang, part) in parts.iter().enumerate() {
            let y = boite.hauteur;
            let pastille = Rect { x: MARGE_GAUCHE, y: y + 3.0, largeur: 7.0, hauteur: 7.0 };
            rectangle(boite, figure, pastille, ton(rang));
            let nom = self.ligne_courte(&part.libelle, &GRAPHIQUE, MESURE * 0.6);
            self.ecrire(boite, figure, nom, MARGE_GAUCHE + 13.0, y);
            let valeur = self.ligne_courte(&part.valeur, &GRAPHIQUE, MESURE * 0.38);
            let x = MARGE_GAUCHE + MESURE - valeur.largeur;
            self.ecrire(boite, figure, valeur, x, y);
            boite.hauteur += 13.5;
        }
    }

    fn barres(&mut self, parts: &[Part], figure: IdNoeud, boite: &mut Boite) {
        let noms: Vec<Ligne> = parts.iter().map(|p| self.ligne_courte(&p.libelle, &GRAPHIQUE, NOMS)).collect();
        let valeurs: Vec<Ligne> = parts.iter().map(|p| self.ligne_courte(&p.valeur, &GRAPHIQUE, VALEURS)).collect();
        let large = |lignes: &[Ligne]| lignes.iter().map(|l| l.largeur).fold(0.0, f32::max);
        let (gauche, droite) = (large(&noms) + 9.0, large(&valeurs) + 9.0);
        let utile = (MESURE - gauche - droite).max(40.0);
        let maximum = parts.iter().map(|p| p.poids).max().unwrap_or(0).max(1) as f32;
        for ((part, nom), valeur) in parts.iter().zip(noms).zip(valeurs) {
            let y = boite.hauteur;
            let piste = Rect { x: MARGE_GAUCHE + gauche, y: y + 2.0, largeur: utile, hauteur: 10.0 };
            rectangle(boite, figure, piste, TEINTE);
            if part.poids > 0 {
                let largeur = (part.poids as f32 / maximum * utile).max(0.8);
                rectangle(boite, figure, Rect { largeur, ..piste }, PETROLE);
            }
            self.ecrire(boite, figure, nom, MARGE_GAUCHE, y + 1.0);
            let x = MARGE_GAUCHE + MESURE - valeur.largeur;
            self.ecrire(boite, figure, valeur, x, y + 1.0);
            boite.hauteur += 16.5;
        }
    }

    fn ecrire(&mut self, boite: &mut Boite, figure: IdNoeud, ligne: Ligne, x: f32, y: f32) {
        for t in ligne.traces {
            let mut trace = t.trace;
            trace.x += x;
            trace.y += y + GRAPHIQUE.ligne_de_base();
            boite.sequences.push((figure, Dessin::Texte(trace)));
        }
    }
}

fn ton(rang: usize) -> Encre {
    PALETTE[rang % PALETTE.len()]
}

fn rectangle(boite: &mut Boite, figure: IdNoeud, cadre: Rect, encre: Encre) {
    boite.sequences.push((figure, Dessin::Rectangle { cadre, encre }));
}
