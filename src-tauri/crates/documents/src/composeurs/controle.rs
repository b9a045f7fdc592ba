//! The control report: every finding by severity, with its place, its reason, its source, and what was left as it is.
//!
//! It goes to those who prepare the contract, never to the parties. The words of the findings come ready-made.

use domaine::constat::Gravite;

use super::ecriture::discret;
use super::{Sujet, convention, etat};
use crate::document::{
    Bloc, Cellule, Colonne, Contenu, Document, Liste, Metadonnees, Niveau, PageDeTitre, Rangee, Span, Tableau, Texte,
};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Releve {
    pub gravite: Gravite,
    /// « A6 », « Parties ».
    pub ou: String,
    pub titre: String,
    pub explication: String,
    /// None when the dossier itself is the reason.
    pub appui: Option<Appui>,
}

/// What a finding rests on, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appui {
    /// « Source publique ».
    pub nature: String,
    pub titre: String,
    /// Exact words, when we have them.
    pub extrait: Option<String>,
    /// « Fiabilité : presse ».
    pub fiabilite: String,
}

/// The sections, in order, with what each says when it has no line.
const SECTIONS: [(Gravite, &str, &str); 4] = [
    (Gravite::Bloquant, "Points bloquants", "Aucun point bloquant."),
    (Gravite::AVerifier, "Points à vérifier", "Aucun point à vérifier."),
    (Gravite::Laisse, "Points laissés ainsi", "Aucun point n’a été laissé ainsi."),
    (Gravite::Information, "Informations", "Aucune information."),
];

pub(super) fn composer(sujet: &Sujet<'_>) -> Document {
    let dossier = sujet.dossier;
    let contrat = format!("{} – {}", dossier.titre, dossier.periode.en_bref());
    let mut document = Document::nouveau(Metadonnees {
        titre: format!("Rapport de contrôle – {contrat}"),
        sujet: format!("Contrôles du contrat {}", dossier.periode.en_toutes_lettres()),
        jour: sujet.jour.to_string(),
        etat: etat(sujet.statut),
        entete: format!("Rapport de contrôle – {contrat}"),
        pied: "Document de travail".to_owned(),
        ..Metadonnees::default()
    });
    document.ajouter(Contenu::Titre(PageDeTitre {
        surtitre: Some(contrat),
        titre: Texte::from("Rapport de contrôle"),
        sous_titre: Some(Texte::from(match sujet.origine {
            Some(origine) => format!("Règles appliquées : {}, cadre {origine}", sujet.cadre.libelle),
            None => format!("Règles appliquées : {}", sujet.cadre.libelle),
        })),
        periode: Some(format!("Contrôles faits le {}", sujet.jour.en_francais())),
    }));
    if let Some(avertissement) = convention::avertissement(dossier) {
        document.ajouter(avertissement);
    }
    let nombre = |gravite: Gravite| sujet.releves.iter().filter(|r| r.gravite == gravite).count();
    document.ajouter(Bloc::paragraphe(bilan(
        nombre(Gravite::Bloquant),
        nombre(Gravite::AVerifier),
        nombre(Gravite::Laisse),
        nombre(Gravite::Respecte),
    )));
    if let Some(reste) = sujet.reste {
        document.ajouter(Bloc::paragraphe(Texte::from([Span::nouveau(reste).gras()])));
    }
    for (rang, (gravite, titre, rien)) in SECTIONS.into_iter().enumerate() {
        let ancre = format!("section-{}", rang + 1);
        document.ajouter(Bloc::intertitre(Niveau::Un, Some(&(rang + 1).to_string()), titre, ancre));
        let releves: Vec<&Releve> = sujet.releves.iter().filter(|r| r.gravite == gravite).collect();
        // « Aucun point bloquant » is never read alone while something is empty.
        let rien = match (gravite, sujet.reste) {
            (Gravite::Bloquant, Some(_)) => {
                "Aucun point bloquant, mais le contrat n’est pas rempli : ce qui reste est dit plus haut."
            }
            _ => rien,
        };
        document.ajouter(if releves.is_empty() { Bloc::paragraphe(discret(rien)) } else { tableau(&releves) });
    }
    respectes(sujet, &mut document);
    document
}

/// « Points bloquants : aucun ; points à vérifier : 12 ; … »: right for every count.
fn bilan(bloquants: usize, a_verifier: usize, laisses: usize, respectes: usize) -> String {
    let compte = |n: usize| match n {
        0 => "aucun".to_owned(),
        n => n.to_string(),
    };
    format!(
        "Points bloquants : {} ; points à vérifier : {} ; points laissés ainsi : {} ; contrôles respectés : {}. Un point \
         bloquant empêche de transmettre le contrat, jamais de l’enregistrer ni de l’imprimer comme projet. Paraphe \
         informe, il ne décide pas.",
        compte(bloquants),
        compte(a_verifier),
        compte(laisses),
        compte(respectes),
    )
}

fn tableau(releves: &[&Releve]) -> Bloc {
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: None,
        resume: None,
        colonnes: vec![Colonne::gauche(3), Colonne::gauche(12), Colonne::gauche(9)],
        entetes: vec![Rangee::nouvelle(["Où", "Constat", "Ce sur quoi il s’appuie"])],
        rangees: releves.iter().map(|r| rangee(r)).collect(),
        notes: Vec::new(),
    }))
}

fn rangee(releve: &Releve) -> Rangee {
    let constat =
        Texte::from([Span::nouveau(releve.titre.as_str()).gras(), Span::nouveau(format!("\n{}", releve.explication))]);
    Rangee::nouvelle([Cellule::from(releve.ou.as_str()), Cellule::from(constat), Cellule::from(appui(releve))]).titree()
}

fn appui(releve: &Releve) -> Texte {
    let Some(appui) = &releve.appui else {
        return discret("Le dossier lui-même.");
    };
    let mut spans = vec![Span::nouveau(format!("{} : {}", appui.nature, appui.titre))];
    if let Some(extrait) = &appui.extrait {
        // The full stop comes after the quotation mark, once.
        spans.push(Span::nouveau(format!(" : « {} »", extrait.trim().trim_end_matches('.'))).italique());
    }
    spans.push(Span::nouveau(format!(". {}.", appui.fiabilite)));
    Texte(spans)
}

/// What is respected, by its title alone.
fn respectes(sujet: &Sujet<'_>, document: &mut Document) {
    let mut titres: Vec<&str> =
        sujet.releves.iter().filter(|r| r.gravite == Gravite::Respecte).map(|r| r.titre.as_str()).collect();
    titres.dedup();
    document.ajouter(Bloc::intertitre(Niveau::Un, Some("5"), "Contrôles respectés", "section-5"));
    document.ajouter(match titres.as_slice() {
        [] => Bloc::paragraphe(discret("Aucun contrôle n’est encore respecté.")),
        _ => Bloc::nouveau(Contenu::Liste(Liste::puces(titres))),
    });
}
