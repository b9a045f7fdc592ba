//! Dossiers of other départements, written from the schema alone: they come in, are checked without a wrong finding, print.
//!
//! Names and amounts are made up; what each one has of its own is real: fifteen months, a territory outside the 101, an
//! agency of three territories, a signature before the instruction, five signatories, an unsplit amount of the ARS, a
//! metropolis, two préfets, one year where the text says two, a signature that a cyclone delayed; a contract signed on the 29th of
//! February once it was over, an amount of zero beside one that nobody knows, an action that the ONDAM pays alone, indicators
//! that are followed only, a single cent.

use std::path::{Path, PathBuf};

use application::textes::constats;
use application::{Constat, Demande, Dossier, Gravite, Jour, ecrire_dossier, lire_dossier, verifier};
use test_case::test_case;

fn chemin(nom: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/etrangers").join(format!("{nom}.json"))
}

fn lire(nom: &str) -> Dossier {
    lire_dossier(&chemin(nom)).unwrap_or_else(|e| panic!("{nom}: {e}"))
}

fn a_dire(dossier: &Dossier, jour: &str) -> Vec<Constat> {
    let jour: Jour = jour.parse().unwrap();
    let constats = verifier(dossier, jour).unwrap();
    constats.into_iter().filter(|c| matches!(c.gravite, Gravite::Bloquant | Gravite::AVerifier)).collect()
}

/// What is left is true: two texts give two ends to a contract of 2022-2024, and fifteen months are not its three years.
#[test_case("quinze-mois", &["periode-du-contrat"])]
#[test_case("hors-des-101", &["periode-du-contrat"])]
#[test_case("ars-de-trois-territoires", &["periode-du-contrat"])]
#[test_case("signature-avant-instruction", &["periode-du-contrat"])]
#[test_case("cinq-signataires", &["periode-du-contrat"])]
#[test_case("ars-non-ventilee", &["total-des-sources", "periode-du-contrat"]; "a yearly total against three years together")]
fn aucun_constat_n_est_faux(nom: &str, attendus: &[&str]) {
    let constats = a_dire(&lire(nom), "2022-12-01");
    let regles: Vec<&str> = constats.iter().map(|c| c.regle).collect();
    assert_eq!(regles, attendus, "{nom}: {constats:#?}");
    assert!(constats.iter().all(|c| c.gravite == Gravite::AVerifier), "{nom}: nothing blocks");
}

/// Other years, other frameworks: the list of 2021 with its hole, an agency that a delegate signs for, a contract signed
/// before its instruction, five signatories, three years of the ARS in one amount that the actions spread.
#[test_case("calvados-quinze-mois", "2022-03-01", &["objectifs-inconnus", "signature-dans-les-delais"]; "signed in December for a deadline of September")]
#[test_case("saint-martin-2021", "2022-03-01", &["objectifs-inconnus"]; "signed on the last day")]
#[test_case("guadeloupe-2023", "2023-09-01", &[])]
#[test_case("cote-d-or-avant-instruction", "2025-10-01", &["objectifs-inconnus"])]
#[test_case("gironde-cinq-signataires", "2024-12-20", &[])]
#[test_case("vosges-ars-non-ventilee", "2025-10-01", &["objectifs-inconnus"])]
#[test_case("lyon-metropole-2023", "2023-12-01", &[]; "a metropolis that follows its former contract")]
#[test_case("mayotte-2024", "2025-04-01", &[]; "signed late, for a reason that its text dates")]
#[test_case("paris-2021", "2021-08-01", &["objectifs-inconnus", "periode-du-contrat"]; "one year of the two")]
#[test_case("corse-2025", "2026-01-15", &["objectifs-inconnus", "autre-contrat"]; "two préfets, an amount of State and agency together")]
#[test_case("correze-2023-jour-bissextile", "2024-03-15", &["objectifs-facultatifs", "indicateur-par-objectif", "sommes-partielles", "ordre-des-etapes", "dates-concordantes", "pieces-de-l-avenant"]; "signed on the 29th of February, after its end")]
#[test_case("guyane-2025-ondam-seul", "2025-06-01", &["objectifs-inconnus", "indicateur-par-objectif", "cofinancement-par-action", "part-departement", "deliberation-avant-signature"]; "an action that the ONDAM pays alone")]
#[test_case("paris-2024-suivi-seul", "2024-02-01", &["services-associes", "objectifs-facultatifs", "fir-prevention", "deliberation-avant-signature", "signature-dans-les-delais"]; "indicators that are followed only")]
#[test_case("corse-2024-un-centime", "2024-02-01", &["services-associes", "objectifs-facultatifs", "fir-prevention", "deliberation-avant-signature", "signature-dans-les-delais"]; "a single cent from the FIR")]
fn aucun_constat_n_est_faux_sous_les_autres_cadres(nom: &str, jour: &str, attendus: &[&str]) {
    let constats = a_dire(&lire(nom), jour);
    let regles: Vec<&str> = constats.iter().map(|c| c.regle).collect();
    assert_eq!(regles, attendus, "{nom}: {constats:#?}");
    assert!(constats.iter().all(|c| c.gravite == Gravite::AVerifier), "{nom}: nothing blocks");
}

/// What three years of one amount pay for is spread by year: nothing is left to spread, on screen and on paper.
#[test]
fn un_montant_de_trois_ans_reparti_n_est_pas_dit_non_ventile() {
    let dossier = lire("vosges-ars-non-ventilee");
    let jour: Jour = "2025-10-01".parse().unwrap();
    let dites = verifier(&dossier, jour).unwrap();
    assert!(dites.iter().any(|c| c.regle == "enveloppe-non-ventilee" && c.gravite == Gravite::Respecte));
    let imprime = serde_json::to_string(&application::composer(&dossier, &Demande::Convention, jour).unwrap()).unwrap();
    assert!(!imprime.contains("Crédits notifiés et non ventilés"));
    let mut moins = dossier.clone();
    moins.actions[2].financements.retain(|f| f.source == domaine::dossier::Source::Departement);
    let imprime = serde_json::to_string(&application::composer(&moins, &Demande::Convention, jour).unwrap()).unwrap();
    assert!(imprime.contains("Crédits notifiés et non ventilés"), "sixty thousand euros have no action");
}

/// Years later, only the reports and results that nobody wrote are missing.
#[test_case("quinze-mois")]
#[test_case("hors-des-101")]
#[test_case("cinq-signataires")]
fn plus_tard_il_ne_manque_que_les_rapports(nom: &str) {
    for constat in a_dire(&lire(nom), "2026-12-01") {
        let attendu = ["periode-du-contrat", "rapport-annuel", "resultats-non-renseignes"].contains(&constat.regle);
        assert!(attendu && constat.gravite == Gravite::AVerifier, "{nom}: {constat:?}");
    }
}

#[test_case("quinze-mois", "octobre 2022 à décembre 2023")]
#[test_case("hors-des-101", "Collectivité de Saint-Martin")]
#[test_case("ars-de-trois-territoires", "par délégation de la directrice générale")]
#[test_case("signature-avant-instruction", "20 janvier 2022")]
#[test_case("cinq-signataires", "directeur académique des services")]
#[test_case("ars-non-ventilee", "180 000 €")]
#[test_case("calvados-quinze-mois", "octobre 2021 à décembre 2022")]
#[test_case("saint-martin-2021", "La Collectivité de Saint-Martin")]
#[test_case("guadeloupe-2023", "pour le directeur général et par délégation")]
#[test_case("cote-d-or-avant-instruction", "2 avril 2025")]
#[test_case("gironde-cinq-signataires", "recteur de l’académie")]
#[test_case("vosges-ars-non-ventilee", "ARS (non ventilé)")]
#[test_case("lyon-metropole-2023", "Pour la Métropole de Lyon")]
#[test_case("mayotte-2024", "Pour le Département de Mayotte"; "a body written without its article")]
#[test_case("paris-2021", "maire de Paris")]
#[test_case("corse-2025", "préfet de la Haute-Corse")]
#[test_case("correze-2023-jour-bissextile", "29 février 2024")]
#[test_case("guyane-2025-ondam-seul", "Pour la Collectivité territoriale de Guyane")]
#[test_case("paris-2024-suivi-seul", "Loïc Le Cœur")]
#[test_case("corse-2024-un-centime", "Monsieur Cœur d’Œillet"; "a name with ligatures")]
fn chacun_s_imprime(nom: &str, imprime: &str) {
    let dossier = lire(nom);
    let document = application::composer(&dossier, &Demande::Convention, "2022-12-01".parse().unwrap()).unwrap();
    let texte = serde_json::to_string(&document).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(texte.contains(imprime), "{nom} prints « {imprime} »");
    let pdf = application::pdf(&dossier, &Demande::Convention, "2022-12-01".parse().unwrap(), None).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"), "{nom}");
    for constat in verifier(&dossier, "2026-12-01".parse().unwrap()).unwrap() {
        let vue = constats::vue(&constat, &dossier);
        assert!(!vue.explication.is_empty() && !vue.ou.is_empty(), "{nom}: {}", constat.regle);
    }
}

/// Whatever its parts are named, no sentence of a document or of a finding is ill-formed.
#[test]
fn aucune_phrase_n_est_mal_formee() {
    const FAUTES: [&str; 12] =
        [" ,", " .", "..", "« »", "()", " de le ", " de les ", " à les ", " de de ", "d’ ", "l’ ", "Non renseigné non"];
    let mut lus = 0;
    for fichier in std::fs::read_dir(chemin("x").parent().unwrap()).unwrap() {
        let fichier = fichier.unwrap().path();
        let dossier = lire_dossier(&fichier).unwrap();
        let jour: Jour = "2025-06-01".parse().unwrap();
        let mut phrases = Vec::new();
        for demande in application::documents_du_dossier(&dossier).into_iter().chain([Demande::Controle]) {
            let Ok(document) = application::composer(&dossier, &demande, jour) else { continue };
            mots(&serde_json::to_value(&document).unwrap(), &mut phrases);
        }
        for constat in verifier(&dossier, jour).unwrap() {
            let vue = constats::vue(&constat, &dossier);
            phrases.extend([vue.titre, vue.explication]);
        }
        for phrase in &phrases {
            let lue = phrase.replace(['\u{a0}', '\u{202f}'], " ");
            for faute in FAUTES {
                assert!(!lue.contains(faute), "{}: « {faute} » in « {lue} »", fichier.display());
            }
        }
        lus += phrases.len();
    }
    assert!(lus > 5000, "{lus} texts");
}

fn mots(valeur: &serde_json::Value, phrases: &mut Vec<String>) {
    match valeur {
        serde_json::Value::String(texte) => phrases.push(texte.clone()),
        serde_json::Value::Array(liste) => liste.iter().for_each(|v| mots(v, phrases)),
        serde_json::Value::Object(champs) => champs.values().for_each(|v| mots(v, phrases)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn chacun_ressort_comme_il_est_entre() {
    let dossier = tempfile::tempdir().unwrap();
    for fichier in std::fs::read_dir(chemin("x").parent().unwrap()).unwrap() {
        let fichier = fichier.unwrap().path();
        let lu = lire_dossier(&fichier).unwrap();
        let paquet = dossier.path().join("copie.paraphe");
        ecrire_dossier(&lu, &paquet).unwrap();
        assert_eq!(lire_dossier(&paquet).unwrap(), lu, "{}", fichier.display());
    }
}

/// Two findings never share a key, on any day: what is left for one is not left for the other.
#[test]
fn chaque_constat_a_sa_cle() {
    let mut dossiers: Vec<Dossier> =
        application::EXEMPLES.iter().map(|e| application::exemple(e.nom).unwrap()).collect();
    dossiers.extend(["quinze-mois", "ars-non-ventilee", "cinq-signataires"].map(lire));
    for dossier in dossiers {
        for jour in ["2022-06-08", "2023-07-01", "2026-12-01"] {
            let constats = verifier(&dossier, jour.parse().unwrap()).unwrap();
            let cles: std::collections::BTreeSet<String> = constats.iter().map(Constat::cle).collect();
            assert_eq!(cles.len(), constats.len(), "{} on {jour}", dossier.titre);
        }
    }
}
