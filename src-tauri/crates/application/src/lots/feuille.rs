//! Many dossiers judged, as a sheet: a row a file.

use std::path::PathBuf;

use documents::tableur::{Alignement, Cellule, Colonne, Contenu, Feuille, Genre, Rangee};
use domaine::jour::Jour;
use domaine::nombre::Nombre;

use super::Examen;
use crate::application::nom_de;

pub(super) fn examens(examens: &[(PathBuf, Result<Examen, String>)], jour: Jour) -> Feuille {
    let titre = "Contrôle de plusieurs dossiers";
    let mots = |titre: &str, largeur| Colonne { titre: titre.to_owned(), largeur, alignement: Alignement::Gauche };
    let chiffres = |titre: &str| Colonne { titre: titre.to_owned(), largeur: 11, alignement: Alignement::Droite };
    Feuille {
        nom: "Contrôles".to_owned(),
        code: "controles".to_owned(),
        dossier: String::new(),
        contrat: titre.to_owned(),
        etat: None,
        jour,
        titres: vec![titre.to_owned(), format!("Contrôles du {}", jour.en_francais())],
        colonnes: vec![
            mots("Fichier", 30),
            mots("Territoire", 22),
            mots("Période", 12),
            mots("Cadre", 24),
            mots("Statut", 16),
            chiffres("Points bloquants"),
            chiffres("À vérifier"),
            mots("Ce qui bloque", 46),
            mots("Ce qui reste à remplir", 46),
        ],
        figees: 1,
        rangees: examens
            .iter()
            .map(|(fichier, examen)| Rangee {
                repere: Some(nom_de(fichier)),
                genre: Genre::Ligne,
                cellules: rangee(fichier, examen),
            })
            .collect(),
        notes: Vec::new(),
    }
}

fn rangee(fichier: &std::path::Path, examen: &Result<Examen, String>) -> Vec<Cellule> {
    let nom = Cellule::texte(nom_de(fichier));
    match examen {
        Ok(examen) => vec![
            nom,
            Cellule::texte(&examen.territoire),
            Cellule::texte(&examen.periode),
            Cellule::texte(&examen.cadre),
            Cellule::texte(&examen.statut),
            nombre(examen.bloquants),
            nombre(examen.a_verifier),
            Cellule::texte(examen.points.join("\n")),
            Cellule::texte(examen.reste.clone().unwrap_or_default()),
        ],
        Err(message) => {
            let mut cellules = vec![Cellule::vide(); 9];
            cellules[0] = nom;
            cellules[7] = Cellule::texte(message);
            cellules
        }
    }
}

pub(crate) fn nombre(valeur: u32) -> Cellule {
    Cellule { contenu: Contenu::Nombre { valeur: Nombre::from(valeur), unite: None }, ..Cellule::vide() }
}
