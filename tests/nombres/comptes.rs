//! Every figure that leaves in a file (« 13 actions », « trois originaux », « 810 000 € », « 28 juin 2022 », « 62,5 % »,
//! « page 2 / 4 »), read back from the PDF, the DOCX and the workbooks of every example: something that somebody wrote, in the
//! dossier or in its framework, or a figure that is made again here from the bare tree.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use application::{Demande, Dossier, EXEMPLES, Erreur, Faces, NatureFeuille, Paraphes, exemple};
use domaine::chiffres::{self, Lecture};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{controle, jour, jours_possibles, montants_possibles, pour_cent_possibles, textes};

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
    // Actions of the first list whose objective is mandatory by deduction only.
    let deduite = |action: &&Value| {
        let codes: Vec<String> = liste(action, "objectifs").iter().map(|o| texte(o, "code")).collect();
        let vise = |o: &Value| codes.contains(&texte(o, "code")) && o["statut"]["fiabilite"] == "deduit";
        let fondamentale = liste(action, "listes").iter().any(|l| l == "fondamentales");
        fondamentale && liste(&cadre, "objectifs").iter().any(vise)
    };
    let deduites = nombre(actions.iter().filter(deduite).count());
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
        // « 13 fiches incomplètes sur 13 », before « Par déduction, » or « D’après la presse, »; « dont 1 par déduction ».
        ("par", BTreeSet::from([nombre(actions.len()), deduites])),
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
    // A number in words may go on on the next line after its own hyphen.
    let page = page
        .replace(" \u{ad} ", "")
        .replace(" er ", "er ")
        .replace(" e ", "e ")
        .replace("quatre-vingt- ", "quatre-vingt-");
    page.lines().filter(|ligne| pages_annoncees(ligne).is_none()).map(sans_numero).collect()
}

/// « 3    Mise en œuvre »: the number of a heading counts nothing.
fn sans_numero(texte: &str) -> String {
    let reste = texte.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let titre = reste.starts_with(|c: char| c.is_whitespace()) && reste.chars().nth(1).is_some_and(char::is_whitespace);
    let mots: Vec<&str> = if titre { reste } else { texte }.split(' ').filter(|m| !m.is_empty()).collect();
    mots.join(" ")
}

/// The paragraphs of a DOCX, those of its notes included.
fn paragraphes(octets: &[u8]) -> Vec<String> {
    ["word/document.xml", "word/footnotes.xml"].into_iter().flat_map(|partie| paragraphes_de(octets, partie)).collect()
}

fn paragraphes_de(octets: &[u8], partie: &str) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(octets)).unwrap();
    let mut xml = String::new();
    zip.by_name(partie).unwrap().read_to_string(&mut xml).unwrap();
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

/// What a dossier lets its files say.
struct Permis {
    nom: &'static str,
    ecrits: BTreeSet<(String, u64)>,
    comptes: BTreeMap<&'static str, BTreeSet<u64>>,
    du_controle: BTreeMap<&'static str, BTreeSet<u64>>,
    montants: BTreeSet<Decimal>,
    /// Amounts and rates of the control report.
    montants_du_controle: (BTreeSet<Decimal>, BTreeSet<Decimal>),
    jours: BTreeSet<String>,
    pour_cent: BTreeSet<Decimal>,
}

/// How many figures were looked at, and those that are nobody’s.
#[derive(Default)]
struct Releve {
    comptes: usize,
    controles: usize,
    montants: usize,
    jours: usize,
    pour_cent: usize,
    inconnus: Vec<String>,
}

impl Permis {
    fn de(nom: &'static str, dossier: &Dossier) -> Self {
        let arbre = domaine::arbre::de_dossier(dossier);
        let comptes = comptes(dossier);
        Self {
            nom,
            ecrits: ecrits(dossier),
            du_controle: controle::comptes(dossier, &comptes),
            comptes,
            montants: montants_possibles(&arbre),
            montants_du_controle: controle::montants(dossier),
            jours: jours_possibles(&arbre, dossier),
            pour_cent: pour_cent_possibles(&arbre, dossier),
        }
    }

    /// Looks at each figure of a text: of a document that says what the contract lacks, or of another file.
    fn verifier(&self, ou: &str, texte: &str, releve: &mut Releve) {
        // The papers of the assembly say what still lacks, as this report does.
        let du_controle =
            ["Controle", "Note", "RapportAssemblee", "Deliberation"].iter().any(|document| ou.starts_with(document));
        let aussi = if du_controle { Some(&self.du_controle) } else { None };
        for mention in chiffres::lire(texte) {
            let (compte, connu, dit) = match mention.lecture {
                Lecture::Compte { nombre, nom, .. } => {
                    let (Ok(nombre), sorte) = (nombre.to_string().parse::<u64>(), sorte(&nom)) else { continue };
                    releve.controles += usize::from(ou.starts_with("Controle"));
                    let mut comptes = [Some(&self.comptes), aussi].into_iter().flatten();
                    let se_recompte = comptes.any(|c| c.get(sorte.as_str()).is_some_and(|c| c.contains(&nombre)));
                    let connu = se_recompte || self.ecrits.contains(&(sorte.clone(), nombre));
                    (&mut releve.comptes, connu, format!("{nombre} {sorte}"))
                }
                Lecture::Montant { valeur, .. } => {
                    let valeur = valeur.to_string().parse::<Decimal>().unwrap();
                    let aussi = du_controle && self.montants_du_controle.0.contains(&valeur);
                    let connu = self.montants.contains(&valeur) || aussi;
                    (&mut releve.montants, connu, format!("{valeur} €"))
                }
                Lecture::Jour(jour) => (&mut releve.jours, self.jours.contains(&jour.to_string()), jour.to_string()),
                Lecture::Pourcent { valeur, .. } => {
                    let valeur = valeur.normalize();
                    let aussi = du_controle && self.montants_du_controle.1.contains(&valeur);
                    (&mut releve.pour_cent, self.pour_cent.contains(&valeur) || aussi, format!("{valeur} %"))
                }
                Lecture::Mois { .. } | Lecture::Exercice(_) | Lecture::Annees(..) | Lecture::Duree { .. } => continue,
            };
            *compte += 1;
            if !connu {
                releve.inconnus.push(format!("{dit} in « {texte} » ({}, {ou})", self.nom));
            }
        }
    }
}

#[test]
fn chaque_chiffre_d_un_fichier_est_une_donnee_ou_se_recompte() {
    let (mut releve, mut pages) = (Releve::default(), 0);
    for un in EXEMPLES {
        let dossier = exemple(un.nom).unwrap();
        let permis = Permis::de(un.nom, &dossier);
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
                let ou = format!("{demande:?}, PDF");
                lignes(page).iter().for_each(|ligne| permis.verifier(&ou, ligne, &mut releve));
            }
            let docx = application::docx(&dossier, &demande, jour(), None).unwrap();
            let ou = format!("{demande:?}, DOCX");
            paragraphes(&docx).iter().for_each(|texte| permis.verifier(&ou, texte, &mut releve));
        }
        for nature in NatureFeuille::TOUTES {
            let xlsx = application::feuille_xlsx(&dossier, nature, jour()).unwrap();
            cellules(&xlsx).iter().for_each(|texte| permis.verifier(nature.code(), texte, &mut releve));
        }
    }
    let Releve { comptes, controles, montants, jours, pour_cent, mut inconnus } = releve;
    inconnus.sort();
    inconnus.dedup();
    assert!(inconnus.is_empty(), "{} figures are nobody’s:\n{}", inconnus.len(), inconnus.join("\n"));
    assert!(
        comptes > 200 && controles > 100 && pages > 200,
        "{comptes} counts, {controles} of controls, {pages} pages"
    );
    assert!(montants > 1_500 && jours > 400 && pour_cent > 50, "{montants} amounts, {jours} days, {pour_cent} rates");
}

/// The check fails when it must: each kind of figure that nobody wrote is seen in a PDF, in a DOCX and in a sheet.
#[test]
fn un_chiffre_invente_est_vu() {
    use documents::document::Bloc;
    let dossier = exemple("cantal-2022").unwrap();
    let permis = Permis::de("cantal-2022", &dossier);
    let dire = |texte: &str| {
        let mut releve = Releve::default();
        permis.verifier("Convention", texte, &mut releve);
        releve.inconnus.len()
    };
    for juste in ["810 000 € par an", "13 actions", "trois originaux", "le 1er janvier 2022"] {
        assert_eq!(dire(juste), 0, "« {juste} » is of the dossier");
    }
    let faux = ["810 001 € par an", "14 actions", "vingt originaux", "le 3 mars 1999", "87,31 % des enfants"];
    for faux in faux {
        assert_eq!(dire(faux), 1, "« {faux} » is nobody’s");
    }
    // The same inside the files, among all that they say.
    let mut document = application::composer(&dossier, &Demande::Convention, jour()).unwrap();
    document.blocs.push(Bloc::paragraphe(faux.join(", puis ")));
    let (mut du_pdf, mut du_docx) = (Releve::default(), Releve::default());
    let pdf = documents::ecrire_pdf(&documents::mettre_en_page(&document)).unwrap();
    for page in signatures::textes(&pdf).unwrap() {
        lignes(&page).iter().for_each(|ligne| permis.verifier("Convention", ligne, &mut du_pdf));
    }
    let docx = documents::ecrire_docx(&document);
    paragraphes(&docx).iter().for_each(|texte| permis.verifier("Convention", texte, &mut du_docx));
    assert_eq!(du_docx.inconnus.len(), faux.len(), "{:?}", du_docx.inconnus);
    // A line of a page may end inside one of them.
    assert!((1..=faux.len()).contains(&du_pdf.inconnus.len()), "{:?}", du_pdf.inconnus);
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
