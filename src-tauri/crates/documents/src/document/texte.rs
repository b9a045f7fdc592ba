//! Inline text: spans in a row. Micro-typography is applied later, by layout, over the whole row.

use serde::{Deserialize, Serialize};

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub texte: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gras: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub italique: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exposant: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lien: Option<Cible>,
    /// These letters call a note: its text, at the foot of the page. `Document::numeroter_les_notes` writes its number here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Box<Texte>>,
    /// Path of the figure that these words print. It leads back to the data and prints nothing: not part of the fingerprint.
    #[serde(skip)]
    pub donnee: Option<String>,
}

/// Where a link goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cible {
    /// An address outside of the document.
    Uri(String),
    /// The `ancre` of a heading of this document.
    Ancre(String),
}

impl Span {
    pub fn nouveau(texte: impl Into<String>) -> Self {
        Self { texte: texte.into(), ..Self::default() }
    }
    pub fn gras(mut self) -> Self {
        self.gras = true;
        self
    }
    pub fn italique(mut self) -> Self {
        self.italique = true;
        self
    }
    pub fn exposant(mut self) -> Self {
        self.exposant = true;
        self
    }
    /// The call of a note.
    pub fn appel(note: impl Into<Texte>) -> Self {
        Self { exposant: true, note: Some(Box::new(note.into())), ..Self::default() }
    }
    pub fn vers_uri(mut self, uri: impl Into<String>) -> Self {
        self.lien = Some(Cible::Uri(uri.into()));
        self
    }
    pub fn donnee(mut self, chemin: impl Into<String>) -> Self {
        self.donnee = Some(chemin.into());
        self
    }
    pub fn vers_ancre(mut self, ancre: impl Into<String>) -> Self {
        self.lien = Some(Cible::Ancre(ancre.into()));
        self
    }
}

/// One paragraph's worth of spans. A `\n` inside a span is a line break.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texte(pub Vec<Span>);

impl Texte {
    /// The characters, without their style.
    pub fn brut(&self) -> String {
        self.0.iter().map(|span| span.texte.as_str()).collect()
    }
    /// The same words, where nothing can be clicked: no link, no call of a note.
    pub fn sans_liens(mut self) -> Self {
        self.0.retain(|span| span.note.is_none());
        self.0.iter_mut().for_each(|span| span.lien = None);
        self
    }
    pub fn est_vide(&self) -> bool {
        self.0.iter().all(|span| span.texte.trim().is_empty())
    }
}

impl From<&str> for Texte {
    fn from(texte: &str) -> Self {
        Self(vec![Span::nouveau(texte)])
    }
}
impl From<String> for Texte {
    fn from(texte: String) -> Self {
        Self(vec![Span::nouveau(texte)])
    }
}
impl From<Span> for Texte {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}
impl From<Vec<Span>> for Texte {
    fn from(spans: Vec<Span>) -> Self {
        Self(spans)
    }
}
impl<const N: usize> From<[Span; N]> for Texte {
    fn from(spans: [Span; N]) -> Self {
        Self(spans.into())
    }
}
