//! What the window receives: ready-made French texts and small codes, never an amount to add up.
//!
//! The TypeScript twins of these types are generated from this file (`cargo xtask types`).
//! Does not belong here: any rule, any computation. A view is filled by a use case.

use serde::{Deserialize, Serialize};

use crate::vues_ecran::{EcranDemande, RangementVue};
use crate::vues_feuilles::FeuilleVue;
use crate::vues_notes::NoteVue;
use crate::vues_retour::PieceVue;

/// Adds the TypeScript export to a view when the `ts` feature asks for it.
macro_rules! vues {
    ($($(#[$doc:meta])* $vis:vis $kind:ident $nom:ident $corps:tt)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
        #[serde(rename_all = "snake_case")]
        $vis $kind $nom $corps
    )*};
}
pub(crate) use vues;

vues! {
    /// First screen: who writes, which dossiers, which examples can be opened.
    pub struct Accueil {
        pub version: String,
        /// Today as read by people: « dimanche 22 novembre 2026 ».
        pub jour: String,
        pub dossiers: Vec<DossierResume>,
        /// Archived and binned ones, which can be taken out again.
        pub ranges: Vec<DossierResume>,
        pub exemples: Vec<ExempleResume>,
    }

    /// One line of the list of dossiers.
    pub struct DossierResume {
        pub id: String,
        /// « Contrat départemental … du Cantal ».
        pub titre: String,
        /// What it is called among those who work on it, when somebody named it.
        pub nom: Option<String>,
        /// « Cantal (15) ».
        pub territoire: String,
        /// « 2022-2024 ».
        pub periode: String,
        /// « Cadre 2022 ».
        pub cadre: String,
        pub statut: StatutVue,
        pub bloquants: u32,
        pub a_verifier: u32,
        /// Absent when nothing is due.
        pub prochaine_echeance: Option<EcheanceResume>,
        /// How many reminders have come; none once it was put away.
        pub rappels: u32,
        /// « Modifié le 22 novembre 2026 à 14 h 32 ».
        pub modifie: String,
        pub exemple: bool,
        pub rangement: RangementVue,
    }

    /// The next step of a dossier that has a day.
    pub struct EcheanceResume {
        /// « 2020-10-15 »: the list is sorted by it.
        pub date: String,
        /// « Signature, le 15 octobre 2020 (échéance dépassée) ».
        pub libelle: String,
        pub urgence: UrgenceVue,
    }

    /// How near a step is.
    pub enum UrgenceVue { Depassee, SousUnMois, PlusTard }

    /// Structural status with its French label.
    pub struct StatutVue {
        /// projet, transmis, delibere, signe, clos.
        pub code: String,
        pub libelle: String,
    }

    /// A change of status that the present one allows.
    pub struct SuiteVue {
        pub vers: String,
        /// « Marquer comme transmis au préfet et à l’ARS ».
        pub libelle: String,
    }

    /// An example that the product carries.
    pub struct ExempleResume {
        /// Name used by `exemple_ouvrir` and by the command line.
        pub nom: String,
        pub titre: String,
        pub description: String,
        /// Dossier already present in the portefeuille, if any.
        pub dossier: Option<String>,
    }

    /// The overview of one dossier: what is there, what is left, why.
    pub struct VueEnsemble {
        pub id: String,
        /// « Contrat départemental 2022-2024 du Cantal ».
        pub titre: String,
        /// Short name for the top bar: the one it was given, else « Cantal, contrat 2022-2024 ».
        pub nom_court: String,
        /// « Il reste 3 points bloquants avant la transmission au préfet et à l’ARS. »
        pub chapo: String,
        /// « Il reste à remplir : les montants de 2 fiches. »: nothing blocks, and it is not ready.
        pub reste: Option<String>,
        pub statut: StatutVue,
        /// « Règles appliquées : cadre 2022 ».
        pub regles: String,
        /// How many rules were run on it.
        pub nombre_de_regles: u32,
        /// Code of its framework.
        pub cadre: String,
        /// « Cadre 2025, complété sur ce poste ».
        pub nom_du_cadre: String,
        /// False once it was archived or put in the bin: it is read, not written.
        pub modifiable: bool,
        /// « Dossier d’exemple : … », « Dossier archivé : … »; absent for the user's own dossiers in the list.
        pub mention: Option<String>,
        /// « Enregistré le 22 novembre 2026 à 14 h 32 ».
        pub enregistre: String,
        /// Name of what « Annuler » would undo.
        pub annuler: Option<String>,
        pub retablir: Option<String>,
        pub plan: Vec<PlanGroupe>,
        pub frise: Vec<JalonVue>,
        /// « 2 prêtes, 4 à vérifier, 2 bloquées ».
        pub parties_resume: String,
        pub parties: Vec<PartieDossierVue>,
        pub cofinancements: CofinancementsVue,
        pub compte: CompteConstats,
        pub constats: Vec<ConstatVue>,
        pub documents: Vec<DocumentVue>,
        /// Each fiche action, alone.
        pub fiches: Vec<DocumentVue>,
        /// What the assembly receives.
        pub assemblee: Vec<DocumentVue>,
        /// What the day of signature needs.
        pub signature: Vec<DocumentVue>,
        /// What a spreadsheet opens, and gives back.
        pub feuilles: Vec<FeuilleVue>,
        /// Where the dossier may go from its present status.
        pub suites: Vec<SuiteVue>,
        /// What came back from signature and was kept.
        pub retours: Vec<PieceVue>,
        /// What somebody wrote for herself, in the order to look at it.
        pub notes: Vec<NoteVue>,
        /// Proposed name of the dossier itself: « dossier-15-2022-2024.paraphe ».
        pub fichier: String,
    }

    /// A group of the plan on the left: « Actions du socle ».
    pub struct PlanGroupe {
        pub titre: String,
        pub entrees: Vec<PlanEntree>,
    }

    /// One entry of the plan, with its code and its state.
    pub struct PlanEntree {
        /// The screen that writes it.
        pub ecran: EcranDemande,
        /// « B3 », for the eye and for the phone.
        pub code: String,
        pub libelle: String,
        /// Path by ids in the tree: `actions/usema`.
        pub chemin: String,
        pub etat: EtatPartie,
        /// Number of findings of that state; 0 when the state needs no number.
        pub nombre: u32,
    }

    /// State of a part. « Not looked at » and « looked at, incomplete » are two things.
    pub enum EtatPartie {
        Pret,
        /// Nothing is wrong, and something is still empty.
        ACompleter,
        AVerifier,
        Bloque,
        ACommencer,
    }

    /// One milestone of the calendar strip.
    pub struct JalonVue {
        pub libelle: String,
        /// « Fait le 8 juin 2022 », « Attendu le 30 septembre 2022 », « Date non renseignée ».
        pub detail: String,
        pub etat: EtatJalon,
    }

    pub enum EtatJalon {
        Fait,
        APrevoir,
        EnRetard,
    }

    /// One row of the table « Parties du dossier ».
    pub struct PartieDossierVue {
        /// « A1-A5 ».
        pub codes: String,
        pub libelle: String,
        /// Paths of what the row stands for.
        pub chemins: Vec<String>,
        /// The screen that writes it.
        pub ecran: EcranDemande,
        /// « 5 fiches sur 5 », « 810 000,00 € par an ».
        pub contenu: String,
        pub jauge: Option<Jauge>,
        pub etat: EtatPartie,
        /// « 2 bloquants ».
        pub etat_libelle: String,
    }

    pub struct Jauge {
        pub faites: u32,
        pub total: u32,
    }

    /// Money notified, by source, and how far it is spread over the actions.
    pub struct CofinancementsVue {
        /// « 810 000,00 € par an », « non renseigné ».
        pub total: String,
        /// What the total adds up: « État, FIR, ONDAM. Part du Département non renseignée. »
        pub mention: String,
        /// Spoken description of the bar.
        pub description: String,
        /// Column titles after « Financeur »: « Notifié par an », « Réparti en 2022 », …
        pub colonnes: Vec<String>,
        pub lignes: Vec<LigneCofinancement>,
    }

    pub struct LigneCofinancement {
        /// etat, fir, ondam, departement, dtpjj, ars_non_ventile, etat_et_ars_non_ventile, autre.
        pub source: String,
        pub libelle: String,
        /// Share of the bar in thousandths; absent when the amount is not known.
        pub pour_mille: Option<u32>,
        pub cellules: Vec<CelluleVue>,
    }

    pub struct CelluleVue {
        pub texte: String,
        /// Set when a finding is about this very figure.
        pub gravite: Option<GraviteVue>,
    }

    pub struct CompteConstats {
        pub bloquants: u32,
        pub a_verifier: u32,
        pub informations: u32,
        pub laisses: u32,
        pub respectes: u32,
        /// « 3 bloquants, 6 à vérifier ».
        pub resume: String,
    }

    pub enum GraviteVue {
        Bloquant,
        AVerifier,
        Information,
        /// Left as it is, for a reason: it can be taken up again.
        Laisse,
        Respecte,
    }

    /// A finding about the contract, ready to read.
    pub struct ConstatVue {
        /// Stable key of this finding in this dossier (rule and target).
        pub cle: String,
        /// Slug of the rule: `cofinancement-par-action`.
        pub regle: String,
        pub gravite: GraviteVue,
        /// « Bloquant », « À vérifier », « Information », « Laissé ainsi », « Respecté ».
        pub gravite_libelle: String,
        /// Codes for the eye: « B3 », « A1, A2 et 4 autres ».
        pub ou: String,
        /// Paths by ids that the finding is about.
        pub chemins: Vec<String>,
        /// The very words of its texts that it is about.
        pub extraits: Vec<ExtraitVue>,
        /// The screen where it is mended.
        pub ecran: Option<EcranDemande>,
        pub titre: String,
        pub explication: String,
        pub source: Option<SourceVue>,
        /// Corrections that it proposes, at most two; the first mends it.
        pub remedes: Vec<String>,
        /// True when it may be left as it is, for a reason.
        pub laissable: bool,
    }

    /// Words of a text that a finding is about.
    pub struct ExtraitVue {
        /// Path of the text: `articles/objet/corps`.
        pub chemin: String,
        /// The block of it, when only the words of that one are meant.
        pub bloc: Option<String>,
        /// As they are written.
        pub mots: String,
    }

    /// Where a rule or a figure comes from.
    pub struct SourceVue {
        /// Key in the list of sources.
        pub cle: String,
        /// « Source juridique », « Source publique », « Pièce d’appui », « Règle de cohérence ».
        pub nature: String,
        pub titre: String,
        /// Exact words, when we have them.
        pub extrait: Option<String>,
        /// « Fiabilité : communiqué d’une autorité ».
        pub fiabilite: String,
        /// Where it is read whole; absent for an attachment and for what no text says.
        pub texte: Option<LieuTexteVue>,
    }

    /// A place of the library of texts.
    pub struct LieuTexteVue {
        pub cle: String,
        /// The quotation.
        pub repere: Option<String>,
    }

    /// A document that this dossier can print.
    pub struct DocumentVue {
        pub demande: DocumentDemande,
        /// « Convention », « Rapport d’exécution 2022 ».
        pub libelle: String,
        /// Proposed name: « convention-15-2022-2024.pdf ».
        pub fichier: String,
    }

    /// Which document.
    #[derive(Default)]
    pub struct DocumentDemande {
        pub document: DocumentNature,
        /// Needed by the report only.
        pub exercice: Option<u16>,
        /// Id of an action; needed by the fiche only.
        pub action: Option<String>,
        /// Id of a signatory; needed by the signature sheet only.
        pub partie: Option<String>,
    }

    #[derive(Default)]
    pub enum DocumentNature {
        #[default]
        Convention,
        Rapport,
        Fiche,
        Financement,
        TableauDeBord,
        Candidature,
        Controle,
        Note,
        RapportAssemblee,
        Deliberation,
        InformationOdpe,
        Bordereau,
        Deroule,
        FeuilleDeSignature,
    }

    /// How a document is written.
    #[derive(Default)]
    pub enum FormatDocument {
        #[default]
        Pdf,
        Docx,
    }

    /// A document laid out and ready to be looked at, page by page.
    pub struct ApercuVue {
        pub titre: String,
        pub demande: DocumentDemande,
        /// Number of pages.
        pub pages: u32,
        /// Page size in points.
        pub largeur: u32,
        pub hauteur: u32,
        /// Pages that stand the other way, from 1: their width is that height.
        pub paysages: Vec<u32>,
        /// « 7K2M-4QXT ».
        pub empreinte: String,
        pub sommaire: Vec<EntreeSommaire>,
        /// What the pages carry, in order.
        pub zones: Vec<ZoneVue>,
    }

    /// A part of a page, and the screen that writes it.
    pub struct ZoneVue {
        /// 1 for the first page.
        pub page: u32,
        pub ecran: EcranDemande,
        /// Paths that it prints.
        pub chemins: Vec<String>,
        /// Thousandths of the height of the page.
        pub haut: u32,
        pub bas: u32,
    }

    pub struct EntreeSommaire {
        pub titre: String,
        pub niveau: u8,
        /// 1 for the first page.
        pub page: u32,
    }

    /// One page: a self-contained SVG and its text in reading order.
    pub struct PageVue {
        pub numero: u32,
        pub svg: String,
        /// What it says, in reading order.
        pub lu: Vec<PassageDePage>,
    }

    /// A block of the page, where it stands.
    pub struct PassageDePage {
        /// Thousandths of the height of the page: which text it comes from is said by the zones of the document.
        pub haut: u32,
        pub noeud: NoeudDePage,
    }

    /// What a part of the page is, and what it holds of it.
    pub struct NoeudDePage {
        pub role: RoleDePage,
        /// Columns that a cell covers.
        pub etendue: u16,
        /// A figure in words; what a table without a caption shows.
        pub alternative: Option<String>,
        pub contenu: Vec<ContenuDePage>,
    }

    pub enum ContenuDePage {
        Mots(String),
        Noeud(NoeudDePage),
    }

    pub enum RoleDePage {
        /// The title of the document, or a heading of the first level.
        Titre,
        SousTitre,
        Intertitre,
        Paragraphe,
        Groupe,
        /// Each element is marked alike.
        Puces,
        /// Each element carries its own mark: « 1° », « a) ».
        Numeros,
        Element,
        /// The mark of an element, or the number of a note.
        Etiquette,
        Tableau,
        Legende,
        Entetes,
        Rangees,
        Rangee,
        EnteteDeColonne,
        EnteteDeRangee,
        Cellule,
        Figure,
        Sommaire,
        /// At the foot of the page.
        Note,
        /// Words among others.
        Suite,
    }

    /// Where a document was written; `chemin` is absent when the user gave up.
    pub struct ExportVue {
        pub chemin: Option<String>,
        /// « Convention enregistrée : convention-cantal-2022-2024.pdf (27 pages). »
        pub message: String,
    }

    /// An error as the screen shows it: what happened, then what to do.
    pub struct ErreurUi {
        pub code: CodeErreur,
        pub message: String,
        /// In a form, what is said beside each field.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<RefusChamp>>"))]
        pub champs: Vec<RefusChamp>,
    }

    /// What stands in the way in one field of a form.
    pub struct RefusChamp {
        pub champ: String,
        pub message: String,
    }

    /// A code exists when a screen acts on it.
    pub enum CodeErreur {
        Introuvable,
        Fichier,
        Version,
        Refus,
        Inattendu,
    }

    /// `dossier_vue`, `document_apercu`: which dossier.
    pub struct DemandeDossier {
        pub id: String,
    }

    /// `constat_remedier`: apply that correction, as it reads.
    pub struct DemandeRemede {
        pub id: String,
        pub cle: String,
        pub libelle: String,
    }

    /// `constat_laisser`: leave a finding as it is; without a reason, take it up again.
    pub struct DemandeLaisser {
        pub id: String,
        pub cle: String,
        pub motif: Option<String>,
    }

    /// `dossier_passer`: change the status.
    pub struct DemandePassage {
        pub id: String,
        pub vers: String,
    }

    pub struct DemandeExemple {
        pub nom: String,
    }

    pub struct DemandeDocument {
        pub id: String,
        pub document: DocumentDemande,
    }

    pub struct DemandeExport {
        pub id: String,
        pub document: DocumentDemande,
        pub format: FormatDocument,
    }

    /// How far the writing of several documents is; told by the event « liasse-avance ».
    pub struct AvanceeVue {
        /// From 1.
        pub rang: u32,
        pub total: u32,
        pub nom: String,
    }

    /// Several documents in one folder.
    pub struct DemandeLiasse {
        pub id: String,
        pub liasse: LiasseVue,
    }

    pub enum LiasseVue {
        Assemblee,
        /// As typed: « 3 ».
        Signature { exemplaires: String, paraphes: bool, recto_verso: bool },
    }

    /// A fingerprint typed back from a printed page.
    pub struct DemandeEmpreinte {
        pub id: String,
        pub code: String,
    }

    /// What it is recognised as.
    pub struct EmpreinteVue {
        pub verdict: VerdictEmpreinte,
        pub phrase: String,
    }

    pub enum VerdictEmpreinte {
        Meme,
        Anterieure,
        Inconnue,
    }

    /// What left as a file, by document, the last time.
    pub struct ImpressionVue {
        pub document: DocumentDemande,
        /// « Enregistré le 3 juin 2022 à 14 h 32, empreinte 7K2M-4QXT ».
        pub quand: String,
        /// The dossier prints something else today.
        pub perimee: bool,
    }

    pub struct DemandePage {
        pub id: String,
        pub document: DocumentDemande,
        /// 1 for the first page.
        pub numero: u32,
    }
}
