//! A file that carries no data: which document of the dossier it is, by the fingerprint and the title that it prints.
//!
//! Most documents carry none: a fiche, a note, a signature sheet. So does an act that was scanned. The dossier is also tried in
//! the states that it may have been printed in, since what the signature fills in changes fingerprints.

use documents::composeurs::Demande;
use documents::document::Document;
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::statut::Statut;
use signatures::Lecture;

use super::{Recu, Rendu, champs, lettres, refaire, sans_mention};
use crate::textes::nom_de_document::Nom;
use crate::vues_retour::SorteDeRendu;
use crate::{actes, empreintes};

/// A document of the dossier, as it may have been printed.
struct Imprime {
    demande: Demande,
    document: Document,
}

impl Imprime {
    fn empreinte(&self) -> Option<&str> {
        self.document.meta.empreinte.as_deref()
    }
}

/// What a file is, when the fingerprint `lue` is all that it says of itself besides its title.
pub(super) fn reconnaitre(
    dossier: &Dossier,
    recu: &Recu<'_>,
    lecture: &Lecture,
    textes: &[String],
    lue: Option<&str>,
    jour: Jour,
) -> Rendu {
    let Some(lue) = lue else { return Rendu::nouveau(SorteDeRendu::SansDonnees) };
    let porte = |i: &Imprime| i.empreinte() == Some(lue);
    let mut du_jour: Vec<Imprime> = Vec::new();
    for imprime in imprimes(dossier, empreintes::tous_les_documents(dossier), jour) {
        if porte(&imprime) {
            return comparer(dossier, recu, textes, &imprime);
        }
        du_jour.push(imprime);
    }
    let du_titre: Vec<&Imprime> =
        du_jour.iter().filter(|i| Some(&i.document.meta.titre) == lecture.titre.as_ref()).collect();
    let possibles: Vec<Demande> = match du_titre.as_slice() {
        [] => du_jour.iter().map(|i| i.demande.clone()).collect(),
        memes => memes.iter().map(|i| i.demande.clone()).collect(),
    };
    if let Some(imprime) = pour_d_autres_originaux(dossier, &possibles, jour).find(porte) {
        return comparer(dossier, recu, textes, &imprime);
    }
    for etat in etats_voisins(dossier) {
        let mut imprimes =
            imprimes(&etat, possibles.clone(), jour).chain(pour_d_autres_originaux(&etat, &possibles, jour));
        if let Some(imprime) = imprimes.find(porte) {
            return match sans_mention(etat.statut) == sans_mention(dossier.statut) {
                true => comparer(&etat, recu, textes, &imprime),
                false => Rendu { projet: !sans_mention(etat.statut), ..autre_version(dossier, recu, &imprime, jour) },
            };
        }
    }
    // Sheets of all parties have one title: the field to sign says whose it is.
    let du_fichier = |i: &&&Imprime| {
        let noms = champs(&i.document);
        noms.iter()
            .any(|(nom, _)| lecture.champs_vides.contains(nom) || lecture.signatures.iter().any(|s| s.champ == *nom))
    };
    match du_titre.as_slice() {
        [] => Rendu::nouveau(SorteDeRendu::SansDonnees),
        [seul] => Rendu { reconnu_a_son_titre: true, ..autre_version(dossier, recu, seul, jour) },
        memes => match memes.iter().find(du_fichier) {
            Some(sien) => Rendu { reconnu_a_son_titre: true, ..autre_version(dossier, recu, sien, jour) },
            None => Rendu::nouveau(SorteDeRendu::SansDonnees),
        },
    }
}

/// The document of that fingerprint: the file made again, then its words. An act had data: without them, it is a copy.
fn comparer(dossier: &Dossier, recu: &Recu<'_>, textes: &[String], imprime: &Imprime) -> Rendu {
    let document = Document { logo: recu.logo.clone(), ..imprime.document.clone() };
    let refaits = refaire(dossier, &document, textes);
    let mut rendu = du_document(dossier, SorteDeRendu::SansDonnees, imprime).sur(recu, &refaits);
    let lus = lettres(textes);
    let meme = |refait: &Vec<u8>| signatures::textes(refait).is_some_and(|attendus| lus == lettres(&attendus));
    rendu.sorte = match rendu.ajouts {
        Some(_) => SorteDeRendu::Exact,
        None if document.pieces.is_empty() && refaits.iter().any(meme) => SorteDeRendu::MemeTexte,
        None => SorteDeRendu::SansDonnees,
    };
    rendu
}

/// The document that the dossier prints otherwise today.
fn autre_version(dossier: &Dossier, recu: &Recu<'_>, imprime: &Imprime, jour: Jour) -> Rendu {
    let aujourd_hui = actes::composer(dossier, &imprime.demande, jour).ok();
    let aujourd_hui = aujourd_hui.map(|document| Imprime { demande: imprime.demande.clone(), document });
    du_document(dossier, SorteDeRendu::AutreVersion, aujourd_hui.as_ref().unwrap_or(imprime)).sur(recu, &[])
}

fn du_document(dossier: &Dossier, sorte: SorteDeRendu, imprime: &Imprime) -> Rendu {
    Rendu {
        nom: Some(Nom::de(dossier, &imprime.demande)),
        attendu: imprime.empreinte().map(|empreinte| (imprime.demande.clone(), empreinte.to_owned())),
        champs: champs(&imprime.document),
        projet: !sans_mention(dossier.statut),
        ..Rendu::nouveau(sorte)
    }
}

/// Those documents. What the framework does not ask for cannot have been printed.
fn imprimes(dossier: &Dossier, demandes: Vec<Demande>, jour: Jour) -> impl Iterator<Item = Imprime> {
    demandes.into_iter().filter_map(move |demande| {
        let document = actes::composer(dossier, &demande, jour).ok()?;
        Some(Imprime { demande, document })
    })
}

/// Those that go with another number of originals than one a signatory.
fn pour_d_autres_originaux(dossier: &Dossier, demandes: &[Demande], jour: Jour) -> impl Iterator<Item = Imprime> {
    demandes.iter().flat_map(move |demande| {
        let documents = empreintes::pour_d_autres_originaux(dossier, demande, jour);
        documents.map(|document| Imprime { demande: demande.clone(), document })
    })
}

/// The dossier in the other states that it may have been printed in, and before the signature filled in its day and place.
fn etats_voisins(dossier: &Dossier) -> Vec<Dossier> {
    let statuts = [Statut::Definitif, Statut::Signe, Statut::Delibere, Statut::Transmis, Statut::Projet];
    let etats = statuts.into_iter().flat_map(|statut| {
        let date_signature = None;
        [
            Dossier { statut, ..dossier.clone() },
            Dossier { statut, date_signature, lieu_signature: None, ..dossier.clone() },
        ]
    });
    let mut voisins: Vec<Dossier> = Vec::new();
    for etat in etats {
        if etat != *dossier && !voisins.contains(&etat) {
            voisins.push(etat);
        }
    }
    voisins
}
