//! Use cases: what a person does with Paraphe, without a window.
//!
//! Belongs here: reading and writing dossiers, creating one from the models, checking, composing, exporting, and the
//! French sentences of findings and errors ([`textes`]). Does not belong here: rules and computations (`domaine`), the
//! database (`stockage`), layout (`documents`), labels of the window (`ui`). The day is a parameter, read by the faces.

mod actes;
mod application;
mod balisage;
mod bibliotheque;
pub mod cadres;
mod champs;
mod collecte;
mod controle;
mod copie_de_fiche;
mod correction;
mod creation;
mod ecran_montre;
mod ecrans;
mod ecriture;
mod edition;
mod empreintes;
mod erreur;
mod exemples;
mod feuilles;
mod fichiers;
mod france;
pub mod fusion;
mod gestion;
mod groupe;
mod horloge;
mod import_feuille;
mod insertions;
mod liasses;
mod liste;
mod livret;
mod logo;
pub mod lots;
mod modeles;
mod noms;
mod notes;
mod orthographe;
mod page_lue;
mod piece_regardee;
mod pieces;
mod portee;
mod puces;
mod reception;
mod recherche;
mod recus;
mod remplacement;
mod retour;
mod retroplanning;
mod saisie;
mod seance;
mod sorties;
pub mod textes;
mod vue_ensemble;
pub mod vues;
pub mod vues_bibliotheque;
pub mod vues_cadres;
pub mod vues_ecran;
pub mod vues_ecriture;
pub mod vues_feuilles;
pub mod vues_france;
pub mod vues_fusion;
pub mod vues_groupe;
pub mod vues_modeles;
pub mod vues_notes;
pub mod vues_orthographe;
pub mod vues_recherche;
pub mod vues_recus;
pub mod vues_retour;
pub mod vues_seance;
mod zones;

pub use actes::{Acte, Impression, composer, docx, mettre_en_page, pdf, pdf_imprime, remarque_du_docx};
pub use application::Application;
pub use collecte::{collecte, ecrire_la_collecte, est_une_collecte};
pub use controle::{Issue, Remede, remedes};
pub use correction::{Correction, accepter_corrections, corrections};
pub use creation::{Creation, Question, creer, periode_hors_cadre};
pub use empreintes::{PORTEFEUILLE, Reconnaissance, documents_du_dossier, en_phrase, reconnaitre, versions_gardees};
pub use erreur::Erreur;
pub use exemples::{EXEMPLES, Exemple, exemple};
pub use feuilles::{feuille_xlsx, remarque_de_la_feuille};
pub use fichiers::{
    attendre_les_ecritures, creer_dossier as creer_repertoire, ecrire_dossier, ecrire_dossier_de, ecrire_octets,
    lire_dossier, lire_octets,
};
pub use gestion::{copier_du_jour, deja_ouvert};
pub use horloge::Maintenant;
pub use import_feuille::{ImportFeuille, IssueCase, LigneImport, appliquer_import, importer_feuille};
pub use liasses::{Feuillet, Paraphes, anciens, autre_nombre, dossier_assemblee, kit, produire};
pub use livret::{livret, livret_en_markdown, livret_en_pdf};
pub use logo::lire_logo;
pub use orthographe::propositions;
pub use pieces::{PieceListee, pieces_de, sortir_une_piece};
pub use reception::FichierReconnu;
pub use retour::{Recu, retour};
pub use retroplanning::{LigneRetroplanning, Retroplanning, agenda, retroplanning};
pub use sorties::Liasse;

pub use documents::composeurs::Demande;
pub use documents::composeurs::feuilles::NatureFeuille;
pub use documents::document::Faces;
pub use referentiel::{CadreConnu, cadres_connus};

pub use domaine::constat::{Constat, Gravite};
pub use domaine::dossier::{Dossier, Periode};
pub use domaine::ident::{Exercice, Id};
pub use domaine::jour::Jour;
pub use domaine::statut::Statut;

/// Every finding about a dossier on a day.
///
/// # Errors
/// When its cadre is not known.
pub fn verifier(dossier: &Dossier, jour: Jour) -> Result<Vec<Constat>, Erreur> {
    cadre_de(dossier)?;
    let cadres = domaine::regles::applicables(dossier, referentiel::cadres());
    Ok(domaine::regles::verifier(dossier, &cadres, referentiel::annuaire(), jour))
}

/// The framework of a dossier.
pub(crate) fn cadre_de(dossier: &Dossier) -> Result<&'static domaine::cadre::Cadre, Erreur> {
    referentiel::cadre(&dossier.cadre).ok_or_else(|| Erreur::CadreInconnu(dossier.cadre.clone()))
}

/// JSON Schema of `dossier.json`, generated from the types.
pub fn schema() -> serde_json::Value {
    domaine::schema()
}
