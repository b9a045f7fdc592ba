//! What is asked of each person in charge: only hers, once, and taken back as what was typed.

use super::*;
use application::{Exercice, collecte};

fn exercice() -> Exercice {
    "2023".parse().unwrap()
}

fn feuilles_de(dossier: &Dossier) -> Vec<(String, Vec<u8>)> {
    collecte(dossier, exercice(), jour()).unwrap()
}

/// The rows of a sheet that something can be typed in.
fn reperes(octets: &[u8]) -> Vec<String> {
    let tableur = Tableur::ouvrir(octets);
    let texte = |mis: &Mis| match mis {
        Mis::Texte(texte) if texte.starts_with("actions/") => Some(texte.clone()),
        _ => None,
    };
    tableur.cellules.values().filter_map(texte).collect()
}

#[test]
fn chaque_pilote_a_les_siens_et_personne_n_en_a_deux_fois() {
    let dossier = demo();
    let feuilles = feuilles_de(&dossier);
    assert_eq!(feuilles.len(), 5, "{:?}", feuilles.iter().map(|(nom, _)| nom).collect::<Vec<_>>());
    let mut demandes: Vec<String> = feuilles.iter().flat_map(|(_, octets)| reperes(octets)).collect();
    let nombre = demandes.len();
    demandes.sort();
    demandes.dedup();
    assert_eq!(demandes.len(), nombre, "nothing is asked twice");
    let indicateurs: usize = dossier.actions.iter().map(|a| a.indicateurs.len()).sum();
    let lignes = dossier.actions.iter().flat_map(|a| &a.financements).filter(|f| f.exercice == exercice()).count();
    assert_eq!(nombre, indicateurs + lignes, "nothing is forgotten");
    for (nom, octets) in &feuilles {
        let siens: std::collections::BTreeSet<&str> = dossier
            .actions
            .iter()
            .filter(|a| reperes(octets).iter().any(|r| r.starts_with(&format!("actions/{}/", a.id))))
            .filter_map(|a| a.pilote.as_deref())
            .collect();
        assert_eq!(siens.len(), 1, "{nom}: {siens:?}");
    }
}

/// Untouched, it says nothing; filled in, it changes what was typed and nothing else.
#[test]
fn ce_qui_revient_est_repris_case_par_case() {
    let mut dossier = demo();
    for (_, octets) in feuilles_de(&dossier) {
        let import = importer_feuille(&dossier, &octets).unwrap();
        assert_eq!((import.lignes, import.modifications), (Vec::new(), Vec::new()));
    }
    let (_, octets) = feuilles_de(&dossier).into_iter().find(|(nom, _)| nom.contains("direction")).unwrap();
    let mut tableur = Tableur::ouvrir(&octets);
    let indicateur = reperes(&octets).into_iter().find(|r| r.contains("/indicateurs/")).unwrap();
    let ligne = reperes(&octets).into_iter().find(|r| r.contains("/financements/")).unwrap();
    tableur.mettre(&indicateur, "Réalisé 2023", Mis::Nombre(0.0));
    tableur.mettre(&indicateur, "Source du chiffre", Mis::Texte("Logiciel métier".into()));
    tableur.mettre(&indicateur, "Explication", Mis::Texte("Ouverture repoussée".into()));
    tableur.mettre(&ligne, "Réalisé 2023", Mis::Nombre(1234.5));
    let import = reprendre(&dossier, &tableur);
    assert_eq!((import.nom.as_str(), import.compte(IssueCase::Reprise), import.lignes.len()), ("Collecte 2023", 4, 4));
    dossier = appliquer_import(&dossier, &import).unwrap();
    let trouve = dossier
        .actions
        .iter()
        .flat_map(|a| a.indicateurs.iter().map(move |i| (format!("actions/{}/indicateurs/{}", a.id, i.id), i)))
        .find(|(repere, _)| *repere == indicateur)
        .unwrap()
        .1;
    let realise = trouve.realises.iter().find(|(m, _)| m.annee_de_fin() == 2023).unwrap().1;
    assert_eq!(realise.valeur.as_ref().unwrap().valeur().unwrap().to_string(), "0", "zero is a value");
    assert_eq!(realise.source.as_deref(), Some("Logiciel métier"));
    assert_eq!(realise.commentaire.as_deref(), Some("Ouverture repoussée"));
    let payes: Vec<String> = dossier
        .actions
        .iter()
        .flat_map(|a| a.financements.iter().map(move |f| (format!("actions/{}/financements/{}", a.id, f.id), f)))
        .filter(|(repere, _)| *repere == ligne)
        .filter_map(|(_, f)| Some(f.paye.as_ref()?.valeur()?.to_string()))
        .collect();
    assert_eq!(payes, ["1234.50"]);
    assert_eq!(importer_feuille(&dossier, &tableur.enregistrer()).unwrap().modifications.len(), 0, "taken in once");
}

/// What is not asked cannot be changed by the sheet.
#[test]
fn ce_qui_n_est_pas_demande_est_refuse() {
    let dossier = demo();
    let (_, octets) = feuilles_de(&dossier).into_iter().next().unwrap();
    let mut tableur = Tableur::ouvrir(&octets);
    let repere = reperes(&octets).into_iter().find(|r| r.contains("/financements/")).unwrap();
    tableur.mettre(&repere, "Prévu 2023", Mis::Nombre(1.0));
    tableur.mettre(&repere, "Réalisé 2023", Mis::Texte("beaucoup".into()));
    let import = reprendre(&dossier, &tableur);
    assert_eq!((import.compte(IssueCase::Refusee), import.modifications.len()), (2, 0), "{:#?}", import.lignes);
}

#[test]
fn une_annee_hors_du_contrat_et_un_contrat_sans_fiche_se_disent() {
    assert!(matches!(
        collecte(&demo(), "2030".parse().unwrap(), jour()),
        Err(application::Erreur::ExerciceHorsContrat { .. })
    ));
    let mut vide = demo();
    vide.actions.clear();
    assert!(matches!(collecte(&vide, exercice(), jour()), Err(application::Erreur::RienACollecter(_))));
}

/// Names written alike, long, or in another script: as many files as persons.
#[test]
fn chaque_pilote_a_son_fichier_quel_que_soit_son_nom() {
    let long = "é".repeat(300);
    let noms = ["PMI", "pmi", "PMI 2", "Œuvre", "Мария", long.as_str()];
    let mut dossier = demo();
    for (action, nom) in dossier.actions.iter_mut().zip(noms) {
        action.pilote = Some(nom.to_owned());
    }
    dossier.actions.truncate(noms.len());
    let mut ecrits: Vec<String> = feuilles_de(&dossier).into_iter().map(|(nom, _)| nom).collect();
    ecrits.sort();
    let courts = ["collecte-2023-oeuvre.xlsx", "collecte-2023-pilote.xlsx", "collecte-2023-pmi-3.xlsx"];
    assert!(courts.iter().all(|court| ecrits.iter().any(|ecrit| ecrit == court)), "{ecrits:?}");
    assert!(ecrits.iter().all(|nom| nom.is_ascii() && nom.len() < 120), "{ecrits:?}");
    ecrits.dedup();
    assert_eq!(ecrits.len(), noms.len());
}
