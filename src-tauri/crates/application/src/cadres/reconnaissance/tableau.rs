//! A pasted table, its cells parted by tabs: columns known by their header, or by what they hold.

use domaine::cadre::{Cadre, StatutObjectif};

use super::indices::{engagement_de, simplifier, statut_de};
use super::marques::{Marque, marque};
use super::{Brut, Contexte, Nature, liste};

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

/// A list whose bullets are parted from the words by a tab, as word processors paste it, with plain spaces instead; `None`
/// for a table.
pub(super) fn en_liste(texte: &str) -> Option<String> {
    let mut lignes = Vec::new();
    for ligne in texte.lines() {
        let cellules: Vec<&str> = ligne.split('\t').map(str::trim).filter(|c| !c.is_empty()).collect();
        lignes.push(match cellules.as_slice() {
            [_, mots] if est_un_intitule(mots) => return None,
            [] => String::new(),
            [seule] => (*seule).to_owned(),
            [premiere, mots] if marque(&format!("{premiere} Mots")).is_some() => format!("{premiere} {mots}"),
            // A bare number: the sign that parts it from the words is the tab.
            [premiere, mots] if marque(&format!("{premiere}. Mots")).is_some() => format!("{premiere}. {mots}"),
            _ => return None,
        });
    }
    Some(lignes.join("\n"))
}

pub(super) fn lire(texte: &str, nature: Nature, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
    let rangees = rangees(texte, cadre);
    let mut ecartees = Vec::new();
    let Some(premiere) = rangees.first() else { return (Vec::new(), ecartees) };
    let entete = entete(premiere, nature);
    let largeur = rangees.iter().map(Vec::len).max().unwrap_or(0);
    let (colonnes, noms) = match entete {
        Some(colonnes) => {
            ecartees.push(premiere.join(" | "));
            (colonnes, premiere.clone())
        }
        None => (deviner_les_colonnes(&rangees, largeur, cadre), Vec::new()),
    };
    let mut bruts: Vec<Brut> = Vec::new();
    let mut contexte = Contexte::default();
    for rangee in &rangees[usize::from(!noms.is_empty())..] {
        let cellule = |quoi: Colonne| {
            let rang = colonnes.iter().position(|c| *c == quoi)?;
            rangee.get(rang).map(String::as_str).filter(|c| !c.is_empty())
        };
        let pleines: Vec<&str> = rangee.iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
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
        let marque = marque(intitule).unwrap_or(Marque { reste: intitule, ..Marque::default() });
        let numero = cellule(Colonne::Numero).map(str::to_owned).or_else(|| marque.numero.clone());
        let mut brut = contexte.ouvrir(&Marque { numero, ..marque });
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
        if rangee.len() < largeur && intitule.starts_with(char::is_lowercase) {
            brut.remarques.push("Cette rangée a moins de cases que le tableau : vérifiez l’intitulé.".to_owned());
        }
        brut.remarques.extend(laissees(rangee, &colonnes, &noms));
        bruts.push(brut);
    }
    (bruts, ecartees)
}

/// What a row says in columns that nothing reads.
fn laissees(rangee: &[String], colonnes: &[Colonne], noms: &[String]) -> Option<String> {
    let mots: Vec<String> = rangee
        .iter()
        .enumerate()
        .filter(|(rang, cellule)| {
            let colonne = colonnes.get(*rang).copied().unwrap_or(Colonne::Ignoree);
            let en_double = colonnes.iter().position(|c| *c == colonne) != Some(*rang);
            cellule.contains(char::is_alphanumeric) && (colonne == Colonne::Ignoree || en_double)
        })
        .map(|(rang, cellule)| match noms.get(rang).filter(|nom| !nom.is_empty()) {
            Some(nom) => format!("{nom}, « {cellule} »"),
            None => format!("« {cellule} »"),
        })
        .collect();
    (!mots.is_empty()).then(|| format!("Non repris : {}.", mots.join(" ; ")))
}

/// The rows of the table, whatever line breaks its cells hold: between quotes, as a spreadsheet writes them, or bare, as a word
/// processor does.
fn rangees(texte: &str, cadre: &Cadre) -> Vec<Vec<String>> {
    let lignes: Vec<Vec<String>> =
        lignes(texte).into_iter().filter(|ligne| ligne.iter().any(|c| !c.is_empty())).collect();
    let largeur = lignes.iter().map(Vec::len).max().unwrap_or(0);
    let mut rangees: Vec<Vec<String>> = Vec::new();
    // A row that a bare line break cut: as many lines as make the width of the table.
    let mut coupee: Vec<Vec<String>> = Vec::new();
    for ligne in lignes {
        let est_un_titre = ligne.len() == 1 && Contexte::default().titre(&ligne[0], cadre);
        if ligne.len() >= largeur || est_un_titre {
            rangees.append(&mut coupee);
            rangees.push(ligne);
            continue;
        }
        if !ligne[0].starts_with(char::is_lowercase) {
            rangees.append(&mut coupee);
        }
        coupee.push(ligne);
        // The cell that is cut is counted once on each side.
        if coupee.len() > 1 && coupee.iter().map(|morceau| morceau.len() - 1).sum::<usize>() + 1 == largeur {
            rangees.push(recoller(std::mem::take(&mut coupee)));
        }
    }
    rangees.append(&mut coupee);
    rangees
}

fn recoller(morceaux: Vec<Vec<String>>) -> Vec<String> {
    morceaux
        .into_iter()
        .reduce(|mut rangee, suite| {
            let mut suite = suite.into_iter();
            if let (Some(derniere), Some(premiere)) = (rangee.last_mut(), suite.next()) {
                *derniere = en_un_mot(derniere, &premiere);
            }
            rangee.extend(suite);
            rangee
        })
        .unwrap_or_default()
}

/// Two halves of a cell, as two lines of a list.
fn en_un_mot(debut: &str, fin: &str) -> String {
    let mut brut = Brut { texte: debut.to_owned(), ..Brut::default() };
    liste::joindre(&mut brut, fin);
    brut.texte.trim().to_owned()
}

/// Lines of cells. A cell between quotes may hold line breaks and doubled quotes.
fn lignes(texte: &str) -> Vec<Vec<String>> {
    let mut lignes = vec![Vec::new()];
    let mut reste = texte;
    loop {
        let (cellule, suite) = entre_guillemets(reste).unwrap_or_else(|| {
            let fin = reste.find(['\t', '\n']).unwrap_or(reste.len());
            (reste[..fin].trim().trim_matches('"').trim().to_owned(), &reste[fin..])
        });
        lignes.last_mut().expect("there is always a line").push(cellule);
        match suite.chars().next() {
            Some('\n') => lignes.push(Vec::new()),
            Some(_) => {}
            None => return lignes,
        }
        reste = &suite[1..];
    }
}

/// A cell that opens with a quote and closes before a tab or the end of its line, and what follows it.
fn entre_guillemets(texte: &str) -> Option<(String, &str)> {
    let corps = texte.strip_prefix('"')?;
    let mut depuis = 0;
    loop {
        let fin = depuis + corps[depuis..].find('"')?;
        let suite = &corps[fin + 1..];
        if suite.is_empty() || suite.starts_with(['\t', '\n']) {
            let lignes = corps[..fin].replace("\"\"", "\"");
            let mut lignes = lignes.lines().map(str::trim).filter(|l| !l.is_empty());
            let premiere = lignes.next().unwrap_or_default().to_owned();
            return Some((lignes.fold(premiere, |debut, fin| en_un_mot(&debut, fin)), suite));
        }
        depuis = fin + 1 + usize::from(suite.starts_with('"'));
    }
}

/// The columns that a header names; `None` when the first row is none. What is pasted has its own column before the other.
fn entete(premiere: &[String], nature: Nature) -> Option<Vec<Colonne>> {
    let propre = match nature {
        Nature::Objectifs => "objectif",
        Nature::Indicateurs => "indicateur",
    };
    let mut colonnes: Vec<Colonne> = premiere.iter().map(|c| colonne_nommee(c)).collect();
    let est =
        |rang: &usize, mot: &str| est_un_intitule(&premiere[*rang]) && simplifier(&premiere[*rang]).starts_with(mot);
    let intitule = (0..colonnes.len())
        .find(|rang| est(rang, propre))
        .or_else(|| (0..colonnes.len()).find(|rang| est(rang, "")))?;
    for (rang, colonne) in colonnes.iter_mut().enumerate() {
        if *colonne == Colonne::Intitule && rang != intitule {
            *colonne = Colonne::Ignoree;
        }
    }
    Some(colonnes)
}

/// The name of a column of titles, not a title: « Objectif », « Intitulé de l’action ».
fn est_un_intitule(cellule: &str) -> bool {
    colonne_nommee(cellule) == Colonne::Intitule && cellule.split_whitespace().count() <= 4
}

fn colonne_nommee(titre: &str) -> Colonne {
    let simple = simplifier(titre);
    let commence = |mots: &[&str]| mots.iter().any(|m| simple.starts_with(m));
    if commence(&["n ", "no ", "num", "rang", "code"]) || matches!(simple.as_str(), "n" | "no") {
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
fn deviner_les_colonnes(rangees: &[Vec<String>], largeur: usize, cadre: &Cadre) -> Vec<Colonne> {
    let cellules =
        |rang: usize| rangees.iter().filter_map(move |r| r.get(rang)).map(String::as_str).filter(|c| !c.is_empty());
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
