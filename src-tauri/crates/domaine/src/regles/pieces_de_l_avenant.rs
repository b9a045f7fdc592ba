//! Un avenant suppose le bilan, le tableau de bord et le plan d’actions.
//!
//! # Ce qu’elle vérifie
//! Dès qu’un avenant est préparé, chaque document que le cadre demande est dans le dossier : un rapport partagé ou arrêté, des résultats au tableau de bord, des actions au plan ; ou bien joint comme pièce.
//!
//! # Pourquoi
//! D’après la presse, les textes de 2021 et de 2022 ne concluent d’avenant qu’au vu de ces trois documents, complétés et actualisés.
//!
//! # Exemple
//! Deux documents sur trois : celui qui manque est nommé. Un plan d’actions identique à celui de l’année précédente convient.
//!
//! # Source
//! La contrainte de même nom, dans chaque cadre que le contrat rencontre.
//!
//! # Gravité
//! Celle du cadre.

use super::Contexte;
use crate::cadre::Parametre;
use crate::constat::Constat;
use crate::dossier::EtatRapport;

pub(super) const REGLE: &str = "pieces-de-l-avenant";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    if c.dossier.avenants.is_empty() {
        return Vec::new();
    }
    let mut dites: Vec<&Vec<String>> = Vec::new();
    let mut constats = Vec::new();
    for exigence in c.exigences(REGLE) {
        let Some(Parametre::Liste(attendus)) = exigence.contrainte.parametres.get("documents") else { continue };
        if dites.contains(&attendus) {
            continue;
        }
        dites.push(attendus);
        let libelle = |code: &String| {
            let document = exigence.cadre.documents.iter().find(|d| d.code == *code);
            document.map_or_else(|| code.clone(), |d| d.libelle.clone())
        };
        let manquants: Vec<String> = attendus.iter().filter(|code| !est_la(c, code)).map(libelle).collect();
        let constat = if manquants.is_empty() { exigence.respect(REGLE) } else { exigence.manquement(REGLE) };
        constats.push(constat.en("pieces").pour(&exigence.cadre.code).detail("manquantes", manquants));
    }
    constats
}

/// In the dossier itself, else joined as an attachment of that nature.
fn est_la(c: &Contexte<'_>, code: &str) -> bool {
    let dans_le_dossier = match code {
        "rapport" => c.dossier.rapports.iter().any(|r| match r.etat {
            EtatRapport::Partage | EtatRapport::Arrete => true,
            EtatRapport::Initie => false,
        }),
        "tableau-de-bord" => c.indicateurs().any(|(_, i)| i.realises.values().any(|r| r.valeur.is_some())),
        "plan-d-actions" => !c.sans_action(),
        _ => false,
    };
    dans_le_dossier || c.dossier.pieces.iter().any(|p| p.nature == code)
}
