//! What a screen of frameworks receives and asks for: lists, details, recognised lines, comparisons, changes of framework.
//!
//! Codes of status, theme, unit and period are those of the files. Does not belong here: any rule; see [`crate::cadres`].

use serde::{Deserialize, Serialize};

use crate::vues::vues;
use crate::vues_ecran::{EcranDemande, OptionVue};

vues! {
    /// Every framework, and the local files that do not serve.
    pub struct CadresVue {
        pub cadres: Vec<CadreResumeVue>,
        pub ecartes: Vec<CadreEcarteVue>,
        /// Came with dossiers and not adopted: they would take the place of a shipped framework.
        pub recus: Vec<CadreRecuVue>,
    }

    /// A framework that waits to be adopted, with what was changed in it.
    pub struct CadreRecuVue {
        pub code: String,
        pub libelle: String,
        /// Whose place it would take: « Il prendra la place du cadre livré avec Paraphe. »
        pub place: String,
        pub retouches: Vec<String>,
    }

    /// One framework, by its code.
    pub struct DemandeCadre {
        pub code: String,
    }

    /// A framework file that was chosen, looked at before it is taken in.
    pub struct CadreLuVue {
        /// Names this file as long as no other is chosen.
        pub numero: u32,
        pub fichier: String,
        /// Absent when the file has faults.
        pub cadre: Option<CadreResumeVue>,
        /// Whose place it would take.
        pub place: String,
        /// What was changed in it, newest first.
        pub retouches: Vec<String>,
        /// Every fault, each on its line; empty when it can be taken in.
        pub fautes: Vec<FauteVue>,
    }

    /// The file that was looked at, to take in or to leave.
    pub struct DemandeCadreLu {
        pub numero: u32,
    }

    /// One framework of the list.
    pub struct CadreResumeVue {
        pub code: String,
        pub libelle: String,
        /// « du 1er janvier 2025 au 31 décembre 2027 »; absent when no text sets it.
        pub periode: Option<String>,
        /// « Livré avec Paraphe », « Enregistré sur ce poste (2025.toml), à la place du cadre livré ».
        pub origine: String,
        /// False for one that ships and was never touched here.
        pub local: bool,
        /// « 2 objectifs obligatoires connus sur 7 attendus ».
        pub connaissance: String,
        pub places_vides: u32,
        pub fiabilite: String,
        /// What changed in it without anybody asking: a rule that blocks no more.
        pub avis: Option<String>,
    }

    /// A local file that does not serve, and why.
    pub struct CadreEcarteVue {
        pub fichier: String,
        pub message: String,
    }

    /// A framework, to be read and completed.
    pub struct CadreDetailVue {
        pub resume: CadreResumeVue,
        /// First and last day as fields show them; empty when no text sets the period.
        pub debut: String,
        pub fin: String,
        /// « l’instruction n° … du 29 avril 2025 ».
        pub texte: Option<String>,
        pub note: Option<String>,
        pub engagements: Vec<RangeeCadreVue>,
        pub statuts: Vec<OptionVue>,
        pub themes: Vec<OptionVue>,
        pub sens: Vec<OptionVue>,
        pub periodicites: Vec<OptionVue>,
        /// Kinds of official texts.
        pub textes: Vec<OptionVue>,
        /// « oui », « non », not found.
        pub perennites: Vec<OptionVue>,
        pub objectifs: Vec<RangeeCadreVue>,
        /// How many objectives the text announces.
        pub comptes: Vec<RangeeCadreVue>,
        /// Places of the official list whose content was not found.
        pub places: Vec<RangeeCadreVue>,
        pub indicateurs: Vec<RangeeCadreVue>,
        /// What an objective of this framework may continue: those of the year before.
        pub objectifs_passes: Vec<OptionVue>,
        /// The same for an indicator.
        pub indicateurs_passes: Vec<OptionVue>,
        pub echeances: Vec<RangeeCadreVue>,
        pub seuils: Vec<RangeeCadreVue>,
        pub financeurs: Vec<FinanceurCadreVue>,
        /// What was looked for and not found.
        pub inconnus: Vec<String>,
        /// What was published territory by territory, each with who says so.
        pub publies: Vec<String>,
        /// « Titre corrigé : N01, par Camille Exemple, le 3 juin 2025 », newest first.
        pub retouches: Vec<String>,
        /// The text last quoted here: proposed for the next change.
        pub derniere_source: Option<SourceSaisieVue>,
    }

    /// One row of a framework.
    pub struct RangeeCadreVue {
        pub code: String,
        pub titre: String,
        /// Status of an objective, unit of an indicator, date of a milestone.
        pub precision: String,
        /// The same as its field shows it: code of a status, day, number; empty for none.
        pub saisie: String,
        pub engagement: Option<String>,
        /// « presse », « saisi localement ».
        pub fiabilite: String,
        /// Entered here, or corrected here.
        pub locale: bool,
        /// Added here, or a row of the framework that this one was copied from: it can be taken out.
        pub retirable: bool,
        /// A rate: bases to count it on can be added.
        pub taux: bool,
        pub source: String,
        pub note: Option<String>,
        /// What it continues of another year, as it is entered: « 2024/P1 ».
        pub issu_de: Vec<String>,
    }

    /// A funder, with what its form shows.
    pub struct FinanceurCadreVue {
        pub rangee: RangeeCadreVue,
        pub ligne: String,
        /// oui, non, or empty.
        pub perenne: String,
    }

    /// What a pasted list is a list of.
    pub enum NatureListe {
        Objectifs,
        Indicateurs,
    }

    /// A list pasted from a PDF or a Word file.
    pub struct DemandeReconnaissance {
        pub cadre: String,
        pub nature: NatureListe,
        pub texte: String,
    }

    /// The lines as they were understood, none of them written yet.
    pub struct ReconnaissanceVue {
        pub lignes: Vec<LigneReconnueVue>,
        /// Headings, page numbers, lines without words.
        pub ecartees: Vec<String>,
    }

    /// One recognised line.
    pub struct LigneReconnueVue {
        /// Proposed as ticked: what the cadre says already is not.
        pub retenue: bool,
        pub numero: Option<String>,
        pub texte: String,
        pub code: String,
        pub comble: Option<String>,
        pub engagement: Option<String>,
        pub statut: Option<String>,
        pub theme: String,
        pub unite: String,
        pub sens: String,
        pub periodicite: String,
        pub remarques: Vec<String>,
    }

    /// The text that somebody has in front of her.
    pub struct SourceSaisieVue {
        pub titre: String,
        pub autorite: String,
        /// « 29/04/2025 », « 2025-04 », « 2025 ».
        pub date: Option<String>,
        pub adresse: Option<String>,
        pub page: Option<String>,
    }

    /// Lines accepted one by one.
    pub struct DemandeAjout {
        pub cadre: String,
        pub nature: NatureListe,
        pub source: SourceSaisieVue,
        pub lignes: Vec<LigneAjoutee>,
    }

    /// One accepted line, as she wants it written.
    pub struct LigneAjoutee {
        pub code: String,
        pub texte: String,
        pub engagement: Option<String>,
        pub statut: Option<String>,
        pub theme: String,
        pub unite: String,
        pub sens: String,
        pub periodicite: String,
        /// Objectives that an indicator measures.
        pub objectifs: Vec<String>,
    }

    /// An empty place to fill.
    pub struct DemandeComblement {
        pub cadre: String,
        pub code: String,
        pub titre: String,
        pub engagement: String,
        pub theme: String,
        pub source: SourceSaisieVue,
    }

    /// A title or a status to correct.
    pub struct DemandeCorrection {
        pub cadre: String,
        pub code: String,
        pub titre: Option<String>,
        pub statut: Option<String>,
        pub source: SourceSaisieVue,
    }

    /// A row to take out, and the text that says so.
    pub struct DemandeRetrait {
        pub cadre: String,
        pub code: String,
        pub source: SourceSaisieVue,
    }

    /// A fact of the text to write into a framework.
    pub struct DemandeDefinition {
        pub cadre: String,
        pub definition: DefinitionVue,
        pub source: SourceSaisieVue,
    }

    /// Which fact. Dates and numbers are as typed.
    pub enum DefinitionVue {
        Texte {
            /// circulaire, instruction, loi, decret, arrete.
            nature: String,
            numero: Option<String>,
            nor: Option<String>,
            objet: Option<String>,
            signature: Option<String>,
            publication: Option<String>,
        },
        Periode { debut: String, fin: String },
        /// No day: the milestone has none.
        Echeance { code: String, jour: Option<String> },
        Seuil { code: String, valeur: String },
        /// No number: the text gives none.
        Compte { code: String, nombre: Option<String> },
        /// One more step of the contract.
        Etape { titre: String, jour: Option<String> },
        /// One more engagement, after the others.
        Engagement { code: String, titre: String },
        /// `perenne`: oui, non, or empty where the text is silent.
        Financeur { code: String, ligne: Option<String>, perenne: String },
        /// One more base for the rate of that code.
        Denominateur { code: String, libelle: String },
        /// What the objective or the indicator of that code continues: « 2024/P1 »; none takes the links away.
        Suite { code: String, de: Option<String> },
    }

    /// A framework to start as a copy.
    pub struct DemandeCopie {
        pub modele: String,
        pub code: String,
        pub libelle: String,
    }

    /// What differs between two frameworks.
    pub struct ComparaisonVue {
        pub avant: String,
        pub apres: String,
        /// What a list of differences does not prove; nothing when there is none.
        pub prudence: Option<String>,
        pub ecarts: Vec<EcartVue>,
    }

    /// One difference.
    pub struct EcartVue {
        /// « Objectifs », « Échéances »: the heading of its list.
        pub rubrique: String,
        pub code: String,
        /// apparu, disparu, statut, severite, valeur.
        pub changement: String,
        pub phrase: String,
    }

    /// A fault of a framework file.
    pub struct FauteVue {
        pub fichier: String,
        pub ligne: Option<u32>,
        /// `objectifs/3/engagement/valeur`.
        pub chemin: String,
        pub message: String,
        /// The file comes in all the same.
        pub avertissement: bool,
    }

    /// A dossier to put under another framework.
    pub struct DemandeChangement {
        pub id: String,
        pub vers: String,
    }

    /// The account of a change of framework.
    pub struct PassageVue {
        /// The new dossier; not written yet when the account is only looked at.
        pub dossier: String,
        pub avant: String,
        pub apres: String,
        pub periode_avant: String,
        pub periode_apres: String,
        pub garde: Vec<LignePassageVue>,
        /// Without counterpart, or left in the former dossier.
        pub perdu: Vec<LignePassageVue>,
        pub a_decider: Vec<LignePassageVue>,
    }

    /// One line of the account.
    pub struct LignePassageVue {
        /// Code of the action, or part of the dossier.
        pub ou: String,
        /// Where it is dealt with.
        pub vers: Option<VersVue>,
        pub phrase: String,
        /// The steps of the link, each with its source.
        pub provenance: Vec<String>,
        /// That of the weakest step.
        pub fiabilite: Option<String>,
    }

    /// A screen of the new dossier, or a framework by its code.
    pub enum VersVue {
        Ecran(EcranDemande),
        Cadre(String),
    }
}
