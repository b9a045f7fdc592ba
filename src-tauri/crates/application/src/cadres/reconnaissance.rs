//! Lists pasted from the PDF or the Word file of an instruction, read as lines to accept or not.
//!
//! Bullets, numbers, wrapped lines and tables are recognised; a code, an engagement, a status and a theme are proposed.
//! Nothing is taken: the answer says for each line why it was read so, and which lines were left aside. Not here: writing
//! the accepted lines into the cadre (see [`super::completion`]).

use domaine::cadre::{Cadre, StatutObjectif, Theme};
use domaine::dossier::{Periodicite, Sens};

/// What the pasted list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    Objectifs,
    Indicateurs,
}

/// A line as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LigneReconnue {
    /// The mark in front: « 3 », « a ».
    pub numero: Option<String>,
    pub texte: String,
    /// A code that the cadre does not use yet, or that of an empty place of the list.
    pub code: String,
    /// The empty place that the line would fill.
    pub comble: Option<String>,
    pub engagement: Option<String>,
    pub statut: Option<StatutObjectif>,
    pub theme: Theme,
    /// For an indicator.
    pub unite: String,
    pub sens: Sens,
    pub periodicite: Periodicite,
    /// The row of the cadre that says the same already: the line is then not proposed.
    pub deja: Option<String>,
    /// What is worth a second look, in French.
    pub remarques: Vec<String>,
}

/// What was read, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconnaissance {
    pub lignes: Vec<LigneReconnue>,
    /// Headings, page numbers and lines without words, as they stood.
    pub ecartees: Vec<String>,
}

/// A line before the cadre was asked about it.
#[derive(Clone, Debug, Default)]
struct Brut {
    numero: Option<String>,
    texte: String,
    engagement: Option<String>,
    statut: Option<StatutObjectif>,
    unite: Option<String>,
    remarques: Vec<String>,
}

/// Reads a pasted list for this cadre.
pub fn reconnaitre(texte: &str, nature: Nature, cadre: &Cadre) -> Reconnaissance {
    let texte =
        texte.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n").replace(['\u{a0}', '\u{202f}'], " ");
    let (bruts, ecartees) =
        if texte.lines().any(|l| l.contains('\t')) { tableau(&texte, cadre) } else { liste(&texte, cadre) };
    let mut pris: Vec<String> = Vec::new();
    let mut lignes = Vec::new();
    for brut in bruts {
        let ligne = proposer(brut, nature, cadre, &pris);
        if ligne.deja.is_none() {
            pris.push(ligne.code.clone());
        }
        lignes.push(ligne);
    }
    Reconnaissance { lignes, ecartees }
}

// --- Lines of a list -------------------------------------------------------------------------------------------------

fn liste(texte: &str, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
    let marquee = texte.lines().any(|l| marque(l.trim()).is_some());
    let mut bruts: Vec<Brut> = Vec::new();
    let mut ecartees = Vec::new();
    let mut contexte = Contexte::default();
    let mut ouverte = false;
    for ligne in texte.lines().map(str::trim) {
        if ligne.is_empty() {
            ouverte = false;
            continue;
        }
        if ligne.chars().all(|c| c.is_ascii_digit() || c == '/' || c == ' ') || !ligne.chars().any(char::is_alphabetic)
        {
            ecartees.push(ligne.to_owned());
            continue;
        }
        if contexte.titre(ligne, cadre) {
            ecartees.push(ligne.to_owned());
            ouverte = false;
            continue;
        }
        match (marque(ligne), bruts.last_mut()) {
            (Some((numero, reste)), _) => {
                bruts.push(contexte.ouvrir(numero, reste));
                ouverte = true;
            }
            (None, Some(derniere)) if ouverte && (marquee || commence_en_minuscule(ligne)) => joindre(derniere, ligne),
            (None, _) if marquee && !ouverte => ecartees.push(ligne.to_owned()),
            (None, _) => {
                bruts.push(contexte.ouvrir(None, ligne));
                ouverte = true;
            }
        }
    }
    (bruts, ecartees)
}

/// What the last headings said.
#[derive(Default)]
struct Contexte {
    engagement: Option<String>,
    statut: Option<StatutObjectif>,
}

impl Contexte {
    /// Is this line a heading? It then holds for the lines under it.
    fn titre(&mut self, ligne: &str, cadre: &Cadre) -> bool {
        // « I. Prévention », « A – Objectifs obligatoires »: a heading may be numbered.
        let simple = simplifier(marque(ligne).map_or(ligne, |(_, reste)| reste));
        if let Some(engagement) = engagement_de(&simplifier(ligne), cadre).or_else(|| engagement_de(&simple, cadre)) {
            self.engagement = Some(engagement);
            return true;
        }
        let annonce = ligne.ends_with(':') || (simple.starts_with("objectif") && simple.split(' ').count() <= 6);
        if annonce && let Some(statut) = statut_de(&simple) {
            self.statut = Some(statut);
            return true;
        }
        false
    }

    fn ouvrir(&self, numero: Option<String>, texte: &str) -> Brut {
        Brut {
            numero,
            texte: texte.to_owned(),
            engagement: self.engagement.clone(),
            statut: self.statut,
            ..Brut::default()
        }
    }
}

/// A wrapped line goes on where it was cut.
fn joindre(brut: &mut Brut, suite: &str) {
    if let Some(coupe) = brut.texte.strip_suffix('\u{ad}') {
        brut.texte = format!("{coupe}{suite}");
    } else if brut.texte.ends_with('-') && commence_en_minuscule(suite) {
        brut.texte.push_str(suite);
        brut.remarques.push("Un mot était coupé en fin de ligne : vérifiez son trait d’union.".to_owned());
    } else {
        brut.texte.push(' ');
        brut.texte.push_str(suite);
    }
}

fn commence_en_minuscule(ligne: &str) -> bool {
    ligne.chars().next().is_some_and(char::is_lowercase)
}

/// The bullet or number that opens a line, and the rest: « 1. », « a) », « iv) », « – », « • », « Objectif n° 3 : ».
fn marque(ligne: &str) -> Option<(Option<String>, &str)> {
    const PUCES: [char; 15] = ['-', '–', '—', '•', '▪', '◦', '·', '●', '○', '■', '*', '➢', '→', '►', '\u{f0b7}'];
    if let Some(reste) = ligne.strip_prefix(PUCES) {
        let reste = reste.trim_start();
        return reste.chars().next().is_some_and(char::is_alphabetic).then_some((None, reste));
    }
    let sans_mot = ["Objectif ", "OBJECTIF ", "objectif ", "Action ", "Indicateur "].iter().find_map(|mot| {
        let reste = ligne.strip_prefix(mot)?;
        let reste = reste.strip_prefix("n°").or_else(|| reste.strip_prefix("N°")).unwrap_or(reste).trim_start();
        reste.starts_with(|c: char| c.is_ascii_digit()).then_some(reste)
    });
    let corps = sans_mot.unwrap_or(ligne);
    let fin = corps.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(corps.len());
    let (numero, reste) = corps.split_at(fin);
    let point = numero.ends_with('.');
    let numero = numero.trim_end_matches('.');
    let chiffres = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|o| o.is_ascii_digit());
    let compose = numero.split('.').all(chiffres);
    let lettre = numero.len() == 1 && numero.bytes().all(|o| o.is_ascii_alphabetic());
    let romain = (1..=4).contains(&numero.len()) && numero.bytes().all(|o| b"ivxIVX".contains(&o));
    if !(compose || lettre || romain) {
        return None;
    }
    let signe = reste.chars().next();
    let ferme = matches!(signe, Some(')' | '°' | ':' | '/')) || point;
    let capitale = numero.bytes().all(|o| o.is_ascii_uppercase());
    let tiret = reste.trim_start().starts_with(['-', '–', '—', ':']) && (compose || capitale || sans_mot.is_some());
    if !(ferme || tiret || sans_mot.is_some()) {
        return None;
    }
    let reste = reste.trim_start_matches([')', '°', ':', '/', '-', '–', '—', ' ', '.']).trim_start();
    reste.chars().next().is_some_and(char::is_alphabetic).then(|| (Some(numero.to_owned()), reste))
}

// --- Tables ----------------------------------------------------------------------------------------------------------

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colonne {
    Numero,
    Intitule,
    Statut,
    Engagement,
    Unite,
    /// A column that a cross is put into.
    Coche(StatutObjectif),
    Ignoree,
}

fn tableau(texte: &str, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
    let rangees: Vec<Vec<&str>> = texte
        .lines()
        .filter(|l| !l.trim().is_empty())
        .map(|l| l.split('\t').map(|c| c.trim().trim_matches('"').trim()).collect())
        .collect();
    let mut ecartees = Vec::new();
    let Some(premiere) = rangees.first() else { return (Vec::new(), ecartees) };
    let entete: Vec<Colonne> = premiere.iter().map(|c| colonne_nommee(c)).collect();
    let nommee = entete.contains(&Colonne::Intitule);
    let largeur = rangees.iter().map(Vec::len).max().unwrap_or(0);
    let colonnes = if nommee {
        ecartees.push(premiere.join(" | "));
        entete
    } else {
        deviner_les_colonnes(&rangees, largeur, cadre)
    };
    let mut bruts: Vec<Brut> = Vec::new();
    let mut contexte = Contexte::default();
    for rangee in &rangees[usize::from(nommee)..] {
        let cellule = |quoi: Colonne| {
            let rang = colonnes.iter().position(|c| *c == quoi)?;
            rangee.get(rang).copied().filter(|c| !c.is_empty())
        };
        let pleines: Vec<&str> = rangee.iter().copied().filter(|c| !c.is_empty()).collect();
        // A merged row stands across the table: a heading.
        if let [seule] = pleines.as_slice()
            && contexte.titre(seule, cadre)
        {
            ecartees.push((*seule).to_owned());
            continue;
        }
        let Some(intitule) = cellule(Colonne::Intitule) else {
            ecartees.push(pleines.join(" | "));
            continue;
        };
        let (numero, reste) = marque(intitule).unwrap_or((None, intitule));
        let mut brut = contexte.ouvrir(cellule(Colonne::Numero).map(str::to_owned).or(numero), reste);
        if let Some(statut) = cellule(Colonne::Statut) {
            brut.statut = statut_de(&simplifier(statut));
            if brut.statut.is_none() {
                brut.remarques.push(format!("Statut non reconnu : « {statut} »."));
            }
        }
        for statut in [StatutObjectif::Facultatif, StatutObjectif::Obligatoire] {
            if cellule(Colonne::Coche(statut)).is_some() {
                brut.statut = Some(statut);
            }
        }
        if let Some(engagement) = cellule(Colonne::Engagement) {
            brut.engagement = engagement_de(&simplifier(engagement), cadre);
            // A cell merged downwards is only filled on its first row.
            contexte.engagement.clone_from(&brut.engagement);
            if brut.engagement.is_none() {
                brut.remarques.push(format!("Engagement non reconnu : « {engagement} »."));
            }
        }
        brut.unite = cellule(Colonne::Unite).map(str::to_owned);
        bruts.push(brut);
    }
    (bruts, ecartees)
}

fn colonne_nommee(titre: &str) -> Colonne {
    let simple = simplifier(titre);
    let commence = |mots: &[&str]| mots.iter().any(|m| simple.starts_with(m));
    if commence(&["n ", "no", "num", "rang", "code"]) || simple == "n" {
        Colonne::Numero
    } else if commence(&["statut", "caractere", "nature", "type"]) {
        Colonne::Statut
    } else if commence(&["engagement", "axe"]) {
        Colonne::Engagement
    } else if commence(&["unite"]) {
        Colonne::Unite
    } else if let Some(statut) = statut_de(&simple).filter(|_| !simple.contains(' ')) {
        Colonne::Coche(statut)
    } else if commence(&["objectif", "intitule", "libelle", "indicateur", "titre", "action"]) {
        Colonne::Intitule
    } else {
        Colonne::Ignoree
    }
}

/// Without a header: numbers, statuses and engagements are known by what they hold, the title is the longest.
fn deviner_les_colonnes(rangees: &[Vec<&str>], largeur: usize, cadre: &Cadre) -> Vec<Colonne> {
    let cellules = |rang: usize| rangees.iter().filter_map(move |r| r.get(rang).copied()).filter(|c| !c.is_empty());
    let toutes = |rang: usize, test: &dyn Fn(&str) -> bool| cellules(rang).next().is_some() && cellules(rang).all(test);
    let longueur = |rang: usize| cellules(rang).map(|c| c.chars().count()).sum::<usize>();
    let intitule = (0..largeur).max_by_key(|rang| longueur(*rang));
    (0..largeur)
        .map(|rang| {
            if Some(rang) == intitule {
                Colonne::Intitule
            } else if toutes(rang, &|c| statut_de(&simplifier(c)).is_some()) {
                Colonne::Statut
            } else if toutes(rang, &|c| engagement_de(&simplifier(c), cadre).is_some()) {
                Colonne::Engagement
            } else if toutes(rang, &|c| c.chars().count() <= 5 && c.chars().any(|c| c.is_ascii_digit())) {
                Colonne::Numero
            } else {
                Colonne::Ignoree
            }
        })
        .collect()
}

// --- What a line says ------------------------------------------------------------------------------------------------

fn proposer(mut brut: Brut, nature: Nature, cadre: &Cadre, pris: &[String]) -> LigneReconnue {
    extraire_le_statut(&mut brut);
    let texte = brut.texte.split_whitespace().collect::<Vec<_>>().join(" ");
    let texte = texte.trim_end_matches([';', '.', ',', ' ']).replace('\'', "’");
    let simple = simplifier(&texte);
    let deja = match nature {
        Nature::Objectifs => cadre.objectifs.iter().find(|o| simplifier(&o.titre) == simple).map(|o| o.code.clone()),
        Nature::Indicateurs => {
            cadre.indicateurs.iter().find(|i| simplifier(&i.libelle) == simple).map(|i| i.code.clone())
        }
    };
    let comble = match (nature, brut.statut) {
        (Nature::Objectifs, Some(statut)) => {
            cadre.emplacements_vides(statut).map(|e| e.code.clone()).find(|code| !pris.contains(code))
        }
        (Nature::Objectifs, None) | (Nature::Indicateurs, _) => None,
    };
    let code = comble.clone().unwrap_or_else(|| code_libre(nature, brut.statut, cadre, pris));
    if nature == Nature::Objectifs && brut.statut.is_none() {
        brut.remarques.push("Le statut n’est pas dit : choisissez-le.".to_owned());
    }
    if nature == Nature::Objectifs && brut.engagement.is_none() {
        brut.remarques.push("L’engagement n’est pas dit : choisissez-le.".to_owned());
    }
    if let Some(deja) = &deja {
        brut.remarques.push(format!("Déjà dans le cadre, sous le code {deja}."));
    }
    LigneReconnue {
        numero: brut.numero,
        code,
        comble: comble.filter(|_| deja.is_none()),
        engagement: brut.engagement,
        statut: brut.statut,
        theme: theme_de(&simple),
        unite: brut.unite.unwrap_or_else(|| unite_de(&simple).to_owned()),
        sens: if simple.contains("delai") { Sens::Baisse } else { Sens::Hausse },
        periodicite: if simple.contains("maternelle") || simple.contains("scolaire") {
            Periodicite::AnneeScolaire
        } else {
            Periodicite::AnneeCivile
        },
        deja,
        remarques: brut.remarques,
        texte,
    }
}

/// « … (obligatoire) », « … [facultatif] » at the end of a line: a status, not part of the title.
fn extraire_le_statut(brut: &mut Brut) {
    let texte = brut.texte.trim_end_matches([';', '.', ',', ' ']);
    for (ouvre, ferme) in [('(', ')'), ('[', ']')] {
        let Some(corps) = texte.strip_suffix(ferme) else { continue };
        let Some((titre, mots)) = corps.rsplit_once(ouvre) else { continue };
        let simple = simplifier(mots);
        if simple.split(' ').count() <= 3
            && let Some(statut) = statut_de(&simple)
        {
            brut.statut = Some(statut);
            brut.texte = titre.trim_end().to_owned();
            return;
        }
    }
}

fn statut_de(simple: &str) -> Option<StatutObjectif> {
    let dit = |mots: &[&str]| simple.split(' ').any(|mot| mots.iter().any(|m| mot.starts_with(m)));
    if dit(&["obligatoire", "fondamental", "fondamentaux", "socle", "prioritaire"]) {
        Some(StatutObjectif::Obligatoire)
    } else if dit(&["facultati", "complementaire", "optionnel", "volontaire"]) {
        Some(StatutObjectif::Facultatif)
    } else {
        None
    }
}

/// « Engagement 2 : … », « Axe 2 », or the title of an engagement itself.
fn engagement_de(simple: &str, cadre: &Cadre) -> Option<String> {
    let par_titre = cadre.engagements.iter().find(|e| {
        let titres = std::iter::once(&e.titre).chain(e.variantes.iter().map(|v| &v.valeur));
        titres.into_iter().any(|t| simple == simplifier(t))
    });
    if let Some(engagement) = par_titre {
        return Some(engagement.code.clone());
    }
    let reste = simple.strip_prefix("engagement ").or_else(|| simple.strip_prefix("axe "))?;
    let numero = reste.strip_prefix("n ").unwrap_or(reste).split(' ').next()?;
    let numero = match numero {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        chiffres => chiffres.parse::<u8>().ok()?,
    };
    cadre.engagements.iter().find(|e| e.ordre == numero).map(|e| e.code.clone())
}

fn theme_de(simple: &str) -> Theme {
    const MOTS: [(&str, Theme); 20] = [
        ("handicap", Theme::Handicap),
        ("informations preoccupantes", Theme::Crip),
        ("crip", Theme::Crip),
        ("pmi", Theme::Pmi),
        ("prenata", Theme::Pmi),
        ("maternelle", Theme::Pmi),
        ("odpe", Theme::Odpe),
        ("observatoire", Theme::Odpe),
        ("controle", Theme::Controle),
        ("fratrie", Theme::Fratrie),
        ("formation", Theme::Formation),
        ("non accompagnes", Theme::Mna),
        ("tiers", Theme::TiersDeConfiance),
        ("parrainage", Theme::Parrainage),
        ("jeunes majeurs", Theme::Autonomie),
        ("autonomie", Theme::Autonomie),
        ("logement", Theme::Autonomie),
        ("domicile", Theme::SoutienDomicile),
        ("parent", Theme::Parentalite),
        ("accueil", Theme::OffreAccueil),
    ];
    MOTS.iter().find(|(mot, _)| simple.contains(mot)).map_or(Theme::Autre, |(_, theme)| *theme)
}

fn unite_de(simple: &str) -> &'static str {
    if ["taux", "part ", "pourcentage", "proportion"].iter().any(|m| simple.starts_with(m)) {
        "%"
    } else if simple.contains("delai") {
        "jours"
    } else {
        "nombre"
    }
}

/// The next number after the codes of that status: « N15 », « C24 »; « IND-N03 » for an indicator.
fn code_libre(nature: Nature, statut: Option<StatutObjectif>, cadre: &Cadre, pris: &[String]) -> String {
    let codes: Vec<&str> = match nature {
        Nature::Objectifs => {
            let memes = cadre.objectifs.iter().filter(|o| statut.is_none_or(|s| o.statut.valeur == s));
            memes.map(|o| o.code.as_str()).collect()
        }
        Nature::Indicateurs => cadre.indicateurs.iter().map(|i| i.code.as_str()).collect(),
    };
    let modele = codes.last().copied().unwrap_or(match nature {
        Nature::Objectifs => "OBJ01",
        Nature::Indicateurs => "IND-01",
    });
    let prefixe = modele.trim_end_matches(|c: char| c.is_ascii_digit());
    let prefixe = match nature {
        Nature::Objectifs => prefixe,
        Nature::Indicateurs => "IND-",
    };
    let employe = |code: &str| {
        cadre.objectif(code).is_some()
            || cadre.indicateur(code).is_some()
            || cadre.emplacements.iter().any(|e| e.code == code)
            || pris.iter().any(|p| p == code)
    };
    (1..).map(|n| format!("{prefixe}{n:02}")).find(|code| !employe(code)).expect("a cadre has finitely many codes")
}

/// Lowercase letters and digits without accents, one space between words: what two wordings have in common.
pub(crate) fn simplifier(texte: &str) -> String {
    let plat: String = texte
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    plat.replace('œ', "oe").split_whitespace().collect::<Vec<_>>().join(" ")
}
