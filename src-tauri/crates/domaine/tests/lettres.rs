//! Numbers in words against an independent implementation, in both spellings.

use domaine::lettres::Orthographe;
use domaine::montant::Montant;
use num2words::{Lang, Num2Words};
use proptest::prelude::*;
use test_case::test_case;

fn reference(n: u64, orthographe: Orthographe) -> String {
    let nombre = Num2Words::new(i64::try_from(n).unwrap()).lang(Lang::French);
    let nombre = match orthographe {
        Orthographe::Traditionnelle => nombre,
        Orthographe::Rectifiee => nombre.prefer("reformed"),
    };
    nombre.to_words().unwrap()
}

fn comparer(orthographe: Orthographe, nombres: impl Iterator<Item = u64>) {
    let ecarts: Vec<String> = nombres
        .filter(|n| orthographe.entier(*n) != reference(*n, orthographe))
        .map(|n| format!("{n}: {} / {}", orthographe.entier(n), reference(n, orthographe)))
        .collect();
    assert!(ecarts.is_empty(), "{} differ: {:#?}", ecarts.len(), &ecarts[..ecarts.len().min(20)]);
}

/// All the small ones, then one in seven: the whole range is held to another reference beside the code.
#[test_case(Orthographe::Traditionnelle)]
#[test_case(Orthographe::Rectifiee)]
fn jusqu_au_million(orthographe: Orthographe) {
    comparer(orthographe, (0..20_000).chain((20_000..1_000_000).step_by(7)));
}

proptest! {
    #[test]
    fn au_hasard_jusqu_a_mille_milliards(n in 2_u64..1_000_000_000_000, centimes in 2_u64..100) {
        for orthographe in [Orthographe::Traditionnelle, Orthographe::Rectifiee] {
            let (euros, cents) = (reference(n, orthographe), reference(centimes, orthographe));
            prop_assert_eq!(orthographe.entier(n), euros.clone());
            let montant = Montant::de_centimes(i64::try_from(n * 100 + centimes).unwrap());
            let lien = if n % 1_000_000 == 0 { "d’" } else { "" };
            prop_assert_eq!(orthographe.montant(montant), format!("{euros} {lien}euros et {cents} centimes"));
        }
    }
}
