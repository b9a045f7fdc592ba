//! Which dossier speaks for a body in a year: the furthest one that covers it, then the last modified. The others are
//! counted and never added.

use std::collections::BTreeMap;

use super::Fiche;

/// The retained dossiers in the order of their territories, each with how many others it stands for.
pub(super) fn retenir(fiches: &[Fiche], annee: Option<u16>) -> Vec<(&Fiche, u32)> {
    let mut par_collectivite: BTreeMap<(&[String], &str), Vec<&Fiche>> = BTreeMap::new();
    for fiche in
        fiches.iter().filter(|fiche| annee.is_none_or(|a| (fiche.releve.debut..=fiche.releve.fin).contains(&a)))
    {
        par_collectivite.entry((&fiche.releve.territoires, &fiche.releve.collectivite)).or_default().push(fiche);
    }
    par_collectivite
        .into_values()
        .map(|candidats| {
            let autres = u32::try_from(candidats.len() - 1).unwrap_or(u32::MAX);
            // Over the whole of the contracts, the last one; the first of equals is the last modified.
            // An example never speaks in the place of a contract.
            let rang = |fiche: &Fiche| {
                (!fiche.resume.exemple, annee.is_none().then_some(fiche.releve.debut), fiche.releve.avancement)
            };
            let meilleur = candidats.iter().rev().max_by_key(|fiche| rang(fiche)).expect("a group has one");
            (*meilleur, autres)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Releve;
    use super::*;
    use crate::liste;
    use crate::vues::DossierResume;
    use crate::vues_ecran::RangementVue;
    use domaine::statut::Statut;

    fn fiche(id: &str, (debut, fin): (u16, u16), avancement: usize) -> Fiche {
        let resume = DossierResume {
            id: id.to_owned(),
            titre: String::new(),
            nom: None,
            territoire: String::new(),
            periode: String::new(),
            cadre: String::new(),
            statut: liste::statut(Statut::Projet),
            bloquants: 0,
            a_verifier: 0,
            rappels: 0,
            prochaine_echeance: None,
            modifie: String::new(),
            exemple: false,
            rangement: RangementVue::Actif,
        };
        let releve = Releve {
            territoires: vec!["15".to_owned()],
            collectivite: "departement-15".to_owned(),
            debut,
            fin,
            avancement,
            lignes: Vec::new(),
        };
        Fiche { resume, releve }
    }

    fn retenu(fiches: &[Fiche], annee: Option<u16>) -> Option<(&str, u32)> {
        retenir(fiches, annee).first().map(|(fiche, autres)| (fiche.resume.id.as_str(), *autres))
    }

    /// The list comes with the last modified first.
    #[test]
    fn le_plus_avance_parle_puis_le_dernier_modifie() {
        let trois =
            || [fiche("copie", (2022, 2024), 0), fiche("signe", (2022, 2024), 4), fiche("vieux", (2022, 2024), 0)];
        assert_eq!(retenu(&trois(), Some(2022)), Some(("signe", 2)));
        let [copie, _, vieux] = trois();
        assert_eq!(retenu(&[copie, vieux], Some(2022)), Some(("copie", 1)));
    }

    #[test]
    fn un_exemple_ne_parle_que_seul() {
        let mut exemple = fiche("exemple", (2022, 2024), 4);
        exemple.resume.exemple = true;
        assert_eq!(retenu(&[exemple, fiche("projet", (2022, 2024), 0)], Some(2022)), Some(("projet", 1)));
    }

    #[test]
    fn une_annee_ne_retient_que_ce_qui_la_couvre_et_toutes_le_dernier_contrat() {
        let suite = [fiche("ancien", (2020, 2022), 5), fiche("neuf", (2023, 2025), 0)];
        assert_eq!(retenu(&suite, Some(2020)), Some(("ancien", 0)));
        assert_eq!(retenu(&suite, Some(2023)), Some(("neuf", 0)));
        assert_eq!(retenu(&suite, Some(2026)), None);
        assert_eq!(retenu(&suite, None), Some(("neuf", 1)));
    }
}
