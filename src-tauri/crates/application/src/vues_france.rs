//! What the screen « France » receives: the contracts of the portefeuille side by side, one row a contract, one tile a
//! territory. Every figure names its dossier; nothing is added up in the window.

use serde::{Deserialize, Serialize};

use crate::vues::{EcheanceResume, StatutVue, vues};
use crate::vues_ecran::OptionVue;

vues! {
    /// `france_lire`: what to compare. Absent parts are chosen from what the portefeuille holds.
    pub struct DemandeFrance {
        /// A year; absent for the whole of the contracts.
        pub annee: Option<u16>,
        /// Code of what is compared; absent for how far the contracts are.
        pub mesure: Option<String>,
        /// True to count the shipped examples.
        pub exemples: bool,
    }

    pub struct FranceVue {
        /// Years that a dossier covers, the last first.
        pub annees: Vec<u16>,
        pub annee: Option<u16>,
        pub mesures: Vec<OptionVue>,
        pub mesure: String,
        pub exemples: bool,
        /// Examples that could be counted.
        pub nombre_exemples: u32,
        /// « 12 territoires sur 101 ont un contrat qui couvre 2022. »
        pub couverture: String,
        /// From the lowest; at most five.
        pub classes: Vec<ClasseFrance>,
        pub lignes: Vec<LigneFrance>,
        pub tuiles: Vec<TuileFrance>,
        pub totaux: Vec<TotalFrance>,
        /// Names of the territories without a contract for that year.
        pub sans_contrat: Vec<String>,
    }

    /// A class of the map, or a state of the contracts.
    pub struct ClasseFrance {
        pub libelle: String,
        /// Contracts in it.
        pub nombre: u32,
    }

    /// One contract.
    pub struct LigneFrance {
        pub dossier: String,
        /// « Cantal (15) ».
        pub nom: String,
        pub region: String,
        pub periode: String,
        pub cadre: String,
        pub statut: StatutVue,
        pub bloquants: u32,
        pub a_verifier: u32,
        pub echeance: Option<EcheanceResume>,
        pub valeur: ValeurFrance,
        /// Other dossiers of the same body that cover that year: versions, copies.
        pub autres: u32,
        pub exemple: bool,
    }

    pub struct ValeurFrance {
        /// As it reads; « non renseigné » when it is not known.
        pub texte: String,
        /// « total partiel », « 90 000 € pour 2020-2022, non ventilés », « loin des autres »; empty when there is nothing to say.
        pub mentions: Vec<String>,
        /// To sort: the amount as text, the number, the rank of the state.
        pub cle: Option<String>,
        /// Rank of its class.
        pub classe: Option<u32>,
    }

    /// One territory of the map.
    pub struct TuileFrance {
        pub code: String,
        pub nom: String,
        /// Rank of its class; absent without a value.
        pub classe: Option<u32>,
        /// Ranks of its contracts among the rows.
        pub lignes: Vec<u32>,
        /// « Cantal, 1 200 000 € », for who does not see the map.
        pub en_clair: String,
        /// Without a contract for that year: those of other years.
        pub ailleurs: Vec<AutreContrat>,
    }

    /// A contract that does not cover the year that is looked at.
    pub struct AutreContrat {
        pub dossier: String,
        /// « Cantal (15), 2022-2024 ».
        pub libelle: String,
    }

    /// A sum over the contracts, by source, by framework or by région.
    pub struct TotalFrance {
        pub groupe: GroupeFrance,
        pub libelle: String,
        pub montant: String,
        /// « 3 contrats ; 1 partiel ; 2 sans montant ».
        pub detail: String,
    }

    pub enum GroupeFrance { Source, Cadre, Region }
}
