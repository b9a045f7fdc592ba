//! Merging a text: block by block, then word by word inside a block. A figure that both sides wrote around is left to people.

use std::ops::Range;

use serde_json::{Map, Value, json};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Chantier, Conflit, Nature, sans_rencontre};
use crate::arbre::{canoniser, resoudre};
use crate::modification::Modification;

pub(super) fn est_un_texte(valeur: &Value) -> bool {
    genre(valeur) == Some("doc")
}

/// The id of a block, or of an item of a list.
fn ancre(bloc: &Value) -> Option<&str> {
    bloc.get("attrs")?.get("id")?.as_str()
}

fn contenu(noeud: &Value) -> &[Value] {
    noeud.get("content").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text changed on both sides.
pub(super) fn fusionner(
    chantier: &mut Chantier<'_>,
    chemin: &str,
    base: Option<&Value>,
    a: &Value,
    b: &Value,
) -> Value {
    let mut conflits = Vec::new();
    let avant = base.map_or(&[][..], contenu);
    let blocs = Chantier { conflits: &mut conflits }.liste(BLOCS, avant, contenu(a), contenu(b), ancre);
    // Blocks have no path of their own: the text has one, and each conflict names its block. Of an order, one chooses the whole.
    for conflit in conflits {
        let bloc = conflit.chemin.rsplit('/').next().unwrap_or_default().to_owned();
        chantier.conflits.push(match conflit.nature {
            Nature::Ordre => Conflit {
                chemin: chemin.to_owned(),
                nature: Nature::Valeur,
                base: base.cloned(),
                notre: Some(a.clone()),
                leur: Some(b.clone()),
            },
            _ => Conflit { chemin: chemin.to_owned(), nature: Nature::Bloc(bloc), ..conflit },
        });
    }
    avec_contenu(a, blocs)
}

/// Stands for the path while the blocks of a text are merged.
const BLOCS: &str = "blocs";

/// One block changed on both sides; `None` when they meet inside it.
pub(super) fn fusionner_bloc(base: &Value, a: &Value, b: &Value) -> Option<Value> {
    let meme = |nom: &str| sans_rencontre([base.get(nom), a.get(nom), b.get(nom)]).flatten();
    // What a block is, and its words, go together when both changed.
    if base.get("type") != a.get("type") || base.get("type") != b.get("type") {
        return None;
    }
    let mots = |noeud: &Value| decouper(contenu(noeud));
    let (x, y, z) = (mots(base), mots(a), mots(b));
    let fondus = fondre(&x, &y, &z)?;
    let mut sortie = Map::new();
    sortie.insert("type".to_owned(), base.get("type")?.clone());
    sortie.insert("attrs".to_owned(), meme("attrs")?.clone());
    Some(avec_contenu(&Value::Object(sortie), recoller(fondus)))
}

fn genre(noeud: &Value) -> Option<&str> {
    noeud.get("type").and_then(Value::as_str)
}

pub(super) fn est_fait_de_mots(bloc: &Value) -> bool {
    matches!(genre(bloc), Some("paragraphe" | "intertitre"))
}

fn est_fait_de_blocs(bloc: &Value) -> bool {
    matches!(genre(bloc), Some("liste_puces" | "liste_num" | "element"))
}

pub(super) fn est_un_bloc(noeud: &Value) -> bool {
    est_fait_de_mots(noeud) || est_fait_de_blocs(noeud)
}

/// Lists, or items of a list, of one kind.
pub(super) fn sont_faits_de_blocs(trois: [&Value; 3]) -> bool {
    trois.iter().all(|bloc| est_fait_de_blocs(bloc) && genre(bloc) == genre(trois[0]))
}

impl Chantier<'_> {
    /// A list of a text, or one of its items: the same kind on the three sides.
    pub(super) fn blocs(&mut self, chemin: &str, base: &Value, a: &Value, b: &Value) -> Value {
        let blocs = self.liste(chemin, contenu(base), contenu(a), contenu(b), ancre);
        avec_contenu(a, blocs)
    }
}

fn avec_contenu(noeud: &Value, blocs: Vec<Value>) -> Value {
    let mut sortie = noeud.as_object().cloned().unwrap_or_default();
    sortie.insert("content".to_owned(), Value::Array(blocs));
    canoniser(Value::Object(sortie))
}

/// Words, spaces and chips, each with its marks: what is compared.
fn decouper(ligne: &[Value]) -> Vec<Value> {
    let mut mots = Vec::new();
    for noeud in ligne {
        let Some(texte) = noeud.get("text").and_then(Value::as_str) else {
            mots.push(noeud.clone());
            continue;
        };
        let mut debut = 0;
        for (place, fin) in limites(texte) {
            if fin {
                mots.push(avec_texte(noeud, &texte[debut..place]));
                debut = place;
            }
        }
    }
    mots
}

/// Where a word or a run of something else ends.
fn limites(texte: &str) -> Vec<(usize, bool)> {
    let genre = |c: char| {
        if c.is_alphanumeric() {
            0
        } else if c.is_whitespace() {
            1
        } else {
            2
        }
    };
    let mut lettres = texte.char_indices().peekable();
    let mut places = Vec::new();
    while let Some((place, lettre)) = lettres.next() {
        let suite = lettres.peek();
        let fin = suite.is_none_or(|(_, suivante)| genre(*suivante) != genre(lettre) || genre(lettre) == 2);
        places.push((place + lettre.len_utf8(), fin));
    }
    places
}

fn avec_texte(noeud: &Value, texte: &str) -> Value {
    let mut mot = noeud.clone();
    mot["text"] = json!(texte);
    mot
}

/// Words that follow one another with the same marks make one run again.
fn recoller(mots: Vec<Value>) -> Vec<Value> {
    let mut ligne: Vec<Value> = Vec::new();
    for mot in mots {
        if let (Some(dernier), Some(texte)) = (ligne.last_mut(), mot.get("text").and_then(Value::as_str))
            && let Some(avant) = dernier.get("text").and_then(Value::as_str)
            && dernier.get("marks") == mot.get("marks")
        {
            dernier["text"] = json!(format!("{avant}{texte}"));
        } else {
            ligne.push(mot);
        }
    }
    ligne
}

/// Some words that gave way to others.
struct Retouche<'a> {
    place: Range<usize>,
    mots: &'a [Value],
}

fn retouches<'a>(avant: &[Value], apres: &'a [Value]) -> Vec<Retouche<'a>> {
    let cles = |mots: &[Value]| -> Vec<String> { mots.iter().map(Value::to_string).collect() };
    let mut sortie: Vec<Retouche<'a>> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &cles(avant), &cles(apres)) {
        let (place, neuf) = match operation {
            DiffOp::Equal { .. } => continue,
            DiffOp::Delete { old_index, old_len, new_index } => (old_index..old_index + old_len, new_index..new_index),
            DiffOp::Insert { old_index, new_index, new_len } => (old_index..old_index, new_index..new_index + new_len),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                (old_index..old_index + old_len, new_index..new_index + new_len)
            }
        };
        sortie.push(Retouche { place, mots: &apres[neuf] });
    }
    sortie
}

/// The changes of both sides in one line; `None` when two of them touch, or when a figure is among what changed.
fn fondre(base: &[Value], a: &[Value], b: &[Value]) -> Option<Vec<Value>> {
    let (des_uns, des_autres) = (retouches(base, a), retouches(base, b));
    let chiffre = |r: &Retouche<'_>| base[r.place.clone()].iter().chain(r.mots).any(est_un_chiffre);
    if des_uns.iter().chain(&des_autres).any(chiffre) {
        return None;
    }
    let mut toutes: Vec<&Retouche<'_>> = des_uns.iter().chain(&des_autres).collect();
    toutes.sort_by_key(|r| (r.place.start, r.place.end));
    let mut sortie = Vec::new();
    let mut lu = 0;
    let mut precedente: Option<&Retouche<'_>> = None;
    for retouche in toutes {
        if let Some(autre) = precedente
            && retouche.place.start <= autre.place.end
        {
            // The same change on both sides is made once.
            if retouche.place == autre.place && retouche.mots == autre.mots {
                continue;
            }
            return None;
        }
        sortie.extend_from_slice(&base[lu..retouche.place.start]);
        sortie.extend_from_slice(retouche.mots);
        lu = retouche.place.end;
        precedente = Some(retouche);
    }
    sortie.extend_from_slice(&base[lu..]);
    Some(sortie)
}

/// A number or a chip of data: money and days are never merged without a word.
fn est_un_chiffre(mot: &Value) -> bool {
    match mot.get("text").and_then(Value::as_str) {
        Some(texte) => texte.contains(|c: char| c.is_ascii_digit() || c == '€' || c == '%'),
        None => genre(mot) == Some("donnee"),
    }
}

/// The text with one of its blocks as a side wrote it, or without it.
pub(super) fn remplacer(arbre: &Value, chemin: &str, bloc: &str, voulu: Option<&Value>) -> Vec<Modification> {
    let Some(texte) = resoudre(arbre, chemin) else { return Vec::new() };
    let mut suite = texte.clone();
    poser(&mut suite, bloc, voulu);
    let valeur = canoniser(suite);
    if valeur == *texte { Vec::new() } else { vec![Modification::Definir { chemin: chemin.to_owned(), valeur }] }
}

fn poser(noeud: &mut Value, bloc: &str, voulu: Option<&Value>) {
    let Some(blocs) = noeud.get_mut("content").and_then(Value::as_array_mut) else { return };
    if let Some(rang) = blocs.iter().position(|b| ancre(b) == Some(bloc)) {
        match voulu {
            Some(voulu) => blocs[rang] = voulu.clone(),
            None => {
                blocs.remove(rang);
            }
        }
        return;
    }
    for dedans in blocs {
        poser(dedans, bloc, voulu);
    }
}
