//! The documents of the examples pass the validators: PDF/A-3a and PDF/UA-1, syntax, fonts, signature fields, text.
//!
//! Other programs read what they become: an independent reader of DOCX finds styles, headings and tables, another one finds
//! numbers in the sheets (`feuilles`), and a convention signed by a third comes back as what it is. Some documents are looked at
//! closely here; all of them are, for what holds of any, in `tout`.

mod feuilles;
mod tout;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::Resultat;
use crate::essais::coeur;
use crate::etapes::{cargo, cible, executer, lire, programme};

/// Pinned: rule names change between versions, compliance does not; and the tool that signs as others will.
const OUTILS: [&str; 5] =
    ["page-validation==0.11.0", "outloud==0.2.1", "openpyxl==3.1.5", "python-docx==1.2.0", "pyHanko==0.38.0"];

/// How the signed files of tests are made.
const SIGNATAIRES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../signatures/tests/fixtures");

/// A picture with transparent parts, which PDF/A-3a leaves no room for.
const LOGO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../icons/128x128.png");

/// Example, document, its own options, texts that must be found in it.
type Acte = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const ACTES: &[Acte] = &[
    ("cantal-2022", "convention", &[], &["810 000 €", "huit cent dix mille euros", "non ventilé"]),
    ("cantal-2022", "rapport", &["--exercice", "2022"], &["non renseigné", "Arrêté conjoint du rapport"]),
    ("cantal-2022-demo", "convention", &[], &["810 000,00 €", "fictif"]),
    ("cantal-2022-demo", "rapport", &["--exercice", "2022", "--logo", LOGO], &["Bilan financier", "fictif"]),
    ("cantal-2022-demo", "fiche", &["--action", "A6"], &["Fiche action A6", "Service pilote"]),
    ("cantal-2022-demo", "financement", &[], &["810 000,00 €"]),
    ("cantal-2022-demo", "tableau-de-bord", &[], &["Indicateurs, valeurs de référence et cibles"]),
    ("cantal-2022", "controle", &[], &["Points bloquants", "Fiabilité"]),
    ("loir-et-cher-2020", "candidature", &[], &["Réponse aux critères de sélection", "charte des actes usuels"]),
    ("loir-et-cher-2020", "convention", &[], &["Loir-et-Cher"]),
    ("cher-2020", "convention", &[], &["non renseigné"]),
    ("cantal-2022-demo", "note", &[], &["Ce qui est demandé"]),
    ("cantal-2022", "rapport-assemblee", &[], &["Ce qui est proposé", "810 000 €"]),
    ("cantal-2022", "deliberation", &[], &["Après en avoir délibéré", "d’autoriser"]),
    ("cantal-2022-demo", "information-odpe", &[], &["pour information"]),
    ("cantal-2022", "bordereau", &[], &["Pièces remises"]),
    ("cantal-2022", "deroule", &[], &["signe les trois originaux"]),
    ("cantal-2022-demo", "feuille-de-signature", &["--partie", "departement"], &["déclare avoir pris connaissance"]),
];

pub fn verifier() -> Resultat {
    executer(cargo().args(["build", "--quiet", "--locked"]).args(coeur()).args(["--bin", "paraphe"]))?;
    let python = validateur()?;
    let dossier = cible().join("conformite");
    let _ = fs::remove_dir_all(&dossier);
    fs::create_dir_all(&dossier).map_err(|e| e.to_string())?;
    let python = python.as_path();
    let dossier = dossier.as_path();
    // The validator keeps one processor busy: two halves side by side.
    let moities = ACTES.chunks(ACTES.len().div_ceil(2));
    thread::scope(|portee| {
        let fils: Vec<_> =
            moities.map(|actes| portee.spawn(|| actes.iter().try_for_each(|a| eprouver(a, dossier, python)))).collect();
        fils.into_iter().try_for_each(|fil| fil.join().map_err(|_| "a check stopped halfway".to_owned())?)
    })?;
    feuilles::verifier(python, dossier)?;
    tout::verifier(python, dossier)
}

fn eprouver((exemple, document, options, textes): &Acte, dossier: &Path, python: &Path) -> Resultat {
    let nom = format!("{exemple}-{document}");
    let [a, b] = [format!("{nom}.pdf"), format!("{nom}-encore.pdf")].map(|n| dossier.join(n));
    let docx = dossier.join(format!("{nom}.docx"));
    let paraphe = dossier.join(format!("{nom}.paraphe"));
    commande(&["exemple", exemple, "-o"], &paraphe)?;
    for pdf in [&a, &b] {
        produire("pdf", &paraphe, document, options, pdf)?;
    }
    produire("docx", &paraphe, document, options, &docx)?;
    memes_octets(&a, &b)?;
    valider(python, &a)?;
    structure(&a, document)?;
    contient(&a, textes)?;
    relire(python, &docx, document, textes)?;
    println!("{nom}: ok");
    Ok(())
}

fn paraphe() -> PathBuf {
    cible().join("debug").join("paraphe")
}

fn commande(arguments: &[&str], fichier: &Path) -> Resultat {
    lire(programme(&paraphe().to_string_lossy()).args(arguments).arg(fichier)).map(|_| ())
}

fn produire(format: &str, dossier: &Path, document: &str, options: &[&str], sortie: &Path) -> Resultat {
    let mut appel = programme(&paraphe().to_string_lossy());
    appel.arg(format).arg(dossier).args(["--document", document, "--jour", "2022-06-08"]).args(options);
    lire(appel.arg("-o").arg(sortie)).map(|_| ())
}

fn memes_octets(a: &Path, b: &Path) -> Resultat {
    let lire = |p: &Path| fs::read(p).map_err(|e| e.to_string());
    if lire(a)? == lire(b)? { Ok(()) } else { Err(format!("{} differs from one run to the next", a.display())) }
}

/// The validators live in their own environment under `target`.
fn validateur() -> Resultat<PathBuf> {
    let dossier = cible().join("validateur");
    let python = dossier.join("bin/python");
    let pret = || {
        lire(
            programme(&python.to_string_lossy())
                .args(["-c", "import page, outloud, openpyxl, docx, pyhanko"])
                .stderr(std::process::Stdio::null()),
        )
        .is_ok()
    };
    if !pret() {
        println!("Installing {} in {}", OUTILS.join(", "), dossier.display());
        executer(programme("python3").args(["-m", "venv", "--clear"]).arg(&dossier))?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        executer(programme(&python.to_string_lossy()).args(pip).args(OUTILS))?;
    }
    Ok(python)
}

fn valider(python: &Path, pdf: &Path) -> Resultat {
    const SCRIPT: &str = "
import page, sys
resultats = [(p, page.validate_pdf(sys.argv[1], profile=p)) for p in ('3a', 'ua1')]
for profil, r in resultats:
    for f in r.failures:
        print(profil, f.rule_id, f.message)
sys.exit(not all(r.is_compliant for _, r in resultats))";
    executer(programme(&python.to_string_lossy()).args(["-c", SCRIPT]).arg(pdf))
        .map_err(|_| format!("{} does not pass PDF/A-3a or PDF/UA-1", pdf.display()))
}

/// The reader looks for what is built in: names of styles, levels of headings, heads of tables, language, texts. It does so by
/// its own means, which see no further than the body, its tables, their rows and their cells.
fn relire(python: &Path, docx: &Path, document: &str, textes: &[&str]) -> Resultat {
    const SCRIPT: &str = "
import docx, sys
from docx.oxml.ns import qn
acte = docx.Document(sys.argv[1])
corps = acte.element.body
noms = {s.style_id: s.name for s in acte.styles}
styles = [noms[p.get(qn('w:val'))] for p in corps.iter(qn('w:pStyle'))]
document = sys.argv[2]
simple = lambda t: ' '.join(t.split())
assert styles.count('Title') == 1, 'one title'
if document in ('convention', 'rapport', 'controle', 'candidature'):
    assert 'Heading 1' in styles and 'Body Text' in styles, 'headings and body text'
assert document != 'convention' or styles.count('Annexe') == 4, 'annexes'
assert acte.tables and len(acte.tables) == len(list(corps.iter(qn('w:tbl')))), 'every table is where readers look'
mots = 0
for table in acte.tables:
    assert len(table.rows) == len(list(table._tbl.iter(qn('w:tr')))), 'every row'
    for rang in table.rows:
        assert len(rang.cells) == len(table.columns), 'a row covers the grid'
        mots += sum(len(case.text.split()) for case in rang.cells)
assert mots, 'words in cells'
titres = [p.text for p in acte.paragraphs if p.style.name.startswith('Heading') or p.style.name == 'Annexe']
assert all(simple(t) for t in titres) and len(titres) == sum(s.startswith('Heading') or s == 'Annexe' for s in styles), 'headings'
if document in ('rapport', 'financement', 'tableau-de-bord', 'controle'):
    assert next(corps.iter(qn('w:tblHeader')), None) is not None, 'heads of tables'
assert acte.core_properties.language == 'fr-FR' and acte.core_properties.title, 'identity'
assert str(acte.core_properties.created)[:10] == '2022-06-08', 'the day of the act and no other'
lu = simple(' '.join(''.join(t.text or '' for t in p.iter(qn('w:t'))) for p in corps.iter(qn('w:p'))))
for t in sys.argv[3:]:
    assert simple(t) in lu, t";
    executer(programme(&python.to_string_lossy()).args(["-c", SCRIPT]).arg(docx).arg(document).args(textes))
        .map_err(|_| format!("{} is not what a word processor expects", docx.display()))
}

/// An act is signed and carries its data; what is printed around it does neither.
fn structure(pdf: &Path, document: &str) -> Resultat {
    let est_un_acte = matches!(document, "convention" | "rapport");
    let infos = lire(programme("pdfinfo").arg(pdf))?;
    for attendu in ["Tagged:          yes", "(A4)", "PDF version:     1.7"] {
        if !infos.contains(attendu) {
            return Err(format!("{}: pdfinfo does not say « {attendu} »", pdf.display()));
        }
    }
    // pdfsig ends with 2 on an unsigned file: its words are what counts.
    let sortie = programme("pdfsig").arg(pdf).output().map_err(|e| format!("pdfsig did not start: {e}"))?;
    let champs = String::from_utf8_lossy(&sortie.stdout).matches("not signed").count();
    let attendus = match document {
        "feuille-de-signature" => 1,
        _ if est_un_acte => 3,
        _ => 0,
    };
    if champs != attendus {
        return Err(format!("{}: {champs} unsigned fields instead of {attendus}", pdf.display()));
    }
    let pieces = lire(programme("pdfdetach").arg("-list").arg(pdf))?;
    match (pieces.contains("acte.json"), est_un_acte) {
        (false, true) => Err(format!("{}: no acte.json attached", pdf.display())),
        (true, false) => Err(format!("{}: acte.json leaves with what is not an act", pdf.display())),
        _ => Ok(()),
    }
}

/// Each font is embedded, and gives its text back.
fn lire_les_polices(pdf: &Path) -> Resultat {
    let polices = lire(programme("pdffonts").arg(pdf))?;
    for ligne in polices.lines().skip(2) {
        let colonnes: Vec<&str> = ligne.split_whitespace().collect();
        // emb sub uni object ID
        let [.., emb, _, uni, _, _] = colonnes.as_slice() else { return Err(format!("pdffonts: {ligne}")) };
        if *emb != "yes" || *uni != "yes" {
            return Err(format!("{}: font not embedded or without text: {ligne}", pdf.display()));
        }
    }
    Ok(())
}

/// The text is there, whatever the kind of space.
fn contient(pdf: &Path, textes: &[&str]) -> Resultat {
    let texte = lire(programme("pdftotext").arg("-layout").arg(pdf).arg("-"))?;
    if texte.contains('\u{fffd}') {
        return Err(format!("{}: some text does not come out", pdf.display()));
    }
    let simple = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    let lu = simple(&texte);
    match textes.iter().find(|t| !lu.contains(&simple(t))) {
        Some(manquant) => Err(format!("{}: « {manquant} » is not in the text", pdf.display())),
        None => Ok(()),
    }
}
