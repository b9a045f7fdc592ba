//! Le rapport de chaque exercice est arrêté à l’échéance.
//!
//! # Ce qu’elle vérifie
//! Pour chaque exercice écoulé d’un contrat signé, le rapport est arrêté au plus tard le jour du cadre, reports compris ; ce jour compte comme respecté.
//!
//! # Pourquoi
//! Le rapport est « arrêté conjointement avant le 30 juin suivant la fin de l’exercice concerné » et conditionne les moyens des années suivantes. D’après la presse, celui de 2020 a été reporté au 30 septembre 2021.
//!
//! # Exemple
//! Le rapport de 2022 arrêté le 30 juin 2023 convient, le 1er juillet est signalé. Quand deux textes fixent deux jours pour un même exercice, les deux se lisent.
//!
//! # Source
//! L’étape « rapport » des cadres que le contrat rencontre.
//!
//! # Gravité
//! À vérifier une fois l’échéance passée, information avant.

use serde_json::json;

use super::{Contexte, rang, sourcer};
use crate::cadre::{Cadre, Jalon};
use crate::constat::{Constat, Gravite};
use crate::dossier::{EtatRapport, Rapport};
use crate::ident::Exercice;
use crate::jour::Jour;
use crate::modification::Modification;
use crate::statut::Statut;

pub(super) const REGLE: &str = "rapport-annuel";

/// Code of the step in frameworks.
pub(super) const ETAPE: &str = "rapport";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    // A contract that was never signed owes no report.
    match c.dossier.statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere | Statut::Definitif => return Vec::new(),
        Statut::Signe | Statut::Clos => {}
    }
    let echus = c.dossier.exercices().into_iter().filter(|e| rang(*e) < c.jour.annee());
    echus
        .flat_map(|exercice| {
            let limites = limites(c, exercice);
            let seule = limites.len() == 1;
            limites.into_iter().map(move |(cadre, jalon, limite)| {
                let constat = un(c, cadre, jalon, exercice, limite);
                if seule { constat.pour(exercice) } else { constat.pour(format!("{exercice}-{}", cadre.code)) }
            })
        })
        .collect()
}

/// The distinct days that the texts give for that exercise. A day given for it by name comes before the general one.
fn limites<'a>(c: &Contexte<'a>, exercice: Exercice) -> Vec<(&'a Cadre, &'a Jalon, Jour)> {
    let en_vigueur = |cadre: &&Cadre| {
        cadre.code == c.cadre.code || cadre.exercices.iter().min().is_some_and(|e| rang(*e) <= rang(exercice) + 1)
    };
    let tous: Vec<_> = c
        .cadres()
        .filter(en_vigueur)
        .filter(|cadre| cadre.contrainte(REGLE).is_some())
        .filter_map(|cadre| {
            let jalon = cadre.jalon(ETAPE)?;
            Some((cadre, jalon, jalon.echeance(exercice)?))
        })
        .collect();
    let par_son_nom = |jalon: &Jalon| jalon.reports.iter().any(|r| r.exercice == exercice);
    let exception = tous.iter().any(|(_, jalon, _)| par_son_nom(jalon));
    let mut distincts: Vec<(&Cadre, &Jalon, Jour)> = Vec::new();
    for (cadre, jalon, limite) in tous.into_iter().filter(|(_, j, _)| !exception || par_son_nom(j)) {
        if !distincts.iter().any(|(_, _, dite)| *dite == limite) {
            distincts.push((cadre, jalon, limite));
        }
    }
    distincts
}

fn un(c: &Contexte<'_>, cadre: &Cadre, jalon: &Jalon, exercice: Exercice, limite: Jour) -> Constat {
    let rapport = c.dossier.rapports.iter().find(|r| r.exercice == exercice);
    let chemin = rapport.map_or_else(|| "rapports".to_owned(), |r| format!("rapports/{}", r.id));
    let a_temps = |jour: Jour| if jalon.jour_compris { jour <= limite } else { jour < limite };
    let arrete = arrete_le(rapport);
    let gravite = match arrete {
        Some(arrete) if a_temps(arrete) => Gravite::Respecte,
        Some(_) => Gravite::AVerifier,
        None if !a_temps(c.jour) => Gravite::AVerifier,
        None => Gravite::Information,
    };
    let report = jalon.reports.iter().find(|r| r.exercice == exercice);
    let fondement = match report {
        Some(report) => sourcer(cadre, &report.source, report.fiabilite, None),
        None => sourcer(cadre, &jalon.source, jalon.fiabilite, jalon.extrait.as_deref()),
    };
    let mut constat = Constat::new(REGLE, gravite, fondement)
        .en(chemin)
        .detail("exercice", exercice.to_string())
        .detail("limite", limite)
        .detail(
            "etat",
            match rapport.map(|r| r.etat) {
                None => "absent",
                Some(EtatRapport::Initie) => "commencé",
                Some(EtatRapport::Partage) => "partagé",
                Some(EtatRapport::Arrete) => "arrêté, sans date d’accord",
            },
        )
        .detail("compris", if jalon.jour_compris { "oui" } else { "non" })
        // The words of the text are those of the usual day, not of a day put off.
        .detail("formule", jalon.formule.as_deref().filter(|_| report.is_none()).unwrap_or_default());
    if let Some(jour) = arrete {
        constat = constat.detail("arrete", jour);
    }
    if let Some(motif) = report.and_then(|r| r.motif.as_deref()) {
        constat = constat.detail("report", motif);
    }
    let id = format!("rapport-{exercice}");
    if rapport.is_none() && !c.dossier.rapports.iter().any(|r| r.id.as_str() == id) {
        constat = constat.remede(Modification::Inserer {
            chemin: "rapports".to_owned(),
            apres: c.dossier.rapports.last().map(|r| r.id.clone()),
            valeur: json!({"id": id, "exercice": exercice, "etat": EtatRapport::Initie}),
        });
    }
    constat
}

/// The day of the last approval, once the report is approved.
fn arrete_le(rapport: Option<&Rapport>) -> Option<Jour> {
    let rapport = rapport.filter(|r| r.etat == EtatRapport::Arrete)?;
    rapport.approbations.iter().filter_map(|a| a.le).max()
}
