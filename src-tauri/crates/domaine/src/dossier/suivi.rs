//! What stands around the contract: announced counts, milestones, derogations, comments, attachments, avenants.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::donnee::Origine;
use crate::ident::Id;
use crate::jour::Jour;
use crate::montant::Montant;
use crate::texte::Texte;

/// A number that a source announces, kept beside what is computed and compared by a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Annonce {
    pub id: Id,
    pub quoi: QuoiAnnonce,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nombre: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub montant: Option<Montant>,
    pub origine: Origine,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuoiAnnonce {
    ActionsFondamentales,
    ActionsFacultatives,
    /// Outside money for one year, all sources together.
    CofinancementAnnuel,
    /// Outside money for the whole contract, all sources together.
    CofinancementContrat,
}

/// A date of the contract's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Jalon {
    pub id: Id,
    /// Code of the milestone: odpe, transmission, deliberation, signature, rapport-2022.
    pub quoi: String,
    pub libelle: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevu: Option<Jour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fait: Option<Jour>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub piece: Option<Id>,
    /// Why another date than the rule's applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derogation: Option<String>,
}

/// A finding left as it is, with a reason and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Derogation {
    pub id: Id,
    /// Slug of the rule.
    pub regle: String,
    /// Path it is about; empty for the whole dossier.
    pub cible: String,
    /// The year or the framework, when the rule may speak twice of one place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<String>,
    pub motif: String,
    pub auteur: String,
    pub le: Jour,
}

/// Who vouched for a text that nobody had verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    pub par: String,
    pub le: Jour,
}

/// A remark anchored to a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commentaire {
    pub id: Id,
    pub cible: String,
    /// Party that speaks: departement, prefet, ars.
    pub partie: String,
    pub auteur: String,
    pub le: Jour,
    pub texte: String,
    pub etat: EtatCommentaire,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatCommentaire {
    Ouvert,
    Repondu,
    Resolu,
}

/// An attachment, by reference: its bytes live beside the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    pub id: Id,
    /// « Communiqué de presse du Département du Cantal ».
    pub titre: String,
    /// File name, when the file is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nom: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// notification, deliberation, publication, retour (what came back from signature), autre.
    pub nature: String,
    /// Key in the list of sources, when it is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A change to a signed contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Avenant {
    pub id: Id,
    pub numero: u32,
    /// Fingerprint of the sealed version it amends.
    pub base: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocs: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objet: Option<Texte>,
}
