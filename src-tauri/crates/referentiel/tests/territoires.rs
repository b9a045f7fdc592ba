//! Every name and title that is generated for the 101 territories, read line by line in the snapshots.

use std::fmt::Write as _;

use domaine::jour::Jour;
use domaine::territoire::Civilite;
use referentiel::{
    ars, ars_de, collectivite, collectivites, collectivites_pour, regions, source, territoire, territoires,
    territoires_de,
};

fn jour(texte: &str) -> Jour {
    texte.parse().expect("a test writes its dates well")
}

fn codes(territoire: &str, le: &str) -> Vec<&'static str> {
    collectivites_pour(territoire, jour(le)).into_iter().map(|c| c.code.as_str()).collect()
}

#[test]
fn il_y_a_101_territoires_18_regions_et_18_ars() {
    assert_eq!(territoires().len(), 101);
    assert_eq!(regions().len(), 18);
    assert_eq!(ars().len(), 18);
    assert_eq!(collectivites().len(), 92 + 11, "92 ordinary départements and eleven rows of their own");
}

#[test]
fn chaque_territoire_a_son_ars_et_sa_collectivite() {
    for territoire in territoires() {
        assert!(ars_de(&territoire.code).is_some(), "{}", territoire.nom);
        for le in ["2020-10-15", "2022-06-28", "2026-01-01"] {
            let nombre = codes(&territoire.code, le).len();
            assert_eq!(nombre, if territoire.code == "69" { 2 } else { 1 }, "{} on {le}", territoire.nom);
        }
    }
    for agence in ars() {
        assert!(agence.regions.iter().any(|r| regions().iter().any(|x| x.code == *r)), "{}", agence.nom);
        assert!(agence.nom.starts_with("agence"), "« l’ » elides before it");
    }
    assert_eq!(ars_de("978").map(|a| a.code.as_str()), ars_de("971").map(|a| a.code.as_str()));
    assert_eq!(ars_de("999"), None);
}

#[test]
fn les_collectivites_changent_a_leur_date() {
    assert_eq!(codes("15", "2022-06-28"), ["departement-15"]);
    assert_eq!(codes("2A", "2020-10-15"), ["collectivite-de-corse"]);
    assert_eq!(codes("2B", "2020-10-15"), ["collectivite-de-corse"]);
    for (le, attendu) in [
        ("2020-12-31", "departement-68"),
        ("2021-01-01", "collectivite-europeenne-d-alsace"),
        ("2021-01-02", "collectivite-europeenne-d-alsace"),
    ] {
        assert_eq!(codes("68", le), [attendu], "{le}");
    }
    assert_eq!(codes("69", "2022-01-01"), ["departement-69", "metropole-de-lyon"], "the caller chooses");
    assert_eq!(codes("976", "2025-12-31"), ["departement-976"]);
    assert_eq!(codes("976", "2026-01-01"), ["departement-region-de-mayotte"]);
    assert!(codes("999", "2022-01-01").is_empty());
}

#[test]
fn la_corse_a_deux_prefets() {
    let corse = collectivite("collectivite-de-corse").expect("a body that ships");
    let prefets: Vec<_> = territoires_de(corse).iter().map(|t| t.le_prefet(None)).collect();
    assert_eq!(prefets, ["le préfet de Corse, préfet de la Corse-du-Sud", "le préfet de la Haute-Corse"]);
}

#[test]
fn chaque_ligne_cite_une_source_connue() {
    for territoire in territoires() {
        assert!(source(territoire.source.as_str()).is_some(), "{}", territoire.nom);
    }
    for collectivite in collectivites() {
        assert!(source(collectivite.source.as_str()).is_some(), "{}", collectivite.code);
    }
}

#[test]
fn aucun_groupe_nominal_ne_commence_par_un_h() {
    for c in collectivites() {
        for groupe in [&c.nom, &c.designation, &c.assemblee, &c.organe_deliberant] {
            assert!(!groupe.nom.to_lowercase().starts_with('h'), "elision does not look at an h: {}", groupe.nom);
        }
    }
}

#[test]
fn l_apostrophe_est_typographique_partout() {
    for territoire in territoires() {
        assert!(!territoire.nom.contains('\''), "{}", territoire.nom);
    }
    let loir = territoire("41").expect("Loir-et-Cher");
    assert_eq!(loir.de(), "de Loir-et-Cher", "as the Département itself writes");
}

/// One line for each territory: the préfet in both genders and the ARS.
#[test]
fn titres_des_prefets() {
    let mut lignes = String::new();
    for t in territoires() {
        let agence = ars_de(&t.code).map_or("", |a| &a.sigle);
        let _ = writeln!(
            lignes,
            "{:<4}{} | {} | {} | {agence}",
            t.code,
            t.de(),
            t.le_prefet(None),
            t.qualite_prefet(Some(Civilite::Madame)),
        );
    }
    insta::assert_snapshot!(lignes);
}

/// One line for each body.
#[test]
fn titres_des_collectivites() {
    let mut lignes = String::new();
    let mut toutes: Vec<_> = collectivites().iter().collect();
    toutes.sort_by_key(|c| (&c.territoires, &c.code));
    for c in toutes {
        let _ = writeln!(
            lignes,
            "{} | {} | {} | {} | {} | {} | {}",
            c.nom.le(),
            c.nom.du(),
            c.l_executif(None),
            c.qualite_executif(Some(Civilite::Madame)),
            c.designation.au(),
            c.organe_deliberant.du(),
            c.titre_contrat(),
        );
    }
    insta::assert_snapshot!(lignes);
}

#[test]
fn titres_des_ars() {
    let mut lignes = String::new();
    for agence in ars() {
        let _ = writeln!(
            lignes,
            "{} | {} | {}",
            agence.sigle,
            agence.la_direction(None),
            agence.qualite_direction(Some(Civilite::Madame)),
        );
    }
    insta::assert_snapshot!(lignes);
}
