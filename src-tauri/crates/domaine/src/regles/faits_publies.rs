//! Ce qui a été publié sur le contrat est montré à côté du dossier.
//!
//! # Ce qu’elle vérifie
//! Rien : elle montre les montants, les dates et les nombres que des sources publiques donnent pour ce territoire, chacun avec sa source. Quand deux sources se contredisent, les deux sont montrées.
//!
//! # Pourquoi
//! Un élu ou un journaliste comparera le contrat à ce qui a été annoncé : mieux vaut l’avoir sous les yeux avant la séance.
//!
//! # Exemple
//! Pour l’Allier en 2020, la presse donne 1,1 million d’euros, 1,2 million, et 3,3 millions sur trois ans : les trois sont montrés, aucun n’est retenu.
//!
//! # Source
//! Les faits publiés que le cadre recense, territoire par territoire.
//!
//! # Gravité
//! Information. Ces chiffres n’entrent dans aucun calcul et ne sont jamais repris dans le dossier.

use super::{Contexte, sourcer};
use crate::constat::{Constat, Gravite};

pub(super) const REGLE: &str = "faits-publies";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let faits: Vec<_> = c.cadre.publies_de(&c.dossier.territoires).collect();
    // The finding rests on the surest of them; its sentence names the source of each.
    let Some(premier) = faits.iter().min_by_key(|f| f.fiabilite) else { return Vec::new() };
    let fondement = sourcer(c.cadre, &premier.source, premier.fiabilite, None);
    vec![Constat::new(REGLE, Gravite::Information, fondement).detail("nombre", faits.len())]
}
