//! Full-text search over every dossier, blind to accents and case, and to a letter gone wrong.

use rusqlite::{Connection, OptionalExtension, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::erreur::Erreur;
use crate::portefeuille::Portefeuille;

/// A passage found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouve {
    pub dossier: String,
    pub chemin: String,
    pub titre: String,
    /// The words around, the found ones between « ⟦ » and « ⟧ ».
    pub extrait: String,
}

/// What was found, and with which words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recherche {
    pub trouves: Vec<Trouve>,
    /// The words that were searched, when one of those typed stands nowhere and its nearest was taken.
    pub corrigee: Option<String>,
}

impl Portefeuille {
    /// Passages that hold every word typed, each by its beginning; best first, those of the bin left out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn chercher(&self, mots: &str, limite: u32) -> Result<Recherche, Erreur> {
        let tapes: Vec<String> =
            nu(mots).split(|c: char| !c.is_alphanumeric()).filter(|mot| !mot.is_empty()).map(str::to_owned).collect();
        if tapes.is_empty() {
            return Ok(Recherche::default());
        }
        let termes = self.connus(&tapes)?;
        // Quoted, so that nothing typed is taken for an operator of the search language.
        let requete: Vec<String> = termes.iter().map(|mot| format!("\"{mot}\"*")).collect();
        let mut recherche = self.base.prepare_cached(
            "SELECT r.dossier_id, r.chemin, r.titre, snippet(recherche, 3, '⟦', '⟧', '…', 20)
             FROM recherche r JOIN dossier d ON d.id = r.dossier_id
             WHERE recherche MATCH ?1 AND d.range <> 'corbeille' ORDER BY rank LIMIT ?2",
        )?;
        let trouves = recherche
            .query_map(params![requete.join(" "), limite], |l| {
                Ok(Trouve { dossier: l.get(0)?, chemin: l.get(1)?, titre: l.get(2)?, extrait: l.get(3)? })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        let corrigee =
            (termes != tapes).then(|| termes.iter().map(|terme| ecrit(terme, &trouves)).collect::<Vec<_>>().join(" "));
        Ok(Recherche { trouves, corrigee })
    }

    /// The words as the dossiers know them: one that begins no word of theirs gives way to the nearest that does.
    fn connus(&self, mots: &[String]) -> Result<Vec<String>, Erreur> {
        self.base.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulaire USING fts5vocab(main, recherche, row)",
        )?;
        mots.iter()
            .map(|mot| if commence(&self.base, mot)? { Ok(mot.clone()) } else { voisin(&self.base, mot) })
            .collect()
    }
}

fn commence(base: &Connection, mot: &str) -> Result<bool, Erreur> {
    let mut requete =
        base.prepare_cached("SELECT 1 FROM temp.vocabulaire WHERE term >= ?1 AND term < ?1 || char(1114111)")?;
    Ok(requete.query_row([mot], |_| Ok(())).optional()?.is_some())
}

/// The nearest word, the most written of those as near; the word itself when none is.
fn voisin(base: &Connection, mot: &str) -> Result<String, Erreur> {
    let longueur = mot.chars().count();
    // A short word or a number is near too many others.
    let ecart = match longueur {
        0..4 => return Ok(mot.to_owned()),
        4..8 => 1,
        _ => 2,
    };
    if mot.chars().all(|c| c.is_ascii_digit()) {
        return Ok(mot.to_owned());
    }
    let mut requete =
        base.prepare_cached("SELECT term, cnt FROM temp.vocabulaire WHERE length(term) BETWEEN ?1 AND ?2")?;
    let bornes = [longueur - ecart, longueur + ecart].map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    let proches = requete.query_map(bornes, |l| Ok((l.get::<_, String>(0)?, l.get::<_, i64>(1)?)))?;
    let mut meilleur: Option<(usize, i64, String)> = None;
    for proche in proches {
        let (terme, fois) = proche?;
        let distance = strsim::osa_distance(mot, &terme);
        if distance <= ecart && meilleur.as_ref().is_none_or(|(d, f, _)| (distance, -fois) < (*d, -*f)) {
            meilleur = Some((distance, fois, terme));
        }
    }
    Ok(meilleur.map_or_else(|| mot.to_owned(), |(_, _, terme)| terme))
}

/// The word with its accents, as one of the passages writes it.
fn ecrit(terme: &str, trouves: &[Trouve]) -> String {
    let lus = trouves.iter().flat_map(|t| [&t.titre, &t.extrait]);
    let mut mots = lus.flat_map(|texte| texte.split(|c: char| !c.is_alphanumeric()));
    mots.find(|mot| nu(mot) == terme).map_or_else(|| terme.to_owned(), str::to_lowercase)
}

/// In lowercase and without accents, as the index keeps words.
fn nu(mots: &str) -> String {
    mots.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}
