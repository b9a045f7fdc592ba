//! Sheets as a service lives them: written, worked in with another program, taken back cell by cell.

#[path = "feuilles/collecte.rs"]
mod collecte;
#[path = "feuilles/fautes.rs"]
mod fautes;
#[path = "feuilles/tableur.rs"]
mod tableur;

use std::path::Path;

use application::{
    Dossier, ImportFeuille, IssueCase, Jour, NatureFeuille, appliquer_import, exemple, feuille_xlsx, importer_feuille,
    lire_dossier,
};
use documents::composeurs::feuilles::composer;
use documents::tableur::{CelluleLue, Contenu, Feuille, NatureSaisie, ValeurLue, lire};
use domaine::finances;
use proptest::prelude::*;

use self::tableur::{Mis, Tableur};

const REPRISES: [NatureFeuille; 2] = [NatureFeuille::Financement, NatureFeuille::TableauDeBord];

fn jour() -> Jour {
    "2022-06-08".parse().unwrap()
}

fn demo() -> Dossier {
    exemple("cantal-2022-demo").unwrap()
}

fn tous() -> Vec<Dossier> {
    let exemples = application::EXEMPLES.iter().map(|e| exemple(e.nom).unwrap());
    let dossier = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/etrangers");
    let etrangers = std::fs::read_dir(dossier).unwrap().map(|f| lire_dossier(&f.unwrap().path()).unwrap());
    exemples.chain(etrangers).collect()
}

fn composee(dossier: &Dossier, nature: NatureFeuille) -> Feuille {
    composer(dossier, referentiel::cadre(&dossier.cadre).unwrap(), jour(), dossier.statut, nature)
}

fn ouvrir(dossier: &Dossier, nature: NatureFeuille) -> Tableur {
    Tableur::ouvrir(&feuille_xlsx(dossier, nature, jour()).unwrap())
}

fn reprendre(dossier: &Dossier, tableur: &Tableur) -> ImportFeuille {
    importer_feuille(dossier, &tableur.enregistrer()).unwrap()
}

/// The value of a cell of the sheet that a dossier makes.
fn temoin(dossier: &Dossier, nature: NatureFeuille, repere: &str, colonne: &str) -> String {
    let feuille = composee(dossier, nature);
    let case = feuille.cases().find(|(r, c, _)| (*r, *c) == (repere, colonne));
    case.unwrap_or_else(|| panic!("no {repere} {colonne}")).2.temoin()
}

#[test]
fn les_montants_sont_des_nombres_et_les_totaux_gardent_leur_valeur() {
    for dossier in tous() {
        for nature in NatureFeuille::TOUTES {
            let feuille = composee(&dossier, nature);
            let lue = lire(&feuille_xlsx(&dossier, nature, jour()).unwrap()).unwrap().feuilles.remove(0);
            let premiere = u32::try_from(feuille.titres.len()).unwrap() + 2;
            for (ligne, rangee) in (premiere..).zip(&feuille.rangees) {
                for (colonne, cellule) in (0..).zip(&rangee.cellules) {
                    let lue = lue.cellules.get(&(ligne, colonne));
                    eprouver(&cellule.contenu, &cellule.temoin(), lue);
                }
            }
        }
    }
}

fn eprouver(contenu: &Contenu, temoin: &str, lue: Option<&CelluleLue>) {
    match (contenu, lue.map(|l| (&l.valeur, l.calculee))) {
        (Contenu::Vide, None) => {}
        (Contenu::Texte(_) | Contenu::Mention(_), Some((ValeurLue::Texte(t), false))) => assert_eq!(t, temoin.trim()),
        (Contenu::Montant(_), Some((ValeurLue::Nombre(n), false)))
        | (Contenu::Calcul { resultat: Some(_), .. }, Some((ValeurLue::Nombre(n), true))) => {
            assert_eq!(format!("{n:.2}"), temoin, "to the cent");
        }
        (Contenu::Nombre { .. }, Some((ValeurLue::Nombre(n), false))) => assert_eq!(n.to_string(), temoin),
        (Contenu::Calcul { resultat: None, .. }, Some((ValeurLue::Texte(t), true))) => assert_eq!(t, temoin),
        (Contenu::Calcul { resultat: None, sinon: "", .. }, Some((ValeurLue::Aucune, true))) => {}
        autre => panic!("{autre:?}: nothing known is never zero"),
    }
}

#[test]
fn les_totaux_sont_ceux_du_domaine() {
    for dossier in tous() {
        let total = |repere: &str| temoin(&dossier, NatureFeuille::Financement, repere, "Total");
        let dit = |somme: domaine::donnee::Somme| somme.connu.map(|m| m.to_string()).unwrap_or_default();
        assert_eq!(total("calcul/cofinancements"), dit(finances::cofinancement_total(&dossier)));
        for action in &dossier.actions {
            let lignes = action.financements.iter().map(|f| f.prevu.as_ref());
            assert_eq!(total(&format!("actions/{}", action.id)), dit(domaine::donnee::Somme::de(lignes)));
        }
    }
}

#[test]
fn ce_qui_n_est_pas_reparti_par_exercice_a_sa_colonne() {
    let chemin = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/etrangers/ars-non-ventilee.json");
    let feuille = composee(&lire_dossier(&chemin).unwrap(), NatureFeuille::Financement);
    let plusieurs = feuille.colonnes.iter().find(|c| c.titre.contains('-')).expect("a column for several years");
    let cases: Vec<_> = feuille.cases().filter(|(_, colonne, _)| *colonne == plusieurs.titre).collect();
    assert!(cases.iter().any(|(r, _, c)| r.starts_with("enveloppes/") && matches!(c.contenu, Contenu::Montant(_))));
    let a_creer = |chemin: &str| chemin.contains('@');
    assert!(!cases.iter().any(|(_, _, c)| c.saisie.as_ref().is_some_and(|s| a_creer(&s.chemin))));
}

#[test]
fn les_memes_donnees_donnent_les_memes_octets() {
    for nature in NatureFeuille::TOUTES {
        assert!(feuille_xlsx(&demo(), nature, jour()).unwrap() == feuille_xlsx(&demo(), nature, jour()).unwrap());
    }
}

#[test]
fn une_feuille_intacte_ne_change_rien() {
    for dossier in tous() {
        for nature in REPRISES {
            let import = importer_feuille(&dossier, &feuille_xlsx(&dossier, nature, jour()).unwrap()).unwrap();
            assert_eq!((import.lignes, import.modifications), (Vec::new(), Vec::new()), "{}", dossier.titre);
            let enregistree = reprendre(&dossier, &ouvrir(&dossier, nature));
            assert_eq!(enregistree.lignes, Vec::new(), "saved by another program: {}", dossier.titre);
        }
    }
}

/// What a person may write: an amount to the cent, or nothing.
fn ecrit() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![3 => (-99_999_999i64..99_999_999_999).prop_map(Some), 1 => Just(None)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn ce_qui_est_ecrit_est_ce_qui_change(
        nature in prop::sample::select(REPRISES.to_vec()),
        ecrits in prop::collection::vec((any::<prop::sample::Index>(), ecrit()), 1..12),
    ) {
        let dossier = demo();
        let avant = composee(&dossier, nature);
        let chiffres: Vec<_> = avant
            .cases()
            .filter(|(_, _, c)| c.saisie.as_ref().is_some_and(|s| s.nature != NatureSaisie::Texte))
            .collect();
        let mut tableur = ouvrir(&dossier, nature);
        let mut attendus = std::collections::BTreeMap::new();
        for (rang, centimes) in ecrits {
            let (repere, colonne, _) = rang.get(&chiffres);
            match centimes {
                #[expect(clippy::cast_precision_loss, reason = "far below what a double holds")]
                Some(c) => tableur.mettre(repere, colonne, Mis::Nombre(c as f64 / 100.0)),
                None => tableur.vider(repere, colonne),
            }
            let texte = centimes.map(domaine::montant::Montant::de_centimes).map(|m| m.to_string());
            attendus.insert((*repere, *colonne), texte.unwrap_or_default());
        }
        let import = reprendre(&dossier, &tableur);
        prop_assert!(!import.a_des_refus(), "{:?}", import.lignes);
        let apres = composee(&appliquer_import(&dossier, &import).unwrap(), nature);
        for (repere, colonne, cellule) in &chiffres {
            let lue = apres.cases().find(|(r, c, _)| r == repere && c == colonne).expect("the same rows").2.temoin();
            let meme = |a: &str, b: &str| a == b || a.parse::<f64>().ok().is_some_and(|n| b.parse() == Ok(n));
            match attendus.get(&(*repere, *colonne)) {
                // « suivi » stands where there is no target: nothing is there to take away.
                Some(attendu) => prop_assert!(meme(attendu, &lue) || (attendu.is_empty() && lue == "suivi")),
                None => prop_assert_eq!(cellule.temoin(), lue),
            }
        }
    }
}
