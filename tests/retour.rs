//! What comes back from signature: our document or not, signed or not, changed or not.

#[path = "retour/signataire.rs"]
mod signataire;

use application::vues_retour::{RetourSigne, SorteDeRendu, VerdictRetour};
use application::{Demande, Dossier, Faces, Jour, Paraphes, Recu, Statut, exemple};
use lopdf::{Document, dictionary};
use signataire::{mettre_a_jour, signer};

const CHAMPS: [&str; 3] = ["signature_prefet", "signature_ars", "signature_departement"];

fn jour() -> Jour {
    "2026-03-20".parse().unwrap()
}

/// Settled for signature, and ready for it: nothing blocks, and each text is confirmed by name.
fn definitif() -> Dossier {
    let mut dossier = Dossier { statut: Statut::Definitif, ..exemple("cher-2020").unwrap() };
    for objectif in referentiel::cadre("2020").unwrap().obligatoires() {
        let action = serde_json::json!({"id": format!("objectif-{}", objectif.code.to_lowercase()), "code": objectif.code,
            "intitule": "Agir", "engagement": objectif.engagement.valeur, "listes": ["fondamentales"],
            "objectifs": [{"id": "o", "cadre": "2020", "code": objectif.code, "libelle": objectif.titre}],
            "indicateurs": [{"id": "i", "code": format!("I-{}", objectif.code), "libelle": "Enfants", "cibles": {"2020": "1"}}]});
        dossier.actions.push(serde_json::from_value(action).unwrap());
    }
    let confirme =
        Some(domaine::dossier::Confirmation { par: "A. Martin".to_owned(), le: "2026-03-01".parse().unwrap() });
    dossier.articles.iter_mut().for_each(|a| a.confirme.clone_from(&confirme));
    dossier.visas.iter_mut().for_each(|v| v.confirme.clone_from(&confirme));
    let vote = serde_json::json!({"date": "2020-02-10", "numero": "1"});
    for partie in dossier.parties.iter_mut().filter(|p| p.id.as_str() == "departement") {
        partie.deliberation = Some(serde_json::from_value(vote.clone()).unwrap());
    }
    let constats = application::verifier(&dossier, "2026-03-10".parse().unwrap()).unwrap();
    let bloque: Vec<_> = constats.iter().filter(|c| c.gravite == application::Gravite::Bloquant).collect();
    assert!(bloque.is_empty(), "{bloque:#?}");
    dossier
}

/// The file that is sent to signature, some days before.
fn envoye(dossier: &Dossier) -> Vec<u8> {
    application::pdf(dossier, &Demande::Convention, "2026-03-10".parse().unwrap(), None).unwrap()
}

fn signe_par_tous(pdf: &[u8]) -> Vec<u8> {
    CHAMPS.iter().fold(pdf.to_vec(), |pdf, champ| signer(&pdf, champ, &format!("Titulaire de {champ}")))
}

fn retour(dossier: &Dossier, octets: &[u8]) -> RetourSigne {
    lire(dossier, &Recu { octets, ..Recu::default() })
}

fn lire(dossier: &Dossier, recu: &Recu<'_>) -> RetourSigne {
    application::retour(dossier, recu, jour()).unwrap()
}

/// The sentence with plain spaces.
fn simple(phrase: &str) -> String {
    phrase.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn la_convention_signee_par_tous() {
    let dossier = definitif();
    let compte = retour(&dossier, &signe_par_tous(&envoye(&dossier)));
    assert_eq!(compte.verdict, VerdictRetour::Conforme, "{compte:#?}");
    assert_eq!(compte.document.sorte, SorteDeRendu::Exact);
    assert!(compte.document.phrase.starts_with("Il contient exactement le fichier que Paraphe a produit"));
    assert_eq!(compte.document.empreinte_lue, compte.document.empreinte_attendue);
    assert!(compte.document.empreinte_lue.is_some());
    assert_eq!(compte.resume, "3 signatures électroniques intactes, sur la convention de ce dossier.");
    assert!(compte.restent.is_empty() && compte.ajouts.is_empty());
    let pour: Vec<_> = compte.signatures.iter().map(|s| s.pour.clone().unwrap()).collect();
    assert!(pour[0].starts_with("Pour l’État") && pour[2].starts_with("Pour le Département"), "{pour:?}");
    assert!(compte.signatures.iter().all(|s| s.intacte && s.defauts.is_empty() && s.remarques.is_empty()));
    assert_eq!(compte.signatures[0].signataire, "Titulaire de signature_prefet");
    assert!(compte.signatures[0].date.ends_with("d’après l’ordinateur du signataire"));
    assert!(compte.signatures[0].apres.starts_with("Depuis, 2 autres signatures"));
    assert!(compte.limites.starts_with("Paraphe ne juge pas la confiance accordée aux certificats"));
}

/// An original of the kit is the document too, under its number, with boxes or without, on both sides of the paper or one.
#[test]
fn un_original_numerote_est_le_document() {
    let dossier = definitif();
    let ici = tempfile::tempdir().unwrap();
    for (paraphes, faces) in [(Paraphes::Avec, Faces::Recto), (Paraphes::Sans, Faces::RectoVerso)] {
        let feuillets = application::kit(&dossier, 3, paraphes, faces).unwrap();
        let mut deux = |rang: usize, _: &application::Feuillet| {
            if rang < 2 { std::ops::ControlFlow::Continue(()) } else { std::ops::ControlFlow::Break(()) }
        };
        let jour = "2026-03-10".parse().unwrap();
        let ecrits = application::produire(&dossier, &feuillets, ici.path(), jour, None, &mut deux).unwrap();
        let original = std::fs::read(&ecrits[1]).unwrap();
        let compte = retour(&dossier, &signe_par_tous(&original));
        assert_eq!(compte.verdict, VerdictRetour::Conforme, "{compte:#?}");
        assert_eq!(compte.document.sorte, SorteDeRendu::Exact);
    }
}

#[test]
fn il_reste_a_signer() {
    let dossier = definitif();
    let compte = retour(&dossier, &signer(&envoye(&dossier), CHAMPS[0], "Alix"));
    assert_eq!(compte.verdict, VerdictRetour::Conforme);
    assert_eq!(compte.restent.len(), 2);
    assert!(compte.restent[1].starts_with("Pour le Département"), "{:?}", compte.restent);
}

#[test]
fn ce_que_la_signature_change_du_dossier_ne_trompe_pas() {
    let dossier = definitif();
    let signe = signe_par_tous(&envoye(&dossier));
    let date_signature = Some("2026-03-12".parse().unwrap());
    let depuis = Dossier { statut: Statut::Signe, date_signature, lieu_signature: Some("Bourges".into()), ..dossier };
    assert_eq!(retour(&depuis, &signe).document.sorte, SorteDeRendu::Exact);
}

#[test]
fn le_projet_n_est_pas_le_document_definitif() {
    let projet = exemple("cher-2020").unwrap();
    let signe = signe_par_tous(&envoye(&projet));
    let compte = retour(&definitif(), &signe);
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert_eq!(compte.document.sorte, SorteDeRendu::AutreVersion);
    assert!(compte.document.phrase.ends_with("Il a été imprimé à l’état de projet."), "{}", compte.document.phrase);
}

#[test]
fn le_dossier_a_change_depuis() {
    let dossier = definitif();
    let original = envoye(&dossier);
    let signe = signe_par_tous(&original);
    let mut change = dossier;
    change.titre.push_str(" bis");
    let compte = retour(&change, &signe);
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert_eq!(compte.document.sorte, SorteDeRendu::AutreVersion);
    assert!(compte.document.phrase.contains("Il en diffère par 1 donnée."), "{}", compte.document.phrase);
    assert_ne!(compte.document.empreinte_lue, compte.document.empreinte_attendue);
    let compte = lire(&change, &Recu { octets: &signe, original: Some(&original), logo: None });
    assert_eq!(
        compte.document.sorte,
        SorteDeRendu::AutreVersion,
        "the original proves what was sent, not what it should be"
    );
    assert!(compte.document.phrase.starts_with("Il contient exactement le fichier qui a été envoyé"));
}

#[test]
fn un_document_d_un_autre_dossier() {
    let autre = exemple("cantal-2022-demo").unwrap();
    let compte = retour(&definitif(), &signer(&envoye(&autre), CHAMPS[0], "Alix"));
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert_eq!(compte.document.sorte, SorteDeRendu::AutreDossier);
    assert_eq!(compte.resume, "Ce fichier n’est pas un document de ce dossier.");
    assert!(compte.document.phrase.contains("Cantal"));
}

#[test]
fn le_rapport_signe() {
    let dossier = exemple("cantal-2022-demo").unwrap();
    let demande = Demande::Rapport(dossier.exercices()[0]);
    let pdf = application::pdf(&dossier, &demande, "2026-03-10".parse().unwrap(), None).unwrap();
    let champ = signatures::lire(&pdf).unwrap().champs_vides[0].clone();
    let compte = retour(&dossier, &signer(&pdf, &champ, "Alix"));
    assert_eq!((compte.verdict, compte.document.sorte), (VerdictRetour::Conforme, SorteDeRendu::Exact));
}

#[test]
fn un_logo_que_ce_poste_n_a_pas() {
    let dossier = definitif();
    let fichier = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../icons/32x32.png");
    let logo = application::lire_logo(&dossier.collectivite, std::path::Path::new(fichier)).unwrap();
    let jour = "2026-03-10".parse().unwrap();
    let pdf = application::pdf(&dossier, &Demande::Convention, jour, Some(logo.clone())).unwrap();
    let signe = signe_par_tous(&pdf);
    let exact = lire(&dossier, &Recu { octets: &signe, original: None, logo: Some(logo) });
    assert_eq!(exact.document.sorte, SorteDeRendu::Exact);
    let original = lire(&dossier, &Recu { octets: &signe, original: Some(&pdf), logo: None });
    assert_eq!(original.document.sorte, SorteDeRendu::Exact);
    assert!(original.remarques.is_empty(), "it was of use: {:?}", original.remarques);
    let sans = retour(&dossier, &signe);
    assert_eq!((sans.verdict, sans.document.sorte), (VerdictRetour::Conforme, SorteDeRendu::MemeTexte));
    assert!(sans.resume.contains("les données et le texte"), "not more than what was compared: {}", sans.resume);
}

/// An original that teaches nothing is not passed over in silence, and never hides what was added before it was kept.
#[test]
fn un_original_qui_ne_sert_pas_est_dit() {
    let dossier = definitif();
    let pdf = envoye(&dossier);
    let signe = signe_par_tous(&pdf);
    let avec = |octets: &[u8], original: &[u8]| {
        let compte = lire(&dossier, &Recu { octets, original: Some(original), logo: None });
        (compte.verdict, compte.remarques.join(" ").replace(['\u{a0}', '\u{202f}'], " "))
    };
    let (verdict, dit) = avec(&signe, &pdf);
    assert_eq!(verdict, VerdictRetour::Conforme);
    assert!(dit.contains("L’original donné n’a pas servi : Paraphe a refait lui-même"), "{dit}");
    let etranger = envoye(&exemple("cantal-2022-demo").unwrap());
    let (verdict, dit) = avec(&signe, &etranger);
    assert_eq!(verdict, VerdictRetour::Conforme);
    assert!(dit.contains("L’original donné n’a pas servi"), "{dit}");
    let (_, dit) = avec(&signer(&etranger, CHAMPS[0], "Alix"), &pdf);
    assert!(dit.contains("le fichier revenu ne le contient pas. Vérifiez"), "{dit}");
    // Given as its own original, a file that was signed counts as signed all the same.
    let seul = lire(&dossier, &Recu { octets: &signe, original: Some(&signe), logo: None });
    assert_eq!((seul.verdict, seul.document.sorte), (VerdictRetour::Conforme, SorteDeRendu::Exact));
    assert_eq!(seul.signatures.len(), retour(&dossier, &signe).signatures.len());
}

#[test]
fn un_octet_change() {
    let dossier = definitif();
    let mut signe = signe_par_tous(&envoye(&dossier));
    // In the colour profile, which nobody reads.
    let place = signe.windows(9).position(|f| f == b"endstream").unwrap() - 40;
    signe[place] ^= 1;
    let compte = retour(&dossier, &signe);
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert!(compte.resume.starts_with("Au moins une signature est altérée"), "{}", compte.resume);
    assert!(compte.signatures.iter().all(|s| s.verdict == "Signature altérée"));
    assert_eq!(compte.signatures[0].defauts, ["Ce qui était signé a été changé depuis."]);
}

#[test]
fn une_page_changee_avant_la_premiere_signature() {
    let dossier = definitif();
    let trompe = mettre_a_jour(&envoye(&dossier), |suite| {
        let page = *suite.get_prev_documents().get_pages().get(&2).unwrap();
        suite.opt_clone_object_to_new_document(page).unwrap();
        suite.new_document.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Rotate", 180);
    });
    let compte = retour(&dossier, &signe_par_tous(&trompe));
    assert_eq!(compte.document.sorte, SorteDeRendu::Exact, "our bytes are there, and something else over them");
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert_eq!(compte.ajouts.iter().map(|a| simple(a)).collect::<Vec<_>>(), ["Ce que montre la page 2 a été changé."]);
    assert_eq!(compte.resume, "Le document a été modifié autrement que par des signatures.");
    assert!(compte.signatures.iter().all(|s| s.intacte), "they signed what they saw");
}

#[test]
fn une_page_changee_apres_la_derniere_signature() {
    let dossier = definitif();
    let trompe = mettre_a_jour(&signe_par_tous(&envoye(&dossier)), |suite| {
        let page = *suite.get_prev_documents().get_pages().get(&1).unwrap();
        suite.opt_clone_object_to_new_document(page).unwrap();
        suite.new_document.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Rotate", 180);
    });
    let compte = retour(&dossier, &trompe);
    assert_eq!(compte.verdict, VerdictRetour::Anomalie);
    assert!(compte.signatures.iter().all(|s| s.verdict == "Signature intacte, document modifié ensuite"));
}

/// The file with a field to sign on its first page, as some signing tools lay one of their own.
fn avec_un_champ(pdf: &[u8]) -> Vec<u8> {
    mettre_a_jour(pdf, |suite| {
        let avant = suite.get_prev_documents();
        let page = *avant.get_pages().get(&1).unwrap();
        let racine = avant.trailer.get(b"Root").unwrap().as_reference().unwrap();
        let champ = suite.new_document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => lopdf::Object::string_literal("parapheur"),
            "Rect" => vec![0.into(), 0.into(), 300.into(), 300.into()], "P" => page,
        });
        for id in [page, racine] {
            suite.opt_clone_object_to_new_document(id).unwrap();
        }
        let notes = suite.new_document.get_object_mut(page).and_then(lopdf::Object::as_dict_mut).unwrap();
        let mut liste = notes.get(b"Annots").and_then(lopdf::Object::as_array).cloned().unwrap_or_default();
        liste.push(champ.into());
        notes.set("Annots", liste);
        let catalogue = suite.new_document.get_object_mut(racine).and_then(lopdf::Object::as_dict_mut).unwrap();
        match catalogue.get_mut(b"AcroForm").and_then(lopdf::Object::as_dict_mut) {
            Ok(formulaire) => {
                formulaire.get_mut(b"Fields").and_then(lopdf::Object::as_array_mut).unwrap().push(champ.into());
            }
            Err(_) => catalogue.set("AcroForm", dictionary! { "Fields" => vec![champ.into()], "SigFlags" => 3 }),
        }
    })
}

#[test]
fn un_champ_de_signature_ajoute_se_dit() {
    let dossier = definitif();
    let compte = retour(&dossier, &signer(&avec_un_champ(&envoye(&dossier)), "parapheur", "Alix"));
    assert_eq!((compte.verdict, compte.document.sorte), (VerdictRetour::Conforme, SorteDeRendu::Exact));
    let remarque = simple(&compte.remarques[0]);
    assert!(remarque.starts_with("Le champ de signature « parapheur » a été ajouté sur une page"), "{remarque}");
    assert_eq!(compte.restent.len(), 3, "ours are still empty");
}

/// Every document that Paraphe prints is known when it comes back, signed or not, and said to be what it is.
#[test]
fn chaque_document_se_reconnait() {
    let dossier = Dossier { statut: Statut::Definitif, ..exemple("cantal-2022-demo").unwrap() };
    let demandes = application::documents_du_dossier(&dossier).into_iter().chain([Demande::Controle]);
    let mut phrases = std::collections::BTreeSet::new();
    for demande in demandes {
        let pdf = match application::pdf(&dossier, &demande, "2026-03-10".parse().unwrap(), None) {
            Err(application::Erreur::SansCandidature(_)) => continue,
            pdf => pdf.unwrap(),
        };
        let a_signer = matches!(demande, Demande::Convention | Demande::Rapport(_) | Demande::FeuilleDeSignature(_));
        let compte = retour(&dossier, &pdf);
        assert_eq!(
            (&compte.verdict, &compte.document.sorte),
            (&VerdictRetour::NonVerifiable, &SorteDeRendu::Exact),
            "{demande:?}: {compte:#?}"
        );
        assert_eq!(compte.document.empreinte_lue, compte.document.empreinte_attendue, "{demande:?}");
        assert!(compte.limites.ends_with("ne peut dire qui a signé."), "it is said to be our file, byte for byte");
        assert_eq!(compte.document.phrase.contains("Ce n’est pas un acte à signer"), !a_signer, "{demande:?}");
        assert!(phrases.insert(compte.document.phrase), "{demande:?}: no two documents are told the same");

        let champs = signatures::lire(&pdf).unwrap().champs_vides;
        assert_eq!(!champs.is_empty(), a_signer, "{demande:?}: a field to sign where there is to sign");
        let signe = match champs.first() {
            Some(champ) => signer(&pdf, champ, "Alix"),
            None => signer(&avec_un_champ(&pdf), "parapheur", "Alix"),
        };
        let compte = retour(&dossier, &signe);
        assert_eq!(
            (&compte.verdict, &compte.document.sorte),
            (&VerdictRetour::Conforme, &SorteDeRendu::Exact),
            "{demande:?}: {compte:#?}"
        );
    }
    assert!(phrases.len() > 20, "{} documents came back", phrases.len());
    let dites = phrases.iter().map(|p| simple(p)).collect::<Vec<_>>().join("\n");
    for attendue in [
        "c’est la fiche action A6 de ce dossier. Ce n’est pas un acte à signer",
        "c’est le plan de financement de ce dossier. Ce n’est pas",
        "c’est la feuille de signature pour l’État de ce dossier.",
        "c’est le rapport d’exécution 2022 de ce dossier.",
        "c’est l’information de l’observatoire de ce dossier. Ce n’est pas",
    ] {
        assert!(dites.contains(attendue), "« {attendue} » is not said: {dites}");
    }
}

/// What the signature fills in, the number of originals and the end of the draft change fingerprints: the document is known still.
#[test]
fn un_document_du_kit_se_reconnait_apres_la_signature() {
    let dossier = definitif();
    let date_signature = Some("2026-03-12".parse().unwrap());
    let lieu_signature = Some("Bourges".to_owned());
    let depuis = Dossier { statut: Statut::Signe, date_signature, lieu_signature, ..dossier.clone() };
    let ici = tempfile::tempdir().unwrap();
    let feuillets = application::kit(&dossier, 5, Paraphes::Sans, Faces::Recto).unwrap();
    let mut tous = |_: usize, _: &application::Feuillet| std::ops::ControlFlow::Continue(());
    let jour = "2026-03-10".parse().unwrap();
    let ecrits = application::produire(&dossier, &feuillets, ici.path(), jour, None, &mut tous).unwrap();
    let autour = &ecrits[5..];
    assert_eq!(autour.len(), 5, "three sheets, the bordereau and the running order");
    for fichier in autour {
        let octets = std::fs::read(fichier).unwrap();
        for dossier in [&dossier, &depuis] {
            let compte = retour(dossier, &octets);
            assert_eq!(compte.document.sorte, SorteDeRendu::Exact, "{}: {compte:#?}", fichier.display());
        }
    }
    let feuille = std::fs::read(ici.path().join("feuille-de-signature-ars.pdf")).unwrap();
    let compte = retour(&depuis, &signer(&feuille, "feuille_ars", "Alix"));
    assert_eq!(compte.verdict, VerdictRetour::Conforme, "{compte:#?}");
    let resume = simple(&compte.resume);
    assert!(
        resume.starts_with(
            "1 signature électronique intacte, sur la feuille de signature pour l’agence régionale de santé"
        ),
        "{resume}"
    );

    let projet = Dossier { statut: Statut::Delibere, ..dossier.clone() };
    let demande = Demande::FeuilleDeSignature("ars".parse().unwrap());
    let compte = retour(&dossier, &application::pdf(&projet, &demande, jour, None).unwrap());
    assert_eq!((&compte.verdict, &compte.document.sorte), (&VerdictRetour::Anomalie, &SorteDeRendu::AutreVersion));
    assert!(compte.document.phrase.ends_with("Il a été imprimé à l’état de projet."), "{}", compte.document.phrase);
}

#[test]
fn une_fiche_qui_a_change_ou_qui_vient_d_ailleurs() {
    let dossier = Dossier { statut: Statut::Definitif, ..exemple("cantal-2022-demo").unwrap() };
    let fiche = |dossier: &Dossier| {
        let demande = Demande::Fiche(dossier.actions[5].id.clone());
        application::pdf(dossier, &demande, "2026-03-10".parse().unwrap(), None).unwrap()
    };
    let mut change = dossier.clone();
    change.actions[5].intitule.push_str(" bis");
    let compte = retour(&change, &fiche(&dossier));
    assert_eq!((&compte.verdict, &compte.document.sorte), (&VerdictRetour::Anomalie, &SorteDeRendu::AutreVersion));
    assert_eq!(compte.resume, "Ce fichier est une autre version de la fiche action A6 de ce dossier.");
    assert!(compte.document.phrase.starts_with("Il porte le titre de la fiche action A6 de ce dossier"));
    assert_ne!(compte.document.empreinte_lue, compte.document.empreinte_attendue);

    let mut memoire = lopdf::Document::load_mem(&fiche(&dossier)).unwrap();
    let mut octets = Vec::new();
    memoire.save_to(&mut octets).unwrap();
    let compte = retour(&dossier, &octets);
    assert_eq!((&compte.verdict, &compte.document.sorte), (&VerdictRetour::NonVerifiable, &SorteDeRendu::MemeTexte));
    assert!(simple(&compte.document.phrase).contains("Ses mots sont les mêmes"), "{}", compte.document.phrase);

    let compte = retour(&definitif(), &fiche(&dossier));
    assert_eq!(compte.document.sorte, SorteDeRendu::SansDonnees);
    assert!(
        compte.document.phrase.contains("n’est celle d’aucun document de ce dossier"),
        "{}",
        compte.document.phrase
    );
}

#[test]
fn l_original_revenu_sans_signature() {
    let dossier = definitif();
    let compte = retour(&dossier, &envoye(&dossier));
    assert_eq!((compte.verdict, compte.document.sorte), (VerdictRetour::NonVerifiable, SorteDeRendu::Exact));
    assert_eq!(compte.restent.len(), 3);
}

#[test]
fn un_fichier_enregistre_a_nouveau_sans_ses_donnees() {
    let dossier = definitif();
    let mut document = Document::load_mem(&envoye(&dossier)).unwrap();
    let catalogue = document.catalog_mut().unwrap();
    for cle in [&b"AF"[..], b"Names"] {
        catalogue.remove(cle);
    }
    let mut octets = Vec::new();
    document.save_to(&mut octets).unwrap();
    let compte = retour(&dossier, &octets);
    assert_eq!((compte.verdict, compte.document.sorte), (VerdictRetour::NonVerifiable, SorteDeRendu::SansDonnees));
    assert!(compte.document.phrase.ends_with("celle de la convention de ce dossier."), "{}", compte.document.phrase);
}

/// Two pages of pictures, as a copier makes them.
fn numerise() -> Vec<u8> {
    let mut document = Document::with_version("1.4");
    let pages = document.new_object_id();
    let feuilles: Vec<lopdf::Object> =
        (0..2).map(|_| document.add_object(dictionary! { "Type" => "Page", "Parent" => pages }).into()).collect();
    document.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => feuilles, "Count" => 2 });
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalogue);
    let mut octets = Vec::new();
    document.save_to(&mut octets).unwrap();
    octets
}

#[test]
fn un_document_numerise() {
    let compte = retour(&definitif(), &numerise());
    assert_eq!((compte.verdict, compte.document.sorte), (VerdictRetour::NonVerifiable, SorteDeRendu::SansDonnees));
    let resume = simple(&compte.resume);
    assert!(resume.starts_with("Document numérisé, sans signature électronique : 2 pages."), "{resume}");
    assert_eq!(compte.pages, 2);
    assert!(compte.limites.starts_with("Sans signature électronique"));
}

#[test]
fn un_certificat_expire_depuis_se_dit() {
    let dossier = definitif();
    let signe = signe_par_tous(&envoye(&dossier));
    let recu = Recu { octets: &signe, ..Recu::default() };
    let plus_tard = application::retour(&dossier, &recu, "2060-01-01".parse().unwrap()).unwrap();
    assert_eq!(plus_tard.verdict, VerdictRetour::Conforme);
    let remarque = simple(&plus_tard.signatures[0].remarques[0]);
    assert!(remarque.ends_with("a expiré depuis, le 31 décembre 2049."), "{remarque}");
    let trop_tot = application::retour(&dossier, &recu, "2025-01-01".parse().unwrap()).unwrap();
    assert_eq!(trop_tot.signatures[0].remarques, ["La date indiquée est dans l’avenir."]);
}

#[test]
fn ce_qui_n_est_pas_un_pdf() {
    let erreur = application::retour(&definitif(), &Recu { octets: b"PK", ..Recu::default() }, jour()).unwrap_err();
    assert!(erreur.pour_l_ecran().message.starts_with("Ce fichier n’est pas un PDF."));
}
