//! What comes back from signature: whether it is our document, and whether its signatures hold.
//!
//! Our files are the same bytes for the same dossier, day and logo: the one that was sent is made again and compared. A file that another
//! program saved again is compared by the data it carries, then by the words it prints. Nothing is written here.

mod sans_donnees;

use documents::MiseEnPage;
use documents::composeurs::Demande;
use documents::document::{Contenu, Document, Faces, Logo, Original};
use domaine::dossier::Dossier;
use domaine::ident::Exercice;
use domaine::jour::Jour;
use domaine::statut::Statut;
use serde_json::Value;
use signatures::{Ajouts, Lecture, Moment};

use crate::erreur::Erreur;
use crate::horloge;
use crate::liasses;
use crate::textes::nom_de_document::Nom;
use crate::textes::retour as phrases;
use crate::vues_retour::{DocumentRendu, RetourSigne, SorteDeRendu, VerdictRetour};

/// A file that came back.
#[derive(Clone, Default)]
pub struct Recu<'a> {
    pub octets: &'a [u8],
    /// The file that was sent, when it was kept; it is made again otherwise.
    pub original: Option<&'a [u8]>,
    /// The logo it was printed under.
    pub logo: Option<Logo>,
}

/// How a file that came back is kept.
pub(crate) struct AGarder {
    /// « Convention signée, rendue le 8 juin 2022 ».
    pub titre: String,
    /// « Convention signée, empreinte 7K2M-4QXT »: the version to seal, when the file is our document, signed, or a scan of
    /// paper once the text is settled.
    pub version: Option<String>,
}

/// What the file is with regard to the dossier.
pub(crate) struct Rendu {
    pub sorte: SorteDeRendu,
    pub empreinte_lue: Option<String>,
    pub nom: Option<Nom>,
    /// That of the dossier, and which document has it.
    pub attendu: Option<(Demande, String)>,
    /// Fields to sign and for whom: « Pour l’État ».
    pub champs: Vec<(String, String)>,
    /// Title of the other dossier, when it is one.
    pub autre: Option<String>,
    /// How many data differ, in another version.
    pub ecarts: usize,
    /// It was printed as a draft.
    pub projet: bool,
    /// Nothing but its title says that it is of this dossier.
    pub reconnu_a_son_titre: bool,
    /// What was added to our own bytes.
    pub ajouts: Option<Ajouts>,
    /// The file that was kept says what was sent, and nothing else did.
    pub par_l_original: bool,
}

impl Rendu {
    fn nouveau(sorte: SorteDeRendu) -> Self {
        Self {
            sorte,
            empreinte_lue: None,
            nom: None,
            attendu: None,
            champs: Vec::new(),
            autre: None,
            ecarts: 0,
            projet: false,
            reconnu_a_son_titre: false,
            ajouts: None,
            par_l_original: false,
        }
    }

    /// With what was added to the file that was sent: one of those made again, else the one that was kept. A file that is made
    /// again cannot hold what somebody added before it was kept.
    fn sur(mut self, recu: &Recu<'_>, refaits: &[Vec<u8>]) -> Self {
        self.ajouts = refaits.iter().find_map(|refait| signatures::ajouts(refait, recu.octets));
        if self.ajouts.is_none() {
            self.ajouts = recu.original.and_then(|original| signatures::ajouts(original, recu.octets));
            self.par_l_original = self.ajouts.is_some();
        }
        self
    }

    /// How sentences name the document.
    pub fn nom(&self) -> Nom {
        self.nom.clone().unwrap_or_else(Nom::inconnu)
    }

    /// It carries the data that it was made from.
    pub fn est_un_acte(&self) -> bool {
        matches!(self.attendu, Some((Demande::Convention | Demande::Rapport(_), _)))
    }

    /// It is made to be signed: once it is, the text is settled.
    pub fn se_signe(&self) -> bool {
        self.est_un_acte() || matches!(self.attendu, Some((Demande::FeuilleDeSignature(_), _)))
    }
}

/// The account of a file that came back, read on that day.
///
/// # Errors
/// A file that is no PDF or cannot be followed; a dossier whose framework is not known.
pub fn retour(dossier: &Dossier, recu: &Recu<'_>, jour: Jour) -> Result<RetourSigne, Erreur> {
    examiner(dossier, recu, jour).map(|(retour, _)| retour)
}

/// The same, with how it would be kept; nothing is kept of what belongs to another dossier.
pub(crate) fn examiner(
    dossier: &Dossier,
    recu: &Recu<'_>,
    jour: Jour,
) -> Result<(RetourSigne, Option<AGarder>), Erreur> {
    let lecture = signatures::lire(recu.octets).map_err(Erreur::RetourIllisible)?;
    let rendu = reconnaitre(dossier, recu, &lecture, jour)?;
    let changements = changements(&lecture, &rendu);
    let signees = !lecture.signatures.is_empty();
    let intactes = lecture.signatures.iter().all(signatures::Signature::intacte) && changements.is_empty();
    let verdict = match rendu.sorte {
        SorteDeRendu::Exact | SorteDeRendu::MemeTexte if signees && intactes => VerdictRetour::Conforme,
        SorteDeRendu::SansDonnees | SorteDeRendu::Exact | SorteDeRendu::MemeTexte if !signees && intactes => {
            VerdictRetour::NonVerifiable
        }
        _ => VerdictRetour::Anomalie,
    };
    let pour = |champ: &str| rendu.champs.iter().find(|(nom, _)| nom == champ).map(|(_, pour)| pour.clone());
    let mut garder = phrases::a_garder(&verdict, &rendu, lecture.champs_vides.len(), jour);
    if let Some(garder) = &mut garder
        && verdict == VerdictRetour::NonVerifiable
        && rendu.sorte == SorteDeRendu::SansDonnees
        && !dossier.statut.est_modifiable()
    {
        // Signed on paper: the scan proves nothing, but the text that was signed is settled, and stays at hand. A page that
        // says which document it is seals no other.
        garder.version = match (&rendu.attendu, &rendu.empreinte_lue) {
            (Some((_, empreinte)), _) if rendu.se_signe() => {
                Some(phrases::version_d_une_copie(&rendu.nom(), empreinte))
            }
            (None, None) => {
                let convention = crate::composer(dossier, &Demande::Convention, jour)?.meta.empreinte;
                let nom = Nom::de(dossier, &Demande::Convention);
                Some(phrases::version_d_une_copie(&nom, &convention.unwrap_or_default()))
            }
            _ => None,
        };
    }
    let intact = rendu.sorte == SorteDeRendu::Exact && changements.is_empty();
    let retour = RetourSigne {
        resume: phrases::resume(&verdict, &rendu, &lecture),
        verdict,
        document: DocumentRendu {
            phrase: phrases::document(&rendu, &lecture),
            empreinte_lue: rendu.empreinte_lue.clone(),
            empreinte_attendue: rendu.attendu.as_ref().map(|(_, empreinte)| empreinte.clone()),
            sorte: rendu.sorte.clone(),
        },
        pages: u32::try_from(lecture.pages).unwrap_or(u32::MAX),
        signatures: lecture.signatures.iter().map(|s| phrases::signature(s, pour(&s.champ), jour)).collect(),
        restent: lecture.champs_vides.iter().map(|champ| pour(champ).unwrap_or_else(|| champ.clone())).collect(),
        ajouts: changements,
        remarques: rendu
            .ajouts
            .iter()
            .flat_map(phrases::remarques_sur_les_champs)
            .chain(recu.original.and_then(|_| phrases::original_de_trop(&rendu)))
            .collect(),
        limites: phrases::limites(signees, intact),
    };
    Ok((retour, garder))
}

/// What was added that no signature explains: to our bytes when they are there, else after the first signature.
fn changements(lecture: &Lecture, rendu: &Rendu) -> Vec<String> {
    let apres = rendu.ajouts.iter().chain(lecture.signatures.iter().map(|s| &s.apres));
    let mut phrases: Vec<String> = Vec::new();
    for phrase in apres.flat_map(|a| &a.changements).map(phrases::changement) {
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    phrases
}

fn reconnaitre(dossier: &Dossier, recu: &Recu<'_>, lecture: &Lecture, jour: Jour) -> Result<Rendu, Erreur> {
    crate::cadre_de(dossier)?;
    let textes = signatures::textes(recu.octets).unwrap_or_default();
    let empreinte_lue = textes.iter().find_map(|page| empreinte(page));
    let piece = lecture.pieces.iter().find(|p| p.nom == "acte.json");
    let acte = piece.and_then(|p| serde_json::from_slice::<Value>(&p.octets).ok());
    let mut rendu = match (piece, acte.as_ref().and_then(Acte::lire)) {
        (Some(piece), Some(acte)) if acte.dossier.id == dossier.id => {
            comparer(dossier, recu, lecture, &textes, &acte, &piece.octets)
        }
        (_, Some(acte)) => {
            let mut rendu = Rendu::nouveau(SorteDeRendu::AutreDossier);
            rendu.autre = Some(acte.dossier.titre.clone());
            rendu
        }
        (_, None) => {
            let jour = lecture.cree.and_then(jour_de).unwrap_or(jour);
            sans_donnees::reconnaitre(dossier, recu, lecture, &textes, empreinte_lue.as_deref(), jour)
        }
    };
    rendu.empreinte_lue = empreinte_lue;
    Ok(rendu)
}

/// The dossier that an act says it is of, with its title; nothing for what carries no data.
pub(crate) fn dossier_de_l_acte(octets: &[u8]) -> Option<(String, String)> {
    let lecture = signatures::lire(octets).ok()?;
    let piece = lecture.pieces.iter().find(|p| p.nom == "acte.json")?;
    let Acte { dossier, .. } = Acte::lire(&serde_json::from_slice(&piece.octets).ok()?)?;
    Some((dossier.id.to_string(), dossier.titre))
}

/// The pages of an act of that dossier, laid out again from it, else from the data that the file carries; nothing when these are
/// not the words it prints. What was added to it, such as the picture of a signature, is not on them.
pub(crate) fn pages_de_l_acte(dossier: &Dossier, octets: &[u8]) -> Option<MiseEnPage> {
    let lecture = signatures::lire(octets).ok()?;
    let piece = lecture.pieces.iter().find(|p| p.nom == "acte.json")?;
    let acte = Acte::lire(&serde_json::from_slice(&piece.octets).ok()?)?;
    let jour = jour_de(lecture.cree?)?;
    let textes = signatures::textes(octets)?;
    let lus = lettres(&textes);
    let memes_mots = |pages: &MiseEnPage| {
        let refait = documents::ecrire_pdf(pages).ok();
        refait.and_then(|pdf| signatures::textes(&pdf)).is_some_and(|attendus| lettres(&attendus) == lus)
    };
    [comme_envoye(dossier, &acte.dossier), acte.dossier].into_iter().find_map(|origine| {
        let document = crate::composer(&origine, &acte.demande, jour).ok()?;
        mises_en_page(&origine, &document, &textes).into_iter().find(memes_mots)
    })
}

/// The data that an act carries, read back.
struct Acte {
    demande: Demande,
    dossier: Dossier,
    arbre: Value,
}

impl Acte {
    fn lire(json: &Value) -> Option<Self> {
        let arbre = json.get("dossier")?.clone();
        let dossier = domaine::arbre::lire(arbre.to_string().as_bytes()).ok()?;
        let demande = match json.get("exercice").and_then(Value::as_i64) {
            None => Demande::Convention,
            Some(annee) => Demande::Rapport(Exercice::try_from(i32::try_from(annee).ok()?).ok()?),
        };
        Some(Self { demande, dossier, arbre })
    }
}

/// An act of this dossier: the file made again, then its data, then its words.
fn comparer(
    dossier: &Dossier,
    recu: &Recu<'_>,
    lecture: &Lecture,
    textes: &[String],
    acte: &Acte,
    donnees: &[u8],
) -> Rendu {
    let mut rendu = Rendu::nouveau(SorteDeRendu::AutreVersion);
    rendu.projet = !sans_mention(acte.dossier.statut);
    rendu.nom = Some(Nom::de(dossier, &acte.demande));
    let jour = lecture.cree.and_then(jour_de).unwrap_or(Jour::new(2000, 1, 1).expect("a day of the calendar"));
    // An exercise that the contract no longer has cannot be composed: the act is of another version then.
    let Ok(document) = crate::composer(&comme_envoye(dossier, &acte.dossier), &acte.demande, jour) else {
        return rendu;
    };
    rendu.champs = champs(&document);
    rendu.attendu = document.meta.empreinte.clone().map(|e| (acte.demande.clone(), e));
    let attendues = document.pieces.iter().find(|p| p.nom == "acte.json").map(|p| p.octets.clone());
    let memes_donnees = attendues.as_deref() == Some(donnees);
    let refaits = refaire(dossier, &Document { logo: recu.logo.clone(), ..document }, textes);
    let mut rendu = rendu.sur(recu, &refaits);
    match rendu.ajouts {
        Some(_) if memes_donnees => rendu.sorte = SorteDeRendu::Exact,
        _ if memes_donnees => {
            let lus = lettres(textes);
            let meme = |refait: &Vec<u8>| signatures::textes(refait).is_some_and(|attendus| lus == lettres(&attendus));
            let memes = !textes.is_empty() && refaits.iter().any(meme);
            rendu.sorte = if memes { SorteDeRendu::MemeTexte } else { SorteDeRendu::TexteDifferent };
        }
        _ => {
            let attendu = attendues.and_then(|a| serde_json::from_slice::<Value>(&a).ok());
            let attendu = attendu.and_then(|a| a.get("dossier").cloned()).unwrap_or_default();
            rendu.ecarts = domaine::diff::diff(&attendu, &acte.arbre).len();
        }
    }
    rendu
}

/// The files that may have been sent: an original under the number that its pages print, with boxes to initial or not, on
/// one side of the paper or both.
fn refaire(dossier: &Dossier, document: &Document, textes: &[String]) -> Vec<Vec<u8>> {
    mises_en_page(dossier, document, textes).iter().filter_map(|pages| documents::ecrire_pdf(pages).ok()).collect()
}

fn mises_en_page(dossier: &Dossier, document: &Document, textes: &[String]) -> Vec<MiseEnPage> {
    let numero = textes.iter().find_map(|page| numero_d_original(page));
    let originaux = match numero {
        None => vec![None],
        Some((numero, sur)) => {
            [liasses::cases(dossier), Vec::new()].map(|paraphes| Some(Original { numero, sur, paraphes })).into()
        }
    };
    let sortes = originaux.into_iter().flat_map(|o| [Faces::Recto, Faces::RectoVerso].map(|faces| (o.clone(), faces)));
    sortes
        .map(|(original, faces)| documents::mettre_en_page(&Document { original, faces, ..document.clone() }))
        .collect()
}

/// « Original n° 2 sur 3 », as the foot of a page prints it.
fn numero_d_original(page: &str) -> Option<(usize, usize)> {
    let mut nombres = page.split("Original n°").nth(1)?.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    Some((nombres.next()?.parse().ok()?, nombres.next()?.parse().ok()?))
}

/// The dossier with what the signature itself changes put back: its status, and the day and place that are filled in afterwards.
fn comme_envoye(dossier: &Dossier, envoye: &Dossier) -> Dossier {
    let mut ancien = dossier.clone();
    if sans_mention(envoye.statut) && sans_mention(dossier.statut) {
        ancien.statut = envoye.statut;
        ancien.date_signature = envoye.date_signature;
        ancien.lieu_signature.clone_from(&envoye.lieu_signature);
    }
    ancien
}

/// Printed without « PROJET ».
fn sans_mention(statut: Statut) -> bool {
    match statut {
        Statut::Projet | Statut::Transmis | Statut::Delibere => false,
        Statut::Definitif | Statut::Signe | Statut::Clos => true,
    }
}

fn champs(document: &Document) -> Vec<(String, String)> {
    let blocs = document.blocs.iter().filter_map(|bloc| match &bloc.contenu {
        Contenu::Signatures(signatures) => Some(&signatures.signataires),
        _ => None,
    });
    blocs.flatten().map(|s| (s.champ.clone(), s.pour.clone())).collect()
}

/// « Empreinte 7K2M-4QXT », as the foot of a page prints it.
fn empreinte(page: &str) -> Option<String> {
    let suite = page.split("Empreinte").nth(1)?.trim_start();
    let code: String = suite.chars().take(9).collect();
    let forme = code.chars().enumerate().all(|(i, c)| if i == 4 { c == '-' } else { c.is_ascii_alphanumeric() });
    (forme && code.len() == 9).then_some(code)
}

/// The words without their spaces, which no two programs write the same.
fn lettres(pages: &[String]) -> Vec<String> {
    pages.iter().map(|page| page.chars().filter(|c| !c.is_whitespace()).collect()).collect()
}

/// The day of a moment, in universal time.
pub(crate) fn jour_de(moment: Moment) -> Option<Jour> {
    horloge::instant(moment.0).map(|instant| Jour::from(instant.to_zoned(jiff::tz::TimeZone::UTC).date()))
}
