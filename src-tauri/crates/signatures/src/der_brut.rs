//! The few structures of ASN.1 that are walked by hand: tag, length, value, one after the other; and the lengths that some tools leave
//! open (BER), closed as DER wants them.

/// What is left of a sequence.
pub(crate) struct Suite<'a>(pub &'a [u8]);

pub(crate) const ENTIER: u8 = 0x02;
pub(crate) const OCTETS: u8 = 0x04;
pub(crate) const OID: u8 = 0x06;
pub(crate) const DATE: u8 = 0x18;
pub(crate) const SEQUENCE: u8 = 0x30;

impl<'a> Suite<'a> {
    /// The next element: its tag and its value.
    pub fn element(&mut self) -> Option<(u8, &'a [u8])> {
        let (entete, longueur) = entete(self.0)?;
        let valeur = self.0.get(entete..entete.checked_add(longueur)?)?;
        let etiquette = self.0[0];
        self.0 = &self.0[entete + longueur..];
        Some((etiquette, valeur))
    }

    /// The value of the next element, which has to be of that tag.
    pub fn attendre(&mut self, etiquette: u8) -> Option<&'a [u8]> {
        self.element().filter(|(lue, _)| *lue == etiquette).map(|(_, valeur)| valeur)
    }

    /// The same, when it is there.
    pub fn peut_etre(&mut self, etiquette: u8) -> Option<&'a [u8]> {
        if self.0.first() == Some(&etiquette) { self.attendre(etiquette) } else { None }
    }
}

const OCTETS_EN_MORCEAUX: u8 = 0x24;
const PROFONDEUR_MAX: usize = 40;

/// Cuts the first element from what follows it, with its lengths closed. What is closed already stays as it is, to the byte: hashes
/// and keys are about these bytes.
pub(crate) fn couper(octets: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let (element, pris, _) = fermer(octets, 0)?;
    Some((element, octets.get(pris..)?))
}

/// The element, how many bytes it took, and whether it had to be written again.
fn fermer(octets: &[u8], profondeur: usize) -> Option<(Vec<u8>, usize, bool)> {
    let (&etiquette, &premier) = (octets.first()?, octets.get(1)?);
    let construit = etiquette & 0x20 != 0;
    // Tags of several bytes are no part of a signature.
    if profondeur > PROFONDEUR_MAX || etiquette & 0x1f == 0x1f {
        return None;
    }
    let ouvert = premier == 0x80;
    let (debut, fin) = if ouvert {
        (2, octets.len())
    } else {
        let (entete, longueur) = entete(octets)?;
        (entete, entete.checked_add(longueur)?)
    };
    let entier = octets.get(..fin)?;
    if !construit {
        return (!ouvert).then(|| (entier.to_vec(), fin, false));
    }
    let (mut corps, mut place, mut refait) = (Vec::new(), debut, ouvert || etiquette == OCTETS_EN_MORCEAUX);
    loop {
        if ouvert && entier.get(place..place + 2)? == [0, 0] {
            place += 2;
            break;
        }
        if !ouvert && place == fin {
            break;
        }
        let (enfant, pris, change) = fermer(&entier[place..], profondeur + 1)?;
        if etiquette == OCTETS_EN_MORCEAUX {
            corps.extend_from_slice(Suite(&enfant).attendre(OCTETS)?);
        } else {
            corps.extend(enfant);
        }
        place += pris;
        refait |= change;
    }
    if !refait {
        return Some((entier.to_vec(), fin, false));
    }
    let etiquette = if etiquette == OCTETS_EN_MORCEAUX { OCTETS } else { etiquette };
    Some(([vec![etiquette], longueur(corps.len()), corps].concat(), place, true))
}

fn longueur(longueur: usize) -> Vec<u8> {
    match u8::try_from(longueur) {
        Ok(court @ 0..=0x7f) => vec![court],
        _ => {
            let octets: Vec<u8> = longueur.to_be_bytes().into_iter().skip_while(|o| *o == 0).collect();
            let combien = u8::try_from(octets.len()).expect("a length has eight bytes at most");
            [vec![0x80 | combien], octets].concat()
        }
    }
}

/// Length of the head and of the value. Definite lengths, tags of one byte: DER as signatures use it.
fn entete(octets: &[u8]) -> Option<(usize, usize)> {
    let premier = usize::from(*octets.get(1)?);
    if premier < 0x80 {
        return Some((2, premier));
    }
    let combien = premier & 0x7f;
    if combien == 0 || combien > 4 {
        return None;
    }
    let longueur = octets.get(2..2 + combien)?.iter().fold(0_usize, |n, o| (n << 8) | usize::from(*o));
    Some((2 + combien, longueur))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn une_longueur_ouverte_se_ferme() {
        // SEQUENCE { [0] { OCTET STRING in two parts }, INTEGER }, everything open, then filling.
        let ouvert = [0x30, 0x80, 0xa0, 0x80, 0x24, 0x80, 4, 1, 7, 4, 2, 8, 9, 0, 0, 0, 0, 2, 1, 5, 0, 0, 0, 0, 0];
        let (ferme, reste) = couper(&ouvert).unwrap();
        assert_eq!(ferme, [0x30, 10, 0xa0, 5, 4, 3, 7, 8, 9, 2, 1, 5]);
        assert_eq!(reste, [0, 0, 0]);
    }

    #[test]
    fn ce_qui_est_ferme_reste_tel_quel() {
        // The length is written longer than it needs: these bytes may have been hashed.
        let ferme = [0x30, 0x81, 3, 2, 1, 5];
        assert_eq!(couper(&ferme).unwrap(), (ferme.to_vec(), &[][..]));
    }

    #[test]
    fn ce_qui_ne_finit_pas_n_est_rien() {
        for octets in [&[][..], &[0x30], &[0x30, 0x80], &[0x30, 5, 2, 1], &[4, 0x80, 0, 0], &[0x1f, 1, 0]] {
            assert!(couper(octets).is_none(), "{octets:?}");
        }
        assert!(couper(&[0x30, 0x80].repeat(100_000)).is_none(), "nesting is limited");
    }
}
