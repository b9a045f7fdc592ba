//! Text strings: one text, three ways to write it. A tool that signs may write our UTF-16 in another way; the text is the same.

use lopdf::Object;

/// `PDFDocEncoding`, from 0x18 to 0x1F.
const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];

/// `PDFDocEncoding`, from 0x80 to 0xA0.
const SIGNES: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ',
    'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// UTF-16 or UTF-8 with their marks, else `PDFDocEncoding`.
pub(crate) fn texte(objet: &Object) -> String {
    let Ok(octets) = objet.as_str() else { return String::new() };
    match octets {
        [0xfe, 0xff, reste @ ..] => utf16(reste),
        [0xef, 0xbb, 0xbf, reste @ ..] => String::from_utf8_lossy(reste).into_owned(),
        _ => octets.iter().map(|o| simple(*o)).collect(),
    }
}

/// Two bytes a unit, the heavy one first.
pub(crate) fn utf16(octets: &[u8]) -> String {
    let unites: Vec<u16> = octets.chunks_exact(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect();
    String::from_utf16_lossy(&unites)
}

fn simple(octet: u8) -> char {
    match octet {
        0x18..=0x1f => ACCENTS[usize::from(octet - 0x18)],
        0x80..=0xa0 => SIGNES[usize::from(octet - 0x80)],
        _ => char::from(octet),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::StringFormat;

    #[test]
    fn un_texte_de_trois_facons() {
        let lu = |octets: &[u8]| texte(&Object::String(octets.to_vec(), StringFormat::Literal));
        let utf16: Vec<u8> =
            [0xfe, 0xff].into_iter().chain("l’État".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(lu(&utf16), "l’État");
        assert_eq!(lu(b"\xef\xbb\xbfl\xe2\x80\x99\xc3\x89tat"), "l’État");
        assert_eq!(lu(b"l\x90\xc9tat"), "l’État");
        assert_eq!(lu(b"\x96uvre \xa0"), "Œuvre €");
    }
}
