//! The share of the body that contracts: what its envelopes say, else what its lines spread; never both for one exercise.

use super::manquants::part_manquante;
use super::{Mesure, Rapprochement, Tranche, rapprocher};
use crate::donnee::{Donnee, Somme};
use crate::dossier::{Dossier, Source};
use crate::montant::Montant;

/// That share in one column. An envelope for several years and the lines that spread it are compared together: one of the two
/// is counted, and a year that only the other speaks of is missing.
pub(super) fn part(dossier: &Dossier, tranche: Tranche) -> Somme {
    let lignes = dossier.actions.iter().flat_map(|a| a.financements.iter().map(move |f| (a, f)));
    let groupes = rapprocher(dossier, lignes.filter(|(_, f)| f.source == Source::Departement));
    let siens = groupes.iter().filter(|g| g.sources == [Source::Departement]);
    let mut part = siens.map(|g| du_groupe(g, tranche)).fold(Somme::default(), Somme::plus);
    part.absents += usize::from(part_manquante(dossier, tranche));
    part
}

type Ecrit<'a> = (Tranche, Option<&'a Donnee<Montant>>);

fn du_groupe(groupe: &Rapprochement<'_>, tranche: Tranche) -> Somme {
    let enveloppes: Vec<Ecrit<'_>> =
        groupe.enveloppes.iter().filter_map(|e| Some((Tranche::de_l_enveloppe(e)?, e.notifie.as_ref()))).collect();
    let lignes: Vec<Ecrit<'_>> =
        groupe.lignes.iter().map(|(_, f)| (Tranche::de_la_ligne(f), Mesure::Prevu.de(f))).collect();
    let notifiees: Vec<Ecrit<'_>> = enveloppes.iter().copied().filter(est_connu).collect();
    let prevues: Vec<Ecrit<'_>> = lignes.iter().copied().filter(est_connu).collect();
    let tout = |ecrits: &[Ecrit<'_>]| groupe.exercices.iter().all(|e| ecrits.iter().any(|(t, _)| t.contient(*e)));
    let par_lignes = !lignes.is_empty() && !tout(&notifiees) && (notifiees.is_empty() || tout(&prevues));
    let (comptes, autres) = if par_lignes { (&lignes, &enveloppes) } else { (&enveloppes, &lignes) };
    let mut somme = Somme::de(comptes.iter().filter(|(t, _)| *t == tranche).map(|(_, montant)| *montant));
    let couvert = |t: Tranche| t.debut.jusqu_a(t.fin).all(|e| comptes.iter().any(|(compte, _)| compte.contient(e)));
    somme.absents += autres.iter().filter(|(t, _)| *t == tranche && !couvert(*t)).count();
    somme
}

fn est_connu((_, montant): &Ecrit<'_>) -> bool {
    montant.and_then(Donnee::valeur).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::super::tranches;
    use super::*;
    use crate::consolidation::{Quoi, apport, releve};

    /// First year, further years, whether its amount is known.
    type Essai = (u16, u16, bool);

    /// Envelopes then lines of the Département. The amount of rank n is 2ⁿ: a sum says what it is made of.
    fn dossier(enveloppes: &[Essai], lignes: &[Essai]) -> Dossier {
        let montant =
            |rang: usize, connu: bool| if connu { json!(format!("{}.00", 1_u64 << rang)) } else { Value::Null };
        let enveloppe = |(rang, (debut, duree, connu)): (usize, &Essai)| {
            json!({"id": format!("e{rang}"), "source": "departement", "debut": format!("{debut}-01-01"),
                   "fin": format!("{}-12-31", debut + duree), "portee": "contrat", "notifie": montant(rang, *connu)})
        };
        let ligne = |(rang, (debut, duree, connu)): (usize, &Essai)| {
            json!({"id": format!("l{rang}"), "source": "departement", "exercice": debut, "jusqu_a": debut + duree,
                   "prevu": montant(enveloppes.len() + rang, *connu)})
        };
        let tree = json!({
            "format": 1, "id": "essai", "titre": "Contrat", "cadre": "2022", "territoires": ["15"],
            "collectivite": "departement-15", "periode": {"debut": "2022-01-01", "fin": "2024-12-31"},
            "statut": "projet", "enveloppes": enveloppes.iter().enumerate().map(enveloppe).collect::<Vec<_>>(),
            "actions": [{"id": "a", "code": "A", "intitule": "A",
                         "financements": lignes.iter().enumerate().map(ligne).collect::<Vec<_>>()}]});
        serde_json::from_value(tree).unwrap()
    }

    fn totale(dossier: &Dossier) -> Somme {
        tranches(dossier).into_iter().map(|t| part(dossier, t)).fold(Somme::default(), Somme::plus)
    }

    #[test]
    fn une_enveloppe_de_trois_ans_ne_s_ajoute_pas_aux_lignes_qui_la_repartissent() {
        let par_an = [(2022, 0, true), (2023, 0, true), (2024, 0, true)];
        let dit = |enveloppes: &[Essai], lignes: &[Essai]| {
            let somme = totale(&dossier(enveloppes, lignes));
            (somme.connu.map(|m| m.to_string()), somme.absents)
        };
        let euros = |texte: &str| Some(texte.to_owned());
        assert_eq!(dit(&[(2022, 2, true)], &par_an), (euros("1.00"), 0), "the envelope covers the three years");
        assert_eq!(dit(&[(2022, 2, false)], &par_an), (euros("14.00"), 0), "its amount is not known: the lines are");
        assert_eq!(dit(&[(2022, 0, true)], &[(2022, 2, true)]), (euros("2.00"), 0), "the line covers more than it");
        assert_eq!(dit(&[(2022, 0, true)], &[(2023, 0, true)]), (euros("3.00"), 1), "a year apart; 2024 lacks");
        assert_eq!(dit(&[(2022, 1, true)], &[(2023, 1, true)]), (euros("1.00"), 1), "neither covers the other");
        assert_eq!(dit(&[(2022, 2, false)], &[(2022, 0, true)]), (euros("2.00"), 1), "one year of the three is known");
        assert_eq!(dit(&[(2022, 1, true), (2024, 0, false)], &[]), (euros("1.00"), 1), "an empty envelope is a hole");
    }

    fn des_essais() -> impl Strategy<Value = Vec<Essai>> {
        prop::collection::vec(
            (2022_u16..=2024).prop_flat_map(|debut| (Just(debut), 0..=2024 - debut, any::<bool>())),
            0..6,
        )
    }

    proptest! {
        /// From the dossier to what « France » adds up: no exercise is counted by an envelope and by a line, and one that is
        /// written and not counted makes the sum partial.
        #[test]
        fn rien_ne_se_compte_deux_fois(enveloppes in des_essais(), lignes in des_essais()) {
            let d = dossier(&enveloppes, &lignes);
            let somme = apport(&releve(&d), Quoi::Source(Source::Departement), None).somme;
            prop_assert_eq!(somme, totale(&d));
            let centimes = somme.connu.and_then(|m| m.centimes()).unwrap_or(0);
            let compte = |rang: usize| (centimes / 100) >> rang & 1 == 1;
            let annees = |essais: &[Essai], premier: usize, compte: &dyn Fn(usize) -> bool| -> Vec<u16> {
                let retenus = essais.iter().enumerate().filter(|(rang, (.., connu))| *connu && compte(premier + rang));
                retenus.flat_map(|(_, (debut, duree, _))| *debut..=debut + duree).collect()
            };
            let (par_enveloppe, par_ligne) =
                (annees(&enveloppes, 0, &compte), annees(&lignes, enveloppes.len(), &compte));
            prop_assert!(!par_enveloppe.iter().any(|annee| par_ligne.contains(annee)), "{:?} {:?}", par_enveloppe, par_ligne);
            let ecrites = annees(&enveloppes, 0, &|_| true).into_iter().chain(annees(&lignes, 0, &|_| true));
            for annee in ecrites {
                let comptee = par_enveloppe.contains(&annee) || par_ligne.contains(&annee);
                prop_assert!(comptee || somme.absents > 0, "{annee} is written, and neither counted nor missing");
            }
        }

        /// An envelope of the whole contract that says what its lines add up to changes nothing of the sum.
        #[test]
        fn l_enveloppe_qui_dit_la_somme_des_lignes_ne_change_rien(autres in des_essais()) {
            let par_an = (2022..=2024).map(|annee| (annee, 0, true));
            let lignes: Vec<Essai> = par_an.chain(autres.into_iter().map(|(debut, duree, _)| (debut, duree, true))).collect();
            let avant = dossier(&[], &lignes);
            let mut apres = dossier(&[(2022, 2, true)], &lignes);
            apres.actions = avant.actions.clone();
            apres.enveloppes[0].notifie = totale(&avant).connu.map(Donnee::Saisie);
            prop_assert_eq!(totale(&apres), totale(&avant));
        }
    }
}
