//! The folder `cadres/` of the data folder: one TOML file for each framework that was completed or received here.
//!
//! A file that is not sound is set aside with its faults and never half read; the others serve. Not here: what is in them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use domaine::cadre::Cadre;
use referentiel::{CadreRecu, ErreurDonnees, Origine};

use crate::erreur::Erreur;
use crate::fichiers::ecrire_octets;

/// A framework file larger than this is not read: 4 MiB, some forty times the largest that ships.
pub(crate) const TAILLE_MAX: u64 = 4 * 1024 * 1024;

/// Identifier of the desktop application: the command line reads the same folder.
const IDENTIFIANT: &str = "org.paraphe.bureau";

/// The folder where this computer's local frameworks are.
#[derive(Clone, Debug)]
pub struct Depot {
    dossier: PathBuf,
}

/// A local file that does not serve, and why.
#[derive(Debug)]
pub struct CadreEcarte {
    pub fichier: String,
    pub erreur: Erreur,
}

/// What an import did.
#[derive(Debug)]
pub struct Import {
    pub cadre: Cadre,
    /// It stands before the shipped framework of the same code.
    pub remplace_un_livre: bool,
    /// It took the place of another local file.
    pub remplace_un_local: bool,
}

impl Depot {
    /// The frameworks kept beside a portefeuille.
    pub fn dans(donnees: &Path) -> Self {
        Self { dossier: donnees.join("cadres") }
    }

    /// Where they are.
    pub fn dossier(&self) -> &Path {
        &self.dossier
    }

    /// Reads every file and puts the sound ones in the registry, in the place of the former local ones.
    pub fn charger(&self) -> Vec<CadreEcarte> {
        let mut sains = Vec::new();
        let mut ecartes = Vec::new();
        for fichier in toml_de(&self.dossier) {
            let nom = nom_de(&fichier);
            match lire_sain(&fichier) {
                Ok(cadre) if sains.iter().any(|(c, _): &(Cadre, Origine)| c.code == cadre.code) => {
                    let erreur = Erreur::CadreRepete { fichier: nom.clone(), code: cadre.code };
                    ecartes.push(CadreEcarte { fichier: nom, erreur });
                }
                Ok(cadre) => sains.push((cadre, Origine::Local { fichier: nom })),
                Err(erreur) => ecartes.push(CadreEcarte { fichier: nom, erreur }),
            }
        }
        referentiel::installer(sains);
        ecartes
    }

    /// Takes in a framework file. Another local file of the same code is only replaced when asked.
    ///
    /// # Errors
    /// A file that cannot be read, every fault of one that is not sound, or a local one that is already there: nothing
    /// is written then.
    pub fn importer(&self, fichier: &Path, remplacer: bool) -> Result<Import, Erreur> {
        self.prendre(sain(fichier, verifier_fichier(fichier)?)?.cadre, remplacer)
    }

    /// Keeps a framework that was read and found sound, as [`Depot::importer`] says.
    fn prendre(&self, cadre: Cadre, remplacer: bool) -> Result<Import, Erreur> {
        let local = self.chemin(&cadre.code);
        let remplace_un_local = match lire_sain(&local) {
            Ok(deja) if deja == cadre => false,
            Ok(_) | Err(Erreur::CadreRefuse { .. }) if !remplacer => return Err(Erreur::CadreDejaLa(cadre.code)),
            Err(Erreur::Lecture { cause, .. }) if cause.kind() == std::io::ErrorKind::NotFound => false,
            Ok(_) | Err(_) => true,
        };
        self.ecrire(&cadre)?;
        let remplace_un_livre = referentiel::cadres_livres().iter().any(|c| c.code == cadre.code);
        Ok(Import { cadre, remplace_un_livre, remplace_un_local })
    }

    /// Keeps a framework and puts it in the registry.
    ///
    /// # Errors
    /// When the folder cannot be written; the former file is then intact.
    pub fn ecrire(&self, cadre: &Cadre) -> Result<(), Erreur> {
        let fichier = self.chemin(&cadre.code);
        std::fs::create_dir_all(&self.dossier)
            .map_err(|cause| Erreur::Ecriture { fichier: self.dossier.clone(), cause })?;
        ecrire_octets(referentiel::ecrire_cadre(cadre).as_bytes(), &fichier)?;
        self.charger();
        Ok(())
    }

    /// Keeps a framework that came with a dossier without letting it serve: every dossier of that code would change rules.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn mettre_en_attente(&self, cadre: &Cadre) -> Result<(), Erreur> {
        let dossier = self.attente();
        std::fs::create_dir_all(&dossier).map_err(|cause| Erreur::Ecriture { fichier: dossier.clone(), cause })?;
        let fichier = dossier.join(format!("{}.toml", cadre.code));
        ecrire_octets(referentiel::ecrire_cadre(cadre).as_bytes(), &fichier)
    }

    /// The frameworks received and not adopted, by code.
    pub fn en_attente(&self) -> Vec<Cadre> {
        toml_de(&self.attente()).iter().filter_map(|fichier| lire_sain(fichier).ok()).collect()
    }

    /// Lets a received framework serve.
    ///
    /// # Errors
    /// No such framework waiting, or what [`Depot::importer`] refuses.
    pub fn adopter(&self, code: &str, remplacer: bool) -> Result<Import, Erreur> {
        let fichier = self.fichier_en_attente(code)?;
        sain(&fichier, verifier_fichier(&fichier)?)?;
        // As this computer kept it when the dossier came in, with the rules that were lowered then.
        let import = self.prendre(lire_sain(&fichier)?, remplacer)?;
        // It serves from now on; a copy that stays behind would only be offered again.
        let _ = std::fs::remove_file(fichier);
        Ok(import)
    }

    /// Sets a received framework aside, under a name that is not read.
    ///
    /// # Errors
    /// No such framework waiting, or a folder that cannot be written.
    pub fn ecarter(&self, code: &str) -> Result<(), Erreur> {
        let fichier = self.fichier_en_attente(code)?;
        if !fichier.exists() {
            return Err(Erreur::CadreInconnu(code.to_owned()));
        }
        mettre_de_cote(fichier)
    }

    fn fichier_en_attente(&self, code: &str) -> Result<PathBuf, Erreur> {
        if !referentiel::code_valide(code) {
            return Err(Erreur::CodeDeCadre(code.to_owned()));
        }
        Ok(self.attente().join(format!("{code}.toml")))
    }

    fn attente(&self) -> PathBuf {
        self.dossier.join("recus")
    }

    /// Sets a local framework aside, under a name that is not read: the shipped one of its code serves again.
    ///
    /// # Errors
    /// No local framework of that code, or a folder that cannot be written.
    pub fn retirer(&self, code: &str) -> Result<(), Erreur> {
        let connu = referentiel::cadre_connu(code).map(|c| c.origine);
        let Some(Origine::Local { fichier }) = connu else { return Err(Erreur::CadreInconnu(code.to_owned())) };
        mettre_de_cote(self.dossier.join(fichier))?;
        self.charger();
        Ok(())
    }

    /// Codes are checked before they name a file: see [`referentiel::code_valide`].
    fn chemin(&self, code: &str) -> PathBuf {
        self.dossier.join(format!("{code}.toml"))
    }
}

/// A name that is not read, and that nothing has yet: work is set aside, never destroyed.
fn mettre_de_cote(fichier: PathBuf) -> Result<(), Erreur> {
    let retire = (1..)
        .map(|n| fichier.with_extension(if n == 1 { "toml.retire".to_owned() } else { format!("toml.retire-{n}") }))
        .find(|chemin| !chemin.exists())
        .expect("a folder has finitely many files");
    std::fs::rename(&fichier, retire).map_err(|cause| Erreur::Ecriture { fichier, cause })
}

/// Where the desktop application keeps its data on this system; `None` when the system does not say.
pub fn dossier_des_donnees() -> Option<PathBuf> {
    let variable = |nom: &str| std::env::var_os(nom).filter(|v| !v.is_empty()).map(PathBuf::from);
    let racine = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|maison| maison.join("Library/Application Support"))
    } else {
        variable("XDG_DATA_HOME")
            .filter(|chemin| chemin.is_absolute())
            .or_else(|| variable("HOME").map(|maison| maison.join(".local/share")))
    };
    racine.map(|racine| racine.join(IDENTIFIANT).join("data"))
}

/// Checks a framework file without keeping it: the framework as it would come in, or its faults.
///
/// # Errors
/// A file that cannot be read as text.
pub fn verifier_fichier(fichier: &Path) -> Result<Result<CadreRecu, Vec<ErreurDonnees>>, Erreur> {
    let connus = referentiel::cadres();
    Ok(referentiel::lire_cadre_parmi(&texte(fichier)?, referentiel::sources(), &connus))
}

/// Writes a framework as one file that another computer can import.
///
/// # Errors
/// An unknown code, or a file that cannot be written.
pub fn exporter(code: &str, fichier: &Path) -> Result<(), Erreur> {
    let cadre = referentiel::cadre(code).ok_or_else(|| Erreur::CadreInconnu(code.to_owned()))?;
    ecrire_octets(referentiel::ecrire_cadre(cadre).as_bytes(), fichier)
}

/// The framework files of a folder; none when there is no folder yet.
fn toml_de(dossier: &Path) -> Vec<PathBuf> {
    let Ok(entrees) = std::fs::read_dir(dossier) else { return Vec::new() };
    let mut fichiers: Vec<PathBuf> =
        entrees.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "toml")).collect();
    fichiers.sort();
    fichiers
}

/// A file that this computer already holds: what it says of other frameworks was looked at when it came in.
fn lire_sain(fichier: &Path) -> Result<Cadre, Erreur> {
    sain(fichier, referentiel::relire_cadre(&texte(fichier)?, referentiel::sources()))
}

fn sain<T>(fichier: &Path, lu: Result<T, Vec<ErreurDonnees>>) -> Result<T, Erreur> {
    lu.map_err(|fautes| Erreur::CadreRefuse { fichier: nom_de(fichier), fautes })
}

fn texte(fichier: &Path) -> Result<String, Erreur> {
    let lecture = |cause| Erreur::Lecture { fichier: fichier.to_owned(), cause };
    let ouvert = File::open(fichier).map_err(lecture)?;
    let mut octets = Vec::new();
    // A device or a growing file has no honest size: reading itself is limited.
    ouvert.take(TAILLE_MAX + 1).read_to_end(&mut octets).map_err(lecture)?;
    if u64::try_from(octets.len()).unwrap_or(u64::MAX) > TAILLE_MAX {
        return Err(Erreur::CadreTropGros(nom_de(fichier)));
    }
    String::from_utf8(octets).map_err(|refus| {
        let lus = &refus.as_bytes()[..refus.utf8_error().valid_up_to()];
        // A text of another encoding reads well up to its first accent; anything else is no text at all.
        let est_un_texte = !lus.is_empty() && !refus.as_bytes().contains(&0);
        let ligne = est_un_texte.then(|| lus.iter().filter(|octet| **octet == b'\n').count() + 1);
        Erreur::CadreSansTexte { fichier: nom_de(fichier), ligne }
    })
}

fn nom_de(fichier: &Path) -> String {
    fichier.file_name().map_or_else(|| fichier.display().to_string(), |n| n.to_string_lossy().into_owned())
}
