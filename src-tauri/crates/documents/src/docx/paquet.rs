//! The file itself: its parts, how they refer to each other, what it says about itself. The same parts give the same bytes.

use std::borrow::Cow;
use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::courants::Courant;
use super::texte::relation_de_lien;
use super::xml::{Balise, balise, val};
use crate::document::Metadonnees;

const PAQUETS: &str = "http://schemas.openxmlformats.org/package/2006";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Parts beside the body: relation, kind, file.
const VOISINS: [(&str, &str, &str); 5] = [
    ("rStyles", "styles", "styles.xml"),
    ("rNumerotation", "numbering", "numbering.xml"),
    ("rReglages", "settings", "settings.xml"),
    ("rPolices", "fontTable", "fontTable.xml"),
    ("rNotes", "footnotes", "footnotes.xml"),
];

pub const LOGO: &str = "rLogo";

/// The parts of a file, ready to be packed.
pub struct Parties {
    pub corps: Vec<u8>,
    pub styles: Vec<u8>,
    pub numerotation: Vec<u8>,
    pub polices: Vec<u8>,
    pub notes: Vec<u8>,
    pub courants: Vec<(Courant, Vec<u8>)>,
    pub liens: Vec<String>,
    /// PNG.
    pub logo: Option<Vec<u8>>,
}

/// Packs the parts.
pub fn empaqueter(meta: &Metadonnees, parties: Parties) -> Vec<u8> {
    let courants: Vec<Courant> = parties.courants.iter().map(|(courant, _)| *courant).collect();
    let relations = relations_du_corps(&parties.liens, &courants, parties.logo.is_some());
    let mut membres: Vec<(Cow<'static, str>, Vec<u8>)> = [
        ("[Content_Types].xml", types(&courants, parties.logo.is_some())),
        ("_rels/.rels", relations_du_paquet()),
        ("docProps/core.xml", identite(meta)),
        ("docProps/app.xml", programme()),
        ("word/document.xml", parties.corps),
        ("word/_rels/document.xml.rels", relations),
        ("word/styles.xml", parties.styles),
        ("word/numbering.xml", parties.numerotation),
        ("word/settings.xml", reglages(meta)),
        ("word/fontTable.xml", parties.polices),
        ("word/footnotes.xml", parties.notes),
    ]
    .into_iter()
    .map(|(nom, contenu)| (Cow::Borrowed(nom), contenu))
    .collect();
    membres.extend(parties.courants.into_iter().map(|(c, contenu)| (Cow::Owned(format!("word/{}", c.nom())), contenu)));
    membres.extend(parties.logo.map(|png| (Cow::Borrowed("word/media/logo.png"), png)));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The default date of the format, 1 January 1980: files carry no clock.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (nom, contenu) in &membres {
        zip.start_file(nom.as_ref(), options).expect("names are short and unique");
        zip.write_all(contenu).expect("writing to memory");
    }
    zip.finish().expect("writing to memory").into_inner()
}

fn types(courants: &[Courant], logo: bool) -> Vec<u8> {
    let defaut =
        |extension: &str, genre: &str| balise("Default").attr("Extension", extension).attr("ContentType", genre);
    let partie =
        |nom: &str, genre: &str| balise("Override").attr("PartName", format!("/{nom}")).attr("ContentType", genre);
    balise("Types")
        .attr("xmlns", format!("{PAQUETS}/content-types"))
        .et(defaut("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .et(defaut("xml", "application/xml"))
        .tous(logo.then(|| defaut("png", "image/png")))
        .et(partie("word/document.xml", &format!("{WORD}.document.main+xml")))
        .tous(VOISINS.iter().map(|(_, genre, nom)| partie(&format!("word/{nom}"), &format!("{WORD}.{genre}+xml"))))
        .tous(courants.iter().map(|c| partie(&format!("word/{}", c.nom()), &format!("{WORD}.{}+xml", c.genre()))))
        .et(partie("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        .et(partie("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
        .en_fichier()
}

fn relations() -> Balise {
    balise("Relationships").attr("xmlns", format!("{PAQUETS}/relationships"))
}

fn relation(id: &str, genre: &str, cible: &str) -> Balise {
    balise("Relationship").attr("Id", id).attr("Type", genre).attr("Target", cible)
}

fn relations_du_paquet() -> Vec<u8> {
    relations()
        .et(relation("rCorps", &format!("{RELATIONS}/officeDocument"), "word/document.xml"))
        .et(relation("rIdentite", &format!("{PAQUETS}/relationships/metadata/core-properties"), "docProps/core.xml"))
        .et(relation("rProgramme", &format!("{RELATIONS}/extended-properties"), "docProps/app.xml"))
        .en_fichier()
}

fn relations_du_corps(liens: &[String], courants: &[Courant], logo: bool) -> Vec<u8> {
    let lien = |(rang, adresse): (usize, &String)| {
        relation(&relation_de_lien(rang + 1), &format!("{RELATIONS}/hyperlink"), adresse).attr("TargetMode", "External")
    };
    relations()
        .tous(VOISINS.iter().map(|(id, genre, nom)| relation(id, &format!("{RELATIONS}/{genre}"), nom)))
        .tous(courants.iter().map(|c| relation(&c.relation(), &format!("{RELATIONS}/{}", c.genre()), &c.nom())))
        .tous(logo.then(|| relation(LOGO, &format!("{RELATIONS}/image"), "media/logo.png")))
        .tous(liens.iter().enumerate().map(lien))
        .en_fichier()
}

/// Title, author, language, and the only date: that of the document.
fn identite(meta: &Metadonnees) -> Vec<u8> {
    let date = |nom| balise(nom).attr("xsi:type", "dcterms:W3CDTF").texte(&format!("{}T00:00:00Z", meta.jour));
    balise("cp:coreProperties")
        .attr("xmlns:cp", format!("{PAQUETS}/metadata/core-properties"))
        .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .et(balise("dc:title").texte(&meta.titre))
        .et(balise("dc:subject").texte(&meta.sujet))
        .et(balise("dc:creator").texte(&meta.auteur))
        .et(date("dcterms:created"))
        .et(date("dcterms:modified"))
        .et(balise("dc:language").texte(&meta.langue))
        .en_fichier()
}

fn programme() -> Vec<u8> {
    balise("Properties")
        .attr("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .et(balise("Application").texte("Paraphe"))
        .en_fichier()
}

/// Fields are not updated on opening: a word processor would ask the reader about it.
fn reglages(meta: &Metadonnees) -> Vec<u8> {
    let compatibilite = val("w:compatSetting", 15)
        .attr("w:name", "compatibilityMode")
        .attr("w:uri", "http://schemas.microsoft.com/office/word");
    super::racine("w:settings")
        .et(val("w:zoom", "bestFit").attr("w:percent", 100))
        .et(val("w:defaultTabStop", 708))
        .et(val("w:autoHyphenation", 1))
        .et(val("w:consecutiveHyphenLimit", 2))
        .et(val("w:hyphenationZone", 425))
        .et(val("w:doNotHyphenateCaps", 1))
        .et(val("w:characterSpacingControl", "doNotCompress"))
        .et(super::notes::reglage())
        .et(balise("w:compat").et(compatibilite))
        .et(val("w:themeFontLang", &meta.langue))
        .et(val("w:decimalSymbol", ","))
        .et(val("w:listSeparator", ";"))
        .en_fichier()
}
