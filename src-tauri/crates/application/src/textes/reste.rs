//! What is still to be filled in, said in the same breath as « nothing blocks ».

use domaine::dossier::Dossier;
use domaine::finances::enumerer;
use domaine::reste::Reste;

/// « Il reste à remplir : la description de 2 fiches, le nom de 3 signataires et la date de la séance. »; `None` when all is
/// there.
pub fn phrase(dossier: &Dossier) -> Option<String> {
    Some(super::typographier(&format!("Il reste à remplir : {}.", enumeration(Reste::de(dossier))?)))
}

/// The same inside a sentence: « il reste à remplir … ».
pub(crate) fn suite(dossier: &Dossier) -> Option<String> {
    Some(format!("il reste à remplir {}", enumeration(Reste::de(dossier))?))
}

fn enumeration(reste: Reste) -> Option<String> {
    let compte = |n: usize, un: &str, plusieurs: &str| match n {
        0 => None,
        1 => Some(un.to_owned()),
        n => Some(plusieurs.replace("{n}", &n.to_string())),
    };
    let choses: Vec<String> = [
        reste.sans_action.then(|| "le plan d’actions".to_owned()),
        compte(reste.fiches_sans_description, "la description d’une fiche", "la description de {n} fiches"),
        compte(reste.fiches_sans_montant, "les montants d’une fiche", "les montants de {n} fiches"),
        compte(reste.fiches_sans_indicateur, "les indicateurs d’une fiche", "les indicateurs de {n} fiches"),
        compte(reste.indicateurs_sans_cible, "la cible d’un indicateur", "la cible de {n} indicateurs"),
        compte(reste.signataires_sans_nom, "le nom d’un signataire", "le nom de {n} signataires"),
        compte(reste.passages_a_rediger, "un passage entre crochets", "{n} passages entre crochets"),
        reste.sans_seance.then(|| "la date de la séance de l’assemblée".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!choses.is_empty()).then(|| enumerer(&choses))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ce_qui_reste_se_lit_d_un_trait() {
        let seul = Reste { fiches_sans_montant: 1, ..Reste::default() };
        assert_eq!(enumeration(seul).as_deref(), Some("les montants d’une fiche"));
        let tout = Reste {
            sans_action: true,
            fiches_sans_description: 2,
            fiches_sans_montant: 3,
            fiches_sans_indicateur: 4,
            indicateurs_sans_cible: 5,
            signataires_sans_nom: 6,
            passages_a_rediger: 7,
            sans_seance: true,
        };
        assert_eq!(
            enumeration(tout).as_deref(),
            Some(
                "le plan d’actions, la description de 2 fiches, les montants de 3 fiches, les indicateurs de 4 fiches, la cible de \
                 5 indicateurs, le nom de 6 signataires, 7 passages entre crochets et la date de la séance de \
                 l’assemblée"
            )
        );
        assert_eq!(enumeration(Reste::default()), None, "nothing is left");
    }
}
