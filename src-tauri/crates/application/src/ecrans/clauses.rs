//! The standard clauses of the framework that a contract does not hold: read, then taken one by one, never in silence.

use domaine::cadre::Cadre;
use domaine::dossier::{Article, Dossier};
use domaine::ident::Id;
use referentiel::ClauseArticle;

use super::champs;
use super::convention::etat;
use crate::creation;
use crate::puces::Puces;
use crate::vues_ecran::{AInserer, ElementVue, ListeVue};

/// Those that no article of the contract comes from, in the order of the model.
fn manquantes<'a>(dossier: &'a Dossier, cadre: &Cadre) -> impl Iterator<Item = &'static ClauseArticle> + 'a {
    let modele = referentiel::modele_convention(&cadre.code);
    modele.articles.into_iter().filter(|clause| tenu_par(dossier, &clause.id).is_none())
}

/// The article that comes from this clause, whatever the year of its model.
fn tenu_par<'a>(dossier: &'a Dossier, clause: &str) -> Option<&'a Article> {
    let vient_de = |a: &&Article| match &a.modele {
        Some(modele) => modele.split('@').next() == Some(clause),
        None => a.id.as_str() == clause,
    };
    dossier.articles.iter().find(vient_de)
}

pub(super) fn absentes(dossier: &Dossier, cadre: &Cadre) -> ListeVue {
    let puces = Puces::new(dossier, cadre);
    let elements = manquantes(dossier, cadre).map(|clause| {
        let corps = creation::article(cadre, clause, id_libre(dossier, clause)).corps;
        let chemin = format!("modele/{}", clause.id);
        let sure = etat(Some(clause.fiabilite), None).unwrap_or_default();
        let detail = [Some(sure), clause.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let texte = champs::riche(format!("{chemin}/corps"), &clause.titre, Some(&corps), &puces);
        ElementVue {
            chemin,
            code: String::new(),
            titre: clause.titre.clone(),
            detail,
            ouvrir: None,
            retirer: None,
            a_inserer: Some(AInserer {
                chemin: "articles".to_owned(),
                modele: format!("clause:{}", clause.id),
                libelle: format!("Insérer l’article « {} »", clause.titre),
                texte,
            }),
            verrou: None,
            rappelable: None,
        }
    });
    ListeVue {
        titre: "Clauses types absentes du contrat".to_owned(),
        chemin: "modele".to_owned(),
        elements: elements.collect(),
        ajouts: Vec::new(),
        vide: "Le contrat tient toutes les clauses types de ce cadre.".to_owned(),
        fixe: true,
        copiable: false,
    }
}

/// The clause as an article of this dossier; `None` when the model has none of that name, or the contract holds it.
pub(crate) fn article_de_clause(dossier: &Dossier, cadre: &Cadre, code: &str) -> Option<Article> {
    let clause = manquantes(dossier, cadre).find(|c| c.id == code)?;
    Some(creation::article(cadre, clause, id_libre(dossier, clause)))
}

/// The article that it comes after: the nearest one that goes before it in the model; `None` when it opens the act.
pub(crate) fn place_de_clause(dossier: &Dossier, cadre: &Cadre, code: &str) -> Option<Id> {
    let modele = referentiel::modele_convention(&cadre.code);
    let avant = modele.articles.iter().take_while(|c| c.id != code);
    avant.filter_map(|c| tenu_par(dossier, &c.id)).last().map(|a| a.id.clone())
}

/// The id of the clause, so that references to it find it again; another one when an article of our own took it.
fn id_libre(dossier: &Dossier, clause: &ClauseArticle) -> Id {
    let pris = dossier.articles.iter().any(|a| a.id.as_str() == clause.id);
    let neuf = || uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id");
    if pris { neuf() } else { clause.id.parse().unwrap_or_else(|_| neuf()) }
}
