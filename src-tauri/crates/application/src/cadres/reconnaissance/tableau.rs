//! A pasted table, its cells parted by tabs: columns known by their header, or by what they hold.

use domaine::cadre::{Cadre, StatutObjectif};

use super::indices::{engagement_de, simplifier, statut_de};
use super::liste::marque;
use super::{Brut, Contexte};

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

pub(super) fn lire(texte: &str, cadre: &Cadre) -> (Vec<Brut>, Vec<String>) {
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
