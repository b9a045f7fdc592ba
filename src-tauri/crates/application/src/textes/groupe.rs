//! What is said of one change made to several fiches.

use domaine::jour::Jour;

use super::constats::compter;
use crate::vues_groupe::ChangementVue;

pub const PARTENAIRES: &str = "Partenaires";
pub const CALENDRIER: &str = "Calendrier de l’action";
pub const DEJA_PARTENAIRE: &str = "Déjà partenaire : rien ne change.";
pub const PARTENAIRE_ABSENT: &str = "N’est pas parmi ses partenaires : rien ne change.";
pub const SANS_ETAPE: &str = "Aucune étape dans son calendrier : rien ne change.";
pub const DEJA_CE_JOUR: &str = "C’est déjà cette date : rien ne change.";
pub const INVERSEE: &str = "L’étape se terminerait avant de commencer : corrigez ensuite son autre date.";

const NON_RENSEIGNE: &str = "non renseigné";

/// As the field of the fiche shows them.
pub fn partenaires(noms: &[String]) -> String {
    if noms.is_empty() { NON_RENSEIGNE.to_owned() } else { noms.join(" ; ") }
}

pub fn jour(jour: Option<Jour>) -> String {
    jour.map_or_else(|| NON_RENSEIGNE.to_owned(), Jour::en_francais)
}

pub fn debut(etape: &str) -> String {
    format!("Début de l’étape « {etape} »")
}

pub fn fin(etape: &str) -> String {
    format!("Fin de l’étape « {etape} »")
}

/// The name of the whole, which undo says.
pub fn libelle(changement: &ChangementVue, nombre: usize) -> String {
    let fiches = compter(nombre, "fiche", "fiches");
    let net = |nom: &str| nom.split_whitespace().collect::<Vec<_>>().join(" ");
    match changement {
        ChangementVue::AjouterPartenaire { nom } => format!("ajout du partenaire « {} » à {fiches}", net(nom)),
        ChangementVue::RemplacerPartenaire { ancien, nouveau } => {
            format!("partenaire « {} » remplacé par « {} » dans {fiches}", net(ancien), net(nouveau))
        }
        ChangementVue::Debut { .. } => format!("date de début de {fiches}"),
        ChangementVue::Fin { .. } => format!("date de fin de {fiches}"),
    }
}
