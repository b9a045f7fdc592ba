//! What the commands share: the open portefeuille, and who answers the questions about files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use application::vues::{CodeErreur, ErreurUi};
use application::{Application, Maintenant};
use tauri::{AppHandle, Manager, Runtime};

/// The application, or the reason why its portefeuille did not open: the window then shows that reason.
pub struct Etat {
    fichier: PathBuf,
    application: Mutex<Result<Application, ErreurUi>>,
}

impl Etat {
    /// Opens the portefeuille.
    pub fn ouvrir(fichier: &Path) -> Self {
        Self { fichier: fichier.to_owned(), application: Mutex::new(ouvrir(fichier)) }
    }

    /// Closes the portefeuille and opens it again, as a restart would.
    pub fn rouvrir(&self) {
        let mut garde = self.verrouiller();
        // One writer: the file is let go before it is taken again.
        *garde = Err(ErreurUi { code: CodeErreur::Fichier, message: String::new() });
        *garde = ouvrir(&self.fichier);
    }

    /// Runs a use case, one at a time. A portefeuille that did not open is tried again: the cause may be gone.
    pub(crate) fn avec<T>(
        &self,
        cas: impl FnOnce(&mut Application, &Maintenant) -> Result<T, application::Erreur>,
    ) -> Result<T, ErreurUi> {
        let mut garde = self.verrouiller();
        if garde.is_err() {
            *garde = ouvrir(&self.fichier);
        }
        match garde.as_mut() {
            Ok(application) => cas(application, &Maintenant::lire()).map_err(|erreur| erreur.pour_l_ecran()),
            Err(erreur) => Err(erreur.clone()),
        }
    }

    /// A use case that panicked left the database in a transaction that was never committed: reading on is safe.
    fn verrouiller(&self) -> MutexGuard<'_, Result<Application, ErreurUi>> {
        self.application.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn ouvrir(fichier: &Path) -> Result<Application, ErreurUi> {
    Application::ouvrir(fichier, &Maintenant::lire()).map_err(|erreur| erreur.pour_l_ecran())
}

/// Who answers « where? »: the system's dialogs, or a path given ahead (tests, since no driver reaches native dialogs).
pub struct Portier {
    ouvrir: Option<PathBuf>,
    enregistrer: Option<PathBuf>,
}

impl Portier {
    /// The system's dialogs. In debug builds, `PARAPHE_ESSAI_OUVRIR` and `PARAPHE_ESSAI_ENREGISTRER` answer instead.
    pub fn du_systeme() -> Self {
        let variable = |nom: &str| if cfg!(debug_assertions) { std::env::var_os(nom).map(PathBuf::from) } else { None };
        Self { ouvrir: variable("PARAPHE_ESSAI_OUVRIR"), enregistrer: variable("PARAPHE_ESSAI_ENREGISTRER") }
    }

    /// Answers given ahead.
    pub fn repondant(ouvrir: Option<PathBuf>, enregistrer: Option<PathBuf>) -> Self {
        Self { ouvrir, enregistrer }
    }

    pub(crate) fn ou_ouvrir(&self) -> Option<PathBuf> {
        self.ouvrir.clone()
    }

    pub(crate) fn ou_enregistrer(&self) -> Option<PathBuf> {
        self.enregistrer.clone()
    }
}

/// The file to look at: given at the start, by a second start, or chosen in a dialog. The last one counts, and has a
/// number, so that what was looked at is what is taken in.
#[derive(Default)]
pub struct Recu(Mutex<(u32, Option<PathBuf>)>);

impl Recu {
    /// The file among the arguments of a start, when there is one.
    pub fn des_arguments(arguments: impl IntoIterator<Item = OsString>, ici: &Path) -> Option<PathBuf> {
        let nom = arguments.into_iter().skip(1).find(|a| !a.to_string_lossy().starts_with('-'))?;
        Some(ici.join(nom))
    }

    /// A file came: its number.
    pub fn poser(&self, fichier: PathBuf) -> u32 {
        let mut garde = self.verrouiller();
        *garde = (garde.0 + 1, Some(fichier));
        garde.0
    }

    /// The file that waits, with its number.
    pub(crate) fn lire(&self) -> Option<(u32, PathBuf)> {
        let garde = self.verrouiller();
        garde.1.clone().map(|fichier| (garde.0, fichier))
    }

    /// Puts that file aside; one that came since stays.
    pub(crate) fn laisser(&self, numero: u32) {
        let mut garde = self.verrouiller();
        if garde.0 == numero {
            garde.1 = None;
        }
    }

    /// A number and a path are whole: reading on after a panic is safe.
    fn verrouiller(&self) -> MutexGuard<'_, (u32, Option<PathBuf>)> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// The file that came back from signature and was chosen to be looked at.
#[derive(Default)]
pub struct RetourRecu(pub(crate) Recu);

/// The framework file that was chosen to be looked at.
#[derive(Default)]
pub struct CadreChoisi(pub(crate) Recu);

/// The sheet that was chosen to be looked at.
#[derive(Default)]
pub struct FeuilleChoisie(pub(crate) Recu);

/// `…/data/portefeuille.sqlite` in the local data folder: on Windows a roaming profile would copy it over the network,
/// on Linux the web engine writes its own files beside.
pub(crate) fn fichier_du_portefeuille<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
    Ok(app.path().app_local_data_dir()?.join("data").join(application::PORTEFEUILLE))
}
