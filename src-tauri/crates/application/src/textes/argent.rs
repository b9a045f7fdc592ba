//! Findings about money.

use domaine::cadre::Fiabilite;
use domaine::constat::{Constat, Fondement, Gravite};
use domaine::dossier::{Dossier, Source};
use domaine::montant::Decimales;

use super::constats::{Phrase, compter, enumerer_en_minuscules, euros, lister, selon};
use crate::edition::majuscule;

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "total-des-sources" if respecte => Phrase::new(
            match c.texte("annee") {
                "contrat" => format!("Le total annoncé de {} pour le contrat est exact", euros(c.montant("annonce"))),
                _ => format!("Le total annoncé de {} par an est exact", euros(c.montant("annonce"))),
            },
            format!(
                "Il additionne {}. La part {} n’y est pas comprise.",
                lister(c.liste("sources")),
                dossier.du_contractant()
            ),
        ),
        "total-des-sources" if c.texte("annee").is_empty() => Phrase::new(
            format!("Total annoncé de {} par an : à comparer", euros(c.montant("annonce"))),
            if c.texte("en_bloc") == "oui" {
                "Les enveloppes sont données pour plusieurs années ensemble : un total annuel ne s’y compare pas. \
                 Vérifiez avec la notification."
            } else {
                "Aucune enveloppe des partenaires n’est saisie. Ajoutez celles que la source donne."
            },
        ),
        "total-des-sources" => Phrase::new(
            format!(
                "Total annoncé de {} : {} {}",
                euros(c.montant("annonce")),
                connu(c),
                match c.texte("annee") {
                    "contrat" => "pour le contrat".to_owned(),
                    annee => format!("en {annee}"),
                }
            ),
            match (c.liste("manques"), depasse(c)) {
                ([], _) => "La somme des sources ne donne pas le montant annoncé. Corrigez l’un des deux.".to_owned(),
                (manques, true) => format!(
                    "La somme connue dépasse déjà le montant annoncé, et il y manque : {}. Corrigez l’un des deux.",
                    domaine::finances::separer(manques)
                ),
                (manques, false) => format!(
                    "La somme est partielle : il y manque {}. Saisissez ce qui manque, à zéro si rien n’est versé.",
                    domaine::finances::separer(manques)
                ),
            },
        ),
        "sommes-partielles" if respecte => Phrase::new(
            "Les sommes sont entières",
            format!(
                "Montants prévus des actions, par action, par financeur, par année et pour le contrat : {} en {}. {}",
                euros(c.montant("total")),
                compter(c.nombre("nombre"), "ligne", "lignes"),
                match c.nombre("enveloppes") {
                    0 => "Aucune enveloppe d’un partenaire n’est encore saisie.",
                    _ => "Aucune enveloppe d’un partenaire ne manque pour une année du contrat.",
                }
            ),
        ),
        "sommes-partielles" if !c.liste("manques").is_empty() => Phrase::new(
            "Le total des cofinancements est partiel",
            format!(
                "{}Il y manque : {}. Saisissez les enveloppes de ces années, à zéro si rien n’est versé.",
                c.montant("connu")
                    .map(|m| format!("Montant connu : {}. ", m.en_francais(Decimales::Utiles)))
                    .unwrap_or_default(),
                domaine::finances::separer(c.liste("manques"))
            ),
        ),
        "sommes-partielles" => Phrase::new(
            format!(
                "{} sur {}",
                compter(c.nombre("absents"), "montant prévu manque", "montants prévus manquent"),
                c.nombre("nombre")
            ),
            format!(
                "{}Le total du contrat est partiel, comme ceux de : {}. Saisissez les montants, ou dites pourquoi ils ne sont \
                 pas disponibles.",
                c.montant("connu")
                    .map(|m| format!("Montant connu : {}. ", m.en_francais(Decimales::Utiles)))
                    .unwrap_or_default(),
                [
                    c.liste("codes"),
                    &c.liste("financeurs").iter().map(|nom| financeur(nom, dossier)).collect::<Vec<_>>(),
                    c.liste("annees")
                ]
                .map(lister)
                .join(" ; ")
            ),
        ),
        "exercice-hors-periode" => Phrase::new(
            format!("{} hors de la période", compter(c.nombre("nombre"), "montant", "montants")),
            format!(
                "Le contrat ne couvre pas {}. Corrigez l’année, ou la période du contrat.",
                lister(c.liste("annees"))
            ),
        ),
        "enveloppe-non-ventilee" if respecte => Phrase::new(
            "Chaque enveloppe est répartie entre les actions",
            format!(
                "{} entre montants {} et répartis.",
                compter(c.nombre("nombre"), "comparaison", "comparaisons"),
                c.texte("etat")
            ),
        ),
        "enveloppe-non-ventilee" => Phrase::new(
            format!("Des crédits {} ne sont pas ventilés", c.texte("etat")),
            format!("Reste à répartir : {}. Ces montants s’impriment « non ventilé ».", c.liste("restes").join(" ; ")),
        ),
        "enveloppe-hors-portee" => Phrase::new(
            format!(
                "{} {} : enveloppe réservée à d’autres actions",
                financeur(c.texte("source"), dossier),
                c.texte("annee")
            ),
            format!(
                "L’enveloppe ne finance pas : {}. Changez le financeur de ces lignes, ou ajoutez l’action à l’enveloppe.",
                lister(c.liste("codes"))
            ),
        ),
        "credits-demandes-et-notifies" => Phrase::new(
            match c.montant("ecart") {
                Some(ecart) => format!(
                    "{} {} : {} de moins que demandé",
                    financeur(c.texte("source"), dossier),
                    c.texte("annee"),
                    ecart.en_francais(Decimales::Utiles)
                ),
                None => {
                    format!("{} {} : notification attendue", financeur(c.texte("source"), dossier), c.texte("annee"))
                }
            },
            match c.montant("notifie") {
                Some(notifie) => format!(
                    "{} {} pour {} demandés. {}",
                    notifie.en_francais(Decimales::Utiles),
                    match c.texte("etat") {
                        "annoncés" => "annoncés (aucune notification n’est au dossier)",
                        etat => etat,
                    },
                    euros(c.montant("demande")),
                    match c.montant("reparti") {
                        // The test adds up every envelope that can only be compared together: so does the sentence.
                        Some(reparti) => format!(
                            "Le plan de financement répartit {} sur les {} {} en tout ({}, {}) : il y tient.",
                            reparti.en_francais(Decimales::Utiles),
                            euros(c.montant("ensemble")),
                            c.texte("etat_ensemble"),
                            financeur(c.texte("financeur"), dossier),
                            c.texte("annees")
                        ),
                        None => "Revoyez le plan de financement.".to_owned(),
                    }
                ),
                None => format!(
                    "{} ont été demandés. Saisissez le montant notifié à sa réception.",
                    euros(c.montant("demande"))
                ),
            },
        ),
        "montant-negatif" if respecte => Phrase::new(
            "Aucun montant n’est négatif",
            format!("{}.", compter(c.nombre("nombre"), "montant vérifié", "montants vérifiés")),
        ),
        "montant-negatif" => Phrase::new(
            compter(c.nombre("nombre"), "montant négatif", "montants négatifs"),
            "Un montant négatif diminue les totaux sans se voir. Corrigez son signe ; un crédit rendu se note dans le devenir de sa ligne.",
        ),
        "montant-plausible" if respecte => Phrase::new(
            "Le montant du contrat ne dépasse pas le repère",
            format!(
                "{} pour un repère de {}{}.",
                euros(c.montant("montant")),
                euros(c.montant("repere")),
                if c.texte("national") == "oui" { ", donné pour tout le pays" } else { "" }
            ),
        ),
        "montant-plausible" => Phrase::new(
            format!("{} : est-ce bien le montant du contrat ?", euros(c.montant("montant"))),
            if c.texte("national") == "oui" {
                format!(
                    "C’est plus que les seuls crédits de l’État cités pour {} pour tout le pays ({}{}){}. Ce montant est sans doute \
                     le budget d’une politique entière, ou une saisie dans une autre unité. Vérifiez-le.",
                    c.texte("annee"),
                    euros(c.montant("repere")),
                    if en_commission(c) { ", selon une intervention en commission" } else { "" },
                    match c.nombre("annees") {
                        0 | 1 => String::new(),
                        n => format!(" ; le total comparé court sur {} ans", n_en_lettres(n)),
                    }
                )
            } else {
                format!(
                    "Le repère est de {}. Ce montant est peut-être le budget d’une politique entière, ou une saisie dans une \
                     autre unité. Vérifiez-le.",
                    euros(c.montant("repere"))
                )
            },
        ),
        "enveloppe-depassee" if respecte => Phrase::new(
            "Aucune enveloppe n’est dépassée",
            format!(
                "{} entre montants {} et répartis.",
                compter(c.nombre("nombre"), "comparaison", "comparaisons"),
                c.texte("etat")
            ),
        ),
        "enveloppe-depassee" => Phrase::new(
            format!(
                "{} {} dépasse l’enveloppe : {} de trop",
                financeur(c.texte("source"), dossier),
                c.texte("annee"),
                euros(c.montant("ecart"))
            ),
            format!(
                "{} répartis pour {} {}. Réduisez les montants prévus ou demandez une notification.",
                euros(c.montant("reparti")),
                euros(c.montant("notifie")),
                c.texte("etat")
            ),
        ),
        "cofinancement-par-action" if respecte => Phrase::new(
            format!("{} cofinance chaque action", majuscule(&dossier.contractant())),
            format!("{}.", compter(c.nombre("total"), "action vérifiée", "actions vérifiées")),
        ),
        "cofinancement-par-action" => Phrase::new(
            format!(
                "{} sur {} sans part {}",
                compter(c.liste("codes").len(), "action", "actions"),
                c.nombre("total"),
                dossier.du_contractant()
            ),
            format!(
                "{}. Montant non renseigné ou nul : {}. Saisissez-le, ou laissez ce constat avec un motif.",
                majuscule(&selon(
                    c,
                    &format!("un cofinancement adapté {} est attendu pour chaque projet", dossier.du_contractant())
                )),
                lister(c.liste("codes"))
            ),
        ),
        "part-departement" => Phrase::new(
            if respecte {
                format!("Part {} : {} %", dossier.du_contractant(), c.texte("part"))
            } else {
                format!(
                    "Part {} sous le repère de {} % : {}",
                    dossier.du_contractant(),
                    c.nombre("minimum"),
                    lister(c.liste("codes"))
                )
            },
            format!(
                "{} sur {} avec l’État, soit {} % en tout. {}",
                euros(c.montant("departement")),
                euros(c.montant("ensemble")),
                c.texte("part"),
                if respecte {
                    format!("Le repère de {} % est atteint.", c.nombre("minimum"))
                } else {
                    format!(
                        "Le repère de {} % n’est pas atteint pour {} ; il vient de la presse, aucun taux n’a été lu dans un \
                         texte. Vérifiez les parts de chacun.",
                        c.nombre("minimum"),
                        lister(c.liste("codes"))
                    )
                }
            ),
        ),
        "financeur-admis" if respecte => {
            Phrase::new("Les financeurs sont ceux du cadre", "Chaque source de financement est connue du cadre.")
        }
        "financeur-admis" => Phrase::new(
            match c.liste("noms") {
                [seul] => format!("Financeur à vérifier : {seul}"),
                tous => format!("Financeurs à vérifier : {}", lister(tous)),
            },
            format!(
                "Le cadre ne cite pas {}. D’autres contrats en comptent : vérifiez, et gardez la pièce qui le justifie.",
                if c.liste("noms").len() < 2 { "ce financeur" } else { "ces financeurs" }
            ),
        ),
        "fir-prevention" | "ondam-handicap" if respecte => {
            let (source, objet) = objet(c.regle);
            Phrase::new(
                format!("{} finance ce à quoi il sert d’ordinaire", avec_article(source)),
                if du_cantal(c) {
                    format!(
                        "Dans le Cantal, en 2022, ces crédits financent {objet}. Aucun texte national lu ne le dit."
                    )
                } else {
                    format!("Ces crédits financent {objet}.")
                },
            )
        }
        "fir-prevention" | "ondam-handicap" => {
            let (source, objet) = objet(c.regle);
            Phrase::new(
                format!("{source} employé pour {}", lister(c.liste("codes"))),
                format!(
                    "{} {objet}. Vérifiez l’affectation avec l’agence régionale de santé.",
                    if du_cantal(c) {
                        "Dans le Cantal, en 2022, ces crédits financent"
                    } else {
                        "Ces crédits financent d’ordinaire"
                    }
                ),
            )
        }
        "ondam-perenne" if c.nombre("sans_marque") > 0 => Phrase::new(
            compter(
                c.nombre("sans_marque"),
                "enveloppe de l’ONDAM à marquer pérenne",
                "enveloppes de l’ONDAM à marquer pérennes",
            ),
            if est_lu(c) {
                "Une source dit ces crédits pérennes. Marquez-les comme tels : ce qui suit le contrat se montre alors à part."
            } else {
                "Dans le Cantal, en 2022, ces crédits sont pérennes : aucun texte national lu ne le dit. S’ils le sont ici, marquez-les \
                 comme tels : ce qui suit le contrat se montre alors à part."
            },
        ),
        "ondam-perenne" => Phrase::new(
            if est_lu(c) {
                "Les crédits de l’ONDAM sont pérennes"
            } else {
                "Les crédits de l’ONDAM sont sans doute pérennes"
            },
            match c.montant("montant") {
                Some(montant) => format!(
                    "{} en {} : {} après le {} et se montrent à part du total du contrat.",
                    montant.en_francais(Decimales::Utiles),
                    c.texte("annee"),
                    continuent(c),
                    c.jour("fin").map(domaine::jour::Jour::en_francais).unwrap_or_default()
                ),
                None => format!(
                    "{} après le {} et se montrent à part du total du contrat.",
                    majuscule(continuent(c)),
                    c.jour("fin").map(domaine::jour::Jour::en_francais).unwrap_or_default()
                ),
            },
        ),
        "non-substitution" | "montants-des-annees-suivantes" | "projets-experimentaux" | "reconduction" => {
            let enonce = enumerer_en_minuscules(&[c.texte("enonce").to_owned()]);
            Phrase::new(rappel(c.regle), majuscule(&selon(c, &enonce)))
        }
        _ => return None,
    })
}

/// A figure said before a committee of the assembly, which no text gives.
fn en_commission(c: &Constat) -> bool {
    matches!(&c.fondement, Fondement::Cadre { source, .. } if source.as_str().starts_with("assemblee-nationale"))
}

fn n_en_lettres(n: usize) -> String {
    match n {
        2 => "deux".to_owned(),
        3 => "trois".to_owned(),
        n => n.to_string(),
    }
}

/// What one contract shows, which no national text that was read says.
fn du_cantal(c: &Constat) -> bool {
    matches!(&c.fondement, Fondement::Cadre { source, .. } if source.as_str() == "cantal-2022")
}

/// Whether a source says it of that year, or the framework only infers it.
fn est_lu(c: &Constat) -> bool {
    match &c.fondement {
        Fondement::Cadre { fiabilite, .. } => *fiabilite != Fiabilite::Deduit,
        Fondement::Piece(_) | Fondement::Coherence => true,
    }
}

/// What was inferred of the credits is not said as a fact.
fn continuent(c: &Constat) -> &'static str {
    if est_lu(c) { "ces crédits continuent" } else { "s’ils le sont, ces crédits continuent" }
}

/// A funder by its name in this contract: the body that contracts is not always a Département.
fn financeur(nom: &str, dossier: &Dossier) -> String {
    if nom == Source::Departement.to_string() { dossier.nom_de_source(Source::Departement) } else { nom.to_owned() }
}

/// True when what is known already exceeds what was announced.
fn depasse(c: &Constat) -> bool {
    c.montant("connu").zip(c.montant("annonce")).is_some_and(|(connu, annonce)| connu > annonce)
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

/// « Le FIR », « L’ONDAM médico-social ».
fn avec_article(source: &str) -> String {
    if source.starts_with('O') { format!("L’{source}") } else { format!("Le {source}") }
}

fn rappel(regle: &str) -> &'static str {
    match regle {
        "non-substitution" => "Les crédits s’ajoutent aux moyens existants",
        "projets-experimentaux" => "Un projet expérimental peut être soutenu en plus",
        "reconduction" => "Le plan d’actions peut être reconduit",
        _ => "Les montants des années suivantes sont indicatifs",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two State envelopes of one year are judged together, and said together.
    #[test]
    fn un_plan_qui_tient_se_dit_avec_les_sommes_comparees() {
        let montant = |ecrit: &str| ecrit.parse::<domaine::montant::Montant>().unwrap();
        let c = Constat::new("credits-demandes-et-notifies", Gravite::Information, Fondement::Coherence)
            .detail("source", "État")
            .detail("annee", "2022")
            .detail("demande", montant("400000.00"))
            .detail("notifie", montant("300000.00"))
            .detail("ecart", montant("100000.00"))
            .detail("reparti", montant("600000.00"))
            .detail("ensemble", montant("700000.00"))
            .detail("financeur", "État")
            .detail("annees", "2022")
            .detail("etat", "notifiés")
            .detail("etat_ensemble", "notifiés");
        let dite = phrase(&c, &crate::exemple("cantal-2022").unwrap()).unwrap().explication;
        assert_eq!(
            dite.replace(['\u{a0}', '\u{202f}'], " "),
            "300 000 € notifiés pour 400 000 € demandés. Le plan de financement répartit 600 000 € sur les 700 000 € notifiés \
             en tout (État, 2022) : il y tient."
        );
    }
}
