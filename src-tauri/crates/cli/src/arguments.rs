//! From words to a command, with a French sentence for each mistake.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use application::fusion::Camp;
use application::{Demande, Exercice, Faces, Jour, NatureFeuille, Paraphes, Periode};
use lexopt::{Arg, Parser, ValueExt};

use crate::aide;

/// A command, ready to run.
pub enum Commande {
    Afficher(String),
    Schema,
    Exemple {
        nom: String,
        sortie: PathBuf,
    },
    Creer {
        territoire: String,
        collectivite: Option<String>,
        cadre: String,
        debut: Jour,
        fin: Jour,
        sortie: PathBuf,
    },
    Verifier {
        fichier: PathBuf,
        json: bool,
        jour: Option<Jour>,
    },
    Produire {
        fichier: PathBuf,
        document: Choix,
        format: Format,
        faces: Faces,
        logo: Option<PathBuf>,
        jour: Option<Jour>,
        progression: bool,
        sortie: PathBuf,
    },
    Liasse {
        fichier: PathBuf,
        liasse: Liasse,
        jour: Option<Jour>,
        logo: Option<PathBuf>,
        /// Each document is said as it begins, wherever that goes.
        progression: bool,
        sortie: PathBuf,
    },
    Empreinte {
        code: String,
        fichier: PathBuf,
        jour: Option<Jour>,
        json: bool,
    },
    Xlsx {
        fichier: PathBuf,
        feuille: NatureFeuille,
        jour: Option<Jour>,
        sortie: PathBuf,
    },
    ImporterXlsx {
        fichier: PathBuf,
        feuille: PathBuf,
        sortie: Option<PathBuf>,
        json: bool,
    },
    Retour {
        fichier: PathBuf,
        signe: PathBuf,
        original: Option<PathBuf>,
        logo: Option<PathBuf>,
        jour: Option<Jour>,
        json: bool,
    },
    Pieces {
        fichier: PathBuf,
        json: bool,
    },
    SortirPiece {
        fichier: PathBuf,
        numero: usize,
        sortie: PathBuf,
    },
    Retroplanning {
        fichier: PathBuf,
        seance: Option<Jour>,
        delais: BTreeMap<String, u16>,
        jour: Option<Jour>,
        sortie: Option<PathBuf>,
        json: bool,
    },
    Collecte {
        fichier: PathBuf,
        exercice: Exercice,
        jour: Option<Jour>,
        sortie: PathBuf,
    },
    Lot(CommandeLot),
    Consolider {
        repertoire: PathBuf,
        annee: Option<u16>,
        jour: Option<Jour>,
        sortie: PathBuf,
    },
    Regles {
        format: FormatLivret,
        jour: Option<Jour>,
        sortie: Option<PathBuf>,
    },
    Cadre(CommandeCadre),
    Fusionner {
        base: PathBuf,
        notre: PathBuf,
        leur: PathBuf,
        suivi: Option<Camp>,
        sortie: PathBuf,
        json: bool,
    },
    ChangerCadre {
        fichier: PathBuf,
        vers: String,
        sortie: PathBuf,
        json: bool,
    },
}

/// The document of `paraphe pdf` and `paraphe docx`; an action is named by its code until the dossier is read.
pub enum Choix {
    Demande(Demande),
    Fiche(String),
    /// The sheet of the party of that id.
    Feuille(String),
}

/// Several documents in one folder.
pub enum Liasse {
    Assemblee,
    /// As many originals as signatories, unless told otherwise.
    Kit {
        exemplaires: Option<usize>,
        paraphes: Paraphes,
        faces: Faces,
    },
}

/// The options of a command that produces a document.
const PRODUIRE: [&str; 8] = ["o", "document", "exercice", "action", "partie", "jour", "logo", "progression"];

/// A word processor sets the pages itself: both sides of the paper are its business.
const IMPRIMER: [&str; 9] =
    ["o", "document", "exercice", "action", "partie", "jour", "logo", "progression", "recto-verso"];

/// What `--document` accepts, as the sentences say it.
const DOCUMENTS: &str = "convention, rapport, fiche, financement, tableau-de-bord, note, rapport-assemblee, deliberation, \
                         information-odpe, bordereau, deroule, feuille-de-signature, candidature, controle";

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Docx,
}

/// How the rule book is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatLivret {
    Markdown,
    Pdf,
}

/// `paraphe cadre …`.
pub enum CommandeCadre {
    Lister { json: bool },
    Comparer { avant: String, apres: String, json: bool },
    Verifier { fichier: PathBuf, json: bool },
    Importer { fichier: PathBuf, remplacer: bool },
    Copier { modele: String, code: String, titre: String, par: String },
    Exporter { code: String, sortie: PathBuf },
    Publies { code: String, territoire: Option<String>, json: bool },
}

/// `paraphe lot …`: the dossiers of a folder.
pub enum CommandeLot {
    Creer { territoires: String, cadre: String, periode: Option<Periode>, sortie: PathBuf },
    Verifier { repertoire: PathBuf, xlsx: Option<PathBuf>, jour: Option<Jour>, json: bool },
    Pdf { repertoire: PathBuf, document: Choix, nom: String, jour: Option<Jour>, sortie: PathBuf },
}

/// A command, and where this computer keeps its frameworks when it is said.
pub struct Appel {
    pub commande: Commande,
    pub donnees: Option<PathBuf>,
}

impl From<Commande> for Appel {
    fn from(commande: Commande) -> Self {
        Self { commande, donnees: None }
    }
}

/// Every option of every command; each command says which it needs.
#[derive(Default)]
struct Options {
    libre: Vec<OsString>,
    sortie: Option<PathBuf>,
    territoire: Option<String>,
    territoires: Option<String>,
    annee: Option<String>,
    xlsx: Option<PathBuf>,
    titre: Option<String>,
    par: Option<String>,
    collectivite: Option<String>,
    cadre: Option<String>,
    periode: Option<String>,
    document: Option<String>,
    feuille: Option<String>,
    logo: Option<PathBuf>,
    original: Option<PathBuf>,
    format: Option<String>,
    exercice: Option<String>,
    action: Option<String>,
    partie: Option<String>,
    progression: bool,
    exemplaires: Option<String>,
    sortir: Option<String>,
    paraphes: bool,
    recto_verso: bool,
    jour: Option<String>,
    session: Option<String>,
    delais: Vec<String>,
    vers: Option<String>,
    base: Option<PathBuf>,
    notre: Option<PathBuf>,
    leur: Option<PathBuf>,
    trancher: Option<String>,
    donnees: Option<PathBuf>,
    remplacer: bool,
    json: bool,
    aide: bool,
}

/// Reads the command line.
///
/// # Errors
/// One French sentence that says what is missing or not understood, and where the help is.
pub fn lire(arguments: Vec<OsString>) -> Result<Appel, String> {
    let mut parser = Parser::from_args(arguments);
    let mut premier = parser.next().map_err(mal_ecrit)?;
    // The general help lists that option: it may stand before the command as well as after it.
    let mut devant = None;
    while matches!(premier, Some(Arg::Long("donnees"))) {
        devant = Some(PathBuf::from(parser.value().map_err(mal_ecrit)?));
        premier = parser.next().map_err(mal_ecrit)?;
    }
    let nom = match premier {
        None => return Ok(Commande::Afficher(aide::GENERALE.to_owned()).into()),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Commande::Afficher(aide::GENERALE.to_owned()).into()),
        Some(Arg::Short('V') | Arg::Long("version")) => {
            return Ok(Commande::Afficher(format!("paraphe {}", env!("CARGO_PKG_VERSION"))).into());
        }
        Some(Arg::Value(nom)) => nom.to_string_lossy().into_owned(),
        Some(autre) => return Err(inconnue(&autre, "paraphe")),
    };
    let (permises, aide): (&[&str], &str) = match nom.as_str() {
        "exemple" => (&["o"], aide::EXEMPLE),
        "creer" => (&["o", "territoire", "collectivite", "cadre", "periode"], aide::CREER),
        "verifier" => (&["json", "jour"], aide::VERIFIER),
        "pdf" => (&IMPRIMER, aide::PDF),
        "docx" => (&PRODUIRE, aide::DOCX),
        "documents" => (&[], aide::DOCUMENTS),
        "dossier-assemblee" => (&["o", "jour", "logo", "progression"], aide::DOSSIER_ASSEMBLEE),
        "kit" => (&["o", "exemplaires", "paraphes", "recto-verso", "jour", "logo", "progression"], aide::KIT),
        "empreinte" => (&["jour", "json"], aide::EMPREINTE),
        "xlsx" => (&["o", "feuille", "jour"], aide::XLSX),
        "importer-xlsx" => (&["o", "json"], aide::IMPORTER_XLSX),
        "retour" => (&["original", "logo", "jour", "json"], aide::RETOUR),
        "pieces" => (&["sortir", "o", "json"], aide::PIECES),
        "retroplanning" => (&["session", "delai", "jour", "o", "json"], aide::RETROPLANNING),
        "regles" => (&["o", "format", "jour"], aide::REGLES),
        "cadre" => (&["o", "json", "remplacer", "territoire", "titre", "par"], aide::CADRE),
        "changer-cadre" => (&["o", "json", "vers"], aide::CHANGER_CADRE),
        "fusionner" => (&["base", "notre", "leur", "trancher", "o", "json"], aide::FUSIONNER),
        "collecte" => (&["o", "exercice", "jour"], aide::COLLECTE),
        "lot" => (
            &[
                "o",
                "territoires",
                "cadre",
                "periode",
                "document",
                "exercice",
                "action",
                "partie",
                "xlsx",
                "jour",
                "json",
            ],
            aide::LOT,
        ),
        "consolider" => (&["o", "annee", "jour"], aide::CONSOLIDER),
        "schema" => (&[], aide::SCHEMA),
        autre if autre.trim().is_empty() => {
            return Err(
                "Le nom de la commande est vide. Tapez « paraphe --help » pour la liste des commandes.".to_owned()
            );
        }
        autre => {
            return Err(format!(
                "La commande « {autre} » n’existe pas. Tapez « paraphe --help » pour la liste des commandes."
            ));
        }
    };
    let options = options(&mut parser, &nom, permises)?;
    if options.aide {
        return Ok(Commande::Afficher(aide.to_owned()).into());
    }
    let donnees = options.donnees.clone().or(devant);
    let commande = match nom.as_str() {
        "exemple" => exemple(options),
        "creer" => creer(options),
        "verifier" => verifier(options),
        "pdf" => produire(options, &nom, Format::Pdf),
        "docx" => produire(options, &nom, Format::Docx),
        "documents" => {
            un_seul(options, "documents", 0).map(|_| Commande::Afficher(aide::LISTE_DES_DOCUMENTS.to_owned()))
        }
        "dossier-assemblee" => dossier_assemblee(options),
        "kit" => kit(options),
        "empreinte" => empreinte(options),
        "xlsx" => xlsx(options),
        "importer-xlsx" => importer_xlsx(options),
        "retour" => retour(options),
        "pieces" => pieces(options),
        "retroplanning" => retroplanning(options),
        "regles" => regles(options),
        "cadre" => cadre(options).map(Commande::Cadre),
        "changer-cadre" => changer_cadre(options),
        "fusionner" => fusionner(options),
        "collecte" => collecte(options),
        "lot" => lot(options).map(Commande::Lot),
        "consolider" => consolider(options),
        _ => un_seul(options, "schema", 0).map(|_| Commande::Schema),
    }?;
    Ok(Appel { commande, donnees })
}

fn options(parser: &mut Parser, commande: &str, permises: &[&str]) -> Result<Options, String> {
    let mut o = Options::default();
    while let Some(argument) = parser.next().map_err(mal_ecrit)? {
        let nom = match &argument {
            Arg::Short('h') | Arg::Long("help") => {
                o.aide = true;
                continue;
            }
            // An empty fingerprint has its own sentence.
            Arg::Value(valeur) if commande != "empreinte" && valeur.to_string_lossy().trim().is_empty() => {
                return Err("Un nom est vide dans la commande : écrivez-le, ou retirez les guillemets.".to_owned());
            }
            Arg::Value(valeur) => {
                o.libre.push(valeur.clone());
                continue;
            }
            Arg::Short('o') => "o".to_owned(),
            Arg::Long(nom) => (*nom).to_owned(),
            Arg::Short(_) => return Err(inconnue(&argument, commande)),
        };
        if nom != "donnees" && !permises.contains(&nom.as_str()) {
            return Err(inconnue(&argument, commande));
        }
        match nom.as_str() {
            "json" => {
                o.json = true;
                continue;
            }
            "remplacer" => {
                o.remplacer = true;
                continue;
            }
            "recto-verso" => {
                o.recto_verso = true;
                continue;
            }
            "paraphes" => {
                o.paraphes = true;
                continue;
            }
            "progression" => {
                o.progression = true;
                continue;
            }
            _ => {}
        }
        let valeur = parser.value().map_err(|_| {
            format!("L’option « {} » attend une valeur. Tapez « paraphe {commande} --help ».", tirets(&nom))
        })?;
        if valeur.to_string_lossy().trim().is_empty() {
            return Err(format!("La valeur de « {} » est vide : écrivez-la, ou retirez l’option.", tirets(&nom)));
        }
        let texte = || {
            let mal_codee = format!("La valeur de « {} » n’est pas écrite en UTF-8 : retapez-la.", tirets(&nom));
            valeur.clone().string().map_err(|_| mal_codee)
        };
        match nom.as_str() {
            "o" => o.sortie = Some(PathBuf::from(&valeur)),
            "donnees" => o.donnees = Some(PathBuf::from(&valeur)),
            "logo" => o.logo = Some(PathBuf::from(&valeur)),
            "original" => o.original = Some(PathBuf::from(&valeur)),
            "base" => o.base = Some(PathBuf::from(&valeur)),
            "notre" => o.notre = Some(PathBuf::from(&valeur)),
            "leur" => o.leur = Some(PathBuf::from(&valeur)),
            "trancher" => o.trancher = Some(texte()?),
            "vers" => o.vers = Some(texte()?),
            "territoire" => o.territoire = Some(texte()?),
            "territoires" => o.territoires = Some(texte()?),
            "annee" => o.annee = Some(texte()?),
            "xlsx" => o.xlsx = Some(PathBuf::from(&valeur)),
            "titre" => o.titre = Some(texte()?),
            "par" => o.par = Some(texte()?),
            "collectivite" => o.collectivite = Some(texte()?),
            "cadre" => o.cadre = Some(texte()?),
            "periode" => o.periode = Some(texte()?),
            "document" => o.document = Some(texte()?),
            "feuille" => o.feuille = Some(texte()?),
            "format" => o.format = Some(texte()?),
            "exercice" => o.exercice = Some(texte()?),
            "action" => o.action = Some(texte()?),
            "partie" => o.partie = Some(texte()?),
            "exemplaires" => o.exemplaires = Some(texte()?),
            "sortir" => o.sortir = Some(texte()?),
            "session" => o.session = Some(texte()?),
            "delai" => o.delais.push(texte()?),
            _ => o.jour = Some(texte()?),
        }
    }
    Ok(o)
}

fn exemple(o: Options) -> Result<Commande, String> {
    let sortie = exiger(o.sortie.clone(), "-o FICHIER", "exemple")?;
    let nom = un_seul(o, "exemple", 1)?.to_string_lossy().into_owned();
    Ok(Commande::Exemple { nom, sortie })
}

fn creer(o: Options) -> Result<Commande, String> {
    let territoire = exiger(o.territoire.clone(), "--territoire CODE", "creer")?;
    let cadre = exiger(o.cadre.clone(), "--cadre ANNEE", "creer")?;
    let (debut, fin) = periode(&exiger(o.periode.clone(), "--periode DEBUT..FIN", "creer")?)?;
    let sortie = exiger(o.sortie.clone(), "-o FICHIER", "creer")?;
    let collectivite = o.collectivite.clone();
    un_seul(o, "creer", 0)?;
    Ok(Commande::Creer { territoire, collectivite, cadre, debut, fin, sortie })
}

fn verifier(o: Options) -> Result<Commande, String> {
    let (json, jour) = (o.json, o.jour.as_deref().map(jour).transpose()?);
    let fichier = PathBuf::from(un_seul(o, "verifier", 1)?);
    Ok(Commande::Verifier { fichier, json, jour })
}

fn produire(o: Options, commande: &str, format: Format) -> Result<Commande, String> {
    let nom = exiger(o.document.clone(), "--document NOM", commande)?;
    let document = choix(&nom, &o)?;
    let faces = faces(&o);
    let sortie = exiger(o.sortie.clone(), "-o SORTIE", commande)?;
    let jour = o.jour.as_deref().map(jour).transpose()?;
    let (logo, progression) = (o.logo.clone(), o.progression);
    let fichier = PathBuf::from(un_seul(o, commande, 1)?);
    Ok(Commande::Produire { fichier, document, format, faces, jour, logo, progression, sortie })
}

/// The document of that name, with what it is of.
fn choix(nom: &str, o: &Options) -> Result<Choix, String> {
    let document = match nom {
        "convention" => Choix::Demande(Demande::Convention),
        "rapport" => match &o.exercice {
            Some(annee) => Choix::Demande(Demande::Rapport(exercice(annee)?)),
            None => {
                return Err("Le rapport est celui d’un exercice. Ajoutez par exemple « --exercice 2022 ».".to_owned());
            }
        },
        "fiche" => match &o.action {
            Some(code) => Choix::Fiche(code.clone()),
            None => return Err("La fiche est celle d’une action. Ajoutez par exemple « --action A6 ».".to_owned()),
        },
        "financement" => Choix::Demande(Demande::Financement),
        "tableau-de-bord" => Choix::Demande(Demande::TableauDeBord),
        "candidature" => Choix::Demande(Demande::Candidature),
        "note" => Choix::Demande(Demande::Note),
        "rapport-assemblee" => Choix::Demande(Demande::RapportAssemblee),
        "deliberation" => Choix::Demande(Demande::Deliberation),
        "information-odpe" => Choix::Demande(Demande::InformationOdpe),
        "bordereau" => Choix::Demande(Demande::Bordereau),
        "deroule" => Choix::Demande(Demande::Deroule),
        "feuille-de-signature" => match &o.partie {
            Some(partie) => Choix::Feuille(partie.clone()),
            None => {
                return Err("La feuille est celle d’une partie. Ajoutez par exemple « --partie prefet ».".to_owned());
            }
        },
        "controle" => Choix::Demande(Demande::Controle),
        autre => return Err(format!("Le document « {autre} » n’existe pas. Indiquez l’un de ceux-ci : {DOCUMENTS}.")),
    };
    if o.exercice.is_some() && nom != "rapport" {
        return Err("« --exercice » ne concerne que le rapport. Retirez-le pour produire ce document.".to_owned());
    }
    if o.action.is_some() && nom != "fiche" {
        return Err("« --action » ne concerne que la fiche. Retirez-le pour produire ce document.".to_owned());
    }
    if o.partie.is_some() && nom != "feuille-de-signature" {
        return Err(
            "« --partie » ne concerne que la feuille de signature. Retirez-le pour produire ce document.".to_owned()
        );
    }
    Ok(document)
}

fn faces(o: &Options) -> Faces {
    if o.recto_verso { Faces::RectoVerso } else { Faces::Recto }
}

fn lot(o: Options) -> Result<CommandeLot, String> {
    let mut libre = o.libre.iter().map(|mot| mot.to_string_lossy().into_owned());
    let quoi = libre.next().unwrap_or_default();
    let repertoire = libre.next().map(PathBuf::from);
    let jour = o.jour.as_deref().map(jour).transpose()?;
    let seulement = |permises: &[(&str, bool)]| match permises.iter().find(|(_, dite)| *dite) {
        Some((option, _)) => {
            Err(format!("« lot {quoi} » n’a pas d’option « {option} ». Tapez « paraphe lot --help »."))
        }
        None => Ok(()),
    };
    let creation = [
        ("--territoires", o.territoires.is_some()),
        ("--cadre", o.cadre.is_some()),
        ("--periode", o.periode.is_some()),
    ];
    let examen = [("--xlsx", o.xlsx.is_some()), ("--json", o.json)];
    let impression = [
        ("--document", o.document.is_some()),
        ("--exercice", o.exercice.is_some()),
        ("--action", o.action.is_some()),
        ("--partie", o.partie.is_some()),
    ];
    if libre.next().is_some() || (quoi == "creer" && repertoire.is_some()) {
        return Err(format!("« lot {quoi} » a reçu un mot de trop. Tapez « paraphe lot --help »."));
    }
    let exige = || {
        repertoire
            .clone()
            .ok_or_else(|| format!("Il manque le répertoire des dossiers : « paraphe lot {quoi} REPERTOIRE »."))
    };
    match quoi.as_str() {
        "creer" => {
            seulement(&examen)?;
            seulement(&impression)?;
            seulement(&[("--jour", jour.is_some())])?;
            let periode = o.periode.as_deref().map(periode).transpose()?.map(|(debut, fin)| Periode { debut, fin });
            Ok(CommandeLot::Creer {
                territoires: exiger(o.territoires.clone(), "--territoires tous", "lot")?,
                cadre: exiger(o.cadre.clone(), "--cadre ANNEE", "lot")?,
                periode,
                sortie: exiger(o.sortie.clone(), "-o REPERTOIRE", "lot")?,
            })
        }
        "verifier" => {
            seulement(&creation)?;
            seulement(&impression)?;
            seulement(&[("-o", o.sortie.is_some())])?;
            Ok(CommandeLot::Verifier { repertoire: exige()?, xlsx: o.xlsx.clone(), jour, json: o.json })
        }
        "pdf" => {
            seulement(&creation)?;
            seulement(&examen)?;
            let nom = o.document.clone().unwrap_or_else(|| "convention".to_owned());
            Ok(CommandeLot::Pdf {
                document: choix(&nom, &o)?,
                repertoire: exige()?,
                sortie: exiger(o.sortie.clone(), "-o REPERTOIRE", "lot")?,
                nom,
                jour,
            })
        }
        "" => Err(
            "Dites ce que le lot doit faire : « paraphe lot creer », « paraphe lot verifier » ou « paraphe lot pdf »."
                .to_owned(),
        ),
        autre => Err(format!("« lot {autre} » n’existe pas. Écrivez « lot creer », « lot verifier » ou « lot pdf ».")),
    }
}

fn collecte(o: Options) -> Result<Commande, String> {
    let sortie = exiger(o.sortie.clone(), "-o REPERTOIRE", "collecte")?;
    let exercice = exercice(&exiger(o.exercice.clone(), "--exercice ANNEE", "collecte")?)?;
    let jour = o.jour.as_deref().map(jour).transpose()?;
    let fichier = PathBuf::from(un_seul(o, "collecte", 1)?);
    Ok(Commande::Collecte { fichier, exercice, jour, sortie })
}

fn consolider(o: Options) -> Result<Commande, String> {
    let sortie = exiger(o.sortie.clone(), "-o FICHIER.xlsx", "consolider")?;
    let jour = o.jour.as_deref().map(jour).transpose()?;
    let annee = o.annee.as_deref().map(exercice).transpose()?.map(Exercice::annee);
    let repertoire = PathBuf::from(un_seul(o, "consolider", 1)?);
    Ok(Commande::Consolider { repertoire, annee, jour, sortie })
}

fn dossier_assemblee(o: Options) -> Result<Commande, String> {
    let sortie = exiger(o.sortie.clone(), "-o DOSSIER", "dossier-assemblee")?;
    let (jour, logo) = (o.jour.as_deref().map(jour).transpose()?, o.logo.clone());
    let progression = o.progression;
    let fichier = PathBuf::from(un_seul(o, "dossier-assemblee", 1)?);
    Ok(Commande::Liasse { fichier, liasse: Liasse::Assemblee, jour, logo, progression, sortie })
}

fn kit(o: Options) -> Result<Commande, String> {
    let sortie = exiger(o.sortie.clone(), "-o DOSSIER", "kit")?;
    let (jour, logo) = (o.jour.as_deref().map(jour).transpose()?, o.logo.clone());
    let exemplaires = match o.exemplaires.as_deref() {
        None => None,
        Some(texte) => Some(texte.parse().map_err(|_| {
            format!("« {texte} » n’est pas un nombre d’originaux. Écrivez par exemple « --exemplaires 3 ».")
        })?),
    };
    let paraphes = if o.paraphes { Paraphes::Avec } else { Paraphes::Sans };
    let (faces, progression) = (faces(&o), o.progression);
    let fichier = PathBuf::from(un_seul(o, "kit", 1)?);
    let liasse = Liasse::Kit { exemplaires, paraphes, faces };
    Ok(Commande::Liasse { fichier, liasse, jour, logo, progression, sortie })
}

fn empreinte(o: Options) -> Result<Commande, String> {
    let (json, jour) = (o.json, o.jour.as_deref().map(jour).transpose()?);
    match o.libre.as_slice() {
        [code, fichier] => Ok(Commande::Empreinte {
            code: code.to_string_lossy().into_owned(),
            fichier: PathBuf::from(fichier),
            jour,
            json,
        }),
        _ => Err("Indiquez l’empreinte puis le dossier, par exemple « paraphe empreinte 7K2M-4QXT cantal.paraphe »."
            .to_owned()),
    }
}

fn xlsx(o: Options) -> Result<Commande, String> {
    let nom = exiger(o.feuille.clone(), "--feuille NOM", "xlsx")?;
    let feuille = NatureFeuille::de_code(&nom).ok_or_else(|| {
        let noms = NatureFeuille::TOUTES.map(NatureFeuille::code).join(", ");
        format!("La feuille « {nom} » n’existe pas. Indiquez l’une de celles-ci : {noms}.")
    })?;
    let sortie = exiger(o.sortie.clone(), "-o SORTIE.xlsx", "xlsx")?;
    let jour = o.jour.as_deref().map(jour).transpose()?;
    let fichier = PathBuf::from(un_seul(o, "xlsx", 1)?);
    Ok(Commande::Xlsx { fichier, feuille, jour, sortie })
}

fn importer_xlsx(o: Options) -> Result<Commande, String> {
    match o.libre.as_slice() {
        [fichier, feuille] => Ok(Commande::ImporterXlsx {
            fichier: PathBuf::from(fichier),
            feuille: PathBuf::from(feuille),
            sortie: o.sortie,
            json: o.json,
        }),
        _ => Err("Indiquez le dossier puis la feuille remplie, par exemple « paraphe importer-xlsx cantal.paraphe financement.xlsx ».".to_owned()),
    }
}

fn retour(o: Options) -> Result<Commande, String> {
    let jour = o.jour.as_deref().map(jour).transpose()?;
    match o.libre.as_slice() {
        [fichier, signe] => Ok(Commande::Retour {
            fichier: PathBuf::from(fichier),
            signe: PathBuf::from(signe),
            original: o.original,
            logo: o.logo,
            jour,
            json: o.json,
        }),
        _ => Err("Indiquez le dossier puis le PDF revenu de la signature, par exemple « paraphe retour cantal.paraphe signe.pdf ».".to_owned()),
    }
}

fn pieces(o: Options) -> Result<Commande, String> {
    let (json, sortie, sortir) = (o.json, o.sortie.clone(), o.sortir.clone());
    let fichier = PathBuf::from(un_seul(o, "pieces", 1)?);
    match (sortir, sortie) {
        (None, None) => Ok(Commande::Pieces { fichier, json }),
        (None, Some(_)) => Err("« -o » va avec « --sortir N » : indiquez quelle pièce sortir.".to_owned()),
        (Some(_), None) => Err("Il manque « -o SORTIE ». Tapez « paraphe pieces --help ».".to_owned()),
        (Some(_), Some(_)) if json => {
            Err("« --json » ne concerne que la liste. Retirez-le pour sortir une pièce.".to_owned())
        }
        (Some(numero), Some(sortie)) => {
            let numero = numero.parse().map_err(|_| {
                format!("« {numero} » n’est pas un numéro de pièce. Écrivez par exemple « --sortir 1 ».")
            })?;
            Ok(Commande::SortirPiece { fichier, numero, sortie })
        }
    }
}

fn retroplanning(o: Options) -> Result<Commande, String> {
    let seance = o.session.as_deref().map(jour).transpose()?;
    let delais = o.delais.iter().map(|d| delai(d)).collect::<Result<_, _>>()?;
    let (json, sortie) = (o.json, o.sortie.clone());
    let aujourd_hui = o.jour.as_deref().map(jour).transpose()?;
    let fichier = PathBuf::from(un_seul(o, "retroplanning", 1)?);
    Ok(Commande::Retroplanning { fichier, seance, delais, jour: aujourd_hui, sortie, json })
}

/// `ars=20`.
fn delai(texte: &str) -> Result<(String, u16), String> {
    let lu = texte.split_once('=').and_then(|(code, jours)| Some((code.to_owned(), jours.parse::<u16>().ok()?)));
    lu.ok_or_else(|| format!("Le délai « {texte} » n’est pas lisible. Écrivez par exemple « --delai ars=20 »."))
}

fn regles(o: Options) -> Result<Commande, String> {
    let sortie = o.sortie.clone();
    let format = match o.format.as_deref() {
        Some("markdown") => FormatLivret::Markdown,
        Some("pdf") => FormatLivret::Pdf,
        Some(autre) => {
            return Err(format!("Le format « {autre} » n’existe pas. Indiquez « markdown » ou « pdf »."));
        }
        // The name of the file says it as well.
        None if sortie.as_ref().is_some_and(|s| s.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf"))) => {
            FormatLivret::Pdf
        }
        None => FormatLivret::Markdown,
    };
    if format == FormatLivret::Pdf && sortie.is_none() {
        return Err("Un PDF s’écrit dans un fichier. Ajoutez par exemple « -o regles.pdf ».".to_owned());
    }
    let jour = o.jour.as_deref().map(jour).transpose()?;
    un_seul(o, "regles", 0)?;
    Ok(Commande::Regles { format, jour, sortie })
}

fn changer_cadre(o: Options) -> Result<Commande, String> {
    let vers = exiger(o.vers.clone(), "--vers CODE", "changer-cadre")?;
    let sortie = exiger(o.sortie.clone(), "-o SORTIE", "changer-cadre")?;
    let json = o.json;
    let fichier = PathBuf::from(un_seul(o, "changer-cadre", 1)?);
    Ok(Commande::ChangerCadre { fichier, vers, sortie, json })
}

fn fusionner(o: Options) -> Result<Commande, String> {
    let exige = |fichier: &Option<PathBuf>, option: &str| exiger(fichier.clone(), option, "fusionner");
    let base = exige(&o.base, "--base FICHIER")?;
    let notre = exige(&o.notre, "--notre FICHIER")?;
    let leur = exige(&o.leur, "--leur FICHIER")?;
    let sortie = exige(&o.sortie, "-o SORTIE")?;
    let suivi = match o.trancher.as_deref() {
        None => None,
        Some("base") => Some(Camp::Base),
        Some("notre") => Some(Camp::Notre),
        Some("leur") => Some(Camp::Leur),
        Some(autre) => {
            return Err(format!("« {autre} » n’est pas un côté. Écrivez base, notre ou leur après « --trancher »."));
        }
    };
    let json = o.json;
    un_seul(o, "fusionner", 0)?;
    Ok(Commande::Fusionner { base, notre, leur, suivi, sortie, json })
}

fn cadre(o: Options) -> Result<CommandeCadre, String> {
    let mut mots = o.libre.iter().map(|m| m.to_string_lossy().into_owned());
    let Some(action) = mots.next() else {
        return Err(
            "Indiquez quoi faire des cadres : lister, comparer, verifier, importer, exporter, copier ou publies."
                .to_owned(),
        );
    };
    let reste = o.libre[1..].to_vec();
    let admises: &[&str] = match action.as_str() {
        "lister" | "comparer" | "verifier" => &["json"],
        "publies" => &["json", "territoire"],
        "importer" => &["remplacer"],
        "exporter" => &["o"],
        "copier" => &["titre", "par"],
        autre => {
            return Err(format!("« paraphe cadre {autre} » n’existe pas. Tapez « paraphe cadre --help »."));
        }
    };
    let donnees = [
        ("json", o.json),
        ("remplacer", o.remplacer),
        ("o", o.sortie.is_some()),
        ("territoire", o.territoire.is_some()),
        ("titre", o.titre.is_some()),
        ("par", o.par.is_some()),
    ];
    for (nom, donnee) in donnees {
        if donnee && !admises.contains(&nom) {
            return Err(format!("L’option « {} » n’existe pas ici. Tapez « paraphe cadre --help ».", tirets(nom)));
        }
    }
    let (json, remplacer, sortie) = (o.json, o.remplacer, o.sortie);
    let seul = |reste: Vec<OsString>, manque: &str| match reste.as_slice() {
        [] => Err(manque.to_owned()),
        _ => un_seul(Options { libre: reste, ..Options::default() }, "cadre", 1),
    };
    match action.as_str() {
        "lister" => {
            un_seul(Options { libre: reste, ..Options::default() }, "cadre", 0)?;
            Ok(CommandeCadre::Lister { json })
        }
        "comparer" => match reste.as_slice() {
            [avant, apres] => Ok(CommandeCadre::Comparer {
                avant: avant.to_string_lossy().into_owned(),
                apres: apres.to_string_lossy().into_owned(),
                json,
            }),
            _ => {
                Err("Indiquez les deux cadres à comparer, par exemple « paraphe cadre comparer 2024 2025 ».".to_owned())
            }
        },
        "copier" => match reste.as_slice() {
            [modele, code] => Ok(CommandeCadre::Copier {
                modele: modele.to_string_lossy().into_owned(),
                code: code.to_string_lossy().into_owned(),
                titre: exiger(o.titre, "--titre TEXTE", "cadre")?,
                par: exiger(o.par, "--par NOM", "cadre")?,
            }),
            _ => Err(
                "Indiquez le cadre à copier, puis le code du nouveau, par exemple « paraphe cadre copier 2025 2028 »."
                    .to_owned(),
            ),
        },
        "verifier" => {
            let manque = "Indiquez le fichier à vérifier, par exemple « paraphe cadre verifier 2028.toml ».";
            Ok(CommandeCadre::Verifier { fichier: PathBuf::from(seul(reste, manque)?), json })
        }
        "publies" => {
            let manque = "Indiquez le code du cadre, par exemple « paraphe cadre publies 2022 ».";
            let code = seul(reste, manque)?.to_string_lossy().into_owned();
            Ok(CommandeCadre::Publies { code, territoire: o.territoire, json })
        }
        "importer" => {
            let manque = "Indiquez le fichier à importer, par exemple « paraphe cadre importer 2028.toml ».";
            Ok(CommandeCadre::Importer { fichier: PathBuf::from(seul(reste, manque)?), remplacer })
        }
        _ => {
            let manque =
                "Indiquez le code du cadre à exporter, par exemple « paraphe cadre exporter 2025 -o 2025.toml ».";
            let code = seul(reste, manque)?.to_string_lossy().into_owned();
            Ok(CommandeCadre::Exporter { code, sortie: exiger(sortie, "-o FICHIER", "cadre")? })
        }
    }
}

/// The one free word that a command takes, or none.
fn un_seul(o: Options, commande: &str, combien: usize) -> Result<OsString, String> {
    let mut libres = o.libre.into_iter();
    match (combien, libres.next(), libres.next()) {
        (0, None, _) => Ok(OsString::new()),
        (1, Some(mot), None) => Ok(mot),
        (_, None, _) if commande == "exemple" => {
            Err("Indiquez l’exemple à écrire, par exemple « paraphe exemple cantal-2022 -o cantal.paraphe »."
                .to_owned())
        }
        (_, None, _) => Err(format!(
            "Indiquez le dossier à lire juste après « paraphe {commande} », par exemple « cantal.paraphe »."
        )),
        (_, Some(mot), None) | (_, Some(_), Some(mot)) => Err(format!(
            "« {} » est de trop : retirez-le, ou tapez « paraphe {commande} --help ».",
            mot.to_string_lossy()
        )),
    }
}

fn exiger<T>(valeur: Option<T>, quoi: &str, commande: &str) -> Result<T, String> {
    valeur.ok_or_else(|| format!("Il manque « {quoi} ». Tapez « paraphe {commande} --help »."))
}

/// `2022-01-01..2024-12-31` or `2022..2024`.
fn periode(texte: &str) -> Result<(Jour, Jour), String> {
    let (debut, fin) = texte.split_once("..").ok_or_else(|| {
        format!("La période « {texte} » n’est pas lisible. Écrivez par exemple 2022..2024, ou 2022-01-01..2024-12-31.")
    })?;
    let annee = |t: &str| t.len() == 4 && t.bytes().all(|o| o.is_ascii_digit());
    let debut = if annee(debut) { format!("{debut}-01-01") } else { debut.to_owned() };
    let fin = if annee(fin) { format!("{fin}-12-31") } else { fin.to_owned() };
    Ok((jour(&debut)?, jour(&fin)?))
}

fn jour(texte: &str) -> Result<Jour, String> {
    texte.parse().map_err(|motif| {
        let defaut = application::textes::erreurs::defaut(&motif, texte);
        let mut lettres = defaut.chars();
        lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default() + lettres.as_str()
    })
}

fn exercice(texte: &str) -> Result<Exercice, String> {
    texte
        .parse()
        .map_err(|_| format!("L’exercice « {texte} » n’est pas une année de 2000 à 2100. Écrivez par exemple 2022."))
}

fn mal_ecrit(erreur: lexopt::Error) -> String {
    match erreur {
        lexopt::Error::UnexpectedValue { option, value } => {
            format!("L’option « {option} » n’attend pas de valeur : retirez « ={} ».", value.to_string_lossy())
        }
        _ => "La commande n’est pas comprise. Tapez « paraphe --help ».".to_owned(),
    }
}

fn inconnue(argument: &Arg<'_>, commande: &str) -> String {
    let nom = match argument {
        Arg::Short(lettre) => format!("-{lettre}"),
        Arg::Long(nom) => format!("--{nom}"),
        Arg::Value(valeur) => valeur.to_string_lossy().into_owned(),
    };
    let aide = if commande == "paraphe" { "paraphe --help".to_owned() } else { format!("paraphe {commande} --help") };
    format!("L’option « {nom} » n’existe pas ici. Tapez « {aide} ».")
}

fn tirets(nom: &str) -> String {
    if nom == "o" { "-o".to_owned() } else { format!("--{nom}") }
}
