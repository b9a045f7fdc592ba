//! From what a person types or pastes to modifications: tolerant reading, one refusal for each cell, the rest is kept.
//!
//! A path may name an element that is not there yet: `actions/usema/financements/@ondam.2023/prevu`. It is then made.

use std::collections::BTreeSet;

use documents::typographie::typographier;
use domaine::arbre::{self, id_de};
use domaine::ident::Id;
use domaine::jour::{Jour, SaisieDeJourRefusee};
use domaine::modification::{Modification, appliquer};
use domaine::montant::{Montant, SaisieRefusee, grouper};
use domaine::nombre::Nombre;
use serde_json::{Value, json};

use crate::textes;
use crate::vues_ecran::{NatureChamp, RefusSaisie, Saisie};

/// Holds the place of what was typed, while the sentence that quotes it gets its spaces.
const PLACE: &str = "\u{fffc}";

/// A cell that was read, with what it changes.
#[derive(Debug)]
pub(crate) struct Cellule {
    pub saisie: Saisie,
    pub modifications: Vec<Modification>,
}

impl Cellule {
    /// What was typed is quoted as it was typed; the sentence around it has French spaces.
    pub(crate) fn refusee(saisie: &Saisie, message: String) -> RefusSaisie {
        let texte = saisie.texte.trim();
        let message = match cite(texte).as_str() {
            "" => typographier(&message),
            cite => typographier(&message.replace(cite, PLACE)).replace(PLACE, cite),
        };
        RefusSaisie { chemin: saisie.chemin.clone(), texte: texte.to_owned(), message }
    }
}

/// What could be read, and what could not.
#[derive(Debug, Default)]
pub(crate) struct Lue {
    pub cellules: Vec<Cellule>,
    pub refus: Vec<RefusSaisie>,
}

impl Lue {
    pub(crate) fn modifications(&self) -> Vec<Modification> {
        self.cellules.iter().flat_map(|c| c.modifications.iter().cloned()).collect()
    }

    /// Once the whole cannot stand: keeps, one after the other, the cells that the dossier takes, and says why it does
    /// not take the others.
    pub(crate) fn ce_qui_tient(self, tree: &Value) -> Self {
        let mut retenue = Self { cellules: Vec::new(), refus: self.refus };
        let mut courant = tree.clone();
        for cellule in self.cellules {
            match appliquer(&courant, &cellule.modifications) {
                Ok(applique) => {
                    courant = applique.arbre;
                    retenue.cellules.push(cellule);
                }
                Err(refus) => {
                    let message = textes::erreurs::saisie_refusee(&refus.motif, refus.valeur.as_deref());
                    retenue.refus.push(Cellule::refusee(&cellule.saisie, message));
                }
            }
        }
        retenue
    }
}

/// Reads each cell against the tree it will change.
pub(crate) fn lire(tree: &Value, saisies: &[Saisie], annee: i16) -> Lue {
    let mut lue = Lue::default();
    // Elements made by an earlier cell of the same paste are seen by the later ones.
    let mut courant = ce_que_visent(saisies, tree);
    for saisie in saisies {
        let valeur = match valeur(saisie, annee) {
            Ok(valeur) => valeur,
            Err(message) => {
                lue.refus.push(Cellule::refusee(saisie, message));
                continue;
            }
        };
        let (chemin, creation) = concretiser(&courant, &saisie.chemin);
        // Clearing what was never there changes nothing, and makes no empty element.
        if valeur.is_null() && arbre::resoudre(&courant, &chemin).is_none() {
            continue;
        }
        let mut nouvelles: Vec<Modification> = creation.into_iter().collect();
        nouvelles.extend(annee_de_reference(&courant, &chemin, annee));
        let vide = if valeur.is_null() { element_vide(&courant, &chemin) } else { None };
        nouvelles.push(match vide {
            Some(element) => Modification::Retirer { chemin: element },
            None => Modification::Definir { chemin, valeur },
        });
        match nouvelles.iter().try_for_each(|m| m.faire(&mut courant)) {
            Ok(()) => lue.cellules.push(Cellule { saisie: saisie.clone(), modifications: nouvelles }),
            Err(refus) => {
                let message = textes::erreurs::saisie_refusee(&refus.motif, refus.valeur.as_deref());
                lue.refus.push(Cellule::refusee(saisie, message));
            }
        }
    }
    lue
}

/// The part of the tree that the cells go into: a key in a grid copies one element, not the dossier.
fn ce_que_visent(saisies: &[Saisie], tree: &Value) -> Value {
    let racines: BTreeSet<&str> = saisies.iter().filter_map(|s| arbre::segments(&s.chemin).next()).collect();
    let parts = racines.into_iter().filter_map(|racine| {
        let valeur = tree.get(racine)?;
        Some((racine.to_owned(), elements_vises(saisies, racine, valeur).unwrap_or_else(|| valeur.clone())))
    });
    Value::Object(parts.collect())
}

/// The elements of a list that the cells go into; nothing when one of the cells may want the list whole.
fn elements_vises(saisies: &[Saisie], racine: &str, liste: &Value) -> Option<Value> {
    let mut vises = BTreeSet::new();
    for saisie in saisies {
        let mut pas = arbre::segments(&saisie.chemin);
        if pas.next() == Some(racine) {
            vises.insert(pas.next().filter(|id| !id.starts_with('@'))?);
            pas.next()?;
        }
    }
    let elements = liste.as_array()?.iter();
    Some(elements.filter(|e| id_de(e).is_some_and(|id| vises.contains(id))).cloned().collect())
}

/// The value of a cell; `null` clears it.
pub(crate) fn valeur(saisie: &Saisie, annee: i16) -> Result<Value, String> {
    let texte = saisie.texte.trim();
    if texte.is_empty() {
        return Ok(Value::Null);
    }
    match saisie.nature {
        NatureChamp::Texte | NatureChamp::Code => Ok(json!(texte.split_whitespace().collect::<Vec<_>>().join(" "))),
        NatureChamp::TexteLong => Ok(json!(texte)),
        NatureChamp::Choix => Ok(json!(texte)),
        NatureChamp::OuiNon => oui_non(texte),
        // A count is a whole number in the tree.
        NatureChamp::Nombre if est_un_compte(&saisie.chemin) => {
            let lu = Nombre::lire_saisie(texte).map_err(|refus| nombre_refuse(&refus))?.to_string();
            let entier =
                lu.parse::<u32>().map_err(|_| format!("« {texte} » n’est pas un compte. Écrivez un nombre entier."))?;
            Ok(json!(entier))
        }
        NatureChamp::Montant => Montant::lire_saisie(texte).map(|m| json!(m)).map_err(|refus| montant_refuse(&refus)),
        NatureChamp::Nombre => Nombre::lire_saisie(texte).map(|n| json!(n)).map_err(|refus| nombre_refuse(&refus)),
        NatureChamp::Jour => Jour::lire_saisie(texte, annee).map(|j| json!(j)).map_err(|refus| jour_refuse(&refus)),
    }
}

/// Things and days are counted whole.
fn est_un_compte(chemin: &str) -> bool {
    chemin.starts_with("annonces/") || chemin.starts_with("seance/delais/")
}

/// « oui » or « non », as one types them in a hurry.
fn oui_non(texte: &str) -> Result<Value, String> {
    match texte.to_lowercase().as_str() {
        "oui" | "o" | "x" => Ok(json!(true)),
        "non" | "n" => Ok(json!(false)),
        _ => Err(format!("« {} » n’est ni oui ni non. Écrivez « oui », ou « non ».", cite(texte))),
    }
}

/// What was typed, as a sentence can quote it: a whole page pasted in a cell is not said again.
fn cite(texte: &str) -> String {
    const ASSEZ: usize = 60;
    match texte.char_indices().nth(ASSEZ) {
        Some((fin, _)) => format!("{}…", &texte[..fin]),
        None => texte.to_owned(),
    }
}

fn montant_refuse(refus: &SaisieRefusee) -> String {
    match refus {
        SaisieRefusee::Ambigue(t) => {
            let chiffres = |t: &str| t.chars().filter(char::is_ascii_digit).collect::<String>();
            let signe = if t.starts_with(['-', '\u{2212}', '\u{2013}', '(']) { "\u{2212}" } else { "" };
            let (unites, milliemes) = t.split_once([',', '.']).unwrap_or((t, ""));
            let (unites, milliemes, tout) = (chiffres(unites), chiffres(milliemes), grouper(&chiffres(t)));
            format!(
                "« {t} » peut se lire {signe}{unites} et {milliemes} millièmes, ou {signe}{tout}. Écrivez le montant en entier."
            )
        }
        SaisieRefusee::TropDeDecimales(t) => {
            format!("« {} » a plus de deux décimales. Écrivez les centimes sur deux chiffres.", cite(t))
        }
        SaisieRefusee::TropGrand(t) => format!("« {} » est trop grand. Vérifiez le nombre de chiffres.", cite(t)),
        SaisieRefusee::Illisible(t) if est_un_tiret(t) => tiret_refuse(t),
        SaisieRefusee::Illisible(t) => format!("« {} » n’est pas un montant. Écrivez par exemple 1 234,50.", cite(t)),
    }
}

/// What a spreadsheet shows for nothing, or for zero: absent is not zero, so she says which.
fn est_un_tiret(texte: &str) -> bool {
    let signes = texte.trim_end_matches('€').trim();
    !signes.is_empty() && signes.chars().all(|signe| matches!(signe, '-' | '\u{2212}' | '\u{2013}' | '\u{2014}'))
}

fn tiret_refuse(texte: &str) -> String {
    format!("« {texte} » peut vouloir dire zéro, ou rien. Écrivez 0, ou videz la cellule.")
}

fn nombre_refuse(refus: &SaisieRefusee) -> String {
    match refus {
        SaisieRefusee::Illisible(t) if est_un_tiret(t) => tiret_refuse(t),
        SaisieRefusee::Illisible(t) => {
            format!("« {} » n’est pas un nombre. Écrivez par exemple 1 234 ou 12,5.", cite(t))
        }
        autre => montant_refuse(autre).replace("le montant", "le nombre"),
    }
}

fn jour_refuse(refus: &SaisieDeJourRefusee) -> String {
    match refus {
        SaisieDeJourRefusee::Inexistant(t) => {
            format!("« {} » n’existe pas dans le calendrier. Vérifiez le jour et le mois.", cite(t))
        }
        SaisieDeJourRefusee::Illisible(t) => {
            format!("« {} » n’est pas une date. Écrivez par exemple 15/10/2022.", cite(t))
        }
    }
}

/// A baseline is that of a year: the one before the contract, until somebody says another.
fn annee_de_reference(tree: &Value, chemin: &str, premiere: i16) -> Option<Modification> {
    let indicateur = chemin.strip_suffix("/reference/valeur")?;
    let periode = format!("{indicateur}/reference/periode");
    if arbre::resoudre(tree, &periode).is_some() {
        return None;
    }
    let scolaire = arbre::resoudre(tree, &format!("{indicateur}/periodicite"))
        .and_then(Value::as_str)
        .is_some_and(|p| p == "annee_scolaire");
    let annee = premiere - 1;
    let valeur = if scolaire { json!(format!("{}-{annee}", annee - 1)) } else { json!(annee.to_string()) };
    Some(Modification::Definir { chemin: periode, valeur })
}

/// Turns a `@source.exercice` step into the id of the element, or into the insertion of a new one.
fn concretiser(tree: &Value, chemin: &str) -> (String, Option<Modification>) {
    let pas: Vec<&str> = arbre::segments(chemin).collect();
    let Some(rang) = pas.iter().position(|p| p.starts_with('@')) else { return (chemin.to_owned(), None) };
    let liste = pas[..rang].join("/");
    let (source, exercice) = pas[rang].trim_start_matches('@').split_once('.').unwrap_or_default();
    let fin = pas[rang + 1..].join("/");
    let elements = arbre::resoudre(tree, &liste).and_then(Value::as_array);
    let existant = elements.into_iter().flatten().find(|e| convient(e, source, exercice)).and_then(id_de);
    if let Some(id) = existant {
        return (format!("{liste}/{id}/{fin}"), None);
    }
    let id = format!("{source}-{exercice}-{}", uuid::Uuid::now_v7().simple());
    let valeur = if liste == "enveloppes" {
        json!({"id": id, "source": source, "debut": format!("{exercice}-01-01"), "fin": format!("{exercice}-12-31"), "portee": "contrat"})
    } else {
        json!({"id": id, "source": source, "exercice": exercice.parse::<u16>().unwrap_or_default()})
    };
    let apres = elements.and_then(|e| e.last()).and_then(id_de).and_then(|dernier| dernier.parse::<Id>().ok());
    (format!("{liste}/{id}/{fin}"), Some(Modification::Inserer { chemin: liste, apres, valeur }))
}

/// The line of money that would hold nothing more once that amount is cleared: only what the grid made it with.
fn element_vide(tree: &Value, chemin: &str) -> Option<String> {
    let (element, champ) = chemin.rsplit_once('/')?;
    let pas: Vec<&str> = arbre::segments(element).collect();
    let reste = arbre::resoudre(tree, element)?.as_object()?;
    let texte = |cle: &str| reste.get(cle).and_then(Value::as_str).unwrap_or_default();
    let faites: &[&str] = match pas.as_slice() {
        ["enveloppes", _] => {
            let annee = texte("debut").get(..4)?;
            let entiere = texte("debut").ends_with("-01-01") && texte("fin") == format!("{annee}-12-31");
            if !entiere || texte("portee") != "contrat" {
                return None;
            }
            &["id", "source", "debut", "fin", "portee"]
        }
        ["actions", _, "financements", _] => &["id", "source", "exercice"],
        _ => return None,
    };
    let seul = reste.keys().all(|cle| cle == champ || faites.contains(&cle.as_str()));
    seul.then(|| element.to_owned())
}

/// The line of that source and year alone.
fn convient(element: &Value, source: &str, exercice: &str) -> bool {
    let meme_source = element.get("source").and_then(Value::as_str) == Some(source);
    let annee_de_la_ligne = element.get("exercice").and_then(Value::as_u64).map(|a| a.to_string());
    match annee_de_la_ligne {
        Some(annee) => meme_source && annee == exercice && element.get("jusqu_a").is_none(),
        None => {
            let date = |champ: &str| element.get(champ).and_then(Value::as_str).unwrap_or_default();
            meme_source && date("debut") == format!("{exercice}-01-01") && date("fin") == format!("{exercice}-12-31")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domaine::modification::appliquer_a_l_arbre;

    fn saisie(chemin: &str, nature: NatureChamp, texte: &str) -> Saisie {
        Saisie { chemin: chemin.into(), nature, texte: texte.into() }
    }

    #[test]
    fn une_ligne_videe_s_en_va_avec_son_dernier_montant() {
        let tree = json!({
            "enveloppes": [
                {"id": "e1", "source": "fir", "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat", "notifie": "5.00"},
                {"id": "e2", "source": "fir", "debut": "2022-01-01", "fin": "2024-12-31", "portee": "contrat", "notifie": "5.00"},
                {"id": "e3", "source": "etat", "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat", "notifie": "5.00", "observation": "acompte"},
            ],
            "actions": [{"id": "a", "financements": [{"id": "f", "source": "fir", "exercice": 2022, "prevu": "1.00"}]}],
        });
        let vider = |chemin: &str| lire(&tree, &[saisie(chemin, NatureChamp::Montant, "")], 2022).modifications();
        let retirer = |chemin: &str| vec![Modification::Retirer { chemin: chemin.into() }];
        assert_eq!(vider("enveloppes/e1/notifie"), retirer("enveloppes/e1"));
        assert_eq!(vider("actions/a/financements/f/prevu"), retirer("actions/a/financements/f"));
        let definir = |chemin: &str| vec![Modification::Definir { chemin: chemin.into(), valeur: Value::Null }];
        assert_eq!(vider("enveloppes/e2/notifie"), definir("enveloppes/e2/notifie"), "its dates were chosen");
        assert_eq!(vider("enveloppes/e3/notifie"), definir("enveloppes/e3/notifie"), "it says something else");
    }

    #[test]
    fn les_cellules_ne_copient_que_ce_qu_elles_visent() {
        let tree = json!({
            "actions": [{"id": "a1", "intitule": "Un"}, {"id": "a2", "intitule": "Deux"}],
            "enveloppes": [{"id": "e1"}, {"id": "e2"}],
            "intitule": "Contrat",
        });
        let vers = |chemins: &[&str]| {
            let saisies: Vec<Saisie> = chemins.iter().map(|c| saisie(c, NatureChamp::Texte, "x")).collect();
            ce_que_visent(&saisies, &tree)
        };
        assert_eq!(vers(&["actions/a2/intitule"]), json!({"actions": [{"id": "a2", "intitule": "Deux"}]}));
        // An element that is gone leaves the list empty, where it is refused.
        assert_eq!(vers(&["actions/a9/intitule"]), json!({"actions": []}));
        // A line that may not be there yet is looked for in the whole list.
        let ligne_a_faire = vers(&["enveloppes/e2/notifie", "enveloppes/@fir.2023/notifie"]);
        assert_eq!(ligne_a_faire, json!({"enveloppes": [{"id": "e1"}, {"id": "e2"}]}));
        assert_eq!(vers(&["intitule", "periode/debut"]), json!({"intitule": "Contrat"}));
    }

    #[test]
    fn un_collage_garde_ce_qui_se_lit_et_dit_le_reste() {
        let tree =
            json!({"actions": [{"id": "a", "financements": [{"id": "f", "source": "ondam", "exercice": 2022}]}]});
        let montant = |source: &str, texte: &str| {
            saisie(&format!("actions/a/financements/@{source}/prevu"), NatureChamp::Montant, texte)
        };
        let lue = lire(
            &tree,
            &[
                montant("ondam.2022", "1 234,50 €"),
                montant("etat.2022", "600 000"),
                montant("etat.2023", "12 k€"),
                montant("fir.2022", ""),
            ],
            2022,
        );
        assert_eq!(lue.refus.len(), 1, "only « 12 k€ » is not understood");
        assert!(lue.refus[0].message.contains("«\u{a0}12 k€\u{a0}» n’est pas un montant"), "{}", lue.refus[0].message);
        let page = lire(&tree, &[montant("etat.2023", &"é".repeat(10_000))], 2022);
        assert!(page.refus[0].message.chars().count() < 150, "a whole page is not said again");
        let (apres, _) = appliquer_a_l_arbre(&tree, &lue.modifications()).unwrap();
        let lignes = apres["actions"][0]["financements"].as_array().unwrap();
        assert_eq!(lignes.len(), 2, "the State's line is made, the empty FIR is not");
        assert_eq!((&lignes[0]["prevu"], &lignes[1]["prevu"]), (&json!("1234.50"), &json!("600000.00")));
    }

    #[test]
    fn deux_cellules_du_meme_element_ne_le_creent_qu_une_fois() {
        let tree = json!({"actions": [{"id": "a"}]});
        let chemin = |champ: &str| format!("actions/a/financements/@etat.2022/{champ}");
        let lue = lire(
            &tree,
            &[saisie(&chemin("prevu"), NatureChamp::Montant, "10"), saisie(&chemin("paye"), NatureChamp::Montant, "5")],
            2022,
        );
        let (apres, _) = appliquer_a_l_arbre(&tree, &lue.modifications()).unwrap();
        assert_eq!(apres["actions"][0]["financements"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn une_reference_sans_annee_est_celle_d_avant_le_contrat() {
        let indicateurs = json!([{"id": "i"}, {"id": "s", "periodicite": "annee_scolaire"},
                                 {"id": "d", "reference": {"periode": "2019"}}]);
        let tree = json!({"actions": [{"id": "a", "indicateurs": indicateurs}]});
        for (id, attendue) in [("i", "2021"), ("s", "2020-2021"), ("d", "2019")] {
            let chemin = format!("actions/a/indicateurs/{id}/reference/valeur");
            let lue = lire(&tree, &[saisie(&chemin, NatureChamp::Nombre, "12")], 2022);
            let (apres, _) = appliquer_a_l_arbre(&tree, &lue.modifications()).unwrap();
            let periode = arbre::resoudre(&apres, &format!("actions/a/indicateurs/{id}/reference/periode"));
            assert_eq!(periode, Some(&json!(attendue)), "{id}");
        }
    }

    #[test]
    fn chaque_nature_a_sa_phrase() {
        for (nature, texte, attendu) in [
            (NatureChamp::Montant, "1,234", "«\u{a0}1,234\u{a0}» peut se lire 1 et 234 millièmes, ou 1\u{202f}234."),
            (NatureChamp::Montant, "-12.345", "peut se lire −12 et 345 millièmes, ou −12\u{202f}345."),
            (NatureChamp::Montant, "1234,567", "plus de deux décimales"),
            (NatureChamp::Montant, "1 000 000 000 000 000", "trop grand"),
            (NatureChamp::Nombre, "douze", "n’est pas un nombre"),
            (NatureChamp::Jour, "31/09/2022", "n’existe pas dans le calendrier"),
            (NatureChamp::Jour, "1er brumaire 2022", "«\u{a0}1er brumaire 2022\u{a0}» n’est pas une date"),
            (
                NatureChamp::Montant,
                "12345 k€",
                "«\u{a0}12345 k€\u{a0}» n’est pas un montant. Écrivez par exemple 1\u{202f}234,50.",
            ),
            (NatureChamp::Nombre, "l'an \"2022\"", "«\u{a0}l'an \"2022\"\u{a0}» n’est pas un nombre"),
            (NatureChamp::OuiNon, "peut-être", "ni oui ni non"),
        ] {
            let lue = lire(&json!({}), &[saisie("x", nature, texte)], 2022);
            assert!(lue.refus[0].message.contains(attendu), "{texte}: {}", lue.refus[0].message);
            assert!(lue.cellules.is_empty());
        }
    }
}
