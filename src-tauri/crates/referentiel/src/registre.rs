//! All the frameworks that this computer knows: those that ship, and those that users completed or received.
//!
//! A local cadre with the code of a shipped one takes its place, and its origin says so. Installing is explicit: the faces
//! call [`installer`] with what `application` read from the data folder, and nothing else changes the registry but
//! [`recevoir`]. A cadre lives as long as the program, so that a dossier can hold it while another is installed; the same
//! content is kept once. Not here: any file, nor the check of a cadre (see [`crate::lire_cadre`]).

use std::sync::{PoisonError, RwLock};

use domaine::cadre::{Cadre, SourceTexte};

use crate::cadres::cadres_livres;
use crate::sources::sources;

/// Where a framework comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origine {
    /// Ships with the application.
    Livre,
    /// A file of the data folder.
    Local { fichier: String },
    /// Came inside a package, for a framework that this computer does not have.
    Recu { fichier: String },
}

/// A framework and where it comes from.
#[derive(Clone, Debug)]
pub struct CadreConnu {
    pub cadre: &'static Cadre,
    pub origine: Origine,
    /// A shipped framework of the same code stands behind it.
    pub remplace: bool,
}

#[derive(Default)]
struct Registre {
    locaux: Vec<(&'static Cadre, Origine)>,
    /// Every cadre ever installed: the same content is not kept twice.
    gardes: Vec<&'static Cadre>,
}

static REGISTRE: RwLock<Registre> = RwLock::new(Registre { locaux: Vec::new(), gardes: Vec::new() });

impl Registre {
    fn garder(&mut self, cadre: Cadre) -> &'static Cadre {
        if let Some(deja) = self.gardes.iter().find(|c| ***c == cadre) {
            return deja;
        }
        let garde: &'static Cadre = Box::leak(Box::new(cadre));
        self.gardes.push(garde);
        garde
    }
}

/// Puts these local cadres, already read and checked, in the place of all former local ones. Of two with the same code
/// the last stays.
pub fn installer(locaux: Vec<(Cadre, Origine)>) {
    let mut registre = REGISTRE.write().unwrap_or_else(PoisonError::into_inner);
    registre.locaux.clear();
    for (cadre, origine) in locaux {
        let cadre = registre.garder(cadre);
        registre.locaux.retain(|(c, _)| c.code != cadre.code);
        registre.locaux.push((cadre, origine));
    }
}

/// Takes in a cadre that came inside a package. One that this computer already has locally under that code stays; a
/// shipped one gives way. Says whether the received one serves from now on.
pub fn recevoir(cadre: Cadre, fichier: &str) -> bool {
    let mut registre = REGISTRE.write().unwrap_or_else(PoisonError::into_inner);
    let local = |c: &(&'static Cadre, Origine)| c.0.code == cadre.code && matches!(c.1, Origine::Local { .. });
    if registre.locaux.iter().any(local) {
        return false;
    }
    let cadre = registre.garder(cadre);
    registre.locaux.retain(|(c, _)| c.code != cadre.code);
    registre.locaux.push((cadre, Origine::Recu { fichier: fichier.to_owned() }));
    true
}

/// Every framework with its origin, by code.
pub fn cadres_connus() -> Vec<CadreConnu> {
    let registre = REGISTRE.read().unwrap_or_else(PoisonError::into_inner);
    let livre = |code: &str| cadres_livres().iter().any(|c| c.code == code);
    let locaux = registre.locaux.iter().map(|(cadre, origine)| CadreConnu {
        cadre,
        origine: origine.clone(),
        remplace: livre(&cadre.code),
    });
    let remplaces: Vec<&str> = registre.locaux.iter().map(|(c, _)| c.code.as_str()).collect();
    let livres = cadres_livres().iter().filter(|c| !remplaces.contains(&c.code.as_str())).map(|cadre| CadreConnu {
        cadre,
        origine: Origine::Livre,
        remplace: false,
    });
    let mut tous: Vec<CadreConnu> = locaux.chain(livres).collect();
    tous.sort_by(|a, b| a.cadre.code.cmp(&b.cadre.code));
    tous
}

/// The local frameworks alone, by code: the shipped ones are not even read for that.
pub fn cadres_locaux() -> Vec<&'static Cadre> {
    let registre = REGISTRE.read().unwrap_or_else(PoisonError::into_inner);
    let mut locaux: Vec<&'static Cadre> = registre.locaux.iter().map(|(cadre, _)| *cadre).collect();
    locaux.sort_by(|a, b| a.code.cmp(&b.code));
    locaux
}

/// Every framework, by code: the local one where there is one.
pub fn cadres() -> Vec<&'static Cadre> {
    cadres_connus().into_iter().map(|c| c.cadre).collect()
}

/// The framework of this code, with its origin.
pub fn cadre_connu(code: &str) -> Option<CadreConnu> {
    cadres_connus().into_iter().find(|c| c.cadre.code == code)
}

/// The framework of this code.
pub fn cadre(code: &str) -> Option<&'static Cadre> {
    let registre = REGISTRE.read().unwrap_or_else(PoisonError::into_inner);
    let local = registre.locaux.iter().map(|(c, _)| *c).find(|c| c.code == code);
    local.or_else(|| cadres_livres().iter().find(|c| c.code == code))
}

/// The source of this key among those that ship, else among those of local cadres.
pub fn source(cle: &str) -> Option<&'static SourceTexte> {
    sources().iter().find(|s| s.cle.as_str() == cle).or_else(|| {
        let registre = REGISTRE.read().unwrap_or_else(PoisonError::into_inner);
        let locales = registre.locaux.iter().flat_map(|(c, _)| c.sources.iter());
        locales.into_iter().find(|s| s.cle.as_str() == cle)
    })
}

/// The source that this framework means by this key: its own before the shared ones.
pub fn source_du_cadre(code: &str, cle: &str) -> Option<&'static SourceTexte> {
    let propre = cadre(code).and_then(|c| c.sources.iter().find(|s| s.cle.as_str() == cle));
    propre.or_else(|| source(cle))
}
