//! Findings about who signs.

use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;

use super::constats::{Phrase, compter, enumerer_en_minuscules, lister};

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "trois-signataires" if respecte => Phrase::new(
            format!("{} pour les trois parties attendues", compter(c.nombre("nombre"), "signataire", "signataires")),
            format!("L’État, l’agence régionale de santé et {} sont représentés.", dossier.contractant()),
        ),
        "trois-signataires" => Phrase::new(
            format!("Il manque {}", compter(c.liste("absents").len(), "signataire", "signataires")),
            format!("Ajoutez : {}.", enumerer_en_minuscules(c.liste("absents"))),
        ),
        "identite-des-signataires" if respecte => {
            Phrase::new("Chaque signataire est nommé", "Les civilités sont connues : les titres s’accordent.")
        }
        "identite-des-signataires" => Phrase::new(
            format!("{} sans nom ou sans civilité", compter(c.liste("qualites").len(), "signataire", "signataires")),
            format!(
                "Sans nom, la fonction seule s’imprime ; sans civilité, elle s’imprime telle qu’elle est écrite : {}. \
                 Complétez l’un et l’autre.",
                lister(c.liste("qualites"))
            ),
        ),
        "qualite-accordee" if respecte => {
            Phrase::new("Les titres s’accordent à la civilité", "Aucun titre ne contredit « Madame » ou « Monsieur ».")
        }
        "qualite-accordee" => Phrase::new(
            format!("{} à accorder", compter(c.liste("fonctions").len(), "titre", "titres")),
            format!(
                "L’acte écrirait : {}. Corrigez la qualité ou la civilité.",
                c.liste("fonctions").iter().map(|f| format!("« {f} »")).collect::<Vec<_>>().join(", ")
            ),
        ),
        "delegation-du-signataire" if respecte => Phrase::new(
            "Chaque signataire signe en son nom ou par délégation",
            "Aucune mention de délégation ne manque.",
        ),
        "delegation-du-signataire" => Phrase::new(
            format!("{} sans délégation", compter(c.liste("qualites").len(), "signataire", "signataires")),
            format!(
                "Qui signe à la place du préfet, du directeur général ou du président le fait par délégation : {}. \
                 Indiquez la mention, par exemple « par délégation du directeur général ».",
                lister(c.liste("qualites"))
            ),
        ),
        "services-associes" if respecte => Phrase::new(
            format!("{} au contrat", compter(c.liste("inscrits").len(), "service associé", "services associés")),
            format!(
                "Figurent parmi les parties : {}. Le texte demande d’associer : {}. Leur signature reste facultative.",
                lister(c.liste("inscrits")),
                enumerer_en_minuscules(c.liste("attendus"))
            ),
        ),
        "services-associes" => Phrase::new(
            "Aucun service associé n’est inscrit",
            format!(
                "Le texte demande d’associer : {}. Inscrivez-les parmi les parties, signataires ou non.",
                enumerer_en_minuscules(c.liste("attendus"))
            ),
        ),
        "collectivite-du-perimetre" if respecte => Phrase::new(
            "La collectivité est dans la liste du cadre",
            format!("La liste compte {}.", compter(c.nombre("nombre"), "collectivité", "collectivités")),
        ),
        "collectivite-du-perimetre" => Phrase::new(
            "La collectivité n’est pas dans la liste du cadre",
            format!(
                "« {} » s’adresse à une liste fermée de {}. Vérifiez le cadre du contrat.",
                c.texte("cadre"),
                compter(c.nombre("nombre"), "collectivité", "collectivités")
            ),
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::constat::Fondement;

    #[test]
    fn un_seul_signataire_est_au_singulier() {
        let constat = Constat::new("trois-signataires", Gravite::Bloquant, Fondement::Coherence)
            .detail("absents", vec!["le préfet de département".to_owned()]);
        assert_eq!(phrase(&constat, &crate::exemple("cantal-2022").unwrap()).unwrap().titre, "Il manque 1 signataire");
    }
}
