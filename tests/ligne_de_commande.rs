//! The command line as a person and a script live it: what comes out, the exit codes, and every kind of bad input.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

struct Atelier {
    dossier: TempDir,
}

impl Atelier {
    fn new() -> Self {
        Self { dossier: tempfile::tempdir().expect("a temporary folder") }
    }

    fn chemin(&self, nom: &str) -> PathBuf {
        self.dossier.path().join(nom)
    }

    fn ecrire(&self, nom: &str, contenu: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.chemin(nom), contenu).unwrap();
        self.chemin(nom)
    }

    fn paraphe(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_paraphe"))
            .args(arguments)
            // What the person who runs the tests keeps on her computer is not looked at.
            .env("XDG_DATA_HOME", self.dossier.path().join("donnees-par-defaut"))
            .env("HOME", self.dossier.path())
            .env("LOCALAPPDATA", self.dossier.path())
            .current_dir(self.dossier.path())
            .output()
            .expect("paraphe starts")
    }

    /// Runs, expects this exit code, and gives what was printed.
    fn attendre(&self, code: i32, arguments: &[&str]) -> String {
        let sortie = self.paraphe(arguments);
        let texte = format!("{}{}", String::from_utf8_lossy(&sortie.stdout), String::from_utf8_lossy(&sortie.stderr));
        assert_eq!(sortie.status.code(), Some(code), "paraphe {arguments:?} printed: {texte}");
        texte.replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// A dossier.json of the Cantal, changed as text.
    fn cantal_modifie(&self, nom: &str, de: &str, en: &str) -> PathBuf {
        self.attendre(0, &["exemple", "cantal-2022", "-o", "origine.paraphe"]);
        let arbre = lire_membre(&self.chemin("origine.paraphe"), "dossier.json");
        assert!(arbre.contains(de), "« {de} » stands in the example");
        self.ecrire(nom, arbre.replacen(de, en, 1))
    }
}

fn lire_membre(paquet: &Path, membre: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(paquet).unwrap()).unwrap();
    let mut texte = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(membre).unwrap(), &mut texte).unwrap();
    texte
}

#[test]
fn le_cantal_se_controle_et_nomme_ses_pieges() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022", "-o", "c.paraphe"]);
    let texte = atelier.attendre(0, &["verifier", "c.paraphe", "--jour", "2022-06-08"]);
    for attendu in [
        "7 actions facultatives annoncées, 6 listées",
        "comptée une seule fois",
        "dans deux listes",
        "Le total annoncé de 810 000 € par an est exact",
        "Fiabilité :",
    ] {
        assert!(texte.contains(attendu), "« {attendu} » is missing from:\n{texte}");
    }
    assert!(!texte.contains("BLOQUANT"), "nothing blocks on what was only deduced:\n{texte}");
    let json = atelier.attendre(0, &["verifier", "c.paraphe", "--json", "--jour", "2022-06-08"]);
    let constats: serde_json::Value = serde_json::from_str(&json).expect("--json prints JSON alone");
    assert!(constats.as_array().unwrap().iter().any(|c| c["regle"] == "nombre-annonce"));
    // The demonstration spends more than what was notified: the act would be wrong by itself.
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "demo.paraphe"]);
    assert!(atelier.attendre(1, &["verifier", "demo.paraphe", "--jour", "2022-06-08"]).contains("BLOQUANT"));
}

#[test]
fn deux_pdf_du_meme_jour_ont_les_memes_octets() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    for (document, sortie) in [("convention", "a"), ("rapport", "b")] {
        let mut octets = Vec::new();
        for tour in ["1", "2"] {
            let pdf = format!("{sortie}{tour}.pdf");
            let mut arguments = vec!["pdf", "c.paraphe", "--document", document, "--jour", "2022-06-08", "-o", &pdf];
            if document == "rapport" {
                arguments.extend(["--exercice", "2022"]);
            }
            atelier.attendre(0, &arguments);
            octets.push(fs::read(atelier.chemin(&pdf)).unwrap());
        }
        assert!(octets[0] == octets[1], "the same dossier and day give the same {document}");
        assert!(octets[0].starts_with(b"%PDF-1.7"));
    }
}

/// What is read stays, and no file takes the place of a dossier.
#[test]
fn un_dossier_ne_cede_sa_place_a_aucun_fichier() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "autre.paraphe"]);
    atelier.attendre(0, &["xlsx", "c.paraphe", "--feuille", "financement", "-o", "f.xlsx"]);
    let (avant, feuille) =
        (fs::read(atelier.chemin("c.paraphe")).unwrap(), fs::read(atelier.chemin("f.xlsx")).unwrap());
    let refuses: [&[&str]; 10] = [
        &["pdf", "c.paraphe", "--document", "convention", "-o", "c.paraphe"],
        &["docx", "autre.paraphe", "--document", "convention", "-o", "c.paraphe"],
        &["xlsx", "c.paraphe", "--feuille", "financement", "-o", "c.paraphe"],
        &["retroplanning", "c.paraphe", "--session", "2022-09-16", "-o", "c.paraphe"],
        &["regles", "-o", "c.paraphe"],
        &["cadre", "exporter", "2022", "-o", "c.paraphe"],
        &["exemple", "cher-2020", "-o", "c.paraphe"],
        &["creer", "--territoire", "15", "--cadre", "2022", "--periode", "2022..2024", "-o", "c.paraphe"],
        &["importer-xlsx", "c.paraphe", "f.xlsx", "-o", "c.paraphe"],
        &["importer-xlsx", "c.paraphe", "f.xlsx", "-o", "f.xlsx"],
    ];
    for refuse in refuses {
        let dit = atelier.attendre(2, refuse);
        assert!(dit.contains("tel quel") || dit.contains("n’est pas remplacé"), "{refuse:?}: {dit}");
        assert!(fs::read(atelier.chemin("c.paraphe")).unwrap() == avant, "{refuse:?}");
        assert!(fs::read(atelier.chemin("f.xlsx")).unwrap() == feuille, "{refuse:?}");
    }
}

/// What the assembly receives and what the day of signature needs, each in one folder; a printed code is read back.
#[test]
fn l_assemblee_et_la_signature_ont_leurs_documents() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022", "-o", "c.paraphe"]);
    let noms = atelier.attendre(0, &["documents"]);
    for nom in ["note", "rapport-assemblee", "deliberation", "information-odpe", "bordereau", "deroule"] {
        assert!(noms.contains(nom), "« {nom} » in {noms}");
    }
    let dit = atelier.attendre(0, &["dossier-assemblee", "c.paraphe", "-o", "assemblee"]);
    assert!(dit.starts_with("5 documents écrits"), "{dit}");
    assert!(atelier.chemin("assemblee/02-projet-de-deliberation.pdf").exists());
    let kit = |exemplaires: &'static str| {
        atelier.attendre(0, &["kit", "c.paraphe", "--exemplaires", exemplaires, "--paraphes", "-o", "kit"])
    };
    assert!(kit("4").contains("un original par signataire (trois)"), "the act says another number: it is told");
    assert!(!kit("3").contains("vérifiez"));
    assert!(!atelier.chemin("kit/convention-original-4.pdf").exists(), "no original of a former kit stays");
    let refus = atelier.attendre(2, &["kit", "c.paraphe", "--exemplaires", "zéro", "-o", "kit"]);
    assert!(refus.contains("« zéro » n’est pas un nombre d’originaux"), "{refus}");
    let refus = atelier.attendre(2, &["pdf", "c.paraphe", "--document", "feuille-de-signature", "-o", "f.pdf"]);
    assert!(refus.contains("--partie"), "{refus}");
    let dossier = application::exemple("cantal-2022").unwrap();
    let jour = "2022-06-08".parse().unwrap();
    let code =
        application::composer(&dossier, &application::Demande::Convention, jour).unwrap().meta.empreinte.unwrap();
    let donnees = ["--donnees", "vide"];
    let dit = atelier.attendre(0, &[&["empreinte", code.as_str(), "c.paraphe"][..], &donnees[..]].concat());
    assert!(dit.starts_with("Même document : "), "{dit}");
    let dit = atelier.attendre(1, &[&["empreinte", "0000-0000", "c.paraphe"][..], &donnees[..]].concat());
    assert!(dit.starts_with("Empreinte inconnue"), "{dit}");
    assert!(atelier.attendre(2, &["empreinte", "c.paraphe"]).contains("puis le dossier"));
    let dit = atelier.attendre(2, &[&["empreinte", "", "c.paraphe"][..], &donnees[..]].concat());
    assert_eq!(
        dit.trim(),
        "Aucune empreinte n’est indiquée. Recopiez les huit caractères imprimés au pied de la page, par exemple 7K2M-4QXT."
    );
}

#[test]
fn le_docx_s_ecrit_comme_le_pdf() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    let ecrire = |sortie: &str| {
        let jour = ["--exercice", "2022", "--jour", "2022-06-08"];
        let dit = atelier
            .attendre(0, &[&["docx", "c.paraphe", "--document", "rapport", "-o", sortie][..], &jour[..]].concat());
        assert!(dit.contains(sortie), "{dit}");
        fs::read(atelier.chemin(sortie)).unwrap()
    };
    assert!(ecrire("un.docx") == ecrire("deux.docx"), "the same dossier and day give the same file");
    let corps = lire_membre(&atelier.chemin("un.docx"), "word/document.xml");
    assert!(corps.contains("Bilan financier"), "the report is in the file");
}

#[test]
fn un_caractere_que_le_pdf_refuse_part_en_docx_et_en_feuille_et_se_dit() {
    let atelier = Atelier::new();
    atelier.cantal_modifie("e.json", "Créer une Unité", "Créer une Unité 😀\\u0001\\uffff");
    let refus = atelier.attendre(2, &["pdf", "e.json", "--document", "convention", "-o", "e.pdf"]);
    assert!(refus.contains("« 😀 » (U+1F600 ; action A6, intitulé)"), "which, and where: {refus}");
    assert!(refus.contains("Remplacez-les par des mots") && !atelier.chemin("e.pdf").exists(), "{refus}");
    let dit = atelier.attendre(0, &["docx", "e.json", "--document", "convention", "-o", "e.docx"]);
    assert!(dit.contains("e.docx") && dit.contains("« 😀 » (U+1F600 ; "), "{dit}");
    let corps = lire_membre(&atelier.chemin("e.docx"), "word/document.xml");
    assert!(corps.contains('😀') && !corps.contains(['\u{1}', '\u{ffff}']), "what XML forbids is left out");
    let dit = atelier.attendre(0, &["xlsx", "e.json", "--feuille", "plan-actions", "-o", "e.xlsx"]);
    assert!(dit.contains("e.xlsx") && dit.contains("« 😀 »"), "{dit}");
    let textes = lire_membre(&atelier.chemin("e.xlsx"), "xl/sharedStrings.xml");
    assert!(textes.contains('😀') && !textes.contains(['\u{1}', '\u{ffff}']), "what XML forbids is escaped");
    let dit = atelier.attendre(0, &["docx", "origine.paraphe", "--document", "convention", "-o", "o.docx"]);
    assert!(!dit.contains("Attention"), "{dit}");
}

#[test]
fn une_feuille_s_ecrit_se_reprend_et_ne_touche_pas_au_dossier() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    let avant = fs::read(atelier.chemin("c.paraphe")).unwrap();
    let ecrire = |feuille: &str, sortie: &str| {
        atelier.attendre(0, &["xlsx", "c.paraphe", "--feuille", feuille, "--jour", "2022-06-08", "-o", sortie]);
        fs::read(atelier.chemin(sortie)).unwrap()
    };
    for feuille in ["financement", "tableau-de-bord", "plan-actions"] {
        assert!(ecrire(feuille, "a.xlsx") == ecrire(feuille, "b.xlsx"), "the same dossier and day give the same bytes");
    }
    let refus = atelier.attendre(2, &["importer-xlsx", "c.paraphe", "a.xlsx"]);
    assert!(refus.contains("La feuille « Plan d’actions » se lit"), "{refus}");
    ecrire("financement", "f.xlsx");
    let rien = atelier.attendre(0, &["importer-xlsx", "c.paraphe", "f.xlsx"]);
    assert!(rien.contains("La feuille ne change rien au dossier."), "{rien}");

    changer_un_montant(&atelier.chemin("f.xlsx"), "<v>18500</v>", "<v>19000.5</v>");
    let dit = atelier.attendre(0, &["importer-xlsx", "c.paraphe", "f.xlsx"]);
    assert!(dit.contains("D18 (A1, FIR, 2022) : 18 500,00 € devient 19 000,50 €."), "{dit}");
    assert!(dit.contains("Rien n’est écrit"), "{dit}");
    let json = atelier.attendre(0, &["importer-xlsx", "c.paraphe", "f.xlsx", "--json", "-o", "neuf.paraphe"]);
    let rendu: serde_json::Value = serde_json::from_str(&json).expect("--json prints JSON alone");
    assert_eq!((&rendu["lignes"][0]["issue"], &rendu["modifications"]), (&"reprise".into(), &1.into()));
    assert!(lire_membre(&atelier.chemin("neuf.paraphe"), "dossier.json").contains("\"19000.50\""));
    assert!(fs::read(atelier.chemin("c.paraphe")).unwrap() == avant, "the former dossier is never written");

    changer_un_montant(&atelier.chemin("f.xlsx"), "<v>19000.5</v>", "<v>19000.123</v>");
    let dit = atelier.attendre(1, &["importer-xlsx", "c.paraphe", "f.xlsx"]);
    assert!(dit.contains("« 19000,123 » a plus de deux décimales"), "{dit}");
    let rien = atelier.attendre(1, &["importer-xlsx", "c.paraphe", "f.xlsx", "-o", "rien.paraphe"]);
    assert!(rien.contains("« rien.paraphe » n’a pas été écrit"), "{rien}");
    assert!(!atelier.chemin("rien.paraphe").exists(), "nothing was taken in: no copy is left");
    let meme = atelier.attendre(2, &["importer-xlsx", "c.paraphe", "f.xlsx", "-o", "c.paraphe"]);
    assert!(meme.contains("Le fichier lu doit rester tel quel"), "{meme}");
    assert!(atelier.attendre(2, &["importer-xlsx", "c.paraphe", "c.paraphe"]).contains("classeur"));
    // The two files the wrong way round, and a workbook where a dossier is read.
    let renverse = atelier.attendre(2, &["importer-xlsx", "f.xlsx", "c.paraphe"]);
    assert!(renverse.starts_with("« f.xlsx » n’est pas un dossier et « c.paraphe » en est un"), "{renverse}");
    let renverse = atelier.attendre(2, &["retour", "f.xlsx", "c.paraphe"]);
    assert!(renverse.contains("dans l’autre ordre, le dossier puis le PDF signé"), "{renverse}");
    let renverse = atelier.attendre(2, &["empreinte", "c.paraphe", "7K2M-4QXT"]);
    assert!(renverse.contains("écrivez d’abord l’empreinte, puis le dossier"), "{renverse}");
    let dit = atelier.attendre(2, &["verifier", "f.xlsx"]);
    assert!(dit.contains("est un document de bureautique (Word, Excel…), pas un dossier"), "{dit}");
    assert!(atelier.attendre(2, &["importer-xlsx", "c.paraphe"]).contains("puis la feuille"));
    assert!(atelier.attendre(2, &["xlsx", "c.paraphe", "--feuille", "budget", "-o", "x.xlsx"]).contains("« budget »"));
}

/// Changes the sheet of a workbook as text.
fn changer_un_montant(classeur: &Path, de: &str, en: &str) {
    let mut lu = zip::ZipArchive::new(std::io::Cursor::new(fs::read(classeur).unwrap())).unwrap();
    let mut ecrit = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for rang in 0..lu.len() {
        let mut membre = lu.by_index(rang).unwrap();
        let mut contenu = String::new();
        std::io::Read::read_to_string(&mut membre, &mut contenu).unwrap();
        let nom = String::from_utf8_lossy(membre.name_raw()).into_owned();
        ecrit.start_file(nom, zip::write::SimpleFileOptions::default()).unwrap();
        ecrit.write_all(contenu.replacen(de, en, 1).as_bytes()).unwrap();
    }
    fs::write(classeur, ecrit.finish().unwrap().into_inner()).unwrap();
}

#[test]
fn un_logo_se_met_en_tete_ou_se_refuse_sans_rien_ecrire() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    let carre = |attribut: &str| {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><path d="M0 0h30v30z"/></svg>"#;
        svg.replace("<path", &format!("<path {attribut}"))
    };
    atelier.ecrire("logo.svg", carre("fill=\"#0b5d5e\""));
    atelier.ecrire("logo.txt", "un texte");
    let imprimer = ["pdf", "c.paraphe", "--document", "convention", "--jour", "2022-06-08"];
    let avec = |logo: &str, sortie: &str, code| {
        atelier.attendre(code, &[&imprimer[..], &["--logo", logo, "-o", sortie]].concat())
    };
    avec("logo.svg", "avec.pdf", 0);
    atelier.attendre(0, &[&imprimer[..], &["-o", "sans.pdf"]].concat());
    let images = |pdf: &str| {
        let octets = fs::read(atelier.chemin(pdf)).unwrap();
        octets.windows(14).filter(|o| o == b"/Subtype/Image").count()
    };
    assert_eq!((images("avec.pdf"), images("sans.pdf")), (1, 0));
    assert!(avec("logo.txt", "refus.pdf", 2).contains("n’est pas une image"));
    assert!(avec("absent.png", "refus.pdf", 2).contains("absent.png"));
    assert!(!atelier.chemin("refus.pdf").exists());
}

#[test]
fn creer_verifier_imprimer() {
    let atelier = Atelier::new();
    let dit = atelier.attendre(
        0,
        &["creer", "--territoire", "2A", "--cadre", "2020", "--periode", "2020..2022", "-o", "corse.paraphe"],
    );
    assert!(dit.contains("de la Collectivité de Corse"), "{dit}");
    atelier.attendre(1, &["verifier", "corse.paraphe"]);
    atelier.attendre(0, &["pdf", "corse.paraphe", "--document", "convention", "-o", "corse.pdf"]);
    let dit = atelier
        .attendre(2, &["creer", "--territoire", "69", "--cadre", "2022", "--periode", "2022..2024", "-o", "r.paraphe"]);
    assert!(dit.contains("Métropole de Lyon"), "the Rhône has two bodies: {dit}");
    let args = [
        "creer",
        "--territoire",
        "69",
        "--collectivite",
        "Métropole de Lyon",
        "--cadre",
        "2022",
        "--periode",
        "2022..2024",
        "-o",
        "r.paraphe",
    ];
    assert!(atelier.attendre(0, &args).contains("métropolitain"));
}

#[test]
fn un_dossier_nu_vaut_un_paquet() {
    let atelier = Atelier::new();
    let nu = atelier.cantal_modifie("dossier.json", "Contrat départemental", "Convention départementale");
    let texte = atelier.attendre(0, &["verifier", nu.to_str().unwrap()]);
    assert!(texte.starts_with("Convention départementale"), "{texte}");
}

/// One sentence that names the file, the place and the remedy; exit 2; nothing written.
#[test]
fn chaque_mauvaise_entree_a_sa_phrase() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022", "-o", "bon.paraphe"]);
    let bon = fs::read(atelier.chemin("bon.paraphe")).unwrap();
    atelier.ecrire("tronque.paraphe", &bon[..bon.len() / 2]);
    atelier.ecrire("autre-forme.json", r#"{"clients": [], "factures": 3}"#);
    atelier.ecrire("sans-rien.json", r#"{"a": 1}"#);
    atelier.ecrire("liste.json", "[1, 2]");
    atelier.ecrire("lettre.paraphe", "Madame la préfète,");
    atelier.ecrire("coupe.json", r#"{"format": 1, "id": "#);
    atelier.ecrire("recent.json", r#"{"format": 99}"#);
    atelier.cantal_modifie("montant.json", "110000.00", "12,345");
    atelier.cantal_modifie("date.json", "\"fin\":\"2022-12-31\"", "\"fin\":\"2022-09-31\"");
    atelier.cantal_modifie("champ.json", "\"format\":1", "\"couleur\":\"bleu\",\"format\":1");
    // Beside the folder it works in, where it could write.
    let evade = format!("../evade-{}.txt", std::process::id());
    atelier.ecrire("echappe.paraphe", zip_avec(&evade));
    let gros = fs::File::create(atelier.chemin("gros.paraphe")).unwrap();
    gros.set_len(200_000_000).unwrap();
    let cas = [
        ("tronque.paraphe", "« tronque.paraphe » est incomplet ou abîmé", "Demandez un nouvel envoi"),
        (
            "autre-forme.json",
            "« autre-forme.json » n’est pas un dossier de Paraphe",
            "Choisissez le fichier « .paraphe »",
        ),
        ("sans-rien.json", "« sans-rien.json » n’est pas un dossier de Paraphe", "Choisissez le fichier « .paraphe »"),
        ("liste.json", "« liste.json » n’est pas un dossier de Paraphe", "Choisissez le fichier « .paraphe »"),
        ("lettre.paraphe", "« lettre.paraphe » n’est pas un dossier de Paraphe", "Choisissez le fichier « .paraphe »"),
        ("coupe.json", "ligne 1, colonne", "Demandez un nouvel export"),
        ("recent.json", "version plus récente", "Mettez l’application à jour"),
        (
            "montant.json",
            "« montant.json », action A6, financement ONDAM médico-social 2022, montant prévu : le montant « 12,345 »",
            "par exemple 110000.00",
        ),
        ("date.json", "il n’y a pas de 31 septembre", "Corrigez-la"),
        ("champ.json", "le champ « couleur » n’est pas connu", "Retirez-le"),
        ("echappe.paraphe", evade.as_str(), "Demandez un nouvel export"),
        (
            "gros.paraphe",
            "« gros.paraphe » pèse 200 Mo : Paraphe ne lit pas au-delà de 64 Mo",
            "Vérifiez que vous avez choisi le bon fichier",
        ),
        ("absent.paraphe", "« absent.paraphe » est introuvable", "Vérifiez son nom"),
    ];
    for (fichier, constat, remede) in cas {
        for commande in [&["verifier", fichier][..], &["pdf", fichier, "--document", "convention", "-o", "sortie.pdf"]]
        {
            let dit = atelier.attendre(2, commande);
            assert!(dit.contains(constat) && dit.contains(remede), "{fichier}: {dit}");
            assert_eq!(dit.trim().lines().count(), 1, "one sentence: {dit}");
            assert!(!atelier.chemin("sortie.pdf").exists(), "nothing is written");
        }
    }
    assert!(!atelier.chemin(&evade).exists(), "nothing leaves the folder");
}

fn zip_avec(nom: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file(nom, zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(b"x").unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn un_paquet_altere_est_refuse() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "c.paraphe"]);
    let manifeste = lire_membre(&atelier.chemin("c.paraphe"), "manifeste.json");
    let arbre = lire_membre(&atelier.chemin("c.paraphe"), "dossier.json").replace("Cher", "Chir");
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (nom, texte) in [("dossier.json", arbre), ("manifeste.json", manifeste)] {
        zip.start_file(nom, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(texte.as_bytes()).unwrap();
    }
    atelier.ecrire("c.paraphe", zip.finish().unwrap().into_inner());
    let dit = atelier.attendre(2, &["verifier", "c.paraphe"]);
    assert!(dit.contains("a été modifié depuis son export"), "{dit}");
}

#[test]
fn une_sortie_impossible_laisse_l_ancienne() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "c.paraphe"]);
    let dit = atelier.attendre(2, &["pdf", "c.paraphe", "--document", "convention", "-o", "absent/c.pdf"]);
    assert!(dit.contains("le dossier de destination n’existe pas"), "{dit}");
    let reste: Vec<_> = fs::read_dir(atelier.dossier.path()).unwrap().flatten().map(|e| e.file_name()).collect();
    assert_eq!(reste, ["c.paraphe"], "no half-written file is left");
}

#[test]
fn l_aide_et_les_fautes_de_frappe_sont_en_francais() {
    let atelier = Atelier::new();
    for commande in ["exemple", "creer", "verifier", "pdf", "docx", "cadre", "changer-cadre", "fusionner", "schema"] {
        let aide = atelier.attendre(0, &[commande, "--help"]);
        assert!(aide.contains("Utilisation : paraphe") && aide.contains(commande), "{aide}");
    }
    assert!(atelier.attendre(0, &["--help"]).contains("Commandes :"));
    assert!(atelier.attendre(0, &["--version"]).starts_with("paraphe "));
    let cas: [(&[&str], &str); 42] = [
        (&["regles", "--format", "word"], "Le format « word » n’existe pas"),
        (&["regles", "--format", "pdf"], "Un PDF s’écrit dans un fichier"),
        (&["regles", "tout"], "« tout » est de trop"),
        (&["verifer"], "La commande « verifer » n’existe pas"),
        (&["verifier"], "Indiquez le dossier à lire juste après « paraphe verifier »"),
        (&["exemple", "-o", "x"], "Indiquez l’exemple à écrire"),
        (&["verifier", "a", "--jour", ""], "La valeur de « --jour » est vide"),
        (&["verifier", "a", "--json=oui"], "L’option « --json » n’attend pas de valeur : retirez « =oui »"),
        (
            &["cadre", "copier", "2025", "2028", "--titre", "Instruction", "--par", ""],
            "La valeur de « --par » est vide",
        ),
        (&["verifier", ""], "Un nom est vide dans la commande"),
        (&[""], "Le nom de la commande est vide"),
        (&["cadre", "exporter", "2022", "-o", "."], "est un dossier de fichiers. Donnez un nom de fichier."),
        (&["cadre", "verifier"], "Indiquez le fichier à vérifier"),
        (&["cadre", "exporter", "-o", "x"], "Indiquez le code du cadre à exporter"),
        (&["cadre", "publies"], "Indiquez le code du cadre"),
        (
            &["dossier-assemblee", "a", "-o", "x.pdf"],
            "« x.pdf » est un nom de fichier, et plusieurs documents sont à écrire",
        ),
        (&["kit", "a", "-o", "x.DOCX"], "donnez à « -o » le nom d’un répertoire, par exemple « -o signature »"),
        (&["verifier", "a", "b"], "« b » est de trop"),
        (&["verifier", "a", "--couleur"], "L’option « --couleur » n’existe pas ici"),
        (&["verifier", "a", "--jour", "2022-02-30"], "il n’y a pas de 30 février"),
        (&["exemple", "paris", "-o", "x"], "Il n’y a pas d’exemple « paris »"),
        (&["pdf", "a", "--document", "facture", "-o", "x"], "Le document « facture » n’existe pas"),
        (&["pdf", "a", "--document", "rapport", "-o", "x"], "Ajoutez par exemple « --exercice 2022 »"),
        (&["docx", "a", "--document", "facture", "-o", "x"], "Le document « facture » n’existe pas"),
        (&["docx", "a", "-o", "x"], "Il manque « --document NOM ». Tapez « paraphe docx --help »"),
        (&["docx", "absent", "--document", "convention", "-o", "x"], "« absent » est introuvable"),
        (&["creer", "--territoire", "15", "--cadre", "2022", "--periode", "2024..2022", "-o", "x"], "se termine le"),
        (
            &["creer", "--territoire", "978", "--cadre", "2022", "--periode", "2022..2024", "-o", "x"],
            "Saint-Martin (978) n’est pas un département : les titres",
        ),
        (
            &["creer", "--territoire", "2a", "--cadre", "2022", "--periode", "2022..2024", "-o", "x"],
            "Pour Corse-du-Sud, écrivez « 2A »",
        ),
        (
            &["creer", "--territoire", "3", "--cadre", "2022", "--periode", "2022..2024", "-o", "x"],
            "Pour Allier, écrivez « 03 »",
        ),
        (
            &["creer", "--territoire", "99", "--cadre", "2022", "--periode", "2022..2024", "-o", "x"],
            "Aucun département ne porte le code « 99 »",
        ),
        (&["cadre"], "Indiquez quoi faire des cadres"),
        (&["cadre", "effacer"], "« paraphe cadre effacer » n’existe pas"),
        (&["cadre", "comparer", "2020"], "Indiquez les deux cadres"),
        (&["cadre", "exporter", "1999", "-o", "x"], "Le cadre « 1999 » n’est pas connu"),
        (&["cadre", "exporter", "2020"], "Il manque « -o FICHIER »"),
        (&["cadre", "lister", "--remplacer"], "L’option « --remplacer » n’existe pas ici"),
        (&["cadre", "importer"], "Indiquez le fichier à importer"),
        (&["cadre", "importer", "absent.toml", "--donnees", "d"], "« absent.toml » est introuvable"),
        (&["fusionner", "--base", "a", "--leur", "b", "-o", "x"], "Il manque « --notre FICHIER »"),
        (
            &["fusionner", "--base", "a", "--notre", "b", "--leur", "c", "-o", "x", "--trancher", "moi"],
            "« moi » n’est pas un côté",
        ),
        (&["changer-cadre", "a", "-o", "x"], "Il manque « --vers CODE »"),
    ];
    for (arguments, attendu) in cas {
        let dit = atelier.attendre(2, arguments);
        assert!(dit.contains(attendu), "{arguments:?}: {dit}");
    }
    assert!(!atelier.chemin("x").exists(), "a refused command writes nothing");
}

/// An almost empty contract, the day before the assembly: « nothing blocks » never stands without what is left to fill in.
#[test]
fn un_contrat_presque_vide_dit_ce_qui_reste_a_remplir() {
    let atelier = Atelier::new();
    atelier.attendre(
        0,
        &["creer", "--territoire", "15", "--cadre", "2025", "--periode", "2025..2027", "-o", "vide.paraphe"],
    );
    let reste = "Il reste à remplir : la description de 2 fiches, les montants de 2 fiches, les indicateurs de 2 fiches, le nom \
                 de 3 signataires, un passage entre crochets et la date de la séance de l’assemblée.";
    let dit = atelier.attendre(0, &["verifier", "vide.paraphe", "--jour", "2025-06-26"]);
    assert!(dit.contains("0 bloquant, ") && dit.trim_end().ends_with(reste), "{dit}");
    let assemblee = atelier.attendre(0, &["dossier-assemblee", "vide.paraphe", "--jour", "2025-06-26", "-o", "seance"]);
    let attendu =
        ", marqués PROJET : le contrat n’est pas rempli (paraphe verifier). Complétez le contrat avant la séance.";
    assert!(assemblee.contains(attendu), "{assemblee}");
    let arguments = ["docx", "vide.paraphe", "--document", "controle", "--jour", "2025-06-26", "-o", "controle.docx"];
    atelier.attendre(0, &arguments);
    let lu = lire_membre(&atelier.chemin("controle.docx"), "word/document.xml").replace(['\u{a0}', '\u{202f}'], " ");
    assert!(lu.contains("Il reste à remplir : la description de 2 fiches"), "the report says it too");
    assert!(lu.contains("Aucun point bloquant, mais le contrat n’est pas rempli"), "and not only « nothing blocks »");
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "demo.paraphe"]);
    let dit = atelier.attendre(1, &["verifier", "demo.paraphe", "--jour", "2022-06-01"]);
    assert!(!dit.contains("Il reste à remplir"), "everything is there: {dit}");
}

#[test]
fn le_livret_des_regles_s_ecrit_en_texte_et_en_pdf() {
    let atelier = Atelier::new();
    let texte = atelier.attendre(0, &["regles", "--jour", "2026-11-25"]);
    for regle in domaine::regles::REGLES {
        assert!(texte.contains(&format!("**Code.** {}", regle.code)), "{} has no entry", regle.code);
    }
    for attendu in ["25 novembre 2026", "Ce qu’en dit chaque cadre", "Fiabilité : presse", "Circulaire de 2020"] {
        assert!(texte.contains(attendu), "« {attendu} » is missing from the rule book");
    }
    atelier.attendre(0, &["regles", "--jour", "2026-11-25", "--format", "markdown", "-o", "regles.md"]);
    let ecrit = fs::read_to_string(atelier.chemin("regles.md")).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(ecrit.trim(), texte.trim(), "the file and the screen say the same");
    for (sortie, options) in [("a.pdf", &["--format", "pdf"][..]), ("b.pdf", &[])] {
        let mut arguments = vec!["regles", "--jour", "2026-11-25", "-o", sortie];
        arguments.extend(options);
        assert!(atelier.attendre(0, &arguments).contains(sortie));
    }
    let (a, b) = (fs::read(atelier.chemin("a.pdf")).unwrap(), fs::read(atelier.chemin("b.pdf")).unwrap());
    assert!(a.starts_with(b"%PDF-1.7") && a == b, "the name of the file chooses the format");
}

#[test]
fn le_schema_decrit_les_exemples() {
    let atelier = Atelier::new();
    let schema: serde_json::Value = serde_json::from_str(&atelier.attendre(0, &["schema"])).unwrap();
    let champs = schema["properties"].as_object().expect("the root is an object");
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    let arbre: serde_json::Value =
        serde_json::from_str(&lire_membre(&atelier.chemin("c.paraphe"), "dossier.json")).unwrap();
    let inconnus: Vec<&String> = arbre.as_object().unwrap().keys().filter(|nom| !champs.contains_key(*nom)).collect();
    assert!(inconnus.is_empty(), "every field of a dossier is in the schema: {inconnus:?}");
    assert_eq!(schema["additionalProperties"], serde_json::Value::Bool(false));
}

#[test]
fn le_retroplanning_recule_devant_les_jours_feries_et_dit_ce_qui_est_trop_tard() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022", "-o", "c.paraphe"]);
    let base = ["retroplanning", "c.paraphe", "--session", "2022-06-18"];
    let commande = |reste: &[&'static str]| [&base[..], reste].concat();
    // Twelve days before 18 June is Whit Monday: the Friday before.
    let dit = atelier.attendre(0, &commande(&["--jour", "2022-04-01"]));
    assert!(dit.contains("vendredi 3 juin 2022 (dans 63 jours) : Conseillers départementaux"), "{dit}");
    assert!(!dit.to_lowercase().contains("trop tard"), "{dit}");
    let dit = atelier.attendre(0, &commande(&["--jour", "2022-06-02"]));
    assert!(
        dit.starts_with(
            "Le samedi 18 juin 2022 n’est pas un jour ouvré : vérifiez la date de la séance. Déjà trop tard pour : "
        ),
        "what is wrong comes first: {dit}"
    );
    let ouvre = atelier.attendre(0, &["retroplanning", "c.paraphe", "--session", "2022-06-17", "--jour", "2022-04-01"]);
    assert!(!ouvre.contains("jour ouvré : vérifiez"), "a Friday: {ouvre}");
    let ferie = atelier.attendre(0, &["retroplanning", "c.paraphe", "--session", "2022-07-14", "--jour", "2022-04-01"]);
    assert!(ferie.starts_with("Le jeudi 14 juillet 2022 n’est pas un jour ouvré"), "a holiday: {ferie}");
    let json = atelier.attendre(0, &commande(&["--jour", "2022-06-02", "--delai", "odpe=3", "--json"]));
    let plan: serde_json::Value = serde_json::from_str(&json).expect("--json prints JSON alone");
    let odpe = plan["lignes"].as_array().unwrap().iter().find(|l| l["code"] == "odpe").unwrap();
    assert_eq!((&odpe["dernier_jour"], &odpe["trop_tard"]), (&"2022-06-15".into(), &false.into()));
    for sortie in ["a.ics", "b.ics"] {
        atelier.attendre(0, &commande(&["--jour", "2022-04-01", "-o", sortie]));
    }
    let agenda = fs::read(atelier.chemin("a.ics")).unwrap();
    assert!(agenda == fs::read(atelier.chemin("b.ics")).unwrap(), "the same day gives the same file");
    let agenda = String::from_utf8(agenda).unwrap();
    assert_eq!(agenda.matches("BEGIN:VEVENT").count(), 6);
    // Each event says of which contract it is, and what is only proposed.
    let depliee = agenda.replace("\r\n ", "").replace('\u{a0}', " ");
    assert!(depliee.lines().filter(|l| l.starts_with("DESCRIPTION:")).all(|l| l.contains("Cantal")), "{depliee}");
    assert!(depliee.contains("Délai proposé\\, à fixer avec la préfecture. "), "{depliee}");
    assert!(
        agenda.split("\r\n").all(|ligne| ligne.len() <= 75 && !ligne.contains('\n')),
        "lines as RFC 5545 folds them"
    );
    atelier
        .attendre(0, &["retroplanning", "c.paraphe", "--session", "2022-06-24", "--jour", "2022-04-01", "-o", "c.ics"]);
    let uids =
        |texte: &str| texte.lines().filter(|l| l.starts_with("UID:")).map(str::to_owned).collect::<BTreeSet<_>>();
    let deplace = fs::read_to_string(atelier.chemin("c.ics")).unwrap();
    assert_ne!(agenda, deplace);
    assert_eq!((uids(&agenda).len(), uids(&agenda)), (6, uids(&deplace)), "a session that moves keeps its events");
    let dit = atelier.attendre(2, &["retroplanning", "c.paraphe"]);
    assert!(dit.contains("Ajoutez-la, par exemple « --session 2025-06-27 »"), "{dit}");
    let mut dossier = application::exemple("cantal-2022").unwrap();
    dossier.seance.jour = Some("2022-06-18".parse().unwrap());
    dossier.seance.delais.insert("odpe".to_owned(), 3);
    application::ecrire_dossier(&dossier, &atelier.chemin("seance.paraphe")).unwrap();
    let du_dossier = atelier.attendre(0, &["retroplanning", "seance.paraphe", "--jour", "2022-06-02", "--json"]);
    assert_eq!(du_dossier, json, "the session and the delays of the dossier serve when none is given");
    let dit = atelier.attendre(2, &commande(&["--delai", "maire=3"]));
    assert!(dit.contains("Délais que vous pouvez changer"), "{dit}");
    let dit = atelier.attendre(2, &commande(&["--delai", "ars"]));
    assert!(dit.contains("n’est pas lisible"), "{dit}");
}

#[test]
fn les_cadres_se_listent_et_se_comparent() {
    let atelier = Atelier::new();
    let liste = atelier.attendre(0, &["cadre", "lister"]);
    for attendu in [
        "2025  Instruction de 2025 (2025-2027)",
        "2 objectifs obligatoires connus sur 7 attendus",
        "10 objectifs fondamentaux connus sur 11 attendus",
        "Livré avec Paraphe. Fiabilité : presse.",
    ] {
        assert!(liste.contains(attendu), "« {attendu} » in {liste}");
    }
    let json: serde_json::Value = serde_json::from_str(&atelier.attendre(0, &["cadre", "lister", "--json"])).unwrap();
    let codes: Vec<_> = json["cadres"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["2020", "2021", "2022", "2023", "2024", "2025"]);
    let ecarts = atelier.attendre(0, &["cadre", "comparer", "2020", "2022"]);
    assert!(ecarts.contains("Objectif F06, qui devient C01 : obligatoire, puis facultatif."), "{ecarts}");
    assert!(ecarts.contains("Objectif F09 : disparu."), "{ecarts}");
    for attendu in [
        "Minimum d’objectifs au choix : non fixé, puis 6.",
        "Maximum d’objectifs au choix : 15, puis non fixé.",
        "Objectif O04, qui devient C03. Le statut d’O04 était inconnu ; celui de C03 est facultatif.",
        "Règle « Chaque objectif est mesuré : un indicateur et une cible chiffrée » : bloquante, puis à vérifier.",
        "Règle « Le contrat est signé dans les délais » : disparue.",
    ] {
        assert!(ecarts.replace('\u{a0}', " ").contains(attendu), "« {attendu} » in {ecarts}");
    }
    assert!(!ecarts.contains(".\u{a0}»") && !ecarts.contains(".."), "no full stop twice: {ecarts}");
    let json = atelier.attendre(0, &["cadre", "comparer", "2023", "2024", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["ecarts"].as_array().unwrap().iter().any(|e| e["rubrique"] == "Échéances" && e["code"] == "projet"));
    let prudence = json["prudence"].as_str().expect("a program is told as much as a person");
    assert!(prudence.contains("peut exister dans l’autre texte sans avoir été retrouvée"), "{prudence}");
    assert!(ecarts.contains(prudence), "{ecarts}");
    let egaux: serde_json::Value =
        serde_json::from_str(&atelier.attendre(0, &["cadre", "comparer", "2022", "2022", "--json"])).unwrap();
    assert!(egaux["prudence"].is_null() && egaux["ecarts"] == serde_json::json!([]), "{egaux}");
    assert!(atelier.attendre(0, &["cadre", "comparer", "2022", "2022"]).contains("Aucune différence"));
}

/// Amounts of the press that do not agree stand side by side, each with who says so.
#[test]
fn ce_qui_a_ete_publie_se_lit_par_territoire() {
    let atelier = Atelier::new();
    let lu = |arguments: &[&str]| atelier.attendre(0, arguments).replace(['\u{a0}', '\u{202f}'], " ");
    let allier = lu(&["cadre", "publies", "2020", "--territoire", "03"]);
    for attendu in [
        "n’entrent dans aucun calcul",
        "3 300 000 € de crédits de l’État",
        "1 100 000 €",
        "1 200 000 €",
        "(France 3, octobre 2020 ; presse)",
    ] {
        assert!(allier.contains(attendu), "« {attendu} » in {allier}");
    }
    assert!(!allier.contains("Guyane"));
    assert!(lu(&["cadre", "publies", "2020"]).contains("Guyane (973)"));
    assert!(
        lu(&["cadre", "publies", "2022", "--territoire", "48"])
            .contains("ne disent rien de ce territoire pour le cadre 2022")
    );
    let json: serde_json::Value =
        serde_json::from_str(&atelier.attendre(0, &["cadre", "publies", "2021", "--territoire", "978", "--json"]))
            .unwrap();
    assert_eq!(json.as_array().map(Vec::len), Some(2), "Saint-Martin, outside the 101");
    assert!(atelier.attendre(2, &["cadre", "publies", "2020", "--territoire", "999"]).contains("« 999 »"));
    assert!(atelier.attendre(2, &["cadre", "publies", "1999"]).contains("1999"));
}

/// The plan of a territory whose local holidays are not known, or depend on the place, says so before its days.
#[test]
fn le_retroplanning_dit_ce_qu_il_ne_sait_pas_des_jours_feries() {
    let atelier = Atelier::new();
    let mut dossier = application::exemple("cantal-2022").unwrap();
    for (territoire, mot) in [("975", "Saint-Pierre-et-Miquelon"), ("976", "Maoulid"), ("988", "988")] {
        dossier.territoires = vec![territoire.to_owned()];
        application::ecrire_dossier(&dossier, &atelier.chemin("d.paraphe")).unwrap();
        let commande = ["retroplanning", "d.paraphe", "--session", "2022-06-17", "--jour", "2022-04-01"];
        let dit = atelier.attendre(0, &commande);
        let debut = dit.split("(dans").next().unwrap_or_default();
        assert!(debut.contains(mot), "{territoire}: {dit}");
        atelier.attendre(0, &[&commande[..], &["-o", "d.ics"]].concat());
        let agenda = fs::read_to_string(atelier.chemin("d.ics")).unwrap().replace("\r\n ", "");
        assert!(agenda.contains(mot), "{territoire}: the agenda says it too");
    }
}

/// The framework of another year, started as a copy: kept, listed, exported, and nothing in it blocks.
#[test]
fn un_cadre_se_copie_pour_une_autre_annee() {
    let atelier = Atelier::new();
    let copie = ["cadre", "copier", "2025", "2028", "--titre", "Instruction de 2028", "--par", "Claire Vidal"];
    let copie = [&copie[..], &["--donnees", "donnees"]].concat();
    let dit = atelier.attendre(0, &copie);
    assert!(dit.contains("Cadre 2028 « Instruction de 2028 »") && dit.contains("confirmez-la"), "{dit}");
    let liste = atelier.attendre(0, &["cadre", "lister", "--donnees", "donnees"]);
    assert!(liste.contains("2028  Instruction de 2028"), "{liste}");
    atelier.attendre(0, &["cadre", "exporter", "2028", "-o", "2028.toml", "--donnees", "donnees"]);
    let texte = fs::read_to_string(atelier.chemin("2028.toml")).unwrap();
    assert!(texte.contains("Claire Vidal") && !texte.contains("severite = \"bloquant\""), "{texte}");
    let dit = atelier.attendre(2, &copie);
    assert!(dit.contains("Un cadre « 2028 » est déjà sur ce poste"), "{dit}");
    let dit = atelier.attendre(2, &["cadre", "copier", "2031", "2032", "--titre", "x", "--par", "x"]);
    assert!(dit.contains("2031"), "{dit}");
    let dit = atelier.attendre(2, &["cadre", "copier", "2025", "--titre", "x", "--par", "x"]);
    assert!(dit.contains("Indiquez le cadre à copier, puis le code du nouveau"), "{dit}");
}

/// Each defect is one sentence with the file and the line; nothing of a bad file is kept.
#[test]
fn un_cadre_s_exporte_se_verifie_et_s_importe() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["cadre", "exporter", "2025", "-o", "2025.toml"]);
    let bon = fs::read_to_string(atelier.chemin("2025.toml")).unwrap();
    assert!(atelier.attendre(0, &["cadre", "verifier", "2025.toml"]).contains("cadre 2025"));
    let faux = bon
        .replacen("libelle = ", "libele = ", 1)
        .replacen("code = \"N04\"", "code = \"N03\"", 1)
        .replacen("source = \"directions-2025-06\"", "source = \"directions-2052\"", 1)
        .replacen("fin = \"2027-12-31\"", "fin = \"2017-12-31\"", 1);
    atelier.ecrire("faux.toml", &faux);
    let dit = atelier.attendre(1, &["cadre", "verifier", "faux.toml"]);
    let ligne = |morceau: &str| faux.lines().position(|l| l.contains(morceau)).unwrap() + 1;
    for attendu in [
        format!("« faux.toml », ligne {} : la rubrique « libele » n’est pas connue ici", ligne("libele =")),
        "il manque la rubrique « libelle »".to_owned(),
    ] {
        assert!(dit.contains(&attendu), "« {attendu} » in {dit}");
    }
    let faux = faux.replacen("libele = ", "libelle = ", 1);
    atelier.ecrire("faux.toml", &faux);
    let dit = atelier.attendre(1, &["cadre", "verifier", "faux.toml"]);
    for attendu in [
        format!("ligne {} : la fin (31 décembre 2017) précède le début (1er janvier 2025)", ligne("2017-12-31")),
        format!("ligne {} : la source « directions-2052 » n’existe pas", ligne("directions-2052")),
        "le code « N03 » est déjà employé".to_owned(),
        "3 erreurs.".to_owned(),
    ] {
        assert!(dit.contains(&attendu), "« {attendu} » in {dit}");
    }
    let json = atelier.attendre(1, &["cadre", "verifier", "faux.toml", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json.as_array().unwrap().iter().all(|f| f["ligne"].is_u64() && f["fichier"] == "faux.toml"), "{json}");
    let dit = atelier.attendre(2, &["cadre", "importer", "faux.toml", "--donnees", "donnees"]);
    assert!(dit.contains("Rien n’a été enregistré") && dit.contains("2 autres erreurs"), "{dit}");
    assert!(!atelier.chemin("donnees").exists(), "nothing is half imported");

    atelier.ecrire("mien.toml", bon.replacen("Développer les modes d’accueil", "Multiplier les modes d’accueil", 1));
    let dit = atelier.attendre(0, &["cadre", "importer", "mien.toml", "--donnees", "donnees"]);
    assert!(dit.contains("à la place du cadre livré"), "{dit}");
    let liste = atelier.attendre(0, &["cadre", "lister", "--donnees", "donnees"]);
    assert!(liste.contains("Enregistré sur ce poste (2025.toml), à la place du cadre livré"), "{liste}");
    assert!(
        atelier.attendre(0, &["cadre", "lister"]).matches("Livré avec Paraphe").count() == 6,
        "elsewhere nothing changed"
    );
    let creer = ["creer", "--territoire", "15", "--cadre", "2025", "--periode", "2025..2027", "-o", "c.paraphe"];
    atelier.attendre(0, &[&creer[..], &["--donnees", "donnees"]].concat());
    assert!(lire_membre(&atelier.chemin("c.paraphe"), "dossier.json").contains("Multiplier les modes d’accueil"));
    let dit = atelier.attendre(0, &["verifier", "c.paraphe", "--donnees", "donnees"]);
    assert!(dit.contains("Cadre 2025 : Enregistré sur ce poste (2025.toml)"), "{dit}");
    let dit = atelier.attendre(0, &["verifier", "c.paraphe"]);
    assert!(
        dit.contains("Cadre 2025 : Reçu avec « c.paraphe », à la place du cadre livré"),
        "it opens elsewhere: {dit}"
    );

    atelier.ecrire("mien.toml", bon.replacen("Développer les modes d’accueil", "Varier les modes d’accueil", 1));
    let dit = atelier.attendre(2, &["cadre", "importer", "mien.toml", "--donnees", "donnees"]);
    assert!(dit.contains("rien n’a été importé") && dit.contains("--remplacer"), "{dit}");
    let dit = atelier.attendre(0, &["cadre", "importer", "mien.toml", "--remplacer", "--donnees", "donnees"]);
    assert!(dit.contains("Il remplace celui"), "{dit}");

    atelier.ecrire("donnees/cadres/2022.toml", "code = \"2022\"\n");
    let dit = atelier.attendre(0, &["cadre", "lister", "--donnees", "donnees"]);
    assert!(dit.contains("ÉCARTÉ") && dit.contains("« 2022.toml »"), "{dit}");
    let dit = atelier.attendre(0, &["cadre", "comparer", "2022", "2023", "--donnees", "donnees"]);
    assert!(dit.contains("« 2022.toml »"), "nobody must think that it serves: {dit}");
    for (fichier, attendu) in [("image.toml", "n’est pas un fichier de cadre"), ("vide.toml", "il manque la rubrique")]
    {
        atelier.ecrire(fichier, if fichier == "image.toml" { &[0xff, 0xd8, 0xff][..] } else { &[][..] });
        let code = if fichier == "image.toml" { 2 } else { 1 };
        let dit = atelier.attendre(code, &["cadre", "verifier", fichier]);
        assert!(dit.contains(attendu), "{dit}");
    }
    let gros = fs::File::create(atelier.chemin("gros.toml")).unwrap();
    gros.set_len(200_000_000).unwrap();
    assert!(atelier.attendre(2, &["cadre", "verifier", "gros.toml"]).contains("trop gros pour un cadre"));
}

#[test]
fn un_dossier_change_de_cadre_sans_que_l_ancien_bouge() {
    let atelier = Atelier::new();
    let creer = ["creer", "--territoire", "80", "--cadre", "2024", "--periode", "2024..2024", "-o", "a.paraphe"];
    atelier.attendre(0, &creer);
    let avant = fs::read(atelier.chemin("a.paraphe")).unwrap();
    let json = atelier.attendre(0, &["changer-cadre", "a.paraphe", "--vers", "2025", "-o", "b.paraphe", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("--json prints JSON alone");
    let lignes = |quoi: &str| json[quoi].as_array().unwrap().clone();
    assert!(lignes("garde").iter().any(|l| l["ou"] == "A1" && l["provenance"].as_array().unwrap().len() == 1));
    assert!(lignes("perdu").iter().any(|l| l["phrase"].as_str().unwrap().contains("consultations infantiles")));
    assert!(lignes("a_decider").iter().any(|l| l["phrase"].as_str().unwrap().contains("N01")));
    assert!(fs::read(atelier.chemin("a.paraphe")).unwrap() == avant, "the former file is untouched");
    let dit = atelier.attendre(1, &["verifier", "b.paraphe"]);
    assert!(dit.contains("1 objectif d’un autre cadre") && dit.contains("P5"), "{dit}");
    atelier.attendre(0, &["pdf", "b.paraphe", "--document", "convention", "-o", "b.pdf"]);
    let dit = atelier.attendre(0, &["changer-cadre", "a.paraphe", "--vers", "2025", "-o", "c.paraphe"]);
    for titre in ["À décider (", "Perdu, ou resté dans l’ancien dossier (", "Gardé ("] {
        assert!(dit.contains(titre), "{dit}");
    }
    let dit = atelier.attendre(2, &["changer-cadre", "a.paraphe", "--vers", "2025", "-o", "a.paraphe"]);
    assert!(dit.contains("Le fichier lu doit rester tel quel"), "{dit}");
    let dit = atelier.attendre(2, &["changer-cadre", "a.paraphe", "--vers", "2024", "-o", "d.paraphe"]);
    assert!(dit.contains("relève déjà du cadre 2024"), "{dit}");
    assert!(!atelier.chemin("d.paraphe").exists() && fs::read(atelier.chemin("a.paraphe")).unwrap() == avant);
}

#[test]
fn un_pdf_revenu_de_la_signature_se_regarde() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "c.paraphe"]);
    atelier.attendre(0, &["pdf", "c.paraphe", "--document", "convention", "--jour", "2026-03-10", "-o", "c.pdf"]);
    let texte = atelier.attendre(1, &["retour", "c.paraphe", "c.pdf", "--original", "c.pdf"]);
    assert!(
        texte.starts_with("C’est la convention de ce dossier, mais ce fichier ne porte aucune signature"),
        "{texte}"
    );
    assert!(texte.contains("Il contient exactement le fichier que Paraphe a produit"), "{texte}");
    assert!(texte.contains("À savoir : L’original donné n’a pas servi"), "{texte}");
    let fichiers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../signatures/tests/fixtures");
    let signe = fichiers.join("trois.pdf");
    let signe = signe.to_str().unwrap();
    let texte = atelier.attendre(1, &["retour", "c.paraphe", signe]);
    for attendu in [
        "SIGNATURE INTACTE : Élise Préfète (Essais de Paraphe)",
        "RSA 2048 bits, SHA-256",
        "Ce n’est pas un document produit par Paraphe",
        "Paraphe ne juge pas la confiance accordée aux certificats",
    ] {
        assert!(texte.contains(attendu), "« {attendu} » in {texte}");
    }
    let json = atelier.attendre(1, &["retour", "c.paraphe", signe, "--json"]);
    let lu: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(lu["verdict"], "anomalie");
    assert_eq!(lu["signatures"].as_array().unwrap().len(), 3);
    atelier.ecrire("faux.pdf", "rien");
    let texte = atelier.attendre(2, &["retour", "c.paraphe", "faux.pdf"]);
    assert!(texte.contains("Ce fichier n’est pas un PDF."), "{texte}");
    let texte = atelier.attendre(2, &["retour", "c.paraphe"]);
    assert!(texte.contains("Indiquez le dossier puis le PDF"), "{texte}");
    atelier.attendre(2, &["retour", "c.paraphe", "absent.pdf"]);
}

#[test]
fn deux_copies_se_reunissent_ou_disent_ce_qui_se_rencontre() {
    let atelier = Atelier::new();
    let titre = "\"titre\":\"Contrat départemental de prévention et de protection de l’enfance du Cantal\"";
    atelier.cantal_modifie("base.json", titre, titre);
    atelier.cantal_modifie("notre.json", titre, "\"titre\":\"Notre contrat\"");
    atelier.cantal_modifie("leur.json", titre, "\"titre\":\"Leur contrat\"");
    let fusion = ["fusionner", "--base", "base.json", "--notre", "notre.json", "--leur", "leur.json", "-o"];
    let avec = |suite: &[&'static str]| [&fusion[..], suite].concat();
    let dit = atelier.attendre(1, &avec(&["m.paraphe"]));
    for attendu in [
        "pris de l’autre copie : rien",
        "pris de la nôtre : rien",
        "1 point à trancher",
        "avant : « Contrat départemental",
        "notre copie : « Notre contrat »",
        "l’autre copie : « Leur contrat »",
    ] {
        assert!(dit.contains(attendu), "« {attendu} » in {dit}");
    }
    let lu = |nom: &str| lire_membre(&atelier.chemin(nom), "dossier.json");
    assert!(lu("m.paraphe").contains("Contrat départemental de prévention"), "what was there stays");
    let json: serde_json::Value = serde_json::from_str(&atelier.attendre(1, &avec(&["m.paraphe", "--json"]))).unwrap();
    assert_eq!(json["conflits"][0]["chemin"], "titre");
    let dit = atelier.attendre(0, &avec(&["n.paraphe", "--trancher", "leur"]));
    assert!(dit.contains("Rien ne reste à trancher"), "{dit}");
    assert!(lu("n.paraphe").contains("Leur contrat"));
    let seule = ["fusionner", "--base", "base.json", "--notre", "base.json", "--leur", "leur.json", "-o", "s.paraphe"];
    assert!(atelier.attendre(0, &seule).contains("pris de l’autre copie : 1 changement"));
    let dit = atelier.attendre(2, &avec(&["leur.json"]));
    assert!(dit.contains("doit rester tel quel"), "{dit}");
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "cher.paraphe"]);
    let ailleurs =
        ["fusionner", "--base", "base.json", "--notre", "notre.json", "--leur", "cher.paraphe", "-o", "x.paraphe"];
    assert!(atelier.attendre(2, &ailleurs).contains("trois états d’un même dossier"));
    assert!(!atelier.chemin("x.paraphe").exists(), "nothing is written");
}

/// What is joined comes out as it came; what is not there or is no longer the same says so, and writes nothing.
#[test]
fn une_piece_jointe_se_liste_et_se_sort() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "c.paraphe"]);
    assert_eq!(atelier.attendre(0, &["pieces", "c.paraphe"]).trim(), "Aucune pièce n’est jointe à ce dossier.");
    let refus = atelier.attendre(2, &["pieces", "c.paraphe", "--sortir", "1", "-o", "s.pdf"]);
    assert!(refus.contains("il n’y a rien à sortir"), "{refus}");

    let signe = b"%PDF-1.7 ce qui est revenu".to_vec();
    let sha256 = documents::paquet::sha256(&signe);
    let mut paquet = documents::paquet::lire(&fs::read(atelier.chemin("c.paraphe")).unwrap()).unwrap();
    let piece = |id: &str, sha256: &str| domaine::dossier::Piece {
        id: id.parse().unwrap(),
        titre: format!("Convention signée ({id})"),
        nom: Some("convention-signee.pdf".to_owned()),
        sha256: Some(sha256.to_owned()),
        nature: "retour".to_owned(),
        source: None,
    };
    paquet.dossier.pieces.push(piece("un", &sha256));
    paquet.dossier.pieces.push(piece("deux", &documents::paquet::sha256("resté ailleurs".as_bytes())));
    paquet.pieces.insert(sha256.clone(), signe.clone());
    atelier.ecrire("p.paraphe", documents::paquet::ecrire(&paquet));
    let liste = atelier.attendre(0, &["pieces", "p.paraphe"]);
    assert!(liste.contains("1  Convention signée (un) (convention-signee.pdf, 1 Ko)"), "{liste}");
    assert!(liste.contains("2  Convention signée (deux) (convention-signee.pdf, fichier absent"), "{liste}");
    let json: serde_json::Value =
        serde_json::from_str(&atelier.attendre(0, &["pieces", "p.paraphe", "--json"])).unwrap();
    assert_eq!((&json[0]["sha256"], &json[0]["octets"]), (&sha256.into(), &26.into()));
    assert!(json[1]["octets"].is_null());

    atelier.attendre(0, &["pieces", "p.paraphe", "--sortir", "1", "-o", "s.pdf"]);
    assert_eq!(fs::read(atelier.chemin("s.pdf")).unwrap(), signe, "the very bytes");
    for (numero, attendu) in [
        ("2", "n’est pas dans ce dossier : seul son titre y est"),
        ("3", "Indiquez un numéro de 1 à 2"),
        ("0", "Indiquez un numéro de 1 à 2"),
        ("un", "n’est pas un numéro de pièce"),
    ] {
        let refus = atelier.attendre(2, &["pieces", "p.paraphe", "--sortir", numero, "-o", "rien.pdf"]);
        assert!(refus.contains(attendu), "{numero}: {refus}");
        assert!(!atelier.chemin("rien.pdf").exists());
    }
    assert!(atelier.attendre(2, &["pieces", "p.paraphe", "--sortir", "1"]).contains("-o SORTIE"));
    assert!(atelier.attendre(2, &["pieces", "p.paraphe", "-o", "s.pdf"]).contains("--sortir N"));
}

/// Where nobody watches a terminal, each document is said when that is asked for, on a line of its own.
#[test]
fn l_avancee_se_dit_hors_d_un_terminal_quand_on_la_demande() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cher-2020", "-o", "c.paraphe"]);
    let sortie = atelier.paraphe(&["dossier-assemblee", "c.paraphe", "--progression", "-o", "assemblee"]);
    let dit = String::from_utf8_lossy(&sortie.stderr).into_owned();
    let lignes: Vec<&str> = dit.lines().collect();
    assert_eq!(lignes.len(), 5, "{dit}");
    assert_eq!(lignes[0], "1 sur 5 : 01-rapport-a-l-assemblee.pdf");
    assert_eq!(lignes[4], "5 sur 5 : 05-information-de-l-odpe.pdf");
    assert!(!dit.contains('\r'), "no sign of a terminal: {dit:?}");
    assert!(String::from_utf8_lossy(&sortie.stdout).starts_with("5 documents écrits dans assemblee"));
    let seul = ["pdf", "c.paraphe", "--document", "note", "--progression", "-o", "note.pdf"];
    assert_eq!(String::from_utf8_lossy(&atelier.paraphe(&seul).stderr), "1 sur 1 : note.pdf\n");
}

/// Ctrl+C between two files or within one: those that are there are whole, and nothing else is.
#[cfg(unix)]
#[test]
fn une_liasse_arretee_ne_laisse_que_des_fichiers_entiers() {
    let atelier = Atelier::new();
    atelier.attendre(0, &["exemple", "cantal-2022-demo", "-o", "c.paraphe"]);
    let mut enfant = Command::new(env!("CARGO_BIN_EXE_paraphe"))
        .args(["kit", "c.paraphe", "--exemplaires", "20", "-o", "kit", "--donnees", "ailleurs"])
        .current_dir(atelier.dossier.path())
        .stderr(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let kit = atelier.chemin("kit");
    let nombre = || fs::read_dir(&kit).map_or(0, Iterator::count);
    while nombre() < 2 {
        assert!(enfant.try_wait().unwrap().is_none(), "twenty originals take longer than this");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let arret = Command::new("kill").args(["-INT", &enfant.id().to_string()]).status().unwrap();
    assert!(arret.success());
    let sortie = enfant.wait_with_output().unwrap();
    assert_eq!(sortie.status.code(), Some(130));
    let dit = String::from_utf8_lossy(&sortie.stderr).into_owned();
    assert!(dit.contains("Arrêté. Chaque fichier déjà écrit est entier."), "{dit}");
    let fichiers: Vec<PathBuf> = fs::read_dir(&kit).unwrap().map(|f| f.unwrap().path()).collect();
    assert!((1..20).contains(&fichiers.len()), "{fichiers:?}");
    for fichier in fichiers {
        assert_eq!(fichier.extension().and_then(|e| e.to_str()), Some("pdf"), "{}", fichier.display());
        let octets = fs::read(&fichier).unwrap();
        assert!(octets.starts_with(b"%PDF") && octets.trim_ascii_end().ends_with(b"%%EOF"), "{}", fichier.display());
    }
}
