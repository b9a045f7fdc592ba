//! Column widths: the shares asked for, corrected so that no amount and no word is cut, and no column stands half empty
//! beside one that wraps.

/// What the cells of a column ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Etendue {
    /// Width of the widest piece that cannot be cut.
    pub minimum: f32,
    /// The same in the widest letters that it may be read in.
    pub au_plus_large: f32,
    /// Width of the widest cell on one line.
    pub naturelle: f32,
}

impl Etendue {
    pub fn englober(&mut self, autre: Self) {
        self.minimum = self.minimum.max(autre.minimum);
        self.au_plus_large = self.au_plus_large.max(autre.au_plus_large);
        self.naturelle = self.naturelle.max(autre.naturelle);
    }
}

/// Widths that fill `total`. A column narrower than its minimum takes what it lacks from those that have more than theirs, in
/// our letters, then in wider ones; then one that wraps takes what others leave empty.
pub fn largeurs(poids: &[u16], etendues: &[Etendue], total: f32) -> Vec<f32> {
    if poids.is_empty() {
        return vec![total];
    }
    let somme: f32 = poids.iter().map(|p| f32::from((*p).max(1))).sum();
    let mut largeurs: Vec<f32> = poids.iter().map(|p| f32::from((*p).max(1)) / somme * total).collect();
    equilibrer(&mut largeurs, |rang| etendues[rang].minimum);
    equilibrer(&mut largeurs, |rang| etendues[rang].au_plus_large.max(etendues[rang].minimum));
    equilibrer(&mut largeurs, |rang| etendues[rang].naturelle.max(etendues[rang].au_plus_large));
    largeurs
}

/// Moves width from the columns that have more than what they want to those that have less, as far as it goes.
fn equilibrer(largeurs: &mut [f32], voulue: impl Fn(usize) -> f32) {
    let ecarts: Vec<f32> = largeurs.iter().enumerate().map(|(rang, largeur)| voulue(rang) - largeur).collect();
    let manque: f32 = ecarts.iter().map(|e| e.max(0.0)).sum();
    let exces: f32 = ecarts.iter().map(|e| (-e).max(0.0)).sum();
    // When there is not enough for all, each lacking column gets the same part of what it lacks.
    let transfert = manque.min(exces);
    if transfert <= 0.0 {
        return;
    }
    for (largeur, ecart) in largeurs.iter_mut().zip(ecarts) {
        *largeur += if ecart > 0.0 { ecart / manque * transfert } else { ecart / exces * transfert };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minima(minima: &[f32]) -> Vec<Etendue> {
        minima.iter().map(|m| Etendue { minimum: *m, ..Etendue::default() }).collect()
    }

    #[test]
    fn shares_are_kept_when_everything_fits() {
        assert_eq!(largeurs(&[1, 3], &minima(&[10.0, 10.0]), 100.0), [25.0, 75.0]);
    }

    #[test]
    fn a_narrow_column_takes_from_the_wide_one() {
        assert_eq!(largeurs(&[1, 3], &minima(&[40.0, 10.0]), 100.0), [40.0, 60.0]);
    }

    #[test]
    fn a_column_that_wraps_takes_what_the_others_leave_empty() {
        let demande = [(20.0, 300.0), (15.0, 20.0), (15.0, 20.0)];
        let etendues = demande.map(|(minimum, naturelle)| Etendue { minimum, naturelle, ..Etendue::default() });
        assert_eq!(largeurs(&[2, 1, 1], &etendues, 100.0), [60.0, 20.0, 20.0]);
    }

    #[test]
    fn a_column_that_wraps_leaves_the_others_whole() {
        let demande = [(20.0, 300.0), (15.0, 40.0), (15.0, 20.0)];
        let etendues = demande.map(|(minimum, naturelle)| Etendue { minimum, naturelle, ..Etendue::default() });
        let largeurs = largeurs(&[2, 1, 1], &etendues, 100.0);
        assert!(largeurs[1] >= 25.0 && largeurs[2] >= 20.0, "nobody gives what it needs: {largeurs:?}");
    }

    #[test]
    fn room_for_wider_letters_comes_from_those_that_have_it_and_cuts_no_word_of_ours() {
        let etendue = |minimum, au_plus_large| Etendue { minimum, au_plus_large, naturelle: 0.0 };
        assert_eq!(largeurs(&[1, 3], &[etendue(20.0, 40.0), etendue(20.0, 30.0)], 100.0), [40.0, 60.0]);
        let serrees = largeurs(&[1, 1], &[etendue(60.0, 80.0), etendue(38.0, 50.0)], 100.0);
        assert!(serrees[0] >= 60.0 && serrees[1] >= 38.0, "{serrees:?}");
    }

    #[test]
    fn when_nothing_fits_the_width_is_shared_and_still_full() {
        let largeurs = largeurs(&[1, 1, 2], &minima(&[80.0, 80.0, 20.0]), 100.0);
        assert!((largeurs.iter().sum::<f32>() - 100.0).abs() < 0.01, "{largeurs:?}");
        assert!(largeurs[2] >= 19.9, "the last column keeps its minimum: {largeurs:?}");
    }
}
