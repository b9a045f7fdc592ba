//! What the tests share: a description of pages in plain text, and small documents.

#![allow(dead_code)]

pub mod hasard;

use documents::document::*;
use documents::mise_en_page::{Dessin, MiseEnPage, Page, Role};

pub fn document(blocs: Vec<Bloc>) -> Document {
    let meta = Metadonnees {
        titre: "Acte d'essai".to_owned(),
        jour: "2026-01-15".to_owned(),
        entete: "Acte d'essai".to_owned(),
        pied: "Département du Val-d'Ombre".to_owned(),
        ..Metadonnees::default()
    };
    let mut document = Document { meta, blocs, ..Document::default() };
    document.numeroter_les_notes();
    document
}

/// One line a drawing: page, place, role or « artefact », face and size, text.
pub fn decrire(mise: &MiseEnPage) -> String {
    let mut texte = String::new();
    for (rang, page) in mise.pages.iter().enumerate() {
        for dessin in &page.artefacts {
            texte.push_str(&ligne(rang, "artefact", dessin));
        }
        for sequence in &page.sequences {
            let role = format!("{:?}", mise.arbre[sequence.noeud.0].role);
            for dessin in &sequence.dessins {
                texte.push_str(&ligne(rang, &role, dessin));
            }
        }
        for lien in &page.liens {
            texte.push_str(&format!(
                "p{} {:6.1} {:6.1}  lien {:?}\n",
                rang + 1,
                lien.cadre.x,
                lien.cadre.y,
                lien.cible
            ));
        }
    }
    texte
}

fn ligne(rang: usize, role: &str, dessin: &Dessin) -> String {
    let page = rang + 1;
    match dessin {
        Dessin::Texte(trace) => {
            let visible = trace.texte().replace('\u{a0}', "⍽").replace('\u{202f}', "⸱").replace('\u{ad}', "¬");
            format!("p{page} {:6.1} {:6.1}  {role} {:?} {}  {visible}\n", trace.x, trace.y, trace.police, trace.corps)
        }
        Dessin::Rectangle { cadre, .. } => {
            format!(
                "p{page} {:6.1} {:6.1}  {role} rectangle {:.1} x {:.1}\n",
                cadre.x, cadre.y, cadre.largeur, cadre.hauteur
            )
        }
        Dessin::Image { cadre, .. } => {
            format!(
                "p{page} {:6.1} {:6.1}  {role} image {:.1} x {:.1}\n",
                cadre.x, cadre.y, cadre.largeur, cadre.hauteur
            )
        }
    }
}

/// The same without header, footer and rules.
pub fn decrire_le_contenu(mise: &MiseEnPage) -> String {
    decrire(mise).lines().filter(|ligne| !ligne.contains("artefact")).map(|ligne| format!("{ligne}\n")).collect()
}

/// What is read, without spaces and hyphens of line ends.
pub fn lu(pages: &[Page]) -> String {
    let dessins = pages.iter().flat_map(|page| &page.sequences).flat_map(|sequence| &sequence.dessins);
    let texte: String = dessins.filter_map(Dessin::trace).map(|trace| trace.texte()).collect();
    sans_blancs(&texte)
}

pub fn sans_blancs(texte: &str) -> String {
    texte.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// The tree, one line a node, indented.
pub fn decrire_l_arbre(mise: &MiseEnPage) -> String {
    use documents::mise_en_page::{Enfant, IdNoeud};
    fn decrire(mise: &MiseEnPage, id: IdNoeud, retrait: usize, sortie: &mut String) {
        let noeud = &mise.arbre[id.0];
        let sequences = noeud.enfants.iter().filter(|e| matches!(e, Enfant::Sequence { .. })).count();
        let etendue = if noeud.etendue > 1 { format!(" x{}", noeud.etendue) } else { String::new() };
        sortie.push_str(&format!("{}{:?}{etendue} [{sequences}]\n", "  ".repeat(retrait), noeud.role));
        for enfant in &noeud.enfants {
            match enfant {
                Enfant::Noeud(id) => decrire(mise, *id, retrait + 1, sortie),
                Enfant::Lien { .. } | Enfant::Champ(_) => {
                    sortie.push_str(&format!("{}{enfant:?}\n", "  ".repeat(retrait + 1)))
                }
                Enfant::Sequence { .. } => {}
            }
        }
    }
    let mut sortie = String::new();
    decrire(mise, IdNoeud(0), 0, &mut sortie);
    sortie
}

/// A table of `nombre` rows of amounts, with groups, a subtotal and a total.
pub fn tableau(nombre: usize) -> Tableau {
    let mut rangees = vec![Rangee::nouvelle([Cellule::from("Engagement 1").etendue(3)]).nature(NatureRangee::Groupe)];
    for n in 1..=nombre {
        let rangee = Rangee::nouvelle([format!("Action {n}"), format!("{n}000,00 €"), "non renseigné".to_owned()]);
        rangees.push(rangee.titree().chemin(format!("actions/{n}")));
    }
    rangees.push(Rangee::nouvelle(["Sous-total", "1 000,00 €", ""]).nature(NatureRangee::SousTotal));
    rangees.push(Rangee::nouvelle(["Total", "1 000,00 €", ""]).nature(NatureRangee::Total));
    Tableau {
        legende: Some("Tableau 1 – Crédits par action".into()),
        resume: None,
        colonnes: vec![Colonne::gauche(50), Colonne::droite(25), Colonne::droite(25)],
        entetes: vec![Rangee::nouvelle(["Action", "Prévu", "Payé"])],
        rangees,
        notes: vec!["Source : essai.".into()],
    }
}

pub fn est_une_table(role: Role) -> bool {
    matches!(role, Role::Tableau)
}

pub const LONG: &str = "L'accompagnement des enfants protégés en situation de handicap requiert une responsabilité territoriale \
coordonnée ; l'agence régionale de santé et le Département créent ensemble une unité d'accueil de douze places.";
