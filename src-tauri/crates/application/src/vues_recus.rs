//! What the window receives about a file that came from elsewhere.

use serde::{Deserialize, Serialize};

use crate::vues::{CompteConstats, StatutVue, vues};
use crate::vues_cadres::CadreLuVue;
use crate::vues_feuilles::FeuilleRecueVue;
use crate::vues_retour::RetourChoisi;

vues! {
    /// `recu_vue`: a file that came, known by what it holds, before anything is written.
    pub struct FichierRecuVue {
        /// Which file this is: a later one has a later number.
        pub numero: u32,
        /// Name of the file, without its folder.
        pub fichier: String,
        pub contenu: ContenuRecu,
    }

    pub enum ContenuRecu {
        Dossier(RecuVue),
        Feuille(FeuilleDuDossier),
        Cadre(CadreLuVue),
        Retour(RetourDuDossier),
        /// A PDF that does not say which dossier it is of: somebody has to.
        PdfSansDossier,
    }

    /// A sheet that this dossier made.
    pub struct FeuilleDuDossier {
        pub dossier: String,
        pub feuille: FeuilleRecueVue,
    }

    /// A PDF looked at for this dossier.
    pub struct RetourDuDossier {
        pub dossier: String,
        pub retour: RetourChoisi,
    }

    /// `recu_rattacher`: the dossier that a PDF is of.
    pub struct DemandeRattachement {
        pub numero: u32,
        pub id: String,
    }

    /// A dossier received, before anything is written.
    pub struct RecuVue {
        /// Which file this is: a later one has a later number.
        pub numero: u32,
        /// Name of the file, without its folder.
        pub fichier: String,
        pub titre: String,
        /// « Cantal (15) ».
        pub territoire: String,
        /// « du 1er janvier 2022 au 31 décembre 2024 ».
        pub periode: String,
        /// « Instruction de 2022 ».
        pub cadre: String,
        pub statut: StatutVue,
        /// « 3 signataires, 12 articles, 14 actions ».
        pub contenu: String,
        pub compte: CompteConstats,
        /// The dossier of the list that it is another state of.
        pub deja: Option<DejaVue>,
    }

    pub struct DejaVue {
        pub id: String,
        /// « Ce dossier est déjà dans votre liste ».
        pub ou: String,
        /// « Modifié le 22 novembre 2026 à 14 h 32 ».
        pub modifie: String,
        pub identique: bool,
        /// « Le fichier reçu en diffère par 12 modifications. »
        pub ecarts: String,
    }

    /// `recu_importer`: what to do with it.
    pub struct DemandeImport {
        /// The file that was looked at.
        pub numero: u32,
        pub comment: ImportVue,
    }

    /// `recu_laisser`: which file is put aside.
    pub struct DemandeLaisserRecu {
        pub numero: u32,
    }

    pub enum ImportVue {
        /// A new line of the list.
        Ajouter,
        /// The state received takes the place of ours, as one modification that can be undone.
        Remplacer,
        /// Beside ours, under another identity.
        Copier,
    }
}
