//! A DOCX read back: its parts, its text in reading order, and what must hold for any of them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use documents::document::*;
use documents::typographie::typographier;
use roxmltree::{Document as Xml, Node};

#[path = "ordre.rs"]
mod ordre;
#[path = "structure.rs"]
mod structure;

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub struct Docx(pub BTreeMap<String, Vec<u8>>);

impl Docx {
    pub fn lire(octets: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(octets)).expect("a zip");
        let mut parties = BTreeMap::new();
        for rang in 0..zip.len() {
            let mut membre = zip.by_index(rang).unwrap();
            let nom = String::from_utf8_lossy(membre.name_raw()).into_owned();
            assert_eq!(membre.last_modified(), Some(zip::DateTime::default()), "no clock in {nom}");
            let mut contenu = Vec::new();
            membre.read_to_end(&mut contenu).unwrap();
            parties.insert(nom, contenu);
        }
        Self(parties)
    }

    pub fn texte(&self, partie: &str) -> &str {
        std::str::from_utf8(&self.0[partie]).unwrap()
    }

    /// Every part is well formed, in the order of its schema and holds what it may; what is named is there, and once; each note
    /// is called once, in order.
    pub fn verifier(&self) {
        for (nom, contenu) in self.0.iter().filter(|(nom, _)| !nom.ends_with(".png")) {
            let texte = std::str::from_utf8(contenu).unwrap();
            ordre::verifier(nom, texte);
            assert_eq!(structure::faute(texte), None, "{nom}");
        }
        assert_eq!(structure::faute_du_paquet(&self.0), None);
        let [corps, notes] =
            ["document.xml", "footnotes.xml"].map(|nom| Xml::parse(self.texte(&format!("word/{nom}"))).unwrap());
        let appelees: Vec<_> =
            elements(corps.root(), "footnoteReference").filter_map(|n| n.attribute((W, "id"))).collect();
        let ecrites = elements(notes.root(), "footnote").filter(|n| n.attribute((W, "type")).is_none());
        assert_eq!(
            appelees,
            ecrites.filter_map(|n| n.attribute((W, "id"))).collect::<Vec<_>>(),
            "each note is called once"
        );
    }

    /// The letters of the body in reading order, then those of the notes, without white space, nor the pages of the table of
    /// contents. The call of a note is its number, and so is the head of the note.
    pub fn lu(&self) -> String {
        let xml = Xml::parse(self.texte("word/document.xml")).unwrap();
        let mut texte = String::new();
        let (mut appelees, mut notees) = (0, 0);
        let notes = Xml::parse(self.texte("word/footnotes.xml")).unwrap();
        let notes = elements(notes.root(), "footnote").filter(|n| n.attribute((W, "type")).is_none());
        let notes: Vec<_> = notes.flat_map(|note| elements(note, "p").collect::<Vec<_>>()).collect();
        for paragraphe in elements(xml.root(), "p").chain(notes) {
            let entree = val(paragraphe, "pStyle").is_some_and(|s| s.starts_with("TOC"));
            for noeud in paragraphe.descendants() {
                match noeud.tag_name().name() {
                    "t" => texte.push_str(noeud.text().unwrap_or_default()),
                    "footnoteReference" => {
                        appelees += 1;
                        texte.push_str(&appelees.to_string());
                    }
                    "footnoteRef" => {
                        notees += 1;
                        texte.push_str(&notees.to_string());
                    }
                    "noBreakHyphen" => texte.push('-'),
                    "tab" if entree => break,
                    _ => {}
                }
            }
        }
        texte.chars().filter(|c| !c.is_whitespace()).collect()
    }
}

pub fn elements<'a, 'i: 'a>(noeud: Node<'a, 'i>, nom: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    noeud.descendants().filter(move |n| n.has_tag_name((W, nom)))
}

/// The `w:val` of the first element of that name below.
pub fn val<'a>(noeud: Node<'a, '_>, nom: &str) -> Option<&'a str> {
    noeud.descendants().find(|n| n.has_tag_name((W, nom)))?.attribute((W, "val"))
}

/// The letters under a path, the first time that it comes: those of its bookmark.
pub fn passage(noeud: Node<'_, '_>, chemin: &str) -> String {
    let nom = documents::docx::signet(chemin);
    let mut noeuds = noeud.descendants();
    let debut = noeuds.find(|n| n.has_tag_name((W, "bookmarkStart")) && n.attribute((W, "name")) == Some(nom.as_str()));
    let id = debut.unwrap_or_else(|| panic!("« {chemin} » is marked")).attribute((W, "id"));
    let dedans = noeuds.take_while(|n| !(n.has_tag_name((W, "bookmarkEnd")) && n.attribute((W, "id")) == id));
    dedans.filter(|n| n.has_tag_name((W, "t"))).filter_map(|t| t.text()).collect()
}

/// What a document says, in reading order, as the reader above gives it.
pub fn attendu(document: &Document) -> String {
    let mut dits = Dits(Vec::new());
    for bloc in &document.blocs {
        dits.bloc(bloc, document);
    }
    dits.noter(document);
    let typographies = dits.0.iter().map(|t| typographier(&t.chars().filter(|c| imprime(*c)).collect::<String>()));
    typographies.collect::<String>().chars().filter(|c| !c.is_whitespace()).collect()
}

/// Marks without width and controls have no place on paper, nor in XML.
fn imprime(c: char) -> bool {
    c == '\n'
        || !(c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'))
}

struct Dits(Vec<String>);

impl Dits {
    fn dire(&mut self, texte: &Texte) {
        self.0.push(texte.brut());
    }
    fn mots(&mut self, texte: impl Into<String>) {
        self.0.push(texte.into());
    }
    /// The notes, each after its number, in the order of their first call.
    fn noter(&mut self, document: &Document) {
        let mut notes: Vec<(String, String)> = Vec::new();
        document.clone().pour_chaque_span(&mut |span| {
            if let Some(note) = span.note.as_ref().filter(|_| span.texte == (notes.len() + 1).to_string()) {
                notes.push((span.texte.clone(), note.brut()));
            }
        });
        notes.into_iter().for_each(|(numero, note)| {
            self.mots(numero);
            self.mots(note);
        });
    }
    fn titre(&mut self, numero: Option<&str>, texte: &Texte) {
        let liaison = numero.map_or("", |n| if n.contains(' ') { " – " } else { " " });
        self.mots(format!("{}{liaison}{}", numero.unwrap_or_default(), texte.brut()));
    }
    fn liste(&mut self, liste: &Liste) {
        for element in &liste.elements {
            self.dire(&element.texte);
            element.sous_liste.iter().for_each(|l| self.liste(l));
        }
    }
    fn blocs(&mut self, blocs: &[BlocTexte]) {
        for bloc in blocs {
            match bloc {
                BlocTexte::Paragraphe(texte) => self.dire(texte),
                BlocTexte::Liste(liste) => self.liste(liste),
            }
        }
    }

    fn bloc(&mut self, bloc: &Bloc, document: &Document) {
        match &bloc.contenu {
            Contenu::Titre(t) => {
                self.mots(t.surtitre.clone().unwrap_or_default());
                self.dire(&t.titre);
                t.sous_titre.iter().for_each(|s| self.dire(s));
                self.mots(t.periode.clone().unwrap_or_default());
            }
            Contenu::Parties(parties) => {
                self.mots(&parties.ouverture);
                for (rang, partie) in parties.parties.iter().enumerate() {
                    self.mots(if rang > 0 { "et" } else { "" });
                    self.dire(&partie.designation);
                    partie.mention.iter().for_each(|m| self.dire(m));
                }
            }
            Contenu::Visas(visas) => {
                visas.visas.iter().for_each(|v| self.dire(&v.texte));
                visas.formule.iter().for_each(|f| self.dire(f));
            }
            Contenu::Intertitre(t) => self.titre(t.numero.as_deref(), &t.texte),
            Contenu::Annexe(a) => self.titre(Some(&a.numero), &a.titre),
            Contenu::Paragraphe(p) => self.dire(&p.texte),
            Contenu::Liste(liste) => self.liste(liste),
            Contenu::Tableau(tableau) => {
                tableau.legende.iter().for_each(|l| self.dire(l));
                for rangee in tableau.entetes.iter().chain(&tableau.rangees) {
                    tableau.placees(rangee).iter().for_each(|place| self.blocs(place.contenu()));
                }
                tableau.notes.iter().for_each(|n| self.dire(n));
            }
            Contenu::Fiche(fiche) => {
                fiche.legende.iter().for_each(|l| self.dire(l));
                for ligne in &fiche.lignes {
                    self.dire(&ligne.libelle);
                    self.blocs(&ligne.contenu);
                }
            }
            Contenu::Graphique(graphique) => {
                self.dire(&graphique.titre.clone().sans_liens());
                for part in &graphique.parts {
                    self.mots(&part.libelle);
                    self.mots(&part.valeur);
                }
            }
            Contenu::Encadre(encadre) => {
                encadre.titre.iter().for_each(|t| self.dire(t));
                self.blocs(&encadre.contenu);
            }
            Contenu::Signatures(signatures) => {
                self.dire(&signatures.fait);
                for s in &signatures.signataires {
                    self.mots(&s.pour);
                    self.mots(&s.qualite);
                    self.mots(s.delegation.clone().unwrap_or_default());
                    self.mots(s.nom.clone().unwrap_or_default());
                }
            }
            Contenu::Sommaire(sommaire) => {
                self.mots(&sommaire.titre);
                let mut precedent = 0;
                for bloc in &document.blocs {
                    let (niveau, numero, texte) = match &bloc.contenu {
                        Contenu::Intertitre(t) => (t.niveau.rang(), t.numero.as_deref(), &t.texte),
                        Contenu::Annexe(a) => (1, Some(a.numero.as_str()), &a.titre),
                        _ => continue,
                    };
                    precedent = niveau.min(precedent + 1);
                    if precedent <= sommaire.jusqu_a.rang() {
                        self.titre(numero, &texte.clone().sans_liens());
                    }
                }
            }
            Contenu::SautDePage | Contenu::SautSouple | Contenu::Espace(_) => {}
        }
    }
}
