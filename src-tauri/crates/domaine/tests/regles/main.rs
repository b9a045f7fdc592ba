//! Every rule at its edge, on the real frameworks: the value before, at and after each threshold.

mod applicables;
mod argent;
mod calendrier;
mod cas;
mod contenu;
mod derogations;
mod notices;
mod parties;
mod remedes;
mod travail;
mod trois_cas;

use domaine::cadre::{
    Cadre, Fiabilite, NatureRetouche, Objectif, Redaction, Retouche, Severite, Sourcee, StatutObjectif,
};
use domaine::constat::{Constat, Detail, Fondement, Gravite};
use domaine::dossier::Dossier;
use domaine::jour::Jour;
use domaine::regles::{REGLES, verifier};
use serde_json::{Value, json};
use test_case::test_case;

use cas::{action, actions, dossier, partie};

fn cadre(code: &str) -> &'static Cadre {
    referentiel::cadre(code).expect("a shipped framework")
}

fn trouver(dossier: &Dossier, regle: &str, jour: &str) -> Vec<Constat> {
    let jour: Jour = jour.parse().unwrap();
    verifier(dossier, &[cadre(&dossier.cadre)], referentiel::annuaire(), jour)
        .into_iter()
        .filter(|c| c.regle == regle)
        .collect()
}

/// What one rule says under these frameworks, the one of birth first.
fn sous(dossier: &Dossier, cadres: &[&Cadre], regle: &str, jour: &str) -> Vec<Constat> {
    let jour: Jour = jour.parse().unwrap();
    verifier(dossier, cadres, referentiel::annuaire(), jour).into_iter().filter(|c| c.regle == regle).collect()
}

fn graves(constats: &[Constat]) -> Vec<Gravite> {
    constats.iter().map(|c| c.gravite).collect()
}

/// A framework like that of 2022, for another year.
fn cadre_de(annee: i32) -> Cadre {
    let mut cadre = cadre("2022").clone();
    cadre.code = annee.to_string();
    cadre.exercices = vec![annee.try_into().unwrap()];
    cadre
}

fn gravites(dossier: &Dossier, regle: &str) -> Vec<Gravite> {
    trouver(dossier, regle, "2022-06-01").iter().map(|c| c.gravite).collect()
}

#[test]
fn chaque_contrainte_des_cadres_est_lue_par_une_regle() {
    let connues: Vec<&str> = REGLES.iter().map(|regle| regle.code).collect();
    for cadre in referentiel::cadres() {
        for contrainte in &cadre.contraintes {
            assert!(
                connues.contains(&contrainte.regle.as_str()),
                "{} of {} is read by no rule",
                contrainte.regle,
                cadre.code
            );
        }
    }
}

/// Why a blocking finding should not block: the text it rests on was not read, and the act would not be wrong by itself.
fn bloque_a_tort(constat: &Constat) -> Option<String> {
    let regle = REGLES.iter().find(|r| r.code == constat.regle).expect("a finding names its rule");
    let fiabilite = match constat.fondement {
        Fondement::Cadre { fiabilite, .. } => fiabilite,
        Fondement::Piece(_) | Fondement::Coherence => Fiabilite::Redige,
    };
    (!regle.peut_bloquer(fiabilite)).then(|| format!("{} blocks on {fiabilite:?}", regle.code))
}

#[test]
fn aucun_cadre_ne_bloque_sur_une_deduction() {
    for cadre in referentiel::cadres() {
        for contrainte in cadre.contraintes.iter().filter(|c| c.severite == Severite::Bloquant) {
            let regle = REGLES.iter().find(|r| r.code == contrainte.regle).expect("read by a rule");
            assert!(
                regle.peut_bloquer(contrainte.fiabilite),
                "{} of {}: nobody read it, and the rule does not say why the act would be wrong",
                regle.code,
                cadre.code
            );
        }
    }
}

#[test_case("2020", Gravite::Bloquant; "the press release of May 2020 says it")]
#[test_case("2021", Gravite::AVerifier; "deduced for 2021")]
#[test_case("2022", Gravite::AVerifier; "deduced for 2022")]
#[test_case("2023", Gravite::AVerifier; "deduced for 2023")]
#[test_case("2024", Gravite::AVerifier; "deduced for 2024")]
#[test_case("2025", Gravite::AVerifier; "deduced for 2025")]
fn ce_qui_n_est_que_deduit_ne_bloque_pas(annee: &str, attendue: Gravite) {
    let inverse = json!([{"id": "odpe", "quoi": "odpe", "libelle": "ODPE", "fait": format!("{annee}-06-02")},
        {"id": "vote", "quoi": "deliberation", "libelle": "Vote", "fait": format!("{annee}-06-01")}]);
    let d = dossier(annee, json!({"actions": [action("a", &["facultatives"], "C01")], "jalons": inverse}));
    for regle in ["indicateur-par-objectif", "ordre-des-etapes"] {
        assert_eq!(gravites(&d, regle), [attendue], "{regle}");
    }
}

#[test_case("2022-06-01", &[Gravite::Respecte]; "signed on the day of the vote")]
#[test_case("2022-05-31", &[Gravite::Bloquant]; "signed the day before it")]
fn une_signature_avant_le_vote_bloque_quel_que_soit_le_cadre(signature: &str, attendues: &[Gravite]) {
    let jalons = json!([{"id": "odpe", "quoi": "odpe", "libelle": "ODPE", "fait": "2022-05-01"},
        {"id": "vote", "quoi": "deliberation", "libelle": "Vote", "fait": "2022-06-01"},
        {"id": "signature", "quoi": "signature", "libelle": "Signature", "fait": signature}]);
    let constats = trouver(&dossier("2022", json!({"jalons": jalons})), "ordre-des-etapes", "2022-07-01");
    assert_eq!(graves(&constats), attendues);
    for constat in constats.iter().filter(|c| c.gravite == Gravite::Bloquant) {
        assert_eq!(constat.fondement, Fondement::Coherence, "the act itself, not a deduction");
    }
}

#[test]
fn trois_parties_ou_un_blocage() {
    assert_eq!(gravites(&dossier("2022", json!({})), "trois-signataires"), [Gravite::Respecte]);
    let sans_ars = dossier("2022", json!({"parties": [partie("prefet"), partie("departement")]}));
    assert_eq!(gravites(&sans_ars, "trois-signataires"), [Gravite::Bloquant]);
}

#[test]
fn un_signataire_sans_nom_est_a_verifier() {
    assert_eq!(gravites(&dossier("2022", json!({})), "identite-des-signataires"), [Gravite::AVerifier]);
    let nommees: Vec<Value> = ["prefet", "ars", "departement"]
        .into_iter()
        .map(|role| {
            let mut p = partie(role);
            p["nom"] = json!("Camille Exemple");
            p["civilite"] = json!("madame");
            p
        })
        .collect();
    assert_eq!(
        gravites(&dossier("2022", json!({"parties": nommees})), "identite-des-signataires"),
        [Gravite::Respecte]
    );
}

#[test_case(5, Gravite::Bloquant; "one less than the six of 2022")]
#[test_case(6, Gravite::Respecte; "the minimum itself")]
#[test_case(7, Gravite::Respecte; "one more")]
fn six_actions_complementaires_en_2022(nombre: usize, attendue: Gravite) {
    let d = dossier("2022", json!({"actions": actions(nombre)}));
    assert_eq!(gravites(&d, "objectifs-facultatifs"), [attendue]);
}

/// A framework of 2020 whose catalogue knows that many optional objectives, and one of unknown status.
fn cadre_a_facultatifs(nombre: usize) -> Cadre {
    let mut cadre = cadre("2020").clone();
    let modele = cadre.objectifs.iter().find(|o| o.statut.valeur == StatutObjectif::Facultatif).unwrap().clone();
    let inconnu = cadre.objectifs.iter().find(|o| o.statut.valeur == StatutObjectif::Inconnu).unwrap().clone();
    let un = |n: usize| Objectif { code: format!("X{n}"), ..modele.clone() };
    cadre.objectifs = (0..nombre).map(un).chain([Objectif { code: "Y".to_owned(), ..inconnu }]).collect();
    cadre
}

fn vises(codes: impl Iterator<Item = String>) -> Dossier {
    let liste: Vec<Value> = codes
        .enumerate()
        .map(|(n, code)| {
            let mut a = action(&format!("b{n}"), &["facultatives"], &code);
            a["objectifs"][0]["cadre"] = json!("2020");
            a
        })
        .collect();
    dossier("2020", json!({"actions": liste}))
}

#[test_case(15, 0, Gravite::Respecte; "the fifteen of 2020")]
#[test_case(15, 13, Gravite::Respecte; "twenty-eight actions for fifteen objectives")]
#[test_case(16, 0, Gravite::AVerifier; "one more: that year the text only says « jusqu’à »")]
fn quinze_objectifs_facultatifs_en_2020(objectifs: usize, actions_de_plus: usize, attendue: Gravite) {
    let cadre = cadre_a_facultatifs(16);
    let codes = (0..objectifs).map(|n| format!("X{n}"));
    let d = vises(codes.chain((0..actions_de_plus).map(|_| "X0".to_owned())));
    let constats = sous(&d, &[&cadre], "objectifs-facultatifs", "2020-06-01");
    assert_eq!(graves(&constats), [attendue]);
    assert_eq!(constats[0].nombre("nombre"), objectifs);
}

#[test]
fn un_objectif_de_statut_inconnu_ne_depasse_pas_le_maximum() {
    let cadre = cadre_a_facultatifs(15);
    let d = vises((0..15).map(|n| format!("X{n}")).chain(["Y".to_owned()]));
    let constats = sous(&d, &[&cadre], "objectifs-facultatifs", "2020-06-01");
    assert_eq!(graves(&constats), [Gravite::Respecte]);
    assert_eq!((constats[0].nombre("nombre"), constats[0].nombre("inconnus")), (15, 1), "said, not counted");
}

/// R25-6: sixteen actions for the themes that are known of 2025, none of which is known to be optional.
#[test]
fn seize_actions_en_2025_ne_depassent_rien() {
    let connus: Vec<String> = cadre("2025").objectifs.iter().map(|o| o.code.clone()).collect();
    let liste: Vec<Value> = (0..16)
        .map(|n| {
            let mut a = action(&format!("b{n}"), &["facultatives"], &connus[n % connus.len()]);
            a["objectifs"][0]["cadre"] = json!("2025");
            a
        })
        .collect();
    assert_eq!(gravites(&dossier("2025", json!({"actions": liste})), "objectifs-facultatifs"), [Gravite::Respecte]);
}

#[test]
fn sept_actions_d_un_seul_objectif_n_en_font_qu_un() {
    let liste: Vec<Value> = (0..7).map(|n| action(&format!("b{n}"), &["facultatives"], "C01")).collect();
    let constats = trouver(&dossier("2022", json!({"actions": liste})), "objectifs-facultatifs", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::Bloquant], "one of the six, not seven");
    assert_eq!(constats[0].nombre("nombre"), 1);
}

/// Fourteen of the twenty-three titles were not found: an action that aims at none of the known ones may serve one.
#[test]
fn une_action_facultative_sans_objectif_du_cadre_laisse_le_compte_ouvert() {
    let mut liste = actions(5).as_array().unwrap().clone();
    let mut libre = action("libre", &["facultatives"], "C01");
    libre.as_object_mut().unwrap().remove("objectifs");
    liste.push(libre);
    let constats = trouver(&dossier("2022", json!({"actions": liste})), "objectifs-facultatifs", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier]);
    assert_eq!(constats[0].liste("a_rattacher"), ["LIBRE"]);
    liste.remove(0);
    assert_eq!(
        gravites(&dossier("2022", json!({"actions": liste})), "objectifs-facultatifs"),
        [Gravite::Bloquant],
        "four, or five: not six"
    );
}

#[test]
fn une_action_de_deux_listes_ne_compte_pas_deux_fois() {
    let mut liste = actions(5).as_array().unwrap().clone();
    liste.push(action("usema", &["fondamentales", "facultatives"], "H1"));
    let d = dossier("2022", json!({"actions": liste}));
    assert_eq!(gravites(&d, "objectifs-facultatifs"), [Gravite::Bloquant], "five, not six");
    assert_eq!(gravites(&d, "action-comptee-une-fois"), [Gravite::AVerifier]);
}

#[test]
fn une_action_citee_a_part_peut_completer_le_compte() {
    let mut liste = actions(5).as_array().unwrap().clone();
    liste.push(action("phare", &["autres"], "C06"));
    let d = dossier("2022", json!({"actions": liste}));
    assert_eq!(gravites(&d, "objectifs-facultatifs"), [Gravite::AVerifier], "five, or six if it belongs to the list");
    assert_eq!(trouver(&d, "objectifs-facultatifs", "2022-06-01")[0].liste("ailleurs"), ["PHARE"]);
}

#[test]
fn un_objectif_obligatoire_oublie_bloque_et_les_inconnus_se_disent() {
    let codes = ["P1", "P2", "P3", "P4", "P5", "H1"];
    let avec = |codes: &[&str]| {
        let liste: Vec<Value> = codes.iter().map(|c| action(&c.to_lowercase(), &["fondamentales"], c)).collect();
        dossier("2022", json!({"actions": liste}))
    };
    assert_eq!(gravites(&avec(&codes), "objectifs-obligatoires"), [Gravite::Respecte]);
    assert_eq!(gravites(&avec(&codes), "objectifs-pmi"), [Gravite::Respecte]);
    assert_eq!(gravites(&avec(&codes[1..]), "objectifs-obligatoires"), [Gravite::Bloquant]);
    assert_eq!(gravites(&avec(&codes[1..]), "objectifs-pmi"), [Gravite::Bloquant]);
    assert_eq!(
        gravites(&avec(&codes[..5]), "objectifs-obligatoires"),
        [Gravite::AVerifier],
        "the sixth is only deduced: it does not block"
    );
    assert_eq!(gravites(&avec(&codes), "objectifs-inconnus"), [], "six announced, six known");
    let constats = trouver(&dossier("2020", json!({})), "objectifs-inconnus", "2020-06-01");
    assert_eq!((constats[0].nombre("attendus"), constats[0].nombre("connus")), (11, 10), "the eleventh is a hole");
}

/// The Cantal: seven announced, six bullets of which one stands in both lists, two more elsewhere.
#[test]
fn le_compte_du_cantal() {
    let mut liste = actions(5).as_array().unwrap().clone();
    liste.push(action("usema", &["fondamentales", "facultatives"], "H1"));
    liste.push(action("phare1", &["autres"], "C06"));
    liste.push(action("phare2", &["autres"], "C07"));
    let annonce = |nombre: u32| json!([{"id": "a", "quoi": "actions_facultatives", "nombre": nombre, "origine": {"nature": "publie"}}]);
    let d = dossier("2022", json!({"actions": liste, "annonces": annonce(7)}));
    let constats = trouver(&d, "nombre-annonce", "2022-06-01");
    assert_eq!(constats.len(), 1);
    assert_eq!(constats[0].gravite, Gravite::AVerifier);
    assert_eq!((constats[0].nombre("annoncees"), constats[0].nombre("listees")), (7, 6));
    assert_eq!(constats[0].liste("doubles"), ["USEMA"]);
    assert_eq!(constats[0].texte("lecture"), "sans les doubles, avec les autres actions");
    let juste = dossier("2022", json!({"actions": actions(7), "annonces": annonce(7)}));
    assert_eq!(gravites(&juste, "nombre-annonce"), [Gravite::Respecte]);
}

#[test]
fn une_action_sans_cible_se_dit_et_un_suivi_suffit() {
    let avec = |indicateurs: Value| {
        let mut a = action("a", &["facultatives"], "C01");
        a["indicateurs"] = indicateurs;
        dossier("2022", json!({"actions": [a]}))
    };
    assert_eq!(gravites(&avec(json!([])), "indicateur-par-objectif"), [Gravite::AVerifier]);
    let indisponible =
        json!([{"id": "i", "code": "I", "libelle": "x", "cibles": {"2022": {"indisponible": "en attente"}}}]);
    assert_eq!(
        gravites(&avec(indisponible), "indicateur-par-objectif"),
        [Gravite::AVerifier],
        "« non disponible » is no target"
    );
    let cible = json!([{"id": "i", "code": "I", "libelle": "x", "cibles": {"2022": "0"}}]);
    assert_eq!(gravites(&avec(cible.clone()), "indicateur-par-objectif"), [Gravite::Respecte], "zero is a target");
    assert_eq!(gravites(&avec(cible), "reference-des-indicateurs"), [Gravite::AVerifier], "a target without a start");
    let suivi = json!([{"id": "i", "code": "I", "libelle": "x", "sens": "suivi"}]);
    assert_eq!(
        gravites(&avec(suivi), "indicateur-par-objectif"),
        [Gravite::Respecte],
        "followed without a target on purpose"
    );
    let motive = json!([{"id": "i", "code": "I", "libelle": "x", "cibles": {"2022": "5"},
        "reference": {"periode": "2021", "valeur": {"indisponible": "registre perdu"}}}]);
    assert_eq!(gravites(&avec(motive), "reference-des-indicateurs"), [Gravite::Respecte], "a reason is an answer");
}

fn enveloppes(fir: &str) -> Value {
    let une = |id: &str, source: &str, annee: u16, montant: &str| {
        json!({"id": format!("{id}-{annee}"), "source": source, "debut": format!("{annee}-01-01"),
               "fin": format!("{annee}-12-31"), "portee": "contrat", "notifie": montant})
    };
    json!(
        (2022..=2024)
            .flat_map(|a| [
                une("etat", "etat", a, "600000.00"),
                une("ondam", "ondam", a, "110000.00"),
                une("fir", "fir", a, fir)
            ])
            .collect::<Vec<_>>()
    )
}

#[test_case("99999.99", Gravite::Bloquant; "a cent short")]
#[test_case("100000.00", Gravite::Respecte; "the announced total")]
#[test_case("100000.01", Gravite::Bloquant; "a cent too many")]
fn le_total_annonce_est_compare_au_centime(fir: &str, attendue: Gravite) {
    let annonces =
        json!([{"id": "t", "quoi": "cofinancement_annuel", "montant": "810000.00", "origine": {"nature": "publie"}}]);
    let d = dossier("2022", json!({"enveloppes": enveloppes(fir), "annonces": annonces}));
    let trouvees = gravites(&d, "total-des-sources");
    assert!(!trouvees.is_empty() && trouvees.iter().all(|g| *g == attendue), "{trouvees:?}");
}

#[test]
fn un_total_avec_un_trou_n_est_pas_un_total() {
    let mut trouees = enveloppes("100000.00").as_array().unwrap().clone();
    trouees[0].as_object_mut().unwrap().remove("notifie");
    let annonces =
        json!([{"id": "t", "quoi": "cofinancement_annuel", "montant": "810000.00", "origine": {"nature": "publie"}}]);
    let d = dossier("2022", json!({"enveloppes": trouees, "annonces": annonces}));
    let constats = trouver(&d, "total-des-sources", "2022-06-01");
    assert_eq!(constats.len(), 1, "only 2022 has a hole");
    assert_eq!((constats[0].texte("annee"), constats[0].liste("manques")), ("2022", &["État".to_owned()][..]));
}

#[test_case("110000.00", Gravite::Respecte; "the envelope itself")]
#[test_case("110000.01", Gravite::Bloquant; "one cent above")]
fn une_enveloppe_ne_se_depasse_pas(prevu: &str, attendue: Gravite) {
    let mut a = action("usema", &["fondamentales"], "H1");
    a["financements"] = json!([{"id": "f", "source": "ondam", "exercice": 2023, "prevu": prevu}]);
    let d = dossier("2022", json!({"actions": [a], "enveloppes": enveloppes("100000.00")}));
    let constats = trouver(&d, "enveloppe-depassee", "2022-06-01");
    assert_eq!(constats.iter().map(|c| c.gravite).collect::<Vec<_>>(), [attendue]);
    if attendue == Gravite::Bloquant {
        assert_eq!(constats[0].cibles, ["actions/usema/financements/f/prevu"], "the finding stands at the amount");
        assert_eq!(constats[0].montant("ecart").unwrap().to_string(), "0.01");
    }
}

#[test_case(json!([]), Gravite::AVerifier; "no line")]
#[test_case(json!([{"id": "f", "source": "departement", "exercice": 2022}]), Gravite::AVerifier; "not filled in")]
#[test_case(json!([{"id": "f", "source": "departement", "exercice": 2022, "prevu": "0.00"}]), Gravite::AVerifier; "zero")]
#[test_case(json!([{"id": "f", "source": "departement", "exercice": 2022, "prevu": "0.01"}]), Gravite::Respecte; "one cent")]
fn le_departement_cofinance_chaque_action(financements: Value, attendue: Gravite) {
    let mut a = action("a", &["facultatives"], "C01");
    a["financements"] = financements;
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "cofinancement-par-action"), [attendue]);
}

#[test_case("49.99", "50.01", &[Gravite::AVerifier]; "just under a half")]
#[test_case("50.00", "50.00", &[Gravite::Respecte]; "a half")]
fn la_part_du_departement_n_est_qu_un_repere(departement: &str, etat: &str, attendues: &[Gravite]) {
    let mut a = action("a", &["facultatives"], "C01");
    a["financements"] = json!([
        {"id": "d", "source": "departement", "exercice": 2022, "prevu": departement},
        {"id": "e", "source": "etat", "exercice": 2022, "prevu": etat}]);
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "part-departement"), attendues);
}

#[test]
fn fir_et_ondam_ont_leur_objet() {
    let payee = |code: &str, source: &str| {
        let mut a = action("a", &["facultatives"], code);
        a["financements"] = json!([{"id": "f", "source": source, "exercice": 2022, "prevu": "1.00"}]);
        dossier("2022", json!({"actions": [a]}))
    };
    assert_eq!(gravites(&payee("P1", "fir"), "fir-prevention"), [Gravite::Respecte]);
    assert_eq!(gravites(&payee("C01", "fir"), "fir-prevention"), [Gravite::AVerifier]);
    assert_eq!(gravites(&payee("H1", "ondam"), "ondam-handicap"), [Gravite::Respecte]);
    assert_eq!(gravites(&payee("P1", "ondam"), "ondam-handicap"), [Gravite::AVerifier]);
    assert_eq!(gravites(&payee("P1", "departement"), "fir-prevention"), [], "nothing to say");
}

#[test]
fn un_financeur_inconnu_du_cadre_se_signale_sans_bloquer() {
    let mut a = action("a", &["facultatives"], "C01");
    a["financements"] = json!([{"id": "f", "source": "autre", "nom": "Région", "exercice": 2022, "prevu": "1.00"}]);
    let autre = gravites(&dossier("2022", json!({"actions": [a]})), "financeur-admis");
    assert!(autre == [Gravite::AVerifier] || autre == [Gravite::Respecte], "never blocking: {autre:?}");
    assert_eq!(
        gravites(&dossier("2022", json!({"enveloppes": enveloppes("1.00")})), "financeur-admis"),
        [Gravite::Respecte]
    );
}

#[test]
fn la_periode_du_cadre_et_la_regle_qui_la_contredit() {
    let constats = trouver(&dossier("2022", json!({})), "periode-du-contrat", "2022-06-01");
    let gravites: Vec<Gravite> = constats.iter().map(|c| c.gravite).collect();
    assert_eq!(gravites, [Gravite::AVerifier, Gravite::Respecte], "both texts are shown");
    let courte = dossier("2022", json!({"periode": {"debut": "2022-01-01", "fin": "2023-12-31"}}));
    let constats = trouver(&courte, "periode-du-contrat", "2022-06-01");
    assert_eq!(constats.len(), 1, "the later rule is met, the first is not");
    assert_eq!(constats[0].gravite, Gravite::AVerifier);
}

fn jalons(odpe: &str, deliberation: &str, signature: &str) -> Value {
    let un = |quoi: &str, jour: &str| json!({"id": quoi, "quoi": quoi, "libelle": quoi, "fait": jour});
    json!([un("odpe", odpe), un("deliberation", deliberation), un("signature", signature)])
}

#[test_case("2022-06-08", "2022-06-24", "2022-06-28", true; "in order")]
#[test_case("2022-06-08", "2022-06-24", "2022-06-24", true; "signed on the day of the vote")]
#[test_case("2022-06-25", "2022-06-24", "2022-06-28", false; "ODPE after the vote")]
#[test_case("2022-06-08", "2022-06-29", "2022-06-28", false; "signed before the vote")]
fn odpe_puis_assemblee_puis_signature(odpe: &str, deliberation: &str, signature: &str, en_ordre: bool) {
    let d = dossier("2022", json!({"jalons": jalons(odpe, deliberation, signature)}));
    let trouvees = gravites(&d, "ordre-des-etapes");
    assert_eq!(trouvees.iter().all(|g| *g == Gravite::Respecte) && !trouvees.is_empty(), en_ordre, "{trouvees:?}");
}

#[test_case("2020-10-14", Gravite::Respecte)]
#[test_case("2020-10-15", Gravite::Respecte; "the day itself is in time: a real contract was signed on it")]
#[test_case("2020-10-16", Gravite::AVerifier; "late is signalled, never blocked")]
fn signature_avant_le_15_octobre_2020(jour: &str, attendue: Gravite) {
    let d = dossier("2020", json!({"date_signature": jour}));
    assert_eq!(gravites(&d, "signature-dans-les-delais"), [attendue]);
}

#[test_case("2020-10-14", Gravite::Respecte; "the day before")]
#[test_case("2020-10-15", Gravite::Respecte; "the day planned")]
#[test_case("2020-10-16", Gravite::AVerifier; "the day has gone by and nothing is signed")]
fn une_date_prevue_et_passee_n_est_pas_une_signature(jour: &str, attendue: Gravite) {
    let prevue = json!([{"id": "s", "quoi": "signature", "libelle": "s", "prevu": "2020-10-15"}]);
    let constats = trouver(&dossier("2020", json!({"jalons": prevue})), "signature-dans-les-delais", jour);
    assert_eq!(constats.iter().map(|c| c.gravite).collect::<Vec<_>>(), [attendue]);
}

#[test]
fn pas_de_signature_sans_deliberation() {
    assert_eq!(
        gravites(&dossier("2022", json!({})), "deliberation-avant-signature"),
        [Gravite::AVerifier],
        "still a thing to do"
    );
    let signe = dossier("2022", json!({"date_signature": "2022-06-28"}));
    assert_eq!(gravites(&signe, "deliberation-avant-signature"), [Gravite::Bloquant]);
    let mut departement = partie("departement");
    departement["deliberation"] = json!({"numero": "22CD03-14", "date": "2022-06-24"});
    let vote = dossier(
        "2022",
        json!({"date_signature": "2022-06-28", "parties": [partie("prefet"), partie("ars"), departement]}),
    );
    assert_eq!(gravites(&vote, "deliberation-avant-signature"), [Gravite::Respecte]);
}

/// What is planned, what was planned and what took place are three things to say.
#[test_case(json!({"prevu": "2022-06-24"}), "2022-06-24", "prevue"; "the day planned")]
#[test_case(json!({"prevu": "2022-06-24"}), "2022-06-25", "passee"; "the day has gone by")]
#[test_case(json!({"fait": "2022-06-24"}), "2022-06-25", "votee"; "done, without its number")]
fn une_deliberation_incomplete_dit_ou_en_est_le_vote(date: Value, jour: &str, moment: &str) {
    let mut etape = json!({"id": "d", "quoi": "deliberation", "libelle": "d"});
    etape.as_object_mut().unwrap().extend(date.as_object().unwrap().clone());
    let constats = trouver(&dossier("2022", json!({"jalons": [etape]})), "deliberation-avant-signature", jour);
    let dits: Vec<&str> = ["prevue", "passee", "votee"].into_iter().filter(|m| constats[0].jour(m).is_some()).collect();
    assert_eq!(dits, [moment]);
}

#[test_case("2023-06-30", Gravite::Respecte; "the limit itself")]
#[test_case("2023-07-01", Gravite::AVerifier; "a day late")]
fn rapport_arrete_avant_le_30_juin(arrete: &str, attendue: Gravite) {
    let d = dossier(
        "2022",
        json!({"statut": "signe", "rapports": [{"id": "r", "exercice": 2022, "etat": "arrete",
        "approbations": [{"id": "a", "partie": "prefet", "le": arrete}]}]}),
    );
    let constats = trouver(&d, "rapport-annuel", "2023-12-01");
    assert_eq!(constats.iter().map(|c| c.gravite).collect::<Vec<_>>(), [attendue]);
}

#[test]
fn le_rapport_2020_a_ete_reporte_au_30_septembre_2021() {
    let d = dossier("2020", json!({"statut": "signe"}));
    let avant = trouver(&d, "rapport-annuel", "2021-09-30");
    assert_eq!(
        avant.iter().map(|c| c.gravite).collect::<Vec<_>>(),
        [Gravite::Information],
        "the day itself is not late"
    );
    let apres = trouver(&d, "rapport-annuel", "2021-10-01");
    assert_eq!(apres.iter().map(|c| c.gravite).collect::<Vec<_>>(), [Gravite::AVerifier]);
    assert_eq!(
        trouver(&dossier("2020", json!({})), "rapport-annuel", "2021-10-01"),
        [],
        "an unsigned contract owes no report"
    );
}

#[test]
fn un_texte_du_modele_se_confirme_par_un_nom() {
    let article = |confirme: Value| json!([{"id": "objet", "titre": "Objet", "corps": {"type": "doc"}, "modele": "objet@2022", "fiabilite": "redige", "confirme": confirme}]);
    let attente = dossier("2022", json!({"articles": article(Value::Null)}));
    assert_eq!(gravites(&attente, "textes-a-confirmer"), [Gravite::AVerifier]);
    let confirme = dossier("2022", json!({"articles": article(json!({"par": "C. Vidal", "le": "2022-06-01"}))}));
    assert_eq!(gravites(&confirme, "textes-a-confirmer"), [Gravite::Respecte]);
}

#[test]
fn un_passage_entre_crochets_se_signale() {
    let article = |texte: &str| {
        json!([{"id": "objet", "titre": "Objet", "corps": {"type": "doc", "content": [
            {"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": texte}]}]}}])
    };
    let d = dossier("2022", json!({"articles": article("[Enjeux du territoire à rédiger]")}));
    let constats = trouver(&d, "passages-a-rediger", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier]);
    assert_eq!(constats[0].extraits[0].mots, "[Enjeux du territoire à rédiger]");
    assert!(constats[0].extraits[0].chemin.starts_with(&constats[0].cibles[0]));
    let d = dossier("2022", json!({"articles": article("Un texte [avec une incise] écrit.")}));
    assert_eq!(gravites(&d, "passages-a-rediger"), []);
    let mut fiche = action("a", &["facultatives"], "C01");
    fiche["code"] = json!("B3");
    fiche["description"] = article("Créer [à préciser] places.")[0]["corps"].clone();
    fiche["etapes"] = json!([{"id": "e", "libelle": "Ouvrir [à préciser] places"}]);
    let constats = trouver(&dossier("2022", json!({"actions": [fiche]})), "passages-a-rediger", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier]);
    assert_eq!(constats[0].cibles, ["actions/a/description", "actions/a/etapes/e/libelle"]);
    assert_eq!(
        constats[0].liste("passages"),
        ["« à préciser » (fiche B3, description)", "« à préciser » (fiche B3, étape)"]
    );
    assert_eq!(constats[0].extraits[0].mots, "[à préciser]");
}

#[test]
fn un_chiffre_fictif_bloque_hors_d_une_demonstration() {
    let fictives = json!([{"id": "e", "source": "etat", "debut": "2022-01-01", "fin": "2022-12-31", "portee": "contrat",
        "notifie": {"valeur": "1.00", "origine": {"nature": "fictif"}}}]);
    assert_eq!(gravites(&dossier("2022", json!({"enveloppes": fictives})), "chiffres-fictifs"), [Gravite::Bloquant]);
    let demo = dossier("2022", json!({"enveloppes": fictives, "avertissement": "Démonstration"}));
    assert_eq!(gravites(&demo, "chiffres-fictifs"), [Gravite::Information]);
    let mut ligne = json!({"id": "l", "source": "etat", "exercice": 2022});
    for mesure in ["prevu", "engage", "paye", "report"] {
        ligne[mesure] = json!({"valeur": "1.00", "origine": {"nature": "fictif"}});
    }
    let mut a = action("a", &["fondamentales"], "P1");
    a["financements"] = json!([ligne]);
    let quatre = trouver(&dossier("2022", json!({"actions": [a]})), "chiffres-fictifs", "2022-06-01");
    assert_eq!(quatre[0].nombre("nombre"), 4, "figures are counted, not the lines that they stand in");
}

#[test]
fn l_intitule_imprime_ne_bouge_pas_quand_le_catalogue_change() {
    let exact = cadre("2022").objectif("P1").unwrap().titre.clone();
    let avec = |libelle: &str| {
        let mut a = action("a", &["fondamentales"], "P1");
        a["objectifs"][0]["libelle"] = json!(libelle);
        dossier("2022", json!({"actions": [a]}))
    };
    assert_eq!(gravites(&avec(&exact), "libelle-du-catalogue"), []);
    assert_eq!(gravites(&avec("Autre intitulé"), "libelle-du-catalogue"), [Gravite::Information]);
}

/// A title that is only near the text, corrected by another that is: the former one is known, any other is not judged.
#[test]
fn un_ancien_intitule_se_dit_quelle_que_soit_la_redaction() {
    let mut cadre = cadre("2022").clone();
    let objectif = cadre.objectifs.iter_mut().find(|o| o.code == "C01").unwrap();
    objectif.redaction = Redaction::Approchee;
    let ancien = std::mem::replace(&mut objectif.titre, "Nouvel intitulé".to_owned());
    let variante = |valeur: &str| Sourcee {
        valeur: valeur.to_owned(),
        fiabilite: Fiabilite::Presse,
        source: objectif.source.clone(),
        note: None,
    };
    objectif.variantes = vec![variante(&ancien), variante("Une autre façon de le dire")];
    cadre.retouches = vec![Retouche {
        le: "2025-06-03".parse().unwrap(),
        par: "Camille Exemple".to_owned(),
        nature: NatureRetouche::TitreCorrige,
        objet: "C01".to_owned(),
        avant: Some(ancien.clone()),
        apres: Some("Nouvel intitulé".to_owned()),
        source: None,
        page: None,
    }];
    let dit = |libelle: &str, cadre: &Cadre| {
        let mut a = action("a", &["facultatives"], "C01");
        a["objectifs"][0]["libelle"] = json!(libelle);
        graves(&sous(&dossier("2022", json!({"actions": [a]})), &[cadre], "libelle-du-catalogue", "2022-06-01"))
    };
    assert_eq!(dit(&ancien, &cadre), [Gravite::Information]);
    assert_eq!(dit("Nouvel intitulé", &cadre), []);
    assert_eq!(
        dit("Une autre façon de le dire", &cadre),
        [],
        "a wording seen elsewhere was never that of the catalogue"
    );
    cadre.retouches.clear();
    assert_eq!(dit(&ancien, &cadre), [], "nobody corrected it");
}

#[test]
fn une_fiche_dit_quoi_pour_qui_par_qui_quand_et_avec_quoi() {
    let texte = json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"}, "content": [{"type": "text", "text": "x"}]}]});
    let mut a = action("a", &["facultatives"], "C01");
    a["description"] = texte.clone();
    a["public"] = texte;
    a["pilote"] = json!("PMI");
    a["etapes"] = json!([{"id": "e", "libelle": "Début"}]);
    assert_eq!(
        gravites(&dossier("2022", json!({"actions": [a.clone()]})), "fiche-par-action"),
        [Gravite::AVerifier],
        "no money"
    );
    a["financements"] = json!([{"id": "f", "source": "etat", "exercice": 2022, "prevu": "1.00"}]);
    assert_eq!(gravites(&dossier("2022", json!({"actions": [a]})), "fiche-par-action"), [Gravite::Respecte]);
}

#[test]
fn verifier_ne_depend_pas_de_l_ordre_et_trie_par_gravite() {
    let d = dossier("2022", json!({"actions": actions(3), "enveloppes": enveloppes("100000.00")}));
    let constats = verifier(&d, &[cadre("2022")], referentiel::annuaire(), "2022-06-01".parse().unwrap());
    assert!(constats.windows(2).all(|w| w[0].gravite <= w[1].gravite), "the most serious first");
    let cles: std::collections::BTreeSet<String> =
        constats.iter().map(|c| format!("{}{:?}", c.cle(), c.details)).collect();
    assert_eq!(cles.len(), constats.len(), "no finding twice");
}

/// An article that counts the actions: right, off by one, and the same in words.
#[test_case("Le plan comprend 6 actions.", Gravite::Respecte; "the number itself")]
#[test_case("Le plan comprend six actions.", Gravite::Respecte; "in words")]
#[test_case("Le plan comprend 7 actions.", Gravite::AVerifier; "one more")]
#[test_case("Le plan comprend cinq actions.", Gravite::AVerifier; "one less, in words")]
#[test_case("Le contrat est conclu pour une durée de trois ans.", Gravite::Respecte; "the duration")]
#[test_case("Le contrat est conclu pour une durée de 35 mois.", Gravite::AVerifier; "one month short")]
#[test_case("Le contrat court du 1er janvier 2022 au 31 décembre 2024.", Gravite::Respecte; "the period")]
#[test_case("Le contrat court du 1er janvier 2022 au 30 décembre 2024.", Gravite::AVerifier; "one day short")]
fn un_chiffre_ecrit_a_la_main_se_compare(phrase: &str, attendue: Gravite) {
    let corps = json!({"type": "doc", "content": [
        {"type": "paragraphe", "attrs": {"id": "p1"}, "content": [{"type": "text", "text": phrase}]}]});
    let articles = json!([{"id": "objet", "titre": "Objet", "corps": corps}]);
    let d = dossier("2022", json!({"actions": actions(6), "articles": articles}));
    assert_eq!(gravites(&d, "chiffres-des-textes"), [attendue]);
}

#[test]
fn un_element_sans_intitule_se_signale_a_sa_place() {
    let texte = |mots: &str| {
        json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"},
            "content": [{"type": "text", "text": mots}]}]})
    };
    let mut une = action("a", &["facultatives"], "C01");
    une["intitule"] = json!("Nouvelle action");
    une["etapes"] = json!([{"id": "e", "libelle": "Nouvelle étape"}, {"id": "f", "libelle": "Recruter"}]);
    une["indicateurs"] = json!([{"id": "i", "code": "C01.1", "libelle": " "}]);
    let ajouts = json!({
        "parties": [{"id": "p", "role": "autre", "designation": "Nouvelle partie", "qualite": "représentant", "signe": true}],
        "visas": [{"id": "v", "texte": texte("Vu\u{a0} ;")}, {"id": "w", "texte": texte("Vu le code ;")}],
        "articles": [{"id": "pre", "titre": "Préambule", "corps": texte("x"), "preambule": true},
            {"id": "x", "titre": "Nouvel article", "corps": texte("x")}],
        "jalons": [{"id": "j", "quoi": "j", "libelle": ""}],
        "actions": [une],
    });
    let constats = trouver(&dossier("2022", ajouts), "intitules-a-ecrire", "2022-06-01");
    assert_eq!(graves(&constats), [Gravite::AVerifier]);
    assert_eq!(
        constats[0].cibles,
        [
            "parties/p/designation",
            "visas/v/texte",
            "articles/x/titre",
            "actions/a/intitule",
            "actions/a/etapes/e/libelle",
            "actions/a/indicateurs/i/libelle",
            "jalons/j/libelle",
        ]
    );
    let Detail::Liste(elements) = &constats[0].details["elements"] else { panic!("a list") };
    assert_eq!(elements[2], "l’article 1");
    assert_eq!(elements[6], "l’étape 1 du calendrier");
}

#[test]
fn un_nom_laisse_n_en_couvre_pas_un_autre() {
    let d = |mots: &str| {
        let texte = json!({"type": "doc", "content": [{"type": "paragraphe", "attrs": {"id": "p"},
            "content": [{"type": "text", "text": mots}]}]});
        dossier("2022", json!({"articles": [{"id": "x", "titre": "Objet", "corps": texte}]}))
    };
    let premier = trouver(&d("L’enfant Jésus de Prague."), "personne-nommee", "2022-06-01");
    assert_eq!(premier[0].extraits[0].mots, "enfant Jésus");
    let mut deux = d("L’enfant Jésus de Prague, l’enfant Léa.");
    let derogation = json!({"id": "d", "regle": "personne-nommee", "cible": "articles/x/corps",
        "precision": premier[0].precision, "motif": "Un nom de lieu.", "auteur": "C. Vidal", "le": "2022-05-01"});
    let derogation: domaine::dossier::Derogation = serde_json::from_value(derogation).expect("a derogation");
    let mut un = d("L’enfant Jésus de Prague.");
    un.derogations.push(derogation.clone());
    deux.derogations.push(derogation);
    assert_eq!(gravites(&un, "personne-nommee"), [Gravite::Laisse]);
    assert_eq!(gravites(&deux, "personne-nommee"), [Gravite::AVerifier]);
}
