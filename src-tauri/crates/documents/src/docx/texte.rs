//! Inline text: the same characters as on the printed page, in runs of one dress, with links and figures marked.

use super::atelier::Atelier;
use super::xml::{Balise, balise, val};
use crate::document::{Cible, Span, Texte};
use crate::mise_en_page::texte::habiller;

/// The name of the bookmark of a heading, which links and the table of contents point at. The sign hides it from lists.
pub fn repere(rang: usize) -> String {
    format!("_Ancre{rang}")
}

impl Atelier {
    /// The runs of a text.
    pub fn ligne(&mut self, texte: &Texte) -> Vec<Balise> {
        self.ligne_a_tete(texte, None)
    }

    /// The same, where the first span has a character style of its own.
    pub fn ligne_a_tete(&mut self, texte: &Texte, tete: Option<&'static str>) -> Vec<Balise> {
        let (brut, suites) = habiller(texte);
        let mut morceaux: Vec<(usize, Vec<Balise>)> = Vec::new();
        let mut debut = 0;
        for (fin, habit) in suites {
            let rang = usize::from(habit.span);
            let style = tete.filter(|_| rang == 0);
            if texte.0[rang].note.is_some() {
                let appel = self.appel(&texte.0[rang]);
                // What French spacing added after the number.
                let apres = brut[debut..fin].trim_start_matches(|c: char| c.is_ascii_digit());
                let apres = (!apres.is_empty()).then(|| self::brut(apres));
                debut = fin;
                morceaux.push((rang, appel.into_iter().chain(apres).collect()));
                continue;
            }
            let suite = suite(&brut[debut..fin], &texte.0[rang], habit.exposant, style, self.sans_coupe);
            debut = fin;
            match morceaux.last_mut().filter(|(precedent, _)| *precedent == rang) {
                Some((_, suites)) => suites.push(suite),
                None => morceaux.push((rang, vec![suite])),
            }
        }
        morceaux.into_iter().flat_map(|(rang, suites)| self.relier(&texte.0[rang], suites)).collect()
    }

    /// A span that leads somewhere, or that prints a figure of the data.
    fn relier(&mut self, span: &Span, suites: Vec<Balise>) -> Vec<Balise> {
        let lien = match &span.lien {
            Some(Cible::Uri(uri)) => adresse(uri).map(|adresse| {
                self.liens.push(adresse);
                balise("w:hyperlink").attr("r:id", relation_de_lien(self.liens.len()))
            }),
            Some(Cible::Ancre(ancre)) => {
                self.rangs.get(ancre).map(|rang| balise("w:hyperlink").attr("w:anchor", repere(*rang)))
            }
            None => None,
        };
        let suites = match lien {
            Some(lien) => vec![lien.attr("w:history", 1).tous(suites)],
            None => suites,
        };
        match &span.donnee {
            Some(chemin) => vec![self.marques.donnee(chemin, suites)],
            None => suites,
        }
    }
}

/// The name of the relation of the address of that rank, from 1.
pub fn relation_de_lien(rang: usize) -> String {
    format!("rLien{rang}")
}

/// Runs of plain text, cut where lines are.
pub fn brut(texte: &str) -> Balise {
    lignes(balise("w:r"), texte, false)
}

/// A field that the word processor computes, with what it shows until then.
pub fn champ(instruction: &str, valeur: &str) -> Vec<Balise> {
    let [ouvre, separe, ferme] = ["begin", "separate", "end"].map(borne);
    vec![ouvre, instruire(instruction), separe, brut(valeur), ferme]
}

/// One of the three marks of a field.
pub fn borne(genre: &str) -> Balise {
    balise("w:r").et(balise("w:fldChar").attr("w:fldCharType", genre))
}

pub fn instruire(instruction: &str) -> Balise {
    balise("w:r").et(balise("w:instrText").attr("xml:space", "preserve").texte(&format!(" {instruction} ")))
}

fn suite(texte: &str, span: &Span, exposant: bool, tete: Option<&'static str>, sans_coupe: bool) -> Balise {
    let style = tete.or(match span.lien {
        Some(Cible::Uri(_)) => Some("Hyperlink"),
        Some(Cible::Ancre(_)) => Some("Renvoi"),
        None => None,
    });
    let proprietes = balise("w:rPr")
        .tous(style.map(|s| val("w:rStyle", s)))
        .tous(span.gras.then(|| balise("w:b")))
        .tous(span.italique.then(|| balise("w:i")))
        .tous(exposant.then(|| val("w:vertAlign", "superscript")));
    let suite = if proprietes.est_vide() { balise("w:r") } else { balise("w:r").et(proprietes) };
    lignes(suite, texte, sans_coupe)
}

/// `sans_coupe`: no line ends inside « Loir-et-Cher ».
fn lignes(mut suite: Balise, texte: &str, sans_coupe: bool) -> Balise {
    for (rang, ligne) in texte.split('\n').enumerate() {
        if rang > 0 {
            suite = suite.et(balise("w:br"));
        }
        let morceaux: Vec<&str> = if sans_coupe { ligne.split('-').collect() } else { vec![ligne] };
        for (rang, morceau) in morceaux.into_iter().enumerate() {
            if rang > 0 {
                suite = suite.et(balise("w:noBreakHyphen"));
            }
            if !morceau.is_empty() {
                suite = suite.et(balise("w:t").attr("xml:space", "preserve").texte(morceau));
            }
        }
    }
    suite
}

/// An address that any reader takes, or nothing: a file with a bad one does not open at all.
fn adresse(uri: &str) -> Option<String> {
    let uri = uri.trim();
    let (protocole, reste) = uri.split_once(':')?;
    let connu = ["http", "https", "mailto"].iter().any(|p| protocole.eq_ignore_ascii_case(p));
    let reste_nu = reste.trim_start_matches('/');
    if !connu || reste_nu.is_empty() || !reste_nu.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let octets = uri.as_bytes();
    let hexadecimal = |rang: usize| octets.get(rang).is_some_and(u8::is_ascii_hexdigit);
    let permis = |rang: usize, octet: u8| match octet {
        b'%' => hexadecimal(rang + 1) && hexadecimal(rang + 2),
        _ => octet.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(&octet),
    };
    let lettre = |(rang, octet): (usize, &u8)| {
        if permis(rang, *octet) { char::from(*octet).to_string() } else { format!("%{octet:02X}") }
    };
    Some(octets.iter().enumerate().map(lettre).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_so_that_the_file_opens() {
        assert_eq!(adresse("https://exemple.fr/à b?c=%20%"), Some("https://exemple.fr/%C3%A0%20b?c=%20%25".to_owned()));
        assert_eq!(adresse("mailto:a@b.fr").as_deref(), Some("mailto:a@b.fr"));
        for refusee in ["", "exemple.fr", "javascript:alert(1)", "https://", "file:///etc", "http://[x"] {
            assert_eq!(adresse(refusee), None, "« {refusee} » stays plain text");
        }
    }
}
