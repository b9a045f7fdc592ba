//! The rules: facts in, findings out. A rule is one file and one function; its numbers come from the cadre.
//!
//! A rule says `Respecte` when it was looked at and holds, so that a reader knows what was checked. No sentence here.

mod action_comptee_une_fois;
mod action_rattachee;
mod autre_contrat;
mod chiffres_fictifs;
mod cofinancement_par_action;
mod deliberation_avant_signature;
mod enveloppe_depassee;
mod fiche_par_action;
mod financeur_admis;
mod financeur_et_theme;
mod identite_des_signataires;
mod indicateur_par_objectif;
mod libelle_du_catalogue;
mod nombre_annonce;
mod objectif_hors_catalogue;
mod objectifs_d_un_autre_cadre;
mod objectifs_facultatifs;
mod objectifs_obligatoires;
mod ordre_des_etapes;
mod part_departement;
mod passages_a_rediger;
mod periode_du_contrat;
mod pieces_de_l_avenant;
mod rappels;
mod rapport_annuel;
mod reference_des_indicateurs;
mod services_associes;
mod signature_dans_les_delais;
mod textes_a_confirmer;
mod total_des_sources;
mod trois_signataires;

use crate::cadre::{Cadre, Contrainte, Severite};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Action, Dossier};
use crate::jour::Jour;

/// What every rule receives.
#[derive(Clone, Copy)]
pub struct Contexte<'a> {
    pub dossier: &'a Dossier,
    /// The framework the contract was born under.
    pub cadre: &'a Cadre,
    pub jour: Jour,
}

/// One rule.
pub type Regle = fn(&Contexte<'_>) -> Vec<Constat>;

/// Every rule, with the slugs of the findings it may give.
pub const REGLES: &[(&[&str], Regle)] = &[
    (&["trois-signataires"], trois_signataires::verifier),
    (&["identite-des-signataires"], identite_des_signataires::verifier),
    (&["services-associes"], services_associes::verifier),
    (&["objectifs-obligatoires", "objectifs-pmi", "objectifs-inconnus"], objectifs_obligatoires::verifier),
    (&["objectifs-facultatifs"], objectifs_facultatifs::verifier),
    (&["objectifs-d-un-autre-cadre"], objectifs_d_un_autre_cadre::verifier),
    (&["objectif-hors-catalogue"], objectif_hors_catalogue::verifier),
    (&["nombre-annonce"], nombre_annonce::verifier),
    (&["action-comptee-une-fois"], action_comptee_une_fois::verifier),
    (&["action-rattachee"], action_rattachee::verifier),
    (&["fiche-par-action"], fiche_par_action::verifier),
    (&["libelle-du-catalogue"], libelle_du_catalogue::verifier),
    (&["indicateur-par-objectif"], indicateur_par_objectif::verifier),
    (&["reference-des-indicateurs"], reference_des_indicateurs::verifier),
    (&["total-des-sources"], total_des_sources::verifier),
    (&["enveloppe-depassee"], enveloppe_depassee::verifier),
    (&["cofinancement-par-action"], cofinancement_par_action::verifier),
    (&["part-departement"], part_departement::verifier),
    (&["financeur-admis"], financeur_admis::verifier),
    (&["fir-prevention", "ondam-handicap"], financeur_et_theme::verifier),
    (&["autre-contrat"], autre_contrat::verifier),
    (&["periode-du-contrat"], periode_du_contrat::verifier),
    (&["ordre-des-etapes"], ordre_des_etapes::verifier),
    (&["deliberation-avant-signature"], deliberation_avant_signature::verifier),
    (&["signature-dans-les-delais"], signature_dans_les_delais::verifier),
    (&["rapport-annuel"], rapport_annuel::verifier),
    (&["pieces-de-l-avenant"], pieces_de_l_avenant::verifier),
    (&["textes-a-confirmer"], textes_a_confirmer::verifier),
    (&["passages-a-rediger"], passages_a_rediger::verifier),
    (&["chiffres-fictifs"], chiffres_fictifs::verifier),
    (
        &[
            "ondam-perenne",
            "non-substitution",
            "montants-des-annees-suivantes",
            "credits-demandes-et-notifies",
            "projets-experimentaux",
            "reconduction",
        ],
        rappels::verifier,
    ),
];

/// Every finding about a dossier on a day, the most serious first.
pub fn verifier(dossier: &Dossier, cadre: &Cadre, jour: Jour) -> Vec<Constat> {
    let contexte = Contexte { dossier, cadre, jour };
    let mut constats: Vec<Constat> = REGLES.iter().flat_map(|(_, regle)| regle(&contexte)).collect();
    constats.sort_by_key(|c| c.gravite);
    constats
}

impl<'a> Contexte<'a> {
    /// What the framework asks under that slug; `None` when the rule does not apply that year.
    pub(crate) fn contrainte(&self, regle: &str) -> Option<&'a Contrainte> {
        self.cadre.contrainte(regle)
    }

    /// What a finding of that constraint rests on.
    pub(crate) fn fondement(&self, contrainte: &Contrainte) -> Fondement {
        Fondement::Cadre {
            cadre: self.cadre.code.clone(),
            source: contrainte.source.clone(),
            fiabilite: contrainte.fiabilite,
            extrait: contrainte.extrait.clone(),
        }
    }

    /// A finding as severe as the framework says.
    pub(crate) fn manquement(&self, regle: &'static str, contrainte: &Contrainte) -> Constat {
        Constat::new(regle, gravite(contrainte.severite), self.fondement(contrainte))
    }

    /// The rule was looked at and holds.
    pub(crate) fn respect(&self, regle: &'static str, contrainte: &Contrainte) -> Constat {
        Constat::new(regle, Gravite::Respecte, self.fondement(contrainte))
    }
}

fn gravite(severite: Severite) -> Gravite {
    match severite {
        Severite::Bloquant => Gravite::Bloquant,
        Severite::AVerifier => Gravite::AVerifier,
        Severite::Information => Gravite::Information,
    }
}

/// `actions/<id>`.
fn chemin(action: &Action) -> String {
    format!("actions/{}", action.id)
}

/// Codes of actions, for the eye.
fn codes<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Vec<String> {
    actions.into_iter().map(|a| a.code.clone()).collect()
}

/// True when an action serves an objective of that theme of the cadre.
fn sert_le_theme(cadre: &Cadre, action: &Action, theme: crate::cadre::Theme) -> bool {
    action.objectifs.iter().any(|o| o.cadre == cadre.code && cadre.objectif(&o.code).is_some_and(|c| c.theme == theme))
}

/// The day of a milestone of the dossier: done, else planned.
fn jour_du_jalon(dossier: &Dossier, quoi: &str) -> Option<(String, Jour)> {
    let jalon = dossier.jalons.iter().find(|j| j.quoi == quoi)?;
    let (champ, jour) = match (jalon.fait, jalon.prevu) {
        (Some(fait), _) => ("fait", fait),
        (None, Some(prevu)) => ("prevu", prevu),
        (None, None) => return None,
    };
    Some((format!("jalons/{}/{champ}", jalon.id), jour))
}
