//! Running a command: call the use case, print what a person or a program needs.

use std::io::Write;
use std::path::Path;

use application::cadres::Depot;
use application::textes::constats;
use application::vues::ConstatVue;
use application::{Creation, Demande, Dossier, Erreur, Gravite, Jour, Maintenant, Retroplanning};

use crate::Issue;
use crate::arguments::{Appel, Choix, Commande, CommandeCadre, Format};
use crate::{cadres, retour};

/// Runs a command.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn executer(appel: Appel) -> Result<Issue, String> {
    let depot = appel.donnees.or_else(application::cadres::dossier_des_donnees).map(|d| Depot::dans(&d));
    let ecartes = depot.as_ref().map(Depot::charger).unwrap_or_default();
    // A list shows them itself; elsewhere nobody must think that they serve.
    if !matches!(appel.commande, Commande::Cadre(CommandeCadre::Lister { .. })) {
        for ecarte in &ecartes {
            eprintln!("{}", application::textes::erreurs::message(&ecarte.erreur));
        }
    }
    match appel.commande {
        Commande::Cadre(commande) => cadres::executer(commande, depot.as_ref(), &ecartes),
        Commande::ChangerCadre { fichier, vers, sortie, json } => cadres::changer(&fichier, &vers, &sortie, json),
        Commande::Afficher(texte) => afficher(&texte),
        Commande::Schema => afficher(&en_json(&application::schema())),
        Commande::Exemple { nom, sortie } => {
            let dossier = application::exemple(&nom).map_err(phrase)?;
            application::ecrire_dossier(&dossier, &sortie).map_err(phrase)?;
            afficher(&format!("Dossier d’exemple écrit : {}", sortie.display()))
        }
        Commande::Creer { territoire, collectivite, cadre, debut, fin, sortie } => {
            let dossier = application::creer(&Creation {
                territoire: &territoire,
                collectivite: collectivite.as_deref(),
                cadre: &cadre,
                periode: application::Periode { debut, fin },
            })
            .map_err(phrase)?;
            application::ecrire_dossier(&dossier, &sortie).map_err(phrase)?;
            afficher(&format!("{} : dossier écrit dans {}", dossier.titre, sortie.display()))
        }
        Commande::Verifier { fichier, json, jour } => verifier(&fichier, json, jour),
        Commande::Regles { format, jour, sortie } => regles(format, jour, sortie.as_deref()),
        Commande::Pdf { fichier, document, jour, logo, sortie } => {
            pdf(&fichier, document, jour, logo.as_deref(), &sortie)
        }
        Commande::Retour { fichier, signe, original, logo, jour, json } => {
            let (original, logo) = (original.as_deref(), logo.as_deref());
            retour::executer(&retour::Retour { fichier: &fichier, signe: &signe, original, logo }, jour, json)
        }
        Commande::Retroplanning { fichier, seance, delais, jour, sortie, json } => {
            let dossier = application::lire_dossier(&fichier).map_err(phrase)?;
            let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
            let plan = application::retroplanning(&dossier, seance, &delais, jour).map_err(phrase)?;
            if let Some(sortie) = &sortie {
                let agenda = application::agenda(&dossier, seance, &delais, jour).map_err(phrase)?;
                application::ecrire_octets(agenda.as_bytes(), sortie).map_err(phrase)?;
            }
            match (json, sortie) {
                (true, _) => afficher(&en_json(&plan)),
                (false, None) => afficher(&retroplanning(&plan)),
                (false, Some(sortie)) => {
                    afficher(&format!("{}\nAgenda écrit : {}", retroplanning(&plan), sortie.display()))
                }
            }
        }
    }
}

fn verifier(fichier: &Path, json: bool, jour: Option<Jour>) -> Result<Issue, String> {
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let trouves = application::verifier(&dossier, jour).map_err(phrase)?;
    let vues: Vec<ConstatVue> = trouves.iter().map(|c| constats::vue(c, &dossier)).collect();
    if json {
        afficher(&en_json(&vues))?;
    } else {
        let entete = format!("{}, {}{}", dossier.titre, dossier.periode.en_bref(), cadres::origine(&dossier.cadre));
        afficher(&lisible(entete, &trouves, &vues))?;
    }
    let bloque = trouves.iter().any(|c| c.gravite == Gravite::Bloquant);
    Ok(if bloque { Issue::Bloquant } else { Issue::Bien })
}

/// Findings for a reader: the most serious first, those that hold in one line each.
fn lisible(entete: String, trouves: &[application::Constat], vues: &[ConstatVue]) -> String {
    let mut lignes = vec![entete, String::new()];
    for (constat, vue) in trouves.iter().zip(vues) {
        if constat.gravite == Gravite::Respecte {
            lignes.push(format!("{}  {} : {}", vue.gravite_libelle, vue.ou, vue.titre));
            continue;
        }
        lignes.push(format!("{}  {} : {}", vue.gravite_libelle.to_uppercase(), vue.ou, vue.titre));
        lignes.push(format!("    {}", vue.explication));
        let corrections: Vec<String> = application::remedes(constat).into_iter().map(|r| r.libelle).collect();
        if !corrections.is_empty() {
            lignes.push(format!("    Correction possible : {}.", corrections.join(" ; ou ")));
        }
        if let Some(source) = &vue.source {
            lignes.push(format!("    {} : {}. {}.", source.nature, source.titre, source.fiabilite));
            if let Some(extrait) = &source.extrait {
                lignes.push(format!("    « {extrait} »"));
            }
        }
        lignes.push(String::new());
    }
    let n = |gravite| trouves.iter().filter(|c| c.gravite == gravite).count();
    let pluriel = |n: usize, mot: &str| if n < 2 { format!("{n} {mot}") } else { format!("{n} {mot}s") };
    lignes.push(String::new());
    let laisses = match n(Gravite::Laisse) {
        0 => String::new(),
        1 => "1 laissé ainsi, ".to_owned(),
        n => format!("{n} laissés ainsi, "),
    };
    lignes.push(format!(
        "{}, {} à vérifier, {laisses}{}, {}.",
        pluriel(n(Gravite::Bloquant), "bloquant"),
        n(Gravite::AVerifier),
        pluriel(n(Gravite::Information), "information"),
        pluriel(n(Gravite::Respecte), "respecté")
    ));
    lignes.join("\n")
}

/// What is too late first, then each recipient.
fn retroplanning(plan: &Retroplanning) -> String {
    let mut lignes: Vec<String> =
        plan.alerte.iter().cloned().chain(plan.alerte.iter().map(|_| String::new())).collect();
    lignes.push(format!("Rétroplanning, {}", plan.seance));
    lignes.push(String::new());
    for l in &plan.lignes {
        let reste = match l.reste {
            _ if l.trop_tard => "DÉJÀ TROP TARD".to_owned(),
            0 => "aujourd’hui".to_owned(),
            1 => "demain".to_owned(),
            n => format!("dans {n} jours"),
        };
        lignes.push(format!("{} ({reste}) : {}", l.dernier_jour_en_lettres, l.destinataire));
        lignes.push(format!("    {}. {}. {}.", l.objet, l.delai, l.fiabilite));
        lignes.extend(l.note.iter().map(|note| format!("    {note}")));
    }
    lignes.join("\n")
}

fn pdf(
    fichier: &Path,
    document: Choix,
    jour: Option<Jour>,
    logo: Option<&Path>,
    sortie: &Path,
) -> Result<Issue, String> {
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let demande = match document {
        Choix::Demande(demande) => demande,
        Choix::Fiche(code) => fiche(&dossier, &code)?,
    };
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let logo = logo.map(|f| application::lire_logo(&dossier.collectivite, f)).transpose().map_err(phrase)?;
    let octets = application::pdf(&dossier, &demande, jour, logo).map_err(phrase)?;
    application::ecrire_octets(&octets, sortie).map_err(phrase)?;
    afficher(&format!("Document écrit : {}", sortie.display()))
}

/// The fiche of the action of that code.
fn fiche(dossier: &Dossier, code: &str) -> Result<Demande, String> {
    let action = dossier.actions.iter().find(|a| a.code.eq_ignore_ascii_case(code));
    let codes: Vec<&str> = dossier.actions.iter().map(|a| a.code.as_str()).collect();
    action.map(|a| Demande::Fiche(a.id.clone())).ok_or_else(|| {
        format!("Aucune action ne porte le code « {code} ». Codes de ce dossier : {}.", codes.join(", "))
    })
}

fn regles(format: Format, jour: Option<Jour>, sortie: Option<&Path>) -> Result<Issue, String> {
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let octets = match format {
        Format::Markdown => application::livret_en_markdown(jour).into_bytes(),
        Format::Pdf => application::livret_en_pdf(jour).map_err(phrase)?,
    };
    match sortie {
        Some(sortie) => {
            application::ecrire_octets(&octets, sortie).map_err(phrase)?;
            afficher(&format!("Livret des règles écrit : {}", sortie.display()))
        }
        None => afficher(&String::from_utf8_lossy(&octets)),
    }
}

pub(crate) fn phrase(erreur: Erreur) -> String {
    application::textes::erreurs::message(&erreur)
}

pub(crate) fn en_json<T: serde::Serialize>(valeur: &T) -> String {
    serde_json::to_string_pretty(valeur).expect("views are plain JSON")
}

/// A closed pipe (`| head`) is not an error of ours.
pub(crate) fn afficher(texte: &str) -> Result<Issue, String> {
    match writeln!(std::io::stdout(), "{texte}") {
        Ok(()) => Ok(Issue::Bien),
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => Ok(Issue::Bien),
        Err(_) => Err("La sortie ne peut pas être écrite. Redirigez-la vers un fichier.".to_owned()),
    }
}
