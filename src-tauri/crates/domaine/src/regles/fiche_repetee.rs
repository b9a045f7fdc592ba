//! Une fiche n’en répète pas une autre.
//!
//! # Ce qu’elle vérifie
//! Deux actions n’ont pas le même intitulé, les mêmes textes, les mêmes objectifs, les mêmes étapes, les mêmes indicateurs et les mêmes partenaires. « (copie) », que Paraphe ajoute à l’intitulé d’une fiche dupliquée, ne suffit pas à les distinguer.
//!
//! # Pourquoi
//! Une fiche dupliquée et laissée telle quelle s’imprime deux fois et se compte deux fois.
//!
//! # Exemple
//! B7 dupliquée en B8, rien de changé : signalé. B8 renommée, ou dont la description ou un objectif change : en ordre. Si B8 porte un crédit, un avancement ou un résultat, ou si une enveloppe la désigne : signalé, sans proposer de la retirer.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Contexte, chemin};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Action, Dossier, Enveloppe, Portee, provisoire};
use crate::modification::Modification;
use crate::texte::Texte;

pub(super) const REGLE: &str = "fiche-repetee";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut premieres: HashMap<Vec<String>, &Action> = HashMap::new();
    let mut repetees: Vec<(&Action, &Action)> = Vec::new();
    for action in c.actions().filter(|a| !provisoire::est_provisoire(provisoire::sans_copie(&a.intitule))) {
        match premieres.entry(contenu(action)) {
            Entry::Occupied(premiere) => repetees.push((action, premiere.get())),
            Entry::Vacant(place) => {
                place.insert(action);
            }
        }
    }
    if repetees.is_empty() {
        return Vec::new();
    }
    let dire = |(action, modele): &(&Action, &Action)| format!("{} répète {}", action.code, modele.code);
    let constat = Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
        .aux(repetees.iter().map(|(action, _)| format!("{}/intitule", chemin(action))))
        .detail("paires", repetees.iter().map(dire).collect::<Vec<_>>());
    vec![match repetees.as_slice() {
        [(seule, _)] if !est_engagee(c.dossier, seule) => constat
            .detail("code", seule.code.as_str())
            .remede(Modification::Retirer { chemin: chemin(seule) }),
        _ => constat,
    }]
}

/// Money, progress, a result, or an envelope that names it: such a fiche is looked at before it goes.
fn est_engagee(dossier: &Dossier, action: &Action) -> bool {
    let nommee = |e: &Enveloppe| e.portee != Portee::Contrat && e.couvre(&action.id);
    !action.financements.is_empty()
        || !action.avancement.is_empty()
        || action.indicateurs.iter().any(|i| !i.realises.is_empty())
        || dossier.enveloppes.iter().any(nommee)
}

/// What a fiche says, whatever its code, its money and its results.
fn contenu(action: &Action) -> Vec<String> {
    let texte = |texte: &Option<Texte>| texte.as_ref().map(Texte::en_clair).unwrap_or_default();
    let mut mots = vec![
        provisoire::sans_copie(&action.intitule).to_lowercase(),
        texte(&action.constat),
        texte(&action.description),
        texte(&action.public),
    ];
    // Each list is closed by an empty word, so that what ends one does not begin the next.
    let listes: [Vec<&str>; 4] = [
        action.objectifs.iter().map(|o| o.code.as_str()).collect(),
        action.etapes.iter().map(|e| e.libelle.as_str()).collect(),
        action.indicateurs.iter().map(|i| i.libelle.as_str()).collect(),
        action.partenaires.iter().map(String::as_str).collect(),
    ];
    for liste in listes {
        mots.extend(liste.into_iter().map(str::to_owned));
        mots.push(String::new());
    }
    mots
}
