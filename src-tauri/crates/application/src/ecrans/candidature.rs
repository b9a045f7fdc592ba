//! The candidacy: one text for each criterion of selection, then for each engagement.

use domaine::cadre::Cadre;
use domaine::constat::Fondement;
use domaine::dossier::{Argument, Dossier};

use super::{champs, ecran};
use crate::cadre_de;
use crate::erreur::Erreur;
use crate::puces::Puces;
use crate::textes::sources;
use crate::vues_ecran::{BlocEcran, EcranNom, EcranVue, TexteVue};

pub(super) fn vue(dossier: &Dossier) -> Result<EcranVue, Erreur> {
    let cadre = cadre_de(dossier)?;
    if !dossier.candidature.est_de_mise(cadre) {
        return Err(Erreur::SansCandidature(cadre.libelle.clone()));
    }
    let puces = Puces::new(dossier, cadre);
    let candidature = &dossier.candidature;
    let listes = [
        ("criteres", "Critère", candidature.sur_les_criteres(cadre)),
        ("engagements", "Engagement", candidature.sur_les_engagements(cadre)),
    ];
    let blocs = listes.iter().flat_map(|(liste, mot, arguments)| {
        arguments.iter().enumerate().map(|(rang, a)| argument(dossier, cadre, &puces, (liste, mot), rang + 1, a))
    });
    Ok(EcranVue {
        demande: ecran(EcranNom::Candidature),
        code: "C".to_owned(),
        titre: "Candidature".to_owned(),
        chapo: "Ce qui répond aux critères de sélection et aux engagements. Le document reprend les actions, les \
                indicateurs et les financements du dossier."
            .to_owned(),
        chemins: Vec::new(),
        blocs: blocs.map(BlocEcran::Texte).collect(),
        precedent: None,
        suivant: None,
    })
}

/// The text, under what it answers; its help says where the criterion comes from.
fn argument(
    dossier: &Dossier,
    cadre: &Cadre,
    puces: &Puces<'_>,
    (liste, mot): (&str, &str),
    rang: usize,
    argument: &Argument<'_>,
) -> TexteVue {
    let chemin = format!("candidature/{liste}/{}", argument.code);
    let titre = match argument.attendu {
        Some(attendu) => format!("{mot} {rang}. {}", attendu.libelle),
        None => format!("{mot} {}, qui n’est plus dans le cadre", argument.code),
    };
    let aide = argument.attendu.and_then(|attendu| {
        let fondement = Fondement::Cadre {
            cadre: cadre.code.clone(),
            source: attendu.source.clone(),
            fiabilite: attendu.fiabilite,
            extrait: None,
        };
        sources::vue(&fondement, dossier).map(|s| format!("{}. {}.", s.titre, s.fiabilite.trim_end_matches('.')))
    });
    TexteVue { aide, ..champs::riche(chemin, &titre, argument.texte, puces) }
}
