//! Public holidays and the delays before a session of the assembly.

use std::sync::OnceLock;

use domaine::cadre::SourceTexte;
use domaine::jours_feries::{JourFerie, Retour};
use domaine::retroplanning::Delai;
use serde::Deserialize;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::doubles;
use crate::sources::sources;
use crate::territoires::territoires;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierJours {
    jours: Vec<JourFerie>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierDelais {
    delais: Vec<Delai>,
}

/// Every holiday of the law, local ones included.
pub fn jours_feries() -> &'static [JourFerie] {
    static JOURS: OnceLock<Vec<JourFerie>> = OnceLock::new();
    JOURS.get_or_init(|| livre(lire_jours(include_str!("../data/jours-feries.toml"), sources())))
}

/// The delays proposed before a session; a step comes after the step it prepares.
pub fn delais() -> &'static [Delai] {
    static DELAIS: OnceLock<Vec<Delai>> = OnceLock::new();
    DELAIS.get_or_init(|| livre(lire_delais(include_str!("../data/delais.toml"), sources())))
}

fn lire_jours(texte: &str, sources: &[SourceTexte]) -> Result<Vec<JourFerie>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierJours>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, code) in doubles(fichier.jours.iter().map(|j| j.code.as_str())) {
        fautes.push(plan.erreur(format!("jours/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    for (n, jour) in fichier.jours.iter().enumerate() {
        // 2024 is a leap year: a day that it lacks exists in no year.
        if let Retour::Fixe(j) = jour.quand
            && j.de_l_annee(2024).is_none()
        {
            fautes.push(plan.erreur(format!("jours/{n}/quand"), Faute::JourImpossible { mois: j.mois, jour: j.jour }));
        }
        for (m, code) in jour.territoires.iter().enumerate() {
            if territoires().iter().all(|t| t.code != *code) {
                let faute = Faute::RenvoiInconnu { liste: "territoires", code: code.clone() };
                fautes.push(plan.erreur(format!("jours/{n}/territoires/{m}"), faute));
            }
        }
    }
    if fautes.is_empty() { Ok(fichier.jours) } else { Err(fautes) }
}

fn lire_delais(texte: &str, sources: &[SourceTexte]) -> Result<Vec<Delai>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierDelais>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, code) in doubles(fichier.delais.iter().map(|d| d.code.as_str())) {
        fautes.push(plan.erreur(format!("delais/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    for (n, delai) in fichier.delais.iter().enumerate() {
        if let Some(avant) = &delai.avant
            && fichier.delais[..n].iter().all(|d| d.code != *avant)
        {
            let faute = Faute::RenvoiInconnu { liste: "delais", code: avant.clone() };
            fautes.push(plan.erreur(format!("delais/{n}/avant"), faute));
        }
    }
    if fautes.is_empty() { Ok(fichier.delais) } else { Err(fautes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::jour::Jour;
    use domaine::jours_feries::Calendrier;

    fn feries(annee: i16, territoire: &str) -> Vec<String> {
        let calendrier = Calendrier::new(jours_feries(), &[territoire.to_owned()]);
        let premier = Jour::new(annee, 1, 1).unwrap();
        let jours = (0..366).filter_map(|n| premier.plus(n)).filter(|j| j.annee() == annee);
        jours.filter(|j| calendrier.ferie(*j).is_some()).map(|j| j.to_string()[5..].to_owned()).collect()
    }

    #[test]
    fn les_onze_jours_de_2022_et_de_2024() {
        let en_2022 =
            ["01-01", "04-18", "05-01", "05-08", "05-26", "06-06", "07-14", "08-15", "11-01", "11-11", "12-25"];
        assert_eq!(feries(2022, "15"), en_2022);
        let en_2024 =
            ["01-01", "04-01", "05-01", "05-08", "05-09", "05-20", "07-14", "08-15", "11-01", "11-11", "12-25"];
        assert_eq!(feries(2024, "15"), en_2024);
    }

    #[test]
    fn l_alsace_moselle_et_l_outre_mer_ont_les_leurs() {
        for code in ["57", "67", "68"] {
            let jours = feries(2023, code);
            assert!(jours.contains(&"04-07".to_owned()) && jours.contains(&"12-26".to_owned()), "{code}: {jours:?}");
            assert_eq!(jours.len(), 13);
        }
        for (code, jour) in [("971", "05-27"), ("972", "05-22"), ("973", "06-10"), ("974", "12-20"), ("976", "04-27")] {
            assert!(feries(2023, code).contains(&jour.to_owned()), "{code}");
            assert_eq!(feries(2023, code).len(), 12);
        }
        assert!(!feries(2023, "15").contains(&"12-26".to_owned()));
    }

    #[test]
    fn une_etape_inconnue_est_refusee() {
        let ligne = "[[delais]]\ncode = \"a\"\ndestinataire = \"A\"\nobjet = \"A\"\njours = 1\nunite = \"ouvres\"\navant = \"z\"\n\
                     fiabilite = \"redige\"\nsource = \"redaction-paraphe\"\n";
        let fautes = lire_delais(ligne, sources()).unwrap_err();
        assert_eq!(fautes[0].faute, Faute::RenvoiInconnu { liste: "delais", code: "z".into() });
        assert_eq!(delais().len(), 5);
    }
}
