//! The note of one page for elected members: what it is, how much and who pays, what changes, what is asked, what comes next.
//!
//! Plain words, and nothing that is not in the dossier. What would not hold on the page is counted rather than listed, and
//! a title is cut only there.

use domaine::dossier::{Dossier, Jalon};
use domaine::finances::{EtatDesCredits, enumerer};
use domaine::jour::Jour;

use super::assemblee::{autres_parties, contrat, nombre_d_actions};
use super::ecriture::discret;
use super::etapes::{self, Quand};
use super::extraits::extrait;
use super::fiches::majuscule;
use super::{Sujet, financement};
use crate::document::{Bloc, BlocTexte, Contenu, Document, Fiche, LigneFiche, Liste, Texte};
use crate::mise_en_page::mettre_en_page;

/// How many actions are named at most; the others are counted.
const ACTIONS: usize = 8;
/// How many steps to come are named.
const ETAPES: usize = 3;
/// Where the page lacks room, a title is cut there, at a word.
const LONGUEUR: usize = 110;

/// Whole titles when the page holds them, else as many actions as it holds.
pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let tient = |document: &Document| mettre_en_page(document).pages.len() == 1;
    let entiers = std::iter::once((ACTIONS, usize::MAX));
    let essais = entiers.chain((1..=ACTIONS).rev().map(|nommees| (nommees, LONGUEUR)));
    essais
        .map(|(nommees, longueur)| avec(sujet, nommees, longueur))
        .find(tient)
        .unwrap_or_else(|| avec(sujet, 0, LONGUEUR))
}

fn avec(sujet: &Sujet<'_>, nommees: usize, longueur: usize) -> Document {
    let (dossier, formules) = (sujet.dossier, sujet.formules);
    let autres = autres_parties(dossier);
    let avec = if autres.is_empty() { String::new() } else { format!(" avec {}", enumerer(&autres)) };
    let objet = format!(
        "{} s’engage{avec}, {}, à mieux prévenir les dangers qui menacent les enfants et à mieux protéger ceux qui lui sont \
         confiés. Le {} dit ce que chacun fait, avec quel argent, et comment on le mesurera.",
        majuscule(&dossier.contractant()),
        dossier.periode.en_toutes_lettres(),
        contrat(dossier)
    );
    let argent = match financement::total_en_phrase(dossier) {
        Some(total) => {
            let verbe = match EtatDesCredits::des(dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement())) {
                Some(EtatDesCredits::Annonces) => "ont annoncé",
                Some(EtatDesCredits::Melanges) => "apportent ou ont annoncé",
                Some(EtatDesCredits::Notifies) | None => "apportent",
            };
            let suite = financement::annees_indicatives(sujet).map(|s| format!(" {s}")).unwrap_or_default();
            Texte::from(format!("Les financeurs {verbe} {total}.{suite}"))
        }
        None => discret("Les montants ne sont pas encore renseignés."),
    };
    let demande = format!("Approuver ce contrat et autoriser {} à le signer.", formules.executif);
    let ligne =
        |libelle: &str, contenu: Vec<BlocTexte>, chemin: &str| LigneFiche::nouvelle(libelle, contenu).chemin(chemin);
    let lignes = vec![
        ligne("De quoi s’agit-il ?", vec![BlocTexte::Paragraphe(Texte::from(objet))], "parties"),
        ligne("Combien, et qui paie ?", vec![BlocTexte::Paragraphe(argent)], "enveloppes"),
        ligne("Ce qui va se faire", actions(sujet, nommees, longueur), "actions"),
        ligne("Ce qui est demandé", vec![BlocTexte::Paragraphe(Texte::from(demande))], "parties"),
        ligne("Et après ?", suite(dossier, longueur), "jalons"),
    ];
    let fiche = Bloc::nouveau(Contenu::Fiche(Fiche { legende: None, lignes }));
    extrait(sujet, "Le contrat en une page", None, vec![fiche])
}

fn actions(sujet: &Sujet<'_>, nommees: usize, longueur: usize) -> Vec<BlocTexte> {
    let actions = &sujet.dossier.actions;
    let compte = nombre_d_actions(sujet);
    let noms = actions.iter().take(nommees).map(|a| format!("{} : {}", a.code, abreger(&a.intitule, longueur)));
    let annonce = match actions.len() {
        n if n == 0 || nommees == 0 => format!("{compte}."),
        n if n > nommees => format!("{compte} ; les premières :"),
        _ => format!("{compte} :"),
    };
    let mut contenu = vec![BlocTexte::Paragraphe(Texte::from(annonce))];
    if !actions.is_empty() && nommees > 0 {
        contenu.push(BlocTexte::Liste(Liste::puces(noms)));
    }
    contenu
}

/// The steps to come, the first ones only, then what each year asks.
fn suite(dossier: &Dossier, longueur: usize) -> Vec<BlocTexte> {
    let mut etapes: Vec<(Jour, &Jalon)> = dossier
        .jalons
        .iter()
        .filter_map(|jalon| match etapes::quand(dossier, jalon)? {
            Quand::Prevu(jour) => Some((jour, jalon)),
            Quand::Fait(_) => None,
        })
        .collect();
    etapes.sort_by_key(|(jour, _)| *jour);
    let phrases: Vec<String> = etapes
        .iter()
        .take(ETAPES)
        .map(|(jour, jalon)| format!("{} : le {}", abreger(&jalon.libelle, longueur), jour.en_francais()))
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

/// What goes beyond the length is cut at a word, before a bracket that would stay open, and not after a word that waits
/// for the next one.
fn abreger(texte: &str, longueur: usize) -> String {
    let texte = texte.trim().trim_end_matches('.');
    if texte.chars().count() <= longueur {
        return texte.to_owned();
    }
    let coupe: String = texte.chars().take(longueur).collect();
    let mut debut = coupe.rsplit_once(' ').map_or(coupe.as_str(), |(debut, _)| debut);
    for (ouvre, ferme) in [('(', ')'), ('«', '»')] {
        if let Some(place) = debut.rfind(ouvre).filter(|place| !debut[*place..].contains(ferme)) {
            debut = &debut[..place];
        }
    }
    let attend = |mot: &str| mot.chars().count() <= 3 || mot.ends_with(['’', ',', ';', ':']);
    let mut mots: Vec<&str> = debut.split_whitespace().collect();
    while mots.len() > 1 && mots.last().is_some_and(|mot| attend(mot)) {
        mots.pop();
    }
    format!("{}…", mots.join(" "))
}
