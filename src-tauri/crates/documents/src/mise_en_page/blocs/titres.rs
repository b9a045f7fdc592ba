//! Headings and annexes: listed beforehand, numbered as written, kept with what follows.

use crate::document::{Bloc, Contenu, Intertitre, Niveau, Span, Texte};
use crate::mise_en_page::composition::{Composition, RACINE, TitreVu};
use crate::mise_en_page::pages::{Ancre, Dessin, Rect, Role};
use crate::mise_en_page::style::{APRES_INTERTITRE, AVANT_INTERTITRE, INTERTITRES, MARGE_GAUCHE, PETROLE, Style};
use crate::mise_en_page::tranche::{Boite, Corps, Repere, Tranche};
use crate::typographie::typographier;
use std::collections::HashMap;

/// The headings of a document in order, and the rank of each anchor.
pub fn recenser(blocs: &[Bloc]) -> (Vec<TitreVu>, HashMap<String, usize>) {
    let (mut titres, mut rangs) = (Vec::new(), HashMap::new());
    let mut precedent = 0;
    for bloc in blocs {
        let (niveau, texte, ancre) = match &bloc.contenu {
            Contenu::Intertitre(t) => (t.niveau, numeroter(t.numero.as_deref(), &t.texte), &t.ancre),
            Contenu::Annexe(a) => (Niveau::Un, numeroter(Some(&a.numero), &a.titre), &a.ancre),
            Contenu::Titre(_)
            | Contenu::Parties(_)
            | Contenu::Visas(_)
            | Contenu::Paragraphe(_)
            | Contenu::Liste(_)
            | Contenu::Tableau(_)
            | Contenu::Fiche(_)
            | Contenu::Graphique(_)
            | Contenu::Encadre(_)
            | Contenu::Signatures(_)
            | Contenu::Sommaire(_)
            | Contenu::SautDePage
            | Contenu::SautSouple
            | Contenu::Espace(_) => continue,
        };
        // Assistive tools take a jump from level 1 to level 3 for a lost heading.
        let niveau = niveau.rang().min(precedent + 1);
        precedent = niveau;
        rangs.entry(ancre.clone()).or_insert(titres.len());
        let libelle = typographier(&texte.clone().sans_liens().brut()).replace(['\n', '\u{a0}'], " ");
        let libelle = libelle.split(' ').filter(|mot| !mot.is_empty()).collect::<Vec<_>>().join(" ");
        titres.push(TitreVu { niveau, texte, libelle });
    }
    (titres, rangs)
}

/// « Article 1er – Objet »; a bare number stands before the text without a dash.
fn numeroter(numero: Option<&str>, texte: &Texte) -> Texte {
    let Some(numero) = numero.filter(|n| !n.trim().is_empty()) else { return texte.clone() };
    let liaison = if numero.trim().contains(' ') { " – " } else { "\u{a0}\u{a0} " };
    let tete = Span::nouveau(format!("{}{liaison}", numero.trim().replace(' ', "\u{a0}")));
    Texte([tete].into_iter().chain(texte.0.iter().cloned()).collect())
}

impl Composition<'_> {
    pub fn intertitre(&mut self, intertitre: &Intertitre) {
        let rang = intertitre.niveau.rang() - 1;
        // Two headings in a row read as one group.
        let avant = AVANT_INTERTITRE[rang] * if self.sous_un_titre { 0.4 } else { 1.0 };
        self.titre(INTERTITRES[rang], avant, intertitre.numero.is_some());
        self.blanc_apres(APRES_INTERTITRE[rang]);
    }

    pub fn annexe(&mut self) {
        self.saut_de_page(self.saut_des_annexes);
        let style = Style { corps: 18.0, interligne: 23.0, ..INTERTITRES[0] };
        self.titre(style, 0.0, true);
        let cadre = Rect { x: MARGE_GAUCHE, y: 7.0, largeur: self.sens.mesure(), hauteur: 0.7 };
        let filet =
            Boite { hauteur: 16.0, artefacts: vec![Dessin::Rectangle { cadre, encre: PETROLE }], ..Boite::default() };
        self.pousser(0.0, vec![Tranche::boite(0.0, filet)]);
        self.garder_avec_la_suite();
    }

    fn titre(&mut self, style: Style, avant: f32, numerote: bool) {
        // Headings come in the order in which `recenser` listed them.
        let rang = self.titre_suivant;
        self.titre_suivant += 1;
        let vu = self.titres[rang].clone();
        let style = if numerote { style.encre_de_tete(PETROLE) } else { style };
        let noeud = self.noeud(RACINE, Role::Intertitre(vu.niveau));
        let mut tranches = self.texte(&vu.texte, &style, self.pleine_largeur(), noeud);
        if tranches.is_empty() {
            tranches.push(Tranche::boite(0.0, Boite::default()));
        }
        for tranche in tranches.iter_mut().skip(1) {
            tranche.solidaire = true;
        }
        if let Corps::Boite(boite) = &mut tranches[0].corps {
            boite.reperes.push(Repere::Ancre(Ancre::Titre(rang)));
        }
        self.pousser(avant, tranches);
        self.garder_avec_la_suite();
    }

    fn blanc_apres(&mut self, hauteur: f32) {
        self.blanc(hauteur);
        self.garder_avec_la_suite();
    }
}
