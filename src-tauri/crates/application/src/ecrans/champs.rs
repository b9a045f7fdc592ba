//! Building fields: the little that every screen repeats.

use domaine::donnee::Donnee;
use domaine::jour::Jour;
use domaine::montant::{Decimales, Montant};
use domaine::nombre::Nombre;
use domaine::texte::{Inline, Texte};

use crate::puces::{self, Puces};
use crate::vues_ecran::{CelluleGrille, ChampVue, GenreLigne, LigneGrille, NatureChamp, OptionVue, PuceVue, TexteVue};

pub(super) fn texte(chemin: impl Into<String>, libelle: &str, valeur: Option<&str>) -> ChampVue {
    champ(chemin, libelle, NatureChamp::Texte, valeur.unwrap_or_default().to_owned())
}

pub(super) fn texte_long(chemin: impl Into<String>, libelle: &str, valeur: Option<&str>) -> ChampVue {
    champ(chemin, libelle, NatureChamp::TexteLong, valeur.unwrap_or_default().to_owned())
}

/// A few signs, beside the title that follows.
pub(super) fn code(chemin: impl Into<String>, valeur: &str) -> ChampVue {
    champ(chemin, "Code", NatureChamp::Code, valeur.to_owned())
}

/// A number as it reads in French.
pub(super) fn nombre(chemin: impl Into<String>, libelle: &str, valeur: String) -> ChampVue {
    champ(chemin, libelle, NatureChamp::Nombre, valeur)
}

/// An amount as it reads in French.
pub(super) fn montant(chemin: impl Into<String>, libelle: &str, valeur: String) -> ChampVue {
    champ(chemin, libelle, NatureChamp::Montant, valeur)
}

pub(super) fn jour(chemin: impl Into<String>, libelle: &str, valeur: Option<Jour>) -> ChampVue {
    champ(chemin, libelle, NatureChamp::Jour, valeur.map(Jour::en_chiffres).unwrap_or_default())
}

pub(super) fn choix(chemin: impl Into<String>, libelle: &str, valeur: &str, options: Vec<OptionVue>) -> ChampVue {
    ChampVue { options, ..champ(chemin, libelle, NatureChamp::Choix, valeur.to_owned()) }
}

pub(super) fn oui_non(chemin: impl Into<String>, libelle: &str, valeur: bool) -> ChampVue {
    champ(chemin, libelle, NatureChamp::OuiNon, if valeur { "oui" } else { "" }.to_owned())
}

fn champ(chemin: impl Into<String>, libelle: &str, nature: NatureChamp, valeur: String) -> ChampVue {
    ChampVue {
        chemin: chemin.into(),
        libelle: libelle.to_owned(),
        nature,
        valeur,
        options: Vec::new(),
        aide: None,
        proposition: None,
        lecture_seule: false,
    }
}

pub(super) fn avec_aide(champ: ChampVue, aide: &str) -> ChampVue {
    ChampVue { aide: Some(aide.to_owned()), ..champ }
}

pub(super) fn option(code: &str, libelle: &str) -> OptionVue {
    OptionVue { code: code.to_owned(), libelle: libelle.to_owned() }
}

/// A cell of money that can be typed in.
pub(super) fn cellule_montant(chemin: String, donnee: Option<&Donnee<Montant>>) -> CelluleGrille {
    let texte = donnee.and_then(Donnee::valeur).map(|m| m.en_francais(Decimales::Toujours)).unwrap_or_default();
    CelluleGrille { mention: mention(donnee), ..cellule(chemin, NatureChamp::Montant, texte) }
}

/// A cell of an indicator that can be typed in.
pub(super) fn cellule_nombre(chemin: String, donnee: Option<&Donnee<Nombre>>) -> CelluleGrille {
    let texte = donnee.and_then(Donnee::valeur).map(|n| n.en_francais()).unwrap_or_default();
    CelluleGrille { mention: mention(donnee), ..cellule(chemin, NatureChamp::Nombre, texte) }
}

/// A cell of a day that can be typed in.
pub(super) fn cellule_jour(chemin: String, jour: Jour) -> CelluleGrille {
    cellule(chemin, NatureChamp::Jour, jour.en_chiffres())
}

/// A cell of plain text that can be typed in.
pub(super) fn cellule_texte(chemin: String, valeur: Option<&str>) -> CelluleGrille {
    cellule(chemin, NatureChamp::Texte, valeur.unwrap_or_default().to_owned())
}

/// A cell where « oui » is typed, or nothing.
pub(super) fn cellule_oui_non(chemin: String, valeur: bool) -> CelluleGrille {
    cellule(chemin, NatureChamp::OuiNon, if valeur { "oui" } else { "" }.to_owned())
}

fn cellule(chemin: String, nature: NatureChamp, texte: String) -> CelluleGrille {
    CelluleGrille { cle: chemin.clone(), chemin: Some(chemin), lecture_seule: false, nature, texte, mention: None }
}

/// A row of cells of several elements, which nothing adds up.
pub(super) fn ligne(genre: GenreLigne, titre: String, cellules: Vec<CelluleGrille>) -> LigneGrille {
    LigneGrille {
        genre,
        chemin: None,
        serie: String::new(),
        additionne: Vec::new(),
        titre,
        code: String::new(),
        cellules,
        courbe: None,
    }
}

/// A computed cell.
pub(super) fn cellule_calculee(texte: String, mention: Option<&str>) -> CelluleGrille {
    CelluleGrille {
        chemin: None,
        cle: String::new(),
        lecture_seule: false,
        nature: NatureChamp::Montant,
        texte,
        mention: mention.map(str::to_owned),
    }
}

fn mention<T>(donnee: Option<&Donnee<T>>) -> Option<String> {
    match donnee? {
        Donnee::Indisponible { .. } => Some("non disponible".to_owned()),
        d if d.est_fictive() => Some("fictif".to_owned()),
        Donnee::Saisie(_) | Donnee::Sourcee { .. } => None,
    }
}

/// A rich text to write, with what its chips show.
pub(super) fn riche(chemin: String, titre: &str, texte: Option<&Texte>, lues: &Puces<'_>) -> TexteVue {
    let vide = Texte::Doc { content: Vec::new() };
    let texte = texte.unwrap_or(&vide);
    let mut vues: Vec<PuceVue> = Vec::new();
    texte.parcourir(&mut |inline| {
        let vue = match inline {
            Inline::Donnee { attrs, .. } => {
                let texte = lues.ecrire(attrs).into_iter().map(|s| s.texte).collect();
                PuceVue { cle: format!("{} {}", attrs.chemin, puces::forme(attrs.forme)), texte }
            }
            Inline::Renvoi { attrs, .. } => {
                PuceVue { cle: format!("renvoi {}", attrs.cible), texte: lues.renvoi(attrs.cible.as_str()) }
            }
            Inline::Text { .. } | Inline::Saut | Inline::Note { .. } => return,
        };
        if !vues.iter().any(|p| p.cle == vue.cle) {
            vues.push(vue);
        }
    });
    TexteVue {
        chemin,
        titre: titre.to_owned(),
        document: domaine::arbre::ecrire(&domaine::arbre::en_arbre(texte)),
        puces: vues,
        aide: None,
        lecture_seule: false,
    }
}
