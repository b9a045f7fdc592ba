//! What the commands share: the open portefeuille, and who answers the questions about files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use application::vues::{Accueil, ErreurUi};
use application::{Application, Maintenant};

/// Longer than the first drawing of the window takes.
const DESSIN: Duration = Duration::from_millis(600);

/// The application, or the reason why its portefeuille did not open: the window then shows that reason.
#[derive(Clone)]
pub struct Etat {
    fichier: PathBuf,
    bureau: Arc<Mutex<Bureau>>,
}

#[derive(Default)]
struct Bureau {
    /// Nothing until somebody needs it.
    application: Option<Result<Application, ErreurUi>>,
    /// The first screen or its failure, made while the window was being drawn; anything else that is asked makes it old.
    accueil: Option<Result<Accueil, ErreurUi>>,
}

impl Etat {
    /// The portefeuille of that file, opened when it is first needed.
    pub fn sur(fichier: &Path) -> Self {
        Self { fichier: fichier.to_owned(), bureau: Arc::default() }
    }

    /// Opens the portefeuille and makes the first screen ahead, unless somebody was quicker; then reads what a dossier will need.
    pub fn avancer(&self) {
        let mut bureau = self.verrouiller();
        if bureau.application.is_none() {
            bureau.accueil = Some(self.servir(&mut bureau, |app, maintenant| app.accueil(maintenant)));
        }
        drop(bureau);
        // The frameworks are read once the window had both processors for its first screen, before a dossier asks for them.
        std::thread::sleep(DESSIN);
        application::cadres_connus();
    }

    /// Closes the portefeuille: the next use opens it again, as a restart would.
    pub fn fermer(&self) {
        *self.verrouiller() = Bureau::default();
    }

    /// The first screen.
    pub(crate) fn accueil(&self) -> Result<Accueil, ErreurUi> {
        let mut bureau = self.verrouiller();
        match bureau.accueil.take() {
            Some(accueil) => accueil,
            None => self.servir(&mut bureau, |app, maintenant| app.accueil(maintenant)),
        }
    }

    /// Runs a use case, one at a time.
    pub(crate) fn avec<T>(
        &self,
        cas: impl FnOnce(&mut Application, &Maintenant) -> Result<T, application::Erreur>,
    ) -> Result<T, ErreurUi> {
        let mut bureau = self.verrouiller();
        bureau.accueil = None;
        self.servir(&mut bureau, cas)
    }

    /// A portefeuille that did not open is tried again: the cause may be gone.
    fn servir<T>(
        &self,
        bureau: &mut Bureau,
        cas: impl FnOnce(&mut Application, &Maintenant) -> Result<T, application::Erreur>,
    ) -> Result<T, ErreurUi> {
        let maintenant = Maintenant::lire();
        let garde = match bureau.application.take() {
            Some(Ok(application)) => Ok(application),
            _ => self.ouvrir(&maintenant),
        };
        match bureau.application.insert(garde) {
            Ok(application) => cas(application, &maintenant).map_err(|erreur| erreur.pour_l_ecran()),
            Err(erreur) => Err(erreur.clone()),
        }
    }

    /// What was there before is copied once a day, behind: a full disk must not keep anybody from her dossiers.
    fn ouvrir(&self, maintenant: &Maintenant) -> Result<Application, ErreurUi> {
        let existait = self.fichier.exists();
        let application = Application::ouvrir(&self.fichier).map_err(|erreur| erreur.pour_l_ecran())?;
        if existait {
            let (fichier, jour) = (self.fichier.clone(), maintenant.jour);
            std::thread::spawn(move || application::copier_du_jour(&fichier, jour));
        }
        Ok(application)
    }

    /// A use case that panicked left the database in a transaction that was never committed: reading on is safe.
    fn verrouiller(&self) -> MutexGuard<'_, Bureau> {
        self.bureau.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
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

    /// Has a PDF opened by the program that the system has for it; false when none did. What came from elsewhere under another
    /// name might run. Answers given ahead open nothing.
    pub(crate) fn montrer(&self, fichier: &Path) -> bool {
        let pdf = fichier.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf"));
        pdf && (self.enregistrer.is_some() || open::that_detached(fichier).is_ok())
    }

    pub(crate) fn ou_enregistrer(&self) -> Option<PathBuf> {
        self.enregistrer.clone()
    }
}

/// The files to look at: given at the start, by a second start, or chosen in a dialog. The last one is shown; each has a
/// number, so that what was looked at is what is taken in, whatever came since.
#[derive(Default)]
pub struct Recu(Mutex<Recus>);

#[derive(Default)]
struct Recus {
    dernier: u32,
    attendent: Vec<(u32, PathBuf)>,
}

impl Recu {
    /// The file among the arguments of a start, when there is one.
    pub fn des_arguments(arguments: impl IntoIterator<Item = OsString>, ici: &Path) -> Option<PathBuf> {
        let nom = arguments.into_iter().skip(1).find(|a| !a.to_string_lossy().starts_with('-'))?;
        Some(ici.join(nom))
    }

    /// A file came: its number.
    pub fn poser(&self, fichier: PathBuf) -> u32 {
        let mut garde = self.verrouiller();
        garde.dernier += 1;
        let numero = garde.dernier;
        garde.attendent.push((numero, fichier));
        numero
    }

    /// The file that came last, with its number.
    pub(crate) fn lire(&self) -> Option<(u32, PathBuf)> {
        self.verrouiller().attendent.last().cloned()
    }

    /// The file of that number, while it waits.
    pub(crate) fn celui(&self, numero: u32) -> Option<PathBuf> {
        let garde = self.verrouiller();
        garde.attendent.iter().find(|(n, _)| *n == numero).map(|(_, fichier)| fichier.clone())
    }

    /// That file is dealt with, and with it those that it took the place of; one that came since stays.
    pub(crate) fn laisser(&self, numero: u32) {
        self.verrouiller().attendent.retain(|(n, _)| *n > numero);
    }

    /// A file that could not be looked at does not wait: the one that is on screen stays what it is.
    pub(crate) fn tenir<T, E>(&self, numero: u32, vue: Result<T, E>) -> Result<T, E> {
        if vue.is_err() {
            self.verrouiller().attendent.retain(|(n, _)| *n != numero);
        }
        vue
    }

    /// Numbers and paths are whole: reading on after a panic is safe.
    fn verrouiller(&self) -> MutexGuard<'_, Recus> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Somebody does not want the rest of what is being written.
#[derive(Default)]
pub struct Arret(AtomicBool);

impl Arret {
    pub(crate) fn lever(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    pub(crate) fn demander(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(crate) fn est_demande(&self) -> bool {
        self.0.load(Ordering::Relaxed)
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

/// The name of a file, without its folder.
pub(crate) fn nom_de(fichier: &Path) -> String {
    fichier.file_name().map(|nom| nom.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `…/data/portefeuille.sqlite` in the local data folder: on Windows a roaming profile would copy it over the network,
/// on Linux the web engine writes its own files beside. Nothing where the system knows no such folder.
pub(crate) fn fichier_du_portefeuille(identifiant: &str) -> Option<PathBuf> {
    Some(dirs::data_local_dir()?.join(identifiant).join("data").join(application::PORTEFEUILLE))
}
