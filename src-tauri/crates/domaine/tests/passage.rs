//! From one framework to another, on the real ones: links, what is kept, what has no counterpart, what differs.

use domaine::arbre;
use domaine::cadre::{Cadre, Changement, Ecart, Fiabilite, Rubrique, Severite, StatutObjectif, comparer};
use domaine::dossier::{Dossier, Liste};
use domaine::passage::{Filiation, Passage, Sort, passer};
use domaine::regles::verifier;
use serde_json::{Value, json};
use test_case::test_case;

fn cadre(code: &str) -> &'static Cadre {
    referentiel::cadre(code).expect("a shipped framework")
}

fn suites(avant: &str, code: &str, apres: &str) -> Vec<String> {
    let filiation = Filiation::new(&referentiel::cadres());
    filiation.suites(cadre(avant), code, cadre(apres)).into_iter().map(|s| s.code).collect()
}

#[test_case("2020", "F06", "2022", &["C01"]; "the CRIP goes on, with another status")]
#[test_case("2020", "F01", "2024", &["P1"]; "through the years between")]
#[test_case("2021", "F09", "2025", &["N09"]; "both continue the objective of 2020")]
#[test_case("2024", "P5", "2025", &[]; "consultations are not named in 2025")]
#[test_case("2025", "N03", "2024", &["P1", "P2", "P3", "P4"]; "backwards there are several")]
#[test_case("2022", "P1", "2022", &["P1"]; "the same framework")]
#[test_case("2022", "XX", "2024", &[]; "an unknown code")]
fn les_liens_entre_annees(avant: &str, code: &str, apres: &str, attendues: &[&str]) {
    assert_eq!(suites(avant, code, apres), attendues);
}

#[test]
fn une_chaine_est_aussi_sure_que_son_maillon_le_plus_faible() {
    let filiation = Filiation::new(&referentiel::cadres());
    let suites = filiation.suites(cadre("2022"), "C05", cadre("2025"));
    assert_eq!(suites[0].etapes.len(), 3, "2022, 2023, 2024, 2025");
    assert_eq!(suites[0].fiabilite(), Some(Fiabilite::AVerifier));
    let etapes: Vec<_> = suites[0].etapes.iter().map(|e| (e.de.0.as_str(), e.vers.0.as_str())).collect();
    assert_eq!(etapes, [("2022", "2023"), ("2023", "2024"), ("2024", "2025")], "in the order of years");
}

/// A dossier of 2024 with one action for each of these objectives.
fn dossier(objectifs: &[(&str, &str, &str)]) -> Dossier {
    let actions: Vec<Value> = objectifs
        .iter()
        .map(|(id, liste, code)| {
            json!({"id": id, "code": id.to_uppercase(), "intitule": id, "listes": [liste], "engagement": "E2",
                   "objectifs": [{"id": "o", "cadre": "2024", "code": code, "libelle": format!("Titre imprimé de {code}")}]})
        })
        .collect();
    let tree = json!({
        "format": 1, "id": "essai", "titre": "Contrat", "cadre": "2024", "territoires": ["15"],
        "collectivite": "departement-15", "periode": {"debut": "2024-01-01", "fin": "2024-12-31"}, "statut": "projet",
        "actions": actions
    });
    arbre::lire(tree.to_string().as_bytes()).unwrap_or_else(|refus| panic!("{refus}"))
}

fn vers_2025(dossier: &Dossier) -> Passage {
    passer(dossier, cadre("2024"), cadre("2025"), &referentiel::cadres())
}

#[test]
fn rien_ne_se_perd_sans_le_dire() {
    let ancien = dossier(&[
        ("a1", "fondamentales", "P1"),
        ("a2", "fondamentales", "P5"),
        ("b1", "facultatives", "C08"),
        ("b2", "facultatives", "C99"),
    ]);
    let avant = arbre::ecrire(&arbre::de_dossier(&ancien));
    let passage = vers_2025(&ancien);
    assert_eq!(arbre::ecrire(&arbre::de_dossier(&ancien)), avant, "the former dossier is untouched");
    assert_eq!(passage.dossier.cadre, "2025");
    let sorts: Vec<_> = passage.devenirs.iter().map(|d| (d.code.as_str(), matches!(d.sort, Sort::Garde(_)))).collect();
    assert_eq!(sorts, [("P1", true), ("P5", false), ("C08", true), ("C99", false)], "each objective is in the account");
    let vises = |n: usize| {
        let objectifs = &passage.dossier.actions[n].objectifs;
        objectifs.iter().map(|o| (o.cadre.as_str(), o.code.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(vises(0), [("2025", "N03")]);
    assert_eq!(vises(1), [("2024", "P5")], "without counterpart, the objective stays under its framework");
    assert_eq!(passage.dossier.actions[1].objectifs[0].libelle, "Titre imprimé de P5");
    assert_eq!(vises(3), [("2024", "C99")], "even one that no catalogue knows");
    let engagements: Vec<_> =
        passage.engagements.iter().map(|e| (e.code_action.as_str(), e.apres.as_deref())).collect();
    assert_eq!(engagements, [("A1", Some("N-P")), ("A2", None), ("B1", Some("N-Q")), ("B2", None)]);
    let listes: Vec<_> = passage.listes.iter().map(|l| (l.code_action.as_str(), l.avant, l.apres)).collect();
    assert_eq!(
        listes,
        [("B1", Liste::Facultatives, Liste::Fondamentales)],
        "a status that was not found moves nothing"
    );
    let manquants: Vec<_> = passage.sans_action.iter().map(|o| o.code.as_str()).collect();
    assert_eq!(manquants, ["N01"], "N02 is served by what was diversification");
}

#[test]
fn un_objectif_sans_suite_est_rappele_par_un_constat() {
    let ancien = dossier(&[("a1", "fondamentales", "P1"), ("a2", "fondamentales", "P5")]);
    let regle = |d: &Dossier| {
        let constats = verifier(d, &[cadre(&d.cadre)], referentiel::annuaire(), "2025-06-01".parse().unwrap());
        constats.into_iter().filter(|c| c.regle == "objectifs-d-un-autre-cadre").collect::<Vec<_>>()
    };
    assert!(regle(&ancien).is_empty());
    let constats = regle(&vers_2025(&ancien).dossier);
    assert_eq!(constats.len(), 1);
    assert_eq!(constats[0].cibles, ["actions/a2/objectifs/o"]);
}

#[test]
fn plusieurs_suites_restent_toutes_a_choisir() {
    let mut ancien = dossier(&[("a1", "fondamentales", "P1")]);
    ancien.cadre = "2025".to_owned();
    ancien.actions[0].objectifs[0].cadre = "2025".to_owned();
    ancien.actions[0].objectifs[0].code = "N03".to_owned();
    let passage = passer(&ancien, cadre("2025"), cadre("2024"), &referentiel::cadres());
    assert!(matches!(&passage.devenirs[0].sort, Sort::AChoisir(suites) if suites.len() == 4));
    assert_eq!(passage.dossier.actions[0].objectifs.len(), 4, "none is dropped before somebody chooses");
}

#[test]
fn les_services_associes_se_nomment_en_2023() {
    let mut d = dossier(&[]);
    let gravite = |d: &Dossier| {
        let constats = verifier(d, &[cadre("2024")], referentiel::annuaire(), "2024-10-01".parse().unwrap());
        constats.into_iter().find(|c| c.regle == "services-associes").map(|c| c.gravite)
    };
    assert_eq!(gravite(&d), Some(domaine::constat::Gravite::AVerifier));
    for (id, designation, attendue) in [
        ("justice", "La DTPJJ", domaine::constat::Gravite::AVerifier),
        ("education", "La direction académique", domaine::constat::Gravite::Respecte),
    ] {
        let partie = json!({"id": id, "role": "autre", "designation": designation, "qualite": "directeur"});
        d.parties.push(serde_json::from_value(partie).unwrap());
        assert_eq!(gravite(&d), Some(attendue), "{designation}");
    }
}

#[test]
fn un_cadre_ne_differe_pas_de_lui_meme() {
    for c in referentiel::cadres() {
        assert_eq!(comparer(c, c, &referentiel::cadres()), [], "{}", c.code);
    }
}

#[test]
fn la_comparaison_de_2020_et_2022_dit_le_changement_de_statut() {
    let ecarts = comparer(cadre("2020"), cadre("2022"), &referentiel::cadres());
    let crip = ecarts.iter().find(|e| e.code == "F06" && matches!(e.changement, Changement::Statut { .. }));
    let crip = crip.expect("the CRIP changes status");
    assert_eq!(crip.devient.as_deref(), Some("C01"));
    let attendu = Changement::Statut { avant: StatutObjectif::Obligatoire, apres: StatutObjectif::Facultatif };
    assert_eq!(crip.changement, attendu);
    let apparus =
        |rubrique| ecarts.iter().filter(|e| e.rubrique == rubrique && e.changement == Changement::Apparu).count();
    assert_eq!(apparus(Rubrique::Objectif), 4, "C06 to C09 continue nothing");
    assert!(ecarts.iter().any(|e| e.code == "F09" && e.changement == Changement::Disparu));
    for e in ecarts.iter().filter(|e| matches!(&e.changement, Changement::Valeur { avant, apres } if avant == apres)) {
        let meme = |autre: &&Ecart| (autre.rubrique, &autre.code, &autre.devient) == (e.rubrique, &e.code, &e.devient);
        assert_eq!(ecarts.iter().filter(meme).count(), 1, "{}: its new code is said once", e.code);
    }
}

#[test]
fn la_comparaison_dit_les_severites_et_les_nombres_qui_ne_sont_pas_fixes() {
    let ecarts = comparer(cadre("2020"), cadre("2022"), &referentiel::cadres());
    let de = |code: &str| ecarts.iter().filter(|e| e.code == code).map(|e| &e.changement).collect::<Vec<_>>();
    let severite = Changement::Severite { avant: Severite::Bloquant, apres: Severite::AVerifier };
    assert!(de("indicateur-par-objectif").contains(&&severite));
    assert!(!de("financeur-admis").contains(&&severite), "no text says that nobody else may pay");
    assert!(de("trois-signataires").is_empty(), "the same statement, as severe");
    assert_eq!(de("facultatifs_min"), [&Changement::Valeur { avant: "non fixé".into(), apres: "6".into() }]);
    assert_eq!(de("facultatifs_max"), [&Changement::Valeur { avant: "15".into(), apres: "non fixé".into() }]);
    let mut adouci = cadre("2022").clone();
    let meme = adouci.contraintes[0].regle.clone();
    adouci.contraintes[0].severite = Severite::Information;
    let seul = comparer(cadre("2022"), &adouci, &referentiel::cadres());
    assert_eq!(seul.len(), 1, "the severity alone changed: {seul:?}");
    assert_eq!(seul[0].code, meme);
}

#[test]
fn la_comparaison_dit_les_textes_les_parties_l_argent_et_suit_les_indicateurs() {
    let suivants = comparer(cadre("2021"), cadre("2022"), &referentiel::cadres());
    let entretiens = suivants.iter().find(|e| e.code == "IND-01").expect("its code changes");
    assert_eq!(entretiens.devient.as_deref(), Some("IND-P1"), "the same words go on under another code");
    assert!(suivants.iter().all(|e| e.code != "IND-P1"), "and it is said once");
    let perdu = suivants.iter().find(|e| e.code == "IND-11").expect("it goes");
    assert_eq!(perdu.changement, Changement::Disparu);

    let ecarts = comparer(cadre("2024"), cadre("2025"), &referentiel::cadres());
    let de = |rubrique| ecarts.iter().filter(move |e| e.rubrique == rubrique).collect::<Vec<_>>();
    let [texte] = de(Rubrique::Texte)[..] else { panic!("one founding text for another") };
    assert!(matches!(&texte.changement, Changement::Valeur { apres, .. } if apres.contains("2025/60")), "{texte:?}");
    let parties = de(Rubrique::Partie);
    assert!(parties.len() == 2 && parties.iter().all(|e| e.changement == Changement::Disparu), "{parties:?}");
    let valeur = |avant: &str, apres: &str| Changement::Valeur { avant: avant.into(), apres: apres.into() };
    let credits: Vec<_> = de(Rubrique::Financeur).iter().map(|e| e.changement.clone()).collect();
    assert_eq!(credits, [valeur("programme 304", "programme 304, action 17")]);
    let enveloppes: Vec<_> = de(Rubrique::Enveloppe).iter().map(|e| e.changement.clone()).collect();
    assert_eq!(enveloppes, [valeur("140 M€ ou 120 M€ (2024)", "120 M€ (2025)")], "what nobody found is no difference");

    let mut compte_autrement = cadre("2024").clone();
    compte_autrement.indicateurs[0].unite = "jours".to_owned();
    let [seul] = &comparer(cadre("2024"), &compte_autrement, &referentiel::cadres())[..] else { panic!("one") };
    assert!(matches!(&seul.changement, Changement::Valeur { apres, .. } if apres.starts_with("jours, ")), "{seul:?}");
}

#[test]
fn la_comparaison_de_2023_et_2024_dit_les_dates() {
    let ecarts = comparer(cadre("2023"), cadre("2024"), &referentiel::cadres());
    let signature = ecarts.iter().find(|e| e.rubrique == Rubrique::Echeance && e.code == "signature");
    let attendu = Changement::Valeur { avant: "sans date".into(), apres: "15 décembre 2024".into() };
    assert_eq!(signature.map(|e| &e.changement), Some(&attendu));
    assert!(ecarts.iter().all(|e| e.rubrique != Rubrique::Objectif), "2024 carries the objectives of 2023 over");
}

fn suites_d_indicateur(avant: &str, code: &str, apres: &str) -> Vec<(String, usize)> {
    let suites = domaine::filiation::suites(cadre(avant), code, cadre(apres), &referentiel::cadres());
    suites.into_iter().map(|s| (s.code, s.etapes.len())).collect()
}

#[test_case("2020", "IND-01", "2022", &[("IND-P1", 1)]; "another code")]
#[test_case("2021", "IND-01", "2024", &[("IND-P1", 4)]; "through 2020, 2022 and 2023")]
#[test_case("2024", "IND-P5", "2025", &[]; "no longer asked for")]
#[test_case("2025", "IND-H1", "2020", &[("IND-10", 4)]; "backwards")]
#[test_case("2022", "IND-P1", "2022", &[("IND-P1", 0)]; "the same framework")]
#[test_case("2022", "XX", "2024", &[]; "an unknown code")]
fn les_indicateurs_suivent_les_liens(avant: &str, code: &str, apres: &str, attendues: &[(&str, usize)]) {
    let attendues: Vec<_> = attendues.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect();
    assert_eq!(suites_d_indicateur(avant, code, apres), attendues);
}

/// A link stands above words; without one, the same words are enough, and say so by having no step.
#[test]
fn un_lien_passe_avant_les_memes_mots() {
    let mut apres = cadre("2025").clone();
    let rang = |c: &Cadre, code: &str| c.indicateurs.iter().position(|i| i.code == code).unwrap();
    let (p1, p2) = (rang(&apres, "IND-P1"), rang(&apres, "IND-P2"));
    let lien = std::mem::take(&mut apres.indicateurs[p1].issu_de);
    let suites = |apres: &Cadre| {
        let connus = referentiel::cadres();
        domaine::filiation::suites(cadre("2024"), "IND-P1", apres, &connus)
            .into_iter()
            .map(|s| (s.code, s.etapes.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(suites(&apres), [("IND-P1".to_owned(), 0)], "known by its words");
    apres.indicateurs[p1].libelle = "Autres mots".into();
    assert_eq!(suites(&apres), [], "neither link nor words");
    apres.indicateurs[p2].issu_de = lien;
    assert_eq!(suites(&apres), [("IND-P2".to_owned(), 1)], "the data says so");
}

/// A circle of links in a user's file ends by itself.
#[test]
fn un_cercle_de_liens_se_ferme() {
    let (mut a, mut b) = (cadre("2023").clone(), cadre("2024").clone());
    let lien = b.indicateurs[0].issu_de[0].clone();
    a.indicateurs[0].issu_de = vec![domaine::cadre::Correspondance { cadre: "2024".into(), ..lien }];
    b.indicateurs[0].issu_de[0].cadre = "2023".into();
    let suites = domaine::filiation::suites(&a, "IND-P1", &b, &[&a, &b]);
    assert_eq!(suites.iter().map(|s| s.code.as_str()).collect::<Vec<_>>(), ["IND-P1"]);
}

#[test]
fn la_comparaison_suit_les_indicateurs() {
    let ecarts = comparer(cadre("2020"), cadre("2022"), &referentiel::cadres());
    let ecarts: Vec<_> = ecarts.iter().filter(|e| e.rubrique == Rubrique::Indicateur).collect();
    let epp = ecarts.iter().find(|e| e.code == "IND-01").expect("its code changed");
    assert_eq!(epp.devient.as_deref(), Some("IND-P1"));
    assert!(ecarts.iter().any(|e| e.code == "IND-11" && e.changement == Changement::Disparu));
}
