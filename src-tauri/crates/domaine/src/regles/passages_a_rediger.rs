//! Un passage laissé entre crochets reste à écrire.
//!
//! # Ce qu’elle vérifie
//! Aucun article ne contient de ligne entre crochets, comme le modèle en laisse pour ce qui dépend du territoire ; aucun texte,
//! des fiches comme des articles, ne contient « [à préciser] », qu’une fiche copiée porte à la place d’un chiffre qu’elle n’a pas.
//!
//! # Pourquoi
//! Un passage à rédiger ne va pas devant l’assemblée.
//!
//! # Exemple
//! « [Enjeux du territoire à rédiger] » est signalé, comme « créer [à préciser] places » ; d’autres crochets au milieu d’une phrase
//! ne le sont pas.
//!
//! # Source
//! Aucun texte : une précaution sur nos propres modèles.
//!
//! # Gravité
//! À vérifier.

use super::Contexte;
use crate::constat::{Constat, Extrait, Fondement, Gravite};
use crate::dossier::Dossier;
use crate::reste::Passage;

pub(super) const REGLE: &str = "passages-a-rediger";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut chemins: Vec<String> = Vec::new();
    let mut passages = Vec::new();
    let mut extraits = Vec::new();
    for passage in crate::reste::passages_a_rediger(c.dossier) {
        passages.push(format!("« {} »{}", passage.mots.trim_matches(['[', ']']), place(c.dossier, &passage)));
        if !chemins.contains(&passage.chemin) {
            chemins.push(passage.chemin.clone());
        }
        extraits.push(Extrait { chemin: passage.chemin, bloc: passage.bloc, mots: passage.mots });
    }
    if passages.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .citant(extraits)
            .detail("nombre", passages.len())
            .detail("passages", passages),
    ]
}

/// « (Objet du contrat) », « (fiche B3, description) »; nothing for a text that has no name.
fn place(dossier: &Dossier, passage: &Passage<'_>) -> String {
    let segments: Vec<&str> = passage.chemin.split('/').collect();
    let champ = segments.last().copied().unwrap_or_default();
    let ou = match (passage.action, segments.as_slice()) {
        (Some(action), [_, _, "avancement", ..]) => format!("fiche {}, avancement", action.code),
        (Some(action), _) => match champ {
            "intitule" => format!("fiche {}, intitulé", action.code),
            "libelle" => format!("fiche {}, étape", action.code),
            "constat" | "description" | "public" => format!("fiche {}, {champ}", action.code),
            _ => format!("fiche {}", action.code),
        },
        (None, ["articles", id, ..]) => match dossier.articles.iter().find(|a| a.id.as_str() == *id) {
            Some(article) => article.titre.clone(),
            None => return String::new(),
        },
        (None, ["visas", ..]) => "visa".to_owned(),
        (None, _) => return String::new(),
    };
    format!(" ({ou})")
}
