//! One failed step of the program. Its French is in [`crate::textes::erreurs`].

use std::path::PathBuf;

use documents::ImageRefusee;
use documents::paquet::ErreurPaquet;
use documents::pdf::ErreurPdf;
use documents::tableur::{ErreurEcriture, ErreurLecture};
use domaine::dossier::Periode;
use domaine::ident::Exercice;
use domaine::jour::Jour;
use domaine::statut::Statut;

use crate::creation::Question;
use crate::vues::{CodeErreur, ErreurUi, RefusChamp};

/// A character that the fonts do not draw, and where the dossier has it: « action A6, description ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaractereRefuse {
    pub caractere: char,
    pub lieux: Vec<String>,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Erreur {
    /// The file cannot be read.
    #[error("cannot read {}", .fichier.display())]
    Lecture { fichier: PathBuf, cause: std::io::Error },
    /// The file cannot be written.
    #[error("cannot write {}", .fichier.display())]
    Ecriture { fichier: PathBuf, cause: std::io::Error },
    /// The file is above the limit.
    #[error("{} is too large", .fichier.display())]
    TropGros { fichier: PathBuf, octets: u64 },
    /// The file is not a dossier.
    #[error("{} is refused", .fichier.display())]
    Paquet { fichier: PathBuf, cause: ErreurPaquet },
    /// Three files that are not three states of one dossier.
    #[error("not copies of one dossier")]
    AutreDossier,
    /// A change for several fiches that does not say what to write.
    #[error("nothing to write in these fiches")]
    ChangementIncomplet,
    /// A template of fiche without a name.
    #[error("a template without a name")]
    ModeleSansNom,
    /// Another template has that name.
    #[error("template {0} is already there")]
    ModeleDejaLa(String),
    /// It was taken out, here or before the program started.
    #[error("no such template")]
    ModeleInconnu,
    /// A note without a word.
    #[error("empty note")]
    NoteVide,
    /// It was taken out, here or before the program started.
    #[error("no such note")]
    NoteInconnue,
    /// The day of a reminder.
    #[error("unreadable reminder {0}")]
    RappelIllisible(String),
    /// It would call on a day that has gone by.
    #[error("a reminder on {0}, which has gone by")]
    RappelPasse(Jour),
    /// The days between a reminder and its step.
    #[error("not a number of days: {0}")]
    JoursDeRappel(String),
    /// Days are counted back from a date.
    #[error("a step without a date")]
    EtapeSansDate,
    /// What was signed would change.
    #[error("a signed contract does not merge")]
    FusionScellee,
    /// Each state was a dossier, and what is made of them is not.
    #[error("the merged dossier is refused")]
    Fusion(domaine::refus::Refus),
    /// No indicator and no line of that year.
    #[error("nothing to collect for {0}")]
    RienACollecter(Exercice),
    /// A folder without a dossier.
    #[error("no dossier in {}", .0.display())]
    SansDossier(PathBuf),
    /// A new file never takes the place of another.
    #[error("{} is already there", .0.display())]
    DejaLa(PathBuf),
    /// A framework whose text sets no period.
    #[error("no period to take from framework {0}")]
    PeriodeAChoisir(String),
    #[error("unknown territory {0}")]
    TerritoireInconnu(String),
    #[error("several bodies for {territoire}")]
    CollectiviteAChoisir {
        territoire: String,
        choix: Vec<(String, String)>,
        /// A name that is none of them.
        refusee: Option<String>,
    },
    #[error("unknown framework {0}")]
    CadreInconnu(String),
    /// A framework file with its faults, each on its line.
    #[error("{fichier} is refused: {} faults", .fautes.len())]
    CadreRefuse { fichier: String, fautes: Vec<referentiel::ErreurDonnees> },
    #[error("{0} is too large for a framework")]
    CadreTropGros(String),
    /// Not UTF-8: the line of the first character that is not, or another kind of file.
    #[error("{fichier} is not a text")]
    CadreSansTexte { fichier: String, ligne: Option<usize> },
    /// This computer has a framework of that code already.
    #[error("framework {0} is already there")]
    CadreDejaLa(String),
    #[error("{0} cannot be the code of a framework")]
    CodeDeCadre(String),
    /// A framework of no year never applies.
    #[error("{0} names no year")]
    CodeSansAnnee(String),
    /// A package brings a framework that is not that of its dossier.
    #[error("{fichier} brings {trouve} instead of {attendu}")]
    CadreDUnAutre { fichier: String, attendu: String, trouve: String },
    /// The framework names no criteria of selection, and nothing was argued.
    #[error("no candidacy under {0}")]
    SansCandidature(String),
    /// The contract is under that framework already.
    #[error("already under {0}")]
    MemeCadre(String),
    /// No objective, indicator or empty place of that code.
    #[error("no {code} in {cadre}")]
    RangeeInconnue { cadre: String, code: String },
    /// A row that ships, or that came with a framework: it is corrected, not taken out.
    #[error("{code} of {cadre} was not added here")]
    RangeeDUnTexte { cadre: String, code: String },
    /// A framework that ships nowhere and that dossiers of this computer need.
    #[error("framework {code} is needed")]
    CadreEmploye { code: String, dossiers: usize },
    /// A number typed in a form.
    #[error("unreadable number {0}")]
    NombreDeSaisie(String),
    /// A number of objectives.
    #[error("not a whole number: {0}")]
    EntierDeSaisie(String),
    /// Two local files give the same framework.
    #[error("{fichier} repeats framework {code}")]
    CadreRepete { fichier: String, code: String },
    /// A pasted line whose engagement, status or theme was not chosen.
    #[error("nothing chosen for {ligne}")]
    ChoixManquant { ligne: String },
    /// A title, or the text it comes from, is empty.
    #[error("empty title")]
    TitreManquant,
    /// A file that cannot be a logo.
    #[error("{fichier} is no logo")]
    LogoRefuse { fichier: String, cause: ImageRefusee },
    #[error("period ends before it begins")]
    PeriodeInversee(Periode),
    #[error("period beyond the years that are known")]
    PeriodeHorsBornes(Periode),
    /// A question of the creation that has no answer.
    #[error("no answer")]
    ReponseManquante(Question),
    /// All that is wrong in the answers of the creation.
    #[error("answers are refused")]
    Reponses(Vec<(Question, Erreur)>),
    #[error("unknown example {0}")]
    ExempleInconnu(String),
    #[error("exercise {exercice} is outside the contract")]
    ExerciceHorsContrat { exercice: Exercice, periode: Periode },
    #[error("page {numero} does not exist")]
    PageInconnue { numero: u32, pages: u32 },
    /// The element of a screen is no longer there.
    #[error("no such element")]
    ElementInconnu,
    /// The correction that was read is no longer proposed.
    #[error("no such correction any more")]
    RemedeChange,
    /// A rich text that is not one of ours.
    #[error("unreadable rich text")]
    TexteIllisible,
    /// A date typed in a form.
    #[error("unreadable date {0}")]
    DateDeSaisie(String),
    /// The name of who writes.
    #[error("empty name")]
    NomManquant,
    /// A finding is left as it is for a reason.
    #[error("empty reason")]
    MotifManquant,
    /// Only what is « à vérifier » can be left as it is.
    #[error("this finding cannot be left")]
    ConstatNonLaissable,
    /// Findings stand in the way of a change of status.
    #[error("{obstacles} findings stand in the way")]
    PassageBloque { vers: Statut, obstacles: usize },
    /// The text of a signed contract.
    #[error("the contract is settled for signature")]
    ContratDefinitif,
    #[error("the contract is signed")]
    ContratSigne,
    /// A dossier that was archived or put in the bin is read, not written.
    #[error("the dossier is put away")]
    DossierRange,
    /// Two rows of a framework cannot have one code.
    #[error("code {code} is taken in {cadre}")]
    CodePris { cadre: String, code: String },
    /// No delay of the back-planning has that code.
    #[error("unknown delay {code}")]
    DelaiInconnu { code: String, connus: String },
    /// A kit is made for parties that sign.
    #[error("no signatory")]
    SansSignataire,
    #[error("originals: 1 to {maximum}")]
    NombreDOriginaux { maximum: usize },
    #[error("not a fingerprint: {0}")]
    EmpreinteMalEcrite(String),
    /// Nothing was typed.
    #[error("no fingerprint was typed")]
    EmpreinteManquante,
    /// An agenda is made for a session.
    #[error("no session")]
    SeanceManquante,
    #[error("session out of the calendar: {0}")]
    SeanceHorsCalendrier(Jour),
    /// The sheet cannot be written as a workbook.
    #[error(transparent)]
    Feuille(#[from] ErreurEcriture),
    /// The file is not a workbook that an export has made.
    #[error(transparent)]
    Classeur(#[from] ErreurLecture),
    /// A sheet of that nature is made to be read.
    #[error("sheet {0} is not taken back")]
    FeuilleDeLecture(String),
    /// The sheet was made from another contract.
    #[error("a sheet of {contrat}")]
    FeuilleDUnAutre { contrat: String },
    /// A sheet or a document of a contract that this computer does not have.
    #[error("a file of {contrat}, which is not here")]
    DossierAbsent { contrat: String },
    /// A file of no kind that is taken in.
    #[error("unknown kind of file: {0}")]
    FichierInconnu(String),
    /// The column that says what each row is about is gone, or the whole table.
    #[error("no row of titles")]
    FeuilleSansReperes,
    /// A file that came back and is not a PDF that can be followed.
    #[error("not a readable PDF")]
    RetourIllisible(signatures::Illisible),
    /// A file that came back for another dossier.
    #[error("returned for another dossier")]
    RetourDUnAutre,
    /// Another file was chosen since, or none.
    #[error("the returned file was replaced")]
    RetourRemplace,
    /// The dossier could not be sent any more.
    #[error("attachments are too large")]
    PiecesTropLourdes { fichier: String },
    /// The dossier names an attachment whose bytes did not come with it.
    #[error("attachment without bytes")]
    PieceAbsente { titre: String },
    /// The bytes are no longer those that the dossier names.
    #[error("altered attachment")]
    PieceAlteree { titre: String },
    /// No PDF is made of what it would not print whole: each character with its places.
    #[error("characters without a glyph")]
    NonImprimable(Vec<CaractereRefuse>),
    /// The document cannot be written as a PDF.
    #[error(transparent)]
    Pdf(#[from] ErreurPdf),
    #[error(transparent)]
    Stockage(#[from] stockage::Erreur),
}

impl Erreur {
    /// What happened, then what to do, with the code that a screen acts on.
    pub fn pour_l_ecran(&self) -> ErreurUi {
        let seul =
            |champ: &str| vec![RefusChamp { champ: champ.to_owned(), message: crate::textes::erreurs::message(self) }];
        let champs = match self {
            Self::ModeleSansNom | Self::ModeleDejaLa(_) => seul("nom"),
            Self::NoteVide => seul("texte"),
            Self::RappelIllisible(_) | Self::RappelPasse(_) | Self::JoursDeRappel(_) | Self::EtapeSansDate => {
                seul("rappel")
            }
            Self::Reponses(refus) => refus
                .iter()
                .map(|(question, erreur)| RefusChamp {
                    champ: question.champ().to_owned(),
                    message: crate::textes::erreurs::message(erreur),
                })
                .collect(),
            _ => Vec::new(),
        };
        ErreurUi { code: self.code(), message: crate::textes::erreurs::message(self), champs }
    }

    fn code(&self) -> CodeErreur {
        match self {
            Self::Lecture { .. }
            | Self::Ecriture { .. }
            | Self::TropGros { .. }
            | Self::CadreTropGros(_)
            | Self::LogoRefuse { .. }
            | Self::RetourIllisible(_)
            | Self::PiecesTropLourdes { .. }
            | Self::PieceAbsente { .. }
            | Self::PieceAlteree { .. }
            | Self::SansDossier(_)
            | Self::DejaLa(_)
            | Self::CadreSansTexte { .. } => CodeErreur::Fichier,
            Self::Paquet { cause: ErreurPaquet::PlusRecent(_), .. } => CodeErreur::Version,
            Self::Paquet { .. } => CodeErreur::Refus,
            Self::TerritoireInconnu(_)
            | Self::CollectiviteAChoisir { .. }
            | Self::PeriodeAChoisir(_)
            | Self::RienACollecter(_)
            | Self::CadreInconnu(_)
            | Self::CadreRefuse { .. }
            | Self::CadreDejaLa(_)
            | Self::CodeDeCadre(_)
            | Self::CodeSansAnnee(_)
            | Self::CadreDUnAutre { .. }
            | Self::SansCandidature(_)
            | Self::MemeCadre(_)
            | Self::TitreManquant
            | Self::RangeeDUnTexte { .. }
            | Self::CadreEmploye { .. }
            | Self::NombreDeSaisie(_)
            | Self::EntierDeSaisie(_)
            | Self::CadreRepete { .. }
            | Self::ChoixManquant { .. }
            | Self::PeriodeInversee(_)
            | Self::PeriodeHorsBornes(_)
            | Self::ReponseManquante(_)
            | Self::Reponses(_)
            | Self::ExerciceHorsContrat { .. }
            | Self::DelaiInconnu { .. }
            | Self::SeanceHorsCalendrier(_) => CodeErreur::Refus,
            Self::ChangementIncomplet | Self::ModeleSansNom | Self::ModeleDejaLa(_) => CodeErreur::Refus,
            Self::NoteVide
            | Self::RappelIllisible(_)
            | Self::RappelPasse(_)
            | Self::JoursDeRappel(_)
            | Self::EtapeSansDate => CodeErreur::Refus,
            Self::ExempleInconnu(_)
            | Self::NoteInconnue
            | Self::ModeleInconnu
            | Self::PageInconnue { .. }
            | Self::ElementInconnu
            | Self::RangeeInconnue { .. } => CodeErreur::Introuvable,
            Self::ContratDefinitif
            | Self::ContratSigne
            | Self::RetourDUnAutre
            | Self::RetourRemplace
            | Self::RemedeChange
            | Self::AutreDossier
            | Self::FusionScellee
            | Self::Fusion(_)
            | Self::SeanceManquante
            | Self::SansSignataire
            | Self::NombreDOriginaux { .. }
            | Self::EmpreinteMalEcrite(_)
            | Self::EmpreinteManquante
            | Self::DossierRange
            | Self::CodePris { .. }
            | Self::TexteIllisible
            | Self::DateDeSaisie(_)
            | Self::NomManquant
            | Self::MotifManquant
            | Self::ConstatNonLaissable
            | Self::PassageBloque { .. } => CodeErreur::Refus,
            Self::Classeur(ErreurLecture::PlusRecent) => CodeErreur::Version,
            Self::Classeur(_)
            | Self::Feuille(_)
            | Self::FeuilleDeLecture(_)
            | Self::FeuilleDUnAutre { .. }
            | Self::DossierAbsent { .. }
            | Self::FichierInconnu(_)
            | Self::FeuilleSansReperes
            | Self::NonImprimable(_)
            | Self::Pdf(_) => CodeErreur::Refus,
            Self::Stockage(cause) => match cause {
                stockage::Erreur::Introuvable(_) => CodeErreur::Introuvable,
                stockage::Erreur::PlusRecent { .. } => CodeErreur::Version,
                stockage::Erreur::Refus(_) | stockage::Erreur::RienAAnnuler | stockage::Erreur::DejaLa(_) => {
                    CodeErreur::Refus
                }
                stockage::Erreur::Occupe
                | stockage::Erreur::DisquePlein
                | stockage::Erreur::LectureSeule
                | stockage::Erreur::Fichier(_)
                | stockage::Erreur::Illisible(_)
                | stockage::Erreur::Endommage => CodeErreur::Fichier,
                stockage::Erreur::MontantHorsLimite(_) | stockage::Erreur::Abime(_) | stockage::Erreur::Sqlite(_) => {
                    CodeErreur::Inattendu
                }
            },
        }
    }
}
