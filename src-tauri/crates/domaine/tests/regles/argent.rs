//! Money: sums, envelopes, shares, purposes, plausibility; each threshold before, at and after.

use domaine::cadre::Seuil;
use domaine::constat::Gravite;
use domaine::dossier::Dossier;
use serde_json::{Value, json};
use test_case::test_case;

use super::{action, cadre, cadre_de, dossier, enveloppes, graves, gravites, sous, trouver};

fn enveloppe(id: &str, source: &str, debut: &str, fin: &str, notifie: &str) -> Value {
    json!({"id": id, "source": source, "debut": debut, "fin": fin, "portee": "contrat", "notifie": notifie})
}

fn ligne(id: &str, source: &str, exercice: u16, prevu: Value) -> Value {
    json!({"id": id, "source": source, "exercice": exercice, "prevu": prevu})
}

fn avec(enveloppes: Value, lignes: Value) -> Dossier {
    let mut a = action("a", &["facultatives"], "C01");
    a["financements"] = lignes;
    dossier("2022", json!({"actions": [a], "enveloppes": enveloppes}))
}

#[test_case("59.99", &[Gravite::Information], &[Gravite::Respecte]; "a cent is left")]
#[test_case("60.00", &[Gravite::Respecte], &[Gravite::Respecte]; "all is spread")]
#[test_case("60.01", &[Gravite::Respecte], &[Gravite::Bloquant]; "a cent too many")]
fn notifie_et_reparti(prevu: &str, non_ventilee: &[Gravite], depassee: &[Gravite]) {
    let d = avec(
        json!([enveloppe("e", "etat", "2022-01-01", "2022-12-31", "60.00")]),
        json!([ligne("f", "etat", 2022, json!(prevu))]),
    );
    assert_eq!(gravites(&d, "enveloppe-non-ventilee"), non_ventilee);
    assert_eq!(gravites(&d, "enveloppe-depassee"), depassee);
}

/// An amount of the ARS for three years, spread as FIR and ONDAM: compared as a whole, and never year by year.
#[test_case("49.99", &[Gravite::Information], &[Gravite::Respecte]; "a cent is left")]
#[test_case("50.00", &[Gravite::Respecte], &[Gravite::Respecte]; "all is spread")]
#[test_case("50.01", &[Gravite::Respecte], &[Gravite::Bloquant]; "a cent too many")]
fn un_montant_de_l_ars_non_reparti_se_compare_en_bloc(ondam: &str, non_ventilee: &[Gravite], depassee: &[Gravite]) {
    let d = avec(
        json!([enveloppe("e", "ars_non_ventile", "2022-01-01", "2024-12-31", "60.00")]),
        json!([ligne("f", "fir", 2022, json!("10.00")), ligne("o", "ondam", 2024, json!(ondam))]),
    );
    assert_eq!(gravites(&d, "enveloppe-non-ventilee"), non_ventilee);
    assert_eq!(gravites(&d, "enveloppe-depassee"), depassee);
}

#[test]
fn une_ligne_sans_montant_rend_les_sommes_partielles() {
    let lignes = |prevu: Value| {
        avec(json!([]), json!([ligne("f", "etat", 2022, json!("1.00")), ligne("g", "fir", 2023, prevu)]))
    };
    assert_eq!(gravites(&lignes(json!("0.00")), "sommes-partielles"), [Gravite::Respecte], "zero is an amount");
    for manque in [Value::Null, json!({"indisponible": "en attente"})] {
        let constats = trouver(&lignes(manque), "sommes-partielles", "2022-06-01");
        assert_eq!(graves(&constats), [Gravite::AVerifier]);
        assert_eq!(constats[0].cibles, ["actions/a/financements/g/prevu"], "the finding stands at the hole");
        assert_eq!(
            (constats[0].liste("annees"), constats[0].liste("financeurs")),
            (&["2023".to_owned()][..], &["FIR".to_owned()][..])
        );
        assert_eq!(constats[0].montant("connu").unwrap().to_string(), "1.00");
    }
    assert_eq!(gravites(&avec(json!([]), json!([])), "sommes-partielles"), [], "no line, nothing to add");
}

/// The checks say of the outside money what the acts print of it.
#[test]
fn un_partenaire_sans_enveloppe_une_annee_rend_les_sommes_partielles() {
    let etat = enveloppe("e", "etat", "2022-01-01", "2024-12-31", "10.00");
    let fir = |fin: &str| enveloppe("f", "fir", "2022-01-01", fin, "5.00");
    let entieres = json!([ligne("l", "etat", 2022, json!("1.00"))]);
    assert_eq!(
        gravites(&avec(json!([etat, fir("2024-12-31")]), entieres.clone()), "sommes-partielles"),
        [Gravite::Respecte]
    );
    let constats = trouver(&avec(json!([etat, fir("2022-12-31")]), entieres), "sommes-partielles", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier], "the sums of the lines are not said to be whole beside it");
    assert_eq!(constats[0].liste("manques"), ["FIR pour 2023 et 2024"]);
    assert_eq!(constats[0].montant("connu").unwrap().to_string(), "15.00");
    let mut vide = fir("2024-12-31");
    vide.as_object_mut().unwrap().remove("notifie");
    let constats = trouver(&avec(json!([vide]), json!([])), "sommes-partielles", "2022-06-01");
    assert_eq!(
        (constats[0].cibles.as_slice(), constats[0].liste("manques")),
        (&["enveloppes/f/notifie".to_owned()][..], &["FIR pour 2022-2024".to_owned()][..])
    );
}

#[test_case(2021, None, 1; "the year before")]
#[test_case(2022, None, 0; "the first year")]
#[test_case(2024, None, 0; "the last year")]
#[test_case(2025, None, 1; "the year after")]
#[test_case(2022, Some(2024), 0; "three years together")]
#[test_case(2024, Some(2022), 1; "upside down")]
fn l_argent_tombe_dans_la_periode(exercice: u16, jusqu_a: Option<u16>, attendus: usize) {
    let mut f = ligne("f", "etat", exercice, json!("1.00"));
    f["jusqu_a"] = json!(jusqu_a);
    assert_eq!(gravites(&avec(json!([]), json!([f])), "exercice-hors-periode").len(), attendus);
}

#[test]
fn des_credits_perennes_continuent_apres_le_contrat() {
    let d = avec(json!([enveloppe("e", "ondam", "2025-01-01", "2025-12-31", "1.00")]), json!([]));
    assert_eq!(gravites(&d, "exercice-hors-periode"), []);
    let d = avec(json!([enveloppe("e", "etat", "2025-01-01", "2025-12-31", "1.00")]), json!([]));
    assert_eq!(gravites(&d, "exercice-hors-periode"), [Gravite::AVerifier]);
}

#[test]
fn l_ondam_se_montre_a_part_apres_la_fin() {
    let avec_marque = |perenne: bool| {
        let mut e = enveloppe("e", "ondam", "2024-01-01", "2024-12-31", "110000.00");
        e["perenne"] = json!(perenne);
        avec(json!([e]), json!([]))
    };
    let constats = trouver(&avec_marque(true), "ondam-perenne", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::Information]);
    assert_eq!(constats[0].montant("montant").unwrap().to_string(), "110000.00");
    assert_eq!(constats[0].jour("fin").unwrap().to_string(), "2024-12-31");
    let sans = trouver(&avec_marque(false), "ondam-perenne", "2022-06-01");
    assert_eq!(graves(&sans), [Gravite::AVerifier, Gravite::Information], "the mark is missing");
    let mut temporaire = cadre_de(2022);
    temporaire.financeurs.iter_mut().for_each(|f| f.perenne = None);
    assert!(
        sous(&avec_marque(false), &[&temporaire], "ondam-perenne", "2022-06-01").is_empty(),
        "the framework does not say so"
    );
}

#[test]
fn une_enveloppe_reservee_ne_paie_pas_les_autres_actions() {
    let reservee = |portee: Value| {
        let mut e = enveloppe("e", "fir", "2022-01-01", "2022-12-31", "10.00");
        e["portee"] = portee;
        avec(json!([e]), json!([ligne("f", "fir", 2022, json!("1.00"))]))
    };
    assert_eq!(gravites(&reservee(json!({"actions": ["a"]})), "enveloppe-hors-portee"), []);
    assert_eq!(gravites(&reservee(json!({"actions": ["b"]})), "enveloppe-hors-portee"), [Gravite::AVerifier]);
    assert_eq!(gravites(&reservee(json!("contrat")), "enveloppe-hors-portee"), [], "for the whole contract");
}

#[test_case(json!("99.99"), &[Gravite::AVerifier]; "a cent less than asked")]
#[test_case(json!("100.00"), &[]; "what was asked")]
#[test_case(json!("100.01"), &[]; "more than asked")]
#[test_case(Value::Null, &[Gravite::Information]; "nothing notified yet")]
fn demande_et_notifie(notifie: Value, attendues: &[Gravite]) {
    let mut e = enveloppe("e", "etat", "2022-01-01", "2022-12-31", "1.00");
    e["demande"] = json!("100.00");
    e["notifie"] = notifie;
    assert_eq!(gravites(&avec(json!([e]), json!([])), "credits-demandes-et-notifies"), attendues);
}

/// A plan that spreads no more than what was notified is not to be revised; a cent more, or an amount left out, is.
#[test_case(json!("99.99"), Gravite::Information; "all of what was notified")]
#[test_case(json!("100.00"), Gravite::AVerifier; "what was asked")]
#[test_case(Value::Null, Gravite::AVerifier; "nobody knows what the plan spends")]
fn une_notification_plus_basse_que_le_plan_suit_deja(prevu: Value, attendue: Gravite) {
    let mut e = enveloppe("e", "etat", "2022-01-01", "2022-12-31", "99.99");
    e["demande"] = json!("100.00");
    let dossier = avec(json!([e]), json!([ligne("f", "etat", 2022, prevu)]));
    assert_eq!(gravites(&dossier, "credits-demandes-et-notifies"), [attendue]);
}

/// Two envelopes of one source and one year can only be compared together: the finding holds the sums that were compared.
#[test]
fn deux_notifications_d_une_annee_se_comparent_ensemble() {
    let mut basse = enveloppe("e", "etat", "2022-01-01", "2022-12-31", "300.00");
    basse["demande"] = json!("400.00");
    let autre = enveloppe("g", "etat", "2022-01-01", "2022-12-31", "400.00");
    let avec_prevu = |prevu: &str| {
        let dossier = avec(json!([basse, autre]), json!([ligne("f", "etat", 2022, json!(prevu))]));
        trouver(&dossier, "credits-demandes-et-notifies", "2022-06-01")
    };
    let constats = avec_prevu("600.00");
    assert_eq!(graves(&constats), [Gravite::Information]);
    let lu = |nom: &str| constats[0].montant(nom).map(|m| m.to_string());
    assert_eq!(["notifie", "reparti", "ensemble"].map(lu), ["300.00", "600.00", "700.00"].map(|m| Some(m.to_owned())));
    assert_eq!((constats[0].texte("financeur"), constats[0].texte("annees")), ("État", "2022"));
    assert_eq!(graves(&avec_prevu("700.01")), [Gravite::AVerifier]);
}

#[test]
fn la_part_du_departement_se_juge_action_par_action() {
    let payee = |id: &str, departement: &str, etat: &str| {
        let mut a = action(id, &["facultatives"], "C01");
        a["financements"] = json!([
            ligne("d", "departement", 2022, json!(departement)),
            ligne("e", "etat", 2022, json!(etat)),
            ligne("f", "fir", 2022, json!("1000.00"))
        ]);
        a
    };
    let d = dossier("2022", json!({"actions": [payee("a", "90.00", "10.00"), payee("b", "49.99", "50.01")]}));
    let constats = trouver(&d, "part-departement", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].liste("codes")), (vec![Gravite::AVerifier], &["B".to_owned()][..]));
    assert_eq!(constats[0].texte("part"), "70,0", "all actions together, without the FIR");
    let juste_dessous = dossier("2022", json!({"actions": [payee("a", "4001.96", "4002.00")]}));
    let constats = trouver(&juste_dessous, "part-departement", "2022-06-01");
    assert_eq!(
        (graves(&constats), constats[0].texte("part")),
        (vec![Gravite::AVerifier], "49,9"),
        "a share under the threshold is not rounded up to it"
    );
    let mut bloquant = cadre_de(2022);
    let k = bloquant.contraintes.iter_mut().find(|k| k.regle == "part-departement").expect("its constraint");
    k.severite = domaine::cadre::Severite::Bloquant;
    assert_eq!(
        graves(&sous(&d, &[&bloquant], "part-departement", "2022-06-01")),
        [Gravite::AVerifier],
        "never blocking"
    );
    let en_bloc = avec(
        json!([]),
        json!([
            ligne("e", "etat_et_ars_non_ventile", 2022, json!("5.00")),
            ligne("d", "departement", 2022, json!("1.00"))
        ]),
    );
    assert_eq!(gravites(&en_bloc, "part-departement"), [], "an unsplit amount is not the State’s share");
}

#[test]
fn un_objectif_inconnu_ne_fait_pas_un_mauvais_emploi() {
    let mut a = action("a", &["facultatives"], "C10");
    a["financements"] = json!([ligne("f", "fir", 2022, json!("1.00"))]);
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "fir-prevention"), [], "nobody knows its theme");
    let non_reparti = avec(json!([]), json!([ligne("f", "ars_non_ventile", 2022, json!("1.00"))]));
    assert_eq!(gravites(&non_reparti, "fir-prevention"), [], "nobody says that it is FIR");
    assert_eq!(gravites(&non_reparti, "ondam-handicap"), []);
}

fn annonce(quoi: &str, montant: &str) -> Value {
    json!([{"id": "t", "quoi": quoi, "montant": montant, "origine": {"nature": "publie"}}])
}

#[test_case("2429999.99", Gravite::Bloquant; "a cent less")]
#[test_case("2430000.00", Gravite::Respecte; "three times 810 000")]
#[test_case("2430000.01", Gravite::Bloquant; "a cent more")]
fn le_total_du_contrat_est_la_somme_des_annees(montant: &str, attendue: Gravite) {
    let d = dossier(
        "2022",
        json!({"enveloppes": enveloppes("100000.00"), "annonces": annonce("cofinancement_contrat", montant)}),
    );
    assert_eq!(gravites(&d, "total-des-sources"), [attendue]);
}

#[test]
fn un_total_annuel_ne_se_compare_pas_a_un_montant_de_trois_ans() {
    let d = dossier(
        "2022",
        json!({"enveloppes": [enveloppe("e", "etat", "2022-01-01", "2024-12-31", "2430000.00")],
               "annonces": annonce("cofinancement_annuel", "810000.00")}),
    );
    let constats = trouver(&d, "total-des-sources", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].texte("en_bloc")), (vec![Gravite::AVerifier], "oui"));
}

#[test]
fn une_annee_que_personne_n_a_notifiee_ne_contredit_rien() {
    let d = dossier(
        "2022",
        json!({"enveloppes": [enveloppe("e", "etat", "2022-01-01", "2022-12-31", "810000.00")],
               "annonces": annonce("cofinancement_annuel", "810000.00")}),
    );
    assert_eq!(gravites(&d, "total-des-sources"), [Gravite::Respecte], "2023 and 2024 are not notified yet");
}

#[test]
fn une_somme_partielle_n_est_contredite_que_si_elle_depasse() {
    let avec_trou = |etat: &str| {
        let mut fir = enveloppe("f", "fir", "2022-01-01", "2022-12-31", "1.00");
        fir.as_object_mut().unwrap().remove("notifie");
        dossier(
            "2022",
            json!({"enveloppes": [enveloppe("e", "etat", "2022-01-01", "2022-12-31", etat), fir],
                   "annonces": annonce("cofinancement_annuel", "100.00")}),
        )
    };
    assert_eq!(gravites(&avec_trou("100.00"), "total-des-sources"), [Gravite::AVerifier]);
    assert_eq!(gravites(&avec_trou("100.01"), "total-des-sources"), [Gravite::Bloquant]);
}

/// The same of a funder that has no envelope at all for a year: what it lacks is named, and nothing is contradicted.
#[test_case("cofinancement_annuel", "100.00", &[Gravite::AVerifier], &["FIR"]; "one year lacks a funder")]
#[test_case("cofinancement_contrat", "300.00", &[Gravite::AVerifier], &["FIR pour 2023"]; "so does the contract")]
#[test_case("cofinancement_contrat", "249.99", &[Gravite::Bloquant], &["FIR pour 2023"]; "what is known is already too much")]
fn un_financeur_sans_enveloppe_une_annee_ne_contredit_rien(
    quoi: &str,
    montant: &str,
    attendues: &[Gravite],
    manques: &[&str],
) {
    let annee = |id: &str, source: &str, annee: u16, montant: &str| {
        enveloppe(id, source, &format!("{annee}-01-01"), &format!("{annee}-12-31"), montant)
    };
    let mut toutes: Vec<Value> = [2022, 2023, 2024].map(|a| annee(&format!("e{a}"), "etat", a, "50.00")).into();
    toutes.extend([2022, 2024].map(|a| annee(&format!("f{a}"), "fir", a, "50.00")));
    let d = dossier("2022", json!({"enveloppes": toutes, "annonces": annonce(quoi, montant)}));
    let constats = trouver(&d, "total-des-sources", "2022-06-01");
    assert_eq!(
        (graves(&constats).as_slice(), constats[0].liste("manques")),
        (attendues, manques.iter().map(|m| (*m).to_owned()).collect::<Vec<_>>().as_slice())
    );
}

#[test_case("79999999.99", Gravite::Respecte; "a cent under the credits of the whole country")]
#[test_case("80000000.00", Gravite::Respecte; "the credits of the whole country")]
#[test_case("80000000.01", Gravite::AVerifier; "a cent above")]
#[test_case("158000000.00", Gravite::AVerifier; "the budget of a policy, as a newspaper printed it")]
fn un_contrat_de_158_millions_est_le_budget_d_une_politique(montant: &str, attendue: Gravite) {
    let e = enveloppe("e", "etat", "2020-01-01", "2022-12-31", montant);
    let d = dossier("2020", json!({"enveloppes": [e]}));
    assert_eq!(graves(&trouver(&d, "montant-plausible", "2020-06-01")), [attendue]);
}

/// Two sources give two totals for 2021: the lower one is enough to ask the question.
#[test_case("155000000.00", Gravite::Respecte; "the lower total")]
#[test_case("155000000.01", Gravite::AVerifier; "a cent above")]
fn de_deux_totaux_nationaux_le_plus_bas_sert_de_repere(montant: &str, attendue: Gravite) {
    let e = enveloppe("e", "etat", "2021-01-01", "2022-12-31", montant);
    let d = dossier("2021", json!({"enveloppes": [e]}));
    assert_eq!(graves(&trouver(&d, "montant-plausible", "2021-06-01")), [attendue]);
}

#[test_case("5000000.00", Gravite::Respecte; "the threshold")]
#[test_case("5000000.01", Gravite::AVerifier; "a cent above")]
fn le_seuil_d_un_cadre_remplace_les_credits_nationaux(montant: &str, attendue: Gravite) {
    let mut c = cadre_de(2022);
    let modele = c.seuils[0].clone();
    c.seuils.push(Seuil { code: "montant-plausible".into(), valeur: 5.into(), unite: "M€".into(), ..modele });
    let d = avec(json!([]), json!([ligne("f", "etat", 2022, json!(montant))]));
    let constats = sous(&d, &[&c], "montant-plausible", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].texte("national")), (vec![attendue], "non"));
    assert_eq!(graves(&sous(&d, &[cadre("2022")], "montant-plausible", "2022-06-01")), [Gravite::Respecte]);
}

#[test]
fn les_rappels_ne_paraissent_que_la_ou_ils_servent() {
    let mut c = cadre_de(2024);
    for regle in ["reconduction", "projets-experimentaux", "non-substitution"] {
        let modele = c.contraintes[0].clone();
        c.contraintes.push(domaine::cadre::Contrainte { regle: regle.into(), ..modele });
        let ajouts = |statut: &str| json!({"statut": statut, "enveloppes": enveloppes("1.00")});
        assert_eq!(
            graves(&sous(&dossier("2024", ajouts("projet")), &[&c], regle, "2024-06-01")),
            [Gravite::Information]
        );
        assert!(sous(&dossier("2024", ajouts("signe")), &[&c], regle, "2024-06-01").is_empty(), "{regle} once signed");
    }
    let trois_ans = dossier("2020", json!({"enveloppes": enveloppes("1.00")}));
    assert_eq!(gravites(&trois_ans, "montants-des-annees-suivantes"), [Gravite::Information]);
    let un_an = json!({"enveloppes": enveloppes("1.00"), "periode": {"debut": "2020-01-01", "fin": "2020-12-31"}});
    assert_eq!(gravites(&dossier("2020", un_an), "montants-des-annees-suivantes"), [], "one year has no next one");
}

/// By action, by funder and year, for the contract: three ways to add, one sum.
#[test]
fn les_sommes_par_action_par_source_et_par_annee_font_celle_du_contrat() {
    use domaine::donnee::Somme;
    use domaine::finances::{Mesure, de_l_action, reparti, sources, tranches};
    let lignes = |n: u32| {
        json!([ligne("a", "etat", 2022, json!(format!("{n}.10"))), ligne("b", "ars_non_ventile", 2023, json!(format!("{n}.25"))),
               {"id": "c", "source": "departement", "exercice": 2022, "jusqu_a": 2024, "prevu": "0.05"}])
    };
    let actions: Vec<Value> = (0..7)
        .map(|n| {
            let mut a = action(&format!("a{n}"), &["facultatives"], "C01");
            a["financements"] = lignes(n);
            a
        })
        .collect();
    let d = dossier("2022", json!({"actions": actions}));
    let contrat = Somme::de(d.actions.iter().flat_map(|a| &a.financements).map(|f| f.prevu.as_ref()));
    let (sources, tranches) = (sources(&d), tranches(&d));
    let cases = || sources.iter().flat_map(|s| tranches.iter().map(move |t| (*s, *t)));
    let par_source = cases().map(|(s, t)| reparti(&d, s, t, Mesure::Prevu)).fold(Somme::default(), Somme::plus);
    let par_action = d
        .actions
        .iter()
        .map(|a| cases().map(|(s, t)| de_l_action(a, s, t, Mesure::Prevu)).fold(Somme::default(), Somme::plus))
        .fold(Somme::default(), Somme::plus);
    assert_eq!(contrat.totale().unwrap().to_string(), "44.80", "2 × 21 + 7 × 0.40");
    assert_eq!((par_source, par_action), (contrat, contrat));
    let constats = trouver(&d, "sommes-partielles", "2022-06-01");
    assert_eq!(constats[0].montant("total"), contrat.totale(), "the finding says the same");
}

#[test_case("-0.01", Gravite::AVerifier; "a cent below")]
#[test_case("0.00", Gravite::Respecte; "zero is an amount")]
fn un_montant_n_est_pas_negatif(montant: &str, attendue: Gravite) {
    let prevu = avec(json!([]), json!([ligne("f", "etat", 2022, json!(montant))]));
    assert_eq!(gravites(&prevu, "montant-negatif"), [attendue]);
    let notifie = avec(json!([enveloppe("e", "ondam", "2022-01-01", "2022-12-31", montant)]), json!([]));
    assert_eq!(gravites(&notifie, "montant-negatif"), [attendue]);
}
