//! Free text as a small document: the model shared with the editor of the window (ProseMirror JSON).
//!
//! Ten kinds of node, four marks, nothing else: unknown kinds are refused when read.
//! Does not belong here: how a text looks on paper (`documents`) or on screen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ident::Id;

/// A whole text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Texte {
    /// Root node; ProseMirror calls it `doc`.
    #[serde(rename = "doc")]
    Doc {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Bloc>,
    },
}

/// A block of text. Each has a stable id, which anchors findings, comments and the redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Bloc {
    Paragraphe {
        attrs: Ancre,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    Intertitre {
        attrs: AncreIntertitre,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        content: Vec<Inline>,
    },
    ListePuces {
        attrs: Ancre,
        content: Vec<Element>,
    },
    ListeNum {
        attrs: Ancre,
        content: Vec<Element>,
    },
}

/// One item of a list: blocks, so that lists nest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Element {
    Element { attrs: Ancre, content: Vec<Bloc> },
}

/// Identity of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ancre {
    pub id: Id,
}

/// Identity and level (1 or 2) of a subtitle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AncreIntertitre {
    pub id: Id,
    pub niveau: u8,
}

/// What stands inside a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    Text {
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Marque>,
    },
    /// Line break inside a paragraph.
    Saut,
    /// A figure of the dossier, read where it stands and never retyped.
    Donnee {
        attrs: Puce,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Marque>,
    },
    /// A reference to an article, an action or an annexe, by stable id.
    Renvoi {
        attrs: Cible,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Marque>,
    },
    /// A footnote.
    Note { attrs: Appel },
}

/// Path of a figure (by ids, or `calcul:nom` for a computed one) and how to write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Puce {
    pub chemin: String,
    #[serde(default)]
    pub forme: Forme,
}

/// How a figure is written in a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Forme {
    /// As it reads: amounts in figures, dates in full.
    #[default]
    Simple,
    /// An amount in figures, then in words.
    EnLettres,
    /// A number followed by its unit.
    NombreUnite,
}

/// Target of a cross-reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cible {
    pub cible: Id,
}

/// Text of a footnote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appel {
    pub id: Id,
    pub texte: String,
}

/// A mark on a run of text, a figure or a reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Marque {
    Gras,
    Italique,
    Exposant,
    Lien { attrs: Lien },
}

/// Address of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lien {
    pub href: String,
}

impl Texte {
    /// The blocks of the root.
    pub fn blocs(&self) -> &[Bloc] {
        let Self::Doc { content } = self;
        content
    }

    /// True when there is not a word, not a figure.
    pub fn est_vide(&self) -> bool {
        let mut vide = true;
        self.parcourir(&mut |inline| {
            vide &= match inline {
                Inline::Text { text, .. } => text.trim().is_empty(),
                Inline::Saut => true,
                Inline::Donnee { .. } | Inline::Renvoi { .. } | Inline::Note { .. } => false,
            };
        });
        vide
    }

    /// The words alone, blocks separated by a line break: for search and for counting.
    pub fn en_clair(&self) -> String {
        fn bloc(b: &Bloc, sortie: &mut String) {
            match b {
                Bloc::Paragraphe { content, .. } | Bloc::Intertitre { content, .. } => {
                    for inline in content {
                        match inline {
                            Inline::Text { text, .. } => sortie.push_str(text),
                            Inline::Saut => sortie.push(' '),
                            Inline::Note { attrs } => sortie.push_str(&attrs.texte),
                            Inline::Donnee { .. } | Inline::Renvoi { .. } => sortie.push('…'),
                        }
                    }
                    sortie.push('\n');
                }
                Bloc::ListePuces { content, .. } | Bloc::ListeNum { content, .. } => {
                    for Element::Element { content, .. } in content {
                        content.iter().for_each(|b| bloc(b, sortie));
                    }
                }
            }
        }
        let mut sortie = String::new();
        self.blocs().iter().for_each(|b| bloc(b, &mut sortie));
        sortie.trim_end().to_owned()
    }

    /// Visits every inline node in reading order.
    pub fn parcourir<'a>(&'a self, visite: &mut impl FnMut(&'a Inline)) {
        fn bloc<'a>(b: &'a Bloc, visite: &mut impl FnMut(&'a Inline)) {
            match b {
                Bloc::Paragraphe { content, .. } | Bloc::Intertitre { content, .. } => content.iter().for_each(visite),
                Bloc::ListePuces { content, .. } | Bloc::ListeNum { content, .. } => {
                    for Element::Element { content, .. } in content {
                        content.iter().for_each(|b| bloc(b, visite));
                    }
                }
            }
        }
        self.blocs().iter().for_each(|b| bloc(b, visite));
    }

    /// Ids of the blocks, which must be unique in the text.
    pub fn ids(&self) -> Vec<&Id> {
        fn bloc<'a>(b: &'a Bloc, ids: &mut Vec<&'a Id>) {
            match b {
                Bloc::Paragraphe { attrs, .. } => ids.push(&attrs.id),
                Bloc::Intertitre { attrs, .. } => ids.push(&attrs.id),
                Bloc::ListePuces { attrs, content } | Bloc::ListeNum { attrs, content } => {
                    ids.push(&attrs.id);
                    for Element::Element { attrs, content } in content {
                        ids.push(&attrs.id);
                        content.iter().for_each(|b| bloc(b, ids));
                    }
                }
            }
        }
        let mut ids = Vec::new();
        self.blocs().iter().for_each(|b| bloc(b, &mut ids));
        ids
    }

    /// Plain paragraphs, one a line, with ids `<prefixe>-1`, `<prefixe>-2`, …
    pub fn de_lignes(prefixe: &str, lignes: &str) -> Self {
        let content = lignes
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .enumerate()
            .map(|(rang, ligne)| Bloc::Paragraphe {
                attrs: Ancre { id: format!("{prefixe}-{}", rang + 1).parse().expect("prefixes are valid ids") },
                content: vec![Inline::Text { text: ligne.to_owned(), marks: Vec::new() }],
            })
            .collect();
        Self::Doc { content }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use serde_json::json;

    fn exemple() -> serde_json::Value {
        json!({"type":"doc","content":[
            {"type":"paragraphe","attrs":{"id":"p1"},"content":[
                {"type":"text","text":"Le Département crée "},
                {"type":"donnee","attrs":{"chemin":"actions/usema/indicateurs/places/cibles/2023","forme":"nombre_unite"}},
                {"type":"text","text":" places","marks":[{"type":"gras"}]}]},
            {"type":"liste_puces","attrs":{"id":"l1"},"content":[
                {"type":"element","attrs":{"id":"e1"},"content":[
                    {"type":"paragraphe","attrs":{"id":"p2"},"content":[{"type":"text","text":"six"}]}]}]}]})
    }

    #[test]
    fn lire_puis_ecrire() {
        let texte: Texte = serde_json::from_value(exemple()).unwrap();
        assert_eq!(serde_json::to_value(&texte).unwrap(), exemple());
        assert_eq!(texte.en_clair(), "Le Département crée … places\nsix");
        assert_eq!(texte.ids().len(), 4);
        assert!(!texte.est_vide());
    }

    /// Ids of a text: short, so that shrinking stays readable.
    fn id() -> impl Strategy<Value = Id> {
        "[a-z][a-z0-9-]{0,6}".prop_map(|id| id.parse().expect("a valid id"))
    }

    fn marque() -> impl Strategy<Value = Marque> {
        prop_oneof![
            Just(Marque::Gras),
            Just(Marque::Italique),
            Just(Marque::Exposant),
            "[a-z:/.]{1,12}".prop_map(|href| Marque::Lien { attrs: Lien { href } }),
        ]
    }

    fn inline() -> impl Strategy<Value = Inline> {
        let forme = prop_oneof![Just(Forme::Simple), Just(Forme::EnLettres), Just(Forme::NombreUnite)];
        prop_oneof![
            ("\\PC{1,12}", vec(marque(), 0..3)).prop_map(|(text, marks)| Inline::Text { text, marks }),
            Just(Inline::Saut),
            ("[a-z/:.]{1,12}", forme, vec(marque(), 0..3))
                .prop_map(|(chemin, forme, marks)| Inline::Donnee { attrs: Puce { chemin, forme }, marks }),
            (id(), vec(marque(), 0..3)).prop_map(|(cible, marks)| Inline::Renvoi { attrs: Cible { cible }, marks }),
            (id(), "\\PC{0,12}").prop_map(|(id, texte)| Inline::Note { attrs: Appel { id, texte } }),
        ]
    }

    fn bloc() -> impl Strategy<Value = Bloc> {
        let feuille = prop_oneof![
            (id(), vec(inline(), 0..4)).prop_map(|(id, content)| Bloc::Paragraphe { attrs: Ancre { id }, content }),
            (id(), 1..=2_u8, vec(inline(), 0..3))
                .prop_map(|(id, niveau, content)| Bloc::Intertitre { attrs: AncreIntertitre { id, niveau }, content }),
        ];
        feuille.prop_recursive(3, 12, 3, |interieur| {
            let element = (id(), vec(interieur, 1..3))
                .prop_map(|(id, content)| Element::Element { attrs: Ancre { id }, content });
            (id(), any::<bool>(), vec(element, 1..3)).prop_map(|(id, puces, content)| match puces {
                true => Bloc::ListePuces { attrs: Ancre { id }, content },
                false => Bloc::ListeNum { attrs: Ancre { id }, content },
            })
        })
    }

    proptest! {
        #[test]
        fn tout_texte_se_relit_tel_quel(content in vec(bloc(), 0..4)) {
            let texte = Texte::Doc { content };
            let ecrit = serde_json::to_value(&texte).unwrap();
            let relu: Texte = serde_json::from_value(ecrit.clone()).unwrap();
            prop_assert_eq!(&relu, &texte);
            prop_assert_eq!(serde_json::to_value(&relu).unwrap(), ecrit);
            prop_assert_eq!(relu.en_clair(), texte.en_clair());
        }
    }

    #[test]
    fn un_noeud_inconnu_est_refuse() {
        let mut v = exemple();
        v["content"][0]["type"] = json!("tableau");
        assert!(serde_json::from_value::<Texte>(v).is_err(), "tables are generated, never free text");
    }

    #[test]
    fn lignes() {
        let texte = Texte::de_lignes("b3", "Un.\n\nDeux.");
        assert_eq!(texte.blocs().len(), 2);
        assert!(Texte::de_lignes("b3", " ").est_vide());
    }
}
