//! What came back from signature stays with its dossier: in the tree, in the package, in a version that is sealed.

#[path = "retour/signataire.rs"]
mod signataire;

use std::path::{Path, PathBuf};

use application::vues_recus::ImportVue;
use application::vues_retour::{RetourChoisi, VerdictRetour};
use application::{Application, Demande, Dossier, Maintenant, Statut, exemple};
use signataire::signer;
use tempfile::TempDir;

const CHAMPS: [&str; 3] = ["signature_prefet", "signature_ars", "signature_departement"];

/// A computer with one dossier, and the file that came back for it.
struct Poste {
    dossier: TempDir,
    app: Application,
    id: String,
}

fn maintenant() -> Maintenant {
    Maintenant { jour: "2026-03-20".parse().unwrap(), horodatage: "2026-03-20T09:00:00.000Z".to_owned() }
}

fn cher(statut: Statut) -> Dossier {
    Dossier { statut, ..exemple("cher-2020").unwrap() }
}

impl Poste {
    fn nouveau(dossier: &Dossier) -> Self {
        let temporaire = tempfile::tempdir().unwrap();
        let mut app = Application::ouvrir(&temporaire.path().join("portefeuille.sqlite")).unwrap();
        let paquet = temporaire.path().join("depart.paraphe");
        application::ecrire_dossier(dossier, &paquet).unwrap();
        let id = app.importer(&paquet, &ImportVue::Ajouter, &maintenant()).unwrap().id;
        Self { dossier: temporaire, app, id }
    }

    fn chemin(&self, nom: &str) -> PathBuf {
        self.dossier.path().join(nom)
    }

    /// The convention made from that dossier, signed in those fields.
    fn rendu(&self, nom: &str, dossier: &Dossier, champs: &[&str]) -> PathBuf {
        let pdf = application::pdf(dossier, &Demande::Convention, "2026-03-10".parse().unwrap(), None).unwrap();
        let signe = champs.iter().fold(pdf, |pdf, champ| signer(&pdf, champ, "Alix Exemple"));
        std::fs::write(self.chemin(nom), signe).unwrap();
        self.chemin(nom)
    }

    fn examiner(&self, fichier: &Path) -> RetourChoisi {
        self.app.examiner_retour(&self.id, fichier, 1, &maintenant()).unwrap()
    }

    /// True when it was not there yet.
    fn joindre(&mut self, fichier: &Path) -> bool {
        self.app.joindre_retour(&self.id, fichier, &maintenant()).unwrap().ecrit
    }

    fn titres(&self) -> Vec<String> {
        self.app.vue(&self.id, maintenant().jour).unwrap().retours.into_iter().map(|p| simple(&p.titre)).collect()
    }

    fn exporter(&self, nom: &str) -> PathBuf {
        self.app.exporter_dossier(&self.id, &self.chemin(nom)).unwrap();
        self.chemin(nom)
    }

    fn versions_scellees(&self) -> Vec<String> {
        let versions = stockage::versions_gardees(&self.chemin("portefeuille.sqlite"), &self.id).unwrap();
        versions.into_iter().filter(|(v, _)| v.scellee).map(|(v, _)| v.intitule).collect()
    }
}

fn simple(phrase: &str) -> String {
    phrase.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The attachments of a package.
fn pieces(paquet: &Path) -> Vec<Vec<u8>> {
    documents::paquet::lire(&std::fs::read(paquet).unwrap()).unwrap().pieces.into_values().collect()
}

#[test]
fn la_convention_signee_se_joint_et_scelle_une_version() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let fichier = poste.rendu("convention signée.pdf", &dossier, &CHAMPS);
    let choisi = poste.examiner(&fichier);
    assert_eq!(choisi.retour.verdict, VerdictRetour::Conforme);
    assert_eq!(choisi.titre.as_deref().map(simple).as_deref(), Some("Convention signée, rendue le 20 mars 2026"));
    assert!(poste.titres().is_empty(), "a file that is looked at is not kept");

    assert!(poste.joindre(&fichier));
    assert_eq!(poste.titres(), ["Convention signée, rendue le 20 mars 2026"]);
    let empreinte = choisi.retour.document.empreinte_attendue.unwrap();
    assert_eq!(poste.versions_scellees(), [format!("Convention signée, empreinte {empreinte}")]);
    assert_eq!(poste.examiner(&fichier).retour.verdict, VerdictRetour::Conforme, "what is kept is not printed");

    // The same bytes under another name are the same file.
    std::fs::copy(&fichier, poste.chemin("copie.pdf")).unwrap();
    assert!(!poste.joindre(&poste.chemin("copie.pdf")), "joined once");
    assert_eq!((poste.titres().len(), poste.versions_scellees().len()), (1, 1));
}

#[test]
fn le_fichier_voyage_avec_le_dossier() {
    let dossier = cher(Statut::Signe);
    let mut poste = Poste::nouveau(&dossier);
    let envoye = cher(Statut::Definitif);
    let fichier = poste.rendu("rendu.pdf", &envoye, &CHAMPS);
    assert!(poste.joindre(&fichier), "a signed dossier keeps what came back");
    let signe = std::fs::read(&fichier).unwrap();
    let paquet = poste.exporter("envoi.paraphe");
    assert_eq!(pieces(&paquet), std::slice::from_ref(&signe), "the bytes are in the package");

    let mut arrivee = Poste::nouveau(&exemple("cantal-2022").unwrap());
    let recu = arrivee.app.examiner(&paquet, 1, &maintenant()).unwrap();
    assert!(recu.contenu.ends_with("1 pièce jointe"), "{}", recu.contenu);
    arrivee.id = arrivee.app.importer(&paquet, &ImportVue::Ajouter, &maintenant()).unwrap().id;
    assert_eq!(arrivee.titres(), poste.titres());
    let retour = arrivee.exporter("renvoi.paraphe");
    assert_eq!(std::fs::read(&retour).unwrap(), std::fs::read(&paquet).unwrap(), "it leaves as it came");
    arrivee.id = arrivee.app.dupliquer(&arrivee.id, &maintenant()).unwrap().id;
    assert_eq!(pieces(&arrivee.exporter("copie.paraphe")), [signe], "a copy has its attachments");
}

#[test]
fn une_piece_jointe_s_annule_et_se_retablit() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let fichier = poste.rendu("rendu.pdf", &dossier, &CHAMPS[..1]);
    poste.joindre(&fichier);
    assert_eq!(poste.titres(), ["Convention signée en partie, rendue le 20 mars 2026"]);
    poste.app.annuler(&poste.id, &maintenant()).unwrap();
    assert!(poste.titres().is_empty());
    assert!(pieces(&poste.exporter("sans.paraphe")).is_empty(), "what is not named does not leave");
    poste.app.retablir(&poste.id, &maintenant()).unwrap();
    assert_eq!(poste.titres().len(), 1);
    assert_eq!(pieces(&poste.exporter("avec.paraphe")).len(), 1, "its bytes were kept");
    assert_eq!(poste.versions_scellees().len(), 1, "what was sealed stays");
}

/// A contract signed on paper comes back as pictures: they are joined with their day, and the settled text is sealed. Of a
/// draft, a scan says nothing.
#[test]
fn une_copie_numerisee_scelle_le_texte_arrete() {
    let mut copie = lopdf::Document::with_version("1.4");
    let pages = copie.new_object_id();
    let feuille = copie.add_object(lopdf::dictionary! { "Type" => "Page", "Parent" => pages });
    copie.set_object(pages, lopdf::dictionary! { "Type" => "Pages", "Kids" => vec![feuille.into()], "Count" => 1 });
    let catalogue = copie.add_object(lopdf::dictionary! { "Type" => "Catalog", "Pages" => pages });
    copie.trailer.set("Root", catalogue);
    for (statut, scelle) in [(Statut::Delibere, 0), (Statut::Definitif, 1), (Statut::Signe, 1)] {
        let mut poste = Poste::nouveau(&cher(statut));
        let fichier = poste.chemin("copie.pdf");
        copie.save(&fichier).unwrap();
        assert!(poste.joindre(&fichier) && !poste.joindre(&fichier), "joined once");
        assert_eq!(poste.titres(), ["Document numérisé, rendu le 20 mars 2026"]);
        let versions = poste.versions_scellees();
        assert_eq!(versions.len(), scelle, "{statut:?}: {versions:?}");
        assert!(
            versions.iter().all(|v| v.starts_with("Convention signée sur papier, copie numérisée jointe, empreinte "))
        );
    }
}

#[test]
fn ce_qui_n_est_pas_notre_document_signe_ne_scelle_rien() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let vierge = poste.rendu("vierge.pdf", &dossier, &[]);
    poste.joindre(&vierge);
    let mut change = dossier.clone();
    change.titre.push_str(" bis");
    let autre_version = poste.rendu("autre-version.pdf", &change, &CHAMPS);
    poste.joindre(&autre_version);
    assert_eq!(
        poste.titres(),
        [
            "Convention sans signature électronique, rendue le 20 mars 2026",
            "Convention à vérifier, rendue le 20 mars 2026"
        ]
    );
    assert!(poste.versions_scellees().is_empty());

    let etranger = poste.rendu("etranger.pdf", &exemple("cantal-2022-demo").unwrap(), &CHAMPS[..1]);
    assert_eq!(poste.examiner(&etranger).titre, None);
    let refus = poste.app.joindre_retour(&poste.id, &etranger, &maintenant()).unwrap_err().pour_l_ecran().message;
    assert!(refus.contains("autre dossier") && refus.contains("pas été joint"), "{refus}");
    assert_eq!(poste.titres().len(), 2);
}

/// A sheet that a party signs seals the state that it is of; a fiche that was signed too, or scanned, seals nothing.
#[test]
fn seul_un_acte_a_signer_scelle() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let jour = "2026-03-10".parse().unwrap();
    let ecrire = |nom: &str, octets: Vec<u8>| {
        std::fs::write(poste.chemin(nom), octets).unwrap();
        poste.chemin(nom)
    };
    let note = application::pdf(&dossier, &Demande::Note, jour, None).unwrap();
    let note = ecrire("note.pdf", note);
    let demande = Demande::FeuilleDeSignature("ars".parse().unwrap());
    let feuille = application::pdf(&dossier, &demande, jour, None).unwrap();
    let feuille = ecrire("feuille.pdf", signer(&feuille, "feuille_ars", "Alix Exemple"));
    poste.joindre(&note);
    assert!(poste.versions_scellees().is_empty());
    poste.joindre(&feuille);
    let nom = "Feuille de signature pour l’agence régionale de santé Centre-Val de Loire";
    assert_eq!(
        poste.titres(),
        [
            "Note d’une page pour les élus sans signature électronique, rendue le 20 mars 2026".to_owned(),
            format!("{nom} signée, rendue le 20 mars 2026")
        ]
    );
    let versions = poste.versions_scellees();
    assert!(versions.len() == 1 && versions[0].starts_with(&format!("{nom} signée, empreinte ")), "{versions:?}");
}

/// A page that says which document it is: the scan of a note does not seal the convention.
#[test]
fn une_copie_d_un_autre_document_ne_scelle_pas_la_convention() {
    let dossier = cher(Statut::Signe);
    let mut poste = Poste::nouveau(&dossier);
    let jour = "2026-03-10".parse().unwrap();
    for (demande, scelle) in [(Demande::Note, 0), (Demande::Convention, 1)] {
        let pdf = application::pdf(&dossier, &demande, jour, None).unwrap();
        let mut copie = lopdf::Document::load_mem(&pdf).unwrap();
        let catalogue = copie.catalog_mut().unwrap();
        for cle in [&b"AF"[..], b"Names"] {
            catalogue.remove(cle);
        }
        // One sheet too many went through the copier: the words are no longer the same.
        let pages = catalogue.get(b"Pages").unwrap().as_reference().unwrap();
        let feuille = copie.add_object(lopdf::dictionary! { "Type" => "Page", "Parent" => pages });
        let racine = copie.get_object_mut(pages).and_then(lopdf::Object::as_dict_mut).unwrap();
        racine.get_mut(b"Kids").and_then(lopdf::Object::as_array_mut).unwrap().push(feuille.into());
        let nombre = racine.get(b"Count").unwrap().as_i64().unwrap();
        racine.set("Count", nombre + 1);
        let fichier = poste.chemin("copie.pdf");
        copie.save(&fichier).unwrap();
        poste.joindre(&fichier);
        let versions = poste.versions_scellees();
        assert_eq!(versions.len(), scelle, "{demande:?}: {versions:?}");
        assert!(versions.iter().all(|v| v.starts_with("Convention signée sur papier, copie numérisée jointe")));
    }
}

#[test]
fn une_piece_mal_nommee_n_est_pas_recue() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let fichier = poste.rendu("rendu.pdf", &dossier, &CHAMPS);
    poste.joindre(&fichier);
    // A package that says of other bytes that they are those of the signed file: whole by its manifest, and refused.
    let octets = std::fs::read(poste.exporter("vrai.paraphe")).unwrap();
    let mut paquet = documents::paquet::lire(&octets).unwrap();
    paquet.pieces.values_mut().for_each(|contenu| contenu.push(b' '));
    let faux = poste.chemin("faux.paraphe");
    std::fs::write(&faux, documents::paquet::ecrire(&paquet)).unwrap();
    assert!(poste.app.examiner(&faux, 1, &maintenant()).is_err());
}

#[test]
fn des_pieces_trop_lourdes_ne_se_joignent_pas() {
    let dossier = cher(Statut::Definitif);
    let mut poste = Poste::nouveau(&dossier);
    let mut lourd = std::fs::read(poste.rendu("vierge.pdf", &dossier, &[])).unwrap();
    lourd.resize(60_000_001, b' ');
    let fichier = poste.chemin("lourd.pdf");
    std::fs::write(&fichier, lourd).unwrap();
    let refus = poste.app.joindre_retour(&poste.id, &fichier, &maintenant()).unwrap_err().pour_l_ecran().message;
    assert!(simple(&refus).contains("dépasseraient 60 Mo") && refus.ends_with("Gardez ce fichier à part."), "{refus}");
    assert!(poste.titres().is_empty());
}
