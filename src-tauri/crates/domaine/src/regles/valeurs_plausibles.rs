//! Les valeurs des indicateurs sont possibles.
//!
//! # Ce qu’elle vérifie
//! Un taux, qu’il soit de référence, cible ou résultat, est compris entre 0 et 100 %. Aucune valeur n’est négative. Un dénominateur nomme une base (« naissances »), et seul un taux en a un.
//!
//! # Pourquoi
//! Une cible de 120 % ne peut pas être atteinte : c’est une faute de frappe, ou un nombre dont l’unité est fausse. Elle se verrait dans le rapport d’exécution.
//!
//! # Exemple
//! Une cible de 0 ou de 100 % convient ; 100,1 % et −1 sont signalés. « 0 » ou « 1 250 » à la place de la base aussi.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier : une évolution, en %, peut dépasser 100 ou baisser ; le constat se laisse alors avec un motif.

use rust_decimal::Decimal;

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Indicateur;
use crate::nombre::Nombre;

pub(super) const REGLE: &str = "valeurs-plausibles";

/// What is wrong with a value, in the order of the findings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Defaut {
    Taux,
    Negative,
    Base,
}

impl Defaut {
    fn code(self) -> &'static str {
        match self {
            Self::Taux => "taux",
            Self::Negative => "negative",
            Self::Base => "base",
        }
    }
}

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut defauts: Vec<(Defaut, String, String)> = Vec::new();
    let mut regardes = 0;
    for (action, indicateur) in c.indicateurs() {
        let base = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
        let taux = est_un_taux(indicateur);
        for (place, quand, valeur) in valeurs(indicateur) {
            regardes += 1;
            let defaut = if taux && (valeur.est_negatif() || valeur.decimal() > Decimal::ONE_HUNDRED) {
                Defaut::Taux
            } else if valeur.est_negatif() {
                Defaut::Negative
            } else {
                continue;
            };
            let unite = if taux { " %" } else { "" };
            let dit = format!("{} ({quand}) : {}{unite}", indicateur.code, valeur.en_francais());
            defauts.push((defaut, format!("{base}/{place}"), dit));
        }
        if let Some(denominateur) = indicateur.denominateur.as_deref().map(str::trim).filter(|d| !d.is_empty()) {
            regardes += 1;
            let nombre = denominateur.chars().all(|l| !l.is_alphabetic());
            if nombre || !admet_une_base(indicateur) {
                let dit = format!("{} : « {denominateur} »", indicateur.code);
                defauts.push((Defaut::Base, format!("{base}/denominateur"), dit));
            }
        }
    }
    if regardes > 0 && defauts.is_empty() {
        let constat = Constat::new(REGLE, Gravite::Respecte, Fondement::Coherence);
        return vec![constat.en("actions").detail("nombre", regardes)];
    }
    let constat = |defaut: Defaut| {
        let siens: Vec<_> = defauts.iter().filter(|(d, _, _)| *d == defaut).collect();
        (!siens.is_empty()).then(|| {
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .aux(siens.iter().map(|(_, chemin, _)| chemin.clone()))
                .pour(defaut.code())
                .detail("defaut", defaut.code())
                .detail("valeurs", siens.iter().map(|(_, _, dit)| dit.clone()).collect::<Vec<_>>())
        })
    };
    [Defaut::Taux, Defaut::Negative, Defaut::Base].into_iter().filter_map(constat).collect()
}

/// « % », « pour cent », « taux en % ».
fn est_un_taux(indicateur: &Indicateur) -> bool {
    let unite = indicateur.unite.as_deref().unwrap_or_default().to_lowercase();
    unite.contains('%') || unite.contains("pour cent") || unite.contains("pourcent")
}

/// A rate has a base, and so has a ratio (« visites pour mille naissances »); a unit that is not written says nothing.
fn admet_une_base(indicateur: &Indicateur) -> bool {
    let Some(unite) = indicateur.unite.as_deref().map(str::to_lowercase) else { return true };
    est_un_taux(indicateur) || ["‰", "/", "pour ", "par ", "taux", "part"].iter().any(|mot| unite.contains(mot))
}

/// Every known value, with its place under the indicator and when it is for.
fn valeurs(i: &Indicateur) -> Vec<(String, String, Nombre)> {
    let connue = |d: Option<&crate::donnee::Donnee<Nombre>>| d.and_then(|d| d.valeur()).copied();
    let depart = i.reference.as_ref().and_then(|r| {
        Some(("reference/valeur".to_owned(), format!("référence {}", r.periode), connue(r.valeur.as_ref())?))
    });
    let cibles = i.cibles.iter().filter_map(|(quand, d)| {
        Some((format!("cibles/{quand}"), format!("cible {quand}"), connue(Some(d))?))
    });
    let resultats = i.realises.iter().filter_map(|(quand, r)| {
        Some((format!("realises/{quand}/valeur"), format!("résultat {quand}"), connue(r.valeur.as_ref())?))
    });
    depart.into_iter().chain(cibles).chain(resultats).collect()
}
