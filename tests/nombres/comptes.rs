//! Every count that leaves in a file (« 13 actions », « trois originaux », « page 2 / 4 »), read back from the PDF, the DOCX and
//! the workbooks of every example: something that somebody wrote, or a count that is made again here from the bare tree.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use application::{Demande, Dossier, EXEMPLES, Erreur, Faces, NatureFeuille, Paraphes, exemple};
use domaine::chiffres::{self, Lecture};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{controle, jour, textes};

/// What a count is of: « actions » and « action » are one.
fn sorte(nom: &str) -> String {
    match nom.strip_suffix('s').unwrap_or(nom) {
        "originaux" => "original".to_owned(),
        "exemplaire" => "original".to_owned(),
        nom => nom.to_owned(),
    }
}

fn comptes_de(texte: &str) -> Vec<(String, u64)> {
    let compte = |lecture| match lecture {
        Lecture::Compte { nombre, nom, .. } => Some((sorte(&nom), nombre.to_string().parse().ok()?)),
        _ => None,
    };
    chiffres::lire(texte).into_iter().filter_map(|m| compte(m.lecture)).collect()
}

/// What was written by hand: in the dossier, in its framework, in the texts that its model proposes.
fn ecrits(dossier: &Dossier) -> BTreeSet<(String, u64)> {
    let cadre = referentiel::cadre(&dossier.cadre).unwrap();
    // The control report cites its sources by their titles.
    let mut ecrits: Vec<String> = referentiel::sources().iter().map(|source| source.titre.clone()).collect();
    textes(&domaine::arbre::de_dossier(dossier), &mut ecrits);
    textes(&serde_json::to_value(cadre).unwrap(), &mut ecrits);
    ecrits.iter().flat_map(|texte| comptes_de(texte)).collect()
}

/// What can be counted in a dossier, from the tree alone.
fn comptes(dossier: &Dossier) -> BTreeMap<&'static str, BTreeSet<u64>> {
    let arbre = domaine::arbre::de_dossier(dossier);
    let liste = |v: &Value, cle: &str| v.get(cle).and_then(Value::as_array).cloned().unwrap_or_default();
    let texte = |v: &Value, cle: &str| v.get(cle).and_then(Value::as_str).unwrap_or_default().to_owned();
    let nombre = |n: usize| u64::try_from(n).unwrap();
    let actions = liste(&arbre, "actions");
    let mut par_liste: BTreeMap<String, u64> = BTreeMap::new();
    // Each objective that is served; true when an action of a list serves it, and not only one that is named apart.
    let mut retenus: BTreeMap<(String, String), bool> = BTreeMap::new();
    for action in &actions {
        for nom in liste(action, "listes") {
            *par_liste.entry(nom.to_string()).or_default() += 1;
        }
        let apart = liste(action, "listes") == ["autres"];
        for objectif in liste(action, "objectifs") {
            *retenus.entry((texte(&objectif, "cadre"), texte(&objectif, "code"))).or_default() |= !apart;
        }
    }
    let signataires = liste(&arbre, "parties").iter().filter(|p| p.get("signe") != Some(&Value::Bool(false))).count();
    // By status: those of the framework, and those that an action serves.
    let cadre = serde_json::to_value(referentiel::cadre(&dossier.cadre).unwrap()).unwrap();
    let mut du_cadre: BTreeMap<String, u64> = BTreeMap::new();
    let mut servis: BTreeMap<String, u64> = BTreeMap::new();
    for objectif in liste(&cadre, "objectifs") {
        let statut = objectif["statut"].get("valeur").unwrap_or(&objectif["statut"]).to_string();
        *du_cadre.entry(statut.clone()).or_default() += 1;
        if let Some(dans_une_liste) = retenus.get(&(dossier.cadre.clone(), texte(&objectif, "code"))) {
            *servis.entry(if *dans_une_liste { statut } else { "à préciser".to_owned() }).or_default() += 1;
        }
    }
    let annonces = cadre["comptes"].as_object().into_iter().flat_map(|c| c.values());
    let annonces: BTreeSet<u64> = annonces.filter_map(|n| n.get("valeur").unwrap_or(n).as_u64()).collect();
    // How far what was done is from the target, in the report: « +36 », « −1 pt ».
    let valeur = |v: &Value| v.get("valeur").unwrap_or(v).to_string().trim_matches('"').parse::<Decimal>().ok();
    let indicateurs = actions.iter().flat_map(|a| liste(a, "indicateurs"));
    let ecarts: BTreeSet<u64> = indicateurs
        .flat_map(|i| {
            let realises = i.get("realises").and_then(Value::as_object).cloned().unwrap_or_default();
            realises.into_iter().filter_map(move |(millesime, realise)| {
                let ecart = valeur(&realise["valeur"])? - valeur(i.get("cibles")?.get(&millesime)?)?;
                ecart.abs().normalize().to_string().parse().ok()
            })
        })
        .collect();
    let annee = |cle: &str| texte(&arbre["periode"], cle)[..4].parse::<u64>().unwrap();
    let exercices = annee("fin") - annee("debut") + 1;
    BTreeMap::from([
        ("action", par_liste.values().copied().chain([nombre(actions.len())]).collect()),
        ("fiche", BTreeSet::from([nombre(actions.len())])),
        // « 13 fiches incomplètes sur 13 », before « Par déduction, » or « D’après la presse, ».
        ("par", BTreeSet::from([nombre(actions.len())])),
        ("d", BTreeSet::from([nombre(actions.len())])),
        (
            "objectif",
            du_cadre.values().chain(servis.values()).chain(&annonces).copied().chain([nombre(retenus.len())]).collect(),
        ),
        ("original", BTreeSet::from([nombre(signataires)])),
        ("signataire", BTreeSet::from([nombre(signataires)])),
        ("partie", BTreeSet::from([nombre(signataires)])),
        ("indicateur", actions.iter().map(|a| nombre(liste(a, "indicateurs").len())).collect()),
        ("exercice", BTreeSet::from([exercices])),
        // « 13 actions, dont 6 sur les objectifs obligatoires », « au nombre de quinze au plus ».
        ("sur", par_liste.into_values().collect()),
        ("au", annonces),
        // « zéro est une valeur ».
        ("est", BTreeSet::from([0])),
        ("atteinte", ecarts.clone()),
        ("non", ecarts.clone()),
        ("pt", ecarts.clone()),
        ("ptatteinte", ecarts),
    ])
}

/// The lines of a page but its foot, with its hyphens and its raised letters put back in their words.
fn lignes(page: &str) -> Vec<String> {
    let page = page.replace(" \u{ad} ", "").replace(" er ", "er ").replace(" e ", "e ");
    page.lines().filter(|ligne| pages_annoncees(ligne).is_none()).map(sans_numero).collect()
}

/// « 3    Mise en œuvre »: the number of a heading counts nothing.
fn sans_numero(texte: &str) -> String {
    let reste = texte.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let titre = reste.starts_with(|c: char| c.is_whitespace()) && reste.chars().nth(1).is_some_and(char::is_whitespace);
    let mots: Vec<&str> = if titre { reste } else { texte }.split(' ').filter(|m| !m.is_empty()).collect();
    mots.join(" ")
}

/// The paragraphs of a DOCX.
fn paragraphes(octets: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(octets)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let xml = roxmltree::Document::parse(&xml).unwrap();
    let des = |noeud: roxmltree::Node<'_, '_>| -> String {
        noeud
            .descendants()
            .filter_map(|n| match n.tag_name().name() {
                "t" => n.text(),
                "br" => Some(" "),
                _ => None,
            })
            .collect()
    };
    xml.descendants().filter(|n| n.tag_name().name() == "p").map(|p| sans_numero(&des(p))).collect()
}

/// The words of every cell that is seen.
fn cellules(octets: &[u8]) -> Vec<String> {
    use calamine::{Data, Reader, Xlsx};
    let mut classeur: Xlsx<_> = Xlsx::new(std::io::Cursor::new(octets)).unwrap();
    let premiere = classeur.sheet_names()[0].clone();
    let feuille = classeur.worksheet_range(&premiere).unwrap();
    let mots = |case: &Data| if let Data::String(texte) = case { Some(texte.clone()) } else { None };
    feuille.rows().flatten().filter_map(mots).collect()
}

/// « page 2 / 4 »: the rank of the page and how many there are.
fn pages_annoncees(page: &str) -> Option<(usize, usize)> {
    let suite = page.split("page ").find_map(|s| s.split_once(" / "))?;
    let apres: String = suite.1.chars().take_while(char::is_ascii_digit).collect();
    Some((suite.0.trim().parse().ok()?, apres.parse().ok()?))
}

#[test]
fn chaque_compte_est_une_donnee_ou_se_recompte() {
    let (mut vus, mut controles, mut pages, mut inconnus) = (0, 0, 0, Vec::new());
    for un in EXEMPLES {
        let dossier = exemple(un.nom).unwrap();
        let (ecrits, comptes) = (ecrits(&dossier), comptes(&dossier));
        let du_controle = controle::comptes(&dossier, &comptes);
        let mut verifier = |ou: &str, texte: &str| {
            let aussi = if ou.starts_with("Controle") { Some(&du_controle) } else { None };
            for (sorte, nombre) in comptes_de(texte) {
                vus += 1;
                controles += usize::from(aussi.is_some());
                let se_recompte = [Some(&comptes), aussi]
                    .into_iter()
                    .flatten()
                    .any(|comptes| comptes.get(sorte.as_str()).is_some_and(|c| c.contains(&nombre)));
                if !se_recompte && !ecrits.contains(&(sorte.clone(), nombre)) {
                    inconnus.push(format!("{nombre} {sorte} in « {texte} » ({}, {ou})", un.nom));
                }
            }
        };
        for demande in application::documents_du_dossier(&dossier).into_iter().chain([Demande::Controle]) {
            let pdf = match application::pdf(&dossier, &demande, jour(), None) {
                Err(Erreur::SansCandidature(_)) => continue,
                pdf => pdf.unwrap(),
            };
            let lues = signatures::textes(&pdf).unwrap();
            for (rang, page) in lues.iter().enumerate() {
                pages += 1;
                let annonce = pages_annoncees(page);
                assert_eq!(annonce, Some((rang + 1, lues.len())), "{}, {demande:?}: {page}", un.nom);
                lignes(page).iter().for_each(|ligne| verifier(&format!("{demande:?}, PDF"), ligne));
            }
            let docx = application::docx(&dossier, &demande, jour(), None).unwrap();
            paragraphes(&docx).iter().for_each(|texte| verifier(&format!("{demande:?}, DOCX"), texte));
        }
        for nature in NatureFeuille::TOUTES {
            let xlsx = application::feuille_xlsx(&dossier, nature, jour()).unwrap();
            cellules(&xlsx).iter().for_each(|texte| verifier(nature.code(), texte));
        }
    }
    inconnus.sort();
    assert!(inconnus.is_empty(), "{} counts are nobody’s:\n{}", inconnus.len(), inconnus.join("\n"));
    assert!(vus > 200 && pages > 200, "{vus} counts and {pages} pages were looked at");
    assert!(controles > 100, "{controles} counts of the control reports");
}

/// The kit says its own number of originals, everywhere, and each original its own.
#[test]
fn le_kit_dit_combien_d_originaux() {
    let dossier = exemple("cher-2020").unwrap();
    let ici = tempfile::tempdir().unwrap();
    let feuillets = application::kit(&dossier, 5, Paraphes::Sans, Faces::Recto).unwrap();
    let mut tous = |_: usize, _: &application::Feuillet| std::ops::ControlFlow::Continue(());
    let ecrits = application::produire(&dossier, &feuillets, ici.path(), jour(), None, &mut tous).unwrap();
    let mut originaux = 0;
    for (feuillet, fichier) in feuillets.iter().zip(&ecrits) {
        let pages = signatures::textes(&std::fs::read(fichier).unwrap()).unwrap();
        let annonces: Vec<u64> = pages
            .iter()
            .flat_map(|page| lignes(page))
            .flat_map(|ligne| comptes_de(&ligne))
            .filter_map(|(sorte, nombre)| (sorte == "original").then_some(nombre))
            .collect();
        match (&feuillet.demande, &feuillet.impression.original) {
            (Demande::Convention, Some(original)) => {
                originaux += 1;
                assert!(
                    pages
                        .iter()
                        .all(|p| p.replace('\u{a0}', " ").contains(&format!("Original n° {} sur 5", original.numero)))
                );
                // The act says what it provides for; that the kit differs is said when it is made.
                assert!(annonces.iter().all(|n| *n == 3), "{annonces:?}");
            }
            (Demande::Deroule, _) => assert!(!annonces.is_empty() && annonces.iter().all(|n| *n == 5), "{annonces:?}"),
            (Demande::Bordereau, _) => {
                let lignes: Vec<String> = pages.iter().flat_map(|p| lignes(p)).collect();
                let place = lignes.iter().position(|l| l == "Contrat, à signer").unwrap();
                assert_eq!(lignes[place + 1], "5");
            }
            _ => assert!(annonces.is_empty(), "{annonces:?}"),
        }
    }
    assert_eq!(originaux, 5);
}
