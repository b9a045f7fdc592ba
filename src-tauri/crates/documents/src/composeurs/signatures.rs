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
    let fait = Texte::from("Fait à ……………, le ……………");
    Bloc::nouveau(Contenu::Signatures(Signatures { fait, signataires })).chemin("parties")
}

fn signataire(partie: &Partie, prefixe: &str) -> Signataire {
    let fonction = partie.fonction(partie.civilite);
    let mut lettres = fonction.chars();
    let majuscule = lettres.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    Signataire {
        champ: format!("{prefixe}_{}", nom_de_champ(&partie.id)),
        pour: partie.pour(),
        qualite: format!("{majuscule}{}", lettres.as_str()),
        nom: partie.nom.clone(),
        delegation: partie.delegation.clone(),
    }
}

/// The id in the letters that a field may have. Two ids never have one name: `-` alone becomes `_`, and what that would
/// confuse is spelled out after a `Z`.
fn nom_de_champ(id: &Id) -> String {
    let mut nom = String::new();
    for lettre in id.as_str().chars() {
        match lettre {
            '-' => nom.push('_'),
            '_' => nom.push_str("Zu"),
            '.' => nom.push_str("Zp"),
            'Z' => nom.push_str("ZZ"),
            simple => nom.push(simple),
        }
    }
    nom
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nom(id: &str) -> String {
        nom_de_champ(&id.parse().unwrap())
    }

    #[test]
    fn les_noms_usuels_se_lisent() {
        for (id, attendu) in [("prefet", "prefet"), ("prefet-75", "prefet_75"), ("ars", "ars"), ("a--b", "a__b")] {
            assert_eq!(nom(id), attendu);
        }
        let voisins = ["a-b", "a_b", "a.b", "aZub", "aZpb", "a--b", "a__b", "a-_b", "a_-b"];
        let noms: std::collections::BTreeSet<String> = voisins.iter().map(|id| nom(id)).collect();
        assert_eq!(noms.len(), voisins.len(), "{noms:?}");
    }

    /// Reads the id back: what can be read back was not confused.
    fn relire(nom: &str) -> String {
        let mut lettres = nom.chars();
        let mut id = String::new();
        while let Some(lettre) = lettres.next() {
            id.push(match lettre {
                '_' => '-',
                'Z' => match lettres.next() {
                    Some('u') => '_',
                    Some('p') => '.',
                    autre => autre.expect("a Z is never last"),
                },
                simple => simple,
            });
        }
        id
    }

    proptest! {
        #[test]
        fn deux_parties_n_ont_jamais_un_champ_de_meme_nom(id in "[a-zA-Z0-9._Zup-]{1,64}") {
            let nom = nom(&id);
            prop_assert!(nom.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'), "{}", nom);
            prop_assert_eq!(relire(&nom), id);
        }
    }
}
