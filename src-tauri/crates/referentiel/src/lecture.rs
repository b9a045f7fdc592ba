//! Reading a TOML text as far as it goes: every fault of form at once, not the first alone.
//!
//! Not here: what the values mean together (each file checks its own), nor the lines themselves (see [`crate::plan`]).

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::erreur::{ErreurDonnees, Faute, Forme};
use crate::plan::{Lignes, Plan};

/// Reads a TOML text into `T`, with the plan of its lines.
pub fn lire<T: DeserializeOwned>(texte: &str) -> Result<(T, Plan), Vec<ErreurDonnees>> {
    let lecture = lire_tout(texte)?;
    match lecture.valeur {
        Some(valeur) if lecture.fautes.is_empty() => Ok((valeur, lecture.plan)),
        _ => Err(lecture.fautes),
    }
}

/// A text read as far as it goes, with every fault of form.
pub struct Lecture<T> {
    /// What could be read, without the keys and rows at fault; nothing when the fault is at the root.
    pub valeur: Option<T>,
    pub plan: Plan,
    pub fautes: Vec<ErreurDonnees>,
    /// Lists that lost a row, and headings that were set aside: what points into them cannot be judged.
    pub listes_ecourtees: Vec<String>,
}

/// Reads a TOML text and goes on after each fault of form: an unknown key is set aside, then a row that cannot be read, then
/// a heading. It stops at the first heading that is missing: what a file must have is the business of who reads it.
///
/// # Errors
/// The text is not TOML.
pub fn lire_tout<T: DeserializeOwned>(texte: &str) -> Result<Lecture<T>, Vec<ErreurDonnees>> {
    let lignes = Lignes::de(texte);
    let mut table = DeTable::parse(texte).map_err(|erreur| {
        let span = erreur.span();
        let ligne = span.as_ref().map(|span| lignes.de_l_octet(span.start));
        let mot = span.and_then(|span| texte.get(span)).map(en_une_ligne);
        let faute = match mot {
            Some(cle) if erreur.message().contains("duplicate key") => Faute::CleRepetee(cle),
            Some(_) | None => Faute::Illisible(erreur.message().to_owned()),
        };
        vec![ErreurDonnees { ligne, chemin: String::new(), faute }]
    })?;
    let plan = Plan::de(table.get_ref(), &lignes);
    let mut lecture = Lecture { valeur: None, plan, fautes: vec![], listes_ecourtees: vec![] };
    // Each turn takes something out, so it ends; a file with more faults than this is not worth more lines.
    for _ in 0..200 {
        let erreur = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(valeur) => {
                lecture.valeur = Some(valeur);
                break;
            }
            Err(erreur) => erreur,
        };
        let span = erreur.span();
        let ligne = span.as_ref().map(|span| lignes.de_l_octet(span.start));
        let faute = faute_de_forme(erreur.message(), span.as_ref().and_then(|s| texte.get(s.clone())));
        // What was set aside is missing from now on, which is no fault of the file.
        if matches!(&faute, Faute::CleManquante(cle) if lecture.listes_ecourtees.contains(cle)) {
            break;
        }
        let retire = span.as_ref().and_then(|span| retirer(table.get_mut(), "", span, &faute));
        let rubrique = span.filter(|_| retire.is_none()).and_then(|span| ecarter(table.get_mut(), &span));
        lecture.fautes.push(ErreurDonnees {
            ligne,
            chemin: retire.as_ref().map(|r| r.chemin.clone()).or_else(|| rubrique.clone()).unwrap_or_default(),
            faute,
        });
        match (retire, rubrique) {
            (Some(Retrait { liste: Some(liste), .. }), _) | (None, Some(liste)) => {
                lecture.listes_ecourtees.push(liste);
            }
            (Some(Retrait { liste: None, .. }), _) => {}
            (None, None) => break,
        }
    }
    Ok(lecture)
}

/// The words of the parser, as a fault that a sentence can be made of.
fn faute_de_forme(message: &str, valeur: Option<&str>) -> Faute {
    let entre = |debut: &str| message.strip_prefix(debut)?.split_once('`').map(|(mot, _)| mot.to_owned());
    if let Some(cle) = entre("unknown field `") {
        return Faute::CleInconnue(cle);
    }
    if let Some(cle) = entre("missing field `") {
        return Faute::CleManquante(cle);
    }
    let attendues = match message.split_once("expected one of ") {
        Some((_, liste)) => liste.split('`').skip(1).step_by(2).map(str::to_owned).collect(),
        None => vec![],
    };
    match valeur {
        Some(valeur) => {
            Faute::ValeurRefusee { valeur: en_une_ligne(valeur), attendues, forme: forme_attendue(message) }
        }
        None => Faute::Illisible(message.to_owned()),
    }
}

/// What the parser, or the type that refused the value, says it expected.
fn forme_attendue(message: &str) -> Option<Forme> {
    if message.contains("untagged enum Parametre") {
        return Some(Forme::Parametre);
    }
    let motifs = [
        ("@date-", Forme::Jour),
        ("not a date", Forme::DatePartielle),
        ("@annee-invalide", Forme::Annee),
        ("@nombre-illisible", Forme::Nombre),
    ];
    if let Some((_, forme)) = motifs.iter().find(|(motif, _)| message.starts_with(motif)) {
        return Some(*forme);
    }
    let attendu = message.rsplit_once("expected ")?.1.trim();
    match attendu {
        "a sequence" => Some(Forme::Liste),
        "a boolean" => Some(Forme::OuiNon),
        "a string" | "string" => Some(Forme::Texte),
        _ if attendu.len() <= 5 && attendu.starts_with(['i', 'u']) => Some(Forme::Entier),
        _ => None,
    }
}

/// The value as it stands in the file, cut so that it fits in a sentence.
fn en_une_ligne(valeur: &str) -> String {
    const LONGUEUR: usize = 80;
    let mots: String = valeur.split_whitespace().collect::<Vec<_>>().join(" ");
    match mots.char_indices().nth(LONGUEUR) {
        Some((fin, _)) => format!("{}…", &mots[..fin]),
        None => mots,
    }
}

#[derive(Clone)]
struct Retrait {
    chemin: String,
    /// The list that lost a row.
    liste: Option<String>,
}

/// Takes out what the fault is about: the unknown key, else the nearest row of a list that holds the span.
fn retirer(table: &mut DeTable<'_>, chemin: &str, span: &Range<usize>, faute: &Faute) -> Option<Retrait> {
    let joindre = |cle: &str| if chemin.is_empty() { cle.to_owned() } else { format!("{chemin}/{cle}") };
    if let Faute::CleInconnue(nom) = faute
        && let Some(cle) = table.keys().find(|c| c.span() == *span && c.get_ref() == nom).cloned()
    {
        table.remove(&cle);
        return Some(Retrait { chemin: joindre(nom), liste: None });
    }
    for (cle, valeur) in table.iter_mut() {
        let chemin = joindre(cle.get_ref());
        if let Some(retrait) = retirer_dans(valeur, &chemin, span, faute) {
            return Some(retrait);
        }
    }
    None
}

/// Takes out the heading at the root that holds the span.
fn ecarter(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    let cle = table.iter().find(|(cle, valeur)| cle.span() == *span || contient(valeur, span))?.0.clone();
    table.remove(&cle);
    Some(cle.get_ref().to_string())
}

fn retirer_dans(
    valeur: &mut Spanned<DeValue<'_>>,
    chemin: &str,
    span: &Range<usize>,
    faute: &Faute,
) -> Option<Retrait> {
    match valeur.get_mut() {
        DeValue::Table(table) => retirer(table, chemin, span, faute),
        DeValue::Array(liste) => {
            for rang in 0..liste.len() {
                let ici = format!("{chemin}/{rang}");
                let Some(element) = liste.get_mut(rang) else { break };
                if let Some(retrait) = retirer_dans(element, &ici, span, faute) {
                    return Some(retrait);
                }
                if !matches!(faute, Faute::CleInconnue(_)) && contient(element, span) {
                    *liste = liste.iter().enumerate().filter(|(n, _)| *n != rang).map(|(_, v)| v.clone()).collect();
                    return Some(Retrait { chemin: ici, liste: Some(chemin.to_owned()) });
                }
            }
            None
        }
        DeValue::String(_) | DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            None
        }
    }
}

/// A row under its own header has the span of the header: what it holds is asked as well.
fn contient(valeur: &Spanned<DeValue<'_>>, span: &Range<usize>) -> bool {
    let ici = valeur.span();
    if ici == *span || (ici.start <= span.start && span.end <= ici.end) {
        return true;
    }
    match valeur.get_ref() {
        DeValue::Table(table) => table.iter().any(|(cle, v)| cle.span() == *span || contient(v, span)),
        DeValue::Array(liste) => liste.iter().any(|v| contient(v, span)),
        DeValue::String(_) | DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Essai {
        #[serde(rename = "valeurs")]
        _valeurs: Vec<toml::Value>,
    }

    #[test]
    fn chaque_valeur_connait_sa_ligne() {
        let texte = "\n[[valeurs]]\ncode = \"a\"\n\n[[valeurs]]\ncode = \"b\"\nreste = { code = \"c\" }\n";
        let (_, plan) = lire::<Essai>(texte).unwrap();
        assert_eq!(plan.ligne("valeurs/0/code"), Some(3));
        assert_eq!(plan.ligne("valeurs/1/code"), Some(6));
        assert_eq!(plan.ligne("valeurs/1/reste/code"), Some(7));
        assert_eq!(plan.ligne("valeurs/2"), None);
    }

    #[test]
    fn un_texte_illisible_dit_sa_ligne() {
        for (texte, ligne) in [("valeurs = []\ninconnu = 1\n", 2), ("valeurs = []\n\n= 3\n", 3)] {
            let fautes = lire::<Essai>(texte).err().expect("this text is refused");
            assert_eq!(fautes[0].ligne, Some(ligne), "{fautes:?}");
            assert!(matches!(fautes[0].faute, Faute::Illisible(_) | Faute::CleInconnue(_)));
        }
    }
}
