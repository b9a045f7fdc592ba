//! XML as a small tree: what is opened is closed, and what it holds is escaped.

use std::io::Write;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element, its attributes in the order of the schema, and what it holds.
#[derive(Clone, Debug)]
pub struct Balise {
    nom: &'static str,
    attributs: Vec<(&'static str, String)>,
    contenu: Vec<Noeud>,
}

#[derive(Clone, Debug)]
enum Noeud {
    Balise(Balise),
    Texte(String),
}

pub fn balise(nom: &'static str) -> Balise {
    Balise { nom, attributs: Vec::new(), contenu: Vec::new() }
}

/// `<nom w:val="valeur"/>`, the form of most properties.
pub fn val(nom: &'static str, valeur: impl ToString) -> Balise {
    balise(nom).attr("w:val", valeur)
}

impl Balise {
    /// Sets an attribute, in place of the one that was there.
    pub fn attr(mut self, nom: &'static str, valeur: impl ToString) -> Self {
        let valeur = admis(&valeur.to_string());
        match self.attributs.iter_mut().find(|(deja, _)| *deja == nom) {
            Some((_, ancienne)) => *ancienne = valeur,
            None => self.attributs.push((nom, valeur)),
        }
        self
    }
    /// An attribute that may be missing.
    pub fn attr_si(self, present: bool, nom: &'static str, valeur: impl ToString) -> Self {
        if present { self.attr(nom, valeur) } else { self }
    }
    pub fn et(mut self, enfant: Self) -> Self {
        self.contenu.push(Noeud::Balise(enfant));
        self
    }
    /// The same, with one more element before the others.
    pub fn devant(mut self, enfant: Self) -> Self {
        self.contenu.insert(0, Noeud::Balise(enfant));
        self
    }
    /// Several elements, or one that may be missing.
    pub fn tous(mut self, enfants: impl IntoIterator<Item = Self>) -> Self {
        self.contenu.extend(enfants.into_iter().map(Noeud::Balise));
        self
    }
    pub fn texte(mut self, texte: &str) -> Self {
        self.contenu.push(Noeud::Texte(admis(texte)));
        self
    }
    /// Without what it holds: a container that would be empty is better left out.
    pub fn est_vide(&self) -> bool {
        self.contenu.is_empty()
    }

    /// The whole file that this element is the root of.
    pub fn en_fichier(&self) -> Vec<u8> {
        let mut sortie = Writer::new(Vec::new());
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        sortie.write_event(Event::Decl(declaration)).expect("writing to memory");
        self.ecrire(&mut sortie);
        sortie.into_inner()
    }

    fn ecrire(&self, sortie: &mut Writer<impl Write>) {
        let mut debut = BytesStart::new(self.nom);
        for (nom, valeur) in &self.attributs {
            debut.push_attribute((*nom, valeur.as_str()));
        }
        if self.contenu.is_empty() {
            return sortie.write_event(Event::Empty(debut)).expect("writing to memory");
        }
        sortie.write_event(Event::Start(debut)).expect("writing to memory");
        for noeud in &self.contenu {
            match noeud {
                Noeud::Balise(enfant) => enfant.ecrire(sortie),
                Noeud::Texte(texte) => {
                    sortie.write_event(Event::Text(BytesText::new(texte))).expect("writing to memory")
                }
            }
        }
        sortie.write_event(Event::End(BytesEnd::new(self.nom))).expect("writing to memory");
    }
}

/// XML 1.0 has no way to write controls and two marks, escaped or not: no reader would open the file.
fn admis(texte: &str) -> String {
    let interdit = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    texte.chars().filter(|c| !interdit(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_escaped_or_left_out() {
        let racine = balise("w:p")
            .attr("w:val", 1)
            .attr("w:val", "a\"<&\u{1}")
            .et(balise("w:t").texte("1 < 2 & 3\u{b}\u{ffff} »"));
        let attendu = "<w:p w:val=\"a&quot;&lt;&amp;\"><w:t>1 &lt; 2 &amp; 3 »</w:t></w:p>";
        let texte = String::from_utf8(racine.en_fichier()).unwrap();
        assert_eq!(texte.split_once("?>").unwrap().1, attendu);
    }
}
