//! Findings about figures written by hand.

use domaine::constat::{Constat, Gravite};

use super::constats::{Phrase, compter};

pub(super) fn phrase(c: &Constat) -> Option<Phrase> {
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
            format!("« {ecrit} » dans le texte, {attendu} dans le dossier"),
            format!("Le texte et les données ne disent pas la même chose. {conseil}"),
        ),
        _ => {
            let lignes: Vec<String> = ecrits.iter().zip(attendus).map(|(e, a)| format!("« {e} » pour {a}")).collect();
            Phrase::new(
                format!("{} chiffres du texte ne sont pas ceux du dossier", ecrits.len()),
                format!("Écrit dans le texte, puis lu dans le dossier : {}. {conseil}", lignes.join(", ")),
            )
        }
    })
}
