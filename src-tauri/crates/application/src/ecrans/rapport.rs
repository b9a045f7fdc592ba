//! The annual report: its narratives and the execution of each action, for one exercise.

use domaine::dossier::{Dossier, EtatAvancement, EtatRapport};
use domaine::ident::Exercice;
use domaine::manques;

use super::{argent, champs, ecran, ecran_de};
use crate::cadre_de;
use crate::erreur::Erreur;
use crate::puces::Puces;
use crate::textes;
use crate::vues_ecran::{BlocEcran, EcranNom, EcranVue, ElementVue, FormulaireVue, ListeVue, RangFormulaire};

pub(super) fn vue(dossier: &Dossier, exercice: Option<&str>) -> Result<EcranVue, Erreur> {
    match exercice {
        None => Ok(liste(dossier)),
        Some(texte) => un(dossier, texte.parse().map_err(|_| Erreur::ElementInconnu)?),
    }
}

fn liste(dossier: &Dossier) -> EcranVue {
    let elements = dossier
        .rapports
        .iter()
        .map(|r| ElementVue {
            chemin: format!("rapports/{}", r.id),
            code: r.exercice.to_string(),
            titre: format!("Rapport d’exécution {}", r.exercice),
            detail: etat(r.etat, dossier),
            ouvrir: Some(ecran_de(EcranNom::Rapport, &r.exercice.to_string())),
            retirer: Some(format!("Retirer le rapport {}", r.exercice)),
            a_inserer: None,
            verrou: None,
            rappelable: None,
        })
        .collect();
    let commences: Vec<Exercice> = dossier.rapports.iter().map(|r| r.exercice).collect();
    EcranVue {
        demande: ecran(EcranNom::Rapport),
        code: "S2".to_owned(),
        titre: "Rapports annuels".to_owned(),
        chapo: format!(
            "Le rapport est initié par {}, partagé, puis arrêté conjointement avant le 30 juin.",
            dossier.contractant()
        ),
        chemins: Vec::new(),
        blocs: vec![BlocEcran::Liste(ListeVue {
            titre: "Rapports d’exécution".to_owned(),
            chemin: "rapports".to_owned(),
            elements,
            ajouts: dossier
                .exercices()
                .into_iter()
                .filter(|e| !commences.contains(e))
                .map(|e| champs::option(&format!("rapport:{e}"), &format!("Commencer le rapport {e}")))
                .collect(),
            vide: "Aucun rapport commencé.".to_owned(),
            fixe: false,
            copiable: false,
        })],
        precedent: None,
        suivant: None,
    }
}

fn etat(etat: EtatRapport, dossier: &Dossier) -> String {
    match etat {
        EtatRapport::Initie => format!("Initié par {}", dossier.contractant()),
        EtatRapport::Partage => "Partagé avec le préfet et l’ARS".to_owned(),
        EtatRapport::Arrete => "Arrêté conjointement".to_owned(),
    }
}

fn un(dossier: &Dossier, exercice: Exercice) -> Result<EcranVue, Erreur> {
    let rapport = dossier.rapports.iter().find(|r| r.exercice == exercice).ok_or(Erreur::ElementInconnu)?;
    let puces = Puces::new(dossier, cadre_de(dossier)?);
    let racine = format!("rapports/{}", rapport.id);
    let code = match rapport.etat {
        EtatRapport::Initie => "initie",
        EtatRapport::Partage => "partage",
        EtatRapport::Arrete => "arrete",
    };
    let etats = [EtatRapport::Initie, EtatRapport::Partage, EtatRapport::Arrete];
    let options =
        ["initie", "partage", "arrete"].iter().zip(etats).map(|(c, e)| champs::option(c, &etat(e, dossier))).collect();
    let mut blocs = vec![
        BlocEcran::Formulaire(FormulaireVue {
            titre: String::new(),
            champs: vec![champs::choix(format!("{racine}/etat"), "État du rapport", code, options)],
            retirer: None,
            rang: RangFormulaire::Ordinaire,
        }),
        manquants(dossier, exercice),
        BlocEcran::Texte(champs::riche(
            format!("{racine}/contexte"),
            "Contexte de l’exercice",
            rapport.contexte.as_ref(),
            &puces,
        )),
        BlocEcran::Texte(champs::riche(
            format!("{racine}/gouvernance"),
            "Gouvernance",
            rapport.gouvernance.as_ref(),
            &puces,
        )),
    ];
    blocs.push(BlocEcran::Grille(argent::credits(dossier, exercice)));
    for action in &dossier.actions {
        let chemin = |champ: &str| format!("actions/{}/avancement/{exercice}/{champ}", action.id);
        let avancement = action.avancement.get(&exercice);
        let etat = avancement.and_then(|a| a.etat).map_or("", |e| match e {
            EtatAvancement::NonDemarree => "non_demarree",
            EtatAvancement::EnCours => "en_cours",
            EtatAvancement::Realisee => "realisee",
            EtatAvancement::Abandonnee => "abandonnee",
        });
        let etats = vec![
            champs::option("", "Non renseigné"),
            champs::option("non_demarree", "Non démarrée"),
            champs::option("en_cours", "En cours"),
            champs::option("realisee", "Réalisée"),
            champs::option("abandonnee", "Abandonnée"),
        ];
        blocs.push(BlocEcran::Formulaire(FormulaireVue {
            titre: format!("{} – {}", action.code, action.intitule),
            champs: vec![champs::choix(chemin("etat"), "État", etat, etats)],
            retirer: None,
            rang: RangFormulaire::Ordinaire,
        }));
        blocs.push(BlocEcran::Texte(champs::riche(
            chemin("fait"),
            "Ce qui a été fait",
            avancement.and_then(|a| a.fait.as_ref()),
            &puces,
        )));
        blocs.push(BlocEcran::Texte(champs::riche(
            chemin("difficultes"),
            "Difficultés",
            avancement.and_then(|a| a.difficultes.as_ref()),
            &puces,
        )));
        blocs.push(BlocEcran::Texte(champs::riche(
            chemin("suites"),
            "Suites",
            avancement.and_then(|a| a.suites.as_ref()),
            &puces,
        )));
    }
    blocs.push(BlocEcran::Texte(champs::riche(
        format!("{racine}/perspectives"),
        "Perspectives",
        rapport.perspectives.as_ref(),
        &puces,
    )));
    Ok(EcranVue {
        demande: ecran_de(EcranNom::Rapport, &exercice.to_string()),
        code: "S2".to_owned(),
        titre: format!("Rapport d’exécution {exercice}"),
        chapo: "Les crédits employés et le récit de l’année. Les résultats s’écrivent à l’écran Indicateurs."
            .to_owned(),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    })
}

/// What each action still owes to the report, and who holds it.
fn manquants(dossier: &Dossier, exercice: Exercice) -> BlocEcran {
    let elements = manques::des_actions(dossier, exercice)
        .iter()
        .map(|manque| ElementVue {
            chemin: format!("actions/{}", manque.action.id),
            code: manque.action.code.clone(),
            titre: manque.action.intitule.clone(),
            detail: textes::manques::detail(dossier, manque),
            ouvrir: Some(ecran_de(EcranNom::Action, manque.action.id.as_str())),
            retirer: None,
            a_inserer: None,
            verrou: None,
            rappelable: None,
        })
        .collect();
    BlocEcran::Liste(ListeVue {
        titre: "Ce qui manque à ce rapport".to_owned(),
        chemin: "actions".to_owned(),
        elements,
        ajouts: Vec::new(),
        vide: "Rien ne manque aux actions de cet exercice.".to_owned(),
        fixe: true,
        copiable: false,
    })
}
