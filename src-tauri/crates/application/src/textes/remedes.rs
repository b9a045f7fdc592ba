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
        "fiche-repetee" => format!("Retirer la fiche {}", constat.texte("code")),
        "libelle-du-catalogue" => "Reprendre l’intitulé du catalogue".to_owned(),
        "enveloppe-depassee" => format!("Ramener le montant prévu à {}", euros(constat.montant("notifie"))),
        "ondam-perenne" => "Marquer l’enveloppe comme pérenne".to_owned(),
        "periode-du-contrat" => match constat.jour("fin_ulterieure") {
            Some(fin) => format!("Ramener la fin du contrat au {}", fin.en_francais()),
            None => "Reprendre la période du cadre".to_owned(),
        },
        "dates-concordantes" if rang == 0 && constat.texte("place") == "seance" => {
            format!("Garder le jour de la séance, {}", jour(constat.jour("jour")))
        }
        "dates-concordantes" if rang == 0 => format!("Garder la date de l’acte, {}", jour(constat.jour("jour"))),
        "dates-concordantes" => format!("Garder la date du calendrier, {}", jour(constat.jour("calendrier"))),
        "territoire-connu" => format!("Mettre le contrat au nom de : {}", constat.texte("proposee")),
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

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::constat::{Constat, Fondement, Gravite};
    use serde_json::{Value, json};
    use test_case::test_case;

    fn definir(valeur: Value) -> Modification {
        Modification::Definir { chemin: "x".to_owned(), valeur }
    }

    fn nu(regle: &'static str) -> Constat {
        Constat::new(regle, Gravite::AVerifier, Fondement::Coherence)
    }

    #[test_case(nu("objectifs-obligatoires").detail("ajout", "Consultations"), Value::Null, "Ajouter une action pour « Consultations »")]
    #[test_case(nu("objectifs-facultatifs").detail("ailleurs", vec!["B6".to_owned()]), Value::Null, "Inscrire B6 parmi les actions facultatives")]
    #[test_case(nu("action-comptee-une-fois").detail("codes", vec!["A6".to_owned()]), json!(["autres"]), "Garder A6 parmi les actions citées à part")]
    #[test_case(nu("action-rattachee").detail("codes", vec!["A6".to_owned()]), json!("E2"), "Ranger A6 sous l’engagement E2")]
    #[test_case(nu("fiche-repetee").detail("code", "B8"), Value::Null, "Retirer la fiche B8")]
    #[test_case(nu("libelle-du-catalogue"), Value::Null, "Reprendre l’intitulé du catalogue")]
    #[test_case(nu("enveloppe-depassee").detail("notifie", domaine::montant::Montant::de_centimes(11_000_000)), Value::Null, "Ramener le montant prévu à 110 000 €")]
    #[test_case(nu("ondam-perenne"), Value::Null, "Marquer l’enveloppe comme pérenne")]
    #[test_case(nu("periode-du-contrat"), Value::Null, "Reprendre la période du cadre")]
    #[test_case(nu("periode-du-contrat").detail("fin_ulterieure", "2023-12-31".parse::<domaine::jour::Jour>().unwrap()), Value::Null, "Ramener la fin du contrat au 31 décembre 2023")]
    #[test_case(nu("dates-concordantes").detail("jour", "2022-06-01".parse::<domaine::jour::Jour>().unwrap()), Value::Null, "Garder la date de l’acte, le 1er juin 2022")]
    #[test_case(nu("rapport-annuel").detail("exercice", "2022"), Value::Null, "Commencer le rapport 2022")]
    #[test_case(nu("territoire-connu").detail("proposee", "Département du Cantal"), Value::Null, "Mettre le contrat au nom de : Département du Cantal")]
    fn chaque_remede_dit_ce_qu_il_fait(constat: Constat, valeur: Value, attendu: &str) {
        let constat = constat.remede(definir(valeur));
        let dit = libelle(&constat, 0).expect("a label").replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(dit, attendu);
        assert_eq!(libelle(&constat, 1), None, "there is only one");
    }
}
