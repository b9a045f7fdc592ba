//! Findings about dates: period, order of the steps, deadlines, report.

use domaine::constat::{Constat, Fondement, Gravite};
use domaine::dossier::{Dossier, Role};
use domaine::jour::Jour;

use super::constats::{Phrase, compter, enumerer_en_minuscules, jour, lister, selon};
use crate::edition::majuscule;

fn date(j: Option<Jour>) -> String {
    j.map_or_else(|| "date non renseignée".to_owned(), Jour::en_francais)
}

/// Whether the limit day itself is in time; a text that says « avant le » leaves it to be read, and the reading is said.
fn compris(c: &Constat) -> String {
    let formule = c.texte("formule");
    match c.texte("compris") {
        "non" => ", ce jour exclu".to_owned(),
        _ if dit_avant(c) => format!(" (« {formule} » ; ce jour est compté dans le délai)"),
        _ => ", ce jour compris".to_owned(),
    }
}

/// A reason typed by somebody, closed by a full stop.
fn phrase_finie(texte: &str) -> String {
    let nu = texte.trim();
    if nu.ends_with(['.', '!', '?', '…']) { nu.to_owned() } else { format!("{nu}.") }
}

/// Themes of the catalogue in words.
fn theme(code: &str) -> &str {
    match code {
        "pmi" => "la prévention et la PMI",
        "handicap" => "les enfants protégés en situation de handicap",
        "autonomie" => "l’autonomie des jeunes",
        "controle" => "le contrôle des lieux d’accueil",
        "crip" => "le recueil des informations préoccupantes",
        autre => autre,
    }
}

/// What is missing of the vote that authorises the signature: its number, its day, or both.
fn deliberation(c: &Constat, dossier: &Dossier) -> Phrase {
    let partie = dossier.signataires().find(|p| p.role == Role::Departement);
    let ecrite = partie.and_then(|p| p.deliberation.as_ref());
    let (numero, date) = (ecrite.and_then(|d| d.numero.as_deref()), ecrite.and_then(|d| d.date));
    let a_completer = "La délibération est à compléter";
    match (numero, date) {
        (None, Some(date)) => Phrase::new(
            a_completer,
            format!("Elle est datée du {} : saisissez son numéro à l’écran « Parties et signataires ».", date.en_francais()),
        ),
        (Some(numero), _) => {
            let vote = match c.jour("votee") {
                Some(votee) => format!(" Le calendrier dit le {}.", votee.en_francais()),
                None => String::new(),
            };
            Phrase::new(a_completer, format!("Elle porte le n° {numero} : saisissez sa date à l’écran « Parties et signataires ».{vote}"))
        }
        (None, None) => match (c.jour("votee"), c.jour("passee"), c.jour("prevue")) {
            (Some(votee), _, _) => Phrase::new(
                a_completer,
                format!(
                    "Le vote est daté du {}. Saisissez le numéro et la date de la délibération à l’écran « Parties et signataires ».",
                    votee.en_francais()
                ),
            ),
            (None, passee, prevue) => Phrase::new(
                "La délibération n’est pas renseignée",
                match (passee, prevue) {
                    (Some(passee), _) => format!(
                        "L’examen par l’assemblée était prévu le {}. Saisissez le numéro et la date de la délibération.",
                        passee.en_francais()
                    ),
                    (None, Some(prevue)) => format!(
                        "L’examen par l’assemblée est prévu le {}. Saisissez le numéro et la date après le vote.",
                        prevue.en_francais()
                    ),
                    (None, None) if c.gravite == Gravite::Bloquant => {
                        "Le contrat est délibéré ou signé : l’acte cite la délibération qui l’autorise. Saisissez son numéro et sa date."
                            .to_owned()
                    }
                    (None, None) => format!(
                        "{}. Saisissez le numéro et la date de la délibération.",
                        majuscule(&selon(c, "l’assemblée délibère avant la signature"))
                    ),
                },
            ),
        },
    }
}

/// The text says « avant le … »: whether that day itself is in time is left to be read.
fn dit_avant(c: &Constat) -> bool {
    c.texte("formule").starts_with("avant ")
}

/// What of the day a report is due on was not read in a text: nothing, the last day, or the day itself.
fn surete_de_l_echeance(c: &Constat, limite: &str) -> String {
    let sure = "cette échéance vaut pour cet exercice";
    let dite = selon(c, sure);
    match (dite == sure, c.texte("compris") == "oui" && dit_avant(c)) {
        (true, false) => String::new(),
        (true, true) => format!(" Par déduction, le {limite} est encore dans le délai."),
        (false, false) => format!(" {}.", majuscule(&dite)),
        (false, true) => format!(" {}, et le {limite} est encore dans le délai.", majuscule(&dite)),
    }
}

fn rapport(c: &Constat, respecte: bool) -> Phrase {
    let limite = date(c.jour("limite"));
    // « Exercice 2020 : échéance reportée du 30 juin au 30 septembre 2021. »
    let report = match c.texte("report") {
        "" => String::new(),
        report => format!(" {}", phrase_finie(report)),
    };
    if respecte {
        return Phrase::new(
            format!("Rapport {} arrêté dans les délais", c.texte("exercice")),
            format!(
                "Arrêté {} pour une échéance au {limite}.{report}{}",
                jour(c.jour("arrete")),
                surete_de_l_echeance(c, &limite)
            ),
        );
    }
    let attendu = if c.texte("compris") == "oui" && !dit_avant(c) { "au plus tard" } else { "avant" };
    let explication = match c.jour("arrete") {
        Some(arrete) => format!(
            "Arrêté le {}, après l’échéance. Le retard se signale, il ne bloque rien : vérifiez la date, ou laissez ce constat avec un motif.",
            arrete.en_francais()
        ),
        None if c.texte("etat") == "absent" => {
            "Aucun rapport n’est commencé pour cet exercice. D’après le communiqué de mai 2020, il conditionne les moyens des \
             années suivantes : commencez-le."
                .to_owned()
        }
        None => format!("Le rapport est {}. Faites-le arrêter par les trois parties.", c.texte("etat")),
    };
    Phrase::new(
        format!("Rapport {} : attendu {attendu} le {limite}", c.texte("exercice")),
        format!("{explication}{report}{}", surete_de_l_echeance(c, &limite)),
    )
}

fn limite(c: &Constat, respecte: bool) -> Phrase {
    let (etape, limite) = (c.texte("etape"), date(c.jour("limite")));
    match c.jour("jour") {
        Some(jour) if respecte => Phrase::new(
            format!("« {etape} » dans les délais ({})", jour.en_francais()),
            format!("{}{}.", majuscule(&selon(c, &format!("le jour limite est le {limite}"))), compris(c)),
        ),
        Some(jour) if c.texte("depassee") == "oui" => Phrase::new(
            format!("« {etape} » : la date prévue est passée"),
            format!(
                "L’étape était prévue le {} ; {}. Indiquez la date réelle, ou une nouvelle date.",
                jour.en_francais(),
                selon(c, &format!("le jour limite est le {limite}"))
            ),
        ),
        Some(jour) if !c.texte("motif").is_empty() => Phrase::new(
            format!("« {etape} » après le {limite}, retard motivé"),
            format!("L’étape est datée du {}. Motif noté : {}", jour.en_francais(), phrase_finie(c.texte("motif"))),
        ),
        Some(jour) => Phrase::new(
            format!("« {etape} » après le {limite}"),
            format!(
                "L’étape est datée du {}. Le retard se signale, il ne bloque rien ; notez-en le motif dans le calendrier.",
                jour.en_francais()
            ),
        ),
        None if c.gravite == Gravite::Information => Phrase::new(
            format!("« {etape} » au plus tard le {limite}"),
            "Aucune date n’est encore notée. Indiquez-la dans le calendrier.",
        ),
        None => Phrase::new(
            format!("« {etape} » : date non renseignée"),
            format!(
                "{}. Indiquez dans le calendrier la date réelle ou prévue.",
                majuscule(&selon(c, &format!("le jour limite était le {limite}")))
            ),
        ),
    }
}

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "periode-du-contrat" if c.jour("fin_ulterieure").is_some() => Phrase::new(
            "Deux textes fixent deux fins au contrat",
            format!(
                "Le contrat court jusqu’au {} ; {} au {}. Demandez au préfet et à l’ARS laquelle s’applique{}.",
                date(c.jour("fin")),
                selon(
                    c,
                    &format!(
                        "{} ramène la fin",
                        match c.texte("texte") {
                            "" => "un texte postérieur",
                            texte => texte,
                        }
                    )
                ),
                date(c.jour("fin_ulterieure")),
                if c.nombre("signe") > 0 { " ; si la fin change, un avenant l’écrit" } else { "" }
            ),
        ),
        "periode-du-contrat" if respecte => Phrase::new(
            "La période est celle du cadre",
            format!("Du {} au {}.", date(c.jour("debut")), date(c.jour("fin"))),
        ),
        "periode-du-contrat" => Phrase::new(
            "La période n’est pas celle du cadre",
            format!(
                "Le contrat court du {} au {} ; {}. Vérifiez les dates.",
                date(c.jour("debut")),
                date(c.jour("fin")),
                selon(
                    c,
                    &match c.jour("debut_attendu") {
                        Some(debut) => {
                            format!("la période va du {} au {}", debut.en_francais(), date(c.jour("fin_attendue")))
                        }
                        None => format!("il prend fin le {}", date(c.jour("fin_attendue"))),
                    }
                )
            ),
        ),
        "etape-inversee" if respecte => Phrase::new(
            "Les étapes des actions commencent avant de finir",
            format!("{}.", compter(c.nombre("nombre"), "étape datée", "étapes datées")),
        ),
        "etape-inversee" => Phrase::new(
            format!("{} avant de commencer", compter(c.liste("etapes").len(), "étape finit", "étapes finissent")),
            format!("{}. Corrigez l’une des deux dates.", lister(c.liste("etapes"))),
        ),
        "ordre-des-etapes" if respecte => {
            Phrase::new("Les étapes se suivent dans l’ordre", "Les dates saisies respectent l’ordre du cadre.")
        }
        "ordre-des-etapes" if c.jour("jour_avant").is_none() => Phrase::new(
            format!("« {} » : date non renseignée", c.texte("avant")),
            format!(
                "{} « {} », datée du {}. Indiquez sa date dans le calendrier.",
                majuscule(&selon(c, "cette étape précède")),
                c.texte("apres"),
                date(c.jour("jour_apres"))
            ),
        ),
        "ordre-des-etapes" => Phrase::new(
            majuscule(&selon(c, &format!("« {} » doit précéder « {} »", c.texte("avant"), c.texte("apres")))),
            format!(
                "La première étape est datée du {}, la seconde du {}.{} Corrigez l’une des deux dates.",
                date(c.jour("jour_avant")),
                date(c.jour("jour_apres")),
                // The vote alone rests on the act itself.
                if c.fondement == Fondement::Coherence {
                    " L’acte citerait une délibération qui n’existe pas encore."
                } else {
                    ""
                }
            ),
        ),
        "deliberation-avant-signature" if respecte => {
            Phrase::new("La délibération est renseignée", format!("L’assemblée a délibéré {}.", jour(c.jour("date"))))
        }
        "deliberation-avant-signature" => deliberation(c, dossier),
        "dates-concordantes" if c.jour("signature").is_some() => Phrase::new(
            "Le contrat est signé après sa fin",
            format!(
                "L’acte est daté du {} ; le contrat prend fin le {}. Corrigez l’une des deux dates, ou notez le motif à l’étape de la \
                 signature.",
                date(c.jour("signature")),
                date(c.jour("fin"))
            ),
        ),
        "dates-concordantes" => match c.jour("avenir") {
            Some(avenir) => Phrase::new(
                format!("« {} » : notée faite le {}, date à venir", c.texte("etape"), avenir.en_francais()),
                "Une étape faite ne peut pas être datée après aujourd’hui. Corrigez la date, ou notez-la comme prévue.",
            ),
            None => Phrase::new(
                format!("« {} » a deux dates", c.texte("etape")),
                format!(
                    "{} le {} ; le calendrier {} le {}. {}",
                    if c.texte("place") == "seance" { "La séance est fixée" } else { "L’acte écrit" },
                    date(c.jour("jour")),
                    if c.texte("champ") == "prevu" { "la prévoit" } else { "la note faite" },
                    date(c.jour("calendrier")),
                    if c.texte("champ") == "prevu" {
                        "Notez au calendrier la date réelle, ou corrigez l’autre."
                    } else {
                        "Gardez l’une des deux."
                    }
                ),
            ),
        },
        "dates-limites" => limite(c, respecte),
        "signature-dans-les-delais" if respecte => Phrase::new(
            format!("Signature dans les délais ({})", date(c.jour("jour"))),
            format!(
                "{}{}.",
                majuscule(&selon(c, &format!("le jour limite est {}", jour(c.jour("limite"))))),
                compris(c)
            ),
        ),
        "signature-dans-les-delais" => match c.jour("jour") {
            Some(prevue) if c.texte("depassee") == "oui" => Phrase::new(
                "La date prévue pour la signature est passée",
                format!(
                    "La signature était prévue le {} ; {}. Indiquez la date réelle ou une nouvelle date.",
                    prevue.en_francais(),
                    selon(c, &format!("le jour limite était {}", jour(c.jour("limite"))))
                ),
            ),
            Some(signature) if !c.texte("motif").is_empty() => Phrase::new(
                format!("Signature après le {}, motivée", date(c.jour("limite"))),
                format!(
                    "La signature est datée du {}. Motif noté : {}",
                    signature.en_francais(),
                    phrase_finie(c.texte("motif"))
                ),
            ),
            Some(signature) => Phrase::new(
                format!("Signature après le {}", date(c.jour("limite"))),
                format!(
                    "La signature est datée du {}. Le retard se signale, il ne bloque rien ; notez-en le motif dans le calendrier.",
                    signature.en_francais()
                ),
            ),
            None if c.texte("depassee") == "non" => Phrase::new(
                format!("Signature attendue au plus tard {}", jour(c.jour("limite"))),
                "Aucune date de signature n’est prévue. Indiquez-la dans le calendrier.",
            ),
            None => Phrase::new(
                "La date de signature n’est pas renseignée",
                format!(
                    "{}. Indiquez la date prévue ou la date réelle.",
                    majuscule(&selon(c, &format!("le jour limite était {}", jour(c.jour("limite")))))
                ),
            ),
        },
        "rapport-annuel" => rapport(c, respecte),
        "rapport-arrete-conjointement" if respecte => Phrase::new(
            format!("Rapport {} arrêté par les trois parties", c.texte("exercice")),
            "L’accord de chacune est daté.",
        ),
        "rapport-arrete-conjointement" => Phrase::new(
            format!("Rapport {} : il manque un accord daté", c.texte("exercice")),
            format!(
                "{}. Notez l’accord et sa date pour : {}.",
                majuscule(&selon(c, "le rapport est arrêté conjointement")),
                enumerer_en_minuscules(c.liste("absents"))
            ),
        ),
        "themes-de-l-avenant" if respecte => {
            Phrase::new("L’avenant porte sur les thèmes attendus", "Une action au moins sert chacun d’eux.")
        }
        "themes-de-l-avenant" => Phrase::new(
            format!("Il manque {} à l’avenant", compter(c.liste("absents").len(), "thème", "thèmes")),
            format!(
                "{}. Sans action : {}. Ajoutez-en une au plan.",
                majuscule(&selon(c, "le texte attend une action sur chacun de ses thèmes")),
                c.liste("absents").iter().map(|t| theme(t)).collect::<Vec<_>>().join(" ; ")
            ),
        ),
        "pieces-de-l-avenant" if respecte => Phrase::new(
            "Les pièces de l’avenant sont là",
            "Le bilan, le tableau de bord et le plan d’actions sont dans le dossier.",
        ),
        "pieces-de-l-avenant" => Phrase::new(
            format!("Il manque {} pour l’avenant", compter(c.liste("manquantes").len(), "pièce", "pièces")),
            format!(
                "{}. À joindre ou à compléter : {}.",
                majuscule(&selon(c, "le texte ne conclut d’avenant qu’au vu de ces pièces")),
                enumerer_en_minuscules(c.liste("manquantes"))
            ),
        ),
        _ => return None,
    })
}
