//! Every rule three times: where it holds or has nothing to say, where it speaks, and at its edge. One table for two tests: that
//! each rule says what it should (here), and that what it says reads well (`tests/phrases.rs`).

use std::collections::BTreeMap;

use domaine::arbre;
use domaine::constat::Gravite::{self, AVerifier as V, Bloquant as B, Information as I, Respecte as R};
use domaine::dossier::Dossier;
use serde_json::{Value, json};

/// A dossier with a territory, a period and three parties; `ajouts` fills or replaces its root fields.
pub fn dossier(cadre: &str, ajouts: Value) -> Dossier {
    let fin = match cadre {
        "2020" => "2022-12-31",
        "2025" => "2027-12-31",
        _ => "2024-12-31",
    };
    let mut tree = json!({
        "format": 1, "id": "essai", "titre": "Contrat", "cadre": cadre, "territoires": ["15"],
        "collectivite": "departement-15", "periode": {"debut": format!("{cadre}-01-01"), "fin": fin}, "statut": "projet",
        "parties": [partie("prefet"), partie("ars"), partie("departement")]
    });
    for (nom, valeur) in ajouts.as_object().expect("an object") {
        tree[nom] = valeur.clone();
    }
    arbre::lire(propre(&tree).to_string().as_bytes()).unwrap_or_else(|refus| panic!("{refus}"))
}

pub fn partie(role: &str) -> Value {
    json!({"id": role, "role": role, "designation": role, "qualite": role, "signe": true})
}

/// An action serving one objective of the 2022 framework.
pub fn action(id: &str, listes: &[&str], code: &str) -> Value {
    json!({"id": id, "code": id.to_uppercase(), "intitule": id, "listes": listes, "engagement": "E1",
           "objectifs": [{"id": "o", "cadre": "2022", "code": code, "libelle": "x"}]})
}

/// Optional actions, each for an objective of its own while the catalogue has some.
pub fn actions(facultatives: usize) -> Value {
    let une = |n: usize| action(&format!("b{n}"), &["facultatives"], &format!("C{:02}", n % 9 + 1));
    json!((0..facultatives).map(une).collect::<Vec<_>>())
}

/// A framework, a day, what the dossier holds, what the rule says.
pub type Cas = (&'static str, &'static str, Value, &'static [Gravite]);

pub struct Trois {
    pub passe: Cas,
    pub manque: Cas,
    pub bord: Cas,
}

const JOUR: &str = "2022-06-01";

fn en_2022(ajouts: Value, dit: &'static [Gravite]) -> Cas {
    ("2022", JOUR, ajouts, dit)
}

fn sous(cadre: &'static str, ajouts: Value, dit: &'static [Gravite]) -> Cas {
    (cadre, JOUR, ajouts, dit)
}

fn avec(mut objet: Value, ajouts: Value) -> Value {
    for (nom, valeur) in ajouts.as_object().expect("an object") {
        objet[nom] = valeur.clone();
    }
    objet
}

/// One optional action for an objective of 2022.
fn une(code: &str, ajouts: Value) -> Value {
    avec(action("a", &["facultatives"], code), ajouts)
}

/// A dossier with that one action.
fn seule(code: &str, ajouts: Value) -> Value {
    json!({"actions": [une(code, ajouts)]})
}

fn plan(codes: &[&str]) -> Value {
    let liste: Vec<Value> = codes.iter().map(|c| action(&c.to_lowercase(), &["fondamentales"], c)).collect();
    json!({"actions": liste})
}

fn ligne(source: &str, annee: u16, prevu: &str) -> Value {
    json!({"id": format!("{}-{annee}", source.replace('_', "-")), "source": source, "exercice": annee, "prevu": prevu})
}

fn payee(code: &str, lignes: &[Value]) -> Value {
    seule(code, json!({"financements": lignes}))
}

fn enveloppe(source: &str, annee: u16, notifie: &str) -> Value {
    json!({"id": format!("env-{source}-{annee}"), "source": source, "debut": format!("{annee}-01-01"),
        "fin": format!("{annee}-12-31"), "portee": "contrat", "notifie": notifie})
}

fn enveloppes(liste: &[Value]) -> Value {
    json!({"enveloppes": liste})
}

fn jalons(liste: &[(&str, &str, &str)]) -> Value {
    let liste: Vec<Value> = liste
        .iter()
        .map(|(quoi, champ, jour)| json!({"id": quoi, "quoi": quoi, "libelle": quoi, *champ: jour}))
        .collect();
    json!({"jalons": liste})
}

fn indicateur(ajouts: Value) -> Value {
    seule("C01", json!({"indicateurs": [avec(json!({"id": "i", "code": "I", "libelle": "x"}), ajouts)]}))
}

/// The three parties, one of them with more.
fn parties(role: &str, ajouts: Value) -> Value {
    let trois =
        [("prefet", "préfet"), ("ars", "directeur général"), ("departement", "président du conseil départemental")];
    let liste: Vec<Value> = trois
        .iter()
        .map(|(nom, qualite)| {
            let p = avec(partie(nom), json!({"qualite": qualite, "nom": "Camille Exemple", "civilite": "monsieur"}));
            if *nom == role { avec(p, ajouts.clone()) } else { p }
        })
        .collect();
    json!({"parties": liste})
}

fn texte(mots: &str) -> Value {
    json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": mots}]}]})
}

fn article(mots: &str, ajouts: Value) -> Value {
    json!({"articles": [avec(json!({"id": "x", "titre": "Objet", "corps": texte(mots)}), ajouts)]})
}

fn article_qui_montre(chemin: &str) -> Value {
    let puce = json!({"type": "donnee", "attrs": {"chemin": chemin}});
    let corps = json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [puce]}]});
    json!({"articles": [{"id": "x", "titre": "Objet", "corps": corps}]})
}

fn annonce(quoi: &str, champ: &str, valeur: Value) -> Value {
    json!({"annonces": [{"id": "n", "quoi": quoi, champ: valeur, "origine": {"nature": "publie"}}]})
}

fn avenant() -> Value {
    json!({"avenants": [{"id": "v", "numero": 1, "base": "x", "blocs": ["financements"]}]})
}

fn rapport(etat: &str, accords: &[(&str, &str)]) -> Value {
    let accords: Vec<Value> =
        accords.iter().map(|(partie, le)| json!({"id": format!("de-{partie}"), "partie": partie, "le": le})).collect();
    json!({"statut": "signe", "rapports": [{"id": "r", "exercice": 2022, "etat": etat, "approbations": accords}]})
}

fn fiche(ajouts: Value) -> Value {
    let tout = json!({"description": texte("x"), "public": texte("x"), "pilote": "Direction", "etapes": [{"id": "e", "libelle": "x"}],
        "financements": [ligne("etat", 2022, "1.00")]});
    seule("C01", avec(tout, ajouts))
}

fn complementaires(nombre: usize) -> Value {
    json!({"actions": actions(nombre)})
}

fn accords_le(jour: &'static str) -> [(&'static str, &'static str); 3] {
    [("prefet", jour), ("ars", jour), ("departement", jour)]
}

fn qui_signe() -> Vec<(&'static str, Trois)> {
    let avec_services = |designations: &[&str], signe: bool| {
        let mut tout = parties("", json!({}));
        let liste = tout["parties"].as_array_mut().expect("a list");
        liste.extend(designations.iter().enumerate().map(|(n, designation)| {
            json!({"id": format!("autre-{n}"), "role": "autre", "designation": designation, "qualite": "directeur", "signe": signe})
        }));
        tout
    };
    let autre = |signe: bool| avec_services(&["La Justice", "L’Éducation nationale"], signe);
    vec![
        (
            "trois-signataires",
            Trois {
                passe: en_2022(json!({}), &[R]),
                manque: en_2022(json!({"parties": [partie("prefet"), partie("departement")]}), &[B]),
                bord: en_2022(autre(true), &[R]),
            },
        ),
        (
            "identite-des-signataires",
            Trois {
                passe: en_2022(parties("", json!({})), &[R]),
                manque: en_2022(json!({}), &[V]),
                bord: en_2022(parties("ars", json!({"civilite": null})), &[V]),
            },
        ),
        (
            "qualite-accordee",
            Trois {
                passe: en_2022(parties("prefet", json!({"qualite": "préfète", "civilite": "madame"})), &[R]),
                manque: en_2022(parties("prefet", json!({"civilite": "madame"})), &[V]),
                bord: en_2022(parties("prefet", json!({"qualite": "déléguée", "civilite": "madame"})), &[R]),
            },
        ),
        (
            "delegation-du-signataire",
            Trois {
                passe: en_2022(parties("", json!({})), &[R]),
                manque: en_2022(parties("ars", json!({"qualite": "directeur territorial"})), &[V]),
                bord: en_2022(
                    parties("ars", json!({"qualite": "directeur territorial", "delegation": "par délégation"})),
                    &[R],
                ),
            },
        ),
        (
            "services-associes",
            Trois {
                passe: sous("2023", autre(true), &[R]),
                manque: sous("2023", json!({}), &[V]),
                bord: sous("2023", avec_services(&["Le tribunal judiciaire"], false), &[V]),
            },
        ),
        (
            "collectivite-du-perimetre",
            Trois {
                passe: sous("2020", json!({"collectivite": "departement-03", "territoires": ["03"]}), &[R]),
                manque: sous("2020", json!({}), &[V]),
                bord: sous("2020", json!({"collectivite": "collectivite-de-corse", "territoires": ["2A", "2B"]}), &[R]),
            },
        ),
        (
            "territoire-connu",
            Trois {
                passe: en_2022(json!({}), &[R]),
                manque: en_2022(json!({"territoires": ["99"]}), &[V]),
                bord: en_2022(json!({"territoires": ["978"], "collectivite": "collectivite-de-saint-martin"}), &[R]),
            },
        ),
    ]
}

/// Two fiches that say the same, but for their titles.
fn copies(intitules: &[&str]) -> Value {
    let fiche = |(rang, intitule): (usize, &&str)| {
        une(
            "C01",
            json!({"id": format!("a{rang}"), "code": format!("B{rang}"), "intitule": intitule, "description": texte("x")}),
        )
    };
    json!({"actions": intitules.iter().enumerate().map(fiche).collect::<Vec<_>>()})
}

fn ce_que_contient_le_contrat() -> Vec<(&'static str, Trois)> {
    const SIX: [&str; 6] = ["P1", "P2", "P3", "P4", "P5", "H1"];
    let cinq_en_une = || {
        let vises: Vec<Value> = SIX[..5]
            .iter()
            .map(|c| json!({"id": c.to_lowercase(), "cadre": "2022", "code": c, "libelle": "x"}))
            .collect();
        seule("P1", json!({"objectifs": vises}))
    };
    let deux = |code: &str| json!({"actions": [une("C01", json!({})), avec(une("C02", json!({})), json!({"id": "b", "code": code}))]});
    let vise = |cadre: &str, code: &str, libelle: &str| {
        seule("C01", json!({"objectifs": [{"id": "o", "cadre": cadre, "code": code, "libelle": libelle}]}))
    };
    let autonomie = |contrats: &[&str]| seule("C09", json!({"autres_contrats": contrats}));
    let signe = |ajouts: Value| avec(indicateur(ajouts), json!({"statut": "signe"}));
    let titre = "Développer le parrainage au bénéfice des enfants confiés à l’Aide sociale à l’enfance";
    vec![
        (
            "objectifs-obligatoires",
            Trois {
                passe: en_2022(plan(&SIX), &[R]),
                manque: en_2022(plan(&SIX[1..]), &[B]),
                bord: en_2022(plan(&SIX[..5]), &[V]),
            },
        ),
        (
            "objectifs-pmi",
            Trois {
                passe: en_2022(plan(&SIX), &[R]),
                manque: en_2022(plan(&SIX[1..]), &[B]),
                bord: en_2022(cinq_en_une(), &[R]),
            },
        ),
        (
            "objectifs-inconnus",
            Trois {
                passe: en_2022(json!({}), &[]),
                manque: sous("2020", json!({}), &[V]),
                bord: sous("2024", json!({}), &[]),
            },
        ),
        (
            "objectifs-facultatifs",
            Trois {
                passe: en_2022(complementaires(7), &[R]),
                manque: en_2022(complementaires(5), &[B]),
                bord: en_2022(complementaires(6), &[R]),
            },
        ),
        (
            "nombre-annonce",
            Trois {
                passe: en_2022(avec(complementaires(7), annonce("actions_facultatives", "nombre", json!(7))), &[R]),
                manque: en_2022(avec(complementaires(7), annonce("actions_facultatives", "nombre", json!(8))), &[V]),
                bord: en_2022(annonce("actions_facultatives", "nombre", json!(0)), &[R]),
            },
        ),
        (
            "action-comptee-une-fois",
            Trois {
                passe: en_2022(seule("C01", json!({})), &[R]),
                manque: en_2022(seule("C01", json!({"listes": ["fondamentales", "facultatives"]})), &[V]),
                bord: en_2022(seule("C01", json!({"listes": []})), &[R]),
            },
        ),
        (
            "action-rattachee",
            Trois {
                passe: en_2022(seule("C01", json!({})), &[R]),
                manque: en_2022(seule("C01", json!({"objectifs": []})), &[V]),
                bord: en_2022(seule("C01", json!({"engagement": null})), &[V]),
            },
        ),
        (
            "code-du-catalogue",
            Trois {
                passe: en_2022(seule("C01", json!({})), &[R]),
                manque: en_2022(seule("Z99", json!({})), &[V]),
                bord: en_2022(seule("C10", json!({})), &[R]),
            },
        ),
        (
            "code-repete",
            Trois {
                passe: en_2022(deux("B"), &[R]),
                manque: en_2022(deux("A"), &[V]),
                bord: en_2022(deux("a "), &[V]),
            },
        ),
        (
            "fiche-repetee",
            Trois {
                passe: en_2022(copies(&["Ouvrir une unité", "Fermer une unité"]), &[]),
                manque: en_2022(copies(&["Ouvrir une unité", "Ouvrir une unité (copie)"]), &[V]),
                bord: en_2022(copies(&["Nouvelle action", "Nouvelle action"]), &[]),
            },
        ),
        (
            "objectifs-d-un-autre-cadre",
            Trois {
                passe: en_2022(seule("C01", json!({})), &[]),
                manque: en_2022(vise("2020", "F01", "x"), &[V]),
                bord: en_2022(seule("C01", json!({"objectifs": []})), &[]),
            },
        ),
        (
            "libelle-du-catalogue",
            Trois {
                passe: en_2022(vise("2022", "C04", titre), &[]),
                manque: en_2022(vise("2022", "C04", "Développer le parrainage"), &[I]),
                bord: en_2022(vise("2022", "C04", &format!("{titre} ")), &[I]),
            },
        ),
        (
            "fiche-par-action",
            Trois {
                passe: en_2022(fiche(json!({})), &[R]),
                manque: en_2022(fiche(json!({"etapes": []})), &[V]),
                bord: en_2022(fiche(json!({"pilote": null, "partenaires": ["Association"]})), &[R]),
            },
        ),
        (
            "indicateur-par-objectif",
            Trois {
                passe: en_2022(indicateur(json!({"cibles": {"2022": "5"}})), &[R]),
                manque: en_2022(seule("C01", json!({})), &[V]),
                bord: en_2022(indicateur(json!({"cibles": {"2022": "0"}})), &[R]),
            },
        ),
        (
            "reference-des-indicateurs",
            Trois {
                passe: en_2022(
                    indicateur(json!({"cibles": {"2022": "5"}, "reference": {"periode": "2021", "valeur": "1"}})),
                    &[R],
                ),
                manque: en_2022(indicateur(json!({"cibles": {"2022": "5"}})), &[V]),
                bord: en_2022(
                    indicateur(
                        json!({"cibles": {"2022": "5"}, "reference": {"periode": "2021", "valeur": {"indisponible": "registre perdu"}}}),
                    ),
                    &[R],
                ),
            },
        ),
        (
            "valeurs-plausibles",
            Trois {
                passe: en_2022(indicateur(json!({"unite": "%", "cibles": {"2022": "50"}})), &[R]),
                manque: en_2022(indicateur(json!({"unite": "%", "cibles": {"2022": "100.01"}})), &[V]),
                bord: en_2022(indicateur(json!({"unite": "%", "cibles": {"2022": "100"}})), &[R]),
            },
        ),
        (
            "resultats-non-renseignes",
            Trois {
                passe: (
                    "2022",
                    "2023-07-01",
                    signe(json!({"cibles": {"2022": "5"}, "realises": {"2022": {"valeur": "0"}}})),
                    &[R],
                ),
                manque: ("2022", "2023-07-01", signe(json!({"cibles": {"2022": "5"}})), &[V]),
                bord: ("2022", "2023-06-30", signe(json!({"cibles": {"2022": "5"}})), &[I]),
            },
        ),
        (
            "autre-contrat",
            Trois {
                passe: en_2022(autonomie(&["Contrat d’engagement"]), &[R]),
                manque: en_2022(autonomie(&[]), &[V]),
                bord: en_2022(seule("C01", json!({})), &[]),
            },
        ),
        (
            "reconduction",
            Trois {
                passe: sous("2024", json!({"statut": "signe"}), &[]),
                manque: sous("2024", json!({}), &[I]),
                bord: sous("2024", json!({"statut": "transmis"}), &[I]),
            },
        ),
    ]
}

fn l_argent() -> Vec<(&'static str, Trois)> {
    let annonces = |montant: &str| {
        let trois = ["etat", "fir", "ondam"].map(|s| enveloppe(s, 2022, "100.00"));
        avec(enveloppes(&trois), annonce("cofinancement_annuel", "montant", json!(montant)))
    };
    let notifiee = |prevu: &str| {
        avec(payee("C01", &[ligne("etat", 2022, prevu)]), enveloppes(&[enveloppe("etat", 2022, "100.00")]))
    };
    let demande = |demande: &str| enveloppes(&[avec(enveloppe("etat", 2022, "100.00"), json!({"demande": demande}))]);
    let reservee = |source: &str, a_qui: &str| {
        let portee = json!({"portee": {"actions": [a_qui]}});
        let autre = avec(une("C02", json!({})), json!({"id": "b", "code": "B"}));
        avec(
            json!({"actions": [une("C01", json!({"financements": [ligne(source, 2022, "10.00")]})), autre]}),
            enveloppes(&[avec(enveloppe("etat", 2022, "100.00"), portee)]),
        )
    };
    let parts = |departement: &str, etat: &str| {
        payee("C01", &[ligne("departement", 2022, departement), ligne("etat", 2022, etat)])
    };
    let deux_objectifs = || {
        let vises = ["H1", "C01"].map(|c| json!({"id": c.to_lowercase(), "cadre": "2022", "code": c, "libelle": "x"}));
        seule("H1", json!({"objectifs": vises, "financements": [ligne("ondam", 2022, "10.00")]}))
    };
    let sans_objectif = || seule("C01", json!({"objectifs": [], "financements": [ligne("fir", 2022, "10.00")]}));
    let perenne = |marque: Value| enveloppes(&[avec(enveloppe("ondam", 2022, "100.00"), marque)]);
    let une_annee = json!({"periode": {"debut": "2020-01-01", "fin": "2020-12-31"}});
    let etat_2020 = || enveloppes(&[enveloppe("etat", 2020, "1.00")]);
    let territoire = |code: &str| json!({"territoires": [code]});
    vec![
        (
            "total-des-sources",
            Trois {
                passe: en_2022(annonces("300.00"), &[R]),
                manque: en_2022(annonces("810.00"), &[B]),
                bord: en_2022(annonces("300.01"), &[B]),
            },
        ),
        (
            "sommes-partielles",
            Trois {
                passe: en_2022(payee("C01", &[ligne("etat", 2022, "5.00")]), &[R]),
                manque: en_2022(payee("C01", &[json!({"id": "l", "source": "etat", "exercice": 2022})]), &[V]),
                bord: en_2022(payee("C01", &[ligne("etat", 2022, "0.00")]), &[R]),
            },
        ),
        (
            "exercice-hors-periode",
            Trois {
                passe: en_2022(payee("C01", &[ligne("etat", 2022, "5.00")]), &[]),
                manque: en_2022(payee("C01", &[ligne("etat", 2025, "5.00")]), &[V]),
                bord: en_2022(payee("C01", &[ligne("ondam", 2025, "5.00")]), &[]),
            },
        ),
        (
            "enveloppe-depassee",
            Trois {
                passe: en_2022(notifiee("99.99"), &[R]),
                manque: en_2022(notifiee("100.01"), &[B]),
                bord: en_2022(notifiee("100.00"), &[R]),
            },
        ),
        (
            "enveloppe-non-ventilee",
            Trois {
                passe: en_2022(notifiee("100.00"), &[R]),
                manque: en_2022(notifiee("50.00"), &[I]),
                bord: en_2022(notifiee("99.99"), &[I]),
            },
        ),
        (
            "enveloppe-hors-portee",
            Trois {
                passe: en_2022(reservee("etat", "a"), &[]),
                manque: en_2022(reservee("etat", "b"), &[V]),
                bord: en_2022(reservee("departement", "b"), &[]),
            },
        ),
        (
            "credits-demandes-et-notifies",
            Trois {
                passe: en_2022(demande("90.00"), &[]),
                manque: en_2022(demande("120.00"), &[V]),
                bord: en_2022(demande("100.00"), &[]),
            },
        ),
        (
            "cofinancement-par-action",
            Trois {
                passe: sous("2020", payee("C01", &[ligne("departement", 2020, "5.00")]), &[R]),
                manque: sous("2020", payee("C01", &[ligne("etat", 2020, "5.00")]), &[V]),
                bord: sous("2020", payee("C01", &[ligne("departement", 2020, "0.00")]), &[V]),
            },
        ),
        (
            "part-departement",
            Trois {
                passe: en_2022(parts("60.00", "40.00"), &[R]),
                manque: en_2022(parts("49.99", "50.01"), &[V]),
                bord: en_2022(parts("50.00", "50.00"), &[R]),
            },
        ),
        (
            "financeur-admis",
            Trois {
                passe: sous("2020", payee("C01", &[ligne("etat", 2020, "5.00")]), &[R]),
                manque: sous("2020", payee("C01", &[ligne("dtpjj", 2020, "5.00")]), &[V]),
                bord: sous("2020", payee("C01", &[ligne("ars_non_ventile", 2020, "5.00")]), &[R]),
            },
        ),
        (
            "fir-prevention",
            Trois {
                passe: en_2022(payee("P1", &[ligne("fir", 2022, "5.00")]), &[R]),
                manque: en_2022(payee("C01", &[ligne("fir", 2022, "5.00")]), &[V]),
                bord: en_2022(sans_objectif(), &[]),
            },
        ),
        (
            "ondam-handicap",
            Trois {
                passe: en_2022(payee("H1", &[ligne("ondam", 2022, "5.00")]), &[R]),
                manque: en_2022(payee("P1", &[ligne("ondam", 2022, "5.00")]), &[V]),
                bord: en_2022(deux_objectifs(), &[R]),
            },
        ),
        (
            "ondam-perenne",
            Trois {
                passe: en_2022(perenne(json!({"perenne": true})), &[I]),
                manque: en_2022(perenne(json!({})), &[V, I]),
                bord: en_2022(enveloppes(&[enveloppe("fir", 2022, "1.00")]), &[]),
            },
        ),
        (
            "non-substitution",
            Trois {
                passe: sous("2020", json!({}), &[]),
                manque: sous("2020", etat_2020(), &[I]),
                bord: sous("2020", avec(etat_2020(), json!({"statut": "signe"})), &[]),
            },
        ),
        (
            "montants-des-annees-suivantes",
            Trois {
                passe: sous("2020", json!({}), &[]),
                manque: sous("2020", etat_2020(), &[I]),
                bord: sous("2020", avec(etat_2020(), une_annee), &[]),
            },
        ),
        (
            "projets-experimentaux",
            Trois {
                passe: sous("2023", json!({"statut": "signe"}), &[]),
                manque: sous("2023", json!({}), &[I]),
                bord: sous("2023", json!({"statut": "transmis"}), &[I]),
            },
        ),
        (
            "montant-plausible",
            Trois {
                passe: sous("2020", etat_2020(), &[R]),
                manque: sous("2020", enveloppes(&[enveloppe("etat", 2020, "80000000.01")]), &[V]),
                bord: sous("2020", enveloppes(&[enveloppe("etat", 2020, "80000000.00")]), &[R]),
            },
        ),
        (
            "montant-negatif",
            Trois {
                passe: en_2022(enveloppes(&[enveloppe("etat", 2022, "1.00")]), &[R]),
                manque: en_2022(enveloppes(&[enveloppe("etat", 2022, "-0.01")]), &[V]),
                bord: en_2022(enveloppes(&[enveloppe("etat", 2022, "0.00")]), &[R]),
            },
        ),
        (
            "faits-publies",
            Trois {
                passe: sous("2020", territoire("48"), &[]),
                manque: sous("2020", territoire("03"), &[I]),
                bord: sous("2022", territoire("03"), &[]),
            },
        ),
    ]
}

fn le_temps() -> Vec<(&'static str, Trois)> {
    let en_2025 = |fin: &str| json!({"periode": {"debut": "2025-01-01", "fin": fin}});
    let odpe = |odpe: &'static str| jalons(&[("odpe", "fait", odpe), ("deliberation", "fait", "2022-05-20")]);
    let etape =
        |fin: &str| seule("C01", json!({"etapes": [{"id": "e", "libelle": "x", "debut": "2022-05-01", "fin": fin}]}));
    let signature = |jour: &'static str| jalons(&[("signature", "fait", jour)]);
    let vote = |deliberation: Value| parties("departement", json!({"deliberation": deliberation}));
    let dates = |calendrier: &'static str| {
        avec(
            vote(json!({"numero": "1", "date": "2022-05-20", "organe": "x"})),
            jalons(&[("deliberation", "prevu", calendrier)]),
        )
    };
    let projet = |jour: &'static str| jalons(&[("projet", "fait", jour)]);
    let juste = |ajouts: Value| (("2025"), "2025-09-01", ajouts);
    let dates_limites = |jour: &'static str, dit: &'static [Gravite]| {
        let (cadre, le, ajouts) = juste(projet(jour));
        (cadre, le, ajouts, dit)
    };
    let suivi = indicateur(json!({"realises": {"2022": {"valeur": "1"}}}));
    let pieces = |bilan: bool| {
        let tout = avec(suivi.clone(), avenant());
        if bilan { avec(tout, json!({"rapports": [{"id": "r", "exercice": 2022, "etat": "partage"}]})) } else { tout }
    };
    let sur = |codes: &[&str]| {
        let liste: Vec<Value> = codes
            .iter()
            .map(|c| {
                let mut a = action(&c.to_lowercase(), &["fondamentales"], c);
                a["objectifs"][0]["cadre"] = json!("2023");
                a
            })
            .collect();
        avec(json!({"actions": liste}), avenant())
    };
    vec![
        (
            "periode-du-contrat",
            Trois {
                passe: sous("2025", en_2025("2027-12-31"), &[R]),
                manque: sous("2025", en_2025("2026-12-31"), &[V]),
                bord: sous("2025", en_2025("2027-12-30"), &[V]),
            },
        ),
        (
            "ordre-des-etapes",
            Trois {
                passe: en_2022(odpe("2022-05-19"), &[R]),
                manque: en_2022(odpe("2022-05-21"), &[V]),
                bord: en_2022(odpe("2022-05-20"), &[V]),
            },
        ),
        (
            "etape-inversee",
            Trois {
                passe: en_2022(etape("2022-05-02"), &[R]),
                manque: en_2022(etape("2022-04-30"), &[V]),
                bord: en_2022(etape("2022-05-01"), &[R]),
            },
        ),
        (
            "dates-concordantes",
            Trois {
                passe: en_2022(json!({}), &[]),
                manque: en_2022(dates("2022-05-19"), &[V]),
                bord: en_2022(dates("2022-05-20"), &[]),
            },
        ),
        (
            "deliberation-avant-signature",
            Trois {
                passe: en_2022(vote(json!({"numero": "1", "date": "2022-05-20", "organe": "x"})), &[R]),
                manque: en_2022(json!({"statut": "signe"}), &[B]),
                bord: en_2022(vote(json!({"numero": "1", "organe": "x"})), &[V]),
            },
        ),
        (
            "signature-dans-les-delais",
            Trois {
                passe: sous("2020", signature("2020-10-14"), &[R]),
                manque: sous("2020", signature("2020-10-16"), &[V]),
                bord: sous("2020", signature("2020-10-15"), &[R]),
            },
        ),
        (
            "dates-limites",
            Trois {
                passe: dates_limites("2025-07-14", &[R]),
                manque: dates_limites("2025-07-16", &[V]),
                bord: dates_limites("2025-07-15", &[R]),
            },
        ),
        (
            "rapport-annuel",
            Trois {
                passe: ("2022", "2023-12-01", rapport("arrete", &accords_le("2023-06-29")), &[R]),
                manque: ("2022", "2023-12-01", rapport("arrete", &accords_le("2023-07-01")), &[V]),
                bord: ("2022", "2023-12-01", rapport("arrete", &accords_le("2023-06-30")), &[R]),
            },
        ),
        (
            "rapport-arrete-conjointement",
            Trois {
                passe: en_2022(rapport("arrete", &accords_le("2023-06-01")), &[R]),
                manque: en_2022(rapport("arrete", &accords_le("2023-06-01")[..2]), &[V]),
                bord: en_2022(rapport("partage", &[]), &[]),
            },
        ),
        (
            "pieces-de-l-avenant",
            Trois {
                passe: en_2022(pieces(true), &[R]),
                manque: en_2022(avenant(), &[V]),
                bord: en_2022(pieces(false), &[V]),
            },
        ),
        (
            "themes-de-l-avenant",
            Trois {
                passe: sous("2023", sur(&["P1", "H1"]), &[R]),
                manque: sous("2023", sur(&[]), &[V]),
                bord: sous("2023", sur(&["P1"]), &[V]),
            },
        ),
    ]
}

fn le_texte_de_l_acte() -> Vec<(&'static str, Trois)> {
    let description = |mots: &str| {
        let mut tout = complementaires(7);
        tout["actions"][0]["description"] = texte(mots);
        tout
    };
    let fictif = || {
        let notifie = json!({"notifie": {"valeur": "1.00", "origine": {"nature": "fictif"}}});
        enveloppes(&[avec(enveloppe("etat", 2022, "1.00"), notifie)])
    };
    let etape = |libelle: &str, dit| en_2022(seule("C01", json!({"etapes": [{"id": "e", "libelle": libelle}]})), dit);
    vec![
        (
            "caractere-imprimable",
            Trois {
                passe: en_2022(json!({}), &[R]),
                manque: en_2022(json!({"titre": "Contrat \u{1f600}"}), &[B]),
                bord: en_2022(json!({"nom": "Contrat \u{1f600}"}), &[R]),
            },
        ),
        (
            "textes-a-confirmer",
            Trois {
                passe: en_2022(article("x", json!({"fiabilite": "presse"})), &[R]),
                manque: en_2022(article("x", json!({"fiabilite": "redige"})), &[V]),
                bord: en_2022(
                    article("x", json!({"fiabilite": "redige", "confirme": {"par": "C. Vidal", "le": "2022-05-01"}})),
                    &[R],
                ),
            },
        ),
        (
            "passages-a-rediger",
            Trois {
                passe: en_2022(article("Le contrat fixe les engagements.", json!({})), &[]),
                manque: en_2022(article("[À compléter]", json!({})), &[V]),
                bord: en_2022(article("[sic] Le contrat fixe les engagements.", json!({})), &[]),
            },
        ),
        (
            "donnees-des-textes",
            Trois {
                passe: en_2022(article_qui_montre("articles/x/titre"), &[]),
                manque: en_2022(article_qui_montre("actions/partie/intitule"), &[V]),
                bord: en_2022(article_qui_montre("calcul:total"), &[]),
            },
        ),
        (
            "personne-nommee",
            Trois {
                passe: en_2022(description("Les enfants nés en 2015 sont suivis."), &[]),
                manque: en_2022(description("L’enfant Léa est suivie."), &[V]),
                bord: en_2022(description("L’enfant est suivi. Léa n’est dite de personne."), &[]),
            },
        ),
        (
            "intitules-a-ecrire",
            Trois {
                passe: etape("Ouvrir l’unité", &[]),
                manque: etape("Nouvelle étape", &[V]),
                bord: etape("Nouvelle étape du parcours", &[]),
            },
        ),
        (
            "chiffres-des-textes",
            Trois {
                passe: en_2022(description("Le contrat compte 7 actions."), &[R]),
                manque: en_2022(description("Le contrat compte 8 actions."), &[V]),
                bord: en_2022(description("Le contrat compte sept actions."), &[R]),
            },
        ),
        (
            "chiffres-fictifs",
            Trois {
                passe: en_2022(enveloppes(&[enveloppe("etat", 2022, "1.00")]), &[]),
                manque: en_2022(fictif(), &[B]),
                bord: en_2022(avec(fictif(), json!({"avertissement": "Chiffres fictifs."})), &[I]),
            },
        ),
    ]
}

/// The three cases of each rule, by its slug.
pub fn tous() -> BTreeMap<&'static str, Trois> {
    let tables = [qui_signe(), ce_que_contient_le_contrat(), l_argent(), le_temps(), le_texte_de_l_acte()];
    tables.into_iter().flatten().collect()
}

/// A canonical tree holds nothing empty.
fn propre(valeur: &Value) -> Value {
    match valeur {
        Value::Object(champs) => Value::Object(
            champs
                .iter()
                .filter(|(_, v)| !v.is_null() && **v != json!([]))
                .map(|(n, v)| (n.clone(), propre(v)))
                .collect(),
        ),
        Value::Array(liste) => Value::Array(liste.iter().map(propre).collect()),
        autre => autre.clone(),
    }
}
