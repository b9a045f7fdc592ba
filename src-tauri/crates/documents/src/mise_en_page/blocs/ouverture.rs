//! The opening of the act: title, parties, visas.

use crate::document::{Logo, PageDeTitre, Parties, Visas};
use crate::mise_en_page::composition::{Composition, PLEINE_PAGE, RACINE};
use crate::mise_en_page::pages::{Dessin, Rect, Role};
use crate::mise_en_page::style::{
    CONNECTEUR, CORPS, CORPS_LIBRE, ENTRE_PARAGRAPHES, MARGE_GAUCHE, PERIODE, PETROLE, SOUS_TITRE, SURTITRE, TITRE,
};
use crate::mise_en_page::tranche::{Boite, Repere, Tranche};

/// The largest logo, in points: 60 mm by 20 mm.
const LOGO: (f32, f32) = (170.0, 56.7);

/// Width and height of a logo, in points: as large as its box allows.
pub fn taille_du_logo(logo: &Logo) -> (f32, f32) {
    let (largeur, hauteur) = logo.image.taille();
    let (largeur, hauteur) = (largeur as f32, hauteur as f32);
    let echelle = (LOGO.0 / largeur).min(LOGO.1 / hauteur);
    (largeur * echelle, hauteur * echelle)
}

impl Composition<'_> {
    /// At the top of the first page, against the left margin.
    pub fn logo(&mut self, logo: &Logo) {
        let (largeur, hauteur) = taille_du_logo(logo);
        let cadre = Rect { x: MARGE_GAUCHE, y: 0.0, largeur, hauteur };
        let figure = self.noeud(RACINE, Role::Figure);
        self.arbre[figure.0].alternative = Some(logo.alternative.clone());
        let boite = Boite {
            hauteur: cadre.hauteur,
            sequences: vec![(figure, Dessin::Image { cadre, image: logo.image.clone() })],
            reperes: vec![Repere::Figure(figure, cadre)],
            ..Boite::default()
        };
        self.pousser(0.0, vec![Tranche::boite(0.0, boite)]);
    }

    pub fn page_de_titre(&mut self, titre: &PageDeTitre) {
        self.blanc(26.0);
        if let Some(surtitre) = &titre.surtitre {
            self.paragraphe(Role::Paragraphe, 0.0, &surtitre.to_uppercase().into(), &SURTITRE);
            self.garder_avec_la_suite();
        }
        self.paragraphe(Role::Titre, 9.0, &titre.titre, &TITRE);
        self.garder_avec_la_suite();
        if let Some(sous_titre) = &titre.sous_titre {
            self.paragraphe(Role::Paragraphe, 7.0, sous_titre, &SOUS_TITRE);
            self.garder_avec_la_suite();
        }
        if let Some(periode) = &titre.periode {
            self.paragraphe(Role::Paragraphe, 5.0, &periode.as_str().into(), &PERIODE);
            self.garder_avec_la_suite();
        }
        let cadre = Rect { x: MARGE_GAUCHE, y: 16.0, largeur: 54.0, hauteur: 1.6 };
        let filet =
            Boite { hauteur: 17.6, artefacts: vec![Dessin::Rectangle { cadre, encre: PETROLE }], ..Boite::default() };
        self.pousser(0.0, vec![Tranche::boite(0.0, filet)]);
        self.blanc(14.0);
    }

    /// White that stays even at the top of a page.
    pub fn blanc(&mut self, hauteur: f32) {
        self.pousser(0.0, vec![Tranche::boite(0.0, Boite { hauteur, ..Boite::default() })]);
    }

    pub fn parties(&mut self, parties: &Parties) {
        self.connecteur(&parties.ouverture, 14.0);
        for (rang, partie) in parties.parties.iter().enumerate() {
            if rang > 0 {
                self.connecteur("et", 9.0);
            }
            let noeud = self.noeud(RACINE, Role::Paragraphe);
            let tranches = self.texte(&partie.designation, &CORPS_LIBRE, PLEINE_PAGE.rentrer(18.0), noeud);
            self.pousser(4.0, tranches);
            if let Some(mention) = &partie.mention {
                self.garder_avec_la_suite();
                let noeud = self.noeud(RACINE, Role::Paragraphe);
                let tranches = self.texte(mention, &CORPS_LIBRE.italique(), PLEINE_PAGE.rentrer(18.0), noeud);
                self.pousser(1.0, tranches);
            }
        }
    }

    /// « entre », « et »: a small word on its own line.
    fn connecteur(&mut self, mot: &str, avant: f32) {
        self.paragraphe(Role::Paragraphe, avant, &mot.to_uppercase().into(), &CONNECTEUR);
        self.garder_avec_la_suite();
    }

    pub fn visas(&mut self, visas: &Visas) {
        let bloc = self.chemin.clone();
        for (rang, visa) in visas.visas.iter().enumerate() {
            if visa.chemin.is_some() {
                self.chemin = visa.chemin.as_deref().map(Into::into);
            }
            self.paragraphe(Role::Paragraphe, if rang == 0 { 16.0 } else { 4.0 }, &visa.texte, &CORPS);
            self.chemin.clone_from(&bloc);
        }
        if let Some(formule) = &visas.formule {
            self.paragraphe(Role::Paragraphe, ENTRE_PARAGRAPHES + 6.0, formule, &CORPS.gras());
        }
    }
}
