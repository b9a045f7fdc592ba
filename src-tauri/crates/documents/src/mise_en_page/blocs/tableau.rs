//! Tables and fiches: columns sized, cells set, rules drawn, rows ready to be cut.

mod colonnes;

use crate::document::{
    Alignement, BlocTexte, Colonne, Fiche, NatureRangee, Rangee as RangeeDite, Span, Tableau, Texte,
};
use crate::mise_en_page::composition::{Cadre, Composition, RACINE};
use crate::mise_en_page::notes::NoteDePage;
use crate::mise_en_page::pages::{Encre, IdNoeud, Role, Sens};
use crate::mise_en_page::style::{
    AUTOUR, Alinea, CELLULE, ENTETE, FICHE, FILET, GRIS, LEGENDE, MARGE_GAUCHE, MESURE, NOTE, PETROLE, Style, TEINTE,
};
use crate::mise_en_page::tranche::{Boite, Corps, Fond, FormeFond, Rangee, Tranche, hauteur};
use crate::police::Formeur;
use colonnes::{Etendue, largeurs};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// White on each side of the text of a cell.
pub const MARGE_DE_CELLULE: f32 = 5.0;
pub const MARGE_VERTICALE: f32 = 3.2;
pub const MARGE_DE_FICHE: f32 = 5.5;
/// A row taller than this may be cut; a smaller one moves to the next page.
pub const HAUTEUR_SECABLE: f32 = 150.0;
pub const HAUTEUR_SECABLE_FICHE: f32 = 84.0;
/// Rows that are no taller together are never cut apart.
pub const HAUTEUR_D_UN_TENANT: f32 = 150.0;
/// The same of the rows under a subtitle, inside a table that goes on anyway: more would leave a hole at the foot of a page.
pub const HAUTEUR_D_UNE_PARTIE: f32 = 70.0;
/// A row no taller than this, eight lines, is never alone on a page.
pub const HAUTEUR_COURTE: f32 = 104.0;
/// Two last rows that are no taller together, one line each, still look alone under a head.
pub const HAUTEUR_DE_DEUX_LIGNES: f32 = 40.0;
/// Width of the names of a fiche.
pub const LIBELLE_DE_FICHE: f32 = 118.0;

/// How much wider than ours the faces that a table is read in may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aisance {
    /// Those that a good word processor puts in their place.
    pub usuelle: f32,
    /// The widest, in which no word is cut either as long as there is room.
    pub extreme: f32,
}

impl Aisance {
    /// Our own faces.
    pub const AUCUNE: Self = Self { usuelle: 1.0, extreme: 1.0 };
}

/// Widths of the columns of a table, from the words that it holds.
pub fn largeurs_des_colonnes(formeur: &mut Formeur, tableau: &Tableau, sens: Sens, aisance: Aisance) -> Vec<f32> {
    let mut composition = Composition::nouvelle(formeur, Vec::new(), HashMap::new());
    composition.sens = sens;
    let bornes = composition.bornes(tableau, aisance);
    bornes.windows(2).map(|b| b[1] - b[0]).collect()
}

/// A table of fewer columns is never turned.
const COLONNES_D_UN_TABLEAU_LARGE: usize = 6;
/// Rows of a table that fills a good part of a turned page.
const RANGEES_D_UN_TABLEAU_LONG: usize = 12;
/// What a column of words wants, to be read without a break every other word.
const COLONNE_LISIBLE: f32 = 128.0;
/// The most that a column takes from the others for one word: a longer one, such as an address, is cut.
const MOT_ENTIER: f32 = 160.0;

/// How a table reads best: upright, unless its columns would then be narrower than their words need, or want in a long table.
pub fn sens_du_tableau(formeur: &mut Formeur, tableau: &Tableau) -> Sens {
    if tableau.colonnes.len() < COLONNES_D_UN_TABLEAU_LARGE {
        return Sens::Portrait;
    }
    let etendues = Composition::nouvelle(formeur, Vec::new(), HashMap::new()).etendues(tableau, Aisance::AUCUNE);
    let voulue = |(colonne, etendue): (&Colonne, &Etendue)| match colonne.alignement {
        // Amounts are compared: they stand on one line.
        Alignement::Droite => etendue.naturelle,
        Alignement::Gauche | Alignement::Centre => etendue.naturelle.min(COLONNE_LISIBLE).max(etendue.minimum),
    };
    let voulue: f32 = tableau.colonnes.iter().zip(&etendues).map(voulue).sum();
    let minimum: f32 = etendues.iter().map(|e| e.minimum).sum();
    // A short table would leave most of the turned page empty, and the page before it: it is turned only if its words would
    // be cut.
    let longue = tableau.rangees.len() >= RANGEES_D_UN_TABLEAU_LONG;
    if minimum > MESURE || (longue && voulue > MESURE) { Sens::Paysage } else { Sens::Portrait }
}

impl Composition<'_> {
    pub fn tableau(&mut self, tableau: &Tableau) {
        let table = self.noeud(RACINE, Role::Tableau);
        self.arbre[table.0].alternative.clone_from(&tableau.resume);
        let avant = self.legende(tableau.legende.as_ref(), table);
        let bornes = self.bornes(tableau, Aisance::AUCUNE);
        let tete = self.entetes(tableau, &bornes, table, avant);
        let corps = self.noeud(table, Role::Rangees);
        let bloc = self.chemin.clone();
        let nombre = tableau.rangees.len();
        let premiere = self.tranches.len();
        for (rang, rangee) in tableau.rangees.iter().enumerate() {
            if rangee.chemin.is_some() {
                self.chemin = rangee.chemin.as_deref().map(Into::into);
            }
            let noeud = self.noeud(corps, Role::Rangee);
            let cellules = self.cellules(tableau, rangee, &bornes, noeud, style_de(rangee.nature), None);
            let mut posee = rangee_nue(cellules, MARGE_VERTICALE);
            posee.secable = posee.hauteur() > HAUTEUR_SECABLE;
            posee.fonds = self.fonds(fonds_de(rangee.nature, rang + 1 == nombre));
            let mut tranche = Tranche::boite(0.0, Boite::default());
            tranche.corps = Corps::Rangee(posee);
            tranche.tete.clone_from(&tete);
            tranche.solidaire = rang > 0 && matches!(rangee.nature, NatureRangee::SousTotal | NatureRangee::Total);
            self.pousser(if rang == 0 && tete.is_none() { avant } else { 0.0 }, vec![tranche]);
            if rangee.nature == NatureRangee::Groupe {
                self.garder_avec_la_suite();
            }
            self.chemin.clone_from(&bloc);
        }
        let mut reste = &mut self.tranches[premiere..];
        let parties = || tableau.rangees.chunk_by(|_, rangee| rangee.nature != NatureRangee::Groupe);
        let tenant = if parties().count() > 1 { HAUTEUR_D_UNE_PARTIE } else { HAUTEUR_D_UN_TENANT };
        for suite in parties() {
            let (rangees, suivantes) = reste.split_at_mut(suite.len());
            let titre = usize::from(suite[0].nature == NatureRangee::Groupe).min(rangees.len());
            tenir(&mut rangees[titre..], tenant, &self.notes);
            reste = suivantes;
        }
        for (rang, note) in tableau.notes.iter().enumerate() {
            self.garder_avec_la_suite();
            let noeud = self.noeud(RACINE, Role::Paragraphe);
            let tranches = self.texte(note, &NOTE, self.pleine_largeur(), noeud);
            self.pousser(if rang == 0 { 4.0 } else { 0.0 }, tranches);
        }
        self.blanc_de_fin();
    }

    /// The caption, kept with the table. Gives the white to leave above what follows.
    fn legende(&mut self, legende: Option<&Texte>, table: IdNoeud) -> f32 {
        let Some(legende) = legende else { return AUTOUR };
        let noeud = self.noeud(table, Role::Legende);
        let tranches = self.texte(legende, &LEGENDE, self.pleine_largeur(), noeud);
        self.pousser(AUTOUR, tranches);
        self.garder_avec_la_suite();
        4.0
    }

    /// Rules and tints over all the width.
    fn fonds(&self, mut fonds: Vec<Fond>) -> Vec<Fond> {
        let mesure = self.sens.mesure();
        fonds.iter_mut().for_each(|fond| fond.largeur = mesure);
        fonds
    }

    /// What each column asks for.
    fn etendues(&mut self, tableau: &Tableau, aisance: Aisance) -> Vec<Etendue> {
        let nombre = tableau.colonnes.len().max(1);
        let mut etendues = vec![Etendue::default(); nombre];
        let lignes = tableau.entetes.iter().map(|r| (r, true)).chain(tableau.rangees.iter().map(|r| (r, false)));
        for (rangee, entete) in lignes {
            for place in tableau.placees(rangee).into_iter().filter(|p| p.etendue == 1) {
                let style = style_de_cellule(place.alignement, style_de(rangee.nature), entete);
                let mut etendue = self.etendue(place.contenu(), &style, aisance);
                if place.alignement != Alignement::Droite {
                    etendue.minimum = etendue.minimum.min(MOT_ENTIER);
                    etendue.au_plus_large = etendue.au_plus_large.min(MOT_ENTIER);
                }
                etendues[place.colonne].englober(etendue);
            }
        }
        etendues
    }

    /// Left edge of each column, and the right edge of the last.
    fn bornes(&mut self, tableau: &Tableau, aisance: Aisance) -> Vec<f32> {
        let etendues = self.etendues(tableau, aisance);
        let poids: Vec<u16> = tableau.colonnes.iter().map(|c| c.poids).collect();
        let mut x = MARGE_GAUCHE;
        let mut bornes = vec![x];
        for largeur in largeurs(&poids, &etendues, self.sens.mesure()) {
            x += largeur;
            bornes.push(x);
        }
        bornes
    }

    /// Header rows, once as content, and as the box that comes back at the top of the next pages.
    fn entetes(&mut self, tableau: &Tableau, bornes: &[f32], table: IdNoeud, avant: f32) -> Option<Rc<Boite>> {
        if tableau.entetes.is_empty() {
            return None;
        }
        let groupe = self.noeud(table, Role::Entetes);
        let mut tete = Boite::default();
        for (rang, rangee) in tableau.entetes.iter().enumerate() {
            let noeud = self.noeud(groupe, Role::Rangee);
            let cellules = self.cellules(tableau, rangee, bornes, noeud, ENTETE, Some(Role::EnteteDeColonne));
            let mut posee = rangee_nue(descendre_au_pied(cellules), MARGE_VERTICALE + 0.8);
            posee.fonds = self.fonds(fonds_d_entete(rang == 0, rang + 1 == tableau.entetes.len()));
            let boite = posee.en_boite();
            let hauteur = tete.hauteur;
            tete.hauteur += boite.hauteur;
            tete.absorber(boite.clone(), hauteur);
            self.pousser(if rang == 0 { avant } else { 0.0 }, vec![Tranche::boite(0.0, boite)]);
            self.garder_avec_la_suite();
        }
        Some(Rc::new(tete.en_artefact()))
    }

    /// The cells of a row, as many columns as the table has: what is missing is an empty cell.
    fn cellules(
        &mut self,
        tableau: &Tableau,
        rangee: &RangeeDite,
        bornes: &[f32],
        noeud: IdNoeud,
        style: Style,
        role: Option<Role>,
    ) -> Vec<Vec<Tranche>> {
        let mut rendues = Vec::with_capacity(rangee.cellules.len());
        for place in tableau.placees(rangee) {
            let role = role.unwrap_or(if place.entete() { Role::EnteteDeRangee } else { Role::Cellule });
            let id = self.noeud(noeud, role);
            self.arbre[id.0].etendue = place.etendue as u16;
            let style = style_de_cellule(place.alignement, style, role == Role::EnteteDeColonne);
            let gauche = bornes[place.colonne];
            let mesure = bornes[place.colonne + place.etendue] - gauche - 2.0 * MARGE_DE_CELLULE;
            let cadre = Cadre { x: gauche + MARGE_DE_CELLULE, mesure };
            rendues.push(self.blocs_de_texte(place.contenu(), &style, cadre, id, 3.0));
        }
        // A row where nothing is written yet is there to be filled in.
        if rendues.iter().all(|cellule| hauteur(cellule) == 0.0)
            && let Some(premiere) = rendues.first_mut()
        {
            premiere.push(Tranche::boite(0.0, Boite { hauteur: style.interligne, ..Boite::default() }));
        }
        rendues
    }

    /// What a cell asks for, its white included.
    fn etendue(&mut self, contenu: &[BlocTexte], style: &Style, aisance: Aisance) -> Etendue {
        let mut etendue = Etendue::default();
        for bloc in contenu {
            if let BlocTexte::Paragraphe(texte) = bloc {
                let prepare = self.preparer(texte, style, f32::MAX);
                let (minimum, naturelle) = (prepare.largeur_minimale(), prepare.largeur_naturelle());
                etendue.englober(Etendue {
                    minimum: minimum * aisance.usuelle,
                    au_plus_large: minimum * aisance.extreme,
                    naturelle: naturelle * aisance.usuelle,
                });
            }
        }
        // A hair more, or rounding sends the last word of a cell to a second line.
        let blanc = 2.0 * MARGE_DE_CELLULE + 0.5;
        let Etendue { minimum, au_plus_large, naturelle } = etendue;
        Etendue { minimum: minimum + blanc, au_plus_large: au_plus_large + blanc, naturelle: naturelle + blanc }
    }

    pub fn fiche(&mut self, fiche: &Fiche) {
        let table = self.noeud(RACINE, Role::Tableau);
        let avant = self.legende(fiche.legende.as_ref(), table);
        let corps = self.noeud(table, Role::Rangees);
        let bloc = self.chemin.clone();
        let nombre = fiche.lignes.len();
        let tete = Rc::new(filet_de_tete());
        let premiere = self.tranches.len();
        let noms = Cadre { x: MARGE_GAUCHE + MARGE_DE_CELLULE, mesure: LIBELLE_DE_FICHE - 2.0 * MARGE_DE_CELLULE };
        let textes = Cadre {
            x: MARGE_GAUCHE + LIBELLE_DE_FICHE + MARGE_DE_CELLULE,
            mesure: MESURE - LIBELLE_DE_FICHE - 2.0 * MARGE_DE_CELLULE,
        };
        for (rang, ligne) in fiche.lignes.iter().enumerate() {
            if ligne.chemin.is_some() {
                self.chemin = ligne.chemin.as_deref().map(Into::into);
            }
            let noeud = self.noeud(corps, Role::Rangee);
            let nom = self.noeud(noeud, Role::EnteteDeRangee);
            let libelle = self.texte(&ligne.libelle, &FICHE.gras().encre(PETROLE), noms, nom);
            let cellule = self.noeud(noeud, Role::Cellule);
            let contenu = self.blocs_de_texte(&ligne.contenu, &FICHE, textes, cellule, 4.0);
            let mut posee = rangee_nue(vec![libelle, contenu], MARGE_DE_FICHE);
            posee.secable = posee.hauteur() > HAUTEUR_SECABLE_FICHE;
            posee.rappel = posee.secable.then(|| Box::new(self.rappel(&ligne.libelle, noms)));
            posee.fonds = fonds_de_fiche(rang == 0, rang + 1 == nombre);
            let mut tranche = Tranche::boite(0.0, Boite::default());
            tranche.corps = Corps::Rangee(posee);
            tranche.tete = (rang > 0).then(|| tete.clone());
            self.pousser(if rang == 0 { avant } else { 0.0 }, vec![tranche]);
            self.chemin.clone_from(&bloc);
        }
        tenir(&mut self.tranches[premiere..], HAUTEUR_D_UN_TENANT, &self.notes);
        if let Some(tranche) = self.tranches.get_mut(premiere) {
            tranche.fiche = nombre;
        }
        self.blanc_de_fin();
    }

    /// « Description (suite) », for the eye only.
    fn rappel(&mut self, libelle: &Texte, cadre: Cadre) -> Boite {
        let mut texte = libelle.clone().sans_liens();
        texte.0.push(Span::nouveau(" (suite)"));
        let tranches = self.texte(&texte, &FICHE.encre(GRIS), cadre, RACINE);
        rangee_nue(vec![tranches], 0.0).en_boite().en_artefact()
    }
}

/// A few rows stay on one page with their notes; of more, no short one stands alone on its page, first or last.
fn tenir(rangees: &mut [Tranche], tenant: f32, notes: &[NoteDePage]) {
    let courte = |rangee: &Tranche| rangee.hauteur() <= HAUTEUR_COURTE;
    let appels: BTreeSet<usize> = rangees.iter().flat_map(Tranche::appels).collect();
    let au_pied: f32 = appels.into_iter().map(|rang| notes[rang].amorce()).sum();
    if hauteur(rangees) + au_pied <= tenant {
        for rangee in rangees.iter_mut() {
            if let Corps::Rangee(posee) = &mut rangee.corps {
                posee.secable = false;
            }
        }
        rangees.iter_mut().skip(1).for_each(|rangee| rangee.solidaire = true);
    } else if let [premiere, .., derniere] = rangees {
        let (isolee, orpheline) = (courte(premiere), courte(derniere));
        derniere.solidaire |= orpheline;
        rangees[1].solidaire |= isolee;
        if let [_, _, .., avant, derniere] = rangees {
            avant.solidaire |= avant.hauteur() + derniere.hauteur() <= HAUTEUR_DE_DEUX_LIGNES;
        }
    }
}

/// The rule that opens a fiche again on its next page.
fn filet_de_tete() -> Boite {
    let mut rangee = rangee_nue(Vec::new(), 0.45);
    rangee.fonds = fonds_de_fiche(true, false);
    rangee.fonds.truncate(1);
    rangee.en_boite()
}

fn rangee_nue(cellules: Vec<Vec<Tranche>>, marge: f32) -> Rangee {
    Rangee { cellules, marge, fonds: Vec::new(), secable: false, rappel: None, entamee: false }
}

/// Short header cells stand at the foot of their row.
fn descendre_au_pied(mut cellules: Vec<Vec<Tranche>>) -> Vec<Vec<Tranche>> {
    let hauteurs: Vec<f32> = cellules.iter().map(|c| hauteur(c)).collect();
    let haut = hauteurs.iter().copied().fold(0.0, f32::max);
    for (cellule, hauteur) in cellules.iter_mut().zip(hauteurs) {
        if hauteur < haut {
            cellule.insert(0, Tranche::boite(0.0, Boite { hauteur: haut - hauteur, ..Boite::default() }));
        }
    }
    cellules
}

fn style_de_cellule(alignement: Alignement, style: Style, entete: bool) -> Style {
    let alinea = match alignement {
        Alignement::Gauche => Alinea::Gauche,
        Alignement::Centre => Alinea::Centre,
        Alignement::Droite => Alinea::Droite,
    };
    let style = if entete { ENTETE } else { style };
    Style { cesure: alignement == Alignement::Gauche && !entete, ..style.alinea(alinea) }
}

fn style_de(nature: NatureRangee) -> Style {
    match nature {
        NatureRangee::Normale => CELLULE,
        NatureRangee::Groupe => CELLULE.gras().encre(PETROLE),
        NatureRangee::SousTotal | NatureRangee::Total => CELLULE.gras(),
    }
}

fn fond(encre: Encre, forme: FormeFond) -> Fond {
    Fond { x: MARGE_GAUCHE, largeur: MESURE, encre, forme }
}

fn fonds_de(nature: NatureRangee, derniere: bool) -> Vec<Fond> {
    let mut fonds = match nature {
        NatureRangee::Normale | NatureRangee::Groupe => Vec::new(),
        NatureRangee::SousTotal => vec![fond(TEINTE, FormeFond::Teinte)],
        NatureRangee::Total => vec![fond(TEINTE, FormeFond::Teinte), fond(PETROLE, FormeFond::FiletHaut(0.7))],
    };
    fonds.push(if derniere { fond(PETROLE, FormeFond::FiletBas(0.9)) } else { fond(FILET, FormeFond::FiletBas(0.45)) });
    fonds
}

fn fonds_d_entete(premiere: bool, derniere: bool) -> Vec<Fond> {
    let mut fonds = Vec::new();
    if premiere {
        fonds.push(fond(PETROLE, FormeFond::FiletHaut(0.9)));
    }
    fonds.push(if derniere {
        fond(PETROLE, FormeFond::FiletBas(0.55))
    } else {
        fond(FILET, FormeFond::FiletBas(0.45))
    });
    fonds
}

fn fonds_de_fiche(premiere: bool, derniere: bool) -> Vec<Fond> {
    let mut fonds = Vec::new();
    if premiere {
        fonds.push(fond(PETROLE, FormeFond::FiletHaut(0.9)));
    }
    fonds.push(if derniere { fond(PETROLE, FormeFond::FiletBas(0.9)) } else { fond(FILET, FormeFond::FiletBas(0.45)) });
    fonds
}
