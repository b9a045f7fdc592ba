//! Findings about figures written by hand.

use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;

use super::constats::{Phrase, compter};
use super::contenu::article_de;

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    if c.regle != "chiffres-des-textes" {
        return None;
    }
    if c.gravite == Gravite::Respecte {
        return Some(Phrase::new(
            "Les chiffres des textes sont ceux du dossier",
            format!(
                "{} : aucun ne contredit les données.",
                compter(c.nombre("nombre"), "chiffre relu dans les textes", "chiffres relus dans les textes")
            ),
        ));
    }
    let (ecrits, attendus) = (c.liste("ecrits"), c.liste("attendus"));
    let conseil = "Corrigez le texte ou la donnée. Si les deux sont justes, laissez le constat avec un motif.";
    Some(match (ecrits, attendus) {
        ([ecrit], [attendu]) => Phrase::new(
            format!("« {ecrit} » {}, {attendu} dans le dossier", endroit(c, dossier).0),
            format!("Le texte et les données ne disent pas la même chose. {conseil}"),
        ),
        _ => {
            let lignes: Vec<String> = ecrits.iter().zip(attendus).map(|(e, a)| format!("« {e} » pour {a}")).collect();
            Phrase::new(
                format!("{} chiffres {} ne sont pas ceux du dossier", ecrits.len(), endroit(c, dossier).1),
                format!("Écrit dans le texte, puis lu dans le dossier : {}. {conseil}", lignes.join(", ")),
            )
        }
    })
}

/// Where the figures stand: « dans la description », « de la description ». A fiche has several texts under one code.
fn endroit(c: &Constat, dossier: &Dossier) -> (String, String) {
    if let Some(article) = article_de(c, dossier) {
        return match article.starts_with("article") {
            true => (format!("dans l’{article}"), format!("de l’{article}")),
            false => (format!("dans le {article}"), format!("du {article}")),
        };
    }
    let etapes: Vec<&str> = c.cibles.first().map(|chemin| chemin.split('/').collect()).unwrap_or_default();
    let (dans, de) = match etapes.as_slice() {
        ["actions", _, "intitule"] => ("dans l’intitulé", "de l’intitulé"),
        ["actions", _, "constat"] => ("dans le constat", "du constat"),
        ["actions", _, "description"] => ("dans la description", "de la description"),
        ["actions", _, "public"] => ("dans le public visé", "du public visé"),
        ["actions", _, "etapes", ..] => ("dans une étape", "d’une étape"),
        ["actions", _, "indicateurs", ..] => ("dans le commentaire d’un indicateur", "du commentaire d’un indicateur"),
        ["actions", _, "financements", ..] => ("dans le devenir des crédits", "du devenir des crédits"),
        ["actions", _, "avancement", ..] => ("dans l’avancement", "de l’avancement"),
        _ => ("dans le texte", "du texte"),
    };
    (dans.to_owned(), de.to_owned())
}
