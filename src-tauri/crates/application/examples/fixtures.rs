//! Writes the answers of the fake host of the UI: the real use cases on the Cantal, on a fixed day, as JSON.

use std::error::Error;
use std::path::{Path, PathBuf};

use application::vues::{DocumentDemande, DocumentNature, FormatDocument};
use application::vues_ecran::{
    DemandeCreation, DemandeListe, DemandeSaisie, EcranDemande, EcranNom, NatureChamp, OperationListe, Saisie,
};
use application::vues_ecriture::DemandeOccurrences;
use application::vues_france::DemandeFrance;
use application::vues_orthographe::DemandeOrthographe;
use application::vues_recherche::DemandeRecherche;
use application::vues_recus::ImportVue;
use application::{Application, Demande, Dossier, Maintenant, Statut};
use serde::Serialize;

#[path = "fixtures/cadres.rs"]
mod fixtures_cadres;
#[path = "fixtures/notes.rs"]
mod fixtures_notes;
#[path = "../../../../tests/retour/signataire.rs"]
mod signataire;

fn main() -> Result<(), Box<dyn Error>> {
    let dossier = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: fixtures FOLDER")?);
    let maintenant = Maintenant { jour: "2022-06-08".parse()?, horodatage: "2022-06-08T12:32:00.000Z".to_owned() };
    let donnees = std::env::temp_dir().join(format!("paraphe-fixtures-{}", std::process::id()));
    std::fs::create_dir_all(&donnees)?;
    let resultat = ecrire(&dossier, &donnees.join("portefeuille.sqlite"), &maintenant);
    let _ = std::fs::remove_dir_all(&donnees);
    resultat
}

fn ecrire(dossier: &Path, portefeuille: &Path, maintenant: &Maintenant) -> Result<(), Box<dyn Error>> {
    let mut app = Application::ouvrir(portefeuille).map_err(|e| e.to_string())?;
    fixture(dossier, "accueil.vide", &app.accueil(maintenant)?)?;
    for nom in ["cantal-2022", "cantal-2022-demo"] {
        let vue = app.ouvrir_exemple(nom, maintenant)?;
        fixture(dossier, &format!("dossier_vue.{nom}"), &vue)?;
    }
    fixture(dossier, "accueil", &app.accueil(maintenant)?)?;
    france(dossier, &portefeuille.with_file_name("france.sqlite"), maintenant)?;
    let demande = |document, exercice, action: Option<&str>| DocumentDemande {
        document,
        exercice,
        action: action.map(str::to_owned),
        ..DocumentDemande::default()
    };
    let actes = [
        ("convention", demande(DocumentNature::Convention, None, None)),
        ("rapport-2022", demande(DocumentNature::Rapport, Some(2022), None)),
        ("fiche-usema", demande(DocumentNature::Fiche, None, Some("usema"))),
        ("financement", demande(DocumentNature::Financement, None, None)),
        ("tableau_de_bord", demande(DocumentNature::TableauDeBord, None, None)),
        ("controle", demande(DocumentNature::Controle, None, None)),
        ("note", demande(DocumentNature::Note, None, None)),
    ];
    for (nom, demande) in actes {
        let apercu = app.apercu("exemple-cantal-2022", &demande, maintenant.jour)?;
        // The first pages are enough for the fake host, which goes round them.
        let pages: Vec<_> = (1..=apercu.pages.min(4))
            .map(|numero| app.page("exemple-cantal-2022", &demande, numero, maintenant.jour))
            .collect::<Result<_, _>>()?;
        fixture(dossier, &format!("document_apercu.cantal-2022.{nom}"), &apercu)?;
        fixture(dossier, &format!("document_page.cantal-2022.{nom}"), &pages)?;
    }
    sorties(dossier, &mut app, portefeuille, maintenant)?;
    let demo = "exemple-cantal-2022-demo";
    let ecrans = [
        ("identite", EcranNom::Identite, None),
        ("parties", EcranNom::Parties, None),
        ("visas", EcranNom::Visas, None),
        ("articles", EcranNom::Articles, None),
        ("article", EcranNom::Article, Some("engagements-financiers")),
        ("actions", EcranNom::Actions, None),
        ("action", EcranNom::Action, Some("usema")),
        ("indicateurs", EcranNom::Indicateurs, None),
        ("financement", EcranNom::Financement, None),
        ("calendrier", EcranNom::Calendrier, None),
        ("rapport", EcranNom::Rapport, Some("2022")),
    ];
    for (nom, ecran, element) in ecrans {
        let demande = EcranDemande { ecran, element: element.map(str::to_owned) };
        fixture(dossier, &format!("ecran_vue.{nom}"), &app.ecran(demo, &demande)?)?;
    }
    // Steps that are still to come.
    let calendrier = EcranDemande { ecran: EcranNom::Calendrier, element: None };
    fixture(dossier, "ecran_vue.calendrier.a_venir", &app.ecran("exemple-cantal-2022", &calendrier)?)?;
    let saisie = DemandeSaisie {
        id: demo.to_owned(),
        libelle: "Coller 2 montants".to_owned(),
        saisies: ["1 234,50 €", "12 k€"]
            .iter()
            .zip([2022, 2023])
            .map(|(texte, annee)| Saisie {
                chemin: format!("actions/usema/financements/@etat.{annee}/prevu"),
                nature: NatureChamp::Montant,
                texte: (*texte).to_owned(),
            })
            .collect(),
        ecran: None,
    };
    fixture(dossier, "dossier_saisir", &app.saisir(&saisie, maintenant)?)?;
    candidature(dossier, &portefeuille.with_file_name("candidature.sqlite"), maintenant)?;
    fixtures_notes::ecrire(dossier, &portefeuille.with_file_name("notes.sqlite"), maintenant)?;
    recus(dossier, &mut app, maintenant)?;
    retours(dossier, &portefeuille.with_file_name("retours.sqlite"))?;
    fixture(dossier, "texte_insertions", &app.insertions(demo)?)?;
    fixture(dossier, "creation_choix", &app.choix_de_creation())?;
    let mut reglages = app.reglages()?;
    reglages.dossier_des_donnees = "/exemple/donnees".to_owned();
    fixture(dossier, "reglages", &reglages)?;
    relecture(dossier, &mut app, maintenant)?;
    // A clause that the contract no longer holds: last, because the dossier changes.
    let retrait = OperationListe::Retirer { chemin: "articles/litiges".to_owned(), libelle: "retrait".to_owned() };
    app.modifier_liste(&DemandeListe { id: demo.to_owned(), operation: retrait }, maintenant)?;
    let articles = EcranDemande { ecran: EcranNom::Articles, element: None };
    fixture(dossier, "ecran_vue.articles.incomplet", &app.ecran(demo, &articles)?)?;
    fixtures_cadres::ecrire(dossier, &mut app, portefeuille)
}

/// A framework that asks for a candidacy, in a list of its own.
fn candidature(dossier: &Path, portefeuille: &Path, maintenant: &Maintenant) -> Result<(), Box<dyn Error>> {
    let mut app = Application::ouvrir(portefeuille).map_err(|e| e.to_string())?;
    let vue = app.ouvrir_exemple("loir-et-cher-2020", maintenant)?;
    let demande = EcranDemande { ecran: EcranNom::Candidature, element: None };
    fixture(dossier, "ecran_vue.candidature", &app.ecran(&vue.id, &demande)?)?;
    fixture(dossier, "dossier_vue.loir-et-cher-2020", &vue)
}

/// A document that left before a change; its fingerprint typed back.
fn sorties(
    dossier: &Path,
    app: &mut Application,
    portefeuille: &Path,
    maintenant: &Maintenant,
) -> Result<(), Box<dyn Error>> {
    let id = "exemple-cantal-2022";
    let convention = DocumentDemande::default();
    let fichier = portefeuille.with_file_name("convention.pdf");
    app.exporter_document(id, &convention, &FormatDocument::Pdf, &fichier, maintenant)?;
    let code = app.apercu(id, &convention, maintenant.jour)?.empreinte;
    let lieu = Saisie { chemin: "lieu_signature".into(), nature: NatureChamp::Texte, texte: "Saint-Flour".into() };
    let demande = DemandeSaisie { id: id.into(), libelle: "lieu".into(), saisies: vec![lieu], ecran: None };
    app.saisir(&demande, maintenant)?;
    fixture(dossier, "dossier_impressions", &app.impressions(id, maintenant)?)?;
    fixture(dossier, "empreinte_reconnaitre", &app.reconnaitre(id, &code, maintenant)?)?;
    app.annuler(id, maintenant)?;
    Ok(())
}

/// Contracts of several territories, with figures made up for the window: none, then nine.
fn france(dossier: &Path, portefeuille: &Path, maintenant: &Maintenant) -> Result<(), Box<dyn Error>> {
    let mut app = Application::ouvrir(portefeuille).map_err(|e| e.to_string())?;
    let lire = |app: &Application, annee, mesure: &str, exemples| {
        // The ids are made at random: the same file each time.
        app.france(&DemandeFrance { annee, mesure: Some(mesure.to_owned()), exemples }, maintenant).map(|mut vue| {
            for (rang, ligne) in vue.lignes.iter_mut().enumerate() {
                ligne.dossier = format!("contrat-{rang}");
            }
            vue
        })
    };
    app.ouvrir_exemple("cantal-2022-demo", maintenant)?;
    fixture(dossier, "france_lire.vide", &lire(&app, None, "avancement", false)?)?;
    let contrats = [
        ("15", None, 600_000),
        ("12", None, 410_000),
        ("43", None, 520_000),
        ("48", None, 0),
        ("63", None, 905_000),
        ("2A", None, 350_000),
        ("69", Some("metropole-de-lyon"), 1_480_000),
        ("69", Some("departement-69"), 610_000),
        ("974", None, 2_100_000),
    ];
    for (territoire, collectivite, etat) in contrats {
        let creation = DemandeCreation {
            territoire: territoire.to_owned(),
            collectivite: collectivite.map(str::to_owned),
            cadre: "2022".to_owned(),
            debut: "01/01/2022".to_owned(),
            fin: "31/12/2024".to_owned(),
        };
        let id = app.creer_dossier(&creation, maintenant)?.id;
        let saisies = [2022, 2023].iter().filter(|_| etat > 0).map(|annee| Saisie {
            chemin: format!("enveloppes/@etat.{annee}/notifie"),
            nature: NatureChamp::Montant,
            texte: etat.to_string(),
        });
        let demande = DemandeSaisie { id, libelle: "montants".into(), saisies: saisies.collect(), ecran: None };
        app.saisir(&demande, maintenant)?;
    }
    fixture(dossier, "france_lire.avancement", &lire(&app, None, "avancement", false)?)?;
    fixture(dossier, "france_lire.etat", &lire(&app, Some(2022), "etat", false)?)
}

/// What is looked at before a session: the days before it, the writing, another framework.
fn relecture(dossier: &Path, app: &mut Application, maintenant: &Maintenant) -> Result<(), Box<dyn Error>> {
    let demo = "exemple-cantal-2022-demo".to_owned();
    // As somebody types: our own texts have their typographic spaces already.
    let observation = Saisie {
        chemin: "enveloppes/etat-2022/observation".into(),
        nature: NatureChamp::Texte,
        texte: "« 7 actions avec un co-financement de 600 000 € » : montant à confirmer ; répartition fictive".into(),
    };
    let demande =
        DemandeSaisie { id: demo.clone(), libelle: "observation".into(), saisies: vec![observation], ecran: None };
    app.saisir(&demande, maintenant)?;
    fixture(dossier, "dossier_ecriture", &app.ecriture(&demo)?)?;
    app.annuler(&demo, maintenant)?;
    for (nom, seance) in [("plan", "16/09/2022"), ("tard", "24/06/2022")] {
        let jour = Saisie { chemin: "seance/jour".into(), nature: NatureChamp::Jour, texte: seance.into() };
        let demande =
            DemandeSaisie { id: demo.clone(), libelle: "date de la séance".into(), saisies: vec![jour], ecran: None };
        app.saisir(&demande, maintenant)?;
        fixture(dossier, &format!("dossier_retroplanning.{nom}"), &app.retroplanning(&demo, maintenant)?)?;
    }
    // Words that stand in several texts, and one with a letter gone wrong.
    for (nom, mots) in [("", "médicalisée"), (".corrigee", "médicalsée")] {
        let demande = DemandeRecherche { mots: mots.to_owned(), dossier: Some(demo.clone()) };
        fixture(dossier, &format!("dossiers_chercher{nom}"), &app.rechercher(&demande)?)?;
    }
    let demande =
        DemandeOccurrences { id: demo.clone(), mots: "médicalisée".to_owned(), casse: false, entier: false };
    fixture(dossier, "dossier_occurrences", &app.occurrences(&demande)?)?;
    fixture(dossier, "bibliotheque_lire", &app.bibliotheque()?)?;
    let textes = vec!["Un acceuil à Aurillac, une unité de soutient.".to_owned(), "Rien à redire.".to_owned()];
    let demande = DemandeOrthographe { dossier: Some(demo.clone()), textes };
    fixture(dossier, "orthographe_lire", &app.orthographe(&demande)?)?;
    fixture(dossier, "orthographe_proposer", &application::propositions("acceuil"))?;
    let mut passage = app.examiner_changement(&demo, "2025")?;
    passage.dossier = "exemple-cantal-2022-demo".to_owned();
    fixture(dossier, "dossier_changement", &passage)
}

/// A file that is not in the list, and one of a dossier that is there in another state.
fn recus(dossier: &Path, app: &mut Application, maintenant: &Maintenant) -> Result<(), Box<dyn Error>> {
    for (nom, exemple) in [("recu_vue", "cher-2020"), ("recu_vue.deja", "cantal-2022-demo")] {
        let fichier = std::env::temp_dir().join(format!("{exemple}.paraphe"));
        application::ecrire_dossier(&application::exemple(exemple).map_err(|e| e.to_string())?, &fichier)
            .map_err(|e| e.to_string())?;
        let vue = app.examiner(&fichier, 1, maintenant).map_err(|e| e.to_string());
        std::fs::remove_file(&fichier)?;
        fixture(dossier, nom, &vue?)?;
    }
    Ok(())
}

/// The convention signed by two of three, as it came back; a signed file of another program.
fn retours(dossier: &Path, portefeuille: &Path) -> Result<(), Box<dyn Error>> {
    let maintenant = Maintenant { jour: "2026-03-20".parse()?, horodatage: "2026-03-20T09:00:00.000Z".to_owned() };
    let mut app = Application::ouvrir(portefeuille).map_err(|e| e.to_string())?;
    let definitif = Dossier { statut: Statut::Definitif, ..application::exemple("cantal-2022-demo")? };
    let paquet = portefeuille.with_file_name("definitif.paraphe");
    application::ecrire_dossier(&definitif, &paquet)?;
    let id = app.importer(&paquet, &ImportVue::Ajouter, &maintenant)?.id;
    let envoye = application::pdf(&definitif, &Demande::Convention, "2026-03-10".parse()?, None)?;
    let signataires = [("signature_prefet", "Claire Exemple"), ("signature_departement", "Paul Fictif")];
    let signe = signataires.iter().fold(envoye, |pdf, (champ, nom)| signataire::signer(&pdf, champ, nom));
    let rendu = portefeuille.with_file_name("convention-signee.pdf");
    std::fs::write(&rendu, signe)?;
    fixture(dossier, "retour_choisir", &app.examiner_retour(&id, &rendu, 1, &maintenant)?)?;
    let autre = Path::new(env!("CARGO_MANIFEST_DIR")).join("../signatures/tests/fixtures/trois.pdf");
    fixture(dossier, "retour_choisir.anomalie", &app.examiner_retour(&id, &autre, 2, &maintenant)?)
}

fn fixture<T: Serialize>(dossier: &Path, nom: &str, valeur: &T) -> Result<(), Box<dyn Error>> {
    let mut texte = serde_json::to_string_pretty(valeur)?;
    texte.push('\n');
    std::fs::write(dossier.join(format!("{nom}.json")), texte)?;
    Ok(())
}
