//! What each document is called inside a sentence: « la fiche action A6 », « du plan de financement ».

use documents::composeurs::Demande;
use domaine::dossier::Dossier;

/// A document as sentences name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nom {
    article: &'static str,
    nom: String,
}

impl Nom {
    /// The name of a document of that dossier.
    pub fn de(dossier: &Dossier, demande: &Demande) -> Self {
        let (article, nom) = match demande {
            Demande::Convention => ("la ", "convention".to_owned()),
            Demande::Rapport(exercice) => ("le ", format!("rapport d’exécution {exercice}")),
            Demande::Fiche(id) => {
                let code = dossier.action(id.as_str()).map(|a| format!(" {}", a.code)).unwrap_or_default();
                ("la ", format!("fiche action{code}"))
            }
            Demande::Financement => ("le ", "plan de financement".to_owned()),
            Demande::TableauDeBord => ("le ", "tableau de bord".to_owned()),
            Demande::Candidature => ("le ", "dossier de candidature".to_owned()),
            Demande::Bordereau => ("le ", "bordereau de remise".to_owned()),
            Demande::Deroule => ("le ", "déroulé de la signature".to_owned()),
            Demande::FeuilleDeSignature(id) => ("la ", format!("feuille de signature{}", pour(dossier, id.as_str()))),
            Demande::Note => ("la ", "note d’une page pour les élus".to_owned()),
            Demande::RapportAssemblee => ("le ", "rapport à l’assemblée".to_owned()),
            Demande::Deliberation => ("le ", "projet de délibération".to_owned()),
            Demande::InformationOdpe => ("l’", "information de l’observatoire".to_owned()),
            Demande::Controle => ("le ", "rapport de contrôle".to_owned()),
        };
        Self { article, nom }
    }

    /// When nothing says which document it is.
    pub fn inconnu() -> Self {
        Self { article: "le ", nom: "document".to_owned() }
    }

    /// « la convention », « le plan de financement », « l’information de l’observatoire ».
    pub fn avec_article(&self) -> String {
        format!("{}{}", self.article, self.nom)
    }

    /// « de la convention », « du plan de financement ».
    pub fn avec_de(&self) -> String {
        match self.article {
            "le " => format!("du {}", self.nom),
            article => format!("de {article}{}", self.nom),
        }
    }

    /// « Convention », « Plan de financement ».
    pub fn en_titre(&self) -> String {
        let mut lettres = self.nom.chars();
        lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default() + lettres.as_str()
    }

    /// What a participle takes: « convention signée », « rapport signé ».
    pub fn accord(&self) -> &'static str {
        if self.article == "le " { "" } else { "e" }
    }
}

/// « pour l’État », and by whom when two sign for it.
fn pour(dossier: &Dossier, id: &str) -> String {
    let Some(partie) = dossier.signataires().find(|p| p.id.as_str() == id) else { return String::new() };
    let pour = partie.pour().replacen("Pour", " pour", 1);
    match dossier.signataires().filter(|p| p.designation == partie.designation).count() {
        1 => pour,
        _ => format!("{pour}, {}", partie.qualite),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chaque_document_se_dit_dans_une_phrase() {
        let mut dossier = crate::exemple("cantal-2022-demo").unwrap();
        let prefet = dossier.signataires().next().unwrap().clone();
        for (demande, attendu) in [
            (Demande::Convention, "la convention, de la convention, Convention signée"),
            (Demande::TableauDeBord, "le tableau de bord, du tableau de bord, Tableau de bord signé"),
            (
                Demande::Fiche(dossier.actions[5].id.clone()),
                "la fiche action A6, de la fiche action A6, Fiche action A6 signée",
            ),
            (
                Demande::InformationOdpe,
                "l’information de l’observatoire, de l’information de l’observatoire, \
                 Information de l’observatoire signée",
            ),
            (
                Demande::FeuilleDeSignature(prefet.id.clone()),
                "la feuille de signature pour l’État, de la feuille de signature pour l’État, \
                 Feuille de signature pour l’État signée",
            ),
        ] {
            let nom = Nom::de(&dossier, &demande);
            let (article, de, titre) = (nom.avec_article(), nom.avec_de(), nom.en_titre());
            assert_eq!(format!("{article}, {de}, {titre} signé{}", nom.accord()), attendu);
        }
        let qualite = "préfet du Puy-de-Dôme".to_owned();
        let second = domaine::dossier::Partie { id: "prefet-63".parse().unwrap(), qualite, ..prefet };
        dossier.parties.push(second.clone());
        let nom = Nom::de(&dossier, &Demande::FeuilleDeSignature(second.id));
        assert_eq!(nom.avec_article(), "la feuille de signature pour l’État, préfet du Puy-de-Dôme");
    }
}
