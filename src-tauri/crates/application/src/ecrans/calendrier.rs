//! The calendar: legal steps and the dates of the dossier.

use domaine::dossier::{Dossier, Jalon};

use super::{champs, ecran};
use crate::liste;
use crate::vues_ecran::{
    BlocEcran, EcranNom, EcranVue, ElementVue, FormulaireVue, ListeVue, RangFormulaire, RetraitVue,
};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut blocs = vec![BlocEcran::Formulaire(FormulaireVue {
        titre: "Signature".to_owned(),
        champs: vec![
            champs::texte("lieu_signature", "Lieu", dossier.lieu_signature.as_deref()),
            champs::avec_aide(
                champs::jour("date_signature", "Date de la dernière signature", dossier.date_signature),
                "Laissez vide tant que le contrat n’est pas signé.",
            ),
        ],
        retirer: None,
        rang: RangFormulaire::Ordinaire,
    })];
    blocs.extend(dossier.jalons.iter().map(|j| BlocEcran::Formulaire(formulaire(dossier, j))));
    blocs.push(BlocEcran::Liste(ListeVue {
        titre: "Ordre des étapes".to_owned(),
        chemin: "jalons".to_owned(),
        elements: dossier
            .jalons
            .iter()
            .map(|j| ElementVue {
                chemin: format!("jalons/{}", j.id),
                code: String::new(),
                titre: j.libelle.clone(),
                detail: j.fait.or(j.prevu).map(|d| d.en_francais()).unwrap_or_default(),
                ouvrir: None,
                retirer: None,
            })
            .collect(),
        ajouts: vec![champs::option("jalon", "Ajouter une étape")],
        vide: "Aucune étape.".to_owned(),
        fixe: false,
    }));
    EcranVue {
        demande: ecran(EcranNom::Calendrier),
        code: "P3".to_owned(),
        titre: "Calendrier".to_owned(),
        chapo: "Les étapes du cadre sont déjà là. Le jour limite compte dans le délai.".to_owned(),
        chemins: vec!["jalons".to_owned(), "date_signature".to_owned()],
        blocs,
        precedent: None,
        suivant: None,
    }
}

fn formulaire(dossier: &Dossier, jalon: &Jalon) -> FormulaireVue {
    let chemin = |champ: &str| format!("jalons/{}/{champ}", jalon.id);
    let legal = referentiel::cadre(&dossier.cadre).and_then(|c| c.jalon(&jalon.quoi));
    let formule = legal.and_then(|j| j.formule.clone());
    let prevu = champs::jour(chemin("prevu"), "Prévu le", jalon.prevu);
    FormulaireVue {
        titre: jalon.libelle.clone(),
        champs: vec![
            champs::texte(chemin("libelle"), "Étape", Some(&jalon.libelle)),
            match (formule, liste::limite(dossier, jalon)) {
                (Some(formule), _) => champs::avec_aide(prevu, &format!("Le texte dit : « {formule} »")),
                (None, Some(limite)) => champs::avec_aide(prevu, &format!("Au plus tard le {}", limite.en_francais())),
                (None, None) => prevu,
            },
            champs::jour(chemin("fait"), "Fait le", jalon.fait),
            champs::texte(chemin("derogation"), "Dérogation", jalon.derogation.as_deref()),
        ],
        retirer: Some(RetraitVue {
            chemin: format!("jalons/{}", jalon.id),
            libelle: format!("Retirer l’étape « {} »", jalon.libelle),
        }),
        rang: RangFormulaire::Ordinaire,
    }
}
