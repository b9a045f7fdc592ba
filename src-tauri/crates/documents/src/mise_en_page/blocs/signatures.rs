//! The signatures: the sentence of place and date, then one field for each party. The whole is never split, nor alone.

use crate::document::{Signataire, Signatures};
use crate::mise_en_page::composition::{Cadre, Composition, RACINE};
use crate::mise_en_page::pages::{Dessin, Rect, Role};
use crate::mise_en_page::style::{CORPS, FILET, GRIS, MARGE_GAUCHE, MESURE, NOIR, PERIODE, Style};
use crate::mise_en_page::tranche::{Boite, ChampRelatif, Corps, Tranche};

pub const GOUTTIERE: f32 = 18.0;
pub const HAUTEUR_DU_CHAMP: f32 = 74.0;

pub const POUR: Style = Style { corps: 10.0, interligne: 13.5, encre: NOIR, ..PERIODE }.gras();
pub const QUALITE: Style = Style { corps: 9.25, interligne: 12.5, encre: NOIR, ..PERIODE };
pub const NOM: Style = QUALITE.encre(GRIS);

/// How many parties sign side by side.
pub fn par_rang(signatures: &Signatures) -> usize {
    if signatures.signataires.len() == 4 { 2 } else { 3 }
}

impl Composition<'_> {
    pub fn signatures(&mut self, signatures: &Signatures) {
        // A page of signatures with no line of what is signed could close any act: the last lines come with it.
        if self.tranches.last().is_some_and(|derniere| !matches!(derniere.corps, Corps::SautDePage(_))) {
            self.garder_avec_la_suite();
        }
        self.paragraphe(Role::Paragraphe, 22.0, &signatures.fait, &CORPS);
        let premier = self.tranches.len();
        let par_rang = par_rang(signatures);
        for (rang, signataires) in signatures.signataires.chunks(par_rang).enumerate() {
            self.garder_avec_la_suite();
            let boite = self.rang_de_signataires(signataires, par_rang);
            self.pousser(if rang == 0 { 20.0 } else { 22.0 }, vec![Tranche::boite(0.0, boite)]);
        }
        for tranche in &mut self.tranches[premier..] {
            tranche.solidaire = true;
        }
    }

    fn rang_de_signataires(&mut self, signataires: &[Signataire], par_rang: usize) -> Boite {
        let mesure = (MESURE - GOUTTIERE * (par_rang - 1) as f32) / par_rang as f32;
        let mut textes = Vec::new();
        for (rang, signataire) in signataires.iter().enumerate() {
            let cadre = Cadre { x: MARGE_GAUCHE + rang as f32 * (mesure + GOUTTIERE), mesure };
            textes.push((self.signataire(signataire, cadre), cadre));
        }
        let haut = textes.iter().map(|((boite, _), _)| boite.hauteur).fold(0.0, f32::max) + 7.0;
        let mut boite = Boite { hauteur: haut + HAUTEUR_DU_CHAMP, ..Boite::default() };
        for (((texte, mut champ), cadre), signataire) in textes.into_iter().zip(signataires) {
            boite.absorber(texte, 0.0);
            let place = Rect { x: cadre.x, y: haut, largeur: cadre.mesure, hauteur: HAUTEUR_DU_CHAMP };
            champ.cadre = place;
            champ.libelle = libelle(signataire);
            boite.champs.push(champ);
            for (dy, epaisseur) in [(0.0, 0.45), (HAUTEUR_DU_CHAMP - 0.45, 0.45)] {
                let cadre = Rect { y: haut + dy, hauteur: epaisseur, ..place };
                boite.artefacts.push(Dessin::Rectangle { cadre, encre: FILET });
            }
        }
        boite
    }

    /// Who signs, and the field that comes after in the tree.
    fn signataire(&mut self, signataire: &Signataire, cadre: Cadre) -> (Boite, ChampRelatif) {
        let groupe = self.noeud(RACINE, Role::Groupe);
        let mut boite = Boite::default();
        let lignes = [
            (Some(&signataire.pour), POUR),
            (Some(&signataire.qualite), QUALITE),
            (signataire.delegation.as_ref(), QUALITE.italique()),
            (signataire.nom.as_ref(), NOM),
        ];
        for (texte, style) in lignes {
            let Some(texte) = texte.filter(|t| !t.trim().is_empty()) else { continue };
            let noeud = self.noeud(groupe, Role::Paragraphe);
            for tranche in self.texte(&texte.as_str().into(), &style, cadre, noeud) {
                let y = boite.hauteur;
                boite.hauteur += tranche.hauteur();
                if let Corps::Boite(ligne) = tranche.corps {
                    boite.absorber(ligne, y);
                }
            }
        }
        let noeud = self.noeud(groupe, Role::Formulaire);
        let champ =
            ChampRelatif { cadre: Rect::default(), nom: signataire.champ.clone(), libelle: String::new(), noeud };
        (boite, champ)
    }
}

fn libelle(signataire: &Signataire) -> String {
    let mut libelle = format!("Signature. {}", signataire.pour.trim().trim_end_matches(','));
    for suite in
        [Some(&signataire.qualite), signataire.nom.as_ref()].into_iter().flatten().filter(|s| !s.trim().is_empty())
    {
        libelle.push_str(", ");
        libelle.push_str(suite.trim());
    }
    libelle
}
