//! Who makes the contract: three parties by default, up to five, and those associated without signing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::est_faux;
use crate::ident::Id;
use crate::jour::Jour;
use crate::territoire::Civilite;

/// A party to the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partie {
    pub id: Id,
    pub role: Role,
    /// « L’État », « L’agence régionale de santé Auvergne-Rhône-Alpes », « Le Département du Cantal ».
    pub designation: String,
    /// « préfet du Cantal », « directrice générale », « président du conseil départemental ».
    pub qualite: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub civilite: Option<Civilite>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    /// « par délégation, la déléguée territoriale ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deliberation: Option<Deliberation>,
    /// False for a body that is associated and does not sign.
    #[serde(default, skip_serializing_if = "est_faux")]
    pub signe: bool,
}

/// In which capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Prefet,
    Ars,
    Departement,
    Autre,
}

/// The vote that authorises a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliberation {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numero: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Jour>,
    /// « l’assemblée départementale », « la commission permanente ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organe: Option<String>,
}

impl Partie {
    /// « Madame Anne Martin, préfète du Cantal »; « le préfet du Cantal » when nobody is named.
    pub fn representant(&self) -> String {
        match (&self.nom, self.civilite) {
            (Some(nom), Some(Civilite::Madame)) => format!("Madame {nom}, {}", self.qualite),
            (Some(nom), Some(Civilite::Monsieur)) => format!("Monsieur {nom}, {}", self.qualite),
            (Some(nom), None) => format!("{nom}, {}", self.qualite),
            (None, civilite) => self.fonction(civilite),
        }
    }

    /// The function with its article, agreed in gender when it is known: « la préfète du Cantal ».
    pub fn fonction(&self, civilite: Option<Civilite>) -> String {
        let voyelle = self.qualite.chars().next().is_some_and(|c| "aeiouyâéèêîô".contains(c));
        match civilite {
            _ if voyelle => format!("l’{}", self.qualite),
            Some(Civilite::Madame) => format!("la {}", self.qualite),
            Some(Civilite::Monsieur) | None => format!("le {}", self.qualite),
        }
    }

    /// « Pour l’État », « Pour le Département du Cantal ».
    pub fn pour(&self) -> String {
        let (article, nom) = self.article();
        format!("Pour {article}{nom}")
    }

    /// What the act calls it once named: « l’État », « l’ARS », « le Département », « la Collectivité ».
    pub fn court(&self) -> String {
        match self.role {
            Role::Prefet => "l’État".to_owned(),
            Role::Ars => "l’ARS".to_owned(),
            Role::Departement | Role::Autre => {
                let (article, nom) = self.article();
                format!("{article}{}", nom.split(' ').next().unwrap_or_default())
            }
        }
    }

    /// The article of the designation and what follows it: « le », « Département du Cantal ». A designation that was
    /// written without one gets that of its first word, when it is a word that such names begin with.
    fn article(&self) -> (&'static str, &str) {
        let dite = self.designation.trim();
        for (ecrit, article) in [("le ", "le "), ("la ", "la "), ("les ", "les "), ("l’", "l’"), ("l'", "l’")] {
            if dite.get(..ecrit.len()).is_some_and(|debut| debut.to_lowercase() == ecrit) {
                return (article, dite[ecrit.len()..].trim_start());
            }
        }
        let premier = dite.split(' ').next().unwrap_or_default().to_lowercase();
        let article = match premier.as_str() {
            "département" | "conseil" | "préfet" | "ministère" | "tribunal" | "parquet" | "rectorat" => "le ",
            "collectivité" | "métropole" | "ville" | "région" | "préfète" | "caisse" | "direction" => "la ",
            "état" | "agence" | "ars" | "eurométropole" | "académie" => "l’",
            _ => "",
        };
        (article, dite)
    }

    /// « du Département », « de la Collectivité », « de l’ARS ».
    pub fn du_court(&self) -> String {
        let court = self.court();
        match court.strip_prefix("le ") {
            Some(nom) => format!("du {nom}"),
            None => format!("de {court}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefet() -> Partie {
        Partie {
            id: "prefet".parse().unwrap(),
            role: Role::Prefet,
            designation: "L’État".into(),
            qualite: "préfet du Cantal".into(),
            civilite: None,
            nom: None,
            delegation: None,
            deliberation: None,
            signe: true,
        }
    }

    #[test]
    fn sans_nom_la_fonction_seule() {
        assert_eq!(prefet().representant(), "le préfet du Cantal");
        assert_eq!(prefet().pour(), "Pour l’État");
        let sans_article = Partie { designation: "Métropole de Lyon".into(), role: Role::Departement, ..prefet() };
        assert_eq!(sans_article.pour(), "Pour la Métropole de Lyon");
    }

    #[test]
    fn le_nom_court_et_sa_preposition() {
        for (designation, role, court, du) in [
            ("L’État", Role::Prefet, "l’État", "de l’État"),
            ("Le Département du Cantal", Role::Departement, "le Département", "du Département"),
            ("La Collectivité européenne d’Alsace", Role::Departement, "la Collectivité", "de la Collectivité"),
            ("La Ville de Paris", Role::Departement, "la Ville", "de la Ville"),
            ("Département de Mayotte", Role::Departement, "le Département", "du Département"),
            ("Métropole de Lyon", Role::Departement, "la Métropole", "de la Métropole"),
            ("L’Eurométropole de Strasbourg", Role::Departement, "l’Eurométropole", "de l’Eurométropole"),
        ] {
            let partie = Partie { designation: designation.into(), role, ..prefet() };
            assert_eq!((partie.court().as_str(), partie.du_court().as_str()), (court, du));
        }
    }

    #[test]
    fn avec_un_nom() {
        let partie = Partie {
            civilite: Some(Civilite::Madame),
            nom: Some("Anne Exemple".into()),
            qualite: "préfète du Cantal".into(),
            ..prefet()
        };
        assert_eq!(partie.representant(), "Madame Anne Exemple, préfète du Cantal");
    }
}
