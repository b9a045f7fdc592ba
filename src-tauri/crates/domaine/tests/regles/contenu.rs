//! Actions, objectives, indicators and results.

use domaine::cadre::Theme;
use domaine::constat::{Constat, Gravite};
use domaine::dossier::Sens;
use serde_json::{Value, json};
use test_case::test_case;

use super::{action, cadre, cadre_de, dossier, graves, gravites, sous, trouver};

fn mesuree(id: &str, code: &str, indicateurs: Value) -> Value {
    let mut a = action(id, &["facultatives"], code);
    a["indicateurs"] = indicateurs;
    a
}

#[test]
fn un_objectif_porte_par_deux_actions_se_mesure_une_fois() {
    let cible = json!([{"id": "i", "code": "I", "libelle": "x", "cibles": {"2022": "1"}}]);
    let deux = |autre: &str| {
        dossier("2022", json!({"actions": [mesuree("a", "C01", cible.clone()), mesuree("b", autre, json!([]))]}))
    };
    assert_eq!(gravites(&deux("C01"), "indicateur-par-objectif"), [Gravite::Respecte], "the objective is measured");
    let constats = trouver(&deux("C02"), "indicateur-par-objectif", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].liste("codes")), (vec![Gravite::AVerifier], &["B".to_owned()][..]));
}

#[test]
fn un_suivi_sans_cible_vaut_quand_le_cadre_en_prevoit() {
    let suivi = json!([{"id": "i", "code": "I", "libelle": "x", "sens": "suivi"}]);
    let d = dossier("2022", json!({"actions": [mesuree("a", "C01", suivi)]}));
    let mut strict = cadre_de(2022);
    strict.indicateurs.retain(|i| i.sens != Sens::Suivi);
    assert_eq!(
        graves(&sous(&d, &[cadre("2022")], "indicateur-par-objectif", "2022-06-01")),
        [Gravite::Respecte],
        "the framework follows the time of court decisions without a target"
    );
    let constats = sous(&d, &[&strict], "indicateur-par-objectif", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].texte("suivi")), (vec![Gravite::AVerifier], "oui"), "not provided for");
}

#[test_case("E1", "2022", "C01", Gravite::Respecte; "both are of the catalogue")]
#[test_case("E1", "2022", "C10", Gravite::Respecte; "an empty place that the service filled")]
#[test_case("E9", "2022", "C01", Gravite::AVerifier; "no such engagement")]
#[test_case("E1", "2022", "Z99", Gravite::AVerifier; "no such objective")]
#[test_case("E1", "2020", "F01", Gravite::Respecte; "another framework has a rule of its own")]
fn les_codes_sont_ceux_du_catalogue(engagement: &str, annee: &str, code: &str, attendue: Gravite) {
    let mut a = action("a", &["facultatives"], code);
    a["engagement"] = json!(engagement);
    a["objectifs"][0]["cadre"] = json!(annee);
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "code-du-catalogue"), [attendue]);
}

#[test]
fn un_objectif_d_un_cadre_rencontre_plus_tard_est_connu() {
    let mut a = action("a", &["facultatives"], "C01");
    a["objectifs"][0]["cadre"] = json!("2023");
    let d = dossier("2022", json!({"actions": [a]}));
    let c2023 = cadre_de(2023);
    assert_eq!(graves(&sous(&d, &[cadre("2022"), &c2023], "code-du-catalogue", "2022-06-01")), [Gravite::Respecte]);
    assert!(sous(&d, &[cadre("2022"), &c2023], "objectifs-d-un-autre-cadre", "2022-06-01").is_empty(), "it is met");
    let constats = sous(&d, &[cadre("2022")], "objectifs-d-un-autre-cadre", "2022-06-01");
    assert_eq!(
        (graves(&constats), constats[0].cibles.as_slice()),
        (vec![Gravite::AVerifier], &["actions/a/objectifs/o".to_owned()][..])
    );
}

fn avec_resultat(statut: &str, realise: Value) -> domaine::dossier::Dossier {
    let indicateur =
        json!([{"id": "i", "code": "I1", "libelle": "x", "cibles": {"2022": "5"}, "realises": {"2022": realise}}]);
    dossier("2022", json!({"statut": statut, "actions": [mesuree("a", "C01", indicateur)]}))
}

#[test_case("2022-12-31", &[]; "the year is not over")]
#[test_case("2023-01-01", &[Gravite::Information]; "over, the report is not due yet")]
#[test_case("2023-06-30", &[Gravite::Information]; "due that day")]
#[test_case("2023-07-01", &[Gravite::AVerifier]; "the day after")]
fn un_resultat_manquant_se_dit(jour: &str, attendues: &[Gravite]) {
    let d = avec_resultat("signe", json!({}));
    assert_eq!(graves(&trouver(&d, "resultats-non-renseignes", jour)), attendues);
}

#[test]
fn zero_et_non_disponible_sont_des_resultats() {
    for realise in [json!({"valeur": "0"}), json!({"valeur": {"indisponible": "registre perdu"}})] {
        let d = avec_resultat("signe", realise);
        assert_eq!(graves(&trouver(&d, "resultats-non-renseignes", "2023-07-01")), [Gravite::Respecte]);
    }
    let projet = avec_resultat("projet", json!({}));
    assert_eq!(trouver(&projet, "resultats-non-renseignes", "2023-07-01"), [], "an unsigned contract has no result");
}

#[test]
fn une_action_d_autonomie_nomme_l_autre_contrat() {
    let autonomie = cadre("2022").objectifs_du_theme(Theme::Autonomie).next().expect("an objective of autonomy");
    let avec = |contrats: Value| {
        let mut a = action("a", &["facultatives"], &autonomie.code);
        a["autres_contrats"] = contrats;
        dossier("2022", json!({"actions": [a]}))
    };
    assert_eq!(gravites(&avec(json!([])), "autre-contrat"), [Gravite::AVerifier]);
    let nomme = avec(json!(["contrat jeune majeur"]));
    let constats = trouver(&nomme, "autre-contrat", "2022-06-01");
    assert_eq!((graves(&constats), constats[0].liste("contrats").len()), (vec![Gravite::Respecte], 1));
    let ailleurs = dossier("2022", json!({"actions": [action("a", &["facultatives"], "C02")]}));
    assert_eq!(gravites(&ailleurs, "autre-contrat"), [], "nothing to say elsewhere");
}

#[test]
fn la_regle_des_jeunes_majeurs_vient_aussi_d_un_texte_posterieur() {
    let mut naissance = cadre_de(2021);
    naissance.contraintes.retain(|k| k.regle != "autre-contrat");
    let autonomie =
        naissance.objectifs_du_theme(Theme::Autonomie).next().expect("an objective of autonomy").code.clone();
    let mut a = action("a", &["facultatives"], &autonomie);
    a["objectifs"][0]["cadre"] = json!("2021");
    let d = dossier("2021", json!({"actions": [a]}));
    assert!(sous(&d, &[&naissance], "autre-contrat", "2022-06-01").is_empty());
    assert_eq!(graves(&sous(&d, &[&naissance, cadre("2022")], "autre-contrat", "2022-06-01")), [Gravite::AVerifier]);
}

#[test_case(true, true, Gravite::Respecte; "both")]
#[test_case(true, false, Gravite::AVerifier; "no objective")]
#[test_case(false, true, Gravite::AVerifier; "no engagement")]
#[test_case(false, false, Gravite::AVerifier; "neither")]
fn une_action_se_rattache_a_un_engagement_et_a_un_objectif(engagement: bool, objectif: bool, attendue: Gravite) {
    let mut a = action("a", &["facultatives"], "C01");
    let champs = a.as_object_mut().unwrap();
    if !engagement {
        champs.remove("engagement");
    }
    if !objectif {
        champs.remove("objectifs");
    }
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "action-rattachee"), [attendue]);
}

#[test_case(&["P1", "P2", "P3", "P4"], Gravite::Bloquant; "four of five")]
#[test_case(&["P1", "P2", "P3", "P4", "P5"], Gravite::Respecte; "five of five")]
fn les_cinq_actions_de_pmi(codes: &[&str], attendue: Gravite) {
    let actions: Vec<Value> = codes.iter().map(|c| action(&c.to_lowercase(), &["fondamentales"], c)).collect();
    assert_eq!(gravites(&dossier("2022", json!({"actions": actions})), "objectifs-pmi"), [attendue]);
    assert_eq!(gravites(&dossier("2020", json!({})), "objectifs-pmi"), [], "2020 gives no such number");
}

#[test_case("A2", "A3", Gravite::Respecte; "two codes")]
#[test_case("A2", "A2", Gravite::AVerifier; "the same")]
#[test_case("A2", "a 2", Gravite::AVerifier; "case and spaces tell nothing apart")]
fn un_code_designe_une_action(premier: &str, second: &str, attendue: Gravite) {
    let (mut a, mut b) = (action("a", &["facultatives"], "C01"), action("b", &["facultatives"], "C02"));
    (a["code"], b["code"]) = (json!(premier), json!(second));
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a, b]})), "code-repete"), [attendue]);
}

#[test]
fn un_caractere_sans_dessin_se_dit_ou_il_est() {
    let mut a = action("a", &["facultatives"], "C01");
    a["description"] = json!({"type": "doc", "content": [
        {"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": "Réunion 😀 d’équipe"}]}]});
    let d = dossier("2022", json!({"actions": [a.clone()], "lieu_signature": "漢"}));
    let constats = trouver(&d, "caractere-imprimable", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::Bloquant]);
    assert_eq!(constats[0].cibles, ["actions/a/description", "lieu_signature"]);
    assert_eq!(constats[0].liste("caracteres"), ["« 漢 » (U+6F22)", "« 😀 » (U+1F600)"]);
    let cites: Vec<_> = constats[0].extraits.iter().map(|e| (e.chemin.as_str(), e.mots.as_str())).collect();
    assert_eq!(cites, [("actions/a/description", "😀"), ("lieu_signature", "漢")]);
    a["description"]["content"][0]["content"][0]["text"] = json!("Réunion d’équipe, à Aÿ « 2 m² »");
    let d = dossier("2022", json!({"actions": [a]}));
    assert_eq!(gravites(&d, "caractere-imprimable"), [Gravite::Respecte]);
}

fn valeurs(indicateur: Value) -> Vec<domaine::constat::Constat> {
    let mut a = action("a", &["facultatives"], "C01");
    let mut i = json!({"id": "i", "code": "1.1", "libelle": "x", "unite": "%"});
    for (nom, valeur) in indicateur.as_object().expect("an object") {
        i[nom] = valeur.clone();
    }
    a["indicateurs"] = json!([i]);
    trouver(&dossier("2022", json!({"actions": [a]})), "valeurs-plausibles", "2022-06-01")
}

#[test_case("%", "-0.1", Gravite::AVerifier, "taux"; "under zero")]
#[test_case("%", "0", Gravite::Respecte, ""; "zero is a rate")]
#[test_case("%", "100", Gravite::Respecte, ""; "all of them")]
#[test_case("%", "100.1", Gravite::AVerifier, "taux"; "a tenth too many")]
#[test_case("taux en %", "120", Gravite::AVerifier, "taux"; "whatever the words around")]
#[test_case("nombre", "120", Gravite::Respecte, ""; "a count may pass one hundred")]
#[test_case("nombre", "0", Gravite::Respecte, ""; "none is a count")]
#[test_case("nombre", "-1", Gravite::AVerifier, "negative"; "a count is never negative")]
fn une_valeur_est_possible(unite: &str, valeur: &str, attendue: Gravite, defaut: &str) {
    for champ in [
        json!({"unite": unite, "cibles": {"2023": valeur}}),
        json!({"unite": unite, "reference": {"periode": "2021", "valeur": valeur}}),
        json!({"unite": unite, "realises": {"2022": {"valeur": valeur}}}),
    ] {
        let constats = valeurs(champ.clone());
        assert_eq!(graves(&constats), [attendue], "{champ}");
        assert_eq!(constats[0].texte("defaut"), defaut);
    }
}

#[test_case("%", "Naissances", Gravite::Respecte; "a base has a name")]
#[test_case("%", "0", Gravite::AVerifier; "nobody divides by zero")]
#[test_case("%", "1 250", Gravite::AVerifier; "a number is no base")]
#[test_case("nombre", "Naissances", Gravite::AVerifier; "a count has no base")]
#[test_case("pour mille naissances", "Naissances", Gravite::Respecte; "a ratio has one")]
fn un_denominateur_est_une_base(unite: &str, base: &str, attendue: Gravite) {
    let constats = valeurs(json!({"unite": unite, "denominateur": base}));
    assert_eq!(graves(&constats), [attendue]);
    if attendue == Gravite::AVerifier {
        assert_eq!(constats[0].cibles, ["actions/a/indicateurs/i/denominateur"]);
    }
}

#[test]
fn sans_valeur_il_n_y_a_rien_a_dire() {
    assert_eq!(graves(&valeurs(json!({}))), []);
    assert_eq!(graves(&valeurs(json!({"cibles": {"2023": {"indisponible": "registre perdu"}}}))), []);
}

/// Facts of one territory, under the framework of their year: shown together, whatever they say.
#[test]
fn ce_qui_a_ete_publie_se_montre_sans_rien_juger() {
    let du = |territoire: &str, cadre: &str| {
        let d =
            dossier(cadre, json!({"territoires": [territoire], "collectivite": format!("departement-{territoire}")}));
        trouver(&d, "faits-publies", "2022-06-01")
    };
    let allier = du("03", "2020");
    assert_eq!(graves(&allier), [Gravite::Information]);
    assert_eq!(allier[0].nombre("nombre"), 5, "three amounts that disagree, a budget, a signature");
    assert_eq!(graves(&du("03", "2022")), [], "nothing was published of that year");
    assert_eq!(graves(&du("48", "2020")), [], "nor of that territory");
}

/// A fiche that was duplicated and left as it was is named with the one that it repeats; to take it out mends the finding.
#[test]
fn une_fiche_dupliquee_et_laissee_telle_quelle_se_retire() {
    let fiche = |id: &str, intitule: &str, ajouts: Value| {
        let mut une = action(id, &["facultatives"], "C01");
        une["intitule"] = json!(intitule);
        for (nom, valeur) in ajouts.as_object().unwrap() {
            une[nom] = valeur.clone();
        }
        une
    };
    let avec = |seconde: Value| dossier("2022", json!({"actions": [fiche("b7", "Ouvrir", json!({})), seconde]}));
    let repetee = avec(fiche("b8", "Ouvrir (copie)", json!({})));
    let [constat] = trouver(&repetee, "fiche-repetee", "2022-06-01").try_into().unwrap();
    assert_eq!(
        (constat.liste("paires"), constat.cibles.as_slice()),
        (&["B8 répète B7".to_owned()][..], &["actions/b8/intitule".to_owned()][..])
    );
    let [remede] = constat.remedes.as_slice() else { panic!("{:?}", constat.remedes) };
    let apres = domaine::modification::appliquer(&domaine::arbre::de_dossier(&repetee), std::slice::from_ref(remede));
    assert_eq!(apres.unwrap().dossier.actions.len(), 1, "the copy goes, the model stays");
    // Money is looked at before it goes; one word or one objective of its own makes another fiche.
    let payee = json!([{"id": "l", "source": "etat", "exercice": 2022, "prevu": "5.00"}]);
    let payee =
        trouver(&avec(fiche("b8", "Ouvrir (copie)", json!({"financements": payee}))), "fiche-repetee", "2022-06-01");
    assert_eq!((payee.len(), payee[0].remedes.len()), (1, 0));
    // So is what holds a result, or what an envelope names; an envelope of the whole contract names no fiche.
    let mesure = |realises: Value| {
        let mesure = |id: &str, intitule: &str, realises: Value| {
            let indicateur = json!({"id": "i", "code": "I1", "libelle": "Enfants suivis", "realises": realises});
            fiche(id, intitule, json!({"indicateurs": [indicateur]}))
        };
        let actions = [mesure("b7", "Ouvrir", json!({})), mesure("b8", "Ouvrir (copie)", realises)];
        trouver(&dossier("2022", json!({"actions": actions})), "fiche-repetee", "2022-06-01")
    };
    let remedes = |constats: &[Constat]| constats.iter().map(|c| c.remedes.len()).collect::<Vec<_>>();
    assert_eq!(remedes(&mesure(json!({"2022": {"valeur": "12"}}))), [0], "a result is looked at");
    assert_eq!(remedes(&mesure(json!({}))), [1], "an indicator alone holds nothing");
    let financee = |portee: Value| {
        let mut arbre = domaine::arbre::de_dossier(&repetee);
        arbre["enveloppes"] = json!([{"id": "e", "source": "etat", "debut": "2022-01-01", "fin": "2022-12-31",
                                      "portee": portee, "notifie": "5.00"}]);
        trouver(&domaine::arbre::lire(arbre.to_string().as_bytes()).unwrap(), "fiche-repetee", "2022-06-01")
    };
    assert_eq!(remedes(&financee(json!({"actions": ["b8"]}))), [0], "an envelope names it");
    assert_eq!(remedes(&financee(json!({"actions": ["b7"]}))), [1], "it names the one that stays");
    assert_eq!(remedes(&financee(json!("contrat"))), [1]);
    assert_eq!(gravites(&avec(fiche("b8", "Ouvrir deux", json!({}))), "fiche-repetee"), []);
    assert_eq!(gravites(&avec(fiche("b8", "Ouvrir (copie)", json!({"partenaires": ["CAF"]}))), "fiche-repetee"), []);
}

/// A framework started as a copy quotes the text of another year until its own is written: the places that print it are said.
#[test]
fn un_cadre_copie_dit_qu_il_lui_manque_son_texte() {
    let puce = json!({"type": "donnee", "attrs": {"chemin": "calcul:texte.instruction-2022-61"}});
    let corps = json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [puce]}]});
    let d = dossier("2022", json!({"articles": [{"id": "x", "titre": "Objet", "corps": corps}]}));
    let mut copie = cadre("2022").clone();
    assert_eq!(graves(&sous(&d, &[&copie], "donnees-des-textes", "2022-06-01")), [], "2022 has its own text");
    copie.modele = Some("2022".to_owned());
    let [constat] = sous(&d, &[&copie], "donnees-des-textes", "2022-06-01").try_into().unwrap();
    assert_eq!((constat.texte("cadre"), constat.cibles.as_slice()), ("2022", &["articles/x/corps".to_owned()][..]));
    let mut complete = copie.clone();
    let sien = domaine::cadre::TexteReference { cle: "texte-2026".to_owned(), ..copie.textes[0].clone() };
    complete.textes.insert(0, sien);
    assert_eq!(graves(&sous(&d, &[&complete], "donnees-des-textes", "2022-06-01")), [], "it has its own text");
    let cite = serde_json::to_string(&domaine::arbre::de_dossier(&d)).unwrap();
    let cite = cite.replace("calcul:texte.instruction-2022-61", "calcul:texte.texte-2026");
    let cite = domaine::arbre::lire(cite.as_bytes()).unwrap();
    let complete = sous(&cite, &[&complete], "donnees-des-textes", "2022-06-01");
    assert_eq!(graves(&complete), [], "and the act prints it where it is quoted");
    copie.textes.remove(0);
    assert_eq!(graves(&sous(&d, &[&copie], "donnees-des-textes", "2022-06-01")), [], "another text comes first");
}
