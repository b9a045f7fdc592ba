//! Running a command: call the use case, print what a person or a program needs.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use application::cadres::Depot;
use application::fusion::Copies;
use application::textes::{constats, manques, reste};
use application::vues::ConstatVue;
use application::{Creation, Demande, Dossier, Erreur, Faces, Gravite, Impression, Jour, Maintenant, Retroplanning};

use crate::Issue;
use crate::arguments::{Appel, Choix, Commande, CommandeCadre, Format, FormatLivret, Liasse};
use crate::avancee::Avancee;
use crate::{cadres, feuilles, fusion, lots, pieces, retour};

/// Runs a command.
///
/// # Errors
/// One French sentence; nothing was written then.
pub fn executer(appel: Appel) -> Result<Issue, String> {
    let donnees = appel.donnees.or_else(application::cadres::dossier_des_donnees);
    let depot = donnees.as_deref().map(Depot::dans);
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
        Commande::Fusionner { base, notre, leur, suivi, sortie, json } => {
            fusion::executer(&Copies { base: &base, notre: &notre, leur: &leur }, suivi, &sortie, json)
        }
        Commande::Afficher(texte) => afficher(&texte),
        Commande::Schema => afficher(&en_json(&application::schema())),
        Commande::Exemple { nom, sortie } => {
            let dossier = application::exemple(&nom).map_err(phrase)?;
            garder_un_autre(&dossier, &sortie)?;
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
            garder_un_autre(&dossier, &sortie)?;
            application::ecrire_dossier(&dossier, &sortie).map_err(phrase)?;
            afficher(&format!("{} : dossier écrit dans {}", dossier.titre, sortie.display()))?;
            // The window says it as soon as the dossier is open.
            let hors_cadre = application::periode_hors_cadre(&dossier, Maintenant::lire().jour).map_err(phrase)?;
            hors_cadre.map_or(Ok(Issue::Bien), |avis| afficher(&avis))
        }
        Commande::Verifier { fichier, json, jour } => verifier(&fichier, json, jour),
        Commande::Collecte { fichier, exercice, jour, sortie } => {
            feuilles::collecter(&fichier, exercice, jour, &sortie)
        }
        Commande::Lot(commande) => lots::executer(commande),
        Commande::Consolider { repertoire, annee, jour, sortie } => lots::consolider(&repertoire, annee, jour, &sortie),
        Commande::Regles { format, jour, sortie } => regles(format, jour, sortie.as_deref()),
        Commande::Produire { fichier, document, format, faces, jour, logo, progression, sortie } => {
            let avancee = || Avancee::nouvelle(progression);
            produire(&fichier, document, (format, faces), jour, logo.as_deref(), avancee, &sortie)
        }
        Commande::Liasse { fichier, liasse: voulue, jour, logo, progression, sortie } => {
            liasse(&fichier, &voulue, jour, logo.as_deref(), || Avancee::nouvelle(progression), &sortie)
        }
        Commande::Empreinte { code, fichier, jour, json } => empreinte(&code, &fichier, jour, json, donnees.as_deref()),
        Commande::Xlsx { fichier, feuille, jour, sortie } => {
            garder(&[&fichier], &sortie)?;
            let dossier = application::lire_dossier(&fichier).map_err(phrase)?;
            let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
            let octets = application::feuille_xlsx(&dossier, feuille, jour).map_err(phrase)?;
            let remarque = application::remarque_de_la_feuille(&dossier, feuille, jour).map_err(phrase)?;
            application::ecrire_octets(&octets, &sortie).map_err(phrase)?;
            afficher(&format!("Feuille écrite : {}", sortie.display()))?;
            remarque.map_or(Ok(Issue::Bien), |remarque| afficher(&remarque))
        }
        Commande::ImporterXlsx { fichier, feuille, sortie, json } => {
            feuilles::importer(&fichier, &feuille, sortie.as_deref(), json)
        }
        Commande::Retour { fichier, signe, original, logo, jour, json } => {
            let (original, logo) = (original.as_deref(), logo.as_deref());
            retour::executer(&retour::Retour { fichier: &fichier, signe: &signe, original, logo }, jour, json)
        }
        Commande::Pieces { fichier, json } => pieces::lister(&fichier, json),
        Commande::SortirPiece { fichier, numero, sortie } => pieces::sortir(&fichier, numero, &sortie),
        Commande::Retroplanning { fichier, seance, delais, jour, sortie, json } => {
            let dossier = application::lire_dossier(&fichier).map_err(phrase)?;
            if let Some(sortie) = &sortie {
                garder(&[&fichier], sortie)?;
            }
            let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
            let plan = application::retroplanning(&dossier, seance, &delais, jour).map_err(|erreur| match erreur {
                Erreur::SeanceManquante => {
                    "La date de la séance n’est pas dans le dossier. Ajoutez-la, par exemple « --session 2025-06-27 »."
                        .to_owned()
                }
                autre => phrase(autre),
            })?;
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
        for dite in [reste::faux_definitif(&dossier, &trouves), reste::phrase(&dossier)].into_iter().flatten() {
            afficher(&dite)?;
        }
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
        if let [premiere, autres @ ..] = corrections.as_slice() {
            let autres: String = autres.iter().map(|autre| format!(" ; ou {}", en_minuscule(autre))).collect();
            lignes.push(format!("    Correction possible : {premiere}{autres}."));
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
    lignes.extend(plan.reserves.iter().cloned());
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

fn produire(
    fichier: &Path,
    document: Choix,
    (format, faces): (Format, Faces),
    jour: Option<Jour>,
    logo: Option<&Path>,
    avancee: impl FnOnce() -> Avancee,
    sortie: &Path,
) -> Result<Issue, String> {
    de_cette_sorte(format, sortie)?;
    garder(&[fichier], sortie)?;
    logo.map_or(Ok(()), |logo| garder(&[logo], sortie))?;
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let demande = match document {
        Choix::Demande(demande) => demande,
        Choix::Fiche(code) => fiche(&dossier, &code)?,
        Choix::Feuille(partie) => feuille(&dossier, &partie)?,
    };
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let logo = logo.map(|f| application::lire_logo(&dossier.collectivite, f)).transpose().map_err(phrase)?;
    let avancee = avancee();
    avancee.dire(format!("1 sur 1 : {}", sortie.display()));
    let ecrire = || match format {
        Format::Pdf => {
            let impression = Impression { faces, ..Impression::default() };
            Ok((application::pdf_imprime(&dossier, &demande, jour, logo, impression)?, None))
        }
        Format::Docx => Ok((
            application::docx(&dossier, &demande, jour, logo)?,
            application::remarque_du_docx(&dossier, &demande, jour)?,
        )),
    };
    let (octets, remarque) = ecrire().map_err(phrase)?;
    application::ecrire_octets(&octets, sortie).map_err(phrase)?;
    drop(avancee);
    afficher(&format!("Document écrit : {}", sortie.display()))?;
    let constats = application::verifier(&dossier, jour).map_err(phrase)?;
    let manque = match &demande {
        Demande::Rapport(exercice) => manques::phrase(&dossier, *exercice),
        _ => None,
    };
    for dite in reste::faux_definitif(&dossier, &constats).into_iter().chain(manque) {
        afficher(&dite)?;
    }
    remarque.map_or(Ok(Issue::Bien), |remarque| afficher(&remarque))
}

/// A DOCX named « .pdf » opens nowhere.
fn de_cette_sorte(format: Format, sortie: &Path) -> Result<(), String> {
    let (sienne, autre) = match format {
        Format::Pdf => ("pdf", "docx"),
        Format::Docx => ("docx", "pdf"),
    };
    if sortie.extension().is_some_and(|e| e.eq_ignore_ascii_case(autre)) {
        return Err(format!(
            "« {} » est un nom de fichier .{autre}, et cette commande écrit un .{sienne} : donnez à « -o » un nom en .{sienne}.",
            sortie.display()
        ));
    }
    Ok(())
}

/// The fiche of the action of that code.
pub(crate) fn fiche(dossier: &Dossier, code: &str) -> Result<Demande, String> {
    let action = dossier.actions.iter().find(|a| a.code.eq_ignore_ascii_case(code));
    let codes: Vec<&str> = dossier.actions.iter().map(|a| a.code.as_str()).collect();
    action.map(|a| Demande::Fiche(a.id.clone())).ok_or_else(|| match codes.as_slice() {
        [] => "Ce dossier n’a aucune action : il n’y a pas encore de fiche à imprimer.".to_owned(),
        codes => format!("Aucune action ne porte le code « {code} ». Codes de ce dossier : {}.", codes.join(", ")),
    })
}

/// The sheet of the signatory of that id.
pub(crate) fn feuille(dossier: &Dossier, partie: &str) -> Result<Demande, String> {
    let trouvee = dossier.signataires().find(|p| p.id.as_str().eq_ignore_ascii_case(partie));
    let ids: Vec<&str> = dossier.signataires().map(|p| p.id.as_str()).collect();
    trouvee.map(|p| Demande::FeuilleDeSignature(p.id.clone())).ok_or_else(|| match ids.as_slice() {
        [] => "Ce dossier n’a aucun signataire : indiquez d’abord qui signe.".to_owned(),
        ids => format!(
            "Aucune partie signataire ne porte le nom « {partie} ». Signataires de ce dossier : {}.",
            ids.join(", ")
        ),
    })
}

/// Several files are written there: the name of one file is a slip.
pub(crate) fn un_repertoire(sortie: &Path, exemple: &str) -> Result<(), String> {
    const FICHIERS: [&str; 6] = ["pdf", "docx", "xlsx", "zip", "paraphe", "json"];
    let extension = sortie.extension().map(|e| e.to_string_lossy().to_lowercase());
    let nomme_un_fichier = extension.is_some_and(|e| FICHIERS.contains(&e.as_str()));
    if sortie.is_file() || (nomme_un_fichier && !sortie.is_dir()) {
        return Err(format!(
            "« {} » est un nom de fichier, et plusieurs documents sont à écrire : donnez à « -o » le nom d’un répertoire, par \
             exemple « -o {exemple} ».",
            sortie.display()
        ));
    }
    Ok(())
}

/// Each file is named while it is written: a long run shows where it is.
fn liasse(
    fichier: &Path,
    liasse: &Liasse,
    jour: Option<Jour>,
    logo: Option<&Path>,
    avancee: impl FnOnce() -> Avancee,
    sortie: &Path,
) -> Result<Issue, String> {
    let exemple = match liasse {
        Liasse::Assemblee => "assemblee",
        Liasse::Kit { .. } => "signature",
    };
    un_repertoire(sortie, exemple)?;
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let feuillets = match liasse {
        Liasse::Assemblee => application::dossier_assemblee(),
        Liasse::Kit { exemplaires, paraphes, faces } => {
            let nombre = exemplaires.unwrap_or_else(|| dossier.signataires().count());
            application::kit(&dossier, nombre, *paraphes, *faces).map_err(phrase)?
        }
    };
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let logo = logo.map(|f| application::lire_logo(&dossier.collectivite, f)).transpose().map_err(phrase)?;
    let total = feuillets.len();
    let avancee = avancee();
    let mut suivre = |rang: usize, feuillet: &application::Feuillet| {
        avancee.dire(format!("{} sur {total} : {}", rang + 1, feuillet.nom));
        ControlFlow::Continue(())
    };
    let ecrits =
        application::produire(&dossier, &feuillets, sortie, jour, logo.as_ref(), &mut suivre).map_err(phrase)?;
    drop(avancee);
    let originaux = feuillets.iter().filter(|f| f.impression.original.is_some()).count();
    let remarque = (originaux > 0).then(|| application::autre_nombre(&dossier, originaux)).flatten();
    let conseil = match liasse {
        Liasse::Assemblee => reste::AVANT_LA_SEANCE,
        Liasse::Kit { .. } => reste::AVANT_DE_SIGNER,
    };
    let dite = reste::Sortie { marque: "marqués PROJET", ou: " (paraphe verifier)", conseil };
    let reserve = reste::a_la_sortie(&dossier, jour, dite).map_err(phrase)?.unwrap_or_default();
    afficher(&format!("{} documents écrits dans {}{reserve}", ecrits.len(), sortie.display()))?;
    if let Some(rangement) = application::anciens(sortie) {
        afficher(&rangement)?;
    }
    remarque.map_or(Ok(Issue::Bien), |remarque| afficher(&remarque))
}

fn empreinte(
    code: &str,
    fichier: &Path,
    jour: Option<Jour>,
    json: bool,
    donnees: Option<&Path>,
) -> Result<Issue, String> {
    if !fichier.exists() && Path::new(code).is_file() {
        return Err(format!(
            "« {code} » est un fichier : écrivez d’abord l’empreinte, puis le dossier, par exemple « paraphe empreinte 7K2M-4QXT \
             {code} »."
        ));
    }
    let dossier = application::lire_dossier(fichier).map_err(phrase)?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let versions = donnees.map(|d| application::versions_gardees(d, &dossier)).transpose().map_err(phrase)?;
    let trouvee = application::reconnaitre(&dossier, &versions.unwrap_or_default(), code, jour).map_err(phrase)?;
    afficher(&if json { en_json(&trouvee) } else { application::en_phrase(&trouvee) })?;
    let meme = matches!(trouvee, application::Reconnaissance::MemeDocument { .. });
    Ok(if meme { Issue::Bien } else { Issue::Bloquant })
}

fn regles(format: FormatLivret, jour: Option<Jour>, sortie: Option<&Path>) -> Result<Issue, String> {
    sortie.map_or(Ok(()), |sortie| garder(&[], sortie))?;
    let jour = jour.unwrap_or_else(|| Maintenant::lire().jour);
    let octets = match format {
        FormatLivret::Markdown => application::livret_en_markdown(jour).into_bytes(),
        FormatLivret::Pdf => application::livret_en_pdf(jour).map_err(phrase)?,
    };
    match sortie {
        Some(sortie) => {
            application::ecrire_octets(&octets, sortie).map_err(phrase)?;
            afficher(&format!("Livret des règles écrit : {}", sortie.display()))
        }
        None => afficher(&String::from_utf8_lossy(&octets)),
    }
}

/// What is read stays as it is, and a dossier never gives way to a file of another kind.
pub(crate) fn garder(lus: &[&Path], sortie: &Path) -> Result<(), String> {
    lus.iter().try_for_each(|lu| garder_l_ancien(lu, sortie))?;
    if application::lire_dossier(sortie).is_ok() { Err(deja_un_dossier(sortie)) } else { Ok(()) }
}

/// A new dossier does not take the place of another; the same one may be written again.
fn garder_un_autre(dossier: &Dossier, sortie: &Path) -> Result<(), String> {
    match application::lire_dossier(sortie) {
        Ok(la) if la != *dossier => Err(deja_un_dossier(sortie)),
        _ => Ok(()),
    }
}

fn deja_un_dossier(sortie: &Path) -> String {
    format!(
        "« {} » est un dossier Paraphe : il n’est pas remplacé. Donnez un autre nom de fichier à « -o ».",
        sortie.display()
    )
}

/// The dossier of a command that takes a second file; the two the wrong way round are told so.
pub(crate) fn lire_le_premier(fichier: &Path, autre: &Path, dans_l_ordre: &str) -> Result<Dossier, String> {
    application::lire_dossier(fichier).map_err(|erreur| match application::lire_dossier(autre) {
        Ok(_) => format!(
            "« {} » n’est pas un dossier et « {} » en est un : écrivez-les dans l’autre ordre, {dans_l_ordre}.",
            fichier.display(),
            autre.display()
        ),
        Err(_) => phrase(erreur),
    })
}

/// What is written stands beside the file that it comes from, never in its place.
pub(crate) fn garder_l_ancien(fichier: &Path, sortie: &Path) -> Result<(), String> {
    match (fichier.canonicalize(), sortie.canonicalize()) {
        (Ok(ancien), Ok(neuf)) if ancien == neuf => {
            Err("Le fichier lu doit rester tel quel. Donnez un autre nom de fichier à « -o ».".to_owned())
        }
        _ => Ok(()),
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

/// What goes on inside a sentence does not begin with a capital.
fn en_minuscule(texte: &str) -> String {
    let mut lettres = texte.chars();
    lettres.next().map(|premiere| premiere.to_lowercase().chain(lettres).collect()).unwrap_or_default()
}
