//! What a screen of work receives: fields, grids, texts and lists, each knowing the path it edits.
//!
//! A screen is described here and drawn by the window without knowing the trade: the words of a field are the words of
//! the act, and come from one place. Does not belong here: how a field looks, or what a path means.

use serde::{Deserialize, Serialize};

use crate::vues::{SourceVue, vues};
use crate::vues_groupe::ChangementVue;

vues! {
    /// Which screen of a dossier.
    pub struct EcranDemande {
        pub ecran: EcranNom,
        /// Id of the action or of the article; needed by those two screens only.
        pub element: Option<String>,
    }

    /// The screens where a dossier is written.
    pub enum EcranNom {
        Candidature,
        Identite,
        Parties,
        Visas,
        Articles,
        Article,
        Actions,
        Action,
        Indicateurs,
        Financement,
        Calendrier,
        Rapport,
    }

    /// `ecran_vue`.
    pub struct DemandeEcran {
        pub id: String,
        pub ecran: EcranDemande,
    }

    /// A screen of work.
    pub struct EcranVue {
        pub demande: EcranDemande,
        /// « B3 », for the eye; empty when there is none.
        pub code: String,
        pub titre: String,
        /// One sentence that says what the screen is for.
        pub chapo: String,
        /// Paths whose findings stand in the margin of this screen.
        pub chemins: Vec<String>,
        pub blocs: Vec<BlocEcran>,
        pub precedent: Option<RenvoiEcran>,
        pub suivant: Option<RenvoiEcran>,
    }

    /// `ecran_vue`: a screen, with the number that it is followed by.
    pub struct EcranMontre {
        #[serde(flatten)]
        pub ecran: EcranVue,
        pub tour: u32,
    }

    /// A way to another screen.
    pub struct RenvoiEcran {
        pub demande: EcranDemande,
        pub libelle: String,
    }

    /// A part of a screen.
    pub enum BlocEcran {
        Formulaire(FormulaireVue),
        Grille(GrilleVue),
        Texte(TexteVue),
        Liste(ListeVue),
        Choix(ChoixVue),
        Frise(FriseVue),
        Seance(SeanceVue),
    }

    /// The session of the assembly; the plan that is counted from it comes apart, for it changes with the day.
    pub struct SeanceVue {
        pub titre: String,
        pub jour: ChampVue,
        /// The number of days before it, for each recipient.
        pub delais: Vec<ChampVue>,
    }

    /// The milestones drawn along the period; they come with the overview.
    pub struct FriseVue {
        pub titre: String,
    }

    /// Fields one under another.
    pub struct FormulaireVue {
        pub titre: String,
        pub rang: RangFormulaire,
        pub champs: Vec<ChampVue>,
        /// Set when the whole group is an element that can be taken out.
        pub retirer: Option<RetraitVue>,
    }

    /// What a form is to the blocks around it.
    pub enum RangFormulaire {
        /// A block like the others.
        Ordinaire,
        /// Says more about an element of the block above.
        Precision,
    }

    /// How to take an element out.
    pub struct RetraitVue {
        pub chemin: String,
        /// « Retirer la partie « ARS » ».
        pub libelle: String,
    }

    /// One field.
    pub struct ChampVue {
        /// Path that it edits.
        pub chemin: String,
        pub libelle: String,
        pub nature: NatureChamp,
        /// As it reads in French; empty when not filled in. For a choice, the code.
        pub valeur: String,
        /// For a choice.
        pub options: Vec<OptionVue>,
        pub aide: Option<String>,
        /// What one press writes in an empty field: one's own name under a text that was read.
        pub proposition: Option<String>,
        pub lecture_seule: bool,
    }

    /// What is typed in a field or a cell.
    pub enum NatureChamp {
        Texte,
        /// A few signs that name something, before its title: « B3 ».
        Code,
        TexteLong,
        Montant,
        Nombre,
        Jour,
        Choix,
        OuiNon,
    }

    pub struct OptionVue {
        pub code: String,
        pub libelle: String,
    }

    /// A grid: money or indicators.
    pub struct GrilleVue {
        pub titre: String,
        /// Read to those who do not see the grid.
        pub description: String,
        /// Title of the first column, then one for each column of cells.
        pub entetes: Vec<String>,
        pub lignes: Vec<LigneGrille>,
        /// The last column adds up each row.
        pub derniere_totale: bool,
        pub notes: Vec<String>,
    }

    pub struct LigneGrille {
        pub genre: GenreLigne,
        /// The element that all its cells belong to: what is said of it is said of the row. Absent when they belong to several.
        pub chemin: Option<String>,
        /// What it is counted under: « etat »; empty when nothing adds it up.
        pub serie: String,
        /// The series that it adds up, for a row of totals.
        pub additionne: Vec<String>,
        /// Header of the row.
        pub titre: String,
        /// Code for the eye: « B3 »; empty when there is none.
        pub code: String,
        /// As many as columns; none for a group.
        pub cellules: Vec<CelluleGrille>,
        /// Drawn beside the header of the row.
        pub courbe: Option<CourbeVue>,
    }

    /// A small curve: baseline and targets joined by a line, results as dots.
    pub struct CourbeVue {
        /// How many columns: the baseline, then the years.
        pub colonnes: u32,
        pub cibles: Vec<PointCourbe>,
        pub resultats: Vec<PointCourbe>,
        /// The same in words.
        pub en_clair: String,
    }

    pub struct PointCourbe {
        /// Column, from 0.
        pub rang: u32,
        /// From 0, the lowest known value, to 100.
        pub hauteur: u32,
    }

    pub enum GenreLigne {
        Normale,
        /// Names the rows below it.
        Groupe,
        SousTotal,
        Total,
    }

    pub struct CelluleGrille {
        /// Path that it edits; absent for a computed cell, which is read only.
        pub chemin: Option<String>,
        /// Its name in the grid, which stays when the path of an element to make becomes that of the element.
        pub cle: String,
        /// Signed or put away: it is read, and no longer typed in.
        pub lecture_seule: bool,
        pub nature: NatureChamp,
        /// As it reads in French; empty when not filled in.
        pub texte: String,
        /// « fictif », « partiel »: said after the value.
        pub mention: Option<String>,
    }

    /// A rich text.
    pub struct TexteVue {
        pub chemin: String,
        pub titre: String,
        /// ProseMirror JSON, as text.
        pub document: String,
        /// What each data chip of this text shows.
        pub puces: Vec<PuceVue>,
        pub aide: Option<String>,
        pub lecture_seule: bool,
    }

    /// A data chip or a reference, and what it shows now.
    pub struct PuceVue {
        /// `<path> <form>` of a figure, `renvoi <id>` of a reference.
        pub cle: String,
        pub texte: String,
    }

    /// `texte_insertions`: what a text of the dossier may quote.
    pub struct InsertionsVue {
        pub donnees: Vec<DonneeVue>,
        /// Articles and actions, by id.
        pub renvois: Vec<OptionVue>,
    }

    /// A figure that stays alive in a text.
    pub struct DonneeVue {
        /// « Contrat », « Enveloppes », « Fiche B3 – Protéger les mineurs ».
        pub groupe: String,
        pub chemin: String,
        /// simple, en_lettres, nombre_unite.
        pub forme: String,
        /// What it is, unlike any other: « Fiche B3 – FIR 2023, montant prévu ».
        pub libelle: String,
        /// What it shows now.
        pub texte: String,
    }

    /// Elements in order: parties, articles, actions, steps.
    pub struct ListeVue {
        pub titre: String,
        /// Path of the list.
        pub chemin: String,
        pub elements: Vec<ElementVue>,
        /// What can be added, by model.
        pub ajouts: Vec<OptionVue>,
        /// Said when the list is empty.
        pub vide: String,
        /// True when its order no longer changes.
        pub fixe: bool,
        /// True when an element can be copied beside itself, by the model « copie:ID ».
        pub copiable: bool,
    }

    /// The reference list of the framework, ticked where an action of the plan serves it.
    pub struct ChoixVue {
        pub titre: String,
        /// Path of the list in which a ticked line puts its element.
        pub chemin: String,
        pub groupes: Vec<GroupeChoix>,
        /// What the official list holds and this one does not.
        pub manque: Option<String>,
        /// Said when the framework gives no line.
        pub vide: String,
        /// True when the choice no longer changes.
        pub fixe: bool,
    }

    pub struct GroupeChoix {
        /// « 1 – Agir le plus précocement possible … ».
        pub titre: String,
        pub lignes: Vec<LigneChoix>,
    }

    pub struct LigneChoix {
        pub code: String,
        pub titre: String,
        /// « objectif obligatoire », in the words of the framework.
        pub statut: String,
        /// True when the framework asks for it.
        pub impose: bool,
        /// The actions that serve it; ticked when there is one.
        pub servi: Vec<RenvoiEcran>,
        /// What ticking it adds.
        pub modele: String,
        /// What unticking it takes out; absent when that would lose something written.
        pub retirer: Option<RetraitVue>,
        /// Where its status is read.
        pub source: Option<SourceVue>,
    }

    pub struct ElementVue {
        pub chemin: String,
        pub code: String,
        pub titre: String,
        pub detail: String,
        /// The screen that edits it.
        pub ouvrir: Option<EcranDemande>,
        /// « Retirer l’action B3 »; absent when it cannot be taken out.
        pub retirer: Option<String>,
        /// Set when it is not in the contract yet, and could be.
        pub a_inserer: Option<AInserer>,
        /// Set when the framework fixes it: the contract does not rename it nor take it out.
        pub verrou: Option<VerrouVue>,
        /// « Prévu le 15 octobre 2022 », when one can be reminded of it some days before.
        pub rappelable: Option<String>,
    }

    /// Why an element does not change here.
    pub struct VerrouVue {
        /// « Échéance du cadre, verrouillée ».
        pub libelle: String,
        pub source: Option<SourceVue>,
    }

    /// A standard text that the contract does not hold: read before it is taken.
    pub struct AInserer {
        /// List that would hold it.
        pub chemin: String,
        pub modele: String,
        /// « Insérer l’article « Objet » ».
        pub libelle: String,
        pub texte: TexteVue,
    }

    /// `dossier_saisir`: what was typed or pasted, one transaction, one undo.
    pub struct DemandeSaisie {
        pub id: String,
        /// « montant ONDAM 2023 », « Coller 12 montants ».
        pub libelle: String,
        pub saisies: Vec<Saisie>,
        /// The screen that is looked at, to be given back as it then is.
        pub ecran: Option<EcranConnu>,
    }

    /// A screen that the window holds.
    pub struct EcranConnu {
        pub demande: EcranDemande,
        /// Number that it came with.
        pub tour: u32,
    }

    pub struct Saisie {
        pub chemin: String,
        pub nature: NatureChamp,
        /// As typed; empty to clear.
        pub texte: String,
    }

    /// `dossier_texte`: a rich text, written whole.
    pub struct DemandeTexte {
        pub id: String,
        pub chemin: String,
        pub libelle: String,
        /// ProseMirror JSON, as text.
        pub document: String,
        pub trait_de_frappe: TraitDeFrappe,
    }

    /// Whether a save goes on with what was being typed: undo takes a stretch at once.
    pub enum TraitDeFrappe {
        Nouveau,
        Suite,
    }

    /// `dossier_liste`: an element added, taken out or moved; several changed alike.
    pub struct DemandeListe {
        pub id: String,
        pub operation: OperationListe,
    }

    pub enum OperationListe {
        /// Adds an element of that model at the end of the list.
        Ajouter { chemin: String, modele: String },
        Retirer { chemin: String, libelle: String },
        /// Moves an element after another of its list; absent: first.
        Deplacer { chemin: String, apres: Option<String>, libelle: String },
        /// One change for several fiches, named by their ids.
        Grouper { actions: Vec<String>, changement: ChangementVue },
    }

    /// What came of an edit.
    pub struct RetourSaisie {
        /// « Enregistré le 22 novembre 2026 à 14 h 32 ».
        pub enregistre: String,
        /// Cells that were not understood; the others are saved.
        pub refus: Vec<RefusSaisie>,
        /// « montant ONDAM 2023 »; absent when there is nothing to undo.
        pub annuler: Option<String>,
        pub retablir: Option<String>,
        /// False when nothing had to be written: all was refused, or was already there.
        pub ecrit: bool,
        /// What is to be known of it: « … la fiche est créée sans : objectif H1 … ».
        pub remarque: Option<String>,
        /// Path of the element just added.
        pub ajoute: Option<String>,
        /// The screen that was asked for, with its new totals.
        pub ecran: Option<EcranRendu>,
    }

    /// A screen after an edit.
    pub enum EcranRendu {
        Entier(Box<EcranMontre>),
        Change(EcranChange),
    }

    /// What an edit changed of a screen.
    pub struct EcranChange {
        /// Number of the screen that it applies to.
        pub depuis: u32,
        /// Number of the screen that it makes.
        pub tour: u32,
        /// One for each block.
        pub blocs: Vec<BlocChange>,
    }

    pub enum BlocChange {
        Pareil,
        /// A grid of which only these rows changed.
        Lignes(Vec<LigneChangee>),
        Entier(BlocEcran),
    }

    pub struct LigneChangee {
        /// From 0, groups and totals included.
        pub rang: u32,
        pub ligne: LigneGrille,
    }

    pub struct RefusSaisie {
        pub chemin: String,
        /// What was typed.
        pub texte: String,
        pub message: String,
    }

    /// Choices of the creation in three questions.
    pub struct ChoixCreation {
        pub territoires: Vec<TerritoireVue>,
        pub cadres: Vec<CadreVue>,
    }

    pub struct TerritoireVue {
        pub code: String,
        pub nom: String,
        /// More than one for the Rhône: a fourth question then.
        pub collectivites: Vec<OptionVue>,
    }

    pub struct CadreVue {
        pub code: String,
        pub libelle: String,
        /// Period that the text sets, `AAAA-MM-JJ`.
        pub debut: String,
        pub fin: String,
        /// « Fiabilité : presse ».
        pub fiabilite: String,
    }

    /// `dossier_creer`.
    pub struct DemandeCreation {
        pub territoire: String,
        pub collectivite: Option<String>,
        pub cadre: String,
        /// As typed.
        pub debut: String,
        pub fin: String,
    }

    /// `dossier_ranger`.
    pub struct DemandeRangement {
        pub id: String,
        pub rangement: RangementVue,
    }

    pub enum RangementVue {
        Actif,
        Archive,
        Corbeille,
    }

    /// Who writes on this computer.
    pub struct ReglagesVue {
        /// Empty until the first opening is done.
        pub nom: String,
        /// departement, prefet, ars.
        pub partie: String,
        pub parties: Vec<OptionVue>,
        /// Where the dossiers are kept.
        pub dossier_des_donnees: String,
        /// Day of the newest verified copy; absent when there is none.
        pub derniere_copie: Option<String>,
        /// One for each contracting body that has a dossier here.
        pub logos: Vec<LogoVue>,
        /// Words that the user said are right.
        pub mots: Vec<String>,
    }

    pub struct LogoVue {
        /// Code of the body.
        pub collectivite: String,
        /// « Département du Cantal ».
        pub nom: String,
        /// As a `data:` address; absent when none was chosen.
        pub image: Option<String>,
    }

    /// `logo_choisir`, `logo_retirer`.
    pub struct DemandeLogo {
        pub collectivite: String,
    }

    /// `reglages_definir`.
    pub struct DemandeReglages {
        pub nom: String,
        pub partie: String,
    }
}
