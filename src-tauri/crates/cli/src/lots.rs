//! `paraphe lot` and `paraphe consolider`: the dossiers of a folder, all cores at work; one that fails stops none of the others.

use std::path::{Path, PathBuf};

use application::lots::{self, ACreer, Contrat, Examen};
use application::{Jour, Maintenant, Periode};
use serde::Serialize;

use crate::Issue;
use crate::arguments::{Choix, CommandeLot};
use crate::avancee::Avancee;
use crate::commandes::{afficher, en_json, feuille, fiche, phrase, un_repertoire};

pub fn executer(commande: CommandeLot) -> Result<Issue, String> {
    match commande {
        CommandeLot::Creer { territoires, cadre, periode, sortie } => creer(&territoires, &cadre, periode, &sortie),
        CommandeLot::Verifier { repertoire, xlsx, jour, json } => verifier(&repertoire, xlsx.as_deref(), jour, json),
        CommandeLot::Pdf { repertoire, document, nom, jour, sortie } => {
            imprimer(&repertoire, &document, &nom, jour, &sortie)
        }
    }
}

fn creer(territoires: &str, cadre: &str, periode: Option<Periode>, sortie: &Path) -> Result<Issue, String> {
    un_repertoire(sortie, "contrats")?;
    let a_creer = lots::a_creer(territoires, cadre, periode).map_err(phrase)?;
    application::creer_repertoire(sortie).map_err(phrase)?;
    let faits = suivre(&a_creer, |neuf| neuf.nom.clone(), |neuf: &ACreer| neuf.ecrire(sortie).map_err(phrase));
    let noms = a_creer.iter().map(|neuf| neuf.nom.as_str());
    let rates = rates(noms.zip(&faits));
    let crees = faits.len() - rates.len();
    bilan(&format!("{} dans {}", compter(crees, "dossier créé", "dossiers créés"), sortie.display()), &rates)
}

/// One file as `--json` tells it.
#[derive(Serialize)]
struct Ligne<'a> {
    fichier: String,
    #[serde(flatten)]
    examen: Option<&'a Examen>,
    erreur: Option<&'a str>,
}

fn verifier(repertoire: &Path, xlsx: Option<&Path>, jour: Option<Jour>, json: bool) -> Result<Issue, String> {
    xlsx.map_or(Ok(()), |xlsx| une_feuille(xlsx, "--xlsx"))?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let fichiers = lots::dossiers_de(repertoire).map_err(phrase)?;
    let faits = suivre(&fichiers, |fichier| nom(fichier), |fichier| lots::examiner(fichier, jour).map_err(phrase));
    let examens: Vec<(PathBuf, Result<Examen, String>)> = fichiers.into_iter().zip(faits).collect();
    if let Some(xlsx) = xlsx {
        let octets = lots::feuille_des_examens(&examens, jour).map_err(phrase)?;
        application::ecrire_octets(&octets, xlsx).map_err(phrase)?;
    }
    let lus: Vec<&Examen> = examens.iter().filter_map(|(_, examen)| examen.as_ref().ok()).collect();
    let bloques = lus.iter().filter(|examen| examen.bloquants > 0).count();
    let rates: Vec<(String, &str)> =
        examens.iter().filter_map(|(f, e)| Some((nom(f), e.as_ref().err()?.as_str()))).collect();
    if json {
        let lignes: Vec<Ligne> = examens
            .iter()
            .map(|(f, e)| Ligne {
                fichier: nom(f),
                examen: e.as_ref().ok(),
                erreur: e.as_ref().err().map(String::as_str),
            })
            .collect();
        afficher(&en_json(&lignes))?;
        return Ok(if bloques + rates.len() > 0 { Issue::Bloquant } else { Issue::Bien });
    }
    for (fichier, examen) in &examens {
        if let Ok(examen) = examen {
            afficher(&ligne(&nom(fichier), examen))?;
        }
    }
    let ecrit = xlsx.map(|xlsx| format!(" ; feuille écrite : {}", xlsx.display())).unwrap_or_default();
    let dites = match bloques {
        0 => "aucun ne bloque".to_owned(),
        1 => "1 bloque".to_owned(),
        nombre => format!("{nombre} bloquent"),
    };
    let issue =
        bilan(&format!("{} : {dites}{ecrit}", compter(lus.len(), "dossier contrôlé", "dossiers contrôlés")), &rates)?;
    Ok(if bloques > 0 { Issue::Bloquant } else { issue })
}

/// « cantal.paraphe : 2 bloquants, 5 à vérifier »
fn ligne(fichier: &str, examen: &Examen) -> String {
    let bloquants = compter(examen.bloquants as usize, "bloquant", "bloquants");
    let reste = examen.reste.as_ref().map(|reste| format!("\n    {reste}")).unwrap_or_default();
    format!("{fichier} : {bloquants}, {} à vérifier{reste}", examen.a_verifier)
}

fn imprimer(
    repertoire: &Path,
    document: &Choix,
    nom_document: &str,
    jour: Option<Jour>,
    sortie: &Path,
) -> Result<Issue, String> {
    un_repertoire(sortie, "pdf")?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let fichiers = lots::dossiers_de(repertoire).map_err(phrase)?;
    application::creer_repertoire(sortie).map_err(phrase)?;
    let faits = suivre(
        &fichiers,
        |fichier| nom(fichier),
        |fichier| -> Result<(), String> {
            let dossier = application::lire_dossier(fichier).map_err(phrase)?;
            let demande = match document {
                Choix::Demande(demande) => demande.clone(),
                Choix::Fiche(code) => fiche(&dossier, code)?,
                Choix::Feuille(partie) => feuille(&dossier, partie)?,
            };
            let octets = application::pdf(&dossier, &demande, jour, None).map_err(phrase)?;
            let sien = fichier.file_stem().unwrap_or_default().to_string_lossy();
            application::ecrire_octets(&octets, &sortie.join(format!("{sien}-{nom_document}.pdf"))).map_err(phrase)
        },
    );
    let noms: Vec<String> = fichiers.iter().map(|fichier| nom(fichier)).collect();
    let rates = rates(noms.iter().map(String::as_str).zip(&faits));
    let ecrits = faits.len() - rates.len();
    bilan(&format!("{} dans {}", compter(ecrits, "document écrit", "documents écrits"), sortie.display()), &rates)
}

pub fn consolider(repertoire: &Path, annee: Option<u16>, jour: Option<Jour>, sortie: &Path) -> Result<Issue, String> {
    une_feuille(sortie, "-o")?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let fichiers = lots::dossiers_de(repertoire).map_err(phrase)?;
    let lus = suivre(&fichiers, |fichier| nom(fichier), |fichier| Contrat::lire(fichier, jour).map_err(phrase));
    let (mut contrats, mut rates) = (Vec::new(), Vec::new());
    for (fichier, lu) in fichiers.iter().zip(lus) {
        match lu {
            Ok(contrat) => contrats.push(contrat),
            Err(message) => rates.push((nom(fichier), message)),
        }
    }
    if contrats.is_empty() {
        let lignes: Vec<String> = rates.iter().map(|(nom, message)| format!("  {nom} : {message}")).collect();
        return Err(format!("Aucun contrat n’a pu être lu : rien n’a été écrit.\n{}", lignes.join("\n")));
    }
    let nombre = contrats.len();
    let octets = lots::consolider(contrats, annee, jour).map_err(phrase)?;
    application::ecrire_octets(&octets, sortie).map_err(phrase)?;
    let rates: Vec<(String, &str)> = rates.iter().map(|(nom, message)| (nom.clone(), message.as_str())).collect();
    bilan(&format!("{} dans {}", compter(nombre, "contrat réuni", "contrats réunis"), sortie.display()), &rates)
}

/// A workbook takes the place of a workbook, never of a file of another kind.
fn une_feuille(sortie: &Path, option: &str) -> Result<(), String> {
    if sortie.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx")) {
        return Ok(());
    }
    Err(format!(
        "« {} » n’est pas un nom de feuille de calcul : donnez à « {option} » un nom en .xlsx.",
        sortie.display()
    ))
}

/// Each work, with its rank and its name while it lasts.
fn suivre<A: Sync, T: Send>(
    travaux: &[A],
    nom: impl Fn(&A) -> String + Sync,
    faire: impl Fn(&A) -> T + Sync,
) -> Vec<T> {
    let (avancee, total) = (Avancee::nouvelle(false), travaux.len());
    lots::en_parallele(travaux, |rang, travail| avancee.dire(format!("{rang}/{total}  {}", nom(travail))), faire)
}

fn nom(fichier: &Path) -> String {
    fichier.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn rates<'a, T>(faits: impl Iterator<Item = (&'a str, &'a Result<T, String>)>) -> Vec<(String, &'a str)>
where
    T: 'a,
{
    faits.filter_map(|(nom, fait)| Some((nom.to_owned(), fait.as_ref().err()?.as_str()))).collect()
}

/// What was done, then what was not, and why.
fn bilan(fait: &str, rates: &[(String, &str)]) -> Result<Issue, String> {
    afficher(fait)?;
    if rates.is_empty() {
        return Ok(Issue::Bien);
    }
    let entete = match rates.len() {
        1 => "1 fichier n’a pas pu l’être :".to_owned(),
        nombre => format!("{nombre} fichiers n’ont pas pu l’être :"),
    };
    let lignes: Vec<String> = rates.iter().map(|(nom, message)| format!("  {nom} : {message}")).collect();
    afficher(&format!("{entete}\n{}", lignes.join("\n")))?;
    Ok(Issue::Bloquant)
}

fn compter(nombre: usize, un: &str, plusieurs: &str) -> String {
    format!("{nombre} {}", if nombre > 1 { plusieurs } else { un })
}
