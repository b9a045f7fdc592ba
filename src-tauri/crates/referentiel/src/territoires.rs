//! The 101 départements, the régions, the bodies that sign and the 18 agences régionales de santé.
//!
//! A territory that no row of `collectivites.toml` names has an ordinary département, made from the pattern of that file.

use std::sync::OnceLock;

use domaine::cadre::{CleSource, Fiabilite, SourceTexte};
use domaine::jour::Jour;
use domaine::territoire::{
    Annuaire, Ars, AutreTerritoire, Collectivite, Executif, Genre, GroupeNominal, Region, Territoire,
};
use serde::Deserialize;

use crate::erreur::{ErreurDonnees, Faute};
use crate::lecture::lire;
use crate::livre;
use crate::plan::doubles;
use crate::sources::sources;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierTerritoires {
    regions: Vec<Region>,
    territoires: Vec<Territoire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierAutres {
    territoires: Vec<AutreTerritoire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierCollectivites {
    ordinaire: Patron,
    collectivites: Vec<Collectivite>,
}

/// An ordinary département, with `{de}` for its name and link.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Patron {
    nom: String,
    designation: String,
    executif_masculin: String,
    executif_feminin: String,
    assemblee: GroupeNominal,
    organe_deliberant: GroupeNominal,
    adjectif_contrat: String,
    complement_contrat: String,
    fiabilite: Fiabilite,
    source: CleSource,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichierArs {
    ars: Vec<Ars>,
}

fn fichier_territoires() -> &'static FichierTerritoires {
    static FICHIER: OnceLock<FichierTerritoires> = OnceLock::new();
    FICHIER.get_or_init(|| livre(lire_territoires(include_str!("../data/territoires.toml"), sources())))
}

/// The 101 départements, by code.
pub fn territoires() -> &'static [Territoire] {
    &fichier_territoires().territoires
}

/// The territory of this code: « 15 », « 2A », « 974 ».
pub fn territoire(code: &str) -> Option<&'static Territoire> {
    territoires().iter().find(|t| t.code == code)
}

/// The territories outside the 101 that a contract may name.
pub fn autres_territoires() -> &'static [AutreTerritoire] {
    static AUTRES: OnceLock<Vec<AutreTerritoire>> = OnceLock::new();
    AUTRES.get_or_init(|| livre(lire_autres(include_str!("../data/autres-territoires.toml"), territoires(), sources())))
}

/// The name of a territory, one of the 101 or not: « Cantal », « Saint-Martin ».
pub fn nom_du_territoire(code: &str) -> Option<&'static str> {
    let autre = || autres_territoires().iter().find(|t| t.code == code).map(|t| t.nom.as_str());
    territoire(code).map(|t| t.nom.as_str()).or_else(autre)
}

/// Every territory, body and framework that is known: what the rules compare a dossier with.
pub fn annuaire() -> Annuaire<'static> {
    Annuaire {
        territoires: territoires(),
        ailleurs: autres_territoires(),
        collectivites: collectivites(),
        cadre: crate::cadre,
    }
}

/// The 18 régions.
pub fn regions() -> &'static [Region] {
    &fichier_territoires().regions
}

/// The région of this code.
pub fn region(code: &str) -> Option<&'static Region> {
    regions().iter().find(|r| r.code == code)
}

/// Every body, past ones included; those that are not an ordinary département first.
pub fn collectivites() -> &'static [Collectivite] {
    static COLLECTIVITES: OnceLock<Vec<Collectivite>> = OnceLock::new();
    COLLECTIVITES
        .get_or_init(|| livre(lire_collectivites(include_str!("../data/collectivites.toml"), territoires(), sources())))
}

/// The body of this code: `departement-15`, `collectivite-de-corse`.
pub fn collectivite(code: &str) -> Option<&'static Collectivite> {
    collectivites().iter().find(|c| c.code == code)
}

/// Who may sign for this territory on that day. Two bodies for the Rhône: the caller asks which.
pub fn collectivites_pour(territoire: &str, jour: Jour) -> Vec<&'static Collectivite> {
    collectivites().iter().filter(|c| c.existe_le(jour) && c.territoires.iter().any(|t| t == territoire)).collect()
}

/// The territories of a body, hence its préfets: two for the Collectivité de Corse.
pub fn territoires_de(collectivite: &Collectivite) -> Vec<&'static Territoire> {
    collectivite.territoires.iter().filter_map(|code| territoire(code)).collect()
}

/// The 18 agences régionales de santé.
pub fn ars() -> &'static [Ars] {
    static ARS: OnceLock<Vec<Ars>> = OnceLock::new();
    ARS.get_or_init(|| livre(lire_ars(include_str!("../data/ars.toml"), sources())))
}

/// The agency of this territory. Saint-Barthélemy (977) and Saint-Martin (978) answer to Guadeloupe's.
pub fn ars_de(territoire: &str) -> Option<&'static Ars> {
    let region = self::territoire(territoire).map_or(territoire, |t| t.region.as_str());
    ars().iter().find(|a| a.regions.iter().any(|r| r == region))
}

fn lire_territoires(texte: &str, sources: &[SourceTexte]) -> Result<FichierTerritoires, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierTerritoires>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, code) in doubles(fichier.regions.iter().map(|r| r.code.as_str())) {
        fautes.push(plan.erreur(format!("regions/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    for (rang, code) in doubles(fichier.territoires.iter().map(|t| t.code.as_str())) {
        fautes.push(plan.erreur(format!("territoires/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    for (n, territoire) in fichier.territoires.iter().enumerate() {
        if fichier.regions.iter().all(|r| r.code != territoire.region) {
            let faute = Faute::RenvoiInconnu { liste: "regions", code: territoire.region.clone() };
            fautes.push(plan.erreur(format!("territoires/{n}/region"), faute));
        }
    }
    if fautes.is_empty() { Ok(fichier) } else { Err(fautes) }
}

fn lire_autres(
    texte: &str,
    territoires: &[Territoire],
    sources: &[SourceTexte],
) -> Result<Vec<AutreTerritoire>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierAutres>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    let codes = territoires.iter().map(|t| t.code.as_str()).chain(fichier.territoires.iter().map(|t| t.code.as_str()));
    for (rang, code) in doubles(codes) {
        let rang = rang - territoires.len();
        fautes.push(plan.erreur(format!("territoires/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    if fautes.is_empty() { Ok(fichier.territoires) } else { Err(fautes) }
}

fn lire_collectivites(
    texte: &str,
    territoires: &[Territoire],
    sources: &[SourceTexte],
) -> Result<Vec<Collectivite>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierCollectivites>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, code) in doubles(fichier.collectivites.iter().map(|c| c.code.as_str())) {
        fautes.push(plan.erreur(format!("collectivites/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    for (n, collectivite) in fichier.collectivites.iter().enumerate() {
        for (m, code) in collectivite.territoires.iter().enumerate() {
            if territoires.iter().all(|t| t.code != *code) {
                let faute = Faute::RenvoiInconnu { liste: "territoires", code: code.clone() };
                fautes.push(plan.erreur(format!("collectivites/{n}/territoires/{m}"), faute));
            }
        }
        if let (Some(depuis), Some(fin)) = (collectivite.depuis, collectivite.jusqu_a)
            && depuis > fin
        {
            let faute = Faute::DatesInversees { debut: depuis.to_string(), fin: fin.to_string() };
            fautes.push(plan.erreur(format!("collectivites/{n}/jusqu_a"), faute));
        }
    }
    if !fautes.is_empty() {
        return Err(fautes);
    }
    let mut toutes = fichier.collectivites;
    let nomme = |code: &str| toutes.iter().any(|c| c.territoires.iter().any(|t| t == code));
    let ordinaires: Vec<_> =
        territoires.iter().filter(|t| !nomme(&t.code)).map(|t| fichier.ordinaire.departement(t)).collect();
    toutes.extend(ordinaires);
    Ok(toutes)
}

impl Patron {
    fn departement(&self, territoire: &Territoire) -> Collectivite {
        let remplir = |texte: &str| texte.replace("{de}", &territoire.de());
        let groupe = |groupe: &GroupeNominal| GroupeNominal { nom: remplir(&groupe.nom), genre: groupe.genre };
        let masculin = |texte: &str| GroupeNominal { nom: remplir(texte), genre: Genre::Masculin };
        Collectivite {
            code: format!("departement-{}", territoire.code),
            territoires: vec![territoire.code.clone()],
            statut_particulier: false,
            depuis: None,
            jusqu_a: None,
            nom: masculin(&self.nom),
            designation: masculin(&self.designation),
            executif: Executif { masculin: remplir(&self.executif_masculin), feminin: remplir(&self.executif_feminin) },
            assemblee: groupe(&self.assemblee),
            organe_deliberant: groupe(&self.organe_deliberant),
            adjectif_contrat: self.adjectif_contrat.clone(),
            complement_contrat: remplir(&self.complement_contrat),
            fiabilite: self.fiabilite,
            source: self.source.clone(),
            note: self.note.clone(),
        }
    }
}

fn lire_ars(texte: &str, sources: &[SourceTexte]) -> Result<Vec<Ars>, Vec<ErreurDonnees>> {
    let (fichier, plan) = lire::<FichierArs>(texte)?;
    let mut fautes = plan.provenances(sources.iter());
    for (rang, code) in doubles(fichier.ars.iter().map(|a| a.code.as_str())) {
        fautes.push(plan.erreur(format!("ars/{rang}/code"), Faute::CodeEnDouble(code)));
    }
    if fautes.is_empty() { Ok(fichier.ars) } else { Err(fautes) }
}
