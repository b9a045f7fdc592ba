//! Choice of the actions, and the fiche of one action.

use domaine::cadre::{Cadre, Objectif, Retenu, StatutObjectif, retenus};
use domaine::dossier::{Action, Dossier, Etape, Liste, Nature, ObjectifVise};

use super::{annonces, champs, choix, ecran, ecran_de};
use crate::cadre_de;
use crate::erreur::Erreur;
use crate::puces::Puces;
use crate::textes::cadres::statut_dans_le_cadre;
use crate::vues_ecran::{
    BlocEcran, EcranNom, EcranVue, ElementVue, FormulaireVue, ListeVue, RangFormulaire, RetraitVue,
};

pub(super) fn liste(dossier: &Dossier) -> Result<EcranVue, Erreur> {
    let cadre = cadre_de(dossier)?;
    let elements = dossier
        .actions
        .iter()
        .map(|a| ElementVue {
            chemin: format!("actions/{}", a.id),
            code: a.code.clone(),
            titre: a.intitule.clone(),
            detail: detail(a, cadre),
            ouvrir: Some(ecran_de(EcranNom::Action, a.id.as_str())),
            retirer: Some(format!("Retirer l’action {}", a.code)),
            a_inserer: None,
            verrou: None,
            rappelable: None,
        })
        .collect();
    Ok(EcranVue {
        demande: ecran(EcranNom::Actions),
        code: "0.4".to_owned(),
        titre: "Choix des actions".to_owned(),
        chapo: compteur(dossier, cadre),
        chemins: Vec::new(),
        blocs: [
            BlocEcran::Choix(choix::objectifs(dossier, cadre)),
            BlocEcran::Liste(ListeVue {
                titre: "Actions du plan".to_owned(),
                chemin: "actions".to_owned(),
                elements,
                ajouts: vec![champs::option("action", "Ajouter une action libre")],
                vide: "Aucune action choisie. Cochez les objectifs attendus\u{a0}: chacun ouvre sa fiche.".to_owned(),
                fixe: false,
                copiable: true,
            }),
        ]
        .into_iter()
        .chain(annonces::blocs(dossier, &EcranNom::Actions))
        .collect(),
        precedent: None,
        suivant: None,
    })
}

/// « 6 objectifs obligatoires sur 6, 5 objectifs complémentaires pour 6 exigés. »
fn compteur(dossier: &Dossier, cadre: &Cadre) -> String {
    let servis = |objectifs: Vec<&Objectif>| objectifs.iter().filter(|o| sert(dossier, cadre, &o.code)).count();
    let obligatoires: Vec<&Objectif> = cadre.obligatoires().collect();
    let total = obligatoires.len();
    let faits = servis(obligatoires);
    // As the rule counts them: an action named apart does not say yet in which list its objective counts.
    let tenus = retenus(dossier.actions.iter(), cadre);
    let au_choix = |statut, garder: &dyn Fn(Retenu) -> bool| {
        let tenu = |o: &&Objectif| tenus.get(o.code.as_str()).is_some_and(|tenu| garder(*tenu));
        cadre.au_choix().filter(|o| o.statut.valeur == statut).filter(tenu).count()
    };
    let choisis = au_choix(StatutObjectif::Facultatif, &|tenu| tenu == Retenu::Compte);
    let a_part = match au_choix(StatutObjectif::Facultatif, &|tenu| tenu == Retenu::APreciser) {
        0 => String::new(),
        1 => ", 1 porté par une action citée à part".to_owned(),
        n => format!(", {n} portés par des actions citées à part"),
    };
    let inconnus = match au_choix(StatutObjectif::Inconnu, &|_| true) {
        0 => String::new(),
        n => format!(", {n} dont le statut n’a pas été trouvé"),
    };
    let exigence = match (&cadre.comptes.facultatifs_min, &cadre.comptes.facultatifs_max) {
        (Some(min), _) if min.valeur < 2 => format!(" pour {} exigé", min.valeur),
        (Some(min), _) => format!(" pour {} exigés", min.valeur),
        (None, Some(max)) => format!(", {} au plus", max.valeur),
        (None, None) => String::new(),
    };
    let connus = match &cadre.comptes.obligatoires_attendus {
        Some(attendus) if usize::from(attendus.valeur) > total => {
            format!("{total} connus ({} attendus)", attendus.valeur)
        }
        _ => total.to_string(),
    };
    format!(
        "{faits} {} sur {connus}, {choisis} {}{exigence}{a_part}{inconnus}.",
        cadre.terme(StatutObjectif::Obligatoire, faits),
        cadre.terme(StatutObjectif::Facultatif, choisis)
    )
}

fn sert(dossier: &Dossier, cadre: &Cadre, code: &str) -> bool {
    dossier.actions.iter().any(|a| choix::vise(a, cadre, code))
}

fn detail(action: &Action, cadre: &Cadre) -> String {
    let codes: Vec<&str> = action.objectifs.iter().map(|o| o.code.as_str()).collect();
    let statut = action
        .objectifs
        .iter()
        .find_map(|o| cadre.objectif(&o.code))
        .map_or("sans objectif du cadre", |o| statut_dans_le_cadre(cadre, o.statut.valeur));
    if codes.is_empty() { "Sans objectif".to_owned() } else { format!("{}, {statut}", codes.join(", ")) }
}

pub(super) fn fiche(dossier: &Dossier, id: &str) -> Result<EcranVue, Erreur> {
    let action = dossier.action(id).ok_or(Erreur::ElementInconnu)?;
    let cadre = cadre_de(dossier)?;
    let puces = Puces::new(dossier, cadre);
    let chemin = |champ: &str| format!("actions/{id}/{champ}");
    let riche = |champ: &str, titre: &str, texte: Option<&domaine::texte::Texte>| {
        BlocEcran::Texte(champs::riche(chemin(champ), titre, texte, &puces))
    };
    let mut blocs = vec![
        BlocEcran::Formulaire(identite(action, cadre)),
        BlocEcran::Liste(objectifs(action, cadre)),
        riche("constat", "Constat", action.constat.as_ref()),
        riche("description", "Description", action.description.as_ref()),
        riche("public", "Public visé", action.public.as_ref()),
        BlocEcran::Formulaire(acteurs(action)),
    ];
    blocs.extend(action.etapes.iter().map(|e| BlocEcran::Formulaire(etape(action, e))));
    blocs.push(BlocEcran::Liste(ListeVue {
        titre: "Calendrier de l’action".to_owned(),
        chemin: chemin("etapes"),
        elements: action
            .etapes
            .iter()
            .map(|e| ElementVue {
                chemin: format!("{}/{}", chemin("etapes"), e.id),
                code: String::new(),
                titre: e.libelle.clone(),
                detail: String::new(),
                ouvrir: None,
                retirer: None,
                a_inserer: None,
                verrou: None,
                rappelable: None,
            })
            .collect(),
        ajouts: vec![champs::option("etape", "Ajouter une étape")],
        vide: "Aucune étape.".to_owned(),
        fixe: false,
        copiable: false,
    }));
    if !action.indicateurs.is_empty() {
        blocs.push(BlocEcran::Grille(super::indicateurs::grille_de(dossier, action)));
    }
    blocs.push(BlocEcran::Liste(ListeVue {
        titre: "Indicateurs de l’action".to_owned(),
        chemin: chemin("indicateurs"),
        elements: action
            .indicateurs
            .iter()
            .map(|i| ElementVue {
                chemin: format!("{}/{}", chemin("indicateurs"), i.id),
                code: i.code.clone(),
                titre: i.libelle.clone(),
                detail: i.unite.clone().unwrap_or_default(),
                ouvrir: Some(ecran(EcranNom::Indicateurs)),
                retirer: Some(format!("Retirer l’indicateur {}", i.code)),
                a_inserer: None,
                verrou: None,
                rappelable: None,
            })
            .collect(),
        ajouts: super::indicateurs::ajouts(action, cadre),
        vide: "Aucun indicateur.".to_owned(),
        fixe: false,
        copiable: false,
    }));
    blocs.push(BlocEcran::Grille(super::argent::grille_de(dossier, action)));
    Ok(EcranVue {
        demande: ecran_de(EcranNom::Action, id),
        code: action.code.clone(),
        titre: action.intitule.clone(),
        chapo: detail(action, cadre),
        chemins: Vec::new(),
        blocs,
        precedent: None,
        suivant: None,
    })
}

fn identite(action: &Action, cadre: &Cadre) -> FormulaireVue {
    let chemin = |champ: &str| format!("actions/{}/{champ}", action.id);
    let mut engagements = vec![champs::option("", "Non renseigné")];
    engagements
        .extend(cadre.engagements.iter().map(|e| champs::option(&e.code, &format!("{} – {}", e.ordre, e.titre))));
    let nature = match action.nature {
        Some(Nature::Nouvelle) => "nouvelle",
        Some(Nature::Renforcement) => "renforcement",
        None => "",
    };
    let natures = vec![
        champs::option("", "Non renseignée"),
        champs::option("nouvelle", "Action nouvelle"),
        champs::option("renforcement", "Renforcement d’une action existante"),
    ];
    FormulaireVue {
        titre: String::new(),
        champs: vec![
            champs::code(chemin("code"), &action.code),
            champs::texte(chemin("intitule"), "Intitulé", Some(&action.intitule)),
            champs::choix(
                chemin("engagement"),
                "Engagement",
                action.engagement.as_deref().unwrap_or_default(),
                engagements,
            ),
            champs::choix(chemin("nature"), "Nature", nature, natures),
        ],
        retirer: Some(RetraitVue {
            chemin: format!("actions/{}", action.id),
            libelle: format!("Retirer l’action {}", action.code),
        }),
        rang: RangFormulaire::Ordinaire,
    }
}

/// The objectives that the action serves, and those of the framework that it could.
fn objectifs(action: &Action, cadre: &Cadre) -> ListeVue {
    let chemin = format!("actions/{}/objectifs", action.id);
    let statut = |vise: &ObjectifVise| match cadre.objectif(&vise.code) {
        Some(objectif) if vise.cadre == cadre.code => statut_dans_le_cadre(cadre, objectif.statut.valeur).to_owned(),
        _ => format!("hors du {}", crate::textes::cadres::nom(&cadre.code)),
    };
    ListeVue {
        titre: "Objectifs du cadre".to_owned(),
        elements: action
            .objectifs
            .iter()
            .map(|vise| ElementVue {
                chemin: format!("{chemin}/{}", vise.id),
                code: vise.code.clone(),
                titre: vise.libelle.clone(),
                detail: statut(vise),
                ouvrir: None,
                retirer: Some(format!("Détacher l’action de l’objectif {}", vise.code)),
                a_inserer: None,
                verrou: None,
                rappelable: None,
            })
            .collect(),
        chemin,
        ajouts: cadre
            .objectifs
            .iter()
            .filter(|o| !choix::vise(action, cadre, &o.code))
            .map(|o| champs::option(&format!("vise:{}", o.code), &format!("{} – {}", o.code, o.titre)))
            .collect(),
        vide: "Aucun objectif. Rattachez l’action à celui qu’elle sert.".to_owned(),
        fixe: false,
        copiable: false,
    }
}

fn acteurs(action: &Action) -> FormulaireVue {
    let chemin = |champ: &str| format!("actions/{}/{champ}", action.id);
    FormulaireVue {
        titre: "Acteurs et territoire".to_owned(),
        champs: vec![
            champs::texte(chemin("pilote"), "Service pilote", action.pilote.as_deref()),
            champs::avec_aide(
                champs::texte(chemin("partenaires"), "Partenaires", Some(&action.partenaires.join(" ; "))),
                "Séparez les noms par un point-virgule.",
            ),
            champs::texte(chemin("territoire_vise"), "Territoire", action.territoire_vise.as_deref()),
            champs::avec_aide(
                champs::texte(chemin("autres_contrats"), "Autres contrats", Some(&action.autres_contrats.join(" ; "))),
                "Les autres contrats qui financent le même public, séparés par un point-virgule.",
            ),
        ],
        retirer: None,
        rang: RangFormulaire::Ordinaire,
    }
}

fn etape(action: &Action, etape: &Etape) -> FormulaireVue {
    let racine = format!("actions/{}/etapes/{}", action.id, etape.id);
    FormulaireVue {
        titre: etape.libelle.clone(),
        champs: vec![
            champs::texte(format!("{racine}/libelle"), "Étape", Some(&etape.libelle)),
            champs::jour(format!("{racine}/debut"), "Début", etape.debut),
            champs::jour(format!("{racine}/fin"), "Fin", etape.fin),
        ],
        retirer: Some(RetraitVue { chemin: racine, libelle: format!("Retirer l’étape « {} »", etape.libelle) }),
        rang: RangFormulaire::Ordinaire,
    }
}

/// The list in which a new action of that objective is written; none while its status is not known.
pub(crate) fn liste_du_statut(statut: StatutObjectif) -> Option<Liste> {
    match statut {
        StatutObjectif::Obligatoire => Some(Liste::Fondamentales),
        StatutObjectif::Facultatif => Some(Liste::Facultatives),
        StatutObjectif::Inconnu => None,
    }
}
