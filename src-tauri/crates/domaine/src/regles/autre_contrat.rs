//! Une action pour les jeunes majeurs dit quels autres contrats la financent.
//!
//! # Ce qu’elle vérifie
//! Chaque action qui sert l’autonomie des jeunes nomme les autres contrats qui financent le même public.
//!
//! # Pourquoi
//! Selon la presse, la convention d’appui à la lutte contre la pauvreté ne couvre plus, depuis la loi du 7 février 2022, les sorties de l’aide sociale à l’enfance : la même dépense pourrait être financée deux fois, ou plus du tout.
//!
//! # Exemple
//! Une action d’autonomie qui ne nomme rien est à vérifier. Dès qu’un contrat est nommé, il est montré, pour que le financement des deux soit comparé.
//!
//! # Source
//! La contrainte de même nom, dans chaque cadre que le contrat rencontre.
//!
//! # Gravité
//! Celle du cadre.

use super::{Contexte, chemin, codes, sert_le_theme};
use crate::cadre::Theme;
use crate::constat::Constat;
use crate::dossier::Action;

pub(super) const REGLE: &str = "autre-contrat";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    // The same constraint in two frameworks asks the same thing: the first one is quoted.
    let Some(exigence) = c.exigences(REGLE).into_iter().next() else { return Vec::new() };
    let concernees: Vec<&Action> =
        c.actions().filter(|a| sert_le_theme(c, a, Theme::Autonomie) == Some(true)).collect();
    let (muettes, dites): (Vec<&Action>, Vec<&Action>) =
        concernees.into_iter().partition(|a| a.autres_contrats.is_empty());
    if !muettes.is_empty() {
        return vec![
            exigence
                .manquement(REGLE)
                .aux(muettes.iter().map(|a| chemin(a)))
                .detail("codes", codes(muettes.iter().copied())),
        ];
    }
    if dites.is_empty() {
        return Vec::new();
    }
    let mut contrats: Vec<String> = dites.iter().flat_map(|a| a.autres_contrats.iter().cloned()).collect();
    contrats.sort();
    contrats.dedup();
    vec![
        exigence
            .respect(REGLE)
            .aux(dites.iter().map(|a| chemin(a)))
            .detail("codes", codes(dites.iter().copied()))
            .detail("contrats", contrats),
    ]
}
