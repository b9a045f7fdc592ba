//! What every rule receives, and the few words they share. Nothing here decides anything.

use std::cell::Cell;

use crate::cadre::{Cadre, CleSource, Contrainte, Fiabilite, Severite, Theme};
use crate::constat::{Constat, Fondement, Gravite};
use crate::dossier::{Action, Dossier, Financement, Indicateur, Role};
use crate::finances::Rapprochement;
use crate::ident::Exercice;
use crate::jour::Jour;
use crate::territoire::Annuaire;

/// What every rule receives.
#[derive(Clone, Copy)]
pub(crate) struct Contexte<'a> {
    pub(super) dossier: &'a Dossier,
    /// The framework the contract was born under.
    pub(super) cadre: &'a Cadre,
    /// Those it met later, oldest first.
    pub(super) suivants: &'a [&'a Cadre],
    /// The territories, bodies and frameworks that are known.
    pub(super) annuaire: Annuaire<'a>,
    pub(super) jour: Jour,
    pub(super) lectures: &'a Cell<usize>,
}

/// A constraint, in the framework that sets it.
#[derive(Clone, Copy)]
pub(super) struct Exigence<'a> {
    pub(super) cadre: &'a Cadre,
    pub(super) contrainte: &'a Contrainte,
}

impl<'a> Exigence<'a> {
    fn fondement(self) -> Fondement {
        let c = self.contrainte;
        sourcer(self.cadre, &c.source, c.fiabilite, c.extrait.as_deref())
    }

    /// A finding as severe as the framework says.
    pub(super) fn manquement(self, regle: &'static str) -> Constat {
        self.constat(regle, gravite(self.contrainte.severite))
    }

    /// The rule was looked at and holds.
    pub(super) fn respect(self, regle: &'static str) -> Constat {
        self.constat(regle, Gravite::Respecte)
    }

    /// A finding of that severity, resting on the constraint.
    pub(super) fn constat(self, regle: &'static str, gravite: Gravite) -> Constat {
        Constat::new(regle, gravite, self.fondement())
    }
}

impl<'a> Contexte<'a> {
    /// Every framework that applies, the one of birth first.
    pub(super) fn cadres(&self) -> impl Iterator<Item = &'a Cadre> + use<'a> {
        std::iter::once(self.cadre).chain(self.suivants.iter().copied())
    }

    /// What the framework of birth asks under that slug; `None` when the rule does not apply that year.
    pub(super) fn exigence(&self, regle: &str) -> Option<Exigence<'a>> {
        Some(Exigence { cadre: self.cadre, contrainte: self.cadre.contrainte(regle)? })
    }

    /// What every framework that applies asks under that slug.
    pub(super) fn exigences(&self, regle: &str) -> Vec<Exigence<'a>> {
        self.cadres().filter_map(|cadre| Some(Exigence { cadre, contrainte: cadre.contrainte(regle)? })).collect()
    }

    /// What the frameworks say of the acts of this dossier: a later one only speaks of avenants.
    pub(super) fn cadres_des_actes(&self) -> impl Iterator<Item = &'a Cadre> + use<'a> {
        let suivants = if self.dossier.avenants.is_empty() { &[] } else { self.suivants };
        std::iter::once(self.cadre).chain(suivants.iter().copied())
    }

    /// Every action; each one looked at is counted.
    pub(super) fn actions(&self) -> impl Iterator<Item = &'a Action> + Clone + use<'a> {
        let lectures = self.lectures;
        self.dossier.actions.iter().inspect(move |_| lectures.set(lectures.get() + 1))
    }

    /// Every line of money with its action.
    pub(super) fn lignes(&self) -> impl Iterator<Item = (&'a Action, &'a Financement)> + Clone + use<'a> {
        let lectures = self.lectures;
        self.actions()
            .flat_map(|a| a.financements.iter().map(move |f| (a, f)))
            .inspect(move |_| lectures.set(lectures.get() + 1))
    }

    /// Every indicator with its action.
    pub(super) fn indicateurs(&self) -> impl Iterator<Item = (&'a Action, &'a Indicateur)> + Clone + use<'a> {
        let lectures = self.lectures;
        self.actions()
            .flat_map(|a| a.indicateurs.iter().map(move |i| (a, i)))
            .inspect(move |_| lectures.set(lectures.get() + 1))
    }

    /// True while the plan has no action at all: most rules then have nothing to say.
    pub(super) fn sans_action(&self) -> bool {
        self.dossier.actions.is_empty()
    }
}

/// What a row of a framework gives to rest on.
pub(super) fn sourcer(cadre: &Cadre, source: &CleSource, fiabilite: Fiabilite, extrait: Option<&str>) -> Fondement {
    Fondement::Cadre {
        cadre: cadre.code.clone(),
        source: source.clone(),
        fiabilite,
        extrait: extrait.map(str::to_owned),
    }
}

pub(super) fn gravite(severite: Severite) -> Gravite {
    match severite {
        Severite::Bloquant => Gravite::Bloquant,
        Severite::AVerifier => Gravite::AVerifier,
        Severite::Information => Gravite::Information,
    }
}

/// `actions/<id>`.
pub(super) fn chemin(action: &Action) -> String {
    format!("actions/{}", action.id)
}

/// What a comparison with the money that was notified rests on: the notification, when the dossier holds it.
pub(super) fn notification(groupe: &Rapprochement<'_>) -> Fondement {
    groupe.piece().map_or(Fondement::Coherence, |piece| Fondement::Piece(piece.clone()))
}

/// Codes of actions, for the eye.
pub(super) fn codes<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Vec<String> {
    actions.into_iter().map(|a| a.code.trim().to_owned()).collect()
}

/// True when an action serves an objective of that theme, `None` when no framework knows its objectives.
pub(super) fn sert_le_theme(c: &Contexte<'_>, action: &Action, theme: Theme) -> Option<bool> {
    let mut connus = action
        .objectifs
        .iter()
        .filter_map(|o| c.cadres().find(|cadre| cadre.code == o.cadre)?.objectif(&o.code))
        .peekable();
    connus.peek()?;
    Some(connus.any(|o| o.theme == theme))
}

/// The day of a step of the dossier and where it is written: done, else planned.
pub(super) fn etape(dossier: &Dossier, quoi: &str) -> Option<(String, Jour)> {
    if quoi == "signature"
        && let Some(jour) = dossier.date_signature
    {
        return Some(("date_signature".to_owned(), jour));
    }
    let jalon = dossier.jalons.iter().find(|j| j.quoi == quoi);
    if let Some(jalon) = jalon {
        match (jalon.fait, jalon.prevu) {
            (Some(fait), _) => return Some((format!("jalons/{}/fait", jalon.id), fait)),
            (None, Some(prevu)) => return Some((format!("jalons/{}/prevu", jalon.id), prevu)),
            (None, None) => {}
        }
    }
    if quoi != "deliberation" {
        return None;
    }
    let partie = dossier.signataires().find(|p| p.role == Role::Departement)?;
    Some((format!("parties/{}/deliberation/date", partie.id), partie.deliberation.as_ref()?.date?))
}

/// A year as the day counts it.
pub(super) fn rang(exercice: Exercice) -> i16 {
    i16::try_from(exercice.annee()).expect("at most 2100")
}
