//! Tables, fiches, figures, framed notes and signatures: all that stands in a grid.

use super::atelier::Atelier;
use super::grille::{Case, Habillage, Rang, colonnes, tableau as grille};
use super::paragraphe::Paragraphe;
use super::xml::Balise;
use crate::document::{
    Alignement, BlocTexte, CellulePlacee, ElementListe, Encadre, Fiche, FormeGraphique, Graphique, Liste, NatureRangee,
    Rangee, Signataire, Signatures, Tableau, Texte,
};
use crate::mise_en_page::blocs::signatures::{GOUTTIERE, HAUTEUR_DU_CHAMP, par_rang};
use crate::mise_en_page::blocs::tableau::{
    Aisance, HAUTEUR_COURTE, HAUTEUR_D_UN_TENANT, HAUTEUR_DE_DEUX_LIGNES, HAUTEUR_SECABLE, HAUTEUR_SECABLE_FICHE,
    LIBELLE_DE_FICHE, MARGE_DE_CELLULE, MARGE_DE_FICHE, MARGE_VERTICALE, largeurs_des_colonnes,
};
use crate::mise_en_page::style::{
    AUTOUR, CELLULE, ENTRE_PARAGRAPHES, FICHE, FILET, MESURE, PALETTE, PETROLE, Style, TEINTE,
};
use crate::police::Formeur;

/// White below what stands in a grid, which also keeps two tables apart.
const DESSOUS: f32 = AUTOUR - ENTRE_PARAGRAPHES;
/// Width of a letter, more or less, in ems.
const LETTRE_MOYENNE: f32 = 0.47;
/// What stands for our faces: Calibri or Liberation as a rule, DejaVu in bold at worst.
const AISANCE: Aisance = Aisance { usuelle: 1.06, extreme: 1.37 };
/// Columns of a figure: names, bars, values.
const FIGURE: [f32; 3] = [190.0, MESURE - 310.0, 120.0];
const HAUTEUR_DE_BARRE: f32 = 10.0;

impl Atelier {
    pub fn tableau(&mut self, tableau: &Tableau) -> Vec<Balise> {
        let mut contenu = self.legende(tableau.legende.as_ref());
        let colonnes = colonnes(&largeurs_des_colonnes(&mut Formeur::prendre(), tableau, self.sens, AISANCE));
        let mut rangs = Vec::new();
        for (rang, entete) in tableau.entetes.iter().enumerate() {
            let mut pose = self.rang(tableau, entete, "CelluleEntete", true);
            pose.entete = true;
            let derniere = rang + 1 == tableau.entetes.len();
            for case in &mut pose.cases {
                case.au_pied = true;
                case.filets.extend(derniere.then_some(("w:bottom", 0.55, PETROLE)));
            }
            rangs.push(pose.en_xml(&colonnes));
        }
        let nombre = tableau.rangees.len();
        let hauteurs: Vec<f32> = tableau.rangees.iter().map(|r| hauteur_de_rangee(tableau, r, &colonnes)).collect();
        let tenues = tenir(&hauteurs);
        for (rang, rangee) in tableau.rangees.iter().enumerate() {
            let suivante = tableau.rangees.get(rang + 1).map(|r| r.nature);
            // What names rows or adds them up stays with them, and a note with its table.
            let garder = tenues[rang]
                || rangee.nature == NatureRangee::Groupe
                || matches!(suivante, Some(NatureRangee::SousTotal | NatureRangee::Total))
                || (rang + 1 == nombre && !tableau.notes.is_empty());
            let style = match rangee.nature {
                NatureRangee::Normale => "Cellule",
                NatureRangee::Groupe => "CelluleGroupe",
                NatureRangee::SousTotal | NatureRangee::Total => "CelluleTotal",
            };
            let mut pose = self.rang(tableau, rangee, style, garder);
            // As on the printed page; LibreOffice loses the row after a tall one that may not be cut.
            pose.secable = hauteurs[rang] > HAUTEUR_SECABLE;
            for case in &mut pose.cases {
                match rangee.nature {
                    NatureRangee::Normale | NatureRangee::Groupe => {}
                    NatureRangee::SousTotal => case.teinte = Some(TEINTE),
                    NatureRangee::Total => {
                        case.teinte = Some(TEINTE);
                        case.filets.push(("w:top", 0.7, PETROLE));
                    }
                }
            }
            rangs.push(pose.en_xml(&colonnes));
        }
        if !rangs.is_empty() {
            let titre = tableau.legende.as_ref().map(Texte::brut).or_else(|| tableau.resume.clone());
            contenu.push(grille(Habillage::Filets, &colonnes, MARGE_VERTICALE, titre.as_deref(), None, rangs));
        }
        for note in &tableau.notes {
            let ligne = self.ligne(note);
            contenu.push(self.ecrire(Paragraphe::nouveau("Note", ligne)));
        }
        contenu.push(self.ecrire(Paragraphe::blanc(DESSOUS)));
        contenu
    }

    /// The caption, kept with what it names.
    fn legende(&mut self, legende: Option<&Texte>) -> Vec<Balise> {
        match legende {
            Some(legende) => {
                let ligne = self.ligne(legende);
                vec![self.ecrire(Paragraphe::nouveau("Caption", ligne))]
            }
            None => vec![self.ecrire(Paragraphe::blanc(DESSOUS).garder(true))],
        }
    }

    fn rang(&mut self, tableau: &Tableau, rangee: &Rangee, style: &'static str, garder: bool) -> Rang {
        let placees = tableau.placees(rangee);
        let mut cellules: Vec<Vec<Paragraphe>> = Vec::with_capacity(placees.len());
        for place in &placees {
            let aligner = |p: Paragraphe| {
                let alignement = (place.alignement != Alignement::Gauche).then_some(place.alignement);
                Paragraphe { alignement, ..p.garder(garder) }
            };
            cellules.push(self.blocs_de_texte(place.contenu(), style).into_iter().map(aligner).collect());
        }
        self.situer(rangee.chemin.as_deref(), &mut cellules);
        let cases = cellules.into_iter().zip(placees);
        Rang::nouveau(cases.map(|(contenu, place)| Case { etendue: place.etendue, ..Case::de(contenu) }).collect())
    }

    pub fn fiche(&mut self, fiche: &Fiche) -> Vec<Balise> {
        let mut contenu = self.legende(fiche.legende.as_ref());
        let colonnes = colonnes(&[LIBELLE_DE_FICHE, MESURE - LIBELLE_DE_FICHE]);
        let mut rangs = Vec::new();
        let textes = MESURE - LIBELLE_DE_FICHE;
        let hauteurs: Vec<f32> = fiche.lignes.iter().map(|l| hauteur(&l.contenu, textes, &FICHE)).collect();
        let mut tenues = tenir(&hauteurs);
        if let Some(derniere) = tenues.last_mut() {
            *derniere = self.note_ensuite;
        }
        for (rang, ligne) in fiche.lignes.iter().enumerate() {
            let libelle = self.blocs_de_texte(&[BlocTexte::Paragraphe(ligne.libelle.clone())], "FicheLibelle");
            let contenu = self.blocs_de_texte(&ligne.contenu, "Fiche");
            let mut cellules = [libelle, contenu];
            self.situer(ligne.chemin.as_deref(), &mut cellules);
            let case = |p: Vec<Paragraphe>| Case::de(p.into_iter().map(|p| p.garder(tenues[rang])).collect());
            let mut pose = Rang::nouveau(cellules.map(case).into());
            pose.secable = hauteurs[rang] > HAUTEUR_SECABLE_FICHE;
            rangs.push(pose.en_xml(&colonnes));
        }
        if !rangs.is_empty() {
            let titre = fiche.legende.as_ref().map(Texte::brut);
            contenu.push(grille(Habillage::Filets, &colonnes, MARGE_DE_FICHE, titre.as_deref(), None, rangs));
        }
        contenu.push(self.ecrire(Paragraphe::blanc(DESSOUS).garder(self.note_ensuite)));
        contenu
    }

    /// A figure as the table of what it shows, each value with its bar.
    pub fn graphique(&mut self, graphique: &Graphique) -> Vec<Balise> {
        let titre = graphique.titre.clone().sans_liens();
        let mut contenu = self.legende(Some(&titre));
        let colonnes = colonnes(&FIGURE);
        let maximum = graphique.parts.iter().map(|p| p.poids).max().unwrap_or(0).max(1);
        let utile = FIGURE[1] - 2.0 * MARGE_DE_CELLULE;
        let mut rangs = Vec::new();
        for (rang, part) in graphique.parts.iter().enumerate() {
            let encre = match graphique.forme {
                FormeGraphique::Barres => PETROLE,
                FormeGraphique::PartsEmpilees => PALETTE[rang % PALETTE.len()],
            };
            let longueur = part.poids as f32 / maximum as f32 * utile;
            let garder = rang + 1 < graphique.parts.len();
            let barre = Paragraphe {
                barre: (part.poids > 0).then_some((encre, utile - longueur.max(1.0))),
                ..Paragraphe::blanc(HAUTEUR_DE_BARRE)
            };
            let nom = self.ligne(&part.libelle.as_str().into());
            let valeur = Paragraphe {
                alignement: Some(Alignement::Droite),
                ..Paragraphe::nouveau("Cellule", self.ligne(&part.valeur.as_str().into()))
            };
            let cases = [Paragraphe::nouveau("Cellule", nom), barre, valeur].map(|p| Case::de(vec![p.garder(garder)]));
            rangs.push(Rang::nouveau(cases.into()).en_xml(&colonnes));
        }
        if !rangs.is_empty() {
            let (nom, alternative) = (titre.brut(), graphique.alternative.as_str());
            contenu.push(grille(Habillage::Filets, &colonnes, MARGE_VERTICALE, Some(&nom), Some(alternative), rangs));
        }
        contenu.push(self.ecrire(Paragraphe::blanc(DESSOUS)));
        contenu
    }

    /// A framed note: a tinted cell with a rule on its left.
    pub fn encadre(&mut self, encadre: &Encadre) -> Vec<Balise> {
        let mut paragraphes = Vec::new();
        if let Some(titre) = &encadre.titre {
            paragraphes.push(Paragraphe::nouveau("EncadreTitre", self.ligne(titre)));
        }
        paragraphes.extend(self.blocs_de_texte(&encadre.contenu, "Encadre"));
        let case = Case { teinte: Some(TEINTE), filets: vec![("w:left", 2.0, PETROLE)], ..Case::de(paragraphes) };
        let colonnes = colonnes(&[MESURE]);
        let mut rang = Rang::nouveau(vec![case]);
        rang.secable = hauteur(&encadre.contenu, MESURE, &FICHE) > HAUTEUR_SECABLE;
        vec![
            self.ecrire(Paragraphe::blanc(DESSOUS)),
            grille(Habillage::Nu, &colonnes, MARGE_DE_FICHE, None, None, vec![rang.en_xml(&colonnes)]),
            self.ecrire(Paragraphe::blanc(DESSOUS)),
        ]
    }

    /// The sentence of place and date, then who signs, side by side, each above the place of the signature.
    pub fn signatures(&mut self, signatures: &Signatures) -> Vec<Balise> {
        let fait = self.ligne(&signatures.fait);
        let mut contenu = vec![self.ecrire(Paragraphe::nouveau("Fait", fait))];
        let par_rang = par_rang(signatures);
        let mesure = (MESURE - GOUTTIERE * (par_rang - 1) as f32) / par_rang as f32;
        let largeurs: Vec<f32> =
            (0..2 * par_rang - 1).map(|rang| if rang % 2 == 0 { mesure } else { GOUTTIERE }).collect();
        let colonnes = colonnes(&largeurs);
        let mut rangs = Vec::new();
        let nombre = signatures.signataires.len().div_ceil(par_rang);
        for (rang, signataires) in signatures.signataires.chunks(par_rang).enumerate() {
            let (mut qui, mut place) = (Vec::new(), Vec::new());
            for colonne in 0..2 * par_rang - 1 {
                let signataire = signataires.get(colonne / 2).filter(|_| colonne % 2 == 0);
                qui.push(Case::de(signataire.map_or_else(vide, |s| self.signataire(s))));
                let garder = rang + 1 < nombre;
                let case = Case::de(vide().into_iter().map(|p| Paragraphe { garder, ..p }).collect());
                let filets = signataire.map_or(Vec::new(), |_| vec![("w:top", 0.45, FILET), ("w:bottom", 0.45, FILET)]);
                place.push(Case { filets, ..case });
            }
            rangs.push(Rang::nouveau(qui).en_xml(&colonnes));
            let place = Rang { hauteur: Some(HAUTEUR_DU_CHAMP), ..Rang::nouveau(place) };
            rangs.push(place.en_xml(&colonnes));
        }
        if !rangs.is_empty() {
            contenu.push(grille(Habillage::Nu, &colonnes, MARGE_VERTICALE, Some("Signatures"), None, rangs));
        }
        contenu.push(self.ecrire(Paragraphe::blanc(DESSOUS)));
        contenu
    }

    fn signataire(&mut self, signataire: &Signataire) -> Vec<Paragraphe> {
        let lignes = [
            ("SignaturePour", Some(&signataire.pour)),
            ("SignatureQualite", Some(&signataire.qualite)),
            ("SignatureDelegation", signataire.delegation.as_ref()),
            ("SignatureNom", signataire.nom.as_ref()),
        ];
        let mut paragraphes = Vec::new();
        for (style, texte) in lignes {
            let Some(texte) = texte.filter(|t| !t.trim().is_empty()) else { continue };
            paragraphes.push(Paragraphe::nouveau(style, self.ligne(&texte.as_str().into())).garder(true));
        }
        if paragraphes.is_empty() { vide() } else { paragraphes }
    }
}

fn vide() -> Vec<Paragraphe> {
    vec![Paragraphe::nouveau("Cellule", Vec::new()).garder(true)]
}

/// Which rows stay with the next: all of a small table; of a larger one, those that would leave a short row alone.
fn tenir(hauteurs: &[f32]) -> Vec<bool> {
    let nombre = hauteurs.len();
    let entier = hauteurs.iter().sum::<f32>() <= HAUTEUR_D_UN_TENANT;
    let courte = |rang: usize| hauteurs[rang] <= HAUTEUR_COURTE;
    let petites = nombre > 3 && hauteurs[nombre - 2..].iter().sum::<f32>() <= HAUTEUR_DE_DEUX_LIGNES;
    let de_la_fin = |rang: usize| (rang + 2 == nombre && courte(rang + 1)) || (rang + 3 == nombre && petites);
    let tenue = |rang| rang + 1 < nombre && (entier || (rang == 0 && courte(0)) || de_la_fin(rang));
    (0..nombre).map(tenue).collect()
}

fn hauteur_de_rangee(tableau: &Tableau, rangee: &Rangee, colonnes: &[i32]) -> f32 {
    let cellule = |place: CellulePlacee<'_>| {
        let vingtiemes: i32 = colonnes[place.colonne..place.colonne + place.etendue].iter().sum();
        hauteur(place.contenu(), vingtiemes as f32 / 20.0, &CELLULE)
    };
    tableau.placees(rangee).into_iter().map(cellule).fold(0.0, f32::max)
}

/// Height of a cell of that width, more or less: where its lines end is up to the word processor.
fn hauteur(contenu: &[BlocTexte], largeur: f32, style: &Style) -> f32 {
    let par_ligne = ((largeur - 2.0 * MARGE_DE_CELLULE) / (style.corps * LETTRE_MOYENNE)).max(1.0);
    let lignes = |texte: &Texte| (texte.brut().chars().count() as f32 / par_ligne).ceil().max(1.0);
    fn de_liste(liste: &Liste, lignes: &impl Fn(&Texte) -> f32) -> f32 {
        let element = |e: &ElementListe| lignes(&e.texte) + e.sous_liste.as_ref().map_or(0.0, |l| de_liste(l, lignes));
        liste.elements.iter().map(element).sum()
    }
    let bloc = |bloc: &BlocTexte| match bloc {
        BlocTexte::Paragraphe(texte) => lignes(texte),
        BlocTexte::Liste(liste) => de_liste(liste, &lignes),
    };
    contenu.iter().map(bloc).sum::<f32>().max(1.0) * style.interligne + 2.0 * MARGE_VERTICALE
}
