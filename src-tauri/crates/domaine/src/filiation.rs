//! Indicators from one framework to the next: the links of the data first, the same words when there is none.
//!
//! The links are rows with a source (`issu_de` of each indicator); a user adds hers. A dossier keeps the words and the
//! values of its indicators whatever follows: only the account speaks. Not here: objectives (see [`crate::passage`]).

use std::collections::BTreeMap;

use crate::cadre::{Cadre, Indicateur};
use crate::dossier::Dossier;
use crate::ident::Id;
use crate::passage::{Filiation, Suite};

/// The indicators of `apres` that continue this one of `avant`. One without steps has the same words and no link.
pub fn suites(avant: &Cadre, code: &str, apres: &Cadre, connus: &[&Cadre]) -> Vec<Suite> {
    let Some(ancien) = avant.indicateur(code) else { return Vec::new() };
    let liees = Filiation::des_indicateurs(connus).suites(avant, code, apres);
    if !liees.is_empty() {
        return liees;
    }
    let memes_mots = apres.indicateurs.iter().find(|i| mots(&i.libelle) == mots(&ancien.libelle));
    memes_mots.map(|i| Suite { code: i.code.clone(), etapes: Vec::new() }).into_iter().collect()
}

/// What becomes of an indicator of a dossier that its framework describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevenirIndicateur {
    pub action: Id,
    pub code_action: String,
    pub indicateur: Id,
    pub libelle: String,
    /// Its code in the former framework.
    pub code: String,
    /// None: nothing of the new framework continues it.
    pub suites: Vec<Suite>,
    /// The new framework counts it otherwise: its unit, its direction of progress or its year.
    pub compte_autrement: bool,
}

/// Every indicator of the dossier that the former framework describes. The others are local: nothing is said of them.
pub fn devenirs(dossier: &Dossier, avant: &Cadre, apres: &Cadre, connus: &[&Cadre]) -> Vec<DevenirIndicateur> {
    let par_mots: BTreeMap<String, &Indicateur> = avant.indicateurs.iter().map(|i| (mots(&i.libelle), i)).collect();
    let mut devenirs = Vec::new();
    for action in &dossier.actions {
        for indicateur in &action.indicateurs {
            let Some(ancien) = par_mots.get(&mots(&indicateur.libelle)) else { continue };
            let suites = suites(avant, &ancien.code, apres, connus);
            let neufs = suites.iter().filter_map(|s| apres.indicateur(&s.code));
            let compte_autrement = neufs.clone().count() == 1 && neufs.clone().any(|n| mesure(n) != mesure(ancien));
            devenirs.push(DevenirIndicateur {
                action: action.id.clone(),
                code_action: action.code.clone(),
                indicateur: indicateur.id.clone(),
                libelle: indicateur.libelle.clone(),
                code: ancien.code.clone(),
                suites,
                compte_autrement,
            });
        }
    }
    devenirs
}

/// What it is counted in, over which years, and which way it makes progress.
pub fn mesure(i: &Indicateur) -> (&str, crate::dossier::Sens, Vec<crate::dossier::Periodicite>) {
    (i.unite.as_str(), i.sens, i.periodicites.iter().map(|p| p.valeur).collect())
}

/// Spaces and capitals do not make another indicator.
fn mots(libelle: &str) -> String {
    libelle.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
