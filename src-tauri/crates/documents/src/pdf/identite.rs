//! What the file says of itself: XMP, information, colour profile, attached files, identifier. The day of the document is its only date.

use super::{ErreurPdf, chaine, nom};
use crate::mise_en_page::MiseEnPage;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// A small sRGB profile, made by `tests/profil_srgb.rs`.
const SRGB: &[u8] = include_bytes!("../../profils/sRGB.icc");
const LOGICIEL: &str = concat!("Paraphe ", env!("CARGO_PKG_VERSION"));

/// A day that was read: digits where digits go.
pub struct Jour<'a> {
    iso: &'a str,
}

impl<'a> Jour<'a> {
    pub fn lire(iso: &'a str) -> Result<Self, ErreurPdf> {
        let modele = iso.len() == 10
            && iso.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        let nombre = |plage: std::ops::Range<usize>| iso.get(plage).and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
        if modele && (1..=12).contains(&nombre(5..7)) && (1..=31).contains(&nombre(8..10)) {
            Ok(Self { iso })
        } else {
            Err(ErreurPdf::JourInvalide(iso.to_owned()))
        }
    }
    fn pdf(&self) -> Object {
        Object::string_literal(format!("D:{}000000Z", self.iso.replace('-', "")))
    }
    fn xmp(&self) -> String {
        format!("{}T00:00:00Z", self.iso)
    }
}

pub fn ecrire(document: &mut Document, pages: &MiseEnPage, jour: Jour) -> Result<(), ErreurPdf> {
    let xmp = document.add_object(
        Stream::new(dictionary! { "Type" => nom("Metadata"), "Subtype" => nom("XML") }, xmp(pages, &jour).into_bytes())
            .with_compression(false),
    );
    let profil = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let pieces = pieces_jointes(document, pages, &jour);
    let intention = dictionary! {
        "Type" => nom("OutputIntent"), "S" => nom("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"), "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profil,
    };
    let catalogue = document.catalog_mut()?;
    catalogue.set("Lang", Object::string_literal(pages.meta.langue.as_str()));
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("Metadata", xmp);
    catalogue.set("OutputIntents", vec![intention.into()]);
    if !pieces.is_empty() {
        let noms: Vec<Object> = pieces.iter().flat_map(|(nom, id)| [chaine(nom), (*id).into()]).collect();
        catalogue.set("AF", pieces.iter().map(|(_, id)| Object::from(*id)).collect::<Vec<_>>());
        catalogue.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => noms } });
    }
    let informations = dictionary! {
        "Title" => chaine(&pages.meta.titre), "Author" => chaine(&pages.meta.auteur), "Subject" => chaine(&pages.meta.sujet),
        "Creator" => chaine(LOGICIEL), "Producer" => chaine(LOGICIEL), "CreationDate" => jour.pdf(), "ModDate" => jour.pdf(),
    };
    let place = document.trailer.get(b"Info")?.as_reference()?;
    document.set_object(place, informations);
    let identifiant = Object::String(empreinte(document, pages), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identifiant.clone(), identifiant]);
    Ok(())
}

/// Attached files, in the order of their names, as the file wants them.
fn pieces_jointes(document: &mut Document, pages: &MiseEnPage, jour: &Jour) -> Vec<(String, ObjectId)> {
    let mut pieces: Vec<_> = pages.pieces.iter().collect();
    pieces.sort_by(|a, b| a.nom.cmp(&b.nom));
    let mut rendues = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let parametres = dictionary! { "Size" => piece.octets.len() as i64, "ModDate" => jour.pdf() };
        let dictionnaire =
            dictionary! { "Type" => nom("EmbeddedFile"), "Subtype" => nom(&piece.mime), "Params" => parametres };
        let flux = document.add_object(Stream::new(dictionnaire, piece.octets.clone()));
        let specification: Dictionary = dictionary! {
            "Type" => nom("Filespec"), "F" => Object::string_literal(piece.nom.as_str()), "UF" => chaine(&piece.nom),
            "Desc" => chaine(&piece.description), "AFRelationship" => nom("Source"), "EF" => dictionary! { "F" => flux, "UF" => flux },
        };
        rendues.push((piece.nom.clone(), document.add_object(specification)));
    }
    rendues
}

/// Identifier of the file: a hash of what it draws, says and carries.
fn empreinte(document: &Document, pages: &MiseEnPage) -> Vec<u8> {
    let mut hachage = Sha256::new();
    for objet in document.objects.values() {
        if let Object::Stream(flux) = objet {
            hachage.update(&flux.content);
        }
    }
    for signet in &pages.signets {
        hachage.update(&signet.titre);
    }
    hachage.finalize()[..16].to_vec()
}

fn proteger(texte: &str) -> String {
    texte.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn xmp(pages: &MiseEnPage, jour: &Jour) -> String {
    let meta = &pages.meta;
    let (titre, sujet, auteur, langue) =
        (proteger(&meta.titre), proteger(&meta.sujet), proteger(&meta.auteur), proteger(&meta.langue));
    let date = jour.xmp();
    format!(
        r#"<?xpacket begin="{marque}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{titre}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{auteur}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{sujet}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{langue}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{LOGICIEL}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{LOGICIEL}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        marque = '\u{feff}'
    )
}
