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
use crate::document::{Bloc, BlocTexte, Contenu, Document, Fiche, LigneFiche, Liste, Texte};

/// How many actions are named; the others are counted.
const ACTIONS: usize = 8;
/// How many steps to come are named.
const ETAPES: usize = 3;
/// A title is cut there, at a word.
const LONGUEUR: usize = 100;

pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let (dossier, formules) = (sujet.dossier, sujet.formules);
    let objet = format!(
        "{} s’engage avec {}, {}, à mieux prévenir les dangers qui menacent les enfants et à mieux protéger ceux qui lui sont \
         confiés. Le {} dit ce que chacun fait, avec quel argent, et comment on le mesurera.",
        majuscule(&dossier.contractant()),
        enumerer(&autres_parties(dossier)),
        dossier.periode.en_toutes_lettres(),
        contrat(dossier)
    );
    let argent = match financement::total_en_phrase(dossier) {
        Some(total) => Texte::from(format!("Les financeurs apportent {total}.")),
        None => discret("Les montants ne sont pas encore renseignés."),
    };
    let demande = format!("Approuver ce contrat et autoriser {} à le signer.", formules.executif);
    let ligne =
        |libelle: &str, contenu: Vec<BlocTexte>, chemin: &str| LigneFiche::nouvelle(libelle, contenu).chemin(chemin);
    let lignes = vec![
        ligne("De quoi s’agit-il ?", vec![BlocTexte::Paragraphe(Texte::from(objet))], "parties"),
        ligne("Combien, et qui paie ?", vec![BlocTexte::Paragraphe(argent)], "enveloppes"),
        ligne("Ce qui va se faire", actions(dossier), "actions"),
        ligne("Ce qui est demandé", vec![BlocTexte::Paragraphe(Texte::from(demande))], "parties"),
        ligne("Et après ?", suite(dossier), "jalons"),
    ];
    let fiche = Bloc::nouveau(Contenu::Fiche(Fiche { legende: None, lignes }));
    extrait(sujet, "Le contrat en une page", None, vec![fiche])
}

fn actions(dossier: &Dossier) -> Vec<BlocTexte> {
    let total = dossier.actions.len();
    let nommees: Vec<String> =
        dossier.actions.iter().take(ACTIONS).map(|a| format!("{} : {}", a.code, abreger(&a.intitule))).collect();
    let annonce = match total {
        0 => nombre_d_actions(dossier),
        n if n > ACTIONS => format!("{} ; les {ACTIONS} premières :", nombre_d_actions(dossier)),
        _ => format!("{} :", nombre_d_actions(dossier)),
    };
    let mut contenu = vec![BlocTexte::Paragraphe(Texte::from(annonce))];
    if total > 0 {
        contenu.push(BlocTexte::Liste(Liste::puces(nommees)));
    }
    contenu
}

/// The steps to come, the first ones only, then what each year asks.
fn suite(dossier: &Dossier) -> Vec<BlocTexte> {
    let mut etapes: Vec<&Jalon> = dossier.jalons.iter().filter(|j| j.fait.is_none() && j.prevu.is_some()).collect();
    etapes.sort_by_key(|j| j.prevu);
    let phrases: Vec<String> = etapes
        .iter()
        .take(ETAPES)
        .filter_map(|j| Some(format!("{} : le {}", abreger(&j.libelle), j.prevu?.en_francais())))
        .collect();
    let mut contenu = Vec::new();
    if !phrases.is_empty() {
        contenu.push(BlocTexte::Liste(Liste::puces(phrases)));
    }
    contenu.push(BlocTexte::Paragraphe(Texte::from(
        "Chaque année, un rapport d’exécution dit ce qui a été fait, ce qui a été dépensé et ce que donnent les indicateurs.",
    )));
    contenu
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
