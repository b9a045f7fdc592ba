//! Identity: the title of the act, its period, its framework.

use domaine::dossier::Dossier;

use super::{champs, ecran};
use crate::liste;
use crate::vues_ecran::{BlocEcran, EcranNom, EcranVue, FormulaireVue, RangFormulaire};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut cadre = champs::texte("cadre", "Cadre", Some(&crate::textes::cadres::nom(&dossier.cadre)));
    cadre.lecture_seule = true;
    let mut territoire = champs::texte("territoires", "Territoire", Some(&liste::territoires(dossier)));
    territoire.lecture_seule = true;
    EcranVue {
        demande: ecran(EcranNom::Identite),
        code: "0.0".to_owned(),
        titre: "Identité du contrat".to_owned(),
        chapo: "Le titre et la période s’impriment en tête de l’acte.".to_owned(),
        chemins: Vec::new(),
        blocs: vec![BlocEcran::Formulaire(FormulaireVue {
            titre: String::new(),
            champs: vec![
                champs::avec_aide(
                    champs::texte("titre", "Titre", Some(&dossier.titre)),
                    "Le nom de l’acte varie d’un département à l’autre : contrat, convention, contrat d’engagement.",
                ),
                champs::jour("periode/debut", "Premier jour", Some(dossier.periode.debut)),
                champs::jour("periode/fin", "Dernier jour", Some(dossier.periode.fin)),
                territoire,
                cadre,
            ],
            retirer: None,
            rang: RangFormulaire::Ordinaire,
        })],
        precedent: None,
        suivant: None,
    }
}
