//! Paragraphs, lists, framed notes, white space.

use crate::document::{BlocTexte, Encadre, GenreListe, Liste, Paragraphe, Span, StyleParagraphe, Texte};
use crate::mise_en_page::composition::{Cadre, Composition, PLEINE_PAGE, RACINE};
use crate::mise_en_page::pages::{Dessin, IdNoeud, Numerotation, Rect, Role};
use crate::mise_en_page::style::{
    AUTOUR, Alinea, CORPS, CORPS_LIBRE, ENTRE_PARAGRAPHES, FICHE, MARGE_GAUCHE, MESURE, NOTE, PETROLE, Style, TEINTE,
};
use crate::mise_en_page::tranche::{Boite, Corps, Tranche};

/// How far each level of list goes in, in ems.
pub const RETRAIT_DE_LISTE: f32 = 1.35;

impl Composition<'_> {
    pub fn bloc_paragraphe(&mut self, paragraphe: &Paragraphe) {
        let style = match paragraphe.style {
            StyleParagraphe::Corps => CORPS,
            StyleParagraphe::Centre => CORPS_LIBRE.alinea(Alinea::Centre),
            StyleParagraphe::Note => NOTE,
        };
        if paragraphe.style == StyleParagraphe::Note {
            self.garder_avec_ce_qui_precede();
        }
        self.paragraphe(Role::Paragraphe, ENTRE_PARAGRAPHES, &paragraphe.texte, &style);
        if annonce(&paragraphe.texte) {
            self.garder_avec_la_suite();
        }
    }

    /// A remark stays under what it is about, whatever white stands between.
    fn garder_avec_ce_qui_precede(&mut self) {
        let blanche = |tranche: &&mut Tranche| matches!(&tranche.corps, Corps::Boite(boite) if boite.est_blanche());
        if let Some(blanc) = self.tranches.last_mut().filter(blanche) {
            blanc.solidaire = true;
        }
        if !matches!(self.tranches.last(), None | Some(Tranche { corps: Corps::SautDePage(_), .. })) {
            self.garder_avec_la_suite();
        }
    }

    pub fn espace(&mut self, lignes: u8) {
        let vide = Boite { hauteur: f32::from(lignes) * CORPS.interligne, ..Boite::default() };
        self.pousser(0.0, vec![Tranche::boite(0.0, vide)]);
    }

    pub fn bloc_liste(&mut self, liste: &Liste) {
        let tranches = self.liste(liste, &CORPS, PLEINE_PAGE.rentrer(6.0), RACINE, 0);
        self.pousser(ENTRE_PARAGRAPHES - 1.0, tranches);
    }

    /// A list and those inside it, as slices.
    pub fn liste(
        &mut self,
        liste: &Liste,
        style: &Style,
        cadre: Cadre,
        parent: IdNoeud,
        profondeur: usize,
    ) -> Vec<Tranche> {
        let noeud = self.noeud(parent, Role::Liste);
        self.numeroter(noeud, numerotation(liste.genre, profondeur));
        let numerotee = liste.genre == GenreListe::Numeros;
        let retrait = style.corps * if numerotee { RETRAIT_DE_LISTE + 0.35 } else { RETRAIT_DE_LISTE };
        let mut tranches: Vec<Tranche> = Vec::new();
        let dernier = liste.elements.len().saturating_sub(1);
        for (rang, element) in liste.elements.iter().enumerate() {
            let item = self.noeud(noeud, Role::Element);
            let etiquette = self.noeud(item, Role::Etiquette);
            let marque = self.texte(&etiqueter(liste.genre, profondeur, rang).as_str().into(), style, cadre, etiquette);
            let corps = self.noeud(item, Role::Corps);
            let mut lignes = self.texte(&element.texte, style, cadre.rentrer(retrait), corps);
            poser_la_marque(&mut lignes, marque);
            if let Some(premiere) = lignes.first_mut() {
                premiere.avant = if rang == 0 && profondeur > 0 { 1.5 } else { 2.5 };
                // No item stands alone on its page, first or last.
                premiere.solidaire = rang == 1 || (rang > 0 && rang == dernier);
            }
            tranches.append(&mut lignes);
            if let Some(sous_liste) = &element.sous_liste {
                let mut dessous = self.liste(sous_liste, style, cadre.rentrer(retrait), corps, profondeur + 1);
                // An item is not left at the foot of a page by the list it announces.
                if let Some(premiere) = dessous.first_mut() {
                    premiere.solidaire = true;
                }
                tranches.append(&mut dessous);
            }
        }
        if let Some(premiere) = tranches.first_mut().filter(|_| profondeur == 0) {
            premiere.avant = 0.0;
        }
        tranches
    }

    /// Paragraphs and lists one under the other, in a cell or a frame.
    pub fn blocs_de_texte(
        &mut self,
        blocs: &[BlocTexte],
        style: &Style,
        cadre: Cadre,
        parent: IdNoeud,
        entre: f32,
    ) -> Vec<Tranche> {
        let seul = blocs.len() == 1;
        let mut annoncee = false;
        let mut tranches: Vec<Tranche> = Vec::new();
        for bloc in blocs {
            let mut suite = match bloc {
                // The only paragraph of a cell is the cell.
                BlocTexte::Paragraphe(texte) if seul => self.texte(texte, style, cadre, parent),
                BlocTexte::Paragraphe(texte) => {
                    let noeud = self.noeud(parent, Role::Paragraphe);
                    self.texte(texte, style, cadre, noeud)
                }
                BlocTexte::Liste(liste) => self.liste(liste, style, cadre, parent, 0),
            };
            if let Some(premiere) = suite.first_mut() {
                premiere.avant = if tranches.is_empty() { 0.0 } else { entre };
                premiere.solidaire |= annoncee;
            }
            annoncee = matches!(bloc, BlocTexte::Paragraphe(texte) if annonce(texte));
            tranches.append(&mut suite);
        }
        tranches
    }

    pub fn encadre(&mut self, encadre: &Encadre) {
        let groupe = self.noeud(RACINE, Role::Groupe);
        let cadre = Cadre { x: PLEINE_PAGE.x + 14.0, mesure: PLEINE_PAGE.mesure - 28.0 };
        let mut tranches = Vec::new();
        if let Some(titre) = &encadre.titre {
            let noeud = self.noeud(groupe, Role::Paragraphe);
            tranches = self.texte(titre, &FICHE.gras().encre(PETROLE), cadre, noeud);
        }
        let noeud = self.noeud(groupe, Role::Groupe);
        let mut contenu = self.blocs_de_texte(&encadre.contenu, &FICHE, cadre, noeud, 4.0);
        if let Some(premiere) = contenu.first_mut() {
            premiere.avant = if tranches.is_empty() { 0.0 } else { 2.0 };
            premiere.solidaire = true;
        }
        tranches.append(&mut contenu);
        let marge = || Tranche::boite(0.0, Boite { hauteur: 8.0, ..Boite::default() });
        tranches.insert(0, marge());
        if let Some(premiere) = tranches.get_mut(1) {
            premiere.solidaire = true;
        }
        tranches.push(marge().solidaire());
        for tranche in &mut tranches {
            teinter(tranche);
        }
        self.pousser(AUTOUR, tranches);
        self.blanc_de_fin();
    }

    /// White below a table or a frame, lost at the foot of a page.
    pub fn blanc_de_fin(&mut self) {
        self.pousser(AUTOUR - ENTRE_PARAGRAPHES, vec![Tranche::boite(0.0, Boite::default())]);
    }
}

/// « Les parties retiennent : »: what follows is part of the sentence, and stays with it, even when a note is called after it.
pub fn annonce(texte: &Texte) -> bool {
    let mots = |span: &&Span| span.note.is_none() && !span.texte.trim().is_empty();
    texte.0.iter().rev().find(mots).is_some_and(|s| s.texte.trim_end().ends_with(':'))
}

/// Puts the label of an item on its first line.
fn poser_la_marque(lignes: &mut Vec<Tranche>, mut marque: Vec<Tranche>) {
    let Some(Tranche { corps: Corps::Boite(mut etiquette), .. }) = marque.drain(..).next() else { return };
    match lignes.first_mut() {
        Some(Tranche { corps: Corps::Boite(premiere), .. }) => {
            let ligne = std::mem::take(premiere);
            etiquette.absorber(ligne, 0.0);
            *premiere = etiquette;
        }
        _ => lignes.push(Tranche::boite(0.0, etiquette)),
    }
}

/// The tint and the rule of a framed note, behind one of its slices.
fn teinter(tranche: &mut Tranche) {
    let blanc = std::mem::take(&mut tranche.avant);
    let Corps::Boite(boite) = &mut tranche.corps else { return };
    boite.descendre(blanc);
    boite.hauteur += blanc;
    // A hair of overlap, or screens show a line between two slices.
    let hauteur = boite.hauteur + 0.2;
    let fond = Rect { x: MARGE_GAUCHE, y: 0.0, largeur: MESURE, hauteur };
    let filet = Rect { largeur: 2.0, ..fond };
    let rectangles =
        [Dessin::Rectangle { cadre: fond, encre: TEINTE }, Dessin::Rectangle { cadre: filet, encre: PETROLE }];
    boite.artefacts.splice(0..0, rectangles);
}

fn numerotation(genre: GenreListe, profondeur: usize) -> Numerotation {
    match (genre, profondeur) {
        (GenreListe::Puces, _) => Numerotation::Puces,
        (GenreListe::Numeros, 0) => Numerotation::Decimale,
        (GenreListe::Numeros, 1) => Numerotation::Lettres,
        (GenreListe::Numeros, _) => Numerotation::Romaine,
    }
}

fn etiqueter(genre: GenreListe, profondeur: usize, rang: usize) -> String {
    match (genre, profondeur) {
        (GenreListe::Puces, 0) => "•".to_owned(),
        (GenreListe::Puces, 1) => "–".to_owned(),
        (GenreListe::Puces, _) => "·".to_owned(),
        (GenreListe::Numeros, 0) => format!("{}°", rang + 1),
        (GenreListe::Numeros, 1) => format!("{})", lettre(rang)),
        (GenreListe::Numeros, _) => format!("{})", romain(rang + 1)),
    }
}

/// a, b, … z, aa, ab…
fn lettre(rang: usize) -> String {
    let derniere = char::from(b'a' + (rang % 26) as u8);
    if rang < 26 { derniere.to_string() } else { format!("{}{derniere}", lettre(rang / 26 - 1)) }
}

fn romain(mut nombre: usize) -> String {
    let mut texte = String::new();
    for (valeur, signe) in
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    {
        while nombre >= valeur {
            texte.push_str(signe);
            nombre -= valeur;
        }
    }
    texte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_numbered_lists() {
        let essais = [(0, 0, "1°"), (0, 11, "12°"), (1, 0, "a)"), (1, 27, "ab)"), (2, 3, "iv)")];
        for (profondeur, rang, attendu) in essais {
            assert_eq!(etiqueter(GenreListe::Numeros, profondeur, rang), attendu);
        }
    }
}
