//! A figure and where it comes from. Absent, « non disponible » and zero are three things.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::ident::Id;
use crate::montant::Montant;

/// A figure that somebody gave, or the reason why nobody can.
///
/// In files: `"600000.00"`, `{"valeur": "600000.00", "origine": {…}}` or `{"indisponible": "motif"}`.
/// An absent figure is an absent field (`Option<Donnee<T>>`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Donnee<T> {
    /// Known, origin not recorded: typed by hand.
    Saisie(T),
    /// Known, with its origin.
    Sourcee { valeur: T, origine: Origine },
    /// Looked for and not to be had, with the reason.
    Indisponible { indisponible: String },
}

/// Where a figure comes from, so that a press release, a letter and a guess never look the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origine {
    pub nature: NatureOrigine,
    /// Attachment it was read in (`pieces/<id>`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// The exact words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
}

/// How a figure was obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NatureOrigine {
    /// Printed in a public document.
    Publie,
    /// Notified by letter or decision.
    Notifie,
    /// Worked out from what a source says.
    Deduit,
    /// Invented for a demonstration; printed as such.
    Fictif,
}

impl<T> Donnee<T> {
    /// The value when there is one.
    pub fn valeur(&self) -> Option<&T> {
        match self {
            Self::Saisie(valeur) | Self::Sourcee { valeur, .. } => Some(valeur),
            Self::Indisponible { .. } => None,
        }
    }

    /// The recorded origin.
    pub fn origine(&self) -> Option<&Origine> {
        match self {
            Self::Sourcee { origine, .. } => Some(origine),
            Self::Saisie(_) | Self::Indisponible { .. } => None,
        }
    }

    /// True when the figure was made up for a demonstration.
    pub fn est_fictive(&self) -> bool {
        self.origine().is_some_and(|o| o.nature == NatureOrigine::Fictif)
    }
}

impl<'de, T: serde::de::DeserializeOwned> Deserialize<'de> for Donnee<T> {
    /// By hand rather than `untagged`, so that a wrong amount says « amount » and not « no variant matched ».
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Sourcee {
            valeur: Value,
            origine: Origine,
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Indisponible {
            indisponible: String,
        }
        use serde::de::Error;
        let brut = Value::deserialize(d)?;
        match &brut {
            Value::Object(champs) if champs.contains_key("indisponible") => {
                let Indisponible { indisponible } = serde_json::from_value(brut).map_err(D::Error::custom)?;
                Ok(Self::Indisponible { indisponible })
            }
            Value::Object(_) => {
                let Sourcee { valeur, origine } = serde_json::from_value(brut).map_err(D::Error::custom)?;
                Ok(Self::Sourcee { valeur: serde_json::from_value(valeur).map_err(D::Error::custom)?, origine })
            }
            _ => serde_json::from_value(brut).map(Self::Saisie).map_err(D::Error::custom),
        }
    }
}

/// A sum that knows whether it is whole. A sum over an absent amount is partial and never passes for a total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Somme {
    /// What the known terms add up to.
    pub connu: Option<Montant>,
    /// Terms without an amount.
    pub absents: usize,
    /// True when a term was made up for a demonstration: so is the sum.
    pub fictive: bool,
}

impl Somme {
    /// Adds up the known terms and counts the others.
    pub fn de<'a>(termes: impl IntoIterator<Item = Option<&'a Donnee<Montant>>>) -> Self {
        termes.into_iter().fold(Self::default(), |somme, terme| somme.avec(terme))
    }

    /// One term more.
    pub fn avec(mut self, terme: Option<&Donnee<Montant>>) -> Self {
        self.fictive |= terme.is_some_and(Donnee::est_fictive);
        match terme.and_then(Donnee::valeur) {
            Some(montant) => self.connu = Some(self.connu.unwrap_or(Montant::ZERO) + *montant),
            None => self.absents += 1,
        }
        self
    }

    /// Two sums together.
    pub fn plus(self, autre: Self) -> Self {
        let connu = match (self.connu, autre.connu) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => a.or(b),
        };
        Self { connu, absents: self.absents + autre.absents, fictive: self.fictive || autre.fictive }
    }

    /// True when some term is known and some is not.
    pub fn est_partielle(self) -> bool {
        self.absents > 0 && self.connu.is_some()
    }

    /// The total, only when every term is known and there is at least one.
    pub fn totale(self) -> Option<Montant> {
        self.connu.filter(|_| self.absents == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn trois_ecritures() {
        let lire = |v| serde_json::from_value::<Donnee<Montant>>(v);
        assert_eq!(lire(json!("0.00")).unwrap().valeur(), Some(&Montant::ZERO), "zero is a value");
        let nd = lire(json!({"indisponible": "registre perdu"})).unwrap();
        assert_eq!(nd.valeur(), None);
        let source = lire(json!({"valeur": "12.00", "origine": {"nature": "publie"}})).unwrap();
        assert_eq!(source.origine().map(|o| o.nature), Some(NatureOrigine::Publie));
        for v in
            [json!("0.00"), json!({"indisponible": "x"}), json!({"valeur": "1.00", "origine": {"nature": "fictif"}})]
        {
            assert_eq!(serde_json::to_value(lire(v.clone()).unwrap()).unwrap(), v, "what is read is written back");
        }
    }

    #[test]
    fn une_erreur_garde_son_motif() {
        let erreur = serde_json::from_value::<Donnee<Montant>>(json!("12,345")).unwrap_err();
        assert_eq!(crate::refus::Motif::de_serde(&erreur), crate::refus::Motif::MontantIllisible);
    }

    #[test]
    fn somme_partielle() {
        let dix = Donnee::Saisie("10.00".parse().unwrap());
        let nd = Donnee::Indisponible { indisponible: "x".into() };
        assert_eq!(Somme::de([Some(&dix), Some(&dix)]).totale().unwrap().to_string(), "20.00");
        assert!(Somme::de([Some(&dix), None]).est_partielle());
        assert_eq!(Somme::de([Some(&dix), Some(&nd)]).totale(), None, "« non disponible » is not zero");
        assert_eq!(Somme::de([None, None]).connu, None, "nothing known is not zero");
        let fictif: Donnee<Montant> =
            serde_json::from_value(json!({"valeur": "1.00", "origine": {"nature": "fictif"}})).unwrap();
        assert!(Somme::de([Some(&dix), Some(&fictif)]).fictive, "one made-up term makes a made-up sum");
    }
}
