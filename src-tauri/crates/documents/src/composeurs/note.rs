//! The note of one page for elected members: what it is, how much and who pays, what changes, what is asked, what comes next.
//!
//! Plain words, and nothing that is not in the dossier. What would not hold on the page is counted rather than listed.

use domaine::dossier::{Dossier, Jalon};
use domaine::finances::enumerer;

use super::assemblee::{autres_parties, contrat, nombre_d_actions};
use super::ecriture::discret;
use super::extraits::extrait;
use super::fiches::majuscule;
use super::{Sujet, financement};
use crate::document::{Bloc, Contenu, Document, Liste, Niveau, Texte};

/// How many actions are named; the others are counted.
const ACTIONS: usize = 8;
/// How many steps to come are named.
const ETAPES: usize = 3;
/// A title is cut there, at a word.
const LONGUEUR: usize = 110;

pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let (dossier, formules) = (sujet.dossier, sujet.formules);
    let mut blocs = vec![
        intertitre("De quoi s’agit-il ?", "objet"),
        Bloc::paragraphe(format!(
            "{} s’engage avec {}, {}, à mieux prévenir les dangers qui menacent les enfants et à mieux protéger ceux qui lui \
             sont confiés. Le {} dit ce que chacun fait, avec quel argent et comment on le mesurera.",
            majuscule(&dossier.contractant()),
            enumerer(&autres_parties(dossier)),
            dossier.periode.en_toutes_lettres(),
            contrat(dossier)
        ))
        .chemin("parties"),
        intertitre("Combien, et qui paie ?", "argent"),
        Bloc::paragraphe(match financement::total_en_phrase(dossier) {
            Some(total) => Texte::from(format!("Les financeurs apportent {total}.")),
            None => discret("Les montants ne sont pas encore renseignés."),
        })
        .chemin("enveloppes"),
        intertitre("Ce qui va se faire", "actions"),
        Bloc::paragraphe(match dossier.actions.len() {
            0 => nombre_d_actions(dossier),
            n if n > ACTIONS => format!("{} ; entre autres :", nombre_d_actions(dossier)),
            _ => format!("{} :", nombre_d_actions(dossier)),
        })
        .chemin("actions"),
    ];
    if !dossier.actions.is_empty() {
        blocs.push(Bloc::nouveau(Contenu::Liste(Liste::puces(actions(dossier)))).chemin("actions"));
    }
    blocs.push(intertitre("Ce qui est demandé", "demande"));
    blocs.push(Bloc::paragraphe(format!("Approuver ce contrat et autoriser {} à le signer.", formules.executif)));
    blocs.push(intertitre("Et après ?", "suite"));
    blocs.extend(suite(dossier));
    extrait(sujet, "Le contrat en une page", None, blocs)
}

fn intertitre(titre: &str, ancre: &str) -> Bloc {
    Bloc::intertitre(Niveau::Un, None, titre, ancre)
}

fn actions(dossier: &Dossier) -> Vec<String> {
    let place = if dossier.actions.len() > ACTIONS { ACTIONS } else { dossier.actions.len() };
    let mut lignes: Vec<String> =
        dossier.actions[..place].iter().map(|a| format!("{} : {} ;", a.code, abreger(&a.intitule))).collect();
    if let Some(derniere) = lignes.last_mut() {
        derniere.truncate(derniere.len() - " ;".len());
        derniere.push('.');
    }
    lignes
}

/// The steps to come, the first ones only, then what each year asks.
fn suite(dossier: &Dossier) -> Vec<Bloc> {
    let mut etapes: Vec<&Jalon> = dossier.jalons.iter().filter(|j| j.fait.is_none() && j.prevu.is_some()).collect();
    etapes.sort_by_key(|j| j.prevu);
    let phrases: Vec<String> = etapes
        .iter()
        .take(ETAPES)
        .filter_map(|j| Some(format!("{} : le {}.", abreger(&j.libelle), j.prevu?.en_francais())))
        .collect();
    let mut blocs = Vec::new();
    if !phrases.is_empty() {
        blocs.push(Bloc::nouveau(Contenu::Liste(Liste::puces(phrases))).chemin("jalons"));
    }
    blocs.push(Bloc::paragraphe(
        "Chaque année, un rapport d’exécution dit ce qui a été fait, ce qui a été dépensé et ce que donnent les indicateurs.",
    ));
    blocs
}

/// What goes beyond the length is cut at a word.
fn abreger(texte: &str) -> String {
    let texte = texte.trim().trim_end_matches('.');
    if texte.chars().count() <= LONGUEUR {
        return texte.to_owned();
    }
    let coupe: String = texte.chars().take(LONGUEUR).collect();
    format!("{}…", coupe.rsplit_once(' ').map_or(coupe.as_str(), |(debut, _)| debut))
}
