//! Every document of every example, the originals of a kit and the rule book, read by programs that know nothing of us: the
//! validators, qpdf, poppler, a reader of DOCX, LibreOffice, a signer and its verifier.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use super::{LOGO, SIGNATAIRES, commande, lire_les_polices, paraphe, produire};
use crate::Resultat;
use crate::etapes::{executer, lire, programme, racine};

const EXEMPLES: [&str; 4] = ["cantal-2022", "cantal-2022-demo", "loir-et-cher-2020", "cher-2020"];

/// Contracts that the examples do not show: five sign it.
const CINQ: &str = "tests/etrangers/cinq-signataires.json";

/// Each document of a dossier with its options, from its tree: one a line.
const DOCUMENTS: &str = "
import json, sys, zipfile
d = json.load(zipfile.ZipFile(sys.argv[1]).open('dossier.json'))
seuls = 'convention financement tableau-de-bord note rapport-assemblee deliberation information-odpe bordereau deroule controle'
for nom in seuls.split(): print(nom)
if d['cadre'] == '2020': print('candidature')
for annee in range(int(d['periode']['debut'][:4]), int(d['periode']['fin'][:4]) + 1): print('rapport --exercice', annee)
for a in d.get('actions', []): print('fiche --action', a['code'])
for p in d['parties']:
    if p.get('signe', True): print('feuille-de-signature --partie', p['id'])";

/// Both profiles, all files at once: starting takes longer than reading.
const VALIDER: &str = "
import page, sys
fautes = 0
for pdf in sys.argv[1:]:
    for profil in ('3a', 'ua1'):
        for f in page.validate_pdf(pdf, profile=profil).failures:
            fautes += 1
            print(pdf, profil, f.rule_id, f.message)
sys.exit(fautes > 0)";

/// The words that LibreOffice prints are those of the DOCX, its outline is made of the headings, and no word of a cell is cut but
/// by a hyphen, whatever letters stand for ours.
const TRADUIRE: &str = "
import docx, json, pathlib, re, subprocess, sys
from docx.oxml.ns import qn
fautes = 0
# Some titles are set in capitals.
def lettres(t): return re.sub(r'[\\s\\u00ad\\u2010\\u2011-]+', '', t).casefold()
def ecrit(p): return ''.join(t.text or '' if t.tag == qn('w:t') else ' ' for t in p.iter(qn('w:t'), qn('w:tab'), qn('w:br')))
def titres(entrees): return [t for e in entrees for t in [e['title'], *titres(e['kids'])]]
for chemin in map(pathlib.Path, sys.argv[2:]):
    acte = docx.Document(chemin)
    corps = acte.element.body
    pdf = pathlib.Path(sys.argv[1]) / (chemin.stem + '.pdf')
    lu = subprocess.run(['pdftotext', '-raw', pdf, '-'], capture_output=True, text=True, check=True).stdout
    lignes = re.sub(r'[-\\u2010\\u00ad]\\n', '', lu)
    entiers = ' '.join(lignes.split()).casefold()
    lu = lettres(lu)
    coupes = [m for t in corps.iter(qn('w:tc')) for p in t.iter(qn('w:p')) for m in re.split(r'[\\s/-]+', ecrit(p))
              if 3 < len(m) < 26 and m.casefold() not in entiers and lettres(m) in lu]
    manquent = []
    for p in corps.iter(qn('w:p')):
        mots = [m for m in ecrit(p).split() if lettres(m)]
        manquent += [m for m in mots if len(lettres(m)) > 3 and lettres(m) not in lu]
    styles = {s.style_id: s.name for s in acte.styles}
    attendus = []
    for p in corps.iter(qn('w:p')):
        style = p.find('.//' + qn('w:pStyle'))
        if style is not None and re.fullmatch(r'Heading [1-3]|Annexe', styles[style.get(qn('w:val'))]):
            attendus.append(lettres(ecrit(p)))
    json_ = subprocess.run(['qpdf', '--json', '--json-key=outlines', pdf], capture_output=True, text=True, check=True).stdout
    plan = [lettres(t) for t in titres(json.loads(json_)['outlines'])]
    absents = [t for t in attendus if t and not any(e.endswith(t) for e in plan)]
    if manquent or absents or coupes:
        fautes += 1
        print(chemin.name, 'words that LibreOffice lost:', manquent[:10], 'headings it does not show:', absents[:10])
        print('    words that it cut:', coupes[:10])
    assert 'Title' in [styles[p.get(qn('w:val'))] for p in corps.iter(qn('w:pStyle'))], chemin
    # As any script finds them, with their rows and their cells.
    assert len(acte.tables) == len(list(corps.iter(qn('w:tbl')))), chemin
    for t in acte.tables:
        assert len(t.rows) == len(list(t._tbl.iter(qn('w:tr')))), chemin
        assert all(len(r.cells) == len(t.columns) for r in t.rows), chemin
sys.exit(fautes > 0)";

/// Each party signs, one after the other; then each signature is read again by who made them.
const SIGNER: &str = "
import logging, pathlib, sys
from io import BytesIO
logging.disable(logging.CRITICAL)
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import faire
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
octets, nombre = pathlib.Path(sys.argv[2]).read_bytes(), int(sys.argv[4])
champs = [nom for nom, _, _ in fields.enumerate_sig_fields(PdfFileReader(BytesIO(octets)), filled_status=False)]
assert len(champs) == nombre, champs
for champ in champs:
    qui = faire.signataire(faire.ec.generate_private_key(faire.ec.SECP256R1()), champ)
    octets = faire.signer(octets, champ, qui)
pathlib.Path(sys.argv[3]).write_bytes(octets)
lues = PdfFileReader(BytesIO(octets)).embedded_signatures
assert [s.field_name for s in lues] == champs, [s.field_name for s in lues]
for signature in lues:
    # Nobody answers for these certificates: what is asked is whether the bytes are those that were signed.
    etat = validate_pdf_signature(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    assert etat.intact and etat.valid, (signature.field_name, etat.intact, etat.valid)
    assert etat.modification_level.name in ('NONE', 'LTA_UPDATES', 'FORM_FILLING'), etat.modification_level
    assert signature is lues[-1] or etat.coverage.name == 'ENTIRE_REVISION', etat.coverage";

pub fn verifier(python: &Path, dossier: &Path) -> Resultat {
    let ici = dossier.join("tout");
    fs::create_dir_all(&ici).map_err(|e| e.to_string())?;
    let ici = ici.as_path();
    let ecrits = thread::scope(|portee| {
        let fils = EXEMPLES.map(|exemple| portee.spawn(move || ecrire(python, exemple, ici)));
        fils.into_iter()
            .map(|fil| fil.join().map_err(|_| "a document stopped halfway".to_owned())?)
            .collect::<Result<Vec<_>, _>>()
    })?;
    let noms: Vec<String> = ecrits.into_iter().flatten().collect();
    let fichiers =
        |extension: &str| -> Vec<PathBuf> { noms.iter().map(|nom| ici.join(format!("{nom}.{extension}"))).collect() };
    let (mut pdf, docx) = (fichiers("pdf"), fichiers("docx"));
    pdf.extend(kits(ici)?);
    pdf.push(livret(ici)?);
    executer(programme(&python.to_string_lossy()).args(["-c", VALIDER]).args(&pdf))
        .map_err(|_| "some documents do not pass PDF/A-3a or PDF/UA-1".to_owned())?;
    let outloud = python.with_file_name("outloud");
    let regles = ["--layer", "conformance", "--fail-on", "error", "--quiet"];
    executer(programme(&outloud.to_string_lossy()).args(regles).args(&pdf).stdout(std::process::Stdio::null()))
        .map_err(|_| "some documents do not pass a second reading of PDF/UA-1 (outloud)".to_owned())?;
    for fichier in &pdf {
        lire(programme("qpdf").arg("--check").arg(fichier))?;
        lire_les_polices(fichier)?;
    }
    println!("{} PDF: ok", pdf.len());
    traduire(python, ici, &docx)?;
    println!("{} DOCX: ok", docx.len());
    signatures(python, ici)
}

/// Writes every document of an example, as PDF and as DOCX; gives their names.
fn ecrire(python: &Path, exemple: &str, ici: &Path) -> Resultat<Vec<String>> {
    let paraphe = ici.join(format!("{exemple}.paraphe"));
    commande(&["exemple", exemple, "-o"], &paraphe)?;
    let liste = lire(programme(&python.to_string_lossy()).args(["-c", DOCUMENTS]).arg(&paraphe))?;
    let mut noms = Vec::new();
    for ligne in liste.lines() {
        let mots: Vec<&str> = ligne.split(' ').collect();
        let (document, options) = mots.split_first().ok_or("an empty line")?;
        let nom = std::iter::once(exemple).chain(mots.iter().copied().filter(|m| !m.starts_with("--")));
        let nom = nom.collect::<Vec<_>>().join("-");
        for format in ["pdf", "docx"] {
            produire(format, &paraphe, document, options, &ici.join(format!("{nom}.{format}")))?;
        }
        noms.push(nom);
    }
    Ok(noms)
}

/// What is handed over on the day of signature, for three parties then five: with boxes to initial or not, on one side of the
/// paper or both.
fn kits(ici: &Path) -> Resultat<Vec<PathBuf>> {
    let mut fichiers = Vec::new();
    for (dossier, options) in [
        (ici.join("cantal-2022-demo.paraphe"), &["--paraphes", "--recto-verso", "--logo", LOGO][..]),
        (ici.join("cher-2020.paraphe"), &["--recto-verso"]),
        (racine().join(CINQ), &["--paraphes"]),
    ] {
        let nom = dossier.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let kit = ici.join(format!("kit-{nom}"));
        let mut appel = programme(&paraphe().to_string_lossy());
        appel.arg("kit").arg(&dossier).args(["--exemplaires", "2", "--jour", "2022-06-08"]).args(options);
        lire(appel.arg("-o").arg(&kit))?;
        let ecrits = fs::read_dir(&kit).map_err(|e| e.to_string())?;
        let mut ecrits: Vec<PathBuf> = ecrits.flatten().map(|f| f.path()).collect();
        ecrits.sort();
        if ecrits.iter().filter(|f| f.to_string_lossy().contains("convention-original-")).count() != 2 {
            return Err(format!("{}: two originals were asked for", kit.display()));
        }
        fichiers.extend(ecrits);
    }
    Ok(fichiers)
}

/// The rule book, which no dossier prints.
fn livret(ici: &Path) -> Resultat<PathBuf> {
    let fichier = ici.join("livret-des-regles.pdf");
    commande(&["regles", "--jour", "2022-06-08", "--format", "pdf", "-o"], &fichier)?;
    Ok(fichier)
}

fn traduire(python: &Path, ici: &Path, docx: &[PathBuf]) -> Resultat {
    let (traduits, profil) = (ici.join("libreoffice"), ici.join("profil"));
    let mut libreoffice = programme("soffice");
    // A profile of its own: another LibreOffice that is open would take the work, and do nothing.
    libreoffice.arg(format!("-env:UserInstallation=file://{}", profil.display()));
    libreoffice.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&traduits).args(docx);
    lire(&mut libreoffice)?;
    executer(programme(&python.to_string_lossy()).args(["-c", TRADUIRE]).arg(&traduits).args(docx))
        .map_err(|_| "LibreOffice does not show all of some documents".to_owned())
}

/// Three parties, then five: all intact for who made the signatures, for poppler and for us.
fn signatures(python: &Path, ici: &Path) -> Resultat {
    for (dossier, nombre) in [(ici.join("cantal-2022-demo.paraphe"), 3), (racine().join(CINQ), 5)] {
        let (pdf, signe) = (ici.join(format!("a-signer-{nombre}.pdf")), ici.join(format!("signe-{nombre}.pdf")));
        produire("pdf", &dossier, "convention", &[], &pdf)?;
        let fichiers = [Path::new(SIGNATAIRES), pdf.as_path(), signe.as_path()];
        executer(programme(&python.to_string_lossy()).args(["-c", SIGNER]).args(fichiers).arg(nombre.to_string()))
            .map_err(|_| format!("{nombre} signatures in a row do not hold"))?;
        // pdfsig ends with an error on certificates that nobody answers for: its words are what counts.
        let sortie = programme("pdfsig").arg(&signe).output().map_err(|e| format!("pdfsig did not start: {e}"))?;
        let valides = String::from_utf8_lossy(&sortie.stdout).matches("Signature is Valid").count();
        if valides != nombre {
            return Err(format!("{}: pdfsig finds {valides} valid signatures of {nombre}", signe.display()));
        }
        let compte = lire(programme(&paraphe().to_string_lossy()).arg("retour").args([&dossier, &signe]))?;
        let attendu = format!("{nombre} signatures électroniques intactes, sur la convention de ce dossier");
        if !compte.contains(&attendu) {
            return Err(format!("{}: « {attendu} » is not said: {compte}", signe.display()));
        }
        println!("{nombre} signatures in a row: ok");
    }
    Ok(())
}
