//! Une même étape n’a qu’une date, rien n’est noté fait à une date à venir, et le contrat se signe avant de finir.
//!
//! # Ce qu’elle vérifie
//! La date de signature est la même dans l’acte et dans le calendrier ; celle de la délibération aussi, que le calendrier la note faite ou seulement prévue. Avant la délibération, le jour de la séance est celui que le calendrier prévoit. Aucune étape n’est notée faite après le jour du contrôle. La signature n’est pas datée après le dernier jour du contrat, à moins qu’un motif ne soit noté à son étape.
//!
//! # Pourquoi
//! L’acte imprime l’une des deux dates, le calendrier montre l’autre : un lecteur verrait la contradiction. Il la verrait aussi dans un contrat signé une fois fini.
//!
//! # Exemple
//! Un acte signé le 28 juin et un calendrier qui dit le 29 sont signalés, avec les deux façons de corriger. Une délibération datée du 10 juin, que le calendrier prévoit toujours le 8, l’est aussi ; le même jour convient. Une étape faite aujourd’hui convient, demain non. Un contrat qui prend fin le 31 décembre 2023 et que l’acte dit signé le 29 février 2024 est signalé ; signé le dernier jour, il convient.
//!
//! # Source
//! Aucun texte : la cohérence du dossier.
//!
//! # Gravité
//! À vérifier.

use serde_json::json;

use super::Contexte;
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Jalon, Role};
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
    let votee = vote.is_some();
    for (quoi, ecrite) in [("signature", acte), ("deliberation", vote)] {
        let jalon = c.dossier.jalons.iter().find(|j| j.quoi == quoi);
        let (Some((chemin, jour)), Some(jalon)) = (ecrite, jalon) else { continue };
        constats.extend(desaccord(jalon, &chemin, jour, c.jour));
    }
    // Once the vote is dated, the session may be that of another act.
    let prevue = c.dossier.jalons.iter().find(|j| j.quoi == "deliberation" && !votee);
    if let (Some(seance), Some(jalon)) = (c.dossier.seance.jour, prevue) {
        constats.extend(desaccord(jalon, "seance/jour", seance, c.jour));
    }
    constats.extend(signe_une_fois_fini(c));
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

/// A contract signed after its last day, and nobody says why.
fn signe_une_fois_fini(c: &Contexte<'_>) -> Option<Constat> {
    let (signature, fin) = (c.dossier.date_signature?, c.dossier.periode.fin);
    let motif = c.dossier.jalons.iter().any(|j| j.quoi == "signature" && j.derogation.is_some());
    (signature > fin && !motif).then(|| {
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .en("date_signature")
            .en("periode/fin")
            .pour("fin")
            .detail("signature", signature)
            .detail("fin", fin)
    })
}

/// The day written at that place and the one of the calendar, done or else planned, when they differ.
fn desaccord(jalon: &Jalon, chemin: &str, jour: Jour, aujourd_hui: Jour) -> Option<Constat> {
    let (champ, date) = match (jalon.fait, jalon.prevu) {
        (Some(fait), _) => ("fait", fait),
        (None, prevu) => ("prevu", prevu?),
    };
    if date == jour {
        return None;
    }
    let calendrier = format!("jalons/{}/{champ}", jalon.id);
    let definir = |chemin: &str, jour: Jour| Modification::Definir { chemin: chemin.to_owned(), valeur: json!(jour) };
    let seance = chemin == "seance/jour";
    // What the act dates is done once that day has come: the calendar says so, its plan stays beside.
    let corrige =
        if !seance && jour <= aujourd_hui { format!("jalons/{}/fait", jalon.id) } else { calendrier.clone() };
    let constat = Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
        .en(chemin)
        .en(&calendrier)
        .detail("etape", jalon.libelle.as_str())
        .detail("jour", jour)
        .detail("calendrier", date)
        .detail("place", if seance { "seance" } else { "acte" })
        .detail("champ", champ)
        .remede(definir(&corrige, jour));
    // What was only planned never takes the place of the day that an act bears.
    let du_calendrier = seance || champ == "fait";
    Some(if du_calendrier { constat.remede(definir(chemin, date)) } else { constat })
}
