//! How figures are written in tables: amounts, sums, numbers, and the three kinds of nothing.

use domaine::donnee::{Donnee, Somme};
use domaine::dossier::Dossier;
use domaine::montant::{Decimales, Montant};
use domaine::nombre::Nombre;

use crate::document::Texte;

pub(super) const NON_RENSEIGNE: &str = "non renseigné";
/// The day of a step that nothing gives yet: the pen writes it.
pub(super) const A_DATER: &str = "Le ……………";
pub(super) const NON_DISPONIBLE: &str = "non disponible";
pub(super) const NON_VENTILE: &str = "non ventilé";

/// One way to write amounts for a whole act: with cents as soon as one amount has some.
#[derive(Clone, Copy)]
pub(super) struct Ecriture {
    decimales: Decimales,
}

impl Ecriture {
    pub(super) fn pour(dossier: &Dossier) -> Self {
        let enveloppes = dossier.enveloppes.iter().flat_map(|e| [&e.demande, &e.notifie]);
        let lignes = dossier.actions.iter().flat_map(|a| &a.financements);
        // Asked for each fiche: nothing is copied.
        let montants = enveloppes.chain(lignes.flat_map(|f| [&f.prevu, &f.engage, &f.paye, &f.report]));
        let entiers = montants.filter_map(|d| d.as_ref()?.valeur()).all(|montant| montant.est_entier());
        Self { decimales: if entiers { Decimales::Utiles } else { Decimales::Toujours } }
    }

    pub(super) fn montant(self, montant: Montant) -> String {
        montant.en_francais(self.decimales)
    }

    /// A single figure; « * » marks one that was made up for a demonstration.
    pub(super) fn donnee(self, donnee: Option<&Donnee<Montant>>) -> Texte {
        match donnee {
            None => discret(NON_RENSEIGNE),
            Some(Donnee::Indisponible { .. }) => discret(NON_DISPONIBLE),
            Some(d) => {
                let montant = d.valeur().expect("the other variants hold a value");
                Texte::from(format!("{}{}", self.montant(*montant), etoile(d)))
            }
        }
    }

    /// A sum; a partial one says so and never passes for a total.
    pub(super) fn somme(self, somme: Somme) -> Texte {
        match somme.connu {
            None => discret(NON_RENSEIGNE),
            Some(montant) => {
                let fictive = if somme.fictive { "*" } else { "" };
                let partielle = if somme.absents > 0 { " (partiel)" } else { "" };
                Texte::from(format!("{}{fictive}{partielle}", self.montant(montant)))
            }
        }
    }

    /// A sum of lines that may simply not be spread: « non ventilé ».
    pub(super) fn reparti(self, somme: Somme) -> Texte {
        match (somme.connu, somme.absents) {
            (None, 0) => discret(NON_VENTILE),
            _ => self.somme(somme),
        }
    }
}

/// A value of an indicator, with its unit when it is a rate.
pub(super) fn nombre(donnee: Option<&Donnee<Nombre>>, unite: Option<&str>) -> Texte {
    match donnee {
        None => discret(NON_RENSEIGNE),
        Some(Donnee::Indisponible { .. }) => discret(NON_DISPONIBLE),
        Some(d) => {
            let valeur = d.valeur().expect("the other variants hold a value");
            let pour_cent = if unite == Some("%") { "\u{a0}%" } else { "" };
            Texte::from(format!("{}{pour_cent}{}", valeur.en_francais(), etoile(d)))
        }
    }
}

/// The mark of a made-up figure.
fn etoile<T>(donnee: &Donnee<T>) -> &'static str {
    if donnee.est_fictive() { "*" } else { "" }
}

/// True when some figure of the dossier is made up: the tables then carry a note.
pub(super) fn a_du_fictif(dossier: &Dossier) -> bool {
    let fictive = |d: &Option<Donnee<Montant>>| d.as_ref().is_some_and(Donnee::est_fictive);
    let nombre_fictif = |d: Option<&Donnee<Nombre>>| d.is_some_and(Donnee::est_fictive);
    dossier.enveloppes.iter().any(|e| fictive(&e.notifie) || fictive(&e.demande))
        || dossier.actions.iter().any(|a| {
            a.financements.iter().any(|f| fictive(&f.prevu) || fictive(&f.engage) || fictive(&f.paye))
                || a.indicateurs.iter().any(|i| {
                    nombre_fictif(i.reference.as_ref().and_then(|r| r.valeur.as_ref()))
                        || i.cibles.values().any(Donnee::est_fictive)
                        || i.realises.values().any(|r| nombre_fictif(r.valeur.as_ref()))
                })
        })
}

/// What « * » means.
pub(super) const CHIFFRE_FICTIF: &str = "* Chiffre fictif, ajouté pour la démonstration.";

/// The note that goes with « * ».
pub(super) fn note_fictif(dossier: &Dossier) -> Vec<Texte> {
    if a_du_fictif(dossier) { vec![Texte::from(CHIFFRE_FICTIF)] } else { Vec::new() }
}

/// Words that stand for a missing figure are set apart from figures.
pub(super) fn discret(mots: &str) -> Texte {
    Texte::from(crate::document::Span::nouveau(mots).italique())
}

/// Text, or « non renseigné ».
pub(super) fn ou_non_renseigne(texte: Option<&str>) -> Texte {
    texte.filter(|t| !t.trim().is_empty()).map_or_else(|| discret(NON_RENSEIGNE), Texte::from)
}
