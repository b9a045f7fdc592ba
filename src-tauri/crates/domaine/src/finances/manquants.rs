//! What lacks in a total of outside money: a funder that pays for some year of the contract, and of which nothing is said for
//! another. Absent is not zero: an envelope of zero says that nothing is paid.

use std::fmt;

use super::rapprochement::{nom_du_financeur, plier, simples};
use super::{Tranche, enumerer, tranches};
use crate::donnee::Donnee;
use crate::dossier::{Dossier, Enveloppe, Source};

/// Another funder is told from the next by the name it was given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Financeur<'a> {
    pub source: Source,
    nom: Option<&'a str>,
}

impl PartialEq for Financeur<'_> {
    fn eq(&self, autre: &Self) -> bool {
        self.source == autre.source && self.nom.map(plier) == autre.nom.map(plier)
    }
}

impl<'a> Financeur<'a> {
    fn de(enveloppe: &'a Enveloppe) -> Self {
        let nom = enveloppe.nom.as_deref().filter(|_| enveloppe.source == Source::Autre);
        Self { source: enveloppe.source, nom }
    }

    /// What no envelope of that year is for: FIR is in « ARS, non ventilé », and the ARS is there when FIR and ONDAM both are.
    fn absents(self, dossier: &Dossier, tranche: Tranche) -> Vec<Source> {
        let ici: Vec<Financeur<'_>> =
            dossier.enveloppes.iter().filter(|e| e.touche(tranche.debut)).map(Financeur::de).collect();
        let nom = self.nom.map(plier);
        let dit = |s: &Source| ici.iter().any(|f| f.nom.map(plier) == nom && simples(f.source).contains(s));
        simples(self.source).iter().copied().filter(|s| !dit(s)).collect()
    }

    /// The funder, or that part of it: « ARS » when the State alone is there.
    fn nommer(self, dossier: &Dossier, absents: &[Source]) -> String {
        match absents {
            [] => match self.nom {
                Some(nom) => nom_du_financeur(dossier, nom).to_owned(),
                None => dossier.nom_de_source(self.source),
            },
            absents if absents == simples(self.source) => self.nommer(dossier, &[]),
            [Source::Fir, Source::Ondam] => "ARS".to_owned(),
            absents => enumerer(&absents.iter().map(|s| dossier.nom_de_source(*s)).collect::<Vec<_>>()),
        }
    }
}

/// A funder, and the columns in which its amount is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manque {
    pub financeur: String,
    pub tranches: Vec<Tranche>,
}

impl fmt::Display for Manque {
    /// « FIR pour 2023 et 2024 ».
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} pour {}", self.financeur, enumerer(&self.tranches))
    }
}

/// What a total of the outside money leaves out, funder by funder, in the order of tables.
pub fn manques(dossier: &Dossier) -> Vec<Manque> {
    let colonnes = tranches(dossier);
    let mut manques: Vec<Manque> = Vec::new();
    for financeur in partenaires(dossier) {
        for tranche in colonnes.iter().copied() {
            let absents = sans(dossier, financeur, tranche);
            if absents.is_empty() && !sans_montant(dossier, financeur, tranche) {
                continue;
            }
            let nom = financeur.nommer(dossier, &absents);
            match manques.iter_mut().find(|m| m.financeur == nom) {
                Some(manque) if manque.tranches.contains(&tranche) => {}
                Some(manque) => manque.tranches.push(tranche),
                None => manques.push(Manque { financeur: nom, tranches: vec![tranche] }),
            }
        }
    }
    for manque in &mut manques {
        manque.tranches.sort_by_key(|t| colonnes.iter().position(|c| c == t));
    }
    manques
}

/// What is missing in one column.
pub fn manques_de(dossier: &Dossier, tranche: Tranche) -> Vec<String> {
    manques(dossier).into_iter().filter(|m| m.tranches.contains(&tranche)).map(|m| m.financeur).collect()
}

/// True when an envelope of that funder and column has no amount.
fn sans_montant(dossier: &Dossier, financeur: Financeur<'_>, tranche: Tranche) -> bool {
    let ici = |e: &&Enveloppe| Financeur::de(e) == financeur && Tranche::de_l_enveloppe(e) == Some(tranche);
    let connu = |e: &Enveloppe| e.notifie.as_ref().and_then(Donnee::valeur).is_some();
    dossier.enveloppes.iter().filter(ici).any(|e| !connu(e))
}

/// What of that funder has no envelope in that exercise of the contract.
fn sans(dossier: &Dossier, financeur: Financeur<'_>, tranche: Tranche) -> Vec<Source> {
    if est_un_exercice(dossier, tranche) { financeur.absents(dossier, tranche) } else { Vec::new() }
}

/// Outside funders that have an envelope somewhere, and lack one, or a part of one, in that exercise of the contract.
pub(super) fn sans_enveloppe(dossier: &Dossier, tranche: Tranche) -> Vec<Financeur<'_>> {
    partenaires(dossier).into_iter().filter(|f| !sans(dossier, *f, tranche).is_empty()).collect()
}

/// True when the body that contracts pays for another year, by an envelope or by a line, and nothing is said of this one.
pub(super) fn part_manquante(dossier: &Dossier, tranche: Tranche) -> bool {
    let enveloppes: Vec<&Enveloppe> = dossier.enveloppes.iter().filter(|e| e.source == Source::Departement).collect();
    let lignes = || dossier.actions.iter().flat_map(|a| &a.financements).filter(|f| f.source == Source::Departement);
    est_un_exercice(dossier, tranche)
        && (!enveloppes.is_empty() || lignes().next().is_some())
        && !enveloppes.iter().any(|e| e.touche(tranche.debut))
        && !lignes().any(|f| f.touche(tranche.debut))
}

fn est_un_exercice(dossier: &Dossier, tranche: Tranche) -> bool {
    tranche.debut == tranche.fin && dossier.exercices().contains(&tranche.debut)
}

fn partenaires(dossier: &Dossier) -> Vec<Financeur<'_>> {
    let mut tous: Vec<Financeur<'_>> = Vec::new();
    for financeur in dossier.enveloppes.iter().filter(|e| e.source.est_cofinancement()).map(Financeur::de) {
        if !tous.contains(&financeur) {
            tous.push(financeur);
        }
    }
    tous.sort_by_key(|f| f.source);
    tous
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use test_case::test_case;

    use super::super::{attendu, cofinancement, cofinancement_annuel};
    use super::*;
    use crate::donnee::Somme;

    /// Source, name, first year, last year, amount.
    type Essai = (&'static str, Option<&'static str>, u16, u16, Option<&'static str>);

    /// A dossier of these envelopes; a line of the Département for each year that is given.
    fn dossier(enveloppes: &[Essai], departement: &[u16]) -> Dossier {
        let enveloppe = |(rang, (source, nom, debut, fin, notifie)): (usize, &Essai)| {
            let mut e = json!({"id": format!("e{rang}"), "source": source, "debut": format!("{debut}-01-01"),
                               "fin": format!("{fin}-12-31"), "portee": "contrat"});
            nom.iter().for_each(|nom| e["nom"] = json!(nom));
            notifie.iter().for_each(|notifie| e["notifie"] = json!(notifie));
            e
        };
        let lignes: Vec<Value> = departement
            .iter()
            .map(
                |annee| json!({"id": format!("l{annee}"), "source": "departement", "exercice": annee, "prevu": "5.00"}),
            )
            .collect();
        let tree = json!({
            "format": 1, "id": "essai", "titre": "Contrat", "cadre": "2022", "territoires": ["15"],
            "collectivite": "departement-15", "periode": {"debut": "2022-01-01", "fin": "2024-12-31"},
            "statut": "projet", "enveloppes": enveloppes.iter().enumerate().map(enveloppe).collect::<Vec<_>>(),
            "actions": [{"id": "a", "code": "A", "intitule": "A", "financements": lignes}]});
        crate::arbre::lire(tree.to_string().as_bytes()).unwrap()
    }

    const DIX: Option<&str> = Some("10.00");

    #[test_case(&[("etat", None, 2022, 2022, DIX), ("etat", None, 2023, 2023, DIX), ("etat", None, 2024, 2024, DIX)], &[]; "each year is there")]
    #[test_case(&[("etat", None, 2022, 2022, DIX), ("etat", None, 2024, 2024, Some("0.00"))], &["État pour 2023"]; "zero is said, nothing is not")]
    #[test_case(&[("etat", None, 2022, 2024, DIX), ("fir", None, 2022, 2022, DIX)], &["FIR pour 2023 et 2024"]; "one amount for three years lacks none of them")]
    #[test_case(&[("fir", None, 2022, 2022, DIX), ("ars_non_ventile", None, 2023, 2024, DIX)], &["ONDAM médico-social pour 2022"]; "FIR is in the ARS, the ARS is not in FIR")]
    #[test_case(&[("fir", None, 2022, 2022, DIX), ("ondam", None, 2022, 2022, DIX), ("ars_non_ventile", None, 2023, 2024, DIX)], &[]; "FIR and ONDAM are the ARS under other names")]
    #[test_case(&[("etat_et_ars_non_ventile", None, 2022, 2022, DIX), ("etat", None, 2023, 2024, DIX)], &["ARS pour 2023 et 2024"]; "the State alone is not the State and the ARS")]
    #[test_case(&[("autre", Some("CAF"), 2022, 2022, DIX), ("autre", Some("Caf"), 2023, 2023, DIX), ("autre", Some(" CAF "), 2024, 2024, DIX)], &[]; "one name, three spellings")]
    #[test_case(&[("autre", Some("CAF"), 2022, 2022, DIX), ("autre", Some("Région"), 2022, 2024, DIX)], &["CAF pour 2023 et 2024"]; "another funder is told by its name")]
    #[test_case(&[("etat", None, 2022, 2024, None)], &["État pour 2022-2024"]; "an envelope without its amount")]
    #[test_case(&[], &[]; "nobody pays")]
    fn ce_qui_manque_au_total(enveloppes: &[Essai], attendus: &[&str]) {
        let manques: Vec<String> = manques(&dossier(enveloppes, &[])).iter().map(ToString::to_string).collect();
        assert_eq!(manques, attendus);
    }

    #[test]
    fn une_somme_trouee_est_partielle_et_garde_ce_que_les_enveloppes_disent() {
        let d = dossier(&[("etat", None, 2022, 2022, DIX), ("fir", None, 2023, 2023, DIX)], &[2022]);
        let annee = |annee: u16| Tranche::annee(annee.to_string().parse().unwrap());
        let en_2022 = cofinancement(&d, annee(2022));
        assert_eq!((en_2022.total.absents, en_2022.notifie.absents), (1, 0), "FIR lacks, and no envelope is empty");
        assert!(en_2022.total.est_partielle() && en_2022.notifie.totale() == en_2022.total.connu);
        assert_eq!(en_2022.departement.totale().map(|m| m.to_string()).as_deref(), Some("5.00"));
        let en_2024 = cofinancement(&d, annee(2024));
        assert_eq!((en_2024.total, en_2024.departement.absents), (Somme { absents: 2, ..Somme::default() }, 1));
        assert_eq!(attendu(&d, Source::Dtpjj, annee(2024)), Somme::default(), "who never pays is not awaited");
        assert_eq!(cofinancement_annuel(&d), None);
    }
}
