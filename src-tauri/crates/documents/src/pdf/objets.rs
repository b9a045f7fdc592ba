//! One object as bytes, in the syntax of the file.

use lopdf::{Dictionary, Object, StringFormat};
use std::io::Write;

pub fn ecrire(sortie: &mut Vec<u8>, objet: &Object) {
    match objet {
        Object::Null => sortie.extend(b"null"),
        Object::Boolean(valeur) => mot(sortie, format_args!("{valeur}")),
        Object::Integer(valeur) => mot(sortie, format_args!("{valeur}")),
        Object::Real(valeur) => mot(sortie, format_args!("{valeur}")),
        Object::Name(nom) => ecrire_un_nom(sortie, nom),
        Object::String(octets, StringFormat::Literal) => chaine(sortie, octets),
        Object::String(octets, StringFormat::Hexadecimal) => {
            sortie.push(b'<');
            octets.iter().for_each(|octet| mot(sortie, format_args!("{octet:02X}")));
            sortie.push(b'>');
        }
        Object::Array(elements) => {
            sortie.push(b'[');
            for (rang, element) in elements.iter().enumerate() {
                if rang > 0 {
                    separer(sortie, element);
                }
                ecrire(sortie, element);
            }
            sortie.push(b']');
        }
        Object::Dictionary(dictionnaire) => ecrire_un_dictionnaire(sortie, dictionnaire),
        // A stream stands alone in the file: what points at it gives its number.
        Object::Stream(flux) => ecrire_un_dictionnaire(sortie, &flux.dict),
        Object::Reference((numero, generation)) => mot(sortie, format_args!("{numero} {generation} R")),
    }
}

pub fn ecrire_un_dictionnaire(sortie: &mut Vec<u8>, dictionnaire: &Dictionary) {
    sortie.extend(b"<<");
    for (cle, valeur) in dictionnaire {
        ecrire_un_nom(sortie, cle);
        separer(sortie, valeur);
        ecrire(sortie, valeur);
    }
    sortie.extend(b">>");
}

/// A space before what does not begin with a sign of its own.
fn separer(sortie: &mut Vec<u8>, suivant: &Object) {
    match suivant {
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {
            sortie.push(b' ');
        }
        Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_) | Object::Stream(_) => {}
    }
}

fn mot(sortie: &mut Vec<u8>, texte: std::fmt::Arguments) {
    sortie.write_fmt(texte).expect("writing to memory");
}

/// White space, delimiters and what is not plain ASCII are written by their number.
fn ecrire_un_nom(sortie: &mut Vec<u8>, nom: &[u8]) {
    sortie.push(b'/');
    for octet in nom {
        if octet.is_ascii_graphic() && !b"()<>[]{}/%#".contains(octet) {
            sortie.push(*octet);
        } else {
            mot(sortie, format_args!("#{octet:02X}"));
        }
    }
}

/// Brackets are escaped even when they are balanced: one rule for all strings.
fn chaine(sortie: &mut Vec<u8>, octets: &[u8]) {
    sortie.push(b'(');
    for octet in octets {
        match octet {
            b'(' | b')' | b'\\' => sortie.extend([b'\\', *octet]),
            b'\r' => sortie.extend(b"\\r"),
            octet => sortie.push(*octet),
        }
    }
    sortie.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn what_the_syntax_keeps_for_itself_is_escaped() {
        let mut sortie = Vec::new();
        let objet = dictionary! {
            "A B" => Object::Array(vec![1.into(), Object::Real(0.5), Object::Null, (3, 0).into()]),
            "C" => Object::string_literal("a(b)\\\r"),
            "D" => Object::String(vec![0, 255], StringFormat::Hexadecimal),
            "E" => Object::Boolean(true),
        };
        ecrire(&mut sortie, &objet.into());
        let attendu = r"<</A#20B[1 0.5 null 3 0 R]/C(a\(b\)\\\r)/D<00FF>/E true>>";
        assert_eq!(String::from_utf8(sortie).unwrap(), attendu);
    }
}
