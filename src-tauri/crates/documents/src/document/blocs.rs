//! The blocks an act is made of, in the order they are read.

use super::{Fiche, Tableau, Texte};
use serde::{Deserialize, Serialize};

/// One block, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloc {
    /// Path in the data behind the act; layout says for each page where the blocks of each path stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chemin: Option<String>,
    pub contenu: Contenu,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contenu {
    Titre(PageDeTitre),
    Parties(Parties),
    Visas(Visas),
    Intertitre(Intertitre),
    Paragraphe(Paragraphe),
    Liste(Liste),
    Tableau(Tableau),
    Fiche(Fiche),
    Graphique(Graphique),
    Encadre(Encadre),
    Signatures(Signatures),
    Sommaire(Sommaire),
    /// A new page opened by « Annexe 1 — … ».
    Annexe(Annexe),
    SautDePage,
    /// A new page, unless what comes next holds whole on the present one; for a fiche, unless the present one only holds the last
    /// lines of what began on a page before.
    SautSouple,
    /// Extra white space, in lines of body text.
    Espace(u8),
}

impl Bloc {
    pub fn nouveau(contenu: Contenu) -> Self {
        Self { chemin: None, contenu }
    }
    pub fn paragraphe(texte: impl Into<Texte>) -> Self {
        Self::nouveau(Contenu::Paragraphe(Paragraphe { texte: texte.into(), style: StyleParagraphe::Corps }))
    }
    pub fn intertitre(niveau: Niveau, numero: Option<&str>, texte: impl Into<Texte>, ancre: impl Into<String>) -> Self {
        Self::nouveau(Contenu::Intertitre(Intertitre {
            niveau,
            numero: numero.map(str::to_owned),
            texte: texte.into(),
            ancre: ancre.into(),
        }))
    }
    pub fn chemin(mut self, chemin: impl Into<String>) -> Self {
        self.chemin = Some(chemin.into());
        self
    }
}

impl From<Contenu> for Bloc {
    fn from(contenu: Contenu) -> Self {
        Self::nouveau(contenu)
    }
}

/// The top of the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageDeTitre {
    /// Small line above the title, set in spaced capitals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surtitre: Option<String>,
    pub titre: Texte,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sous_titre: Option<Texte>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub periode: Option<String>,
}

/// « ENTRE … ET … ».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parties {
    /// « Entre les soussignés »
    pub ouverture: String,
    /// One text a party; « et » is written between them.
    pub parties: Vec<Partie>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partie {
    pub designation: Texte,
    /// « ci-après dénommé … », « d’une part, »: on its own line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<Texte>,
}

/// « Vu … ; » and the sentence that closes them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visas {
    pub visas: Vec<Visa>,
    /// « Il est convenu ce qui suit : »
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formule: Option<Texte>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visa {
    pub texte: Texte,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chemin: Option<String>,
}

/// Depth of a heading. A document goes down one level at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Niveau {
    Un,
    Deux,
    Trois,
}

impl Niveau {
    /// 1, 2 or 3.
    pub fn rang(self) -> usize {
        match self {
            Self::Un => 1,
            Self::Deux => 2,
            Self::Trois => 3,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intertitre {
    pub niveau: Niveau,
    /// « Article 1er », « 2.1 », « B3 »: printed before the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    pub texte: Texte,
    /// Stable and unique in the document: links and bookmarks point at it.
    pub ancre: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annexe {
    /// « Annexe 1 »
    pub numero: String,
    pub titre: Texte,
    pub ancre: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraphe {
    pub texte: Texte,
    #[serde(default)]
    pub style: StyleParagraphe,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StyleParagraphe {
    /// Justified body text.
    #[default]
    Corps,
    /// Body text in the middle of the line.
    Centre,
    /// Small text: a source, a remark under a figure.
    Note,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liste {
    pub genre: GenreListe,
    pub elements: Vec<ElementListe>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GenreListe {
    Puces,
    /// 1°, then a), then i).
    Numeros,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementListe {
    pub texte: Texte,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sous_liste: Option<Liste>,
}

impl Liste {
    pub fn puces<T: Into<Texte>>(elements: impl IntoIterator<Item = T>) -> Self {
        Self::de(GenreListe::Puces, elements)
    }
    pub fn numeros<T: Into<Texte>>(elements: impl IntoIterator<Item = T>) -> Self {
        Self::de(GenreListe::Numeros, elements)
    }
    fn de<T: Into<Texte>>(genre: GenreListe, elements: impl IntoIterator<Item = T>) -> Self {
        let elements = elements.into_iter().map(|texte| ElementListe { texte: texte.into(), sous_liste: None });
        Self { genre, elements: elements.collect() }
    }
}

/// A figure drawn by layout. Weights are integers (cents, counts); what is printed comes as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graphique {
    pub titre: Texte,
    /// The same information in words, for those who do not see the figure.
    pub alternative: String,
    pub forme: FormeGraphique,
    pub parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormeGraphique {
    /// One bar cut into shares, with its legend below.
    PartsEmpilees,
    /// One horizontal bar for each line.
    Barres,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub libelle: String,
    pub poids: u64,
    /// The value as printed, « 600 000 € (52 %) ».
    pub valeur: String,
}

/// A framed note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encadre {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titre: Option<Texte>,
    pub contenu: Vec<BlocTexte>,
}

/// What a cell or a framed note may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlocTexte {
    Paragraphe(Texte),
    Liste(Liste),
}

impl From<&str> for BlocTexte {
    fn from(texte: &str) -> Self {
        Self::Paragraphe(texte.into())
    }
}
impl From<Texte> for BlocTexte {
    fn from(texte: Texte) -> Self {
        Self::Paragraphe(texte)
    }
}
impl From<Liste> for BlocTexte {
    fn from(liste: Liste) -> Self {
        Self::Liste(liste)
    }
}

/// The end of the act: its place and date sentence, and one field to sign for each party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatures {
    /// « Fait à …, le …, en trois exemplaires originaux. »
    pub fait: Texte,
    pub signataires: Vec<Signataire>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signataire {
    /// Name of the form field: ASCII letters, digits and `_`, unique in the document.
    pub champ: String,
    /// « Pour l’État »
    pub pour: String,
    /// « Le préfet du Cantal »
    pub qualite: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    /// « par délégation, … »
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<String>,
}

/// The table of contents, made by layout from the headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sommaire {
    pub titre: String,
    /// The deepest level that is listed.
    pub jusqu_a: Niveau,
}
