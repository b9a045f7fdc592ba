//! What an annual report still lacks, as it is said: in one breath for the whole, in a line for each action.

use std::fmt;

use domaine::dossier::{Dossier, Financement};
use domaine::finances::{enumerer, nom_du_financeur};
use domaine::ident::Exercice;
use domaine::manques::{self, Manque, Recit};

use super::reste::compte;

/// « Il manque au rapport 2023 : 4 résultats, 2 explications d’écart et le contexte. »; `None` when it is whole.
pub fn phrase(dossier: &Dossier, exercice: Exercice) -> Option<String> {
    let actions = manques::des_actions(dossier, exercice);
    let somme = |nombre: &dyn Fn(&Manque<'_>) -> usize| actions.iter().map(nombre).sum::<usize>();
    let comptes = [
        compte(somme(&|m| usize::from(m.sans_etat)), "l’état d’une action", "l’état de {n} actions"),
        compte(
            somme(&|m| usize::from(m.sans_recit)),
            "ce qui a été fait dans une action",
            "ce qui a été fait dans {n} actions",
        ),
        compte(somme(&|m| m.resultats.len()), "un résultat", "{n} résultats"),
        compte(somme(&|m| m.explications.len()), "une explication d’écart", "{n} explications d’écart"),
        compte(somme(&|m| m.payes.len()), "un montant payé", "{n} montants payés"),
    ];
    let recits = manques::recits(dossier, exercice).into_iter().map(|recit| recit_manquant(recit).to_owned());
    let choses: Vec<String> = comptes.into_iter().flatten().chain(recits).collect();
    (!choses.is_empty())
        .then(|| super::typographier(&format!("Il manque au rapport {exercice} : {}.", enumerer(&choses))))
}

/// « Service de PMI : résultats A1.1 et A1.2 ; montant payé : État »: who holds what an action lacks.
pub(crate) fn detail(dossier: &Dossier, manque: &Manque<'_>) -> String {
    let listes = [
        liste(&manque.resultats, "résultat ", "résultats "),
        liste(&manque.explications, "explication de l’écart ", "explications des écarts "),
        liste(
            &manque.payes.iter().map(|ligne| financeur(dossier, ligne)).collect::<Vec<_>>(),
            "montant payé : ",
            "montants payés : ",
        ),
    ];
    let choses: Vec<String> = [manque.sans_etat.then(|| "état de l’action".to_owned())]
        .into_iter()
        .chain([manque.sans_recit.then(|| "ce qui a été fait".to_owned())])
        .chain(listes)
        .flatten()
        .collect();
    let qui = manque.action.pilote.as_deref().map(str::trim).filter(|pilote| !pilote.is_empty());
    super::typographier(&format!("{} : {}", qui.unwrap_or("Sans pilote"), choses.join(" ; ")))
}

fn financeur(dossier: &Dossier, ligne: &Financement) -> String {
    let nom = ligne.nom.as_deref().map(|nom| nom_du_financeur(dossier, nom).to_owned());
    nom.unwrap_or_else(|| dossier.nom_de_source(ligne.source))
}

fn recit_manquant(recit: Recit) -> &'static str {
    match recit {
        Recit::Contexte => "le contexte",
        Recit::Gouvernance => "la gouvernance",
        Recit::Perspectives => "les perspectives",
    }
}

fn liste<T: fmt::Display>(noms: &[T], un: &str, plusieurs: &str) -> Option<String> {
    match noms {
        [] => None,
        [_] => Some(format!("{un}{}", enumerer(noms))),
        _ => Some(format!("{plusieurs}{}", enumerer(noms))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demo() -> Dossier {
        crate::exemple("cantal-2022-demo").unwrap()
    }

    fn nu(texte: &str) -> String {
        texte.replace(['\u{202f}', '\u{a0}'], " ")
    }

    #[test]
    fn un_rapport_qui_n_est_pas_commence_manque_de_tout() {
        let dite = nu(&phrase(&demo(), "2023".parse().unwrap()).unwrap());
        assert!(
            dite.starts_with("Il manque au rapport 2023 : l’état de 13 actions, ce qui a été fait dans 13 actions, "),
            "{dite}"
        );
        assert!(dite.ends_with("le contexte, la gouvernance et les perspectives."), "{dite}");
    }

    #[test]
    fn ce_qui_manque_a_une_action_nomme_qui_le_detient() {
        let dossier = demo();
        let manques = manques::des_actions(&dossier, "2023".parse().unwrap());
        let usema = manques.iter().find(|m| m.action.code == "A6").unwrap();
        let dit = nu(&detail(&dossier, usema));
        assert!(
            dit.starts_with(
                "Direction enfance-famille : état de l’action ; ce qui a été fait ; résultats A6.1, A6.2 et A6.3 ; "
            ),
            "{dit}"
        );
        assert!(dit.contains("montants payés : État, "), "{dit}");
        let seul = Manque {
            sans_etat: true,
            sans_recit: false,
            resultats: vec![],
            explications: vec![],
            payes: vec![],
            ..usema.clone()
        };
        assert_eq!(nu(&detail(&dossier, &seul)), "Direction enfance-famille : état de l’action");
    }
}
