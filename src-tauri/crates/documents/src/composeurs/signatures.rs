//! « Fait à …, le …, en N exemplaires originaux », and one field to sign for each party.

use domaine::dossier::Partie;
use domaine::ident::Id;

use super::Sujet;
use crate::document::{Bloc, Contenu, Signataire, Signatures, Texte};

/// `prefixe` keeps the field names of two documents of one dossier apart.
pub(super) fn bloc(sujet: &Sujet<'_>, prefixe: &str) -> Bloc {
    let signataires = sujet.dossier.signataires().map(|p| signataire(p, prefixe)).collect();
    Bloc::nouveau(Contenu::Signatures(Signatures { fait: Texte::from(sujet.formules.fait.as_str()), signataires }))
        .chemin("parties")
}

/// The field of one party alone.
pub(super) fn d_une_partie(sujet: &Sujet<'_>, prefixe: &str, partie: &Id) -> Bloc {
    let signataires = sujet.dossier.signataires().filter(|p| p.id == *partie).map(|p| signataire(p, prefixe)).collect();
    Bloc::nouveau(Contenu::Signatures(Signatures { fait: Texte::from("Fait à …, le …"), signataires }))
        .chemin("parties")
}

fn signataire(partie: &Partie, prefixe: &str) -> Signataire {
    let fonction = partie.fonction(partie.civilite);
    let mut lettres = fonction.chars();
    let majuscule = lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    Signataire {
        champ: format!("{prefixe}_{}", partie.id.as_str().replace(['-', '.'], "_")),
        pour: partie.pour(),
        qualite: format!("{majuscule}{}", lettres.as_str()),
        nom: partie.nom.clone(),
        delegation: partie.delegation.clone(),
    }
}
