//! Findings about who signs.

use domaine::constat::{Constat, Gravite};
use domaine::dossier::Dossier;

use super::constats::{Phrase, compter, enumerer_en_minuscules, lister, selon, separer};
use crate::edition::majuscule;

pub(super) fn phrase(c: &Constat, dossier: &Dossier) -> Option<Phrase> {
    let respecte = c.gravite == Gravite::Respecte;
    Some(match c.regle {
        "trois-signataires" if respecte => Phrase::new(
            format!("{} pour les trois parties attendues", compter(c.nombre("nombre"), "signataire", "signataires")),
            format!("L’État, l’agence régionale de santé et {} sont représentés.", dossier.contractant()),
        ),
        "trois-signataires" => Phrase::new(
            format!("Il manque {}", compter(c.liste("absents").len(), "signataire", "signataires")),
            format!(
                "Le contrat engage l’État, l’agence régionale de santé et {}. Ajoutez parmi les parties : {}.",
                dossier.contractant(),
                enumerer_en_minuscules(c.liste("absents"))
            ),
        ),
        "identite-des-signataires" if respecte => {
            Phrase::new("Chaque signataire est nommé", "Les civilités sont connues : les titres s’accordent.")
        }
        "identite-des-signataires" => Phrase::new(
            match c.liste("sans_rien").len() + c.liste("sans_nom").len() {
                0 => format!("{} à indiquer", compter(c.liste("qualites").len(), "civilité", "civilités")),
                _ => format!("{} à nommer", compter(c.liste("qualites").len(), "signataire", "signataires")),
            },
            [
                ("sans_rien", "Sans nom ni civilité, la fonction seule s’imprime, telle qu’elle est écrite"),
                ("sans_nom", "Sans nom, la fonction seule s’imprime"),
                ("sans_civilite", "Sans civilité, le titre s’imprime tel qu’il est écrit, sans accord"),
            ]
            .iter()
            .filter(|(champ, _)| !c.liste(champ).is_empty())
            .map(|(champ, effet)| format!("{effet} : {}. ", separer(c.liste(champ))))
            .chain(["Écrivez ce qui manque à l’écran « Parties et signataires ».".to_owned()])
            .collect::<String>(),
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
                "Autre titre que celui du préfet, du directeur général, du président ou du maire : {}. Qui signe à leur place le \
                 fait par délégation. Indiquez la mention, par exemple « par délégation du directeur général ».",
                separer(c.liste("qualites"))
            ),
        ),
        "services-associes" if respecte => Phrase::new(
            if c.liste("sans_mots").is_empty() {
                "Les services à associer sont inscrits".to_owned()
            } else {
                compter(c.liste("inscrits").len(), "autre partie inscrite", "autres parties inscrites")
            },
            format!(
                "Figurent parmi les parties : {}. {} : {}. Leur signature reste facultative.{}",
                enumerer_en_minuscules(c.liste("inscrits")),
                majuscule(&selon(c, "le texte demande d’associer")),
                enumerer_en_minuscules(c.liste("attendus")),
                match c.liste("sans_mots") {
                    [] => String::new(),
                    _ =>
                        " Le cadre ne dit pas à quels mots les reconnaître : vérifiez que ce sont bien eux.".to_owned(),
                }
            ),
        ),
        "services-associes" if !c.liste("inscrits").is_empty() => Phrase::new(
            format!("{} à associer", compter(c.liste("absents").len(), "service reste", "services restent")),
            format!(
                "Parmi les autres parties inscrites ({}), rien ne permet de reconnaître : {}. {}. \
                 Inscrivez-les, signataires ou non ; s’ils y sont sous un autre nom, précisez leur qualité.",
                enumerer_en_minuscules(c.liste("inscrits")),
                enumerer_en_minuscules(c.liste("absents")),
                majuscule(&selon(c, "le texte demande de les associer"))
            ),
        ),
        "services-associes" => Phrase::new(
            "Aucun service associé n’est inscrit",
            format!(
                "{} : {}. Inscrivez-les parmi les parties, signataires ou non.",
                majuscule(&selon(c, "le texte demande d’associer")),
                enumerer_en_minuscules(c.liste("attendus"))
            ),
        ),
        "territoire-connu" if respecte => Phrase::new(
            "Le territoire et la collectivité sont connus",
            "Leurs codes sont dans la liste des départements et des collectivités, ou dans celle des autres territoires.",
        ),
        "territoire-connu" => territoire(c),
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

/// What a code that nobody knows costs, and how to mend it.
fn territoire(c: &Constat) -> Phrase {
    let juste = "S’il est juste, gardez-le et écrivez vous-même les titres des parties ; sinon, corrigez-le dans le \
                 fichier d’où vient le dossier, puis importez-le à nouveau.";
    let inconnus = c.liste("inconnus");
    if !inconnus.is_empty() {
        let codes: Vec<String> = inconnus.iter().map(|code| format!("« {code} »")).collect();
        let titre = match codes.as_slice() {
            [seul] => format!("Territoire inconnu : {seul}"),
            codes => format!("Territoires inconnus : {}", lister(codes)),
        };
        // The codes of the statistics office for the two bodies of one département.
        let rhone = inconnus.iter().any(|code| matches!(code.to_uppercase().as_str(), "69D" | "69M"));
        let exemples = if rhone {
            "Le territoire du Rhône et celui de la métropole de Lyon s’écrivent « 69 » : la collectivité les distingue."
        } else {
            "Un département s’écrit « 15 », « 2A » ou « 974 »."
        };
        return Phrase::new(
            titre,
            format!(
                "{exemples} Hors de la liste, ni les titres, ni l’agence \
                 régionale de santé, ni les jours fériés ne sont proposés. Vérifiez le code. {juste}"
            ),
        );
    }
    let titre = if c.texte("ecart") == "inconnue" {
        format!("Collectivité inconnue : « {} »", c.texte("collectivite"))
    } else {
        format!("Collectivité d’un autre territoire : {}", c.texte("collectivite"))
    };
    let fait = if c.texte("ecart") == "inconnue" {
        "Ce code n’est celui d’aucune collectivité de la liste : ses titres ne sont pas proposés."
    } else {
        "Cette collectivité n’est pas celle du territoire du contrat."
    };
    let attendue = match c.texte("proposee") {
        "" => String::new(),
        nom => format!(" Au premier jour du contrat, la collectivité de ce territoire est : {nom}."),
    };
    let conseil = if c.remedes.is_empty() {
        format!("Vérifiez le code. {juste}")
    } else {
        "Mettez le contrat à son nom ; si la collectivité inscrite est la bonne, gardez-la et écrivez vous-même les titres \
         des parties."
            .to_owned()
    };
    Phrase::new(titre, format!("{fait}{attendue} {conseil}"))
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

    /// What is said of the example of the Cantal, changed so.
    fn dit(regle: &str, changer: impl FnOnce(&mut Dossier)) -> String {
        let mut dossier = crate::exemple("cantal-2022").unwrap();
        changer(&mut dossier);
        let constats = crate::verifier(&dossier, "2022-07-01".parse().unwrap()).unwrap();
        let constat = constats.iter().find(|c| c.regle == regle).unwrap_or_else(|| panic!("no finding of {regle}"));
        let Phrase { titre, explication } = phrase(constat, &dossier).unwrap();
        format!("{titre}. {explication}")
    }

    #[test]
    fn un_territoire_ou_une_collectivite_inconnus_disent_quoi_faire() {
        let territoires = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        for (changer, attendus) in [
            (
                Box::new(|d: &mut Dossier| d.territoires = territoires(&["99"])) as Box<dyn FnOnce(&mut Dossier)>,
                ["Territoire inconnu : « 99 »", "Vérifiez le code."],
            ),
            (
                Box::new(|d: &mut Dossier| d.territoires = territoires(&["15", "99", "00"])),
                ["Territoires inconnus : « 99 » et « 00 »", "importez-le à nouveau."],
            ),
            (
                Box::new(|d: &mut Dossier| d.territoires = territoires(&["69M"])),
                ["Territoire inconnu : « 69M »", "s’écrivent « 69 »"],
            ),
            (
                Box::new(|d: &mut Dossier| d.collectivite = "conseil".to_owned()),
                [
                    "Collectivité inconnue : « conseil »",
                    "la collectivité de ce territoire est : Département du Cantal.",
                ],
            ),
            (
                Box::new(|d: &mut Dossier| d.collectivite = "departement-51".to_owned()),
                [
                    "Collectivité d’un autre territoire : Département de la Marne",
                    "n’est pas celle du territoire du contrat",
                ],
            ),
        ] {
            let phrase = dit("territoire-connu", changer);
            assert!(attendus.iter().all(|a| phrase.contains(a)), "{phrase}");
        }
    }

    #[test]
    fn un_service_qui_n_est_pas_reconnu_se_nomme() {
        let phrase = dit("services-associes", |d| {
            d.cadre = "2023".to_owned();
            let mut caf = d.parties[0].clone();
            caf.id = "caf".parse().unwrap();
            (caf.role, caf.designation, caf.qualite) = (
                domaine::dossier::Role::Autre,
                "La caisse d’allocations familiales".to_owned(),
                "directrice".to_owned(),
            );
            d.parties.push(caf);
        });
        assert!(phrase.starts_with("2 services restent à associer."), "{phrase}");
        assert!(phrase.contains("(la caisse d’allocations familiales), rien ne permet de reconnaître"), "{phrase}");
    }
}
