//! Frameworks as a manager lives them: completed from a pasted list, kept, exchanged, carried with a dossier, changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use application::cadres::{Depot, Nature, changer_cadre, exporter, reconnaitre};
use application::vues::{DocumentDemande, DocumentNature};
use application::vues_cadres::{
    DefinitionVue, DemandeAjout, DemandeComblement, DemandeCopie, DemandeCorrection, DemandeDefinition,
    DemandeReconnaissance, DemandeRetrait, LigneAjoutee, NatureListe, SourceSaisieVue,
};
use application::vues_ecran::{DemandeCreation, DemandeReglages, DemandeSaisie};
use application::vues_recus::ImportVue;
use application::{Application, Creation, Erreur, Maintenant, Periode, creer, verifier};
use domaine::cadre::{Fiabilite, NatureRetouche, StatutObjectif, Theme};
use referentiel::Origine;
use tempfile::TempDir;
use test_case::test_case;

/// Local frameworks are known to the whole program: these tests take turns.
static TOUR: Mutex<()> = Mutex::new(());

struct Poste {
    dossier: TempDir,
    _tour: MutexGuard<'static, ()>,
}

impl Poste {
    fn new() -> Self {
        let tour = TOUR.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        referentiel::installer(Vec::new());
        Self { dossier: tempfile::tempdir().expect("a temporary folder"), _tour: tour }
    }

    fn chemin(&self, nom: &str) -> PathBuf {
        self.dossier.path().join(nom)
    }

    fn depot(&self) -> Depot {
        Depot::dans(self.dossier.path())
    }

    fn application(&self) -> Application {
        let mut app = Application::ouvrir(&self.chemin("portefeuille.sqlite")).expect("it opens");
        let reglages = DemandeReglages { nom: "Camille Exemple".into(), partie: "departement".into() };
        app.definir_reglages(&reglages).expect("a name");
        app
    }
}

impl Drop for Poste {
    fn drop(&mut self) {
        referentiel::installer(Vec::new());
    }
}

fn maintenant() -> Maintenant {
    Maintenant { jour: "2025-06-03".parse().unwrap(), horodatage: "2025-06-03T09:00:00.000Z".to_owned() }
}

fn source() -> SourceSaisieVue {
    SourceSaisieVue {
        titre: "Instruction du 29 avril 2025, annexe".into(),
        autorite: "Ministère".into(),
        date: Some("29/04/2025".into()),
        adresse: None,
        page: Some("12".into()),
    }
}

fn lire(texte: &str) -> Vec<(String, Option<String>, Option<StatutObjectif>)> {
    let cadre = referentiel::cadre("2025").unwrap();
    let lues = reconnaitre(texte, Nature::Objectifs, cadre);
    lues.lignes.into_iter().map(|l| (l.texte, l.engagement, l.statut)).collect()
}

fn textes(texte: &str) -> Vec<String> {
    lire(texte).into_iter().map(|(texte, _, _)| texte).collect()
}

const DEUX: [&str; 2] = ["Repérer plus tôt les enfants en danger", "Ouvrir des lieux d’accueil de petite taille"];

#[test_case("1. Repérer plus tôt les enfants en danger ;\n2. Ouvrir des lieux d'accueil de petite taille."; "numbers")]
#[test_case("1) Repérer plus tôt les enfants en danger\n2) Ouvrir des lieux d’accueil de petite taille"; "numbers with a bracket")]
#[test_case("a) Repérer plus tôt les enfants en danger\nb) Ouvrir des lieux d’accueil de petite taille"; "letters")]
#[test_case("– Repérer plus tôt les enfants en danger ;\n– Ouvrir des lieux d’accueil de petite taille."; "dashes")]
#[test_case("•\u{a0}Repérer plus tôt les enfants en danger\r\n•\u{a0}Ouvrir des lieux d’accueil de petite taille"; "bullets of a word processor")]
#[test_case("Objectif n° 1 : Repérer plus tôt les enfants en danger\nObjectif n° 2 : Ouvrir des lieux d’accueil de petite taille"; "named numbers")]
#[test_case("1. Repérer plus tôt\nles enfants en danger ;\n2. Ouvrir des lieux\nd’accueil de petite taille."; "wrapped lines")]
#[test_case("1.1 – Repérer plus tôt les enfants en danger\n12\n1.2 – Ouvrir des lieux d’accueil de petite taille"; "a page number between")]
#[test_case("Repérer plus tôt les enfants en danger\nOuvrir des lieux d’accueil de petite taille"; "plain lines")]
#[test_case("iv) Repérer plus tôt les enfants en danger\nv) Ouvrir des lieux d’accueil de petite taille"; "roman numbers")]
#[test_case("Objectif n°1 : Repérer plus tôt les enfants en danger\nObjectif n°2 : Ouvrir des lieux d’accueil de petite taille"; "named numbers without a space")]
#[test_case("1.1 Repérer plus tôt les enfants en danger\n1.2 Ouvrir des lieux d’accueil de petite taille"; "numbers of two storeys")]
#[test_case("1 Repérer plus tôt les enfants en danger\n2 Ouvrir des lieux d’accueil de petite taille"; "bare numbers that follow one another")]
#[test_case("(1) Repérer plus tôt les enfants en danger\n(2) Ouvrir des lieux d’accueil de petite taille"; "numbers between brackets")]
#[test_case("•\tRepérer plus tôt les enfants en danger\n•\tOuvrir des lieux d’accueil de petite taille"; "bullets and tabs")]
#[test_case("1.\tRepérer plus tôt les enfants en danger\n\to\tOuvrir des lieux d’accueil de petite taille"; "two levels of a word processor")]
#[test_case("- Repérer plus tôt les en-\nfants en danger\n- Ouvrir des lieux d’accueil de petite taille"; "a word cut at the end of a line")]
#[test_case("1. Repérer plus tôt\nPage 3 sur 12\nles enfants en danger\n2. Ouvrir des lieux d’accueil de petite taille"; "a foot of page inside a line")]
#[test_case("1. Repérer plus tôt\n\n– 3 –\nInstruction n° DGCS/2025/60 du 6 mai 2025\n\nles enfants en danger\n2. Ouvrir des lieux d’accueil de petite taille"; "foot, head and blank lines inside a line")]
#[test_case("1. Repérer plus tôt les enfants en danger\nAnnexe 1 - page 3\n2. Ouvrir des lieux d’accueil de petite taille\nAnnexe 1 - page 4"; "a foot that comes back")]
#[test_case("N°\tObjectif\n1\t\"Repérer plus tôt\nles enfants en danger\"\n2\tOuvrir des lieux d’accueil de petite taille"; "a cell of a spreadsheet on two lines")]
#[test_case("N°\tObjectif\tCible\n1\tRepérer plus tôt\nles enfants en danger\t10\n2\tOuvrir des lieux\nd’accueil de petite taille\t4"; "cells of a word processor on two lines")]
fn une_liste_collee_est_reconnue(texte: &str) {
    let _poste = Poste::new();
    assert_eq!(textes(texte), DEUX);
}

#[test]
fn titres_et_mentions_donnent_engagement_et_statut() {
    let _poste = Poste::new();
    let lues = lire(
        "Engagement 1 : Prévention\nObjectifs obligatoires :\n1. Repérer plus tôt les enfants en danger\n\
         Engagement 2\n2. Ouvrir des lieux d’accueil de petite taille (facultatif)",
    );
    let attendues = [
        (DEUX[0].to_owned(), Some("N-P".to_owned()), Some(StatutObjectif::Obligatoire)),
        (DEUX[1].to_owned(), Some("N-Q".to_owned()), Some(StatutObjectif::Facultatif)),
    ];
    assert_eq!(lues, attendues);
}

#[test_case("N°\tIntitulé\tCaractère\tEngagement\n1\tRepérer plus tôt les enfants en danger\tObligatoire\tEngagement 1\n2\tOuvrir des lieux d’accueil de petite taille\tFacultatif\tQualité des prises en charge en protection de l’enfance"; "with a header")]
#[test_case("Engagement\tObjectif\tObligatoire\tFacultatif\nAxe 1\tRepérer plus tôt les enfants en danger\tX\t\nAxe 2\tOuvrir des lieux d’accueil de petite taille\t\tX"; "with crosses")]
#[test_case("1\tRepérer plus tôt les enfants en danger\tobligatoire\tAxe 1\n2\tOuvrir des lieux d’accueil de petite taille\tfacultatif\tAxe 2"; "without one")]
fn un_tableau_colle_est_reconnu(texte: &str) {
    let _poste = Poste::new();
    let attendues = [
        (DEUX[0].to_owned(), Some("N-P".to_owned()), Some(StatutObjectif::Obligatoire)),
        (DEUX[1].to_owned(), Some("N-Q".to_owned()), Some(StatutObjectif::Facultatif)),
    ];
    assert_eq!(lire(texte), attendues);
}

#[test]
fn les_titres_numerotes_et_les_cellules_fusionnees_valent_pour_la_suite() {
    let _poste = Poste::new();
    let engagements = |texte: &str| lire(texte).into_iter().map(|(_, e, _)| e.unwrap_or_default()).collect::<Vec<_>>();
    let liste = "I. Prévention\n1. Un premier objectif\n2. Un deuxième\nII. Qualité des prises en charge en protection de l’enfance\n3. Un troisième";
    assert_eq!(engagements(liste), ["N-P", "N-P", "N-Q"]);
    let seuls = "Engagement 1\n1. Un premier objectif\n2. Un deuxième\nEngagement 2\n3. Un troisième";
    assert_eq!(engagements(seuls), ["N-P", "N-P", "N-Q"]);
    let tableau = "Engagement\tIntitulé\nAxe 1\tUn premier objectif\n\tUn deuxième\nAxe 2\tUn troisième";
    assert_eq!(engagements(tableau), ["N-P", "N-P", "N-Q"]);
    let statuts = lire("A – Objectifs obligatoires\n1. Un premier objectif\nB – Objectifs facultatifs\n2. Un deuxième");
    let statuts: Vec<_> = statuts.into_iter().map(|(_, _, s)| s).collect();
    assert_eq!(statuts, [Some(StatutObjectif::Obligatoire), Some(StatutObjectif::Facultatif)]);
}

/// « Objectif obligatoire n° 3 » is a row with its status; « 7 objectifs obligatoires » is the heading of others.
#[test]
fn le_statut_se_lit_dans_la_marque_comme_dans_le_titre() {
    let _poste = Poste::new();
    let statuts = |texte: &str| lire(texte).into_iter().map(|(t, _, s)| (t, s)).collect::<Vec<_>>();
    let attendues = [
        (DEUX[0].to_owned(), Some(StatutObjectif::Obligatoire)),
        (DEUX[1].to_owned(), Some(StatutObjectif::Facultatif)),
    ];
    let marques = format!("Objectif obligatoire n° 1 : {}\nObjectif facultatif n°2 – {}", DEUX[0], DEUX[1]);
    assert_eq!(statuts(&marques), attendues);
    let titres = format!("7 objectifs obligatoires\n- {}\nLes sept objectifs facultatifs\n- {}", DEUX[0], DEUX[1]);
    assert_eq!(statuts(&titres), attendues);
}

/// A column that nothing reads is told on its row, and what is pasted is read in its own column.
#[test]
fn une_colonne_laissee_se_dit() {
    let _poste = Poste::new();
    let cadre = referentiel::cadre("2025").unwrap();
    let texte =
        "Objectif\tIndicateur\tCible\nRepérer plus tôt\tEnfants repérés\t120\nAccueillir mieux\tPlaces créées\t12";
    let lues = reconnaitre(texte, Nature::Indicateurs, cadre);
    let textes: Vec<&str> = lues.lignes.iter().map(|l| l.texte.as_str()).collect();
    assert_eq!(textes, ["Enfants repérés", "Places créées"]);
    let remarques = lues.lignes[0].remarques.join(" ");
    assert!(remarques.contains("Non repris : Objectif, « Repérer plus tôt » ; Cible, « 120 »."), "{remarques}");
    let lues = reconnaitre(texte, Nature::Objectifs, cadre);
    assert_eq!(lues.lignes[1].texte, "Accueillir mieux");
}

/// Whatever is pasted, nothing breaks, nothing is lost without being shown, and no code is proposed twice.
#[test]
fn un_collage_quelconque_ne_perd_rien_en_silence() {
    let _poste = Poste::new();
    let cadre = referentiel::cadre("2025").unwrap();
    let textes = [
        "",
        "\n\n",
        "\t\t\n",
        "12",
        "•",
        "1.",
        "a)",
        "- \n- \n",
        "😀 objectif\n\u{ad}suite",
        "Engagement 9",
        "((((",
        "1.2.3.4.5 x",
        "Bonjour,\nvoici la liste :\n1. Un\n\ncordialement",
        "X\tY\n\tZ",
        "«\u{a0}»",
        "1) l'un ; 2) l'autre",
        "Objectif n°1 :",
        "1.1",
        "(((1) x",
        "- 5 ans de suivi\n- 6 places",
        "1. Repérer\nPage 2\nMinistère des solidarités\n2. Ouvrir",
        "1. Repérer de\n12 places\nde",
        "\"Une cellule\njamais fermée\tsuite\nfin",
        "\"a \"\"b\"\" c\"\tdeux\ttrois",
        "Un\tDeux\tTrois\nquatre\ncinq\tsix\nSept",
        "\t\tseul\n\t\tdeux\ttrois",
        "peut-\nêtre\nsocio-\n\néducatif",
        "Engagement 1 : Prévention des\nrisques\n- Un objectif",
        "1 Premier\n3 Troisième\n2 Deuxième\n12 Départements",
    ];
    for texte in textes {
        for nature in [Nature::Objectifs, Nature::Indicateurs] {
            let lues = reconnaitre(texte, nature, cadre);
            let codes: std::collections::BTreeSet<_> = lues.lignes.iter().map(|l| &l.code).collect();
            assert_eq!(codes.len(), lues.lignes.len(), "{texte:?}");
            let de_la_ligne =
                |l: &application::cadres::LigneReconnue| format!("{} {} ", l.texte, l.remarques.join(" "));
            let montre: String = lues.lignes.iter().map(de_la_ligne).chain(lues.ecartees.clone()).collect();
            for mot in texte.split(|c: char| !c.is_alphabetic()).filter(|m| m.chars().count() > 2) {
                assert!(montre.contains(mot), "« {mot} » of {texte:?} is shown somewhere: {lues:?}");
            }
        }
    }
}

#[test]
fn une_ligne_mandatoire_propose_une_place_vide_et_une_ligne_connue_n_est_pas_reprise() {
    let _poste = Poste::new();
    let cadre = referentiel::cadre("2025").unwrap();
    let texte = "1. Repérer plus tôt les enfants en danger (socle)\n2. Soutenir la scolarité des enfants protégés\n3. Ouvrir des pro-\njets d’accueil (obligatoire)";
    let lues = reconnaitre(texte, Nature::Objectifs, cadre);
    let codes: Vec<_> = lues.lignes.iter().map(|l| (l.comble.as_deref(), l.deja.as_deref())).collect();
    assert_eq!(codes, [(Some("N10"), None), (None, Some("N04")), (Some("N11"), None)], "two places, not one twice");
    assert_eq!(lues.lignes[2].texte, "Ouvrir des projets d’accueil");
    assert!(lues.lignes[2].remarques.iter().any(|r| r.contains("recollé : « projets »")), "a cut word is said");
    assert!(lues.lignes[1].remarques.iter().any(|r| r.contains("N04")));
    assert_eq!(lues.lignes[2].theme, Theme::OffreAccueil);
}

#[test]
fn un_indicateur_colle_propose_son_unite_et_sa_periode() {
    let _poste = Poste::new();
    let cadre = referentiel::cadre("2025").unwrap();
    let texte = "- Taux de bilans de santé en école maternelle\n- Délai moyen d’évaluation\n- Places créées";
    let lues = reconnaitre(texte, Nature::Indicateurs, cadre);
    let unites: Vec<_> = lues.lignes.iter().map(|l| l.unite.as_str()).collect();
    assert_eq!(unites, ["%", "jours", "nombre"]);
    assert_eq!(lues.lignes[0].periodicite, domaine::dossier::Periodicite::AnneeScolaire);
    assert_eq!(lues.lignes[1].sens, domaine::dossier::Sens::Baisse);
    assert!(lues.lignes.iter().all(|l| cadre.indicateur(&l.code).is_none()), "codes are free");
}

/// A manager pastes, accepts, and the framework holds her lines with her name, her day and her page.
#[test]
fn une_liste_acceptee_complete_le_cadre_sur_ce_poste() {
    let poste = Poste::new();
    let mut app = poste.application();
    let demande = DemandeReconnaissance {
        cadre: "2025".into(),
        nature: NatureListe::Objectifs,
        texte: "Engagement 1\n1. Repérer plus tôt les enfants en danger (obligatoire)".into(),
    };
    let lues = app.reconnaitre_lignes(&demande).unwrap();
    assert_eq!(referentiel::cadre("2025").unwrap().emplacements.len(), 5, "recognising writes nothing");
    let l = &lues.lignes[0];
    let accepte = DemandeAjout {
        cadre: "2025".into(),
        nature: NatureListe::Objectifs,
        source: source(),
        lignes: vec![LigneAjoutee {
            code: l.code.clone(),
            texte: l.texte.clone(),
            engagement: l.engagement.clone(),
            statut: l.statut.clone(),
            theme: l.theme.clone(),
            unite: l.unite.clone(),
            sens: l.sens.clone(),
            periodicite: l.periodicite.clone(),
            objectifs: vec![],
        }],
    };
    let detail = app.ajouter_lignes(&accepte, &maintenant()).unwrap();
    assert_eq!(detail.places.len(), 4);
    assert!(detail.resume.local && detail.resume.origine.contains("2025.toml"), "{}", detail.resume.origine);
    assert_eq!(detail.resume.connaissance, "3 objectifs obligatoires connus sur 7 attendus");
    let retouche = detail.retouches[0].replace('\u{a0}', " ");
    assert!(retouche.contains("Camille Exemple, le 3 juin 2025, page 12"), "{retouche}");
    let cadre = referentiel::cadre("2025").unwrap();
    let objectif = cadre.objectif("N10").expect("the first empty place");
    assert_eq!(objectif.fiabilite, Fiabilite::SaisiLocalement);
    assert!(
        objectif.note.as_deref().is_some_and(|n| n.starts_with("Page 12. Saisi par Camille Exemple le 3 juin 2025"))
    );
    let citee = cadre.sources.iter().find(|s| s.cle == objectif.source).expect("the source travels with the file");
    assert_eq!(citee.titre, "Instruction du 29 avril 2025, annexe");
    // A restart finds it again.
    referentiel::installer(Vec::new());
    assert_eq!(referentiel::cadre("2025").unwrap().emplacements.len(), 5);
    drop(app);
    let _app = poste.application();
    assert_eq!(referentiel::cadre("2025").unwrap().emplacements.len(), 4);
    assert_eq!(referentiel::cadre("2025").unwrap().retouches[0].nature, NatureRetouche::TrouComble);
}

#[test]
fn une_place_se_comble_et_un_refus_n_ecrit_rien() {
    let poste = Poste::new();
    let mut app = poste.application();
    let mut demande = DemandeComblement {
        cadre: "2020".into(),
        code: "F11".into(),
        titre: "Titre lu dans l’annexe 2".into(),
        engagement: "E9".into(),
        theme: "autonomie".into(),
        source: source(),
    };
    let refus = app.combler_place(&demande, &maintenant()).unwrap_err();
    assert!(matches!(&refus, Erreur::CadreRefuse { fautes, .. } if fautes.len() == 1), "{refus:?}");
    assert!(!poste.chemin("cadres").exists(), "nothing is written");
    demande.engagement = "E4".into();
    let detail = app.combler_place(&demande, &maintenant()).unwrap();
    assert_eq!(detail.resume.connaissance, "11 objectifs fondamentaux", "the eleventh is known");
    let absente = app.combler_place(&DemandeComblement { code: "F12".into(), ..demande.clone() }, &maintenant());
    assert!(matches!(absente, Err(Erreur::RangeeInconnue { .. })));
    let vide =
        app.combler_place(&DemandeComblement { code: "O12".into(), titre: "  ".into(), ..demande }, &maintenant());
    assert!(matches!(vide, Err(Erreur::TitreManquant)));
}

#[test]
fn un_titre_corrige_donne_un_constat_aux_dossiers_qui_citaient_l_ancien() {
    let poste = Poste::new();
    let mut app = poste.application();
    let periode = Periode { debut: "2025-01-01".parse().unwrap(), fin: "2027-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2025", periode }).unwrap();
    let constats = |d| {
        let tous = verifier(d, maintenant().jour).unwrap();
        tous.into_iter().filter(|c| c.regle == "libelle-du-catalogue").collect::<Vec<_>>()
    };
    assert!(constats(&dossier).is_empty());
    let demande = DemandeCorrection {
        cadre: "2025".into(),
        code: "N01".into(),
        titre: Some("Renforcer les interventions précoces au domicile".into()),
        statut: None,
        source: source(),
    };
    app.corriger_rangee(&demande, &maintenant()).unwrap();
    assert_eq!(dossier.actions[0].objectifs[0].libelle, "Renforcer les interventions précoces d’aide à domicile");
    let trouves = constats(&dossier);
    assert_eq!(trouves.len(), 1, "the dossier keeps its words and a finding shows the difference");
    let vue = application::textes::constats::vue(&trouves[0], &dossier);
    let fiabilite = vue.source.expect("its source").fiabilite;
    assert!(fiabilite.contains("saisi localement") && fiabilite.contains("complété sur ce poste"), "{fiabilite}");
    let n01 = referentiel::cadre("2025").unwrap().objectif("N01").unwrap();
    assert_eq!(
        n01.variantes[0].valeur, "Renforcer les interventions précoces d’aide à domicile",
        "the former wording stays"
    );
}

/// The pages that are looked at follow the framework, though the dossier stays as it is.
#[test]
fn un_cadre_corrige_refait_les_pages() {
    let poste = Poste::new();
    let mut app = poste.application();
    let vue = app.ouvrir_exemple("cantal-2022-demo", &maintenant()).unwrap();
    let controle = DocumentDemande { document: DocumentNature::Controle, ..DocumentDemande::default() };
    let lire = |app: &mut Application| {
        let pages = app.apercu(&vue.id, &controle, maintenant().jour).unwrap().pages;
        (1..=pages).map(|n| app.page(&vue.id, &controle, n, maintenant().jour).unwrap().mots()).collect::<String>()
    };
    let titre = "Un titre que seule la correction porte";
    assert!(!lire(&mut app).contains(titre));
    let demande = DemandeCorrection {
        cadre: "2022".into(),
        code: application::exemple("cantal-2022-demo").unwrap().actions[0].objectifs[0].code.to_string(),
        titre: Some(titre.into()),
        statut: None,
        source: source(),
    };
    app.corriger_rangee(&demande, &maintenant()).unwrap();
    assert!(lire(&mut app).contains(titre), "the finding names the title as it is now");
}

#[test]
fn un_statut_se_corrige_et_le_journal_dit_l_ancien() {
    let poste = Poste::new();
    let mut app = poste.application();
    let demande = DemandeCorrection {
        cadre: "2025".into(),
        code: "N03".into(),
        titre: None,
        statut: Some("obligatoire".into()),
        source: source(),
    };
    app.corriger_rangee(&demande, &maintenant()).unwrap();
    let cadre = referentiel::cadre("2025").unwrap();
    assert_eq!(cadre.obligatoires().count(), 3);
    let retouche = &cadre.retouches[0];
    assert_eq!((retouche.avant.as_deref(), retouche.apres.as_deref()), (Some("inconnu"), Some("obligatoire")));
}

/// Next year's framework starts as a copy, and a contract can be made and printed under it.
#[test]
fn une_copie_sert_aussitot() {
    let poste = Poste::new();
    let mut app = poste.application();
    let copie =
        |code: &str| DemandeCopie { modele: "2025".into(), code: code.into(), libelle: "Instruction de 2026".into() };
    app.copier_cadre(&copie("2026"), &maintenant()).unwrap();
    assert!(matches!(app.copier_cadre(&copie("2026"), &maintenant()), Err(Erreur::CadreDejaLa(_))));
    assert!(matches!(app.copier_cadre(&copie("2025"), &maintenant()), Err(Erreur::CadreDejaLa(_))));
    assert!(matches!(app.copier_cadre(&copie("../2027"), &maintenant()), Err(Erreur::CodeDeCadre(_))));
    let cadre = referentiel::cadre("2026").unwrap();
    assert_eq!(cadre.retouches[0].nature, NatureRetouche::Copie);
    assert!(cadre.objectifs.iter().all(|o| o.issu_de[0].cadre == "2025"), "each objective continues its model");
    let periode = Periode { debut: "2026-01-01".parse().unwrap(), fin: "2027-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "2A", collectivite: None, cadre: "2026", periode }).unwrap();
    assert_eq!(dossier.articles.len(), 17, "the clauses of 2025 serve");
    let pdf = application::pdf(&dossier, &application::Demande::Convention, maintenant().jour, None).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let controle = application::composer(&dossier, &application::Demande::Controle, maintenant().jour).unwrap();
    let dit = "Règles appliquées : Instruction de 2026, cadre complété sur ce poste";
    assert!(
        serde_json::to_string(&controle).unwrap().replace('\u{a0}', " ").contains(dit),
        "the report says whose rules"
    );
    let livret = application::livret_en_markdown(maintenant().jour).replace('\u{a0}', " ");
    assert!(livret.contains("Instruction de 2026, complété sur ce poste"), "and so does the rule book");
    let ecarts = application::cadres::comparer("2025", "2026").unwrap();
    let rubriques: std::collections::BTreeSet<_> = ecarts.ecarts.iter().map(|e| e.rubrique.as_str()).collect();
    assert_eq!(
        rubriques.into_iter().collect::<Vec<_>>(),
        ["Enveloppes nationales", "Période", "Règles", "Échéances"],
        "a copy forgets dates, and no rule of it blocks on the word of another year"
    );
    assert!(
        cadre.objectifs.iter().all(|o| o.fiabilite == Fiabilite::AVerifier),
        "nobody has read them in the new text"
    );
    assert!(cadre.contraintes.iter().all(|c| c.severite != domaine::cadre::Severite::Bloquant));
    assert!(
        cadre.jalons.iter().all(|j| !matches!(j.quand, domaine::cadre::Quand::Fixe(_))),
        "no day of last year stays"
    );
    let projet = cadre.jalon("projet").unwrap();
    assert!(projet.note.as_deref().is_some_and(|n| n.contains("15 juillet 2025")), "the note recalls it");
}

/// What the first page of the new instruction says, typed in one after the other; then the act cites it.
#[test]
fn le_texte_la_periode_et_les_dates_du_nouveau_cadre_se_saisissent() {
    let poste = Poste::new();
    let mut app = poste.application();
    let copie = DemandeCopie { modele: "2025".into(), code: "2026".into(), libelle: "Instruction de 2026".into() };
    app.copier_cadre(&copie, &maintenant()).unwrap();
    let mut definir = |definition| {
        let demande = DemandeDefinition { cadre: "2026".into(), definition, source: source() };
        app.definir_dans_le_cadre(&demande, &maintenant())
    };
    let texte = DefinitionVue::Texte {
        nature: "instruction".into(),
        numero: Some("ESSAI/2026/1".into()),
        nor: None,
        objet: None,
        signature: Some("2 mars 2026".into()),
        publication: Some("15/03/2026".into()),
    };
    definir(texte).unwrap();
    definir(DefinitionVue::Periode { debut: "01/01/2026".into(), fin: "31/12/2027".into() }).unwrap();
    definir(DefinitionVue::Echeance { code: "projet".into(), jour: Some("30/06/2026".into()) }).unwrap();
    let detail =
        definir(DefinitionVue::Seuil { code: "part-departement-minimale".into(), valeur: "40".into() }).unwrap();
    assert_eq!(
        detail.texte.map(|t| t.replace('\u{a0}', " ")),
        Some("l’instruction n° ESSAI/2026/1 du 2 mars 2026".into())
    );
    assert_eq!(detail.retouches.len(), 5, "each change is signed");
    let envers = definir(DefinitionVue::Periode { debut: "01/01/2027".into(), fin: "31/12/2026".into() });
    assert!(matches!(envers, Err(Erreur::CadreRefuse { .. })));
    let date = definir(DefinitionVue::Echeance { code: "projet".into(), jour: Some("hier matin".into()) });
    assert!(matches!(date, Err(Erreur::DateDeSaisie(_))));
    let nombre = definir(DefinitionVue::Seuil { code: "part-departement-minimale".into(), valeur: "moitié".into() });
    assert!(matches!(nombre, Err(Erreur::NombreDeSaisie(_))));
    let inconnue = definir(DefinitionVue::Echeance { code: "absente".into(), jour: None });
    assert!(matches!(inconnue, Err(Erreur::RangeeInconnue { .. })));
    let cadre = referentiel::cadre("2026").unwrap();
    assert_eq!(cadre.seuil("part-departement-minimale").map(|s| s.valeur.to_string()), Some("40".into()));
    assert!(app.choix_de_creation().cadres.iter().any(|c| c.code == "2026" && c.fiabilite.contains("sur ce poste")));
    let periode = Periode { debut: "2026-01-01".parse().unwrap(), fin: "2027-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2026", periode }).unwrap();
    let acte = application::composer(&dossier, &application::Demande::Convention, maintenant().jour).unwrap();
    let imprime = serde_json::to_string(&acte).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(imprime.contains("ESSAI/2026/1 du 2 mars 2026"), "the visas of the model cite the new text");
    assert!(!imprime.contains("2025/60"), "and no longer that of the year before");
}

/// A copy is another year's list until the new text says otherwise: what the text no longer has goes, what it announces is
/// written, what it adds is a step like another. A framework that ships keeps its rows.
#[test]
fn une_copie_suit_le_nouveau_texte() {
    let poste = Poste::new();
    let mut app = poste.application();
    let copie = DemandeCopie { modele: "2022".into(), code: "2026".into(), libelle: "Instruction de 2026".into() };
    let detail = app.copier_cadre(&copie, &maintenant()).unwrap();
    assert!(detail.objectifs.iter().chain(&detail.echeances).chain(&detail.places).all(|r| r.retirable));
    assert!(app.cadre("2022").unwrap().objectifs.iter().all(|r| !r.retirable));
    let retrait = |code: &str| DemandeRetrait { cadre: "2026".into(), code: code.into(), source: source() };
    let mesure = referentiel::cadre("2026").unwrap().indicateurs[0].clone();
    let refus = app.retirer_rangee(&retrait(&mesure.objectifs[0]), &maintenant()).unwrap_err();
    assert!(matches!(refus, Erreur::CadreRefuse { .. }), "an indicator measures it: {refus:?}");
    app.retirer_rangee(&retrait(&mesure.code), &maintenant()).unwrap();
    for autre in referentiel::cadre("2026").unwrap().indicateurs_de(&mesure.objectifs[0]) {
        app.retirer_rangee(&retrait(&autre.code), &maintenant()).unwrap();
    }
    app.retirer_rangee(&retrait(&mesure.objectifs[0]), &maintenant()).unwrap();
    let jalon = referentiel::cadre("2026").unwrap().precedences[0].avant.clone();
    app.retirer_rangee(&retrait(&jalon), &maintenant()).unwrap();
    let cadre = referentiel::cadre("2026").unwrap();
    assert!(cadre.objectif(&mesure.objectifs[0]).is_none() && cadre.indicateur(&mesure.code).is_none());
    assert!(cadre.jalon(&jalon).is_none() && cadre.precedences.iter().all(|p| p.avant != jalon && p.apres != jalon));

    let mut definir = |definition| {
        let demande = DemandeDefinition { cadre: "2026".into(), definition, source: source() };
        app.definir_dans_le_cadre(&demande, &maintenant())
    };
    let compte = |code: &str, nombre: Option<&str>| DefinitionVue::Compte {
        code: code.into(),
        nombre: nombre.map(str::to_owned),
    };
    definir(compte("obligatoires", Some("9"))).unwrap();
    definir(compte("minimum", None)).unwrap();
    definir(compte("pmi-obligatoire", Some("4"))).unwrap();
    assert!(matches!(definir(compte("obligatoires", Some("neuf"))), Err(Erreur::EntierDeSaisie(_))));
    assert!(matches!(definir(compte("absent", Some("1"))), Err(Erreur::RangeeInconnue { .. })));
    definir(compte("maximum", Some("5"))).unwrap();
    assert!(matches!(definir(compte("minimum", Some("6"))), Err(Erreur::CadreRefuse { .. })), "above the maximum");
    let etape = |jour: &str| DefinitionVue::Etape { titre: "Réunion de lancement".into(), jour: Some(jour.into()) };
    let detail = definir(etape("3 mars 2026")).unwrap();
    assert!(matches!(definir(etape("4 mars 2026")), Err(Erreur::CodePris { .. })));
    let ajoutee = detail.echeances.iter().find(|e| e.titre == "Réunion de lancement").expect("the new step");
    assert_eq!((ajoutee.saisie.as_str(), ajoutee.retirable), ("03/03/2026", true));
    let comptes: Vec<(&str, &str)> =
        detail.comptes.iter().map(|c| (c.code.as_str(), c.saisie.as_str())).filter(|(_, n)| !n.is_empty()).collect();
    assert_eq!(comptes, [("obligatoires", "9"), ("maximum", "5"), ("possibles", "23"), ("pmi-obligatoire", "4")]);
    assert!(detail.retouches[0].contains("Étape ajoutée"), "{:?}", detail.retouches);
    let cadre = referentiel::cadre("2026").unwrap();
    assert_eq!(cadre.comptes.facultatifs_min, None);
    let periode = Periode { debut: "2026-01-01".parse().unwrap(), fin: "2027-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2026", periode }).unwrap();
    assert!(dossier.jalons.iter().any(|j| j.libelle == "Réunion de lancement"), "a new dossier has the step");
}

/// Engagements, funders and bases of rates are completed like the rest: signed, kept, and refused whole when they cannot stand.
#[test]
fn engagements_financeurs_et_bases_de_calcul_se_completent() {
    let poste = Poste::new();
    let mut app = poste.application();
    let mut definir = |definition| {
        let demande = DemandeDefinition { cadre: "2022".into(), definition, source: source() };
        app.definir_dans_le_cadre(&demande, &maintenant())
    };
    let engagement = |code: &str| DefinitionVue::Engagement { code: code.into(), titre: "Écouter les enfants".into() };
    let detail = definir(engagement("E9")).unwrap();
    let ajoute = detail.engagements.iter().find(|e| e.code == "E9").unwrap();
    assert_eq!((ajoute.titre.as_str(), ajoute.retirable), ("Écouter les enfants", true));
    assert!(matches!(definir(engagement("E9")), Err(Erreur::CodePris { .. })));
    let base =
        |code: &str| DefinitionVue::Denominateur { code: code.into(), libelle: "Naissances de l’année".into() };
    let detail = definir(base("IND-P2-TAUX")).unwrap();
    let taux = detail.indicateurs.iter().find(|i| i.code == "IND-P2-TAUX").unwrap();
    assert!(taux.taux && taux.precision.ends_with(", ou Naissances de l’année"), "{}", taux.precision);
    assert!(matches!(definir(base("IND-P2-TAUX")), Err(Erreur::CodePris { .. })), "a base is offered once");
    assert!(matches!(definir(base("IND-P3")), Err(Erreur::RangeeInconnue { .. })), "a number has no base");
    let financeur = |code: &str, perenne: &str| DefinitionVue::Financeur {
        code: code.into(),
        ligne: Some(" mission 2 ".into()),
        perenne: perenne.into(),
    };
    let detail = definir(financeur("fir", "oui")).unwrap();
    let fir = detail.financeurs.iter().find(|f| f.rangee.code == "fir").unwrap();
    assert_eq!((fir.ligne.as_str(), fir.perenne.as_str()), ("mission 2", "oui"));
    assert!(detail.retouches[0].replace('\u{a0}', " ").contains("crédits pérennes »"), "{}", detail.retouches[0]);
    assert!(matches!(definir(financeur("mecene", "")), Err(Erreur::RangeeInconnue { .. })));
    let cadre = referentiel::cadre("2022").unwrap();
    assert_eq!(
        cadre.financeurs.iter().find(|f| f.abrege == "FIR").unwrap().perenne.as_ref().map(|p| p.valeur),
        Some(true)
    );
    let correction = DemandeCorrection {
        cadre: "2022".into(),
        code: "fir".into(),
        titre: Some("Fonds d’intervention régional (FIR)".into()),
        statut: None,
        source: source(),
    };
    let detail = app.corriger_rangee(&correction, &maintenant()).unwrap();
    assert!(detail.financeurs.iter().any(|f| f.rangee.titre == "Fonds d’intervention régional (FIR)"));
    let retrait = DemandeRetrait { cadre: "2022".into(), code: "E9".into(), source: source() };
    let detail = app.retirer_rangee(&retrait, &maintenant()).unwrap();
    assert!(detail.engagements.iter().all(|e| e.code != "E9"), "nothing served it: it goes");
}

#[test]
fn deux_fichiers_pour_un_cadre_se_signalent() {
    let poste = Poste::new();
    completer_f11(&poste);
    let dossier = poste.depot().dossier().to_owned();
    fs::copy(dossier.join("2020.toml"), dossier.join("copie.toml")).unwrap();
    let ecartes = poste.depot().charger();
    assert!(
        matches!(&ecartes[0].erreur, Erreur::CadreRepete { fichier, .. } if fichier == "copie.toml"),
        "{ecartes:?}"
    );
}

/// Two rules that an earlier version let block on a deduction, in a framework that was completed here: nothing of it is
/// lost, they speak and block no more, and the list says so. It stays so once kept, received with a dossier, adopted.
#[test]
fn un_cadre_garde_par_une_version_anterieure_se_lit_encore() {
    let poste = Poste::new();
    completer_f11(&poste);
    let local = poste.depot().dossier().join("2020.toml");
    let juste = fs::read_to_string(&local).unwrap();
    let deduites = ["action-rattachee", "action-comptee-une-fois"];
    let ancien = deduites.iter().fold(juste, |texte, regle| {
        let ligne = |severite: &str| format!("regle = \"{regle}\"\nseverite = \"{severite}\"");
        assert!(texte.contains(&ligne("a_verifier")), "{regle}");
        texte.replacen(&ligne("a_verifier"), &ligne("bloquant"), 1)
    });
    fs::write(&local, &ancien).unwrap();
    assert!(poste.depot().charger().is_empty(), "it serves");
    let cadre = referentiel::cadre("2020").unwrap();
    assert!(cadre.objectif("F11").is_some(), "what was entered is there");
    for contrainte in &cadre.contraintes {
        let bloque = contrainte.severite == domaine::cadre::Severite::Bloquant;
        let levee = deduites.contains(&contrainte.regle.as_str());
        assert_eq!(contrainte.bloquait, levee, "{}", contrainte.regle);
        assert!(!(bloque && levee), "{}", contrainte.regle);
    }
    let dit = |code: &str| {
        let connu = referentiel::cadre_connu(code).unwrap();
        application::cadres::resume(&connu).avis.unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
    };
    let attendu = "2 contrôles y étaient bloquants sans qu’aucun texte lu les impose : ";
    assert!(dit("2020").starts_with(attendu) && dit("2020").contains("désormais à vérifier"), "{}", dit("2020"));
    assert_eq!(dit("2022"), "", "a framework that ships has nothing of the kind");

    // It is still said once the file was written anew, and the new file is as sound as any.
    poste.depot().ecrire(cadre).unwrap();
    assert!(dit("2020").starts_with(attendu));
    let export = poste.chemin("export.toml");
    exporter("2020", &export).unwrap();
    application::cadres::verifier_fichier(&export).unwrap().expect("nothing blocks any more");

    // A dossier that brings such a framework comes in; a framework file alone too, and each lowered row is told on its line.
    let paquet = poste.chemin("recu.paraphe");
    let mut dossier = application::exemple("cantal-2022").unwrap();
    dossier.cadre = "2020".into();
    application::ecrire_dossier(&dossier, &paquet).unwrap();
    referentiel::installer(Vec::new());
    application::lire_dossier(&paquet).unwrap();
    assert!(dit("2020").starts_with(attendu), "it travels with the dossier");
    let seul = poste.chemin("seul.toml");
    fs::write(&seul, &ancien).unwrap();
    let leves = application::cadres::verifier_fichier(&seul).unwrap().expect("it comes in").leves;
    let dites: Vec<String> = leves
        .iter()
        .map(|l| application::cadres::avertissement("seul.toml", l).message.replace(['\u{a0}', '\u{202f}'], " "))
        .collect();
    assert_eq!(dites.len(), 2, "{dites:?}");
    for (dite, regle) in dites.iter().zip(deduites) {
        let ligne = ancien.lines().position(|l| *l == format!("regle = \"{regle}\"")).unwrap() + 2;
        let attendu =
            format!("« seul.toml », ligne {ligne} : le contrôle « {regle} » sera à vérifier et ne bloquera rien");
        assert!(dite.starts_with(&attendu) && dite.contains("La ligne garde sa place"), "{dite}");
    }
    poste.depot().importer(&seul, true).unwrap();
    let importe = referentiel::cadre("2020").unwrap();
    assert_eq!(importe.contraintes.len(), cadre.contraintes.len(), "each row keeps its place");
    assert!(dit("2020").starts_with(attendu), "and the list says what was lowered");

    // Adopted, it says so; read from a file that comes in, it says nothing of what it was elsewhere.
    poste.depot().mettre_en_attente(cadre).unwrap();
    poste.depot().adopter("2020", true).unwrap();
    assert!(dit("2020").starts_with(attendu));
    poste.depot().importer(&export, true).unwrap();
    assert_eq!(dit("2020"), "");
    assert!(referentiel::cadre("2020").unwrap().objectif("F11").is_some(), "all the rest came in");
}

#[test]
fn une_ligne_saisie_se_retire_et_sa_place_se_rouvre() {
    let poste = Poste::new();
    completer_f11(&poste);
    let mut app = poste.application();
    let retrait = |code: &str| DemandeRetrait { cadre: "2020".into(), code: code.into(), source: source() };
    let detail = app.retirer_rangee(&retrait("F11"), &maintenant()).unwrap();
    assert!(detail.places.iter().any(|p| p.code == "F11"), "the hole is a hole again");
    assert_eq!(detail.retouches.len(), 2, "both changes stay written");
    let refus = app.retirer_rangee(&retrait("F01"), &maintenant()).unwrap_err();
    assert!(refus.pour_l_ecran().message.contains("elle ne se retire pas"), "{refus:?}");
}

#[test]
fn un_cadre_local_se_retire_sauf_si_un_dossier_en_depend() {
    let poste = Poste::new();
    completer_f11(&poste);
    let mut app = poste.application();
    let vue = app.retirer_cadre("2020").unwrap();
    assert!(vue.cadres.iter().all(|c| !c.local), "the shipped one serves again");
    assert!(poste.chemin("cadres/2020.toml.retire").exists(), "the work is set aside, not destroyed");
    assert!(matches!(app.retirer_cadre("2020"), Err(Erreur::CadreInconnu(_))));
    let copie = DemandeCopie { modele: "2025".into(), code: "2026".into(), libelle: "Instruction de 2026".into() };
    app.copier_cadre(&copie, &maintenant()).unwrap();
    let demande = DemandeCreation {
        territoire: "15".into(),
        collectivite: None,
        cadre: "2026".into(),
        debut: "01/01/2026".into(),
        fin: "31/12/2026".into(),
    };
    app.creer_dossier(&demande, &maintenant()).unwrap();
    let refus = app.retirer_cadre("2026").unwrap_err();
    assert!(refus.pour_l_ecran().message.contains("sert à un dossier"), "{refus:?}");
    assert!(referentiel::cadre("2026").is_some());
}

fn completer_f11(poste: &Poste) {
    let mut app = poste.application();
    let demande = DemandeComblement {
        cadre: "2020".into(),
        code: "F11".into(),
        titre: "Titre lu dans l’annexe 2".into(),
        engagement: "E4".into(),
        theme: "autonomie".into(),
        source: source(),
    };
    app.combler_place(&demande, &maintenant()).unwrap();
}

#[test]
fn le_travail_d_un_departement_sert_a_un_autre() {
    let poste = Poste::new();
    completer_f11(&poste);
    exporter("2020", &poste.chemin("partage.toml")).unwrap();
    // Another computer.
    referentiel::installer(Vec::new());
    let autre = Depot::dans(&poste.chemin("autre"));
    let import = autre.importer(&poste.chemin("partage.toml"), false).unwrap();
    assert!(import.remplace_un_livre && !import.remplace_un_local);
    let connu = referentiel::cadre_connu("2020").unwrap();
    assert_eq!(connu.origine, Origine::Local { fichier: "2020.toml".into() });
    assert!(connu.remplace && connu.cadre.objectif("F11").is_some());
    assert_eq!(connu.cadre.retouches[0].par, "Camille Exemple", "the name of who did it travels");
    assert!(autre.importer(&poste.chemin("partage.toml"), false).is_ok(), "the same file twice is the same");
    let texte = fs::read_to_string(poste.chemin("partage.toml")).unwrap();
    fs::write(poste.chemin("partage.toml"), texte.replace("Titre lu dans l’annexe 2", "Autre lecture")).unwrap();
    let refus = autre.importer(&poste.chemin("partage.toml"), false).unwrap_err();
    assert!(matches!(refus, Erreur::CadreDejaLa(_)), "one’s own work is not overwritten: {refus:?}");
    assert_eq!(referentiel::cadre("2020").unwrap().objectif("F11").unwrap().titre, "Titre lu dans l’annexe 2");
    assert!(autre.importer(&poste.chemin("partage.toml"), true).unwrap().remplace_un_local);
}

#[test]
fn un_fichier_fautif_n_entre_pas_et_un_fichier_abime_est_ecarte() {
    let poste = Poste::new();
    exporter("2022", &poste.chemin("2022.toml")).unwrap();
    let texte = fs::read_to_string(poste.chemin("2022.toml")).unwrap();
    fs::write(poste.chemin("faux.toml"), texte.replacen("code = \"P2\"", "code = \"P1\"", 1)).unwrap();
    let refus = poste.depot().importer(&poste.chemin("faux.toml"), false).unwrap_err();
    assert!(matches!(&refus, Erreur::CadreRefuse { .. }), "{refus:?}");
    assert!(!poste.depot().dossier().exists(), "nothing is half imported");
    fs::create_dir_all(poste.depot().dossier()).unwrap();
    fs::write(poste.depot().dossier().join("2022.toml"), "code = ").unwrap();
    fs::write(poste.depot().dossier().join("2023.toml"), [0xff, 0xfe, 0x00]).unwrap();
    let app = poste.application();
    let vue = app.cadres();
    assert_eq!(vue.ecartes.len(), 2, "{:?}", vue.ecartes);
    assert!(vue.ecartes[0].message.contains("ligne 1"), "{}", vue.ecartes[0].message);
    assert_eq!(referentiel::cadre_connu("2022").map(|c| c.origine), Some(Origine::Livre), "the shipped one serves");
    assert_eq!(vue.cadres.len(), 6);
}

/// A package made under a framework that ships nowhere opens elsewhere, and is kept there with its framework.
#[test]
fn un_paquet_emporte_son_cadre() {
    let poste = Poste::new();
    let paquet = poste.chemin("contrat.paraphe");
    {
        let mut app = poste.application();
        let copie = DemandeCopie { modele: "2025".into(), code: "2026".into(), libelle: "Instruction de 2026".into() };
        app.copier_cadre(&copie, &maintenant()).unwrap();
        let periode = Periode { debut: "2026-01-01".parse().unwrap(), fin: "2026-12-31".parse().unwrap() };
        let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2026", periode }).unwrap();
        application::ecrire_dossier(&dossier, &paquet).unwrap();
    }
    referentiel::installer(Vec::new());
    let dossier = application::lire_dossier(&paquet).expect("it opens on another computer");
    assert_eq!(
        referentiel::cadre_connu("2026").map(|c| c.origine),
        Some(Origine::Recu { fichier: "contrat.paraphe".into() })
    );
    assert!(!verifier(&dossier, maintenant().jour).unwrap().is_empty());
    referentiel::installer(Vec::new());
    let ailleurs = poste.chemin("ailleurs");
    fs::create_dir_all(&ailleurs).unwrap();
    let mut app = Application::ouvrir(&ailleurs.join("portefeuille.sqlite")).unwrap();
    let vue = app.importer(&paquet, &ImportVue::Ajouter, &maintenant()).unwrap();
    assert!(ailleurs.join("cadres/2026.toml").exists(), "the framework is kept with the dossier");
    drop(app);
    referentiel::installer(Vec::new());
    let app = Application::ouvrir(&ailleurs.join("portefeuille.sqlite")).unwrap();
    assert!(app.vue(&vue.id, maintenant().jour).is_ok(), "it opens tomorrow as well");
    assert!(membres(&paquet).contains(&"cadre.toml".to_owned()));
}

/// A completed framework of a shipped code comes with a dossier: it changes nothing for the others until it is adopted.
#[test]
fn un_cadre_recu_ne_change_pas_les_regles_des_autres_dossiers() {
    let poste = Poste::new();
    completer_f11(&poste);
    let periode = Periode { debut: "2020-01-01".parse().unwrap(), fin: "2022-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2020", periode }).unwrap();
    assert_eq!(dossier.actions.len(), 11, "the eleventh objective has its action");
    application::ecrire_dossier(&dossier, &poste.chemin("a.paraphe")).unwrap();
    referentiel::installer(Vec::new());
    let ailleurs = poste.chemin("ailleurs");
    fs::create_dir_all(&ailleurs).unwrap();
    let mut app = Application::ouvrir(&ailleurs.join("portefeuille.sqlite")).unwrap();
    app.importer(&poste.chemin("a.paraphe"), &ImportVue::Ajouter, &maintenant()).unwrap();
    assert_eq!(referentiel::cadre_connu("2020").map(|c| c.origine), Some(Origine::Livre));
    let vue = app.cadres();
    assert_eq!(vue.recus.iter().map(|r| r.code.as_str()).collect::<Vec<_>>(), ["2020"]);
    assert!(vue.recus[0].retouches[0].contains("Camille"), "who did what is shown before it is adopted");
    assert!(matches!(app.adopter_cadre("2021", false), Err(Erreur::Lecture { .. })));
    assert!(matches!(app.adopter_cadre("../x", false), Err(Erreur::CodeDeCadre(_))));
    assert!(
        app.importer(&poste.chemin("a.paraphe"), &ImportVue::Ajouter, &maintenant()).is_err(),
        "the dossier is there already"
    );
    assert_eq!(
        referentiel::cadre_connu("2020").map(|c| c.origine),
        Some(Origine::Livre),
        "a refused file brings nothing"
    );
    app.adopter_cadre("2020", false).unwrap();
    assert!(app.cadres().recus.is_empty());
    assert!(matches!(referentiel::cadre_connu("2020").map(|c| c.origine), Some(Origine::Local { .. })));
}

#[test]
fn un_cadre_livre_ne_voyage_pas_et_un_cadre_d_un_autre_est_refuse() {
    let poste = Poste::new();
    let periode = Periode { debut: "2022-01-01".parse().unwrap(), fin: "2024-12-31".parse().unwrap() };
    let dossier = creer(&Creation { territoire: "15", collectivite: None, cadre: "2022", periode }).unwrap();
    application::ecrire_dossier(&dossier, &poste.chemin("a.paraphe")).unwrap();
    assert!(!membres(&poste.chemin("a.paraphe")).contains(&"cadre.toml".to_owned()));
    for (cadre, attendu) in [
        (referentiel::ecrire_cadre(referentiel::cadre("2020").unwrap()), "contient le cadre 2020"),
        ("code = \"2022\"\n".to_owned(), "il manque la rubrique"),
        ("#".repeat(5 * 1024 * 1024), "trop gros pour un cadre"),
    ] {
        let paquet = documents::paquet::Paquet {
            dossier: dossier.clone(),
            pieces: std::collections::BTreeMap::new(),
            cadre: Some(cadre),
        };
        fs::write(poste.chemin("b.paraphe"), documents::paquet::ecrire(&paquet)).unwrap();
        let erreur = application::lire_dossier(&poste.chemin("b.paraphe")).unwrap_err();
        let message = application::textes::erreurs::message(&erreur).replace('\u{a0}', " ");
        assert!(message.contains(attendu), "{message}");
        assert_eq!(referentiel::cadre_connu("2022").map(|c| c.origine), Some(Origine::Livre));
    }
}

fn membres(paquet: &Path) -> Vec<String> {
    let octets = fs::read(paquet).unwrap();
    let nom = |n: &str| octets.windows(n.len()).any(|f| f == n.as_bytes()).then(|| n.to_owned());
    ["dossier.json", "cadre.toml"].iter().filter_map(|n| nom(n)).collect()
}

/// The whole account of a change of framework, on the complete demonstration.
#[test]
fn changer_de_cadre_rend_compte_de_tout() {
    let poste = Poste::new();
    let ancien = application::exemple("cantal-2022-demo").unwrap();
    let changement = changer_cadre(&ancien, "2025").unwrap();
    let neuf = &changement.dossier;
    assert_ne!(neuf.id, ancien.id);
    assert_eq!((neuf.cadre.as_str(), neuf.actions.len()), ("2025", ancien.actions.len()), "every action is there");
    assert_eq!(neuf.periode.en_bref(), "2025-2027");
    assert!(neuf.enveloppes.is_empty() && neuf.rapports.is_empty(), "money and reports of 2022-2024 stay behind");
    assert_eq!(neuf.articles.len(), 17);
    let preambule = neuf.articles.iter().find(|a| a.preambule).unwrap();
    let garde = ancien.articles.iter().find(|a| a.preambule).unwrap();
    assert_eq!(preambule.corps, garde.corps, "what somebody wrote is kept");
    assert!(preambule.confirme.is_none(), "and is to be confirmed again");
    let vue = application::textes::passage::vue(&changement);
    let phrases = |l: &[application::vues_cadres::LignePassageVue]| {
        l.iter().map(|l| format!("{} {}", l.ou, l.phrase)).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
    };
    let (garde, perdu, decider) = (phrases(&vue.garde), phrases(&vue.perdu), phrases(&vue.a_decider));
    assert!(garde.contains("A1 Objectif P1") && garde.contains("continué par N03"), "{garde}");
    for attendu in
        ["A5 Objectif P5", "sans équivalent dans le cadre 2025", "9 enveloppes", "1 rapport d’exécution", "instruction"]
    {
        assert!(perdu.contains(attendu), "« {attendu} » in {perdu}");
    }
    for attendu in ["N01", "N02", "5 objectifs obligatoires", "« Préambule »", "Crédits pérennes (ONDAM"] {
        assert!(decider.contains(attendu), "« {attendu} » in {decider}");
    }
    // Visas are quoted whole, with what the new dossier knows.
    for attendu in [
        "« Vu la loi de finances pour 2025, en ce qu’elle ouvre les crédits du programme 304",
        "notamment ses articles L. 112-3, L. 112-4, L. 221-1 et suivants, L. 226-3 et L. 226-3-1 »",
    ] {
        assert!(garde.contains(attendu), "« {attendu} » in {garde}");
    }
    for visas in [&vue.garde, &vue.perdu, &vue.a_decider].into_iter().flatten().filter(|l| l.ou == "Visas") {
        assert!(!visas.phrase.contains("non renseigné") && !visas.phrase.contains("… »"), "{}", visas.phrase);
    }
    let p1 = vue.garde.iter().find(|l| l.ou == "A1" && !l.provenance.is_empty()).unwrap();
    assert_eq!((p1.provenance.len(), p1.fiabilite.as_deref()), (3, Some("déduit")));
    assert_eq!(vue.a_decider.iter().filter(|l| l.phrase.contains("pérennes")).count(), 1, "said once");
    assert!(matches!(changer_cadre(&ancien, "2022"), Err(Erreur::MemeCadre(_))));
    assert!(matches!(changer_cadre(&ancien, "1999"), Err(Erreur::CadreInconnu(_))));
    // In the portefeuille: a new dossier, the former one archived as it stands.
    let mut app = poste.application();
    app.ouvrir_exemple("cantal-2022-demo", &maintenant()).unwrap();
    let examen = app.examiner_changement(ancien.id.as_str(), "2025").unwrap();
    assert!(app.vue(&examen.dossier, maintenant().jour).is_err(), "an account that is looked at writes nothing");
    let passage = app.changer_de_cadre(ancien.id.as_str(), "2025", &maintenant()).unwrap();
    assert_eq!((examen.garde, examen.perdu), (passage.garde.clone(), passage.perdu.clone()), "what was shown is done");
    let accueil = app.accueil(&maintenant()).unwrap();
    assert_eq!(accueil.dossiers.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), [passage.dossier.as_str()]);
    assert_eq!(accueil.ranges.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), [ancien.id.as_str()]);
    // The former one is read, not written, until somebody takes it out again.
    let fige = app.vue(ancien.id.as_str(), maintenant().jour).unwrap();
    assert!(!fige.modifiable && fige.mention.is_some_and(|m| m.starts_with("Dossier archivé")));
    let saisie = application::vues_ecran::Saisie {
        chemin: "lieu_signature".into(),
        nature: application::vues_ecran::NatureChamp::Texte,
        texte: "Saint-Flour".into(),
    };
    let ecrire =
        DemandeSaisie { id: ancien.id.to_string(), libelle: "lieu".into(), saisies: vec![saisie], ecran: None };
    assert!(matches!(app.saisir(&ecrire, &maintenant()), Err(Erreur::DossierRange)));
    assert!(matches!(app.annuler(ancien.id.as_str(), &maintenant()), Err(Erreur::DossierRange)));
    app.ranger(ancien.id.as_str(), &application::vues_ecran::RangementVue::Actif).unwrap();
    app.saisir(&ecrire, &maintenant()).unwrap();
}

/// Each kind of fault, provoked in a real file, has its sentence: where, what, what to do.
#[test_case("transverse = true", "transversal = true", "la rubrique « transversal » n’est pas connue ici"; "unknown key")]
#[test_case("redaction = \"exacte\"\n", "", "il manque la rubrique « redaction »"; "missing key")]
#[test_case("theme = \"crip\"", "theme = \"crop\"", "la valeur « crop » n’est pas admise ici. Valeurs possibles : pmi,"; "unknown word")]
#[test_case("nombre = 11", "nombre = 11.5", "la valeur « 11.5 » n’est pas admise ici. Écrivez un nombre entier, un texte entre guillemets ou une liste de textes."; "a number with decimals")]
#[test_case("code = \"2020\"", "code = \"2020\"\ncode = \"2020\"", "la rubrique « code » est écrite deux fois"; "a key twice")]
#[test_case("periodes]]\nnature = \"regle\"", "periodes]]\nnature = [\n  1,\n  2,\n]", "la valeur « [ 1, 2, ] » n’est pas admise ici"; "a value on several lines")]
#[test_case("code = \"2020\"", "code = \"20/20\"", "« 20/20 » ne peut pas être le code d’un cadre"; "code")]
#[test_case("source = \"cedif\"", "source = \"cédif\"", "la source « cédif » n’existe pas"; "unknown source")]
#[test_case("fiabilite = \"presse\"\nsource = \"cedif\"", "fiabilite = \"officiel\"\nsource = \"cedif\"", "cette ligne est donnée pour « officielle », mais sa source « cedif » est seulement « presse »"; "too weak a source")]
#[test_case("extrait = \"trois-sources\"", "extrait = \"x\"", "n’a pas d’extrait « x »"; "unknown quotation")]
#[test_case("code = \"O10\"", "code = \"O11\"", "le code « O11 » est déjà employé"; "a code twice")]
#[test_case("objectifs = [\"O01\"]", "objectifs = [\"O99\"]", "« O99 » ne figure pas dans la liste « objectifs »"; "dangling reference")]
#[test_case("fin = \"2022-12-31\"", "fin = \"2019-12-31\"", "la fin (31 décembre 2019) précède le début (1er janvier 2020)"; "dates upside down")]
#[test_case("fin = \"2022-12-31\"", "fin = \"2022-02-31\"", "la valeur « 2022-02-31 » n’est pas admise ici. Écrivez une date qui existe, sous la forme AAAA-MM-JJ."; "a day of no calendar")]
#[test_case("exercices = [2020", "exercices = [1999", "la valeur « [1999] » n’est pas admise ici. Écrivez une année entre 2000 et 2100."; "a year out of range")]
#[test_case("transverse = true", "transverse = \"oui\"", "Écrivez true (oui) ou false (non)."; "a word for a truth")]
#[test_case("regle = \"objectifs-obligatoires\"", "regle = \"objectif-obligatoire\"", "« objectif-obligatoire » n’est le nom d’aucune règle"; "unknown rule")]
#[test_case("parametres = { nombre = 11 }", "parametres = { nombres = 11 }", "le paramètre « nombres » n’existe pas pour cette règle. Paramètres possibles : nombre."; "unknown parameter")]
#[test_case("regle = \"financeur-admis\"", "regle = \"financeur-admis\"\nparametres = { nombre = 1 }", "cette règle n’a pas de paramètre : retirez « nombre »"; "a parameter too many")]
#[test_case("parametres = { nombre = 11 }", "parametres = { nombre = \"onze\" }", "le paramètre « nombre » n’a pas la forme attendue. Écrivez un nombre entier"; "a word for a number")]
#[test_case("parametres = { jalon = \"signature\" }", "parametres = { jalon = 15 }", "le paramètre « jalon » n’a pas la forme attendue. Écrivez un texte"; "a number for a word")]
#[test_case("parametres = { champs = [\"objet\", ", "parametres = { champs = \"objet\" } #", "Écrivez une liste de textes entre crochets"; "a word for a list")]
#[test_case("\"departement-02\"", "\"departement-00\"", "« departement-00 » n’est le code d’aucune collectivité"; "unknown body")]
#[test_case("enonce = \"Le Département cofinance chaque projet.\"", "enonce = \" \"", "la rubrique « enonce » est vide"; "an empty statement")]
#[test_case("titre = \"Créer des places", "titre = \"\" # \"Créer des places", "la rubrique « titre » est vide"; "an empty title")]
#[test_case("libelle = \"Circulaire", "libelle = \"\" # \"Circulaire", "la rubrique « libelle » est vide"; "an empty label")]
#[test_case("[comptes]\n", "[comptes]\nfacultatifs_min = { valeur = 16, fiabilite = \"presse\", source = \"cnape-2020\" }\n", "le minimum (16) dépasse le maximum (15)"; "minimum above maximum")]
#[test_case("facultatifs_max = { valeur = 15,", "facultatifs_min = { valeur = 16, fiabilite = \"presse\", source = \"cnape-2020\" }\nfacultatifs_max = { valeur = 16,", "le minimum (16) dépasse le nombre d’objectifs possibles (15)"; "minimum above what is offered")]
#[test_case("valeur = \"50\"\nunite = \"%\"", "valeur = \"-50\"\nunite = \"%\"", "un taux ne peut pas être négatif (−50 %)"; "a negative rate")]
#[test_case("valeur = \"50\"\nunite = \"%\"", "valeur = \"150\"\nunite = \"%\"", "une part ne peut pas dépasser 100 % (150 %)"; "more than the whole")]
#[test_case("obligatoires_attendus = { valeur = 11,", "obligatoires_attendus = { valeur = 9,", "le texte annoncerait 9 objectifs obligatoires, mais 10 sont inscrits dans la liste. Corrigez ce nombre"; "fewer announced than listed")]
#[test_case("exercices = [2020]", "exercices = []", "le cadre ne vaut pour aucune année : il ne s’appliquerait à aucun contrat. Écrivez-en au moins une"; "no year")]
#[test_case("code = \"2020\"", "code = \"2020\"\ncomplete = [\"2031\"]", "le cadre « 2031 » n’est pas connu sur ce poste"; "completes an unknown framework")]
#[test_case("mois = 6, jour = 30", "mois = 6, jour = 31", "aucune année n’a de jour 31/06"; "no such day")]
#[test_case("code = \"2020\"", "code = \"2020\"\ncomplete = [\"2020\"]", "« 2020 » finit par se continuer lui-même : les renvois tournent en rond"; "completes itself")]
#[test_case("theme = \"crip\"", "theme = \"crip\"\nissu_de = [{ cadre = \"2022\", code = \"C99\", fiabilite = \"deduit\", source = \"cantal-2022\" }]", "le cadre 2022 n’a pas d’objectif « C99 »"; "a link to nothing")]
#[test_case("theme = \"crip\"", "theme = \"crip\"\nissu_de = [{ cadre = \"2022\", code = \"C01\", fiabilite = \"deduit\", source = \"cantal-2022\" }]", "« F06 » finit par se continuer lui-même"; "a circle of links")]
#[test_case("sens = \"hausse\"", "sens = \"hausse\"\nissu_de = [{ cadre = \"2022\", code = \"IND-99\", fiabilite = \"deduit\", source = \"cantal-2022\" }]", "le cadre 2022 n’a pas d’indicateur « IND-99 »"; "a link to no indicator")]
#[test_case("[[precedences]]\navant = \"odpe\"", "[[precedences]]\navant = \"signature\"\napres = \"odpe\"\nmeme_jour = true\nfiabilite = \"deduit\"\nsource = \"relance-2020-05\"\n\n[[precedences]]\navant = \"odpe\"", "devrait se précéder elle-même : l’ordre des étapes tourne en rond"; "a circle of steps")]
#[test_case("territoires = [\"03\"]", "territoires = [\"999\"]", "« 999 » n’est le code d’aucun territoire. Écrivez celui de l’INSEE"; "unknown territory")]
#[test_case("objet = \"periode\"\ndebut = 2020\nfin = 2023", "objet = \"periode\"\ndebut = 2024\nfin = 2023", "la fin (2023) précède le début (2024)"; "years upside down")]
#[test_case("montant = \"3300000.00\"", "montant = \"3,3 M€\"", "la valeur « { montant = \"3,3 M€\" } » n’est pas admise ici"; "an amount in words")]
#[test_case("libelle = \"Circulaire", "libelle = Circulaire", "l’écriture du fichier n’est pas correcte à cet endroit"; "not TOML")]
fn chaque_faute_d_un_cadre_a_sa_phrase(juste: &str, faux: &str, attendu: &str) {
    let poste = Poste::new();
    let fichier = poste.chemin("2020.toml");
    exporter("2020", &fichier).unwrap();
    let texte = fs::read_to_string(&fichier).unwrap();
    assert!(texte.contains(juste), "{juste}");
    let texte = texte.replacen(juste, faux, 1);
    fs::write(&fichier, &texte).unwrap();
    let fautes = application::cadres::verifier_fichier(&fichier).unwrap().unwrap_err();
    assert_eq!(fautes.len(), 1, "one defect, one fault: {fautes:?}");
    let phrase = application::textes::cadres::faute("2020.toml", &fautes[0]).replace(['\u{a0}', '\u{202f}'], " ");
    assert!(phrase.starts_with("« 2020.toml », ligne ") && phrase.contains(attendu), "{phrase}");
    assert!(phrase.ends_with('.'), "{phrase}");
}

/// What cannot even be read as a framework is one sentence, and nothing of it is kept.
#[test]
fn un_fichier_qui_n_est_pas_un_texte_ou_qui_est_trop_grand_n_entre_pas() {
    let poste = Poste::new();
    let mut app = poste.application();
    let fichier = poste.chemin("2020.toml");
    exporter("2020", &fichier).unwrap();
    let juste = fs::read(&fichier).unwrap();
    // As an editor of Windows writes it: one byte for « é », on the first line that has one.
    let latin1: Vec<u8> =
        String::from_utf8(juste.clone()).unwrap().chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    let ligne = 1 + String::from_utf8(juste.clone())
        .unwrap()
        .lines()
        .position(|l| l.chars().any(|c| ('\u{80}'..='\u{ff}').contains(&c)))
        .unwrap();
    let accent = format!("ligne {ligne} : un caractère n’est pas écrit en UTF-8");
    let grand = [juste.clone(), b"# ".repeat(8_000_000)].concat();
    for (nom, octets, attendu) in [
        ("latin1", latin1, accent.as_str()),
        ("image", vec![0, 159, 146, 150], "n’est pas un fichier de cadre"),
        ("grand", grand, "est trop gros pour un cadre"),
        ("vide", Vec::new(), "il manque la rubrique"),
    ] {
        fs::write(&fichier, octets).unwrap();
        let dits: Vec<String> = match app.examiner_cadre(&fichier, 1) {
            Err(erreur) => vec![erreur.pour_l_ecran().message],
            Ok(vue) => vue.fautes.into_iter().map(|f| f.message).collect(),
        };
        let dits: Vec<String> = dits.iter().map(|d| d.replace('\u{a0}', " ")).collect();
        assert!(!dits.is_empty() && dits.iter().any(|d| d.contains(attendu)), "{nom}: {dits:?}");
        assert!(nom == "vide" || dits.len() == 1, "{nom}: one sentence, {dits:?}");
        assert!(app.importer_cadre(&fichier, false).is_err(), "{nom}");
        assert!(!poste.chemin("cadres").exists(), "{nom}: nothing was written");
    }
}

/// What an objective or an indicator continues is entered from the screen, kept with its author, and followed.
#[test]
fn un_lien_se_saisit_et_le_passage_le_suit() {
    let poste = Poste::new();
    let mut app = poste.application();
    let demande = |code: &str, de: Option<&str>| application::vues_cadres::DemandeDefinition {
        cadre: "2025".into(),
        definition: application::vues_cadres::DefinitionVue::Suite { code: code.into(), de: de.map(str::to_owned) },
        source: source(),
    };
    let avant = app.cadre("2025").unwrap();
    assert!(avant.indicateurs_passes.iter().any(|o| o.code == "2024/IND-P5"), "the year before is offered");
    let rangee = |vue: &application::vues_cadres::CadreDetailVue, code: &str| {
        vue.indicateurs.iter().find(|i| i.code == code).unwrap().issu_de.clone()
    };
    assert_eq!(rangee(&avant, "IND-N01"), Vec::<String>::new());
    let vue = app.definir_dans_le_cadre(&demande("IND-N01", Some("2024/IND-P5")), &maintenant()).unwrap();
    assert_eq!(rangee(&vue, "IND-N01"), ["2024/IND-P5"]);
    assert!(vue.retouches[0].starts_with("Suite d’une année passée"), "{}", vue.retouches[0]);
    let ancien = application::exemple("cantal-2022-demo").unwrap();
    let changement = changer_cadre(&ancien, "2025").unwrap();
    let p5 = changement.indicateurs.iter().find(|d| d.code == "IND-P5").unwrap();
    assert_eq!(p5.suites.iter().map(|s| s.code.as_str()).collect::<Vec<_>>(), ["IND-N01"]);
    let decider = application::textes::passage::vue(&changement).a_decider;
    assert!(
        decider.iter().any(|l| l.phrase.replace('\u{a0}', " ").contains("l’appelle « Familles ayant bénéficié")),
        "{decider:?}"
    );
    let vue = app.definir_dans_le_cadre(&demande("IND-N01", None), &maintenant()).unwrap();
    assert_eq!(rangee(&vue, "IND-N01"), Vec::<String>::new());
    for (code, de) in [("IND-N01", "2024/IND-99"), ("IND-99", "2024/IND-P5"), ("N01", "2024/IND-P5")] {
        assert!(app.definir_dans_le_cadre(&demande(code, Some(de)), &maintenant()).is_err(), "{code} from {de}");
    }
}

/// Every error of these use cases says what happened, then what to do.
#[test]
fn chaque_erreur_de_cadre_a_sa_phrase() {
    let poste = Poste::new();
    let mut app = poste.application();
    let copie = |modele: &str, code: &str, libelle: &str| DemandeCopie {
        modele: modele.into(),
        code: code.into(),
        libelle: libelle.into(),
    };
    let ligne = |engagement: Option<&str>, theme: &str| DemandeAjout {
        cadre: "2025".into(),
        nature: NatureListe::Objectifs,
        source: source(),
        lignes: vec![LigneAjoutee {
            code: "N10".into(),
            texte: "x".into(),
            engagement: engagement.map(str::to_owned),
            statut: Some("obligatoire".into()),
            theme: theme.into(),
            unite: "nombre".into(),
            sens: "hausse".into(),
            periodicite: "annee_civile".into(),
            objectifs: vec![],
        }],
    };
    let code = |code: &str| {
        let mut demande = ligne(Some("N-P"), "autre");
        demande.lignes[0].code = code.to_owned();
        demande
    };
    let correction = |code: &str, titre: &str| DemandeCorrection {
        cadre: "2025".into(),
        code: code.into(),
        titre: Some(titre.into()),
        statut: None,
        source: source(),
    };
    let jour = maintenant();
    let erreurs: Vec<(Erreur, &str)> = vec![
        (app.copier_cadre(&copie("2025", "2024", "x"), &jour).unwrap_err(), "Un cadre « 2024 » est déjà sur ce poste."),
        (
            app.copier_cadre(&copie("2025", "20 26", "x"), &jour).unwrap_err(),
            "« 20 26 » ne peut pas être le code d’un cadre.",
        ),
        (
            app.copier_cadre(&copie("2025", "brouillon", "x"), &jour).unwrap_err(),
            "« brouillon » ne dit pas pour quelle année vaut le cadre. Donnez-lui un code avec son année",
        ),
        (app.copier_cadre(&copie("2025", "2026", " "), &jour).unwrap_err(), "Il manque un texte"),
        (app.copier_cadre(&copie("1999", "2026", "x"), &jour).unwrap_err(), "Le cadre « 1999 » n’est pas connu."),
        (app.ajouter_lignes(&ligne(None, "autre"), &jour).unwrap_err(), "Pour « N10 », choisissez l’engagement"),
        (app.ajouter_lignes(&ligne(Some("N-P"), "sport"), &jour).unwrap_err(), "Pour « sport », choisissez"),
        (app.ajouter_lignes(&code(""), &jour).unwrap_err(), "Il manque un texte"),
        (app.ajouter_lignes(&code("N01"), &jour).unwrap_err(), "Le code « N01 » désigne déjà une ligne du cadre 2025"),
        (app.ecarter_cadre("2025").unwrap_err(), "Le cadre « 2025 » n’est pas connu."),
        (app.corriger_rangee(&correction("N99", "x"), &jour).unwrap_err(), "Le cadre 2025 n’a pas d’élément « N99 »."),
        (app.corriger_rangee(&correction("N01", ""), &jour).unwrap_err(), "Il manque un texte"),
    ];
    for (erreur, attendu) in erreurs {
        let phrase = erreur.pour_l_ecran().message.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(phrase.starts_with(attendu) && phrase.ends_with('.'), "{phrase}");
    }
    assert!(!poste.chemin("cadres").exists(), "nothing was written");
}

/// From each framework to each other: every action and every objective is in the account, and the new dossier is sound.
#[test]
fn chaque_passage_tient_ses_comptes() {
    let _poste = Poste::new();
    let codes: Vec<&str> = referentiel::cadres().iter().map(|c| c.code.as_str()).collect();
    for (avant, apres) in codes.iter().flat_map(|a| codes.iter().map(move |b| (*a, *b))).filter(|(a, b)| a != b) {
        let cadre = referentiel::cadre(avant).unwrap();
        let regle = cadre.periode(domaine::cadre::Situation::PremierContrat).unwrap();
        let periode = Periode { debut: regle.debut.unwrap(), fin: regle.fin };
        let ancien = creer(&Creation { territoire: "2B", collectivite: None, cadre: avant, periode }).unwrap();
        let changement = changer_cadre(&ancien, apres).unwrap();
        let vises = |d: &application::Dossier| d.actions.iter().map(|a| a.objectifs.len()).sum::<usize>();
        assert_eq!(changement.objectifs.len(), vises(&ancien), "{avant} to {apres}: every objective is told");
        assert_eq!(changement.dossier.actions.len(), ancien.actions.len());
        assert!(
            changement.dossier.actions.iter().all(|a| !a.objectifs.is_empty()),
            "{avant} to {apres}: none is dropped"
        );
        let relu =
            domaine::arbre::lire(domaine::arbre::ecrire(&domaine::arbre::de_dossier(&changement.dossier)).as_bytes());
        assert_eq!(relu.unwrap_or_else(|refus| panic!("{avant} to {apres}: {refus}")), changement.dossier);
        application::composer(&changement.dossier, &application::Demande::Convention, maintenant().jour).unwrap();
        assert!(!verifier(&changement.dossier, maintenant().jour).unwrap().is_empty());
        let vue = application::textes::passage::vue(&changement);
        let phrases = vue.garde.iter().chain(&vue.perdu).chain(&vue.a_decider).map(|l| l.phrase.clone());
        let ecarts = application::cadres::comparer(avant, apres).unwrap().ecarts.into_iter().map(|e| e.phrase);
        for phrase in phrases.chain(ecarts) {
            for faute in ["  ", "« »", "..", " .", "_", "'", "de Le ", "None"] {
                assert!(!phrase.contains(faute), "{avant} to {apres}, « {faute} » in: {phrase}");
            }
        }
    }
}
