//! Lists pasted from the PDF or the Word file of an instruction, read as lines to accept or not.
//!
//! Bullets, numbers, wrapped lines and tables are recognised; a code, an engagement, a status and a theme are proposed.
//! Nothing is taken: the answer says for each line why it was read so, and which lines were left aside. Not here: writing
//! the accepted lines into the cadre (see [`super::completion`]).

mod indices;
mod liste;
mod marques;
mod tableau;

use domaine::cadre::{Cadre, StatutObjectif, Theme};
use domaine::dossier::{Periodicite, Sens};

use indices::{engagement_de, extraire_le_statut, simplifier, statut_de, theme_de, unite_de};
use marques::{Marque, marque};

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
    let (bruts, ecartees) = match tableau::en_liste(&texte) {
        Some(texte) => liste::lire(&texte, cadre),
        None => tableau::lire(&texte, nature, cadre),
    };
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
        let marque = marque(ligne);
        let simple = simplifier(marque.as_ref().map_or(ligne, |m| m.reste));
        if let Some(engagement) = engagement_de(&simplifier(ligne), cadre).or_else(|| engagement_de(&simple, cadre)) {
            self.engagement = Some(engagement);
            return true;
        }
        // « Objectif obligatoire n° 3 : … » is a row, not the heading of others.
        let rangee = marque.is_some_and(|m| m.nommee);
        let annonce = ligne.ends_with(':') || (simple.split(' ').count() <= 6 && annonce_des_objectifs(&simple));
        if !rangee
            && annonce
            && let Some(statut) = statut_de(&simple)
        {
            self.statut = Some(statut);
            return true;
        }
        false
    }

    fn ouvrir(&self, marque: &Marque<'_>) -> Brut {
        Brut {
            numero: marque.numero.clone(),
            texte: marque.reste.to_owned(),
            engagement: self.engagement.clone(),
            statut: marque.statut.or(self.statut),
            ..Brut::default()
        }
    }
}

/// « Objectifs obligatoires », « Les sept objectifs obligatoires », « 7 objectifs obligatoires ».
fn annonce_des_objectifs(simple: &str) -> bool {
    const AVANT: [&str; 17] = [
        "les", "liste", "des", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze",
    ];
    let est_un_nombre = |mot: &str| !mot.is_empty() && mot.bytes().all(|o| o.is_ascii_digit());
    let mut mots = simple.split(' ').skip_while(|mot| AVANT.contains(mot) || est_un_nombre(mot));
    mots.next().is_some_and(|mot| mot.starts_with("objectif"))
}

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
