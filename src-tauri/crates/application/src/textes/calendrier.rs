//! Findings about dates: period, order of the steps, deadlines, report.

use domaine::constat::{Constat, Gravite};
use domaine::jour::Jour;

use super::constats::{Phrase, lister};

fn jour(j: Option<Jour>) -> String {
    j.map_or_else(|| "une date non renseignée".to_owned(), |j| format!("le {}", j.en_francais()))
}

fn date(j: Option<Jour>) -> String {
    j.map_or_else(|| "date non renseignée".to_owned(), Jour::en_francais)
}

pub(super) fn phrase(c: &Constat) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "periode-du-contrat" if c.jour("fin_ulterieure").is_some() => Phrase::new(
            "Deux textes fixent deux fins au contrat",
            format!(
                "Le contrat court jusqu’au {} ; un texte postérieur ramène la fin au {}. Les deux sont montrés : à trancher avec le préfet.",
                date(c.jour("fin")),
                date(c.jour("fin_ulterieure"))
            ),
        ),
        "periode-du-contrat" if respecte => Phrase::new(
            "La période est celle du cadre",
            format!("Du {} au {}.", date(c.jour("debut")), date(c.jour("fin"))),
        ),
        "periode-du-contrat" => Phrase::new(
            "La période n’est pas celle du cadre",
            format!(
                "Le contrat court du {} au {} ; le cadre prévoit {} au {}. Vérifiez les dates.",
                date(c.jour("debut")),
                date(c.jour("fin")),
                c.jour("debut_attendu").map_or_else(|| "une fin".to_owned(), |j| format!("du {}", j.en_francais())),
                date(c.jour("fin_attendue"))
            ),
        ),
        "ordre-des-etapes" if respecte => {
            Phrase::new("Les étapes se suivent dans l’ordre", "Les dates saisies respectent l’ordre du cadre.")
        }
        "ordre-des-etapes" => Phrase::new(
            format!("« {} » doit précéder « {} »", c.texte("avant"), c.texte("apres")),
            format!(
                "La première étape est datée du {}, la seconde du {}. Corrigez l’une des deux.",
                date(c.jour("jour_avant")),
                date(c.jour("jour_apres"))
            ),
        ),
        "deliberation-avant-signature" if respecte => {
            Phrase::new("La délibération est renseignée", format!("L’assemblée a délibéré {}.", jour(c.jour("date"))))
        }
        "deliberation-avant-signature" => Phrase::new(
            "La délibération n’est pas renseignée",
            match c.jour("prevue") {
                Some(prevue) => format!(
                    "L’assemblée est prévue le {}. Saisissez le numéro et la date après le vote.",
                    prevue.en_francais()
                ),
                None => "L’assemblée délibère avant la signature. Saisissez le numéro et la date de la délibération."
                    .to_owned(),
            },
        ),
        "signature-dans-les-delais" if respecte => Phrase::new(
            format!("Signature dans les délais ({})", date(c.jour("jour"))),
            format!("Le jour limite est {}, ce jour compris.", jour(c.jour("limite"))),
        ),
        "signature-dans-les-delais" => match c.jour("jour") {
            Some(prevue) if c.texte("depassee") == "oui" => Phrase::new(
                "La date prévue pour la signature est passée",
                format!(
                    "La signature était prévue le {} ; le jour limite était {}. Indiquez la date réelle ou une nouvelle date.",
                    prevue.en_francais(),
                    jour(c.jour("limite"))
                ),
            ),
            Some(signature) => Phrase::new(
                format!("Signature après le {}", date(c.jour("limite"))),
                format!(
                    "La signature est datée du {}. Le retard se signale, il n’empêche pas de signer.",
                    signature.en_francais()
                ),
            ),
            None if c.texte("depassee") == "non" => Phrase::new(
                format!("Signature attendue au plus tard {}", jour(c.jour("limite"))),
                "Aucune date de signature n’est prévue. Indiquez-la dans le calendrier.",
            ),
            None => Phrase::new(
                "La date de signature n’est pas renseignée",
                format!("Le jour limite était {}. Indiquez la date prévue ou la date réelle.", jour(c.jour("limite"))),
            ),
        },
        "rapport-annuel" if respecte => Phrase::new(
            format!("Rapport {} arrêté dans les délais", c.texte("exercice")),
            format!("Arrêté {} pour une échéance au {}.", jour(c.jour("arrete")), date(c.jour("limite"))),
        ),
        "rapport-annuel" => Phrase::new(
            format!("Rapport {} : attendu avant le {}", c.texte("exercice"), date(c.jour("limite"))),
            match c.jour("arrete") {
                Some(arrete) => format!("Arrêté le {}, après l’échéance.", arrete.en_francais()),
                None if c.texte("etat") == "absent" => {
                    "Aucun rapport n’est commencé pour cet exercice. Il conditionne les moyens des années suivantes."
                        .to_owned()
                }
                None => "Le rapport est commencé mais n’est pas arrêté conjointement.".to_owned(),
            },
        ),
        "pieces-de-l-avenant" if respecte => {
            Phrase::new("Les pièces de l’avenant sont là", "Bilan, tableau de bord et plan d’actions sont joints.")
        }
        "pieces-de-l-avenant" => Phrase::new(
            "Il manque des pièces pour l’avenant",
            format!("À joindre : {}.", lister(c.liste("manquantes"))),
        ),
        _ => return None,
    })
}
