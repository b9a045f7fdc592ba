//! The tableau de bord as a sheet: baseline, target and result of every indicator, year by year.

use domaine::donnee::Donnee;
use domaine::dossier::{Action, Dossier, Indicateur, Sens};
use domaine::ident::{Exercice, Millesime};
use domaine::nombre::Nombre;

use super::{Table, chiffres, figure, mots, section};
use crate::composeurs::tableau_de_bord::{SANS_INDICATEUR, annees, intitule};
use crate::tableur::{Cellule, Contenu, Genre, NatureSaisie, Rangee};

pub(super) fn table(dossier: &Dossier) -> Table {
    let annees = annees(dossier);
    let mut colonnes = vec![
        mots("Code", 9),
        mots("Indicateur", 58),
        mots("Unité", 16),
        mots("Année de référence", 13),
        chiffres("Référence", 13),
    ];
    for annee in &annees {
        colonnes.push(chiffres(format!("Cible {annee}"), 13));
        colonnes.push(chiffres(format!("Résultat {annee}"), 13));
    }
    let mut rangees = Vec::new();
    for action in dossier.actions.iter().filter(|a| !a.indicateurs.is_empty()) {
        rangees.push(section(format!("{} – {}", action.code, action.intitule)));
        rangees.extend(action.indicateurs.iter().map(|i| rangee(dossier, action, i, &annees)));
    }
    if rangees.is_empty() {
        rangees.push(section(SANS_INDICATEUR));
    }
    let notes = vec![
        "Une case vide est une valeur non renseignée, zéro est une valeur. Une année scolaire est dans la colonne de l’année où \
         elle finit. « suivi » : indicateur sans cible."
            .to_owned(),
    ];
    Table { colonnes, figees: 2, rangees, notes }
}

fn rangee(dossier: &Dossier, action: &Action, indicateur: &Indicateur, annees: &[u16]) -> Rangee {
    let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
    let chiffre = |donnee: Option<&Donnee<Nombre>>| nombre(donnee, indicateur);
    let reference = indicateur.reference.as_ref();
    let mut cellules = vec![
        Cellule::texte(&indicateur.code),
        Cellule::texte(intitule(indicateur)),
        Cellule::texte(indicateur.unite.clone().unwrap_or_default())
            .saisie(format!("{racine}/unite"), NatureSaisie::Texte),
        Cellule::texte(reference.map(|r| r.periode.to_string()).unwrap_or_default()),
        chiffre(reference.and_then(|r| r.valeur.as_ref()))
            .saisie(format!("{racine}/reference/valeur"), NatureSaisie::Nombre),
    ];
    for annee in annees {
        let cible = indicateur.cibles.iter().find(|(m, _)| m.annee_de_fin() == *annee);
        let cellule = match (cible, indicateur.sens) {
            (None, Some(Sens::Suivi)) => Cellule { contenu: Contenu::Mention("suivi"), ..Cellule::vide() },
            (cible, _) => chiffre(cible.map(|(_, valeur)| valeur)),
        };
        let connue = cible.map(|(m, _)| m.clone());
        let chemin = |m: &Millesime| format!("{racine}/cibles/{m}");
        cellules.push(a_saisir(cellule, dossier, indicateur, *annee, connue, (chemin, NatureSaisie::Nombre)));
        let realise = indicateur.realises.iter().find(|(m, _)| m.annee_de_fin() == *annee);
        let cellule = chiffre(realise.and_then(|(_, r)| r.valeur.as_ref()));
        let connu = realise.map(|(m, _)| m.clone());
        let chemin = |m: &Millesime| format!("{racine}/realises/{m}/valeur");
        cellules.push(a_saisir(cellule, dossier, indicateur, *annee, connu, (chemin, NatureSaisie::Nombre)));
    }
    Rangee { repere: Some(racine), genre: Genre::Ligne, cellules }
}

/// The year that the dossier has already, or that of the contract as this indicator counts it.
pub(super) fn a_saisir(
    cellule: Cellule,
    dossier: &Dossier,
    indicateur: &Indicateur,
    annee: u16,
    connu: Option<Millesime>,
    (chemin, nature): (impl Fn(&Millesime) -> String, NatureSaisie),
) -> Cellule {
    let du_contrat = |e: &Exercice| e.annee() == annee;
    let millesime = connu.or_else(|| dossier.exercices().into_iter().find(du_contrat).map(|e| indicateur.millesime(e)));
    match millesime {
        Some(m) => cellule.saisie(chemin(&m), nature),
        None => cellule,
    }
}

pub(super) fn nombre(donnee: Option<&Donnee<Nombre>>, indicateur: &Indicateur) -> Cellule {
    let unite = (indicateur.unite.as_deref() == Some("%")).then_some("%");
    figure(donnee, |valeur| Contenu::Nombre { valeur: *valeur, unite })
}
