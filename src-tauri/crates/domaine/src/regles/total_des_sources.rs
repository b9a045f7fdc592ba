//! Le total annoncé est la somme de ses sources.
//!
//! # Ce qu’elle vérifie
//! Un total annoncé pour un an, ou pour le contrat, est comparé au centime à la somme des enveloppes des partenaires.
//!
//! # Pourquoi
//! Un total n’est jamais saisi : il se calcule. Celui d’une source peut contenir une faute, ou une somme que ses lignes ne donnent pas.
//!
//! # Exemple
//! Le Cantal annonce 810 000 € par an : 600 000 €, 100 000 € et 110 000 € les donnent. Un centime d’écart bloque. Une enveloppe sans montant, ou un financeur qui n’a rien pour une année, rend la somme partielle : à vérifier. Un montant donné pour trois ans ensemble ne se compare pas à un total annuel.
//!
//! # Source
//! La pièce qui annonce le total ; sans pièce, aucun texte : le total annoncé que le dossier retient.
//!
//! # Gravité
//! Bloquant quand les deux montants sont connus et diffèrent, à vérifier quand la somme est partielle ; une somme partielle qui dépasse déjà le montant annoncé bloque.
//!
//! # Tient à l’acte
//! L’acte imprimerait un total que ses propres lignes ne donnent pas.

use super::{Contexte, rang};
use crate::constat::{Constat, Fondement, Gravite};
use crate::donnee::Somme;
use crate::dossier::{Annonce, QuoiAnnonce, Source};
use crate::finances::{Cofinancement, Tranche, cofinancement, manques, manques_de, tranches};
use crate::ident::Exercice;
use crate::montant::Montant;

pub(super) const REGLE: &str = "total-des-sources";

pub(super) fn verifier(c: &Contexte<'_>) -> Vec<Constat> {
    c.dossier
        .annonces
        .iter()
        .filter_map(|annonce| Some((annonce, annonce.montant?)))
        .flat_map(|(annonce, montant)| match annonce.quoi {
            QuoiAnnonce::CofinancementAnnuel => par_an(c, annonce, montant),
            QuoiAnnonce::CofinancementContrat => vec![du_contrat(c, annonce, montant)],
            QuoiAnnonce::ActionsFondamentales | QuoiAnnonce::ActionsFacultatives => Vec::new(),
        })
        .collect()
}

fn par_an(c: &Contexte<'_>, annonce: &Annonce, montant: Montant) -> Vec<Constat> {
    let (comparables, hors): (Vec<Exercice>, Vec<Exercice>) =
        c.dossier.exercices().into_iter().partition(|e| !touche_par_un_bloc(c, *e));
    // A year that nobody has notified yet says nothing of the announced total.
    let annees: Vec<Cofinancement> = comparables
        .into_iter()
        .map(|e| cofinancement(c.dossier, Tranche::annee(e)))
        .filter(|a| a.notifie.connu.is_some() || a.notifie.absents > 0)
        .collect();
    let ecarts: Vec<Constat> = annees
        .iter()
        .filter(|a| a.notifie.totale() != Some(montant))
        .map(|annee| {
            let mut constat = Constat::new(REGLE, severite(annee, montant), fondement(annonce))
                .en("enveloppes")
                .en(format!("annonces/{}", annonce.id))
                .pour(annee.tranche)
                .detail("annonce", montant)
                .detail("annee", annee.tranche.to_string())
                .detail("manques", manques_de(c.dossier, annee.tranche));
            if let Some(connu) = annee.notifie.connu {
                constat = constat.detail("connu", connu);
            }
            constat
        })
        .collect();
    match (ecarts.is_empty(), annees.first()) {
        (false, _) => ecarts,
        (true, Some(annee)) => vec![respect(annonce, montant, &annee.additionnees)],
        (true, None) => {
            let mut constat = Constat::new(REGLE, Gravite::AVerifier, fondement(annonce))
                .en("enveloppes")
                .en(format!("annonces/{}", annonce.id))
                .detail("annonce", montant);
            if !hors.is_empty() {
                constat = constat.detail("en_bloc", "oui");
            }
            vec![constat]
        }
    }
}

/// One amount for several years, or for months astride two years, cannot be told year by year.
fn touche_par_un_bloc(c: &Contexte<'_>, exercice: Exercice) -> bool {
    c.dossier.enveloppes.iter().any(|e| {
        e.source.est_cofinancement()
            && e.debut.annee() != e.fin.annee()
            && (e.debut.annee()..=e.fin.annee()).contains(&rang(exercice))
    })
}

fn du_contrat(c: &Contexte<'_>, annonce: &Annonce, montant: Montant) -> Constat {
    let colonnes = tranches(c.dossier).into_iter();
    let totaux = colonnes.map(|t| cofinancement(c.dossier, t));
    let (notifie, total) = totaux.fold((Somme::default(), Somme::default()), |(notifie, total), annee| {
        (notifie.plus(annee.notifie), total.plus(annee.total))
    });
    if notifie.totale() == Some(montant) {
        let mut sources: Vec<Source> = Vec::new();
        for tranche in tranches(c.dossier) {
            for source in cofinancement(c.dossier, tranche).additionnees {
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        return respect(annonce, montant, &sources).pour("contrat").detail("annee", "contrat");
    }
    let trop = total.connu.is_some_and(|connu| connu > montant);
    let gravite = if total.totale().is_some() || trop { Gravite::Bloquant } else { Gravite::AVerifier };
    let mut constat = Constat::new(REGLE, gravite, fondement(annonce))
        .en("enveloppes")
        .en(format!("annonces/{}", annonce.id))
        .pour("contrat")
        .detail("annonce", montant)
        .detail("annee", "contrat")
        .detail("manques", manques(c.dossier).iter().map(ToString::to_string).collect::<Vec<_>>());
    if let Some(connu) = total.connu {
        constat = constat.detail("connu", connu);
    }
    constat
}

/// A sum known to be partial contradicts nothing until it goes beyond what was announced.
fn severite(annee: &Cofinancement, annonce: Montant) -> Gravite {
    let trop = annee.total.connu.is_some_and(|connu| connu > annonce);
    if annee.total.totale().is_some() || trop { Gravite::Bloquant } else { Gravite::AVerifier }
}

fn respect(annonce: &Annonce, montant: Montant, sources: &[Source]) -> Constat {
    let sources: Vec<String> = sources.iter().map(ToString::to_string).collect();
    Constat::new(REGLE, Gravite::Respecte, fondement(annonce))
        .en("enveloppes")
        .detail("annonce", montant)
        .detail("sources", sources)
}

fn fondement(annonce: &Annonce) -> Fondement {
    match &annonce.origine.piece {
        Some(piece) => Fondement::Piece(piece.clone()),
        None => Fondement::Coherence,
    }
}
