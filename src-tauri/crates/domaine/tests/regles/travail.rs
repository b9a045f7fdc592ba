//! The work of checking grows with the number of fiches and no faster: counted, not timed.

use domaine::dossier::Dossier;
use domaine::regles::verifier_en_comptant;
use serde_json::{Value, json};

use super::{cadre, dossier};

/// A full dossier: indicators, money of four funders over three years, on each fiche.
fn complet(fiches: usize, indicateurs: usize) -> Dossier {
    let actions: Vec<Value> = (0..fiches)
        .map(|n| {
            let indicateurs: Vec<Value> = (0..indicateurs)
                .map(|i| json!({"id": format!("i{i}"), "code": format!("{n}.{i}"), "libelle": "x",
                    "cibles": {"2022": "1", "2023": "2"}, "realises": {"2022": {"valeur": "1"}}}))
                .collect();
            let lignes: Vec<Value> = ["etat", "fir", "ondam", "departement"]
                .iter()
                .flat_map(|source| (2022..=2024).map(move |annee| json!({"id": format!("{source}-{annee}"), "source": source, "exercice": annee, "prevu": "1.00"})))
                .collect();
            json!({"id": format!("a{n}"), "code": format!("A{n}"), "intitule": "x", "listes": ["facultatives"], "engagement": "E1",
                "objectifs": [{"id": "o", "cadre": "2022", "code": "C01", "libelle": "x"}], "indicateurs": indicateurs, "financements": lignes})
        })
        .collect();
    let enveloppes: Vec<Value> = ["etat", "fir", "ondam"]
        .iter()
        .flat_map(|source| (2022..=2024).map(move |annee| json!({"id": format!("{source}-{annee}"), "source": source,
            "debut": format!("{annee}-01-01"), "fin": format!("{annee}-12-31"), "portee": "contrat", "notifie": "1000000.00"})))
        .collect();
    dossier(
        "2022",
        json!({"statut": "signe", "actions": actions, "enveloppes": enveloppes,
        "avenants": [{"id": "v", "numero": 1, "base": "x", "blocs": []}]}),
    )
}

fn travail(fiches: usize, indicateurs: usize) -> usize {
    let (constats, lectures) = verifier_en_comptant(
        &complet(fiches, indicateurs),
        &[cadre("2022")],
        referentiel::annuaire(),
        "2025-01-15".parse().unwrap(),
    );
    assert!(constats.len() > 20, "every rule looked at the dossier");
    lectures
}

#[test]
fn le_travail_croit_avec_le_nombre_de_fiches_et_pas_plus_vite() {
    let (trente, soixante, deux_cent_quarante) = (travail(30, 3), travail(60, 3), travail(240, 3));
    assert!(trente > 30 * 20, "reading is counted: {trente}");
    assert!(soixante <= trente * 2, "twice the fiches, twice the work at most: {trente} then {soixante}");
    assert!(deux_cent_quarante <= trente * 8, "eight times the fiches: {trente} then {deux_cent_quarante}");
    let (un, dix) = (travail(60, 1), travail(60, 10));
    assert!(dix <= un * 10, "ten times the indicators: {un} then {dix}");
}

/// A rule reaches the actions by the context, which counts them: none goes round it.
#[test]
fn aucune_regle_ne_lit_les_actions_sans_etre_comptee() {
    let dossier = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/regles");
    let mut lus = 0;
    for fichier in std::fs::read_dir(dossier).unwrap() {
        let fichier = fichier.unwrap().path();
        let texte = std::fs::read_to_string(&fichier).unwrap();
        lus += 1;
        let comptees = texte.matches("dossier.actions").count()
            - texte.matches("dossier.actions.is_empty()").count()
            - texte.matches("dossier.actions.last()").count();
        let permises = usize::from(fichier.ends_with("contexte.rs"));
        assert_eq!(comptees, permises, "{} reads the actions by itself", fichier.display());
    }
    assert!(lus > 40, "the files of the rules were read: {lus}");
}
