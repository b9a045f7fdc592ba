//! The order in which ECMA-376 (part 1, the schemas of WordprocessingML, DrawingML and packages) lets the children of an
//! element stand. LibreOffice reads any order; Word calls the file damaged.

use roxmltree::{Document as Xml, Node};

/// Elements that are a sequence, and what they may hold, in its order. Of the schema, what we write and what stands near it.
const SUITES: &[(&str, &str)] = &[
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
         webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
         eastAsianLayout specVanish oMath",
    ),
    ("numPr", "ilvl numId"),
    ("pBdr", "top left bottom right between bar"),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
         tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
    ("tcBorders", "top left bottom right insideH insideV tl2br tr2bl"),
    ("tcMar", "top left bottom right"),
    (
        "sectPr",
        "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg \
         textDirection bidi rtlGutter docGrid printerSettings",
    ),
    (
        "settings",
        "writeProtection view zoom embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins \
         trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone \
         doNotHyphenateCaps evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat docVars rsids \
         themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr \
         tblPr trPr tcPr tblStylePr",
    ),
    ("tblStylePr", "pPr rPr tblPr trPr tcPr"),
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    ("numbering", "numPicBullet abstractNum num"),
    ("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    ("num", "abstractNumId lvlOverride"),
    ("lvlOverride", "startOverride lvl"),
    ("lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr"),
    ("sdt", "sdtPr sdtEndPr sdtContent"),
    ("sdtPr", "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding docPartObj text"),
    ("docPartObj", "docPartGallery docPartCategory docPartUnique"),
    ("font", "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic"),
    ("inline", "extent effectExtent docPr cNvGraphicFramePr graphic"),
    ("pic", "nvPicPr blipFill spPr"),
    ("nvPicPr", "cNvPr cNvPicPr"),
    ("blipFill", "blip srcRect stretch"),
    ("spPr", "xfrm prstGeom"),
    ("xfrm", "off ext"),
];

/// Those that may come again, one after the other.
const REPETES: [&str; 7] = ["style", "tblStylePr", "abstractNum", "num", "lvl", "lvlOverride", "numPicBullet"];

/// What must stand first in an element that holds something else after it.
const TETES: [(&str, &str); 5] = [("p", "pPr"), ("r", "rPr"), ("tc", "tcPr"), ("tr", "trPr"), ("tbl", "tblPr")];

/// Every element of the part holds what the schema allows, in the order of the schema.
pub fn verifier(nom: &str, partie: &str) {
    let xml = Xml::parse(partie).unwrap_or_else(|e| panic!("{nom}: {e}"));
    for noeud in xml.descendants().filter(Node::is_element) {
        if let Some(faute) = faute(noeud) {
            panic!("{nom}: {faute}");
        }
    }
}

fn faute(noeud: Node<'_, '_>) -> Option<String> {
    let parent = noeud.tag_name().name();
    let mut enfants: Vec<&str> = noeud.children().filter(Node::is_element).map(|n| n.tag_name().name()).collect();
    if let Some((_, tete)) = TETES.iter().find(|(element, _)| *element == parent)
        && enfants.iter().skip(1).any(|e| e == tete)
    {
        return Some(format!("<{tete}> is not the first of <{parent}>"));
    }
    if parent == "body" {
        let section = enfants.iter().position(|e| *e == "sectPr");
        return (section? + 1 != enfants.len()).then(|| "the section of the body is not its last element".to_owned());
    }
    let (_, suite) = SUITES.iter().find(|(element, _)| *element == parent)?;
    if parent == "sectPr" {
        // Headers and footers come first, in any order.
        let courant = |e: &&str| matches!(*e, "headerReference" | "footerReference");
        let courants = enfants.iter().take_while(|e| courant(e)).count();
        enfants.drain(..courants);
    }
    let mut precedent: Option<(usize, &str)> = None;
    for enfant in enfants {
        let Some(rang) = suite.split_whitespace().position(|e| e == enfant) else {
            return Some(format!("<{enfant}> has no place in <{parent}>"));
        };
        if let Some((place, avant)) = precedent
            && (rang < place || (rang == place && !REPETES.contains(&enfant)))
        {
            return Some(format!("<{enfant}> comes after <{avant}> in <{parent}>"));
        }
        precedent = Some((rang, enfant));
    }
    None
}

#[test]
fn an_order_that_word_refuses_is_seen() {
    let dit = |xml: &str| faute(Xml::parse(xml).unwrap().root_element());
    for (juste, attendue) in [
        ("<pPr><pStyle/><keepNext/><spacing/><jc/></pPr>", None),
        ("<pPr><spacing/><keepNext/></pPr>", Some("<keepNext> comes after <spacing> in <pPr>")),
        ("<pPr><ind/><ind/></pPr>", Some("<ind> comes after <ind> in <pPr>")),
        ("<tcPr><tcW/><colour/></tcPr>", Some("<colour> has no place in <tcPr>")),
        ("<sectPr><footerReference/><headerReference/><pgSz/></sectPr>", None),
        ("<sectPr><pgSz/><headerReference/></sectPr>", Some("<headerReference> has no place in <sectPr>")),
        ("<p><r/><pPr/></p>", Some("<pPr> is not the first of <p>")),
        ("<body><sectPr/><p/></body>", Some("the section of the body is not its last element")),
        ("<abstractNum><multiLevelType/><lvl/><lvl/></abstractNum>", None),
    ] {
        assert_eq!(dit(juste).as_deref(), attendue, "{juste}");
    }
}
