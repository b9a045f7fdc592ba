//! Annexe 2: one fiche for each action. What is not known says so.

use domaine::donnee::Donnee;
use domaine::dossier::{Action, Financement, Indicateur, Nature};
use domaine::texte::Texte as TexteRiche;

use super::ecriture::{NON_RENSEIGNE, discret, nombre, ou_non_renseigne};
use super::{Sujet, ecriture, financement, plan, riche};
use crate::document::{Bloc, BlocTexte, Contenu, Fiche, LigneFiche, Liste, Paragraphe, StyleParagraphe, Texte};

pub(super) fn annexe(sujet: &Sujet<'_>) -> Vec<Bloc> {
    if sujet.dossier.actions.is_empty() {
        return vec![Bloc::paragraphe(discret("Aucune fiche : le plan d’actions est vide.")).chemin("actions")];
    }
    let mut blocs = Vec::new();
    for action in &sujet.dossier.actions {
        let fiche = fiche(sujet, action);
        // A written fiche begins a page; empty ones follow each other.
        if !blocs.is_empty() && est_redigee(&fiche) {
            blocs.push(Bloc::nouveau(Contenu::SautSouple));
        }
        blocs.push(plan::intertitre(action, "fiche"));
        blocs.push(fiche);
        blocs.extend(note_fictif(action));
    }
    blocs
}

/// What « * » means, under a fiche that prints one.
pub(super) fn note_fictif(action: &Action) -> Option<Bloc> {
    let prevu = |f: &Financement| f.prevu.as_ref().is_some_and(Donnee::est_fictive);
    let mesure = |i: &Indicateur| {
        i.reference.as_ref().and_then(|r| r.valeur.as_ref()).is_some_and(Donnee::est_fictive)
            || i.cibles.values().any(Donnee::est_fictive)
    };
    let fictif = action.financements.iter().any(prevu) || action.indicateurs.iter().any(mesure);
    fictif.then(|| {
        let texte = Texte::from(ecriture::CHIFFRE_FICTIF);
        let style = StyleParagraphe::Note;
        Bloc::nouveau(Contenu::Paragraphe(Paragraphe { texte, style })).chemin(format!("actions/{}", action.id))
    })
}

fn est_redigee(bloc: &Bloc) -> bool {
    const LIGNES: usize = 7;
    matches!(&bloc.contenu, Contenu::Fiche(fiche) if fiche.lignes.len() >= LIGNES)
}

pub(super) fn fiche(sujet: &Sujet<'_>, action: &Action) -> Bloc {
    let racine = format!("actions/{}", action.id);
    let ligne = |libelle: &str, champ: &str, contenu: Vec<BlocTexte>| {
        LigneFiche::nouvelle(libelle, contenu).chemin(format!("{racine}/{champ}"))
    };
    let texte =
        |libelle: &str, champ: &str, texte: Option<&TexteRiche>| ligne(libelle, champ, texte_ou_vide(sujet, texte));
    let simple = |libelle: &str, champ: &str, valeur: Option<&str>| {
        ligne(libelle, champ, vec![BlocTexte::Paragraphe(ou_non_renseigne(valeur))])
    };
    let mut lignes = vec![
        ligne("Objectifs", "objectifs", objectifs(sujet, action)),
        simple("Nature", "nature", action.nature.map(nature)),
        texte("Constat", "constat", action.constat.as_ref()),
        texte("Description", "description", action.description.as_ref()),
        texte("Public visé", "public", action.public.as_ref()),
        simple("Territoire", "territoire_vise", action.territoire_vise.as_deref()),
        simple("Service pilote", "pilote", action.pilote.as_deref()),
        ligne("Partenaires", "partenaires", vec![puces_ou_vide(action.partenaires.clone())]),
        ligne("Calendrier", "etapes", vec![puces_ou_vide(etapes(action))]),
        ligne("Indicateurs", "indicateurs", indicateurs(action)),
        ligne("Financement", "financements", financement::lignes_de_fiche(sujet, action)),
    ];
    if !action.autres_contrats.is_empty() {
        lignes.push(ligne("Autres contrats", "autres_contrats", vec![puces_ou_vide(action.autres_contrats.clone())]));
    }
    // A fiche of which nothing is known would be eleven times « non renseigné »: the empty lines are named once.
    let (vides, pleines): (Vec<LigneFiche>, Vec<LigneFiche>) = lignes.into_iter().partition(est_vide);
    let mut lignes = pleines;
    if !vides.is_empty() {
        let noms: Vec<String> = vides.iter().map(|l| minuscule(&l.libelle.brut())).collect();
        lignes.push(LigneFiche::nouvelle(
            "Non renseigné",
            vec![BlocTexte::Paragraphe(discret(&format!("{}.", majuscule(&noms.join(", ")))))],
        ));
    }
    Bloc::nouveau(Contenu::Fiche(Fiche { legende: None, lignes })).chemin(racine)
}

fn est_vide(ligne: &LigneFiche) -> bool {
    matches!(ligne.contenu.as_slice(), [BlocTexte::Paragraphe(texte)] if texte.brut() == NON_RENSEIGNE)
}

fn texte_ou_vide(sujet: &Sujet<'_>, texte: Option<&TexteRiche>) -> Vec<BlocTexte> {
    match texte.filter(|t| !t.est_vide()) {
        Some(texte) => riche::cellule(sujet, texte),
        None => vec![BlocTexte::Paragraphe(discret(NON_RENSEIGNE))],
    }
}

fn puces_ou_vide(elements: Vec<String>) -> BlocTexte {
    match elements.as_slice() {
        [] => BlocTexte::Paragraphe(discret(NON_RENSEIGNE)),
        [seul] => BlocTexte::Paragraphe(Texte::from(seul.as_str())),
        _ => BlocTexte::Liste(Liste::puces(elements)),
    }
}

/// The objectives served, under the engagement that the cadre files them in.
fn objectifs(sujet: &Sujet<'_>, action: &Action) -> Vec<BlocTexte> {
    let mut lignes: Vec<String> = action.objectifs.iter().map(|o| format!("{} : {}", o.code, o.libelle)).collect();
    if let Some(engagement) = action.engagement.as_deref().and_then(|code| sujet.cadre.engagement(code)) {
        lignes.insert(0, format!("Engagement {} : {}", engagement.ordre, engagement.titre));
    }
    vec![puces_ou_vide(lignes)]
}

fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Nouvelle => "Action nouvelle",
        Nature::Renforcement => "Renforcement d’une action existante",
    }
}

pub(super) fn etapes(action: &Action) -> Vec<String> {
    action
        .etapes
        .iter()
        .map(|e| match (e.debut, e.fin) {
            (Some(debut), Some(fin)) => format!("{} : du {} au {}", e.libelle, debut.en_francais(), fin.en_francais()),
            (Some(debut), None) => format!("{} : à partir du {}", e.libelle, debut.en_francais()),
            (None, Some(fin)) => format!("{} : au plus tard le {}", e.libelle, fin.en_francais()),
            (None, None) => e.libelle.clone(),
        })
        .collect()
}

fn indicateurs(action: &Action) -> Vec<BlocTexte> {
    if action.indicateurs.is_empty() {
        return vec![BlocTexte::Paragraphe(discret(NON_RENSEIGNE))];
    }
    let lignes = action.indicateurs.iter().map(|i| {
        let unite = i.unite.as_deref();
        let mut texte = format!("{} {}", i.code, i.libelle);
        if let Some(reference) = &i.reference {
            texte.push_str(&format!(
                " ; référence {} : {}",
                reference.periode,
                nombre(reference.valeur.as_ref(), unite).brut()
            ));
        }
        for (millesime, cible) in &i.cibles {
            texte.push_str(&format!(" ; cible {millesime} : {}", nombre(Some(cible), unite).brut()));
        }
        texte
    });
    vec![BlocTexte::Liste(Liste::puces(lignes))]
}

pub(super) fn minuscule(mot: &str) -> String {
    let mut lettres = mot.chars();
    lettres.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default() + lettres.as_str()
}

pub(super) fn majuscule(mot: &str) -> String {
    let mut lettres = mot.chars();
    lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default() + lettres.as_str()
}
