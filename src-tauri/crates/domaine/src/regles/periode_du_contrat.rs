//! La période est celle du cadre ; un texte postérieur qui la contredit est montré à côté.
//!
//! # Ce qu’elle vérifie
//! Le contrat commence dans la première année que fixe le cadre de sa naissance et se termine le jour qu’il fixe. Chaque texte postérieur qui ramène la fin plus tôt est montré.
//!
//! # Pourquoi
//! Deux textes qui se contredisent ne se tranchent pas seuls : la presse donne 2022-2024 pour l’instruction de 2022, et rapporte que celle de 2023 fait finir au 31 décembre 2023 les contrats et avenants signés en 2021, 2022 et 2023.
//!
//! # Exemple
//! Un contrat 2022-2024 respecte le premier texte et contredit le second : les deux se lisent. Un contrat d’octobre 2021 à décembre 2022 respecte une période 2021-2022. Un contrat qui se termine le 31 décembre 2023 ou plus tôt n’est pas touché par l’instruction de 2023.
//!
//! # Source
//! Les périodes des cadres que le contrat rencontre.
//!
//! # Gravité
//! Celle du cadre ; à vérifier pour un texte postérieur.

use serde_json::json;

use super::{Contexte, etape, sourcer};
use crate::cadre::{Cadre, NaturePeriode, Periode, Situation};
use crate::constat::{Constat, Gravite};
use crate::jour::Jour;
use crate::modification::Modification;
use crate::statut::Statut;

pub(super) const REGLE: &str = "periode-du-contrat";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats: Vec<Constat> = naissance(c).into_iter().collect();
    let mut dites: Vec<Jour> = Vec::new();
    for (cadre, autre) in ulterieures(c) {
        if c.dossier.periode.fin <= autre.fin || dites.contains(&autre.fin) {
            continue;
        }
        // An end set for the contracts of some years says nothing of one that is signed after it.
        if est_signe_apres(c, autre.fin) {
            continue;
        }
        dites.push(autre.fin);
        let signe = matches!(c.dossier.statut, Statut::Signe | Statut::Clos);
        let constat = Constat::new(REGLE, Gravite::AVerifier, sourcer(cadre, &autre.source, autre.fiabilite, None))
            .en("periode/fin")
            .pour(autre.fin)
            .detail("fin", c.dossier.periode.fin)
            .detail("fin_ulterieure", autre.fin)
            .detail("signe", usize::from(signe));
        let constat = match cadre.texte_principal() {
            Some(texte) if cadre.code != c.cadre.code => constat.detail("texte", texte.mention()),
            _ => constat,
        };
        // What is signed changes by an avenant, never by an edit.
        constats.push(if signe {
            constat
        } else {
            constat.remede(Modification::Definir { chemin: "periode/fin".to_owned(), valeur: json!(autre.fin) })
        });
    }
    constats
}

fn est_signe_apres(c: &Contexte<'_>, fin: Jour) -> bool {
    etape(c.dossier, "signature").is_some_and(|(_, signature)| signature > fin)
}

fn naissance(c: &Contexte<'_>) -> Option<Constat> {
    let exigence = c.exigence(REGLE)?;
    let attendue = c.cadre.periode(Situation::PremierContrat)?;
    let periode = c.dossier.periode;
    // The texts give years: a contract that starts during the first of them is in its period.
    let commence = attendue.debut.is_none_or(|d| d <= periode.debut && d.annee() == periode.debut.annee());
    let conforme = periode.fin == attendue.fin && commence;
    let mut constat = if conforme { exigence.respect(REGLE) } else { exigence.manquement(REGLE) }
        .en("periode")
        .detail("debut", periode.debut)
        .detail("fin", periode.fin)
        .detail("fin_attendue", attendue.fin);
    if let Some(debut) = attendue.debut {
        constat = constat.detail("debut_attendu", debut);
    }
    if !conforme {
        let debut = if commence { periode.debut } else { attendue.debut.unwrap_or(periode.debut) };
        if debut <= attendue.fin {
            constat = constat.remede(Modification::Definir {
                chemin: "periode".to_owned(),
                valeur: json!({"debut": debut, "fin": attendue.fin}),
            });
        }
    }
    Some(constat)
}

/// What later frameworks say for themselves, then what the framework of birth already knows of them.
fn ulterieures<'a>(c: &Contexte<'a>) -> impl Iterator<Item = (&'a Cadre, &'a Periode)> {
    // The year of an avenant does not shorten the contract: only a period set for all contracts does.
    let pour_tous = |p: &&Periode| p.nature == NaturePeriode::Regle && p.situation == Situation::Tous;
    let suivants = c.suivants.iter().filter_map(move |cadre| Some((*cadre, cadre.periodes.iter().find(pour_tous)?)));
    let annoncees = c.cadre.periodes.iter().filter(|p| p.nature == NaturePeriode::RegleUlterieure);
    let naissance = c.cadre;
    suivants.chain(annoncees.map(move |p| (naissance, p)))
}
