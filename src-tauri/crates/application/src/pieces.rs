//! Attachments of a dossier: what came back from signature is looked at, then kept with it.
//!
//! The tree names an attachment by its SHA-256, so that it is undone, compared and received as the rest; its bytes are kept beside and
//! leave in the package. Not here: what a returned file is (`retour`).

use std::collections::BTreeMap;
use std::path::Path;

use documents::paquet::sha256;
use domaine::arbre;
use domaine::dossier::{Dossier, Piece};
use domaine::modification::Modification;

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::fichiers;
use crate::horloge::Maintenant;
use crate::retour::{self, AGarder, Recu};
use crate::vues_ecran::RetourSaisie;
use crate::vues_retour::{PieceVue, RetourChoisi, RetourSigne};

/// What came back from signature, among the natures of attachments.
const RETOUR: &str = "retour";
/// All attachments together: a package, which has the tree too, must stay one that is read.
pub(crate) const POIDS_MAX: u64 = 60_000_000;

impl Application {
    /// What a returned file is for that dossier. Nothing is written.
    ///
    /// # Errors
    /// A file that is no PDF or cannot be followed, or a dossier that is not there.
    pub fn examiner_retour(
        &self,
        id: &str,
        fichier: &Path,
        numero: u32,
        maintenant: &Maintenant,
    ) -> Result<RetourChoisi, Erreur> {
        let octets = fichiers::lire_octets(fichier)?;
        let (retour, garder) = self.lire_retour(id, &octets, maintenant)?;
        Ok(RetourChoisi {
            numero,
            fichier: nom_de(fichier),
            sha256: sha256(&octets),
            titre: garder.map(|garder| garder.titre),
            retour,
        })
    }

    /// Keeps a returned file with the dossier, signed or not; our own document, signed, seals the state that it was made from.
    /// The same bytes are kept once.
    ///
    /// # Errors
    /// As [`Self::examiner_retour`]; a document of another dossier, attachments that are too large together, a dossier that
    /// cannot be written.
    pub fn joindre_retour(
        &mut self,
        id: &str,
        fichier: &Path,
        maintenant: &Maintenant,
    ) -> Result<RetourSaisie, Erreur> {
        let octets = fichiers::lire_octets(fichier)?;
        let (_, garder) = self.lire_retour(id, &octets, maintenant)?;
        let AGarder { titre, version } = garder.ok_or(Erreur::RetourDUnAutre)?;
        self.tenir_ouvert(id)?;
        let dossier = self.portefeuille.charger(id)?;
        let sha256 = sha256(&octets);
        let neuf = !nomme(&dossier, &sha256);
        if neuf {
            self.tenir_le_poids(&dossier, fichier, octets.len())?;
            // Before the tree: what names them always finds them.
            self.portefeuille.garder_pieces(id, &BTreeMap::from([(sha256.clone(), octets)]))?;
            let libelle = format!("pièce jointe « {titre} »");
            let joindre = inserer(&dossier, titre, nom_de(fichier), sha256);
            self.ecrire(id, &libelle, vec![joindre], maintenant)?;
        }
        if let Some(intitule) = version {
            self.sceller(id, &intitule, maintenant)?;
        }
        Ok(RetourSaisie { ecrit: neuf, ..self.retour(id, Vec::new(), None)? })
    }

    fn lire_retour(
        &self,
        id: &str,
        octets: &[u8],
        maintenant: &Maintenant,
    ) -> Result<(RetourSigne, Option<AGarder>), Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        let recu = Recu { octets, original: None, logo: self.logo_de(&dossier.collectivite)? };
        retour::examiner(&dossier, &recu, maintenant.jour)
    }

    /// Bytes of the attachments that the dossier names, as far as they are kept.
    pub(crate) fn pieces_gardees(&self, dossier: &Dossier) -> Result<BTreeMap<String, Vec<u8>>, Erreur> {
        let mut pieces = BTreeMap::new();
        for sha256 in dossier.pieces.iter().filter_map(|p| p.sha256.as_ref()) {
            if let Some(contenu) = self.portefeuille.piece(dossier.id.as_str(), sha256)? {
                pieces.insert(sha256.clone(), contenu);
            }
        }
        Ok(pieces)
    }

    fn tenir_le_poids(&self, dossier: &Dossier, fichier: &Path, octets: usize) -> Result<(), Erreur> {
        let mut total = u64::try_from(octets).unwrap_or(u64::MAX);
        for sha256 in dossier.pieces.iter().filter_map(|p| p.sha256.as_ref()) {
            let poids = self.portefeuille.poids_de_la_piece(dossier.id.as_str(), sha256)?;
            total = total.saturating_add(poids.unwrap_or_default());
        }
        if total > POIDS_MAX { Err(Erreur::PiecesTropLourdes { fichier: nom_de(fichier) }) } else { Ok(()) }
    }

    /// Once for each document and each state of its signatures.
    fn sceller(&mut self, id: &str, intitule: &str, maintenant: &Maintenant) -> Result<(), Erreur> {
        let deja = self.portefeuille.versions(id)?.iter().any(|v| v.scellee && v.intitule == intitule);
        if !deja {
            let auteur = self.auteur.clone();
            self.portefeuille.nommer_version(id, intitule, true, &auteur, &maintenant.horodatage)?;
        }
        Ok(())
    }
}

/// True when an attachment of the dossier has that fingerprint.
pub(crate) fn nomme(dossier: &Dossier, sha256: &str) -> bool {
    dossier.pieces.iter().any(|p| p.sha256.as_deref() == Some(sha256))
}

/// What came back from signature, the oldest first.
pub(crate) fn retours(dossier: &Dossier) -> Vec<PieceVue> {
    let vue = |p: &Piece| PieceVue {
        id: p.id.to_string(),
        titre: p.titre.clone(),
        fichier: p.nom.clone(),
        sha256: p.sha256.clone(),
    };
    dossier.pieces.iter().filter(|p| p.nature == RETOUR).map(vue).collect()
}

/// The attachment, after the others.
fn inserer(dossier: &Dossier, titre: String, nom: String, sha256: String) -> Modification {
    let piece = Piece {
        id: uuid::Uuid::now_v7().to_string().parse().expect("a uuid is a valid id"),
        titre,
        nom: Some(nom),
        sha256: Some(sha256),
        nature: RETOUR.to_owned(),
        source: None,
    };
    let apres = dossier.pieces.last().map(|p| p.id.clone());
    Modification::Inserer { chemin: "pieces".to_owned(), apres, valeur: arbre::en_arbre(&piece) }
}
