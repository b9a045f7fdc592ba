//! The objectives of the framework as a list to tick: what an action of the plan serves, what it must serve, and why.

use domaine::cadre::{Cadre, Objectif, StatutObjectif};
use domaine::constat::Fondement;
use domaine::dossier::{Action, Dossier, Indicateur};
use domaine::finances::enumerer;

use super::ecran_de;
use crate::textes::cadres::statut_dans_le_cadre;
use crate::textes::sources;
use crate::vues_ecran::{ChoixVue, EcranNom, GroupeChoix, LigneChoix, RenvoiEcran, RetraitVue};

/// One group for each engagement, in the order of the framework; those without an objective are left out.
pub(super) fn objectifs(dossier: &Dossier, cadre: &Cadre) -> ChoixVue {
    let mut engagements: Vec<_> = cadre.engagements.iter().collect();
    engagements.sort_by_key(|e| e.ordre);
    let groupes = engagements.into_iter().map(|e| GroupeChoix {
        titre: format!("{} – {}", e.ordre, e.titre),
        lignes: cadre
            .objectifs
            .iter()
            .filter(|o| o.engagement.valeur == e.code)
            .map(|o| ligne(dossier, cadre, o))
            .collect(),
    });
    ChoixVue {
        titre: "Objectifs du cadre".to_owned(),
        chemin: "actions".to_owned(),
        groupes: groupes.filter(|g| !g.lignes.is_empty()).collect(),
        manque: manque(cadre),
        vide: "Le cadre ne donne aucun objectif : complétez-le d’après le texte de l’instruction.".to_owned(),
        fixe: false,
    }
}

/// « 14 objectifs complémentaires sont annoncés sans que leur intitulé ait été trouvé … ».
fn manque(cadre: &Cadre) -> Option<String> {
    let manquants: Vec<String> = [StatutObjectif::Obligatoire, StatutObjectif::Facultatif]
        .into_iter()
        .filter_map(|statut| match cadre.emplacements_vides(statut).count() {
            0 => None,
            n => Some(format!("{n} {}", cadre.terme(statut, n))),
        })
        .collect();
    (!manquants.is_empty()).then(|| {
        format!(
            "Il manque ici {} de la liste officielle : leur intitulé n’a pas été trouvé. Complétez le cadre d’après le texte.",
            enumerer(&manquants)
        )
    })
}

fn ligne(dossier: &Dossier, cadre: &Cadre, objectif: &Objectif) -> LigneChoix {
    let actions: Vec<&Action> = dossier.actions.iter().filter(|a| vise(a, cadre, &objectif.code)).collect();
    let retirer = match actions.as_slice() {
        [seule] if seule.objectifs.len() == 1 && est_vierge(seule) => Some(RetraitVue {
            chemin: format!("actions/{}", seule.id),
            libelle: format!("Retirer l’action {}", seule.code),
        }),
        _ => None,
    };
    let statut = &objectif.statut;
    let fondement = Fondement::Cadre {
        cadre: cadre.code.clone(),
        source: statut.source.clone(),
        fiabilite: statut.fiabilite,
        extrait: None,
    };
    LigneChoix {
        code: objectif.code.clone(),
        titre: objectif.titre.clone(),
        statut: statut_dans_le_cadre(cadre, statut.valeur).to_owned(),
        impose: statut.valeur == StatutObjectif::Obligatoire,
        servi: actions
            .iter()
            .map(|a| RenvoiEcran { demande: ecran_de(EcranNom::Action, a.id.as_str()), libelle: a.code.clone() })
            .collect(),
        modele: format!("objectif:{}", objectif.code),
        retirer,
        source: sources::vue(&fondement, dossier),
    }
}

pub(super) fn vise(action: &Action, cadre: &Cadre, code: &str) -> bool {
    action.objectifs.iter().any(|o| o.cadre == cadre.code && o.code == code)
}

/// Nothing was written in its fiche yet: taking it out loses no work.
fn est_vierge(action: &Action) -> bool {
    let sans_texte = action.constat.is_none() && action.description.is_none() && action.public.is_none();
    let sans_acteur = action.pilote.is_none() && action.territoire_vise.is_none() && action.partenaires.is_empty();
    let sans_suite = action.etapes.is_empty() && action.avancement.is_empty() && action.autres_contrats.is_empty();
    let sans_chiffre = action.financements.is_empty() && action.indicateurs.iter().all(sans_valeur);
    sans_texte && sans_acteur && sans_suite && sans_chiffre
}

fn sans_valeur(indicateur: &Indicateur) -> bool {
    indicateur.reference.is_none() && indicateur.cibles.is_empty() && indicateur.realises.is_empty()
}
