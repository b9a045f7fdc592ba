//! What a text announces, beside what the dossier computes: an announced number is kept, never put in place of a sum.

use domaine::donnee::{NatureOrigine, Somme};
use domaine::dossier::{Annonce, Dossier, Liste, QuoiAnnonce};
use domaine::finances::{self, Tranche};
use domaine::montant::Decimales;

use super::{champs, ecran};
use crate::vues_ecran::{
    BlocEcran, ChampVue, EcranDemande, EcranNom, ElementVue, FormulaireVue, ListeVue, NatureChamp, OptionVue,
    RangFormulaire,
};

/// What a screen keeps of the announced numbers: money with the money, counts with the choice of actions.
const ARGENT: [QuoiAnnonce; 2] = [QuoiAnnonce::CofinancementAnnuel, QuoiAnnonce::CofinancementContrat];
const ACTIONS: [QuoiAnnonce; 2] = [QuoiAnnonce::ActionsFondamentales, QuoiAnnonce::ActionsFacultatives];

/// How an announced number may have been obtained.
const ORIGINES: [(&str, NatureOrigine, &str); 4] = [
    ("publie", NatureOrigine::Publie, "Document publié"),
    ("notifie", NatureOrigine::Notifie, "Lettre ou décision de notification"),
    ("deduit", NatureOrigine::Deduit, "Déduit de ce que dit une source"),
    ("fictif", NatureOrigine::Fictif, "Fictif, pour une démonstration"),
];

/// The announced numbers that a screen shows.
fn de_l_ecran<'a>(dossier: &'a Dossier, nom: &EcranNom) -> impl Iterator<Item = &'a Annonce> {
    let retenus = quoi(nom);
    dossier.annonces.iter().filter(move |a| retenus.contains(&a.quoi))
}

fn quoi(nom: &EcranNom) -> &'static [QuoiAnnonce] {
    match nom {
        EcranNom::Financement => &ARGENT,
        EcranNom::Actions => &ACTIONS,
        _ => &[],
    }
}

/// Where that announced number is written.
pub(super) fn ecran_de_l_annonce(dossier: &Dossier, id: &str) -> EcranDemande {
    let compte = dossier.annonces.iter().any(|a| a.id.as_str() == id && ACTIONS.contains(&a.quoi));
    ecran(if compte { EcranNom::Actions } else { EcranNom::Financement })
}

pub(super) fn chemins(dossier: &Dossier, nom: &EcranNom) -> Vec<String> {
    de_l_ecran(dossier, nom).map(|a| format!("annonces/{}", a.id)).collect()
}

/// A list of what is announced, each with its own fields.
pub(super) fn blocs(dossier: &Dossier, nom: &EcranNom) -> Vec<BlocEcran> {
    let elements = de_l_ecran(dossier, nom).map(|a| ElementVue {
        chemin: format!("annonces/{}", a.id),
        code: String::new(),
        titre: titre(a.quoi).to_owned(),
        detail: valeur(a),
        ouvrir: None,
        retirer: Some(format!("Retirer l’annonce « {} »", titre(a.quoi))),
        a_inserer: None,
        verrou: None,
        rappelable: None,
    });
    let ajouts = quoi(nom).iter().map(|q| {
        let code = serde_json::to_value(q).ok().and_then(|c| Some(format!("annonce:{}", c.as_str()?)));
        OptionVue { code: code.unwrap_or_default(), libelle: titre(*q).to_owned() }
    });
    let mut blocs = vec![BlocEcran::Liste(ListeVue {
        titre: "Annoncé par un texte".to_owned(),
        chemin: "annonces".to_owned(),
        elements: elements.collect(),
        ajouts: ajouts.collect(),
        vide: "Aucun nombre annoncé. Ajoutez celui qu’un texte annonce : il sera comparé à ce que le dossier calcule."
            .to_owned(),
        fixe: false,
        copiable: false,
    })];
    blocs.extend(de_l_ecran(dossier, nom).map(|a| BlocEcran::Formulaire(formulaire(dossier, a))));
    blocs
}

fn titre(quoi: QuoiAnnonce) -> &'static str {
    match quoi {
        QuoiAnnonce::ActionsFondamentales => "Nombre d’actions à caractère fondamental",
        QuoiAnnonce::ActionsFacultatives => "Nombre d’actions facultatives",
        QuoiAnnonce::CofinancementAnnuel => "Cofinancement par an",
        QuoiAnnonce::CofinancementContrat => "Cofinancement de tout le contrat",
    }
}

fn valeur(annonce: &Annonce) -> String {
    let montant = annonce.montant.map(|m| m.en_francais(Decimales::Utiles));
    montant.or_else(|| annonce.nombre.map(|n| n.to_string())).unwrap_or_else(|| "Non renseigné".to_owned())
}

fn formulaire(dossier: &Dossier, annonce: &Annonce) -> FormulaireVue {
    let chemin = |champ: &str| format!("annonces/{}/{champ}", annonce.id);
    let compte = ACTIONS.contains(&annonce.quoi);
    let mut liste = vec![if compte {
        champs::nombre(chemin("nombre"), "Annoncé", annonce.nombre.map(|n| n.to_string()).unwrap_or_default())
    } else {
        let montant = annonce.montant.map(|m| m.en_francais(Decimales::Toujours)).unwrap_or_default();
        champs::montant(chemin("montant"), "Annoncé", montant)
    }];
    liste.extend(calcules(dossier, annonce));
    let nature = ORIGINES.iter().find(|(_, n, _)| *n == annonce.origine.nature).map_or("", |(code, ..)| code);
    let natures = ORIGINES.iter().map(|(code, _, libelle)| champs::option(code, libelle)).collect();
    liste.push(champs::choix(chemin("origine/nature"), "Lu dans", nature, natures));
    liste.push(champs::texte_long(
        chemin("origine/citation"),
        "Les mots exacts du texte",
        annonce.origine.citation.as_deref(),
    ));
    FormulaireVue {
        titre: titre(annonce.quoi).to_owned(),
        rang: RangFormulaire::Precision,
        champs: liste,
        retirer: None,
    }
}

/// What the dossier gives, read only: it comes from its envelopes and its actions.
fn calcules(dossier: &Dossier, annonce: &Annonce) -> Vec<ChampVue> {
    let de_liste = |liste| {
        let nombre = dossier.actions.iter().filter(|a| a.listes.contains(&liste)).count();
        vec![calcule(annonce, "compte", "Compté", NatureChamp::Nombre, nombre.to_string(), None)]
    };
    let somme = |cle: &str, libelle: &str, somme: Somme, manques: String| {
        let texte = somme.connu.map(|m| m.en_francais(Decimales::Toujours)).unwrap_or_default();
        let aide = somme.est_partielle().then(|| format!("Partiel, il manque : {manques}."));
        calcule(annonce, cle, libelle, NatureChamp::Montant, texte, aide)
    };
    match annonce.quoi {
        QuoiAnnonce::ActionsFondamentales => de_liste(Liste::Fondamentales),
        QuoiAnnonce::ActionsFacultatives => de_liste(Liste::Facultatives),
        QuoiAnnonce::CofinancementContrat => {
            let manques = finances::separer(&finances::manques(dossier));
            vec![somme("contrat", "Calculé", finances::cofinancement_total(dossier), manques)]
        }
        QuoiAnnonce::CofinancementAnnuel => {
            let annuel = |e| {
                let tranche = Tranche::annee(e);
                let manques = finances::separer(&finances::manques_de(dossier, tranche));
                somme(&e.to_string(), &format!("Calculé {e}"), finances::cofinancement(dossier, tranche).total, manques)
            };
            dossier.exercices().into_iter().map(annuel).collect()
        }
    }
}

fn calcule(
    annonce: &Annonce,
    cle: &str,
    libelle: &str,
    nature: NatureChamp,
    valeur: String,
    aide: Option<String>,
) -> ChampVue {
    ChampVue {
        chemin: format!("calcul:annonces/{}/{cle}", annonce.id),
        libelle: libelle.to_owned(),
        nature,
        valeur: if valeur.is_empty() { "non renseigné".to_owned() } else { valeur },
        options: Vec::new(),
        aide,
        proposition: None,
        lecture_seule: true,
    }
}
