//! Column widths: the shares asked for, corrected so that no amount and no word is cut.

/// Widths that fill `total`. A column narrower than its minimum takes what it lacks from those that have more than theirs.
pub fn largeurs(poids: &[u16], minima: &[f32], total: f32) -> Vec<f32> {
    if poids.is_empty() {
        return vec![total];
    }
    let somme: f32 = poids.iter().map(|p| f32::from((*p).max(1))).sum();
    let mut largeurs: Vec<f32> = poids.iter().map(|p| f32::from((*p).max(1)) / somme * total).collect();
    let manque: f32 = largeurs.iter().zip(minima).map(|(l, m)| (m - l).max(0.0)).sum();
    let exces: f32 = largeurs.iter().zip(minima).map(|(l, m)| (l - m).max(0.0)).sum();
    if manque == 0.0 {
        return largeurs;
    }
    // When there is not enough for all, each lacking column gets the same part of what it lacks.
    let transfert = manque.min(exces);
    for (largeur, minimum) in largeurs.iter_mut().zip(minima) {
        let ecart = *minimum - *largeur;
        *largeur += if ecart > 0.0 { ecart / manque * transfert } else { ecart / exces.max(f32::EPSILON) * transfert };
    }
    largeurs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_kept_when_everything_fits() {
        assert_eq!(largeurs(&[1, 3], &[10.0, 10.0], 100.0), [25.0, 75.0]);
    }

    #[test]
    fn a_narrow_column_takes_from_the_wide_one() {
        assert_eq!(largeurs(&[1, 3], &[40.0, 10.0], 100.0), [40.0, 60.0]);
    }

    #[test]
    fn when_nothing_fits_the_width_is_shared_and_still_full() {
        let largeurs = largeurs(&[1, 1, 2], &[80.0, 80.0, 20.0], 100.0);
        assert!((largeurs.iter().sum::<f32>() - 100.0).abs() < 0.01, "{largeurs:?}");
        assert!(largeurs[2] >= 19.9, "the last column keeps its minimum: {largeurs:?}");
    }
}
