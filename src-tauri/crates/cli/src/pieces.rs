//! `paraphe pieces`: what is joined to a dossier, listed, or taken out as it came.

use std::path::Path;

use application::PieceListee;

use crate::Issue;
use crate::commandes::{afficher, en_json, garder, phrase};

pub fn lister(fichier: &Path, json: bool) -> Result<Issue, String> {
    let pieces = application::pieces_de(fichier).map_err(phrase)?;
    if json {
        return afficher(&en_json(&pieces));
    }
    if pieces.is_empty() {
        return afficher("Aucune pièce n’est jointe à ce dossier.");
    }
    let lignes: Vec<String> = pieces.iter().enumerate().map(|(rang, piece)| ligne(rang + 1, piece)).collect();
    afficher(&lignes.join("\n"))
}

/// Writes the piece of that number, as the list gives it.
pub fn sortir(fichier: &Path, numero: usize, sortie: &Path) -> Result<Issue, String> {
    let pieces = application::pieces_de(fichier).map_err(phrase)?;
    let rang = numero.checked_sub(1).filter(|rang| *rang < pieces.len()).ok_or_else(|| match pieces.len() {
        0 => "Aucune pièce n’est jointe à ce dossier : il n’y a rien à sortir.".to_owned(),
        1 => format!("Ce dossier n’a pas de pièce {numero} : il n’en a qu’une. Tapez « --sortir 1 »."),
        n => format!("Ce dossier n’a pas de pièce {numero}. Indiquez un numéro de 1 à {n}."),
    })?;
    garder(&[fichier], sortie)?;
    application::sortir_une_piece(fichier, rang, sortie).map_err(phrase)?;
    afficher(&format!("Pièce écrite, telle qu’elle a été jointe : {}", sortie.display()))
}

fn ligne(numero: usize, piece: &PieceListee) -> String {
    let poids = piece
        .octets
        .map_or_else(|| "fichier absent de ce dossier".to_owned(), |octets| format!("{} Ko", octets.div_ceil(1000)));
    let details: Vec<&str> = piece.fichier.iter().map(String::as_str).chain([poids.as_str()]).collect();
    format!("{numero}  {} ({})", piece.titre, details.join(", "))
}
