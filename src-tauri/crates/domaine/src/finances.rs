//! Figures computed from envelopes and lines: by source, by year, by action. Nothing here is ever stored.
//!
//! What a source did not split is not split here either: an amount for several years keeps a column of its own,
//! and what an envelope covers and no line spreads is « non ventilé ».

mod etat;
mod manquants;
mod part;
mod rapprochement;

use std::fmt;

use crate::donnee::{Donnee, Somme};
use crate::dossier::{Action, Dossier, Enveloppe, Financement, Source};
use crate::ident::Exercice;
use crate::montant::Montant;

pub use etat::EtatDesCredits;
pub use manquants::{Manque, manques, manques_de};
use part::part;
pub use rapprochement::{Rapprochement, nom_du_financeur, rapprocher};

/// A column of a money table: one exercise, or several that a source did not split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tranche {
    pub debut: Exercice,
    pub fin: Exercice,
}

impl Tranche {
    /// A single exercise.
    pub fn annee(exercice: Exercice) -> Self {
        Self { debut: exercice, fin: exercice }
    }

    pub fn de_l_enveloppe(enveloppe: &Enveloppe) -> Option<Self> {
        Some(Self { debut: enveloppe.debut.exercice().ok()?, fin: enveloppe.fin.exercice().ok()? })
    }

    fn de_la_ligne(ligne: &Financement) -> Self {
        Self { debut: ligne.exercice, fin: ligne.jusqu_a.unwrap_or(ligne.exercice) }
    }

    pub fn contient(self, exercice: Exercice) -> bool {
        self.debut <= exercice && exercice <= self.fin
    }
}

impl fmt::Display for Tranche {
    /// « 2022 », « 2020-2022 ».
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.debut == self.fin { write!(f, "{}", self.debut) } else { write!(f, "{}-{}", self.debut, self.fin) }
    }
}

/// Which amount of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mesure {
    Prevu,
    Engage,
    Paye,
}

impl Mesure {
    /// Name of the field in the tree.
    pub fn champ(self) -> &'static str {
        match self {
            Self::Prevu => "prevu",
            Self::Engage => "engage",
            Self::Paye => "paye",
        }
    }

    /// That amount of the line, when it is known.
    pub fn de(self, ligne: &Financement) -> Option<&Donnee<Montant>> {
        match self {
            Self::Prevu => ligne.prevu.as_ref(),
            Self::Engage => ligne.engage.as_ref(),
            Self::Paye => ligne.paye.as_ref(),
        }
    }
}

/// Columns of the dossier's money tables: every exercise of the period, then the unsplit ranges.
pub fn tranches(dossier: &Dossier) -> Vec<Tranche> {
    let mut colonnes: Vec<Tranche> = dossier.exercices().into_iter().map(Tranche::annee).collect();
    let enveloppes = dossier.enveloppes.iter().filter_map(Tranche::de_l_enveloppe);
    let lignes = dossier.actions.iter().flat_map(|a| &a.financements).map(Tranche::de_la_ligne);
    for tranche in enveloppes.chain(lignes) {
        if !colonnes.contains(&tranche) {
            colonnes.push(tranche);
        }
    }
    colonnes.sort_by_key(|t| (t.debut != t.fin, t.debut, t.fin));
    colonnes
}

/// Sources that appear in the dossier, in the order of tables.
pub fn sources(dossier: &Dossier) -> Vec<Source> {
    let presente = |source: &Source| {
        dossier.enveloppes.iter().any(|e| e.source == *source)
            || dossier.actions.iter().flat_map(|a| &a.financements).any(|f| f.source == *source)
    };
    Source::TOUTES.into_iter().filter(presente).collect()
}

/// The same, with the sources that every plan offers, whether they are used yet or not.
pub fn sources_a_saisir(dossier: &Dossier) -> Vec<Source> {
    const PROPOSEES: [Source; 4] = [Source::Etat, Source::Fir, Source::Ondam, Source::Departement];
    let presentes = sources(dossier);
    Source::TOUTES.into_iter().filter(|s| presentes.contains(s) || PROPOSEES.contains(s)).collect()
}

/// What the envelopes of a source bring in that column.
pub fn notifie(dossier: &Dossier, source: Source, tranche: Tranche) -> Somme {
    Somme::de(enveloppes(dossier, source, tranche).map(|e| e.notifie.as_ref()))
}

/// The same, with each funder of that source that pays for another year and of which nothing is said for this one: the sum
/// is then partial. A funder that never pays is not awaited.
pub fn attendu(dossier: &Dossier, source: Source, tranche: Tranche) -> Somme {
    let mut somme = notifie(dossier, source, tranche);
    somme.absents += manquants::sans_enveloppe(dossier, tranche).iter().filter(|f| f.source == source).count();
    somme
}

/// The envelopes of a source in that column.
pub fn enveloppes(dossier: &Dossier, source: Source, tranche: Tranche) -> impl Iterator<Item = &Enveloppe> {
    dossier.enveloppes.iter().filter(move |e| e.source == source && Tranche::de_l_enveloppe(e) == Some(tranche))
}

/// What the lines of one action say for a source in that column.
pub fn de_l_action(action: &Action, source: Source, tranche: Tranche, mesure: Mesure) -> Somme {
    Somme::de(lignes(action, source, tranche).map(|f| mesure.de(f)))
}

/// The lines of one action for a source in that column.
pub fn lignes(action: &Action, source: Source, tranche: Tranche) -> impl Iterator<Item = &Financement> {
    action.financements.iter().filter(move |f| f.source == source && Tranche::de_la_ligne(f) == tranche)
}

/// What the lines of all actions say for a source in that column.
pub fn reparti(dossier: &Dossier, source: Source, tranche: Tranche, mesure: Mesure) -> Somme {
    dossier
        .actions
        .iter()
        .map(|action| de_l_action(action, source, tranche, mesure))
        .fold(Somme::default(), Somme::plus)
}

/// Outside money of one column: what is known of it, and from which sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cofinancement {
    pub tranche: Tranche,
    /// What the envelopes of the column add up to, whatever the funders that have none.
    pub notifie: Somme,
    /// The same, partial when a funder of the contract has no envelope for that exercise.
    pub total: Somme,
    /// Sources whose amount is known, in the order of tables.
    pub additionnees: Vec<Source>,
    /// Share of the Département: the sum of its envelopes, else of its lines; never both for one exercise.
    pub departement: Somme,
}

/// Adds up the notified envelopes of the outside sources, and says what was added.
pub fn cofinancement(dossier: &Dossier, tranche: Tranche) -> Cofinancement {
    let (mut notifiees, mut total) = (Somme::default(), Somme::default());
    let mut additionnees = Vec::new();
    for source in sources(dossier).into_iter().filter(|s| s.est_cofinancement()) {
        let somme = notifie(dossier, source, tranche);
        if somme.connu.is_some() {
            additionnees.push(source);
        }
        notifiees = notifiees.plus(somme);
        total = total.plus(attendu(dossier, source, tranche));
    }
    Cofinancement { tranche, notifie: notifiees, total, additionnees, departement: part(dossier, tranche) }
}

/// The yearly outside money, when it is whole and the same for every exercise: « 810 000 € par an ».
/// `None` when some of it stands outside the exercises (one amount for several years): it would be left out in silence.
pub fn cofinancement_annuel(dossier: &Dossier) -> Option<Cofinancement> {
    let exercices = dossier.exercices();
    let hors_annee = |t: &Tranche| t.debut != t.fin || !exercices.contains(&t.debut);
    if tranches(dossier).into_iter().filter(hors_annee).any(|t| cofinancement(dossier, t).total != Somme::default()) {
        return None;
    }
    let mut annees = exercices.iter().map(|e| cofinancement(dossier, Tranche::annee(*e)));
    let premiere = annees.next()?;
    let total = premiere.total.totale()?;
    annees.all(|a| a.total.totale() == Some(total) && a.additionnees == premiere.additionnees).then_some(premiere)
}

/// Adds up the known outside money over every column of the dossier.
pub fn cofinancement_total(dossier: &Dossier) -> Somme {
    tranches(dossier).into_iter().map(|t| cofinancement(dossier, t).total).fold(Somme::default(), Somme::plus)
}

/// The same, where an element may hold « et »: « FIR pour 2023 et 2024 ; ONDAM médico-social pour 2022 ».
pub fn separer<T: fmt::Display>(elements: &[T]) -> String {
    let dits: Vec<String> = elements.iter().map(ToString::to_string).collect();
    if dits.iter().any(|dit| dit.contains(" et ")) { dits.join(" ; ") } else { enumerer(&dits) }
}

/// « État, FIR et ONDAM médico-social ».
pub fn enumerer<T: fmt::Display>(elements: &[T]) -> String {
    match elements {
        [] => String::new(),
        [seul] => seul.to_string(),
        [debut @ .., dernier] => {
            let debut: Vec<String> = debut.iter().map(ToString::to_string).collect();
            format!("{} et {dernier}", debut.join(", "))
        }
    }
}
