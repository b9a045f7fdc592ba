//! What is compared: how far a contract is, what it brings, how many points block it; and the classes of the map.

use domaine::consolidation::{self, Apport, Quoi};
use domaine::dossier::Source;
use domaine::montant::{Decimales, Montant};
use domaine::statut::Statut;

use super::Fiche;
use crate::erreur::Erreur;
use crate::liste;
use crate::vues_ecran::OptionVue;
use crate::vues_france::ValeurFrance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mesure {
    Avancement,
    Bloquants,
    Argent(Quoi),
}

impl Mesure {
    pub(super) const TOUTES: [Self; 11] = [
        Self::Avancement,
        Self::Bloquants,
        Self::Argent(Quoi::Cofinancement),
        Self::Argent(Quoi::Source(Source::Etat)),
        Self::Argent(Quoi::Source(Source::Fir)),
        Self::Argent(Quoi::Source(Source::Ondam)),
        Self::Argent(Quoi::Source(Source::ArsNonVentile)),
        Self::Argent(Quoi::Source(Source::EtatEtArsNonVentile)),
        Self::Argent(Quoi::Source(Source::Departement)),
        Self::Argent(Quoi::Source(Source::Dtpjj)),
        Self::Argent(Quoi::Source(Source::Autre)),
    ];

    pub(super) fn lire(code: &str) -> Result<Self, Erreur> {
        Self::TOUTES.into_iter().find(|mesure| mesure.code() == code).ok_or(Erreur::ElementInconnu)
    }

    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Avancement => "avancement",
            Self::Bloquants => "bloquants",
            Self::Argent(Quoi::Cofinancement) => "cofinancement",
            Self::Argent(Quoi::Source(source)) => source.code(),
        }
    }

    pub(super) fn option(self) -> OptionVue {
        let libelle = match self {
            Self::Avancement => "État d’avancement".to_owned(),
            Self::Bloquants => "Points bloquants".to_owned(),
            Self::Argent(quoi) => nom(quoi),
        };
        OptionVue { code: self.code().to_owned(), libelle }
    }
}

/// « Cofinancements, hors part du Département », « FIR ».
pub(super) fn nom(quoi: Quoi) -> String {
    match quoi {
        Quoi::Cofinancement => "Cofinancements, hors part du Département".to_owned(),
        Quoi::Source(source) => source.to_string(),
    }
}

/// The values in the order of the dossiers, and the names of the classes.
pub(super) struct Mesurees {
    pub(super) valeurs: Vec<ValeurFrance>,
    pub(super) classes: Vec<String>,
}

pub(super) fn mesurer<'a>(mesure: Mesure, annee: Option<u16>, fiches: impl Iterator<Item = &'a Fiche>) -> Mesurees {
    match mesure {
        Mesure::Avancement => Mesurees {
            valeurs: fiches.map(avancement).collect(),
            classes: ETAPES.iter().map(|(libelle, _)| (*libelle).to_owned()).collect(),
        },
        Mesure::Bloquants => Mesurees {
            valeurs: fiches.map(bloquants).collect(),
            classes: PALIERS.iter().map(|(libelle, _)| (*libelle).to_owned()).collect(),
        },
        Mesure::Argent(quoi) => {
            argent(&fiches.map(|f| consolidation::apport(&f.releve.lignes, quoi, annee)).collect::<Vec<_>>())
        }
    }
}

/// The statuses, in five steps.
const ETAPES: [(&str, &[Statut]); 5] = [
    ("Projet", &[Statut::Projet]),
    ("Transmis", &[Statut::Transmis]),
    ("Délibéré", &[Statut::Delibere]),
    ("Définitif, à signer", &[Statut::Definitif]),
    ("Signé ou clos", &[Statut::Signe, Statut::Clos]),
];

fn avancement(fiche: &Fiche) -> ValeurFrance {
    let statut = Statut::TOUS[fiche.releve.avancement];
    ValeurFrance {
        texte: liste::statut(statut).libelle,
        mentions: Vec::new(),
        cle: Some(fiche.releve.avancement.to_string()),
        classe: ETAPES.iter().position(|(_, statuts)| statuts.contains(&statut)).and_then(|rang| rang.try_into().ok()),
    }
}

/// From how many points a class begins.
const PALIERS: [(&str, u32); 5] = [("Aucun", 0), ("1 à 2", 1), ("3 à 5", 3), ("6 à 10", 6), ("Plus de 10", 11)];

fn bloquants(fiche: &Fiche) -> ValeurFrance {
    let nombre = fiche.resume.bloquants;
    let texte = match nombre {
        0 => "aucun point bloquant".to_owned(),
        1 => "1 point bloquant".to_owned(),
        nombre => format!("{nombre} points bloquants"),
    };
    let classe = PALIERS.iter().rposition(|(_, debut)| *debut <= nombre).and_then(|rang| rang.try_into().ok());
    ValeurFrance { texte, mentions: Vec::new(), cle: Some(nombre.to_string()), classe }
}

fn argent(apports: &[Apport]) -> Mesurees {
    let connus: Vec<Montant> = apports.iter().filter_map(|apport| apport.somme.connu).collect();
    let bornes = consolidation::classes(&connus);
    let valeurs = apports.iter().map(|apport| {
        let connu = apport.somme.connu;
        let mut mentions = mentions(apport);
        if connu.is_some_and(|connu| consolidation::est_a_part(&connus, connu)) {
            mentions.push("loin des autres, à vérifier".to_owned());
        }
        ValeurFrance {
            texte: connu.map_or_else(|| "non renseigné".to_owned(), |m| m.en_francais(Decimales::Utiles)),
            mentions,
            cle: connu.map(|montant| montant.to_string()),
            classe: connu.and_then(|connu| consolidation::classe(&bornes, connu).try_into().ok()),
        }
    });
    Mesurees { valeurs: valeurs.collect(), classes: noms_des_classes(&bornes, &connus) }
}

/// What is said beside the amount of a contract.
pub(super) fn mentions(apport: &Apport) -> Vec<String> {
    let mut mentions = Vec::new();
    if apport.somme.est_partielle() {
        mentions.push("total partiel".to_owned());
    }
    if apport.somme.fictive {
        mentions.push("chiffres fictifs".to_owned());
    }
    mentions.extend(apport.non_ventiles.iter().map(|(debut, fin, montant)| {
        format!("{} pour {debut}-{fin}, sans part par an", montant.en_francais(Decimales::Utiles))
    }));
    mentions
}

/// « De 1 200 € à 3 400 € », from the lowest to the highest value that is really in the class.
fn noms_des_classes(bornes: &[Montant], valeurs: &[Montant]) -> Vec<String> {
    let ecrire = |montant: Montant| montant.en_francais(Decimales::Utiles);
    (0..bornes.len())
        .map(|rang| {
            let dedans = valeurs.iter().filter(|v| consolidation::classe(bornes, **v) == rang);
            let haut = dedans.max().copied().unwrap_or(bornes[rang]);
            if haut == bornes[rang] { ecrire(haut) } else { format!("De {} à {}", ecrire(bornes[rang]), ecrire(haut)) }
        })
        .collect()
}
