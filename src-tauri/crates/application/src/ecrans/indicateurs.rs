//! Indicators: baseline, yearly targets and results, in one grid.

use domaine::cadre::Cadre;
use domaine::dossier::{Action, Dossier, Indicateur, Periodicite};
use domaine::ident::{Exercice, Millesime};

use super::{champs, ecran};
use crate::vues_ecran::{BlocEcran, EcranNom, EcranVue, GenreLigne, GrilleVue, LigneGrille, OptionVue};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut lignes = Vec::new();
    for action in dossier.actions.iter().filter(|a| !a.indicateurs.is_empty()) {
        lignes.push(LigneGrille {
            genre: GenreLigne::Groupe,
            titre: action.intitule.clone(),
            code: action.code.clone(),
            cellules: Vec::new(),
        });
        lignes.extend(action.indicateurs.iter().map(|i| ligne(dossier, action, i)));
    }
    EcranVue {
        demande: ecran(EcranNom::Indicateurs),
        code: "P1".to_owned(),
        titre: "Indicateurs et cibles".to_owned(),
        chapo: "Une valeur absente reste vide ; zéro est une valeur. Les indicateurs s’ajoutent depuis la fiche de l’action.".to_owned(),
        chemins: dossier.actions.iter().map(|a| format!("actions/{}/indicateurs", a.id)).collect(),
        blocs: vec![BlocEcran::Grille(grille(dossier, lignes))],
        precedent: None,
        suivant: None,
    }
}

/// The grid of one action, for its fiche.
pub(super) fn grille_de(dossier: &Dossier, action: &Action) -> GrilleVue {
    grille(dossier, action.indicateurs.iter().map(|i| ligne(dossier, action, i)).collect())
}

fn grille(dossier: &Dossier, lignes: Vec<LigneGrille>) -> GrilleVue {
    let mut entetes = vec!["Indicateur".to_owned(), "Unité".to_owned(), "Référence".to_owned()];
    entetes.extend(dossier.exercices().iter().map(|e| format!("Cible {e}")));
    entetes.extend(dossier.exercices().iter().map(|e| format!("Résultat {e}")));
    GrilleVue {
        titre: "Indicateurs".to_owned(),
        description: "Une ligne par indicateur : unité, valeur de référence, cibles puis résultats de chaque exercice."
            .to_owned(),
        entetes,
        lignes,
        notes: Vec::new(),
    }
}

fn ligne(dossier: &Dossier, action: &Action, indicateur: &Indicateur) -> LigneGrille {
    let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
    let millesimes: Vec<Millesime> = dossier.exercices().into_iter().map(|e| millesime(indicateur, e)).collect();
    let reference = indicateur.reference.as_ref().and_then(|r| r.valeur.as_ref());
    let mut cellules = vec![
        champs::cellule_texte(format!("{racine}/unite"), indicateur.unite.as_deref()),
        champs::cellule_nombre(format!("{racine}/reference/valeur"), reference),
    ];
    cellules.extend(
        millesimes.iter().map(|m| champs::cellule_nombre(format!("{racine}/cibles/{m}"), indicateur.cibles.get(m))),
    );
    cellules.extend(millesimes.iter().map(|m| {
        let realise = indicateur.realises.get(m).and_then(|r| r.valeur.as_ref());
        champs::cellule_nombre(format!("{racine}/realises/{m}/valeur"), realise)
    }));
    LigneGrille {
        genre: GenreLigne::Normale,
        titre: indicateur.libelle.clone(),
        code: indicateur.code.clone(),
        cellules,
    }
}

/// The year, or the school year that ends in it.
fn millesime(indicateur: &Indicateur, exercice: Exercice) -> Millesime {
    match indicateur.periodicite {
        Some(Periodicite::AnneeScolaire) => {
            format!("{}-{exercice}", exercice.annee() - 1).parse().expect("two consecutive years")
        }
        Some(Periodicite::AnneeCivile) | None => Millesime::from(exercice),
    }
}

/// The indicators that the cadre proposes for the objectives of the action, then a free one.
pub(super) fn ajouts(action: &Action, cadre: &Cadre) -> Vec<OptionVue> {
    let objectifs: Vec<&str> =
        action.objectifs.iter().filter(|o| o.cadre == cadre.code).map(|o| o.code.as_str()).collect();
    let mut ajouts: Vec<OptionVue> = cadre
        .indicateurs
        .iter()
        .filter(|i| i.objectifs.iter().any(|o| objectifs.contains(&o.as_str())))
        .map(|i| OptionVue { code: format!("indicateur:{}", i.code), libelle: format!("{} ({})", i.libelle, i.unite) })
        .collect();
    ajouts.push(champs::option("indicateur", "Indicateur libre"));
    ajouts
}
