//! From the text model of the editor to blocks of the act. One function a kind of node.

use domaine::texte::{Bloc as BlocRiche, Element, Inline, Marque, Texte as TexteRiche};

use super::Sujet;
use crate::document::{Bloc, BlocTexte, Cible, Contenu, ElementListe, GenreListe, Liste, Niveau, Span, Texte};

/// A chip that stands alone in its paragraph and names a generated block: `calcul:tableau.cofinancements`.
pub(super) fn tableau_annonce(bloc: &BlocRiche) -> Option<&str> {
    match bloc {
        BlocRiche::Paragraphe { content, .. } => match content.as_slice() {
            [Inline::Donnee { attrs, .. }] => attrs
                .chemin
                .strip_prefix("calcul:")
                .filter(|champ| champ.starts_with("tableau.") || champ.starts_with("liste.")),
            _ => None,
        },
        BlocRiche::Intertitre { .. } | BlocRiche::ListePuces { .. } | BlocRiche::ListeNum { .. } => None,
    }
}

/// One block of text, headings one level below the article that holds them.
pub(super) fn bloc(sujet: &Sujet<'_>, bloc: &BlocRiche, chemin: &str) -> Bloc {
    let contenu = match bloc {
        BlocRiche::Paragraphe { content, .. } => return Bloc::paragraphe(ligne(sujet, content)).chemin(chemin),
        BlocRiche::Intertitre { attrs, content } => {
            let niveau = if attrs.niveau == 1 { Niveau::Deux } else { Niveau::Trois };
            let ancre = format!("{}-{}", chemin.replace('/', "-"), attrs.id);
            return Bloc::intertitre(niveau, None, ligne(sujet, content), ancre).chemin(chemin);
        }
        BlocRiche::ListePuces { content, .. } => Contenu::Liste(liste(sujet, GenreListe::Puces, content)),
        BlocRiche::ListeNum { content, .. } => Contenu::Liste(liste(sujet, GenreListe::Numeros, content)),
    };
    Bloc::nouveau(contenu).chemin(chemin)
}

/// A whole text for a cell: paragraphs and lists.
pub(super) fn cellule(sujet: &Sujet<'_>, texte: &TexteRiche) -> Vec<BlocTexte> {
    texte
        .blocs()
        .iter()
        .map(|bloc| match bloc {
            BlocRiche::Paragraphe { content, .. } => BlocTexte::Paragraphe(ligne(sujet, content)),
            BlocRiche::Intertitre { content, .. } => {
                let Texte(spans) = ligne(sujet, content);
                BlocTexte::Paragraphe(Texte(spans.into_iter().map(Span::gras).collect()))
            }
            BlocRiche::ListePuces { content, .. } => BlocTexte::Liste(liste(sujet, GenreListe::Puces, content)),
            BlocRiche::ListeNum { content, .. } => BlocTexte::Liste(liste(sujet, GenreListe::Numeros, content)),
        })
        .collect()
}

fn liste(sujet: &Sujet<'_>, genre: GenreListe, elements: &[Element]) -> Liste {
    Liste { genre, elements: elements.iter().map(|e| element(sujet, e)).collect() }
}

/// The paragraphs of an item become its text, the first list inside it its sub-list.
fn element(sujet: &Sujet<'_>, Element::Element { content, .. }: &Element) -> ElementListe {
    let mut spans = Vec::new();
    let mut sous_liste = None;
    for bloc in content {
        match bloc {
            BlocRiche::Paragraphe { content, .. } | BlocRiche::Intertitre { content, .. } => {
                if !spans.is_empty() {
                    spans.push(Span::nouveau("\n"));
                }
                spans.extend(ligne(sujet, content).0);
            }
            BlocRiche::ListePuces { content, .. } => sous_liste = Some(liste(sujet, GenreListe::Puces, content)),
            BlocRiche::ListeNum { content, .. } => sous_liste = Some(liste(sujet, GenreListe::Numeros, content)),
        }
    }
    ElementListe { texte: Texte(spans), sous_liste }
}

/// The spans of a line.
pub(super) fn ligne(sujet: &Sujet<'_>, inlines: &[Inline]) -> Texte {
    let mut spans = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text { text, marks } => spans.push(marks.iter().fold(Span::nouveau(text), marquer)),
            Inline::Saut => spans.push(Span::nouveau("\n")),
            Inline::Donnee { attrs, marks } => {
                let mettre = |span: Span| marks.iter().fold(span.donnee(&attrs.chemin), marquer);
                spans.extend((sujet.puces)(attrs).into_iter().map(mettre));
            }
            Inline::Renvoi { attrs, marks } => {
                spans.push(marks.iter().fold(renvoi(sujet, attrs.cible.as_str()), marquer));
            }
            Inline::Note { attrs } if attrs.texte.trim().is_empty() => {}
            Inline::Note { attrs } => {
                if spans.last().is_some_and(|span: &Span| span.note.is_some()) {
                    // « 1, 2 » and not « 12 ».
                    spans.push(Span::nouveau(",\u{a0}").exposant());
                }
                spans.push(Span::appel(attrs.texte.trim()));
            }
        }
    }
    Texte(spans)
}

fn marquer(span: Span, marque: &Marque) -> Span {
    match marque {
        Marque::Gras => span.gras(),
        Marque::Italique => span.italique(),
        Marque::Exposant => span.exposant(),
        Marque::Lien { attrs } => Span { lien: Some(Cible::Uri(attrs.href.clone())), ..span },
    }
}

/// « article 4 », « fiche B3 », alive: numbers come from the present order.
fn renvoi(sujet: &Sujet<'_>, cible: &str) -> Span {
    let numerotes = sujet.dossier.articles.iter().filter(|a| !a.preambule);
    if let Some(rang) = numerotes.clone().position(|a| a.id.as_str() == cible) {
        return Span::nouveau(super::convention::numero_d_article(rang + 1).to_lowercase())
            .vers_ancre(format!("article-{cible}"));
    }
    match sujet.dossier.action(cible) {
        Some(action) => Span::nouveau(format!("fiche {}", action.code)).vers_ancre(format!("fiche-{cible}")),
        None => Span::nouveau("(renvoi sans objet)").italique(),
    }
}
