//! French spelling: the words of a text that the dictionary does not know, and what it has instead.
//!
//! The dictionary is that of Grammalecte, « toutes variantes » (MPL 2.0, in `dictionnaire/`): the spelling of before 1990 and
//! that of after. It is read when it is first asked, never at the start. Not here: typography and acronyms
//! (`documents`), what the dossier itself teaches of names (`application`).

mod mots;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use spellbook::Dictionary;

use mots::Mot;

static DICTIONNAIRE: LazyLock<Dictionary> = LazyLock::new(|| {
    Dictionary::new(include_str!("../dictionnaire/fr.aff"), include_str!("../dictionnaire/fr.dic"))
        .expect("the dictionary that is shipped can be read")
});

/// First parts of compounds that are no word by themselves.
const PREFIXES: &[&str] = &[
    "co",
    "pré",
    "auto",
    "anti",
    "inter",
    "multi",
    "pluri",
    "socio",
    "médico",
    "psycho",
    "mini",
    "bi",
    "tri",
    "éco",
    "post",
    "extra",
    "intra",
    "néo",
    "pro",
    "ex",
    "neuro",
    "pédo",
    "juridico",
    "technico",
    "administrativo",
];

/// More would not be read in a menu.
const PROPOSITIONS: usize = 5;

/// A word that is not known, where it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Faute<'t> {
    /// Bytes from the start of the text.
    pub debut: usize,
    pub mot: &'t str,
}

/// Words that are right besides those of the dictionary: names of people and places, words that the user kept.
#[derive(Clone, Debug, Default)]
pub struct Admis(BTreeSet<String>);

impl Admis {
    /// Every word of that text is right.
    pub fn apprendre(&mut self, texte: &str) {
        self.0.extend(mots::decouper(texte).flat_map(|mot| mot.formes().map(str::to_lowercase).collect::<Vec<_>>()));
    }

    fn connait(&self, mot: &str) -> bool {
        self.0.contains(&mot.to_lowercase())
    }
}

/// The words of a text that neither the dictionary nor `admis` knows, in its order.
pub fn fautes<'t>(texte: &'t str, admis: &Admis) -> Vec<Faute<'t>> {
    mots::decouper(texte)
        .filter(|mot| !est_juste(mot, admis))
        .map(|Mot { debut, texte }| Faute { debut, mot: texte })
        .collect()
}

/// Known words that look like that one, the likeliest first.
pub fn propositions(mot: &str) -> Vec<String> {
    let droit = mot.replace('’', "'");
    let mut propositions = Vec::new();
    DICTIONNAIRE.suggest(&droit, &mut propositions);
    let mut distinctes: Vec<String> = Vec::new();
    for proposition in propositions {
        let proposition = proposition.replace('\'', "’");
        if proposition != mot && !distinctes.contains(&proposition) {
            distinctes.push(proposition);
        }
    }
    distinctes.truncate(PROPOSITIONS);
    distinctes
}

/// A whole word, or each part of a compound that is not in the dictionary as one.
fn est_juste(mot: &Mot<'_>, admis: &Admis) -> bool {
    let connu = |forme: &str| admis.connait(forme) || DICTIONNAIRE.check(&forme.replace('’', "'"));
    let partie =
        |forme: &str| forme.chars().count() == 1 || PREFIXES.contains(&forme.to_lowercase().as_str()) || connu(forme);
    mot.est_hors_sujet() || connu(mot.texte) || mot.parties().is_some_and(|mut parties| parties.all(partie))
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_case::test_case;

    fn mots_fautifs(texte: &str) -> Vec<&str> {
        fautes(texte, &Admis::default()).into_iter().map(|f| f.mot).collect()
    }

    #[test_case("Le Département crée une unitée de soutient.", &["unitée"] ; "a real word in the wrong place is another matter")]
    #[test_case("les enfants confiés à l’aide sociale à l’enfance", &[] ; "elisions")]
    #[test_case("l'enfant, d'un, qu'il, jusqu'au, aujourd'hui", &[] ; "straight apostrophes")]
    #[test_case("un acceuil de qualité, le developpement", &["acceuil", "developpement"] ; "two mistakes")]
    #[test_case("FIR, ONDAM médico-social, ODPE, PMI", &[] ; "acronyms")]
    #[test_case("le 1er juillet 2022, 810 000 €, A6, n° 3, 2e", &[] ; "figures")]
    #[test_case("contact@cantal.fr et www.cantal.fr/enfance", &[] ; "addresses")]
    #[test_case("co-construction, médico-sociaux, avant-projet", &[] ; "compounds")]
    #[test_case("Une co-constrution", &["co-constrution"] ; "a mistake inside a compound")]
    #[test_case("événement et évènement, connaître et connaitre", &[] ; "both spellings")]
    #[test_case("« œuvre », cœur, mineur·e·s", &[] ; "ligatures and points")]
    #[test_case("Éducation, ÉTAT, À compléter", &[] ; "capitals with accents")]
    #[test_case("\u{fffc} euros", &[] ; "a datum of the dossier")]
    #[test_case("" , &[] ; "nothing")]
    fn les_mots_inconnus_se_trouvent(texte: &str, attendus: &[&str]) {
        assert_eq!(mots_fautifs(texte), attendus);
    }

    #[test]
    fn une_faute_dit_ou_elle_est() {
        let texte = "L’été, un acceuil";
        let trouvees = fautes(texte, &Admis::default());
        assert_eq!(&texte[trouvees[0].debut..][..trouvees[0].mot.len()], "acceuil");
    }

    #[test]
    fn un_mot_appris_est_juste_sous_toutes_ses_formes() {
        let mut admis = Admis::default();
        admis.apprendre("Murat, Ytrac et l’USEMA de Saint-Flour");
        assert_eq!(fautes("à Ytrac, d’Ytrac, l’Usema", &admis), []);
        assert_eq!(fautes("à Ytarc", &admis).len(), 1);
    }

    #[test_case("acceuil", "accueil")]
    #[test_case("developpement", "développement")]
    #[test_case("l’enfent", "l’enfant")]
    #[test_case("unitée", "unité")]
    fn une_proposition_remplace_le_mot(mot: &str, attendue: &str) {
        let propositions = propositions(mot);
        assert!(propositions.iter().any(|p| p == attendue), "{propositions:?}");
        assert!(propositions.len() <= PROPOSITIONS);
    }
}
