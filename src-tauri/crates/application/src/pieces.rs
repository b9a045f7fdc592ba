//! Attachments of a dossier: what came back from signature is looked at, then kept with it.
//!
//! The tree names an attachment by its SHA-256, so that it is undone, compared and received as the rest; its bytes are kept beside and
//! leave in the package, or one by one, as they came. Not here: what a returned file is (`retour`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use documents::paquet::sha256;
use domaine::arbre;
use domaine::dossier::{Dossier, Piece};
use domaine::modification::Modification;
use serde::Serialize;

use crate::application::{Application, nom_de};
use crate::erreur::Erreur;
use crate::fichiers;
use crate::horloge::Maintenant;
use crate::noms;
use crate::retour::{self, AGarder, Recu};
use crate::vues::ExportVue;
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
            let libelle = libelle(&titre);
            let joindre = inserer(&dossier, titre, nom_de(fichier), sha256);
            self.ecrire(id, &libelle, vec![joindre], maintenant)?;
        }
        if let Some(intitule) = version {
            self.sceller(id, &intitule, maintenant)?;
        }
        Ok(RetourSaisie { ecrit: neuf, ..self.retour(id, Vec::new(), None)? })
    }

    /// Writes an attachment as it came.
    ///
    /// # Errors
    /// An attachment that is not there, whose bytes did not come or are no longer the same, or a file that cannot be written.
    pub fn exporter_piece(&self, id: &str, piece: &str, fichier: &Path) -> Result<ExportVue, Erreur> {
        let (_, octets) = self.octets_de_la_piece(id, piece)?;
        fichiers::ecrire_octets(&octets, fichier)?;
        Ok(ExportVue {
            chemin: Some(fichier.display().to_string()),
            message: format!("Copie enregistrée\u{a0}: {}.", nom_de(fichier)),
        })
    }

    /// The name that it came under, without any folder.
    ///
    /// # Errors
    /// When the dossier or the attachment is not there.
    pub fn nom_de_la_piece(&self, id: &str, piece: &str) -> Result<PathBuf, Erreur> {
        Ok(nom_de_sortie(&self.piece_du_dossier(id, piece)?))
    }

    /// An attachment and its bytes, once they are sure to be its own.
    pub(crate) fn octets_de_la_piece(&self, id: &str, piece: &str) -> Result<(Piece, Vec<u8>), Erreur> {
        let piece = self.piece_du_dossier(id, piece)?;
        let octets = match &piece.sha256 {
            Some(sha256) => self.portefeuille.piece(id, sha256)?,
            None => None,
        };
        let octets = intacte(&piece, octets)?;
        Ok((piece, octets))
    }

    fn piece_du_dossier(&self, id: &str, piece: &str) -> Result<Piece, Erreur> {
        let dossier = self.portefeuille.charger(id)?;
        dossier.pieces.into_iter().find(|p| p.id.as_str() == piece).ok_or(Erreur::ElementInconnu)
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

/// An attachment of a file, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PieceListee {
    pub titre: String,
    /// Name of the file, as it came.
    pub fichier: Option<String>,
    pub sha256: String,
    /// How many bytes; absent when they did not come with the dossier.
    pub octets: Option<usize>,
}

/// The attachments of a `.paraphe`, in their order; what is only cited has no file, and is not one.
///
/// # Errors
/// A file that cannot be read or is not a dossier.
pub fn pieces_de(fichier: &Path) -> Result<Vec<PieceListee>, Erreur> {
    let paquet = fichiers::lire_paquet(fichier)?;
    let listee = |(p, sha256): (&Piece, &String)| PieceListee {
        titre: p.titre.clone(),
        fichier: p.nom.clone(),
        sha256: sha256.clone(),
        octets: paquet.pieces.get(sha256).map(Vec::len),
    };
    Ok(jointes(&paquet.dossier).map(listee).collect())
}

/// Writes the attachment of that rank of a `.paraphe`, as it came. The first has rank 0.
///
/// # Errors
/// As [`pieces_de`]; a rank that is not there, bytes that did not come or are no longer the same, or a file that cannot be
/// written.
pub fn sortir_une_piece(fichier: &Path, rang: usize, sortie: &Path) -> Result<(), Erreur> {
    let mut paquet = fichiers::lire_paquet(fichier)?;
    let (piece, sha256) = jointes(&paquet.dossier).nth(rang).ok_or(Erreur::ElementInconnu)?;
    let octets = paquet.pieces.remove(sha256);
    fichiers::ecrire_octets(&intacte(piece, octets)?, sortie)
}

fn jointes(dossier: &Dossier) -> impl Iterator<Item = (&Piece, &String)> {
    dossier.pieces.iter().filter_map(|p| Some((p, p.sha256.as_ref()?)))
}

/// The bytes, once they are sure to be those that the dossier names.
fn intacte(piece: &Piece, octets: Option<Vec<u8>>) -> Result<Vec<u8>, Erreur> {
    let titre = || piece.titre.clone();
    let octets = octets.ok_or_else(|| Erreur::PieceAbsente { titre: titre() })?;
    match piece.sha256.as_deref() == Some(sha256(&octets).as_str()) {
        true => Ok(octets),
        false => Err(Erreur::PieceAlteree { titre: titre() }),
    }
}

/// A name comes from another computer: its last part alone, and one made of the title when there is none.
fn nom_de_sortie(piece: &Piece) -> PathBuf {
    let recu = piece.nom.as_deref().map(|nom| nom.replace('\\', "/"));
    let dernier = recu.as_deref().map(Path::new).and_then(Path::file_name);
    dernier.map_or_else(|| PathBuf::from(format!("{}.pdf", noms::ascii(&piece.titre))), PathBuf::from)
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

/// The name of the change that adds an attachment.
pub(crate) fn libelle(titre: &str) -> String {
    format!("pièce jointe « {titre} »")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(nom: Option<&str>, octets: &[u8]) -> Piece {
        Piece {
            id: "rendu".parse().unwrap(),
            titre: "Convention signée, rendue le 8 juin 2022".to_owned(),
            nom: nom.map(str::to_owned),
            sha256: Some(sha256(octets)),
            nature: RETOUR.to_owned(),
            source: None,
        }
    }

    #[test]
    fn une_piece_sort_telle_quelle_ou_ne_sort_pas() {
        let recue = piece(None, b"%PDF");
        assert_eq!(intacte(&recue, Some(b"%PDF".to_vec())).unwrap(), b"%PDF");
        assert!(matches!(intacte(&recue, Some(b"%PDG".to_vec())), Err(Erreur::PieceAlteree { .. })));
        assert!(matches!(intacte(&recue, None), Err(Erreur::PieceAbsente { .. })));
    }

    #[test]
    fn le_nom_propose_ne_mene_nulle_part() {
        let nom = |recu: Option<&str>| nom_de_sortie(&piece(recu, b"")).display().to_string();
        assert_eq!(nom(Some("signé.pdf")), "signé.pdf");
        assert_eq!(nom(Some("../../etc/signe.pdf")), "signe.pdf");
        assert_eq!(nom(Some("C:\\Users\\a\\signe.pdf")), "signe.pdf");
        for sans in [None, Some(".."), Some("")] {
            assert_eq!(nom(sans), "convention-signee-rendue-le-8-juin-2022.pdf");
        }
    }
}
