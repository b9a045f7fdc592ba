//! Completing a framework from its text, one signed change at a time.
//!
//! Each method of [`Apport`] takes a cadre and gives another one, signed: who, when, from which text and page. What it gives has
//! gone through [`referentiel::lire_cadre`], like any file. Rows are in `lignes`, the announced numbers in `comptes`, the text,
//! period, dates and thresholds in `faits`. Not here: recognising lines, nor keeping the result.

mod comptes;
mod faits;
mod lignes;

use domaine::cadre::{
    Cadre, CleSource, DatePartielle, Fiabilite, Lecture, NatureRetouche, Retouche, SourceTexte, Sourcee, StatutObjectif,
};
use domaine::jour::Jour;

use crate::erreur::Erreur;

pub(crate) use comptes::Compte;
pub use faits::TexteSaisi;
pub(super) use faits::financeur_en_clair;
pub use lignes::Ligne;
pub(super) use lignes::se_retire;

/// The text that somebody has in front of her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceSaisie {
    /// « Instruction du 29 avril 2025, annexe 2 ».
    pub titre: String,
    /// Who speaks: « Ministère des Solidarités ».
    pub autorite: String,
    pub date: Option<DatePartielle>,
    pub adresse: Option<String>,
    /// « 12 », « annexe 2, p. 3 ».
    pub page: Option<String>,
}

/// A change and who makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apport {
    pub par: String,
    pub le: Jour,
    pub source: SourceSaisie,
}

impl Apport {
    /// The source of this change in the cadre: one row for one text, however many changes rest on it.
    fn citer(&self, cadre: &mut Cadre) -> Result<CleSource, Erreur> {
        let (titre, autorite) = (mots(&self.source.titre)?, mots(&self.source.autorite)?);
        if mots(&self.par).is_err() {
            return Err(Erreur::NomManquant);
        }
        if let Some(deja) = cadre.sources.iter().find(|s| s.titre == titre && s.autorite == autorite) {
            return Ok(deja.cle.clone());
        }
        let pris = |cle: &str| {
            cadre.sources.iter().any(|s| s.cle.as_str() == cle)
                || referentiel::sources().iter().any(|s| s.cle.as_str() == cle)
        };
        let cle = (1..)
            .map(|n| format!("saisie-{}-{}-{n}", cadre.code.to_lowercase(), self.le))
            .find(|cle| !pris(cle))
            .expect("a cadre has finitely many sources");
        cadre.sources.push(SourceTexte {
            cle: CleSource(cle.clone()),
            titre,
            autorite,
            date: self.source.date,
            adresse: self.source.adresse.clone(),
            fiabilite: Fiabilite::SaisiLocalement,
            lecture: Lecture::Extrait,
            texte: None,
            note: None,
            extraits: Vec::new(),
        });
        Ok(CleSource(cle))
    }

    /// « Page 12. Saisi par Camille Exemple le 3 juin 2025. »
    fn note(&self) -> Option<String> {
        let page = self.source.page.as_deref().map(str::trim).filter(|p| !p.is_empty());
        let page =
            page.map(|p| if p.bytes().all(|o| o.is_ascii_digit()) { format!("Page {p}. ") } else { format!("{p}. ") });
        Some(format!("{}Saisi par {} le {}.", page.unwrap_or_default(), self.par.trim(), self.le.en_francais()))
    }

    fn retouche(
        &self,
        nature: NatureRetouche,
        objet: &str,
        avant: Option<String>,
        apres: Option<String>,
        source: &CleSource,
    ) -> Retouche {
        Retouche {
            le: self.le,
            par: self.par.trim().to_owned(),
            nature,
            objet: objet.to_owned(),
            avant,
            apres,
            source: Some(source.clone()),
            page: self.source.page.clone().filter(|p| !p.trim().is_empty()),
        }
    }
}

pub(super) fn saisie<T>(valeur: T, source: &CleSource) -> Sourcee<T> {
    Sourcee { valeur, fiabilite: Fiabilite::SaisiLocalement, source: source.clone(), note: None }
}

/// The words of a title, without useless spaces.
pub(super) fn mots(texte: &str) -> Result<String, Erreur> {
    let mots = texte.split_whitespace().collect::<Vec<_>>().join(" ");
    if mots.is_empty() { Err(Erreur::TitreManquant) } else { Ok(mots) }
}

pub(crate) fn nom_du_statut(statut: StatutObjectif) -> &'static str {
    match statut {
        StatutObjectif::Obligatoire => "obligatoire",
        StatutObjectif::Facultatif => "facultatif",
        StatutObjectif::Inconnu => "inconnu",
    }
}

/// The one door: what was made here is read as if it came from a file.
pub(super) fn accepter(cadre: Cadre) -> Result<Cadre, Erreur> {
    referentiel::lire_cadre(&referentiel::ecrire_cadre(&cadre), referentiel::sources())
        .map_err(|fautes| Erreur::CadreRefuse { fichier: format!("{}.toml", cadre.code), fautes })
}
