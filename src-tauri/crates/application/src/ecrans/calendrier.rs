//! The calendar: the steps in order, the strip that draws them, then the dates of each.
//!
//! A step of the framework keeps its name and is not taken out: its dates and its place are those of the contract. Not here: the plan counted from the session.

use domaine::cadre;
use domaine::constat::Fondement;
use domaine::dossier::{Dossier, Jalon};
use domaine::jour::Jour;
use domaine::retroplanning::Delai;

use super::{champs, ecran};
use crate::liste;
use crate::retroplanning;
use crate::textes::sources;
use crate::vues_ecran::{
    BlocEcran, EcranNom, EcranVue, ElementVue, FormulaireVue, FriseVue, ListeVue, RangFormulaire, RetraitVue,
    SeanceVue, VerrouVue,
};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut blocs = vec![
        BlocEcran::Liste(ListeVue {
            titre: "Étapes".to_owned(),
            chemin: "jalons".to_owned(),
            elements: dossier.jalons.iter().map(|j| element(dossier, j)).collect(),
            ajouts: vec![champs::option("jalon", "Ajouter une étape")],
            vide: "Aucune étape. Ajoutez celles que les parties se donnent.".to_owned(),
            fixe: false,
            copiable: false,
        }),
        BlocEcran::Frise(FriseVue { titre: "Sur la période".to_owned() }),
        BlocEcran::Formulaire(FormulaireVue {
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
        }),
    ];
    blocs.extend(dossier.jalons.iter().map(|j| BlocEcran::Formulaire(formulaire(dossier, j))));
    blocs.push(BlocEcran::Seance(seance(dossier)));
    EcranVue {
        demande: ecran(EcranNom::Calendrier),
        code: "T3".to_owned(),
        titre: "Calendrier".to_owned(),
        chapo: "Le jour limite compte dans le délai : « avant le 15 octobre » comprend le 15 octobre, et une échéance \
                qui tombe un dimanche ou un jour férié n’est pas reportée."
            .to_owned(),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    }
}

/// A delay that nobody changed shows the proposed one.
fn seance(dossier: &Dossier) -> SeanceVue {
    let delai = |delai: &Delai| {
        let jours = dossier.seance.delais.get(&delai.code).copied().unwrap_or(delai.jours);
        let libelle = format!("{}, en {}", delai.destinataire, retroplanning::unite(delai.unite, 2));
        champs::nombre(format!("seance/delais/{}", delai.code), &libelle, jours.to_string())
    };
    SeanceVue {
        titre: "Avant la séance de l’assemblée".to_owned(),
        jour: champs::avec_aide(
            champs::jour("seance/jour", "Date de la séance", dossier.seance.jour),
            "La séance où l’assemblée délibère sur le contrat.",
        ),
        delais: referentiel::delais().iter().map(delai).collect(),
    }
}

/// The step of the framework that this one is.
fn du_cadre(dossier: &Dossier, jalon: &Jalon) -> Option<&'static cadre::Jalon> {
    referentiel::cadre(&dossier.cadre)?.jalon(&jalon.quoi)
}

fn element(dossier: &Dossier, jalon: &Jalon) -> ElementVue {
    let legal = du_cadre(dossier, jalon);
    let date = match (jalon.fait, date_de_l_acte(dossier, jalon), jalon.prevu, liste::limite(dossier, jalon)) {
        (Some(fait), ..) => Some(format!("Fait le {}", fait.en_francais())),
        (None, Some(acte), ..) => Some(format!("Daté du {}", acte.en_francais())),
        (None, None, Some(prevu), _) => Some(format!("Prévu le {}", prevu.en_francais())),
        (None, None, None, Some(limite)) => Some(format!("Au plus tard le {}", limite.en_francais())),
        (None, None, None, None) => legal.and_then(|j| j.formule.as_ref()).map(|f| format!("« {f} »")),
    };
    let libelle = format!("Retirer l’étape « {} »", jalon.libelle);
    ElementVue {
        chemin: format!("jalons/{}", jalon.id),
        code: String::new(),
        titre: jalon.libelle.clone(),
        detail: date.unwrap_or_else(|| "Date non renseignée".to_owned()),
        ouvrir: None,
        retirer: legal.is_none().then_some(libelle),
        a_inserer: None,
        verrou: legal.map(|j| verrou(dossier, j)),
        rappelable: a_venir(dossier, jalon),
    }
}

/// « Prévu le 15 octobre 2022 »: the date of a step that is still to come about, from which days are counted back.
fn a_venir(dossier: &Dossier, jalon: &Jalon) -> Option<String> {
    if dossier.jour_fait(jalon).is_some() {
        return None;
    }
    let prevu = jalon.prevu.map(|prevu| format!("Prévu le {}", prevu.en_francais()));
    prevu.or_else(|| Some(format!("Au plus tard le {}", liste::limite(dossier, jalon)?.en_francais())))
}

/// The day that the act gives to a step that the calendar does not date as done.
fn date_de_l_acte(dossier: &Dossier, jalon: &Jalon) -> Option<Jour> {
    jalon.fait.is_none().then(|| dossier.jour_fait(jalon))?
}

fn verrou(dossier: &Dossier, legal: &cadre::Jalon) -> VerrouVue {
    let fondement = Fondement::Cadre {
        cadre: dossier.cadre.clone(),
        source: legal.source.clone(),
        fiabilite: legal.fiabilite,
        extrait: legal.extrait.clone(),
    };
    VerrouVue { libelle: "Nom fixé par le cadre".to_owned(), source: sources::vue(&fondement, dossier) }
}

fn formulaire(dossier: &Dossier, jalon: &Jalon) -> FormulaireVue {
    let chemin = |champ: &str| format!("jalons/{}/{champ}", jalon.id);
    let legal = du_cadre(dossier, jalon);
    let formule = legal.and_then(|j| j.formule.clone());
    let prevu = champs::jour(chemin("prevu"), "Prévu le", jalon.prevu);
    let fait = champs::jour(chemin("fait"), "Fait le", jalon.fait);
    let mut nom = champs::texte(chemin("libelle"), "Étape", Some(&jalon.libelle));
    if legal.is_some() {
        nom.lecture_seule = true;
        nom.aide = Some("Fixée par le cadre. Ses dates se renseignent ici.".to_owned());
    }
    FormulaireVue {
        titre: jalon.libelle.clone(),
        champs: vec![
            nom,
            match (formule, liste::limite(dossier, jalon)) {
                (Some(formule), _) => champs::avec_aide(prevu, &format!("Le texte dit : « {formule} »")),
                (None, Some(limite)) => champs::avec_aide(prevu, &format!("Au plus tard le {}", limite.en_francais())),
                (None, None) => prevu,
            },
            match date_de_l_acte(dossier, jalon) {
                Some(acte) => champs::avec_aide(fait, &format!("L’acte dit le {}.", acte.en_francais())),
                None => fait,
            },
            champs::texte(chemin("derogation"), "Motif d’une date hors délai", jalon.derogation.as_deref()),
        ],
        retirer: legal.is_none().then(|| RetraitVue {
            chemin: format!("jalons/{}", jalon.id),
            libelle: format!("Retirer l’étape « {} »", jalon.libelle),
        }),
        rang: RangFormulaire::Ordinaire,
    }
}
