//! The dossier as sheets of a workbook: the plan de financement, the tableau de bord, the plan d’actions.
//!
//! The same figures as in the printed annexes, from the same functions of the domain. Not here: how a sheet is written
//! (`tableur`), and what becomes of one that comes back (`application::import_feuille`).

mod collecte;
mod financement;
mod plan_actions;
mod tableau_de_bord;

use domaine::cadre::Cadre;
use domaine::donnee::{Donnee, Somme};
use domaine::dossier::Dossier;
use domaine::ident::Exercice;
use domaine::jour::Jour;
use domaine::montant::Montant;
use domaine::statut::Statut;

use super::ecriture::{NON_DISPONIBLE, a_du_fictif};
use crate::tableur::{Alignement, Cellule, Colonne, Contenu, Feuille, Formule, Genre, Marques, Place, Rangee, couper};
use crate::typographie::typographier;

/// Which sheet to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NatureFeuille {
    Financement,
    TableauDeBord,
    PlanActions,
}

impl NatureFeuille {
    pub const TOUTES: [Self; 3] = [Self::Financement, Self::TableauDeBord, Self::PlanActions];

    /// Name on the command line and in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Financement => "financement",
            Self::TableauDeBord => "tableau-de-bord",
            Self::PlanActions => "plan-actions",
        }
    }

    /// Name of the tab.
    pub fn nom(self) -> &'static str {
        match self {
            Self::Financement => "Plan de financement",
            Self::TableauDeBord => "Tableau de bord",
            Self::PlanActions => "Plan d’actions",
        }
    }

    /// The sheet of that name.
    pub fn de_code(code: &str) -> Option<Self> {
        Self::TOUTES.into_iter().find(|n| n.code() == code)
    }
}

/// Composes a sheet as of a day, under the status that it prints.
pub fn composer(dossier: &Dossier, cadre: &Cadre, jour: Jour, statut: Statut, nature: NatureFeuille) -> Feuille {
    let table = match nature {
        NatureFeuille::Financement => financement::table(dossier),
        NatureFeuille::TableauDeBord => tableau_de_bord::table(dossier),
        NatureFeuille::PlanActions => plan_actions::table(dossier, cadre),
    };
    feuille(dossier, jour, statut, (nature.nom(), nature.code()), table)
}

/// What is asked for a year of the person in charge of that name; of everybody without one.
pub fn composer_collecte(
    dossier: &Dossier,
    jour: Jour,
    statut: Statut,
    exercice: Exercice,
    pilote: Option<&str>,
) -> Feuille {
    let table = collecte::table(dossier, exercice, |action| {
        pilote.is_none_or(|pilote| action.pilote.as_deref().unwrap_or_default().trim() == pilote)
    });
    let pour = pilote.filter(|pilote| !pilote.is_empty());
    let mut feuille =
        feuille(dossier, jour, statut, (&nom_de_la_collecte(exercice), &code_de_la_collecte(exercice)), table);
    feuille.titres.extend(pour.map(|pilote| format!("À remplir par : {pilote}")));
    feuille
}

pub use collecte::QUOI as QUOI_COLLECTER;

const COLLECTE: &str = "collecte-";

/// Its name in files.
pub fn code_de_la_collecte(exercice: Exercice) -> String {
    format!("{COLLECTE}{exercice}")
}

/// Name of the tab.
pub fn nom_de_la_collecte(exercice: Exercice) -> String {
    format!("Collecte {exercice}")
}

/// The year that a sheet of that code asks about.
pub fn exercice_de_la_collecte(code: &str) -> Option<Exercice> {
    code.strip_prefix(COLLECTE)?.parse().ok()
}

fn feuille(dossier: &Dossier, jour: Jour, statut: Statut, (nom, code): (&str, &str), table: Table) -> Feuille {
    let largeur: usize = table.colonnes.iter().map(|c| usize::from(c.largeur)).sum();
    let etat = super::etat(statut);
    let contrat = format!("{} – {}", dossier.titre, dossier.periode.en_bref());
    let mut titres = vec![format!("{nom} – {contrat}")];
    let periode = format!("Contrat {}", dossier.periode.en_toutes_lettres());
    let etat_dit = etat.as_ref().map(|e| format!(" – {e}")).unwrap_or_default();
    titres.push(format!("{periode}{etat_dit} – feuille établie le {}", jour.en_francais()));
    titres.extend(
        dossier.avertissement.iter().flat_map(|a| couper(&typographier(&format!("Avertissement : {a}")), largeur)),
    );
    let mut notes: Vec<String> = table.notes.iter().flat_map(|note| couper(&typographier(note), largeur)).collect();
    if a_du_fictif(dossier) {
        notes.insert(0, "* Chiffre fictif, ajouté pour la démonstration.".to_owned());
    }
    Feuille {
        nom: nom.to_owned(),
        code: code.to_owned(),
        dossier: dossier.id.to_string(),
        contrat,
        etat,
        jour,
        titres,
        colonnes: table.colonnes,
        figees: table.figees,
        rangees: table.rangees,
        notes,
    }
}

/// What a sheet has of its own.
struct Table {
    colonnes: Vec<Colonne>,
    figees: u16,
    rangees: Vec<Rangee>,
    notes: Vec<String>,
}

fn section(titre: impl Into<String>) -> Rangee {
    Rangee { repere: None, genre: Genre::Section, cellules: vec![Cellule::texte(titre)] }
}

fn mots(titre: &str, largeur: u16) -> Colonne {
    Colonne { titre: titre.to_owned(), largeur, alignement: Alignement::Gauche }
}

fn chiffres(titre: impl Into<String>, largeur: u16) -> Colonne {
    Colonne { titre: titre.into(), largeur, alignement: Alignement::Droite }
}

/// An amount as it is known.
fn montant(donnee: Option<&Donnee<Montant>>) -> Cellule {
    figure(donnee, |montant| Contenu::Montant(*montant))
}

/// A figure, the words that stand for one that is not to be had, or nothing.
fn figure<T>(donnee: Option<&Donnee<T>>, contenu: impl Fn(&T) -> Contenu) -> Cellule {
    match donnee {
        None => Cellule::vide(),
        Some(d) => match d.valeur() {
            None => Cellule { contenu: Contenu::Mention(NON_DISPONIBLE), ..Cellule::vide() },
            Some(valeur) => Cellule { contenu: contenu(valeur), ..Cellule::vide() }
                .marquee(Marques { fictif: d.est_fictive(), partiel: false }),
        },
    }
}

fn marques(somme: Somme) -> Marques {
    Marques { fictif: somme.fictive, partiel: somme.est_partielle() }
}

/// A sum that the sheet works out, with the value of today.
fn somme(places: Vec<Place>, valeur: Somme, sinon: &'static str) -> Cellule {
    let contenu = Contenu::Calcul { formule: Formule::Somme(places), resultat: valeur.connu, sinon };
    Cellule { contenu, ..Cellule::vide() }.marquee(marques(valeur))
}
