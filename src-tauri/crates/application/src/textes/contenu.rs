//! Findings about objectives, actions, fiches, indicators and texts.

use domaine::cadre::{Cadre, StatutObjectif};
use domaine::constat::{Constat, Fondement, Gravite};
use domaine::dossier::Dossier;

use super::constats::{Phrase, compter, lister, selon};
use crate::edition::majuscule;

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "objectifs-obligatoires" if respecte => Phrase::new(
            match c.nombre("nombre") {
                n if n > 0 && c.nombre("a_remplir") == n => format!(
                    "{} une action, dont la fiche est à remplir",
                    match n {
                        1 => format!("L’{} connu a", c.texte("singulier")),
                        n => format!("Les {n} {} connus ont", c.texte("pluriel")),
                    }
                ),
                0 => format!("Aucun {} n’est connu", c.texte("singulier")),
                1 => format!("L’{} connu est porté par une action", c.texte("singulier")),
                n => format!("Les {n} {} connus sont portés par une action", c.texte("pluriel")),
            },
            match c.liste("deduits") {
                [] => "Chacun est visé par une action au moins.".to_owned(),
                [seul] => format!("Chacun est visé par une action au moins. {seul} n’en est un que par déduction."),
                codes => {
                    format!("Chacun est visé par une action au moins. {} n’en sont que par déduction.", lister(codes))
                }
            },
        ),
        "objectifs-obligatoires" if !c.liste("deduits").is_empty() => {
            let titres = c.liste("deduits");
            let (serait, terme) = match titres.len() {
                1 => ("serait", c.texte("singulier")),
                _ => ("seraient", c.texte("pluriel")),
            };
            let adjectif = terme.split_once(' ').map_or(terme, |(_, adjectif)| adjectif);
            Phrase::new(
                format!(
                    "{} par déduction, sans action",
                    compter(titres.len(), c.texte("singulier"), c.texte("pluriel"))
                ),
                format!(
                    "Par déduction, {} {serait} aussi {adjectif}. Vérifiez dans l’annexe du texte.",
                    lister(titres)
                ),
            )
        }
        "objectifs-obligatoires" => {
            let titres = c.liste("titres");
            Phrase::new(
                format!("{} sans action", compter(titres.len(), c.texte("singulier"), c.texte("pluriel"))),
                format!(
                    "{}. Ajoutez une action pour : {}.",
                    majuscule(&selon(c, &format!("le contrat contient tous les {}", c.texte("pluriel")))),
                    lister(titres)
                ),
            )
        }
        "objectifs-pmi" if respecte => Phrase::new(
            format!("Les {} actions de PMI attendues sont là", c.nombre("attendus")),
            "Elles portent sur l’activité du service de protection maternelle et infantile.",
        ),
        "objectifs-pmi" => Phrase::new(
            format!(
                "{} de PMI sur {} attendues",
                compter(c.nombre("presents"), "action", "actions"),
                c.nombre("attendus")
            ),
            format!(
                "{}. Ajoutez celles qui manquent au plan.",
                majuscule(&selon(
                    c,
                    "les actions du service de protection maternelle et infantile figurent au contrat"
                ))
            ),
        ),
        "objectifs-inconnus" => Phrase::new(
            format!(
                "{} {} sur {} attendus",
                compter(c.nombre("connus"), c.texte("singulier"), c.texte("pluriel")),
                if c.nombre("connus") < 2 { "connu" } else { "connus" },
                c.nombre("attendus")
            ),
            format!(
                "{}{}, nos sources n’en donnent que {}. Vérifiez dans l’annexe du texte que {} au plan d’actions.",
                match c.texte("modele") {
                    "" => String::new(),
                    modele => format!(
                        "Le texte de {} n’a pas été lu : le nombre {} vient du cadre {modele}. Confirmez-le. ",
                        c.texte("cadre"),
                        c.nombre("attendus")
                    ),
                },
                majuscule(&selon(c, &format!("le texte en annonce {}", c.nombre("attendus")))),
                c.nombre("connus"),
                match c.nombre("manque") {
                    0 | 1 => "celui qui manque figure".to_owned(),
                    n => format!("les {n} qui manquent figurent"),
                }
            ),
        ),
        "objectifs-facultatifs" => facultatifs(c, respecte),
        "objectifs-d-un-autre-cadre" => {
            let titres = c.liste("titres");
            Phrase::new(
                format!("{} d’un autre cadre", compter(titres.len(), "objectif", "objectifs")),
                format!(
                    "Sans équivalent choisi dans le cadre {} : {}. Rattachez l’action à un objectif de ce cadre, ou retirez l’ancien.",
                    c.texte("cadre"),
                    lister(titres)
                ),
            )
        }
        "nombre-annonce" => annonce(c, respecte),
        "action-comptee-une-fois" if respecte => {
            Phrase::new("Aucune action n’est inscrite dans deux listes", "Chaque action se compte une fois.")
        }
        "action-comptee-une-fois" => Phrase::new(
            format!("{} dans deux listes", compter(c.liste("codes").len(), "action inscrite", "actions inscrites")),
            format!(
                "{}. Comptée deux fois, une action fausse le nombre de chaque liste : choisissez celle où elle reste.",
                lister(&nommees(c))
            ),
        ),
        "action-rattachee" if respecte => Phrase::new(
            "Chaque action est rattachée à un engagement et à un objectif",
            "Le plan d’actions est complet sur ce point.",
        ),
        "action-rattachee" => Phrase::new(
            format!("{} sans engagement ou sans objectif", compter(c.liste("codes").len(), "action", "actions")),
            format!(
                "{}. À rattacher : {}.",
                majuscule(&selon(c, "chaque action se rattache à un engagement et à un objectif")),
                lister(c.liste("codes"))
            ),
        ),
        "fiche-par-action" if respecte => Phrase::new(
            compter(c.nombre("total"), "fiche complète", "fiches complètes"),
            "Objet, public, acteurs, calendrier et financements sont indiqués.",
        ),
        "fiche-par-action" if c.liste("codes").is_empty() => {
            Phrase::new("Le plan d’actions est vide", "Ajoutez les actions du contrat : chacune a sa fiche.")
        }
        "fiche-par-action" => Phrase::new(
            format!(
                "{} sur {}",
                compter(c.liste("codes").len(), "fiche incomplète", "fiches incomplètes"),
                c.nombre("total")
            ),
            format!(
                "{}. À compléter : {}.",
                majuscule(&selon(
                    c,
                    "une fiche indique l’objet, le public, les acteurs, le calendrier et les financements"
                )),
                lister(c.liste("codes"))
            ),
        ),
        "libelle-du-catalogue" => Phrase::new(
            format!("L’intitulé de l’objectif {} diffère du catalogue", c.texte("code")),
            format!(
                "Imprimé : « {} ». Catalogue : « {} ». Un acte signé garde son intitulé ; dans un projet, reprenez celui du catalogue.",
                c.texte("imprime"),
                c.texte("catalogue")
            ),
        ),
        "code-du-catalogue" if respecte => Phrase::new(
            "Les codes sont ceux des catalogues du contrat",
            format!("{}.", compter(c.nombre("nombre"), "code vérifié", "codes vérifiés")),
        ),
        "code-du-catalogue" => Phrase::new(
            format!("{} hors catalogue", compter(c.liste("inconnus").len(), "code", "codes")),
            format!(
                "Aucun cadre du contrat ne connaît : {}. Si le cadre a été complété ailleurs, importez-le ; sinon, rattachez {} à un \
                 engagement et à un objectif du cadre.",
                lister(c.liste("inconnus")),
                lister(c.liste("codes"))
            ),
        ),
        "caractere-imprimable" if respecte => Phrase::new(
            "Tout ce qui est écrit peut s’imprimer",
            "Chaque caractère a un dessin dans les polices des actes.",
        ),
        "caractere-imprimable" => Phrase::new(
            compter(
                c.liste("caracteres").len(),
                "caractère impossible à imprimer",
                "caractères impossibles à imprimer",
            ),
            match c.liste("caracteres") {
                [seul] => {
                    format!("Les polices des actes ne savent pas le dessiner : {seul}. Remplacez-le par des mots.")
                }
                tous => format!(
                    "Les polices des actes ne savent pas les dessiner : {}. Remplacez-les par des mots.",
                    lister(tous)
                ),
            },
        ),
        "code-repete" if respecte => Phrase::new(
            "Chaque action a son code",
            format!("{}.", compter(c.nombre("nombre"), "code différent", "codes différents")),
        ),
        "code-repete" => Phrase::new(
            "Un même code désigne plusieurs actions",
            format!("{}. Donnez à chacune son propre code.", lister(c.liste("actions"))),
        ),
        "fiche-repetee" => Phrase::new(
            compter(c.liste("paires").len(), "fiche en répète une autre", "fiches en répètent une autre"),
            format!(
                "Même intitulé, mêmes textes, objectifs, étapes, partenaires et indicateurs : {}. Donnez à chacune son propre intitulé \
                 et son contenu, ou retirez celle qui est de trop.",
                lister(c.liste("paires"))
            ),
        ),
        "resultats-non-renseignes" if respecte => Phrase::new(
            format!("Les résultats de {} sont renseignés", c.texte("exercice")),
            format!("{}.", compter(c.nombre("attendus"), "indicateur vérifié", "indicateurs vérifiés")),
        ),
        "resultats-non-renseignes" => Phrase::new(
            format!(
                "{} sur {} en {}",
                compter(c.nombre("manquants"), "résultat non renseigné", "résultats non renseignés"),
                c.nombre("attendus"),
                c.texte("exercice")
            ),
            format!(
                "Un résultat absent s’imprime « non renseigné », jamais zéro. Saisissez-le, ou dites pourquoi il n’est pas \
                 disponible : {}.",
                lister(c.liste("codes"))
            ),
        ),
        "indicateur-par-objectif" if respecte => Phrase::new(
            "Chaque objectif a un indicateur et une cible chiffrée",
            format!("{}.", compter(c.nombre("total"), "action vérifiée", "actions vérifiées")),
        ),
        "indicateur-par-objectif" if c.texte("suivi") == "oui" => Phrase::new(
            format!(
                "{} par des indicateurs sans cible",
                compter(c.liste("codes").len(), "action mesurée seulement", "actions mesurées seulement")
            ),
            format!(
                "Le cadre ne prévoit pas d’indicateur suivi sans cible. Fixez une cible, ou vérifiez le texte : {}.",
                lister(c.liste("codes"))
            ),
        ),
        "indicateur-par-objectif" => Phrase::new(
            format!(
                "{} sur {} sans cible chiffrée",
                compter(c.liste("codes").len(), "action", "actions"),
                c.nombre("total")
            ),
            format!(
                "{}. Ajoutez au moins un indicateur et une cible à : {}.",
                majuscule(&selon(c, "chaque objectif est assorti d’un indicateur et d’une cible chiffrée")),
                lister(c.liste("codes"))
            ),
        ),
        "reference-des-indicateurs" if respecte => Phrase::new(
            "Chaque indicateur a une valeur de référence",
            format!("{}.", compter(c.nombre("total"), "indicateur vérifié", "indicateurs vérifiés")),
        ),
        "reference-des-indicateurs" => Phrase::new(
            format!("{} sans valeur de référence", compter(c.liste("codes").len(), "indicateur", "indicateurs")),
            match c.liste("codes") {
                [seul] => format!(
                    "{seul} a une cible et aucune valeur de départ. Indiquez-la, ou dites pourquoi elle n’est pas disponible."
                ),
                codes => format!(
                    "{} ont une cible et aucune valeur de départ. Indiquez-la, ou dites pourquoi elle n’est pas disponible.",
                    lister(codes)
                ),
            },
        ),
        "valeurs-plausibles" if respecte => Phrase::new(
            "Les valeurs des indicateurs sont possibles",
            format!("{}.", compter(c.nombre("nombre"), "valeur ou base vérifiée", "valeurs ou bases vérifiées")),
        ),
        "valeurs-plausibles" => {
            const MAX: usize = 6;
            let valeurs = c.liste("valeurs");
            let (un, plusieurs, conseil) = match c.texte("defaut") {
                "taux" => (
                    "taux n’est pas compris entre 0 et 100 %",
                    "taux ne sont pas compris entre 0 et 100 %",
                    "Corrigez la valeur ou l’unité. S’il s’agit d’une évolution, laissez le constat avec un motif.",
                ),
                "negative" => ("valeur négative", "valeurs négatives", "Corrigez la valeur ou l’unité."),
                _ => (
                    "base de calcul à corriger",
                    "bases de calcul à corriger",
                    "Une base se nomme (« naissances ») et ne sert qu’à un taux. Corrigez-la, ou corrigez l’unité.",
                ),
            };
            // Values hold commas: they are told apart by semicolons.
            let reste = match valeurs.len().saturating_sub(MAX) {
                0 => String::new(),
                n => format!(" ; et {}", compter(n, "autre", "autres")),
            };
            let dites = valeurs[..valeurs.len().min(MAX)].join(" ; ");
            Phrase::new(compter(valeurs.len(), un, plusieurs), format!("{dites}{reste}. {conseil}"))
        }
        "autre-contrat" if respecte => Phrase::new(
            "Les autres contrats des jeunes majeurs sont nommés",
            format!(
                "{} : {}. Vérifiez qu’aucune dépense n’est financée deux fois.",
                lister(c.liste("codes")),
                lister(c.liste("contrats"))
            ),
        ),
        "autre-contrat" => Phrase::new(
            format!(
                "{} ?",
                compter(
                    c.liste("codes").len(),
                    "action pour l’autonomie des jeunes : quel contrat la finance",
                    "actions pour l’autonomie des jeunes : quel contrat les finance"
                )
            ),
            format!(
                "Une même dépense ne se finance pas deux fois. Précisez les autres contrats qui financent le même public : {}.",
                lister(c.liste("codes"))
            ),
        ),
        "textes-a-confirmer" if respecte => Phrase::new(
            "Les textes du modèle sont confirmés",
            "Chaque article et chaque visa porte le nom de qui l’a vérifié.",
        ),
        "textes-a-confirmer" => Phrase::new(
            format!(
                "{} à confirmer",
                [(c.nombre("articles"), "article", "articles"), (c.nombre("visas"), "visa", "visas")]
                    .into_iter()
                    .filter(|(n, ..)| *n > 0)
                    .map(|(n, un, plusieurs)| compter(n, un, plusieurs))
                    .collect::<Vec<_>>()
                    .join(" et ")
            ),
            if c.nombre("signe") > 0 {
                "Ces textes ont été signés sans avoir été confirmés dans Paraphe : comparez-les à l’original."
            } else {
                "Ces textes viennent du modèle de Paraphe et n’ont pas été vérifiés sur un acte signé. Relisez-les et confirmez-les avant la version définitive."
            },
        ),
        "passages-a-rediger" => Phrase::new(
            format!("{} à rédiger", compter(c.nombre("nombre"), "passage", "passages")),
            format!("Remplacez le texte entre crochets : {}.", lister(c.liste("passages"))),
        ),
        "donnees-des-textes" if !c.texte("cadre").is_empty() => Phrase::new(
            "La référence du texte de l’année reste à écrire",
            format!(
                "Le cadre {} est une copie qui ne porte pas encore son propre texte : l’acte imprime des crochets à sa place. \
                 Écrivez cette référence à l’écran « Cadres ».",
                c.texte("cadre")
            ),
        ),
        "donnees-des-textes" => Phrase::new(
            if c.nombre("nombre") == 1 {
                "Une donnée ou un renvoi de ce texte est vide".to_owned()
            } else {
                format!("{} données ou renvois de ce texte sont vides", c.nombre("nombre"))
            },
            "L’acte imprime « non renseigné » ou « renvoi sans objet » à cette place. Renseignez la donnée dans le dossier, ou retirez-la du texte.",
        ),
        "personne-nommee" => Phrase::new(
            match article_de(c, dossier) {
                Some(article) => format!("{} : ce texte semble nommer un enfant ou une famille", majuscule(&article)),
                None => "Un enfant ou une famille semble nommé".to_owned(),
            },
            format!(
                "Ce qui permet de reconnaître une personne protégée n’a pas sa place dans un contrat. {} ; s’ils ne désignent \
                 personne, laissez ce texte ainsi en disant pourquoi.",
                if dossier.statut.est_modifiable() {
                    "Relisez les mots marqués et retirez-les"
                } else {
                    "Relisez ce texte et retirez les mots en cause"
                }
            ),
        ),
        "intitules-a-ecrire" => Phrase::new(
            format!("{} à écrire", compter(c.nombre("nombre"), "intitulé", "intitulés")),
            format!(
                "Donnez un intitulé à chacun de ces éléments, il s’imprime : {}.{}",
                lister(c.liste("elements")),
                if c.nombre("copies") > 0 {
                    " Tant que « (copie) » reste dans un intitulé, la version définitive ne peut pas être arrêtée."
                } else {
                    ""
                }
            ),
        ),
        "chiffres-fictifs" => Phrase::new(
            format!("{} dans ce dossier", compter(c.nombre("nombre"), "chiffre fictif", "chiffres fictifs")),
            "Ils sont marqués d’un astérisque et ne doivent figurer dans aucun acte réel. Remplacez-les avant de vous en servir.",
        ),
        _ => return None,
    })
}

/// « A6 « Créer une unité » »: each action that the finding names, by code and title.
fn nommees(c: &Constat) -> Vec<String> {
    let paires = c.liste("codes").iter().zip(c.liste("titres"));
    paires.map(|(code, titre)| format!("{code} « {} »", titre.trim_end_matches('.'))).collect()
}

/// What of the official list is not in the framework: « , dont 14 au titre non retrouvé ».
fn inconnus_de_la_liste(c: &Constat) -> String {
    let Fondement::Cadre { cadre, .. } = &c.fondement else { return String::new() };
    let vides = |cadre: &Cadre| cadre.emplacements_vides(StatutObjectif::Facultatif).count();
    match referentiel::cadre(cadre).map_or(0, vides) {
        0 => String::new(),
        n => format!(", dont {n} au titre non retrouvé,"),
    }
}

/// « article 1er – Objet », « préambule », when the finding is about one article.
pub(super) fn article_de(c: &Constat, dossier: &Dossier) -> Option<String> {
    let chemin = c.cibles.first()?.strip_prefix("articles/")?;
    let id = chemin.split('/').next()?;
    let article = dossier.articles.iter().find(|a| a.id.as_str() == id)?;
    if article.preambule {
        return Some("préambule".to_owned());
    }
    let rang = dossier.articles.iter().filter(|a| !a.preambule).position(|a| a.id == article.id)?;
    let numero = if rang == 0 { "1er".to_owned() } else { (rang + 1).to_string() };
    Some(format!("article {numero} – {}", article.titre))
}

fn facultatifs(c: &Constat, respecte: bool) -> Phrase {
    let nombre = c.nombre("nombre");
    let minimum = c.nombre("minimum");
    let maximum = c.nombre("maximum");
    let comptes = compter(nombre, c.texte("singulier"), c.texte("pluriel"));
    let limite = match (minimum, maximum) {
        (0, 0) => "sans limite connue".to_owned(),
        (0, max) => format!("pour {max} au plus"),
        (1, 0) => "pour 1 exigé".to_owned(),
        (min, 0) => format!("pour {min} exigés"),
        (min, max) => format!("pour {min} à {max} admis"),
    };
    let possibles = match c.nombre("possibles") {
        0 => String::new(),
        n => format!(" sur {n} possibles{}", inconnus_de_la_liste(c)),
    };
    let mut faits = Vec::new();
    let (ailleurs, a_rattacher) = (c.liste("ailleurs"), c.liste("a_rattacher"));
    if respecte {
        faits.push(match minimum {
            0 => "Le nombre admis n’est pas dépassé.".to_owned(),
            min => format!(
                "Le minimum de {min}{possibles} est atteint, un objectif porté par plusieurs actions n’étant compté qu’une fois."
            ),
        });
    } else if nombre > minimum {
        faits.push(format!(
            "Il y en a {} de trop : {}. Revoyez les objectifs que visent les actions.",
            nombre.saturating_sub(maximum),
            selon(c, &format!("le maximum est de {maximum}"))
        ));
    } else {
        let manque = minimum.saturating_sub(nombre);
        faits.push(format!(
            "Il en manque {manque} : {}. Un objectif porté par plusieurs actions n’est compté qu’une fois.",
            selon(c, &format!("le minimum est de {minimum}{}", possibles.trim_end_matches(',')))
        ));
        match ailleurs {
            [] => {}
            [seule] => faits.push(format!(
                "{seule} est citée à part : inscrivez-la dans la liste des actions facultatives si elle en relève."
            )),
            plusieurs => faits.push(format!(
                "{} sont citées à part : inscrivez-les dans la liste des actions facultatives si elles en relèvent.",
                lister(plusieurs)
            )),
        }
        match a_rattacher {
            [] => {}
            [seule] => faits
                .push(format!("{seule} ne vise encore aucun objectif du cadre : rattachez-la à celui qu’elle sert.")),
            plusieurs => faits.push(format!(
                "{} ne visent encore aucun objectif du cadre : rattachez-les à ceux qu’elles servent.",
                lister(plusieurs)
            )),
        }
    }
    match c.nombre("inconnus") {
        0 => {}
        1 => faits.push("Un objectif dont le statut n’a pas été trouvé n’est pas compté.".to_owned()),
        n => faits.push(format!("{n} objectifs dont le statut n’a pas été trouvé ne sont pas comptés.")),
    }
    Phrase::new(format!("{comptes} {limite}"), faits.join(" "))
}

fn annonce(c: &Constat, respecte: bool) -> Phrase {
    let liste = c.texte("liste");
    let annoncees = c.nombre("annoncees");
    let listees = c.nombre("listees");
    let actions = |n| compter(n, &format!("action {}", liste.trim_end_matches('s')), &format!("actions {liste}"));
    let titre = format!(
        "{} {}, {}",
        actions(annoncees),
        if annoncees < 2 { "annoncée" } else { "annoncées" },
        compter(listees, "listée", "listées")
    );
    if respecte {
        return Phrase::new(titre, "Le nombre annoncé par la source est celui de la liste.");
    }
    let mut faits = vec![format!("La source annonce {} ; la liste en compte {listees}", actions(annoncees))];
    match c.liste("doubles") {
        [] => {}
        [seule] => faits.push(format!("dont {seule}, inscrite aussi dans une autre liste")),
        doubles => faits.push(format!("dont {}, inscrites aussi dans une autre liste", lister(doubles))),
    }
    match c.liste("ailleurs") {
        [] => {}
        [seule] => faits.push(format!("et 1 action est citée à part ({seule})")),
        ailleurs => faits.push(format!("et {} actions sont citées à part ({})", ailleurs.len(), lister(ailleurs))),
    }
    let double = match c.liste("doubles").len() {
        0 | 1 => "l’action inscrite deux fois",
        _ => "chaque action inscrite deux fois",
    };
    let citees = match c.liste("ailleurs").len() {
        0 | 1 => "l’action citée à part est comptée",
        _ => "les actions citées à part sont comptées",
    };
    let lecture = match c.texte("lecture") {
        "sans les doubles, avec les autres actions" => format!(
            " Le nombre de {annoncees} n’est juste que si {double} est comptée une seule fois et si {citees} ici."
        ),
        "sans les doubles" => {
            format!(" Le nombre de {annoncees} est juste si {double} n’est pas comptée ici.")
        }
        "avec les autres actions" => {
            format!(" Le nombre de {annoncees} est juste si {citees} ici.")
        }
        _ => " Aucune façon de compter ne donne ce nombre.".to_owned(),
    };
    Phrase::new(titre, format!("{}.{lecture} Précisez la liste ou le nombre.", faits.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::constat::Fondement;
    use test_case::test_case;

    fn constat(gravite: Gravite, nombre: usize, limites: (usize, usize)) -> Constat {
        Constat::new("objectifs-facultatifs", gravite, Fondement::Coherence)
            .detail("nombre", nombre)
            .detail("minimum", limites.0)
            .detail("maximum", limites.1)
            .detail("singulier", "objectif facultatif")
            .detail("pluriel", "objectifs facultatifs")
    }

    #[test_case(Gravite::Respecte, 15, (0, 15), "15 objectifs facultatifs pour 15 au plus", "Le nombre admis n’est pas dépassé.")]
    #[test_case(Gravite::AVerifier, 16, (0, 15), "16 objectifs facultatifs pour 15 au plus", "Il y en a 1 de trop : le maximum est de 15. Revoyez les objectifs que visent les actions.")]
    #[test_case(Gravite::Bloquant, 1, (6, 0), "1 objectif facultatif pour 6 exigés", "Il en manque 5 : le minimum est de 6. Un objectif porté par plusieurs actions n’est compté qu’une fois.")]
    fn les_objectifs_facultatifs_se_comptent_en_mots(
        gravite: Gravite,
        nombre: usize,
        limites: (usize, usize),
        titre: &str,
        explication: &str,
    ) {
        let dite = phrase(&constat(gravite, nombre, limites), &crate::exemple("cantal-2022").unwrap()).unwrap();
        assert_eq!((dite.titre.as_str(), dite.explication.as_str()), (titre, explication));
    }

    #[test]
    fn ce_qui_peut_encore_compter_se_dit() {
        let une = |nom: &str| vec![nom.to_owned()];
        let c = constat(Gravite::AVerifier, 4, (6, 0));
        let c = c.detail("ailleurs", une("B6")).detail("a_rattacher", une("B7")).detail("inconnus", 1_usize);
        let dite = phrase(&c, &crate::exemple("cantal-2022").unwrap()).unwrap().explication;
        for attendu in [
            "B6 est citée à part : inscrivez-la",
            "B7 ne vise encore aucun objectif du cadre : rattachez-la",
            "Un objectif dont le statut n’a pas été trouvé n’est pas compté.",
        ] {
            assert!(dite.contains(attendu), "« {attendu} » in {dite}");
        }
    }
}
