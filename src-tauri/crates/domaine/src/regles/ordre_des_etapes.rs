//! ODPE, puis assemblée, puis signature.
//!
//! # Ce qu’elle vérifie
//! Les dates du dossier, réelles ou prévues, suivent l’ordre que le cadre fixe entre les étapes. Une étape faite suppose que celle d’avant soit datée.
//!
//! # Pourquoi
//! Le projet est présenté à l’observatoire départemental « en amont » de son examen par l’assemblée, qui précède la signature.
//!
//! # Exemple
//! ODPE le 8 juin, assemblée le 24, signature le 28 : en ordre. Signer le jour du vote convient ; réunir l’ODPE le jour même de l’assemblée ne convient pas, le lendemain non plus. Pour 2020, le communiqué de mai 2020 le dit, et cela bloque ; pour les années suivantes, ce n’est qu’une déduction, à vérifier. Une délibération sans date d’ODPE est à vérifier.
//!
//! # Source
//! Les précédences du cadre ; entre le vote et la signature, aucun texte : l’acte lui-même.
//!
//! # Gravité
//! Celle du cadre quand deux dates se contredisent ; bloquant quand la signature vient avant le vote ; à vérifier quand une date manque.
//!
//! # Tient à l’acte
//! Un acte signé avant le vote qui l’autorise cite une délibération qui n’existe pas encore.

use super::{Contexte, etape, gravite, sourcer};
use crate::cadre::Precedence;
use crate::constat::{Constat, Gravite};

pub(super) const REGLE: &str = "ordre-des-etapes";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let Some(exigence) = c.exigence(REGLE) else { return Vec::new() };
    let mut constats = Vec::new();
    let mut comparees = 0;
    for ordre in &c.cadre.precedences {
        let Some((chemin_apres, apres)) = etape(c.dossier, &ordre.apres) else { continue };
        let Some((chemin_avant, avant)) = etape(c.dossier, &ordre.avant) else {
            // A missing vote has a rule of its own; a step that is only planned proves nothing yet.
            if ordre.avant != "deliberation" && !chemin_apres.ends_with("/prevu") {
                let jalon = c.dossier.jalons.iter().find(|j| j.quoi == ordre.avant);
                let chemin = jalon.map_or_else(|| "jalons".to_owned(), |j| format!("jalons/{}/fait", j.id));
                constats.push(constat(c, ordre, Gravite::AVerifier).en(chemin).detail("jour_apres", apres));
            }
            continue;
        };
        comparees += 1;
        if !ordre.est_respectee(avant, apres) {
            let faux = if est_le_vote(ordre) {
                constat(c, ordre, Gravite::Bloquant).de_l_acte()
            } else {
                constat(c, ordre, gravite(exigence.contrainte.severite))
            };
            constats.push(
                faux.en(chemin_apres)
                    .en(chemin_avant)
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

/// The vote that authorises the signature, which the act cites.
fn est_le_vote(ordre: &Precedence) -> bool {
    ordre.avant == "deliberation" && ordre.apres == "signature"
}

fn constat(c: &Contexte<'_>, ordre: &Precedence, gravite: Gravite) -> Constat {
    let libelle = |code: &str| c.cadre.jalon(code).map_or_else(|| code.to_owned(), |j| j.libelle.clone());
    let fondement = sourcer(c.cadre, &ordre.source, ordre.fiabilite, ordre.extrait.as_deref());
    Constat::new(REGLE, gravite, fondement)
        .pour(&ordre.avant)
        .detail("avant", libelle(&ordre.avant))
        .detail("apres", libelle(&ordre.apres))
}
