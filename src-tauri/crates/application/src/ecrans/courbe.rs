//! The small curve of an indicator: where it starts, where it must go, where it is, and the same thing in words.

use domaine::dossier::Indicateur;
use domaine::ident::Millesime;
use domaine::nombre::Nombre;

use crate::textes::cadres::sens as sens_en_clair;
use crate::vues_ecran::{CourbeVue, PointCourbe};

/// `None` while nothing is known: there is nothing to draw.
pub(super) fn courbe(indicateur: &Indicateur, millesimes: &[Millesime]) -> Option<CourbeVue> {
    let reference =
        indicateur.reference.as_ref().and_then(|r| Some((r.periode.to_string(), *r.valeur.as_ref()?.valeur()?)));
    let cible = |m: &Millesime| indicateur.cibles.get(m).and_then(|c| c.valeur()).copied();
    let resultat = |m: &Millesime| indicateur.realises.get(m)?.valeur.as_ref()?.valeur().copied();
    // The baseline stands in the first column, then one column for each year.
    let colonnes = |lue: &dyn Fn(&Millesime) -> Option<Nombre>| -> Vec<Lue> {
        millesimes.iter().enumerate().filter_map(|(rang, m)| Some((rang + 1, m.to_string(), lue(m)?))).collect()
    };
    let (cibles, resultats) = (colonnes(&cible), colonnes(&resultat));
    let depart = reference.map(|(periode, valeur)| (0, periode, valeur));
    let valeurs = || depart.iter().chain(&cibles).chain(&resultats).map(|(_, _, valeur)| *valeur);
    let (bas, haut) = (valeurs().min()?, valeurs().max()?);
    let point = |(rang, _, valeur): &Lue| PointCourbe {
        rang: u32::try_from(*rang).unwrap_or(u32::MAX),
        hauteur: valeur.position(bas, haut),
    };
    Some(CourbeVue {
        colonnes: u32::try_from(millesimes.len() + 1).unwrap_or(u32::MAX),
        cibles: depart.iter().chain(&cibles).map(point).collect(),
        resultats: resultats.iter().map(point).collect(),
        en_clair: en_clair(indicateur, depart.as_ref(), &cibles, &resultats),
    })
}

/// A column, its year, the value there.
type Lue = (usize, String, Nombre);

/// « Référence 2021 : 118 ; cibles : 150 en 2022, 185 en 2023 ; résultat : 141 en 2022. À la hausse. »
fn en_clair(indicateur: &Indicateur, depart: Option<&Lue>, cibles: &[Lue], resultats: &[Lue]) -> String {
    let suite = |nom: &str, lues: &[Lue]| {
        let valeurs: Vec<String> = lues.iter().map(|(_, m, v)| format!("{} en {m}", v.en_francais())).collect();
        let pluriel = if lues.len() < 2 { "" } else { "s" };
        (!lues.is_empty()).then(|| format!("{nom}{pluriel} : {}", valeurs.join(", ")))
    };
    let reference = depart.map(|(_, periode, valeur)| format!("référence {periode} : {}", valeur.en_francais()));
    let parties: Vec<String> =
        [reference, suite("cible", cibles), suite("résultat", resultats)].into_iter().flatten().collect();
    let phrase = crate::edition::majuscule(&parties.join(" ; "));
    match indicateur.sens {
        Some(sens) => format!("{phrase}. {}.", sens_en_clair(sens)),
        None => format!("{phrase}."),
    }
}
