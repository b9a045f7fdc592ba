//! Annexe 3: the tableau de bord, baseline and yearly targets of every indicator.

use std::collections::BTreeSet;

use domaine::dossier::{Action, Dossier, Indicateur, Periodicite, Sens};
use domaine::ident::Millesime;

use super::Sujet;
use super::ecriture::{discret, nombre, note_fictif, ou_non_renseigne};
use crate::document::{Bloc, BlocTexte, Cellule, Colonne, Contenu, NatureRangee, Rangee, Span, Tableau, Texte};

/// Said in place of an empty table.
pub(super) const SANS_INDICATEUR: &str =
    "Aucun indicateur n’est renseigné. Le tableau de bord est à compléter avant la signature.";

/// The tables, or the sentence that says that they are empty.
pub(super) fn annexe(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let actions: Vec<&Action> = sujet.dossier.actions.iter().filter(|a| !a.indicateurs.is_empty()).collect();
    if actions.is_empty() {
        return vec![Bloc::paragraphe(discret(SANS_INDICATEUR)).chemin("actions")];
    }
    let colonnes = annees(sujet.dossier);
    let mut rangees = Vec::new();
    for action in &actions {
        let largeur = u16::try_from(colonnes.len() + 3).expect("a few years");
        let titre = Span::nouveau(format!("{} – {}", action.code, action.intitule)).gras();
        rangees.push(Rangee::nouvelle([Cellule::from(titre).etendue(largeur)]).nature(NatureRangee::Groupe));
        rangees.extend(action.indicateurs.iter().map(|i| rangee(action, i, &colonnes)));
    }
    let mut largeurs = vec![Colonne::gauche(10), Colonne::gauche(4), Colonne::droite(5)];
    largeurs.extend(colonnes.iter().map(|_| Colonne::droite(4)));
    let mut entete = vec!["Indicateur".to_owned(), "Unité".to_owned(), "Référence".to_owned()];
    entete.extend(colonnes.iter().map(|c| format!("Cible {}", libelle(c))));
    vec![
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from("Indicateurs, valeurs de référence et cibles")),
            resume: None,
            colonnes: largeurs,
            entetes: vec![Rangee::nouvelle(entete)],
            rangees,
            notes: note_fictif(sujet.dossier),
        }))
        .chemin("actions"),
        production(&actions),
    ]
}

/// How each figure is counted, over what, and by whom: the article on indicators says that this annex gives it.
fn production(actions: &[&Action]) -> Bloc {
    let rangees = actions.iter().flat_map(|action| {
        action.indicateurs.iter().map(|i| {
            Rangee::nouvelle([
                Cellule::from(Span::nouveau(&i.code).gras()),
                Cellule::from(ou_non_renseigne(i.methode.as_deref())),
                Cellule::from(ou_non_renseigne(i.periodicite.map(periode))),
                Cellule::from(ou_non_renseigne(i.producteur.as_deref())),
            ])
            .titree()
            .chemin(format!("actions/{}/indicateurs/{}", action.id, i.id))
        })
    });
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: Some(Texte::from("Mode de calcul et production des indicateurs")),
        resume: None,
        colonnes: vec![Colonne::gauche(3), Colonne::gauche(14), Colonne::gauche(5), Colonne::gauche(7)],
        entetes: vec![Rangee::nouvelle(["Code", "Mode de calcul", "Période", "Producteur"])],
        rangees: rangees.collect(),
        notes: Vec::new(),
    }))
    .chemin("actions")
}

fn periode(periodicite: Periodicite) -> &'static str {
    match periodicite {
        Periodicite::AnneeCivile => "année civile",
        Periodicite::AnneeScolaire => "année scolaire",
    }
}

/// One column a year; a school year stands in the column of the year in which it ends.
pub(super) fn annees(dossier: &Dossier) -> Vec<u16> {
    let mut annees: BTreeSet<u16> = dossier.exercices().iter().map(|e| e.annee()).collect();
    let indicateurs = dossier.actions.iter().flat_map(|a| &a.indicateurs);
    annees.extend(indicateurs.flat_map(|i| i.cibles.keys()).map(Millesime::annee_de_fin));
    annees.into_iter().collect()
}

fn libelle(annee: &u16) -> String {
    annee.to_string()
}

fn rangee(action: &Action, indicateur: &Indicateur, colonnes: &[u16]) -> Rangee {
    let unite = indicateur.unite.as_deref();
    let reference = match &indicateur.reference {
        Some(r) => {
            let Texte(mut spans) = nombre(r.valeur.as_ref(), unite);
            spans.push(Span::nouveau(format!(" ({})", r.periode)));
            Texte(spans)
        }
        None => discret("non renseigné"),
    };
    let mut cellules = vec![
        Cellule::nouvelle(vec![BlocTexte::Paragraphe(titre(indicateur))]),
        Cellule::from(ou_non_renseigne(unite)),
        Cellule::from(reference),
    ];
    for annee in colonnes {
        let cible = indicateur.cibles.iter().find(|(m, _)| m.annee_de_fin() == *annee).map(|(_, cible)| cible);
        let texte = match (cible, indicateur.sens) {
            (None, Some(Sens::Suivi)) => Texte::from("suivi"),
            (cible, _) => nombre(cible, unite),
        };
        cellules.push(Cellule::from(texte));
    }
    Rangee { cellules, ..Rangee::default() }
        .titree()
        .chemin(format!("actions/{}/indicateurs/{}", action.id, indicateur.id))
}

fn titre(indicateur: &Indicateur) -> Texte {
    let code = Span::nouveau(&indicateur.code).gras();
    Texte(vec![code, Span::nouveau(format!(" {}", intitule(indicateur)))])
}

/// The label, and what must be known to read the figure.
pub(super) fn intitule(indicateur: &Indicateur) -> String {
    let mut precisions = Vec::new();
    if indicateur.periodicite == Some(Periodicite::AnneeScolaire) {
        precisions.push("année scolaire".to_owned());
    }
    if let Some(denominateur) = &indicateur.denominateur {
        precisions.push(format!("rapporté à : {denominateur}"));
    }
    let suffixe = if precisions.is_empty() { String::new() } else { format!(" ({})", precisions.join(" ; ")) };
    format!("{}{suffixe}", indicateur.libelle)
}
