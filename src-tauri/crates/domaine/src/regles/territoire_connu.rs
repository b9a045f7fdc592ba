//! Le territoire et la collectivité sont de ceux que l’on connaît.
//!
//! # Ce qu’elle vérifie
//! Le code de chaque territoire est connu, celui de la collectivité aussi, et la collectivité est de ce territoire.
//!
//! # Pourquoi
//! Les titres, l’agence régionale de santé et les jours fériés viennent de ces codes : un code mal écrit les prive de leur source sans rien dire.
//!
//! # Exemple
//! Un contrat du territoire « 99 », ou du Cantal au nom du « departement-51 », est signalé. Saint-Martin et ses voisins ne le sont pas : leurs collectivités ne sont pas décrites, et un contrat peut être le leur. La Collectivité de Corse convient pour « 2A » et « 2B » ensemble.
//!
//! # Source
//! Aucun texte : la liste des départements et de leurs collectivités.
//!
//! # Gravité
//! À vérifier : un territoire hors de la liste reste possible.

use serde_json::json;

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::modification::Modification;
use crate::territoire::Collectivite;

pub(super) const REGLE: &str = "territoire-connu";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (dossier, annuaire) = (c.dossier, c.annuaire);
    let constat = |gravite| Constat::new(REGLE, gravite, Fondement::Coherence);
    let inconnus: Vec<String> = dossier.territoires.iter().filter(|t| !annuaire.connait(t)).cloned().collect();
    let mut constats = Vec::new();
    if !inconnus.is_empty() {
        constats.push(constat(Gravite::AVerifier).en("territoires").detail("inconnus", inconnus));
    } else if !dossier.territoires.iter().any(|t| annuaire.est_ailleurs(t)) {
        let code = dossier.collectivite.as_str();
        let ecart = match annuaire.collectivite(code) {
            None => Some("inconnue"),
            Some(connue) if !est_de(connue, &dossier.territoires) => Some("ailleurs"),
            Some(_) => None,
        };
        if let Some(ecart) = ecart {
            let dite = annuaire.collectivite(code).map_or_else(|| code.to_owned(), |connue| connue.nom.nom.clone());
            let dit = constat(Gravite::AVerifier)
                .en("collectivite")
                .detail("ecart", ecart)
                .detail("collectivite", dite)
                .detail("territoires", dossier.territoires.clone());
            constats.push(match possibles(c).as_slice() {
                [seule] => dit.detail("proposee", seule.nom.nom.as_str()).remede(Modification::Definir {
                    chemin: "collectivite".to_owned(),
                    valeur: json!(seule.code),
                }),
                _ => dit,
            });
        }
    }
    if constats.is_empty() {
        constats.push(constat(Gravite::Respecte).en("territoires").detail("nombre", dossier.territoires.len()));
    }
    constats
}

fn est_de(collectivite: &Collectivite, territoires: &[String]) -> bool {
    territoires.iter().all(|t| collectivite.territoires.contains(t))
}

/// Who may have signed for these territories on the first day.
fn possibles<'a>(c: &Contexte<'a>) -> Vec<&'a Collectivite> {
    let (dossier, jour) = (c.dossier, c.dossier.periode.debut);
    c.annuaire.collectivites.iter().filter(|k| k.existe_le(jour) && est_de(k, &dossier.territoires)).collect()
}
