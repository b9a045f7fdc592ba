//! Parties and signatories: who signs, in which capacity, authorised by which vote.

use domaine::dossier::{Dossier, Partie, Role};
use domaine::territoire::Civilite;

use super::{champs, ecran};
use crate::creation::qualite_proposee;
use crate::vues_ecran::{
    BlocEcran, EcranNom, EcranVue, ElementVue, FormulaireVue, ListeVue, RangFormulaire, RetraitVue,
};

pub(super) fn vue(dossier: &Dossier) -> EcranVue {
    let mut blocs: Vec<BlocEcran> =
        dossier.parties.iter().map(|p| BlocEcran::Formulaire(formulaire(dossier, p))).collect();
    blocs.push(BlocEcran::Liste(ListeVue {
        titre: "Ordre de signature".to_owned(),
        chemin: "parties".to_owned(),
        elements: dossier
            .parties
            .iter()
            .map(|p| ElementVue {
                chemin: format!("parties/{}", p.id),
                code: String::new(),
                titre: p.designation.clone(),
                detail: p.representant(),
                ouvrir: None,
                retirer: None,
                a_inserer: None,
                verrou: None,
                rappelable: None,
            })
            .collect(),
        ajouts: vec![champs::option("partie", "Ajouter une partie")],
        vide: "Aucun signataire. Ajoutez le président du conseil départemental.".to_owned(),
        fixe: false,
        copiable: false,
    }));
    EcranVue {
        demande: ecran(EcranNom::Parties),
        code: "0.1".to_owned(),
        titre: "Parties et signataires".to_owned(),
        chapo: "Chaque partie signe dans l’ordre de la liste. Les titres s’accordent à la civilité.".to_owned(),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    }
}

fn formulaire(dossier: &Dossier, partie: &Partie) -> FormulaireVue {
    let chemin = |champ: &str| format!("parties/{}/{champ}", partie.id);
    let civilite = match partie.civilite {
        Some(Civilite::Madame) => "madame",
        Some(Civilite::Monsieur) => "monsieur",
        None => "",
    };
    let civilites = vec![
        champs::option("", "Non renseignée"),
        champs::option("madame", "Madame"),
        champs::option("monsieur", "Monsieur"),
    ];
    let deliberation = partie.deliberation.as_ref();
    let mut liste = vec![
        champs::texte(chemin("designation"), "Désignation", Some(&partie.designation)),
        champs::choix(chemin("civilite"), "Civilité", civilite, civilites),
        champs::texte(chemin("nom"), "Prénom et nom", partie.nom.as_deref()),
        champs::avec_aide(
            champs::texte(chemin("qualite"), "Qualité", Some(&partie.qualite)),
            &aide_de_la_qualite(dossier, partie),
        ),
        champs::avec_aide(
            champs::texte(chemin("delegation"), "Délégation", partie.delegation.as_deref()),
            "Par exemple « et par délégation, la déléguée territoriale ».",
        ),
        champs::oui_non(chemin("signe"), "Signe le contrat", partie.signe),
    ];
    if partie.role == Role::Departement {
        liste.push(champs::texte(
            chemin("deliberation/numero"),
            "Délibération n°",
            deliberation.and_then(|d| d.numero.as_deref()),
        ));
        liste.push(champs::jour(
            chemin("deliberation/date"),
            "Date de la délibération",
            deliberation.and_then(|d| d.date),
        ));
        liste.push(champs::avec_aide(
            champs::texte(chemin("deliberation/organe"), "Organe", deliberation.and_then(|d| d.organe.as_deref())),
            "Avec son article : « la commission permanente ».",
        ));
    }
    FormulaireVue {
        titre: partie.designation.clone(),
        champs: liste,
        retirer: Some(RetraitVue {
            chemin: format!("parties/{}", partie.id),
            libelle: format!("Retirer la partie « {} »", partie.designation),
        }),
        rang: RangFormulaire::Ordinaire,
    }
}

/// The title of that very role and territory as an example; none for a party that has no usual one.
fn aide_de_la_qualite(dossier: &Dossier, partie: &Partie) -> String {
    let usuelles = qualite_proposee(dossier, partie.role, partie.civilite).unwrap_or_default();
    match usuelles.first() {
        Some(usuelle) => format!("En toutes lettres, sans article : « {usuelle} »."),
        None => "En toutes lettres, sans article.".to_owned(),
    }
}
