//! Streams written in hexadecimal over their compression, which lopdf does not decode. Our own files have some: a stream that
//! would end on a carriage return is written so.

use lopdf::{Object, Stream};

/// Takes the hexadecimal off, when it is the outermost filter; what is not hexadecimal stays as it is.
pub(crate) fn retirer_l_hexadecimal(flux: &mut Stream) {
    let mut filtres = match flux.dict.get(b"Filter") {
        Ok(Object::Array(filtres)) => filtres.clone(),
        Ok(nom @ Object::Name(_)) => vec![nom.clone()],
        _ => return,
    };
    let est_hexadecimal = |f: &Object| f.as_name().is_ok_and(|n| matches!(n, b"ASCIIHexDecode" | b"AHx"));
    if flux.dict.has(b"DecodeParms") || !filtres.first().is_some_and(est_hexadecimal) {
        return;
    }
    let Some(contenu) = decoder(&flux.content) else { return };
    filtres.remove(0);
    match filtres.is_empty() {
        true => {
            flux.dict.remove(b"Filter");
        }
        false => flux.dict.set("Filter", filtres),
    }
    flux.set_content(contenu);
}

/// Pairs of digits up to « > »; a last digit alone is followed by a zero.
fn decoder(texte: &[u8]) -> Option<Vec<u8>> {
    let utiles = texte.iter().take_while(|o| **o != b'>').filter(|o| !o.is_ascii_whitespace() && **o != 0);
    let chiffres: Option<Vec<u8>> =
        utiles.map(|o| char::from(*o).to_digit(16).and_then(|c| u8::try_from(c).ok())).collect();
    Some(chiffres?.chunks(2).map(|paire| paire[0] << 4 | paire.get(1).copied().unwrap_or_default()).collect())
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn un_flux_en_hexadecimal_se_lit() {
        let mut flux = Stream::new(dictionary! {}, b"Le montant est de 100 E. ".repeat(40));
        flux.compress().unwrap();
        let attendu = flux.decompressed_content().unwrap();
        let hexadecimal: String = flux.content.iter().map(|o| format!("{o:02X} ")).collect();
        let filtres: Vec<Object> = vec!["ASCIIHexDecode".into(), flux.dict.get(b"Filter").unwrap().clone()];
        let mut ecrit = Stream::new(dictionary! { "Filter" => filtres }, format!("{hexadecimal}>").into_bytes());
        retirer_l_hexadecimal(&mut ecrit);
        assert_eq!(ecrit.decompressed_content().unwrap(), attendu);
    }

    #[test]
    fn ce_qui_n_est_pas_de_l_hexadecimal_reste() {
        for (filtre, contenu) in [("FlateDecode", b"4142>"), ("ASCIIHexDecode", b"41zz>")] {
            let mut flux = Stream::new(dictionary! { "Filter" => filtre }, contenu.to_vec());
            let avant = flux.clone();
            retirer_l_hexadecimal(&mut flux);
            assert_eq!(flux, avant);
        }
        assert_eq!(decoder(b"4 1 4>"), Some(vec![0x41, 0x40]));
    }
}
