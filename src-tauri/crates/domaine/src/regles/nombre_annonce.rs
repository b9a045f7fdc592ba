//! Un nombre annoncé est comparé à ce qui est listé.
//!
//! # Ce qu’elle vérifie
//! Quand une source annonce un nombre d’actions, il est comparé à la liste du dossier, et chaque façon de compter est montrée.
//!
//! # Pourquoi
//! Un communiqué ou un rapport à l’assemblée annonce souvent un nombre que le plan d’actions ne donne pas.
//!
//! # Exemple
//! Le Cantal annonce sept actions facultatives et en liste six, dont une déjà fondamentale ; deux autres sont citées à part. Sept n’est juste que si la première n’est pas recomptée et si les deux autres le sont.
//!
//! # Source
//! La pièce qui annonce le nombre ; sans pièce, aucun texte : le nombre annoncé que le dossier retient.
//!
//! # Gravité
//! À vérifier.

use super::{Contexte, chemin, codes};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Action, Annonce, Liste, QuoiAnnonce};

pub(super) const REGLE: &str = "nombre-annonce";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    c.dossier
        .annonces
        .iter()
        .filter_map(|annonce| {
            let liste = match annonce.quoi {
                QuoiAnnonce::ActionsFondamentales => Liste::Fondamentales,
                QuoiAnnonce::ActionsFacultatives => Liste::Facultatives,
                QuoiAnnonce::CofinancementAnnuel | QuoiAnnonce::CofinancementContrat => return None,
            };
            comparer(c, annonce, liste)
        })
        .collect()
}

fn comparer(c: &Contexte<'_>, annonce: &Annonce, liste: Liste) -> Option<Constat> {
    let annoncees = usize::try_from(annonce.nombre?).ok()?;
    let listees: Vec<&Action> = c.actions().filter(|a| a.listes.contains(&liste)).collect();
    // An action of two lists belongs to the fundamental one: it is the other count that it blurs.
    let doubles: Vec<&Action> =
        listees.iter().copied().filter(|a| liste != Liste::Fondamentales && a.listes.len() > 1).collect();
    let egal = listees.len() == annoncees && doubles.is_empty();
    let cite_a_part = |a: &&Action| !egal && liste != Liste::Fondamentales && a.listes == [Liste::Autres];
    let ailleurs: Vec<&Action> = c.actions().filter(cite_a_part).collect();
    let fondement = match &annonce.origine.piece {
        Some(piece) => Fondement::Piece(piece.clone()),
        None => Fondement::Coherence,
    };
    let mut constat =
        Constat::new(REGLE, if egal { Gravite::Respecte } else { Gravite::AVerifier }, fondement)
            .en(format!("annonces/{}", annonce.id))
            .aux(listees.iter().map(|a| chemin(a)))
            .detail(
                "liste",
                match liste {
                    Liste::Fondamentales => "fondamentales",
                    Liste::Facultatives => "facultatives",
                    Liste::Autres => "autres",
                },
            )
            .detail("annoncees", annoncees)
            .detail("listees", listees.len())
            .detail("doubles", codes(doubles.iter().copied()))
            .detail("ailleurs", codes(ailleurs.iter().copied()));
    // The one reading under which the announced number is right, when there is one.
    let sans_doubles = listees.len() - doubles.len();
    if !egal && sans_doubles + ailleurs.len() == annoncees {
        constat = constat.detail("lecture", "sans les doubles, avec les autres actions");
    } else if !egal && sans_doubles == annoncees {
        constat = constat.detail("lecture", "sans les doubles");
    } else if !egal && listees.len() + ailleurs.len() == annoncees {
        constat = constat.detail("lecture", "avec les autres actions");
    }
    Some(constat)
}
