//! From a dossier to an act: composed, laid out, then written as PDF or drawn page by page; or written as DOCX.

use documents::composeurs::{self, Appui, Demande, Formules, Releve, Sujet};
use documents::document::{Faces, Logo, Original};
use documents::{Document, ErreurPdf, MiseEnPage};
use domaine::cadre::Cadre;
use domaine::constat::Constat;
use domaine::dossier::{Dossier, Partie, Role};
use domaine::jour::Jour;
use domaine::statut::Statut;
use domaine::texte::{Bloc, Inline, Texte};

use crate::erreur::{CaractereRefuse, Erreur};
use crate::puces::Puces;
use crate::textes::{caracteres, constats as mots, reste};
use crate::{cadre_de, champs, creation};

/// The clause of the model on the money of the contract.
const CLAUSE_DE_L_ARGENT: &str = "engagements-financiers";

/// An act ready to be read: its document and its pages.
pub struct Acte {
    pub document: Document,
    pub pages: MiseEnPage,
}

/// Composes an act as of a day.
///
/// # Errors
/// An exercise or an action that the contract does not have, or a framework that is not known.
pub fn composer(dossier: &Dossier, demande: &Demande, jour: Jour) -> Result<Document, Erreur> {
    composer_pour(dossier, demande, jour, None)
}

/// The same for so many originals: what goes with them says that number; the act says its own.
pub(crate) fn composer_pour(
    dossier: &Dossier,
    demande: &Demande,
    jour: Jour,
    originaux: Option<usize>,
) -> Result<Document, Erreur> {
    match demande {
        Demande::Rapport(exercice) if !dossier.exercices().contains(exercice) => {
            return Err(Erreur::ExerciceHorsContrat { exercice: *exercice, periode: dossier.periode });
        }
        Demande::Fiche(action) if dossier.action(action.as_str()).is_none() => return Err(Erreur::ElementInconnu),
        Demande::FeuilleDeSignature(partie) if dossier.signataires().all(|p| p.id != *partie) => {
            return Err(Erreur::ElementInconnu);
        }
        _ => {}
    }
    let cadre = cadre_de(dossier)?;
    if *demande == Demande::Candidature && !dossier.candidature.est_de_mise(cadre) {
        return Err(Erreur::SansCandidature(cadre.libelle.clone()));
    }
    let puces = Puces::new(dossier, cadre);
    let mut formules = formules(dossier, demande);
    formules.originaux = originaux.unwrap_or(formules.originaux);
    let statut = statut_imprime(dossier, jour)?;
    let (releves, reste) = match demande {
        Demande::Controle => {
            let constats = crate::verifier(dossier, jour)?;
            (releves(dossier, &constats), reste::du_jour(dossier, &constats))
        }
        Demande::Note | Demande::RapportAssemblee | Demande::Deliberation => {
            (Vec::new(), reste::du_papier(dossier, &crate::verifier(dossier, jour)?, statut))
        }
        _ => (Vec::new(), None),
    };
    let sujet = Sujet {
        dossier,
        cadre,
        jour,
        statut,
        formules: &formules,
        releves: &releves,
        reste: reste.as_deref(),
        origine: crate::textes::cadres::origine_locale(&cadre.code),
        puces: &|puce| puces.ecrire(puce),
    };
    Ok(composeurs::composer(&sujet, demande))
}

/// The status that pages print: a dossier that calls itself definitive and is not ready prints as the draft that it is. Paper
/// that exists, signed, is not marked afterwards.
pub(crate) fn statut_imprime(dossier: &Dossier, jour: Jour) -> Result<Statut, Erreur> {
    Ok(match dossier.statut {
        Statut::Definitif if reste::faux_definitif(dossier, &crate::verifier(dossier, jour)?).is_some() => {
            Statut::Projet
        }
        statut => statut,
    })
}

/// The findings of that day in words, as the window shows them.
fn releves(dossier: &Dossier, constats: &[Constat]) -> Vec<Releve> {
    // The report says which characters cannot be printed, and is printed: a square stands for each.
    let imprimable = |texte: String| -> String {
        texte.chars().map(|c| if domaine::imprimable::est_imprimable(c) { c } else { '□' }).collect()
    };
    let releve = |constat: &Constat| {
        let vue = mots::vue(constat, dossier);
        Releve {
            gravite: constat.gravite,
            ou: imprimable(vue.ou),
            titre: imprimable(vue.titre),
            explication: imprimable(vue.explication),
            appui: vue.source.map(|s| Appui {
                nature: s.nature,
                titre: s.titre,
                extrait: s.extrait,
                fiabilite: s.fiabilite,
            }),
        }
    };
    constats.iter().map(releve).collect()
}

/// Composes and lays out, under a logo when there is one.
///
/// # Errors
/// As [`composer`].
pub fn mettre_en_page(dossier: &Dossier, demande: &Demande, jour: Jour, logo: Option<Logo>) -> Result<Acte, Erreur> {
    let document = sous_logo(dossier, demande, jour, logo)?;
    let pages = documents::mettre_en_page(&document);
    Ok(Acte { document, pages })
}

/// The bytes of the PDF: the same for the same dossier, day and logo.
///
/// # Errors
/// As [`composer`], or a character that no embedded font has.
pub fn pdf(dossier: &Dossier, demande: &Demande, jour: Jour, logo: Option<Logo>) -> Result<Vec<u8>, Erreur> {
    let Acte { pages, .. } = mettre_en_page(dossier, demande, jour, logo)?;
    ecrire(&pages, dossier, jour)
}

/// The file of these pages. What they cannot print is refused with its places in the dossier, which a finding names too.
pub(crate) fn ecrire(pages: &MiseEnPage, dossier: &Dossier, jour: Jour) -> Result<Vec<u8>, Erreur> {
    match documents::ecrire_pdf(pages) {
        Err(ErreurPdf::CaractereAbsent { .. }) => Err(Erreur::NonImprimable(refuses(pages, dossier, jour)?)),
        ecrit => Ok(ecrit?),
    }
}

/// How a PDF is printed: one original among several, on one side of the paper or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impression {
    pub original: Option<Original>,
    pub faces: Faces,
    /// How many originals there are in all, when it is not one a signatory.
    pub originaux: Option<usize>,
}

/// The bytes of the PDF, printed so: the same act, the same words.
///
/// # Errors
/// As [`pdf`].
pub fn pdf_imprime(
    dossier: &Dossier,
    demande: &Demande,
    jour: Jour,
    logo: Option<Logo>,
    impression: Impression,
) -> Result<Vec<u8>, Erreur> {
    let Impression { original, faces, originaux } = impression;
    let document = Document { logo, original, faces, ..composer_pour(dossier, demande, jour, originaux)? };
    let pages = documents::mettre_en_page(&document);
    // Written from its pages alone: a long act is not held twice.
    drop(document);
    ecrire(&pages, dossier, jour)
}

/// The bytes of the DOCX: the same for the same dossier, day and logo.
///
/// # Errors
/// As [`composer`].
pub fn docx(dossier: &Dossier, demande: &Demande, jour: Jour, logo: Option<Logo>) -> Result<Vec<u8>, Erreur> {
    Ok(documents::ecrire_docx(&sous_logo(dossier, demande, jour, logo)?))
}

/// What must be known of a DOCX: it keeps characters that the PDF of the same document refuses.
///
/// # Errors
/// As [`composer`].
pub fn remarque_du_docx(dossier: &Dossier, demande: &Demande, jour: Jour) -> Result<Option<String>, Erreur> {
    remarque(&documents::mettre_en_page(&composer(dossier, demande, jour)?), dossier, jour)
}

/// The same of a document that is laid out already.
pub(crate) fn remarque(pages: &MiseEnPage, dossier: &Dossier, jour: Jour) -> Result<Option<String>, Erreur> {
    Ok(caracteres::refuses_par_le_pdf(&refuses(pages, dossier, jour)?))
}

fn refuses(pages: &MiseEnPage, dossier: &Dossier, jour: Jour) -> Result<Vec<CaractereRefuse>, Erreur> {
    caracteres::situer(pages.absents.iter().map(|absent| absent.texte.as_str()), dossier, jour)
}

fn sous_logo(dossier: &Dossier, demande: &Demande, jour: Jour, logo: Option<Logo>) -> Result<Document, Erreur> {
    Ok(Document { logo, ..composer(dossier, demande, jour)? })
}

/// The set phrases of the model, filled for this dossier.
fn formules(dossier: &Dossier, demande: &Demande) -> Formules {
    let modele = referentiel::modele_convention(&dossier.cadre).formules;
    let cadre = referentiel::cadre(&dossier.cadre);
    let valeur = |champ: &str| cadre.and_then(|cadre| champs::valeur(dossier, cadre, champ));
    let remplir = |texte: &str| {
        referentiel::remplir(texte, |champ| match (demande, champ) {
            // The report is signed on a day of its own, which only the pen knows.
            (Demande::Rapport(_), "signature.date" | "signature.lieu") => None,
            _ => valeur(champ),
        })
    };
    Formules {
        entre: remplir(&modele.entre),
        parties: parties_nommees(dossier)
            .into_iter()
            .map(|memes| {
                let phrase = referentiel::remplir(&modele.partie, |champ| champs::valeur_de_partie(&memes, champ));
                (memes[0].id.clone(), phrase)
            })
            .collect(),
        visas: remplir(&modele.visas),
        convenu: remplir(&modele.convenu),
        fait: remplir(&modele.fait),
        assemblee: valeur("assemblee.le").unwrap_or_else(|| "l’assemblée délibérante".to_owned()),
        a_l_assemblee: champs::a_l_assemblee(dossier).unwrap_or_else(|| "à l’assemblée délibérante".to_owned()),
        originaux: dossier.signataires().count(),
        executif: valeur("executif.le").unwrap_or_else(|| format!("le représentant {}", dossier.du_contractant())),
        annees_indicatives: cadre.is_some_and(|cadre| annees_indicatives(dossier, cadre)),
    }
}

/// Does an article still hold, word for word, the paragraph of the clause it comes from on the years after the first?
fn annees_indicatives(dossier: &Dossier, cadre: &Cadre) -> bool {
    dossier.articles.iter().any(|article| {
        let Some((CLAUSE_DE_L_ARGENT, annee)) = article.modele.as_deref().and_then(|m| m.split_once('@')) else {
            return false;
        };
        let modele = referentiel::modele_convention(annee);
        let Some(clause) = modele.articles.iter().find(|c| c.id == CLAUSE_DE_L_ARGENT) else { return false };
        let texte_type = creation::article(cadre, clause, article.id.clone()).corps;
        let mut dits = paragraphes(&texte_type).filter(|p| p.iter().any(dit_indicatif));
        dits.any(|dit| paragraphes(&article.corps).any(|p| p == dit))
    })
}

fn dit_indicatif(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text, .. } if text.contains("sont indicatifs"))
}

fn paragraphes(texte: &Texte) -> impl Iterator<Item = &[Inline]> {
    texte.blocs().iter().filter_map(|bloc| match bloc {
        Bloc::Paragraphe { content, .. } => Some(content.as_slice()),
        Bloc::Intertitre { .. } | Bloc::ListePuces { .. } | Bloc::ListeNum { .. } => None,
    })
}

/// The signatories by party: the State is one party, represented by one préfet or by two.
fn parties_nommees(dossier: &Dossier) -> Vec<Vec<&Partie>> {
    let mut parties: Vec<Vec<&Partie>> = Vec::new();
    for partie in dossier.signataires() {
        let meme = |autres: &&mut Vec<&Partie>| {
            partie.role == Role::Prefet
                && autres.iter().all(|a| a.role == Role::Prefet && a.designation == partie.designation)
        };
        match parties.iter_mut().find(meme) {
            Some(memes) => memes.push(partie),
            None => parties.push(vec![partie]),
        }
    }
    parties
}
