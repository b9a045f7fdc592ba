//! The lines of a TOML text, by path, so that a fault found after reading still names its line.
//!
//! Also the one check that is the same for every file: each row that cites a source cites one that exists, that allows
//! what the row claims, and that holds the quotation it points to.

use std::collections::BTreeMap;

use domaine::cadre::{CleSource, Fiabilite, SourceTexte};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::erreur::{ErreurDonnees, Faute};

/// Every value of a TOML text: its line, and its text when it is a string.
pub struct Plan {
    noeuds: BTreeMap<String, (usize, Option<String>)>,
}

/// Where each line begins.
pub struct Lignes(Vec<usize>);

impl Lignes {
    pub fn de(texte: &str) -> Self {
        Self(texte.bytes().enumerate().filter(|(_, octet)| *octet == b'\n').map(|(rang, _)| rang + 1).collect())
    }

    pub fn de_l_octet(&self, octet: usize) -> usize {
        self.0.partition_point(|debut| *debut <= octet) + 1
    }
}

impl Plan {
    /// The plan of a parsed text.
    pub fn de(table: &DeTable<'_>, lignes: &Lignes) -> Self {
        let mut plan = Self { noeuds: BTreeMap::new() };
        plan.noter_table("", table, lignes);
        plan
    }

    fn noter_table(&mut self, chemin: &str, table: &DeTable<'_>, lignes: &Lignes) {
        for (cle, valeur) in table {
            let cle = cle.get_ref();
            let chemin = if chemin.is_empty() { cle.to_string() } else { format!("{chemin}/{cle}") };
            self.noter(chemin, valeur, lignes);
        }
    }

    fn noter(&mut self, chemin: String, valeur: &Spanned<DeValue<'_>>, lignes: &Lignes) {
        let ligne = lignes.de_l_octet(valeur.span().start);
        let mut mot = None;
        match valeur.get_ref() {
            DeValue::String(texte) => mot = Some(texte.to_string()),
            DeValue::Table(table) => self.noter_table(&chemin, table, lignes),
            DeValue::Array(liste) => {
                for (rang, element) in liste.iter().enumerate() {
                    self.noter(format!("{chemin}/{rang}"), element, lignes);
                }
            }
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
        }
        self.noeuds.insert(chemin, (ligne, mot));
    }

    pub fn ligne(&self, chemin: &str) -> Option<usize> {
        self.noeuds.get(chemin).map(|(ligne, _)| *ligne)
    }

    pub fn erreur(&self, chemin: impl Into<String>, faute: Faute) -> ErreurDonnees {
        let chemin = chemin.into();
        ErreurDonnees { ligne: self.ligne(&chemin), chemin, faute }
    }

    fn mot(&self, chemin: &str) -> Option<&str> {
        self.noeuds.get(chemin)?.1.as_deref()
    }

    /// Keys of these names that hold no word.
    pub fn vides(&self, cles: &[&str]) -> Vec<ErreurDonnees> {
        let vide = |chemin: &str, mot: &Option<String>| {
            let cle = chemin.rsplit('/').next().unwrap_or_default();
            let attendue = cles.contains(&cle) && mot.as_ref().is_some_and(|m| m.trim().is_empty());
            attendue.then(|| self.erreur(chemin, Faute::TexteVide(cle.to_owned())))
        };
        self.noeuds.iter().filter_map(|(chemin, (_, mot))| vide(chemin, mot)).collect()
    }

    /// Every row that cites a source, checked against the sources.
    pub fn provenances<'a>(&self, sources: impl Iterator<Item = &'a SourceTexte> + Clone) -> Vec<ErreurDonnees> {
        let trouver = |cle: &str| sources.clone().find(|s| s.cle.as_str() == cle);
        let mut fautes = vec![];
        for (chemin, (_, mot)) in &self.noeuds {
            let Some(cle) = mot else { continue };
            if est_une_autre_source(chemin) && trouver(cle).is_none() {
                fautes.push(self.erreur(chemin, Faute::SourceInconnue(CleSource(cle.clone()))));
            }
            let Some(rangee) = chemin.strip_suffix("source").filter(|r| r.is_empty() || r.ends_with('/')) else {
                continue;
            };
            let Some(source) = trouver(cle) else {
                fautes.push(self.erreur(chemin, Faute::SourceInconnue(CleSource(cle.clone()))));
                continue;
            };
            if let Some(ligne) = self.mot(&format!("{rangee}fiabilite")).and_then(fiabilite)
                && !ligne.peut_citer(source.fiabilite)
            {
                let faute = Faute::SourceTropFaible {
                    ligne,
                    source_citee: source.cle.clone(),
                    source_fiabilite: source.fiabilite,
                };
                fautes.push(self.erreur(chemin, faute));
            }
            let extrait = format!("{rangee}extrait");
            if let Some(repere) = self.mot(&extrait).filter(|repere| source.extrait(repere).is_none()) {
                let faute = Faute::ExtraitInconnu { source_citee: source.cle.clone(), repere: repere.to_owned() };
                fautes.push(self.erreur(extrait, faute));
            }
        }
        fautes
    }
}

/// `autres_sources/0`, `fondements/2`: a source cited without a claim of its own.
fn est_une_autre_source(chemin: &str) -> bool {
    let mut etapes = chemin.rsplit('/');
    etapes.next().is_some_and(|e| e.bytes().all(|o| o.is_ascii_digit()))
        && etapes.next().is_some_and(|e| e == "autres_sources" || e == "fondements")
}

fn fiabilite(mot: &str) -> Option<Fiabilite> {
    use serde::Deserialize;
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};
    let mot: StrDeserializer<'_, Error> = mot.into_deserializer();
    Fiabilite::deserialize(mot).ok()
}

/// The codes of a list that stand more than once: their place.
pub fn doubles<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<(usize, String)> {
    let mut vus = std::collections::BTreeSet::new();
    codes.enumerate().filter(|(_, code)| !vus.insert(*code)).map(|(rang, code)| (rang, code.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_double_se_signale_a_sa_seconde_place() {
        assert_eq!(doubles(["a", "b", "a"].into_iter()), vec![(2, "a".to_owned())]);
        assert!(doubles(["a", "b"].into_iter()).is_empty());
    }
}
