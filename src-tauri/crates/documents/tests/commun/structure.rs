//! What Word asks of a file besides the order of its elements (ECMA-376, parts 1 and 2): what each element may hold, the
//! attributes it cannot do without, names and numbers that exist once and are known where they are used.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document as Xml, Node};

use super::W;

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What an element may hold, of what we write.
const CONTENUS: &[(&str, &str)] = &[
    ("document", "body"),
    ("body", "p tbl sdt bookmarkStart bookmarkEnd sectPr"),
    ("hdr", "p tbl"),
    ("ftr", "p tbl"),
    ("footnotes", "footnote"),
    ("footnote", "p tbl"),
    ("p", "pPr r hyperlink sdt bookmarkStart bookmarkEnd"),
    ("hyperlink", "r sdt bookmarkStart bookmarkEnd"),
    ("sdt", "sdtPr sdtContent"),
    (
        "r",
        "rPr t br tab fldChar instrText drawing noBreakHyphen softHyphen footnoteReference footnoteRef separator \
         continuationSeparator",
    ),
    ("tbl", "tblPr tblGrid tr bookmarkStart bookmarkEnd"),
    ("tblGrid", "gridCol"),
    ("tr", "trPr tc bookmarkStart bookmarkEnd"),
    ("tc", "tcPr p tbl bookmarkStart bookmarkEnd"),
    ("drawing", "inline anchor"),
];

/// Attributes that the schema requires, or without which the element says nothing.
const ATTRIBUTS: &[(&str, &[&str])] = &[
    ("pStyle", &["val"]),
    ("rStyle", &["val"]),
    ("tblStyle", &["val"]),
    ("numId", &["val"]),
    ("ilvl", &["val"]),
    ("tag", &["val"]),
    ("gridSpan", &["val"]),
    ("jc", &["val"]),
    ("vAlign", &["val"]),
    ("tab", &[]),
    ("gridCol", &["w"]),
    ("tcW", &["w", "type"]),
    ("tblW", &["w", "type"]),
    ("tblLayout", &["type"]),
    ("trHeight", &["val"]),
    ("shd", &["val", "fill"]),
    ("fldChar", &["fldCharType"]),
    ("bookmarkStart", &["id", "name"]),
    ("bookmarkEnd", &["id"]),
    ("footnoteReference", &["id"]),
    ("footnote", &["id"]),
    ("style", &["type", "styleId"]),
    ("abstractNum", &["abstractNumId"]),
    ("num", &["numId"]),
    ("abstractNumId", &["val"]),
    ("lvl", &["ilvl"]),
    ("pgSz", &["w", "h"]),
    ("pgMar", &["top", "right", "bottom", "left", "header", "footer", "gutter"]),
    ("headerReference", &["type"]),
    ("footerReference", &["type"]),
];

/// Attributes that are whole numbers: a length in twentieths of a point is never « 12.5 ».
const ENTIERS: [&str; 20] = [
    "w",
    "h",
    "top",
    "right",
    "bottom",
    "left",
    "header",
    "footer",
    "gutter",
    "before",
    "after",
    "line",
    "firstLine",
    "hanging",
    "pos",
    "sz",
    "space",
    "id",
    "ilvl",
    "numId",
];

/// Elements whose `w:val` is a whole number.
const VALEURS_ENTIERES: [&str; 11] =
    ["numId", "ilvl", "gridSpan", "trHeight", "sz", "szCs", "kern", "position", "outlineLvl", "id", "abstractNumId"];

/// Faults of one part, taken alone.
pub fn faute(partie: &str) -> Option<String> {
    let xml = match Xml::parse(partie) {
        Ok(xml) => xml,
        Err(e) => return Some(e.to_string()),
    };
    let noeuds = || xml.descendants().filter(|n| n.tag_name().namespace() == Some(W));
    noeuds().find_map(|noeud| contenu(noeud).or_else(|| attributs(noeud)).or_else(|| grille(noeud))).or_else(|| {
        let champs =
            noeuds().filter(|n| n.has_tag_name((W, "fldChar"))).filter_map(|n| n.attribute((W, "fldCharType")));
        champs_complexes(champs)
    })
}

fn contenu(noeud: Node<'_, '_>) -> Option<String> {
    let nom = noeud.tag_name().name();
    let enfants: Vec<&str> = noeud.children().filter(Node::is_element).map(|n| n.tag_name().name()).collect();
    // A control among paragraphs holds paragraphs, one inside a sentence holds words.
    let dans_le_corps = noeud.parent().and_then(|n| n.parent()).is_some_and(|n| n.has_tag_name((W, "body")));
    let permis = match nom {
        "sdtContent" if dans_le_corps => Some("p tbl bookmarkStart bookmarkEnd"),
        "sdtContent" => Some("r hyperlink bookmarkStart bookmarkEnd"),
        _ => CONTENUS.iter().find(|(element, _)| *element == nom).map(|(_, permis)| *permis),
    };
    if let Some(permis) = permis
        && let Some(intrus) = enfants.iter().find(|e| !permis.split_whitespace().any(|p| p == **e))
    {
        return Some(format!("<{intrus}> in <{nom}>"));
    }
    let manque = match nom {
        // The settings name the two separators and hold nothing.
        "footnote" if noeud.parent().is_some_and(|n| n.has_tag_name((W, "footnotePr"))) => return None,
        "tc" | "footnote" | "hdr" | "ftr" if enfants.last() != Some(&"p") => "a last paragraph",
        "tr" if !enfants.contains(&"tc") => "a cell",
        "tbl" if !enfants.contains(&"tblPr") || !enfants.contains(&"tblGrid") => "its properties and its grid",
        "sdt" if !enfants.contains(&"sdtContent") => "its content",
        "body" if enfants.last() != Some(&"sectPr") => "a section",
        _ => return None,
    };
    Some(format!("<{nom}> has not {manque}"))
}

fn attributs(noeud: Node<'_, '_>) -> Option<String> {
    let nom = noeud.tag_name().name();
    if let Some((_, exiges)) = ATTRIBUTS.iter().find(|(element, _)| *element == nom)
        && let Some(manque) = exiges.iter().find(|a| noeud.attribute((W, **a)).is_none())
    {
        return Some(format!("<{nom}> has no {manque}"));
    }
    if nom == "hyperlink" && noeud.attribute((R, "id")).is_none() && noeud.attribute((W, "anchor")).is_none() {
        return Some("<hyperlink> leads nowhere".to_owned());
    }
    if matches!(nom, "t" | "instrText") {
        let texte = noeud.text().unwrap_or_default();
        let garde = noeud.attribute(("http://www.w3.org/XML/1998/namespace", "space")) == Some("preserve");
        return (texte.trim_matches([' ', '\t', '\n']) != texte && !garde)
            .then(|| format!("« {texte} » loses its spaces"));
    }
    let entier = |valeur: &str| valeur.parse::<i64>().is_ok();
    let est_un_nombre = |a: &roxmltree::Attribute<'_, '_>| {
        a.namespace() == Some(W)
            && (ENTIERS.contains(&a.name()) || (a.name() == "val" && VALEURS_ENTIERES.contains(&nom)))
    };
    let faux = noeud.attributes().find(|a| est_un_nombre(a) && !entier(a.value()))?;
    Some(format!("{} of <{nom}> is « {} »", faux.name(), faux.value()))
}

/// Every row covers the grid, and every cell is as wide as the columns that it covers.
fn grille(noeud: Node<'_, '_>) -> Option<String> {
    if !noeud.has_tag_name((W, "tbl")) {
        return None;
    }
    fn enfant<'a, 'i>(noeud: Node<'a, 'i>, nom: &str) -> Option<Node<'a, 'i>> {
        noeud.children().find(|e| e.has_tag_name((W, nom)))
    }
    let nombre = |n: Node<'_, '_>, attribut: &str| n.attribute((W, attribut))?.parse::<usize>().ok();
    let colonnes: Vec<usize> =
        enfant(noeud, "tblGrid")?.children().filter(Node::is_element).filter_map(|c| nombre(c, "w")).collect();
    if colonnes.is_empty() || colonnes.len() > 63 {
        return Some(format!("a table of {} columns", colonnes.len()));
    }
    for rang in noeud.children().filter(|n| n.has_tag_name((W, "tr"))) {
        let mut place = 0;
        for case in rang.children().filter(|n| n.has_tag_name((W, "tc"))) {
            let proprietes = enfant(case, "tcPr")?;
            let etendue = enfant(proprietes, "gridSpan").map_or(Some(1), |n| nombre(n, "val"))?;
            let couvertes = colonnes.get(place..place + etendue);
            let Some(couvertes) = couvertes.filter(|_| etendue > 0) else {
                return Some(format!("a row covers more than its {} columns", colonnes.len()));
            };
            let largeur = enfant(proprietes, "tcW").and_then(|n| nombre(n, "w"));
            if largeur != Some(couvertes.iter().sum()) {
                return Some(format!("a cell is {largeur:?} wide over columns of {couvertes:?}"));
            }
            place += etendue;
        }
        if place != colonnes.len() {
            return Some(format!("a row covers {place} columns of {}", colonnes.len()));
        }
    }
    None
}

/// A field opens, says its result after its instruction, and closes; one may stand inside another.
fn champs_complexes<'a>(genres: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut ouverts: Vec<bool> = Vec::new();
    for genre in genres {
        match (genre, ouverts.last_mut()) {
            ("begin", _) => ouverts.push(false),
            ("separate", Some(separe)) if !*separe => *separe = true,
            ("end", Some(_)) => {
                ouverts.pop();
            }
            (autre, _) => return Some(format!("a field has a « {autre} » out of its place")),
        }
    }
    (!ouverts.is_empty()).then(|| "a field is not closed".to_owned())
}

/// Faults of the file as a whole: kinds of parts, relations, and what is named in one part and used in another.
pub fn faute_du_paquet(parties: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let texte = |nom: &str| parties.get(nom).and_then(|octets| std::str::from_utf8(octets).ok());
    genres(parties, texte("[Content_Types].xml")?)
        .or_else(|| parties.keys().filter(|n| n.ends_with(".rels")).find_map(|n| relations(parties, n, texte(n)?)))
        .or_else(|| noms(parties))
}

/// Every part has a kind, given once; every kind is that of a part.
fn genres(parties: &BTreeMap<String, Vec<u8>>, types: &str) -> Option<String> {
    let xml = Xml::parse(types).ok()?;
    let tous = |balise: &str, attribut: &str| -> Vec<String> {
        let noeuds = xml.descendants().filter(|n| n.tag_name().name() == balise);
        noeuds.filter_map(|n| n.attribute(attribut).map(str::to_owned)).collect()
    };
    let (extensions, nommees) = (tous("Default", "Extension"), tous("Override", "PartName"));
    for liste in [&extensions, &nommees] {
        if let Some(deux) = liste.iter().find(|n| liste.iter().filter(|autre| autre == n).count() > 1) {
            return Some(format!("two kinds for {deux}"));
        }
    }
    if let Some(absente) = nommees.iter().find(|n| !parties.contains_key(n.trim_start_matches('/'))) {
        return Some(format!("a kind for {absente}, which is not there"));
    }
    let mut sans = parties.keys().filter(|n| *n != "[Content_Types].xml");
    let connue = |n: &String| {
        let extension = n.rsplit('.').next().unwrap_or_default();
        // « application/xml » says nothing of a part of Word.
        nommees.contains(&format!("/{n}")) || (extension != "xml" && extensions.iter().any(|e| e == extension))
    };
    sans.find(|n| !connue(n)).map(|n| format!("{n} has no kind"))
}

/// Ids are unique, targets are there, and each id that the part uses is one of them, of the kind that the use asks for.
fn relations(parties: &BTreeMap<String, Vec<u8>>, nom: &str, rels: &str) -> Option<String> {
    let (dossier, fichier) = nom.split_once("_rels/")?;
    let xml = Xml::parse(rels).ok()?;
    let mut connues: BTreeMap<String, String> = BTreeMap::new();
    for relation in xml.root_element().children().filter(Node::is_element) {
        let lu = |attribut: &str| relation.attribute(attribut).unwrap_or_default().to_owned();
        let (id, cible) = (lu("Id"), format!("{dossier}{}", lu("Target")));
        if relation.attribute("TargetMode") != Some("External") && !parties.contains_key(&cible) {
            return Some(format!("{nom} leads to {cible}, which is not there"));
        }
        let genre = lu("Type").rsplit('/').next().unwrap_or_default().to_owned();
        if id.is_empty() || connues.insert(id.clone(), genre).is_some() {
            return Some(format!("{nom} has « {id} » twice, or without a name"));
        }
    }
    let source = parties.get(&format!("{dossier}{}", fichier.trim_end_matches(".rels")))?;
    let xml = Xml::parse(std::str::from_utf8(source).ok()?).ok()?;
    for noeud in xml.descendants() {
        for (attribut, id) in ["id", "embed"].into_iter().filter_map(|a| Some((a, noeud.attribute((R, a))?))) {
            let attendu = match (noeud.tag_name().name(), attribut) {
                ("headerReference", _) => "header",
                ("footerReference", _) => "footer",
                ("hyperlink", _) => "hyperlink",
                (_, "embed") => "image",
                (autre, _) => return Some(format!("<{autre}> leads to « {id} »")),
            };
            if connues.get(id).map(String::as_str) != Some(attendu) {
                return Some(format!("<{}> leads to « {id} », which is no {attendu}", noeud.tag_name().name()));
            }
        }
    }
    None
}

/// Styles, lists, notes, bookmarks, controls and pictures: each id once, each use known.
fn noms(parties: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let textes: Vec<(&str, Xml<'_>)> = parties
        .iter()
        .filter(|(nom, _)| nom.starts_with("word/") && nom.ends_with(".xml"))
        .filter_map(|(nom, octets)| Some((nom.as_str(), Xml::parse(std::str::from_utf8(octets).ok()?).ok()?)))
        .collect();
    let partout = |balise: &str, attribut: &str| -> Vec<String> {
        let noeuds = textes.iter().flat_map(|(_, xml)| xml.descendants()).filter(|n| n.tag_name().name() == balise);
        let noeuds = noeuds.filter(|n| n.parent().is_none_or(|p| !p.has_tag_name((W, "footnotePr"))));
        noeuds.filter_map(|n| n.attribute((W, attribut)).or(n.attribute(attribut)).map(str::to_owned)).collect()
    };
    for (balise, attribut) in [
        ("style", "styleId"),
        ("abstractNum", "abstractNumId"),
        ("num", "numId"),
        ("footnote", "id"),
        ("bookmarkStart", "id"),
        ("bookmarkStart", "name"),
        ("bookmarkEnd", "id"),
        ("docPr", "id"),
    ] {
        let mut vus = BTreeSet::new();
        if let Some(deux) = partout(balise, attribut).into_iter().find(|v| !vus.insert(v.clone())) {
            return Some(format!("{attribut} « {deux} » of <{balise}> comes twice"));
        }
    }
    for (usage, attribut, balise, cle) in [
        ("pStyle", "val", "style", "styleId"),
        ("rStyle", "val", "style", "styleId"),
        ("tblStyle", "val", "style", "styleId"),
        ("basedOn", "val", "style", "styleId"),
        ("next", "val", "style", "styleId"),
        ("link", "val", "style", "styleId"),
        ("numId", "val", "num", "numId"),
        ("abstractNumId", "val", "abstractNum", "abstractNumId"),
        ("footnoteReference", "id", "footnote", "id"),
        ("bookmarkEnd", "id", "bookmarkStart", "id"),
        ("bookmarkStart", "id", "bookmarkEnd", "id"),
        ("hyperlink", "anchor", "bookmarkStart", "name"),
    ] {
        let connus: BTreeSet<String> = partout(balise, cle).into_iter().collect();
        if let Some(inconnu) = partout(usage, attribut).into_iter().find(|v| !connus.contains(v)) {
            return Some(format!("<{usage}> names « {inconnu} », which no <{balise}> is"));
        }
    }
    let long = |nom: &String| nom.chars().count() > 40 || !nom.starts_with(|c: char| c.is_alphabetic() || c == '_');
    if let Some(nom) = partout("bookmarkStart", "name").into_iter().find(long) {
        return Some(format!("Word drops the bookmark « {nom} »"));
    }
    for (nom, xml) in &textes {
        let mut controles = BTreeSet::new();
        let mut ouverts = BTreeSet::new();
        for noeud in xml.descendants().filter(|n| n.tag_name().namespace() == Some(W)) {
            let id = noeud.attribute((W, "id")).unwrap_or_default();
            let ordre = match noeud.tag_name().name() {
                "bookmarkStart" => ouverts.insert(id),
                "bookmarkEnd" => ouverts.contains(id),
                "sdtPr" => {
                    let id = noeud.children().find(|n| n.has_tag_name((W, "id")));
                    id.and_then(|n| n.attribute((W, "val"))).is_none_or(|id| controles.insert(id))
                }
                "ilvl" => noeud.attribute((W, "val")).and_then(|v| v.parse::<u8>().ok()).is_some_and(|n| n < 9),
                _ => true,
            };
            if !ordre {
                return Some(format!("{nom}: <{}> « {id} » is out of its place", noeud.tag_name().name()));
            }
        }
    }
    None
}

fn partie(corps: &str) -> String {
    format!("<w:body xmlns:w=\"{W}\" xmlns:r=\"{R}\">{corps}<w:sectPr/></w:body>")
}

#[test]
fn what_word_refuses_in_a_part_is_seen() {
    let table = |grille: &str, cases: &str| {
        format!("<w:tbl><w:tblPr/><w:tblGrid>{grille}</w:tblGrid><w:tr>{cases}</w:tr></w:tbl><w:p/>")
    };
    let deux = "<w:gridCol w:w=\"100\"/><w:gridCol w:w=\"50\"/>";
    let case = |etendue: u8, largeur: u16, fin: &str| {
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{largeur}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{etendue}\"/></w:tcPr>{fin}</w:tc>"
        )
    };
    let champ = |genres: &[&str]| {
        let un = |g: &&str| format!("<w:r><w:fldChar w:fldCharType=\"{g}\"/></w:r>");
        format!("<w:p>{}</w:p>", genres.iter().map(un).collect::<String>())
    };
    for (corps, attendue) in [
        (table(deux, &case(2, 150, "<w:p/>")), None),
        (table(deux, &case(2, 150, "")), Some("<tc> has not a last paragraph")),
        (table(deux, &case(1, 100, "<w:p/>")), Some("a row covers 1 columns of 2")),
        (table(deux, &case(3, 150, "<w:p/>")), Some("a row covers more than its 2 columns")),
        (table(deux, &case(2, 140, "<w:p/>")), Some("a cell is Some(140) wide over columns of [100, 50]")),
        (table("", &case(1, 1, "<w:p/>")), Some("a table of 0 columns")),
        ("<w:p><w:p/></w:p>".to_owned(), Some("<p> in <p>")),
        ("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:p/>".to_owned(), None),
        ("<w:p><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:p>".to_owned(), Some("<p> in <sdtContent>")),
        ("<w:r/>".to_owned(), Some("<r> in <body>")),
        ("<w:p><w:pPr><w:pStyle/></w:pPr></w:p>".to_owned(), Some("<pStyle> has no val")),
        ("<w:p><w:hyperlink/></w:p>".to_owned(), Some("<hyperlink> leads nowhere")),
        ("<w:p><w:r><w:t> a</w:t></w:r></w:p>".to_owned(), Some("«  a » loses its spaces")),
        ("<w:p><w:pPr><w:ind w:left=\"12.5\"/></w:pPr></w:p>".to_owned(), Some("left of <ind> is « 12.5 »")),
        (champ(&["begin", "separate", "begin", "end", "end"]), None),
        (champ(&["begin", "separate"]), Some("a field is not closed")),
        (champ(&["separate"]), Some("a field has a « separate » out of its place")),
    ] {
        assert_eq!(faute(&partie(&corps)).as_deref(), attendue, "{corps}");
    }
}

#[test]
fn what_word_refuses_between_parts_is_seen() {
    let types = |plus: &str| {
        format!(
            "<Types><Default Extension=\"rels\" ContentType=\"r\"/><Override PartName=\"/word/document.xml\" \
             ContentType=\"d\"/>{plus}</Types>"
        )
    };
    let relations = |plus: &str| format!("<Relationships>{plus}</Relationships>");
    let image = "<Relationship Id=\"r1\" Type=\"x/image\" Target=\"logo.png\"/>";
    let paquet = |types: String, relations: String, corps: &str| -> BTreeMap<String, Vec<u8>> {
        let membres = [
            ("[Content_Types].xml", types),
            ("word/_rels/document.xml.rels", relations),
            ("word/document.xml", partie(corps)),
        ];
        membres.into_iter().map(|(nom, contenu)| (nom.to_owned(), contenu.into_bytes())).collect()
    };
    let signets = |fin: &str| {
        format!(
            "<w:bookmarkStart w:id=\"1\" w:name=\"_A\"/>{fin}<w:bookmarkStart w:id=\"2\" w:name=\"_B\"/><w:bookmarkEnd w:id=\"2\"/>"
        )
    };
    for (paquet, attendue) in [
        (paquet(types(""), relations(""), ""), None),
        (
            paquet(types("<Override PartName=\"/word/styles.xml\" ContentType=\"s\"/>"), relations(""), ""),
            Some("a kind for /word/styles.xml, which is not there"),
        ),
        (
            paquet("<Types><Default Extension=\"rels\"/></Types>".to_owned(), relations(""), ""),
            Some("word/document.xml has no kind"),
        ),
        (
            paquet(types(""), relations(image), ""),
            Some("word/_rels/document.xml.rels leads to word/logo.png, which is not there"),
        ),
        (
            paquet(
                types(""),
                relations(
                    &"<Relationship Id=\"r1\" Type=\"x/hyperlink\" Target=\"h\" TargetMode=\"External\"/>".repeat(2),
                ),
                "",
            ),
            Some("word/_rels/document.xml.rels has « r1 » twice, or without a name"),
        ),
        (
            paquet(types(""), relations(""), "<w:p><w:hyperlink r:id=\"r9\"/></w:p>"),
            Some("<hyperlink> leads to « r9 », which is no hyperlink"),
        ),
        (paquet(types(""), relations(""), &signets("<w:bookmarkEnd w:id=\"1\"/>")), None),
        (
            paquet(types(""), relations(""), &signets("")),
            Some("<bookmarkStart> names « 1 », which no <bookmarkEnd> is"),
        ),
        (
            paquet(types(""), relations(""), "<w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"1\" w:name=\"_A\"/>"),
            Some("word/document.xml: <bookmarkEnd> « 1 » is out of its place"),
        ),
        (
            paquet(types(""), relations(""), "<w:p><w:pPr><w:pStyle w:val=\"Rien\"/></w:pPr></w:p>"),
            Some("<pStyle> names « Rien », which no <style> is"),
        ),
    ] {
        assert_eq!(faute_du_paquet(&paquet).as_deref(), attendue);
    }
}
