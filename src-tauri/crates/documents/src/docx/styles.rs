//! The styles: those that a word processor knows by name, and ours, all drawn from the measures of the printed act.

use super::paragraphe::{couleur, filet, vingtiemes};
use super::xml::{Balise, balise, val};
use super::{grille, numerotation};
use crate::document::{GenreListe, Metadonnees};
use crate::mise_en_page::blocs::signatures::{NOM, POUR, QUALITE};
use crate::mise_en_page::style::{
    APRES_INTERTITRE, AUTOUR, AVANT_INTERTITRE, Alinea, CELLULE, CONNECTEUR, CORPS, CORPS_LIBRE, COURANT, ENTETE,
    ENTRE_NOTES, ENTRE_PARAGRAPHES, ETAT, FICHE, FILET, Famille, INTERTITRES, LEGENDE, MESURE, NOTE, NOTE_DE_PAGE,
    PERIODE, PETROLE, SOMMAIRE, SOUS_TITRE, SURTITRE, Style, TITRE,
};
use crate::mise_en_page::{Encre, Sens};

/// How the names of the styles that a word processor knows beforehand begin.
const CONNUS: [&str; 12] = [
    "Normal",
    "Body Text",
    "Title",
    "Subtitle",
    "caption",
    "footnote",
    "header",
    "footer",
    "heading",
    "toc",
    "TOC Heading",
    "List ",
];
const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";

/// A paragraph style.
#[derive(Clone, Debug)]
struct Modele {
    id: &'static str,
    nom: &'static str,
    base: &'static str,
    /// Style of the paragraph that is typed after one of this style.
    suite: Option<&'static str>,
    style: Style,
    avant: f32,
    apres: f32,
    retrait: (f32, f32),
    garder: bool,
    capitales: bool,
    /// Depth in the outline of the document, from 0.
    plan: Option<usize>,
    liste: Option<(usize, usize)>,
    bordure: Option<Balise>,
    tabulations: Option<Balise>,
}

fn modele(id: &'static str, nom: &'static str, style: Style) -> Modele {
    Modele {
        id,
        nom,
        base: "Normal",
        suite: None,
        style,
        avant: 0.0,
        apres: 0.0,
        retrait: (0.0, 0.0),
        garder: false,
        capitales: false,
        plan: None,
        liste: None,
        bordure: None,
        tabulations: None,
    }
}

impl Modele {
    fn entre(self, avant: f32, apres: f32) -> Self {
        Self { avant, apres: apres.max(0.0), ..self }
    }
    /// Stays with what follows.
    fn garde(self) -> Self {
        Self { garder: true, ..self }
    }
    fn capitales(self) -> Self {
        Self { capitales: true, ..self }
    }
    fn en_retrait(self, gauche: f32) -> Self {
        Self { retrait: (gauche, 0.0), ..self }
    }
    /// Body text goes on after it.
    fn puis_du_corps(self) -> Self {
        Self { suite: Some("BodyText"), ..self }
    }

    fn en_xml(self) -> Balise {
        let bordures = self.bordure.map(|b| balise("w:pBdr").et(b));
        let (alinea, cesure) = (self.style.alinea, self.style.cesure);
        let jc = match alinea {
            Alinea::Justifie => "both",
            Alinea::Gauche => "left",
            Alinea::Centre => "center",
            Alinea::Droite => "right",
        };
        let espacement = balise("w:spacing")
            .attr("w:before", vingtiemes(self.avant))
            .attr("w:after", vingtiemes(self.apres))
            .attr("w:line", vingtiemes(self.style.interligne))
            .attr("w:lineRule", "atLeast");
        let (gauche, droite) = self.retrait;
        let retrait = balise("w:ind").attr("w:left", vingtiemes(gauche)).attr("w:right", vingtiemes(droite));
        let numero = self
            .liste
            .map(|(numero, profondeur)| balise("w:numPr").et(val("w:ilvl", profondeur)).et(val("w:numId", numero)));
        let paragraphe = balise("w:pPr")
            .tous(self.garder.then(|| balise("w:keepNext")))
            .tous(self.plan.map(|_| balise("w:keepLines")))
            .tous(numero)
            .tous(bordures)
            .tous(self.tabulations)
            .tous((!cesure).then(|| balise("w:suppressAutoHyphens")))
            .et(espacement)
            .tous((self.retrait != (0.0, 0.0)).then_some(retrait))
            .et(val("w:jc", jc))
            .tous(self.plan.map(|plan| val("w:outlineLvl", plan)));
        let defaut = self.id == "Normal";
        // A word processor knows its own styles by their English names, which it shows in French.
        let propre = !CONNUS.iter().any(|connu| self.nom.starts_with(connu));
        balise("w:style")
            .attr("w:type", "paragraph")
            .attr_si(defaut, "w:default", 1)
            .attr_si(propre, "w:customStyle", 1)
            .attr("w:styleId", self.id)
            .et(val("w:name", self.nom))
            .tous((!defaut).then(|| val("w:basedOn", self.base)))
            .tous(self.suite.map(|s| val("w:next", s)))
            .et(balise("w:qFormat"))
            .et(paragraphe)
            .et(lettres(&self.style, self.capitales))
    }
}

/// How letters look.
fn lettres(style: &Style, capitales: bool) -> Balise {
    balise("w:rPr")
        .et(police(style.famille))
        .et(val("w:b", u8::from(style.gras)))
        .et(val("w:i", u8::from(style.italique)))
        .tous(capitales.then(|| balise("w:caps")))
        .et(val("w:color", couleur(style.encre)))
        .tous((style.approche > 0.0).then(|| val("w:spacing", vingtiemes(style.approche))))
        .et(val("w:sz", demi_points(style.corps)))
        .et(val("w:szCs", demi_points(style.corps)))
}

/// Sizes are counted in half points.
fn demi_points(corps: f32) -> i32 {
    (corps * 2.0).round() as i32
}

fn police(famille: Famille) -> Balise {
    let nom = match famille {
        Famille::Texte => SERIF,
        Famille::Sans => SANS,
    };
    ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].into_iter().fold(balise("w:rFonts"), |b, place| b.attr(place, nom))
}

fn modeles() -> Vec<Modele> {
    let grand = Style { corps: 18.0, interligne: 23.0, ..INTERTITRES[0] };
    let trait_de_titre = Style { corps: 1.0, interligne: 16.0, ..CORPS_LIBRE };
    let mut modeles = vec![
        modele("Normal", "Normal", CORPS_LIBRE),
        modele("BodyText", "Body Text", CORPS).entre(ENTRE_PARAGRAPHES, 0.0),
        modele("Title", "Title", TITRE).entre(9.0, 0.0).garde().puis_du_corps(),
        modele("Subtitle", "Subtitle", SOUS_TITRE).entre(7.0, 0.0).garde().puis_du_corps(),
        modele("Surtitre", "Surtitre", SURTITRE).entre(26.0, 0.0).garde().capitales(),
        modele("Periode", "Période", PERIODE).entre(5.0, 0.0).garde(),
        Modele {
            retrait: (0.0, MESURE - 54.0),
            bordure: Some(filet("w:bottom", 1.6, PETROLE)),
            ..modele("Filet", "Filet", trait_de_titre).entre(0.0, 14.0)
        },
        modele("Connecteur", "Connecteur", CONNECTEUR).entre(12.0, 0.0).garde().capitales(),
        modele("Partie", "Partie", CORPS_LIBRE).entre(4.0, 0.0).en_retrait(18.0),
        modele("MentionPartie", "Mention de partie", CORPS_LIBRE.italique()).entre(1.0, 0.0).en_retrait(18.0),
        modele("Visa", "Visa", CORPS).entre(4.0, 0.0),
        modele("Formule", "Formule", CORPS.gras()).entre(ENTRE_PARAGRAPHES + 6.0, 0.0),
        modele("Centre", "Texte centré", CORPS_LIBRE.alinea(Alinea::Centre)).entre(ENTRE_PARAGRAPHES, 0.0),
        modele("Note", "Note", NOTE).entre(3.0, 0.0),
        modele("FootnoteText", "footnote text", NOTE_DE_PAGE).entre(ENTRE_NOTES, 0.0),
        modele("Caption", "caption", LEGENDE).entre(AUTOUR, 4.0).garde(),
        modele("Cellule", "Cellule", CELLULE),
        modele("CelluleEntete", "Cellule d’en-tête", ENTETE),
        modele("CelluleGroupe", "Cellule de groupe", CELLULE.gras().encre(PETROLE)),
        modele("CelluleTotal", "Cellule de total", CELLULE.gras()),
        modele("Fiche", "Fiche", FICHE),
        modele("FicheLibelle", "Libellé de fiche", FICHE.gras().encre(PETROLE)),
        modele("Encadre", "Encadré", FICHE),
        modele("EncadreTitre", "Titre d’encadré", FICHE.gras().encre(PETROLE)).entre(0.0, 2.0).garde(),
        modele("Espace", "Espace", Style { corps: 1.0, interligne: 1.0, ..CORPS_LIBRE }),
        modele("Fait", "Fait à", CORPS).entre(22.0, 20.0).garde(),
        modele("SignaturePour", "Signature", POUR),
        modele("SignatureQualite", "Qualité du signataire", QUALITE),
        modele("SignatureDelegation", "Délégation du signataire", QUALITE.italique()),
        modele("SignatureNom", "Nom du signataire", NOM),
        entete("Header", "header", MESURE),
        courant("EnTetePremiere", "En-tête de première page", &[MESURE]),
        pied("Footer", "footer", MESURE),
        entete("EnTetePaysage", "En-tête de page en paysage", Sens::Paysage.mesure()),
        courant("EnTetePremierePaysage", "En-tête de première page en paysage", &[Sens::Paysage.mesure()]),
        pied("PiedPaysage", "Pied de page en paysage", Sens::Paysage.mesure()),
        modele("TOCHeading", "TOC Heading", INTERTITRES[0]).entre(20.0, APRES_INTERTITRE[0]).garde(),
        Modele {
            base: "Heading1",
            plan: Some(0),
            bordure: Some(filet("w:bottom", 0.7, PETROLE).attr("w:space", 7)),
            ..modele("Annexe", "Annexe", grand).entre(0.0, 9.0).garde().puis_du_corps()
        },
    ];
    for (rang, (id, nom)) in
        [("Heading1", "heading 1"), ("Heading2", "heading 2"), ("Heading3", "heading 3")].into_iter().enumerate()
    {
        let titre = modele(id, nom, INTERTITRES[rang]).entre(AVANT_INTERTITRE[rang], APRES_INTERTITRE[rang]);
        modeles.push(Modele { plan: Some(rang), ..titre.garde().puis_du_corps() });
    }
    for (rang, (id, nom)) in [("TOC1", "toc 1"), ("TOC2", "toc 2"), ("TOC3", "toc 3")].into_iter().enumerate() {
        let entree = modele(id, nom, SOMMAIRE[rang]).entre(if rang == 0 { 5.0 } else { 0.5 }, 0.0);
        let tabulations = Some(tabulations(&[MESURE], Some("dot")));
        modeles.push(Modele { retrait: ([0.0, 12.0, 28.0][rang], 0.0), tabulations, ..entree });
    }
    for (genre, nom) in [(GenreListe::Puces, NOMS_DES_PUCES), (GenreListe::Numeros, NOMS_DES_NUMEROS)] {
        let numero = match genre {
            GenreListe::Puces => numerotation::PUCES,
            GenreListe::Numeros => numerotation::NUMEROS,
        };
        for (profondeur, nom) in nom.into_iter().enumerate() {
            let element =
                modele(numerotation::style(genre, profondeur), nom, CORPS).entre(numerotation::ENTRE_ELEMENTS, 0.0);
            modeles.push(Modele { liste: Some((numero, profondeur)), ..element });
        }
    }
    modeles
}

const NOMS_DES_PUCES: [&str; 3] = ["List Bullet", "List Bullet 2", "List Bullet 3"];
const NOMS_DES_NUMEROS: [&str; 3] = ["List Number", "List Number 2", "List Number 3"];

fn courant(id: &'static str, nom: &'static str, arrets: &[f32]) -> Modele {
    Modele { tabulations: Some(tabulations(arrets, None)), ..modele(id, nom, COURANT) }
}

fn entete(id: &'static str, nom: &'static str, mesure: f32) -> Modele {
    Modele { bordure: Some(filet("w:bottom", 0.45, FILET)), ..courant(id, nom, &[mesure]) }
}

fn pied(id: &'static str, nom: &'static str, mesure: f32) -> Modele {
    Modele { bordure: Some(filet("w:top", 0.45, FILET)), ..courant(id, nom, &[mesure - 78.0, mesure]) }
}

/// Right-aligned tab stops.
fn tabulations(arrets: &[f32], points: Option<&str>) -> Balise {
    let arret = |place: &f32| {
        let arret = val("w:tab", "right").attr("w:leader", points.unwrap_or("none"));
        arret.attr("w:pos", vingtiemes(*place))
    };
    balise("w:tabs").tous(arrets.iter().map(arret))
}

/// A character style.
fn de_caracteres(id: &'static str, nom: &str, propre: bool, proprietes: Balise) -> Balise {
    balise("w:style")
        .attr("w:type", "character")
        .attr_si(propre, "w:customStyle", 1)
        .attr("w:styleId", id)
        .et(val("w:name", nom))
        .et(balise("w:qFormat"))
        .et(proprietes)
}

fn encre(encre: Encre) -> Balise {
    val("w:color", couleur(encre))
}

/// `styles.xml`.
pub fn fichier(meta: &Metadonnees) -> Vec<u8> {
    let langue = val("w:lang", &meta.langue).attr("w:eastAsia", &meta.langue).attr("w:bidi", "ar-SA");
    let defauts = balise("w:docDefaults")
        .et(balise("w:rPrDefault").et(lettres(&CORPS_LIBRE, false).et(langue)))
        .et(balise("w:pPrDefault"));
    let tableau_nu = balise("w:style")
        .attr("w:type", "table")
        .attr("w:default", 1)
        .attr("w:styleId", "TableNormal")
        .et(val("w:name", "Normal Table"))
        .et(val("w:uiPriority", 99))
        .et(balise("w:semiHidden"))
        .et(balise("w:unhideWhenUsed"))
        .et(balise("w:tblPr").et(balise("w:tblInd").attr("w:w", 0).attr("w:type", "dxa")));
    super::racine("w:styles")
        .et(defauts)
        .tous(modeles().into_iter().map(Modele::en_xml))
        .et(de_caracteres("Hyperlink", "Hyperlink", false, balise("w:rPr").et(encre(PETROLE)).et(val("w:u", "single"))))
        .et(de_caracteres(
            "FootnoteReference",
            "footnote reference",
            false,
            balise("w:rPr").et(val("w:vertAlign", "superscript")),
        ))
        .et(de_caracteres("Renvoi", "Renvoi", true, balise("w:rPr").et(encre(PETROLE))))
        .et(de_caracteres("Numero", "Numéro de titre", true, balise("w:rPr").et(encre(PETROLE))))
        .et(de_caracteres("Etat", "État du document", true, lettres(&ETAT, false)))
        .et(tableau_nu)
        .et(grille::style())
        .en_fichier()
}

/// `fontTable.xml`: the faces of the printed act, and what stands for them where they are not installed: a name, or the look
/// that the ten figures describe.
pub fn polices() -> Vec<u8> {
    let fonte = |nom: &str, remplacante: &str, panose: &str, famille: &str| {
        balise("w:font")
            .attr("w:name", nom)
            .et(val("w:altName", remplacante))
            .et(val("w:panose1", panose))
            .et(val("w:charset", "00"))
            .et(val("w:family", famille))
            .et(val("w:pitch", "variable"))
    };
    super::racine("w:fonts")
        .et(fonte(SERIF, "Georgia", "02040603050405020204", "roman"))
        .et(fonte(SANS, "Calibri", "020B0303030403020204", "swiss"))
        .en_fichier()
}
