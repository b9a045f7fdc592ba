//! What goes wrong in a sheet that comes back, each with its sentence.

use super::*;
use application::Erreur;
use application::textes::erreurs::message;
use domaine::statut::Statut;
use test_case::test_case;

const FIR: &str = "actions/epp/financements/@fir";
const ETAT: &str = "actions/epp/financements/@etat";

fn financement() -> Tableur {
    ouvrir(&demo(), NatureFeuille::Financement)
}

/// The one line that an import gives.
fn seule(tableur: &Tableur) -> application::LigneImport {
    let mut lignes = reprendre(&demo(), tableur).lignes;
    assert_eq!(lignes.len(), 1, "{lignes:#?}");
    let mut ligne = lignes.remove(0);
    ligne.message = ligne.message.replace(['\u{a0}', '\u{202f}'], " ");
    ligne
}

#[test_case(Mis::Texte("19 000,50 €".into()), IssueCase::Reprise, "D18 (A1, FIR, 2022) : 18 500,00 € devient 19 000,50 €."; "a text that is an amount")]
#[test_case(Mis::Nombre(0.0), IssueCase::Reprise, "18 500,00 € devient 0,00 €"; "zero is a value")]
#[test_case(Mis::Formule("19000.5".into()), IssueCase::Reprise, "devient 19 000,50 €, valeur calculée dans le tableur"; "a formula")]
#[test_case(Mis::Formule(String::new()), IssueCase::Refusee, "n’a pas de valeur enregistrée"; "a formula without a value is not an empty cell")]
#[test_case(Mis::Texte("beaucoup".into()), IssueCase::Refusee, "« beaucoup » n’est pas un montant"; "words")]
#[test_case(Mis::Texte("1,234".into()), IssueCase::Refusee, "peut se lire"; "an ambiguous text")]
#[test_case(Mis::Nombre(12.345), IssueCase::Refusee, "« 12,345 » a plus de deux décimales"; "a third decimal")]
#[test_case(Mis::Nombre(1e15), IssueCase::Refusee, "trop grand"; "too large")]
#[test_case(Mis::PourCent(0.15), IssueCase::Refusee, "« 15 % » n’est pas un montant"; "a percentage")]
#[test_case(Mis::Date, IssueCase::Refusee, "contient une date"; "a date")]
#[test_case(Mis::Erreur, IssueCase::Refusee, "la formule donne une erreur"; "an error")]
fn une_case(mis: Mis, issue: IssueCase, attendu: &str) {
    let mut tableur = financement();
    tableur.mettre(FIR, "2022", mis);
    let ligne = seule(&tableur);
    assert_eq!((ligne.case.as_str(), ligne.issue), ("D18", issue));
    assert!(ligne.message.contains(attendu), "{}", ligne.message);
}

#[test]
fn une_case_videe_retire_la_valeur() {
    let mut tableur = financement();
    tableur.vider(FIR, "2022");
    assert!(seule(&tableur).message.contains("a été vidée, la valeur 18 500,00 € est retirée"));
    let apres = appliquer_import(&demo(), &reprendre(&demo(), &tableur)).unwrap();
    assert_eq!(temoin(&apres, NatureFeuille::Financement, FIR, "2022"), "");
}

#[test]
fn un_pourcentage_du_tableur_est_celui_qui_se_lit() {
    let (repere, colonne) = ("actions/epp/indicateurs/a1-2", "Résultat 2023");
    let mut tableur = ouvrir(&demo(), NatureFeuille::TableauDeBord);
    tableur.mettre(repere, colonne, Mis::PourCent(0.155));
    let apres = appliquer_import(&demo(), &reprendre(&demo(), &tableur)).unwrap();
    assert_eq!(temoin(&apres, NatureFeuille::TableauDeBord, repere, colonne), "15.5");
}

#[test]
fn un_total_ou_un_titre_ne_se_reprend_pas() {
    for (repere, colonne, mis, attendu) in [
        (FIR, "Total", Mis::Nombre(1.0), "ce total se calcule"),
        ("actions/epp", "2022", Mis::Texte("beaucoup".into()), "ce total se calcule"),
        ("actions/epp", "Action", Mis::Texte("Autre".into()), "Modifiez-le dans Paraphe"),
    ] {
        let mut tableur = financement();
        tableur.mettre(repere, colonne, mis);
        let ligne = seule(&tableur);
        assert_eq!(ligne.issue, IssueCase::Ignoree);
        assert!(ligne.message.contains(attendu), "{}", ligne.message);
    }
}

#[test]
fn les_colonnes_et_les_lignes_deplacees_se_retrouvent() {
    let mut tableur = financement();
    tableur.mettre(FIR, "2022", Mis::Nombre(1.5));
    let annees = [tableur.colonne("2022"), tableur.colonne("2024")];
    let fir = tableur.ligne(FIR);
    tableur.deplacer(|(ligne, colonne)| {
        let colonne = match colonne {
            c if c == annees[0] => annees[1],
            c if c == annees[1] => annees[0],
            c => c,
        };
        Some((if ligne == fir { ligne + 200 } else { ligne + 3 }, colonne + 2))
    });
    let ligne = seule(&tableur);
    assert!(ligne.message.contains("(A1, FIR, 2022) : 18 500,00 € devient 1,50 €"), "{}", ligne.message);
}

#[test]
fn une_annee_ecrite_en_nombre_reste_un_titre() {
    let mut tableur = financement();
    let place = (tableur.ligne("Repère"), tableur.colonne("2023"));
    tableur.cellules.insert(place, Mis::Nombre(2023.0));
    assert_eq!(reprendre(&demo(), &tableur).lignes, Vec::new());
}

#[test]
fn une_annee_hors_du_contrat_est_refusee() {
    let mut tableur = financement();
    let place = (tableur.ligne("Repère"), tableur.colonne("2023"));
    tableur.cellules.insert(place, Mis::Texte("2031".into()));
    let import = reprendre(&demo(), &tableur);
    let dits: Vec<_> = import.lignes.iter().map(|l| (l.case.as_str(), l.issue)).collect();
    assert_eq!(dits, [("H6", IssueCase::Ignoree), ("E6", IssueCase::Refusee)], "2023 is gone, 2031 is not read");
    assert!(import.lignes[1].message.contains("vérifiez l’année"), "{}", import.lignes[1].message);
    assert!(import.modifications.is_empty(), "a column that is gone empties nothing");
}

#[test]
fn un_titre_en_double_n_est_pas_lu() {
    let mut tableur = financement();
    let place = (tableur.ligne("Repère"), tableur.colonne("2023"));
    tableur.cellules.insert(place, Mis::Texte("2022".into()));
    let import = reprendre(&demo(), &tableur);
    assert!(import.lignes.iter().any(|l| l.message.contains("est écrit deux fois, en D6 et E6")), "{import:#?}");
    assert!(import.modifications.is_empty());
}

#[test]
fn des_cases_fusionnees_ne_sont_pas_lues() {
    let mut tableur = financement();
    let (debut, fin) = (tableur.place(FIR, "2022"), tableur.place(FIR, "2023"));
    tableur.cellules.retain(|place, _| *place != debut && *place != fin);
    tableur.fusions.push((debut, fin));
    let ligne = seule(&tableur);
    assert_eq!((ligne.case.as_str(), ligne.issue), ("D18", IssueCase::Refusee));
    assert!(ligne.message.contains("les cases D18:E18 sont fusionnées"), "{}", ligne.message);
}

#[test]
fn un_repere_inconnu_en_double_ou_absent_se_dit() {
    let changer = |repere: Option<&str>| {
        let mut tableur = financement();
        let place = (tableur.ligne(FIR), tableur.colonne("Repère"));
        match repere {
            Some(repere) => tableur.cellules.insert(place, Mis::Texte(repere.to_owned())),
            None => tableur.cellules.remove(&place),
        };
        let import = reprendre(&demo(), &tableur);
        assert!(import.modifications.is_empty());
        import.lignes.into_iter().find(|l| l.issue == IssueCase::Refusee).expect("a refusal").message
    };
    assert!(changer(Some("actions/zzz/financements/@fir")).contains("ne désigne aucune ligne du dossier"));
    assert!(changer(Some(ETAT)).contains("les lignes 17 et 18 ont le même repère"));
    assert!(changer(None).contains("elle n’a pas de repère"));
}

#[test]
fn un_chemin_ecrit_a_la_main_ne_mene_nulle_part() {
    let mut tableur = financement();
    let place = (tableur.ligne(FIR), tableur.colonne("Repère"));
    tableur.cellules.insert(place, Mis::Texte("statut".into()));
    assert!(reprendre(&demo(), &tableur).modifications.is_empty(), "only the dossier says where a value goes");
}

#[test]
fn le_dossier_a_change_depuis_l_export() {
    let mut tableur = financement();
    tableur.mettre(FIR, "2022", Mis::Nombre(100.0));
    let ailleurs = appliquer_import(&demo(), &reprendre(&demo(), &tableur)).unwrap();
    tableur.mettre(FIR, "2022", Mis::Nombre(200.0));
    let import = reprendre(&ailleurs, &tableur);
    assert_eq!((import.lignes[0].issue, import.modifications.len()), (IssueCase::Conflit, 0));
    assert!(import.lignes[0].message.contains("le dossier a changé depuis l’export"), "{}", import.lignes[0].message);
    // The same value on both sides, or a cell that nobody touched: nothing to decide.
    tableur.mettre(FIR, "2022", Mis::Nombre(100.0));
    assert_eq!(reprendre(&ailleurs, &tableur).lignes, Vec::new());
    assert_eq!(reprendre(&ailleurs, &financement()).lignes, Vec::new());
}

#[test]
fn une_ligne_absente_du_dossier_se_cree() {
    let mut tableur = financement();
    tableur.mettre(ETAT, "2023", Mis::Nombre(1200.0));
    let apres = appliquer_import(&demo(), &reprendre(&demo(), &tableur)).unwrap();
    assert_eq!(temoin(&apres, NatureFeuille::Financement, ETAT, "2023"), "1200.00");
}

#[test]
fn un_contrat_signe_prend_ses_resultats_et_garde_ses_montants() {
    let signe = Dossier { statut: Statut::Signe, ..demo() };
    let mut tableur = ouvrir(&signe, NatureFeuille::Financement);
    tableur.mettre(FIR, "2022", Mis::Nombre(1.0));
    let import = reprendre(&signe, &tableur);
    assert_eq!((import.lignes[0].issue, import.modifications.len()), (IssueCase::Refusee, 0));
    assert!(import.lignes[0].message.contains("Le contrat est signé"), "{}", import.lignes[0].message);
    let mut tableur = ouvrir(&signe, NatureFeuille::TableauDeBord);
    tableur.mettre("actions/epp/indicateurs/a1-1", "Résultat 2023", Mis::Nombre(190.0));
    tableur.mettre("actions/epp/indicateurs/a1-1", "Cible 2023", Mis::Nombre(1.0));
    let import = reprendre(&signe, &tableur);
    assert_eq!((import.compte(IssueCase::Reprise), import.compte(IssueCase::Refusee)), (1, 1), "{import:#?}");
}

#[test]
fn un_classeur_inutilisable_le_dit() {
    let refus = |octets: &[u8]| message(&importer_feuille(&demo(), octets).unwrap_err());
    assert!(refus(b"un texte").contains("n’est pas un classeur"));
    assert!(refus(b"PK\x03\x04rien").contains("n’est pas un classeur"));
    assert!(refus(&classeur_vide()).contains("ne vient pas de Paraphe"));
    let plan = feuille_xlsx(&demo(), NatureFeuille::PlanActions, jour()).unwrap();
    assert!(refus(&plan).contains("se lit, elle ne se reprend pas"));
    let autre = exemple("cantal-2022").unwrap();
    let autre = feuille_xlsx(&autre, NatureFeuille::Financement, jour()).unwrap();
    assert!(refus(&autre).contains("d’un autre dossier"));
    let mut tableur = financement();
    let reperes = tableur.colonne("Repère");
    tableur.deplacer(|place| (place.1 != reperes).then_some(place));
    assert!(refus(&tableur.enregistrer()).contains("Repère"));
}

fn classeur_vide() -> Vec<u8> {
    let mut classeur = rust_xlsxwriter::Workbook::new();
    classeur.add_worksheet();
    classeur.save_to_buffer().unwrap()
}

#[test]
fn un_texte_qui_ressemble_a_une_formule_reste_un_texte() {
    for debut in ["=", "+", "-", "@"] {
        let intitule = format!("{debut}HYPERLINK(\"http://exemple\")");
        let mut dossier = demo();
        dossier.titre.clone_from(&intitule);
        dossier.actions[0].intitule.clone_from(&intitule);
        for nature in NatureFeuille::TOUTES {
            let lue = lire(&feuille_xlsx(&dossier, nature, jour()).unwrap()).unwrap().feuilles.remove(0);
            assert!(lue.cellules.values().any(|c| matches!(&c.valeur, ValeurLue::Texte(t) if t.contains(&intitule))));
            let formule = |c: &&CelluleLue| c.calculee && matches!(&c.valeur, ValeurLue::Texte(t) if t.contains("HYP"));
            assert_eq!(lue.cellules.values().filter(formule).count(), 0, "{intitule}");
        }
    }
}

#[test]
fn un_montant_trop_long_pour_un_tableur_ne_part_pas() {
    let mut dossier = demo();
    dossier.enveloppes[0].notifie = Some(domaine::donnee::Donnee::Saisie("99999999999999.99".parse().unwrap()));
    let refus = feuille_xlsx(&dossier, NatureFeuille::Financement, jour()).unwrap_err();
    assert!(matches!(refus, Erreur::Feuille(_)));
    assert!(message(&refus).contains("trop de chiffres pour un tableur"), "{}", message(&refus));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// A damaged workbook is read or refused, and never stops the program.
    #[test]
    fn un_classeur_abime_ne_fait_rien_tomber(
        membre in any::<prop::sample::Index>(),
        taches in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(TACHES.to_vec())), 1..4),
    ) {
        let octets = feuille_xlsx(&demo(), NatureFeuille::Financement, jour()).unwrap();
        let abime = abimer(&octets, membre, &taches);
        let _ = importer_feuille(&demo(), &abime);
    }
}

const TACHES: &[&[u8]] =
    &[b"0", b"9", b"99999999999", b"-", b"<", b">", b"/", b"\"", b"&", b"ZZZZ", b"", b"\xff", b"E99", b":"];

/// The same zip with spots on one of its members, and sound sums.
fn abimer(octets: &[u8], membre: prop::sample::Index, taches: &[(prop::sample::Index, &[u8])]) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut lu = zip::ZipArchive::new(Cursor::new(octets)).unwrap();
    let mut ecrit = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let vise = membre.index(lu.len());
    for rang in 0..lu.len() {
        let mut ouvert = lu.by_index(rang).unwrap();
        let mut contenu = Vec::new();
        ouvert.read_to_end(&mut contenu).unwrap();
        for (place, tache) in taches.iter().filter(|_| rang == vise) {
            let place = place.index(contenu.len());
            contenu.splice(place..place + 1, tache.iter().copied());
        }
        let nom = String::from_utf8_lossy(ouvert.name_raw()).into_owned();
        ecrit.start_file(nom, zip::write::SimpleFileOptions::default()).unwrap();
        ecrit.write_all(&contenu).unwrap();
    }
    ecrit.finish().unwrap().into_inner()
}
