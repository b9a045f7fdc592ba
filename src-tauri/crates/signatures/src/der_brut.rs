//! The few structures of ASN.1 that are walked by hand: tag, length, value, one after the other.

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

/// Cuts the first element from what follows it.
pub(crate) fn couper(octets: &[u8]) -> Option<(&[u8], &[u8])> {
    let (entete, longueur) = entete(octets)?;
    octets.split_at_checked(entete.checked_add(longueur)?)
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
