//! The texts that the frameworks rest on, and the rules: what is read on the spot, without the network.
//!
//! Everything comes from the frameworks, from the sources and from the heads of the rule files. Not here: the layout of the
//! rule book ([`crate::livret_en_pdf`]), nor cutting a text at its quotations ([`lecture`]).

mod appuis;
mod lecture;

use documents::typographie::typographier;
use domaine::cadre::{Cadre, Lecture, Severite, SourceTexte};
use domaine::regles::REGLES;
use referentiel::Origine;
use stockage::Rangement;

use crate::application::Application;
use crate::erreur::Erreur;
use crate::liste;
use crate::textes::cadres::origine_locale;
use crate::textes::fiabilite;
use crate::vues_bibliotheque::{AvisVue, BibliothequeVue, DossierConcerneVue, RegleVue, TexteLuVue};

impl Application {
    /// Every text and every rule, with the dossiers of this machine that each text concerns.
    ///
    /// # Errors
    /// When the portefeuille cannot be read.
    pub fn bibliotheque(&self) -> Result<BibliothequeVue, Erreur> {
        let fiches = self.portefeuille.fiches()?;
        let actifs: Vec<_> = fiches.iter().filter(|f| f.rangement == Rangement::Actif).map(|f| &f.dossier).collect();
        let textes = sources_citables()
            .into_iter()
            .map(|(cadre, source)| {
                let cle = cle(cadre, source);
                let appuis = appuis::de(&cle);
                let concernes = actifs.iter().filter(|d| appuis.iter().any(|a| a.code == d.cadre));
                let dossiers = concernes
                    .map(|d| DossierConcerneVue {
                        id: d.id.to_string(),
                        nom: typographier(&format!("{}, {}", liste::territoires(d), d.periode.en_bref())),
                    })
                    .collect();
                TexteLuVue {
                    titre: typographier(&source.titre),
                    autorite: typographier(&source.autorite),
                    date: source.date.map(|d| typographier(&d.en_francais())),
                    adresse: source.adresse.clone(),
                    fiabilite: fiabilite(source.fiabilite),
                    lecture: etendue(source.lecture).to_owned(),
                    note: source.note.as_deref().map(typographier),
                    origine: cadre.map(nom),
                    paragraphes: lecture::paragraphes(source),
                    appuis: appuis.into_iter().map(|a| a.vue).collect(),
                    dossiers,
                    cle,
                }
            })
            .collect();
        Ok(BibliothequeVue { textes, regles: regles() })
    }
}

/// Every rule, in the order of the rule book.
pub(crate) fn regles() -> Vec<RegleVue> {
    let cadres = referentiel::cadres();
    REGLES
        .iter()
        .map(|regle| {
            let notice = regle.notice();
            RegleVue {
                code: regle.code.to_owned(),
                titre: notice.titre,
                verifie: notice.verifie,
                pourquoi: notice.pourquoi,
                exemple: notice.exemple,
                source: notice.source,
                gravite: format!("{} {}", notice.gravite, notice.acte).trim_end().to_owned(),
                avis: cadres.iter().filter_map(|cadre| avis(cadre, regle.code)).collect(),
            }
        })
        .collect()
}

/// What a framework says under that slug.
fn avis(cadre: &Cadre, regle: &str) -> Option<AvisVue> {
    let contrainte = cadre.contrainte(regle)?;
    let source = referentiel::source_du_cadre(&cadre.code, contrainte.source.as_str());
    let citation = contrainte.extrait.as_deref().and_then(|repere| Some(source?.extrait(repere)?.citation.clone()));
    Some(AvisVue {
        cadre: nom(cadre),
        enonce: contrainte.enonce.clone(),
        gravite: match contrainte.severite {
            Severite::Bloquant => "Bloquant",
            Severite::AVerifier => "À vérifier",
            Severite::Information => "Information",
        }
        .to_owned(),
        texte: cle_du_texte(&cadre.code, contrainte.source.as_str()),
        repere: citation.is_some().then(|| contrainte.extrait.clone()).flatten(),
        source: source.map_or_else(|| contrainte.source.to_string(), SourceTexte::reference),
        citation,
        fiabilite: fiabilite(contrainte.fiabilite),
        note: contrainte.note.clone(),
    })
}

/// Its title, and where it comes from when it does not ship.
pub(crate) fn nom(cadre: &Cadre) -> String {
    match origine_locale(&cadre.code) {
        Some(origine) => format!("{}, {origine}", cadre.libelle),
        None => cadre.libelle.clone(),
    }
}

/// The key under which the library has the source that this framework means by that one.
pub(crate) fn cle_du_texte(code: &str, source: &str) -> Option<String> {
    let cadre = referentiel::cadre(code);
    match cadre.and_then(|c| Some((c, c.sources.iter().find(|s| s.cle.as_str() == source)?))) {
        Some((cadre, propre)) => Some(cle(Some(cadre), propre)),
        None => referentiel::sources().iter().find(|s| s.cle.as_str() == source).map(|s| cle(None, s)),
    }
}

fn cle(cadre: Option<&Cadre>, source: &SourceTexte) -> String {
    match cadre {
        Some(cadre) => format!("{}/{}", cadre.code, source.cle),
        None => source.cle.to_string(),
    }
}

/// Those that ship, then those that a framework of this machine brings.
fn sources_citables() -> Vec<(Option<&'static Cadre>, &'static SourceTexte)> {
    let livrees = referentiel::sources().iter().map(|s| (None, s));
    let locaux = referentiel::cadres_connus().into_iter().filter(|c| c.origine != Origine::Livre);
    let propres = locaux.flat_map(|c| c.cadre.sources.iter().map(move |s| (Some(c.cadre), s)));
    livrees.chain(propres).collect()
}

fn etendue(lecture: Lecture) -> &'static str {
    match lecture {
        Lecture::Integrale => "Lu en entier",
        Lecture::Extrait => "Lu en partie",
        Lecture::SansObjet => "Ne se lit pas comme un texte",
    }
}
