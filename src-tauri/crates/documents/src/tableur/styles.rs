//! How cells look: colours, borders, and the number formats that let a figure stay a figure beside what is said of it.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::{Alignement, Cellule, Contenu, Genre, NatureSaisie};

const ENCRE: Color = Color::RGB(0x1F_2A_37);
const DISCRET: Color = Color::RGB(0x5B_66_73);
const FILET: Color = Color::RGB(0xB8_C0_CA);
const FOND_ENTETE: Color = Color::RGB(0x0B_5D_5E);
const FOND_SECTION: Color = Color::RGB(0xD5_E6_E6);
const FOND_GROUPE: Color = Color::RGB(0xEE_F4_F4);
/// Decimals that a number of ours may have.
const DECIMALES_MAX: usize = 6;

fn base() -> Format {
    Format::new().set_font_size(10).set_font_color(ENCRE).set_align(FormatAlign::Top)
}

pub(super) fn titre() -> Format {
    base().set_bold().set_font_size(15).set_font_color(FOND_ENTETE)
}

pub(super) fn sous_titre() -> Format {
    base().set_quote_prefix()
}

pub(super) fn note() -> Format {
    base().set_font_size(9).set_font_color(DISCRET).set_quote_prefix()
}

pub(super) fn entete(alignement: Alignement) -> Format {
    base()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(FOND_ENTETE)
        .set_align(FormatAlign::VerticalCenter)
        .set_align(cote(alignement))
        .set_indent(1)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(FOND_ENTETE)
}

fn cote(alignement: Alignement) -> FormatAlign {
    match alignement {
        Alignement::Gauche => FormatAlign::Left,
        Alignement::Droite => FormatAlign::Right,
    }
}

/// The look of a cell in a row of that kind.
pub(super) fn cellule(cellule: &Cellule, genre: Genre, alignement: Alignement) -> Format {
    let filets = base().set_align(cote(alignement)).set_indent(1).set_border_color(FILET);
    let format = filets.clone().set_border(FormatBorder::Thin);
    let format = match genre {
        // Its title runs over the empty cells beside it.
        Genre::Section => filets
            .set_border_top(FormatBorder::Thin)
            .set_border_bottom(FormatBorder::Thin)
            .set_bold()
            .set_background_color(FOND_SECTION),
        Genre::Groupe => format.set_bold().set_background_color(FOND_GROUPE),
        Genre::Ligne => format,
        Genre::Total => format.set_bold().set_background_color(FOND_SECTION),
    };
    match &cellule.contenu {
        Contenu::Vide => match cellule.saisie.as_ref().map(|s| s.nature) {
            Some(NatureSaisie::Montant) => format.set_num_format(euros(cellule)),
            Some(NatureSaisie::Nombre | NatureSaisie::Texte) | None => format,
        },
        Contenu::Texte(_) if genre == Genre::Section => format.set_quote_prefix(),
        // The prefix keeps « =… » a text when somebody edits the cell.
        Contenu::Texte(_) => format.set_text_wrap().set_quote_prefix(),
        Contenu::Mention(_) => format.set_italic().set_font_color(DISCRET),
        Contenu::Montant(_) => format.set_num_format(euros(cellule)),
        Contenu::Nombre { valeur, unite } => {
            let decimales = valeur.to_string().split_once('.').map_or(0, |(_, d)| d.len()).min(DECIMALES_MAX);
            let point = if decimales == 0 { String::new() } else { format!(".{}", "0".repeat(decimales)) };
            let suite = format!("{}{}", unite.map(|u| format!("\u{a0}{u}")).unwrap_or_default(), marques(cellule));
            let suite = if suite.is_empty() { suite } else { format!("\"{suite}\"") };
            format.set_num_format(format!("#,##0{point}{suite}"))
        }
        Contenu::Calcul { resultat: Some(_), .. } => format.set_num_format(euros(cellule)),
        Contenu::Calcul { resultat: None, .. } => format.set_num_format(euros(cellule)).set_italic(),
    }
}

/// « 1 234,50 € », with « * » for a made-up figure and « (partiel) » for a sum over an absent amount; red below zero.
fn euros(cellule: &Cellule) -> String {
    let positif = format!("#,##0.00\"\u{a0}€{}\"", marques(cellule));
    format!("{positif};[Red]-{positif}")
}

fn marques(cellule: &Cellule) -> String {
    let fictif = if cellule.marques.fictif { "*" } else { "" };
    let partiel = if cellule.marques.partiel { "\u{a0}(partiel)" } else { "" };
    format!("{fictif}{partiel}")
}
