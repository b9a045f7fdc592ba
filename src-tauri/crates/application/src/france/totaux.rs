//! Sums over the contracts: by source, by framework, by région. Each says what it is made of.

use std::collections::BTreeMap;

use domaine::consolidation::{self, Apport, Quoi, Total};
use domaine::dossier::Source;
use domaine::montant::Decimales;

use super::mesures::nom;
use super::{Fiche, region};
use crate::vues_france::{GroupeFrance, TotalFrance};

pub(super) fn totaux(retenues: &[(&Fiche, u32)], annee: Option<u16>) -> Vec<TotalFrance> {
    let apports = |quoi: Quoi, fiches: &[&Fiche]| -> Vec<Apport> {
        fiches.iter().map(|fiche| consolidation::apport(&fiche.releve.lignes, quoi, annee)).collect()
    };
    let fiches: Vec<&Fiche> = retenues.iter().map(|(fiche, _)| *fiche).collect();
    let sources = Source::TOUTES.into_iter().map(Quoi::Source).chain([Quoi::Cofinancement]);
    let mut totaux: Vec<TotalFrance> = sources
        .map(|quoi| (quoi, consolidation::total(&apports(quoi, &fiches))))
        .filter(|(_, total)| total.connus + total.non_ventiles > 0)
        .map(|(quoi, total)| ligne(GroupeFrance::Source, nom(quoi), &total))
        .collect();
    let par_cadre = grouper(&fiches, |fiche| fiche.resume.cadre.clone());
    let par_region = grouper(&fiches, |fiche| region(&fiche.releve));
    for (groupe, groupes) in [(GroupeFrance::Cadre, par_cadre), (GroupeFrance::Region, par_region)] {
        totaux.extend(groupes.into_iter().map(|(libelle, siennes)| {
            ligne(groupe.clone(), libelle, &consolidation::total(&apports(Quoi::Cofinancement, &siennes)))
        }));
    }
    totaux
}

fn grouper<'a>(fiches: &[&'a Fiche], cle: impl Fn(&Fiche) -> String) -> BTreeMap<String, Vec<&'a Fiche>> {
    let mut groupes: BTreeMap<String, Vec<&Fiche>> = BTreeMap::new();
    for fiche in fiches {
        groupes.entry(cle(fiche)).or_default().push(fiche);
    }
    groupes
}

fn ligne(groupe: GroupeFrance, libelle: String, total: &Total) -> TotalFrance {
    let montant = total.somme.connu.map_or_else(|| "non renseigné".to_owned(), |m| m.en_francais(Decimales::Utiles));
    TotalFrance { groupe, libelle, montant, detail: detail(total) }
}

/// « 3 contrats, dont 1 au total partiel ; 1 montant donné pour plusieurs années, non compté ; 2 contrats sans montant ».
pub(super) fn detail(total: &Total) -> String {
    let pluriel =
        |nombre: usize, un: &str, plusieurs: &str| format!("{nombre} {}", if nombre > 1 { plusieurs } else { un });
    let mut morceaux = Vec::new();
    if total.connus > 0 {
        let partiels = match total.partiels {
            0 => String::new(),
            nombre => format!(", dont {nombre} au total partiel"),
        };
        let fictifs = if total.somme.fictive { ", chiffres fictifs compris" } else { "" };
        morceaux.push(format!("{}{partiels}{fictifs}", pluriel(total.connus, "contrat", "contrats")));
    }
    if total.non_ventiles > 0 {
        morceaux.push(pluriel(
            total.non_ventiles,
            "montant donné pour plusieurs années, non compté",
            "montants donnés pour plusieurs années, non comptés",
        ));
    }
    if total.muets > 0 {
        morceaux.push(pluriel(total.muets, "contrat sans montant", "contrats sans montant"));
    }
    morceaux.join("\u{a0}; ")
}
