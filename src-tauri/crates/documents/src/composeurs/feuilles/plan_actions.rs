//! The plan d’actions as a sheet: one row for each action, for those who follow it. It is read, not taken back.

use domaine::cadre::Cadre;
use domaine::donnee::Somme;
use domaine::dossier::{Action, Dossier};

use super::{Table, chiffres, mots, section, somme};
use crate::composeurs::ecriture::{NON_RENSEIGNE, NON_VENTILE};
use crate::composeurs::{fiches, plan, rapport};
use crate::tableur::{Cellule, Contenu, Genre, Marques, Place, Rangee};

/// Column of the amounts.
const FINANCEMENT: usize = 8;

pub(super) fn table(dossier: &Dossier, cadre: &Cadre) -> Table {
    let colonnes = vec![
        mots("Code", 8),
        mots("Action", 30),
        mots("Engagement", 24),
        mots("Objectif", 26),
        mots("État", 13),
        mots("Pilote", 18),
        mots("Partenaires", 24),
        mots("Calendrier", 30),
        chiffres("Financement prévu", 19),
    ];
    let (mut rangees, mut montants): (Vec<Rangee>, Vec<Place>) = (Vec::new(), Vec::new());
    for (liste, actions) in plan::par_liste(dossier) {
        rangees.push(section(plan::titre(liste)));
        for action in actions {
            montants.push((rangees.len(), FINANCEMENT));
            rangees.push(rangee(action, cadre));
        }
    }
    if montants.is_empty() {
        rangees.push(section(plan::SANS_ACTION));
    } else {
        let total = dossier.actions.iter().map(prevu).fold(Somme::default(), Somme::plus);
        let mut cellules = vec![Cellule::vide(), Cellule::texte("Total des montants prévus")];
        cellules.resize(FINANCEMENT, Cellule::vide());
        cellules.push(somme(montants, total, NON_VENTILE));
        rangees.push(Rangee { repere: Some("calcul/prevu".to_owned()), genre: Genre::Total, cellules });
    }
    let notes = vec![
        "Financement prévu : montants inscrits pour l’action, tous financeurs et tous exercices. « non ventilé » : aucun montant \
         n’est inscrit pour l’action ; une enveloppe peut la couvrir avec d’autres."
            .to_owned(),
    ];
    Table { colonnes, figees: 2, rangees, notes }
}

fn rangee(action: &Action, cadre: &Cadre) -> Rangee {
    let engagement = action.engagement.as_deref().and_then(|code| cadre.engagement(code));
    // An objective whose wording is that of its action is not said twice.
    let objectif = |o| match plan::libelle_propre(action, o) {
        Some(libelle) => format!("{} – {libelle}", o.code),
        None => o.code.clone(),
    };
    let objectifs: Vec<String> = action.objectifs.iter().map(objectif).collect();
    let etat = action
        .avancement
        .iter()
        .rev()
        .find_map(|(exercice, a)| Some(format!("{} ({exercice})", rapport::etat_d_avancement(a.etat?))));
    let cellules = vec![
        Cellule::texte(&action.code),
        Cellule::texte(&action.intitule),
        ou_mention(engagement.map(|e| format!("{} – {}", e.ordre, e.titre))),
        ou_mention(Some(objectifs.join("\n"))),
        ou_mention(etat),
        ou_mention(action.pilote.clone()),
        ou_mention(Some(action.partenaires.join(" ; "))),
        ou_mention(Some(fiches::etapes(action).join("\n"))),
        financement(action),
    ];
    Rangee { repere: Some(format!("actions/{}", action.id)), genre: Genre::Ligne, cellules }
}

fn ou_mention(texte: Option<String>) -> Cellule {
    match texte.filter(|t| !t.trim().is_empty()) {
        Some(texte) => Cellule::texte(texte),
        None => Cellule { contenu: Contenu::Mention(NON_RENSEIGNE), ..Cellule::vide() },
    }
}

fn prevu(action: &Action) -> Somme {
    Somme::de(action.financements.iter().map(|f| f.prevu.as_ref()))
}

fn financement(action: &Action) -> Cellule {
    let somme = prevu(action);
    let contenu = match (somme.connu, somme.absents) {
        (Some(montant), _) => Contenu::Montant(montant),
        (None, 0) => Contenu::Mention(NON_VENTILE),
        (None, _) => Contenu::Mention(NON_RENSEIGNE),
    };
    Cellule { contenu, ..Cellule::vide() }.marquee(Marques { fictif: somme.fictive, partiel: somme.est_partielle() })
}
