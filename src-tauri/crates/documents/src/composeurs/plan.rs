//! Annexe 1: the plan d’actions, list by list.

use domaine::cadre::{Retenu, StatutObjectif, retenu};
use domaine::dossier::{Action, Dossier, Liste, Nature, ObjectifVise};

use super::Sujet;
use super::ecriture::{discret, ou_non_renseigne};
use crate::document::{
    Bloc, Cellule, Colonne, Contenu, Liste as ListeActe, NatureRangee, Niveau, Rangee, Span, Tableau, Texte,
};

/// Said in place of an empty plan.
pub(super) const SANS_ACTION: &str = "Aucune action n’est encore inscrite au plan d’actions.";

pub(super) fn annexe(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let mut blocs = tableaux_avec(sujet, tableau_detaille);
    // « Plan d’actions » stands above: the caption of the only table would say it again.
    if let ([bloc], [(None, _)]) = (blocs.as_mut_slice(), par_liste(sujet.dossier).as_slice())
        && let Contenu::Tableau(tableau) = &mut bloc.contenu
    {
        tableau.resume = tableau.legende.take().map(|legende| legende.brut());
    }
    blocs
}

/// Said under the table: an action of two lists is printed in the first and counted once.
fn note_des_doubles(actions: &[&Action]) -> Option<Texte> {
    let doubles: Vec<&str> = actions.iter().filter(|a| a.listes.len() > 1).map(|a| a.code.as_str()).collect();
    (!doubles.is_empty()).then(|| {
        Texte::from(format!(
            "Inscrite aussi dans une autre liste, comptée une seule fois : {}.",
            domaine::finances::enumerer(&doubles)
        ))
    })
}

/// The wording of an objective, unless it is that of its action.
pub(super) fn libelle_propre<'a>(action: &Action, vise: &'a ObjectifVise) -> Option<&'a str> {
    let libelle = vise.libelle.trim().trim_end_matches('.');
    (libelle != action.intitule.trim()).then_some(libelle)
}

/// The key of the codes of the table, in order; an objective whose wording is that of its action is not said twice.
fn cle_des_objectifs(actions: &[&Action]) -> Option<Texte> {
    let (mut cles, mut memes, mut vus): (Vec<String>, Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new(), Vec::new());
    for (action, vise) in actions.iter().flat_map(|a| a.objectifs.iter().map(move |o| (a, o))) {
        if vus.contains(&vise.code.as_str()) {
            continue;
        }
        vus.push(&vise.code);
        match libelle_propre(action, vise) {
            None => memes.push(&vise.code),
            Some(libelle) => cles.push(format!("{} : « {libelle} »", vise.code)),
        }
    }
    if !memes.is_empty() {
        cles.push(format!("{} : même intitulé que l’action", domaine::finances::enumerer(&memes)));
    }
    (!cles.is_empty()).then(|| Texte::from(format!("Objectifs. {}.", cles.join(" ; "))))
}

/// One table for each list of actions; those of no list come last.
pub(super) fn tableaux(sujet: &Sujet<'_>) -> Vec<Bloc> {
    tableaux_avec(sujet, tableau)
}

type Dessin = fn(&Sujet<'_>, &str, &[&Action]) -> Bloc;

fn tableaux_avec(sujet: &Sujet<'_>, dessiner: Dessin) -> Vec<Bloc> {
    let mut blocs: Vec<Bloc> = par_liste(sujet.dossier)
        .into_iter()
        .map(|(groupe, actions)| dessiner(sujet, &titre(groupe), &actions))
        .collect();
    if blocs.is_empty() {
        blocs.push(Bloc::paragraphe(discret(SANS_ACTION)).chemin("actions"));
    }
    blocs
}

/// The actions of each list that has some; those of no list come last.
pub(super) fn par_liste(dossier: &Dossier) -> Vec<(Option<Liste>, Vec<&Action>)> {
    let groupes = [Some(Liste::Fondamentales), Some(Liste::Facultatives), Some(Liste::Autres), None];
    let de = |groupe| dossier.actions.iter().filter(|a| premiere_liste(a) == groupe).collect::<Vec<_>>();
    groupes.into_iter().map(|groupe| (groupe, de(groupe))).filter(|(_, actions)| !actions.is_empty()).collect()
}

/// An action of two lists stands in the first one.
pub(super) fn premiere_liste(action: &Action) -> Option<Liste> {
    action.listes.iter().min().copied()
}

pub(super) fn titre(groupe: Option<Liste>) -> String {
    match groupe {
        Some(Liste::Fondamentales) => "Actions à caractère fondamental".to_owned(),
        Some(Liste::Facultatives) => "Actions facultatives".to_owned(),
        Some(Liste::Autres) => "Autres actions du plan".to_owned(),
        None => "Actions du plan".to_owned(),
    }
}

fn tableau(sujet: &Sujet<'_>, titre: &str, actions: &[&Action]) -> Bloc {
    let rangees = actions.iter().map(|action| {
        let engagement = action
            .engagement
            .as_deref()
            .and_then(|code| sujet.cadre.engagement(code))
            .map(|e| Texte::from(format!("Engagement {}", e.ordre)));
        Rangee::nouvelle([
            Cellule::from(Span::nouveau(&action.code).gras().vers_ancre(format!("fiche-{}", action.id))),
            Cellule::from(action.intitule.as_str()),
            Cellule::from(engagement.unwrap_or_else(|| discret("non renseigné"))),
            Cellule::from(ou_non_renseigne(action.pilote.as_deref())),
        ])
        .titree()
        .chemin(format!("actions/{}", action.id))
    });
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: Some(Texte::from(titre)),
        resume: None,
        colonnes: vec![Colonne::gauche(2), Colonne::gauche(12), Colonne::gauche(4), Colonne::gauche(5)],
        entetes: vec![Rangee::nouvelle(["Code", "Action", "Engagement", "Pilote"])],
        rangees: rangees.collect(),
        notes: Vec::new(),
    }))
    .chemin("actions")
}

/// The same actions with what they aim at and how they are measured.
fn tableau_detaille(_: &Sujet<'_>, titre: &str, actions: &[&Action]) -> Bloc {
    let rangees = actions.iter().map(|action| {
        let objectifs: Vec<&str> = action.objectifs.iter().map(|o| o.code.as_str()).collect();
        let nature = action.nature.map(|nature| match nature {
            Nature::Nouvelle => "Nouvelle",
            Nature::Renforcement => "Renforcement",
        });
        let indicateurs = match action.indicateurs.len() {
            0 => discret("non renseigné"),
            1 => Texte::from("1 indicateur"),
            n => Texte::from(format!("{n} indicateurs")),
        };
        Rangee::nouvelle([
            Cellule::from(Span::nouveau(&action.code).gras().vers_ancre(format!("fiche-{}", action.id))),
            Cellule::from(action.intitule.as_str()),
            Cellule::from(ou_non_renseigne(Some(&objectifs.join(", ")))),
            Cellule::from(ou_non_renseigne(nature)),
            Cellule::from(indicateurs),
        ])
        .titree()
        .chemin(format!("actions/{}", action.id))
    });
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: Some(Texte::from(titre)),
        resume: None,
        colonnes: vec![
            Colonne::gauche(2),
            Colonne::gauche(15),
            Colonne::gauche(3),
            Colonne::gauche(5),
            Colonne::gauche(4),
        ],
        entetes: vec![Rangee::nouvelle(["Code", "Action", "Objectif", "Nature", "Mesure"])],
        rangees: rangees.collect(),
        notes: [cle_des_objectifs(actions), note_des_doubles(actions)].into_iter().flatten().collect(),
    }))
    .chemin("actions")
}

/// The objectives that the actions serve, by engagement, with their status of that year.
pub(super) fn objectifs(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let cadre = sujet.cadre;
    let actions_de = |code: &str| -> Vec<&str> {
        let sert = |a: &&Action| a.objectifs.iter().any(|o| o.cadre == cadre.code && o.code == code);
        sujet.dossier.actions.iter().filter(sert).map(|a| a.code.as_str()).collect()
    };
    let mut engagements: Vec<_> = cadre.engagements.iter().collect();
    engagements.sort_by_key(|e| e.ordre);
    let mut rangees = Vec::new();
    for engagement in engagements {
        let retenus: Vec<Rangee> = cadre
            .objectifs_de_l_engagement(&engagement.code)
            .filter_map(|objectif| {
                let actions = actions_de(&objectif.code);
                let statut = match retenu(sujet.dossier, cadre, &objectif.code)? {
                    _ if objectif.statut.valeur == StatutObjectif::Inconnu => "à préciser",
                    Retenu::APreciser => "à préciser",
                    Retenu::Compte => cadre.terme(objectif.statut.valeur, 1).rsplit(' ').next().unwrap_or_default(),
                };
                let mut statut = super::fiches::majuscule(statut);
                // What nobody read is not printed as what the text says.
                statut.extend(objectif.reserve().map(|reserve| format!(" ({reserve})")));
                Some(Rangee::nouvelle([objectif.titre.as_str(), &statut, &actions.join(", ")]).titree())
            })
            .collect();
        if !retenus.is_empty() {
            let titre = Span::nouveau(format!("Engagement {} – {}", engagement.ordre, engagement.titre)).gras();
            rangees.push(Rangee::nouvelle([Cellule::from(titre).etendue(3)]).nature(NatureRangee::Groupe));
            rangees.extend(retenus);
        }
    }
    if rangees.is_empty() {
        return vec![Bloc::paragraphe(discret("Aucun objectif n’est encore retenu.")).chemin("actions")];
    }
    vec![
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from("Objectifs retenus")),
            resume: None,
            colonnes: vec![Colonne::gauche(12), Colonne::gauche(4), Colonne::gauche(3)],
            entetes: vec![Rangee::nouvelle(["Objectif", "Statut", "Actions"])],
            rangees,
            notes: Vec::new(),
        }))
        .chemin("actions"),
    ]
}

/// The engagements of the cadre in their order, the transverse one aside, as a list.
pub(super) fn engagements(sujet: &Sujet<'_>) -> Vec<Bloc> {
    let mut engagements: Vec<_> = sujet.cadre.engagements.iter().filter(|e| !e.transverse).collect();
    engagements.sort_by_key(|e| e.ordre);
    vec![Bloc::nouveau(Contenu::Liste(ListeActe::puces(ponctuer(engagements.into_iter().map(|e| e.titre.clone())))))]
}

/// « … ; », « … ; », « … . »
fn ponctuer(elements: impl Iterator<Item = String>) -> Vec<String> {
    let mut lignes: Vec<String> = elements.map(|e| format!("{} ;", super::fiches::minuscule(&e))).collect();
    if let Some(derniere) = lignes.last_mut() {
        *derniere = derniere.trim_end_matches(" ;").to_owned() + ".";
    }
    lignes
}

/// The annexes, as the article that lists them prints them.
pub(super) fn liste_des_annexes() -> Bloc {
    let lignes = super::convention::ANNEXES.iter().enumerate().map(|(rang, titre)| {
        Span::nouveau(format!("Annexe {} : {titre}", rang + 1)).vers_ancre(format!("annexe-{}", rang + 1))
    });
    Bloc::nouveau(Contenu::Liste(ListeActe::puces(lignes)))
}

/// Heading of one fiche or of one action of a report.
pub(super) fn intertitre(action: &Action, prefixe: &str) -> Bloc {
    Bloc::intertitre(Niveau::Deux, Some(&action.code), action.intitule.as_str(), format!("{prefixe}-{}", action.id))
        .chemin(format!("actions/{}", action.id))
}
