//! The day of signature: the bordereau of what is handed over, the checklist, the sheet that each party signs alone.
//!
//! Not here: the originals of the act, which are the convention itself with their number.

use domaine::dossier::{Dossier, Partie, Role};
use domaine::ident::Id;
use domaine::jour::Jour;

use super::convention::nom_de_l_acte;
use super::etapes::jour_du_vote_rendu;
use super::extraits::extrait;
use super::fiches::majuscule;
use super::{Demande, Sujet, composer, signatures};
use crate::document::{
    Bloc, BlocTexte, Cellule, Colonne, Contenu, Document, Encadre, NatureRangee, Niveau, Rangee, Span, Tableau, Texte,
};

/// What is handed over, to whom, in how many copies.
pub(super) fn bordereau(sujet: &Sujet<'_>) -> Document {
    let exemplaires = sujet.formules.originaux.to_string();
    let acte = format!("{}, à signer", nom_de_l_acte(sujet.dossier));
    let pieces = [
        (acte.as_str(), exemplaires.as_str()),
        ("Feuille de signature de chaque partie", "1"),
        ("Délibération autorisant la signature", "1"),
        ("Délégation de signature, s’il y en a une", "1"),
    ];
    let rangees = pieces.iter().enumerate().map(|(rang, (piece, nombre))| {
        Rangee::nouvelle([(rang + 1).to_string(), (*piece).to_owned(), (*nombre).to_owned(), String::new()]).titree()
    });
    let destinataires = sujet.dossier.signataires().map(|partie| {
        let place = [format!("Le {A_REMPLIR}").as_str(), "Signature :"].map(BlocTexte::from);
        let qui = [partie.designation.as_str(), &majuscule(&partie.fonction(partie.civilite))].map(BlocTexte::from);
        Rangee::nouvelle([Cellule::nouvelle(qui.into()), Cellule::from(""), Cellule::nouvelle(place.into())]).titree()
    });
    let blocs = vec![
        identite(sujet),
        intertitre("Pièces remises", "pieces"),
        tableau(["N°", "Pièce", "Exemplaires", "Remis"], [2, 14, 4, 4], rangees.collect()),
        intertitre("Reçu par", "recu"),
        tableau(["Partie", "Nom et qualité", "Date et signature"], [9, 8, 8], destinataires.collect()),
    ];
    extrait(sujet, "Bordereau de remise", None, blocs)
}

/// Before, during, after: what must not be forgotten.
pub(super) fn liste(sujet: &Sujet<'_>) -> Document {
    let dossier = sujet.dossier;
    let nombre = sujet.formules.originaux;
    let en_lettres = dossier.orthographe.entier(u64::try_from(nombre).unwrap_or_default());
    let les_originaux = if nombre == 1 { "l’original".to_owned() } else { format!("les {en_lettres} originaux") };
    // What is written by hand is written while the parties are there.
    let signent = dossier.signataires().map(|p| format!("{} signe {les_originaux}.", sujet_de(p)));
    let pendant = [
        "Le lieu et la date sont portés sur chaque original.",
        "Chaque page est paraphée, si les parties l’ont demandé.",
    ];
    let ordre: Vec<String> = signent.chain(pendant.map(str::to_owned)).collect();
    let avant = [
        "La délibération qui autorise la signature est publiée et transmise au représentant de l’État : elle est exécutoire."
            .to_owned(),
        "Les pouvoirs et délégations de signature sont joints au dossier.".to_owned(),
        match nombre {
            1 => "L’original est imprimé.".to_owned(),
            _ => format!("{} sont imprimés ; chacun porte son numéro.", majuscule(&les_originaux)),
        },
        format!("L’empreinte imprimée au pied de chaque page est celle {} ci-dessus.", accords(dossier).du),
    ];
    let apres = [
        "Chaque partie a reçu son original.".to_owned(),
        "Un original signé est numérisé et joint au dossier.".to_owned(),
        "Le contrat est passé à l’état « signé » : son texte est scellé.".to_owned(),
    ];
    let temps = [("Avant", &avant[..]), ("Pendant, dans cet ordre", &ordre[..]), ("Après", &apres[..])];
    let rangees = temps.into_iter().flat_map(|(temps, lignes)| {
        let groupe = Cellule::from(Span::nouveau(temps).gras()).etendue(2);
        let lignes = lignes.iter().map(|l| Rangee::nouvelle([l.as_str(), ""]).titree());
        std::iter::once(Rangee::nouvelle([groupe]).nature(NatureRangee::Groupe)).chain(lignes)
    });
    let blocs = vec![identite(sujet), tableau(["À faire", "Fait"], [20, 3], rangees.collect())];
    extrait(sujet, "Déroulé de la signature", None, blocs)
}

/// The sheet of one party: what it signs, and its field alone.
pub(super) fn feuille(sujet: &Sujet<'_>, partie: &Id) -> Document {
    let Some(signataire) = sujet.dossier.signataires().find(|p| p.id == *partie) else {
        return extrait(sujet, "Feuille de signature", None, Vec::new());
    };
    let acte = accords(sujet.dossier);
    let phrase = format!(
        "{} déclare avoir pris connaissance {} {} ci-dessus et de ses annexes, et {} signe.",
        sujet_de(signataire),
        acte.du,
        acte.designe,
        acte.le
    );
    let mut blocs = vec![identite(sujet), Bloc::paragraphe(phrase).chemin("parties")];
    blocs.extend(autorisation(sujet.dossier, signataire));
    blocs.push(signatures::d_une_partie(sujet, "feuille", partie));
    extrait(sujet, "Feuille de signature", Some(&signataire.designation), blocs)
}

/// The place of what is written by hand.
const A_REMPLIR: &str = "……………";

/// The vote that lets the party sign. That of the contracting body has one day in every document; a session to come allows
/// nothing yet.
fn autorisation(dossier: &Dossier, signataire: &Partie) -> Option<Bloc> {
    let ecrite = signataire.deliberation.as_ref();
    let numero = ecrite.and_then(|d| d.numero.as_ref());
    let vote = match signataire.role {
        Role::Departement => jour_du_vote_rendu(dossier),
        Role::Prefet | Role::Ars | Role::Autre => None,
    };
    let date = vote.or(ecrite.and_then(|d| d.date)).map(Jour::en_francais);
    let phrase = match (numero, date) {
        (None, None) => return None,
        (Some(numero), None) => format!("n° {numero} du {A_REMPLIR}"),
        (None, Some(date)) => format!("du {date}"),
        (Some(numero), Some(date)) => format!("n° {numero} du {date}"),
    };
    Some(Bloc::paragraphe(format!("Signature autorisée par délibération {phrase}.")).chemin("parties"))
}

/// « Madame Anne Martin, préfète du Cantal, », « Le préfet du Cantal »: who does what follows.
fn sujet_de(partie: &Partie) -> String {
    let representant = majuscule(&partie.representant());
    match (&partie.delegation, &partie.nom) {
        (Some(delegation), _) => format!("{representant}, {delegation},"),
        (None, Some(_)) => format!("{representant},"),
        // « Le préfet de la région d’Île-de-France, préfet de Paris, »
        (None, None) if representant.contains(',') => format!("{representant},"),
        (None, None) => representant,
    }
}

/// The act inside a sentence, under the name that it gives itself.
struct Accords {
    du: &'static str,
    designe: &'static str,
    le: &'static str,
}

fn accords(dossier: &Dossier) -> Accords {
    match nom_de_l_acte(dossier) {
        "Convention" => Accords { du: "de la convention", designe: "désignée", le: "la" },
        _ => Accords { du: "du contrat", designe: "désigné", le: "le" },
    }
}

/// Which act: its title, its period, its fingerprint.
fn identite(sujet: &Sujet<'_>) -> Bloc {
    let dossier = sujet.dossier;
    let empreinte = composer(sujet, &Demande::Convention).meta.empreinte.unwrap_or_default();
    Bloc::nouveau(Contenu::Encadre(Encadre {
        titre: Some(Texte::from(nom_de_l_acte(dossier))),
        contenu: vec![
            BlocTexte::Paragraphe(Texte::from(format!("{}, {}.", dossier.titre, dossier.periode.en_toutes_lettres()))),
            BlocTexte::Paragraphe(Texte::from(format!("Empreinte imprimée au pied de chaque page : {empreinte}."))),
        ],
    }))
    .chemin("titre")
}

fn intertitre(titre: &str, ancre: &str) -> Bloc {
    Bloc::intertitre(Niveau::Un, None, titre, ancre)
}

fn tableau<const N: usize>(entetes: [&str; N], poids: [u16; N], rangees: Vec<Rangee>) -> Bloc {
    Bloc::nouveau(Contenu::Tableau(Tableau {
        legende: None,
        resume: None,
        colonnes: poids.map(Colonne::gauche).into(),
        entetes: vec![Rangee::nouvelle(entetes.map(Cellule::from))],
        rangees,
        notes: Vec::new(),
    }))
}
