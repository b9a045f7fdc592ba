//! From spans to fragments: characters cleaned, French spaces set, words found, syllables measured.

use super::coupe::Fragment;
use super::style::Style;
use crate::document::Texte;
use crate::police::{Forme, Formeur, Police};
use crate::typographie::{ordinaux, typographier_lettres};
use std::ops::Range;
use std::sync::Arc;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Size of raised text, and how high it is raised, relative to the text around.
const EXPOSANT: f32 = 0.64;
const ELEVATION: f32 = 0.34;

/// Words shorter than this are never cut, and at least three letters stay on each side of a cut.
const LETTRES_POUR_COUPER: usize = 6;

/// What a character is dressed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Rank of the span it comes from.
    pub span: u16,
    pub exposant: bool,
}

/// A paragraph ready to be cut into lines.
pub struct Prepare {
    pub texte: String,
    /// End of each run of equal dress.
    pub suites: Vec<(usize, Habit)>,
    /// Between two forced breaks.
    pub troncons: Vec<Vec<Morcele>>,
    pub absent: Option<char>,
}

/// A fragment and the bytes it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Morcele {
    pub fragment: Fragment,
    pub debut: usize,
    pub fin: usize,
}

/// A shaped stretch of one dress.
pub struct Suite {
    pub forme: Arc<Forme>,
    pub habit: Habit,
    pub corps: f32,
    pub elevation: f32,
    pub largeur: f32,
}

impl Prepare {
    pub fn nouveau(formeur: &mut Formeur, texte: &Texte, style: &Style, mesure: f32) -> Self {
        let (brut, suites) = habiller(texte);
        let mut prepare = Self { texte: brut, suites, troncons: vec![Vec::new()], absent: None };
        let source = std::mem::take(&mut prepare.texte);
        let dernier_mot = source.trim_end().rfind([' ', '\n']).map_or(0, |i| i + 1);
        let mut mesureur =
            Mesureur { formeur, texte: &source, texte_spans: texte, suites: &prepare.suites, style, absent: None };
        let mut debut = 0;
        for (fin, coupure) in linebreaks(&source) {
            // Where no word is cut, neither is « Loir-et-Cher ».
            if !style.cesure && coupure == BreakOpportunity::Allowed && source[..fin].ends_with('-') {
                continue;
            }
            // The call of a note stays with its word, whatever the word ends with.
            let appel = texte.0.get(usize::from(mesureur.habit(fin).span)).is_some_and(|span| span.note.is_some());
            if appel && coupure == BreakOpportunity::Allowed && !source[..fin].ends_with(' ') {
                continue;
            }
            let mot = source[debut..fin].trim_end_matches([' ', '\n']);
            let fin_mot = debut + mot.len();
            let espace = if source[fin_mot..fin].contains(' ') { mesureur.espace(fin_mot) } else { 0.0 };
            let troncon = prepare.troncons.last_mut().expect("starts with one, only grows");
            if !mot.is_empty() {
                let cesure = style.cesure && debut < dernier_mot;
                mesureur.morceler(debut..fin_mot, espace, mesure, cesure, troncon);
            }
            if coupure == BreakOpportunity::Mandatory && fin < source.len() {
                prepare.troncons.push(Vec::new());
            }
            debut = fin;
        }
        prepare.absent = mesureur.absent;
        prepare.texte = source;
        prepare
    }

    /// The shaped runs of these bytes, which hold no plain space.
    pub fn suites_de<'a>(
        &'a self,
        formeur: &'a mut Formeur,
        texte: &'a Texte,
        style: &'a Style,
        plage: Range<usize>,
    ) -> impl Iterator<Item = Suite> + 'a {
        let mut mesureur =
            Mesureur { formeur, texte: &self.texte, texte_spans: texte, suites: &self.suites, style, absent: None };
        decouper(&self.suites, plage).map(move |(bytes, habit)| mesureur.former(bytes, habit))
    }

    pub fn habit_a(&self, position: usize) -> Habit {
        habit_a(&self.suites, position)
    }

    /// Width on one line, or of the widest line when breaks are forced.
    pub fn largeur_naturelle(&self) -> f32 {
        let ligne = |morceles: &Vec<Morcele>| {
            let traine = morceles.last().map_or(0.0, |m| m.fragment.espace);
            morceles.iter().map(|m| m.fragment.largeur + m.fragment.espace).sum::<f32>() - traine
        };
        self.troncons.iter().map(ligne).fold(0.0, f32::max)
    }

    /// Width of the widest piece that cannot be cut.
    pub fn largeur_minimale(&self) -> f32 {
        self.troncons.iter().flatten().map(|m| m.fragment.largeur + m.fragment.tiret).fold(0.0, f32::max)
    }
}

/// Spans → one string with French spaces, and the dress of each run. Every run of plain spaces is one space.
pub fn habiller(texte: &Texte) -> (String, Vec<(usize, Habit)>) {
    let mut lettres: Vec<(char, u16)> = Vec::new();
    for (rang, span) in texte.0.iter().enumerate() {
        let mut ajouter = |c: char| match c {
            '\t' | '\r' => lettres.push((' ', rang as u16)),
            // Soft hyphens, zero-width marks and controls have no place on paper.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if c.is_control() && c != '\n' => {}
            c => lettres.push((c, rang as u16)),
        };
        if is_nfc(&span.texte) {
            span.texte.chars().for_each(&mut ajouter);
        } else {
            span.texte.nfc().for_each(&mut ajouter);
        }
    }
    let mut brut = String::with_capacity(lettres.len() + 16);
    let mut suites: Vec<(usize, Habit)> = Vec::new();
    for (c, span) in typographier_lettres(&lettres) {
        if c == ' ' && (brut.is_empty() || brut.ends_with([' ', '\n'])) {
            continue;
        }
        brut.push(c);
        let exposant = texte.0[usize::from(span)].exposant;
        prolonger(&mut suites, brut.len(), Habit { span, exposant });
    }
    let utile = brut.trim_end().len();
    brut.truncate(utile);
    while suites.len() > 1 && suites[suites.len() - 2].0 >= utile {
        suites.pop();
    }
    if let Some(derniere) = suites.last_mut() {
        derniere.0 = derniere.0.min(utile);
    }
    for plage in ordinaux(&brut) {
        surelever(&mut suites, plage);
    }
    (brut, suites)
}

fn prolonger(suites: &mut Vec<(usize, Habit)>, fin: usize, habit: Habit) {
    match suites.last_mut() {
        Some(derniere) if derniere.1 == habit => derniere.0 = fin,
        _ => suites.push((fin, habit)),
    }
}

/// Raises a range that lies inside one run; an ordinal split between two styles is left as it is.
fn surelever(suites: &mut Vec<(usize, Habit)>, plage: Range<usize>) {
    let Some(rang) = suites.iter().position(|(fin, _)| *fin >= plage.end) else { return };
    let debut = rang.checked_sub(1).map_or(0, |r| suites[r].0);
    let (fin, habit) = suites[rang];
    if debut > plage.start || habit.exposant {
        return;
    }
    let mut morceaux = Vec::with_capacity(3);
    if plage.start > debut {
        morceaux.push((plage.start, habit));
    }
    morceaux.push((plage.end, Habit { exposant: true, ..habit }));
    if plage.end < fin {
        morceaux.push((fin, habit));
    }
    suites.splice(rang..=rang, morceaux);
}

fn habit_a(suites: &[(usize, Habit)], position: usize) -> Habit {
    let rang = suites.partition_point(|(fin, _)| *fin <= position);
    suites.get(rang).or(suites.last()).map_or(Habit { span: 0, exposant: false }, |s| s.1)
}

fn decouper(suites: &[(usize, Habit)], plage: Range<usize>) -> impl Iterator<Item = (Range<usize>, Habit)> + '_ {
    let premier = suites.partition_point(|(fin, _)| *fin <= plage.start);
    let mut debut = plage.start;
    suites[premier..].iter().map_while(move |(fin, habit)| {
        if debut >= plage.end {
            return None;
        }
        let bytes = debut..(*fin).min(plage.end);
        debut = bytes.end;
        Some((bytes, *habit))
    })
}

struct Mesureur<'a> {
    formeur: &'a mut Formeur,
    texte: &'a str,
    texte_spans: &'a Texte,
    suites: &'a [(usize, Habit)],
    style: &'a Style,
    absent: Option<char>,
}

impl Mesureur<'_> {
    fn habit(&self, position: usize) -> Habit {
        habit_a(self.suites, position)
    }

    fn police(&self, habit: Habit) -> Police {
        let span = &self.texte_spans.0[usize::from(habit.span)];
        self.style.police(span.gras, span.italique)
    }

    fn former(&mut self, bytes: Range<usize>, habit: Habit) -> Suite {
        let forme = self.formeur.former(self.police(habit), &self.texte[bytes]);
        self.absent = self.absent.or(forme.absent);
        let (corps, elevation) = if habit.exposant {
            ((self.style.corps * EXPOSANT * 10.0).round() / 10.0, self.style.corps * ELEVATION)
        } else {
            (self.style.corps, 0.0)
        };
        let largeur = forme.largeur as f32 * corps / 1000.0 + self.style.approche * forme.glyphes.len() as f32;
        Suite { forme, habit, corps, elevation, largeur }
    }

    fn largeur(&mut self, bytes: Range<usize>) -> f32 {
        let suites = self.suites;
        decouper(suites, bytes).map(|(bytes, habit)| self.former(bytes, habit).largeur).sum()
    }

    fn espace(&mut self, position: usize) -> f32 {
        let police = self.police(habit_a(self.suites, position));
        largeur_espace(self.formeur, police, self.style)
    }

    /// One word → fragments: its syllables if it may be cut, its characters if it is wider than the line.
    fn morceler(&mut self, mot: Range<usize>, espace: f32, mesure: f32, cesure: bool, sortie: &mut Vec<Morcele>) {
        let entier = self.largeur(mot.clone());
        let coupes = if cesure || entier > mesure { syllabes(&self.texte[mot.clone()]) } else { Vec::new() };
        let mut debut = mot.start;
        for coupe in coupes.into_iter().chain([mot.len()]) {
            let fin = mot.start + coupe;
            let largeur = if debut == mot.start && fin == mot.end { entier } else { self.largeur(debut..fin) };
            let tiret = if fin < mot.end { self.tiret(fin - 1) } else { 0.0 };
            let apres = if fin == mot.end { espace } else { 0.0 };
            if largeur + tiret > mesure {
                self.hacher(debut..fin, apres, mesure, sortie);
            } else {
                sortie.push(Morcele { fragment: Fragment { largeur, espace: apres, tiret }, debut, fin });
            }
            debut = fin;
        }
    }

    /// Last resort for what no rule can cut, such as an address in a narrow column: as much as fits, no hyphen.
    fn hacher(&mut self, plage: Range<usize>, espace: f32, mesure: f32, sortie: &mut Vec<Morcele>) {
        let mut debut = plage.start;
        while debut < plage.end {
            let fins: Vec<usize> =
                self.texte[debut..plage.end].char_indices().map(|(i, c)| debut + i + c.len_utf8()).collect();
            let mut garde = fins[0];
            let mut largeur = self.largeur(debut..garde);
            for fin in &fins[1..] {
                let essai = self.largeur(debut..*fin);
                if essai > mesure {
                    break;
                }
                (garde, largeur) = (*fin, essai);
            }
            let apres = if garde == plage.end { espace } else { 0.0 };
            sortie.push(Morcele { fragment: Fragment { largeur, espace: apres, tiret: 0.0 }, debut, fin: garde });
            debut = garde;
        }
    }

    fn tiret(&mut self, position: usize) -> f32 {
        let police = self.police(habit_a(self.suites, position));
        largeur_tiret(self.formeur, police, self.style)
    }
}

pub fn largeur_espace(formeur: &mut Formeur, police: Police, style: &Style) -> f32 {
    formeur.former(police, " ").largeur as f32 * style.corps / 1000.0 + style.approche
}

pub fn largeur_tiret(formeur: &mut Formeur, police: Police, style: &Style) -> f32 {
    formeur.former(police, "-").largeur as f32 * style.corps / 1000.0
}

/// Byte offsets where a word may be cut: inside its runs of letters, never near their ends, never in an acronym.
fn syllabes(mot: &str) -> Vec<usize> {
    let mut coupes = Vec::new();
    let mut debut = 0;
    for fin in mot.char_indices().map(|(i, _)| i).chain([mot.len()]) {
        let lettre = mot[fin..].chars().next().is_some_and(char::is_alphabetic);
        if lettre {
            continue;
        }
        let suite = &mot[debut..fin];
        if suite.chars().count() >= LETTRES_POUR_COUPER && suite.chars().skip(1).all(char::is_lowercase) {
            let mut position = 0;
            for syllabe in hypher::hyphenate(suite, hypher::Lang::French) {
                position += syllabe.len();
                let (avant, apres) = (suite[..position].chars().count(), suite[position..].chars().count());
                if avant >= 3 && apres >= 3 {
                    coupes.push(debut + position);
                }
            }
        }
        debut = fin + mot[fin..].chars().next().map_or(0, char::len_utf8);
    }
    coupes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Span;
    use crate::mise_en_page::style;

    #[test]
    fn spaces_collapse_and_runs_keep_their_dress() {
        let texte = Texte(vec![Span::nouveau("  un   deux "), Span::nouveau(" trois ; ").gras(), Span::nouveau("  ")]);
        let (brut, suites) = habiller(&texte);
        assert_eq!(brut, "un deux trois\u{202f};");
        assert_eq!(suites.last().unwrap().0, brut.len());
        assert_eq!(habit_a(&suites, 3).span, 0);
        assert_eq!(habit_a(&suites, brut.find("trois").unwrap()).span, 1);
    }

    #[test]
    fn the_end_of_an_ordinal_is_raised() {
        let (brut, suites) = habiller(&"le 1er article".into());
        let er = brut.find("er ").unwrap();
        assert!(
            habit_a(&suites, er).exposant && !habit_a(&suites, er + 2).exposant && !habit_a(&suites, er - 1).exposant
        );
    }

    #[test]
    fn words_are_cut_by_french_rules_and_acronyms_are_not() {
        let couper = |mot: &str| {
            let coupes = syllabes(mot);
            let bornes: Vec<usize> = [0].into_iter().chain(coupes).chain([mot.len()]).collect();
            bornes.windows(2).map(|b| &mot[b[0]..b[1]]).collect::<Vec<_>>().join("|")
        };
        assert_eq!(couper("renouvellement"), "renou|vel|le|ment");
        assert_eq!(couper("DRPJJSO"), "DRPJJSO");
        assert_eq!(couper("l’accompagnement"), "l’accom|pa|gne|ment");
        assert_eq!(couper("2022-140"), "2022-140");
    }

    #[test]
    fn a_word_wider_than_its_column_is_cut_without_a_hyphen() {
        let mut formeur = Formeur::prendre();
        let texte: Texte = "https://exemple.fr/un-chemin/tres/long".into();
        let prepare = Prepare::nouveau(&mut formeur, &texte, &style::CELLULE, 40.0);
        assert!(prepare.largeur_minimale() <= 40.0, "{}", prepare.largeur_minimale());
    }

    #[test]
    fn a_compound_name_is_whole_where_words_are() {
        let mut formeur = Formeur::prendre();
        let texte: Texte = "de Loir-et-Cher".into();
        let mut morceaux = |style| Prepare::nouveau(&mut formeur, &texte, style, 400.0).troncons[0].len();
        assert_eq!(morceaux(&style::TITRE), 2, "« de » and the name");
        assert_eq!(morceaux(&style::CORPS), 4, "in the body, a line may end after a hyphen");
    }

    #[test]
    fn a_line_feed_forces_a_line() {
        let mut formeur = Formeur::prendre();
        let prepare = Prepare::nouveau(&mut formeur, &"un\ndeux trois".into(), &style::CORPS, 400.0);
        assert_eq!(prepare.troncons.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }
}
