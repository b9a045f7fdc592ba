//! Findings about who signs.

use domaine::constat::{Constat, Gravite};

use super::constats::{Phrase, compter, lister};

pub(super) fn phrase(c: &Constat) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "trois-signataires" if respecte => Phrase::new(
            format!("{} pour les trois parties attendues", compter(c.nombre("nombre"), "signataire", "signataires")),
            "L’État, l’agence régionale de santé et le Département sont représentés.",
        ),
        "trois-signataires" => Phrase::new(
            format!("Il manque {}", compter(c.liste("absents").len(), "signataire", "signataires")),
            format!("Ajoutez : {}.", lister(c.liste("absents"))),
        ),
        "identite-des-signataires" if respecte => {
            Phrase::new("Chaque signataire est nommé", "Les civilités sont connues : les titres s’accordent.")
        }
        "identite-des-signataires" => Phrase::new(
            format!("{} sans nom ou sans civilité", compter(c.liste("qualites").len(), "signataire", "signataires")),
            format!(
                "La fonction seule s’imprime, au masculin : {}. Indiquez le nom et la civilité.",
                lister(c.liste("qualites"))
            ),
        ),
        "services-associes" if respecte => Phrase::new(
            compter(c.liste("noms").len(), "service associé est nommé", "services associés sont nommés"),
            format!("Le contrat cite : {}.", lister(c.liste("noms"))),
        ),
        "services-associes" => Phrase::new(
            "Aucun service associé n’est nommé",
            format!(
                "Le texte de l’année associe : {}. Ajoutez-les aux parties, sans signature s’ils ne cosignent pas.",
                lister(&c.liste("attendues").iter().map(|l| en_minuscule(l)).collect::<Vec<_>>())
            ),
        ),
        _ => return None,
    })
}

/// « Les services … » inside a sentence.
fn en_minuscule(libelle: &str) -> String {
    let mut lettres = libelle.chars();
    lettres.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default() + lettres.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::constat::Fondement;

    #[test]
    fn un_seul_signataire_est_au_singulier() {
        let constat = Constat::new("trois-signataires", Gravite::Bloquant, Fondement::Coherence)
            .detail("absents", vec!["le préfet de département".to_owned()]);
        assert_eq!(phrase(&constat).unwrap().titre, "Il manque 1 signataire");
    }
}
