//! The exchange file `*.paraphe`: a zip of the tree, its attachments and a manifest with the SHA-256 of each member.
//!
//! What comes in is hostile until proven otherwise: size, number of members, ratio and names are limited before
//! anything is read. Does not belong here: reading the tree itself (`domaine::arbre`), French sentences (`application`).

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use domaine::arbre;
use domaine::dossier::Dossier;
use domaine::refus::Refus;
use serde::{Deserialize, Serialize};
use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A package or a bare `dossier.json` larger than this is not read: 64 Mo, as it is said.
pub const TAILLE_MAX: u64 = 64_000_000;
/// All members together, once uncompressed.
const DEPLOYE_MAX: u64 = 256_000_000;
/// How many members.
const MEMBRES_MAX: usize = 1000;

const DOSSIER: &str = "dossier.json";
const MANIFESTE: &str = "manifeste.json";
const CADRE: &str = "cadre.toml";
const PIECES: &str = "pieces/";
const FORMAT: &str = "paraphe-1";

/// What a package holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Paquet {
    pub dossier: Dossier,
    /// Bytes of the attachments, by SHA-256.
    pub pieces: BTreeMap<String, Vec<u8>>,
    /// The framework of the dossier as a TOML file, when it is not one that every Paraphe ships. Not checked here.
    pub cadre: Option<String>,
}

/// Why a package is refused.
#[derive(Debug, thiserror::Error)]
pub enum ErreurPaquet {
    /// Above [`TAILLE_MAX`], or a zip bomb.
    #[error("too large")]
    TropGros,
    /// Cut short, or damaged.
    #[error("not a readable zip")]
    Tronque,
    /// A member whose name leaves the package, or is there twice.
    #[error("unsafe member name {0}")]
    NomInterdit(String),
    /// No `dossier.json` inside.
    #[error("no dossier inside")]
    SansDossier,
    /// A member does not have the fingerprint that the manifest gives.
    #[error("member {0} was altered")]
    Altere(String),
    /// Neither a package nor JSON.
    #[error("neither a package nor JSON")]
    AutreFormat,
    /// The package was made by a newer application.
    #[error("newer package {0}")]
    PlusRecent(String),
    /// The tree inside is not a dossier.
    #[error(transparent)]
    Refus(#[from] Refus),
}

#[derive(Serialize, Deserialize)]
struct Manifeste {
    format: String,
    membres: BTreeMap<String, String>,
}

/// Reads a package, or a bare `dossier.json`.
///
/// # Errors
/// [`ErreurPaquet`] says why; nothing is written anywhere.
pub fn lire(octets: &[u8]) -> Result<Paquet, ErreurPaquet> {
    if u64::try_from(octets.len()).is_ok_and(|taille| taille > TAILLE_MAX) {
        return Err(ErreurPaquet::TropGros);
    }
    if octets.starts_with(b"PK") {
        return lire_zip(octets);
    }
    let debut = octets.iter().find(|o| !o.is_ascii_whitespace());
    if debut != Some(&b'{') {
        return Err(ErreurPaquet::AutreFormat);
    }
    let dossier = arbre::lire(octets)
        .map_err(|refus| if dit_son_format(octets) { ErreurPaquet::Refus(refus) } else { ErreurPaquet::AutreFormat })?;
    Ok(Paquet { dossier, pieces: BTreeMap::new(), cadre: None })
}

/// Every dossier gives the version of its format: a JSON object that does not was never one. What cannot be read may be.
fn dit_son_format(octets: &[u8]) -> bool {
    let arbre: Result<serde_json::Value, _> = serde_json::from_slice(octets);
    arbre.map_or(true, |arbre| arbre.get("format").is_some())
}

fn lire_zip(octets: &[u8]) -> Result<Paquet, ErreurPaquet> {
    let membres = deployer(octets, DEPLOYE_MAX, est_sur)?;
    verifier_manifeste(&membres)?;
    let dossier = arbre::lire(membres.get(DOSSIER).ok_or(ErreurPaquet::SansDossier)?)?;
    // Bytes that are not UTF-8 stay visible to the reader of the framework, which refuses them with a sentence.
    let cadre = membres.get(CADRE).map(|octets| String::from_utf8_lossy(octets).into_owned());
    let pieces = membres
        .into_iter()
        .filter_map(|(nom, contenu)| Some((nom.strip_prefix(PIECES)?.to_owned(), contenu)))
        .collect();
    Ok(Paquet { dossier, pieces, cadre })
}

/// The members of a zip that comes from outside: their number, their names and their size together are limited.
pub(crate) fn deployer(
    octets: &[u8],
    deploye_max: u64,
    permis: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, Vec<u8>>, ErreurPaquet> {
    let mut archive = ZipArchive::new(Cursor::new(octets)).map_err(|_| ErreurPaquet::Tronque)?;
    if archive.len() > MEMBRES_MAX {
        return Err(ErreurPaquet::TropGros);
    }
    let mut membres: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut deploye = 0;
    for rang in 0..archive.len() {
        let membre = archive.by_index(rang).map_err(|_| ErreurPaquet::Tronque)?;
        let nom = String::from_utf8_lossy(membre.name_raw()).into_owned();
        if !permis(&nom) || membres.contains_key(&nom) {
            return Err(ErreurPaquet::NomInterdit(nom));
        }
        // The announced size is not trusted: reading stops one byte past the limit.
        let reste = deploye_max - deploye;
        let mut contenu = Vec::new();
        membre.take(reste + 1).read_to_end(&mut contenu).map_err(|_| ErreurPaquet::Tronque)?;
        deploye += u64::try_from(contenu.len()).unwrap_or(u64::MAX);
        if deploye > deploye_max {
            return Err(ErreurPaquet::TropGros);
        }
        membres.insert(nom, contenu);
    }
    Ok(membres)
}

/// Known names only: no folder to climb, no absolute path, no surprise.
fn est_sur(nom: &str) -> bool {
    match nom {
        DOSSIER | MANIFESTE | CADRE => true,
        _ => nom.strip_prefix(PIECES).is_some_and(|sha| sha.len() == 64 && sha.bytes().all(|o| o.is_ascii_hexdigit())),
    }
}

fn verifier_manifeste(membres: &BTreeMap<String, Vec<u8>>) -> Result<(), ErreurPaquet> {
    let Some(texte) = membres.get(MANIFESTE) else { return Err(ErreurPaquet::Altere(MANIFESTE.to_owned())) };
    let manifeste: Manifeste = serde_json::from_slice(texte).map_err(|_| ErreurPaquet::Altere(MANIFESTE.to_owned()))?;
    if manifeste.format != FORMAT {
        return Err(ErreurPaquet::PlusRecent(manifeste.format));
    }
    for (nom, contenu) in membres.iter().filter(|(nom, _)| *nom != MANIFESTE) {
        let empreinte = sha256(contenu);
        // An attachment is called by its fingerprint: another name would put it in the place of another.
        let mal_nommee = nom.strip_prefix(PIECES).is_some_and(|nom| nom != empreinte);
        if mal_nommee || manifeste.membres.get(nom) != Some(&empreinte) {
            return Err(ErreurPaquet::Altere(nom.clone()));
        }
    }
    match manifeste.membres.keys().find(|nom| !membres.contains_key(*nom)) {
        Some(manquant) => Err(ErreurPaquet::Altere(manquant.clone())),
        None => Ok(()),
    }
}

/// Writes a package: the same bytes for the same content.
pub fn ecrire(paquet: &Paquet) -> Vec<u8> {
    let mut membres: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    membres.insert(DOSSIER.to_owned(), arbre::ecrire(&arbre::de_dossier(&paquet.dossier)).into_bytes());
    for (sha, contenu) in &paquet.pieces {
        membres.insert(format!("{PIECES}{sha}"), contenu.clone());
    }
    if let Some(cadre) = &paquet.cadre {
        membres.insert(CADRE.to_owned(), cadre.clone().into_bytes());
    }
    let manifeste = Manifeste {
        format: FORMAT.to_owned(),
        membres: membres.iter().map(|(nom, contenu)| (nom.clone(), sha256(contenu))).collect(),
    };
    membres.insert(MANIFESTE.to_owned(), serde_json::to_vec(&manifeste).expect("plain text"));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The default date of the format, 1 January 1980: packages carry no clock.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (nom, contenu) in &membres {
        zip.start_file(nom.as_str(), options).expect("names are short and unique");
        zip.write_all(contenu).expect("writing to memory");
    }
    zip.finish().expect("writing to memory").into_inner()
}

/// Name of an attachment: its SHA-256, in lowercase hexadecimal.
pub fn sha256(contenu: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(contenu).iter().map(|o| format!("{o:02x}")).collect()
}
