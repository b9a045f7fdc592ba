//! The dossier de candidature: the contract argued on the criteria of selection and on the engagements, from the same data.
//!
//! The arguments are texts of the dossier; actions, money and indicators are read where the contract reads them.

use domaine::dossier::{Action, Argument};

use super::ecriture::{NON_RENSEIGNE, discret, ou_non_renseigne};
use super::{Sujet, convention, etat, financement, riche};
use crate::document::{
    Bloc, Cellule, Colonne, Contenu, Document, Metadonnees, Niveau, PageDeTitre, Rangee, Span, Tableau, Texte,
};

pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let dossier = sujet.dossier;
    let contrat = format!("{} – {}", dossier.titre, dossier.periode.en_bref());
    let mut document = Document::nouveau(Metadonnees {
        titre: format!("Dossier de candidature – {contrat}"),
        sujet: format!("Candidature au contrat {}", dossier.periode.en_toutes_lettres()),
        auteur: candidat(sujet).to_owned(),
        jour: sujet.jour.to_string(),
        etat: etat(sujet.statut),
        entete: format!("Dossier de candidature – {} – {}", candidat(sujet), dossier.periode.en_bref()),
        ..Metadonnees::default()
    });
    document.ajouter(
        Bloc::nouveau(Contenu::Titre(PageDeTitre {
            surtitre: Some("Stratégie nationale de prévention et de protection de l’enfance".to_owned()),
            titre: Texte::from("Dossier de candidature"),
            sous_titre: Some(Texte::from(candidat(sujet))),
            periode: Some(dossier.periode.en_bref()),
        }))
        .chemin("titre"),
    );
    if let Some(avertissement) = convention::avertissement(dossier) {
        document.ajouter(avertissement);
    }
    let criteres = dossier.candidature.sur_les_criteres(sujet.cadre);
    if !criteres.is_empty() {
        document.ajouter(Bloc::intertitre(Niveau::Un, Some("1"), "Réponse aux critères de sélection", "criteres"));
        for (rang, argument) in criteres.iter().enumerate() {
            let numero = format!("1.{}", rang + 1);
            argumenter(sujet, &mut document, &numero, argument, "criteres");
        }
    }
    let partie = if criteres.is_empty() { 1 } else { 2 };
    engagements(sujet, &mut document, partie);
    document.ajouter(Bloc::intertitre(
        Niveau::Un,
        Some(&(partie + 1).to_string()),
        "Financements attendus",
        "financements",
    ));
    document.blocs.extend(financement::cofinancements(sujet, &financement::credits_par_source(sujet.dossier)));
    document
}

/// The body that applies, as its party is named.
fn candidat<'a>(sujet: &Sujet<'a>) -> &'a str {
    let collectivite = sujet.dossier.parties.iter().find(|p| p.role == domaine::dossier::Role::Departement);
    collectivite.map_or(sujet.dossier.titre.as_str(), |p| p.designation.as_str())
}

/// One heading, its argument, or « non renseigné ».
fn argumenter(sujet: &Sujet<'_>, document: &mut Document, numero: &str, argument: &Argument<'_>, liste: &str) {
    let chemin = format!("candidature/{liste}/{}", argument.code);
    let ancre = format!("candidature-{liste}-{}", argument.code);
    let titre = match argument.attendu {
        Some(attendu) => attendu.libelle.to_owned(),
        None => format!("{}, qui n’est plus dans le cadre", argument.code),
    };
    document.ajouter(Bloc::intertitre(Niveau::Deux, Some(numero), titre, ancre).chemin(&chemin));
    match argument.texte.filter(|texte| !texte.est_vide()) {
        Some(texte) => document.blocs.extend(texte.blocs().iter().map(|bloc| riche::bloc(sujet, bloc, &chemin))),
        None => {
            document.ajouter(Bloc::paragraphe(discret(NON_RENSEIGNE)).chemin(&chemin));
        }
    }
}

/// Each engagement with its argument and the actions that carry it; the actions of no other place come last.
fn engagements(sujet: &Sujet<'_>, document: &mut Document, partie: usize) {
    let arguments = sujet.dossier.candidature.sur_les_engagements(sujet.cadre);
    let titre = "Réponse aux engagements de la stratégie";
    document.ajouter(Bloc::intertitre(Niveau::Un, Some(&partie.to_string()), titre, "engagements"));
    for (rang, argument) in arguments.iter().enumerate() {
        argumenter(sujet, document, &format!("{partie}.{}", rang + 1), argument, "engagements");
        let actions = actions(sujet, |a| a.engagement.as_deref() == Some(argument.code));
        document.blocs.extend(tableau("Actions proposées", &actions));
    }
    let ailleurs = |a: &Action| !arguments.iter().any(|argument| a.engagement.as_deref() == Some(argument.code));
    let autres = actions(sujet, ailleurs);
    if let Some(mut tableau) = tableau("Autres actions proposées", &autres) {
        if let Contenu::Tableau(tableau) = &mut tableau.contenu {
            tableau.resume = tableau.legende.take().map(|legende| legende.brut());
        }
        let numero = format!("{partie}.{}", arguments.len() + 1);
        document.ajouter(Bloc::intertitre(Niveau::Deux, Some(&numero), "Autres actions proposées", "autres-actions"));
        document.ajouter(tableau);
    }
}

fn actions<'a>(sujet: &Sujet<'a>, retenir: impl Fn(&Action) -> bool) -> Vec<&'a Action> {
    sujet.dossier.actions.iter().filter(|a| retenir(a)).collect()
}

fn tableau(legende: &str, actions: &[&Action]) -> Option<Bloc> {
    let rangees = actions.iter().map(|action| {
        let indicateurs: Vec<&str> = action.indicateurs.iter().map(|i| i.libelle.as_str()).collect();
        Rangee::nouvelle([
            Cellule::from(Span::nouveau(&action.code).gras()),
            Cellule::from(action.intitule.as_str()),
            Cellule::from(ou_non_renseigne(action.pilote.as_deref())),
            Cellule::from(ou_non_renseigne(Some(&indicateurs.join(" ; ")))),
        ])
        .titree()
        .chemin(format!("actions/{}", action.id))
    });
    (!actions.is_empty()).then(|| {
        Bloc::nouveau(Contenu::Tableau(Tableau {
            legende: Some(Texte::from(legende)),
            resume: None,
            colonnes: vec![Colonne::gauche(2), Colonne::gauche(11), Colonne::gauche(5), Colonne::gauche(8)],
            entetes: vec![Rangee::nouvelle(["Code", "Action", "Pilote", "Indicateurs"])],
            rangees: rangees.collect(),
            notes: Vec::new(),
        }))
        .chemin("actions")
    })
}
