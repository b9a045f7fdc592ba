//! Indicators, action by action: baseline, yearly targets and results in a grid, then what each one counts and who says it.

use domaine::cadre::Cadre;
use domaine::dossier::{Action, Dossier, Indicateur, Sens};
use domaine::ident::Millesime;

use super::courbe::courbe;
use super::{champs, ecran};
use crate::vues_ecran::{
    BlocEcran, EcranNom, EcranVue, FormulaireVue, GenreLigne, GrilleVue, LigneGrille, ListeVue, OptionVue,
    RangFormulaire, RetraitVue,
};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut blocs: Vec<BlocEcran> = Vec::new();
    for action in dossier.actions.iter().filter(|a| !a.indicateurs.is_empty()) {
        let lignes = action
            .indicateurs
            .iter()
            .map(|i| LigneGrille { courbe: courbe(i, &millesimes(dossier, i)), ..ligne(dossier, action, i) });
        let titre = format!("{} {}", action.code, action.intitule);
        blocs.push(BlocEcran::Grille(GrilleVue { titre, ..grille(dossier, lignes.collect()) }));
        blocs.extend(action.indicateurs.iter().map(|i| BlocEcran::Formulaire(definition(action, i))));
    }
    if blocs.is_empty() {
        blocs.push(BlocEcran::Liste(ListeVue {
            titre: "Indicateurs".to_owned(),
            chemin: "indicateurs".to_owned(),
            elements: Vec::new(),
            ajouts: Vec::new(),
            vide: "Aucun indicateur. Ils s’ajoutent depuis la fiche de chaque action.".to_owned(),
            fixe: true,
            copiable: false,
        }));
    }
    EcranVue {
        demande: ecran(EcranNom::Indicateurs),
        code: "T1".to_owned(),
        titre: "Indicateurs et cibles".to_owned(),
        chapo: "Une valeur absente reste vide ; zéro est une valeur. Les indicateurs s’ajoutent depuis la fiche de l’action.".to_owned(),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    }
}

/// What must be known to read the figures of an indicator, under the grid that holds them.
fn definition(action: &Action, indicateur: &Indicateur) -> FormulaireVue {
    let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
    let chemin = |champ: &str| format!("{racine}/{champ}");
    let reference = indicateur.reference.as_ref().map(|r| r.periode.as_str());
    let sens = match indicateur.sens {
        Some(Sens::Hausse) => "hausse",
        Some(Sens::Baisse) => "baisse",
        Some(Sens::Stabilite) => "stabilite",
        Some(Sens::Suivi) => "suivi",
        None => "",
    };
    let mut choix = vec![champs::option("", "Non renseigné")];
    choix.extend(
        [("hausse", Sens::Hausse), ("baisse", Sens::Baisse), ("stabilite", Sens::Stabilite), ("suivi", Sens::Suivi)]
            .map(|(code, sens)| champs::option(code, crate::textes::cadres::sens(sens))),
    );
    FormulaireVue {
        titre: format!("Indicateur {}", indicateur.code),
        rang: RangFormulaire::Precision,
        champs: vec![
            champs::code(chemin("code"), &indicateur.code),
            champs::texte(chemin("libelle"), "Intitulé", Some(&indicateur.libelle)),
            champs::texte_long(chemin("methode"), "Définition et mode de calcul", indicateur.methode.as_deref()),
            champs::texte(chemin("producteur"), "Source", indicateur.producteur.as_deref()),
            champs::choix(chemin("sens"), "Sens du progrès", sens, choix),
            champs::texte(chemin("denominateur"), "Rapporté à", indicateur.denominateur.as_deref()),
            champs::avec_aide(
                champs::texte(chemin("reference/periode"), "Année de référence", reference),
                "2021, ou 2020-2021 pour une année scolaire.",
            ),
        ],
        retirer: Some(RetraitVue { libelle: format!("Retirer l’indicateur {}", indicateur.code), chemin: racine }),
    }
}

/// The grid of one action, for its fiche: nothing else there writes the title, which is its first cell.
pub(super) fn grille_de(dossier: &Dossier, action: &Action) -> GrilleVue {
    let lignes = action.indicateurs.iter().map(|i| {
        let mut ligne = ligne(dossier, action, i);
        let chemin = format!("actions/{}/indicateurs/{}/libelle", action.id, i.id);
        ligne.cellules.insert(0, champs::cellule_texte(chemin, Some(&i.libelle)));
        LigneGrille { titre: i.code.clone(), code: String::new(), ..ligne }
    });
    let mut grille = grille(dossier, lignes.collect());
    grille.entetes.insert(1, "Intitulé".to_owned());
    grille
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
        derniere_totale: false,
        notes: Vec::new(),
    }
}

fn ligne(dossier: &Dossier, action: &Action, indicateur: &Indicateur) -> LigneGrille {
    let racine = format!("actions/{}/indicateurs/{}", action.id, indicateur.id);
    let millesimes = millesimes(dossier, indicateur);
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
        chemin: Some(racine),
        code: indicateur.code.clone(),
        ..champs::ligne(GenreLigne::Normale, indicateur.libelle.clone(), cellules)
    }
}

/// The periods of the contract, as this indicator counts them.
fn millesimes(dossier: &Dossier, indicateur: &Indicateur) -> Vec<Millesime> {
    dossier.exercices().into_iter().map(|e| indicateur.millesime(e)).collect()
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
