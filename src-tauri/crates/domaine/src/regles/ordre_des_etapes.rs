//! ODPE, puis assemblée, puis signature.
//!
//! # Ce qu’elle vérifie
//! Les dates du dossier, réelles ou prévues, suivent l’ordre que le cadre fixe entre les étapes.
//!
//! # Pourquoi
//! Le projet est présenté à l’observatoire départemental « en amont » de son examen par l’assemblée, qui précède la signature.
//!
//! # Exemple
//! ODPE le 8 juin, assemblée le 24, signature le 28 : en ordre. Signer le jour du vote convient ; réunir l’ODPE le jour même de l’assemblée ne convient pas, le lendemain non plus.
//!
//! # Source
//! Les précédences du cadre.
//!
//! # Gravité
//! Celle du cadre.

use super::{Contexte, etape, gravite, sourcer};
use crate::constat::Constat;

pub(super) const REGLE: &str = "ordre-des-etapes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let mut constats = Vec::new();
    let mut comparees = 0;
    for ordre in &c.cadre.precedences {
        let (Some((chemin_avant, avant)), Some((chemin_apres, apres))) =
            (etape(c.dossier, &ordre.avant), etape(c.dossier, &ordre.apres))
        else {
            continue;
        };
        comparees += 1;
        if !ordre.est_respectee(avant, apres) {
            let libelle = |code: &str| c.cadre.jalon(code).map_or_else(|| code.to_owned(), |j| j.libelle.clone());
            let fondement = sourcer(c.cadre, &ordre.source, ordre.fiabilite, ordre.extrait.as_deref());
            constats.push(
                Constat::new(REGLE, gravite(exigence.contrainte.severite), fondement)
                    .en(chemin_apres)
                    .en(chemin_avant)
                    .pour(&ordre.avant)
                    .detail("avant", libelle(&ordre.avant))
                    .detail("apres", libelle(&ordre.apres))
                    .detail("jour_avant", avant)
                    .detail("jour_apres", apres),
            );
        }
    }
    if constats.is_empty() && comparees > 0 {
        constats.push(exigence.respect(REGLE).en("jalons"));
    }
    constats
}
