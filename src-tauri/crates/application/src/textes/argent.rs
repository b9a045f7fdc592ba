//! Findings about money.

use domaine::constat::{Constat, Gravite};
use domaine::montant::{Decimales, Montant};

use super::constats::{Phrase, compter, lister};

fn euros(montant: Option<Montant>) -> String {
    montant.map_or_else(|| "un montant non renseigné".to_owned(), |m| m.en_francais(Decimales::Utiles))
}

pub(super) fn phrase(c: &Constat) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "total-des-sources" if respecte => Phrase::new(
            format!("Le total annoncé de {} par an est exact", euros(c.montant("annonce"))),
            format!("Il additionne {}. La part du Département n’y est pas comprise.", lister(c.liste("sources"))),
        ),
        "total-des-sources" => Phrase::new(
            format!("Total annoncé de {} : {} en {}", euros(c.montant("annonce")), connu(c), c.texte("annee")),
            match c.nombre("absents") {
                0 => "La somme des sources ne donne pas le montant annoncé. Corrigez l’un des deux.".to_owned(),
                n => format!(
                    "{} n’ont pas de montant : la somme est partielle. Complétez les enveloppes.",
                    compter(n, "enveloppe", "enveloppes")
                ),
            },
        ),
        "enveloppe-depassee" if respecte => Phrase::new(
            "Aucune enveloppe n’est dépassée",
            format!(
                "{} entre montants notifiés et répartis.",
                compter(c.nombre("nombre"), "comparaison", "comparaisons")
            ),
        ),
        "enveloppe-depassee" => Phrase::new(
            format!("{} {} dépasse l’enveloppe de {}", c.texte("source"), c.texte("annee"), euros(c.montant("ecart"))),
            format!(
                "{} répartis pour {} notifiés. Réduisez les montants prévus ou demandez une notification.",
                euros(c.montant("reparti")),
                euros(c.montant("notifie"))
            ),
        ),
        "cofinancement-par-action" if respecte => Phrase::new(
            "Le Département cofinance chaque action",
            format!("{} vérifiées.", compter(c.nombre("total"), "action", "actions")),
        ),
        "cofinancement-par-action" => Phrase::new(
            format!(
                "{} sur {} sans part du Département",
                compter(c.liste("codes").len(), "action", "actions"),
                c.nombre("total")
            ),
            format!(
                "Un cofinancement adapté du Département est attendu pour chaque projet. Montant non renseigné ou nul : {}.",
                lister(c.liste("codes"))
            ),
        ),
        "part-departement" => Phrase::new(
            format!("Part du Département : {} %", c.texte("part")),
            format!(
                "{} sur {} avec l’État. {}",
                euros(c.montant("departement")),
                euros(c.montant("ensemble")),
                if respecte {
                    format!("Le repère de {} % est atteint.", c.nombre("minimum"))
                } else {
                    format!(
                        "Le repère est de {} % ; il vient de la presse, aucun taux n’a été lu dans un texte.",
                        c.nombre("minimum")
                    )
                }
            ),
        ),
        "financeur-admis" if respecte => {
            Phrase::new("Les financeurs sont ceux du cadre", "Chaque source de financement est connue du cadre.")
        }
        "financeur-admis" => Phrase::new(
            format!("Financeur à vérifier : {}", lister(c.liste("noms"))),
            "Le cadre ne cite pas ce financeur. D’autres contrats en comptent : vérifiez et gardez la pièce qui le justifie.",
        ),
        "fir-prevention" | "ondam-handicap" if respecte => {
            let (source, objet) = objet(c.regle);
            Phrase::new(format!("{source} : emploi conforme"), format!("Ces crédits financent {objet}."))
        }
        "fir-prevention" | "ondam-handicap" => {
            let (source, objet) = objet(c.regle);
            Phrase::new(
                format!("{source} employé pour {}", lister(c.liste("codes"))),
                format!(
                    "Ces crédits financent d’ordinaire {objet}. Vérifiez l’affectation avec l’agence régionale de santé."
                ),
            )
        }
        "ondam-perenne"
        | "non-substitution"
        | "montants-des-annees-suivantes"
        | "credits-demandes-et-notifies"
        | "projets-experimentaux"
        | "reconduction" => Phrase::new(rappel(c.regle), c.texte("enonce").to_owned()),
        _ => return None,
    })
}

fn connu(c: &Constat) -> String {
    match c.montant("connu") {
        Some(montant) => format!("{} trouvés", montant.en_francais(Decimales::Utiles)),
        None => "aucun montant connu".to_owned(),
    }
}

fn objet(regle: &str) -> (&'static str, &'static str) {
    if regle == "fir-prevention" {
        ("FIR", "les actions de prévention de la PMI")
    } else {
        ("ONDAM médico-social", "l’accompagnement des enfants protégés en situation de handicap")
    }
}

fn rappel(regle: &str) -> &'static str {
    match regle {
        "ondam-perenne" => "Crédits de l’ONDAM : pérennes",
        "non-substitution" => "Les crédits s’ajoutent aux moyens existants",
        "credits-demandes-et-notifies" => "Crédits demandés et crédits notifiés se saisissent à part",
        "projets-experimentaux" => "Un soutien supplémentaire est possible",
        "reconduction" => "Un plan d’actions reconduit est admis",
        _ => "Les montants des années suivantes sont indicatifs",
    }
}
