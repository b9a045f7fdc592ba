//! The syntax of objects: bytes → `lopdf::Object`. Nesting is limited; what does not parse is nothing.

use lopdf::{Dictionary, Object, StringFormat};

const PROFONDEUR_MAX: usize = 60;

pub(super) struct Lecteur<'a> {
    pub octets: &'a [u8],
    pub pos: usize,
}

fn blanc(octet: u8) -> bool {
    matches!(octet, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn separe(octet: u8) -> bool {
    blanc(octet) || b"()<>[]{}/%".contains(&octet)
}

impl<'a> Lecteur<'a> {
    pub fn a(octets: &'a [u8], pos: usize) -> Self {
        Self { octets, pos }
    }

    fn reste(&self) -> &'a [u8] {
        self.octets.get(self.pos..).unwrap_or_default()
    }

    /// Past blanks and comments.
    pub fn avancer(&mut self) {
        while let Some(&octet) = self.octets.get(self.pos) {
            if octet == b'%' {
                self.pos += self.reste().iter().take_while(|o| !matches!(o, b'\r' | b'\n')).count();
            } else if blanc(octet) {
                self.pos += 1;
            } else {
                return;
            }
        }
    }

    /// Takes a word when it comes next.
    pub fn mot(&mut self, mot: &[u8]) -> bool {
        self.avancer();
        let suite = self.reste().get(mot.len()).copied();
        let la = self.reste().starts_with(mot) && suite.is_none_or(separe);
        if la {
            self.pos += mot.len();
        }
        la
    }

    /// A number without sign.
    pub fn naturel(&mut self) -> Option<u64> {
        self.avancer();
        let longueur = self.reste().iter().take_while(|o| o.is_ascii_digit()).count();
        let chiffres = &self.reste()[..longueur];
        if self.reste().get(longueur).is_some_and(|o| !separe(*o)) {
            return None;
        }
        let nombre = std::str::from_utf8(chiffres).ok()?.parse().ok()?;
        self.pos += longueur;
        Some(nombre)
    }

    /// `12 0 obj`.
    pub fn entete_d_objet(&mut self) -> Option<(u32, u16)> {
        let numero = u32::try_from(self.naturel()?).ok()?;
        let generation = u16::try_from(self.naturel()?).ok()?;
        self.mot(b"obj").then_some((numero, generation))
    }

    pub fn objet(&mut self) -> Option<Object> {
        self.objet_a(0)
    }

    fn objet_a(&mut self, profondeur: usize) -> Option<Object> {
        if profondeur > PROFONDEUR_MAX {
            return None;
        }
        self.avancer();
        match *self.reste().first()? {
            b'/' => self.nom().map(Object::Name),
            b'(' => self.litterale(),
            b'<' if self.reste().get(1) == Some(&b'<') => self.dictionnaire(profondeur).map(Object::Dictionary),
            b'<' => self.hexadecimale(),
            b'[' => {
                self.pos += 1;
                let mut elements = Vec::new();
                loop {
                    self.avancer();
                    if self.reste().first() == Some(&b']') {
                        self.pos += 1;
                        return Some(Object::Array(elements));
                    }
                    elements.push(self.objet_a(profondeur + 1)?);
                }
            }
            b'0'..=b'9' => self.reference().or_else(|| self.nombre()),
            b'+' | b'-' | b'.' => self.nombre(),
            _ if self.mot(b"true") => Some(Object::Boolean(true)),
            _ if self.mot(b"false") => Some(Object::Boolean(false)),
            _ if self.mot(b"null") => Some(Object::Null),
            _ => None,
        }
    }

    fn reference(&mut self) -> Option<Object> {
        let debut = self.pos;
        let lire = |l: &mut Self| {
            let numero = u32::try_from(l.naturel()?).ok()?;
            let generation = u16::try_from(l.naturel()?).ok()?;
            l.mot(b"R").then_some(Object::Reference((numero, generation)))
        };
        let lue = lire(self);
        if lue.is_none() {
            self.pos = debut;
        }
        lue
    }

    fn nombre(&mut self) -> Option<Object> {
        let longueur = self.reste().iter().take_while(|o| o.is_ascii_digit() || b"+-.".contains(o)).count();
        let texte = std::str::from_utf8(&self.reste()[..longueur]).ok()?;
        let nombre = match texte.parse::<i64>() {
            Ok(entier) => Object::Integer(entier),
            Err(_) => Object::Real(texte.parse::<f32>().ok()?),
        };
        self.pos += longueur;
        Some(nombre)
    }

    fn nom(&mut self) -> Option<Vec<u8>> {
        self.pos += 1;
        let longueur = self.reste().iter().take_while(|o| !separe(**o)).count();
        let brut = &self.reste()[..longueur];
        self.pos += longueur;
        let mut nom = Vec::with_capacity(longueur);
        let mut i = 0;
        while i < brut.len() {
            let code =
                (brut[i] == b'#').then(|| brut.get(i + 1..i + 3)).flatten().and_then(|c| deux_chiffres(c[0], c[1]));
            nom.push(code.unwrap_or(brut[i]));
            i += if code.is_some() { 3 } else { 1 };
        }
        Some(nom)
    }

    fn litterale(&mut self) -> Option<Object> {
        self.pos += 1;
        let mut texte = Vec::new();
        let mut ouvertes = 0_usize;
        loop {
            let octet = *self.octets.get(self.pos)?;
            self.pos += 1;
            match octet {
                b'(' => ouvertes += 1,
                b')' if ouvertes == 0 => return Some(Object::String(texte, StringFormat::Literal)),
                b')' => ouvertes -= 1,
                b'\\' => {
                    self.echappement(&mut texte)?;
                    continue;
                }
                _ => {}
            }
            texte.push(octet);
        }
    }

    fn echappement(&mut self, texte: &mut Vec<u8>) -> Option<()> {
        let octet = *self.octets.get(self.pos)?;
        self.pos += 1;
        match octet {
            b'n' => texte.push(b'\n'),
            b'r' => texte.push(b'\r'),
            b't' => texte.push(b'\t'),
            b'b' => texte.push(8),
            b'f' => texte.push(12),
            b'\n' => {}
            b'\r' => self.pos += usize::from(self.reste().first() == Some(&b'\n')),
            b'0'..=b'7' => {
                let mut code = u32::from(octet - b'0');
                for _ in 0..2 {
                    let Some(chiffre @ b'0'..=b'7') = self.reste().first().copied() else { break };
                    code = code * 8 + u32::from(chiffre - b'0');
                    self.pos += 1;
                }
                texte.push((code & 0xff) as u8);
            }
            autre => texte.push(autre),
        }
        Some(())
    }

    fn hexadecimale(&mut self) -> Option<Object> {
        self.pos += 1;
        let longueur = self.reste().iter().position(|o| *o == b'>')?;
        let texte = hexadecimal(&self.reste()[..longueur])?;
        self.pos += longueur + 1;
        Some(Object::String(texte, StringFormat::Hexadecimal))
    }

    fn dictionnaire(&mut self, profondeur: usize) -> Option<Dictionary> {
        self.pos += 2;
        let mut dictionnaire = Dictionary::new();
        loop {
            self.avancer();
            if self.reste().starts_with(b">>") {
                self.pos += 2;
                return Some(dictionnaire);
            }
            if self.reste().first() != Some(&b'/') {
                return None;
            }
            let cle = self.nom()?;
            let valeur = self.objet_a(profondeur + 1)?;
            // Said twice, a key has no meaning that two readers share.
            if dictionnaire.has(&cle) {
                return None;
            }
            dictionnaire.set(cle, valeur);
        }
    }
}

fn deux_chiffres(haut: u8, bas: u8) -> Option<u8> {
    let chiffre = |o: u8| char::from(o).to_digit(16);
    u8::try_from(chiffre(haut)? * 16 + chiffre(bas)?).ok()
}

/// The bytes that a hexadecimal text stands for; a last lone digit is followed by zero.
pub(crate) fn hexadecimal(texte: &[u8]) -> Option<Vec<u8>> {
    let mut chiffres: Vec<u8> = texte.iter().copied().filter(|o| !blanc(*o)).collect();
    if chiffres.len() % 2 == 1 {
        chiffres.push(b'0');
    }
    chiffres.chunks_exact(2).map(|paire| deux_chiffres(paire[0], paire[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lu(texte: &str) -> Option<Object> {
        Lecteur::a(texte.as_bytes(), 0).objet()
    }

    #[test]
    fn un_objet_de_chaque_sorte() {
        let Some(Object::Dictionary(d)) = lu("<< /A#42 [1 -2.5 (a\\)\\101\\n(b)) <4f6> 3 0 R] /B /C % fin\n/D null >>")
        else {
            panic!("a dictionary");
        };
        let elements = d.get(b"AB").unwrap().as_array().unwrap();
        assert_eq!(elements[0], Object::Integer(1));
        assert_eq!(elements[1], Object::Real(-2.5));
        assert_eq!(elements[2].as_str().unwrap(), b"a)A\n(b)");
        assert_eq!(elements[3].as_str().unwrap(), b"\x4f\x60");
        assert_eq!(elements[4], Object::Reference((3, 0)));
        assert_eq!(d.get(b"D").unwrap(), &Object::Null);
    }

    #[test]
    fn une_cle_dite_deux_fois_n_a_pas_de_sens() {
        assert_eq!(lu("<< /A 1 /A 2 >>"), None);
    }

    #[test]
    fn ce_qui_ne_finit_pas_n_est_rien() {
        for texte in ["", "(", "<", "<<", "[1", "<< /A", "/", "<< 1 2 >>", "nul"] {
            assert!(lu(texte).is_none_or(|o| o == Object::Name(Vec::new())), "{texte}");
        }
        assert_eq!(lu(&"[".repeat(100_000)), None, "nesting is limited");
    }
}
