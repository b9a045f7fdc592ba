//! The screens of work, one file a screen: which fields, in which order, with which words.

mod actions;
mod annonces;
mod argent;
mod calendrier;
mod candidature;
mod champs;
mod choix;
mod clauses;
mod convention;
mod courbe;
mod identite;
mod indicateurs;
mod parties;
mod rapport;

use domaine::dossier::Dossier;
use domaine::scelle::vit_apres_signature;

use crate::erreur::Erreur;
pub(crate) use actions::liste_du_statut;
pub(crate) use clauses::{article_de_clause, place_de_clause};

use crate::vues_ecran::{BlocEcran, ChampVue, EcranDemande, EcranNom, EcranVue, RenvoiEcran};

/// The screen asked for.
///
/// # Errors
/// When it is about an element that is not there.
pub(crate) fn vue(dossier: &Dossier, demande: &EcranDemande) -> Result<EcranVue, Erreur> {
    let mut vue = match (&demande.ecran, demande.element.as_deref()) {
        (EcranNom::Identite, _) => identite::vue(dossier),
        (EcranNom::Candidature, _) => candidature::vue(dossier)?,
        (EcranNom::Parties, _) => parties::vue(dossier),
        (EcranNom::Visas, _) => convention::visas(dossier)?,
        (EcranNom::Articles, _) => convention::articles(dossier)?,
        (EcranNom::Article, Some(id)) => convention::article(dossier, id)?,
        (EcranNom::Actions, _) => actions::liste(dossier)?,
        (EcranNom::Action, Some(id)) => actions::fiche(dossier, id)?,
        (EcranNom::Indicateurs, _) => indicateurs::vue(dossier),
        (EcranNom::Financement, _) => argent::vue(dossier),
        (EcranNom::Calendrier, _) => calendrier::vue(dossier),
        (EcranNom::Rapport, exercice) => rapport::vue(dossier, exercice)?,
        (EcranNom::Article | EcranNom::Action, None) => return Err(Erreur::ElementInconnu),
    };
    if !dossier.statut.est_modifiable() {
        sceller(&mut vue, vit_apres_signature);
    }
    let ordre = ordre(dossier);
    if let Some(rang) = ordre.iter().position(|r| r.demande == vue.demande) {
        vue.precedent = rang.checked_sub(1).map(|avant| ordre[avant].clone());
        vue.suivant = ordre.get(rang + 1).cloned();
    }
    Ok(vue)
}

/// Everything is read, nothing is written.
pub(crate) fn figer(vue: &mut EcranVue) {
    sceller(vue, |_| false);
}

/// Confirming a text takes one press: the name of who writes is known.
pub(crate) fn proposer_le_nom(vue: &mut EcranVue, nom: &str) {
    for bloc in &mut vue.blocs {
        let BlocEcran::Formulaire(formulaire) = bloc else { continue };
        for champ in &mut formulaire.champs {
            if champ.chemin.ends_with("/confirme/par") && champ.valeur.is_empty() && !champ.lecture_seule {
                champ.proposition = Some(nom.to_owned());
            }
        }
    }
}

/// What was signed is read, not written; `vit` tells what may still change.
fn sceller(vue: &mut EcranVue, vit: fn(&str) -> bool) {
    for bloc in &mut vue.blocs {
        match bloc {
            BlocEcran::Formulaire(formulaire) => {
                formulaire.champs.iter_mut().for_each(|champ| tenir(champ, vit));
                formulaire.retirer = formulaire.retirer.take().filter(|r| vit(&r.chemin));
            }
            BlocEcran::Grille(grille) => {
                for cellule in grille.lignes.iter_mut().flat_map(|l| &mut l.cellules) {
                    // An element to make is a line of the contract: it waits for an avenant.
                    cellule.lecture_seule = cellule.chemin.as_deref().is_some_and(|c| !vit(c) || c.contains("/@"));
                }
            }
            BlocEcran::Texte(texte) => texte.lecture_seule = !vit(&texte.chemin),
            BlocEcran::Choix(choix) => choix.fixe |= !vit(&choix.chemin),
            BlocEcran::Seance(seance) => {
                seance.delais.iter_mut().chain([&mut seance.jour]).for_each(|champ| tenir(champ, vit));
            }
            BlocEcran::Frise(_) => {}
            BlocEcran::Liste(liste) if vit(&liste.chemin) => {}
            BlocEcran::Liste(liste) => {
                liste.fixe = true;
                liste.ajouts.clear();
                liste.elements.retain(|e| e.a_inserer.is_none());
                for element in &mut liste.elements {
                    element.retirer = None;
                }
            }
        }
    }
}

fn tenir(champ: &mut ChampVue, vit: fn(&str) -> bool) {
    champ.lecture_seule |= !vit(&champ.chemin);
}

/// A screen without an element.
pub(crate) fn ecran(nom: EcranNom) -> EcranDemande {
    EcranDemande { ecran: nom, element: None }
}

/// The screen of an element.
pub(crate) fn ecran_de(nom: EcranNom, id: &str) -> EcranDemande {
    EcranDemande { ecran: nom, element: Some(id.to_owned()) }
}

/// Where a path is written.
pub(crate) fn pour_le_chemin(chemin: &str) -> EcranDemande {
    let mut pas = chemin.split('/');
    match (pas.next(), pas.next(), pas.next()) {
        (Some("parties"), ..) => ecran(EcranNom::Parties),
        (Some("candidature"), ..) => ecran(EcranNom::Candidature),
        (Some("visas"), ..) => ecran(EcranNom::Visas),
        (Some("articles"), Some(id), _) => ecran_de(EcranNom::Article, id),
        (Some("articles"), None, _) => ecran(EcranNom::Articles),
        (Some("actions"), Some(_), Some("financements")) | (Some("enveloppes"), ..) => ecran(EcranNom::Financement),
        (Some("actions"), Some(_), Some("indicateurs")) => ecran(EcranNom::Indicateurs),
        (Some("actions"), Some(id), _) => ecran_de(EcranNom::Action, id),
        (Some("actions"), None, _) => ecran(EcranNom::Actions),
        (Some("indicateurs"), ..) => ecran(EcranNom::Indicateurs),
        (Some("jalons" | "date_signature" | "lieu_signature"), ..) => ecran(EcranNom::Calendrier),
        (Some("rapports"), ..) => ecran(EcranNom::Rapport),
        _ => ecran(EcranNom::Identite),
    }
}

/// Where a finding is mended: the screen of its first place.
pub(crate) fn pour_le_constat(dossier: &Dossier, cibles: &[String]) -> Option<EcranDemande> {
    // Attachments and avenants have no field yet: a link to them would lead nowhere.
    let sans_champ = |c: &&String| !["pieces", "avenants"].iter().any(|r| c.split('/').next() == Some(*r));
    let cible = cibles.iter().find(sans_champ)?;
    Some(match cible.strip_prefix("annonces/") {
        Some(id) => annonces::ecran_de_l_annonce(dossier, id.split('/').next().unwrap_or_default()),
        None => pour_le_chemin(cible),
    })
}

/// Its framework asks for a candidacy, or one was written.
pub(crate) fn candidature_de_mise(dossier: &Dossier) -> bool {
    crate::cadre_de(dossier).is_ok_and(|cadre| dossier.candidature.est_de_mise(cadre))
}

/// The screens in the order of the plan: what « précédent » and « suivant » follow.
fn ordre(dossier: &Dossier) -> Vec<RenvoiEcran> {
    let renvoi = |demande: EcranDemande, libelle: &str| RenvoiEcran { demande, libelle: libelle.to_owned() };
    let mut ordre = Vec::new();
    if candidature_de_mise(dossier) {
        ordre.push(renvoi(ecran(EcranNom::Candidature), "Candidature"));
    }
    ordre.extend([
        renvoi(ecran(EcranNom::Identite), "Identité"),
        renvoi(ecran(EcranNom::Parties), "Parties et signataires"),
        renvoi(ecran(EcranNom::Visas), "Visas"),
        renvoi(ecran(EcranNom::Articles), "Articles"),
    ]);
    ordre.extend(dossier.articles.iter().map(|a| renvoi(ecran_de(EcranNom::Article, a.id.as_str()), &a.titre)));
    ordre.push(renvoi(ecran(EcranNom::Actions), "Choix des actions"));
    ordre.extend(
        dossier
            .actions
            .iter()
            .map(|a| renvoi(ecran_de(EcranNom::Action, a.id.as_str()), &format!("{} {}", a.code, a.intitule))),
    );
    ordre.push(renvoi(ecran(EcranNom::Indicateurs), "Indicateurs"));
    ordre.push(renvoi(ecran(EcranNom::Financement), "Plan de financement"));
    ordre.push(renvoi(ecran(EcranNom::Calendrier), "Calendrier"));
    ordre.push(renvoi(ecran(EcranNom::Rapport), "Rapports annuels"));
    ordre
}

/// A text of the dossier as people name it: « A1 Entretien prénatal précoce, constat ».
pub(crate) fn titre_du_texte(dossier: &Dossier, chemin: &str) -> String {
    let mut demande = pour_le_chemin(chemin);
    // What stands in a fiche is named by its action, whatever screen writes it.
    if let Some(action) = chemin.strip_prefix("actions/").and_then(|reste| reste.split('/').next()) {
        demande = ecran_de(EcranNom::Action, action);
    }
    let ecran = ordre(dossier).into_iter().find(|r| r.demande == demande).map(|r| r.libelle).unwrap_or_default();
    // An argument is named by the code of what it answers.
    if let ["candidature", _, code] = chemin.split('/').collect::<Vec<_>>().as_slice() {
        return format!("{ecran}, {code}");
    }
    let champ = match chemin.split('/').collect::<Vec<_>>().as_slice() {
        [.., "indicateurs", _, "libelle"] => Some("indicateur"),
        ["articles", _, "titre"] => Some("titre"),
        pas => pas.last().and_then(|nom| crate::textes::corrections::champ(nom)),
    };
    match champ {
        Some(champ) => format!("{ecran}, {champ}"),
        None => ecran,
    }
}
