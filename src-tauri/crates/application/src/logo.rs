//! The logo of a contracting body, kept on this computer and drawn at the head of its documents.
//!
//! It is a setting, not a datum of the dossier: an act that is sent carries its text, each reader prints it with the
//! dress of its own computer.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use documents::document::Logo;
use documents::image::POIDS_MAX;
use documents::{Image, ImageRefusee};

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::vues_ecran::{LogoVue, ReglagesVue};

/// Reads a picture as the logo of a contracting body.
///
/// # Errors
/// An unknown body, a file that cannot be read or is no PNG, JPEG or SVG.
pub fn lire_logo(collectivite: &str, fichier: &Path) -> Result<Logo, Erreur> {
    let nom = nom_entier(collectivite).ok_or(Erreur::ElementInconnu)?;
    let refus = |cause| Erreur::LogoRefuse { fichier: nom_de(fichier), cause };
    let lecture = |cause| Erreur::Lecture { fichier: fichier.to_owned(), cause };
    let limite = u64::try_from(POIDS_MAX).unwrap_or(u64::MAX) + 1;
    let mut octets = Vec::new();
    File::open(fichier).map_err(lecture)?.take(limite).read_to_end(&mut octets).map_err(lecture)?;
    Ok(Logo { image: Image::lire(&octets).map_err(refus)?, alternative: format!("Logo : {nom}") })
}

impl Application {
    /// Keeps a picture as the logo of a body.
    ///
    /// # Errors
    /// As [`lire_logo`], or when the portefeuille cannot be written.
    pub fn definir_logo(&mut self, collectivite: &str, fichier: &Path) -> Result<ReglagesVue, Erreur> {
        let logo = lire_logo(collectivite, fichier)?;
        self.portefeuille.regler(&cle(collectivite), &BASE64_STANDARD.encode(logo.image.en_png()))?;
        self.reglages()
    }

    /// Documents of that body have no logo any more.
    ///
    /// # Errors
    /// When the portefeuille cannot be written.
    pub fn retirer_logo(&mut self, collectivite: &str) -> Result<ReglagesVue, Erreur> {
        self.portefeuille.regler(&cle(collectivite), "")?;
        self.reglages()
    }

    /// Every body that has a dossier here, once, by name.
    pub(crate) fn logos(&self) -> Result<Vec<LogoVue>, Erreur> {
        let fiches = self.portefeuille.fiches()?;
        let mut vues = Vec::new();
        for fiche in &fiches {
            let collectivite = &fiche.dossier.collectivite;
            let Some(nom) = nom_entier(collectivite) else { continue };
            if vues.iter().all(|vue: &LogoVue| vue.collectivite != *collectivite) {
                let image = self.logo_garde(collectivite)?.map(|png| format!("data:image/png;base64,{png}"));
                vues.push(LogoVue { collectivite: collectivite.clone(), nom, image });
            }
        }
        vues.sort_by(|a, b| a.nom.cmp(&b.nom));
        Ok(vues)
    }

    /// The logo that is kept for a body: a PNG in base 64.
    /// The logo of the contracting body of a dossier, ready to be drawn.
    pub(crate) fn logo_de(&self, collectivite: &str) -> Result<Option<Logo>, Erreur> {
        Ok(self.logo_garde(collectivite)?.and_then(|garde| relire(collectivite, &garde)))
    }

    pub(crate) fn logo_garde(&self, collectivite: &str) -> Result<Option<String>, Erreur> {
        Ok(self.portefeuille.reglage(&cle(collectivite))?.filter(|png| !png.is_empty()))
    }
}

/// What was kept, ready to be drawn; a value that is no picture any more is no logo.
pub(crate) fn relire(collectivite: &str, garde: &str) -> Option<Logo> {
    let image = Image::lire(&BASE64_STANDARD.decode(garde).ok()?).ok()?;
    Some(Logo { image, alternative: format!("Logo : {}", nom_entier(collectivite)?) })
}

fn cle(collectivite: &str) -> String {
    format!("logo/{collectivite}")
}

/// « Département du Cantal ».
fn nom_entier(collectivite: &str) -> Option<String> {
    referentiel::collectivite(collectivite).map(|c| c.nom.nom.clone())
}

/// The French of a picture that is not taken.
pub(crate) fn refus(fichier: &str, cause: &ImageRefusee) -> String {
    match cause {
        ImageRefusee::AutreFormat => {
            format!("« {fichier} » n’est pas une image. Choisissez un fichier PNG, JPEG ou SVG.")
        }
        ImageRefusee::TropLourde => {
            format!("« {fichier} » pèse plus de {} Mo. Choisissez une image plus légère.", POIDS_MAX / 1_000_000)
        }
        ImageRefusee::Illisible => format!(
            "« {fichier} » est abîmé ou trop grand. Ouvrez-le dans un logiciel d’images, enregistrez-le de nouveau en PNG, puis réessayez."
        ),
        ImageRefusee::DessinComposite => format!(
            "« {fichier} » contient du texte ou une photo, qui changeraient d’un poste à l’autre. Enregistrez ce dessin en PNG, puis réessayez."
        ),
    }
}
