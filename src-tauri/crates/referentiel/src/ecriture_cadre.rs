//! A cadre as a TOML file that [`crate::lire_cadre`] reads back: one order, one style, the same bytes for the same cadre.
//!
//! Lists of rows stand under `[[…]]` headers; what a row holds stays on one line. Empty lists are left out. Comments of a
//! file that was written by hand are not kept: the history of changes is data (`retouches`).

use std::fmt::Write as _;

use domaine::cadre::Cadre;
use toml::{Table, Value};

/// The canonical text of a cadre.
pub fn ecrire_cadre(cadre: &Cadre) -> String {
    let racine = Table::try_from(cadre).expect("a cadre is made of tables, lists, texts, numbers and booleans");
    let mut texte = String::new();
    for (cle, valeur) in racine.iter().filter(|(_, v)| est_simple(v) && !est_vide(v)) {
        rangee(&mut texte, cle, valeur);
    }
    for (cle, valeur) in racine.iter().filter(|(_, v)| !est_simple(v) && !est_vide(v)) {
        match valeur {
            Value::Table(table) => section(&mut texte, &format!("[{cle}]"), table),
            Value::Array(rangees) => {
                for table in rangees.iter().filter_map(Value::as_table) {
                    section(&mut texte, &format!("[[{cle}]]"), table);
                }
            }
            Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
        }
    }
    texte
}

fn section(texte: &mut String, entete: &str, table: &Table) {
    let _ = write!(texte, "\n{entete}\n");
    for (cle, valeur) in table.iter().filter(|(_, v)| !est_vide(v)) {
        rangee(texte, cle, valeur);
    }
}

fn rangee(texte: &mut String, cle: &str, valeur: &Value) {
    let _ = write!(texte, "{cle} = ");
    match valeur {
        Value::Array(liste) if liste.len() > 1 && liste.iter().any(Value::is_table) => {
            texte.push_str("[\n");
            for element in liste {
                texte.push_str("  ");
                en_ligne(texte, element);
                texte.push_str(",\n");
            }
            texte.push(']');
        }
        autre => en_ligne(texte, autre),
    }
    texte.push('\n');
}

fn en_ligne(texte: &mut String, valeur: &Value) {
    match valeur {
        Value::String(mots) => chaine(texte, mots),
        Value::Integer(n) => {
            let _ = write!(texte, "{n}");
        }
        Value::Boolean(b) => {
            let _ = write!(texte, "{b}");
        }
        // No cadre holds these two: amounts and dates are texts.
        Value::Float(_) | Value::Datetime(_) => chaine(texte, &valeur.to_string()),
        Value::Array(liste) => {
            texte.push('[');
            for (rang, element) in liste.iter().enumerate() {
                if rang > 0 {
                    texte.push_str(", ");
                }
                en_ligne(texte, element);
            }
            texte.push(']');
        }
        Value::Table(table) => {
            texte.push_str("{ ");
            for (rang, (cle, valeur)) in table.iter().filter(|(_, v)| !est_vide(v)).enumerate() {
                if rang > 0 {
                    texte.push_str(", ");
                }
                let _ = write!(texte, "{cle} = ");
                en_ligne(texte, valeur);
            }
            texte.push_str(" }");
        }
    }
}

/// A basic TOML string: quotes, backslashes and control characters are escaped.
fn chaine(texte: &mut String, mots: &str) {
    texte.push('"');
    for c in mots.chars() {
        match c {
            '"' => texte.push_str("\\\""),
            '\\' => texte.push_str("\\\\"),
            '\n' => texte.push_str("\\n"),
            '\t' => texte.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(texte, "\\u{:04X}", u32::from(c));
            }
            c => texte.push(c),
        }
    }
    texte.push('"');
}

/// Stands on a line of its own at the root.
fn est_simple(valeur: &Value) -> bool {
    match valeur {
        Value::Table(_) => false,
        Value::Array(liste) => !liste.iter().any(Value::is_table),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => true,
    }
}

/// `false` is a value; an empty list or table says nothing.
fn est_vide(valeur: &Value) -> bool {
    match valeur {
        Value::Array(liste) => liste.is_empty(),
        Value::Table(table) => table.is_empty(),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cadres_livres, lire_cadre, sources};

    #[test]
    fn ce_qui_est_ecrit_se_relit_a_l_identique() {
        for cadre in cadres_livres() {
            let texte = ecrire_cadre(cadre);
            let relu = lire_cadre(&texte, sources()).unwrap_or_else(|fautes| panic!("{}: {fautes:?}", cadre.code));
            assert_eq!(relu, *cadre, "{}", cadre.code);
            assert_eq!(ecrire_cadre(&relu), texte, "the same cadre gives the same bytes");
            let debut: Vec<&str> = texte.lines().take(2).collect();
            assert_eq!(debut[0], format!("code = \"{}\"", cadre.code), "the file begins with its code: {debut:?}");
        }
    }

    #[test]
    fn un_titre_garde_ses_guillemets_et_ses_retours() {
        let mut cadre = cadres_livres()[0].clone();
        cadre.objectifs[0].titre = "« Créer » \"deux\" places\\lits\nsuite\u{7}".to_owned();
        let relu = lire_cadre(&ecrire_cadre(&cadre), sources()).expect("escaped text reads back");
        assert_eq!(relu, cadre);
    }
}
