//! The list of dossiers as the first screen shows it.

use std::sync::LazyLock;
use std::time::UNIX_EPOCH;

use domaine::arbre;
use domaine::cadre::Quand;
use domaine::constat::Gravite;
use domaine::dossier::{Dossier, Jalon};
use domaine::jour::Jour;
use domaine::statut::Statut;
use serde::{Deserialize, Serialize};
use stockage::{Entete, Portefeuille, Rangement, Resume};

use crate::erreur::Erreur;
use crate::france::Releve;
use crate::horloge;
use crate::vues::{DossierResume, EcheanceResume, StatutVue, UrgenceVue};
use crate::vues_ecran::RangementVue;

/// What is kept of a dossier.
#[derive(Serialize, Deserialize)]
struct Garde {
    resume: DossierResume,
    releve: Releve,
}

/// The lines of the list, each with what it brings to a comparison. A dossier is read and judged again only when it changed,
/// when another day came, or when the rules are not the same.
pub(crate) fn releves(
    portefeuille: &Portefeuille,
    entetes: &[Entete],
    jour: Jour,
) -> Result<Vec<(DossierResume, Releve)>, Erreur> {
    let regles = empreinte_des_regles();
    let rappels = portefeuille.rappels_venus(jour)?;
    let (mut lignes, mut neufs) = (Vec::with_capacity(entetes.len()), Vec::new());
    for entete in entetes {
        let cle = format!("{} {jour} {regles}", entete.empreinte);
        let garde = entete.resume.as_ref().filter(|resume| resume.cle == cle);
        let Garde { resume, releve } = match garde.and_then(|resume| serde_json::from_str(&resume.valeur).ok()) {
            Some(garde) => garde,
            None => {
                let dossier = portefeuille.dossier(&entete.id)?;
                let garde = Garde { resume: resumer(&dossier, jour)?, releve: Releve::de(&dossier) };
                if let Ok(valeur) = serde_json::to_string(&garde) {
                    neufs.push((entete.id.clone(), Resume { cle, valeur }));
                }
                garde
            }
        };
        let resume = DossierResume {
            modifie: format!("Modifié le {}", horloge::en_francais(&entete.modifie_le)),
            exemple: entete.exemple.is_some(),
            rappels: match entete.rangement {
                Rangement::Actif => rappels.get(&entete.id).copied().unwrap_or_default(),
                Rangement::Archive | Rangement::Corbeille => 0,
            },
            rangement: match entete.rangement {
                Rangement::Actif => RangementVue::Actif,
                Rangement::Archive => RangementVue::Archive,
                Rangement::Corbeille => RangementVue::Corbeille,
            },
            ..resume
        };
        lignes.push((resume, releve));
    }
    if !neufs.is_empty() {
        // A file that cannot be written is read all the same: they are made again next time.
        let _ = portefeuille.retenir_les_resumes(&neufs);
    }
    Ok(lignes)
}

/// What a dossier says of itself on a day; where it is put, when it changed and the reminders stand beside it.
pub(crate) fn resumer(dossier: &Dossier, jour: Jour) -> Result<DossierResume, Erreur> {
    let constats = crate::verifier(dossier, jour)?;
    let compter = |gravite| u32::try_from(constats.iter().filter(|c| c.gravite == gravite).count()).unwrap_or(u32::MAX);
    Ok(DossierResume {
        id: dossier.id.to_string(),
        titre: dossier.titre.clone(),
        nom: dossier.nom.clone(),
        territoire: territoires(dossier),
        periode: dossier.periode.en_bref(),
        cadre: crate::textes::cadres::nom(&dossier.cadre),
        statut: statut(dossier.statut),
        bloquants: compter(Gravite::Bloquant),
        a_verifier: compter(Gravite::AVerifier),
        prochaine_echeance: prochaine_echeance(dossier, jour),
        rappels: 0,
        modifie: String::new(),
        exemple: false,
        rangement: RangementVue::Actif,
    })
}

/// What the rules are: this very program, and the frameworks completed or received on this computer.
fn empreinte_des_regles() -> String {
    static PROGRAMME: LazyLock<String> = LazyLock::new(|| {
        let fichier = std::env::current_exe().and_then(|programme| programme.metadata());
        let date = fichier.as_ref().ok().and_then(|f| f.modified().ok()?.duration_since(UNIX_EPOCH).ok());
        format!("{} {} {}", env!("CARGO_PKG_VERSION"), date.map_or(0, |d| d.as_nanos()), fichier.map_or(0, |f| f.len()))
    });
    let textes: Vec<String> = referentiel::cadres_locaux().into_iter().map(referentiel::ecrire_cadre).collect();
    arbre::empreinte(&format!("{} {}", *PROGRAMME, textes.join("\n")))
}

/// « Cantal (15) », « Corse-du-Sud (2A) et Haute-Corse (2B) ».
pub(crate) fn territoires(dossier: &Dossier) -> String {
    let noms: Vec<String> = dossier
        .territoires
        .iter()
        .map(|code| referentiel::nom_du_territoire(code).map_or_else(|| code.clone(), |nom| format!("{nom} ({code})")))
        .collect();
    domaine::finances::enumerer(&noms)
}

pub(crate) fn statut(statut: Statut) -> StatutVue {
    let (code, libelle) = match statut {
        Statut::Projet => ("projet", "Projet"),
        Statut::Transmis => ("transmis", "Transmis"),
        Statut::Delibere => ("delibere", "Délibéré"),
        Statut::Definitif => ("definitif", "Définitif, à signer"),
        Statut::Signe => ("signe", "Signé"),
        Statut::Clos => ("clos", "Clos"),
    };
    StatutVue { code: code.to_owned(), libelle: libelle.to_owned() }
}

/// What is said of a dossier that was put away; nothing of one in the list.
pub(crate) fn mention_du_rangement(rangement: Rangement) -> Option<String> {
    let ou = match rangement {
        Rangement::Actif => return None,
        Rangement::Archive => "Dossier archivé",
        Rangement::Corbeille => "Dossier à la corbeille",
    };
    Some(format!("{ou}\u{a0}: il se lit, il ne change plus. Ressortez-le depuis la liste des dossiers pour y écrire."))
}

/// The last day that the framework allows for a step, when it is a day.
pub(crate) fn limite(dossier: &Dossier, jalon: &Jalon) -> Option<Jour> {
    match &referentiel::cadre(&dossier.cadre)?.jalon(&jalon.quoi)?.quand {
        Quand::Fixe(jour) => Some(*jour),
        Quand::ExerciceSuivant(_) | Quand::Indicatif(_) | Quand::SansDate => None,
    }
}

/// Days within which a step is near.
const UN_MOIS: i32 = 30;

/// The first step that is not done, by its planned day or its limit, late or not.
fn prochaine_echeance(dossier: &Dossier, jour: Jour) -> Option<EcheanceResume> {
    let (date, jalon) = dossier
        .jalons
        .iter()
        .filter(|j| j.fait.is_none() && dossier.jour_fait(j).is_none_or(|fait| fait > jour))
        .filter_map(|j| Some((j.prevu.or_else(|| limite(dossier, j))?, j)))
        .min_by_key(|(date, _)| *date)?;
    let urgence = urgence(date, jour);
    let suite = if urgence == UrgenceVue::Depassee { " (échéance dépassée)" } else { "" };
    Some(EcheanceResume {
        date: date.to_string(),
        libelle: format!("{}, le {}{suite}", jalon.libelle, date.en_francais()),
        urgence,
    })
}

/// The limit day itself is in time.
fn urgence(date: Jour, jour: Jour) -> UrgenceVue {
    if date < jour {
        UrgenceVue::Depassee
    } else if jour.plus(UN_MOIS).is_some_and(|limite| date <= limite) {
        UrgenceVue::SousUnMois
    } else {
        UrgenceVue::PlusTard
    }
}

#[cfg(test)]
mod tests {
    use domaine::jour::Jour;

    use super::urgence;
    use crate::vues::UrgenceVue;

    /// What is kept says what is computed, before and after a change, on another day, and once thrown away.
    #[test]
    fn ce_qui_est_garde_dit_ce_qui_se_calcule() {
        let dossier = tempfile::tempdir().unwrap();
        let mut application = crate::Application::ouvrir(&dossier.path().join("p.paraphe-db")).unwrap();
        let le =
            |jour: &str| crate::Maintenant { jour: jour.parse().unwrap(), horodatage: format!("{jour}T08:00:00.000Z") };
        for exemple in crate::EXEMPLES {
            application.ouvrir_exemple(exemple.nom, &le("2022-06-01")).unwrap();
        }
        let garder = |application: &crate::Application, jour: &str| {
            let premiere = application.accueil(&le(jour)).unwrap();
            let entetes = application.portefeuille.entetes().unwrap();
            assert!(entetes.iter().all(|e| e.resume.as_ref().is_some_and(|r| r.cle.contains(jour))), "{jour}");
            let vides: Vec<_> = entetes.iter().map(|e| stockage::Entete { resume: None, ..e.clone() }).collect();
            let gardes = super::releves(&application.portefeuille, &entetes, le(jour).jour).unwrap();
            let calcules = super::releves(&application.portefeuille, &vides, le(jour).jour).unwrap();
            assert_eq!(gardes, calcules, "{jour}");
            premiere
        };
        let avant = garder(&application, "2022-06-01");
        assert_eq!(application.accueil(&le("2022-06-01")).unwrap(), avant);
        assert_ne!(garder(&application, "2022-12-31").dossiers, avant.dossiers);
        let id = avant.dossiers.iter().find(|d| d.id.ends_with("demo")).unwrap().id.clone();
        let titre =
            domaine::modification::Modification::Definir { chemin: "titre".into(), valeur: "Autre titre".into() };
        application.ecrire(&id, "titre", vec![titre], &le("2022-06-02")).unwrap();
        let apres = garder(&application, "2022-06-02");
        assert_eq!(apres.dossiers.iter().find(|d| d.id == id).unwrap().titre, "Autre titre");
    }

    #[test]
    fn the_limit_day_is_in_time_and_a_month_is_thirty_days() {
        let jour = |texte: &str| texte.parse::<Jour>().expect("a day");
        let le = jour("2026-06-01");
        assert_eq!(urgence(jour("2026-05-31"), le), UrgenceVue::Depassee);
        assert_eq!(urgence(le, le), UrgenceVue::SousUnMois);
        assert_eq!(urgence(jour("2026-07-01"), le), UrgenceVue::SousUnMois);
        assert_eq!(urgence(jour("2026-07-02"), le), UrgenceVue::PlusTard);
    }
}
