//! Une même étape n’a qu’une date, et rien n’est noté fait à une date à venir.
//!
//! # Ce qu’elle vérifie
//! La date de signature est la même dans l’acte et dans le calendrier ; celle de la délibération aussi. Aucune étape n’est notée faite après le jour du contrôle.
//!
//! # Pourquoi
//! L’acte imprime l’une des deux dates, le calendrier montre l’autre : un lecteur verrait la contradiction.
//!
//! # Exemple
//! Un acte signé le 28 juin et un calendrier qui dit le 29 sont signalés, avec les deux façons de corriger. Une étape faite aujourd’hui convient, demain non.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use serde_json::json;

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::Role;
use crate::jour::Jour;
use crate::modification::Modification;

pub(super) const REGLE: &str = "dates-concordantes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    let acte = c.dossier.date_signature.map(|j| ("date_signature".to_owned(), j));
    let vote = c
        .dossier
        .signataires()
        .filter(|p| p.role == Role::Departement)
        .find_map(|p| Some((format!("parties/{}/deliberation/date", p.id), p.deliberation.as_ref()?.date?)));
    for (quoi, ecrite) in [("signature", acte), ("deliberation", vote)] {
        let jalon = c.dossier.jalons.iter().find(|j| j.quoi == quoi);
        let (Some((chemin, jour)), Some(jalon)) = (ecrite, jalon) else { continue };
        let Some(fait) = jalon.fait.filter(|fait| *fait != jour) else { continue };
        let calendrier = format!("jalons/{}/fait", jalon.id);
        let definir =
            |chemin: &str, jour: Jour| Modification::Definir { chemin: chemin.to_owned(), valeur: json!(jour) };
        constats.push(
            Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
                .en(&chemin)
                .en(&calendrier)
                .detail("etape", jalon.libelle.as_str())
                .detail("jour", jour)
                .detail("calendrier", fait)
                .remede(definir(&calendrier, jour))
                .remede(definir(&chemin, fait)),
        );
    }
    let futurs = c.dossier.jalons.iter().filter_map(|j| Some((j, j.fait.filter(|fait| *fait > c.jour)?)));
    constats.extend(futurs.map(|(jalon, fait)| {
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .en(format!("jalons/{}/fait", jalon.id))
            .pour("avenir")
            .detail("etape", jalon.libelle.as_str())
            .detail("avenir", fait)
    }));
    constats
}
