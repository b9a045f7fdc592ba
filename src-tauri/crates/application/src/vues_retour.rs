//! What comes back from signature, as it is shown.

use serde::{Deserialize, Serialize};

use crate::vues::vues;

vues! {
    /// `retour_choisir`: a file that came back, before anything is written.
    pub struct RetourChoisi {
        /// Which file this is: a later one has a later number.
        pub numero: u32,
        /// Name of the file, without its folder.
        pub fichier: String,
        pub sha256: String,
        /// The title under which it would be kept; absent for a document of another dossier.
        pub titre: Option<String>,
        pub retour: RetourSigne,
    }

    /// `retour_joindre`: the file that was looked at.
    pub struct DemandeJoindre {
        pub id: String,
        pub numero: u32,
    }

    /// `piece_exporter`: an attachment, saved as it came.
    pub struct DemandePiece {
        pub id: String,
        pub piece: String,
        pub suite: SuitePiece,
    }

    /// `piece_voir`: an attachment, to be looked at in the window.
    pub struct DemandeVoirPiece {
        pub id: String,
        pub piece: String,
    }

    /// `piece_page`: one page of an attachment that is drawn.
    pub struct DemandePageDePiece {
        pub id: String,
        pub piece: String,
        /// 1 for the first.
        pub numero: u32,
    }

    pub struct PieceRegardee {
        /// « PDF, 1,2 Mo ».
        pub nature: String,
        /// « Joint le 8 juin 2022 à 14 h 32 »; absent when it came with the dossier.
        pub joint: Option<String>,
        pub contenu: ContenuDePiece,
    }

    pub enum ContenuDePiece {
        /// An act of Paraphe, drawn again: the same words. Number of pages.
        Pages(u32),
        /// The words of each page of another PDF; empty for a page that has none.
        Textes(Vec<String>),
        /// As a `data:` address.
        Image(String),
        /// Nothing that can be shown here.
        Rien,
    }

    /// What follows, once it is saved.
    pub enum SuitePiece {
        Garder,
        /// The system opens it with its own program.
        Ouvrir,
    }

    /// What came back from signature and was kept.
    pub struct PieceVue {
        pub id: String,
        /// « Convention signée, rendue le 8 juin 2022 ».
        pub titre: String,
        /// Name of the file, as it came.
        pub fichier: Option<String>,
        pub sha256: Option<String>,
    }

    /// A file that came back: which document it is, who signed it, what can be said of it.
    pub struct RetourSigne {
        pub verdict: VerdictRetour,
        /// « Trois signatures intactes, sur le fichier que Paraphe a produit. »
        pub resume: String,
        pub document: DocumentRendu,
        pub pages: u32,
        /// In the order they were made.
        pub signatures: Vec<SignatureVue>,
        /// « Pour l’État »: who has not signed.
        pub restent: Vec<String>,
        /// What was added that no signature explains, in sentences.
        pub ajouts: Vec<String>,
        /// What was added to our file and that somebody has to look at: fields that it did not have.
        pub remarques: Vec<String>,
        /// What Paraphe does not judge.
        pub limites: String,
    }

    pub enum VerdictRetour {
        /// Signed, intact, and the document of this dossier.
        Conforme,
        /// Something was altered, or it is another document.
        Anomalie,
        /// Nothing says that it is right, nor that it is wrong: a scan.
        NonVerifiable,
    }

    pub struct DocumentRendu {
        pub sorte: SorteDeRendu,
        /// In a sentence or two.
        pub phrase: String,
        /// « 7K2M-4QXT », as it is printed in the file.
        pub empreinte_lue: Option<String>,
        /// That of the dossier as it is.
        pub empreinte_attendue: Option<String>,
    }

    pub enum SorteDeRendu {
        /// The file that Paraphe made, byte for byte, then signatures.
        Exact,
        /// Saved again by another program: the same data, the same printed text.
        MemeTexte,
        /// The same data, and a text that is not the same or cannot be read.
        TexteDifferent,
        /// Of this dossier, as it is not now.
        AutreVersion,
        AutreDossier,
        /// A scan, or a file of another program.
        SansDonnees,
    }

    pub struct SignatureVue {
        /// Name of the field in the file.
        pub champ: String,
        /// « Pour l’État », when the field is one of this document.
        pub pour: Option<String>,
        /// Holder of the certificate.
        pub signataire: String,
        pub organisation: Option<String>,
        pub emetteur: Option<String>,
        pub serie: Option<String>,
        /// « du 01/01/2024 au 31/12/2026 »
        pub validite: Option<String>,
        pub algorithme: Option<String>,
        /// « 12 mars 2026 à 14 h 32, d’après l’horodatage de … »
        pub date: String,
        pub intacte: bool,
        /// « Signature intacte », « Signature altérée », « Signature non vérifiée ».
        pub verdict: String,
        /// Each fault, in a sentence.
        pub defauts: Vec<String>,
        /// What followed: « Rien n’a été ajouté depuis. »
        pub apres: String,
        /// What is worth knowing and changes nothing.
        pub remarques: Vec<String>,
    }
}
