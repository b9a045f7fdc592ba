//! The table of contents: its lines are laid out with the rest; page numbers and dots come when every page is known.

use crate::document::Sommaire;
use crate::mise_en_page::composition::{Composition, EntreeEnAttente, PLEINE_PAGE, RACINE, TitreVu};
use crate::mise_en_page::pages::{Ancre, CibleLien, Dessin, IdNoeud, LARGEUR_PAGE, Morceau, Rect, Role, Trace};
use crate::mise_en_page::pagination::{Pagination, ajouter_au_noeud};
use crate::mise_en_page::style::{
    APRES_INTERTITRE, FILET, INTERTITRES, MARGE_DROITE, MARGE_GAUCHE, MESURE, SOMMAIRE, Style,
};
use crate::mise_en_page::tranche::{Boite, Corps, LienRelatif, Repere};
use crate::police::Formeur;

/// Room kept on the right for page numbers.
const COLONNE_DES_PAGES: f32 = 34.0;
/// From one dot to the next.
const PAS_DES_POINTS: f32 = 5.0;

impl Composition<'_> {
    pub fn sommaire(&mut self, sommaire: &Sommaire) {
        let noeud = self.noeud(RACINE, Role::Paragraphe);
        let titre = self.texte(&sommaire.titre.as_str().into(), &INTERTITRES[0], PLEINE_PAGE, noeud);
        self.pousser(20.0, titre);
        self.garder_avec_la_suite();
        self.blanc(APRES_INTERTITRE[0]);
        self.garder_avec_la_suite();
        let table = self.noeud(RACINE, Role::Sommaire);
        let titres = self.titres.clone();
        for (rang, titre) in titres.iter().enumerate().filter(|(_, t)| t.niveau <= sommaire.jusqu_a.rang()) {
            self.entree(table, rang, titre);
        }
    }

    fn entree(&mut self, table: IdNoeud, rang: usize, titre: &TitreVu) {
        let style = SOMMAIRE[titre.niveau - 1];
        let mut cadre = PLEINE_PAGE.rentrer([0.0, 12.0, 28.0][titre.niveau - 1]);
        cadre.mesure -= COLONNE_DES_PAGES;
        let element = self.noeud(table, Role::EntreeDeSommaire);
        let renvoi = self.noeud(element, Role::Renvoi);
        let noeud = self.noeud(renvoi, Role::Lien);
        // The heading as it prints, without the links it may hold: a link cannot stand in a link.
        let texte = titre.texte.clone().sans_liens();
        let mut tranches = self.texte(&texte, &style, cadre, noeud);
        let dernier = tranches.len().saturating_sub(1);
        for (ligne, tranche) in tranches.iter_mut().enumerate() {
            tranche.solidaire = ligne > 0;
            let Corps::Boite(boite) = &mut tranche.corps else { continue };
            let zone = Rect { x: cadre.x, y: 0.0, largeur: MARGE_GAUCHE + MESURE - cadre.x, hauteur: style.interligne };
            boite.liens.push(LienRelatif {
                cadre: zone,
                cible: CibleLien::Ancre(Ancre::Titre(rang)),
                libelle: titre.libelle.clone(),
                noeud,
            });
            if ligne == dernier {
                let fin = finir(boite, self.formeur);
                boite.reperes.push(Repere::Entree(self.entrees.len()));
                self.entrees.push(EntreeEnAttente { titre: rang, noeud, fin, style });
            }
        }
        self.pousser(if titre.niveau == 1 { 5.0 } else { 0.5 }, tranches);
    }
}

/// Ends the text of an entry with a space, so that « Préambule » and « 3 » stay two words. Says where the text ends.
fn finir(boite: &mut Boite, formeur: &mut Formeur) -> f32 {
    let Some((_, Dessin::Texte(trace))) = boite.sequences.last_mut() else { return MARGE_GAUCHE };
    let fin = trace.x + trace.largeur(0.0);
    trace.espace = if trace.espace > 0.0 {
        trace.espace
    } else {
        formeur.former(trace.police, " ").largeur as f32 * trace.corps / 1000.0
    };
    trace.morceaux.push(Morceau::Espace);
    fin
}

/// Writes page numbers and dots on the lines of the table of contents.
pub fn remplir(formeur: &mut Formeur, pagination: &mut Pagination, entrees: &[EntreeEnAttente]) {
    let droite = LARGEUR_PAGE - MARGE_DROITE;
    for (rang, entree) in entrees.iter().enumerate() {
        let (Some(&(page, y)), Some(&(cible, _))) =
            (pagination.entrees.get(&rang), pagination.ancres.get(&Ancre::Titre(entree.titre)))
        else {
            continue;
        };
        let base = y + entree.style.ligne_de_base();
        let numero = trace(formeur, &(cible + 1).to_string(), &entree.style, base);
        let largeur = numero.largeur(0.0);
        let numero = Trace { x: droite - largeur, ..numero };
        let feuille = &mut pagination.pages[page];
        feuille.artefacts.extend(points(formeur, &entree.style, base, entree.fin + 6.0, droite - largeur - 6.0));
        ajouter_en_place(pagination, page, entree, numero);
    }
}

fn ajouter_en_place(pagination: &mut Pagination, page: usize, entree: &EntreeEnAttente, numero: Trace) {
    let feuille = &mut pagination.pages[page];
    match feuille.sequences.iter_mut().find(|s| s.noeud == entree.noeud) {
        Some(sequence) => sequence.dessins.push(Dessin::Texte(numero)),
        None => ajouter_au_noeud(feuille, page, &mut pagination.arbre, entree.noeud, Dessin::Texte(numero)),
    }
}

fn trace(formeur: &mut Formeur, texte: &str, style: &Style, y: f32) -> Trace {
    let police = style.police(false, false);
    let morceaux = vec![Morceau::Mot(formeur.former(police, texte))];
    Trace { x: 0.0, y, police, corps: style.corps, encre: style.encre, approche: 0.0, espace: 0.0, morceaux }
}

/// Dots on a grid common to all lines, between two abscissas.
fn points(formeur: &mut Formeur, style: &Style, y: f32, debut: f32, fin: f32) -> Option<Dessin> {
    let droite = LARGEUR_PAGE - MARGE_DROITE;
    let premier = ((droite - fin) / PAS_DES_POINTS).ceil();
    let dernier = ((droite - debut) / PAS_DES_POINTS).floor();
    let nombre = (dernier - premier).max(0.0) as usize;
    if nombre < 2 {
        return None;
    }
    let style = Style { encre: FILET, ..*style };
    let mut trace = trace(formeur, &".".repeat(nombre), &style, y);
    if let Some(Morceau::Mot(forme)) = trace.morceaux.first() {
        trace.approche = PAS_DES_POINTS - forme.largeur as f32 * trace.corps / 1000.0 / forme.glyphes.len() as f32;
    }
    trace.x = droite - dernier * PAS_DES_POINTS;
    Some(Dessin::Texte(trace))
}
