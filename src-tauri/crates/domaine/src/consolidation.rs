//! Money of several dossiers side by side, and added up: nothing is split, lost, or counted twice.
//!
//! An amount that a source gave for several years belongs to none of them: beside a year it is shown, never counted in it;
//! over the whole of the contracts it is counted like the others.

use serde::{Deserialize, Serialize};

use crate::donnee::Somme;
use crate::dossier::{Dossier, Source};
use crate::finances::{Tranche, attendu, cofinancement, sources, tranches};
use crate::montant::Montant;

/// What is compared: the money of one source, or all that comes from outside the Département.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoi {
    Cofinancement,
    Source(Source),
}

/// What a dossier says of a source in one column of its tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ligne {
    /// Absent for the outside money taken together.
    pub source: Option<Source>,
    pub debut: u16,
    pub fin: u16,
    pub connu: Option<Montant>,
    pub absents: usize,
    pub fictive: bool,
}

impl Ligne {
    fn de(source: Option<Source>, tranche: Tranche, somme: Somme) -> Option<Self> {
        let Somme { connu, absents, fictive } = somme;
        let (debut, fin) = (tranche.debut.annee(), tranche.fin.annee());
        (somme != Somme::default()).then_some(Self { source, debut, fin, connu, absents, fictive })
    }

    fn somme(&self) -> Somme {
        Somme { connu: self.connu, absents: self.absents, fictive: self.fictive }
    }

    fn est_de(&self, quoi: Quoi) -> bool {
        match quoi {
            Quoi::Cofinancement => self.source.is_none(),
            Quoi::Source(source) => self.source == Some(source),
        }
    }
}

/// The money of a dossier, column by column, partial where its tables are. The share of the Département is that of its envelopes,
/// else of its lines.
pub fn releve(dossier: &Dossier) -> Vec<Ligne> {
    tranches(dossier)
        .into_iter()
        .flat_map(|tranche| {
            let dehors = cofinancement(dossier, tranche);
            let departement = dehors.departement;
            let de_la_source = move |source: Source| {
                let somme = if source == Source::Departement { departement } else { attendu(dossier, source, tranche) };
                Ligne::de(Some(source), tranche, somme)
            };
            let par_source: Vec<Ligne> = sources(dossier).into_iter().filter_map(de_la_source).collect();
            par_source.into_iter().chain(Ligne::de(None, tranche, dehors.total))
        })
        .collect()
}

/// What one dossier brings to a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apport {
    pub somme: Somme,
    /// Amounts for several years, one of which is looked at: first year, last year, amount.
    pub non_ventiles: Vec<(u16, u16, Montant)>,
}

/// The money of that year; of the whole contract without one.
pub fn apport(lignes: &[Ligne], quoi: Quoi, annee: Option<u16>) -> Apport {
    let siennes = lignes.iter().filter(|ligne| ligne.est_de(quoi));
    siennes.fold(Apport::default(), |mut apport, ligne| {
        match annee {
            Some(annee) if !(ligne.debut..=ligne.fin).contains(&annee) => {}
            Some(_) if ligne.debut != ligne.fin => {
                apport.non_ventiles.extend(ligne.connu.map(|montant| (ligne.debut, ligne.fin, montant)));
            }
            Some(_) | None => apport.somme = apport.somme.plus(ligne.somme()),
        }
        apport
    })
}

/// Several dossiers added up: the sum, and of how many it is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub somme: Somme,
    /// Dossiers of which an amount is in the sum.
    pub connus: usize,
    /// Those among them that lack a part of it.
    pub partiels: usize,
    /// Dossiers that gave an amount for several years, which is not in the sum.
    pub non_ventiles: usize,
    /// Dossiers that say nothing.
    pub muets: usize,
}

/// Adds up what dossiers bring.
pub fn total<'a>(apports: impl IntoIterator<Item = &'a Apport>) -> Total {
    apports.into_iter().fold(Total::default(), |mut total, apport| {
        total.somme = total.somme.plus(apport.somme);
        total.connus += usize::from(apport.somme.connu.is_some());
        total.partiels += usize::from(apport.somme.est_partielle());
        total.non_ventiles += usize::from(!apport.non_ventiles.is_empty());
        total.muets += usize::from(apport.somme.connu.is_none() && apport.non_ventiles.is_empty());
        total
    })
}

/// Bounds of at most five classes of as many values each, from the lowest: each class begins at a bound. Equal values are
/// never parted, so there may be fewer classes.
pub fn classes(valeurs: &[Montant]) -> Vec<Montant> {
    const CLASSES: usize = 5;
    let mut tries = valeurs.to_vec();
    tries.sort_unstable();
    let mut bornes: Vec<Montant> =
        (0..CLASSES).filter_map(|rang| tries.get(rang * tries.len() / CLASSES).copied()).collect();
    bornes.dedup();
    bornes
}

/// The class of a value among these bounds.
pub fn classe(bornes: &[Montant], valeur: Montant) -> usize {
    bornes.iter().rposition(|borne| *borne <= valeur).unwrap_or(0)
}

/// True when a value stands far from the others: beyond three times the spread of the middle half of them. Nothing is far
/// among few.
pub fn est_a_part(valeurs: &[Montant], valeur: Montant) -> bool {
    const ASSEZ: usize = 8;
    if valeurs.len() < ASSEZ {
        return false;
    }
    let mut tries = valeurs.to_vec();
    tries.sort_unstable();
    let (bas, haut) = (tries[tries.len() / 4], tries[tries.len() * 3 / 4]);
    let ecart = haut - bas;
    let large = ecart + ecart + ecart;
    valeur < bas - large || valeur > haut + large
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn m(texte: &str) -> Montant {
        texte.parse().unwrap()
    }

    fn ligne(source: Option<Source>, debut: u16, fin: u16, connu: Option<&str>, absents: usize) -> Ligne {
        Ligne { source, debut, fin, connu: connu.map(m), absents, fictive: false }
    }

    #[test]
    fn un_montant_de_trois_ans_n_est_d_aucun() {
        let fir = Some(Source::Fir);
        let lignes = [
            ligne(fir, 2020, 2020, Some("10.00"), 0),
            ligne(fir, 2020, 2022, Some("90.00"), 0),
            ligne(fir, 2021, 2021, None, 1),
            ligne(Some(Source::Etat), 2020, 2020, Some("5.00"), 0),
        ];
        let fir = |annee| apport(&lignes, Quoi::Source(Source::Fir), annee);
        assert_eq!(fir(Some(2020)).somme.totale(), Some(m("10.00")));
        assert_eq!(fir(Some(2020)).non_ventiles, [(2020, 2022, m("90.00"))]);
        assert_eq!((fir(Some(2021)).somme.connu, fir(Some(2021)).somme.absents), (None, 1));
        assert_eq!(fir(Some(2023)), Apport::default());
        assert_eq!(fir(None).somme, Somme { connu: Some(m("100.00")), absents: 1, fictive: false });
        assert!(fir(None).non_ventiles.is_empty());
    }

    #[test]
    fn un_total_dit_de_quoi_il_est_fait() {
        let apports = [
            Apport { somme: Somme { connu: Some(m("1.00")), absents: 0, fictive: false }, non_ventiles: vec![] },
            Apport { somme: Somme { connu: Some(m("2.50")), absents: 1, fictive: false }, non_ventiles: vec![] },
            Apport { somme: Somme::default(), non_ventiles: vec![(2020, 2022, m("9.00"))] },
            Apport::default(),
        ];
        let total = total(&apports);
        assert_eq!(total.somme.connu, Some(m("3.50")));
        assert_eq!((total.connus, total.partiels, total.non_ventiles, total.muets), (2, 1, 1, 1));
    }

    #[test]
    fn les_classes_ne_separent_pas_des_valeurs_egales() {
        assert!(classes(&[]).is_empty());
        assert_eq!(classes(&[m("3.00")]), [m("3.00")]);
        assert_eq!(classes(&vec![m("3.00"); 40]), [m("3.00")]);
        let dix: Vec<Montant> = (1..=10).map(|n| m(&format!("{n}.00"))).collect();
        let bornes = classes(&dix);
        assert_eq!(bornes, ["1.00", "3.00", "5.00", "7.00", "9.00"].map(m));
        assert_eq!(["0.50", "1.00", "2.99", "3.00", "10.00"].map(|v| classe(&bornes, m(v))), [0, 0, 0, 1, 4]);
    }

    #[test]
    fn une_valeur_a_part_se_voit_parmi_huit_au_moins() {
        let mut valeurs: Vec<Montant> = (0..7).map(|n| m(&format!("{}.00", 100 + n))).collect();
        let enorme = m("158000000.00");
        valeurs.push(enorme);
        assert!(est_a_part(&valeurs, enorme));
        assert!(!valeurs[..7].iter().any(|v| est_a_part(&valeurs, *v)));
        assert!(!est_a_part(&valeurs[1..], enorme), "seven are too few to tell");
    }

    fn des_lignes() -> impl Strategy<Value = Vec<Ligne>> {
        let une = (0..3_usize, 2020_u16..2026, 0_u16..3, prop::option::of(0_u32..100_000), 0_usize..2).prop_map(
            |(source, debut, duree, euros, absents)| Ligne {
                source: [None, Some(Source::Etat), Some(Source::Fir)][source],
                debut,
                fin: debut + duree,
                connu: euros.map(|e| m(&format!("{e}.00"))),
                absents,
                fictive: false,
            },
        );
        prop::collection::vec(une, 0..12)
    }

    proptest! {
        /// What the years and the unsplit amounts hold is what the whole contracts hold: nothing appears, nothing goes.
        #[test]
        fn rien_ne_se_cree_ni_ne_se_perd(dossiers in prop::collection::vec(des_lignes(), 0..6)) {
            let quoi = Quoi::Source(Source::Fir);
            let tout = total(&dossiers.iter().map(|d| apport(d, quoi, None)).collect::<Vec<_>>());
            let par_an = (2020..=2028).map(|annee| {
                total(&dossiers.iter().map(|d| apport(d, quoi, Some(annee))).collect::<Vec<_>>()).somme
            });
            let de_plusieurs = dossiers.iter().flatten().filter(|l| l.est_de(quoi) && l.debut != l.fin);
            let somme = par_an.chain(de_plusieurs.map(Ligne::somme)).fold(Somme::default(), Somme::plus);
            prop_assert_eq!(tout.somme, somme);
        }

        #[test]
        fn chaque_valeur_a_sa_classe(euros in prop::collection::vec(0_u32..1000, 1..60)) {
            let valeurs: Vec<Montant> = euros.iter().map(|e| m(&format!("{e}.00"))).collect();
            let bornes = classes(&valeurs);
            prop_assert!((1..=5).contains(&bornes.len()));
            for v in &valeurs {
                let rang = classe(&bornes, *v);
                prop_assert!(bornes[rang] <= *v && bornes.get(rang + 1).is_none_or(|suite| v < suite));
            }
        }
    }
}
