//! The sheets of the examples, read by openpyxl: figures are figures, totals are formulas that carry the value of the dossier.

use std::path::Path;

use super::{commande, memes_octets, paraphe};
use crate::Resultat;
use crate::etapes::{executer, lire, programme};

/// Example, sheet, cells that must hold that figure: repère, column, value.
type Feuille = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

const FEUILLES: &[Feuille] = &[
    ("cantal-2022", "financement", &[("calcul/cofinancements", "Total", "2430000.00"), ("calcul/part", "Total", "")]),
    (
        "cantal-2022-demo",
        "financement",
        &[("calcul/prevu", "Total", "5177351.50"), ("actions/epp", "2024", "41375.40")],
    ),
    ("cantal-2022-demo", "tableau-de-bord", &[("actions/epp/indicateurs/a1-2", "Cible 2022", "14.60")]),
    ("cantal-2022-demo", "plan-actions", &[("calcul/prevu", "Financement prévu", "5177351.50")]),
    ("cantal-2022", "tableau-de-bord", &[]),
    ("cantal-2022", "plan-actions", &[]),
    ("loir-et-cher-2020", "financement", &[]),
    ("loir-et-cher-2020", "tableau-de-bord", &[]),
    ("loir-et-cher-2020", "plan-actions", &[]),
    ("cher-2020", "financement", &[]),
    ("cher-2020", "tableau-de-bord", &[]),
    ("cher-2020", "plan-actions", &[]),
];

/// Reads the workbook twice: what cells give, and what they are.
const SCRIPT: &str = "
import re, sys, openpyxl
fichier, attendus = sys.argv[1], [a.split('|') for a in sys.argv[2:]]
valeurs, formules = (openpyxl.load_workbook(fichier, data_only=v) for v in (True, False))
assert [f.sheet_state for f in valeurs] == ['visible', 'veryHidden'], 'one sheet is seen, the other is not'
v, f = valeurs.worksheets[0], formules.worksheets[0]
assert v.freeze_panes and v.page_setup.orientation == 'landscape' and v.page_setup.paperSize == 9 and v.print_title_rows
entete = next(l for l in v.iter_rows() if l[-1].value == 'Repère')
colonnes = {c.value: c.column for c in entete}
lignes = {v.cell(l, len(entete)).value: l for l in range(entete[0].row + 1, v.max_row + 1)}
for ligne in f.iter_rows(min_row=entete[0].row + 1):
    for c in ligne[:-1]:
        texte = isinstance(c.value, str) and c.data_type != 'f'
        nombre = texte and re.fullmatch(r'(?!20\\d\\d$)-?[\\d\\s]+(,\\d+)?\\s*(€|%)?', c.value)
        assert not nombre, f'{c.coordinate}: {c.value!r} is a number written as words'
        assert not (texte and c.value[0] in '=+-@' and not c.quotePrefix), f'{c.coordinate} may become a formula'
for repere, titre, attendu in attendus:
    place = dict(row=lignes[repere], column=colonnes[titre])
    lu, formule = v.cell(**place).value, f.cell(**place)
    dit = f'{lu:.2f}' if isinstance(lu, (int, float)) else lu or ''
    assert dit == attendu, f'{repere}, {titre}: {lu!r} instead of {attendu}'
    assert not repere.startswith('calcul/') or formule.data_type == 'f', f'{repere}, {titre} is not a formula'
";

pub fn verifier(python: &Path, dossier: &Path) -> Resultat {
    for (exemple, feuille, attendus) in FEUILLES {
        let nom = format!("{exemple}-{feuille}");
        let paraphe = dossier.join(format!("{nom}.paraphe"));
        commande(&["exemple", exemple, "-o"], &paraphe)?;
        let [a, b] = [format!("{nom}.xlsx"), format!("{nom}-encore.xlsx")].map(|n| dossier.join(n));
        for sortie in [&a, &b] {
            produire(&paraphe, feuille, sortie)?;
        }
        memes_octets(&a, &b)?;
        let attendus = attendus.iter().map(|(repere, titre, valeur)| format!("{repere}|{titre}|{valeur}"));
        executer(programme(&python.to_string_lossy()).args(["-c", SCRIPT]).arg(&a).args(attendus))
            .map_err(|_| format!("{} is not read as it should be", a.display()))?;
        println!("{nom}.xlsx: ok");
    }
    Ok(())
}

fn produire(dossier: &Path, feuille: &str, sortie: &Path) -> Resultat {
    let mut appel = programme(&paraphe().to_string_lossy());
    appel.arg("xlsx").arg(dossier).args(["--feuille", feuille, "--jour", "2022-06-08", "-o"]);
    lire(appel.arg(sortie)).map(|_| ())
}
