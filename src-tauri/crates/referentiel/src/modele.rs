//! The clause model of the convention: formulas, visas, articles, and the placeholders they may use.
//!
//! Clauses are text with a small markup, described at the head of `data/modeles/convention.toml`. Not here: what a
//! placeholder becomes for one contract, nor the conversion of the markup into rich text.

use std::sync::OnceLock;

use domaine::cadre::{CleSource, Fiabilite};
use domaine::territoire::Collectivite;
use serde::{Deserialize, Serialize};

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::doubles;
use crate::sources::sources;

/// The set phrases around visas and articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formules {
    pub titre: String,
    pub sous_titre: String,
    pub entre: String,
    /// Once for each party.
    pub partie: String,
    pub visas: String,
    pub convenu: String,
    pub fait: String,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
}

/// One visa of the model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseVisa {
    pub id: String,
    pub ordre: u16,
    pub texte: String,
    pub cadres: Vec<String>,
    #[serde(default)]
    pub pour: Pour,
    pub obligatoire: bool,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    /// Sources of the facts the clause states, beside the source of its wording.
    #[serde(default)]
    pub fondements: Vec<CleSource>,
    pub note: Option<String>,
}

/// The bodies whose acts a visa is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pour {
    #[default]
    Tous,
    /// Ordinary départements.
    Departements,
    /// The other bodies, and those that are not known.
    StatutParticulier,
}

/// One article of the model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseArticle {
    pub id: String,
    pub ordre: u16,
    /// False for the préambule.
    #[serde(default = "vrai")]
    pub numerote: bool,
    pub titre: String,
    pub corps: String,
    pub cadres: Vec<String>,
    pub obligatoire: bool,
    pub fiabilite: Fiabilite,
    pub source: CleSource,
    #[serde(default)]
    pub fondements: Vec<CleSource>,
    pub note: Option<String>,
}

fn vrai() -> bool {
    true
}

impl ClauseVisa {
    /// Does it stand in the acts of this body?
    pub fn concerne(&self, collectivite: Option<&Collectivite>) -> bool {
        let ordinaire = collectivite.is_some_and(|c| !c.statut_particulier);
        match self.pour {
            Pour::Tous => true,
            Pour::Departements => ordinaire,
            Pour::StatutParticulier => !ordinaire,
        }
    }

    /// What a dossier remembers of where its visa comes from: `casf@2022`.
    pub fn modele(&self, cadre: &str) -> String {
        format!("{}@{cadre}", self.id)
    }
}

impl ClauseArticle {
    /// What a dossier remembers of where its article comes from: `objet@2022`.
    pub fn modele(&self, cadre: &str) -> String {
        format!("{}@{cadre}", self.id)
    }
}

/// The model for one cadre, in the order of print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Convention {
    pub formules: &'static Formules,
    pub visas: Vec<&'static ClauseVisa>,
    pub articles: Vec<&'static ClauseArticle>,
}

/// Part of a sentence, or a table or list alone on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NatureChamp {
    Texte,
    Bloc,
}

/// A placeholder: what it gives, and what prints while the value is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Champ {
    /// `periode.debut`, or a family: `texte.<cle>`.
    pub code: String,
    pub nature: NatureChamp,
    pub donne: String,
    pub exemple: String,
    pub absent: String,
}

impl Champ {
    /// Is this code this placeholder, or one of this family?
    pub fn designe(&self, code: &str) -> bool {
        match self.code.split_once('<') {
            Some((famille, _)) => code.strip_prefix(famille).is_some_and(|cle| !cle.is_empty()),
            None => self.code == code,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierConvention {
    formules: Formules,
    visas: Vec<ClauseVisa>,
    articles: Vec<ClauseArticle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierChamps {
    champs: Vec<Champ>,
}

/// Every placeholder.
pub fn champs() -> &'static [Champ] {
    static CHAMPS: OnceLock<Vec<Champ>> = OnceLock::new();
    CHAMPS.get_or_init(|| livre(lire_champs(include_str!("../data/modeles/placeholders.toml"))))
}

/// The row that describes this placeholder.
pub fn champ(code: &str) -> Option<&'static Champ> {
    champs().iter().find(|c| c.designe(code))
}

/// The clauses of this cadre, in order. Empty lists for a cadre that no clause knows.
pub fn modele_convention(cadre: &str) -> Convention {
    static FICHIER: OnceLock<FichierConvention> = OnceLock::new();
    let fichier =
        FICHIER.get_or_init(|| livre(lire_convention(include_str!("../data/modeles/convention.toml"), champs())));
    // A cadre without clauses of its own may name the one whose clauses serve: a copy for a new year does.
    let connu = |code: &str| fichier.articles.iter().any(|a| a.cadres.iter().any(|c| c == code));
    let modele = match crate::cadre(cadre).and_then(|c| c.modele.as_deref()) {
        Some(modele) if !connu(cadre) => modele,
        _ => cadre,
    };
    let sert = |cadres: &[String]| cadres.iter().any(|c| c == modele);
    let mut visas: Vec<_> = fichier.visas.iter().filter(|v| sert(&v.cadres)).collect();
    let mut articles: Vec<_> = fichier.articles.iter().filter(|a| sert(&a.cadres)).collect();
    visas.sort_by_key(|v| v.ordre);
    articles.sort_by_key(|a| a.ordre);
    Convention { formules: &fichier.formules, visas, articles }
}

/// The placeholders of a text, in order, without their braces.
pub fn champs_de(texte: &str) -> Champs<'_> {
    Champs { reste: texte }
}

/// See [`champs_de`].
#[derive(Clone, Debug)]
pub struct Champs<'a> {
    reste: &'a str,
}

impl<'a> Iterator for Champs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (_, apres) = self.reste.split_once("{{")?;
        let (code, reste) = apres.split_once("}}")?;
        self.reste = reste;
        Some(code)
    }
}

/// The text with each placeholder replaced; what `valeur` does not know takes the placeholder's own « absent ».
pub fn remplir(texte: &str, mut valeur: impl FnMut(&str) -> Option<String>) -> String {
    let mut sortie = String::with_capacity(texte.len());
    let mut reste = texte;
    while let Some((avant, apres)) = reste.split_once("{{") {
        let Some((code, suite)) = apres.split_once("}}") else { break };
        sortie.push_str(avant);
        match valeur(code) {
            Some(texte) => sortie.push_str(&texte),
            None => sortie.push_str(champ(code).map_or("", |c| &c.absent)),
        }
        reste = suite;
    }
    sortie.push_str(reste);
    sortie
}

fn lire_champs(texte: &str) -> Result<Vec<Champ>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierChamps>(texte)?;
    let fautes: Vec<_> = doubles(fichier.champs.iter().map(|c| c.code.as_str()))
        .into_iter()
        .map(|(rang, code)| plan.erreur(format!("champs/{rang}/code"), Faute::CodeEnDouble(code)))
        .collect();
    if fautes.is_empty() { Ok(fichier.champs) } else { Err(fautes) }
}

fn lire_convention(texte: &str, champs: &[Champ]) -> Result<FichierConvention, Vec<ErreurDonnees>> {
    let (mut fichier, plan) = lire::<FichierConvention>(texte)?;
    let mut fautes = plan.provenances(sources().iter());
    let mut verifier = |chemin: String, texte: &str| {
        for code in champs_de(texte).filter(|code| !champs.iter().any(|c| c.designe(code))) {
            fautes.push(plan.erreur(chemin.clone(), Faute::ChampInconnu(code.to_owned())));
        }
    };
    let formules = &fichier.formules;
    for (nom, texte) in [
        ("titre", &formules.titre),
        ("sous_titre", &formules.sous_titre),
        ("entre", &formules.entre),
        ("partie", &formules.partie),
        ("visas", &formules.visas),
        ("convenu", &formules.convenu),
        ("fait", &formules.fait),
    ] {
        verifier(format!("formules/{nom}"), texte);
    }
    for (n, visa) in fichier.visas.iter().enumerate() {
        verifier(format!("visas/{n}/texte"), &visa.texte);
    }
    for (n, article) in fichier.articles.iter().enumerate() {
        verifier(format!("articles/{n}/corps"), &article.corps);
    }
    fautes.extend(ids_en_double("visas", fichier.visas.iter().map(|v| (v.id.as_str(), v.cadres.as_slice())), &plan));
    fautes.extend(ids_en_double(
        "articles",
        fichier.articles.iter().map(|a| (a.id.as_str(), a.cadres.as_slice())),
        &plan,
    ));
    for article in &mut fichier.articles {
        article.corps = article.corps.trim().to_owned();
    }
    if fautes.is_empty() { Ok(fichier) } else { Err(fautes) }
}

/// An id is unique for one cadre.
fn ids_en_double<'a>(
    liste: &str,
    clauses: impl Iterator<Item = (&'a str, &'a [String])>,
    plan: &crate::plan::Plan,
) -> Vec<ErreurDonnees> {
    let mut vus = std::collections::BTreeSet::new();
    let mut fautes = vec![];
    for (n, (id, cadres)) in clauses.enumerate() {
        for cadre in cadres {
            if !vus.insert((id, cadre)) {
                fautes.push(plan.erreur(format!("{liste}/{n}/id"), Faute::CodeEnDouble(format!("{id}@{cadre}"))));
            }
        }
    }
    fautes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn un_champ_se_trouve_et_se_remplace() {
        let texte = "Du {{periode.debut}} au {{periode.fin}}, {{duree}}.";
        assert_eq!(champs_de(texte).collect::<Vec<_>>(), ["periode.debut", "periode.fin", "duree"]);
        let rempli = remplir(texte, |code| (code == "duree").then(|| "trois ans".to_owned()));
        assert_eq!(rempli, "Du [date non renseignée] au [date non renseignée], trois ans.");
    }

    #[test]
    fn une_famille_designe_ses_membres() {
        assert_eq!(champ("texte.circulaire-2020-34").map(|c| c.code.as_str()), Some("texte.<cle>"));
        assert!(champ("texte.").is_none());
        assert!(champ("inconnu").is_none());
    }

    #[test]
    fn un_champ_inconnu_est_refuse_a_sa_ligne() {
        let texte = include_str!("../data/modeles/convention.toml").replace("{{periode.annees}}", "{{periode.anees}}");
        let ligne = texte.lines().position(|l| l.contains("periode.anees")).map(|n| n + 1);
        let fautes = lire_convention(&texte, champs()).err().expect("the misspelt placeholder is refused");
        assert_eq!(fautes.len(), 1);
        assert_eq!((fautes[0].ligne, &fautes[0].faute), (ligne, &Faute::ChampInconnu("periode.anees".into())));
    }

    #[test]
    fn une_accolade_ouverte_ne_perd_pas_le_texte() {
        assert_eq!(remplir("avant {{ouvert", |_| None), "avant {{ouvert");
    }
}
