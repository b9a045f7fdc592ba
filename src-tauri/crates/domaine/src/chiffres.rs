//! Reads the figures that French free text holds: amounts, days, months, years, durations, percentages, counts.
//!
//! A mention is a place and a value, whatever the spelling: « 810 000 € », « 0,8 M€ » and « huit cent dix mille euros » are
//! amounts. Codes, articles, law numbers, telephone numbers and hours are not figures. Not here: what a figure is compared
//! with (`coherence`), nor the writing of amounts in words (`lettres`).

mod mots;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::jour::{Jour, MOIS};
use crate::montant::Montant;
use mots::{Mot, decouper};

/// A figure found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the text, the unit included.
    pub plage: Range<usize>,
    pub lecture: Lecture,
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lecture {
    /// `marge` is half of what the spelling rounds to: half a cent, fifty thousand euros for « 0,8 M€ ».
    Montant {
        valeur: Montant,
        marge: Decimal,
    },
    Jour(Jour),
    /// « septembre 2023 ».
    Mois {
        annee: i16,
        mois: i8,
    },
    /// « exercice 2022 ».
    Exercice(u16),
    /// « 2022-2024 », « de 2022 à 2024 ».
    Annees(u16, u16),
    Duree {
        nombre: u64,
        unite: Unite,
    },
    /// `decimales` is how many were written.
    Pourcent {
        valeur: Decimal,
        decimales: u32,
    },
    /// A number followed by the noun it counts, in lowercase, and by the words up to the end of the clause.
    Compte {
        nombre: Decimal,
        nom: String,
        suite: String,
    },
}

/// Unit of a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unite {
    An,
    Mois,
    Semaine,
    Jour,
}

/// Every figure of a text, in reading order.
pub fn lire(texte: &str) -> Vec<Mention> {
    let mots = decouper(texte);
    let lecteur = Lecteur { texte, mots: &mots };
    let mut mentions = Vec::new();
    let mut i = 0;
    while i < mots.len() {
        match lecteur.mention(i) {
            Trouve::Mention(mention, suivant) => {
                mentions.push(mention);
                i = suivant;
            }
            Trouve::Passer(suivant) => i = suivant.max(i + 1),
        }
    }
    mentions
}

enum Trouve {
    /// A figure, and the word to go on from.
    Mention(Mention, usize),
    Passer(usize),
}

/// A number before its unit is known.
struct Brut {
    valeur: Decimal,
    decimales: u32,
    en_chiffres: bool,
    /// First word after it.
    apres: usize,
}

struct Lecteur<'a> {
    texte: &'a str,
    mots: &'a [Mot<'a>],
}

impl Lecteur<'_> {
    fn mention(&self, i: usize) -> Trouve {
        if let Some((lecture, apres)) = self.date(i).or_else(|| self.mois_et_annee(i)).or_else(|| self.annees(i)) {
            return Trouve::Mention(self.de(i, apres, lecture), apres);
        }
        if self.est_un_code(i) {
            return Trouve::Passer(self.fin_du_code(i));
        }
        match self.nombre(i) {
            Some(brut) => self.avec_son_unite(i, &brut),
            None => Trouve::Passer(i + 1),
        }
    }

    fn de(&self, i: usize, apres: usize, lecture: Lecture) -> Mention {
        Mention { plage: self.mots[i].debut..self.mots[apres - 1].fin(), lecture }
    }

    fn mot(&self, i: usize) -> &str {
        self.mots.get(i).map_or("", |m| m.bas.as_str())
    }

    /// What stands between a word and the one before it.
    fn joint(&self, i: usize) -> &str {
        match (i.checked_sub(1).and_then(|p| self.mots.get(p)), self.mots.get(i)) {
            (Some(avant), Some(mot)) => &self.texte[avant.fin()..mot.debut],
            (None, Some(mot)) => &self.texte[..mot.debut],
            (_, None) => "",
        }
    }

    fn entier(&self, i: usize) -> Option<u64> {
        let mot = self.mot(i);
        (mot.len() <= 15 && mot.bytes().all(|o| o.is_ascii_digit())).then(|| mot.parse().ok())?
    }

    fn annee(&self, i: usize) -> Option<u16> {
        self.entier(i)
            .filter(|n| self.mot(i).len() == 4 && (1900..=2200).contains(n))
            .and_then(|n| u16::try_from(n).ok())
    }

    /// « 15 octobre 2022 », « 1er janvier 2022 », « 15/10/2022 », « 2022-10-15 ».
    fn date(&self, i: usize) -> Option<(Lecture, usize)> {
        let petit = |n: u64| i8::try_from(n).ok();
        let construire = |annee: u16, mois: i8, jour: i8| Jour::new(i16::try_from(annee).ok()?, mois, jour).ok();
        let jour = match self.mot(i) {
            "1er" | "premier" => Some(1),
            _ => self.entier(i).or_else(|| mots::petit_nombre(self.mot(i))).filter(|n| (1..=31).contains(n)),
        };
        if let (Some(jour), Some(mois), Some(annee)) = (jour, rang_du_mois(self.mot(i + 1)), self.annee(i + 2)) {
            return Some((Lecture::Jour(construire(annee, mois, petit(jour)?)?), i + 3));
        }
        let (b, c) = (self.joint(i + 1), self.joint(i + 2));
        let (x, y, z) = (self.entier(i)?, self.entier(i + 1)?, self.entier(i + 2)?);
        if b == c && matches!(b, "/" | ".") && self.annee(i + 2).is_some() {
            return Some((Lecture::Jour(construire(u16::try_from(z).ok()?, petit(y)?, petit(x)?)?), i + 3));
        }
        if b == c && b == "-" && self.annee(i).is_some() {
            return Some((Lecture::Jour(construire(u16::try_from(x).ok()?, petit(y)?, petit(z)?)?), i + 3));
        }
        None
    }

    fn mois_et_annee(&self, i: usize) -> Option<(Lecture, usize)> {
        let (mois, annee) = (rang_du_mois(self.mot(i))?, self.annee(i + 1)?);
        Some((Lecture::Mois { annee: i16::try_from(annee).ok()?, mois }, i + 2))
    }

    /// « 2022-2024 », « 2022 à 2024 », « exercice 2022 ».
    fn annees(&self, i: usize) -> Option<(Lecture, usize)> {
        if matches!(self.mot(i), "exercice" | "exercices") {
            return Some((Lecture::Exercice(self.annee(i + 1)?), i + 2));
        }
        let debut = self.annee(i)?;
        let tiret = matches!(self.joint(i + 1).trim(), "-" | "–" | "/");
        if tiret && let Some(fin) = self.annee(i + 1).filter(|fin| *fin > debut) {
            return Some((Lecture::Annees(debut, fin), i + 2));
        }
        let fin = self.annee(i + 2).filter(|fin| self.mot(i + 1) == "à" && *fin > debut)?;
        Some((Lecture::Annees(debut, fin), i + 3))
    }

    /// « L. 112-3 », « n° 2022-140 », « A1.1 », « 04 71 46 23 00 », « 3e », « 12h30 »: digits that are not a figure.
    fn est_un_code(&self, i: usize) -> bool {
        let mot = self.mot(i);
        if !mot.bytes().any(|o| o.is_ascii_digit()) {
            return false;
        }
        if !mot.bytes().all(|o| o.is_ascii_digit()) {
            return true;
        }
        if mot.len() > 1 && mot.starts_with('0') && !self.joint(i + 1).starts_with(',') {
            return true;
        }
        let joint = self.joint(i);
        let colle = i > 0 && !joint.is_empty() && joint.chars().all(|c| matches!(c, '-' | '.' | '/' | '_' | ':'));
        let avant = i.checked_sub(1).map_or("", |p| self.mot(p));
        let annonce = matches!(
            avant,
            "article"
                | "articles"
                | "art"
                | "n"
                | "no"
                | "annexe"
                | "annexes"
                | "page"
                | "pages"
                | "programme"
                | "programmes"
                | "mission"
                | "chapitre"
                | "titre"
                | "alinéa"
                | "bop"
                | "l"
                | "r"
                | "d"
                | "fiche"
                | "action"
                | "objectif"
                | "engagement"
                | "indicateur"
                | "version"
                | "cs"
                | "cedex"
                | "bp"
                | "axe"
                | "phase"
                | "étape"
        ) && !joint.contains(['’', '\'']);
        let apres = self.joint(i + 1);
        let suivi = self.mots.get(i + 1).is_some_and(|m| m.bas.starts_with(|c: char| c.is_ascii_digit()))
            && matches!(apres, "-" | "/" | ":" | "_");
        colle || annonce || suivi || joint.contains(['°', 'º', '§'])
    }

    /// The words of a code go together: the figures of a telephone number, « 112-3 et 112-4 ».
    fn fin_du_code(&self, i: usize) -> usize {
        let mut fin = i + 1;
        let telephone = self.mot(i).len() == 2 && self.mot(i).starts_with('0');
        while self.mots.get(fin).is_some_and(|m| m.bas.bytes().all(|o| o.is_ascii_digit()))
            && (matches!(self.joint(fin), "-" | "." | "/" | ":" | "_")
                || telephone && self.mot(fin).len() == 2 && self.joint(fin).chars().all(est_espace))
        {
            fin += 1;
        }
        fin
    }

    /// Digits in groups, or words.
    fn nombre(&self, i: usize) -> Option<Brut> {
        let Some(_) = self.entier(i) else {
            let suite = (i..self.mots.len()).map(|k| (self.joint(k), self.mot(k)));
            let (valeur, longueur) = mots::en_lettres(suite)?;
            return Some(Brut { valeur: valeur.into(), decimales: 0, en_chiffres: false, apres: i + longueur });
        };
        let mut chiffres = self.mot(i).to_owned();
        let mut k = i + 1;
        if chiffres.len() <= 3 && !chiffres.starts_with('0') {
            let groupe = |k: usize| self.mot(k).len() == 3 && self.entier(k).is_some();
            while groupe(k) && self.joint(k).chars().count() == 1 && self.joint(k).chars().all(est_espace) {
                chiffres.push_str(self.mot(k));
                k += 1;
            }
            // « 810.000 € » is typed by hand; without the sign it could be a decimal.
            let mut p = k;
            while k == i + 1 && groupe(p) && self.joint(p) == "." {
                p += 1;
            }
            if p > k && self.texte[self.mots[p - 1].fin()..].trim_start().starts_with('€') {
                (k..p).for_each(|g| chiffres.push_str(self.mot(g)));
                k = p;
            }
        }
        let mut decimales = 0;
        if matches!(self.joint(k), "," | ".") && self.entier(k).is_some() && self.mot(k).len() <= 4 {
            decimales = u32::try_from(self.mot(k).len()).ok()?;
            chiffres = format!("{chiffres}.{}", self.mot(k));
            k += 1;
        }
        Some(Brut { valeur: chiffres.parse().ok()?, decimales, en_chiffres: true, apres: k })
    }

    fn avec_son_unite(&self, i: usize, brut: &Brut) -> Trouve {
        let mut k = brut.apres;
        // « 7 (sept) actions »: the second spelling is read on its own.
        if self.joint(k).trim() == "("
            && mots::petit_nombre(self.mot(k)).is_some()
            && self.joint(k + 1).starts_with(')')
        {
            k += 1;
        } else if !self.joint(k).chars().all(est_espace) && !self.joint(k).trim_start().starts_with(['€', '%']) {
            return Trouve::Passer(brut.apres);
        }
        if let Some((lecture, apres, fin)) = self.montant(brut, k) {
            return Trouve::Mention(Mention { plage: self.mots[i].debut..fin, lecture }, apres);
        }
        let signe = self.texte[self.mots[k - 1].fin()..].trim_start_matches(est_espace);
        if brut.en_chiffres && signe.starts_with('%') {
            let fin = self.texte.len() - signe.len() + 1;
            let lecture = Lecture::Pourcent { valeur: brut.valeur, decimales: brut.decimales };
            return Trouve::Mention(Mention { plage: self.mots[i].debut..fin, lecture }, k);
        }
        if self.mot(k) == "pour" && self.mot(k + 1) == "cent" {
            let lecture = Lecture::Pourcent { valeur: brut.valeur, decimales: brut.decimales };
            return Trouve::Mention(self.de(i, k + 2, lecture), k + 2);
        }
        let entier = u64::try_from(brut.valeur.trunc().mantissa()).ok().filter(|_| brut.decimales == 0);
        if let (Some(unite), Some(nombre)) = (unite(self.mot(k)), entier) {
            return Trouve::Mention(self.de(i, k + 1, Lecture::Duree { nombre, unite }), k + 1);
        }
        // A year standing alone counts nothing: « en 2022 les actions ».
        let est_une_annee = brut.en_chiffres && brut.apres == i + 1 && self.annee(i).is_some();
        let nom = self.mot(k);
        if nom.is_empty() || est_une_annee || !nom.starts_with(char::is_alphabetic) || rang_du_mois(nom).is_some() {
            return Trouve::Passer(brut.apres);
        }
        let lecture = Lecture::Compte { nombre: brut.valeur, nom: nom.to_owned(), suite: self.suite(k + 1) };
        Trouve::Mention(self.de(i, k + 1, lecture), k + 1)
    }

    /// « € », « euros », « k€ », « M€ », « millions d’euros », and cents in words.
    fn montant(&self, brut: &Brut, k: usize) -> Option<(Lecture, usize, usize)> {
        let reste = self.texte[self.mots[k - 1].fin()..].trim_start_matches(est_espace);
        let place = self.texte.len() - reste.len();
        let lettre = reste.split('€').next().filter(|l| l.len() < 4 && reste.len() > l.len());
        let (facteur, apres, fin) = if let Some(lettre) = lettre {
            let facteur: u64 = match lettre {
                "" => 1,
                "k" | "K" => 1_000,
                "M" => 1_000_000,
                "Md" => 1_000_000_000,
                _ => return None,
            };
            (facteur, if lettre.is_empty() { k } else { k + 1 }, place + lettre.len() + '€'.len_utf8())
        } else {
            let (facteur, mut suivant) = match self.mot(k) {
                "millier" | "milliers" | "mille" => (1_000, k + 1),
                "million" | "millions" => (1_000_000, k + 1),
                "milliard" | "milliards" => (1_000_000_000, k + 1),
                _ => (1, k),
            };
            if self.mot(suivant) == "d" {
                suivant += 1;
            }
            if !matches!(self.mot(suivant), "euro" | "euros" | "eur") {
                return None;
            }
            (facteur, suivant + 1, self.mots[suivant].fin())
        };
        let mut valeur = brut.valeur * Decimal::from(facteur);
        let mut marge = if brut.en_chiffres && facteur > 1 {
            Decimal::from(facteur) / Decimal::from(2 * 10_u64.pow(brut.decimales))
        } else {
            Decimal::new(5, 3)
        };
        let (mut apres, mut fin) = (apres, fin);
        if self.mot(apres) == "et"
            && let Some(cents) = self.nombre(apres + 1)
            && matches!(self.mot(cents.apres), "centime" | "centimes")
        {
            valeur += cents.valeur / Decimal::ONE_HUNDRED;
            (apres, fin) = (cents.apres + 1, self.mots[cents.apres].fin());
            marge = Decimal::new(5, 3);
        }
        let valeur: Montant = format!("{:.2}", valeur.round_dp(2)).parse().ok()?;
        Some((Lecture::Montant { valeur, marge }, apres, fin))
    }

    /// The words after the noun, up to the end of the clause.
    fn suite(&self, k: usize) -> String {
        let coupe = |k: usize| self.joint(k).contains(['.', ',', ';', ':', '(', '\n', '!', '?']);
        let fin = (k..self.mots.len()).take(8).find(|k| coupe(*k)).unwrap_or(self.mots.len().min(k + 8));
        self.mots.get(k..fin).unwrap_or_default().iter().map(|m| m.bas.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn rang_du_mois(mot: &str) -> Option<i8> {
    (1..).zip(MOIS).find(|(_, nom)| *nom == mot).map(|(rang, _)| rang)
}

fn unite(mot: &str) -> Option<Unite> {
    match mot {
        "an" | "ans" | "année" | "années" => Some(Unite::An),
        "mois" => Some(Unite::Mois),
        "semaine" | "semaines" => Some(Unite::Semaine),
        "jour" | "jours" => Some(Unite::Jour),
        _ => None,
    }
}

fn est_espace(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    /// What was read, in one line: `montant 810000.00`, `compte 7 actions`.
    fn dire(texte: &str) -> String {
        let dire = |m: Mention| match m.lecture {
            Lecture::Montant { valeur, .. } => format!("montant {valeur}"),
            Lecture::Jour(jour) => format!("jour {jour}"),
            Lecture::Mois { annee, mois } => format!("mois {annee}-{mois}"),
            Lecture::Exercice(annee) => format!("exercice {annee}"),
            Lecture::Annees(debut, fin) => format!("annees {debut}-{fin}"),
            Lecture::Duree { nombre, unite } => format!("duree {nombre} {unite:?}"),
            Lecture::Pourcent { valeur, .. } => format!("pourcent {valeur}"),
            Lecture::Compte { nombre, nom, .. } => format!("compte {nombre} {nom}"),
        };
        lire(texte).into_iter().map(dire).collect::<Vec<_>>().join(" ; ")
    }

    #[test_case("un total de 810 000 € par an", "montant 810000.00")]
    #[test_case("un total de 810\u{202f}000\u{a0}€", "montant 810000.00"; "narrow spaces")]
    #[test_case("810.000 € et 810000 euros", "montant 810000.00 ; montant 810000.00"; "typed by hand")]
    #[test_case("0,8 M€, 810 k€", "montant 800000.00 ; montant 810000.00")]
    #[test_case("huit cent dix mille euros", "montant 810000.00")]
    #[test_case("huit-cent-dix-mille euros", "montant 810000.00"; "spelling of 1990")]
    #[test_case("2,5 millions d’euros", "montant 2500000.00")]
    #[test_case("deux millions d’euros", "montant 2000000.00")]
    #[test_case("mille deux cents euros et cinquante centimes", "montant 1200.50")]
    #[test_case("21 250,50 €", "montant 21250.50")]
    #[test_case("le 15 octobre 2022 ou le 1er janvier 2023", "jour 2022-10-15 ; jour 2023-01-01")]
    #[test_case("le 15/10/2022, le 2022-10-15", "jour 2022-10-15 ; jour 2022-10-15")]
    #[test_case("en septembre 2023", "mois 2023-9")]
    #[test_case("le contrat 2022-2024, de 2022 à 2024", "annees 2022-2024 ; annees 2022-2024")]
    #[test_case("de l’exercice 2022", "exercice 2022")]
    #[test_case("trois ans, 36 mois, vingt et un jours", "duree 3 An ; duree 36 Mois ; duree 21 Jour")]
    #[test_case("62,4 % ou vingt pour cent", "pourcent 62.4 ; pourcent 20")]
    #[test_case("7 actions, sept fiches, 1 040 bilans", "compte 7 actions ; compte 7 fiches ; compte 1040 bilans")]
    #[test_case("7 (sept) actions", "compte 7 actions"; "both spellings")]
    #[test_case("soixante-dix-sept visites", "compte 77 visites")]
    fn figures(texte: &str, attendu: &str) {
        assert_eq!(dire(texte), attendu);
    }

    #[test_case("articles L. 112-3 et R. 221-1 du code"; "articles")]
    #[test_case("la loi n° 2022-140 et le règlement (UE) 2016/679"; "numbers of laws")]
    #[test_case("au 04 71 46 23 00 ou 04.71.46.23.00"; "telephone")]
    #[test_case("l’indicateur A1.1 et l’objectif 3"; "codes")]
    #[test_case("en 2022, le XXIe siècle, la 2e action"; "years and ordinals")]
    #[test_case("à 12h30 ou 12:30"; "hours")]
    #[test_case("article 12, annexe 3, programme 304, mission 1"; "announced numbers")]
    #[test_case("une action, un objectif"; "articles of grammar")]
    #[test_case("15000 Aurillac, 01 004 Ambérieu"; "postal codes are counted, never matched")]
    fn ce_qui_n_est_pas_un_chiffre(texte: &str) {
        let lus = dire(texte);
        assert!(lus.is_empty() || lus == "compte 15000 aurillac", "{texte} was read as {lus}");
    }

    #[test]
    fn la_place_est_exacte() {
        let texte = "Il apporte 110 000 € par an.";
        let mention = &lire(texte)[0];
        assert_eq!(&texte[mention.plage.clone()], "110 000 €");
    }
}
