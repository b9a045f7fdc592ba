//! What is asked of a person in charge for a year: the results of the indicators and the amounts paid of her actions, and nothing
//! else to type.

use domaine::dossier::{Action, Dossier};
use domaine::finances::{self, Mesure, Tranche};
use domaine::ident::Exercice;

use super::tableau_de_bord::{a_saisir, nombre};
use super::{Table, chiffres, montant, mots, section};
use crate::composeurs::tableau_de_bord::intitule;
use crate::tableur::{Cellule, Genre, NatureSaisie, Rangee};

/// Title of the column that says what a row is about.
pub const QUOI: &str = "Indicateur ou financeur";
/// Nothing is asked of anybody for that year.
const RIEN: &str = "Rien à relever pour cet exercice";

/// Of the actions that are kept.
pub(super) fn table(dossier: &Dossier, exercice: Exercice, garder: impl Fn(&Action) -> bool) -> Table {
    let colonnes = vec![
        mots("Code", 9),
        mots(QUOI, 58),
        mots("Unité", 16),
        chiffres(format!("Prévu {exercice}"), 16),
        chiffres(format!("Réalisé {exercice}"), 16),
        mots("Source du chiffre", 30),
        mots("Explication", 46),
    ];
    let mut rangees = Vec::new();
    for action in dossier.actions.iter().filter(|action| garder(action)) {
        let siennes: Vec<Rangee> =
            indicateurs(dossier, action, exercice).chain(credits(dossier, action, exercice)).collect();
        if !siennes.is_empty() {
            rangees.push(section(format!("{} – {}", action.code, action.intitule)));
            rangees.extend(siennes);
        }
    }
    if rangees.is_empty() {
        rangees.push(section(RIEN));
    }
    let notes = vec![
        "Remplissez « Réalisé », « Source du chiffre » et « Explication », puis renvoyez ce fichier. Réalisé : le résultat de \
         l’indicateur, ou le montant payé en euros. Une case vide est une valeur non renseignée, zéro est une valeur."
            .to_owned(),
        "Explication : pourquoi le résultat s’écarte de la cible, ou ce que deviennent les crédits non dépensés.".to_owned(),
    ];
    Table { colonnes, figees: 2, rangees, notes }
}

fn indicateurs(dossier: &Dossier, action: &Action, exercice: Exercice) -> impl Iterator<Item = Rangee> {
    let annee = exercice.annee();
    action.indicateurs.iter().map(move |indicateur| {
        let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
        let cible = indicateur.cibles.iter().find(|(m, _)| m.annee_de_fin() == annee).map(|(_, valeur)| valeur);
        let realise = indicateur.realises.iter().find(|(m, _)| m.annee_de_fin() == annee);
        let connu = || realise.map(|(m, _)| m.clone());
        let texte = |texte: Option<&String>| Cellule::texte(texte.cloned().unwrap_or_default());
        let a_ecrire = |cellule, champ: &str, nature| {
            let chemin = |m: &_| format!("{racine}/realises/{m}/{champ}");
            a_saisir(cellule, dossier, indicateur, annee, connu(), (chemin, nature))
        };
        let r = realise.map(|(_, r)| r);
        let cellules = vec![
            Cellule::texte(&indicateur.code),
            Cellule::texte(intitule(indicateur)),
            texte(indicateur.unite.as_ref()),
            nombre(cible, indicateur),
            a_ecrire(nombre(r.and_then(|r| r.valeur.as_ref()), indicateur), "valeur", NatureSaisie::Nombre),
            a_ecrire(texte(r.and_then(|r| r.source.as_ref())), "source", NatureSaisie::Texte),
            a_ecrire(texte(r.and_then(|r| r.commentaire.as_ref())), "commentaire", NatureSaisie::Texte),
        ];
        Rangee { repere: Some(racine.clone()), genre: Genre::Ligne, cellules }
    })
}

/// The lines of that year alone: an amount for several years is written in the window, where its dates are.
fn credits(dossier: &Dossier, action: &Action, exercice: Exercice) -> impl Iterator<Item = Rangee> {
    let tranche = Tranche { debut: exercice, fin: exercice };
    finances::sources(dossier).into_iter().flat_map(move |source| {
        finances::lignes(action, source, tranche).map(move |ligne| {
            let racine = format!("actions/{}/financements/{}", action.id, ligne.id);
            let nom = ligne.nom.clone().unwrap_or_else(|| dossier.nom_de_source(source));
            let devenir = Cellule::texte(ligne.devenir.clone().unwrap_or_default());
            let cellules = vec![
                Cellule::texte(&action.code),
                Cellule::texte(nom),
                Cellule::texte("€"),
                montant(ligne.prevu.as_ref()),
                montant(ligne.paye.as_ref())
                    .saisie(format!("{racine}/{}", Mesure::Paye.champ()), NatureSaisie::Montant),
                Cellule::vide(),
                devenir.saisie(format!("{racine}/devenir"), NatureSaisie::Texte),
            ];
            Rangee { repere: Some(racine), genre: Genre::Ligne, cellules }
        })
    })
}
