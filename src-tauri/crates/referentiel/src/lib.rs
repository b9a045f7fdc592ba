//! The reference data: yearly frameworks, territories and bodies, sources, public texts, clause models.
//!
//! Everything is TOML embedded at compile time, read once into the types of `domaine` and checked: each row says how far
//! it can be trusted and where it comes from. A cadre that a user completed goes through the same door ([`lire_cadre`]),
//! which answers with lines, and stands beside the shipped ones in one registry, with its origin. Not here: rules, French
//! error sentences, anything about one contract, any file or network.

mod cadres;
mod calendrier;
mod ecriture;
mod ecriture_cadre;
mod erreur;
mod lecture;
mod modele;
mod plan;
mod registre;
mod sens;
mod sources;
mod territoires;

pub use cadres::{CadreRecu, cadres_livres, code_valide, lire_cadre, lire_cadre_parmi, relire_cadre};
pub use calendrier::{delais, jours_feries, reserves};
pub use ecriture::lexique;
pub use ecriture_cadre::ecrire_cadre;
pub use erreur::{ErreurDonnees, Faute, Forme};
pub use modele::{
    Champ, Champs, ClauseArticle, ClauseVisa, Convention, Formules, NatureChamp, champ, champs, champs_de,
    modele_convention, remplir,
};
pub use registre::{
    CadreConnu, Origine, cadre, cadre_connu, cadres, cadres_connus, cadres_locaux, installer, recevoir, source,
    source_du_cadre,
};
pub use sources::{sources, texte_integral};
pub use territoires::{
    annuaire, ars, ars_de, autres_territoires, collectivite, collectivites, collectivites_pour, nom_du_territoire,
    region, regions, territoire, territoires, territoires_de,
};

/// Reads data that ships with the application; a test reads every file, so a fault cannot reach a user.
fn livre<T>(resultat: Result<T, Vec<ErreurDonnees>>) -> T {
    resultat.unwrap_or_else(|fautes| panic!("shipped data is checked by a test: {fautes:?}"))
}
