//! Une ligne ajoutée reçoit son intitulé.
//!
//! # Ce qu’elle vérifie
//! Aucune partie, aucun visa, aucun article, aucune action, étape ou indicateur n’est resté sans intitulé, ou avec celui que Paraphe lui donne à sa création ou à sa copie.
//!
//! # Pourquoi
//! L’intitulé s’imprime : « Nouvelle étape » ne va pas devant l’assemblée.
//!
//! # Exemple
//! Une étape encore nommée « Nouvelle étape » est signalée ; « Nouvelle étape du parcours PMI » ne l’est pas.
//!
//! # Source
//! Aucun texte : une précaution sur l’acte lui-même.
//!
//! # Gravité
//! À vérifier ; « (copie) » dans un intitulé empêche la version définitive.

use super::{Contexte, chemin};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::provisoire::{est_provisoire, est_une_copie};

pub(super) const REGLE: &str = "intitules-a-ecrire";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    let (mut chemins, mut elements, mut copies) = (Vec::new(), Vec::new(), 0);
    let mut lire = |chemin: String, nom: &str, element: String| {
        if est_provisoire(nom) {
            chemins.push(chemin);
            elements.push(element);
            copies += usize::from(est_une_copie(nom));
        }
    };
    for (rang, partie) in (1..).zip(&c.dossier.parties) {
        lire(format!("parties/{}/designation", partie.id), &partie.designation, format!("la partie {rang}"));
    }
    for (rang, visa) in (1..).zip(&c.dossier.visas) {
        lire(format!("visas/{}/texte", visa.id), &visa.texte.en_clair(), format!("le visa {rang}"));
    }
    let mut numero = 0;
    for article in &c.dossier.articles {
        numero += u32::from(!article.preambule);
        let element = if article.preambule { "le préambule".to_owned() } else { format!("l’article {numero}") };
        lire(format!("articles/{}/titre", article.id), &article.titre, element);
    }
    for action in c.actions() {
        let (dans, code) = (chemin(action), &action.code);
        lire(format!("{dans}/intitule"), &action.intitule, format!("l’action {code}"));
        for (rang, etape) in (1..).zip(&action.etapes) {
            let element = format!("l’étape {rang} de l’action {code}");
            lire(format!("{dans}/etapes/{}/libelle", etape.id), &etape.libelle, element);
        }
        for indicateur in &action.indicateurs {
            let element = format!("l’indicateur {}", indicateur.code);
            lire(format!("{dans}/indicateurs/{}/libelle", indicateur.id), &indicateur.libelle, element);
        }
    }
    for (rang, jalon) in (1..).zip(&c.dossier.jalons) {
        lire(format!("jalons/{}/libelle", jalon.id), &jalon.libelle, format!("l’étape {rang} du calendrier"));
    }
    if elements.is_empty() {
        return Vec::new();
    }
    vec![
        Constat::new(REGLE, Gravite::AVerifier, Fondement::Coherence)
            .aux(chemins)
            .detail("nombre", elements.len())
            .detail("copies", copies)
            .detail("elements", elements),
    ]
}
