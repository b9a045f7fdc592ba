//! From a dossier to a `Document`, section by section: the convention, the annual report, and what surrounds them.
//!
//! Here: which sections, in which order, with which figures. Every figure is read or computed from the dossier, so that
//! a number printed twice is read twice from the same place. Not here: sizes and fonts (layout), sentences about
//! findings, clauses (they come inside the dossier), the reference data (given by the caller).

mod acte;
mod assemblee;
mod candidature;
mod ceremonie;
mod controle;
mod convention;
mod ecriture;
mod etapes;
mod extraits;
pub mod feuilles;
mod fiches;
mod financement;
pub mod livret;
mod note;
mod plan;
mod rapport;
mod riche;
mod signatures;
mod tableau_de_bord;

use domaine::arbre;
use domaine::cadre::Cadre;
use domaine::dossier::Dossier;
use domaine::ident::{Exercice, Id};
use domaine::jour::Jour;
use domaine::statut::Statut;
use domaine::texte::Puce;

use crate::document::{Cible, Document, PieceJointe, Span};

pub use controle::{Appui, Releve};
pub use etapes::jour_du_vote_rendu;
pub use financement::total_en_phrase;

/// Which document to compose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demande {
    Convention,
    Rapport(Exercice),
    /// One fiche action alone, by the id of its action.
    Fiche(Id),
    Financement,
    TableauDeBord,
    /// What argues the contract on the criteria and the engagements of its framework, before there is a contract.
    Candidature,
    /// What is handed over on the day of signature.
    Bordereau,
    /// What must not be forgotten on that day.
    Deroule,
    /// The sheet that one party signs, by the id of its signatory.
    FeuilleDeSignature(Id),
    /// One page in plain words for elected members.
    Note,
    RapportAssemblee,
    Deliberation,
    /// What the observatory is shown before the assembly examines the draft.
    InformationOdpe,
    /// Every finding with its source and what was left as it is: for those who prepare, never for the parties.
    Controle,
}

/// The set phrases of the act, filled for this dossier by whoever holds the models.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formules {
    /// « Entre les soussignés : »
    pub entre: String,
    /// One sentence for each party, by the id of its first signatory.
    pub parties: Vec<(Id, String)>,
    /// « Les parties, »: before the visas.
    pub visas: String,
    /// « Il est convenu ce qui suit : »
    pub convenu: String,
    /// « Fait à …, le …, en trois exemplaires originaux. »
    pub fait: String,
    /// « l’assemblée départementale ».
    pub assemblee: String,
    /// « à l’assemblée départementale », « au Conseil de Paris ».
    pub a_l_assemblee: String,
    /// How many originals are signed.
    pub originaux: usize,
    /// « le président du conseil départemental ».
    pub executif: String,
    /// The contract holds, as it was written, what the model says of the amounts of the years after the first.
    pub annees_indicatives: bool,
}

/// What a composer needs.
#[derive(Clone, Copy)]
pub struct Sujet<'a> {
    pub dossier: &'a Dossier,
    pub cadre: &'a Cadre,
    pub jour: Jour,
    /// The status that the pages print: of a draft, while a dossier that calls itself definitive is not ready.
    pub statut: Statut,
    pub formules: &'a Formules,
    /// What the checks found, for the document that prints it.
    pub releves: &'a [Releve],
    /// « Il reste à remplir : … »: what the contract still lacks, for the same document and for the papers of the assembly.
    pub reste: Option<&'a str>,
    /// Where the framework comes from, when it is not the one that ships: « complété sur ce poste ».
    pub origine: Option<&'a str>,
    /// Writes a data chip of a text: `calcul:periode`, `actions/usema/…`.
    pub puces: &'a dyn Fn(&Puce) -> Vec<Span>,
}

/// Composes a document, with its fingerprint; an act also carries the data it was made from.
pub fn composer(sujet: &Sujet<'_>, demande: &Demande) -> Document {
    let mut document = match demande {
        Demande::Convention => convention::composer(sujet),
        Demande::Rapport(exercice) => rapport::composer(sujet, *exercice),
        Demande::Fiche(id) => extraits::fiche(sujet, id),
        Demande::Financement => extraits::financement(sujet),
        Demande::TableauDeBord => extraits::tableau_de_bord(sujet),
        Demande::Candidature => candidature::composer(sujet),
        Demande::Note => note::composer(sujet),
        Demande::RapportAssemblee => assemblee::rapport(sujet),
        Demande::Deliberation => assemblee::deliberation(sujet),
        Demande::InformationOdpe => assemblee::information_odpe(sujet),
        Demande::Bordereau => ceremonie::bordereau(sujet),
        Demande::Deroule => ceremonie::liste(sujet),
        Demande::FeuilleDeSignature(partie) => ceremonie::feuille(sujet, partie),
        Demande::Controle => controle::composer(sujet),
    };
    delier(&mut document);
    document.numeroter_les_notes();
    let acte = match demande {
        Demande::Convention => Some(acte::projeter(sujet.dossier, None)),
        Demande::Rapport(exercice) => Some(acte::projeter(sujet.dossier, Some(*exercice))),
        Demande::Fiche(_)
        | Demande::Financement
        | Demande::TableauDeBord
        | Demande::Candidature
        | Demande::Note
        | Demande::RapportAssemblee
        | Demande::Deliberation
        | Demande::InformationOdpe
        | Demande::Bordereau
        | Demande::Deroule
        | Demande::FeuilleDeSignature(_)
        | Demande::Controle => None,
    };
    document.pieces.extend(acte.map(|acte| PieceJointe {
        nom: "acte.json".to_owned(),
        description: "Données structurées de ce que l’acte imprime".to_owned(),
        mime: "application/json".to_owned(),
        octets: acte.into_bytes(),
    }));
    document.meta.empreinte = Some(empreinte(&document));
    document
}

/// A text may refer to an article that this act does not print: its words stay, its link goes.
fn delier(document: &mut Document) {
    let ancres = document.ancres();
    document.pour_chaque_span(&mut |span| {
        if matches!(&span.lien, Some(Cible::Ancre(ancre)) if !ancres.contains(ancre)) {
            span.lien = None;
        }
    });
}

/// Fingerprint of what the document prints.
fn empreinte(document: &Document) -> String {
    arbre::empreinte_courte(&arbre::empreinte(&String::from_utf8_lossy(&document.octets_d_empreinte())))
}

/// « PROJET » until settled for signature.
fn etat(statut: Statut) -> Option<String> {
    match statut {
        Statut::Projet => Some("PROJET".to_owned()),
        Statut::Transmis => Some("PROJET TRANSMIS".to_owned()),
        Statut::Delibere => Some("PROJET DÉLIBÉRÉ".to_owned()),
        Statut::Definitif | Statut::Signe | Statut::Clos => None,
    }
}
