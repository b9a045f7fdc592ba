//! The official texts a yearly framework rests on: number, NOR, dates, annexes.
//!
//! The dates are lists because two sources may print two dates for one text; [`TexteReference::mention`] then names the
//! month they agree on, or no date at all.

use serde::{Deserialize, Serialize};

use super::{CleSource, DatePartielle, Fiabilite, Sourcee};
use crate::jour::Jour;

/// What kind of act the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NatureTexte {
    Circulaire,
    Instruction,
    Loi,
    Decret,
    Arrete,
}

impl NatureTexte {
    /// With its article: « la circulaire », « l’instruction ».
    pub fn avec_article(self) -> &'static str {
        match self {
            Self::Circulaire => "la circulaire",
            Self::Instruction => "l’instruction",
            Self::Loi => "la loi",
            Self::Decret => "le décret",
            Self::Arrete => "l’arrêté",
        }
    }
}

/// What is known of one annexe of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexeTexte {
    pub numero: String,
    pub contenu: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

/// One official text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TexteReference {
    pub cle: String,
    pub nature: NatureTexte,
    pub numero: Option<String>,
    pub nor: Option<String>,
    /// What the text is « relative à », when its title was read.
    pub objet: Option<String>,
    #[serde(default)]
    pub signature: Vec<Sourcee<Jour>>,
    #[serde(default)]
    pub envoi: Vec<Sourcee<Jour>>,
    #[serde(default)]
    pub publication: Vec<Sourcee<Jour>>,
    /// « Document opposable : oui / non », as its cover page says.
    pub opposable: Option<Sourcee<bool>>,
    #[serde(default)]
    pub annexes: Vec<AnnexeTexte>,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    pub note: Option<String>,
}

impl TexteReference {
    /// The day of signature if all sources give the same, else the month if they agree on it, else nothing.
    pub fn date_signature(&self) -> Option<DatePartielle> {
        let premier = self.signature.first()?.valeur;
        let tous = |accord: &dyn Fn(Jour) -> bool| self.signature.iter().all(|d| accord(d.valeur));
        if tous(&|d| d == premier) {
            Some(DatePartielle::Jour(premier))
        } else if tous(&|d| DatePartielle::mois_de(d) == DatePartielle::mois_de(premier)) {
            Some(DatePartielle::mois_de(premier))
        } else {
            None
        }
    }

    /// Two sources print two different days of signature.
    pub fn dates_en_conflit(&self) -> bool {
        self.signature.windows(2).any(|w| w[0].valeur != w[1].valeur)
    }

    /// « la circulaire n° DGCS/SD2B/DGS/SP1/2020/34 du 20 février 2020 (NOR : SSAA2006058C) relative à … ».
    pub fn mention(&self) -> String {
        let mut mention = self.nature.avec_article().to_owned();
        if let Some(numero) = &self.numero {
            mention.push_str(&format!(" n°\u{a0}{numero}"));
        }
        match self.date_signature() {
            Some(date @ DatePartielle::Jour(_)) => mention.push_str(&format!(" du {}", date.en_francais())),
            // « d’avril », « d’août », « d’octobre ».
            Some(date) => {
                let mois = date.en_francais();
                let lien = if mois.starts_with(['a', 'o']) { "d’" } else { "de " };
                mention.push_str(&format!(" {lien}{mois}"));
            }
            None => {}
        }
        if let Some(nor) = &self.nor {
            mention.push_str(&format!(" (NOR\u{a0}: {nor})"));
        }
        if let Some(objet) = &self.objet {
            mention.push_str(&format!(" relative {objet}"));
        }
        mention
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texte(jours: &[&str]) -> TexteReference {
        let sourcee = |jour: &&str| Sourcee {
            valeur: jour.parse().unwrap(),
            fiabilite: Fiabilite::Presse,
            source: CleSource("essai".into()),
            note: None,
        };
        TexteReference {
            cle: "essai".into(),
            nature: NatureTexte::Instruction,
            numero: Some("A/1".into()),
            nor: None,
            objet: None,
            signature: jours.iter().map(sourcee).collect(),
            envoi: vec![],
            publication: vec![],
            opposable: None,
            annexes: vec![],
            fiabilite: Fiabilite::Presse,
            source: CleSource("essai".into()),
            note: None,
        }
    }

    #[test]
    fn un_conflit_de_dates_ne_se_tranche_pas() {
        for (jours, mention, conflit) in [
            (&["2022-02-18"][..], "l’instruction n°\u{a0}A/1 du 18 février 2022", false),
            (&["2022-02-18", "2022-02-18"], "l’instruction n°\u{a0}A/1 du 18 février 2022", false),
            (&["2022-02-18", "2022-02-28"], "l’instruction n°\u{a0}A/1 de février 2022", true),
            (&["2022-08-18", "2022-08-28"], "l’instruction n°\u{a0}A/1 d’août 2022", true),
            (&["2022-02-28", "2022-03-01"], "l’instruction n°\u{a0}A/1", true),
            (&[], "l’instruction n°\u{a0}A/1", false),
        ] {
            assert_eq!(texte(jours).mention(), mention);
            assert_eq!(texte(jours).dates_en_conflit(), conflit, "{jours:?}");
        }
    }
}
