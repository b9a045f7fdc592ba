//! Public holidays and the delays before a session of the assembly.

use std::sync::OnceLock;

use domaine::cadre::SourceTexte;
use domaine::jours_feries::{JourFerie, Reserve, Retour};
use domaine::retroplanning::Delai;
use serde::Deserialize;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::{Plan, doubles};
use crate::sources::sources;
use crate::territoires::nom_du_territoire;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierJours {
    jours: Vec<JourFerie>,
    #[serde(default)]
    reserves: Vec<Reserve>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierDelais {
    delais: Vec<Delai>,
}

/// Every holiday of the law, local ones included.
pub fn jours_feries() -> &'static [JourFerie] {
    &fichier_jours().jours
}

/// What is not known of the holidays of these territories. One that no row and no list names is said as well.
pub fn reserves(territoires: &[String]) -> Vec<String> {
    let connues = fichier_jours().reserves.iter().filter(|r| r.territoires.iter().any(|t| territoires.contains(t)));
    let inconnus = territoires.iter().filter(|code| nom_du_territoire(code).is_none());
    let inconnu = |code: &String| {
        format!(
            "Les jours fériés propres au territoire « {code} » ne sont pas connus de Paraphe : seuls ceux de toute la France \
             sont comptés. Vérifiez les jours locaux avant de retenir ces dates."
        )
    };
    connues.map(|r| r.texte.clone()).chain(inconnus.map(inconnu)).collect()
}

fn fichier_jours() -> &'static FichierJours {
    static JOURS: OnceLock<FichierJours> = OnceLock::new();
    JOURS.get_or_init(|| livre(lire_jours(include_str!("../data/jours-feries.toml"), sources())))
}

/// The delays proposed before a session; a step comes after the step it prepares.
pub fn delais() -> &'static [Delai] {
    static DELAIS: OnceLock<Vec<Delai>> = OnceLock::new();
    DELAIS.get_or_init(|| livre(lire_delais(include_str!("../data/delais.toml"), sources())))
}

fn lire_jours(texte: &str, sources: &[SourceTexte]) -> Result<FichierJours, Vec<ErreurDonnees>> {
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
        let liste = format!("jours/{n}");
        fautes.extend(territoires_inconnus(&jour.territoires, &liste, &plan));
    }
    for (n, reserve) in fichier.reserves.iter().enumerate() {
        fautes.extend(territoires_inconnus(&reserve.territoires, &format!("reserves/{n}"), &plan));
    }
    if fautes.is_empty() { Ok(fichier) } else { Err(fautes) }
}

fn territoires_inconnus(codes: &[String], rangee: &str, plan: &Plan) -> Vec<ErreurDonnees> {
    let inconnus = codes.iter().enumerate().filter(|(_, code)| nom_du_territoire(code).is_none());
    let faute = |(m, code): (usize, &String)| {
        plan.erreur(format!("{rangee}/territoires/{m}"), Faute::TerritoireInconnu(code.clone()))
    };
    inconnus.map(faute).collect()
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

    /// The code of labour gives 27 May to Saint-Martin, others 28 May: both are kept, and said.
    #[test]
    fn les_collectivites_hors_des_101_ont_ce_que_la_loi_leur_donne() {
        assert!(feries(2023, "977").contains(&"10-09".to_owned()));
        let saint_martin = feries(2023, "978");
        assert!(["05-27", "05-28"].iter().all(|j| saint_martin.contains(&(*j).to_owned())), "{saint_martin:?}");
        assert_eq!(feries(2023, "975").len(), 11, "no day of its own is known, none is made up");
    }

    #[test]
    fn ce_qui_n_est_pas_connu_des_jours_feries_se_dit() {
        let reserves = |code: &str| super::reserves(&[code.to_owned()]);
        assert!(reserves("15").is_empty() && reserves("974").is_empty() && reserves("977").is_empty());
        for (code, mot) in [
            ("975", "Saint-Pierre-et-Miquelon"),
            ("978", "27 mai"),
            ("976", "Maoulid"),
            ("57", "temple"),
            ("971", "usage"),
            ("988", "« 988 »"),
        ] {
            let dites = reserves(code);
            assert_eq!(dites.len(), 1, "{code}: {dites:?}");
            assert!(dites[0].contains(mot) && dites[0].ends_with('.'), "{dites:?}");
        }
    }

    #[test]
    fn un_territoire_inconnu_est_refuse() {
        let ligne = "jours = []\n[[reserves]]\nterritoires = [\"999\"]\ntexte = \"x\"\nfiabilite = \"redige\"\nsource = \"redaction-paraphe\"\n";
        let fautes = lire_jours(ligne, sources()).err().unwrap();
        assert_eq!((fautes[0].ligne, &fautes[0].faute), (Some(3), &Faute::TerritoireInconnu("999".into())));
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
