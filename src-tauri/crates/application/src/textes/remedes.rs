//! What a proposed correction does, as a button says it.

use domaine::constat::Constat;
use domaine::modification::Modification;

use super::constats::{euros, jour};

/// The label of the correction of that rank; `None` when the finding has none there.
pub fn libelle(constat: &Constat, rang: usize) -> Option<String> {
    let modification = constat.remedes.get(rang)?;
    let phrase = match constat.regle {
        "objectifs-obligatoires" => format!("Ajouter une action pour « {} »", constat.texte("ajout")),
        "objectifs-facultatifs" => {
            format!("Inscrire {} parmi les actions facultatives", constat.liste("ailleurs").join(", "))
        }
        "action-comptee-une-fois" => format!("Garder {} {}", constat.liste("codes").join(", "), liste(modification)),
        "action-rattachee" => {
            format!("Ranger {} sous l’engagement {}", constat.liste("codes").join(", "), valeur(modification))
        }
        "libelle-du-catalogue" => "Reprendre l’intitulé du catalogue".to_owned(),
        "enveloppe-depassee" => format!("Ramener le montant prévu à {}", euros(constat.montant("notifie"))),
        "ondam-perenne" => "Marquer l’enveloppe comme pérenne".to_owned(),
        "periode-du-contrat" => match constat.jour("fin_ulterieure") {
            Some(fin) => format!("Ramener la fin du contrat au {}", fin.en_francais()),
            None => "Reprendre la période du cadre".to_owned(),
        },
        "dates-concordantes" if rang == 0 => format!("Garder la date de l’acte, {}", jour(constat.jour("jour"))),
        "dates-concordantes" => format!("Garder la date du calendrier, {}", jour(constat.jour("calendrier"))),
        "rapport-annuel" => format!("Commencer le rapport {}", constat.texte("exercice")),
        _ => return None,
    };
    Some(documents::typographie::typographier(&phrase))
}

fn valeur(modification: &Modification) -> &str {
    match modification {
        Modification::Definir { valeur, .. } => valeur.as_str().unwrap_or_default(),
        Modification::Inserer { .. } | Modification::Retirer { .. } | Modification::Deplacer { .. } => "",
    }
}

/// Where an action stays when it stood in two lists.
fn liste(modification: &Modification) -> &'static str {
    let premiere = match modification {
        Modification::Definir { valeur, .. } => valeur.get(0).and_then(|v| v.as_str()).unwrap_or_default(),
        Modification::Inserer { .. } | Modification::Retirer { .. } | Modification::Deplacer { .. } => "",
    };
    match premiere {
        "fondamentales" => "parmi les actions fondamentales",
        "facultatives" => "parmi les actions facultatives",
        _ => "parmi les actions citées à part",
    }
}
